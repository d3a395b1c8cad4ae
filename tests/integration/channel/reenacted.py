"""The story of a dialogue, acted out through actions: what the founding documents tell, in any words.

The documents themselves are no part of the project; `test_founding.py` reads them where they lie
beside it, and the same story is always acted out between states that do not exist.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from answerable.actor import Actor
from answerable.channel import actions
from answerable.channel.actions import Where
from answerable.channel.models import Commitment, Dialogue, Meeting, Raising
from answerable.channel.rules.answers import Said
from answerable.channel.rules.commitments import Promised
from answerable.channel.rules.dialogues import Demand, Letter, Terms
from answerable.channel.rules.meetings import Move
from answerable.channel.rules.raisings import Raised
from answerable.channel.rules.requests import Asked
from answerable.incidents.models import Incident
from answerable.release import actions as release
from tests.integration.assessment.arrange import incident
from tests.integration.channel import arrange
from tests.integration.release.arrange import Team, sent

WHY = "so that it can be told from the record"


@dataclass(frozen=True)
class Script:
    """The words and days of the story. Days that a document leaves vague stay so (EDTF)."""

    january_asked: str
    january_answer: str
    not_working: str
    letter: str
    letter_on: date
    wanted: str
    scheduled: str
    scheduled_on: date
    set_for: str
    set_for_words: str
    where_declined: str
    cancelled: str
    cancelled_on: date
    asked_again: str
    asked_again_on: date
    held: str
    held_on: date
    follow_up: str
    not_confirmed: str
    raised: str


INVENTED = Script(
    january_asked="Tamrin’s foreign minister asked for answers on every incident of concern.",
    january_answer="Veskara’s army said it looks into each of them and will report back.",
    not_working="The channels used until now were not working.",
    letter="Two ministers wrote to ask for a new channel that meets by video before the month ends.",
    letter_on=date(2024, 10, 13), wanted="2024-10-31",
    scheduled="A first meeting will take place in early December.",
    scheduled_on=date(2024, 11, 19), set_for="2024-12-01/2024-12-10", set_for_words="early December",
    where_declined="The spokesperson declined to say where.",
    cancelled="The visit was called off after the vote of 25 March.",
    cancelled_on=date(2024, 3, 25),
    asked_again="Two days later Veskara asked to set a new day.", asked_again_on=date(2024, 3, 27),
    held="Senior officials of both sides met by video on Monday.", held_on=date(2024, 4, 1),
    follow_up="A meeting in person will follow once the experts have done their work.",
    not_confirmed="An official of Veskara declined to confirm that.",
    raised="The embassy of Tamrin has raised several incidents under the guidance.",
)  # fmt: skip


@dataclass(frozen=True)
class Story:
    """What came of it."""

    by: Actor
    january: Dialogue
    channel: Dialogue
    first_meeting: Meeting
    consultation: Meeting
    follow_up: Commitment
    follow_up_meeting: Meeting
    raising: Raising
    incident: Incident


def acted(script: Script) -> Story:
    """The whole story, recorded afterwards and true on its own days."""
    by = arrange.lead()
    whom = arrange.counterpart(by).reference
    about = incident()
    january = _january(script, whom, about.reference, by)
    channel, meeting = _letter(script, whom, january, by)
    consultation, promised, later = _consultation(script, whom, by)
    raising = _raising(script, whom, channel, about, by)
    return Story(by, january, channel, meeting, consultation, promised, later, raising, about)


def _january(script: Script, whom: str, about: str, by: Actor) -> Dialogue:
    """Every specific incident of concern; they investigate and feed back. It did not work."""
    terms = Terms("every specific incident of concern", "ministers", "embassy")
    opened = date(2024, 1, 10)
    row = actions.open_dialogue(whom, "Channel of January", terms, because=WHY, by=by, on=opened)
    asked = Asked("What was asked in person", "the war cabinet", ["What are the answers?"], opened,
                  about=about)  # fmt: skip
    request = actions.ask(row.reference, asked, by=by)
    said = Said(script.january_answer, "under_review", "oral", "partial", date(2024, 1, 24))
    actions.record_answer(request.reference, 1, said, by=by)
    return actions.end_dialogue(
        row.reference, worked="no", because=script.not_working, on=script.letter_on, by=by
    )


def _letter(script: Script, whom: str, before: Dialogue, by: Actor) -> tuple[Dialogue, Meeting]:
    """The letter of two ministers, its demand, and the meeting that was set for much later."""
    terms = Terms("incidents of concern or question", "senior_officials", "standing_group")
    row = actions.open_dialogue(
        whom, "Civilian harm channel", terms, because=script.letter, by=by, on=script.letter_on,
        after=before.reference,
    )  # fmt: skip
    demand = Demand("a first meeting, by video", date.fromisoformat(script.wanted))
    actions.keep_mandate(
        row.reference,
        Letter("Letter of 13 October", "two ministers", "two ministers", script.letter_on,
               demands=[demand]),
        by=by,
    )  # fmt: skip
    asked = Move("asked", script.letter_on, "ours", when=script.wanted)
    meeting = actions.begin_meeting(
        row.reference, "First meeting", asked, where=Where("virtual"), words=script.letter, by=by
    )
    agreed = Move("agreed", script.scheduled_on, "ours", when=script.set_for,
                  when_words=script.set_for_words)  # fmt: skip
    actions.move_meeting(meeting.reference, agreed, words=script.scheduled, by=by)
    actions.place_meeting(
        meeting.reference, Where("not_said", disclosed=False), because=script.where_declined, by=by
    )
    return row, meeting


def _consultation(script: Script, whom: str, by: Actor) -> tuple[Meeting, Commitment, Meeting]:
    """About an operation before it happens: cancelled, asked for again, held; and what was to follow."""
    terms = Terms("alternatives to the planned operation", "leaders", "standing_group")
    row = actions.open_dialogue(
        whom, "Consultation on the planned operation", terms, because=WHY, by=by,
        on=date(2024, 3, 18),
    )  # fmt: skip
    first = Move("agreed", date(2024, 3, 18), "ours", "confirmed", when="2024-03-25/2024-03-31")
    made = actions.begin_meeting(row.reference, "Visit", first, where=Where("in_person"), by=by)
    for move, words in (
        (Move("cancelled", script.cancelled_on, "theirs", "confirmed", reason=script.cancelled),
         script.cancelled),
        (Move("re_requested", script.asked_again_on, "theirs", "confirmed"), script.asked_again),
        (Move("held", script.held_on, "ours", "confirmed", when=script.held_on.isoformat()),
         script.held),
    ):  # fmt: skip
        actions.move_meeting(made.reference, move, words=words, by=by)
    promised = actions.promise(
        row.reference,
        Promised("commitment", "ours", "an official", "a meeting of experts in person", script.held_on,
                 words=script.follow_up, meeting=made.reference),
        by=by,
    )  # fmt: skip
    later = actions.begin_meeting(
        row.reference, "Follow-up of experts, in person",
        Move("agreed", script.held_on, "ours", when=f"{script.held_on}/.."),
        where=Where("in_person"), words=script.follow_up, by=by,
    )  # fmt: skip
    actions.note_stance(
        later.reference, 1, "declined", because=script.not_confirmed, on=script.held_on, by=by
    )
    return made, promised, later


def _raising(script: Script, whom: str, row: Dialogue, about: Incident, by: Actor) -> Raising:
    """An embassy raises an incident under the guidance, with what two reviewers had found fit."""
    team = Team(lead=by)
    to = release.name_recipient(
        "The partner", kind="counterpart", counterpart=whom, because=WHY, by=by
    )
    draft = release.begin(
        to.reference, about.reference, title="The mill", purpose="to be answered", because=WHY,
        by=team.preparer,
    )  # fmt: skip
    release.add_text(draft.reference, "We ask what was struck.", because=WHY, by=team.preparer)
    out = sent(team, draft)
    raised = Raised(about.reference, "concern", "embassy", "the embassy with the foreign ministry",
                    by.today, out.reference, words=script.raised)  # fmt: skip
    return actions.raise_incident(row.reference, raised, by=by)
