"""SVG: filled shapes come out as they are, or a plain reason why not."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from booklet.model.artwork import Outline, PathStep, Vector
from booklet.site.svg import MAX_DEPTH, MAX_ELEMENTS, MAX_STEPS, read_svg
from tests.site.site_content import svg
from tests.site.svg_texts import BOMB

RECT = '<rect width="10" height="4"/>'


def shapes(data: bytes) -> list[Outline]:
    """Return all shapes, which is all that a logo is made of."""
    outlines = read_svg(data).outlines
    found = [each for each in outlines if isinstance(each, Outline)]
    assert len(found) == len(outlines)
    return found


def fills(data: bytes) -> list[tuple[float, ...]]:
    """Return the colors of all shapes, 0 to 255."""
    return [tuple(round(part * 255) for part in each.fill) for each in shapes(data)]


def test_a_shape() -> None:
    """Its corners, from the picture's upper left; black if nothing else is said."""
    made = read_svg(svg())
    corners: tuple[PathStep, ...] = (
        ("m", (0.0, 0.0)),
        ("l", (10.0, 0.0)),
        ("l", (10.0, 4.0)),
        ("l", (0.0, 4.0)),
        ("l", (0.0, 0.0)),
        ("h", ()),
    )
    assert made == Vector(20.0, 10.0, (Outline(corners, (0.0, 0.0, 0.0)),))


@pytest.mark.parametrize(
    "box", ['viewBox="5 5 20 10"', 'viewBox="5,5,20,10" width="3in"', 'viewBox="5 5 20 10" preserveAspectRatio="none"']
)
def test_the_size_is_that_of_the_view(box: str) -> None:
    """Places count from its corner."""
    made = read_svg(svg(box=box))
    assert (made.width, made.height, made.outlines[0].steps[0]) == (20.0, 10.0, ("m", (-5.0, -5.0)))


def test_a_size_in_pixels() -> None:
    """It will do where there is no view."""
    made = read_svg(svg(box='width="30px" height="12"'))
    assert (made.width, made.height) == (30.0, 12.0)


def test_colors_are_handed_down() -> None:
    """From groups to shapes; a style counts more than an attribute."""
    inside = f"""
        <g fill="#0a0"><rect width="1" height="1"/><rect width="1" height="1" fill="rgb(1, 2, 3)"/>
        <rect width="1" height="1" fill="red" style="fill: Navy !important; stroke: none"/></g>
        <g style="fill:#010203;enable-background:new">{RECT}<rect width="1" height="1" fill="inherit"/></g>
        <rect width="1" height="1" fill="none"/>
    """
    assert fills(svg(inside)) == [(0, 170, 0), (1, 2, 3), (0, 0, 128), (1, 2, 3), (1, 2, 3)]


def test_inside_is_told_as_the_file_says() -> None:
    """The fill rule is handed down, too."""
    inside = f'<g fill-rule="evenodd">{RECT}<rect width="1" height="1" fill-rule="nonzero"/></g>'
    assert [each.is_even_odd for each in shapes(svg(inside))] == [True, False]


def test_transformations_are_nested() -> None:
    """The outer one is applied last."""
    inside = '<g transform="translate(5 0)"><path transform="scale(2)" d="M1 1h1v1z"/></g>'
    assert read_svg(svg(inside)).outlines[0].steps[0] == ("m", (7.0, 2.0))


def test_what_draws_nothing_is_passed_over() -> None:
    """Words about the picture, an editor's own notes, and definitions that nothing refers to."""
    inside = f"""<title>T</title><desc>D</desc><metadata><x xmlns="urn:x"><y/></x></metadata>
        <defs><linearGradient id="a"/><clipPath id="b">{RECT}</clipPath></defs>
        <n:view xmlns:n="urn:editor"><n:text>x</n:text></n:view>{RECT}"""
    assert len(read_svg(svg(inside)).outlines) == 1


def test_layers_that_are_switched_off() -> None:
    """Nothing in them is drawn or refused; what is only hidden may be seen again further in."""
    inside = f"""<g style="display:none"><text>x</text>{RECT}</g><g display="none"><image/></g><g opacity="0">{RECT}</g>
        <g visibility="hidden">{RECT}<rect visibility="visible" width="1" height="1" fill="red"/></g>
        <rect width="1" height="1" fill-opacity="0"/>"""
    assert fills(svg(inside)) == [(255, 0, 0)]


