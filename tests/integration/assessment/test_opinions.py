"""Blind opinions: nobody reads one before all are in, by page, command, history or export."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings as house
from django.db import IntegrityError, transaction

from answerable.accounts.models import Account
from answerable.actor import Actor, Level, Role
from answerable.assessment import actions, queries
from answerable.assessment.models import Case, Dissent, Finding, History, Opinion
from answerable.assessment.queries import opinions
from answerable.assessment.rules.opinions import Difference
from answerable.cli.case_data import case_data
from answerable.ledger import actions as ledger
from answerable.ledger import canon, verifier
from answerable.ledger.export import write_export
from answerable.ledger.models import Act, HistoryRow, Reason
from answerable.oversight.queries.acts import not_to_tell_yet
from answerable.playbook import shipped
from answerable.refusal import Refused
from tests import build
from tests.integration.assessment import arrange, blind
from tests.integration.assessment.arrange import WHY
from tests.pages import signed_in

pytestmark = pytest.mark.django_db
CANARY = "Zq-the-mill-was-hit-by-mistake-qZ"


@pytest.fixture(autouse=True)
def _clock(settings: object) -> Iterator[None]:
    settings.CLOCK = build.NOON  # type: ignore[attr-defined]  # pytest-django's wrapper
    yield
    (Path(house.DATA) / "playbooks" / f"{blind.NAME}.yaml").unlink(missing_ok=True)


@pytest.fixture
def two() -> tuple[Actor, Actor]:
    return build.person(Role.ANALYST, name="Ada"), build.person(Role.ANALYST, name="Bo")


def _write(row: Case, by: Actor, likelihood: str = "likely", **more: str) -> Finding:
    return actions.write_finding(
        row.reference, "harm", likelihood=likelihood, confidence="moderate", because=WHY, by=by,
        **more,
    )  # fmt: skip


def _texts_of(by: Actor, row: Case) -> str:
    """Everything this person can read of a case: its pages, its command, the rows of its history."""
    browser = signed_in(by)
    paths = (
        f"/cases/{row.reference}", f"/incidents/{row.subject}", f"/triage/{row.subject}", "/",
        "/cases", "/ledger", f"/ledger?subject={row.reference}", "/overview/list", "/triage",
    )  # fmt: skip
    read = [browser.get(path).content.decode() for path in paths]
    try:
        read.append(json.dumps(case_data(queries.case_page(row.reference, by=by)), default=str))
    except Refused as refused:
        read.append(refused.sentence)
    read.append(repr(list(Opinion.objects.visible_to(by).values())))
    return "\n".join(read)


def test_before_the_last_is_in_no_role_reads_the_first(two: tuple[Actor, Actor]) -> None:
    author, _ = two
    row = blind.case(author)
    blind.opine(row, author, "very_unlikely", CANARY)
    readers = {role: build.person(role, ceiling=Level.CONFIDENTIAL) for role in Role}
    read = {role: _texts_of(reader, row) for role, reader in readers.items()}
    assert all(row.reference in text for text in read.values())
    offered = 'value="very_unlikely"'
    told = [
        role for role, text in read.items()
        if CANARY in text or "very_unlikely" in text.replace(offered, "")
    ]  # fmt: skip
    assert told == []


def test_its_author_reads_their_own(two: tuple[Actor, Actor]) -> None:
    author, other = two
    row = blind.case(author)
    blind.opine(row, author, "unlikely", CANARY)
    assert CANARY in _texts_of(author, row)
    assert CANARY not in _texts_of(other, row)


def test_no_history_row_and_no_reason_holds_a_word_of_it(two: tuple[Actor, Actor]) -> None:
    row = blind.case(two[0])
    blind.opine(row, two[0], "very_unlikely", CANARY)
    kept = [repr(list(m.objects.values())) for m in apps.get_models() if issubclass(m, HistoryRow)]
    kept += [repr(list(Act.objects.values())), repr(list(Reason.objects.values()))]
    assert [text for text in kept if CANARY in text or "very_unlikely" in text] == []


def test_everybody_who_sees_the_case_sees_how_many_are_in(two: tuple[Actor, Actor]) -> None:
    row = blind.case(two[0])
    blind.opine(row, two[0])
    for role in (Role.ANALYST, Role.INSPECTOR, Role.DECIDER):
        line = queries.case_page(row.reference, by=build.person(role)).lines[0]
        assert line.asked is not None
        assert (line.asked.blind.asked, line.asked.blind.given, line.asked.shown) == (2, 1, ())
        assert line.asked.difference is None


def test_all_are_opened_together_side_by_side_and_provably_unchanged(
    two: tuple[Actor, Actor],
) -> None:
    row = blind.case(two[0])
    blind.opine(row, two[0], "likely", CANARY)
    blind.opine(row, two[1], "cannot_tell")
    line = queries.case_page(row.reference, by=build.person(Role.DECIDER)).lines[0]
    assert line.asked is not None
    assert {(one.author, one.likelihood.value) for one in line.asked.shown} == {
        ("Ada", "likely"), ("Bo", "cannot_tell"),
    }  # fmt: skip
    assert line.asked.difference is Difference.LIKELIHOOD
    given = [h.data["commitment"] for h in History.objects.filter(what="opinion_given")]
    opened = History.objects.filter(what="opinion")
    for one in opened:
        content = {k: v for k, v in one.data.items() if k not in ("salt", "incident")}
        assert canon.commitment(bytes.fromhex(one.data["salt"]), content).hex() in given
    assert len(given) == len(opened) == 2


def test_one_person_gives_one_opinion_and_the_finding_waits_for_both(
    two: tuple[Actor, Actor],
) -> None:
    row = blind.case(two[0])
    blind.opine(row, two[0])
    with pytest.raises(Refused, match="You have given your opinion"):
        blind.opine(row, two[0], "unlikely")
    with pytest.raises(Refused, match="1 are in so far"):
        _write(row, two[1])
    blind.opine(row, two[1])
    with pytest.raises(Refused, match="All 2 opinions are in"):
        blind.opine(row, build.person(Role.ANALYST))
    assert _write(row, two[1]).disagreement == ""


def test_a_refused_opinion_leaves_no_trace(two: tuple[Actor, Actor]) -> None:
    row = blind.case(two[0])
    before = Act.objects.count()
    with pytest.raises(Refused, match="r-22222222"):
        actions.give_opinion(
            row.reference, "harm", likelihood="likely", confidence="low", because=WHY,
            cites=["r-22222222"], by=two[0],
        )  # fmt: skip
    with pytest.raises(Refused, match="asks for no opinion"):
        actions.give_opinion(
            row.reference, "actor", likelihood="likely", confidence="low", because=WHY, by=two[0]
        )
    assert (Act.objects.count(), Opinion.everything.count()) == (before, 0)


def test_a_finding_keeps_the_dissent_of_an_opinion_it_does_not_share(
    two: tuple[Actor, Actor],
) -> None:
    row = blind.case(two[0])
    blind.opine(row, two[0], "likely")
    blind.opine(row, two[1], "unlikely", CANARY)
    with pytest.raises(Refused, match="An opinion differs"):
        _write(row, two[0])
    with pytest.raises(Refused, match="Say how the disagreement was resolved"):
        _write(row, two[0], settled="resolved")
    made = _write(row, two[0], settled="dissent")
    actions.sign_finding(made.reference, because=WHY, by=two[0])
    actions.countersign(made.reference, because=WHY, by=build.person(Role.POLICY_LEAD))
    kept = Dissent.everything.get(finding=made)
    assert (kept.author, kept.likelihood, kept.because) == (two[1].pseudonym, "unlikely", CANARY)
    shown = signed_in(build.person(Role.DECIDER)).get(f"/cases/{row.reference}").content.decode()
    assert CANARY in shown
    assert "with dissent" in shown


def test_how_a_disagreement_was_resolved_stands_with_the_finding(two: tuple[Actor, Actor]) -> None:
    row = blind.case(two[0])
    blind.opine(row, two[0], "likely")
    blind.opine(row, two[1], "unlikely")
    made = _write(row, two[0], settled="resolved", resolution=" we met over the film ")
    assert (made.disagreement, made.resolution) == ("resolved", "we met over the film")
    assert not Dissent.everything.exists()


def test_somebody_else_may_dissent_from_a_signed_finding_once(two: tuple[Actor, Actor]) -> None:
    author, other = two
    row = arrange.case(author)
    made = _write(row, author)
    actions.sign_finding(made.reference, because=WHY, by=author)
    for own in (author,):
        with pytest.raises(Refused, match="Your own name"):
            actions.dissent(made.reference, likelihood="unlikely", because=WHY, by=own)
    with pytest.raises(Refused, match="nothing to dissent from"):
        actions.dissent(made.reference, likelihood="likely", because=WHY, by=other)
    actions.dissent(made.reference, likelihood="unlikely", because=WHY, by=other)
    with pytest.raises(Refused, match="stands with this finding already"):
        actions.dissent(made.reference, likelihood="unlikely", because=WHY, by=other)


def test_the_database_itself_keeps_one_opinion_each_with_reasons(two: tuple[Actor, Actor]) -> None:
    row = blind.case(two[0])
    blind.opine(row, two[0])
    one = Opinion.everything.get()
    wrongs = ({"because": ""}, {"confidence": ""}, {"likelihood": "perhaps"})
    for wrong in ({}, {"author": "machine"}, *({"author": "a-x", **one} for one in wrongs)):
        fields = {f.attname: getattr(one, f.attname) for f in one._meta.concrete_fields}
        fields.pop("id")
        with pytest.raises(IntegrityError), transaction.atomic():
            Opinion(**{**fields, **wrong}).save(force_insert=True)


def test_opinions_by_form_posts_alone(two: tuple[Actor, Actor]) -> None:
    row = blind.case(two[0])
    for by, language in zip(two, ("en", "ar"), strict=True):
        Account.objects.filter(pk=by.account).update(language=language)
        page = signed_in(by).get(f"/cases/{row.reference}").content.decode()
        assert 'id="opinion-form"' in page
        assert 'id="finding-form"' not in page
        other = signed_in(by).get(f"/cases/{row.reference}?finding=actor").content.decode()
        assert 'id="finding-form"' in other
        assert 'id="opinion-form"' not in other
        sent = signed_in(by).post(
            f"/cases/{row.reference}/opinions",
            {"prompt": "harm", "likelihood": "likely", "confidence": "low", "because": WHY},
        )
        assert sent.status_code == 302
    assert opinions.opened(row, "harm", by=two[0])
    after = signed_in(two[0]).get(f"/cases/{row.reference}?finding=harm").content.decode()
    assert 'name="settled"' in after


def test_the_shipped_default_asks_for_no_opinions() -> None:
    assert "opinions:" not in shipped("chirg")


def test_an_export_of_the_log_does_not_say_whose_a_blind_opinion_is_before_all_are_in(
    tmp_path: Path,
) -> None:
    by, other = build.person(Role.ANALYST), build.person(Role.ANALYST)
    row = blind.case(by)
    blind.opine(row, other)
    (number,) = not_to_tell_yet(by=build.house())
    assert _exported(tmp_path / "one")[number] == {"n", "leaf"}
    blind.opine(row, by)
    assert not_to_tell_yet(by=build.house()) == frozenset()
    assert "actor" in _exported(tmp_path / "two")[number]


def _exported(folder: Path) -> list[set[str]]:
    """The fields of each entry of an export that checks."""
    signed = ledger.checkpoint(by=build.house())
    assert signed is not None
    write_export(folder, signed.note, by=build.house(), withheld=not_to_tell_yet(by=build.house()))
    assert verifier.main([str(folder)]) == 0
    return [set(json.loads(line)) for line in (folder / "entries.jsonl").read_bytes().splitlines()]
