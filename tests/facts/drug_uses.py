"""Every use of a drug that the fact base records, and whom it is for.

The rows U1 to U112 of the fact base as data: setting, condition, strength of wording and citation are as they stand
there. The last column is the reading of the condition: traits of the reader, or why no booklet prints the row.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tests.facts.readers import Trait
from tests.facts.use import Applies, Held, Use

_PHASES: Final = Trait("track", "phases")
_B_CELL: Final = Trait("cell_type", "b-cell")

ANYONE: Final[Applies] = (_PHASES,)
HIGH_RISK: Final[Applies] = (_PHASES, Trait("risk", "high"))
B_CELL: Final[Applies] = (_PHASES, _B_CELL)
T_CELL: Final[Applies] = (_PHASES, Trait("cell_type", "t-cell"))
PH_POSITIVE: Final[Applies] = (_PHASES, Trait("marker", "ph-positive"))
BURKITT: Final[Applies] = (Trait("track", "burkitt"),)
RELAPSE: Final[Applies] = (Trait("track", "relapse"),)

# These lines name no cell type; the only one ever tied to such a drug is B-cell (A23), so no other edition has them.
MRD_B_CELL: Final[Applies] = (_PHASES, Trait("mrd", "positive"), _B_CELL)
REFRACTORY: Final[Applies] = (Trait("track", "refractory"), _B_CELL)
AFTER_TRANSPLANT: Final[Applies] = (Trait("track", "after-transplant"), _B_CELL)
IMMUNOTHERAPY: Final[Applies] = (Trait("track", "phases", ("relapse",)), _B_CELL)
# These two lines name no stage; another source ties the medicines to later stages only (A64, A74), where those that
# have a use of their own need not say it again.
LATER_IMMUNOTHERAPY: Final[Applies] = (Trait("track", "relapse"), _B_CELL)
CAR_T: Final[Applies] = (Trait("track", "relapse", ("refractory", "after-transplant")), _B_CELL)
# The line names no stage. It stands at the end of a part on leukemia that stays or comes back (acs:34-42), and only
# there has the medicine a card; the first treatment's booklet says it in sentences, and where the source does.
KMT2A: Final[Applies] = (Trait("track", "relapse", ("refractory", "after-transplant")), Trait("marker", "kmt2a"))

STEROID_IN_SPINE: Final = Held(
    "one source names another steroid for the spinal fluid than the mix of three has (P139, X28)"
)


_Row = tuple[str, str, str, str, str, Applies]


def _of(drug: str, *rows: _Row) -> Iterator[Use]:
    for row, setting, condition, hedge, source, applies in rows:
        yield Use(row, drug, setting, condition, hedge, source, applies)


USES: Final = (
    *_of(
        "vincristine",
        ("U1", "induction", "none given", "can", "lls:10-11", ANYONE),
        ("U2", "induction", "one of 3-4 drugs, children", "may", "acs:14", ANYONE),
        ("U3", "induction", "part of the commonest regimen", "flat", "ccs:12-14", ANYONE),
        ("U4", "consolidation", "none given", "can", "lls:47,49", ANYONE),
        ("U5", "consolidation", "centre-dependent", "may", "acs:21", ANYONE),
        ("U6", "delayed intensification", "none given", "may", "lls:70-71", ANYONE),
        ("U7", "maintenance", "IV, brief periods every 12 weeks", "often, most plans", "acs:27", ANYONE),
        ("U8", "maintenance", "with prednisone or dexamethasone", "flat", "lls:85,88", ANYONE),
        ("U9", "Burkitt", "Burkitt leukemia", "flat (such as)", "acs:32", BURKITT),
        ("U10", "relapse", "most used", "flat", "acs:38", RELAPSE),
        ("U11", "any", "common agent", "flat", "knowall:28", ANYONE),
    ),
    *_of(
        "pegaspargase",
        ("U12", "induction", "none given", "can", "lls:10,12", ANYONE),
        ("U13", "induction", "by prognostic factors", "may", "ccs:18,25", ANYONE),
        ("U14", "consolidation", "none given", "can", "lls:47,52", ANYONE),
        ("U15", "delayed intensification", "none given", "may", "lls:70,73", ANYONE),
    ),
    *_of(
        "asparaginase",
        ("U16", "induction", "one of 3-4 drugs, children", "may", "acs:14", ANYONE),
        ("U17", "induction", "by prognostic factors", "may", "ccs:18,21", ANYONE),
        ("U18", "consolidation", "centre-dependent", "may", "acs:21", ANYONE),
        ("U19", "relapse", "most used", "flat", "acs:38", RELAPSE),
        ("U20", "any", "common agent", "flat", "knowall:27", ANYONE),
    ),
    *_of(
        "dexamethasone",
        ("U21", "induction", "or prednisone", "can", "lls:13", ANYONE),
        ("U22", "induction", "steroid, or prednisone", "may (such as)", "acs:14", ANYONE),
        ("U23", "induction", "steroid, or prednisone; commonest regimen", "flat (such as)", "ccs:16", ANYONE),
        ("U24", "delayed intensification", "none given", "may", "lls:72", ANYONE),
        ("U25", "maintenance", "or prednisone, with vincristine", "flat", "lls:88", ANYONE),
        ("U26", "maintenance", "or prednisone; brief periods every 12 weeks", "often, most plans", "acs:27", ANYONE),
        ("U27", "relapse", "or prednisone", "flat", "acs:38", RELAPSE),
        ("U28", "any", "before or alongside chemo", "flat (such as)", "knowall:33", ANYONE),
    ),
    *_of(
        "prednisone",
        ("U29", "induction", "or dexamethasone", "can", "lls:13", ANYONE),
        ("U30", "induction", "or dexamethasone", "may (such as)", "acs:14", ANYONE),
        ("U31", "induction", "or dexamethasone; commonest regimen", "flat (such as)", "ccs:16", ANYONE),
        ("U32", "maintenance", "or dexamethasone, with vincristine", "flat", "lls:88", ANYONE),
        ("U33", "maintenance", "or dexamethasone; brief periods every 12 weeks", "often, most plans", "acs:27", ANYONE),
        ("U34", "Burkitt", "Burkitt leukemia", "flat (such as)", "acs:32", BURKITT),
        ("U35", "relapse", "or dexamethasone", "flat", "acs:38", RELAPSE),
        ("U36", "intrathecal", "steroid example (editor flag)", "may", "ccs:39", STEROID_IN_SPINE),
    ),
    *_of(
        "prednisolone",
        ("U37", "any", "before or alongside chemo", "flat (such as)", "knowall:33", ANYONE),
    ),
    *_of(
        "hydrocortisone",
        ("U38", "any", "before or alongside chemo", "flat (such as)", "knowall:33", ANYONE),
        ("U39", "intrathecal", "triple therapy; commoner in higher-risk children", "may", "acs:17", ANYONE),
    ),
    *_of(
        "steroid",
        ("U40", "consolidation", "and/or other drugs; centre-dependent", "may", "acs:21", ANYONE),
    ),
    *_of(
        "daunorubicin",
        ("U41", "induction", "high-risk groups; or doxorubicin", "can", "lls:14", HIGH_RISK),
        ("U42", "induction", "fourth drug in some cases; or doxorubicin", "in some cases", "acs:14", ANYONE),
        ("U43", "induction", "commonest regimen; or doxorubicin or similar anthracycline", "flat", "ccs:15", ANYONE),
        ("U44", "relapse", "one anthracycline choice", "flat", "acs:38", RELAPSE),
    ),
    *_of(
        "doxorubicin",
        ("U45", "induction", "high-risk groups; or daunorubicin", "can", "lls:14", HIGH_RISK),
        ("U46", "induction", "fourth drug in some cases; or daunorubicin", "in some cases", "acs:14", ANYONE),
        ("U47", "induction", "commonest regimen; or daunorubicin or similar anthracycline", "flat", "ccs:15", ANYONE),
        ("U48", "consolidation", "centre-dependent", "may", "acs:21", ANYONE),
        ("U49", "delayed intensification", "none given", "may", "lls:74", ANYONE),
        ("U50", "Burkitt", "Burkitt leukemia", "flat (such as)", "acs:32", BURKITT),
        ("U51", "relapse", "one anthracycline choice", "flat", "acs:38", RELAPSE),
        ("U52", "any", "common agent", "flat", "knowall:31", ANYONE),
    ),
    *_of(
        "mitoxantrone",
        ("U53", "relapse", "one anthracycline choice", "flat", "acs:38", RELAPSE),
    ),
    *_of(
        "cytarabine",
        ("U54", "induction", "high-dose, by prognostic factors", "may", "ccs:18,24", ANYONE),
        ("U55", "consolidation", "none given", "can", "lls:47-48", ANYONE),
        ("U56", "consolidation", "centre-dependent", "may", "acs:21", ANYONE),
        ("U57", "delayed intensification", "none given", "may", "lls:77", ANYONE),
        ("U58", "intrathecal", "alternative to methotrexate at some centres", "may", "acs:17", ANYONE),
        ("U59", "intrathecal", "triple therapy; commoner in higher-risk children", "may", "acs:17", ANYONE),
        ("U60", "intrathecal", "CNS prophylaxis or treatment", "may", "ccs:39", ANYONE),
        ("U61", "Burkitt", "Burkitt leukemia", "flat (such as)", "acs:32", BURKITT),
        ("U62", "relapse", "most used", "flat", "acs:38", RELAPSE),
        ("U63", "any", "common agent", "flat", "knowall:30", ANYONE),
    ),
    *_of(
        "mercaptopurine",
        ("U64", "consolidation", "none given", "can", "lls:50", ANYONE),
        ("U65", "consolidation", "centre-dependent", "may", "acs:21", ANYONE),
        ("U66", "delayed intensification", "none given", "may", "lls:75", ANYONE),
        ("U67", "maintenance", "oral", "flat", "lls:86", ANYONE),
        ("U68", "maintenance", "oral, daily", "most plans", "acs:27", ANYONE),
    ),
    *_of(
        "thioguanine",
        ("U69", "consolidation", "centre-dependent", "may", "acs:21", ANYONE),
    ),
    *_of(
        "cyclophosphamide",
        ("U70", "induction", "by prognostic factors", "may", "ccs:18,20", ANYONE),
        ("U71", "consolidation", "none given", "can", "lls:51", ANYONE),
        ("U72", "consolidation", "centre-dependent", "may", "acs:21", ANYONE),
        ("U73", "delayed intensification", "none given", "may", "lls:76", ANYONE),
        ("U74", "Burkitt", "Burkitt leukemia", "flat (such as)", "acs:32", BURKITT),
        ("U75", "relapse", "most used", "flat", "acs:38", RELAPSE),
        ("U76", "any", "common agent", "flat", "knowall:29", ANYONE),
    ),
    *_of(
        "methotrexate",
        ("U77", "induction", "high-dose, by prognostic factors", "may", "ccs:18,23", ANYONE),
        ("U78", "consolidation", "centre-dependent", "may", "acs:21", ANYONE),
        ("U79", "interim maintenance", "with other chemo agents", "flat", "lls:62", ANYONE),
        ("U80", "maintenance", "oral", "flat", "lls:87", ANYONE),
        ("U81", "maintenance", "oral, weekly", "most plans", "acs:27", ANYONE),
        ("U82", "intrathecal", "alone at some centres", "may", "acs:17", ANYONE),
        ("U83", "intrathecal", "triple therapy; commoner in higher-risk children", "may", "acs:17", ANYONE),
        ("U84", "intrathecal", "CNS prophylaxis or treatment", "may", "ccs:39", ANYONE),
        ("U85", "CNS, high-dose IV", "CNS prophylaxis or treatment", "may", "ccs:40", ANYONE),
        ("U86", "Burkitt", "Burkitt leukemia", "flat (such as)", "acs:32", BURKITT),
        ("U87", "any", "common agent", "flat", "knowall:32", ANYONE),
    ),
    *_of(
        "nelarabine",
        ("U88", "consolidation", "T-cell ALL", "may", "acs:21", T_CELL),
    ),
    *_of(
        "etoposide",
        ("U89", "induction", "by prognostic factors", "may", "ccs:18,22", ANYONE),
        ("U90", "Burkitt", "Burkitt leukemia", "flat (such as)", "acs:32", BURKITT),
        ("U91", "relapse", "or teniposide", "flat (either)", "acs:38", RELAPSE),
    ),
    *_of(
        "teniposide",
        ("U92", "relapse", "or etoposide", "flat (either)", "acs:38", RELAPSE),
    ),
    *_of(
        "rituximab",
        ("U93", "Burkitt", "Burkitt leukemia", "flat", "acs:32", BURKITT),
    ),
    *_of(
        "imatinib",
        ("U94", "induction", "Ph+; or dasatinib", "may (such as)", "acs:15", PH_POSITIVE),
        ("U95", "induction", "Ph+; commonest targeted therapy", "may", "ccs:31", PH_POSITIVE),
        ("U96", "consolidation", "Ph+", "may (such as)", "acs:24", PH_POSITIVE),
        ("U97", "throughout treatment", "Ph+, with chemo; pills", "seems to help", "acs:30", PH_POSITIVE),
        ("U98", "any", "Ph+", "flat (such as)", "knowall:39-41", PH_POSITIVE),
    ),
    *_of(
        "dasatinib",
        ("U99", "induction", "Ph+; or imatinib", "may (such as)", "acs:15", PH_POSITIVE),
        ("U100", "throughout treatment", "Ph+, with chemo; pills", "seems to help", "acs:30", PH_POSITIVE),
        ("U101", "any", "Ph+", "flat (such as)", "knowall:42", PH_POSITIVE),
    ),
    *_of(
        "ponatinib",
        ("U102", "any", "Ph+", "flat (such as)", "knowall:43", PH_POSITIVE),
    ),
    *_of(
        "blinatumomab",
        ("U103", "after induction", "in remission, MRD-positive", "may", "lls:25", MRD_B_CELL),
        ("U104", "consolidation", "some children with B-cell ALL", "might", "acs:25", B_CELL),
        ("U105", "refractory", "refractory disease", "may", "acs:36", REFRACTORY),
        ("U106", "after transplant", "ALL not gone, or back", "might", "acs:41", AFTER_TRANSPLANT),
        ("U107", "any", "one of two main immunotherapy agents", "may", "knowall:48-50", IMMUNOTHERAPY),
    ),
    *_of(
        "inotuzumab-ozogamicin",
        ("U108", "refractory", "refractory disease", "may", "acs:36", REFRACTORY),
        ("U109", "after transplant", "ALL not gone, or back", "might", "acs:41", AFTER_TRANSPLANT),
        ("U110", "any", "one of two main immunotherapy agents", "may", "knowall:48,51", LATER_IMMUNOTHERAPY),
    ),
    *_of(
        "tisagenlecleucel",
        ("U111", "any", "CAR T product usable for ALL", "can", "knowall:55", CAR_T),
    ),
    *_of(
        "revumenib",
        ("U112", "any", "KMT2A gene change", "might", "acs:42", KMT2A),
    ),
)
"""In the order of the fact base."""
