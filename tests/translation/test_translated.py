"""A library in another language: the same choices, other words, and nothing silent."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from booklet import Library, Order, Profile, load_library
from booklet.core.disk_cache import FOLDER_VARIABLE
from booklet.errors import ContentError, ExitCode, OrderError
from booklet.make import make
from booklet.model.untranslated import MARKS
from booklet.selection.select import select_blocks
from booklet.translation import translated as module
from booklet.translation.translated import translated
from tests.running import Run
from tests.tag_outline import languages, read_tags
from tests.tiny_content import edited, write_content
from tests.translation.french import TAG, change, translate

WHO = Profile("b-cell", risk="high")


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """Return a content folder with French."""
    return translate(write_content(tmp_path / "mine"))


UNSEEN = ("chapters.yaml", "content.yaml")
"""Their texts stand at the head of pages and in the file's title, where there are no tags."""


def french(folder: Path) -> Library:
    """Return the library in French."""
    return translated(load_library(folder), TAG)


def printed(folder: Path, *, draft: bool = False, product: str = "booklet") -> str:
    """Return all words of a product in French."""
    made = make(Order(WHO, product=product, language=TAG, draft_language=draft), load_library(folder))
    return read_tags(made.pdf()).text


def test_what_the_cover_says_of_gaps(mine: Path) -> None:
    """What nobody gave is named in the language, too."""
    words = read_tags(make(Order(Profile("b-cell"), language=TAG), load_library(mine)).pdf()).text
    assert "RISK GROUP: NOT KNOWN" in words


def test_every_text_is_in_the_language(mine: Path) -> None:
    """Words, labels, names, figures, conditions, the words around them, the file's language and title."""
    library = french(mine)
    product = make(Order(WHO, language=TAG), load_library(mine))
    tags = read_tags(product.pdf())
    words = re.sub(r"Content|Made with[^.]*\.[^.]*\.[^.]*\.", "", tags.text)
    assert not re.search(r"[a-z]{3}", words.replace("Oncovin", "").replace("vein", "")), words
    assert "ABOUT 4 WEEKS." in tags.text
    assert (library.language.tag, library.language.name) == ("fr", "Français")
    assert product.title == "A SMALL BOOKLET : B-CELL ALL, HIGH RISK"
    assert languages(product.pdf()) == {"fr"}
    assert library.untranslated == ()


def test_the_same_is_chosen(mine: Path) -> None:
    """Language decides words alone."""
    both = (load_library(mine), french(mine))
    for profile in (WHO, Profile("open"), Profile("t-cell", audience="patient"), Profile("other")):
        one, other = (select_blocks(profile, library) for library in both)
        assert [(each.id, each.verdict, each.sources) for each in one.choices] == [
            (each.id, each.verdict, each.sources) for each in other.choices
        ]
        assert one.unsigned == other.unsigned


def test_english_stays_as_it_is(mine: Path, tmp_path: Path) -> None:
    """To the byte, whatever is said in other languages."""
    plain = write_content(tmp_path / "plain")
    one, other = (make(Order(WHO), load_library(folder)).pdf() for folder in (plain, mine))
    assert one == other


def test_what_is_missing_is_refused(run: Run, mine: Path) -> None:
    """With file, line, id and text; what this booklet does not print keeps nothing from being made."""
    change(mine, "languages/fr/blocks/opener.yaml", "to: STRONGER TREATMENT", "to: ''")
    change(mine, "languages/fr/blocks/other.yaml", "to: ANOTHER WAY", "to: ''")
    arguments = ("build", "--subtype", "b-cell", "--content", "mine", "--language", "fr")
    code, out, err = run(*arguments, "--risk", "high")
    assert (code, out) == (ExitCode.CONTENT, "")
    assert re.fullmatch(
        r"Error: nothing was made: 1 text of this is not translated into fr\n"
        r"Hint: 'booklet translate fr --missing' shows the words and what has changed\. "
        r"Have them translated, or print them in the content's own language with --draft-language\.\n"
        r"Error: mine/languages/fr/blocks/opener.yaml:\d+: sections/strong/heading: "
        r"not translated yet: Stronger treatment\n",
        err,
    )
    assert run(*arguments, "--risk", "standard")[0] == 0


