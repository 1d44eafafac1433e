"""From what codes say to a profile. What is narrower wins; what does not go together stops."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from booklet.codes.evidence import Evidence, FoundCode, Open, Refusal, SaidValue
from booklet.core.values import frozen
from booklet.errors import ProfileError
from booklet.library.library import Library
from booklet.model.codes import SUBTYPE
from booklet.model.conditions import Trait
from booklet.model.profile import AXES, Profile

MARKER = "marker"
"""The axis that says which gene change was found."""


class RefusedCodeError(ProfileError):
    """Codes stand for no booklet, or not for one alone."""


@frozen
class Resolution:
    """What codes come to.

    Attributes:
        values: Subtype and values by axis, as far as they are known.
        codes: The codes it rests on, genes that were asked about among them.
        said: What it rests on beside codes.
        questions: What the team has to answer before a booklet is made.
        refusals: Why none is made.
        notes: What the reader should know.
    """

    values: Mapping[str, str]
    codes: tuple[FoundCode, ...]
    said: tuple[SaidValue, ...]
    questions: tuple[Open, ...]
    refusals: tuple[Refusal, ...]
    notes: tuple[str, ...]

    def profile(self) -> Profile | None:
        """Return the profile as far as it is known; None if not even the subtype is, or if it is refused."""
        if self.refusals or SUBTYPE not in self.values:
            return None
        return profile_of(self.values)


def profile_of(values: Mapping[str, str]) -> Profile:
    """Return the profile of a subtype and values by axis."""
    fields: dict[str, Any] = {key: value for key, value in values.items() if key == SUBTYPE or key in AXES}
    return Profile(**fields)


def resolve(evidence: Evidence, library: Library) -> Resolution:
    """Return what the evidence comes to; nothing is raised for what is refused."""
    refusals = [*evidence.refusals, *_refused(evidence.codes)]
    said = [*_said(evidence.codes), *evidence.said]
    values: dict[str, str] = {}
    for key in (SUBTYPE, *AXES):
        value, refusal = _together([each for each in said if each.key == key], library)
        if refusal:
            refusals.append(refusal)
        elif value:
            values[key] = value
    questions = [*evidence.questions, *_asked(evidence.codes), *_doubted(evidence, values, library)]
    gene_questions, gene_refusals = _genes(evidence, values, library)
    questions += gene_questions
    refusals += gene_refusals
    if not refusals:
        refusals += _not_described(values, questions, library)
    rows = [code.row for code in evidence.codes]
    notes = dict.fromkeys((*evidence.notes, *(row.note for row in rows if row.note)))
    return Resolution(
        values,
        (*evidence.codes, *evidence.genes),
        tuple(evidence.said),
        tuple(dict.fromkeys(questions)),
        tuple(dict.fromkeys(refusals)),
        tuple(notes),
    )


def settled(resolution: Resolution, given: Mapping[str, str], library: Library) -> Mapping[str, str]:
    """Return subtype and values by axis, once a person's own choices are added to what codes say.

    Args:
        resolution: What the codes come to.
        given: What the person gives: a subtype, or values by axis. It answers questions, and may be narrower than what
            the codes say.
        library: What there is.

    Raises:
        RefusedCodeError: If the codes are refused, a question is not answered, or both do not go together.
    """
    if resolution.refusals:
        first = resolution.refusals[0]
        raise RefusedCodeError("\n".join(map(str, resolution.refusals)), first.hint)
    values = {**resolution.values}
    for key, value in given.items():
        code_value = values.get(key)
        if code_value is not None and code_value != value and not is_narrower(key, value, code_value, library):
            message = f"the codes say {key} {code_value!r}, and {value!r} is given beside them"
            raise RefusedCodeError(message, "Leave one of them out, as the team tells you.")
        values[key] = value
    waiting = [each for each in resolution.questions if not _answers(each, given)]
    if waiting:
        raise RefusedCodeError("\n".join(each.words for each in waiting), " ".join(map(hint_of, waiting[:1])))
    if SUBTYPE not in values:
        raise RefusedCodeError("the codes name no diagnosis", "Give --subtype, as the team tells you.")
    library.traits(profile_of(values))
    return values


def hint_of(question: Open) -> str:
    """Return how a question is answered."""
    how = f"--{question.about} {' or '.join(question.answers) or 'NAME'}"
    return f"Ask the team, and answer with {how}."


def is_narrower(key: str, value: str, wider: str, library: Library) -> bool:
    """Return whether a value says all that another one says, and more.

    Values of an axis that mean stages of one way of treatment are told apart by their traits, as subtypes are.
    """
    if value == wider:
        return False
    if key == SUBTYPE:
        if value not in library.subtypes or wider not in library.subtypes:
            return False
        one, other = library.subtypes[value], library.subtypes[wider]
        return one.track == other.track and _is_inside(one.traits, other.traits)
    values = {each.id: each for each in library.axes[key].values} if key in library.axes else {}
    if value not in values or wider not in values:
        return False
    track = values[wider].track
    return bool(track) and values[value].track == track and _is_inside(values[value].traits, values[wider].traits)


def _is_inside(traits: Mapping[str, Trait], wider: Mapping[str, Trait]) -> bool:
    """Return whether traits allow nothing that the wider ones do not, and less than they."""
    if any(axis not in traits or not traits[axis].values <= trait.values for axis, trait in wider.items()):
        return False
    return any(axis not in wider or trait.values != wider[axis].values for axis, trait in traits.items())


def _refused(codes: Iterable[FoundCode]) -> Iterator[Refusal]:
    for code in codes:
        if code.row.refuse:
            yield Refusal(str(code), code.row.refuse, "Ask the team. These booklets are about ALL alone.")


def _said(codes: Iterable[FoundCode]) -> Iterator[SaidValue]:
    for code in codes:
        for key, value in code.row.profile.items():
            yield SaidValue(key, value, str(code))


def _together(said: list[SaidValue], library: Library) -> tuple[str, Refusal | None]:
    """Return the narrowest of the values that are said of one thing, or why they do not go together."""
    narrowest: SaidValue | None = None
    for each in said:
        if narrowest is None or is_narrower(each.key, each.value, narrowest.value, library):
            narrowest = each
        elif each.value != narrowest.value and not is_narrower(each.key, narrowest.value, each.value, library):
            words = f"{narrowest.by} says {each.key} {narrowest.value!r}, and {each.by} says {each.value!r}"
            return "", Refusal("", words, "Ask the team, and give what holds without the rest.")
    return (narrowest.value if narrowest else ""), None


def _asked(codes: Iterable[FoundCode]) -> Iterator[Open]:
    """Yield what codes ask, unless another code answers it by saying more than the one that asks."""
    codes = tuple(codes)
    for code in codes:
        ask = code.row.ask
        if ask:
            own = code.row.profile.get(ask.about)
            others = {each.row.profile.get(ask.about) for each in codes if each.row is not code.row} - {own}
            if not others.intersection(ask.answers):
                yield Open(ask.about, f"{code}: {ask.words}", ask.answers)


def _doubted(evidence: Evidence, values: Mapping[str, str], library: Library) -> Iterator[Open]:
    """Yield a question for each value that does not go well with a code."""
    for code in evidence.codes:
        doubt = code.row.doubts
        value = values.get(doubt.about) if doubt else None
        if doubt and value:
            is_meant = any(value == each or is_narrower(doubt.about, value, each, library) for each in doubt.values)
            if is_meant:
                words = f"{code} stands for '{code.row.words}', and another part says {value!r}. What holds?"
                yield Open(doubt.about, words)


def _genes(evidence: Evidence, values: Mapping[str, str], library: Library) -> tuple[list[Open], list[Refusal]]:
    """Return what findings on genes ask, since no subtype is changed for them, and what does not go together."""
    subtype = values.get(SUBTYPE)
    questions, refusals = [], []
    for gene in evidence.genes:
        hinted = gene.row.hints
        if subtype is None or hinted == subtype:
            continue
        if _is_marked(subtype, library) and gene.row.ask:
            words = f"the codes say {subtype!r}, and a finding on a gene leads to {hinted!r}"
            refusals.append(Refusal(str(gene), words, "Ask the team, and give what holds without the rest."))
        elif gene.row.ask:
            questions.append(Open(SUBTYPE, f"{gene}: {gene.row.ask.words}"))
    for gene in evidence.absent:
        if gene.row.hints == subtype:
            words = f"{gene}: nothing was found on this gene, and the codes say {subtype!r}. What holds?"
            questions.append(Open(SUBTYPE, words))
    return questions, refusals


def _is_marked(subtype: str, library: Library) -> bool:
    """Return whether a subtype is one of a gene change: genes of its own lead to it."""
    return any(row.hints == subtype for table in library.codes if table.kind == "gene" for row in table.codes)


def _not_described(values: Mapping[str, str], questions: Iterable[Open], library: Library) -> Iterator[Refusal]:
    """Yield why there is no booklet: no diagnosis, or one that the sources do not describe."""
    if SUBTYPE not in values:
        if not any(each.about == SUBTYPE for each in questions):
            words = "nothing that was given says that this is ALL"
            yield Refusal("", words, "Give the code of the diagnosis, or choose with --subtype.")
        return
    try:
        library.traits(profile_of(values))
    except ProfileError as error:
        # The usual hint, to leave something out, would make a booklet of another time or of another risk.
        yield Refusal("", error.message, "There is no booklet for what was given. Ask the team.")


def _answers(question: Open, given: Mapping[str, str]) -> bool:
    keys = (question.about, MARKER) if question.about == SUBTYPE and not question.answers else (question.about,)
    return any(key in given and (not question.answers or given[key] in question.answers) for key in keys)
