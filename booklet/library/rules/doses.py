"""Doses and temperatures in any words: a number with a unit or a form of medicine, how often a day, degrees.

A booklet prints neither but on the lines that are for them, since a wrong one can hurt a child. What is looked for is a
meaning and not a spelling: numbers in figures and in words, whole, shared or with a point. What counts other things
stays allowed: "Building 2", "Ward 4C", "38 beds", a phone number, the hours of a clinic, how often a child vomits.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from booklet.library.rules.doses_told_otherwise import told_otherwise
from booklet.library.rules.how_often import HAPPENING, MEDICINE, NUMBER, often_in
from booklet.library.rules.quantities import NOTHING, Token, count_numbers, plain_words, tokens
from booklet.library.rules.temperatures import STREETS, degrees_in, is_place


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_UNITS = _set(
    "mg mgs milligram milligrams milligramme milligrammes milligramos mcg mcgs μg ug microgram micrograms microgramme"
    " microgrammes microgramos ng nanogram nanograms g gm gms gr gram grams gramme grammes gramos kg kgs kilo kilos"
    " kilogram kilograms ml mls milliliter milliliters millilitre millilitres mililitros cc ccs cl dl deciliter l liter"
    " liters litre litres iu iui ie unit units u mmol mmols millimole millimoles meq mol mci gy grays ounce ounces oz"
    " grain grains мг мкг мл кг"
)
_LETTERS = _set("g l u")
"""Units that may be the letter of a place as well."""

_FORMS = _set(
    "tablet tablets tab tabs pill pills capsule capsules cap caps caplet caplets gelcap gelcaps softgel softgels"
    " lozenge lozenges drop drops puff puffs spray sprays squirt squirts inhalation inhalations suppository"
    " suppositories sachet sachets ampoule ampoules ampule ampules amp amps vial vials syringe syringes syringeful"
    " syringefuls injection injections shot shots jab jabs infusion infusions patch patches enema enemas gummy gummies"
    " teaspoon teaspoons teaspoonful teaspoonfuls tsp tsps tablespoon tablespoons tablespoonful tablespoonfuls tbsp"
    " tbsps tbs spoonful spoonfuls spoon spoons capful capfuls dropperful dropperfuls scoop scoops dose doses dosis"
    " tabletas tableta pastilla pastillas gota gotas cucharada cucharadas cucharadita cucharaditas comprimido"
    " comprimidos cápsula cápsulas comprimé comprimés gélule gélules gouttes tablette tabletten kapsel kapseln tropfen"
    " таблетка таблетки таблеток капсула капсулы капсул капли капель"
)
_SURE_FORMS = _set(
    "tablets tablet pills pill capsules capsule drops puffs teaspoon teaspoons tsp tablespoon tablespoons tbsp lozenges"
    " suppository suppositories caplets sachets doses"
)
"""Forms that a word may part from the number: "2 purple tablets"."""

_ALWAYS = _set(
    "teaspoon teaspoonful tsp tablespoon tablespoonful tbsp spoonful suppository puff lozenge capful dropperful"
    " cucharadita cucharada"
)
"""Forms of which "a" or "an" is a quantity, whatever stands around it."""

_NO_DOSE_BEHIND = _set(
    "computer computers room rooms chair chairs center centers centre centres bay bays suite suites clinic clinics box"
    " boxes organizer organizers cutter cutters crusher crushers holder holders kit kits counter counters machine"
    " machines table tables sleeve sleeves case cases pump pumps unit units nurse nurses stand stands area areas bottle"
    " bottles screen screens app apps container containers card cards sheet sheets team teams building floor desk desks"
    " records record chart charts time times"
)
"""What makes another thing of the form before it: "3 infusion chairs", "a pill box"."""

_DESCRIBING = _set(
    "a an the of or more extra full whole half small large big little level heaping rounded such these those your my"
    " his her their our white yellow pink blue red green orange purple brown round new chewable crushed coated baby"
    " adult children's child's infant regular strength strong weak daily single other additional liquid oral eye ear"
    " nose nasal tiny first second last micro milli hundred thousand million"
)
_STOPS = _set(
    "with for and to at on in by from near via is are was were be bring show ask call if when who that which then as"
    " without behind before after between next into over under past through until till"
)
_OTHER_COUNTS = _set(
    "day days week weeks month months year years hour hours minute minutes am pm people patients children families"
    " phases cycles rounds % o'clock"
)
"""What a number beside a medicine's name may count without being a dose."""

