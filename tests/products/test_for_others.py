"""The sheets for a school and for an emergency department, for every reader of the matrix."""

from __future__ import annotations

import re
import shutil
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from booklet import Booklet, Profile, Site, build_sheet
from booklet.errors import LayoutError, NoMatchingContentError
from booklet.model.elements import Bullets, Element, Facts, FillIn, Paragraph
from booklet.model.text import Text
from booklet.order import HANDOUT_PAPERS, SHEET_ENDING, Order
from booklet.products import maker_of
from booklet.typeset.boxes import Run
from booklet.typeset.theme.theme import Theme
from tests.checkers import Conforms, outloud_faults, qpdf_faults
from tests.example_site import DAY, FOLDER, TABLE, plain
from tests.facts import printed
from tests.facts.drug_places import places
from tests.facts.drug_uses import USES
from tests.facts.pages import Line
from tests.facts.readers import ALL, AUDIENCES, READERS, STAGES, Reader, Trait, left_open, names, weigh_all
from tests.in_one_go import in_one_go
from tests.page_texts import SAMPLE, each_of, run_width
from tests.review.signed import signatures
from tests.tag_outline import read_tags

SHEETS: Final = ("school", "emergency")
LEAST_TEXT: Final = 10.5
"""Points; the least size of a sentence or of a medicine's name."""


class Named(NamedTuple):
    """A medicine on a sheet: the list it stands in, what it stands under, its name, and its line's names and marks."""

    list: int
    condition: str
    name: str
    beside: frozenset[str]
    marks: frozenset[str]


@cache
def site() -> Site:
    """Return the example site, read once."""
    return Site.load(FOLDER, as_of=DAY)


@cache
def made(profile: Profile, sheet: str, paper: str, *, has_site: bool) -> Booklet:
    """Return a sheet of the shipped content."""
    return build_sheet(profile, printed.library(), name=sheet, paper=paper, site=site() if has_site else None)


@cache
def elements(reader: Reader, sheet: str) -> tuple[Element, ...]:
    """Return what a sheet is composed of; no type is set for it."""
    order = Order(printed.profile(reader), product=f"{sheet}{SHEET_ENDING}")
    plan = maker_of(order.product).plan(order, printed.library())
    document = maker_of(order.product).document(plan, printed.library())
    return tuple(each for part in document.parts for each in part.elements)


@cache
def paragraphs(reader: Reader, sheet: str) -> tuple[str, ...]:
    """Return the paragraphs and bullets of a sheet, with plain spaces and the marks of their sources."""
    texts = [each.text for each in elements(reader, sheet) if isinstance(each, Paragraph)]
    texts += [text for each in elements(reader, sheet) if isinstance(each, Bullets) for text in each.items]
    return tuple(text.plain.replace("\u00a0", " ") for text in texts)


@cache
def labels(reader: Reader, sheet: str) -> tuple[str, ...]:
    """Return the labels of a sheet's lines to write on."""
    frames = [each for each in elements(reader, sheet) if isinstance(each, FillIn)]
    return tuple(line.plain for frame in frames for line in frame.fields if isinstance(line, Text))


@cache
def medicines(reader: Reader) -> tuple[Named, ...]:
    """Return the medicines on a reader's sheet for an emergency department."""
    return tuple(
        Named(number, condition, each, frozenset(beside), marks)
        for number, each_list in enumerate(printed.listed(reader))
        for condition, beside, marks in (_parted(line) for line in each_list.lines)
        for each in beside
    )


def _parted(line: Text) -> tuple[str, list[str], frozenset[str]]:
    """Return a line's condition, the names behind it, and its source marks."""
    bold = "".join(span.text for span in line.spans if span.bold)
    names = "".join(span.text for span in line.spans if not span.bold and not span.cite).strip("\u00a0 ")
    cited = "".join(span.text for span in line.spans if span.cite)
    names = re.sub(r" \(you may hear \u201c[^\u201d]+\u201d\)", "", names)
    return bold, names.split(", "), frozenset(cited.split(",\u00a0"))


