"""A table of codes says each thing once, and names only what there is."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet import Library, load_library
from booklet.errors import ContentError
from tests.library.rules.code_tables import TABLE
from tests.tiny_content import write_content


def problems(folder: Path, **files: str) -> list[str]:
    """Return what is wrong with tables of codes in a content folder."""
    made = {f"codes/{name.replace('_', '-')}.yaml": text for name, text in files.items()}
    with pytest.raises(ContentError) as raised:
        Library.load(write_content(folder, made))
    return [str(problem).partition("codes/")[2] for problem in raised.value.problems]


def test_a_table_is_read(tmp_path: Path) -> None:
    """And is part of the content's hash, but not of what booklets may print."""
    plain = load_library(write_content(tmp_path / "plain"))
    library = load_library(
        write_content(tmp_path / "with", {"codes/icd-o-3.yaml": TABLE.replace("T-cell", "T-cell é")})
    )
    assert [row.code for row in library.codes[0].codes] == ["9811/3", "9837/3"]
    assert library.codes[0].checked_on == "2026-11-29"
    assert (plain.codes, library.hash != plain.hash, library.alphabet) == ((), True, plain.alphabet)
    assert load_library(tmp_path / "with").codes == library.codes


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("9837/3", "9811/3", "icd-o-3.yaml:9: the code '9811/3' stands in line 8 already"),
        ("subtype: t-cell", "subtype: x-cell", "icd-o-3.yaml:9: no value of subtype is called 'x-cell'"),
        ("risk: high", "risk: huge", "icd-o-3.yaml:9: no value of risk is called 'huge'"),
        ("risk: high", "rusk: high", "icd-o-3.yaml:9: no trait is called 'rusk'"),
        (
            "2026-11-29",
            "yesterday",
            "icd-o-3.yaml:5: 'checked' cannot be 'yesterday'",
        ),
        (
            "profile: {subtype: b-cell}",
            "refuse: No., profile: {subtype: b-cell}",
            "icd-o-3.yaml:8: 'codes': a code has 'profile' or 'ask' or both, or 'refuse', or 'says: nothing';"
            " and not two of these",
        ),
        ("profile: {subtype: b-cell}, ", "", "and not two of these"),
        ("kind: diagnosis", "kind: risk", "icd-o-3.yaml:3: nothing says which observation holds these codes"),
        ("words: B-cell,", "words: B-cell, hints: b-cell,", "icd-o-3.yaml:8: a gene needs 'hints'"),
        ("looked_up: [a list]}", "looked_up: []}", "'looked_up' needs at least 1 item"),
        ("http://example.org/icd-o-3", "icd-o-3", "icd-o-3.yaml:6: 'uris' cannot be 'icd-o-3'"),
    ],
)
def test_what_is_wrong(old: str, new: str, said: str, tmp_path: Path) -> None:
    """With file and line."""
    assert old in TABLE
    found = problems(tmp_path, icd_o_3=TABLE.replace(old, new, 1))
    assert any(said in each for each in found), found


def test_a_system_belongs_to_one_table(tmp_path: Path) -> None:
    """Else a code could mean two things."""
    other = TABLE.replace("id: icd-o-3", "id: other")
    (problem,) = problems(tmp_path, icd_o_3=TABLE, other=other)
    assert problem == "other.yaml:6: 'http://example.org/icd-o-3' is the name of the system 'icd-o-3' already"