_COUNTING = _set("few several couple dozen double triple both another extra")
_ARTICLES = _set("a an")
_PASSED = _set("- ( ) ~ x")
_BETWEEN = _set(": , - ( of")
"""What may stand between a medicine's name and a number."""

_TAKING = _set("take takes taking give gives giving swallow swallows chew chews inject injects administer tome déle")
_WITH_TIMES = re.compile(
    r"(?:a|per|each|every|por|al) (?:day|night|week|morning|evening|día|noche)\b|daily\b|nightly\b|weekly\b"
    r"|(?:at|before) bed(?:time)?\b|(?:with|before|after|at) (?:each |every )?(?:food|meals?|breakfast|lunch|dinner"
    r"|supper|milk|water)\b|by mouth\b|orally\b|(?:as|when|if) needed\b",
    re.IGNORECASE,
)
_GOING_ON = re.compile(r"(?:every|once|twice|now|then|again|and|or|in)\b", re.IGNORECASE)
"""What may stand behind "take 2"; alone it says nothing of a number."""

_PERSONS = _set("him her them me it yourself child")
"""Who is given something, between the word for it and the number."""

_CLOCK = re.compile(r"(?:to|till|until|at|by|after|before|from|since|-)$", re.IGNORECASE)
_NEAR = 20
"""Characters before a number that are looked at, so that a long text costs no more than its length."""

_MOST_NUMBERS = 100
"""Numbers in a text. One with more is a table of something, and is refused unread."""

_NETWORK = re.compile(r"\b(?:network|wi-?fi|coverage|signal|internet|reception|mobile)\b", re.IGNORECASE)
_MISSED = re.compile(r"\b(?:miss(?:es|ed)?\b|skipped|forg[eo]t|vomit|thr(?:ow|ew))", re.IGNORECASE)

_PHRASES = (
    re.compile(
        r"\b(?:m[gl]|mcg|μg|units?|iu|g) ?(?:/|per) ?(?:kg|kilo\w*|m2|m²|square|day|dose|hour|h)\b", re.IGNORECASE
    ),
    re.compile(
        r"\d ?% ?(?:\w+ )?(?:solution|saline|cream|ointment|gel|lotion|dextrose|glucose|shampoo|drops|syrup)\b",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?:{NUMBER}|an?|half an?) (?:full|whole) (?:syringes?|droppers?|cups?|bottles?)\b", re.IGNORECASE),
    re.compile(r"\b(?:I{1,3}|VI{0,3}) (?:tablets?|tabs?|pills?|capsules?|caps|drops)\b|\d m [lL]\b"),
    re.compile(r"\b(?:dose|dosage|dosis)(?: is| of)? ?[:=(]? ?\d[\d.,/]*", re.IGNORECASE),
    re.compile(
        rf"\b(?:{NUMBER}|an?|half an?) (?:cups?|bottles?|packets?|bags?|pumps?|squeezes?|glass(?:es)?|mouthfuls?|sips?"
        r"|strips?|films?|droppers?)(?: of (?:the |your |his |her )?(?:medicines?|medications?|syrup|antibiotics?"
        r"|steroids?|suspension|powder|liquid|gel|cream|film)\b| in (?:water|juice)\b| under the tongue\b| full\b"
        r"| (?:a|per|each|every) (?:day|night)\b| daily\b)",
        re.IGNORECASE,
    ),
)
"""Doses by the body's size, of a solution, in a full syringe, in Roman figures, after the word itself, in a cup."""

