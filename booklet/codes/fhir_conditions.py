"""FHIR Conditions: which of them is the diagnosis, what its codes and its status say, and what the others are."""

from __future__ import annotations

from collections.abc import Mapping

from booklet.codes.evidence import Evidence, FoundCode, Open, Refusal, SaidValue
from booklet.codes.record_json import RecordJson
from booklet.codes.shape import Coding, codings_in, has_unknown_modifier, objects_at, status_in
from booklet.codes.systems import Systems, unknown_words
from booklet.core.values import field, slotted
from booklet.model.codes import SUBTYPE, CodeTable

HISTOLOGY = "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-histology-morphology-behavior"
"""The extension that holds the morphology of a cancer (mCODE 4.0.0)."""

_PRIMARY = "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-primary-cancer-condition"
_SECONDARY = "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-secondary-cancer-condition"

_CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical"
_VERIFIED = "http://terminology.hl7.org/CodeSystem/condition-ver-status"

_CLINICAL_CODES = frozenset({"active", "recurrence", "relapse", "inactive", "remission", "resolved", "unknown"})
"""FHIR R5; R4 has all but the last."""

_VERIFIED_CODES = frozenset({"unconfirmed", "provisional", "differential", "confirmed", "refuted", "entered-in-error"})

_STAGES: Mapping[str, str] = {"remission": "in-remission", "relapse": "relapsed", "recurrence": "relapsed"}
"""What a status says of the stage. "active" is all of the time before remission, and says nothing."""

_OVER = frozenset({"inactive", "resolved"})
_NOT_SURE = frozenset({"unconfirmed", "provisional", "differential"})
_WITHDRAWN = frozenset({"refuted", "entered-in-error"})

_CHECK = "Check the code in the record, or choose with --subtype, as the team has told you."


@slotted
class _Codings:
    """The codings of one Condition, by what is known of them.

    Attributes:
        found: Those of a table.
        unlisted: Those of a table's system that are not in it.
        misspelled: Tables whose system's name is nearly there.
        foreign: How many are of other systems.
    """

    found: list[FoundCode] = field(default_factory=list)
    unlisted: list[tuple[CodeTable, str]] = field(default_factory=list)
    misspelled: list[CodeTable] = field(default_factory=list)
    foreign: int = 0

    @property
    def may_be_cancer(self) -> bool:
        """Whether no code tells that this is no cancer; a system whose codes tell it is believed."""
        return not any(table.cancer for table, _ in self.unlisted)


