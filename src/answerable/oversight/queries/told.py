"""The board and a question as plain figures, for the command line and for other programs."""

from __future__ import annotations

from typing import Any

from answerable.oversight.queries.board import Board, StageCurve
from answerable.oversight.queries.questions import QuestionPage, Told
from answerable.oversight.rules.carry_over import Balance
from answerable.oversight.rules.decided import Tally
from answerable.oversight.rules.deferring import Deference
from answerable.oversight.rules.explaining import Difference, sentence_of
from answerable.oversight.rules.load import assumptions, at_this_rate, with_more_people


def board_figures(shown: Board) -> dict[str, Any]:
    """Every figure of the board."""
    return {
        "true_on": shown.seen.true_on.isoformat(), "known_on": shown.seen.known_on.isoformat(),
        "from": shown.first.isoformat(), "recipient": shown.asked.recipient or None,
        "survival": survival_figures(shown),
        "balance": [balance_figures(one) for one in shown.periods],
        "balance_by_recipient": {name: balance_figures(b) for name, b in shown.by_recipient},
        "decided": [_tally(one) for one in shown.decided_by_period],
        "decided_by_recipient": [_tally(one) for one in shown.decided_by_recipient],
        "deference": deference_figures(shown.deference), "forecast": forecast_figures(shown),
    }  # fmt: skip


def balance_figures(one: Balance) -> dict[str, Any]:
    """One account as plain figures."""
    return {
        "first": one.first.isoformat(), "last": one.last.isoformat(), "opening": one.opening,
        "new": one.new, "reopened": one.reopened,
        "completed": {way.value: count for way, count in one.ended.items()},
        "closing": one.closing, "balances": one.balances,
    }  # fmt: skip


def survival_figures(shown: Board) -> list[dict[str, Any]]:
    """The curve of each stage."""
    return [_curve(one) for one in shown.curves]


def _curve(one: StageCurve) -> dict[str, Any]:
    return {
        "stage": one.name.code, "words": str(one.name.words), "entered": one.curve.stays,
        "open": one.curve.open, "half_had_left_by_day": one.curve.median,
        "allowed_days": one.allowed, "allowed_is_of_the_whole_inquiry": one.whole,
        "points": [
            {"day": p.days, "at_risk": p.at_risk, "left": p.left, "still": round(p.still, 6),
             "least": round(p.least, 6), "most": round(p.most, 6)}
            for p in one.curve.points
        ],
    }  # fmt: skip


def _tally(one: Tally) -> dict[str, Any]:
    return {"head": one.head, **{kind.value: n for kind, n in one.counts.items()}}


def deference_figures(told: Deference) -> dict[str, Any]:
    """How many findings rest on the partner alone, and how many prefer its account, with reasons."""
    return {
        "findings": told.counted, "left_out": told.unseen,
        "on_the_partner_alone": len(told.alone),
        "partner_preferred": told.findings_that_prefer,
        "reasons": [
            {"case": one.case, "prompt": one.prompt, "gave_way": one.aside_kind,
             "because": one.because}
            for one in told.preferred
        ],
    }  # fmt: skip


def forecast_figures(shown: Board) -> dict[str, Any]:
    """The rates, and when the queue is empty."""
    told = shown.outlook
    days = {"now": told.empty, "with_two_more": told.empty_with_more}
    return {
        "queue": told.queue,
        "came_weekly": [told.arrivals.weekly, told.arrivals.least, told.arrivals.most],
        "completed_weekly": [
            told.completions.weekly, told.completions.least, told.completions.most
        ],
        "minutes_of_a_case": told.minutes, "people": told.staff.people,
        "capacity_weekly": told.capacity, "people_to_keep_pace": told.needed,
        "empty": {
            name: {"expected": _day(e.expected), "earliest": _day(e.earliest),
                   "latest": _day(e.latest)}
            for name, e in days.items()
        },
        "sentences": [
            str(at_this_rate(told.empty, told.queue)),
            str(with_more_people(told.empty_with_more, told.queue)),
        ],
        "assumptions": [str(one) for one in assumptions(told)],
    }  # fmt: skip


def _day(day: Any) -> str | None:
    return day.isoformat() if day else None


def question_figures(shown: QuestionPage) -> dict[str, Any]:
    """A question, the figures now, its answers and what changed since each."""
    row = shown.row
    return {
        "question": row.reference, "asked_by": row.asked_by,
        "received_on": row.received_on.isoformat(), "words": row.words,
        "now": [{"words": _words(one.query.words), "count": one.count} for one in shown.now],
        "answers": [_answer(one) for one in shown.answers],
    }  # fmt: skip


def _answer(one: Told) -> dict[str, Any]:
    return {
        "number": one.row.number, "true_on": one.row.true_on.isoformat(),
        "known_on": one.row.known_on.isoformat(), "words": one.row.words,
        "figures": [
            {"words": _words(query.words), "answered": count, "now": again.now,
             "unseen": again.unseen, "items": _items(again)}
            for query, count, again in one.lines
        ],
    }  # fmt: skip


def _items(found: Difference) -> list[dict[str, Any]]:
    return [
        {
            "incident": item.incident,
            "way": item.way.words,
            "because": [
                f"{sentence_of(row)}, true from {row.on}, recorded on {row.recorded_at:%Y-%m-%d}"
                for row in item.because
            ],
        }
        for item in found.items
    ]


def _words(words: Any) -> str:
    return str(getattr(words, "words", words))
