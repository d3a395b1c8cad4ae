"""The words a playbook is written in: codes with their meaning, and wordings with translations."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from answerable.term import Term


class Wording(str):
    """English words that know their translations: `stage.words.said("ar")`."""

    others: Mapping[str, str]

    def said(self, language: str) -> str:
        """The words in `language`, in English where the playbook has no others."""
        return self.others.get(language, str(self))


def wording(english: str, others: Mapping[str, str] | None = None) -> Wording:
    """Make a `Wording`."""
    words = Wording(english)
    words.others = MappingProxyType(dict(others or {}))
    return words


class Unit(Term):
    WORKING_DAYS = "working_days", "working days"
    CALENDAR_DAYS = "calendar_days", "days"
    CALENDAR_MONTHS = "calendar_months", "months"


class Starts(Term):
    """What starts a clock."""

    RECEIPT = "receipt", "receipt"
    LAUNCH = "launch", "the launch of the inquiry"
    STAGE = "stage", "entry into the stage"
    SENDING = "sending", "the day a request is sent"


class Rule(Term):
    """How votes become a decision."""

    ANY_OBJECTION_BLOCKS = "any_objection_blocks", "any objection blocks"
    CONSENSUS = "consensus", "consensus"
    MAJORITY = "majority", "majority with a quorum"
    SINGLE_SIGNATORY = "single_signatory", "one signature"


class Family(Term):
    """The four families of triage dispositions, never summed."""

    ACCEPTED = "accepted", "accepted"
    NOT_SHOWN = "not_shown", "not shown"
    CANNOT_TELL = "cannot_tell", "cannot tell"
    NOT_FOR_THIS_PROCESS = "not_for_this_process", "not for this process"


class Standard(Term):
    """How sure a finding has to be before it is called established."""

    NOT_SET = "not_set", "no standard set"
    POSSIBLE = "possible", "possible"
    REASONABLE_GROUNDS = "reasonable_grounds", "reasonable grounds to believe"
    MORE_LIKELY_THAN_NOT = "more_likely_than_not", "more likely than not"


class Condition(Term):
    """What a move may require besides findings."""

    DECISION = "decision", "a recorded decision"
    MEASURES_DONE = "measures_done", "every decided measure carried out or refused"
    EFFECT_REVIEWED = "effect_reviewed", "a review of the effect"


class Work(Term):
    """What people do in a case, as far as its time is estimated: once per case, prompt or measure."""

    TRIAGE = "triage", "triage of a report"
    FINDING = "finding", "writing a finding"
    SIGNATURE = "signature", "reading and signing a finding"
    PLAN = "plan", "writing a plan"
    CLEARANCE = "clearance", "a clearance"
    VOTE = "vote", "reading the case and voting"
    MEASURE = "measure", "carrying out a measure"
    EFFECT_REVIEW = "effect_review", "reviewing the effect"


class Means(Term):
    """By what means harm was done, as the reading of reports tells it; unknown is no means."""

    AIRSTRIKE = "airstrike", "airstrike"
    DRONE = "drone", "drone strike"
    ARTILLERY = "artillery", "artillery"
    SHELLING = "shelling", "shelling"
    SHOOTING = "shooting", "shooting"
    GROUND_ASSAULT = "ground_assault", "ground assault"
    EXPLOSIVE_DEVICE = "explosive_device", "explosive device"


class HarmKind(Term):
    """What was harmed."""

    KILLED = "killed", "people killed"
    INJURED = "injured", "people injured"
    OBJECTS = "objects", "civilian objects damaged"
    SERVICES = "services", "services disrupted"


class Notice(Term):
    """What people are told of, in the playbook's own words."""

    ACKNOWLEDGED = "acknowledged", "a report was received"
    TRIAGED = "triaged", "triage has answered"
    CASE_OPENED = "case_opened", "a case was opened"
    DUE_SOON = "due_soon", "something falls due: the reminder"
    LATE = "late", "something is late"
    DECIDED = "decided", "a decision was taken"


class Weekday(Term):
    """Monday is the first: its place is the number a calendar counts by."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"