_WITHOUT_NUMBER = re.compile(
    rf"\b(?:{'|'.join(sorted(_FORMS | _COUNTING | (_UNITS - _LETTERS)))}|once|twice|thrice|every|each|alternat\w+"
    r"|cada|una vez|alternos|día sí"
    r"|BID|[tq]id|q\.?d|[btq]\.i\.d|q\.h\.s|QHS|QOD|cups?|bottles?|packets?|droppers?)\b",
    re.IGNORECASE,
)
"""What a dose has that has no number. Most texts have neither, and need no closer look."""

_SENTENCE = re.compile(r"(?<=[.!?;])(?<![Tt]emp\.)(?<!\b[Nn]o\.)(?<!\bca\.)(?<!\b[Dd]r\.)(?<!xt\.)(?<!\bSt\.)\s+|\n")
_KNOWN = _set(
    "tylenol acetaminophen paracetamol ibuprofen advil motrin aspirin ondansetron zofran benadryl morphine"
    " dexamethasone prednisone prednisolone mercaptopurine methotrexate vincristine imatinib dasatinib ponatinib"
    " insulin heparin"
)


def dose_in(words: str, medicines: Collection[str] = ()) -> str:
    """Return the first words that say how much of a medicine, or how often, or "".

    Args:
        words: As they are printed, of any length.
        medicines: Names of medicines, of which a number beside them is a dose; some are known in any case.

    Example:
        >>> dose_in("Give half a tablet at bedtime."), dose_in("Building 2, 38 beds, open twice a week")
        ('half a tablet', '')
    """
    numbers = count_numbers(words)
    if numbers > _MOST_NUMBERS:
        return words[:_NEAR]
    if not numbers and not _WITHOUT_NUMBER.search(words):
        return ""
    names = _KNOWN.union(name.casefold() for name in medicines)
    sentences = _SENTENCE.split(plain_words(words))
    return next((dose for sentence in sentences for dose in _doses(sentence, names)), "")


def temperature_in(words: str) -> str:
    """Return the first words that say a temperature, or "".

    Example:
        >>> temperature_in("Call for 38.5 C or higher."), temperature_in("Ward 38C, Room 101 F")
        ('38.5 C', '')
    """
    if not 0 < count_numbers(words) <= _MOST_NUMBERS:
        return ""
    sentences = _SENTENCE.split(plain_words(words))
    return next((temperature for sentence in sentences for temperature in degrees_in(tokens(sentence), sentence)), "")


def _doses(sentence: str, names: Collection[str]) -> Iterator[str]:
    parts = tokens(sentence)
    for position in range(len(parts)):
        start, end = _counted(parts, position, sentence, names)
        if end:
            yield sentence[start:end]
    for pattern in _PHRASES:
        yield from (match[0].strip() for match in pattern.finditer(sentence))
    yield from often_in(sentence, parts)
    yield from told_otherwise(sentence)


def _counted(parts: Sequence[Token], position: int, sentence: str, names: Collection[str]) -> tuple[int, int]:
    """Return from where to where something is counted that is a medicine's, or no length."""
    token, before = parts[position], parts[position - 1] if position else NOTHING
    is_number = token.kind == "number"
    if before.word in names and (token.word in {"once", "twice"} or _is_times(parts, position)):
        return before.start, token.end
    named = parts[position - 2] if position > 1 and before.word in _BETWEEN else before
    if is_number and named.word in names and _is_lone(parts, position):
        return named.start, token.end
    if not is_number and token.word not in _COUNTING | _ARTICLES:
        return 0, 0
    thing = _thing(parts, position, names, sentence)
    if thing:
        return token.start, parts[thing].end
    if is_number and _is_taken(before, parts, position, sentence):
        return before.start if before.word in _TAKING else token.start, token.end
    return 0, 0


