"""The composing setter: what every element needs to be set, with theme, chapter color and measure at hand."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import msgspec

from booklet.core.hashes import blake2b
from booklet.core.identity_key import Same
from booklet.core.result_cache import kept
from booklet.core.units import Points
from booklet.core.values import frozen, replace
from booklet.model.elements import Color
from booklet.model.text import Span, Text
from booklet.typeset.boxes import ARTIFACT, Box, Continued, Frame, Galley, Run, Shape, Under
from booklet.typeset.text.line_break import break_lines, line_width, span_faces
from booklet.typeset.text.meanings import Expansions, with_meanings
from booklet.typeset.text.words import Face, Room
from booklet.typeset.theme.colors import Rgb
from booklet.typeset.theme.theme import BASELINE, Theme
from booklet.typeset.theme.type_scale import TypeName, TypeStyle

Lines = list[tuple[Run, ...]]
"""Lines of runs, each with its baseline where a line of its own height has it."""

TICK_TEXTS = ("\u2610", "\u2611")
"""What a drawn tick box says where no language says it in words: BALLOT BOX, and BALLOT BOX WITH CHECK."""

_MOST_SETTERS = 256
"""Setters whose keys are kept: each chapter of a booklet has one, and a few that are set more tightly."""

_MOST_THEMES = 32
"""Themes that are kept: papers, editions, inks and typefaces that a process makes booklets of."""

_DIGEST = 16
"""Bytes of a key."""

_BELOW_CONTINUED = 1.5
"""Grid steps between a condition that is said again and what stands under it."""


def baseline(style: TypeStyle) -> Points:
    """Return where the baseline of a line lies, from the line's top."""
    return style.leading / 2 + style.size * BASELINE


@frozen
class Setter:
    """Theme and chapter color for setting elements.

    Attributes:
        theme: Sizes, gaps and colors.
        color: The chapter's color.
        ticks: What a screen reader says of a tick box, and of one that is ticked.
        expansions: Short forms, with what a screen reader says in their place.
        heading_shift: Subtracted from heading levels: 1 in a booklet without a cover, so that it starts at H1.
    """

    theme: Theme
    color: Color = "teal"
    heading_shift: int = 0
    ticks: tuple[str, str] = TICK_TEXTS
    expansions: Expansions = ()

    @property
    def given(self) -> tuple[object, ...]:
        """All that decides it, as plain values; the rest of a theme follows from these."""
        own = self.theme
        theme = (own.paper, own.edition, own.inking, own.palette, own.layout, own.typeface, own.others, own.is_rtl)
        return theme, self.color, self.heading_shift, self.ticks, self.expansions

    @property
    def accent(self) -> Rgb:
        """The chapter's color."""
        return self.theme.color(self.color)

    def heading_role(self, level: int) -> str:
        """Return the tag of a heading of this level."""
        return f"H{level - self.heading_shift}"

    def lines(  # noqa: PLR0913  (a place on the page is four numbers; an object for it would be made 800 times)
        self,
        galley: Galley,
        text: Text,
        style: TypeName,
        tag: int,
        *,
        x: Points = 0.0,
        measure: Points = 0.0,
        color: Rgb | None = None,
    ) -> Lines:
        """Return the text set in lines whose runs carry `tag`, or a Link tag below it where they lead somewhere.

        Args:
            galley: Gets the Link tags.
            text: What to set.
            style: Step of the type scale.
            tag: Index of the tag in the galley, or `ARTIFACT`.
            x: Left edge of the lines in their box.
            measure: Width of the lines; 0 for all the room right of `x`.
            color: Color of the text; ink if not given.
        """
        kind = self.theme.type(style)
        text = _printed(text, self)
        tags = _span_tags(galley, text.spans, tag)
        faces = span_faces(text, kind, self.theme, color or self.theme.ink, tags)
        room = Room(measure or self.theme.measure - x, x, baseline(kind), self.theme.is_rtl)
        return break_lines(text, faces, room)

    def width(self, text: Text, style: TypeName) -> Points:
        """Return how wide the text is on one line."""
        kind = self.theme.type(style)
        text = _printed(text, self)
        faces = span_faces(text, kind, self.theme, self.theme.ink, [ARTIFACT] * len(text.spans))
        return line_width(text, faces, is_rtl=self.theme.is_rtl)

    def leading(self, style: TypeName) -> Points:
        """Return the height of a line."""
        return self.theme.type(style).leading

    def boxes(  # noqa: PLR0913  (each by its name)
        self,
        lines: Lines,
        style: TypeName,
        *,
        space_before: Points = 0.0,
        keep_next: bool = False,
        anchors: tuple[str, ...] = (),
        around: Under = (),
        own: Under = (),
    ) -> list[Box]:
        """Return a box a line; no line is left alone at the foot or the head of a page.

        Lines stay together if they begin with a condition, `own`; `around` are conditions said before them.
        """
        height, last = self.leading(style), len(lines) - 1
        kept = set(range(last)) if own else {0, last - 1}
        return [
            Box(
                height,
                runs,
                space_before=space_before if index == 0 else 0.0,
                keep_next=keep_next or index in kept if index != last else keep_next,
                anchors=anchors if index == 0 else (),
                under=(*around, *own) if index else around,
                runs_on=index != last,
            )
            for index, runs in enumerate(lines)
        ]

    def stack(self, lines: Lines, style: TypeName, y: Points = 0.0) -> list[Run]:
        """Return all lines as marks of one box, the first line's top at `y`."""
        height = self.leading(style)
        return [replace(run, y=run.y + y + index * height) for index, line in enumerate(lines) for run in line]

    def tick(  # noqa: PLR0913  (a place on the page is two numbers)
        self,
        galley: Galley,
        parent: int,
        x: Points,
        y: Points,
        color: Rgb,
        *,
        role: str = "Lbl",
        is_ticked: bool = False,
    ) -> Shape:
        """Return a tick box with its middle at `y`, filled if it is ticked; a screen reader hears it as words."""
        grid = self.theme.grid
        side = grid.tick
        tag = galley.tag(role, parent, actual=self.ticks[is_ticked])
        fill = color if is_ticked else self.theme.white
        top = y - side / 2
        return Shape(x, top, side, side, fill, stroke=color, line=grid.outline, radius=grid.soft, tag=tag)

    def card(self, boxes: Sequence[Box], name: str, color: Color) -> Frame:
        """Return boxes as a card: on a tint with a bar at its left, or in a fine outline where no tint is printed."""
        theme = self.theme
        return Frame(
            tuple(boxes),
            theme.measure,
            name=name,
            ground=theme.tint(color),
            outline=None if theme.has_grounds else theme.hairline,
            line=theme.grid.line,
            bar=theme.color(color),
            radius=theme.grid.radius,
        )


