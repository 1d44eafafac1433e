"""Names of columns and keys that would hold something about a patient."""

from __future__ import annotations

import pytest

from booklet.model.privacy import is_about_patient


@pytest.mark.parametrize(
    "name",
    [
        "MRN",
        "mrn ",
        "Name",
        "patient",
        "Patient_Name",
        "DOB",
        "date of birth",
        "ID",
        "patient-id",
        "First Name",
        "birthday",
    ],
)
def test_about_a_patient(name: str) -> None:
    """However it is written."""
    assert is_about_patient(name)


@pytest.mark.parametrize(
    "name", ["mrd", "risk", "subtype", "stage", "paper", "colors", "hospital", "phones", "age", "team"]
)
def test_about_something_else(name: str) -> None:
    """What a profile or a site may say."""
    assert not is_about_patient(name)
