"""Translations are signed beside their original: by who answers for the words, and by who answers for the medicine."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from booklet import Library, load_library
from booklet.errors import ExitCode
from booklet.review.signable import read_everything, reading_of, signables
from booklet.translation.translated import translated
from tests.running import NOBODY_TO_CALL, REPLACED, TO_READ, Run
from tests.tiny_content import edited, write_content
from tests.translation.french import as_spanish, change, translate

BLOCKS = ("opener", "medicines", "words", "language")
"""What there is to sign in a B-cell booklet of the tiny content."""

WORDS = ("--content", "mine", "--signatures", "signed", "--as-of", "2026-11-30")


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return content with Spanish that is complete."""
    folder = as_spanish(translate(write_content(tmp_path_factory.mktemp("ready") / "mine")))
    change(folder, "languages/es/drugs/vincristine.yaml", "to: INTO A VEIN.", "to: EN UNA VENA.")
    return folder


@pytest.fixture
def mine(ready: Path, tmp_path: Path) -> Path:
    """Return it in the folder that commands run in, with a folder for signatures beside it."""
    (tmp_path / "signed").mkdir()
    return Path(shutil.copytree(ready, tmp_path / "mine"))


def sign(run: Run, *blocks: str, language: str = "es", confirms: str = "both", by: str = "Test Reader") -> str:
    """Sign blocks, and return what is said."""
    given = ("--language", language, "--confirms", confirms) if language else ()
    arguments = ("--by", by, "--role", "Test role", "--until", "2027-11-30", *given, *WORDS)
    return run("review", "sign", *(blocks or BLOCKS), *arguments)[2]


def draft(run: Run, language: str = "es") -> str:
    """Build a B-cell booklet, and return what is said of it."""
    said = run("build", "--subtype", "b-cell", "--language", language, *WORDS)[2]
    return said.replace(REPLACED, "").removesuffix(NOBODY_TO_CALL).removesuffix(TO_READ)


def spanish(folder: Path) -> Library:
    """Return the library in Spanish."""
    return translated(load_library(folder), "es")


def test_what_is_read(mine: Path) -> None:
    """Each line with the words it was made from, in both forms; the original as a whole."""
    library = spanish(mine)
    lines = {line.id: line for each in read_everything(library) for line in each.lines}
    line = lines["opener/plain/stay"]
    assert (line.words, line.original) == ("STAY NEAR, SEE PAGE.", "Stay near, see page.")
    assert lines["medicines/nelarabine/may"].original_patient == "They may get it."
    assert lines["language/conditions/if"].original == "If {condition}:"
    assert library.original is not None
    assert lines["opener original"].words == reading_of(signables(library.original)["opener"], library.original).hash


def test_english_signatures_know_nothing_of_it(mine: Path) -> None:
    """The hash of a text that is no translation is what it was."""
    library = spanish(mine)
    assert library.original is not None
    for reading in read_everything(library.original):
        assert all(not line.original for line in reading.lines)


@pytest.mark.usefixtures("mine")
def test_both_texts_and_both_parts(run: Run) -> None:
    """A booklet is a draft until the original, the words and the medicine are confirmed."""
    everything = "opener, medicines, words, language"
    assert f"Draft: 4 blocks hold text that no clinician has signed: {everything}." in draft(run)
    assert "has signed 4 blocks" in sign(run)
    assert f": {everything}." in draft(run)
    sign(run, language="")
    assert draft(run) == "5 pages\n"
    assert draft(run, "en-US") == "5 pages\n"
    shutil.rmtree("signed/es")
    sign(run, confirms="translation")
    assert f": {everything}." in draft(run)
    sign(run, "opener", confirms="medicine", by="Another Reader")
    assert ": medicines, words, language." in draft(run)
    listed = run("review", "list", "--language", "es", *WORDS)[1]
    languages = run("list", "--languages", *WORDS)[1].splitlines()
    assert languages[0].endswith("blocks signed: 4 of 5")
    assert languages[-1].endswith("1 of 5")
    assert "opener     signed    by Test Reader (Test role) until 2027-11-30" in listed
    assert "medicines  unsigned  no clinician who reads the language has confirmed it" in listed


