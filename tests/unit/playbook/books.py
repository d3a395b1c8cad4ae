"""The smallest procedure that holds together, as text to be changed by a test."""

from __future__ import annotations

from answerable.playbook import Faulty, Mistake, load

SMALL = """\
name: small
version: "1"
title: A small procedure
scope: Any harm to civilians
source: invented for the tests
stages:
  - code: look
    words: {en: looking, ar: النظر}
    purpose: Find out what happened
    source: invented
    prompts:
      - code: harm
        question: Did it happen?
        signers: [analyst]
        countersigners: [policy_lead]
        source: invented
  - code: act
    words: acting
    purpose: Decide what to do
    source: invented
moves:
  - from: look
    to: act
    roles: [analyst]
    needs: [harm]
    source: invented
  - from: act
    to: closed
    roles: [policy_lead]
    requires: [decision]
    source: invented
  - from: closed
    to: look
    roles: [policy_lead]
    source: invented
clocks:
  acknowledge: {starts: receipt, amount: 7, source: invented}
  triage: {starts: receipt, amount: 10, unit: working_days, source: invented}
  inquiry: {starts: launch, amount: 2, unit: calendar_months, source: invented}
  "stage:look": {starts: stage, amount: null, source: invented}
decision:
  rule: consensus
  voters: [decider]
  source: invented
dispositions:
  - {code: accepted, words: accepted, family: accepted, source: invented}
  - {code: on_hold, words: on hold, family: cannot_tell, source: invented}
measures:
  - {code: training, words: training, source: invented}
texts:
  late: "{reference} is late"
"""


def mistakes(text: str) -> tuple[Mistake, ...]:
    """What is wrong with a procedure called small; nothing when it loads."""
    try:
        load(text, "small")
    except Faulty as faulty:
        return faulty.mistakes
    return ()


def line_of(text: str, words: str) -> int:
    """The line, counted from 1, on which `words` stand first."""
    return text[: text.index(words)].count("\n") + 1
