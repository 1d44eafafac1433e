"""`booklet review` and what signatures do to `booklet build`: what is printed where, and exit codes."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet.errors import ExitCode
from tests.review.signed import ALL
from tests.running import NOBODY_TO_CALL, REPLACED, TO_READ, Run
from tests.tiny_content import edited, write_content

SIGNER = ("--by", "Test Reviewer", "--role", "Test role", "--until", "2027-11-30")
DAY = ("--as-of", "2026-11-30")


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """Return the folder of a content in the folder that commands run in, with a folder for signatures beside it."""
    (tmp_path / "signed").mkdir()
    return write_content(tmp_path / "mine")


def sign(run: Run, *blocks: str) -> tuple[int, str, str]:
    """Sign blocks of the content, all that are in a B-cell booklet if none is named."""
    named = blocks or ("opener", "medicines", "words", "language")
    return run("review", "sign", *named, *SIGNER, *DAY, "--signatures", "signed", "--content", "mine")


def build(run: Run, *more: str) -> tuple[int, str, str]:
    """Build a B-cell booklet with the signatures."""
    return run("build", "--subtype", "b-cell", "--content", "mine", "--signatures", "signed", *more)


@pytest.mark.usefixtures("mine")
def test_signing(run: Run) -> None:
    """The files on standard output; a sentence for people; the list knows."""
    assert sign(run) == (
        0,
        "signed/opener.yaml\nsigned/medicines.yaml\nsigned/words.yaml\nsigned/language.yaml\n",
        "Test Reviewer (Test role) has signed 4 blocks until 2027-11-30.\n",
    )
    assert sign(run, "other")[2] == "Test Reviewer (Test role) has signed 1 block until 2027-11-30.\n"
    code, out, err = run("review", "list", "--content", "mine", "--signatures", "signed", *DAY)
    assert (code, err) == (0, "")
    assert "  opener     signed  by Test Reviewer (Test role) until 2027-11-30\n" in out
    assert "unsigned" not in out
    assert run("review", "show", "other", "--content", "mine", "--signatures", "signed", *DAY)[1].startswith(
        "other: Another way\n  signed: by Test Reviewer (Test role) until 2027-11-30\n"
    )


@pytest.mark.usefixtures("mine")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("sign", "openr", *SIGNER), "no block is called 'openr'. Did you mean 'opener'?"),
        (("sign", "zzz", *SIGNER), "no block is called 'zzz'. See 'booklet review list'."),
        (("sign", "cover", *SIGNER), "there is nothing to sign in 'cover': it holds no clinical text."),
        (("sign", *SIGNER), "Missing argument 'BLOCKS...'."),
        (("sign", "opener", *SIGNER, "--by", " "), "Invalid value for '--by': this is empty. Write it in quotation"),
        (("sign", "opener", *SIGNER, "--role", ""), "Invalid value for '--role': this is empty."),
        (("sign", "opener", *SIGNER, "--by", "Name"), "Invalid value for '--by': 'Name' names nobody."),
        (
            ("sign", "opener", *SIGNER, "--role", "Role"),
            "Invalid value for '--role': 'Role' says nothing of the signer.",
        ),
        (("sign", "opener", *SIGNER, "--by", "a" * 101), "this is longer than 100 characters. Make it shorter."),
        (("sign", "opener", *SIGNER, "--by", "a\x07b"), "this holds a character that cannot be printed."),
        (
            ("sign", "opener", *SIGNER, "--until", "2026-11-29"),
            "Invalid value for '--until': 2026-11-29 is over on 2026-11-30. Give a day that is still to come.",
        ),
        (
            ("sign", "opener", *SIGNER, "--until", "soon"),
            "Invalid value for '--until': 'soon' is no date. Write year, month and day: 2026-11-30.",
        ),
        (("revoke", "openr", "--reason", "x"), "no block is called 'openr'. Did you mean 'opener'?"),
        (("revoke", "opener", "--reason", "x"), "no signature stands under 'opener', so there is none to take back."),
        (("revoke", "opener", "--reason", ""), "Invalid value for '--reason': this is empty."),
        (("show", "openr"), "no block is called 'openr'. Did you mean 'opener'?"),
    ],
)
def test_wrong_usage(run: Run, tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    """Exit code 2, with what is allowed, and nothing written."""
    code, out, err = run("review", *arguments, *DAY, "--signatures", "signed", "--content", "mine")
    assert (code, out) == (ExitCode.USAGE, "")
    assert said in err
    assert not list((tmp_path / "signed").iterdir())


@pytest.mark.usefixtures("mine")
def test_a_folder_for_signatures_is_needed(run: Run) -> None:
    """Shipped content is never written to. Signing makes a folder that is not there; nothing else does."""
    for arguments in (("sign", "opener", *SIGNER), ("revoke", "opener", "--reason", "x")):
        code, _, err = run("review", *arguments, "--content", "mine")
        assert code == ExitCode.USAGE
        assert "give a folder for signatures with --signatures FOLDER. Shipped content stays as it is." in err
    code, out, err = run("review", "list", "--content", "mine", "--signatures", "none", *DAY)
    assert (code, out) == (ExitCode.CONTENT, "")
    assert err == (
        "Error: none: the signatures folder cannot be read (No such file or directory)\n"
        "Hint: Make the folder first, or give another one.\n"
    )
    code, out, err = run("review", "sign", "opener", *SIGNER, "--content", "mine", "--signatures", "new", *DAY)
    assert (code, len(out.splitlines())) == (0, 1), err
    assert run("review", "list", "--content", "mine", "--signatures", "new", *DAY)[0] == 0


@pytest.mark.usefixtures("mine")
def test_taking_back(run: Run) -> None:
    """Every booklet the block is in, on standard output, and the record is kept."""
    sign(run, "other", "medicines")
    arguments = ("--reason", "Test  reason.", "--content", "mine", "--signatures", "signed", *DAY)
    assert run("review", "revoke", "other", *arguments) == (
        0,
        "Other leukemia\n",
        "other is not signed any more; taken back: Test Reviewer (Test role), 2026-11-30. "
        "It is in 1 booklet; look for printed ones.\n",
    )
    assert "It is in 8 booklets; look for printed ones.\n" in run("review", "revoke", "medicines", *arguments)[2]
    listed = run("review", "list", "--content", "mine", "--signatures", "signed", *DAY)[1]
    assert "  other      revoked   Test Reviewer (Test role), taken back on 2026-11-30: Test reason.\n" in listed


def test_taking_back_what_is_no_more(run: Run, mine: Path) -> None:
    """Signatures under a block that is gone can still be taken back."""
    sign(run, "other")
    write_content(
        mine, {"blocks/next.yaml": (mine / "blocks" / "other.yaml").read_text().replace("id: other", "id: next")}
    )
    (mine / "blocks" / "other.yaml").unlink()
    code, out, err = run("review", "revoke", "other", "--reason", "x", "--content", "mine", "--signatures", "signed")
    assert (code, out) == (0, "")
    assert err.endswith("It is in no booklet.\n")


def test_changes(run: Run, tmp_path: Path, mine: Path) -> None:
    """Since it was signed, or since another content."""
    sign(run, *ALL)
    arguments = ("review", "changes", "--content", "mine")
    assert run(*arguments, "--signatures", "signed") == (0, "", "Nothing has changed.\n")
    write_content(mine, edited("glossary.yaml", "Where blood is made", "Where blood cells are made"))
    code, out, err = run(*arguments, "--signatures", "signed")
    assert (code, err) == (0, "")
    assert out.startswith(
        "words, since Test Reviewer (Test role) signed it on 2026-11-30\n"
        "  words/marrow meaning\n"
        "    was: Where blood is made. (ours)\n"
        "    now: Where blood cells are made. (ours)\n"
        "    in:  B-cell ALL; "
    )
    assert "Other leukemia" not in out, "no word of that booklet is explained"
    write_content(tmp_path / "old")
    since = run(*arguments, "--since-content", "old")[1]
    assert since.replace("since content 1.2", "since Test Reviewer (Test role) signed it on 2026-11-30") == out


def test_changes_since_a_day(run: Run, mine: Path) -> None:
    """What was signed by then counts, wherever the signature is; what was not is never read."""
    changes = ("review", "changes")
    arguments = ("--signatures", "signed", "--content", "mine")
    sign(run, "other")
    (mine.parent / "signed").rename(mine / "signatures")
    (mine.parent / "signed").mkdir()
    write_content(mine, edited("blocks/other.yaml", "It is shorter", "It may be shorter"))
    assert run("review", "sign", "other", "medicines", *SIGNER, "--as-of", "2026-12-05", *arguments)[0] == 0
    unread = "; 'booklet review show BLOCK' shows all of a block\n"
    assert run(*changes, "2026-11-30", *arguments) == (
        0,
        "other, since Test Reviewer (Test role) signed it on 2026-11-30\n"
        "  other/short\n"
        "    was: It is shorter. (two:2)\n"
        "    now: It may be shorter. (two:2)\n"
        "    in:  Other leukemia\n"
        "\n"
        f"Never read by 2026-11-30{unread}"
        "  opener     nobody has signed it\n"
        "  medicines  Test Reviewer (Test role) signed it later, on 2026-12-05\n"
        "  words      nobody has signed it\n"
        "  language   nobody has signed it\n",
        "",
    )
    never = f"Never read{unread}" + "".join(
        f"  {name}nobody has signed it\n" for name in ("opener    ", "words     ", "language  ")
    )
    assert run(*changes, *arguments) == (0, never, "")
    sign(run, "opener", "words", "language")
    assert run(*changes, "2026-12-05", *arguments) == (0, "", "Nothing has changed.\n")


@pytest.mark.usefixtures("mine")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ("2026-11-30", "--since-content", "old"),
            "2026-11-30 and --since-content old are two things to compare with. "
            "Give one of them: the day, or the folder.",
        ),
        (("opener",), "Invalid value for '[SINCE]': 'opener' is no date. Write year, month and day: 2026-11-30."),
        (
            ("30.11.2026",),
            "Invalid value for '[SINCE]': '30.11.2026' is no date. Write year, month and day: 2026-11-30.",
        ),
    ],
)
def test_one_thing_to_compare_with(run: Run, arguments: tuple[str, ...], said: str) -> None:
    """Exit code 2, before any content is read."""
    code, out, err = run("review", "changes", *arguments, "--content", "none")
    assert (code, out) == (ExitCode.USAGE, "")
    assert err.endswith(f"\n\nError: {said}\n")


@pytest.mark.usefixtures("mine")
def test_a_booklet_of_signed_text(run: Run) -> None:
    """It is no draft; on the day after the last it is one again."""
    sign(run)
    code, out, err = build(run, "--require-signed", *DAY)
    assert (code, out, err) == (0, "b-cell.pdf\n", f"5 pages\n{NOBODY_TO_CALL}")
    after = build(run, "--as-of", "2027-12-01")[2]
    assert after == (
        "5 pages. Draft: 4 blocks hold text that no clinician has signed: opener, medicines, words, language.\n"
        f"{TO_READ}{REPLACED}{NOBODY_TO_CALL}"
    )


def test_only_signed_text(run: Run, tmp_path: Path, mine: Path) -> None:
    """Exit code 8, each block with its reason, and nothing is written; an older file stays."""
    sign(run, "opener", "words", "language")
    write_content(mine, edited("glossary.yaml", "Where blood", "Where all blood"))
    (tmp_path / "b-cell.pdf").write_text("old")
    code, out, err = build(run, "--require-signed", *DAY)
    assert (code, out) == (ExitCode.NOT_APPROVED, "")
    assert err == (
        "Error: nothing was made: 2 blocks hold text that no clinician has signed:\n"
        "  medicines  nobody has signed it\n"
        "  words      changed: since Test Reviewer (Test role) signed it on 2026-11-30\n"
        "Hint: Have it read and signed with 'booklet review sign', or make a draft without --require-signed.\n"
    )
    assert (tmp_path / "b-cell.pdf").read_text() == "old"
    assert run("build", "--subtype", "b-cell", "--content", "mine", "--require-signed")[0] == ExitCode.NOT_APPROVED


def test_signatures_beside_the_content_count(run: Run, tmp_path: Path, mine: Path) -> None:
    """They are read without being asked for, and change no hash of the content."""
    before = run("list", "--content", "mine")
    sign(run)
    (tmp_path / "signed").rename(mine / "signatures")
    assert run("list", "--content", "mine") == before
    assert run("build", "--subtype", "b-cell", "--content", "mine", "--require-signed", *DAY)[0] == 0
    (mine / "signatures" / "words.yaml").write_text("a: b")
    code, _, err = run("build", "--subtype", "b-cell", "--content", "mine", *DAY)
    assert code == ExitCode.CONTENT
    assert "Error: mine/signatures/words.yaml:1: no key is called 'a' here\n" in err


@pytest.mark.usefixtures("mine")
def test_a_draft_is_the_same_with_and_without_signatures(run: Run, tmp_path: Path) -> None:
    """As long as one is missing, not a byte tells that others are there."""
    build(run, "-o", "none.pdf")
    sign(run, "opener", "words", "language")
    code, _, err = build(run, "-o", "some.pdf", *DAY)
    said = "5 pages. Draft: 1 block holds text that no clinician has signed: medicines.\n"
    assert (code, err) == (0, f"{said}{TO_READ}{NOBODY_TO_CALL}")
    assert (tmp_path / "none.pdf").read_bytes() == (tmp_path / "some.pdf").read_bytes()


def test_many_unsigned_blocks_are_named_when_asked_for(run: Run, mine: Path) -> None:
    """More than a few would bury the rest."""
    other = (mine / "blocks" / "other.yaml").read_text()
    for name in ("a", "b", "c"):
        text = other.replace("id: other", f"id: {name}").replace("tracks: [other]", "tracks: [phases]")
        write_content(mine, {f"blocks/{name}.yaml": text})
    said = "6 pages. Draft: 7 blocks hold text that no clinician has signed"
    assert build(run)[2] == f"{said}.\n{TO_READ}{NOBODY_TO_CALL}"
    assert (
        build(run, "--list-unsigned")[2]
        == f"{said}: opener, medicines, a, b, c, words, language.\n{TO_READ}{NOBODY_TO_CALL}"
    )