def test_what_is_stale_is_never_printed(run: Run, mine: Path) -> None:
    """Both Englishes are told; a draft prints the new one."""
    write_content(mine, edited("blocks/opener.yaml", "Treatment is stronger.", "Treatment may be stronger."))
    code, _, err = run("build", "--subtype", "b-cell", "--risk", "high", "--content", "mine", "--language", "fr")
    assert code == ExitCode.CONTENT
    said = "translated from an older text. It was: Treatment is stronger. It is: Treatment may be stronger."
    assert f"sections/strong/paragraphs/more: {said}\n" in err
    words = printed(mine, draft=True)
    assert "Treatment may be stronger." in words
    assert "TREATMENT IS STRONGER" not in words


@pytest.mark.parametrize(
    ("file", "old", "english"),
    [
        ("blocks/opener.yaml", "to: STRONGER TREATMENT", "Stronger treatment"),
        ("drugs/vincristine.yaml", "to: VINCRISTINE", "vincristine"),
        ("figures.yaml", "to: 4 WEEKS", "4 weeks"),
        ("glossary.yaml", "to: BONE MARROW", "Bone marrow"),
        ("chapters.yaml", "to: MAIN PART", "Main part"),
        ("subtypes/b-cell.yaml", "to: B-CELL ALL", "B-cell ALL"),
        ("axes/risk.yaml", "to: HIGH RISK", "High risk"),
        ("words.yaml", "to: CHEMOTHERAPY", "Chemotherapy"),
        ("content.yaml", "to: A SMALL BOOKLET", "A small booklet"),
    ],
)
def test_a_draft_in_two_languages(mine: Path, file: str, old: str, english: str) -> None:
    """English where nothing is said: behind a sign, tagged in its language, counted on the cover and the feet."""
    change(mine, f"languages/fr/{file}", old, "to: ''")
    product = make(Order(WHO, language=TAG, draft_language=True), load_library(mine))
    data = product.pdf()
    words = read_tags(data).text.replace("\u00a0", " ")
    assert f"[EN] {english}" in words or file in UNSEEN
    assert "1 texte est en anglais." in words
    assert product.document.footer.startswith("1 texte est en anglais. ")
    assert not MARKS.search(words + product.title + product.document.footer)
    assert languages(data) == {"fr"} if file in UNSEEN else {"fr", "en-US"}


@pytest.mark.parametrize("product", ["card", "home-sheet"])
def test_handouts_too(tmp_path: Path, product: str) -> None:
    """Pages without a cover say how many at their end; without any missing text nothing is said."""
    mine = translate(write_content(tmp_path / "mine"))
    assert "anglais" not in printed(mine, draft=True, product=product)
    change(mine, "languages/fr/words.yaml", "to: WHEN TO CALL", "to: ''")
    change(mine, "languages/fr/blocks/call.yaml", "to: WHEN TO CALL", "to: ''")
    words = printed(mine, draft=True, product=product)
    assert "[EN] When to call" in words.replace("\u00a0", " ")
    assert re.search(r"\d textes? (?:est|sont) en anglais\.", words)


