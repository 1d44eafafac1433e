"""Inputs that are nearly right: a few seeded changes to one that is, of bytes, of lines or of what it holds."""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Callable, Sequence
from random import Random
from typing import Any, Final, Literal

import yaml

Form = Literal["yaml", "json", "text", "png", "bytes"]
"""How an input is built, which says what may be changed of it."""

MOST_BYTES: Final = 200_000
"""Of a mutated input; inputs as large as a reader takes are tried apart."""

_PNG_HEAD: Final = 8

_WORDS: Final[tuple[bytes, ...]] = (
    *(b"", b" ", b"\0", b"\n", b"\r", b"\t", b"\x1b[31m", b"\xff", b"\xc3\x28", b"\xef\xbb\xbf", b"\xff\xfe"),
    *(b": ", b"- ", b"#", b" #", b"---\n", b"...", b"!!python/object:os.system", b"&a", b"*a", b"<<: ", b"? ", b"|\n"),
    *(b"{", b"}", b"[", b"]", b"{}", b"[]", b'"', b"'", b"\\", b"null", b"true", b"~", b"=", b"&", b";", b",", b"%s"),
    *(b"0", b"-1", b"1e308", b"1e-308", b"NaN", b"Infinity", b"9" * 40, b"1_000", b"0x10", b"1" + b"0" * 400),
    *("\u202e\u2066\u0301\ufeff\U0001f600\ud7ff".encode(), "ﬁ ½ ² ٣ Ⅷ".encode(), b"../", b"/dev/null", b"~/.ssh"),
    *(b"<a>", b"</svg>", b"<!DOCTYPE a [", b"&#0;", b"url(#a)", b"javascript:", b"{page}", b"{figure:x}", b"[a](b:c)"),
    *(b"2026-02-30", b"9999-12-31", b"0000-00-00", b"38.3", b"+1 (555) 555-0100", b"id: x", b"schema: {}", b"when: "),
)
"""What is put in: pieces that mean something to some reader, and pieces that mean nothing to any."""

_VALUES: Final[tuple[Any, ...]] = (
    *(
        "",
        " ",
        "x",
        "0",
        "-1",
        "1e999",
        "null",
        "{}",
        "a" * 5_000,
        "\u202e",
        "[x](y:z)",
        "{page:x}",
        "**",
        "{a|b}",
        "%",
    ),
    *([], {}, [[]], {"": ""}, {"a": {"a": {"a": {}}}}, ["x"] * 50, [{}], [[], {}, "x"], {"x": []}, "9" * 30),
    *("child", "any", "one:1", "acs:1", "ours", "2027-01-01", "#000000", "../x", "x.png", "1-2", "99999999999-1", "\n"),
)
"""What a value is exchanged for in inputs that hold values."""


def mutated(seeds: Sequence[bytes], form: Form, random: Random) -> bytes:
    """Return one of the seeds with one to five changes."""
    data = random.choice(seeds)
    if form in ("yaml", "json") and random.random() < 0.5:
        data = _other_values(data, form, random)
    for _ in range(random.choice((0, 1, 1, 2, 3, 5)) if form in ("yaml", "json") else random.choice((1, 1, 2, 3, 5))):
        change = random.choice(_CHANGES)
        data = change(data, random, seeds)[:MOST_BYTES]
    return _with_right_sums(data) if form == "png" and random.random() < 0.8 else data


def _place(data: bytes, random: Random) -> int:
    return random.randint(0, len(data))


def _piece(data: bytes, random: Random) -> tuple[int, int]:
    """Return start and end of a piece, mostly a short one."""
    start = _place(data, random)
    longest = random.choice((1, 2, 8, 64, len(data)))
    return start, min(len(data), start + random.randint(1, max(1, longest)))


def _flip(data: bytes, random: Random, _: Sequence[bytes]) -> bytes:
    if not data:
        return data
    at = random.randrange(len(data))
    return data[:at] + bytes([data[at] ^ (1 << random.randrange(8))]) + data[at + 1 :]


