"""Which fixed words a language has, by where they are printed, with the places that are filled in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from booklet.files.record import Record
from booklet.model.wording import Inline, Places, Plain


class BookletWords(Record):
    """Words around the blocks of a booklet."""

    draft: Plain
    assumed: Annotated[str, Places("label")]
    not_known: Annotated[str, Places("axis")]
    draft_footer: Plain
    program: Annotated[str, Places("version")]
    content: Annotated[str, Places("version", "number")]
    content_footer: Annotated[str, Places("number")]
    is_current: Plain
    leads_to: Annotated[str, Places("address")]
    site: Annotated[str, Places("version")]
    signed: Annotated[str, Places("by", "role", "day")]
    notes: Plain
    page: Plain
    spoken_sources: Annotated[str, Places("marks")]
    go_to_page: Annotated[str, Places("page", "words")]
    call: Annotated[str, Places("words")]
    go_to_address: Annotated[str, Places("words")]
    for_printing: Annotated[str, Places("title")]


class PackWords(Record):
    """Words of packs: their names, and what the cover says of one.

    Attributes:
        part: Which of all parts it is.
        elsewhere: Behind the word "page", where the page is in another pack: the title of what stands there, and which.
    """

    KEYS: ClassVar[Mapping[str, str]] = {"first_days": "first-days", "first_month": "first-month"}

    first_days: Plain
    first_month: Plain
    later: Plain
    part: Annotated[str, Places("number", "count", "name")]
    elsewhere: Annotated[str, Places("title", "number")]

    def name(self, pack: str) -> str:
        """Return what a pack is called."""
        name: str = getattr(self, pack.replace("-", "_"))
        return name


class DrugWords(Record):
    """Words of lists of medicines: other names, and the kinds of medicine."""

    also: Annotated[str, Places("names")]
    heard: Annotated[str, Places("names")]
    heard_behind: Annotated[str, Places("names")]
    local: Annotated[str, Places("names")]
    behind: Annotated[str, Places("names")]
    yours: Plain
    name: Plain
    column: Annotated[str, Places("number")]
    may: Plain
    most: Plain
    only_if: Plain
    chemotherapy: Plain
    chemo: Plain
    steroid: Plain
    targeted: Plain
    immunotherapy: Plain
    medicine: Plain


class PhaseWords(Record):
    """Words of the first pages of a phase."""

    phase: Annotated[str, Places("number", "count")]
    length: Plain
    place: Plain
    medicines: Plain


class FormWords(Record):
    """Heads and labels of tables and lines to write in."""

    had: Plain
    effect: Plain
    began: Plain
    told: Plain
    dates: Plain
    tick: Plain
    ticked: Plain

    @property
    def ticks(self) -> tuple[str, str]:
        """What is said of a box to tick, and of one that is ticked."""
        return self.tick, self.ticked


class TermWords(Record):
    """Words of the list of words to know."""

    also: Annotated[str, Places("names")]


class SiteWords(Record):
    """Words around what a hospital says of itself."""

    once: Annotated[str, Places("temperature")]
    again: Annotated[str, Places("temperature", "readings", "hours", "minutes")]
    approved: Annotated[str, Places("what", "by", "role", "day")]
    fever: Plain
    signs: Plain
    both: Plain


class PlanWords(Record):
    """Words of a plan by month. They say nothing clinical.

    Attributes:
        begins: When the plan begins, which tells the pages of one plan from those of another.
        short_day: A day without its year.
        dates: From one day to another.
        planned: Which weeks of the plan they are.
        between: Between two phases.
        undated: Over a plan without dates.
        changed: Over pages that are printed again.
        same: Behind the list of pages to throw away.
    """

    title: Plain
    begins: Annotated[str, Places("day")]
    short_day: Annotated[str, Places("month", "day")]
    dates: Annotated[str, Places("first", "last")]
    planned: Annotated[str, Places("first", "last")]
    month: Annotated[str, Places("month", "year")]
    days: Plain
    phase: Plain
    visit: Plain
    visit_planned: Plain
    own: Plain
    between: Plain
    notes: Plain
    may_change: Plain
    undated: Plain
    from_to: Plain
    which_month: Plain
    changed: Plain
    throw: Plain
    nothing: Plain
    new: Plain
    same: Annotated[str, Places("day")]
    approved: Plain


class CardWords(Record):
    """Words of the card for the wallet. They say nothing clinical."""

    title: Plain
    show: Plain
    where: Inline
    leukemia: Plain
    call: Plain
    fever: Plain
    why: Plain
    more: Plain
    print: Plain
    how: Annotated[str, Places("show")]


class SheetWords(Record):
    """Words of the sheets for others."""

    cited: Plain
    print: Plain


class EdgeWords(Record):
    """What is said of the edge that a printer turns sheets over at."""

    sides: Inline
    also_called: Plain
    picture: Plain
    set: Annotated[str, Places("name", is_inline=True)]


class PressWords(Record):
    """Words of the cover sheet of a print job and of the test sheet, for whoever prints and folds."""

    head: Plain
    print: Plain
    paper: Plain
    paper_is: Annotated[str, Places("name", "size")]
    inches: Annotated[str, Places("width", "height")]
    millimeters: Annotated[str, Places("width", "height")]
    count: Annotated[str, Places("sheets")]
    size: Plain
    size_is: Inline
    size_is_not: Plain
    sides: Plain
    short: EdgeWords
    long: EdgeWords
    first: Plain
    first_how: Annotated[str, Places("other", is_inline=True)]
    fold: Plain
    apart: Plain
    one_stack: Annotated[str, Places("left", "right", is_inline=True)]
    fold_one: Plain
    staple_one: Plain
    stacks: Annotated[str, Places("count", "sheets", "last", "left", "right", is_inline=True)]
    last: Annotated[str, Places("sheets")]
    gather: Plain
    sew: Plain
    check: Annotated[str, Places("last")]
    middle: Annotated[str, Places("left", "right")]
    back: Plain
    back_says: Plain

    def edge(self, flip: Literal["short", "long"]) -> EdgeWords:
        """Return what is said of an edge."""
        return self.short if flip == "short" else self.long


class TrialWords(Record):
    """Words of the sheet to try a printer with."""

    title: Plain
    turn: Annotated[str, Places("other", is_inline=True)]
    bar: Inline
    frame: Annotated[str, Places("margin", is_inline=True)]
    cross: Inline
    crease: Inline
    front: Plain
    back: Plain
    up: Plain
    length: Plain