class ConditionReader:
    """Reads Conditions one after the other, and says at the end what those are that are no diagnosis here."""

    def __init__(self, systems: Systems, evidence: Evidence) -> None:
        self._systems = systems
        self._evidence = evidence
        self._has_primary = False
        self._others: list[str] = []

    def read(self, place: str, condition: RecordJson) -> None:
        """Add what a Condition says.

        Raises:
            RecordError: If it is not built as FHIR says.
        """
        verified = status_in(condition, "verificationStatus", _VERIFIED, _VERIFIED_CODES, place)
        if verified in _WITHDRAWN:
            self._evidence.notes.append("A diagnosis that was taken back was not used.")
            return
        codings = self._sorted(place, condition)
        profiles = _profiles(condition)
        is_cancer = bool(profiles & {_PRIMARY, _SECONDARY}) or _has_histology(condition, place)
        if any(not each.row.says for each in codings.found):
            self._diagnosis(place, condition, codings, verified)
            self._has_primary = self._has_primary or _PRIMARY in profiles
        elif is_cancer or codings.found or any(_may_be_ours(table, code) for table, code in codings.unlisted):
            self._refuse_unknown(place, codings)
        elif codings.misspelled:
            self._evidence.refusals += _misspelled(place, codings.misspelled)
        elif codings.may_be_cancer:
            self._others.append(place)

    def finish(self) -> None:
        """Add what is to be said of Conditions whose codes nobody here knows: any of them may be another cancer.

        Where the sender has marked the cancer as mCODE does, others are none, and that is only told.
        """
        others = len(self._others)
        if not others:
            return
        count = "Another condition" if others == 1 else f"{others} other conditions"
        where = ", ".join(self._others[:3])
        if self._has_primary:
            self._evidence.notes.append(f"{count} in the record ({where}) did not count: not marked as a cancer.")
        elif self._evidence.codes:
            words = f"{count} in the record ({where}) cannot be read here, and could be another cancer. What holds?"
            self._evidence.questions.append(Open(SUBTYPE, words))
        else:
            words = "no code there is in a table, so nobody here knows that it stands for ALL"
            self._evidence.refusals.append(Refusal(where, words, _CHECK))

    def _sorted(self, place: str, condition: RecordJson) -> _Codings:
        codings = _Codings()
        for coding in _all_codings(condition, place):
            table = self._systems.tables.get(coding.system)
            if table is None or table.kind != "diagnosis":
                meant = self._systems.meant(coding.system)
                if meant is not None and table is None:
                    codings.misspelled.append(meant)
                else:
                    codings.foreign += 1
                continue
            row = self._systems.row(table, coding.code)
            if row is None:
                codings.unlisted.append((table, coding.code))
            else:
                codings.found.append(FoundCode(table, row, place))
        return codings

    def _diagnosis(self, place: str, condition: RecordJson, codings: _Codings, verified: str) -> None:
        evidence = self._evidence
        evidence.codes += [each for each in codings.found if not each.row.says]
        evidence.refusals += _misspelled(place, codings.misspelled)
        for table, code in codings.unlisted:
            if _may_be_ours(table, code):
                # Such as another leukemia, or a morphology that cannot be read.
                evidence.refusals.append(Refusal(f"{table.label} code ({place})", unknown_words(table, code), _CHECK))
            else:
                words = f"A {table.label} code ({place}) is not in the table. Does it say the same?"
                evidence.questions.append(Open(SUBTYPE, words))
        if codings.foreign:
            evidence.notes.append(f"Codes of other systems ({place}) were not used.")
        if has_unknown_modifier(condition):
            words = "something there turns its meaning, and only its sender knows how"
            evidence.refusals.append(Refusal(place, words, "Ask the sender, or choose with --subtype."))
        if verified in _NOT_SURE:
            words = f"The record says that the diagnosis ({place}) is not confirmed yet. What holds?"
            evidence.questions.append(Open(SUBTYPE, words))
        self._stage(place, condition)

    def _stage(self, place: str, condition: RecordJson) -> None:
        status = status_in(condition, "clinicalStatus", _CLINICAL, _CLINICAL_CODES, place)
        if status in _STAGES:
            self._evidence.said.append(SaidValue("stage", _STAGES[status], f"clinicalStatus {status} ({place})"))
        elif status in _OVER:
            words = f"The record says that the disease ({place}) is {status}. How far has treatment come?"
            self._evidence.questions.append(Open("stage", words))

    def _refuse_unknown(self, place: str, codings: _Codings) -> None:
        """Refuse a cancer that no table knows: it is none of ours, or a second one beside it."""
        evidence = self._evidence
        evidence.refusals += _misspelled(place, codings.misspelled)
        for table, code in codings.unlisted:
            evidence.refusals.append(Refusal(f"{table.label} code ({place})", unknown_words(table, code), _CHECK))
        if not codings.unlisted and not codings.misspelled:
            words = "it says that there is a cancer, and no code that says which"
            evidence.refusals.append(Refusal(place, words, _CHECK))


def _may_be_ours(table: CodeTable, code: str) -> bool:
    """Return whether a code that no row has is one of a cancer, or would be a row's without blanks in it."""
    whole = "".join(code.split())
    return table.is_cancer(whole) or (whole != code and any(row.code == whole for row in table.codes))


def _misspelled(place: str, tables: list[CodeTable]) -> list[Refusal]:
    return [
        Refusal(place, "the name of a coding system is misspelled", f"Is {table.uris[0]!r} meant?") for table in tables
    ]


def _profiles(condition: RecordJson) -> frozenset[str]:
    meta = condition.get("meta")
    profiles = meta.get("profile") if isinstance(meta, dict) else None
    names = profiles if isinstance(profiles, list) else []
    return frozenset(each.partition("|")[0] for each in names if isinstance(each, str))


def _has_histology(condition: RecordJson, place: str) -> bool:
    return any(each.get("url") == HISTOLOGY for each in objects_at(condition, "extension", place))


def _all_codings(condition: RecordJson, place: str) -> list[Coding]:
    codings = list(codings_in(condition.get("code"), "Condition.code", place))
    for extension in objects_at(condition, "extension", place):
        if extension.get("url") == HISTOLOGY:
            value = extension.get("valueCodeableConcept")
            codings += codings_in(value, "the extension for histology", place)
    return codings
