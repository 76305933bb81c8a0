"""What a party of a negotiation is."""

from enum import StrEnum


class PartyKind(StrEnum):
    """What a party is."""

    STATE = "state"
    GROUP = "group"
    STAKEHOLDER = "stakeholder"
    OTHER = "other"


class StakeholderKind(StrEnum):
    """What sort of stakeholder a party is, where the negotiation says so.

    The sorts are those of the Tunis Agenda for the Information Society, paragraphs 35 and 36
    (private sector, civil society, intergovernmental and international organizations, academic
    and technical communities), and those major groups of Agenda 21, section III, that are none
    of these.
    """

    PRIVATE_SECTOR = "private-sector"
    CIVIL_SOCIETY = "civil-society"
    INTERGOVERNMENTAL = "intergovernmental"
    INTERNATIONAL = "international"
    ACADEMIC = "academic"
    TECHNICAL = "technical"
    INDIGENOUS_PEOPLES = "indigenous-peoples"
    LOCAL_AUTHORITIES = "local-authorities"
    TRADE_UNIONS = "trade-unions"
    FARMERS = "farmers"
    WOMEN = "women"
    YOUTH = "youth"
