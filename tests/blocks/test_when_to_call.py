"""When to call."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from booklet.blocks.when_to_call import WhenToCall
from booklet.core.values import replace
from booklet.model.elements import Band, Element, Filled, FillIn, Paragraph
from booklet.model.hospital import Details, SiteValue
from booklet.model.statements import SiteLabel
from booklet.model.text import Text
from tests.blocks.making import INFO, SO, elements, kinds, label, said

BLOCK = WhenToCall(
    title=Text.of("Call"),
    lead=label("Tell us."),
    reasons=(said("Fever."),),
    ask=label("Fill in."),
    fields=(
        SiteLabel(text=Text.of("Phone"), site="phone_day"),
        SiteLabel(text=Text.of("Signs"), site="signs"),
        SiteLabel(text=Text.of("More")),
    ),
)
PHONE: Mapping[SiteValue, tuple[Text, ...]] = {"phone_day": (Text.of("555-0101"),)}
SIGNS: Mapping[SiteValue, tuple[Text, ...]] = {"signs": (Text.of("Chills"), Text.of("Rash"))}


def filled(values: Mapping[SiteValue, tuple[Text, ...]], block: WhenToCall = BLOCK) -> list[Element]:
    """Return what the block composes behind the reasons, with what a site says."""
    notes = (Text.of("Approved."),) if "signs" in values else ()
    return elements(block, replace(INFO, details=Details(values, notes)))[2:]


def test_reasons_and_lines_for_the_teams_own() -> None:
    """A band, its condition if there is one, reasons, and a frame to fill in; a plain label is a line, too."""
    block = WhenToCall.from_data({**BLOCK.__dict__, "fields": (label("Phone"),)})
    assert kinds(block) == ["Band", "Alerts", "Paragraph", "FillIn"]
    assert kinds(block, {"": SO})[1] == "Paragraph"
    assert elements(block)[-1] == FillIn(Text(()), (Text.of("Phone"),))


def test_what_the_site_says_stands_in_its_lines() -> None:
    """In one frame with what is left to fill in, which the nurse is asked to do."""
    assert filled(PHONE) == [
        Paragraph(Text.of("Fill in."), style="lead", leads_in=True),
        FillIn(Text(()), (Filled(Text.of("Phone"), PHONE["phone_day"]), Text.of("Signs"), Text.of("More"))),
    ]


def test_what_to_do_until_it_is_filled() -> None:
    """In place of the request, where nothing is filled; the page is held together in any case."""
    block = BLOCK.with_values({"until": label("Ask today.")})
    ask, until = (Paragraph(Text.of(words), style="lead", leads_in=True) for words in ("Fill in.", "Ask today."))
    assert filled({}, block)[0] == until
    assert filled(PHONE, block)[0] == ask
    assert filled({})[0] == ask
    band, *others = elements(block)
    assert isinstance(band, Band)
    assert band.holds == len(others)


def test_an_approved_temperature_without_signs() -> None:
    """Who approved it stands at the end."""
    field = SiteLabel(text=Text.of("Temperature"), site="fever")
    block = BLOCK.with_values({"fields": (field,)})
    details = Details({"fever": (Text.of("38"),)}, (Text.of("Approved."),))
    assert elements(block, replace(INFO, details=details))[2:] == [
        FillIn(Text(()), (Filled(Text.of("Temperature"), (Text.of("38"),)),)),
        Paragraph(Text.of("Approved."), style="note"),
    ]


def test_signs_are_a_list_with_who_approved_them() -> None:
    """On their line, in the same frame."""
    phone = Filled(Text.of("Phone"), PHONE["phone_day"])
    signs = Filled(Text.of("Signs"), SIGNS["signs"], is_list=True)
    assert filled({**PHONE, **SIGNS}) == [
        Paragraph(Text.of("Fill in."), style="lead", leads_in=True),
        FillIn(Text(()), (phone, signs, Text.of("More"))),
        Paragraph(Text.of("Approved."), style="note"),
    ]


@pytest.mark.parametrize("fields", [BLOCK.fields[:2], BLOCK.fields[1:2]])
def test_nobody_is_asked_when_all_is_filled_in(fields: tuple[SiteLabel, ...]) -> None:
    """Nothing is left to write on."""
    made = filled({**PHONE, **SIGNS}, BLOCK.with_values({"fields": fields}))
    assert Paragraph(Text.of("Fill in."), style="lead", leads_in=True) not in made
    (frame,) = (each for each in made if isinstance(each, FillIn))
    assert len(frame.fields) == len(fields)
