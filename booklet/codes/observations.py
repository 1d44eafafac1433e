"""FHIR Observations: the risk group that was assigned, and genes that findings are about. No result is computed."""

from __future__ import annotations

from collections.abc import Iterator

from booklet.codes.evidence import Evidence, FoundCode, Refusal
from booklet.codes.record_json import RecordJson
from booklet.codes.shape import Coding, codings_in, has_unknown_modifier, objects_at, wrong_shape
from booklet.codes.systems import Systems
from booklet.model.codes import CodeTable

_FINAL = frozenset({"final", "amended", "corrected"})
_NOT_FINAL = frozenset({"registered", "preliminary", "unknown", "specimen-in-process", "appended"})
_WITHDRAWN = frozenset({"cancelled", "entered-in-error"})
"""FHIR R5 and R6; R4 has fewer."""

_AS_ASSIGNED = "The risk group is the one that the record assigns. Nothing here has checked or computed it."


class ObservationReader:
    """Reads Observations one after the other."""

    def __init__(self, systems: Systems, evidence: Evidence) -> None:
        self._evidence = evidence
        self._systems = systems
        self._risks = systems.of_kind("risk")
        self._genes = systems.of_kind("gene")

    def read(self, place: str, observation: RecordJson) -> None:
        """Add what an Observation says; most say nothing here.

        Raises:
            RecordError: If one that counts is not built as FHIR says.
        """
        what = set(codings_in(observation.get("code"), "Observation.code", place))
        for table in self._risks:
            if _observed(table) in what:
                self._risk(place, observation, table)
        for table in self._genes:
            if _observed(table) in what:
                self._gene(place, observation, table)

    def _risk(self, place: str, observation: RecordJson, table: CodeTable) -> None:
        if not self._counts(place, observation):
            return
        if _status(observation, place) in _NOT_FINAL:
            self._evidence.notes.append(f"A risk group that is not final yet ({place}) was not used.")
            return
        for system, code in _value(observation, place):
            row = self._systems.row(table, code) if self._systems.tables.get(system) is table else None
            if row is None:
                self._evidence.notes.append(f"A risk group with another code ({place}) was not used.")
            else:
                self._evidence.codes.append(FoundCode(table, row, place))
                if _AS_ASSIGNED not in self._evidence.notes:
                    self._evidence.notes.append(_AS_ASSIGNED)

    def _gene(self, place: str, observation: RecordJson, table: CodeTable) -> None:
        if not self._counts(place, observation):
            return
        observed = table.observation
        if observed is None:
            return
        is_final = _status(observation, place) in _FINAL
        values = {code for system, code in _value(observation, place) if system == observed.system}
        is_absent = is_final and values == {observed.not_found}
        for component in objects_at(observation, "component", place):
            parts = set(codings_in(component.get("code"), "Observation.component.code", place))
            if Coding(observed.system, observed.part) not in parts:
                continue
            for system, code in _value(component, place):
                row = self._systems.row(table, code) if self._systems.tables.get(system) is table else None
                if row is not None:
                    (self._evidence.absent if is_absent else self._evidence.genes).append(FoundCode(table, row, place))

    def _counts(self, place: str, observation: RecordJson) -> bool:
        """Return whether an Observation counts at all; one whose meaning is turned is refused."""
        if _status(observation, place) in _WITHDRAWN:
            return False
        if has_unknown_modifier(observation):
            words = "something there turns its meaning, and only its sender knows how"
            self._evidence.refusals.append(Refusal(place, words, "Ask the sender, or choose with --subtype."))
            return False
        return True


def _observed(table: CodeTable) -> Coding:
    return Coding(table.observation.system, table.observation.code) if table.observation else Coding("", "")


def _status(observation: RecordJson, place: str) -> str:
    """Return the status.

    Raises:
        RecordError: If it is none that FHIR knows.
    """
    status = observation.get("status")
    if not isinstance(status, str) or status not in _FINAL | _NOT_FINAL | _WITHDRAWN:
        raise wrong_shape("Observation.status", place)
    return status


def _value(of: RecordJson, place: str) -> Iterator[Coding]:
    return codings_in(of.get("valueCodeableConcept"), "valueCodeableConcept", place)
