"""Where each medicine is said."""

from __future__ import annotations

from typing import Final

from tests.facts.use import Use

PHASES: Final = frozenset(
    {"induction", "consolidation", "interim-maintenance", "delayed-intensification", "maintenance"}
)


PLACES: Final[dict[str, frozenset[str]]] = {
    "induction": frozenset({"induction"}),
    "consolidation": frozenset({"consolidation"}),
    "interim maintenance": frozenset({"interim-maintenance"}),
    "delayed intensification": frozenset({"delayed-intensification"}),
    "maintenance": frozenset({"maintenance"}),
    "intrathecal": frozenset({"spinal"}),
    "CNS, high-dose IV": frozenset({"spinal"}),
    "Burkitt": frozenset({"burkitt"}),
    "relapse": frozenset({"relapse"}),
    "refractory": frozenset({"refractory"}),
    "after transplant": frozenset({"after-transplant"}),
    # The source names no phase: such a use may not put a drug into one.
    "any": frozenset({"general"}),
    "throughout treatment": PHASES | {"general"},
    "after induction": frozenset({"consolidation", "general"}),
}
"""Where a use may be listed, by the setting of the fact base. A use without an entry has no card anywhere."""


CAR_T_PLACES: Final = frozenset({"refractory", "after-transplant"})


def places(use: Use) -> frozenset[str]:
    """Return where a use may be listed."""
    # Its line names no stage, but where CAR T cells are listed, it is the one product there is.
    is_car_t = use.drug == "tisagenlecleucel"
    return PLACES.get(use.setting, frozenset()) | (CAR_T_PLACES if is_car_t else frozenset())
