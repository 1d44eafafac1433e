"""A recall names the files that hold what has changed: all of them, and no other."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest

from booklet import Library, Order, Profile, Signatures, load_library
from booklet.core.content_number import content_number
from booklet.core.values import replace
from booklet.document.compose import compose
from booklet.errors import ContentError
from booklet.filing.identify import order_of
from booklet.filing.recall import BlockChange, ComparedContents, ManifestFile, changes_in, read_manifest, revoked_blocks
from booklet.library.matrix import matrix
from booklet.review.signable import reading_of, signables
from booklet.review.signing import Signer, revoke_signatures, sign_blocks
from booklet.selection.select import select_blocks
from tests.filing.making import row_of, with_change

B_CELL = Profile("b-cell", risk="high")


@pytest.fixture(scope="module")
def shipped() -> Library:
    """Return the shipped content."""
    return load_library()


def everything(library: Library, order: Order) -> str:
    """Return all that a booklet holds before it is set, found without any of what a recall uses."""
    parts = repr(compose(select_blocks(order.profile, library), library).parts)
    return re.sub(re.escape(content_number(library.hash)), "NUMBER", parts)


def named(rows: list[ManifestFile], contents: ComparedContents) -> set[int]:
    """Return the rows that a recall names."""
    return {row.row for row in rows if list(changes_in(row, contents))}


CHANGES = {
    "a word of a term": ("glossary.yaml", "A group of chemo medicines", "A family of chemo medicines"),
    "a statement for some": (
        "blocks/consolidation.yaml",
        "A targeted medicine may be added",
        "A targeted drug may be added",
    ),
    "a figure": ("figures.yaml", "text: 3 or 4", "text: 3 or even 4"),
    "a medicine's other name": ("drugs/dasatinib.yaml", "[Sprycel]", "[Sprycell]"),
    "the words of a condition": ("axes/marker.yaml", "if: the leukemia is Ph-positive", "if: the leukemia has Ph"),
    "the label of a stage": ("axes/stage.yaml", "label: Early relapse", "label: A relapse that came early"),
    "a chapter's title": ("chapters.yaml", "title: Burkitt leukemia", "title: About Burkitt leukemia"),
    "a word of the language": ("languages/en-US/language.yaml", "  targeted: Targeted therapy", "  targeted: Targeted"),
}
"""One change each, somewhere else each time."""


@pytest.mark.parametrize(
    ("name", "step"),
    [("a medicine's other name", 18), *(pytest.param(each, 1, marks=pytest.mark.matrix) for each in CHANGES)],
)
def test_exactly_the_files_that_hold_it(name: str, step: int, shipped: Library, tmp_path: Path) -> None:
    """As a comparison of all texts finds them: of all booklets of the matrix, or of one in 18 in a short run."""
    changed = with_change(tmp_path / "changed", *CHANGES[name])
    rows = [row_of(profile, shipped, number) for number, profile in enumerate([*matrix(shipped)][::step], 1)]
    orders = {row.row: order_of(dict(row.request)) for row in rows}
    wanted = {number for number, order in orders.items() if everything(shipped, order) != everything(changed, order)}
    found = named(rows, ComparedContents(changed, shipped))
    assert found == wanted
    assert 0 < len(wanted) <= len(rows) >= 220 // step
    assert len(wanted) < len(rows), "this change is in every booklet, so that nobody could name one too many"


def test_old_and_new_words(shipped: Library, tmp_path: Path) -> None:
    """The text as it is printed, and no other text of the block."""
    changed = with_change(tmp_path / "changed", *CHANGES["a medicine's other name"])
    contents = ComparedContents(changed, shipped)
    found = list(changes_in(row_of(Profile("ph-positive"), shipped), contents))
    assert {change.block for change in found} >= {"which-medicine"}
    for change in found:
        assert (change.kind, len(change.was), len(change.now)) == ("words", 1, 1)
        assert change.was[0].replace("Sprycel", "Sprycell") == change.now[0]
    assert list(changes_in(row_of(B_CELL, changed), contents)) == []


def test_two_contents_with_one_hash(shipped: Library, tmp_path: Path) -> None:
    """As where a translation alone has changed: the file is taken to be from the older one."""
    changed = replace(with_change(tmp_path / "changed", *CHANGES["a medicine's other name"]), hash=shipped.hash)
    assert named([row_of(Profile("ph-positive"), shipped)], ComparedContents(changed, shipped)) == {1}


def test_other_sources_for_the_same_words(shipped: Library, tmp_path: Path) -> None:
    """They count as well, for those who hold the statement."""
    name = "blocks/induction.yaml"
    text = "A targeted medicine may be added."
    source = re.search(rf"{text}\n\s+sources: (\[.*?\])", Path("content", name).read_text(encoding="utf-8"))
    assert source is not None
    changed = with_change(tmp_path / "changed", name, f"{source[1]}", "[acs:14]")
    contents = ComparedContents(changed, shipped)
    found = {change.kind for change in changes_in(row_of(Profile("ph-positive"), shipped), contents)}
    assert found <= {"sources", "words"}
    assert found


def test_cards_and_sheets(shipped: Library, tmp_path: Path) -> None:
    """They are compared as a whole; what they do not hold is not theirs."""
    changed = with_change(tmp_path / "changed", *CHANGES["a medicine's other name"])
    contents = ComparedContents(changed, shipped)
    for product, count in (("card", 0), ("home-sheet", 0)):
        assert len(list(changes_in(row_of(Profile("ph-positive"), shipped, product=product), contents))) == count


def test_blocks_that_are_gone_or_new(shipped: Library, tmp_path: Path) -> None:
    """And a stage that there is no booklet for any more."""
    changed = with_change(
        tmp_path / "a",
        "blocks/clinical-trials.yaml",
        "id: clinical-trials\n",
        "id: clinical-trials\nprinted: on-request\n",
    )
    row = row_of(B_CELL, shipped)
    found = list(changes_in(row, ComparedContents(changed, shipped)))
    assert BlockChange("clinical-trials", "gone", found[0].was) in found
    back = list(changes_in(row_of(B_CELL, changed), ComparedContents(shipped, changed)))
    assert "new" in {change.kind for change in back if change.block == "clinical-trials"}
    refused = with_change(tmp_path / "b", "subtypes/b-cell.yaml", "risk: [standard, high]", "risk: [standard]")
    gone = list(changes_in(row, ComparedContents(refused, shipped)))
    assert {change.kind for change in gone} == {"gone"}
    assert len(gone) > 20


def test_a_block_that_is_looked_for(shipped: Library) -> None:
    """Whether it has changed or not."""
    contents = ComparedContents(shipped)
    assert list(changes_in(row_of(B_CELL, shipped), contents, block="induction")) == [BlockChange("induction", "holds")]
    assert list(changes_in(row_of(Profile("burkitt"), shipped), contents, block="induction")) == []


def test_a_signature_that_was_taken_back(shipped: Library, tmp_path: Path) -> None:
    """Until somebody signs the block again."""
    day = date(2026, 11, 30)
    signer = Signer("Test Reviewer", "Clinician", date(2027, 11, 30))
    readings = [reading_of(signables(shipped)[name], shipped) for name in ("induction", "late-effects")]
    sign_blocks(readings, signer, Signatures(day), tmp_path)
    assert revoked_blocks(shipped, Signatures.load(tmp_path, as_of=day)) == frozenset()
    revoke_signatures("induction", "a slip", Signatures.load(tmp_path, as_of=day), tmp_path)
    revoked = revoked_blocks(shipped, Signatures.load(tmp_path, as_of=day))
    assert revoked == {"induction"}
    contents = ComparedContents(shipped)
    assert list(changes_in(row_of(B_CELL, shipped), contents, revoked)) == [BlockChange("induction", "revoked")]
    assert list(changes_in(row_of(Profile("burkitt"), shipped), contents, revoked)) == []
    assert revoked_blocks(shipped, None) == frozenset()


@pytest.mark.parametrize("request_", [{}, {"subtype": "no-such"}, {"subtype": "b-cell", "product": "poster"}])
def test_rows_that_cannot_be_compared(request_: dict[str, str], shipped: Library) -> None:
    """They are told of, and never passed over."""
    row = ManifestFile("manifest.jsonl", 1, "1.pdf", shipped.hash, tuple(request_.items()))
    (change,) = changes_in(row, ComparedContents(shipped))
    assert change.kind == "unknown"


def test_another_content_than_both(shipped: Library) -> None:
    """Nobody can tell what stands in such a file."""
    row = row_of(B_CELL, shipped)._replace(sha256="0" * 64)
    (change,) = changes_in(row, ComparedContents(shipped))
    assert (change.kind, change.block) == ("unknown", "")


def test_manifests(tmp_path: Path) -> None:
    """As a batch writes them; a line that is none is told with its number."""
    path = tmp_path / "manifest.jsonl"
    record = {"row": 3, "file": "a.pdf", "content": {"sha256": "ab"}, "request": {"subtype": "b-cell", "n": 1}}
    path.write_text(f"{json.dumps(record)}\n", encoding="utf-8")
    assert list(read_manifest(path)) == [ManifestFile(str(path), 3, "a.pdf", "ab", (("subtype", "b-cell"),))]
    for line in ("{", "[]", '{"row": 1}', '{"row": "x", "file": 1, "content": {"sha256": 1}, "request": {}}'):
        path.write_text(f"{json.dumps(record)}\n{line}\n", encoding="utf-8")
        with pytest.raises(ContentError, match=r"manifest.jsonl:2: this line is none of a manifest"):
            list(read_manifest(path))
    with pytest.raises(ContentError, match="cannot be read"):
        list(read_manifest(tmp_path / "none.jsonl"))