@pytest.mark.parametrize(
    ("style", "inside", "found"),
    [
        (".a{fill:red}", '<rect class="a" width="1" height="1"/>', (255, 0, 0)),
        (".a{fill:red}.b{fill:blue}", '<rect class="b a" width="1" height="1"/>', (0, 0, 255)),
        ("#i{fill:red}.a{fill:blue}rect{fill:lime}", '<rect id="i" class="a" width="1" height="1"/>', (255, 0, 0)),
        ("rect,path{fill:red}", '<rect width="1" height="1" fill="blue"/>', (255, 0, 0)),
        (".a{fill:red}", '<rect class="a" style="fill:blue" width="1" height="1"/>', (0, 0, 255)),
        (".a{fill:red}", '<g class="a"><rect width="1" height="1"/></g>', (255, 0, 0)),
        ("/* one */ .a { fill : red ; } <!-- two -->", '<rect class="a" width="1" height="1"/>', (255, 0, 0)),
    ],
)
@pytest.mark.parametrize("is_behind", [False, True])
def test_style_sheets(style: str, inside: str, found: tuple[int, ...], *, is_behind: bool) -> None:
    """An id counts more than a class, that more than a kind; wherever the sheet stands."""
    sheet = f"<defs><style>{style}</style></defs>"
    assert fills(svg(f"{inside}{sheet}" if is_behind else f"{sheet}{inside}")) == [found]


@pytest.mark.parametrize(
    ("clip", "group", "is_drawn"),
    [
        ('<rect width="20" height="10"/>', "", True),
        ('<rect width="100%" height="100%" fill="white"/>', "", True),
        ('<rect x="-5" y="-5" width="40" height="40"/>', "", True),
        ('<rect width="40" height="20"/>', 'transform="scale(.5)"', True),
        ('<rect width="20" height="10"/>', 'transform="scale(.5)"', False),
        ('<rect width="99" height="99" x="-40" y="-40"/>', 'transform="rotate(30)"', False),
        ('<rect width="19" height="10"/>', "", False),
        ('<rect width="20" height="10" rx="3"/>', "", False),
        ('<rect width="20" height="10"/><rect width="1" height="1"/>', "", False),
        ('<circle r="90"/>', "", False),
        ("", "", False),
    ],
)
def test_clips(clip: str, group: str, *, is_drawn: bool) -> None:
    """One that leaves the whole picture takes nothing away; any other is refused."""
    data = svg(f'<g clip-path="url(#c)" {group}>{RECT}</g><defs><clipPath id="c">{clip}</clipPath></defs>')
    if is_drawn:
        assert len(shapes(data)) == 1
    else:
        with pytest.raises(ValueError, match=r"clip-path: url\(#c\)"):
            read_svg(data)


def test_a_clip_of_a_picture_that_begins_elsewhere() -> None:
    """Its rectangle counts from where shapes count."""
    clip = '<clipPath id="c"><rect x="5" y="5" width="20" height="10"/></clipPath>'
    data = svg(f'<g clip-path="url(#c)"><rect x="5" y="5" width="9" height="4"/></g>{clip}', box='viewBox="5 5 20 10"')
    assert read_svg(data).outlines[0].steps[0] == ("m", (0.0, 0.0))


def test_a_doctype_alone_is_passed_over() -> None:
    """Older programs write one; it is not fetched."""
    doctype = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    assert read_svg(svg(before=f'<?xml version="1.0"?>{doctype}')) == read_svg(svg())