def _thing(parts: Sequence[Token], position: int, names: Collection[str], sentence: str) -> int:
    """Return the position of the medicine's unit or form that is counted from a position on; 0 if there is none."""
    strangers = 0
    for at in range(position + 1, min(position + 6, len(parts))):
        token = parts[at]
        if token.word in _UNITS or token.word in _FORMS:
            return at if _is_dose_of(parts, position, at, sentence, has_stranger=strangers > 0) else 0
        if token.word in names and parts[position].kind == "number":
            return at
        if token.word in _DESCRIBING or token.word in _PASSED or token.kind == "number":
            continue
        strangers += 1
        if strangers > 1 or token.kind != "word" or token.word in _STOPS:
            return 0
    return 0


def _is_dose_of(parts: Sequence[Token], position: int, at: int, sentence: str, *, has_stranger: bool) -> bool:
    """Return whether what is counted is a dose, and no room, address or sign to call about."""
    thing, behind = parts[at], parts[at + 1] if at + 1 < len(parts) else NOTHING
    if behind.word in STREETS | {"hill", "health"} and thing.written[0].isupper() and behind.written[0].isupper():
        return False
    if parts[position].word in _ARTICLES:
        return not has_stranger and _is_one(parts, position, at, sentence)
    if has_stranger and thing.word not in _SURE_FORMS:
        return False
    if thing.word in _UNITS:
        is_network = thing.written == "G" and _NETWORK.search(sentence)
        return not (thing.word in _LETTERS and (is_network or is_place(parts, position, behind)))
    if behind.word == "-" and at + 2 < len(parts):
        behind = parts[at + 2]
    is_other = behind.word in _NO_DOSE_BEHIND or (parts[at + 1 : at + 2] != [behind] and behind.word in {"off", "in"})
    is_missed = thing.word in {"dose", "doses"} and _MISSED.search(sentence)
    is_numbered = thing.word not in _SURE_FORMS and is_place(parts, position, NOTHING)
    return not (is_other or is_missed or is_numbered)


def _is_one(parts: Sequence[Token], position: int, at: int, sentence: str) -> bool:
    """Return whether "a" or "an" counts a medicine: always with a spoon, else if it is taken or has its time."""
    thing, behind = parts[at], parts[at + 1] if at + 1 < len(parts) else NOTHING
    if thing.word in _UNITS:
        return thing.word not in _LETTERS | {"unit"}
    if behind.word in _NO_DOSE_BEHIND:
        return False
    if thing.word in _ALWAYS:
        return True
    before = parts[position - 1].word if position else ""
    rest = sentence[thing.end :].lstrip(" ,")
    is_given = before in _TAKING or bool(_WITH_TIMES.match(rest)) or rest.startswith(("at night", "in the", "every"))
    return is_given and thing.word not in {"dose", "shot", "injection", "infusion", "jab"}


def _is_times(parts: Sequence[Token], position: int) -> bool:
    """Return whether "x" and a number stand here."""
    return parts[position].word == "x" and position + 1 < len(parts) and parts[position + 1].kind == "number"


def _is_lone(parts: Sequence[Token], position: int) -> bool:
    """Return whether nothing is counted with a number: no time, no people."""
    behind = parts[position + 1] if position + 1 < len(parts) else NOTHING
    return behind.word not in _OTHER_COUNTS


def _is_taken(before: Token, parts: Sequence[Token], position: int, sentence: str) -> bool:
    """Return whether a number alone is a dose: "take 2", "two at bedtime", "1 daily"."""
    token = parts[position]
    if is_place(parts, position, NOTHING):
        return False
    if before.word in _PERSONS and position > 1:
        before = next((each for each in parts[position - 2 :: -1] if each.word not in _DESCRIBING), before)
    rest = sentence[token.end :].lstrip(" ")
    with_time = _WITH_TIMES.match(rest)
    if before.word in _TAKING:
        return not rest or not rest[0].isalnum() or bool(with_time or _GOING_ON.match(rest))
    if before.kind in {"number", "time", "phone"} or _CLOCK.search(
        sentence[max(token.start - _NEAR, 0) : token.start].rstrip()
    ):
        return False
    return bool(with_time) and bool(MEDICINE.search(sentence) or not HAPPENING.search(sentence))
