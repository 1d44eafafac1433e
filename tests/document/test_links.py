"""A word is linked once in a part, and references lead somewhere."""

from __future__ import annotations

from booklet.document.links import LinkedNames, LinkTidier, PossibleLinks, linked_names
from booklet.model.elements import Bullets, Card, Cards, Definition, Definitions, PageBreak, Paragraph
from booklet.model.text import Span, Text


def link(words: str, term: str = "a") -> Text:
    """Return a linked word."""
    return Text((Span(words, term=term),))


def test_only_the_first_use_is_a_link() -> None:
    """In reading order, through all kinds of elements, at any depth."""
    links = LinkTidier(frozenset({"a", "b"}), frozenset())
    assert links.tidy(Paragraph(link("one"))) == Paragraph(link("one"))
    assert links.tidy(Bullets((link("two"), link("three", "b")))) == Bullets((Text.of("two"), link("three", "b")))
    card = Card(title=link("x"), subtitle=Text(()), lines=(link("y", "b"),), badge=Text(()))
    plain = Card(title=Text.of("x"), subtitle=Text(()), lines=(Text.of("y"),), badge=Text(()))
    assert links.tidy(Cards((card,))) == Cards((plain,))


def test_a_link_of_several_spans_stays_whole() -> None:
    """Part of a link may be bold."""
    text = Text((Span("one ", term="a"), Span("word", term="a", bold=True), Span(" and "), Span("again", term="a")))
    tidied = LinkTidier(frozenset({"a"}), frozenset()).tidy(Paragraph(text))
    assert isinstance(tidied, Paragraph)
    assert [span.term for span in tidied.text.spans] == ["a", "a", ""]


def test_links_to_nothing_leave_their_words() -> None:
    """A term without an entry, and a page that this booklet lacks."""
    text = Text(
        (Span("word", term="gone"), Span("see page", page="gone"), Span("", page="gone"), Span("p", page="here"))
    )
    tidied = LinkTidier(frozenset(), frozenset({"here"})).tidy(Paragraph(text))
    assert tidied == Paragraph(Text((Span("wordsee page"), Span("p", page="here"))))


def test_a_page_of_another_pack_is_named() -> None:
    """The pack's number stands behind the words, whether they lead to a block or to a row of one."""
    links = LinkTidier(frozenset(), frozenset({"here"}), elsewhere={"there": "in part 2"})
    text = Text((Span("A", page="there"), Span(", "), Span("B", page="there/row"), Span(", C", page="here/row")))
    tidied = links.tidy(Paragraph(text))
    assert tidied == Paragraph(Text((Span("A in part 2, B in part 2"), Span(", C", page="here/row"))))


def test_what_has_no_links_is_the_same_object() -> None:
    """Nothing is copied in vain."""
    links = LinkTidier(frozenset(), frozenset())
    for element in (PageBreak(), Paragraph(Text.of("x")), Definitions((Definition(Text.of("a"), Text.of("b")),))):
        assert links.tidy(element) is element


def test_each_reader_gets_its_own_words() -> None:
    """Chosen in the same walk, before links are looked at."""
    text = Text((Span("Your child", patient="You"), Span(" may "), Span("rest", term="a")))
    for audience, said in (("family", "Your child may rest"), ("patient", "You may rest")):
        links = LinkTidier(frozenset({"a"}), frozenset(), audience)  # type: ignore[arg-type]  # two texts
        tidied = links.tidy(Paragraph(text))
        assert isinstance(tidied, Paragraph)
        assert tidied.text.plain == said
        assert [span.patient for span in tidied.text.spans] == [None, None]


def test_what_makes_a_difference_to_elements() -> None:
    """Of all that a booklet has, what they name; of what was linked to before, the terms that they link to."""
    names = linked_names((Paragraph(link("one")), Paragraph(Text((Span("p", page="x/y"), Span("q", page="z"))))))
    assert names == LinkedNames(frozenset({"a"}), frozenset({"x", "z"}))
    links = LinkTidier(frozenset({"a", "b"}), frozenset({"x", "w"}), "patient", {"z": "there", "v": "no"}, {"a", "c"})
    assert links.possible(names) == PossibleLinks(
        frozenset({"a"}), frozenset({"x"}), "patient", (("z", "there"),), frozenset({"a"})
    )