def test_a_changed_word_on_either_side(run: Run, mine: Path) -> None:
    """The translation alone, or the original under it."""
    sign(run, language="")
    sign(run)
    change(mine, "languages/es/blocks/opener.yaml", "to: TREATMENT IS STRONGER.", "to: IT IS STRONGER.")
    assert draft(run).endswith("signed: opener.\n")
    said = run("review", "changes", "--language", "es", *WORDS)[1]
    assert re.search(r"was: .*TREATMENT IS STRONGER\.", said)
    assert re.search(r"now: .*: IT IS STRONGER\.", said)
    write_content(mine, edited("drugs/vincristine.yaml", "It can be part", "It may be part"))
    file = "languages/es/drugs/vincristine.yaml"
    change(mine, file, "from: It can be part", "from: It may be part")
    assert draft(run).endswith("signed: opener, medicines.\n")


def test_what_a_machine_made(run: Run, mine: Path) -> None:
    """It cannot be signed, nor a block in which it stands, until somebody has confirmed it."""
    file = "languages/es/figures.yaml"
    change(mine, file, "  to: 4 WEEKS\n", "  to: 4 WEEKS\n  made_by: machine\n")
    said = sign(run, "opener")
    assert "'opener' cannot be signed in es: 1 of its texts were made by a machine" in " ".join(said.split())
    assert "has signed 1 block" in sign(run, "medicines")
    change(mine, file, "  made_by: machine\n", "")
    assert "has signed 1 block" in sign(run, "opener")
    change(mine, file, "  to: 4 WEEKS\n", "  to: 4 WEEKS\n  made_by: machine\n")
    sign(run, language="")
    assert re.search(r"signed: opener, .*words, language", draft(run))


def test_what_is_not_said(run: Run, mine: Path) -> None:
    """Nobody can sign what is not there."""
    change(mine, "languages/es/blocks/opener.yaml", "to: STRONGER TREATMENT", "to: ''")
    assert "1 of its texts are not translated" in " ".join(sign(run, "opener").split())


def test_a_language_without_rules(run: Run, mine: Path) -> None:
    """Its drafts can be made, and none of it can be signed."""
    (mine / "languages" / "es").rename(mine / "languages" / "fr")
    change(mine, "languages/fr/language.yaml", "tag: es", "tag: fr")
    said = " ".join(sign(run, "opener", language="fr").split())
    assert "there are no safety rules for fr, so nobody can sign what is said in it" in said
    assert "5 pages. Draft" in draft(run, "fr")


@pytest.mark.usefixtures("mine")
def test_options_that_belong_together(run: Run) -> None:
    """Who signs a translation says what for."""
    for given in (("--language", "es"), ("--confirms", "both")):
        arguments = ("--by", "A", "--role", "B", "--until", "2027-11-30", *given, *WORDS)
        code, _, err = run("review", "sign", "opener", *arguments)
        assert code == ExitCode.USAGE
        assert "--confirms goes with --language" in err


@pytest.mark.usefixtures("mine")
def test_a_signature_is_taken_back(run: Run) -> None:
    """In its language alone."""
    sign(run, language="")
    sign(run)
    arguments = ("review", "revoke", "opener", "--reason", "x", "--language", "es", *WORDS)
    assert run(*arguments)[0] == 0
    assert draft(run).endswith("signed: opener.\n")
    assert draft(run, "en-US") == "5 pages\n"


def test_signatures_beside_the_translations_count(run: Run, mine: Path) -> None:
    """Those of the content's own folders, without being asked for."""
    sign(run, language="")
    sign(run)
    Path("signed/es").rename(mine / "languages" / "es" / "signatures")
    Path("signed").rename(mine / "signatures")
    for before in Path().glob("*.pdf"):
        before.unlink()
    arguments = ("build", "--subtype", "b-cell", "--language", "es", "--content", "mine", "--as-of", "2026-11-30")
    assert run(*arguments, "--require-signed")[2] == f"5 pages\n{NOBODY_TO_CALL}"
