"""Pages as they are drawn, kept and used again."""

from __future__ import annotations

from booklet import Library, Profile, build_booklet
from booklet.core.values import replace
from booklet.formats.pdf import Metadata, draw_reader
from booklet.formats.pdf.alphabet import Sign
from booklet.formats.pdf.page_cache import (
    TaggedAlike,
    draw_furniture,
    draw_passage,
    encoding_of,
    signs_on,
    write_branch,
)
from booklet.model.document import Document, Part
from booklet.model.elements import Heading, Paragraph
from booklet.model.papers import PAPERS
from booklet.model.text import Span, Text
from booklet.typeset.pages.make_up import make_up
from booklet.typeset.pages.pages import Furniture, Passage
from booklet.typeset.theme.theme import Theme
from tests.english import ENGLISH
from tests.formats.pdf.manuscripts import pages

THEME = Theme(PAPERS["half-letter"])


def chapter(title: str, words: str) -> Part:
    """Return a chapter of one page."""
    return Part(
        title,
        title[0],
        "teal",
        (Heading(Text.of(title), 2, title.lower(), starts_page=True), Paragraph(Text.of(words))),
    )


def test_a_passage_is_drawn_once() -> None:
    """The same passage is the same drawing, on whichever page it stands; other fonts, another drawing."""
    one, other = chapter("One", "First words."), chapter("Other", "Second words.")
    both, alone = (make_up(Document("T", ENGLISH, "", parts), THEME) for parts in ((one, other), (other,)))
    assert both.passages[1] is alone.passages[0]
    encoding = encoding_of(both)
    assert draw_passage(both.passages[1], 612.0, encoding, frozenset()) is draw_passage(
        alone.passages[0], 612.0, encoding, frozenset()
    )
    longer = encoding_of(replace(both, alphabet="é"))
    assert draw_passage(both.passages[0], 612.0, longer, frozenset()) is not draw_passage(
        both.passages[0], 612.0, encoding, frozenset()
    )


def test_words_that_lead_nowhere_are_words() -> None:
    """They lose their link, and their tag with it."""
    text = Text((Span("See "), Span("this", term="this"), Span(".")))
    made = make_up(Document("T", ENGLISH, "", (Part("P", "", "teal", (Paragraph(text),)),)), THEME)
    (passage,) = made.passages
    assert passage.leads_to == {"term-this"}
    alive, dead = (draw_passage(passage, 612.0, encoding_of(made), gone) for gone in (frozenset(), passage.leads_to))
    assert (len(alive.pages[0].links), len(dead.pages[0].links)) == (1, 0)
    assert [{tag.role for tag in each.tags} for each in (alive, dead)] == [{"P", "Link"}, {"P", "Span"}]
    assert alive.digest != dead.digest


def test_nothing_around_a_page_is_no_stream() -> None:
    """Covers have no furniture."""
    assert draw_furniture(Furniture(), 612.0, encoding_of(pages())).stream == b""


def test_fonts_hold_what_the_library_may_print_and_what_stands_on_pages() -> None:
    """So booklets of one library share their fonts, and no character is missing from any."""
    made = make_up(Document("T", ENGLISH, "", (chapter("One", "Café"),), alphabet="’"), THEME)
    assert {"’", "é"} <= {sign.characters for sign in encoding_of(made).alphabet}
    assert signs_on(made.pages[0].body) == {Sign(0, "é")}
    plain = make_up(Document("T", ENGLISH, "", (chapter("One", "Coffee"),), alphabet="’"), THEME)
    assert {sign.characters for sign in encoding_of(plain).alphabet} == set("’°•")


def test_bytes_are_the_same_with_and_without_what_was_kept(tiny: Library) -> None:
    """Whatever was made before, in whichever order: a booklet is what it is."""
    profiles = [Profile("b-cell", risk="high"), Profile("open", audience="patient"), Profile("other")]
    first = [build_booklet(profile, tiny).reader_pdf() for profile in profiles]
    again = [build_booklet(profile, tiny).reader_pdf() for profile in reversed(profiles)]
    for kept in (draw_passage, write_branch, draw_furniture, signs_on):
        kept.cache_clear()
    without = [build_booklet(profile, tiny).reader_pdf() for profile in profiles]
    assert first == again[::-1] == without


def test_metadata_is_of_the_booklet_alone() -> None:
    """Two booklets of the same pages differ in what they say of themselves."""
    made = pages()
    assert draw_reader(made, Metadata("A", ENGLISH)) != draw_reader(made, Metadata("B", ENGLISH))


def test_a_passage_equals_itself_alone() -> None:
    """It is looked up without a look into it."""
    (passage, *_) = pages().passages
    assert passage != Passage(passage.tags, passage.bodies, passage.anchors)


def test_passages_that_differ_in_words_alone_share_their_tags() -> None:
    """The branch of one serves the other; where the tags say something else, it does not."""
    texts = (Text.of("One."), Text.of("Two."), Text((Span("Two.", language="es-US"),)))
    made = [make_up(Document("T", ENGLISH, "", (Part("P", "", "teal", (Paragraph(text),)),)), THEME) for text in texts]
    one, two, spanish = (
        TaggedAlike(draw_passage(each.passages[0], 612.0, encoding_of(each), frozenset())) for each in made
    )
    assert one == two != spanish
    assert write_branch(one, 1024, (513,)) is write_branch(two, 1024, (513,))
    assert write_branch(one, 1024, (513,)) is not write_branch(one, 1040, (513,))
    assert write_branch(spanish, 1024, (513,)) != write_branch(one, 1024, (513,))
