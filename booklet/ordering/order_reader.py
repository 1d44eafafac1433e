"""From texts to an order: every text read, all that is wrong told at once, each with its field."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

from booklet.core.values import fields
from booklet.errors import (
    BookletError,
    LayoutError,
    NotApprovedError,
    OrderError,
    ProfileError,
    RefusedOrderError,
)
from booklet.model.profile import Profile
from booklet.order import Order
from booklet.ordering.choices import Choices
from booklet.ordering.coded import CODE, codes_in, refuse_unsigned, with_codes
from booklet.ordering.order_fields import (
    FIELD,
    PRESS_NEEDS,
    THICKEST_MM,
    WIDEST_MM,
    key_of,
)
from booklet.ordering.texts import NO, as_day, as_flag, as_length, as_pages
from booklet.press.options import PAPER_THICKNESS, PRINTER_MARGIN, Press, Shop, Ward

if TYPE_CHECKING:
    from booklet.codes.resolve import Resolution
    from booklet.library.library import Library
    from booklet.review.signatures import Signatures
    from booklet.site.site import Site
    from booklet.typeset.theme.colors import Palette

T = TypeVar("T")


class OrderReader(Choices):
    """Reads orders for one library. Sites, themes and signatures are opened once, and used for all its orders."""

    def __init__(
        self,
        library: Library,
        *,
        content: Path | None = None,
        signed: Sequence[Path] | None = None,
        as_of: date | None = None,
        base: Path | None = None,
    ) -> None:
        """Begin.

        Args:
            library: What can be asked for.
            content: The folder it is from, whose own signatures count; None for the shipped content.
            signed: Folders whose signatures count in place of the content's own.
            as_of: The day of orders that give none; None for today.
            base: Where paths begin; None for the current folder.
        """
        super().__init__(library)
        self._signed = tuple(_own_signatures(content) if signed is None else signed)
        self.as_of = as_of
        self.needs_signed_codes = False
        self._base = base
        self._opened: dict[tuple[object, ...], object] = {}

    def read(self, texts: Mapping[str, str]) -> Order:
        """Return the order that texts stand for.

        Args:
            texts: By name of the field; one that is empty counts as not given. Names of no field are passed over.

        Raises:
            RefusedOrderError: With all that is wrong.
        """
        try:
            texts = self.decoded(texts)
        except (NotApprovedError, ProfileError) as error:
            raise RefusedOrderError([(CODE, error)]) from error
        reading = _Reading(self, {name: text.strip() for name, text in texts.items() if text.strip()})
        order = reading.order()
        if order is None or reading.faults:
            raise RefusedOrderError(reading.faults)
        return order

    def decoded(self, texts: Mapping[str, str]) -> Mapping[str, str]:
        """Return the texts with what the codes among them say in place of the codes.

        Raises:
            NotApprovedError: If only signed tables of codes are to be used, and one is not.
            ProfileError: If the codes stand for no booklet, or not for one alone.
        """
        if not texts.get(CODE, "").strip():
            return texts
        from booklet.codes.read import read_all  # noqa: PLC0415  (most orders hold no code)
        from booklet.codes.resolve import resolve  # noqa: PLC0415

        resolution = resolve(read_all(self._library, codes_in(texts[CODE])), self._library)
        self.check_signed(resolution)
        return with_codes(texts, resolution, self._library)

    def check_signed(self, resolution: Resolution) -> None:
        """Refuse what tables of codes say that nobody has signed, if only signed ones are to be used.

        Raises:
            NotApprovedError: With the names of these tables.
        """
        if self.needs_signed_codes:
            refuse_unsigned(resolution, self.signatures("", self.as_of))

    def open(self, key: tuple[object, ...], make: Callable[[], T]) -> T:
        """Return what was opened before under a key, or open it."""
        if key not in self._opened:
            self._opened[key] = make()
        return cast(T, self._opened[key])

    def site(self, folder: str, as_of: date | None) -> Site:
        """Return the site of a folder.

        Raises:
            ContentError: If it cannot be used, or does not go with the library.
        """
        from booklet.site.site import Site  # noqa: PLC0415  (most orders have none)

        place = self.path(folder)
        return self.open(("site", place, as_of), lambda: Site.load(place, as_of=as_of, library=self._library))

    def palette(self, file: str) -> Palette:
        """Return the colors of a theme file.

        Raises:
            ContentError: If it cannot be used.
        """
        from booklet.typeset.theme.theme_file import load_palette  # noqa: PLC0415  (few give one)

        place = self.path(file)
        return self.open(("theme", place), lambda: load_palette(place))

    def path(self, text: str) -> Path:
        """Return the place that a text means."""
        return Path(text) if self._base is None else self._base / text

    def signatures(self, folder: str, as_of: date | None) -> Signatures | None:
        """Return the signatures that always count and those of another folder; None if there is no folder at all.

        Raises:
            ContentError: If a signature file cannot be used.
        """
        folders = (*self._signed, *((self.path(folder),) if folder else ()))
        if not folders:
            return None
        from booklet.review.signatures import Signatures  # noqa: PLC0415  (few contents are signed)

        return self.open(("signatures", folders, as_of), lambda: Signatures.load(*folders, as_of=as_of))

    def traits_fault(self, profile: Profile) -> tuple[str, ProfileError] | None:
        """Return what the sources do not describe of a profile, with its field, "" if it takes several; or None."""
        try:
            self._library.traits(profile)
        except ProfileError as error:
            return self._field_of(profile), error
        return None

    def _field_of(self, profile: Profile) -> str:
        for axis, value in profile.axes().items():
            change: dict[str, Any] = {axis: value}
            try:
                self._library.traits(Profile(profile.subtype, **change))
            except ProfileError:
                return axis
        return ""


def _own_signatures(content: Path | None) -> Iterator[Path]:
    """Yield the folder of signatures that a content has of its own, if it has one."""
    from booklet.core.resources import content_folder  # noqa: PLC0415
    from booklet.files.folder_layout import SIGNATURES  # noqa: PLC0415

    own = (content_folder() if content is None else content) / SIGNATURES
    if own.is_dir():
        yield own


class _Reading:
    """One order while it is read."""

    def __init__(self, reader: OrderReader, texts: Mapping[str, str]) -> None:
        self.faults: list[tuple[str, BookletError]] = []
        self._reader = reader
        self._texts = texts

    def order(self) -> Order | None:
        """Return the order; None if something is wrong, which stands in `faults`."""
        profile = self._profile()
        as_of = self._try("as_of", as_day, self._reader.as_of)
        choices = ("product", "pack", "paper", "edition", "ink", "language", "with_language")
        values: dict[str, Any] = {name: self._choice(name) for name in choices}
        values["on_request"] = self._choices("with")
        flags = ("draft_language", "fillable", "require_site", "require_signed")
        values |= {name: self._try(name, as_flag, False) for name in flags}  # noqa: FBT003
        values["palette"] = self._try("theme", self._reader.palette, None)
        values["site"] = self._try("site", lambda folder: self._reader.site(folder, as_of), None)
        values["signatures"] = self._caught(
            "signatures", lambda: self._reader.signatures(self._texts.get("signatures", ""), as_of)
        )
        values["press"] = self._press()
        if self.faults or profile is None:
            return None
        try:
            return Order(profile, as_of=as_of, **values)
        except OrderError as error:
            self.faults.append((error.field, error))
        except LayoutError as error:
            self.faults.append(("paper", error))
        return None

    def _profile(self) -> Profile | None:
        if "subtype" not in self._texts:
            ids = ", ".join(value.id for value in self._reader.values(FIELD["subtype"]))
            self.faults.append(("subtype", OrderError("subtype", "no subtype is given", f"Give one of: {ids}.")))
        values: dict[str, Any] = {each.name: self._choice(each.name) or None for each in fields(Profile)}
        if self.faults:
            return None
        profile = Profile(**values)
        fault = self._reader.traits_fault(profile)
        if fault:
            self.faults.append(fault)
        return profile

    def _choice(self, name: str) -> str:
        """Return the id of a choice, or its default."""
        field = FIELD[name]
        text = self._texts.get(name, "")
        if not text:
            return field.default
        chosen = self._reader.choice(field, text)
        if chosen is None:
            self.faults.append((name, self._reader.no_value(field, text)))
        return chosen or field.default

    def _choices(self, name: str) -> tuple[str, ...]:
        """Return the ids of several values, in the content's order; all that are none are told at once."""
        field = FIELD[name]
        chosen = self._reader.choices(field, self._texts.get(name, ""))
        self.faults += [(name, self._reader.no_value(field, text)) for text in chosen.unknown]
        return chosen.ids

    def _press(self) -> Press | None:
        way = self._choice("press")
        for needed, names in PRESS_NEEDS.items():
            for name in names:
                if name in self._texts and way != needed and not self._is_off(name):
                    message = f"{name.replace('_', '-')} goes with press {needed}"
                    self.faults.append((name, OrderError(name, message, f"Give press {needed}, or leave it out.")))
        if way == "shop":
            return Shop(has_crop_marks=self._try("crop_marks", as_flag, False))  # noqa: FBT003
        if way != "ward":
            return None
        return Ward(
            paper_thickness=self._try("paper_thickness", as_length(THICKEST_MM), PAPER_THICKNESS),
            printer_margin=self._try("printer_margin", as_length(WIDEST_MM), PRINTER_MARGIN),
            signature=self._try("signature", as_pages, 0),
            is_test=self._try("test_sheet", as_flag, False),  # noqa: FBT003
            flip=cast(Any, self._choice("flip") or "short"),
        )

    def _is_off(self, name: str) -> bool:
        return FIELD[name].kind == "flag" and key_of(self._texts[name]) in NO

    def _try(self, name: str, read: Callable[[str], T], default: T) -> T:
        """Return what a field's text stands for, its default if there is none or it cannot be read."""
        text = self._texts.get(name)
        if text is None:
            return default
        value = self._caught(name, lambda: read(text))
        return default if value is None else value

    def _caught(self, name: str, read: Callable[[], T]) -> T | None:
        try:
            return read()
        except OrderError as error:
            # Readers of one kind serve several fields, and do not know which.
            self.faults.append((name, OrderError(name, error.message, error.hint)))
        except BookletError as error:
            self.faults.append((name, error))
        return None