@pytest.mark.parametrize("has_site", [False, True])
@pytest.mark.parametrize("sheet", SHEETS)
@each_of(SAMPLE)
def test_one_page_in_readable_type(profile: Profile, sheet: str, has_site: bool) -> None:  # noqa: FBT001
    """On either paper all of it fits, in its margins; nothing is under 9 points, and no sentence under 10.5."""
    for paper in HANDOUT_PAPERS:
        pages = made(profile, sheet, paper, has_site=has_site).pages
        assert len(pages) == 1
        tags, (page,) = pages.tags, pages.pages
        for placed in page.placed:
            for mark in placed.marks:
                right = placed.x + mark.x + (run_width(mark) if isinstance(mark, Run) else mark.width)
                assert right <= pages.paper.width - (34 if placed.x else 0) + 0.5
            assert placed.y + placed.height <= pages.paper.height - 13
        runs = [(placed, mark) for placed in page.placed for mark in placed.marks if isinstance(mark, Run)]
        assert min(mark.size for _, mark in runs) >= 9
        cells = [mark for placed, mark in runs if tags[placed.element][mark.tag].role in {"TH", "P", "LBody"}]
        words = [mark for mark in cells if not _is_small(mark, pages.theme)]
        assert words
        assert min(mark.size for mark in words) >= LEAST_TEXT


def _is_small(run: Run, theme: Theme) -> bool:
    """Return whether a run is a label of a line or a note: they are muted."""
    return run.color == theme.muted


@in_one_go("reader", ALL)
def test_the_medicines_of_the_booklet(reader: Reader) -> None:
    """List by list the names of the booklet's cards, and no other; a card with a note for all is under no condition."""
    drugs = printed.library().drugs
    blocks = dict.fromkeys(card.block for card in printed.cards(reader))
    for number, block in enumerate(blocks):
        cards = [card for card in printed.cards(reader) if card.block == block]
        always = {drugs[card.name].name for card in cards if any(not note.conditions for note in card.notes)}
        found = [each for each in medicines(reader) if each.list == number]
        assert {each.name for each in found} == {drugs[card.name].name for card in cards}
        assert {each.name for each in found if each.condition in {"", "In children:"}} == always
    assert {each.list for each in medicines(reader)} == set(range(len(blocks)))


@in_one_go("reader", ALL)
def test_no_medicine_without_a_source_or_without_its_condition(reader: Reader) -> None:
    """The fact base has a use for each; what nobody knows of the reader stands before its name."""
    drugs = {drug.name: drug.id for drug in printed.library().drugs.values()}
    lists = list(dict.fromkeys((card.block, card.place) for card in printed.cards(reader)))
    for each in medicines(reader):
        _, place = lists[each.list]
        uses = [use for use in USES if use.drug in {drugs[each.name], "steroid"} and place in places(use)]
        # A list that is tied to no part of treatment is in the booklets of other tracks, too.
        traits = [[trait for trait in use.traits if (trait.axis, place) != ("track", "general")] for use in uses]
        open_ = [left_open(tuple(of), reader) for of in traits if weigh_all(tuple(of), reader) != "no"]
        assert open_, each
        assert any(all(names(trait, each.condition) for trait in traits) for traits in open_), each


def test_what_is_open_about_a_list_is_said_below_it() -> None:
    """Each sentence about what the sources leave open that stands above a list in the booklet."""
    told = {
        "interim-maintenance": "Our sources name only one.",  # lls:62
        "other-medicines": "Our notes on these name no phase.",  # knowall:33, 39-43, 48-50, acs:30
        "relapse": "The source names these right after early relapse.",  # acs:38
    }
    for stage in STAGES:
        for audience in AUDIENCES:
            reader = Reader("unspecified", stage=stage, audience=audience)
            lists = list(dict.fromkeys((card.block, card.place) for card in printed.cards(reader)))
            notes = printed.listed(reader)
            found = [each.note.plain for each in notes]
            assert found == [told.get(block, told.get(place, "")) for block, place in lists], reader
            facts = [each for each in elements(reader, "emergency") if isinstance(each, Facts)]
            assert {row[1][-1].plain for each in facts for row in each.rows} >= {note for note in found if note}


@in_one_go("reader", ALL)
def test_marks_are_of_what_holds_there(reader: Reader) -> None:
    """Of the booklet's notes on these medicines, those alone that ask for no more than what stands before the names."""
    marks = {source.id: source.mark for source in printed.plan(reader).sources}
    drugs = printed.library().drugs
    blocks = list(dict.fromkeys(card.block for card in printed.cards(reader)))
    for each in medicines(reader):
        notes = [
            note
            for card in printed.cards(reader)
            if card.block == blocks[each.list]
            for note in card.notes
            if drugs[card.name].name in each.beside and _asks_for_no_more(note, each.condition)
        ]
        assert each.marks == {marks[source.partition(":")[0]] for note in notes for source in note.sources}, each


