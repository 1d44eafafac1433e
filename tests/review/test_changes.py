"""Old and new words of what has changed, line by line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from booklet import Library
from booklet.review.block_reading import Reading, ReadingLine
from booklet.review.changes import changes_since_content, changes_since_signed, compare, never_read
from booklet.review.signature import Signature
from booklet.review.signatures import Signatures
from tests.review.signed import ALL, SIGNED, UNTIL, reading, revoked, signature, signatures, write_signatures
from tests.tiny_content import edited, write_content

DAY = timedelta(days=1)
A, B, C = (ReadingLine(id=f"x/{name}", words=name) for name in "abc")


def other(words: str) -> Reading:
    """Return what a signer of the block `other` may have read once, with a lead in these words."""
    return Reading("other", (ReadingLine(id="other/short", words=words),), (), (), is_clinical=True)


def old_words(library: Library, signed: Sequence[Signature], day: date | None = None) -> tuple[str, str]:
    """Return what the lead of `other` was when it was last read, and since when it is not that any more."""
    (found,) = changes_since_signed(library, Signatures(SIGNED, {"other": tuple(signed)}), day)
    (was,) = (change.was.words for change in found.changes if change.id == "other/short" and change.was)
    return was, found.since


def test_lines_that_differ() -> None:
    """In the order of the text as it is, then what is gone."""
    other = ReadingLine(id="x/a", words="A")
    assert [(each.id, each.was, each.now) for each in compare([A, C], [other, B])] == [
        ("x/a", A, other),
        ("x/b", None, B),
        ("x/c", C, None),
    ]
    assert list(compare([A, B], [A, B])) == []


def test_another_order_is_a_change() -> None:
    """What the hash tells apart, people can see."""
    (change,) = compare([A, B], [B, A])
    assert change.was
    assert change.now
    assert (change.id, change.was.words, change.now.words, change.row) == ("order", "x/a, x/b", "x/b, x/a", "")


def test_lines_with_one_path_are_told_apart() -> None:
    """The later ones have a number."""
    (change,) = compare([A, A], [A, A, A])
    assert (change.id, change.row) == ("x/a (3)", "x/a")


def test_since_it_was_signed(tiny: Library, tmp_path: Path) -> None:
    """Blocks that were never signed, and those that have not changed, are passed over."""
    changed = {**edited("blocks/other.yaml", "shorter", "longer"), **edited("figures.yaml", "4 weeks", "5 weeks")}
    library = Library.load(write_content(tmp_path, changed))
    found = list(changes_since_signed(library, signatures(tiny, ["opener", "words"])))
    assert [(each.block, each.since) for each in found] == [
        ("opener", "since Test Reviewer (Test role) signed it on 2026-11-30")
    ]
    ((change,),) = (each.changes for each in found)
    assert change.was
    assert change.now
    assert (change.id, change.was.words, change.now.words) == (
        "opener/induction/length",
        "About 4 weeks.",
        "About 5 weeks.",
    )


def test_a_change_that_was_signed_anew_is_none(tiny: Library) -> None:
    """The newest signature counts."""
    assert list(changes_since_signed(tiny, signatures(tiny, as_of=SIGNED))) == []


def test_the_newest_signature_of_a_day_or_before(tiny: Library) -> None:
    """The day itself counts; an expired signature tells what was read; a later one does not."""
    first = signature(other("First."), signed=SIGNED - DAY, until=SIGNED)
    second = signature(other("Second."), by="Another Reviewer")
    since = "since Test Reviewer (Test role) signed it on 2026-11-29"
    assert old_words(tiny, [first, second], SIGNED - DAY) == ("First.", since)
    since = "since Another Reviewer (Test role) signed it on 2026-11-30"
    for day in (SIGNED, UNTIL, None):
        assert old_words(tiny, [first, second], day) == ("Second.", since)
    day_before = SIGNED - DAY - DAY
    signed = Signatures(UNTIL + DAY, {"other": (first, second)})
    assert list(changes_since_signed(tiny, signed, day_before)) == []
    assert [(block, standing.words) for block, standing in never_read(tiny, signed, day_before)] == [
        ("opener", "nobody has signed it"),
        ("medicines", "nobody has signed it"),
        ("other", "Test Reviewer (Test role) signed it later, on 2026-11-29"),
        ("words", "nobody has signed it"),
        ("language", "nobody has signed it"),
    ]


def test_several_signers_on_one_day(tiny: Library) -> None:
    """The last in the file counts, unless another one signed the text as it is."""
    one, two = signature(other("One.")), signature(other("Two."), by="Another Reviewer")
    assert old_words(tiny, [one, two])[0] == "Two."
    assert old_words(tiny, [two, one])[0] == "One."
    now = signature(reading(tiny, "other"))
    for signed in ((now, two), (two, now)):
        assert list(changes_since_signed(tiny, Signatures(SIGNED, {"other": signed}))) == []


def test_what_was_taken_back_counts_only_alone(tiny: Library) -> None:
    """It may not have been read as it should; if there is nothing else, it is said."""
    stands = signature(other("Stands."), signed=SIGNED - DAY)
    taken = revoked(signature(other("Taken back.")))
    assert old_words(tiny, [stands, taken]) == ("Stands.", "since Test Reviewer (Test role) signed it on 2026-11-29")
    since = "since Test Reviewer (Test role) signed it on 2026-11-30; taken back on 2026-11-30: Test reason."
    assert old_words(tiny, [taken]) == ("Taken back.", since)
    unread = never_read(tiny, Signatures(SIGNED, {"other": (taken,)}))
    assert [block for block, _ in unread] == ["opener", "medicines", "words", "language"]


def test_blocks_that_are_gone_and_new_blocks(tiny: Library, tmp_path: Path) -> None:
    """What is gone is shown as it was; what is new was never read."""
    renamed = edited("blocks/other.yaml", "id: other\n", "id: another\n")["blocks/other.yaml"]
    library = Library.load(write_content(tmp_path, {"blocks/other.yaml": None, "blocks/another.yaml": renamed}))
    signed = signatures(tiny)
    (gone,) = changes_since_signed(library, signed, SIGNED)
    since = "since Test Reviewer (Test role) signed it on 2026-11-30; no block is called this now"
    assert (gone.block, gone.since) == ("other", since)
    assert [(change.was, change.now) for change in gone.changes] == [
        (line, None) for line in reading(tiny, "other").lines
    ]
    assert [block for block, _ in never_read(library, signed, SIGNED)] == ["another"]
    assert list(changes_since_signed(library, signed, SIGNED - DAY)) == []


def test_a_block_that_is_no_longer_clinical(tiny: Library, tmp_path: Path) -> None:
    """Clinical words that are gone are shown, though there is nothing left to sign."""
    text = (
        "id: other\nkind: notes\nchapter: main\norder: 30\ntracks: [other]\ntaught: [first-days]\ntitle: Another way\n"
    )
    library = Library.load(write_content(tmp_path, {"blocks/other.yaml": text}))
    (found,) = changes_since_signed(library, signatures(tiny))
    since = "since Test Reviewer (Test role) signed it on 2026-11-30; it holds no clinical text now"
    assert (found.block, found.since) == ("other", since)
    assert ("other/short", None) in [(change.id, change.now) for change in found.changes]


GONE = "other"


@pytest.fixture(scope="module")
def later(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Return a library in which the words of two blocks have changed, and one block is gone."""
    changed: dict[str, str | bytes | None] = {f"blocks/{GONE}.yaml": None}
    changed |= edited("figures.yaml", "4 weeks", "5 weeks") | edited("drugs/nelarabine.yaml", "may get", "gets")
    return Library.load(write_content(tmp_path_factory.mktemp("later"), changed))


