"""Signs of danger on pages to tick and to write on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.checking import found

CALL = """id: when-to-call
kind: when_to_call
chapter: front
tracks: [phases, other]
taught: [first-days, first-month, later]
title: When to call
lead: {id: lead, text: Keep it.}
reasons:
  - {id: any, about: any, text: Tell the team., sources: [two:1]}
ask: {id: ask, text: Ask.}
fields:
  - {id: day, text: Day}
"""
LIST = """id: list
kind: side_effect_checklist
chapter: main
tracks: [phases]
taught: [first-days, first-month, later]
title: To tick
effects:
  - {id: hair, about: any, text: Hair loss, sources: [two:1]}
"""
LOG = """id: log
kind: log_sheet
chapter: main
tracks: [phases]
taught: [first-days, first-month, later]
title: A record
columns:
  - {id: date, text: Date}
"""
DANGER = """danger:
  id: danger
  title: Tell the team
  signs:
    - {id: fever, about: any, text: Fever, sources: [two:1]}
  tell: {id: tell, about: any, text: "Tell the team. See [page](page:when-to-call).", sources: [two:1]}
"""
PLACE = "Put it under 'danger', with whom to tell and the page to call from."
ADD = "Add 'danger', with whom to tell and the page to call from."


@pytest.mark.parametrize(
    "words",
    ["Fever", "Infections", "Bleeding", "A seizure", "Trouble breathing", "Chills", "Being confused", "{Rash|Fever}"],
)
def test_a_row_to_tick(tmp_path: Path, words: str) -> None:
    """In a table, under a heading of its own, and in the words for patients, even beside signs that stand apart."""
    word = words.strip("{}").split("|")[-1].split()[-1] if "confused" not in words else "confused"
    row = f'  - {{id: sign, about: any, text: "{words}", sources: [two:1]}}\n'
    for above in ("", DANGER):
        text = LIST.replace("effects:", f"{above}effects:")
        line = 9 + above.count("\n")
        (fault,) = found(
            "danger_signs", tmp_path / str(line), {"blocks/when-to-call.yaml": CALL, "blocks/list.yaml": text + row}
        )
        assert (
            fault
            == f"blocks/list.yaml:{line}: error: {word!r} is a sign of danger, and only a row to tick here | {PLACE}"
        )
    group = LIST + f"groups:\n  - id: more\n    effects:\n    {row}"
    (fault,) = found("danger_signs", tmp_path / "group", {"blocks/list.yaml": group})
    assert fault.startswith("blocks/list.yaml:12: error:")


@pytest.mark.parametrize("words", ["Hair loss", "Very tired", "Muscle aches", "Feeling dizzy", "Infertility"])
def test_other_rows(tmp_path: Path, words: str) -> None:
    """They are ticked."""
    assert found("danger_signs", tmp_path, {"blocks/list.yaml": LIST.replace("Hair loss", words)}) == []


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [
        ("A record", "Fever record", "Fever"),
        ("text: Date", "text: Temperature", "Temperature"),
        ("columns:", "intro:\n  - {id: how, text: Write each infection.}\ncolumns:", "infection"),
        ("columns:", "ask: {id: ask, text: Any bleeding}\ncolumns:", "bleeding"),
    ],
)
def test_a_log(tmp_path: Path, old: str, new: str, word: str) -> None:
    """Whatever on it names the sign."""
    text = LOG.replace(old, new)
    assert found("danger_signs", tmp_path / "a", {"blocks/log.yaml": text}) == [
        f"blocks/log.yaml:1: error: {word!r} is a sign of danger, and only written down here | {ADD}"
    ]
    apart = {"blocks/when-to-call.yaml": CALL, "blocks/log.yaml": text.replace("columns:", f"{DANGER}columns:")}
    assert found("danger_signs", tmp_path / "b", apart) == []
    assert found("danger_signs", tmp_path / "c", {"blocks/log.yaml": LOG}) == []


def test_signs_without_a_page_to_call_from(tmp_path: Path) -> None:
    """The page is called by its own name."""
    bare = LIST.replace("effects:", f"{DANGER}effects:").replace(" See [page](page:when-to-call).", "")
    assert found("danger_signs", tmp_path, {"blocks/list.yaml": bare}) == [
        "blocks/list.yaml:12: error: this does not lead to the page that says when to call | "
        "Add [page](page:call) to its words."
    ]