def _asks_for_no_more(note: Line, condition: str) -> bool:
    said = condition.translate({0xA0: " ", 0x2011: "-"}).lower()
    asked = [re.sub("^(if )+", "", words.lower()).rstrip(":") for words in note.conditions]
    return all(words in said for words in asked) and (not note.in_children or said.startswith("in children"))


def test_a_mark_waits_for_its_condition() -> None:
    """lls:25 speaks of blinatumomab for those in remission who are MRD-positive; knowall:50 names no condition."""
    for mrd, marks in ((None, {"3"}), ("positive", {"1", "3"})):
        known = (Trait("mrd", mrd),) if mrd else ()
        reader = Reader("b-cell", stage="in-remission", known=known)
        *_, found = (each for each in medicines(reader) if each.name == "blinatumomab")
        assert found.condition == ""
        assert found.marks == marks


@in_one_go("reader", ALL)
def test_a_patient_s_sheet_says_what_is_about_children(reader: Reader) -> None:
    """Where each note in the booklet stands behind "In children"; a family's sheet never says it."""
    drugs = printed.library().drugs
    blocks = list(dict.fromkeys(card.block for card in printed.cards(reader)))
    for each in medicines(reader):
        cards = [
            card
            for card in printed.cards(reader)
            if (card.block, drugs[card.name].name) == (blocks[each.list], each.name)
        ]
        of_children = all(note.in_children for card in cards for note in card.notes)
        assert each.condition.startswith("In children") == of_children
        assert not of_children or reader.audience == "patient"


@pytest.mark.parametrize("sheet", SHEETS)
@each_of(SAMPLE)
def test_says_what_it_must(profile: Profile, sheet: str) -> None:
    """Which leukemia, the site's words or lines, sources, draft mark; never a dose."""
    bare, filled = (
        plain(read_tags(made(profile, sheet, "letter", has_site=has_site).reader_pdf()).text)
        for has_site in (False, True)
    )
    label = printed.library().subtypes[profile.subtype].label
    for text in (bare, filled):
        assert (label in text) == (sheet == "emergency")
        assert "leukemia" in text
        assert "Draft. No clinician has checked this text yet." in text
        assert "American Cancer Society" in text
        assert "any new symptom" in text
        assert not re.search(r"\d\s?(mg|ml|mL|g|units?)\b", text)
    # Who holds the other sheet is there already.
    goes = sheet == "school"
    called = [row.words for row in TABLE if row.place == "call" and (goes or "Emergency department" not in row.words)]
    assert goes == ("Emergency department, 1 Example Street." in filled)
    assert [words for words in called if words not in filled] == []
    assert [words for words in called if words in bare] == []
    assert "Harbor Example" not in filled


def test_the_school_is_not_told_more_than_it_needs() -> None:
    """Not even the kind of leukemia; the emergency department is told that, and risk group and stage, where given."""
    profile = Profile("ph-positive", risk="high", stage="in-remission")
    school, emergency = (made(profile, sheet, "letter", has_site=False) for sheet in SHEETS)
    for words in ("High risk", "In remission", "Ph-positive ALL"):
        assert words not in read_tags(school.reader_pdf()).text
        assert words not in school.metadata.title
        assert words in read_tags(emergency.reader_pdf()).text
        assert words in emergency.metadata.title
    assert (
        "Newly diagnosed" not in read_tags(made(Profile("b-cell"), "emergency", "a4", has_site=False).reader_pdf()).text
    )
    assert not any(drug.name in read_tags(school.reader_pdf()).text for drug in printed.library().drugs.values())


def test_no_medicines_to_name() -> None:
    """The sheet says so, and names none."""
    profile = Profile("t-cell", marker="none-found", stage="refractory")
    text = read_tags(made(profile, "emergency", "letter", has_site=False).reader_pdf()).text
    assert "Our booklet lists no medicines for this part of treatment. That does not mean there are none." in text
    assert not any(drug.name in text for drug in printed.library().drugs.values())


