"""Spanish."""

from __future__ import annotations

import re

from booklet.language.rules._syllables import inflesz
from booklet.language.rules._table import EaseMeasure, LanguageRules, any_of

RULES = LanguageRules(
    ways={
        "mouth": any_of(r"boca, trag(?:ar|ue|uen|a|an)\w*, oral(?:es|mente)?, beb(?:er|a|an|e|en|ida|idas|ible)"),
        "pills": any_of("pastillas?, comprimidos?, tabletas?, c[áa]psulas?, p[íi]ldoras?"),
        "vein": any_of("venas?, intravenos[oa]s?, IV, goteo, infusi[óo]n(?:es)?, sueros?"),
        "spinal-fluid": any_of(
            "espina(?:l|les)?, columna, raqu[íi]de[oa]s?, cefalorraqu[íi]de[oa]s?, intratecal(?:es)?",
            "lumbar(?:es)?, m[ée]dula espinal, LCR, SNC, CSF, CNS",
        ),
        "other": any_of(
            "m[úu]sculos?, intramuscular(?:es)?, piel, subcut[áa]ne[oa]s?, inyecci[óo]n(?:es)?",
            r"inyect\w+, pinchazos?, nariz, nasal(?:es)?, parches?, inhal\w+, lengua, sublingual(?:es)?, supositorios?",
            r"recto, rectal(?:es)?, enemas?, gotas, cremas?, gel(?:es)?, pomadas?, ung[üu]entos?, loci[óo]n(?:es)?",
            r"aerosol(?:es)?, espray, spray, sonda, arterias?, intraarterial(?:es)?, intraperitoneal(?:es)?",
            r"abdomen, vientre, barriga, intra[óo]se[oa]s?, vejiga",
        ),
    },
    units=any_of(
        "mg, mcg, μg, ml, mmol, UI, (?:mili|micro)?gramos?, mililitros?, unidades, grados?",
        "cucharad(?:as?|itas?)",
    ),
    promises=any_of(
        r"garanti\w+, sin duda, seguro que, con (?:toda )?seguridad, siempre funciona",
        "se curar[áa]n?, curar[áa]n? siempre, nunca vuelve, no se preocupen?",
        "todo (?:va a )?sal(?:ir|dr[áa]) bien",
    ),
    hedges=any_of(
        "pued[eao]n?, podemos, poder, podr[íi]an?, deber[íi]an?, quiz[áa]s?, tal vez, a veces, a menudo",
        "con frecuencia, generalmente, por lo general, en general, suelen?, normalmente",
        "probable(?:s|mente)?, posible(?:s|mente)?, algun[oa]s?, alg[úu]n, much[oa]s?",
        "la mayor[íi]a, mayor parte, poc[oa]s?, cerca de, alrededor, un[oa]s, aproximadamente",
        "al menos, como m[íi]nimo, m[áa]s o menos, hasta, no se sabe, a[úu]n no, todav[íi]a no",
        "depende[n]?, difieren?, var[íi]an?, distint[oa]s?, diferentes?, casi, rar[oa]s?",
        "rara vez, m[áa]s, cada cu[áa]nto, parecen?, sugieren?, se cree, posiblemente, sobre todo",
        "ciert[oa]s, cada vez, otr[oa]s, no dicen lo mismo",
    ),
    negations=any_of("no, ni, nunca, jam[áa]s, nada, nadie, ning[úu]n(?:[oa]s?)?, sin, tampoco"),
    conditions=any_of("si, cuando, salvo, a menos que, en caso de, en caso de que, donde, al"),
    most=25,
    elsewhere=re.compile(
        r"(?<!\w)(?:dentro de|a trav[ée]s de|debajo de|bajo)\s*(?:l|la|el|un|una|los|las|su|sus)?\s+"
        r"(?!(?:\w+\s)?(?:venas?|goteo|suero|puerto|cat[ée]ter(?:es)?|v[íi]a)(?!\w))\w",
        re.IGNORECASE,
    ),
    ease=EaseMeasure("INFLESZ", inflesz, 65.0),
)
