"""Sign-off as plain text."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from booklet import Library
from booklet.commands._tables.review import list_changes, list_never_read, list_review, show_block
from booklet.review.block_reading import ReadingLine
from booklet.review.booklets import Booklets
from booklet.review.changes import BlockChanges, Change, changes_since_content, changes_since_signed, never_read
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
        "  language   unsigned  nobody has signed it\n"
        "  old        gone      there are signatures, but no block is called this now\n"
        "\n"
        "Not clinical, and signed by nobody: labels, lines to write on, lists\n"
        "  cover    A small booklet\n"
        "  call     When to call\n"
        "  sources  Sources\n"
        "  end      Our team\n"
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
        "\nopener/induction/length\n  About 4 weeks.\n"
        "  about: children only\n  sources: one:9, two:5\n  hedges: about\n"
        "\nopener count\n  1\n"
        "\nopener/strong heading\n  If risk is high:\n  Stronger treatment\n"
        "\nopener/strong/more\n  If risk is high:\n  Treatment is stronger.\n"
        "  about: children only\n  sources: one:15\n  hedges: none\n"
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
    assert "    was: Stay near, see page. (one:18) [about: child; bold: Stay; page → page:medicines]\n" in text
    assert "    now: Stay near, see page. (one:18) [about: child]\n" in text
    assert "  other/brief\n    was: (not there)\n    now: It is shorter. (two:2)\n    in:  Other leukemia\n" in text
    assert "  other/short\n    was: It is shorter. (two:2)\n    now: (not there)\n    in:  Other leukemia" in text


def test_another_condition_for_the_same_words(tiny: Library, tmp_path: Path) -> None:
    """Its words are shown; a rule behind the same words is shown, too."""
    changed = edited("blocks/opener.yaml", "when: {cell_type: t-cell}", "when: {cell_type: b-cell}")
    changed |= edited("axes/risk.yaml", "if: risk is standard, ", "if: risk is high, ")
    library = Library.load(write_content(tmp_path / "a", changed))
    assert list_changes(changes_since_signed(library, signatures(tiny)), Booklets(library)) == (
        "opener, since Test Reviewer (Test role) signed it on 2026-11-30\n"
        "  opener/strong/more-t\n"
        "    was: If risk is high: If it is T-cell: It has more. (one:16)\n"
        "    now: If risk is high: If it is B-cell: It has more. (one:16)\n"
        "    in:  B-cell ALL; B-cell ALL, High risk; ALL, type not known; ALL, type not known, High risk"
    )
    name = "blocks/opener.yaml"
    changed[name] = edited(name, "when: {risk: high}\n", "when: {risk: standard}\n")[name]
    text = list_changes(
        changes_since_signed(Library.load(write_content(tmp_path / "b", changed)), signatures(tiny)), Booklets(library)
    )
    assert "    was: If risk is high: Treatment is stronger. (one:15) [risk = high; about: child]\n" in text
    assert "    now: If risk is high: Treatment is stronger. (one:15) [risk = standard; about: child]\n" in text


def test_other_words_and_another_rule_behind_the_same_condition(tiny: Library) -> None:
    """A rule is not hidden by words that have changed with it; the same rule is not told again."""

    def lines(was: ReadingLine, now: ReadingLine) -> list[str]:
        changes = [BlockChanges("other", "since a day", (Change(was.id, was, now),))]
        return list_changes(changes, Booklets(tiny)).splitlines()[2:4]

    was = ReadingLine(id="other/short", words="Old.", when=("a or b",), rule=("(a or b)",))
    other_rule = ReadingLine(id="other/short", words="New.", when=("a or b",), rule=("a = b",))
    same_rule = ReadingLine(id="other/short", words="New.", when=("a or b",), rule=("(a or b)",))
    other_condition = ReadingLine(id="other/short", words="New.", when=("b",), rule=("b",))
    assert lines(was, other_rule) == ["    was: If a or b: Old. [(a or b)]", "    now: If a or b: New. [a = b]"]
    assert lines(was, same_rule) == ["    was: If a or b: Old.", "    now: If a or b: New."]
    assert lines(was, other_condition) == ["    was: If a or b: Old.", "    now: If b: New."]


def test_words_for_a_patient_are_words(tiny: Library, tmp_path: Path) -> None:
    """They are shown where they have changed, with those for a family or without, and where the line is new or gone."""
    name = "drugs/nelarabine.yaml"
    spoken = "{Your child|They} may get it."

    def shown(new: str) -> list[str]:
        folder = write_content(tmp_path / str(len(new)), edited(name, spoken, new))
        return list_changes(changes_since_signed(Library.load(folder), signatures(tiny)), Booklets(tiny)).splitlines()[
            2:4
        ]

    was = "    was: If it is T-cell: Your child may get it. (one:14)"
    now = "    now: If it is T-cell: Your child"
    patient = " [to a patient: They may get it.]"
    assert shown("{Your child|They} usually get it.") == [
        was + patient,
        f"{now} usually get it. (one:14) [to a patient: They usually get it.]",
    ]
    assert shown("Your child gets it.") == [was + patient, f"{now} gets it. (one:14)"]
    assert (
        shown("{Your child|You} may get it.")[1]
        == f"{now} may get it. (one:14) [cell_type = t-cell; to a patient: You may get it.; about: child]"
    )

    line = ReadingLine(id="other/short", words="Your child.", patient="You.")
    changes = [BlockChanges("other", "since a day", (Change(line.id, None, line), Change(line.id, line, None)))]
    printed = [each.strip() for each in list_changes(changes, Booklets(tiny)).splitlines() if "Your" in each]
    assert printed == ["now: Your child. [to a patient: You.]", "was: Your child. [to a patient: You.]"]


versions = st.builds(
    ReadingLine,
    id=st.just("other/short"),
    words=st.sampled_from(["One.", "Two."]),
    when=st.sampled_from([(), ("a or b",), ("b",)]),
    rule=st.sampled_from([(), ("(a or b)",), ("b",)]),
    about=st.sampled_from(["", "child"]),
    patient=st.sampled_from(["", "You.", "They."]),
    marks=st.sampled_from([(), ("bold: One",)]),
    sources=st.sampled_from([(), ("two:2",)]),
)


@given(was=versions, now=versions)
def test_nobody_is_shown_the_same_twice(tiny: Library, was: ReadingLine, now: ReadingLine) -> None:
    """Whatever has changed, the old line can be told from the new one, and so can each wording."""
    if was == now:
        return
    changes = [BlockChanges("other", "since a day", (Change(was.id, was, now),))]
    old, new = list_changes(changes, Booklets(tiny)).splitlines()[2:4]
    assert old.removeprefix("    was: ") != new.removeprefix("    now: ")
    for line, shown in ((was, old), (now, new)):
        assert line.words in shown
        assert was.patient == now.patient or not line.patient or f"to a patient: {line.patient}" in shown
        assert was.rule == now.rule or was.when != now.when or all(rule in shown for rule in line.rule)


def test_what_was_never_read(tiny: Library) -> None:
    """With the day that was asked about, if one was, and what to do."""
    signed = signatures(tiny, ["opener", "words"])
    assert list_never_read(never_read(tiny, signed)) == (
        "Never read; 'booklet review show BLOCK' shows all of a block\n"
        "  medicines  nobody has signed it\n"
        "  other      nobody has signed it\n"
        "  language   nobody has signed it"
    )
    before = date(2026, 11, 29)
    assert list_never_read(never_read(tiny, signed, before), before) == (
        "Never read by 2026-11-29; 'booklet review show BLOCK' shows all of a block\n"
        "  opener     Test Reviewer (Test role) signed it later, on 2026-11-30\n"
        "  medicines  nobody has signed it\n"
        "  other      nobody has signed it\n"
        "  words      Test Reviewer (Test role) signed it later, on 2026-11-30\n"
        "  language   nobody has signed it"
    )


def test_a_text_that_is_in_no_booklet(tiny: Library, tmp_path: Path) -> None:
    """It is said in words."""
    library = Library.load(write_content(tmp_path, edited("glossary.yaml", "Nobody links here", "Nobody links there")))
    assert "    in:  no booklet" in list_changes(changes_since_content(library, tiny), Booklets(library))