signing = st.tuples(
    st.sampled_from(ALL),
    st.sampled_from(["now", "was", "once"]),
    st.sampled_from(["Test Reviewer", "Another Reviewer"]),
    st.integers(0, 4),
    st.booleans(),
)
"""Block, the words it had, signer, day, and whether the signature was taken back."""
days = st.integers(-1, 5).map(lambda number: SIGNED + number * DAY)


def made(tiny: Library, later: Library, signed: Sequence[tuple[str, str, str, int, bool]]) -> Signatures:
    """Return signatures under older and newer words of blocks, as they are read from files."""
    by_block: dict[str, list[Signature]] = {}
    for block, words, by, number, is_revoked in sorted(signed, key=lambda each: each[3]):
        text = reading(tiny, block)
        if words == "now" and block != GONE:
            text = reading(later, block)
        if words == "once":
            text = Reading(block, (ReadingLine(id=f"{block} title", words="Once."),), (), (), is_clinical=True)
        each = signature(text, by=by, signed=SIGNED + number * DAY)
        by_block.setdefault(block, []).append(revoked(each) if is_revoked else each)
    return Signatures(SIGNED, {block: tuple(each) for block, each in by_block.items()})


@given(signed=st.lists(signing, max_size=8), day=days)
def test_every_block_is_as_it_was_read_or_changed_or_never_read(
    tiny: Library, later: Library, signed: list[tuple[str, str, str, int, bool]], day: date
) -> None:
    """Whoever signed what on which days: nothing that a reader has to know is passed over."""
    signatures = made(tiny, later, signed)
    changes = {each.block: each.changes for each in changes_since_signed(later, signatures, day)}
    unread = {block for block, _ in never_read(later, signatures, day)}
    for block in ALL:
        known = [each for each in signatures.of(block) if each.signed <= day]
        assert (block in unread) == (not known and block != GONE)
        count = [each for each in known if not each.revoked] or known
        newest = [each for each in count if each.signed == count[-1].signed]
        now = reading(later, block).lines if block != GONE else ()
        if not known or any(each.text == now for each in newest):
            assert block not in changes
        else:
            assert changes[block] == tuple(compare(newest[-1].text, now))
            assert changes[block]