def test_burkitt_leukemia_stays_on_its_own_track() -> None:
    """Nothing of other lengths and phases; what is said of chemo and of immunotherapy as such (knowall:71-89)."""
    for has_site in (False, True):
        text = read_tags(made(Profile("burkitt"), "school", "letter", has_site=has_site).reader_pdf()).text
        for words in ("very tired", "Hair may fall out", "raise the risk of infection", "bleeding", "several months"):
            assert words in text
        for words in ("2 to 3 years", "phase", "do not list"):
            assert words not in text


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_new_symptom_is_not_said_to_be_of_others(sheet: str) -> None:
    """To a school, "In children: tell the team" could say that this patient is not meant; the fact is acs:13."""
    for audience, before in zip(AUDIENCES, ("", "One source, on children, says: "), strict=True):
        for subtype in ("b-cell", "burkitt"):
            said = paragraphs(Reader(subtype, audience=audience), sheet)
            (words,) = (each for each in said if "any new symptom" in each)
            assert words == f"{before}The team needs to know about any new symptom. A fever is one example. 2"


def test_spinal_chemo_that_no_list_names() -> None:
    """With Burkitt leukemia (acs:32) and in a relapse (acs:38), with room to write; else nothing of it."""
    for reader in READERS:
        said = [words for words in paragraphs(reader, "emergency") if "pinal chemo" in words]
        before = "One source, on children, says: " if reader.audience == "patient" else ""
        relapse = f"{before}Spinal chemo will be given for a relapse, too. Our lists do not say which medicines. 2"
        expected = {
            "burkitt": [f"{before}Spinal chemo is given, too. Our lists do not say which medicines. 2"],
            "relapse": [relapse],
            "after-transplant": [relapse],
        }
        assert said == expected.get(reader.track, []), reader
        assert not [words for words in paragraphs(reader, "emergency") if words.startswith("If ")], reader
        lines = labels(reader, "emergency")
        # All children with ALL get spinal chemo (acs:16), so there is room for it on every sheet.
        assert {"Last spinal chemo, with date", "Medicines now", "Weight, with date", "Allergies"} <= set(lines)
        # They speak to the emergency department, which does not call about a temperature but hears of it.
        assert {"The team’s rule for a fever", "Signs the team wants to hear of"} <= set(lines)


def test_unnamed_steroids_stand_on_the_sheet() -> None:
    """Consolidation may bring steroids that its source does not name (acs:21): no list has them, the sheet says so."""
    for reader in READERS:
        said = [words for words in paragraphs(reader, "emergency") if words.startswith("Steroids may be used")]
        child = "" if reader.audience == "family" else ", which is on children,"
        words = f"Steroids may be used in consolidation, too. The source{child} does not say which. 2"
        assert said == ([words] if reader.track == "phases" else []), reader


def test_the_school_is_asked_about_illnesses() -> None:
    """As a line to fill in: which ones is for the team to say (N15)."""
    assert "Illnesses at school that we want to hear of" in labels(Reader("b-cell"), "school")


def test_the_school_reads_each_hedge_of_the_sources() -> None:
    """Word for word with its mark: what chemo may do, how long, where, and that the sources leave the rest open."""
    said = paragraphs(Reader("unspecified"), "school")
    for words in (
        "Chemo can lower the number of healthy blood cells. That can raise the risk of infection. 5",  # ccs:56
        "Chemo may make my child very tired. Hair may fall out. There may be a skin rash. 3",  # knowall:75, 78, 80
        "Chemo may cause nausea, vomiting or diarrhea. It may cause mouth sores, or take away hunger. 3",  # knowall:73
        "In the phase called maintenance, side effects should be less. 3",  # knowall:23
        # lls:54 of consolidation, lls:79 of delayed intensification: usually none, but for complications.
        "Some later phases usually need no hospital stay. A fever or an infection may still mean one. 1",
        "Our sources say nothing about school. We ask the team what my child can do, and when.",
        "So please call us if you see one. Other numbers are below.",
    ):
        assert words in said


def test_chemo_is_not_taken_for_granted() -> None:
    """Where it has not worked, or after a transplant, the sources name other treatment (acs:36, acs:41)."""
    for reader in READERS:
        if reader.track == "burkitt":
            continue
        said = paragraphs(reader, "school")
        own = ("If I get chemo:", "me") if reader.audience == "patient" else ("If my child gets chemo:", "us")
        other = f"Treatment may be of another kind. Please ask {own[1]} what to look for."
        assert (own[0] in said, other in said) == (reader.track in {"refractory", "after-transplant"},) * 2, reader


