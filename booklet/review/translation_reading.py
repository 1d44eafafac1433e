"""Translations as they are read and signed: beside the original, and only where nothing stands in the way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from booklet.blocks.words_to_know import WordsToKnow
from booklet.core.identity_key import Same
from booklet.files.folder_layout import CATALOGUE, LANGUAGES, SIGNATURES
from booklet.language.rules import rules_of
from booklet.library.library import Library
from booklet.model.drugs import Medicine
from booklet.model.entry import Entry
from booklet.model.language import Language
from booklet.model.phases import Phase, Stop
from booklet.model.text import Text
from booklet.model.untranslated import MARKS
from booklet.model.walk import walk
from booklet.review.block_reading import Reading, ReadingLine
from booklet.review.signatures import Signatures, Standing

_PARTS = {"translation": ("translation",), "medicine": ("medicine",), "both": ("translation", "medicine"), "": ()}
_NEEDED: Mapping[str, str] = {
    "translation": "nobody has confirmed that it says what the original says",
    "medicine": "no clinician who reads the language has confirmed it",
}


def beside_original(reading: Reading, original: Reading) -> Reading:
    """Return a translation with the words that each line was made from; its hash changes with the original's."""
    was = {line.id: line for line in original.printed}
    printed = tuple(_with_original(line, was.get(line.id)) for line in reading.printed)
    around = (*reading.around, ReadingLine(id=f"{reading.block} original", words=original.hash))
    return Reading(reading.block, printed, around, reading.held, reading.is_clinical)


def obstacles(signable: Entry | Language, reading: Reading, library: Library) -> Iterator[str]:
    """Yield why a translation cannot be signed as it is."""
    tag = library.language.tag
    if rules_of(tag) is None:
        yield f"there are no safety rules for {tag}, so nobody can sign what is said in it"
    left = sum(bool(MARKS.search(f"{line.words}{line.patient}{''.join(line.when)}")) for line in reading.printed)
    if left:
        yield f"{left} of its texts are not translated, or were translated from another text"
    machine_made = _machine_made(signable, library)
    if machine_made:
        yield f"{machine_made} of its texts were made by a machine, and nobody has confirmed them"


def standing_of_translation(reading: Reading, english: Standing, obstacle: str, signatures: Signatures) -> Standing:
    """Return where a translation stands.

    Args:
        reading: What is signed of it.
        english: Where the original stands.
        obstacle: Why it cannot be signed as it is, or "".
        signatures: Those under translations to its language.
    """
    if obstacle:
        return Standing("unsigned", note=obstacle)
    if english.state != "signed":
        return Standing("unsigned", note=f"the original is not signed: {english.words}")
    holding = tuple(each for each in signatures.of(reading.block) if signatures.holds(each, reading))
    there = {part for each in holding for part in _PARTS[each.confirms]}
    missing = [words for part, words in _NEEDED.items() if part not in there]
    if missing:
        newest = signatures.standing(reading)
        return newest if newest.state not in ("signed", "unsigned") else Standing("unsigned", note=missing[0])
    first, *others = sorted(holding, key=lambda each: each.until)
    beside = (*others, *((english.signature,) if english.signature else ()))
    return Standing("signed", first, beside)


def signatures_in(library: Library, signatures: Signatures) -> Signatures:
    """Return the signatures under a library's texts: of a translation, those in the folders of its language.

    Raises:
        ContentError: If a folder or any file in it cannot be used.
    """
    return signatures if library.original is None else _in_language(Same(signatures), Same(library))


@lru_cache(maxsize=16)
def _in_language(signatures: Same[Signatures], library: Same[Library]) -> Signatures:
    tag, root = library.thing.language.tag, library.thing.folder
    return signatures.thing.in_language(tag, root / LANGUAGES / tag / SIGNATURES if root else None)


def _with_original(line: ReadingLine, was: ReadingLine | None) -> ReadingLine:
    if was is None or (was.words, was.patient) == (line.words, line.patient):
        return line
    return line.with_values({"original": was.words, "original_patient": was.patient})


def _machine_made(signable: Entry | Language, library: Library) -> int:
    if not library.machine:
        return 0
    places = tuple(_places(signable))
    return sum(each.startswith(places) for each in library.machine)


def _places(signable: Entry | Language) -> Iterator[str]:
    """Yield how the names of all texts begin that stand in a block, or are filled in there."""
    if isinstance(signable, Language):
        yield from (f"{CATALOGUE}#", "subtypes/", "axes/")
        return
    yield f"blocks/{signable.id}.yaml#"
    if isinstance(signable.block, WordsToKnow):
        yield "glossary.yaml#"
    yield f"chapters.yaml#chapters/{signable.chapter}/"
    conditions = [signable.when]
    for _, value, _ in walk(signable.block):
        if isinstance(value, Text):
            yield from (_of_field(span.field) for span in value.spans if span.field)
        elif isinstance(value, Medicine):
            yield f"drugs/{value.drug}.yaml#"
        elif isinstance(value, Phase | Stop):
            yield f"phases/{value.id}.yaml#"
        conditions.append(value.__dict__.get("when") if not isinstance(value, Text) else None)
    yield from (f"axes/{axis}.yaml#" for when in conditions if when is not None for axis, _ in when.pairs())


def _of_field(field: str) -> str:
    """Return the name of the text that a reference is filled in from."""
    kind, _, name = field.partition(":")
    return (
        f"figures.yaml#figures/{name}"
        if kind == "figure"
        else f"{'phases' if kind == 'phase' else 'drugs'}/{name}.yaml#name"
    )
