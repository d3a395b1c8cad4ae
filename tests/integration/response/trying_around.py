"""What people try around a case: hand-over, leave, notes, own inquiry, patterns, a new text."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from django.conf import settings

from answerable.accounts.models import Account
from answerable.actor import Actor
from answerable.assessment import actions as assessment
from answerable.assessment.actions import bulk, handover, notes
from answerable.assessment.models import Absence, Horizon, InquiryStep, Note
from answerable.incidents import actions as incidents
from answerable.incidents.models import Incident, Pattern
from answerable.incidents.rules.patterns import Verdict, asked
from answerable.intake import actions as intake
from answerable.playbook import shipped
from tests.integration.assessment.arrange import WHY
from tests.integration.response.trying import since
from tests.integration.response.walking import Try, Walk, picture

STEPS = ("interview", "site_visit", "imagery", "fragment_examination", "office_request", "prayer")


def assign(walk: Walk, by: Actor) -> None:
    names = [p.pseudonym for p in walk.people]
    to = walk.chance.choice([*names, by.pseudonym, by.pseudonym, ""])
    place = walk.chance.choice((None, None, None, None, *walk.office.places))
    assessment.assign(
        walk.reference(), holder=to, office=place, because=WHY, by=by, version=walk.version(),
        effective_on=since(walk, by),
    )  # fmt: skip


def refer(walk: Walk, by: Actor) -> None:
    at = walk.row.office if walk.row else ""
    others = [place for place in walk.office.places if place != at]
    to = walk.chance.choice((*others, *others, at, "o-22222222"))
    handover.refer(walk.reference(), to=to, because=WHY, by=by, version=walk.version())


def accept(walk: Walk, by: Actor) -> None:
    handover.accept_referral(walk.reference(), because=WHY, by=by, take=walk.likes(0.5))


def turn_back(walk: Walk, by: Actor) -> None:
    handover.return_referral(walk.reference(), because=WHY, by=by)


def recall(walk: Walk, by: Actor) -> None:
    handover.recall_referral(walk.reference(), because=WHY, by=by)


def leave(walk: Walk, by: Actor) -> None:
    first = by.today + timedelta(walk.chance.randint(0, 3))
    names = ["", *(p.pseudonym for p in walk.people)]
    special = {walk.reference(): walk.chance.choice(names)} if walk.row and walk.likes(0.4) else {}
    handover.note_leave(
        walk.chance.choice([by.pseudonym, *names[1:]]), from_on=first, because=WHY, by=by,
        until_on=first + timedelta(walk.chance.randint(-1, 20)), deputy=walk.chance.choice(names),
        deputies=special,
    )  # fmt: skip


def back(walk: Walk, by: Actor) -> None:
    rows = Absence.objects.filter(back_on=None, until_on__gte=by.today)
    found = list((rows if walk.likes(0.8) else Absence.objects.all()).values_list("pk", flat=True))
    handover.end_leave(walk.chance.choice(found or [0]), because=WHY, by=by)


def depart(walk: Walk, by: Actor) -> None:
    """Somebody leaves for good, and somebody new comes in their roles."""
    gone = walk.chance.choice([p for p in walk.people if p.pseudonym != by.pseudonym])
    successor = walk.chance.choice(["", *(p.pseudonym for p in walk.people)])
    account = Account.objects.get(pk=gone.account)
    handover.depart(account, successor=successor, because=WHY, by=by)
    come = walk.office.hire(gone)
    walk.roles[come.pseudonym] = set(walk.roles[gone.pseudonym])
    walk.people[:] = [come if p.pseudonym == gone.pseudonym else p for p in walk.people]


def note(walk: Walk, by: Actor) -> None:
    place = walk.chance.choice(("", "", *walk.office.places))
    notes.write_note(walk.reference(), "Rang the mill.", by=by, office=place)


def save_note(walk: Walk, by: Actor) -> None:
    """On the version that stands, or on one overtaken: then it must be refused."""
    found = Note.everything.order_by("changed_at").last()
    newest = found.version if found else 1
    walk.stale = newest > 1 and walk.likes(0.3)
    reference = found.reference if found else "u-22222222"
    notes.save_note(reference, f"Rang again, {walk.days}.", read=newest - walk.stale, by=by)


def plan_step(walk: Walk, by: Actor) -> None:
    names, places = [p.pseudonym for p in walk.people], walk.office.places
    assessment.plan_step(
        walk.reference(), walk.chance.choice(STEPS), what="Ask the mill", because=WHY, by=by,
        due_on=by.today + timedelta(walk.chance.choice((-1, 9, 40))),
        owner=walk.chance.choice((by.pseudonym, *names, "")),
        office=walk.chance.choice((*places, "")),
    )  # fmt: skip


def finish_step(walk: Walk, by: Actor) -> None:
    found = walk.one_of(InquiryStep.everything.all())
    assessment.finish_step(found, outcome=walk.chance.choice(("It was so", " ")), by=by)


def refuse_step(walk: Walk, by: Actor) -> None:
    found = walk.one_of(InquiryStep.everything.all())
    assessment.refuse_step(found, because=walk.chance.choice(("No road", "")), by=by)


def new_text(walk: Walk, by: Actor) -> None:
    """The operator puts another text of the procedure in place, or takes it away again."""
    path = Path(settings.DATA) / "playbooks" / f"{walk.book}.yaml"
    if path.exists():
        path.unlink()
        return
    path.parent.mkdir(exist_ok=True)
    path.write_text(shipped(walk.book).replace('version: "2026.', 'version: "2027.', 1), "utf-8")


def adopt(walk: Walk, by: Actor) -> None:
    assessment.adopt_version(walk.reference(), because=WHY, by=by, version=walk.version())


def in_bulk(walk: Walk, by: Actor) -> None:
    """Several at once, or a rehearsal of it, which leaves no trace."""
    code = walk.chance.choice(("assign", "refer", "extend", "triage"))
    references = [walk.subject if code == "triage" else walk.reference()]
    given = bulk.Given(
        WHY, holder=by.pseudonym, office=walk.chance.choice(walk.office.places), kind="inquiry",
        until=None if code == "triage" else by.today + timedelta(40), disposition="accepted",
    )  # fmt: skip
    rehearse, before = walk.likes(0.5), picture(walk)
    bulk.in_bulk(code, references, given, by=by, rehearse=rehearse)
    assert not rehearse or picture(walk) == before, "a rehearsal left a trace"


def name_horizon(walk: Walk, by: Actor) -> None:
    ends = by.today + timedelta(walk.chance.choice((-1, 30, 200)))
    assessment.name_horizon(
        kind="mandate", name="The panel", ends_on=ends, source="The order", because=WHY, by=by
    )


def move_horizon(walk: Walk, by: Actor) -> None:
    found, ends = walk.one_of(Horizon.everything.all()), by.today + timedelta(60)
    assessment.move_horizon(found, ends_on=ends, source="The order", because=WHY, by=by)


def strike_horizon(walk: Walk, by: Actor) -> None:
    found = walk.one_of(Horizon.everything.all())
    assessment.strike_horizon(found, because=WHY, by=by)


def save_pattern(walk: Walk, by: Actor) -> None:
    question = asked({"munition": [walk.chance.choice(("guided bomb", ""))]})
    incidents.save_pattern(title="Mills", question=question, because=WHY, by=by)


def ask_anew(walk: Walk, by: Actor) -> None:
    question = asked({"munition": [walk.chance.choice(("guided bomb", "shell", ""))]})
    found = walk.one_of(Pattern.everything.all())
    incidents.change_pattern(found, title="Mills", question=question, because=WHY, by=by)


def include(walk: Walk, by: Actor) -> None:
    told, verdict = walk.one_of(Incident.everything.all()), walk.chance.choice(list(Verdict))
    found = walk.one_of(Pattern.everything.all())
    incidents.judge_inclusion(found, told, verdict, because=WHY, by=by)


def acknowledge(walk: Walk, by: Actor) -> None:
    told = walk.chance.choice(walk.office.news)
    intake.acknowledge(told, how="in_person", words="We have it.", because=WHY, by=by)


def merge(walk: Walk, by: Actor) -> None:
    """What the case is on turns out to be one with another incident, or the other way round."""
    pair = walk.chance.choice(((walk.beside, walk.subject), (walk.subject, walk.beside)))
    if walk.likes(0.1):
        pair = walk.subject, walk.subject
    incidents.merge(*pair, because=WHY, by=by)


def split(walk: Walk, by: Actor) -> None:
    part = walk.subject if walk.merged else walk.chance.choice((walk.beside, walk.subject))
    incidents.split(part, because=WHY, by=by)


AROUND: dict[str, Try] = {
    "assign": assign, "refer": refer, "accept": accept, "turn_back": turn_back, "recall": recall,
    "leave": leave, "back": back, "depart": depart, "note": note, "save_note": save_note,
    "plan_step": plan_step, "finish_step": finish_step, "refuse_step": refuse_step,
    "new_text": new_text, "adopt": adopt, "in_bulk": in_bulk, "name_horizon": name_horizon,
    "move_horizon": move_horizon, "strike_horizon": strike_horizon,
    "save_pattern": save_pattern, "ask_anew": ask_anew,
    "include": include, "acknowledge": acknowledge, "merge": merge, "split": split,
}  # fmt: skip
