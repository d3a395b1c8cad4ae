"""How releases refuse, word for word, which of several faults comes first, and the bytes they become."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from answerable.actor import Actor, Door, Level, Role, machine
from answerable.intake.rules import SourceKind
from answerable.refusal import say
from answerable.release.rules import drafts, grounds, package, reviews, sending, states
from answerable.release.rules.grounds import Audience, Fitness, Source, Telling
from answerable.release.rules.package import Cover, Kind, Piece
from answerable.release.rules.states import Standing, State, Step
from tests.unit.refusing import refuses

NOON = datetime(2026, 3, 16, 12, tzinfo=UTC)
LEAD = Actor("a-1", frozenset({Role.CHANNEL_LEAD}), Door.WEB, NOON, account=1)
REVIEWER = replace(LEAD, roles=frozenset({Role.RELEASE_REVIEWER}))
READER = replace(LEAD, roles=frozenset({Role.INSPECTOR}))
SHUT = say("It is no draft any more.")
NAMED = "Give the recipient a name of at most 200 characters."
DANGER = "Name the danger that was weighed, and for whom."
TO = "Say to whom it is handed, in at most 80 characters."


def test_naming_and_beginning_are_refused_in_words() -> None:
    right = {"name": "n" * 200, "kind": "court", "counterpart": "", "by": LEAD}
    refuses(drafts.why_not_name, right, [
        ({"by": READER}, "Only a channel lead or a policy lead names who things are released to."),
        ({"kind": "nobody"}, "Say who the recipient is: choose from the list."),
        ({"name": "n" * 201}, NAMED), ({"name": "  "}, NAMED),
        ({"counterpart": "cp-1"},
         "A counterpart, and nobody else, is named by the reference of its record."),
    ])  # fmt: skip
    assert drafts.why_not_name("n", "counterpart", counterpart="cp-1", by=LEAD) is None
    assert drafts.why_not_name("n", "counterpart", counterpart="", by=LEAD)
    assert drafts.why_not_namer(machine(NOON)) == drafts.why_not_namer(READER)
    begun = {"title": "t" * 200, "purpose": "p", "language": "ar", "by": LEAD}
    refuses(drafts.why_not_begin, begun, [
        ({"by": READER}, "Only an analyst, a desk officer, a channel lead or a policy lead prepares a "
                         "release."),
        ({"title": "t" * 201}, "This is too long: at most 200 characters."),
        ({"language": "Arabic"}, "Arabic is not the code of a language. Write it as en, ar, uk or he."),
        ({"purpose": "  "}, "Say what it is released for."),
    ])  # fmt: skip
    assert drafts.why_not_prepare(machine(NOON)) == drafts.why_not_prepare(READER)


def test_words_that_may_not_go_out_are_refused_in_words() -> None:
    refuses(package.why_not_words, {"text": "w" * 20_000}, [
        ({"text": " \n"}, "Write what is to go out."),
        ({"text": "w" * 20_001}, "This is too long: at most 20000 characters."),
        ({"text": "a\u0000b"}, "There is a character that cannot be kept exactly. Remove it."),
        ({"text": "See i-7kq2m9xd."}, "It names i-7kq2m9xd, a record of ours: take that out."),
    ])  # fmt: skip


@pytest.mark.parametrize("prefix", ["r", "x", "cp", "ci", "qs", "eu", "at", "ob", "id", "tr", "ue"])
def test_every_kind_of_reference_of_ours_is_taken_out_of_what_goes_out(prefix: str) -> None:
    assert package.why_not_words(f"As in ({prefix}-7kq2m9xd).")


@pytest.mark.parametrize("text", ["rl-7kq2m9xd", "He was re-arrested.", "i-7kq2m9x", "1-7kq2m9xd"])
def test_what_was_released_and_common_words_stay(text: str) -> None:
    assert package.why_not_words(text) is None


def test_reviewing_and_handing_over_are_refused_in_words() -> None:
    now = Standing(State.UNDER_REVIEW)
    right = {"now": now, "verdict": "fit", "seen": "ab", "digest": "ab", "by": REVIEWER}
    refuses(reviews.why_not_review, right, [
        ({"now": Standing(State.FROZEN)},
         say("A release that is {state} does not let you {step}.", state=State.FROZEN,
             step=Step.REVIEW)),
        ({"verdict": "perhaps"}, "Say whether it is fit to go out or not."),
        ({"seen": "cd"}, "This is not what you looked at: look at it again, then give your verdict."),
    ])  # fmt: skip
    nothing = "Two reviewers have not both found this fit. Nothing goes out."
    assert reviews.why_not_approved(["fit", "fit"]) is None
    assert {reviews.why_not_approved(v) for v in ((), ("fit",), ("fit", "not_fit"))} == {nothing}
    refuses(sending.why_not_hand_over, {"to": "x" * 80, "by": LEAD}, [
        ({"by": READER}, "Only who prepares releases hands their copies over."),
        ({"to": "x" * 81}, TO), ({"to": " "}, TO),
    ])  # fmt: skip
    assert sending.why_not_hand_over("x", by=machine(NOON))


def test_a_step_is_refused_by_state_role_and_part_taken_in_words() -> None:
    draft, sent = Standing(State.DRAFT), Standing(State.RELEASED)
    assert states.why_not(Step.REVIEW, draft, by=REVIEWER) == say(
        "A release that is {state} does not let you {step}.", state=State.DRAFT, step=Step.REVIEW
    )
    role = states.why_not(Step.RETRACT, sent, by=READER)
    assert role is not None
    assert role.startswith(f"To {Step.RETRACT.words} takes one of these roles: ")
    assert states.why_not(Step.RETRACT, sent, by=machine(NOON)) is not None
    mine = Standing(State.UNDER_REVIEW, frozenset({"a-1"}))
    assert states.why_not(Step.REVIEW, mine, by=REVIEWER) == (
        "You worked on this release: two others review it."
    )
    twice = Standing(State.UNDER_REVIEW, reviewers=frozenset({"a-1"}))
    assert states.why_not(Step.REVIEW, twice, by=REVIEWER) == (
        "You have reviewed this release already."
    )


def test_what_is_not_out_is_said_in_words() -> None:
    assert states.why_not_out(State.RELEASED) is None
    assert states.why_not_out(State.RETRACTED) == (
        "This release was retracted: nothing goes out with it any more."
    )
    assert states.why_not_out(State.DRAFT) == say(
        "This release is {state}: only what is released goes out.", state=State.DRAFT
    )


def test_overrides_are_refused_in_words() -> None:
    right = {
        "fit": Fitness.NOT_ASKED,
        "danger": "d",
        "proposed": False,
        "open_draft": None,
        "by": LEAD,
    }
    refuses(grounds.why_not_override, right, [
        ({"open_draft": SHUT}, SHUT),
        ({"fit": Fitness.REFUSED},
         "The source of this report refuses its use: nobody here overrules that."),
        ({"proposed": True}, "Somebody has proposed this already: a second person decides."),
        ({"danger": " "}, DANGER),
    ])  # fmt: skip
    needless = "This report needs no such decision."
    for fit in (Fitness.OPEN, Fitness.CONSENTED, Fitness.CONDITIONS):
        assert grounds.why_not_override(**{**right, "fit": fit}) == needless  # type: ignore[arg-type]  # fields by name
    second = {
        "proposed_by": "a-9",
        "confirmed": False,
        "danger": "d",
        "open_draft": None,
        "by": LEAD,
    }
    refuses(grounds.why_not_confirm, second, [
        ({"open_draft": SHUT}, SHUT),
        ({"confirmed": True}, "Two people have decided this already."),
        ({"proposed_by": "a-1"}, "You proposed it. Somebody else must decide with you."),
        ({"by": READER}, "Only who prepares releases decides this."),
        ({"danger": ""}, DANGER),
    ])  # fmt: skip


def test_a_fact_nobody_usable_tells_is_refused_with_what_can_still_be_mended_first() -> None:
    assert grounds.why_not_tell([]) == (
        "Nothing that you may see tells this. Name the statements it rests on."
    )
    worst = [Fitness.RESTRICTED, Fitness.WITHDRAWN, Fitness.REFUSED, Fitness.CONDITIONS,
             Fitness.NOT_ASKED]  # fmt: skip
    tellings: list[Telling] = []
    for fit in worst:
        tellings.append(Telling.of("r-1", "r-1", fit))
        assert grounds.why_not_tell(tellings) == grounds.why_not_use(fit)
    assert grounds.why_not_tell([*tellings, Telling.of("r-2", "r-2", Fitness.OPEN)]) is None
    assert {grounds.why_not_use(fit) for fit in grounds.USABLE} == {None}
    assert grounds.why_not_use(Fitness.CONDITIONS) == (
        "The source set conditions. Say how this release keeps them."
    )
    assert grounds.why_not_use(Fitness.RESTRICTED) == (
        "This is known only from a restricted source. It does not go out."
    )
    assert grounds.why_not_use(Fitness.WITHDRAWN) == "The report this rests on was withdrawn."
    assert grounds.why_not_use(Fitness.NOT_ASKED) == (
        "This rests on a report whose source has not consented to this use. Record the consent, or "
        "let two people decide who name the danger weighed."
    )


@pytest.mark.parametrize(("tlp", "out"), [
    ("", set(Audience)), ("clear", set(Audience)), ("green", set(Audience) - {Audience.PUBLIC}),
    ("amber", set()), ("amber+strict", set()), ("red", set()), ("unheard of", set()),
])  # fmt: skip
def test_a_sharing_label_says_who_outside_may_have_it(tlp: str, out: set[Audience]) -> None:
    one = Source(SourceKind.NGO_OR_PRESS, Level.INTERNAL, tlp=tlp)
    assert {a for a in Audience if not grounds.is_restricted(one, a)} == out


def test_the_bytes_of_a_release_are_these() -> None:
    cover = Cover("rl-7kq2m9xd", "The mill", "The court", "en", date(2026, 3, 16))
    page, plain = package.written(
        cover, [Piece(Kind.TEXT, " One\r\ntwo "), Piece(Kind.EXHIBIT, "Three", "file-2.png")]
    )
    assert (page.name, page.media_type, page.how, page.item) == (
        "release.html", "text/html", "written", None,
    )  # fmt: skip
    assert (plain.name, plain.media_type, plain.how) == ("release.txt", "text/plain", "written")
    assert plain.data.decode() == (
        "The mill\nThe court\n2026-03-16 · rl-7kq2m9xd\n\nOne\ntwo\n\nThree\nfile-2.png\n"
    )
    assert page.data.decode() == (
        '<!doctype html>\n<html lang="en" dir="ltr">\n<head>\n<meta charset="utf-8">\n'
        "<title>The mill</title>\n</head>\n<body>\n"
        '<h1 dir="auto">The mill</h1>\n<p dir="auto">The court</p>\n<p>2026-03-16 · rl-7kq2m9xd</p>\n'
        '<p dir="auto">One<br>\ntwo</p>\n'
        '<p dir="auto">Three</p>\n<p><a href="file-2.png">file-2.png</a></p>\n</body>\n</html>\n'
    )


def test_one_hash_stands_for_what_is_sent_to_whom() -> None:
    """Written down once: another way to make it would leave every release sent before unproved."""
    told = package.digest(
        "rl-7kq2m9xd", "rc-7kq2m9xd", [("release.txt", "text/plain", "ab" * 32, 7)]
    )
    assert told == DIGEST
    assert told != package.digest("rl-7kq2m9xd", "rc-7kq2m9xd", [])


DIGEST = "3b27764c4fe11b80fbbe42a422c0b52114536cf06d91fb95f1715fef5ccef50b"
