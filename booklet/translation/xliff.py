"""XLIFF 2, the form in which translation agencies and their programs take texts and give them back.

A file of content is a `file`, a text a `unit` with one `segment`; both are known by ids made from their names.
Inline text is exchanged as it is written, with its marks: what it lost is found when it is read back.
(OASIS, XLIFF Version 2.0, 2014; 2.1 has the same core under the same namespace.)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from booklet.core.values import field, frozen, slotted
from booklet.translation.status import Saying

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
VERSIONS = ("2.0", "2.1")
MAX_BYTES = 50_000_000
"""A file of all texts has less than one million."""

MACHINE = "booklet:machine"
"""What `subState` says of a translation that a machine made and no person has confirmed."""

CONFIRMED = frozenset({"reviewed", "final"})
"""Values of `state` with which a person says that a translation was read against its source."""

_PARTS = frozenset({"segment", "ignorable"})
_PASSED_THROUGH = frozenset({"mrk", "sm", "em"})
"""Marks that other programs put into text; they carry no text of their own."""


@frozen
class Unit:
    """One text as an XLIFF file holds it.

    Attributes:
        file: Id of its `file`.
        id: Id of the `unit`.
        source: The text.
        target: The translation; "" if there is none.
        state: What is said of the translation: `initial`, `translated`, `reviewed` or `final`.
        line: Where the unit begins, counted from 1.
    """

    file: str
    id: str
    source: str
    target: str
    state: str
    line: int


@frozen
class Exchange:
    """An XLIFF file as it was read: its languages and its units."""

    source_language: str
    language: str
    units: tuple[Unit, ...]


def xliff_id(name: str) -> str:
    """Return a name as XLIFF may hold it (NMTOKEN); names of files and texts stay different.

    Example:
        >>> xliff_id("blocks/induction.yaml"), xliff_id("sections/why/heading")
        ('blocks:induction.yaml', 'sections:why:heading')
    """
    return name.replace("/", ":")


def as_xliff(source_language: str, language: str, said: Iterable[Saying]) -> bytes:
    """Return an XLIFF file with every text and what is said of it; a stale translation is only a note."""
    files: dict[str, list[Saying]] = {}
    for each in said:
        files.setdefault(each.text.file, []).append(each)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<xliff xmlns="{NAMESPACE}" version="2.0" srcLang={quoteattr(source_language)} trgLang={quoteattr(language)}>',
    ]
    for name, sayings in files.items():
        lines.append(f"<file id={quoteattr(xliff_id(name))} original={quoteattr(name)}>")
        for each in sayings:
            lines += _unit(each)
        lines.append("</file>")
    return "\n".join((*lines, "</xliff>", "")).encode()


def _unit(saying: Saying) -> Iterator[str]:
    translation = saying.translation
    name = saying.text.id
    yield f'<unit id={quoteattr(xliff_id(name))} name={quoteattr(name)} canResegment="no">'
    notes = []
    if translation and saying.state == "stale":
        notes = [("was", translation.source), ("said", translation.words)]
    if translation and translation.note:
        notes.append(("note", translation.note))
    if notes:
        written = (f"<note category={quoteattr(kind)}>{escape(words)}</note>" for kind, words in notes)
        yield f"<notes>{''.join(written)}</notes>"
    source = f'<source xml:space="preserve">{escape(saying.text.words)}</source>'
    if translation is None or saying.state != "said":
        yield f'<segment state="initial">{source}</segment>'
    else:
        state = f'state="translated" subState="{MACHINE}"' if saying.is_machine else 'state="reviewed"'
        target = f'<target xml:space="preserve">{escape(translation.words)}</target>'
        yield f"<segment {state}>{source}{target}</segment>"
    yield "</unit>"


def read_xliff(data: bytes) -> Exchange:
    """Return what an XLIFF file holds.

    Raises:
        ValueError: If it cannot be used; the text says why, with a line where there is one.
    """
    if len(data) > MAX_BYTES:
        raise ValueError(f"the file is larger than {MAX_BYTES // 1_000_000} MB")
    parser = expat.ParserCreate(namespace_separator=" ")
    reader = _Reader(parser)
    parser.StartDoctypeDeclHandler = _no_declaration
    parser.EntityDeclHandler = _no_declaration
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.characters
    try:
        parser.Parse(data, True)  # noqa: FBT003  (expat's shape: this is all of it)
    except expat.ExpatError as error:
        raise ValueError(f"line {error.lineno} is no XML") from None
    return Exchange(reader.source_language, reader.language, tuple(reader.units))


def _no_declaration(*_: object) -> None:
    raise ValueError("the file declares a document type or entities, which are not read")


@slotted
class _Reader:
    """Takes elements as they come, and keeps the units.

    A unit may come back in several segments, with text between them that stands on both sides unless it has a target
    of its own. Its translation counts when each segment has one.

    Attributes:
        path: Names of the elements that are open; those of other namespaces with these.
        pieces: Sources and targets of the unit's parts, each with whether it is a segment.
    """

    parser: expat.XMLParserType
    source_language: str = ""
    language: str = ""
    units: list[Unit] = field(default_factory=list)
    path: list[str] = field(default_factory=list)
    pieces: list[_Piece] = field(default_factory=list)
    file: str = ""
    id: str = ""
    line: int = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take the start of an element."""
        space, _, kind = name.rpartition(" ")
        if not self.path:
            self._begin(space, kind, attributes)
        if space == NAMESPACE:
            if kind == "file":
                self.file = attributes.get("id", "")
            elif kind == "unit":
                self.id, self.line, self.pieces = attributes.get("id", ""), self.parser.CurrentLineNumber, []
            elif kind in _PARTS:
                self.pieces.append(_Piece(kind == "segment", attributes.get("state", "initial")))
            elif kind == "target" and self.path[-1] in _PARTS:
                self.pieces[-1].target = ""
            elif self._side() and kind not in _PASSED_THROUGH:
                raise ValueError(
                    f"line {self.parser.CurrentLineNumber}: a code <{kind}> stands in a text that had none"
                )
        self.path.append(kind if space == NAMESPACE else name)

    def end(self, _: str) -> None:
        """Take the end of an element."""
        if self.path.pop() == "unit":
            source = "".join(each.source for each in self.pieces)
            targets = [each.target if each.is_segment else each.target or each.source for each in self.pieces]
            target = "" if None in targets else "".join(words or "" for words in targets)
            states = {each.state for each in self.pieces if each.is_segment}
            state = states.pop() if len(states) == 1 else "initial"
            self.units.append(Unit(self.file, self.id, source, target, state, self.line))

    def characters(self, words: str) -> None:
        """Take some text."""
        side = self._side()
        if side == "source":
            self.pieces[-1].source += words
        elif side == "target":
            self.pieces[-1].target = f"{self.pieces[-1].target or ''}{words}"

    def _side(self) -> str:
        """Return whether a part's source or its target is open; suggestions beside it have such elements, too."""
        for above, kind in pairwise(self.path):
            if above in _PARTS and kind in ("source", "target"):
                return kind
        return ""

    def _begin(self, space: str, kind: str, attributes: dict[str, str]) -> None:
        version = attributes.get("version", "")
        if kind != "xliff":
            raise ValueError("the file is no XLIFF")
        if space != NAMESPACE or version not in VERSIONS:
            raise ValueError(f"the file is XLIFF {version or 'of no version'}; read are {' and '.join(VERSIONS)}")
        self.source_language, self.language = attributes.get("srcLang", ""), attributes.get("trgLang", "")


@slotted
class _Piece:
    """A segment, or what stands between segments."""

    is_segment: bool
    state: str
    source: str = ""
    target: str | None = None
