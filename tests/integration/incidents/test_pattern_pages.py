"""Pages and commands of patterns: tried, saved, judged, assessed; suggestions and others alike."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from answerable.accounts.models import Account
from answerable.actor import Actor, Level, Role
from answerable.cli.door import exit_code
from answerable.incidents import actions, queries
from answerable.incidents.models import Inclusion, Pattern
from answerable.incidents.rules.patterns import asked
from tests import build
from tests.integration.incidents import lists, stories
from tests.pages import signed_in

pytestmark = pytest.mark.django_db

WHY = "it was said twice in a week"
CLUSTER = [("Ostrel", "guided bomb", "school")] * 8 + [("Kellan", "guided bomb", "market")] * 2
SPREAD = [("Kellan", "mortar", "school")] * 3 + [("Kellan", "mortar", "market")] * 15


def run(by: Actor, *words: str) -> int:
    """Run a command as this person."""
    username = Account.objects.get(pk=by.account or 0).username
    return exit_code(["--as", username, *words])


def saved(by: Actor, **conditions: str) -> Pattern:
    question = asked({name: [value] for name, value in conditions.items()})
    return actions.save_pattern(title="Bombs", question=question, because=WHY, by=by)


def test_a_question_is_tried_saved_and_judged_through_the_pages_alone() -> None:
    by = stories.analyst()
    one, two = lists.incidents(CLUSTER[7:9], by=by)
    client = signed_in(by)
    tried = client.get("/patterns/new", {"munition": "guided bomb", "object": "school\nmarket"})
    page = tried.content.decode()
    assert "It finds 2 of the 2 incidents you may see." in page
    kept = dict(re.findall(r'<input type="hidden" name="(munition|object)" value="([^"]*)"', page))
    assert kept == {"munition": "guided bomb", "object": "school\nmarket"}
    made = client.post("/patterns/save", {**kept, "title": "Guided bombs", "because": WHY})
    assert made.status_code == 302
    page = client.get(made["Location"]).content.decode()
    assert "It holds 2 of the 2 incidents you may see." in page
    assert "an accepted statement says “guided bomb”" in page
    told = {"incident": two, "verdict": "left_out", "because": "a test range"}
    assert client.post(f"{made['Location']}/judge", told).status_code == 302
    page = client.get(made["Location"]).content.decode()
    assert "It holds 1 of the 2 incidents you may see." in page
    assert "a test range" in page
    assert Inclusion.everything.get().incident.reference == two
    assert f"/incidents/{one}" in page


def test_a_question_that_cannot_be_asked_says_why() -> None:
    client = signed_in(stories.analyst())
    page = client.get("/patterns/new", {"since": "2026-02-02", "until": "2026-02-01"})
    assert "The span ends before it begins." in page.content.decode()
    assert client.get("/patterns/new", {"since": "soon"}).status_code == 409
    assert "It finds" not in client.get("/patterns/new").content.decode()


def test_who_saves_no_patterns_is_told_so_beside_the_form() -> None:
    client = signed_in(build.person(Role.DECIDER))
    page = client.get("/patterns/new", {"munition": "rocket"}).content.decode()
    assert "To save a pattern or say what belongs to it takes one of these roles" in page
    assert 'name="title"' not in page


def test_a_pattern_changed_meanwhile_is_not_written_over() -> None:
    by = stories.analyst()
    kept, client = saved(by, munition="rocket"), signed_in(by)
    told = {"title": "Rockets", "munition": "rocket", "because": WHY, "version": "1"}
    assert client.post(f"/patterns/{kept.reference}/change", told).status_code == 302
    assert client.post(f"/patterns/{kept.reference}/change", told).status_code == 409
    assert Pattern.everything.get().version == 2


def test_what_stands_out_leads_to_the_question_it_would_be() -> None:
    by = stories.analyst()
    lists.incidents(CLUSTER + SPREAD, by=by, apart=8)
    found = queries.suggestions(by=by)
    told = {(s.left.words if s.left else "", s.right.words) for s in found.suggestions}
    assert ("guided bomb", "Ostrel") in told
    client = signed_in(by)
    page = client.get("/patterns/suggestions").content.decode()
    assert "What could make it mean nothing" in page
    href = re.search(r'href="(/patterns/new\?[^"]*munition=guided[^"]*)"', page)
    assert href is not None
    tried = client.get(href[1].replace("&amp;", "&")).content.decode()
    assert re.search(r"It finds \d+ of the 28 incidents", tried)


def test_hidden_incidents_move_no_figure_of_a_suggestion_nor_of_others_alike() -> None:
    by, low = stories.analyst(ceiling=Level.CONFIDENTIAL), build.person(Role.ANALYST)
    first, *_ = lists.incidents(CLUSTER + SPREAD, by=by, apart=8)
    kept = saved(by, munition="guided bomb")
    pages = ("/patterns", f"/patterns/{kept.reference}", "/patterns/suggestions",
             f"/incidents/{first}/alike", f"/incidents/{first}/alike?of=munition",
             "/patterns/new?munition=guided+bomb")  # fmt: skip
    before = [_plain(signed_in(low).get(page).content) for page in pages]
    lists.incidents(CLUSTER[:6], by=by, level=Level.CONFIDENTIAL, name="quiet")
    assert queries.finds_now(kept, by=by).count == 16
    assert [_plain(signed_in(low).get(page).content) for page in pages] == before


def _plain(page: bytes) -> bytes:
    return re.sub(rb'name="csrfmiddlewaretoken" value="\w+"', b"", page)


def test_others_like_an_incident_are_counted_with_the_list_behind_each_figure() -> None:
    by = stories.analyst()
    one, two, three = lists.incidents([*CLUSTER[7:9], SPREAD[0]], by=by, apart=40)
    client = signed_in(by)
    page = client.get(f"/incidents/{two}/alike").content.decode()
    assert "Of 2 other incidents recorded here, dated between 1 June 2025 and" in page
    assert "same munition: 1" in page
    behind = client.get(f"/incidents/{two}/alike", {"of": "munition", "when": "before-90"})
    listed = behind.content.decode().partition('id="behind"')[2]
    assert one in listed
    assert three not in listed
    nothing = client.get(f"/incidents/{two}/alike", {"of": "munition", "when": "before-30"})
    assert 'id="behind"' not in nothing.content.decode()
    assert client.get(f"/incidents/{two}/alike", {"of": "rumour"}).status_code == 200
    assert f"/incidents/{two}/alike" in client.get(f"/incidents/{two}").content.decode()


def test_patterns_by_commands(capsys: pytest.CaptureFixture[str]) -> None:
    by = stories.analyst()
    one, two, _ = lists.incidents([*CLUSTER[7:9], SPREAD[0]], by=by)
    new = ["patterns", "new", "--title", "Guided bombs", "--munition", "guided bomb"]
    assert run(by, *new, "--dry-run") == 0
    assert "2 of the 3 incidents" in capsys.readouterr().out
    assert run(by, *new) == 2
    assert run(by, *new, "--because", WHY) == 0
    reference = capsys.readouterr().out.split()[-1]
    assert run(by, "patterns", "judge", reference, two, "left_out", "--because", "a test") == 0
    capsys.readouterr()
    shown = answer(capsys, by, "patterns", "show", reference)
    assert [row["incident"] for row in shown["found"]] == [one]
    assert [row["incident"] for row in shown["left_out"]] == [two]
    assert shown["question"] == {"munition": ["guided bomb"]}
    past = answer(capsys, by, "patterns", "show", reference, "--as-of", "2020-01-01")
    assert past["count"] == 0
    assert answer(capsys, by, "patterns", "list")["patterns"][0]["count"] == 1
    for words in (["list"], ["show", reference], ["suggest"], ["alike", one]):
        assert run(by, "patterns", *words) == 0
        assert capsys.readouterr().out
    beside = answer(capsys, by, "patterns", "alike", one)
    munition = next(s for s in beside["shared"] if s["aspect"] == "munition")
    assert munition["figures"]["all"] == [two]
    assert run(by, "patterns", "show", "b-22222222") == 2


def test_suggestions_by_command_carry_their_statistic_and_caveats(
    capsys: pytest.CaptureFixture[str],
) -> None:
    by = stories.analyst()
    lists.incidents(CLUSTER + SPREAD, by=by, apart=8)
    found = answer(capsys, by, "patterns", "suggest")
    first = found["suggestions"][0]
    assert first["p"] <= first["p_adjusted"] <= 0.05
    assert first["tests"] == found["tests"]
    assert len(first["caveats"]) >= 6
    assert run(by, "patterns", "suggest") == 0
    assert "would be expected" in capsys.readouterr().out


def answer(capsys: pytest.CaptureFixture[str], by: Actor, *words: str) -> Any:
    """What a command prints as JSON."""
    assert run(by, *words, "--json") == 0
    return json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_page_is_shown_in_both_languages(language: str) -> None:
    by = stories.analyst()
    Account.objects.filter(pk=by.account or 0).update(language=language)
    one, *_ = lists.incidents(CLUSTER + SPREAD, by=by, apart=8)
    kept = saved(by, manner="drone")
    for page in ("/patterns", "/patterns/new?manner=drone&place=x", "/patterns/suggestions",
                 f"/patterns/{kept.reference}", f"/patterns/{kept.reference}?true_on=2026-03-16",
                 f"/incidents/{one}/alike?of=munition"):  # fmt: skip
        answered = signed_in(by).get(page)
        assert answered.status_code == 200
        assert f'lang="{language}"' in answered.content.decode()
