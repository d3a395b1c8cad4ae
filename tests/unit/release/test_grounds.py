"""Whether a report may be used for a release: closed unless something opens it."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import product

import pytest

from answerable.actor import Actor, Door, Level, Role
from answerable.intake.rules import SourceKind, State, Use
from answerable.refusal import say
from answerable.release.rules.grounds import (
    CLOSED_KINDS,
    OPEN_KINDS,
    USABLE,
    Audience,
    Fitness,
    Source,
    Telling,
    fitness,
    independent,
    why_not_confirm,
    why_not_override,
    why_not_tell,
    why_not_use,
)

PRESS = SourceKind.NGO_OR_PRESS
PERSON = SourceKind.EYEWITNESS


def fit(audience: Audience = Audience.COUNTERPART, **of: object) -> Fitness:
    return fitness(Source(**{"kind": PRESS, "level": Level.INTERNAL, **of}), audience)


def somebody(name: str = "me", *roles: Role) -> Actor:
    noon = datetime(2026, 3, 16, 12, 0, tzinfo=UTC)
    return Actor(name, frozenset(roles or {Role.ANALYST}), Door.WEB, noon, account=1)


def test_a_paper_may_be_used_unless_somebody_set_limits() -> None:
    assert fit() is Fitness.OPEN
    assert fit(use=Use.INTERNAL) is Fitness.NOT_ASKED
    assert fit(use=Use.REFUSED) is Fitness.REFUSED


def test_a_paper_with_an_identity_sealed_is_a_person() -> None:
    assert fit(is_person=True) is Fitness.NOT_ASKED


@pytest.mark.parametrize("kind", sorted(set(SourceKind) - OPEN_KINDS - CLOSED_KINDS))
def test_every_other_kind_takes_consent(kind: SourceKind) -> None:
    assert fit(kind=kind) is Fitness.NOT_ASKED
    assert fit(kind=kind, use=Use.PUBLICATION) is Fitness.CONSENTED


def test_the_open_kinds_are_nobodys_own_account() -> None:
    assert {kind.value for kind in OPEN_KINDS} == {
        "ngo_or_press", "public_media_material", "satellite", "forensic", "site_visit",
        "partner_statement",
    }  # fmt: skip


@pytest.mark.parametrize(("use", "audience", "covered"), [
    (Use.PARTNER, Audience.COUNTERPART, True), (Use.PARTNER, Audience.COURT, False),
    (Use.PARTNER, Audience.INQUIRY, False), (Use.PARTNER, Audience.ORGANISATION, False),
    (Use.PARTNER, Audience.PUBLIC, False), (Use.PUBLICATION, Audience.COUNTERPART, True),
    (Use.PUBLICATION, Audience.PUBLIC, True), (Use.INTERNAL, Audience.COUNTERPART, False),
    (Use.NOT_ASKED, Audience.COUNTERPART, False),
])  # fmt: skip
def test_consent_covers_its_own_use(use: Use, audience: Audience, covered: bool) -> None:
    assert (fit(audience, kind=PERSON, use=use) is Fitness.CONSENTED) is covered


@pytest.mark.parametrize(("tlp", "audience", "closed"), [
    ("", Audience.PUBLIC, False), ("clear", Audience.PUBLIC, False),
    ("green", Audience.PUBLIC, True), ("green", Audience.COUNTERPART, False),
    ("green", Audience.COURT, False), ("amber", Audience.COUNTERPART, True),
    ("amber+strict", Audience.COUNTERPART, True), ("red", Audience.COUNTERPART, True),
    ("unheard-of", Audience.COUNTERPART, True),
])  # fmt: skip
def test_the_sharing_label_is_heeded(tlp: str, audience: Audience, closed: bool) -> None:
    assert (fit(audience, tlp=tlp, use=Use.PUBLICATION) is Fitness.RESTRICTED) is closed


@pytest.mark.parametrize(("level", "closed"), [
    (Level.OPEN, False), (Level.INTERNAL, False), (Level.RESTRICTED, True),
    (Level.CONFIDENTIAL, True),
])  # fmt: skip
def test_from_restricted_up_nothing_goes_out(level: Level, closed: bool) -> None:
    assert (fit(level=level) is Fitness.RESTRICTED) is closed


def test_no_consent_and_no_two_people_open_a_restricted_source() -> None:
    for limit in ({"level": Level.RESTRICTED}, {"is_fenced": True}, {"tlp": "red"},
                  {"kind": SourceKind.INTELLIGENCE}):  # fmt: skip
        assert fit(**limit, use=Use.PUBLICATION, is_overridden=True) is Fitness.RESTRICTED


def test_a_refusal_is_overruled_by_nobody() -> None:
    assert fit(kind=PERSON, use=Use.REFUSED, is_overridden=True) is Fitness.REFUSED


def test_two_people_open_what_was_not_asked() -> None:
    assert fit(kind=PERSON, is_overridden=True) is Fitness.OVERRIDDEN
    assert fit(kind=PERSON, use=Use.INTERNAL, is_overridden=True) is Fitness.OVERRIDDEN


def test_conditions_wait_for_an_answer_whoever_set_them() -> None:
    assert fit(conditions="no names") is Fitness.CONDITIONS
    assert fit(conditions="no names", conditions_met=" ") is Fitness.CONDITIONS
    assert fit(conditions="no names", conditions_met="none is named") is Fitness.OPEN
    asked = {"kind": PERSON, "use": Use.PARTNER, "conditions": "no names"}
    assert fit(**asked) is Fitness.CONDITIONS
    assert fit(**asked, conditions_met="none is named") is Fitness.CONSENTED


def test_what_was_withdrawn_is_not_used() -> None:
    assert fit(state=State.WITHDRAWN, use=Use.PUBLICATION) is Fitness.WITHDRAWN


def test_over_all_combinations_a_person_goes_out_only_by_consent_or_two_people() -> None:
    for use, audience, over, level, tlp in product(
        Use, Audience, (False, True), Level, ("", "green", "red")
    ):
        found = fit(audience, kind=PERSON, use=use, is_overridden=over, level=level, tlp=tlp)
        if found in USABLE:
            consented = use is Use.PUBLICATION or (
                use is Use.PARTNER and audience is Audience.COUNTERPART
            )
            assert consented or (over and use is not Use.REFUSED)
            assert level.rank < Level.RESTRICTED.rank
            assert tlp != "red"


def test_a_usable_report_has_no_why_not_and_every_other_has_one() -> None:
    assert {one for one in Fitness if why_not_use(one) is None} == USABLE


def test_origins_count_once_and_only_the_usable_ones() -> None:
    told = [
        Telling.of("r-1", "Wire", Fitness.OPEN), Telling.of("r-2", "Wire", Fitness.CONSENTED),
        Telling.of("r-3", "Clinic", Fitness.NOT_ASKED), Telling.of("r-4", "Echo", Fitness.OVERRIDDEN),
    ]  # fmt: skip
    assert independent(told) == 2
    assert why_not_tell(told) is None


def test_what_can_be_mended_is_said_first() -> None:
    closed = Telling.of("r-1", "A", Fitness.RESTRICTED)
    asked = Telling.of("r-2", "B", Fitness.NOT_ASKED)
    assert "has not consented" in str(why_not_tell([closed, asked]))
    assert "only from a restricted source" in str(why_not_tell([closed]))
    assert "Nothing that you may see" in str(why_not_tell([]))


@pytest.mark.parametrize(("fitness_", "said"), [
    (Fitness.NOT_ASKED, None), (Fitness.OPEN, "needs no such decision"),
    (Fitness.CONSENTED, "needs no such decision"), (Fitness.CONDITIONS, "needs no such decision"),
    (Fitness.OVERRIDDEN, "needs no such decision"), (Fitness.REFUSED, "nobody here overrules"),
    (Fitness.RESTRICTED, "restricted source"), (Fitness.WITHDRAWN, "withdrawn"),
])  # fmt: skip
def test_what_two_people_may_decide(fitness_: Fitness, said: str | None) -> None:
    found = why_not_override(
        fitness_, danger="found", proposed=False, open_draft=None, by=somebody()
    )
    assert (found is None) if said is None else said in str(found)


def test_an_override_is_proposed_once_with_its_danger_in_a_draft() -> None:
    def ask(**of: object) -> str | None:
        given = {"danger": "found", "proposed": False, "open_draft": None, "by": somebody(), **of}
        return why_not_override(Fitness.NOT_ASKED, **given)

    assert "already" in str(ask(proposed=True))
    assert "Name the danger" in str(ask(danger="  "))
    assert ask(open_draft=say("closed")) == "closed"


def test_the_second_person_is_another_who_names_the_danger() -> None:
    def ask(by: Actor | None = None, **of: object) -> str | None:
        given = {"proposed_by": "first", "confirmed": False, "danger": "found",
                 "open_draft": None, "by": by or somebody(), **of}  # fmt: skip
        return why_not_confirm(**given)

    assert ask() is None
    assert "Somebody else" in str(ask(somebody("first")))
    assert "already" in str(ask(confirmed=True))
    assert "Only who prepares" in str(ask(somebody("me", Role.RELEASE_REVIEWER)))
    assert "Name the danger" in str(ask(danger=""))
    assert ask(open_draft=say("closed")) == "closed"
