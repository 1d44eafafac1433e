"""Names of columns and keys that are about a patient. Nothing about one is asked for, kept or printed."""

from __future__ import annotations

import re

_ABOUT = re.compile(
    r"(?:patients?|child|kid|his|her|family|parent|mother|father|mom|dad|guardian)?[ _.-]*(?:"
    r"mrn|emrn|pid|ssn|sin|nhs(?:[ _-]?(?:no|number))?|chart[ _-]?(?:no|number|id)?|record[ _-]?(?:no|number|id)"
    r"|medical[ _-]?record(?:[ _-]?(?:no|number|id))?|hospital[ _-]?(?:no|number|id)|case[ _-]?(?:no|number|id)"
    r"|ids?|identifier|number|names?|first[ _-]?name|last[ _-]?name|full[ _-]?name|given[ _-]?name|family[ _-]?name"
    r"|surname|nickname|initials|dob|d\.o\.b\.?|birth(?:day|date|[ _-]?date)?|date[ _-]?of[ _-]?birth|born|sex|gender"
    r"|race|ethnicity|religion|weight|height|bsa|address|zip(?:code)?|post(?:al)?[ _-]?code|city|e?mail|e-mail"
    r"|phone|telephone|mobile|cell|insurance|member[ _-]?id|policy|contact|next[ _-]?of[ _-]?kin"
    r"|diagnosed(?:[ _-]?on)?|date[ _-]?of[ _-]?diagnosis|admitted|admission|visit|encounter|room|bed"
    r")|patients?|child|kids?|parents?|mother|father|guardian|family",
    re.IGNORECASE,
)


def is_about_patient(name: str) -> bool:
    """Return whether a column or key of this name would hold something about a patient.

    Example:
        >>> [name for name in ("MRN", "Patient Name", "date_of_birth", "mrd", "risk") if is_about_patient(name)]
        ['MRN', 'Patient Name', 'date_of_birth']
    """
    return _ABOUT.fullmatch(name.strip()) is not None