def _printed(text: Text, setter: Setter) -> Text:
    """Return the text as it is printed: in large print source marks are as large as the text, in brackets."""
    text = with_meanings(text, setter.expansions)
    if not setter.theme.is_large or not any(span.cite for span in text.spans):
        return text
    return Text(tuple(replace(span, text=f"[{span.text}]") if span.cite else span for span in text.spans))


def run_in(setter: Setter, galley: Galley, parts: Sequence[tuple[Text, int, Rgb]], style: TypeName) -> Lines:
    """Return texts set one behind the other in the same lines, each with the index of its tag, and its color."""
    kind = setter.theme.type(style)
    spans: list[Span] = []
    faces: list[Face] = []
    for given, tag, color in parts:
        text = _printed(given, setter)
        spans += text.spans
        faces += span_faces(text, kind, setter.theme, color, _span_tags(galley, text.spans, tag))
    room = Room(setter.theme.measure, 0.0, baseline(kind), is_rtl=setter.theme.is_rtl)
    return break_lines(Text(tuple(spans)), faces, room)


def headed(head: Text, text: Text, galley: Galley, parent: int, setter: Setter) -> Lines:
    """Return a text behind its head on one line, a paragraph each to a screen reader."""
    texts = (Text.of(f"{head.plain} ", bold=True), text)
    return run_in(setter, galley, [(words, galley.tag("P", parent), setter.theme.ink) for words in texts], "body")


def drawn(lines: Lines) -> Lines:
    """Return lines whose letters are decoration as shapes, which are text to nobody."""
    return [tuple(replace(run, tag=ARTIFACT, link="", is_drawn=True) for run in line) for line in lines]


def continued(text: Text, setter: Setter) -> Under:
    """Return the condition that a text begins with, set to be said again; nothing if it begins with none."""
    return (_continued(text.again, setter),) if text.again else ()


@kept()
def _continued(words: str, setter: Setter) -> Continued:
    galley = Galley()
    lines = setter.lines(galley, Text.of(words, bold=True), "body", galley.tag("P"))
    boxes = setter.boxes(lines, "body")
    below = setter.theme.space(_BELOW_CONTINUED)
    return Continued((*boxes[:-1], replace(boxes[-1], height=boxes[-1].height + below)), tuple(galley.tags))


_NOTHING = ("", "", "", "", "")
"""Where words lead, and what is said of them, if that is nothing."""


def _span_tags(galley: Galley, spans: Sequence[Span], tag: int) -> list[int]:
    """Return the tag of every span: that of the words around it, or one of its own below."""
    tags: list[int] = []
    before = _NOTHING
    # A link is one thing: what is in it has no tags of its own.
    if tag != ARTIFACT and galley.tags[tag].role == "Link":
        return [tag] * len(spans)
    for span in spans:
        if not (span.spoken or span.term or span.page or span.language or span.expansion or span.address):
            tags.append(tag)
            before = _NOTHING
            continue
        target = (span.term, span.page, span.language, span.expansion, span.address)
        if tag != ARTIFACT and span.spoken:
            tags.append(galley.tag("Span", tag, actual=span.spoken, language=span.language))
        elif tag == ARTIFACT or not any(target):
            tags.append(tag)
        elif target == before:
            tags.append(tags[-1])
        else:
            role = "Link" if span.term or span.page or span.address else "Span"
            tags.append(galley.tag(role, tag, language=span.language, expansion=span.expansion))
        before = target
    return tags


@lru_cache(maxsize=_MOST_THEMES)
def one_theme(theme: Theme) -> Theme:
    """Return the one theme that stands for all that are equal to it: what is kept is found by it some 300 times."""
    return theme


@lru_cache(maxsize=_MOST_SETTERS)
def one_setter(setter: Setter) -> Setter:
    """Return the one setter that stands for all that are equal to it."""
    return setter


def key_of(setter: Setter) -> bytes:
    """Return a hash of everything that decides what a setter makes. Caches look it up a hundred times a booklet."""
    return _key_of(Same(setter))


@kept(_MOST_SETTERS)
def _key_of(setter: Same[Setter]) -> bytes:
    return blake2b(msgspec.msgpack.encode(setter.thing.given), digest_size=_DIGEST).digest()
