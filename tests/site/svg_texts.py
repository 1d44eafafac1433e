"""SVG texts that unfold beyond bounds."""

from __future__ import annotations

BOMB = '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY {name} "{inner * 10}">'
    for name, inner in zip("bcdefg", ("&a;", "&b;", "&c;", "&d;", "&e;", "&f;"), strict=True)
)
