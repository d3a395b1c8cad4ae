"""A small invented world of records in every marking, each word of it a canary.

A family is everything about one happening: source, report, statements, incident, case, findings,
plan, decision, measure, situation. One family per marking, inside the compartment and outside it.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from datetime import timedelta

from answerable.accounts import actions as accounts
from answerable.actor import Actor, Level
from answerable.assessment import actions as assessment
from answerable.assessment.actions import notes
from answerable.assessment.models import Case, Triage
from answerable.assessment.rules.law import Point
from answerable.channel import actions as channel
from answerable.channel.actions import portal
from answerable.channel.queries.proposals import proposals as said_proposals
from answerable.channel.rules.answers import Said
from answerable.channel.rules.counterparts import Described as Counterpart
from answerable.channel.rules.counterparts import OfficeOfTheirs
from answerable.channel.rules.dialogues import Letter, Terms
from answerable.channel.rules.inquiries import Turn
from answerable.channel.rules.requests import Asked
from answerable.incidents import actions as incidents
from answerable.incidents.models import Judgement, Proposal, Statement
from answerable.incidents.queries import newest_text
from answerable.incidents.rules.incidents import Described
from answerable.incidents.rules.patterns import Verdict as Belongs
from answerable.incidents.rules.patterns import asked
from answerable.incidents.rules.statements import State
from answerable.intake import actions as intake
from answerable.intake.queries import preview
from answerable.intake.rules import Reliability, SourceKind
from answerable.oversight import actions as oversight
from answerable.oversight.rules.figures import Figure, Query
from answerable.oversight.rules.series import Form
from answerable.reading.types import Dealing
from answerable.reading.types import Kind as ReadAs
from answerable.reading.types import Statement as Told
from answerable.release import actions as release
from answerable.response import actions as response
from answerable.response.models import Measure
from answerable.response.rules.plans import Intent
from answerable.retention import actions as retention
from answerable.retention.models import Erasure
from tests import build
from tests.access import world_arms, world_seen
from tests.access.family import LEVELS, LONG_AGO, WHY, Family, Makers, canary
from tests.access.people import COMPARTMENT
from tests.access.world_met import meet, raised
from tests.access.world_screened import screened, taken_in, vetted
from tests.integration.assessment import arrange

SERIES = b"""period,opening,new,credible,non_credible,duplicate,completed,closing,reopened,source,note
2026-01,4,2,1,0,0,1,5,,Invented count,
"""


def family(makers: Makers, level: str, *, fenced: bool, days_ago: int = 30) -> Family:
    """Make one family, from the list it came in by to a decision under way."""
    made = Family(level, fenced)
    _report(made, makers, days_ago)
    _incident(made, makers, days_ago)
    _case(made, makers)
    _decision(made, makers)
    _retention(made, makers)
    _question(made, makers)
    _channel(made, makers)
    _release(made, makers)
    _screened(made, makers)
    _seen(made, makers)
    return made


def _fences(made: Family) -> tuple[str, ...]:
    return (COMPARTMENT,) if made.fenced else ()


def _word(made: Family, kind: str) -> str:
    return canary(kind, made.level, made.fenced)


def _report(made: Family, makers: Makers, days_ago: int) -> None:
    by, level = makers.author(days_ago), Level(made.level)
    word = _word(made, "report")
    source = intake.add_source(
        name=f"Clinic {word}", kind=SourceKind.EYEWITNESS, reliability=Reliability.C, level=level,
        compartments=_fences(made), identity=f"Dr {_word(made, 'identity')}",
        contact=f"{_word(made, 'identity')}@example.test", by=by,
    )  # fmt: skip
    day = (by.today - timedelta(1)).isoformat()
    text = f"Date,Town,Killed,Weapon\n{day},{word} town,3,{word} bomb\n".encode()
    taken = intake.take_in_list(
        text, source=source, mapping=preview(text).plan, filename=f"{word}.csv", level=level,
        compartments=_fences(made), by=by,
    )  # fmt: skip
    made.of.update(source=source.reference, report=taken.taken[0])
    made.of["batch"] = taken.batch.reference if taken.batch else ""
    _named(made, makers, "source", "report", "batch")
    incidents.propose_links(made.of["report"], by=build.house(by.moment))
    for statement in Statement.everything.filter(report__reference=made.of["report"]):
        incidents.settle_statement(statement.reference, State.ACCEPTED, by=by)
        made.of["statement"] = statement.reference


def _incident(made: Family, makers: Makers, days_ago: int) -> None:
    by, word = makers.author(days_ago), _word(made, "incident")
    situation = incidents.open_situation(
        name=f"Conflict {word}", because=WHY, level=Level(made.level), compartments=_fences(made),
        recipient_states=[f"{word}land"], by=by,
    )  # fmt: skip
    made.of["situation"] = situation.reference
    day = (by.today - timedelta(1)).isoformat()
    described = Described(
        title=f"Mill {word}", happened_on=day, place=f"{word} town", description=f"{word} told"
    )
    begun = incidents.begin_incident(
        made.of["report"], described, situation=situation.reference,
        recipient_states=[f"{word}land"], because=f"{WHY} {word}", by=by,
    )  # fmt: skip
    made.of["incident"] = begun.reference
    pattern = incidents.save_pattern(
        title=f"Strikes {word}", question=asked({"place": [f"{word} town"]}), level=Level(made.level),
        compartments=_fences(made), because=f"{WHY} {word}", by=by,
    )  # fmt: skip
    made.of["pattern"] = pattern.reference
    incidents.judge_inclusion(
        pattern.reference, begun.reference, Belongs.ADDED, because=f"{WHY} {word}", by=by
    )
    _named(made, makers, "situation", "incident", "pattern")
    judged = Judgement.everything.filter(right=begun.reference).first()
    made.of["judgement"] = judged.reference if judged else ""
    proposal = Proposal.everything.filter(protected_by=made.of["report"]).first()
    made.of["proposal"] = proposal.reference if proposal else ""


def _case(made: Family, makers: Makers) -> None:
    author, other, word = makers.author(20), makers.other(10), _word(made, "case")
    incident = made.of["incident"]
    assessment.triage_report(incident, "accepted", because=f"{WHY} {word}", by=author)
    made.of["triage"] = Triage.everything.get(subject=incident).reference
    row = assessment.open_case(incident, because=f"{WHY} {word}", by=author)
    made.of["case"] = row.reference
    row = arrange.lead_on(row, makers.author(15), other)
    draft = assessment.write_finding(
        row.reference, "policy_impact", likelihood="likely", confidence="moderate",
        because=f"{WHY} {word}", answer=f"Answer {word}", by=makers.other(8),
    )  # fmt: skip
    made.of["finding"] = draft.reference
    _beside(made, makers, row)
    assessment.sign_finding(draft.reference, because=WHY, by=makers.other(8))
    assessment.countersign(draft.reference, because=WHY, by=makers.author(7))
    assessment.move_case(row.reference, "coordinated_action", because=WHY, by=makers.other(6))
    noted = notes.write_note(row.reference, f"Note {word}", by=makers.other(6))
    made.of["note"] = noted.reference
    notes.keep_draft(row.reference, f"Draft {word}", by=makers.author(6))


def _beside(made: Family, makers: Makers, row: Case) -> None:
    """A step of own inquiry and a law view: what stands beside the findings."""
    word, by = _word(made, "case"), makers.author(8)
    step = assessment.plan_step(
        row.reference, "interview", what=f"Ask {word}", because=f"{WHY} {word}",
        due_on=by.today + timedelta(30), owner=by.pseudonym, by=by,
    )  # fmt: skip
    view = assessment.write_law_view(
        made.of["incident"], points=[Point("distinction", "possible", f"{WHY} {word}")],
        because=f"{WHY} {word}", by=by,
    )  # fmt: skip
    horizon = assessment.name_horizon(
        kind="mandate", name=f"Mandate {word}", about=made.of["situation"], because=f"{WHY} {word}",
        ends_on=by.today + timedelta(90), source=f"Law {word}", by=makers.other(8),
    )  # fmt: skip
    made.of.update(step=step.reference, law_view=view.reference, horizon=horizon.reference)


def _decision(made: Family, makers: Makers) -> None:
    by, word = makers.other(5), _word(made, "decision")
    measure = Intent(
        "unit_training", f"Wing {word}", f"desk {word}", build.NOON.date() + timedelta(90),
        f"fewer {word}",
    )  # fmt: skip
    plan = response.propose_plan(
        made.of["case"],
        summary=f"Train {word}",
        because=f"{WHY} {word}",
        measures=(measure,),
        by=by,
    )
    decision = response.open_decision(plan.reference, because=f"{WHY} {word}", by=makers.other(4))
    made.of.update(plan=plan.reference, decision=decision.reference)
    made.of["measure"] = Measure.everything.get(plan=plan).reference
    response.vote(decision.reference, "for", because=f"{WHY} {word}", by=makers.author(3))


def _screened(made: Family, makers: Makers) -> None:
    by = makers.author(2)
    taken_in(made.of, _word(made, "arms"), by=by, level=made.level, fences=_fences(made))
    _named(made, makers, "register")
    screened(made.of, _word(made, "decision"), by=by, level=made.level, fences=_fences(made),
             on=by.today)  # fmt: skip
    _named(made, makers, "screening")


def _seen(made: Family, makers: Makers) -> None:
    by, fences, level = makers.author(2), _fences(made), made.level
    world_seen.unit(made.of, _word(made, "arms"), by=by, level=level, fences=fences)
    _named(made, makers, "unit")
    vetted(made.of, _word(made, "arms"), by=by, level=level, fences=fences)
    _named(made, makers, "vetting")
    world_arms.kept(made.of, _word(made, "arms"), by=by, level=level, fences=fences)
    _named(made, makers, "article", "licence", "transfer")
    world_seen.seen(made.of, _word(made, "observed"), by=by, other=makers.other(1))
    world_seen.concern(made.of, _word(made, "case"), by=by, level=level, fences=fences)
    _named(made, makers, "concern")


def _retention(made: Family, makers: Makers) -> None:
    """A hold, and something proposed for erasure: written as a row, for what is in use is not due."""
    by, word = makers.author(2), _word(made, "incident")
    placed = retention.place_hold(made.of["incident"], because=f"{WHY} {word}", by=by)
    made.of["hold"] = placed.reference
    made.of["erasure"] = accounts.new_reference("v")
    Erasure(
        reference=made.of["erasure"], kind="report", subject=made.of["report"],
        counted_from=LONG_AGO, due_on=LONG_AGO, swept_at=by.moment,
        protected_by=made.of["report"],
    ).save(force_insert=True)  # fmt: skip


def _question(made: Family, makers: Makers) -> None:
    """A question of a legislature about what the family tells of, answered once."""
    by, word = makers.other(2), _word(made, "decision")
    question = oversight.take_question(
        asked_by=f"Committee {word}", received_on=by.today, words=f"How many {word}?",
        figures=[Query(Figure.NEW, f"{_word(made, 'incident')}land", by.today - timedelta(60))],
        because=f"{WHY} {word}", level=Level(made.level), compartments=_fences(made), by=by,
    )  # fmt: skip
    made.of["question"] = question.reference
    oversight.answer_question(
        question.reference, words=f"So many {word}", because=WHY, by=makers.other(1)
    )


def _release(made: Family, makers: Makers) -> None:
    """Something frozen for the counterpart, under review."""
    by, word = makers.author(2), _word(made, "release")
    to = release.name_recipient(
        f"Ministry {word}", kind="counterpart", counterpart=made.of["counterpart"], because=WHY,
        by=by,
    )  # fmt: skip
    row = release.begin(
        to.reference, made.of["incident"], title=f"Asked about {word}", purpose=f"for {word}",
        because=f"{WHY} {word}", by=by,
    )  # fmt: skip
    made.of["release"] = row.reference
    _named(made, makers, "release")
    release.add_text(row.reference, f"We ask about {word}", because=f"{WHY} {word}", by=by)
    release.freeze(row.reference, because=f"{WHY} {word}", by=by)
    release.submit(row.reference, because=f"{WHY} {word}", by=by)
    raised(made.of, _word(made, "dialogue"), by)


def _channel(made: Family, makers: Makers) -> None:
    """A counterpart, a dialogue with it, a question about the incident with its answer, an inquiry."""
    by, word, fences = makers.author(2), _word(made, "dialogue"), _fences(made)
    whom = channel.keep_counterpart(
        Counterpart(f"Ministry {word}", f"{word}land", "ministers"), because=f"{WHY} {word}",
        level=Level(made.level), compartments=fences, by=by,
    )  # fmt: skip
    made.of["counterpart"] = whom.reference
    _named(made, makers, "counterpart")
    office = OfficeOfTheirs(f"Office {word}", "ministers", f"Minister {word}", f"Gazette {word}")
    channel.keep_their_office(whom.reference, office, by=by)
    invited, _ = portal.invite_official(
        whom.reference, f"Director {word}", until_on=by.today, because=f"{WHY} {word}", by=by
    )
    made.of["official"] = invited.reference
    talk = channel.open_dialogue(
        whom.reference, f"Channel {word}", Terms(f"Ask {word}", "ministers", "embassy"),
        because=f"{WHY} {word}", situation=made.of["situation"], level=Level(made.level),
        compartments=fences, by=by,
    )  # fmt: skip
    made.of["dialogue"] = talk.reference
    _named(made, makers, "dialogue")
    letter = Letter(f"Letter {word}", f"Ministers {word}", f"Ministers {word}", by.today)
    channel.keep_mandate(talk.reference, letter, by=by)
    kept = channel.keep_question_set(
        f"Set {word}", [f"Was it {word}?"], because=f"{WHY} {word}", level=Level(made.level),
        compartments=fences, by=by,
    )  # fmt: skip
    made.of["question_set"] = kept.reference
    _named(made, makers, "question_set")
    _asked(made, by, word)
    meet(made.of, word, by=by, other=makers.other(2))


def _asked(made: Family, by: Actor, word: str) -> None:
    """What is asked in the dialogue about the incident, and what came of it."""
    wanted = Asked(
        f"Note {word}", f"Office {word}", [f"And {word}?"], by.today, about=made.of["incident"],
        from_set=made.of["question_set"],
    )  # fmt: skip
    row = channel.ask(made.of["dialogue"], wanted, by=by)
    said = Said(f"No {word}", "denied_involvement", "oral", "partial", by.today, f"Office {word}")
    answer = channel.record_answer(row.reference, 1, said, by=by)
    told = Turn("initial_examination", by.today, f"Office {word}", note=f"Told {word}")
    theirs = channel.keep_inquiry(
        made.of["dialogue"], made.of["incident"], body=f"Body {word}", first=told, by=by
    )
    channel.remind(row.reference, words=f"Please {word}", by=by)
    made.of.update(request=row.reference, answer=answer.reference, partner_inquiry=theirs.reference)
    _said(made, by)


def _said(made: Family, by: Actor) -> None:
    """What the family's own report is proposed to say in its dialogue."""
    text = newest_text(made.of["report"], by=by)
    assert text is not None
    denied = Told((0, len(text.text)), text.text, ReadAs.DEALING, dealing=Dealing.DENIAL)
    incidents.add_statement(made.of["report"], denied, because=WHY, by=by)
    channel.propose_from(made.of["dialogue"], made.of["report"], about=made.of["incident"], by=by)
    (shown,) = said_proposals(by=by, dialogue=made.of["dialogue"])
    made.of["said"] = shown.row.reference


def _named(made: Family, makers: Makers, *kinds: str) -> None:
    """From `restricted` up the second maker must be named as well."""
    if Level(made.level).rank >= Level.RESTRICTED.rank:
        for kind in kinds:
            accounts.name_member(made.of[kind], makers.second, because=WHY, by=build.house())


MARKINGS = tuple(itertools.product(LEVELS, (False, True)))
"""Every level, outside the compartment and inside it."""


def all_families(makers: Makers, markings: Sequence[tuple[str, bool]] = MARKINGS) -> list[Family]:
    """One family per marking asked for."""
    oversight.import_series(
        SERIES, form=Form.CARRY_OVER, name="Monthly count", publisher="an invented alliance",
        because=WHY, by=makers.author(),
    )  # fmt: skip
    return [family(makers, level, fenced=fenced) for level, fenced in markings]


def case_of(made: Family) -> Case:
    """The case row of a family."""
    return Case.everything.get(reference=made.of["case"])
