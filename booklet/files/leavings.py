"""What systems and programs leave in folders beside the files of people, and files whose name is nearly right."""

from __future__ import annotations

import re
from collections.abc import Iterable

_LEFT = (
    r"\._.*|\.ds_store|\.appledouble|\.localized|icon\r|__macosx|\.spotlight-v100|\.trashes|\.fseventsd"
    r"|thumbs\.db(:.*)?|ehthumbs(_vista)?\.db|desktop\.ini|\$recycle\.bin|system volume information|~\$.*"
    r"|.*~|\.?#.*#?|.*\.(sw[a-p]|bak|orig|tmp|temp|part|crdownload|download|lnk|url|icloud)|4913|___jb_(tmp|old)___"
    r"|\.directory|\.trash-.*|lost\+found|\.nfs.*|\.git.*|\.idea|\.vscode"
    r"|\.dropbox.*|\.sync.*|\._sync.*|\.owncloud.*|\.nextcloud.*|\.st(folder|versions|ignore)|~syncthing~.*|\.tmp\.drive.*"
)
"""macOS and zip files that it makes, Windows, editors, other systems, sync clients: each names its own."""

_COPY = r"conflicted copy|conflict-\d|\(\d+\)$|(^|[ _-])(copy|kopie|copie)( of)?([ _(-]|$)|-[A-Z]+-?[A-Z0-9]{6,}$"
"""What sync clients and file managers put into the name of a second copy."""

_IN_IDS = "abcdefghijklmnopqrstuvwxyz0123456789-"
"""What ids are made of, so that a block may be called "copy-of-records"."""

_COPIES = frozenset({"copy", "kopie", "copie"})

_COPY_MARKS = (
    r"\s*\([^()]*(conflict|copy)[^()]*\)|\.sync-conflict-[\w-]+|\s*\(\d+\)|^copy of |[ _-]+copy$|-[A-Z]+-[A-Z0-9]{6,}$"
)
_ENDINGS = r"(\.(ya?ml|txt|text|rtf|docx?|json|md|htm|html))+$"


def is_left(name: str) -> bool:
    """Return whether a system or a program has left a file or folder of this name; nobody means it to be read.

    Example:
        >>> [name for name in ("._site.yaml", "Thumbs.db", "own.yaml~", "own.yaml") if is_left(name)]
        ['._site.yaml', 'Thumbs.db', 'own.yaml~']
    """
    # Nearly all are as they should be; patterns are compiled for the others, which takes as long as to read them all.
    if _is_word(name.replace("-", "")) or _is_usual(name):
        return False
    return re.fullmatch(_LEFT, name, re.IGNORECASE) is not None


def is_copy(name: str) -> bool:
    """Return whether a name is that of a second copy, such as those that sync clients make of files in conflict."""
    if _is_usual(name):
        return False
    stem = re.sub(_ENDINGS, "", name, flags=re.IGNORECASE)
    return not _is_id(stem) and re.search(_COPY, stem, re.IGNORECASE) is not None


def meant(name: str, names: Iterable[str]) -> str:
    """Return which of some names a file's name nearly is, or "": in other letters, with another ending, as a copy.

    Example:
        >>> meant("Theme.yml", ["site.yaml", "theme.yaml"]), meant("site.yaml.txt", ["site.yaml"])
        ('theme.yaml', 'site.yaml')
    """
    plain = _plain(name)
    return next((each for each in names if each != name and _plain(each) == plain), "")


def _plain(name: str) -> str:
    if _is_word(stem := name.removesuffix(".yaml")):
        return stem.casefold()
    bare = re.sub(_ENDINGS, "", name.strip(), flags=re.IGNORECASE)
    return re.sub(_COPY_MARKS, "", bare, flags=re.IGNORECASE).strip().casefold()


def _is_usual(name: str) -> bool:
    """Return whether a name is that of a content file: an id, or words joined by underscores that tell of no copy."""
    stem = name.removesuffix(".yaml")
    if stem == name:
        return False
    return _is_id(stem) or all(_is_word(part) and part.casefold() not in _COPIES for part in stem.split("_"))


def _is_word(stem: str) -> bool:
    """Return whether a name is letters alone; nothing leaves such a name."""
    return stem.isascii() and stem.isalpha()


def _is_id(stem: str) -> bool:
    return not stem.strip(_IN_IDS)
