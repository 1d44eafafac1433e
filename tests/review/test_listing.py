"""Sign-off as plain text."""

from __future__ import annotations

from pathlib import Path

from booklet import Library
from booklet.review.booklets import Booklets
from booklet.review.changes import changes_since_content, changes_since_signed
from booklet.review.listing import list_changes, list_review, show_block
from booklet.review.signatures import Signatures
from tests.review.signed import SIGNED, entry, reading, signature, signatures
from tests.tiny_content import edited, write_content


def test_where_all_blocks_stand(tiny: Library, tmp_path: Path) -> None:
    """Lined up, with what waits for a clinician, and signatures under what is no more."""
    library = Library.load(write_content(tmp_path, edited("glossary.yaml", "Where blood", "Where all blood")))
    signed = {**signatures(tiny, ["opener", "words"]).by_block, "old": (signature(reading(tiny, "other")),)}
    assert list_review(library, Signatures(SIGNED, signed)) == (
        "Blocks with clinical text, on 2026-11-30\n"
        "  opener     signed    by Test Reviewer (Test role) until 2027-11-30\n"
        "  medicines  unsigned  nobody has signed it\n"
        "  other      unsigned  nobody has signed it\n"
        "  words      changed   since Test Reviewer (Test role) signed it on 2026-11-30\n"
        "  old        gone      there are signatures, but no block is called this now\n"
        "\n"
        "Waiting for a clinician, and never printed\n"
        "  opener/plain/spine  The sources differ."
    )


def test_nothing_waits(tmp_path: Path) -> None:
    """Then there is no such part."""
    library = Library.load(write_content(tmp_path, edited("blocks/opener.yaml", ", held: The sources differ.", "")))
    assert "Waiting" not in list_review(library, Signatures(SIGNED))


def test_what_a_reviewer_reads(tiny: Library) -> None:
    """Conditions before the words, sources and hedges behind them, what is held at the end."""
    shown = show_block(entry(tiny, "opener"), tiny, Signatures(SIGNED))
    assert shown.startswith("opener: Induction\n  unsigned: nobody has signed it\n\nopener title\n  Induction\n")
    assert (
        "\nopener/induction/length\n  About 4 weeks.\n  sources: one:9, two:5\n  hedges: about\n"
        "\nopener count\n  1\n"
        "\nopener/strong heading\n  If risk is high:\n  Stronger treatment\n"
        "\nopener/strong/more\n  If risk is high:\n  Treatment is stronger.\n  sources: one:15\n  hedges: none\n"
    ) in shown
    assert (
        "\nopener/plain/spine (held, never printed)\n  Something open.\n  why: The sources differ.\n"
        "  sources: one:19\n\nWhat else decides it\n  kind            phase_opener\n"
    ) in shown


def test_a_block_without_clinical_text(tiny: Library) -> None:
    """There is nothing to sign."""
    shown = show_block(entry(tiny, "cover"), tiny, Signatures(SIGNED))
    assert shown.startswith("cover: A small booklet\n  no clinical text, nothing to sign\n")


def test_old_and_new_words(tiny: Library, tmp_path: Path) -> None:
    """With conditions and sources, and the booklets; long lists of them are broken."""
    changed = edited("blocks/opener.yaml", "Treatment is stronger., sources", "Treatment may be stronger., sources")
    changed |= edited("blocks/other.yaml", "It is", "It is a bit")
    library = Library.load(write_content(tmp_path, changed))
    assert list_changes(changes_since_signed(library, signatures(tiny)), Booklets(library)) == (
        "opener, since Test Reviewer (Test role) signed it on 2026-11-30\n"
        "  opener/strong/more\n"
        "    was: If risk is high: Treatment is stronger. (one:15)\n"
        "    now: If risk is high: Treatment may be stronger. (one:15)\n"
        "    in:  B-cell ALL; B-cell ALL, High risk; ALL, type not known; ALL, type not known, High risk; T-cell ALL;\n"
        "         T-cell ALL, High risk\n"
        "\n"
        "other, since Test Reviewer (Test role) signed it on 2026-11-30\n"
        "  other/short\n"
        "    was: It is shorter. (two:2)\n"
        "    now: It is a bit shorter. (two:2)\n"
        "    in:  Other leukemia"
    )


def test_changes_that_are_not_in_the_words(tiny: Library, tmp_path: Path) -> None:
    """Marks and rules are said where they alone have changed; what is new or gone is not there on one side."""
    changed = edited("blocks/opener.yaml", '"**Stay** near, see [page](page:medicines)."', '"Stay near, see page."')
    changed |= {"blocks/other.yaml": edited("blocks/other.yaml", "id: short", "id: brief")["blocks/other.yaml"]}
    library = Library.load(write_content(tmp_path, changed))
    text = list_changes(changes_since_content(library, tiny), Booklets(library))
    assert "    was: Stay near, see page. (one:18) [bold: Stay; page → page:medicines]\n" in text
    assert "    now: Stay near, see page. (one:18) [plain]\n" in text
    assert "  other/brief\n    was: (not there)\n    now: It is shorter. (two:2)\n    in:  Other leukemia\n" in text
    assert "  other/short\n    was: It is shorter. (two:2)\n    now: (not there)\n    in:  Other leukemia" in text


def test_a_text_that_is_in_no_booklet(tiny: Library, tmp_path: Path) -> None:
    """It is said in words."""
    library = Library.load(write_content(tmp_path, edited("glossary.yaml", "Nobody links here", "Nobody links there")))
    assert "    in:  no booklet" in list_changes(changes_since_content(library, tiny), Booklets(library))
