"""What a party of a negotiation is."""

from enum import StrEnum


class PartyKind(StrEnum):
    """What a party is."""

    STATE = "state"
    GROUP = "group"
    STAKEHOLDER = "stakeholder"
    OTHER = "other"
