"""English: what the words of the content are measured by, and translations against it."""

from __future__ import annotations

import re

from booklet.language.rules._table import LanguageRules, any_of

SPINE = re.compile(r"spin(e|al)|intrathecal|lumbar|cerebrospinal|\bCSF\b|\bCNS\b", re.IGNORECASE)

RULES = LanguageRules(
    ways={
        "mouth": any_of(r"mouth, swallow\w*, oral\w*, drink\w*"),
        "pills": any_of("pills?, tablets?, capsules?"),
        "vein": any_of(r"veins?, IV, intravenous\w*, drip, infusion"),
        "spinal-fluid": SPINE,
        "other": any_of(
            r"muscles?, skin, shots?, inject\w*, intramuscular\w*, subcutaneous\w*, nose, nostrils?, nasal\w*",
            r"patch(?:es)?, inhal\w*, breathed? in, tongue, sublingual\w*, suppositor\w*, rectum, rectal\w*, enemas?",
            r"(?:eye|ear) ?drops?, creams?, gels?, ointments?, lotions?, sprays?, feeding tubes?, arter(?:y|ies)",
            r"intra-?arterial\w*, intraperitoneal\w*, belly, abdomen, intraosse\w*, bladder",
        ),
    },
    units=any_of("mg, mcg, μg, m[lL], mmol, (?:milli|micro)?grams?, milli(?:liters?|litres?), IU, degrees?"),
    promises=any_of("guarantee[sd]?, certainly, for sure, always works?, will be cured, don.t worry"),
    hedges=any_of(
        r"about(?= [\dX]), about(?= (?:half|one|two|three|four)), should",
        "may, might, can, could, usually, often, sometimes, rarely, generally, typically",
        "likely, possibl[ey], probably, some, most, many, few, around, up to, at least",
        "not yet known, not known, differs?, depends?, seems?, suggests?, nearly, almost, mostly",
    ),
    negations=any_of(r"not, no, never, none, nobody, nothing, without, \w+n[’']t, cannot, nor"),
    conditions=any_of("if, unless"),
    most=20,
    elsewhere=re.compile(
        r"\b(?:into|onto|through|via|under|inside)\s+"
        r"(?:(?:a|an|the|your|their|his|her|my|our|(?:your )?child[’']s)\s+)?"
        r"(?!(?:\w+\s)?(?:veins?|IVs?|drips?|ports?|lines?|catheters?|remission)\b)\w",
        re.IGNORECASE,
    ),
)