def test_the_same_draft_without_a_gap(mine: Path) -> None:
    """To ask for a draft in two languages changes nothing where all is said."""
    library = load_library(mine)
    one, two = (make(Order(WHO, language=TAG, draft_language=draft), library).pdf() for draft in (False, True))
    assert one.replace(b"draft_language", b"") == two.replace(b"draft_language", b"")


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("phases/induction.yaml", "to: ABOUT {figure:weeks}.", "to: ABOUT.", "'figure:weeks' is missing"),
        ("figures.yaml", "to: 4 WEEKS", "to: 5 WEEKS", "the figures are 5, and in 'from' 4"),
        ("words.yaml", "to: 'IF {condition}:'", "to: 'IF:'", "{condition} is missing"),
        ("language.yaml", "name: Français", "", "'name' is missing"),
        (
            "blocks/other.yaml",
            "id: lead/short",
            "id: lead/long",
            "no text of 'blocks/other.yaml' has the id 'lead/long'",
        ),
    ],
)
def test_faults_of_a_language(run: Run, mine: Path, file: str, old: str, new: str, said: str) -> None:
    """They refuse every booklet in it, with file and line, and none in English."""
    change(mine, f"languages/fr/{file}", old, new)
    arguments = ("build", "--subtype", "b-cell", "--content", "mine")
    code, _, err = run(*arguments, "--language", "fr", "--draft-language")
    assert code == ExitCode.CONTENT
    assert re.search(rf"Error: mine/languages/fr/{file}:\d+: .*{re.escape(said)}", err)
    assert run(*arguments)[0] == 0


def test_a_reference_in_words_of_its_own(mine: Path) -> None:
    """A figure may need another form in a sentence."""
    change(
        mine, "languages/fr/phases/induction.yaml", "to: ABOUT {figure:weeks}.", "to: 'THE {figure:weeks|FOUR WEEKS}.'"
    )
    assert "THE FOUR WEEKS." in printed(mine)


def test_english_has_no_words_of_its_own_for_figures(tmp_path: Path) -> None:
    """There a figure is stored once."""
    folder = write_content(tmp_path, edited("phases/induction.yaml", "{figure:weeks}", "{figure:weeks|four weeks}"))
    with pytest.raises(ContentError, match="only translations may"):
        load_library(folder)


def test_words_are_in_the_order_of_the_language(mine: Path) -> None:
    """By their letters without accents, or by what a translator says."""
    change(mine, "languages/fr/glossary.yaml", "to: REMISSION\n", "to: Étude\n")
    change(mine, "languages/fr/glossary.yaml", "to: BONE MARROW\n", "to: Os\n")
    assert [term.term for term in select_blocks(WHO, french(mine)).terms] == ["Étude", "Os"]
    change(mine, "languages/fr/glossary.yaml", "to: Étude\n", "to: Étude\n  sort: zz\n")
    assert [term.term for term in select_blocks(WHO, french(mine)).terms] == ["Os", "Étude"]


def test_languages_that_are_not_there(run: Run, mine: Path) -> None:
    """Those that are there are named."""
    code, _, err = run("build", "--subtype", "b-cell", "--content", "mine", "--language", "es")
    assert code == ExitCode.PROFILE
    assert "Error: no language is called 'es'\nHint: Give one of: en-US, fr.\n" in err
    with pytest.raises(OrderError) as error:
        make(Order(WHO, language="es"), load_library(mine))
    assert error.value.hint == "Give one of: en-US, fr."


def test_a_language_is_parsed_once(mine: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Then it is taken as it was kept, until a file of it changes."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "cache"))
    first = printed(mine)
    module._translated.cache_clear()
    monkeypatch.setattr("booklet.translation.exchange.exchanged", None)
    assert printed(mine) == first
    module._translated.cache_clear()
    change(mine, "languages/fr/blocks/opener.yaml", "to: STRONGER TREATMENT", "to: STRONG TREATMENT")
    with pytest.raises(TypeError):
        printed(mine)


def test_a_library_keeps_to_what_it_was_loaded_from(mine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Content that has changed since is not mixed with it."""
    monkeypatch.setenv(FOLDER_VARIABLE, "off")
    library = load_library(mine)
    write_content(mine, edited("blocks/other.yaml", "It is shorter.", "It is short."))
    module._translated.cache_clear()
    with pytest.raises(ContentError, match="the content has changed since it was loaded"):
        translated(library, TAG)