def _cut(data: bytes, random: Random, _: Sequence[bytes]) -> bytes:
    start, end = _piece(data, random)
    return data[:start] + data[end:]


def _end(data: bytes, random: Random, _: Sequence[bytes]) -> bytes:
    return data[: _place(data, random)]


def _repeat(data: bytes, random: Random, _: Sequence[bytes]) -> bytes:
    start, end = _piece(data, random)
    times = random.choice((2, 3, 10, 100, 3_000))
    return data[:start] + data[start:end] * min(times, 1 + MOST_BYTES // max(1, end - start)) + data[end:]


def _put_in(data: bytes, random: Random, _: Sequence[bytes]) -> bytes:
    at = _place(data, random)
    return data[:at] + random.choice(_WORDS) + data[at:]


def _exchange(data: bytes, random: Random, _: Sequence[bytes]) -> bytes:
    start, end = _piece(data, random)
    return data[:start] + random.choice(_WORDS) + data[end:]


def _splice(data: bytes, random: Random, seeds: Sequence[bytes]) -> bytes:
    other = random.choice(seeds)
    start, end = _piece(other, random)
    at = _place(data, random)
    return data[:at] + other[start:end] + data[at:]


def _lines(data: bytes, random: Random, _: Sequence[bytes]) -> bytes:
    """Swap two lines, take one away, set one in or out, or empty what stands behind a colon."""
    lines = data.split(b"\n")
    one, two = random.randrange(len(lines)), random.randrange(len(lines))
    act = random.randrange(5)
    if act == 0:
        lines[one], lines[two] = lines[two], lines[one]
    elif act == 1:
        del lines[one]
    elif act == 2:
        lines[one] = b" " * random.randint(1, 4) + lines[one]
    elif act == 3:
        lines[one] = lines[one].strip()
    else:
        lines[one] = lines[one].partition(b":")[0] + b": " + random.choice(_WORDS)
    return b"\n".join(lines)


_CHANGES: Final[tuple[Callable[[bytes, Random, Sequence[bytes]], bytes], ...]] = (
    *(_flip, _cut, _end, _repeat, _put_in, _exchange, _exchange, _splice, _lines, _lines),
)


def _other_values(data: bytes, form: Form, random: Random) -> bytes:
    """Return an input that holds values with one or two of them exchanged; as it is if it cannot be read."""
    try:
        held = yaml.load(data, yaml.CBaseLoader) if form == "yaml" else json.loads(data)
    except (ValueError, yaml.YAMLError, RecursionError):
        return data
    for _ in range(random.choice((1, 1, 2))):
        held = _exchanged(held, random)
    if form == "json":
        return json.dumps(held).encode()
    return yaml.dump(held, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=110).encode()


def _exchanged(held: Any, random: Random) -> Any:
    """Return a value in which one value, on the way down or at its end, is another one."""
    if not held or not isinstance(held, dict | list) or random.random() < 0.12:
        return random.choice(_VALUES)
    made: Any = dict(held) if isinstance(held, dict) else list(held)
    key = random.choice(list(made)) if isinstance(made, dict) else random.randrange(len(made))
    act = random.random()
    if act < 0.06:
        del made[key]
    elif act < 0.1 and isinstance(made, dict):
        made[random.choice(("x", "", "id", "when", "text", "sources", "held", "about"))] = random.choice(_VALUES)
    elif act < 0.12 and isinstance(made, list):
        made.append(made[key])
    else:
        made[key] = _exchanged(made[key], random)
    return made


def _with_right_sums(data: bytes) -> bytes:
    """Return a PNG file whose chunks have right check sums again, so that more than the sums is tried."""
    out, at = data[:_PNG_HEAD], _PNG_HEAD
    while at + 8 <= len(data):
        (length,) = struct.unpack_from(">I", data, at)
        body = data[at + 4 : at + 8 + length]
        if len(body) < 4 + length:
            return out + data[at:]
        out += data[at : at + 4] + body + struct.pack(">I", zlib.crc32(body))
        at += 12 + length
    return out + data[at:]
