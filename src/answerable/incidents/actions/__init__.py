"""The only hand that writes in this room: proposals by the machine, everything else by people."""

from answerable.incidents.actions.erasing import erase_words
from answerable.incidents.actions.incidents import (
    begin_incident,
    describe,
    grade,
    narrow,
    place_in_situation,
    widen,
)
from answerable.incidents.actions.judgements import (
    judge_link,
    judge_proposal,
    settle_kinship,
    withdraw_judgement,
)
from answerable.incidents.actions.merging import merge, split
from answerable.incidents.actions.own_places import add_places
from answerable.incidents.actions.patterns import (
    change_pattern,
    judge_inclusion,
    save_pattern,
)
from answerable.incidents.actions.proposing import propose_links
from answerable.incidents.actions.situations import open_situation
from answerable.incidents.actions.statements import (
    Settled,
    add_statement,
    correct_statement,
    settle_statement,
    settle_statements,
)
from answerable.incidents.actions.tellers import propose_reports

__all__ = [
    "Settled",
    "add_places",
    "add_statement",
    "begin_incident",
    "change_pattern",
    "correct_statement",
    "describe",
    "erase_words",
    "grade",
    "judge_inclusion",
    "judge_link",
    "judge_proposal",
    "merge",
    "narrow",
    "open_situation",
    "place_in_situation",
    "propose_links",
    "propose_reports",
    "save_pattern",
    "settle_kinship",
    "settle_statement",
    "settle_statements",
    "split",
    "widen",
    "withdraw_judgement",
]
