"""Whom not to contact: one rule a file, in the order in which people see them (domain §8, gates 1–7 and 12)."""

from typing import Final

from crm_core.campaigns.gates import blocked, consent, contact_point, excluded, name, policy, refusal, same_point
from crm_core.campaigns.gates.gate import Ask, Gate

# All of these are asked of everyone in the audience; the order decides only who is counted as the first cause.
GATES: Final[tuple[Gate, ...]] = (blocked.GATE, excluded.GATE, refusal.GATE, consent.GATE, contact_point.GATE, name.GATE, policy.GATE)

# Asked last, of those whom all the others let through: who else on this list has the same contact point.
LAST: Final = same_point.KEY

# The three that no date and no policy may pass: asked again whenever a list is handed over.
PROTECTION: Final[tuple[str, ...]] = (blocked.GATE.key, excluded.GATE.key, refusal.GATE.key)

GATE_KEYS: Final[tuple[str, ...]] = (*(gate.key for gate in GATES), LAST)

__all__ = ["GATES", "GATE_KEYS", "LAST", "PROTECTION", "Ask", "Gate"]
