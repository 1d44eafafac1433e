"""What the file says about itself: title, language, and the standards it keeps, as XMP and document information."""

from __future__ import annotations

from booklet.core.values import frozen
from booklet.formats.pdf.strings import text_string
from booklet.model.language import Language

BLOCKS = "BookletBlocks"
"""Entry of the document information for the blocks (ISO 32000-1, 14.3.3: further entries are allowed)."""


@frozen
class Metadata:
    """What a reader PDF says about itself. Nothing about a patient belongs here.

    Attributes:
        title: Shown in the title bar.
        language: The language of the text.
        creator: Program and version.
        keywords: Such as content version and hash; in this order.
        blocks: Which blocks it holds, each with a mark of what it says there; "" if that is not known.
        is_sized: Whether it is to be printed at actual size, such as a card that is cut out and folded: print dialogs
            are told (ISO 32000-1, 12.2, table 150).
    """

    title: str
    language: Language
    creator: str = "booklet"
    keywords: tuple[str, ...] = ()
    blocks: str = ""
    is_sized: bool = False

    def info(self) -> bytes:
        """Return the document information dictionary; it holds no dates."""
        entries = {"Title": self.title, "Creator": self.creator, "Producer": self.creator}
        if self.keywords:
            entries["Keywords"] = ", ".join(self.keywords)
        if self.blocks:
            # XMP is not compressed, and PDF/A asks only for the standard entries to stand there, too.
            entries[BLOCKS] = self.blocks
        return b"<< %s >>" % b" ".join(b"/%s %s" % (key.encode(), text_string(text)) for key, text in entries.items())

    def xmp(self) -> bytes:
        """Return the XMP packet that claims PDF/UA-1 and PDF/A-2a (ISO 14289-1, 5; ISO 19005-2, 6.6)."""
        keywords = (
            f"<pdf:Keywords>{', '.join(self.keywords).translate(_ESCAPES)}</pdf:Keywords>" if self.keywords else ""
        )
        return _PACKET.format(
            title=self.title.translate(_ESCAPES),
            language=self.language.tag.translate(_ESCAPES),
            creator=self.creator.translate(_ESCAPES),
            keywords=keywords,
            extension=_EXTENSION,
        ).encode()


# The library's own function for this imports a web client.
_ESCAPES = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;"}


# PDF/A knows the properties of its own standards only; those of PDF/UA have to be described (ISO 19005-2, 6.6.2.3).
_EXTENSION = """\
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li><rdf:Description pdfaSchema:schema="PDF/UA identification schema" \
pdfaSchema:namespaceURI="http://www.aiim.org/pdfua/ns/id/" pdfaSchema:prefix="pdfuaid">
<pdfaSchema:property><rdf:Seq><rdf:li pdfaProperty:name="part" pdfaProperty:valueType="Integer" \
pdfaProperty:category="internal" pdfaProperty:description="Part of ISO 14289"/></rdf:Seq></pdfaSchema:property>
</rdf:Description></rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>"""

_PACKET = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" \
xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
<pdf:Producer>{creator}</pdf:Producer>{keywords}
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
{extension}
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""
