"""What people try on a case before anything is decided: triage, findings, opinions, moves, clocks."""

from __future__ import annotations

from datetime import date, timedelta

from answerable.actor import Actor
from answerable.assessment import actions as assessment
from answerable.assessment.models import Finding, LawView, Opinion
from answerable.assessment.rules.deference import Aside
from answerable.assessment.rules.efforts import Effort
from answerable.assessment.rules.law import Point
from answerable.playbook.likelihood import Confidence, Likelihood
from tests.integration.assessment.arrange import WHY
from tests.integration.response.walking import Try, Walk

DISPOSITIONS = (
    "accepted", "accepted", "accepted", "not_occurred", "not_this_actor", "on_hold", "on_hold",
    "insufficient_information", "duplicate", "out_of_scope", "referred", "nonsense",
)  # fmt: skip
CLOCKS = ("inquiry", "inquiry", "stage:", "triage", "request")


def since(walk: Walk, by: Actor) -> date | None:
    """The day it was true from: today, or some days ago where people write things down late."""
    if not walk.late or walk.likes(0.6):
        return None
    return by.today - timedelta(walk.chance.randint(1, 4))


def triage(walk: Walk, by: Actor) -> None:
    code = walk.aim or walk.chance.choice(DISPOSITIONS)
    wanted = code == "on_hold" or walk.likes(0.05)
    until = by.today + timedelta(walk.chance.choice((-1, 5, 20, 366))) if wanted else None
    assessment.triage_report(
        walk.subject, code, because=WHY, by=by, until=until, playbook=walk.book,
        effective_on=since(walk, by),
    )  # fmt: skip


def second(walk: Walk, by: Actor) -> None:
    assessment.second_triage(walk.subject, because=WHY, by=by, effective_on=since(walk, by))


def open_case(walk: Walk, by: Actor) -> None:
    assessment.open_case(
        walk.subject, because=WHY, by=by, playbook=walk.book, effective_on=since(walk, by),
        office=walk.chance.choice(("", *walk.office.places)),
    )  # fmt: skip


def opine(walk: Walk, by: Actor) -> None:
    likelihood, confidence = _stated(walk)
    assessment.give_opinion(
        walk.reference(), walk.aim or _question(walk), likelihood=likelihood, because=WHY, by=by,
        confidence=confidence,
    )  # fmt: skip


def write(walk: Walk, by: Actor) -> None:
    prompt = walk.aim or _question(walk)
    likelihood, confidence = _stated(walk)
    opened = Opinion.everything.filter(case=walk.row, prompt=prompt, opened=True)
    differs = opened.exclude(likelihood=likelihood).exists() if walk.row else False
    settled = walk.chance.choice(("dissent", "resolved", "")) if differs else ""
    assessment.write_finding(
        walk.reference(), prompt, likelihood=likelihood, because=WHY, by=by,
        confidence=confidence, settled=settled, resolution="Both looked again" if settled else "",
        cites=[walk.chance.choice(walk.office.news)] if walk.likes(0.4) else (),
        efforts=[Effort("interview", walk.likes(0.5), walk.chance.choice(("nobody spoke", "")))],
        set_aside=_aside(walk) if walk.likes(0.3) else (),
    )  # fmt: skip


def _aside(walk: Walk) -> list[Aside]:
    aside, favoured = walk.chance.choices(walk.office.news, k=2)
    return [Aside(aside, favoured, walk.chance.choice((WHY, WHY, "")))]


def _stated(walk: Walk) -> tuple[str, str]:
    likelihood = walk.chance.choice(list(Likelihood))
    if walk.likes(0.1):
        return likelihood, walk.chance.choice(("", *Confidence, "very"))
    tells = likelihood is not Likelihood.CANNOT_TELL
    return likelihood, walk.chance.choice(list(Confidence)) if tells else ""


def _question(walk: Walk) -> str:
    more = ("law", "pattern", "who_is_told", "partner_inquiry", "weather")
    return walk.chance.choice((*walk.legal.signers, *more))


def sign(walk: Walk, by: Actor) -> None:
    rows = walk.own(Finding.everything.all())
    if walk.aim:
        rows = rows.filter(prompt=walk.aim, state="draft")
    assessment.sign_finding(walk.one_of(rows), because=WHY, by=by)


def countersign(walk: Walk, by: Actor) -> None:
    signed = walk.own(Finding.everything.all()).filter(state="signed")
    rows = signed.filter(prompt=walk.aim) if walk.aim else signed
    assessment.countersign(walk.one_of(rows), because=WHY, by=by)


def withdraw(walk: Walk, by: Actor) -> None:
    own = Finding.everything.filter(author=by.pseudonym).exclude(state="replaced")
    rows = own if walk.likes(0.7) else Finding.everything.all()
    assessment.withdraw_finding(walk.one_of(rows), because=WHY, by=by)