@given(signed=st.lists(signing, max_size=8), day=days)
def test_what_is_signed_after_the_day_changes_nothing(
    tiny: Library, later: Library, signed: list[tuple[str, str, str, int, bool]], day: date
) -> None:
    """Today and in a year, the same question has the same answer."""
    known = made(tiny, later, [each for each in signed if SIGNED + each[3] * DAY <= day])
    all_ = made(tiny, later, signed)
    assert list(changes_since_signed(later, all_, day)) == list(changes_since_signed(later, known))
    unread = [{block for block, _ in never_read(later, *of)} for of in ((all_, day), (known, None))]
    assert unread[0] == unread[1]


@settings(max_examples=20, deadline=None)
@given(
    signed=st.lists(signing, max_size=5, unique_by=lambda each: (each[0], each[3])),
    first=st.sets(st.integers(0, 4)),
    day=days,
)
def test_where_signatures_are_kept_makes_no_difference(
    tiny: Library, later: Library, signed: list[tuple[str, str, str, int, bool]], first: set[int], day: date
) -> None:
    """In one folder, in two, in either order."""
    parts = [[each for i, each in enumerate(signed) if (i in first) == is_first] for is_first in (True, False)]
    with TemporaryDirectory() as folder:
        names = [Path(folder, name) for name in ("a", "b")]
        for name, part in zip(names, parts, strict=True):
            write_signatures(name, made(tiny, later, part))
        wanted = list(changes_since_signed(later, made(tiny, later, signed), day))
        for order in (names, names[::-1]):
            assert list(changes_since_signed(later, Signatures.load(*order, as_of=SIGNED), day)) == wanted


lines = st.builds(
    ReadingLine,
    id=st.sampled_from(["x/a", "x/b", "x/c", "x title"]),
    words=st.sampled_from(["One.", "Two."]),
    when=st.sampled_from([(), ("risk is high",)]),
    rule=st.sampled_from([(), ("risk = high",), ("risk = standard",)]),
)


@given(was=st.lists(lines, max_size=6), now=st.lists(lines, max_size=6))
def test_old_lines_and_changes_make_new_lines(was: list[ReadingLine], now: list[ReadingLine]) -> None:
    """Every difference is told, also one of conditions alone, and nothing else is."""
    changes = list(compare(was, now))
    assert bool(changes) == (was != now)
    told = [change for change in changes if change.id != "order"]
    assert all(change.was != change.now for change in changes)
    rest = sorted([*was, *(change.now for change in told if change.now)], key=repr)
    assert rest == sorted([*now, *(change.was for change in told if change.was)], key=repr)


def test_since_another_content(tiny: Library, tmp_path: Path) -> None:
    """New blocks and blocks that are gone count, too."""
    renamed = edited("blocks/other.yaml", "id: other\n", "id: another\n")["blocks/other.yaml"]
    library = Library.load(write_content(tmp_path, {"blocks/other.yaml": None, "blocks/another.yaml": renamed}))
    found = {each.block: each for each in changes_since_content(library, tiny)}
    assert set(found) == {"another", "other"}
    assert all(change.was is None for change in found["another"].changes)
    assert all(change.now is None for change in found["other"].changes)
    assert found["other"].since == "since content 1.2"
    assert list(changes_since_content(tiny, tiny)) == []
