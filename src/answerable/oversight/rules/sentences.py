"""The sentence the first screen opens with, as an inspector would write it."""

from __future__ import annotations

from datetime import date

from answerable.refusal import Sentence, say


def open_now(count: int) -> Sentence:
    """How many incidents are open."""
    if count == 0:
        return say("No incident is open.")
    if count == 1:
        return say("1 incident is open.")
    return say("{count} incidents are open.", count=count)


def concerns_open(count: int) -> Sentence:
    """How many concerns about end use are open."""
    if count == 0:
        return say("No end-use concern is open.")
    if count == 1:
        return say("1 end-use concern is open.")
    return say("{count} end-use concerns are open.", count=count)


def waited(count: int, days: int) -> Sentence:
    """How many have waited longer than `days`."""
    if count == 0:
        return say("None has waited more than {days} days.", days=days)
    if count == 1:
        return say("1 has waited more than {days} days.", days=days)
    return say("{count} have waited more than {days} days.", count=count, days=days)


def reached_action(now: int, ever: int) -> Sentence:
    """How many have come as far as action; a zero is written out."""
    if ever == 0:
        return say("None has reached action.")
    if now == 0:
        return say("None is at action now; {ever} have been.", ever=ever)
    if now == 1:
        return say("1 is at action.")
    return say("{now} are at action.", now=now)


def none_since(opened_on: date | None) -> Sentence:
    """What stands in the bar of a stage nobody has reached."""
    if opened_on is None:
        return say("None")
    return say("None, since the first case was opened on {day}", day=opened_on)