def dissent(walk: Walk, by: Actor) -> None:
    likelihood, _ = _stated(walk)
    found = walk.one_of(Finding.everything.all())
    assessment.dissent(found, likelihood=likelihood, because=WHY, by=by)


def move(walk: Walk, by: Actor) -> None:
    assessment.move_case(
        walk.reference(), walk.aim or walk.chance.choice(walk.legal.order), because=WHY, by=by,
        effective_on=since(walk, by), version=walk.version(),
    )  # fmt: skip


def reopen(walk: Walk, by: Actor) -> None:
    target = walk.aim or walk.chance.choice(walk.legal.order)
    assessment.reopen_on_news(
        walk.reference(), news=[walk.chance.choice(walk.office.news)], what_is_new="A name",
        because=WHY, by=by, target=target, effective_on=since(walk, by),
    )  # fmt: skip


def _shut(walk: Walk) -> str:
    """What is shut, mostly: the case where there is one, else what it would be on."""
    either = walk.subject if walk.row is None else walk.reference()
    return walk.chance.choice((either, either, either, walk.subject, walk.reference()))


def reopen_on_news(walk: Walk, by: Actor) -> None:
    subject = _shut(walk)
    assessment.reopen_on_news(
        subject, news=[walk.chance.choice((*walk.office.news, walk.subject))], what_is_new="A name",
        because=WHY, by=by, target=walk.legal.stages[0],
    )  # fmt: skip


def weigh_news(walk: Walk, by: Actor) -> None:
    subject = _shut(walk)
    news = [walk.chance.choice(walk.office.news)]
    assessment.weigh_news(subject, news=news, because=WHY, by=by)


def second_weighing(walk: Walk, by: Actor) -> None:
    assessment.second_weighing(_shut(walk), because=WHY, by=by)


def wait(walk: Walk, by: Actor) -> None:
    kind = walk.chance.choice(["partner", "partner", "office", "person", "nobody", "weather"])
    assessment.note_waiting(
        walk.reference(), kind=kind, whom="Veskara", because=WHY, by=by, since=since(walk, by)
    )


def waited(walk: Walk, by: Actor) -> None:
    assessment.end_waiting(walk.reference(), because=WHY, by=by, effective_on=since(walk, by))


def _clock(walk: Walk) -> tuple[str, str]:
    """A subject and the kind of a clock it may have."""
    kind = walk.chance.choice(CLOCKS)
    if kind == "triage":
        return walk.subject, kind
    stage = walk.row.stage if walk.row else "documentation"
    return walk.reference(), kind + stage if kind == "stage:" else kind


def extend(walk: Walk, by: Actor) -> None:
    reference, kind = _clock(walk)
    until = by.today + timedelta(walk.chance.choice((-1, 5, 90, 300)))
    assessment.extend_clock(reference, kind, until=until, because=WHY, by=by)


def pause(walk: Walk, by: Actor) -> None:
    reference, kind = _clock(walk)
    why = walk.chance.choice(("danger", "authority", "harmed_ask", "closure", "partner", "office"))
    until = by.today + timedelta(walk.chance.choice((0, 3, 30, 92, 200)))
    assessment.pause_clock(reference, kind, reason_kind=why, until=until, because=WHY, by=by)
    assert why not in ("partner", "office"), "a clock was stopped for a partner"


def resume(walk: Walk, by: Actor) -> None:
    reference, kind = _clock(walk)
    assessment.resume_clock(reference, kind, because=WHY, by=by)


def write_law(walk: Walk, by: Actor) -> None:
    view = walk.chance.choice(("possible", "unlikely", "not_assessed", "certain"))
    points = [Point("distinction", view, WHY)]
    assessment.write_law_view(walk.subject, points=points, because=WHY, by=by)


def sign_law(walk: Walk, by: Actor) -> None:
    written = LawView.everything.filter(state="written")
    rows = written if walk.likes(0.8) else LawView.everything.all()
    assessment.countersign_law_view(walk.one_of(rows), because=WHY, by=by)


def withdraw_law(walk: Walk, by: Actor) -> None:
    own = LawView.everything.filter(author=by.pseudonym)
    rows = own if walk.likes(0.8) else LawView.everything.all()
    assessment.withdraw_law_view(walk.one_of(rows), because=WHY, by=by)


ON_CASES: dict[str, Try] = {
    "triage": triage, "second": second, "open": open_case, "opine": opine, "write": write,
    "sign": sign, "countersign": countersign, "withdraw": withdraw, "dissent": dissent,
    "move": move, "reopen": reopen, "reopen_on_news": reopen_on_news, "weigh_news": weigh_news,
    "second_weighing": second_weighing,
    "wait": wait, "waited": waited, "extend": extend, "pause": pause, "resume": resume,
    "write_law": write_law, "sign_law": sign_law, "withdraw_law": withdraw_law,
}  # fmt: skip
