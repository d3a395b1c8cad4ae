"""The channel in the example: one dialogue whose answers are late, partial, contradictory or missing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from answerable.actor import Actor
from answerable.assessment.queries.cases import cases
from answerable.channel import actions
from answerable.channel.models import Counterpart, Dialogue, Request
from answerable.channel.rules.answers import Said, View
from answerable.channel.rules.counterparts import Described, OfficeOfTheirs
from answerable.channel.rules.dialogues import Demand, Letter, Rung, Terms
from answerable.channel.rules.inquiries import Turn
from answerable.channel.rules.raisings import Raised
from answerable.channel.rules.requests import Asked
from answerable.release import actions as release
from answerable.release.models import Release
from answerable.upkeep.example.door import open_door

TO = "the coordinator for incidents, Ministry of Defence of Veskara"
QUESTIONS = (
    "Were forces of Veskara in action at this place on this day?",
    "What was aimed at, and what was known of civilians there?",
    "How many people were killed and injured, as you count them?",
    "Is the matter being inquired into, and by which body?",
)


def converse(person: Callable[[str], Actor], *, situation: str, offices: Mapping[str, str]) -> str:
    """Hold one dialogue; `person` gives somebody of the example as they act now.

    Gives the token of a link by which an official of the counterpart may come in at its own door.
    """
    by = person("channel")
    whom = _counterpart(by)
    talk = _dialogues(whom, by, situation, offices["embassy"])
    about = [row.subject for row in cases(by=by).order_by("launched_on", "pk")[:2]]
    kept = actions.keep_question_set(
        "First questions on any strike", QUESTIONS, because="asked in every case so far", by=by
    )
    if len(about) == 2:
        _first_request(talk, about[0], kept.reference, person)
        _unanswered(talk, about[1], kept.reference, by)
        out = _raised(talk, whom, about[1], person)
        return open_door(talk, about[1], out, person)
    return ""


def _counterpart(by: Actor) -> Counterpart:
    described = Described("Ministry of Defence", "Veskara", "senior_officials", "ar")
    whom = actions.keep_counterpart(described, because="it answers for its forces", by=by)
    for role, standing in ((TO, "officials"), ("inspectorate of the armed forces", "military")):
        actions.keep_their_office(whom.reference, OfficeOfTheirs(role, standing), by=by)
    return whom


def _dialogues(whom: Counterpart, by: Actor, situation: str, office: str) -> Dialogue:
    """The one that did not work, and the one a letter of two ministers set up after it."""
    before = actions.open_dialogue(
        whom.reference, "Notes through the embassy", Terms("answers", "officials", "embassy", office),
        because="incidents were raised one by one", situation=situation, on=_ago(by, 320), by=by,
    )  # fmt: skip
    actions.end_dialogue(
        before.reference, worked="no", on=_ago(by, 215), by=by,
        because="Eleven notes in four months, and not one answer in writing.",
    )  # fmt: skip
    terms = Terms(
        "Ask about each incident of concern, and be answered question by question.",
        "senior_officials", "embassy", office, cadence_days=30,
        ladder=(Rung(10, "the ambassador"), Rung(25, "the two ministers")),
    )  # fmt: skip
    talk = actions.open_dialogue(
        whom.reference, "Civilian harm incidents channel", terms, situation=situation, by=by,
        because="the channel before it did not work", after=before.reference, on=_ago(by, 200),
    )  # fmt: skip
    letter = Letter(
        "Letter of two ministers", "the minister of foreign affairs and the minister of defence",
        "their counterparts in Veskara", _ago(by, 205), demands=(
            Demand("A first meeting of the channel, by video if need be", _ago(by, 187)),
            Demand("One office that answers for each incident", _ago(by, 175)),
        ),
    )  # fmt: skip
    actions.keep_mandate(talk.reference, letter, by=by)
    return talk


def _first_request(
    talk: Dialogue, about: str, from_set: str, person: Callable[[str], Actor]
) -> None:
    """Asked long ago: one answer late and contradicted, one in part, one a silence that lapsed."""
    by, sent = person("channel"), 150
    row = _ask(talk, "First note of the channel", about, from_set, sent, by)
    denied = _answer(row, 1, by, Said(
        "No aircraft and no artillery of ours were in action there that day.",
        "denied_involvement", "written", "full", _ago(by, 97), TO,
    ))  # fmt: skip
    _answer(row, 1, by, Said(
        "Our artillery engaged a position some hundreds of metres away that morning.",
        "asserted_lawful_target", "public_statement", "full", _ago(by, 38),
        "a spokesman of the armed forces", killed=(0, 2),
    ))  # fmt: skip
    actions.view_answer(
        denied, View("yes", "no"), because="Nothing is given for it: no log, no imagery.",
        by=person("analyst"),
    )  # fmt: skip
    _answer(row, 2, by, Said(
        "A position of the other side stood near the place. Further details cannot be given.",
        "additional_information", "written", "partial", _ago(by, 97), TO,
    ))  # fmt: skip
    _answer(row, 3, by, Said(
        "The matter is under review.", "under_review", "oral", "none", _ago(by, 97), TO
    ))  # fmt: skip
    for days in (130, 105):
        actions.remind(row.reference, on=_ago(by, days), by=by)
    actions.escalate(row.reference, on=_ago(by, 104), by=by)
    actions.record_silence(row.reference, 4, on=_ago(by, 96), by=by)
    actions.lapse_question(
        row.reference, 4, because="Asked again in the next note, in other words.",
        on=_ago(by, 60), by=by,
    )  # fmt: skip
    _their_inquiry(talk, about, by)


def _their_inquiry(talk: Dialogue, about: str, by: Actor) -> None:
    first = Turn("initial_examination", _ago(by, 90), TO, promised_on=_ago(by, 60))
    theirs = actions.keep_inquiry(
        talk.reference, about, body="inspectorate of the armed forces", first=first, by=by
    )
    actions.turn_inquiry(theirs.reference, Turn(
        "fact_finding_assessment", _ago(by, 55), TO, promised_on=_ago(by, 20),
        note="The day was moved without a reason.",
    ), by=by)  # fmt: skip


def _unanswered(talk: Dialogue, about: str, from_set: str, by: Actor) -> None:
    """Asked forty-six days ago; not a word since."""
    row = _ask(talk, "Second note of the channel", about, from_set, 46, by)
    actions.remind(row.reference, on=_ago(by, 30), by=by)
    actions.record_silence(row.reference, 1, on=_ago(by, 10), by=by)


def _raised(
    talk: Dialogue, whom: Counterpart, about: str, person: Callable[[str], Actor]
) -> Release:
    """Raised today, with exactly what two reviewers found fit to go."""
    by = person("channel")
    to = release.name_recipient(
        f"{whom.name}, {whom.state}", kind="counterpart", counterpart=whom.reference,
        because="it is asked about incidents", by=by,
    )  # fmt: skip
    why = "so that it can be raised with them"
    row = release.begin(
        to.reference, about, title="What we ask you to look into", because=why, by=by,
        purpose="to be answered by the Ministry of Defence of Veskara",
    )  # fmt: skip
    release.add_text(
        row.reference, "We ask you to say what your forces did at this place on this day.",
        because=why, by=by,
    )  # fmt: skip
    release.freeze(row.reference, because=why, by=by)
    frozen = release.submit(row.reference, because=why, by=by)
    for name in ("reviewer", "reviewer2"):
        release.review(
            row.reference, "fit", digest=frozen.digest, notes="It tells nothing of who told us.",
            by=person(name),
        )  # fmt: skip
    out = release.send(row.reference, because=why, by=by)
    raised = Raised(
        about, "concern", "embassy", "the ambassador to the coordinator for incidents", by.today,
        row.reference, words="We wait for an answer to the second note.",
    )  # fmt: skip
    actions.raise_incident(talk.reference, raised, by=by)
    return out


def _ask(talk: Dialogue, title: str, about: str, from_set: str, days: int, by: Actor) -> Request:
    asked = Asked(title, TO, (), _ago(by, days), about=about, from_set=from_set)
    return actions.ask(talk.reference, asked, by=by)


def _answer(row: Request, number: int, by: Actor, said: Said) -> str:
    return actions.record_answer(row.reference, number, said, by=by).reference


def _ago(by: Actor, days: int) -> date:
    return by.today - timedelta(days=days)