ENTITIES = "the file declares entities, which are not read"
TOO_MANY = f"the picture has more than 3,000 parts, or is nested more than {MAX_DEPTH} deep"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "the file is no SVG (line 1 is no XML)"),
        (b"\x89PNG", "the file is no SVG (line 1 is no XML)"),
        (b"<svg/>", "the file is no SVG"),
        (b'<html xmlns="http://www.w3.org/1999/xhtml"/>', "the file is no SVG"),
        (svg("<rect"), "the file is no SVG (line 1 is no XML)"),
        (svg(""), "the picture holds no filled shape"),
        (svg('<g fill="none"><rect width="1" height="1"/></g>'), "the picture holds no filled shape"),
        (svg(box=""), "the picture does not say how large it is (viewBox)"),
        (svg(box='viewBox="0 0 0 5"'), "the picture does not say how large it is (viewBox)"),
        (svg(box='viewBox="0 0 9"'), "the picture does not say how large it is (viewBox)"),
        (svg(box='viewBox="0 0 1e999 5"'), "the picture does not say how large it is (viewBox)"),
        (svg(box='width="10em" height="5em"'), "the picture has the length '10em', which is not read"),
        (svg(box='width="100%" height="100%"'), "the picture has the length '100%', which is not read"),
        (svg(before=BOMB + "]>"), ENTITIES),
        (
            svg(before='<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
            "the file declares entities, which are not read",
        ),
        (svg("<style>@page{}</style>"), "the picture has the style '@page{}', which is not read"),
        (svg('<style media="print">g{}</style>'), "the picture has a style for some screens only, which is not read"),
        (svg("<script>1</script>"), "the picture holds <script>, which is not read"),
        (svg("<text>Hospital</text>"), "the picture holds <text>, which is not drawn"),
        (svg('<image href="file:///etc/passwd"/>'), "the picture holds <image>, which is not drawn"),
        (svg('<use href="other.svg#a"/>'), "the picture holds <use>, which is not drawn"),
        (svg("<foreignObject/>"), "the picture holds <foreignObject>, which is not drawn"),
        (svg("<svg/>"), "the picture holds <svg>, which is not drawn"),
        (svg('<rect width="1" height="1" fill="url(#a)"/>'), "the picture has the fill 'url(#a)', which is not drawn"),
        (
            svg('<rect width="1" height="1" fill="#1234"/>'),
            "the picture has the fill '#1234', which one can see through",
        ),
        (svg('<g stroke="red"/>'), "the picture has 'stroke: red', which is not drawn"),
        (svg('<g style="opacity: .5"/>'), "the picture has 'opacity: .5', which is not drawn"),
        (svg('<g style="transform:scale(2)"/>'), "the picture has 'transform: scale(2)', which is not drawn"),
        (svg('<g clip-path="url(#b)"/>'), "the picture has 'clip-path: url(#b)', which is not drawn"),
        (svg(f'<g display="none">{RECT}<text/></g>'), "the picture holds no filled shape"),
        (svg(f'<g opacity="0">{RECT}</g>'), "the picture holds no filled shape"),
        (svg('<path d="M 0 0 L"/>'), "the picture has a <path> that cannot be read"),
        (
            svg("<g>" * 40 + "</g>" * 40),
            f"the picture has more than 3,000 parts, or is nested more than {MAX_DEPTH} deep",
        ),
        (svg("<g/>" * MAX_ELEMENTS), TOO_MANY),
        (svg(f'<path d="M0 0{"h1" * MAX_STEPS}"/>'), "the picture's shapes have more than 30,000 corners"),
    ],
)
def test_pictures_that_are_refused(data: bytes, message: str) -> None:
    """Nothing is left out in silence, opened elsewhere, or expanded; and the answer comes soon."""
    start = time.process_time()
    with pytest.raises(ValueError) as caught:  # noqa: PT011  (the message is compared whole)
        read_svg(data)
    assert str(caught.value) == message
    assert time.process_time() - start < 2


TOKENS = st.sampled_from(
    [
        "<g>",
        "</g>",
        "<path d='M0 0 ",
        "1e9 ",
        "-.5",
        "A",
        "z'/>",
        "<rect ",
        "width='5' ",
        "height='-1' ",
        "rx='9' ",
        "/>",
        "&a;",
        "<",
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(TOKENS, max_size=14))
def test_any_text_is_a_picture_or_refused(tokens: list[str]) -> None:
    """Whatever is written, nothing else comes out."""
    try:
        made = read_svg(svg("".join(tokens)))
    except ValueError:
        return
    assert made.outlines
