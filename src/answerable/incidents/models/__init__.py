"""Situations, incidents, the statements about them, judgements that join reports to them, patterns."""

from answerable.incidents.models.history import History
from answerable.incidents.models.incidents import Incident, Narrowing, Place, Situation
from answerable.incidents.models.links import Judgement, Kinship, Proposal
from answerable.incidents.models.own_places import OwnPlace
from answerable.incidents.models.patterns import Inclusion, Pattern
from answerable.incidents.models.statements import Key, Statement

__all__ = [
    "History",
    "Incident",
    "Inclusion",
    "Judgement",
    "Key",
    "Kinship",
    "Narrowing",
    "OwnPlace",
    "Pattern",
    "Place",
    "Proposal",
    "Situation",
    "Statement",
]
