"""`booklet review`: who has signed which text, what they read, and what has changed since."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from booklet.commands._group import Group
from booklet.commands._loading import load_library
from booklet.commands._options import Signing, examples, for_content, for_language, for_signing, for_site
from booklet.commands._streams import print_data, say

if TYPE_CHECKING:
    from booklet.library.library import Library
    from booklet.review.block_reading import Reading
    from booklet.review.signable import Signable
    from booklet.review.signature import Confirms, Signature
    from booklet.review.signatures import Standing

_MOST_CHARACTERS = 100


@click.group("review", cls=Group, epilog=examples("booklet review list", "booklet review show induction"))
def command() -> None:
    """Show, sign and take back: which text clinicians have signed."""


@command.command("list", epilog=examples("booklet review list --signatures signed"))
@for_language
@for_signing
@for_site
@for_content
def list_(content: str | None, site: str | None, language: str | None, signing: Signing) -> None:
    """Show each block with clinical text: signed until when, or why not."""
    from booklet.commands._tables.review import list_review  # noqa: PLC0415  (`--help` reads no content)

    print_data(list_review(load_library(content, site, language), signing.load(content)))


@command.command("show", epilog=examples("booklet review show induction"))
@click.argument("block")
@for_language
@for_signing
@for_site
@for_content
def show(block: str, content: str | None, site: str | None, language: str | None, signing: Signing) -> None:
    """Show all of a block as a reviewer has to read it."""
    from booklet.commands._tables.review import show_block  # noqa: PLC0415

    library = load_library(content, site, language)
    print_data(show_block(_signable(block, library), library, signing.load(content)))


def _as_words(_: click.Context, __: click.Parameter, text: str) -> str:
    """Return a name, role or reason in one line, or refuse it."""
    words = " ".join(text.split())
    if not words:
        raise click.BadParameter("this is empty. Write it in quotation marks.")
    if len(words) > _MOST_CHARACTERS:
        raise click.BadParameter(f"this is longer than {_MOST_CHARACTERS} characters. Make it shorter.")
    if not words.isprintable():
        raise click.BadParameter("this holds a character that cannot be printed. Type it again.")
    return words


def _as_name(context: click.Context, option: click.Parameter, text: str) -> str:
    """Return the name of who signs, or refuse one that names nobody."""
    from booklet.review.persons import names_nobody  # noqa: PLC0415

    words = _as_words(context, option, text)
    if names_nobody(words):
        raise click.BadParameter(f"{words!r} names nobody. Write who has read it.")
    return words


def _as_role(context: click.Context, option: click.Parameter, text: str) -> str:
    """Return what the signer is, or refuse words that do not say it."""
    from booklet.review.persons import says_nothing  # noqa: PLC0415

    words = _as_words(context, option, text)
    if says_nothing(words):
        raise click.BadParameter(f"{words!r} says nothing of the signer. Write what that person is.")
    return words


def _as_day(_: click.Context, __: click.Parameter, text: str | None) -> date | None:
    from booklet.review.signature import as_date  # noqa: PLC0415

    try:
        return None if text is None else as_date(text)
    except ValueError as error:
        raise click.BadParameter(f"{error}.") from None


@command.command(
    "sign",
    epilog=examples(
        'booklet review sign induction --by "A. Reader" --role nurse --until 2027-11-30 --signatures signed'
    ),
)
@click.argument("blocks", nargs=-1, required=True)
@click.option("--by", metavar="NAME", required=True, callback=_as_name, help="Who signs.")
@click.option("--role", metavar="ROLE", required=True, callback=_as_role, help="What the signer is.")
@click.option("--until", metavar="DATE", required=True, callback=_as_day, help="Last day it is valid: 2027-11-30.")
@click.option(
    "--confirms",
    type=click.Choice(("translation", "medicine", "both")),
    help="With --language: that it says what the original says, that it is right as medicine, or both.",
)
@for_language
@for_signing
@for_site
@for_content
def sign(  # noqa: PLR0917  (click gives all of them by name)
    blocks: tuple[str, ...],
    content: str | None,
    site: str | None,
    language: str | None,
    confirms: Confirms | None,
    signing: Signing,
    until: date,
    by: str,
    role: str,
) -> None:
    """Sign blocks that you have read with 'booklet review show'."""
    from booklet.core.atomic_write import make_folder  # noqa: PLC0415
    from booklet.review.signing import Signer, sign_blocks  # noqa: PLC0415
    from booklet.review.translation_reading import signatures_in  # noqa: PLC0415

    library = load_library(content, site, language)
    folder = _folder(signing, library)
    readings = [_read(block, library) for block in dict.fromkeys(blocks)]
    if (library.original is None) != (confirms is None):
        raise click.UsageError("--confirms goes with --language, and --language with --confirms.")
    is_new = signing.folder is not None and not Path(signing.folder).exists()
    known = Signing(None, signing.as_of) if is_new else signing
    signatures = signatures_in(library, known.load(content))
    if until < signatures.as_of:
        message = f"{until} is over on {signatures.as_of}. Give a day that is still to come."
        raise click.BadParameter(message, param_hint="'--until'")
    for each in dict.fromkeys((Path(signing.folder or ""), folder)):
        make_folder(each)
    for path in sign_blocks(readings, Signer(by, role, until, confirms or ""), signatures, folder):
        print_data(path)
    count = f"{len(readings)} {'block' if len(readings) == 1 else 'blocks'}"
    say(f"{by} ({role}) has signed {count} until {until}.")


@command.command(
    "revoke",
    epilog=examples('booklet review revoke induction --reason "A source has changed." --signatures signed'),
)
@click.argument("block")
@click.option("--reason", metavar="WORDS", required=True, callback=_as_words, help="Why, for those who look it up.")
@for_language
@for_signing
@for_site
@for_content
def revoke(
    block: str, reason: str, content: str | None, site: str | None, language: str | None, signing: Signing
) -> None:
    """Take back all signatures under a block, and name every booklet that it is in."""
    from booklet.review.booklets import Booklets  # noqa: PLC0415
    from booklet.review.signing import revoke_signatures  # noqa: PLC0415
    from booklet.review.translation_reading import signatures_in  # noqa: PLC0415

    library = load_library(content, site, language)
    folder, signatures = _folder(signing, library), signatures_in(library, signing.load(content))
    if not signatures.of(block):
        _signable(block, library)
    taken = revoke_signatures(block, reason, signatures, folder)
    if not taken:
        raise click.BadParameter(f"no signature stands under {block!r}, so there is none to take back.")
    booklets = Booklets(library).with_path(block)
    say(_taken_back(block, taken, len(booklets)))
    for booklet in booklets:
        print_data(booklet)


def _taken_back(block: str, taken: list[Signature], count: int) -> str:
    signers = ", ".join(f"{signature.signer}, {signature.signed}" for signature in taken)
    where = f"It is in {count} {'booklet' if count == 1 else 'booklets'}; look for printed ones."
    return f"{block} is not signed any more; taken back: {signers}. {where if count else 'It is in no booklet.'}"


@command.command("changes", epilog=examples("booklet review changes --signatures signed"))
@click.argument("since", required=False, callback=_as_day)
@click.option("--since-content", metavar="FOLDER", help="Compare with this content, not with what was signed.")
@for_language
@for_signing
@for_site
@for_content
def changes(
    since: date | None,
    since_content: str | None,
    content: str | None,
    site: str | None,
    language: str | None,
    signing: Signing,
) -> None:
    """Show old and new words of all that has changed since it was signed, and the booklets it is in.

    SINCE is a day, as 2026-11-30: only what was signed by then counts as read. Not given: all signatures count.
    """
    from booklet.commands._tables.review import list_changes, list_never_read  # noqa: PLC0415
    from booklet.review.booklets import Booklets  # noqa: PLC0415
    from booklet.review.changes import changes_since_content, changes_since_signed, never_read  # noqa: PLC0415
    from booklet.review.translation_reading import signatures_in  # noqa: PLC0415

    if since is not None and since_content is not None:
        message = f"{since} and --since-content {since_content} are two things to compare with."
        raise click.UsageError(f"{message} Give one of them: the day, or the folder.")
    library = load_library(content, site, language)
    unread: list[tuple[str, Standing]] = []
    if since_content is None:
        signatures = signatures_in(library, signing.load(content))
        changed = list(changes_since_signed(library, signatures, since))
        unread = list(never_read(library, signatures, since))
    else:
        changed = list(changes_since_content(library, load_library(since_content, language=language)))
    parts = [list_changes(changed, Booklets(library))] if changed else []
    parts += [list_never_read(unread, since)] if unread else []
    if parts:
        print_data("\n\n".join(parts))
    else:
        say("Nothing has changed.")


def _folder(signing: Signing, library: Library) -> Path:
    """Return where signatures are written: those under translations in a folder of their language."""
    if signing.folder is None:
        raise click.UsageError("give a folder for signatures with --signatures FOLDER. Shipped content stays as it is.")
    folder = Path(signing.folder)
    if library.original is not None:
        folder = folder / library.language.tag
    return folder


def _read(block: str, library: Library) -> Reading:
    """Return what is to be signed of a block, or refuse what cannot be signed."""
    from booklet.model.codes import CodeTable  # noqa: PLC0415
    from booklet.review.signable import reading_of  # noqa: PLC0415
    from booklet.review.translation_reading import obstacles  # noqa: PLC0415

    signable = _signable(block, library)
    reading = reading_of(signable, library)
    if not reading.is_clinical:
        raise click.BadParameter(f"there is nothing to sign in {block!r}: it holds no clinical text.")
    if library.original is not None and not isinstance(signable, CodeTable):
        for obstacle in obstacles(signable, reading, library):
            raise click.BadParameter(f"{block!r} cannot be signed in {library.language.tag}: {obstacle}.")
    return reading


def _signable(block: str, library: Library) -> Signable:
    """Return what is signed under a name, or refuse a name that nothing has."""
    from booklet.files.problems import nearest  # noqa: PLC0415
    from booklet.review.signable import signables  # noqa: PLC0415

    there = signables(library)
    if block not in there:
        hint = nearest(block, there) or "See 'booklet review list'."
        raise click.BadParameter(f"no block is called {block!r}. {hint}", param_hint="'BLOCK'")
    return there[block]
