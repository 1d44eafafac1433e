"""What systems and programs leave in folders beside the files of people, and files whose name is nearly right."""

from __future__ import annotations

import re
from collections.abc import Iterable

_LEFT = re.compile(
    r"\._.*|\.ds_store|\.appledouble|\.localized|icon\r|__macosx|\.spotlight-v100|\.trashes|\.fseventsd"
    r"|thumbs\.db(:.*)?|ehthumbs(_vista)?\.db|desktop\.ini|\$recycle\.bin|system volume information|~\$.*"
    r"|.*~|\.?#.*#?|.*\.(sw[a-p]|bak|orig|tmp|temp|part|crdownload|download|lnk|url|icloud)|4913|___jb_(tmp|old)___"
    r"|\.directory|\.trash-.*|lost\+found|\.nfs.*|\.git.*|\.idea|\.vscode"
    r"|\.dropbox.*|\.sync.*|\._sync.*|\.owncloud.*|\.nextcloud.*|\.st(folder|versions|ignore)|~syncthing~.*|\.tmp\.drive.*",
    re.IGNORECASE,
)
"""macOS and zip files that it makes, Windows, editors, other systems, sync clients: each names its own."""

_COPY = re.compile(
    r"conflicted copy|conflict-\d|\(\d+\)$|(^|[ _-])(copy|kopie|copie)( of)?([ _(-]|$)|-[A-Z]+-?[A-Z0-9]{6,}$",
    re.IGNORECASE,
)
"""What sync clients and file managers put into the name of a second copy."""

_NO_ID = re.compile(r"[^a-z0-9-]")
"""What no id has, so that a block may be called "copy-of-records"."""

_COPY_MARKS = re.compile(
    r"\s*\([^()]*(conflict|copy)[^()]*\)|\.sync-conflict-[\w-]+|\s*\(\d+\)|^copy of |[ _-]+copy$|-[A-Z]+-[A-Z0-9]{6,}$",
    re.IGNORECASE,
)
_ENDINGS = re.compile(r"(\.(ya?ml|txt|text|rtf|docx?|json|md|htm|html))+$", re.IGNORECASE)


def is_left(name: str) -> bool:
    """Return whether a system or a program has left a file or folder of this name; nobody means it to be read.

    Example:
        >>> [name for name in ("._site.yaml", "Thumbs.db", "own.yaml~", "own.yaml") if is_left(name)]
        ['._site.yaml', 'Thumbs.db', 'own.yaml~']
    """
    return _LEFT.fullmatch(name) is not None


def is_copy(name: str) -> bool:
    """Return whether a name is that of a second copy, such as those that sync clients make of files in conflict."""
    stem = _ENDINGS.sub("", name)
    return _NO_ID.search(stem) is not None and _COPY.search(stem) is not None


def meant(name: str, names: Iterable[str]) -> str:
    """Return which of some names a file's name nearly is, or "": in other letters, with another ending, as a copy.

    Example:
        >>> meant("Theme.yml", ["site.yaml", "theme.yaml"]), meant("site.yaml.txt", ["site.yaml"])
        ('theme.yaml', 'site.yaml')
    """
    plain = _plain(name)
    return next((each for each in names if each != name and _plain(each) == plain), "")


def _plain(name: str) -> str:
    return _COPY_MARKS.sub("", _ENDINGS.sub("", name.strip())).strip().casefold()
