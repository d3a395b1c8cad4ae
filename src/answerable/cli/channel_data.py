"""What the commands of the channel print: dialogues, requests, answers, inquiries, as data."""

from __future__ import annotations

from typing import Any

from answerable.channel.queries.dialogues import DialogueLine, DialoguePage, RaisingShown
from answerable.channel.queries.inquiries import InquiryShown
from answerable.channel.queries.requests import AnswerShown, QuestionShown, RequestPage
from answerable.channel.queries.standing import Counted, RequestLine


def counted_data(counted: Counted) -> dict[str, int]:
    """Questions by state."""
    return {
        "asked": counted.asked, "answered": counted.answered, "open": counted.open,
        "lapsed": counted.lapsed,
    }  # fmt: skip


def dialogue_line(one: DialogueLine) -> dict[str, Any]:
    """A dialogue as a list tells it."""
    return {
        "dialogue": one.row.reference, "title": one.row.title, "state": one.state.value,
        "worked": one.row.worked, "counterpart": one.counterpart.reference,
        "counterpart_name": one.counterpart.name, "way": one.way.value, "office": one.office,
        "opened_on": one.row.opened_on, "ended_on": one.row.ended_on,
        "questions": counted_data(one.counted),
        "waits_longest": one.waits.row.reference if one.waits else None,
    }  # fmt: skip


def dialogue_data(shown: DialoguePage) -> dict[str, Any]:
    """A whole dialogue."""
    return {
        **dialogue_line(shown.line), "purpose": shown.line.row.purpose,
        "situation": shown.situation[0],
        "before": shown.before.row.reference if shown.before else None,
        "answer_days": shown.line.row.answer_days, "remind_every": shown.line.row.remind_every,
        "ladder": [{"after": rung.after, "to": rung.to} for rung in shown.ladder],
        "mandates": [
            {"number": one.row.number, "title": one.row.title, "dated_on": one.row.dated_on,
             "from": one.row.from_whom, "to": one.row.to_whom, "exhibit": one.exhibit,
             "demands": [{"text": demand.text, "by": demand.by} for demand in one.demands]}
            for one in shown.mandates
        ],
        "raisings": [raising_data(one) for one in shown.raisings],
        "requests": [request_line(one) for one in shown.requests.lines],
        "inquiries": [inquiry_data(one) for one in shown.inquiries],
        "positions": {position.value: n for position, n in shown.produced.positions},
    }  # fmt: skip


def raising_data(one: RaisingShown) -> dict[str, Any]:
    """Something raised, with what was released for it."""
    return {
        "raising": one.row.reference, "about": one.row.about, "cause": one.cause.value,
        "way": one.way.value, "through": one.row.through, "raised_on": one.row.raised_on,
        "release": one.row.release, "digest": one.row.digest,
        "withdrawn_on": one.row.withdrawn_on, "withdrawn_because": one.row.withdrawn_because,
    }  # fmt: skip


def request_line(one: RequestLine) -> dict[str, Any]:
    """A request as a list tells it."""
    timing = one.timing
    return {
        "request": one.row.reference, "title": one.row.title, "about": one.row.about,
        "state": one.row.state, "sent_on": one.row.sent_on, "wanted_by": one.row.wanted_by,
        "waited": timing.waited, "overdue": timing.overdue, "remind_on": timing.remind_on,
        "climb_on": timing.climb_on, "climb_to": timing.next_rung.to if timing.next_rung else None,
        "questions": counted_data(one.counted),
    }  # fmt: skip


def request_data(shown: RequestPage) -> dict[str, Any]:
    """A whole request."""
    return {
        **request_line(shown.line), "addressee": shown.line.row.addressee,
        "letter": shown.letter, "asked": [question_data(one) for one in shown.questions],
        "reminders": [{"number": one.number, "rung": one.rung, "to": one.to, "on": one.sent_on,
                       "words": one.words} for one in shown.reminders],
    }  # fmt: skip


def question_data(one: QuestionShown) -> dict[str, Any]:
    """One question with its answers."""
    return {
        "number": one.row.number, "text": one.row.text, "state": one.state.value,
        "ended_on": one.row.ended_on, "taken_from": one.row.taken_from,
        "days_without_a_word": one.silent_for,
        "answers": [answer_data(given) for given in one.answers],
    }  # fmt: skip


def answer_data(given: AnswerShown) -> dict[str, Any]:
    """One answer, and our view of it apart."""
    row = given.row
    return {
        "answer": row.reference, "given_on": row.given_on, "position": given.position.value,
        "as_given": row.position, "form": given.form.value, "late": given.late,
        "completeness": given.completeness.value, "text": row.text, "killed": row.killed,
        "injured": row.injured, "happened_on": row.happened_on, "given_by": row.given_by,
        "cites": row.cites, "exhibit": given.exhibit, "door": row.door,
        "replaced_by": given.replaced_by,
        "our_view": {
            "responsive": given.view.responsive.value, "evidenced": given.view.evidenced.value,
            "because": given.view.row.because,
        } if given.view else None,
    }  # fmt: skip


def inquiry_data(one: InquiryShown) -> dict[str, Any]:
    """An inquiry of theirs, turn by turn."""
    return {
        "inquiry": one.row.reference, "about": one.row.about, "body": one.row.body,
        "stage": one.stage.value, "outcome": one.row.outcome, "ended_on": one.row.ended_on,
        "promised_first": one.promise.first, "promised_last": one.promise.last,
        "moved": one.promise.moved, "late": one.promise.late,
        "turns": [{"on": turn.row.turned_on, "stage": turn.stage.value,
                   "outcome": turn.row.outcome, "promised_on": turn.row.promised_on,
                   "told_by": turn.row.told_by, "note": turn.row.note} for turn in one.turns],
    }  # fmt: skip
