"""Names of files: whatever a template and a request say, a file lands in its folder under a name every system takes."""

from __future__ import annotations

import re
from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booklet.batch.name_templates import DEFAULT, FIELDS, MOST_CHARACTERS, Template, name_fault
from booklet.batch.request_columns import COLUMNS, Request
from booklet.errors import OutputError

HIGH = Request.of({"subtype": "ph-positive", "risk": "high"})
PLAIN = Request.of({"subtype": "ph-positive"})


@pytest.mark.parametrize(
    ("template", "request_", "name"),
    [
        (DEFAULT, HIGH, "ph-positive-high-000007.pdf"),
        ("{subtype}-{risk}-{number}", HIGH, "ph-positive-high-000007.pdf"),
        ("{subtype}-{risk}-{number}", PLAIN, "ph-positive-000007.pdf"),
        ("{risk}_{subtype}", PLAIN, "ph-positive.pdf"),
        ("Ward 7 - {subtype}.{paper}.pdf", PLAIN, "Ward 7 ph-positive.half-letter.pdf"),
        ("{audience}{number}", HIGH, "family000007.pdf"),
    ],
)
def test_names(template: str, request_: Request, name: str) -> None:
    """What is not given leaves no gap."""
    assert Template.read(template).name(request_, 7) == name
    assert name_fault(name) is None


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("../{number}", "the name has '../' in it"),
        ("/tmp/{number}", "the name has '/tmp/' in it"),
        ("ward\\{number}", "in it"),
        ("C:{number}", "the name has 'C:' in it"),
        ("{number}\0", "in it"),
        ("Müller-{number}", "in it"),
        ("{number!r}", "no field of a name is called 'number!r'"),
        ("{number:>9999999999}", "no field of a name is called"),
        ("{subtype.__class__}", "no field of a name is called"),
        ("{patient}", "no field of a name is called 'patient'"),
        ("{0}", "no field of a name is called '0'"),
        ("{{number}}", "a curly bracket of the name stands alone"),
        ("{}", "a curly bracket of the name stands alone"),
        ("{number", "a curly bracket of the name stands alone"),
        ("number}", "a curly bracket of the name stands alone"),
        ("booklet", "all files would have the same name"),
        ("", "all files would have the same name"),
    ],
)
def test_templates_that_are_none(template: str, said: str) -> None:
    """A template is no path, no format string and no code."""
    with pytest.raises(OutputError, match=re.escape(said)) as caught:
        Template.read(template)
    assert caught.value.hint


@pytest.mark.parametrize("stem", ["con", "NUL", "Com1", "lpt9.b-cell", "aux ", "prn.x.y", "CONIN$"])
def test_devices_of_windows(stem: str) -> None:
    """They are reserved with any ending, in any case."""
    fault = name_fault(f"{stem}.pdf")
    assert fault
    assert fault.column == "name"


@pytest.mark.parametrize("name", [".pdf", "-a.pdf", ".a.pdf", "a/b.pdf", "a\nb.pdf", "ä.pdf", f"{'a' * 200}.pdf"])
def test_names_that_are_none(name: str) -> None:
    """Neither a hidden file, nor what looks like an option, nor a path, nor what one system cannot spell."""
    assert name_fault(name)


PIECES = st.lists(st.sampled_from([*(f"{{{field}}}" for field in FIELDS), "-", "_", ".", " ", "con", "..", "Ward 7"]))
VALUES = st.text(st.sampled_from("abcON.-_/\\: \0é{}0"), min_size=1, max_size=12)


@given(PIECES, st.fixed_dictionaries({"subtype": VALUES}, optional=dict.fromkeys(COLUMNS[1:], VALUES)))
def test_no_name_leaves_its_folder(pieces: list[str], cells: dict[str, str]) -> None:
    """Whatever comes out is refused, or is the plain name of a file on every system."""
    try:
        template = Template.read("".join(pieces))
    except OutputError:
        return
    name = template.name(Request.of(cells), 1)
    if name_fault(name) is None:
        for path in (Path(name), PureWindowsPath(name)):
            assert path.name == name
            assert path.parts == (name,)
        assert name.isascii()
        assert name.isprintable()
        assert len(name) <= MOST_CHARACTERS
        assert not name.startswith((".", "-"))
        assert name.partition(".")[0].upper() not in {"CON", "AUX", "NUL"}