@each_of(SAMPLE)
def test_checkers(profile: Profile, tmp_path: Path, conforms: Conforms) -> None:
    """PDF/UA-1 and PDF/A-2a, no damaged stream, and what a validator cannot check; the same input, the same bytes."""
    for number, sheet in enumerate(SHEETS):
        file = tmp_path / f"{sheet}.pdf"
        made(profile, sheet, ("letter", "a4")[number], has_site=bool(number)).write(file)
        assert outloud_faults(file) == []
        if shutil.which("qpdf"):
            assert qpdf_faults(file) == []
        if profile in SAMPLE[:2] or profile not in SAMPLE:  # the others of a daily run hold the same elements
            conforms(file)
    again = build_sheet(profile, printed.library(), name="school")
    assert again.reader_pdf() == (tmp_path / "school.pdf").read_bytes()


def test_signed_text_is_no_draft() -> None:
    """When the sheet, each list of medicines on it and the fixed words are signed; one left makes it a draft."""
    profile, library = Profile("burkitt"), printed.library()
    plan = made(profile, "emergency", "letter", has_site=False).plan
    assert plan is not None
    assert plan.unsigned == ("emergency", "burkitt-medicines", "language")
    first = signatures(library, ("burkitt-medicines", "language"), as_of=DAY)
    draft = build_sheet(profile, library, name="emergency", signatures=first)
    assert draft.plan is not None
    assert draft.plan.unsigned == ("emergency",)
    both = signatures(library, ("burkitt-medicines", "emergency", "language"), as_of=DAY)
    signed = build_sheet(profile, library, name="emergency", signatures=both)
    assert "Draft" not in read_tags(signed.reader_pdf()).text
    assert signed.plan is not None
    assert [each.by for each in signed.plan.approvals] == ["Test Reviewer"]


def test_a_hidden_list_is_not_on_the_sheet(tmp_path: Path) -> None:
    """The sheet lists what that hospital's booklet lists."""
    folder = Path(shutil.copytree(FOLDER, tmp_path / "site"))
    file = folder / "site.yaml"
    file.write_text(f"{file.read_text(encoding='utf-8')}\nhide: [maintenance-medicines]\n", encoding="utf-8")
    whole = made(Profile("b-cell"), "emergency", "letter", has_site=True)
    hidden = build_sheet(Profile("b-cell"), printed.library(), name="emergency", site=Site.load(folder, as_of=DAY))
    assert "Maintenance" in read_tags(whole.reader_pdf()).text
    assert "Maintenance" not in read_tags(hidden.reader_pdf()).text


def test_gaps_of_the_site_are_those_of_the_sheet(tmp_path: Path) -> None:
    """A hospital's name is on neither, so its absence is not told."""
    (tmp_path / "site.yaml").write_text("schema: 1\nphones: {day: 555-0100}\n", encoding="utf-8")
    plan = build_sheet(Profile("b-cell"), printed.library(), name="emergency", site=Site.load(tmp_path)).plan
    assert plan is not None
    assert [gap.value for gap in plan.gaps] == ["phone_night", "fever", "signs"]


def test_unknown_sheets() -> None:
    """The error names those there are."""
    with pytest.raises(NoMatchingContentError, match="no sheet is for 'work'") as error:
        build_sheet(Profile("b-cell"), printed.library(), name="work")
    assert error.value.hint == "Give one of home, nurse, emergency, school."


def test_what_does_not_fit_is_refused(tmp_path: Path) -> None:
    """No second page, and no smaller type."""
    folder = Path(shutil.copytree(FOLDER, tmp_path / "site"))
    text = (folder / "site.yaml").read_text(encoding="utf-8")
    long = "\n".join(f"    - {chr(65 + number)}{' word' * 23}" for number in range(8))
    head, _, rest = text.partition("    - Chills")
    (folder / "site.yaml").write_text(f"{head}{long}\n{rest[rest.index('  approved') :]}", encoding="utf-8")
    with pytest.raises(LayoutError, match="does not fit on one page of letter"):
        build_sheet(Profile("unspecified"), printed.library(), name="emergency", site=Site.load(folder, as_of=DAY))
