"""Made-up records of every kind, and what they resolve to."""

from __future__ import annotations

from tests.codes.bundles import (
    ICD_10_CM,
    ICD_O_3,
    SNOMED,
    Json,
    bundle,
    condition,
    patient,
    risk,
    variant,
)

B_CELL = (SNOMED, "277571004")


REFUSED: dict[str, tuple[Json, str]] = {
    "two diseases": (bundle(condition(B_CELL), condition((ICD_10_CM, "C92.00"), profile="")), "entry 2"),
    "two kinds of ALL": (bundle(condition(B_CELL), condition((ICD_O_3, "9837/3"))), "'t-cell'"),
    "another cancer by its profile": (bundle(condition(B_CELL), condition((SNOMED, "91861009"))), "entry 2"),
    "prolymphocytic": (bundle(condition(histology=(ICD_O_3, "9834/3"))), "prolymphocytic"),
    "lymphoma": (bundle(condition((ICD_10_CM, "C83.50"))), "lymphoma"),
    "chronic myeloid": (bundle(condition((ICD_10_CM, "C92.10"))), "not in the table"),
    "myeloid": (bundle(condition((SNOMED, "91861009"))), "not in the table"),
    "morphology that is none": (
        bundle(condition((SNOMED, "363346000"), histology=(ICD_O_3, "80463/3"))),
        "ICD-O-4 is not read yet",
    ),
    "morphology in five characters beside a code": (
        bundle(condition(B_CELL, histology=(ICD_O_3, "98113/3"))),
        "ICD-O-4 is not read yet",
    ),
    "cancer, and no more": (bundle(condition((SNOMED, "363346000"))), "no code that says which"),
    "system misspelled": (bundle(condition(("http://snomed.info/sct/", "277571004"))), "misspelled"),
    "system misspelled beside": (
        bundle(condition(B_CELL, ("HTTP://hl7.org/fhir/sid/ICD10CM", "C91.02"))),
        "misspelled",
    ),
    "code with a blank": (bundle(condition((ICD_10_CM, "C91.00 "))), "blank"),
    "text alone": (bundle({**condition(), "code": {"text": "B-cell ALL"}}), "no code that says which"),
    "text alone, no profile": (bundle(condition(profile="")), "no code there is in a table"),
    "nothing": (bundle(patient()), "nothing that was given"),
    "taken back": (bundle(condition(B_CELL, verified="entered-in-error")), "nothing that was given"),
    "ruled out": (bundle(condition(B_CELL, verified="refuted")), "nothing that was given"),
    "two patients": (bundle(patient(), patient("another"), condition(B_CELL)), "more than one patient"),
    "conditions of two patients": (
        bundle(condition(B_CELL), {**condition(B_CELL), "subject": {"reference": "Patient/another"}}),
        "more than one patient",
    ),
    "risk of another patient": (
        bundle(condition(B_CELL), {**risk("C122458"), "subject": {"reference": "Patient/another"}}),
        "more than one patient",
    ),
    "two risk groups": (bundle(condition(B_CELL), risk("C122458"), risk("C122457")), "'standard'"),
    "risk that the sources do not describe": (
        bundle(condition(histology=(ICD_O_3, "9837/3")), risk("C122457")),
        "standard-risk T-cell",
    ),
    "in remission and in relapse": (bundle(condition((ICD_10_CM, "C91.01"), status="relapse")), "'relapsed'"),
    "Burkitt in relapse": (bundle(condition((ICD_10_CM, "C91.A0"), status="relapse")), "comes back"),
    "two gene changes": (bundle(condition(histology=(ICD_O_3, "9812/3")), variant("7132")), "'kmt2a'"),
    "a history": (bundle(condition(B_CELL), kind="history"), "history"),
    "meaning turned": (bundle({**condition(B_CELL), "modifierExtension": [{"url": "x"}]}), "turns its meaning"),
    "meaning of a risk turned": (
        bundle(condition(B_CELL), {**risk("C122458"), "modifierExtension": [{"url": "x"}]}),
        "turns its meaning",
    ),
    "code of another nation": (
        bundle(condition(("http://fhir.de/CodeSystem/bfarm/icd-10-gm", "C91.00"), profile="")),
        "no code there",
    ),
}


