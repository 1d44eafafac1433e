"""What a booklet can be asked for by: the columns of a file of requests. A new build option is one line here."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Mapping
from typing import Any

from booklet.core.units import EDITIONS, INKS, PAPERS
from booklet.core.values import fields, frozen
from booklet.errors import ProfileError
from booklet.model.profile import Profile


@frozen
class Option:
    """A build option that the profile does not hold.

    Attributes:
        name: Its column, and the argument of `build_booklet` that takes it.
        default: What holds where a row gives nothing; it is that of `build_booklet`, and "" if that is None.
        read: Turns the text of a row into the argument; raises a BookletError for a text that is none. What it
            returns may have a `hash`, as a folder's content has: a change of it makes booklets anew.
    """

    name: str
    default: str
    read: Callable[[str], object]


def _one_of(what: str, names: Collection[str]) -> Callable[[str], str]:
    def read(text: str) -> str:
        if text not in names:
            raise ProfileError(f"no {what} is called {shown(text)}", f"Give one of: {', '.join(names)}.")
        return text

    return read


OPTIONS: tuple[Option, ...] = (
    Option("paper", "half-letter", _one_of("paper", PAPERS)),
    Option("edition", EDITIONS[0], _one_of("edition", EDITIONS)),
    Option("ink", INKS[0], _one_of("ink", INKS)),
)
"""All of them, in the order of their columns."""

COLUMNS: tuple[str, ...] = (*(field.name for field in fields(Profile)), *(option.name for option in OPTIONS))
"""Every column that a file of requests may have; only `subtype` is needed."""

_DEFAULTS = {option.name: option.default for option in OPTIONS}


@frozen
class Request:
    """One booklet that is asked for; equal requests make the same bytes.

    Attributes:
        profile: Whom it is for.
        options: Name and text of every build option that is not at its default, in the order of `OPTIONS`.
    """

    profile: Profile
    options: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, cells: Mapping[str, str]) -> Request:
        """Return the request of a row.

        Args:
            cells: Texts by column; what is not given is not there. Columns that do not exist are passed over.
        """
        given: dict[str, Any] = {name: cells[name] for name in COLUMNS if cells.get(name)}
        options = tuple((each, given.pop(each)) for each in _DEFAULTS if each in given)
        return cls(Profile(**given), tuple((name, text) for name, text in options if text != _DEFAULTS[name]))

    def cells(self) -> dict[str, str]:
        """Return all that holds for it by column: what is given, and the defaults of audience and build options."""
        holding = {**_DEFAULTS, **self.given()}
        return {name: holding[name] for name in COLUMNS if holding.get(name)}

    def given(self) -> dict[str, str]:
        """Return what was asked for by column; build options at their default were not."""
        profile = {"subtype": self.profile.subtype, **self.profile.axes(), "audience": self.profile.audience}
        return {**profile, **dict(self.options)}

    def arguments(self) -> dict[str, Any]:
        """Return the build options that are not at their default, as arguments of `build_booklet`.

        Raises:
            BookletError: If a text is none that the option can have.
        """
        texts = dict(self.options)
        return {option.name: option.read(texts[option.name]) for option in OPTIONS if option.name in texts}

    def inputs(self, common: str) -> str:
        """Return a hash of all that decides its bytes beside the request itself.

        Args:
            common: The same for what all requests share.

        Raises:
            BookletError: If a text is none that the option can have.
        """
        own = [value.hash for value in self.arguments().values() if hasattr(value, "hash")]
        return hashlib.sha256("\n".join((common, *own)).encode()).hexdigest() if own else common


def shown(text: str) -> str:
    """Return what messages say of a text from a file of requests.

    Only what could be an id is repeated: anything else may be the name of a patient in a wrong column.

    Example:
        >>> shown("ph-negative"), shown("Ann Example")
        ("'ph-negative'", 'what is written there')
    """
    is_id = len(text) <= _MOST_SHOWN and text.isascii() and not set(text) - _IN_IDS
    return repr(text) if is_id else "what is written there"


_MOST_SHOWN = 40
_IN_IDS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.+")
