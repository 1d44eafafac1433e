"""What the file says about itself."""

from __future__ import annotations

from io import BytesIO
from xml.etree import ElementTree

import pikepdf
from hypothesis import given
from hypothesis import strategies as st

from booklet.core.values import replace
from booklet.formats.pdf import Metadata
from booklet.formats.pdf.metadata import BLOCKS
from tests.english import ENGLISH

PLAIN = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1)


@given(PLAIN, PLAIN)
def test_xmp_is_xml_whatever_the_title(title: str, keyword: str) -> None:
    """Markup in a title stays a title."""
    root = ElementTree.fromstring(Metadata(title, ENGLISH, keywords=(keyword,)).xmp())
    assert next(node.text for node in root.iter("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}li")) == title
    assert [node.text for node in root.iter("{http://ns.adobe.com/pdf/1.3/}Keywords")] == [keyword]


def test_both_standards_are_claimed() -> None:
    """PDF/UA-1 and PDF/A-2a, in the same packet."""
    packet = Metadata("Title", ENGLISH).xmp().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in packet
    assert "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" in packet


def test_information_agrees_with_xmp() -> None:
    """PDF/A wants both to say the same (ISO 19005-2, 6.6.2.1)."""
    metadata = Metadata("Title ’x’", ENGLISH, "program 1", ("content 1", "sha256 ab"))
    info = pikepdf.Object.parse(metadata.info())
    assert {key: str(value) for key, value in info.items()} == {
        "/Title": "Title ’x’",
        "/Creator": "program 1",
        "/Producer": "program 1",
        "/Keywords": "content 1, sha256 ab",
    }
    assert "content 1, sha256 ab" in metadata.xmp().decode()
    told = replace(metadata, blocks="cover:0a1b2c3d")
    assert str(pikepdf.Object.parse(told.info())[f"/{BLOCKS}"]) == "cover:0a1b2c3d"
    assert told.xmp() == metadata.xmp()
    assert BytesIO(metadata.xmp()).read(9) == b"<?xpacket"