ASKED: dict[str, tuple[Json, str]] = {
    "not confirmed": (bundle(condition(B_CELL, verified="provisional")), "subtype"),
    "BCR::ABL1": (bundle(condition(B_CELL), variant("1014", "76")), "subtype"),
    "BCR::ABL1 beside T-cell": (bundle(condition(histology=(ICD_O_3, "9837/3")), variant("1014", "76")), "subtype"),
    "ABL1 alone": (bundle(condition(B_CELL), variant("76")), "subtype"),
    "KMT2A, not final": (bundle(condition(B_CELL), variant("7132", status="preliminary")), "subtype"),
    "KMT2A, not clear": (bundle(condition(B_CELL), variant("7132", value="LA11884-6")), "subtype"),
    "KMT2A absent, and the code says it": (
        bundle(condition(histology=(ICD_O_3, "9813/3")), variant("7132", value="LA9634-2")),
        "subtype",
    ),
    "an unknown SNOMED number beside": (bundle(condition(B_CELL, (SNOMED, "277575008"))), "subtype"),
    "over": (bundle(condition(B_CELL, status="resolved")), "stage"),
    "not active": (bundle(condition(B_CELL, status="inactive")), "stage"),
    "relapse, and the code says otherwise": (bundle(condition((ICD_10_CM, "C91.00"), status="relapse")), "stage"),
    "another disease that nobody here knows": (
        bundle(condition(B_CELL, profile=""), condition((SNOMED, "91861009"), profile="")),
        "subtype",
    ),
    "the first page of several": (
        {**bundle(condition(B_CELL)), "link": [{"relation": "next", "url": "https://x.example/2"}]},
        "subtype",
    ),
}


FINE: dict[str, tuple[Json, dict[str, str]]] = {
    "asthma in ICD-10-CM": (
        bundle(condition(B_CELL, profile=""), condition((ICD_10_CM, "J45.909"), profile="")),
        {"subtype": "b-cell"},
    ),
    "asthma in both systems": (
        bundle(condition(B_CELL, profile=""), condition((SNOMED, "195967001"), (ICD_10_CM, "J45.909"), profile="")),
        {"subtype": "b-cell"},
    ),
    "a local code beside": (bundle(condition(B_CELL, ("urn:oid:1.2.3", "Zaphira"))), {"subtype": "b-cell"}),
    "an old version of the patient's address": (
        bundle(
            condition(B_CELL),
            {**risk("C122458"), "subject": {"reference": "https://x.example/Patient/zq-patient-9911"}},
        ),
        {"subtype": "b-cell", "risk": "high"},
    ),
    "a risk that was taken back": (
        bundle(condition(B_CELL), risk("C122458", status="entered-in-error"), risk("C122457")),
        {"subtype": "b-cell", "risk": "standard"},
    ),
    "a risk that is not final": (
        bundle(condition(B_CELL), risk("C122458", status="preliminary")),
        {"subtype": "b-cell"},
    ),
    "a risk with another code": (bundle(condition(B_CELL), risk("C165255")), {"subtype": "b-cell"}),
    "another fusion": (bundle(condition(B_CELL), variant("3495", "10471")), {"subtype": "b-cell"}),
    "KMT2A beside its code": (bundle(condition(histology=(ICD_O_3, "9813/3")), variant("7132")), {"subtype": "kmt2a"}),
    "BCR::ABL1 absent": (bundle(condition(B_CELL), variant("1014", "76", value="LA9634-2")), {"subtype": "b-cell"}),
    "a second entry of the same disease": (
        bundle(condition(B_CELL), condition((ICD_10_CM, "C91.02"))),
        {"subtype": "b-cell", "stage": "relapsed"},
    ),
    "one that was taken back": (
        bundle(condition((ICD_10_CM, "C92.00"), verified="refuted"), condition(B_CELL)),
        {"subtype": "b-cell"},
    ),
    "entries without a resource": (
        {**bundle(condition(B_CELL)), "entry": [{"fullUrl": "x"}, {"resource": condition(B_CELL)}]},
        {"subtype": "b-cell"},
    ),
}
