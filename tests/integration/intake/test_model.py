"""A model's help end to end, against an endpoint on this machine that answers what it is told to."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest

from answerable.actor import Actor, Level, Role, machine
from answerable.incidents.actions import propose_links
from answerable.incidents.models import Statement
from answerable.intake import actions, queries
from answerable.intake.endpoint import Endpoint
from answerable.intake.models import History, Report, ReportText
from answerable.intake.rules import SourceKind
from answerable.reading.assisted import Silent
from answerable.reading.assisted.asking import question
from tests import build

pytestmark = pytest.mark.django_db
LOST = "lost five of its people"
TEXT = f"Two guards were killed in Selm on 4 May 2024. The bakery of Harqa {LOST} that day."
TOLD = {"quote": LOST, "kind": "harm", "killed_least": 5, "killed_most": 5}


class Fake:
    """An endpoint: what it answers, and every request it got."""

    def __init__(self) -> None:
        self.status, self.words, self.raw = 200, json.dumps({"statements": [TOLD]}), b""
        self.headers: dict[str, str] = {}
        self.asked: list[tuple[str, dict[str, Any], str]] = []
        fake = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                fake.asked.append((self.path, body, self.headers.get("Authorization", "")))
                self.send_response(fake.status)
                for name, value in fake.headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(fake.raw or json.dumps(fake.answer()).encode())

            def log_message(self, *said: object) -> None:
                pass

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    def answer(self) -> dict[str, Any]:
        return {"model": "small-7b", "system_fingerprint": "fp1",
                "choices": [{"message": {"content": self.words}}]}  # fmt: skip


@pytest.fixture
def fake(settings: Any) -> Iterator[Fake]:
    made = Fake()
    settings.MODEL = {
        "url": f"http://127.0.0.1:{made.server.server_port}/v1", "name": "small", "key": "k-1",
        "level": "internal", "compartments": frozenset({"GREY"}),
    }  # fmt: skip
    yield made
    made.server.shutdown()
    made.server.server_close()


def received(by: Actor, **more: Any) -> Report:
    source = actions.source_named("Coastal Wire", SourceKind.NGO_OR_PRESS, by=by)
    return actions.receive_report(TEXT.encode(), source=source, by=by, **more).report


def read(report: Report) -> ReportText:
    text = actions.read_report(report.reference, by=machine(build.NOON))
    assert text is not None
    return text


def noted(report: Report) -> list[tuple[str, dict[str, Any]]]:
    rows = History.objects.filter(subject=report.reference, what="model").order_by("pk")
    return [(row.value, row.data) for row in rows]


def test_what_a_model_adds_is_proposed_under_its_name_beside_what_the_rules_read(
    fake: Fake,
) -> None:
    by = build.person(Role.INTAKE_OFFICER)
    report = received(by)
    text = read(report)
    assert text.reader.endswith(" + small-7b fp1")
    propose_links(report.reference, by=machine(build.NOON))
    rows = {row.quote: row for row in Statement.everything.filter(protected_by=report.reference)}
    assert (rows[LOST].maker, rows[LOST].state, rows[LOST].killed_least) == (
        "small-7b fp1", "proposed", 5,
    )  # fmt: skip
    assert {row.maker for quote, row in rows.items() if quote != LOST} == {
        text.reader.split(" + ")[0]
    }
    ((path, body, key),) = fake.asked
    assert (path, key) == ("/v1/chat/completions", "Bearer k-1")
    assert "tools" not in body
    assert body["response_format"]["json_schema"]["strict"] is True
    assert len(body["messages"]) == 2
    value, data = noted(report)[0]
    assert (value, data["added"], data["refused"], data["model"]) == ("asked", 1, 0, "small-7b fp1")
    assert TEXT not in json.dumps(data)


def test_a_text_is_sent_once_and_a_later_reading_keeps_what_was_added(fake: Fake) -> None:
    by = build.person(Role.INTAKE_OFFICER)
    first = read(report := received(by))
    assert read(report) == first
    received(by, published_on="2024-05-05")
    second = read(report)
    assert len(fake.asked) == 1
    assert second.version == first.version + 1
    assert LOST in {s["quote"] for s in second.reading["statements"]}


@pytest.mark.parametrize(
    "marked",
    [{"level": Level.RESTRICTED}, {"compartments": ("RED",)}],
    ids=["level", "compartment"],
)
def test_what_is_marked_above_what_the_operator_allowed_is_not_sent(
    fake: Fake, marked: dict[str, Any]
) -> None:
    by = build.person(
        Role.INTAKE_OFFICER, ceiling=Level.RESTRICTED, compartments=("RED",) if "compartments" in marked
        else (),
    )  # fmt: skip
    report = received(by, **marked)
    assert " + " not in read(report).reader
    assert fake.asked == []
    assert [value for value, _ in noted(report)] == ["not_asked"]


def test_a_compartment_the_operator_named_may_be_sent(fake: Fake) -> None:
    by = build.person(Role.INTAKE_OFFICER, compartments=("GREY",))
    read(received(by, compartments=("GREY",)))
    assert len(fake.asked) == 1


BROKEN: list[dict[str, Any]] = [
    {"status": 500}, {"status": 302, "headers": {"Location": "http://127.0.0.1:9/"}},
    {"raw": b"<html>"}, {"raw": b"{}"}, {"raw": b'{"choices": []}'}, {"raw": b"\xff\xfe"},
    {"raw": b'{"choices": [{"message": {"content": null}}]}'}, {"raw": b"[" * 100_000},
    {"raw": b"x" * (2 * 1024 * 1024 + 2)},
]  # fmt: skip


def test_whatever_an_endpoint_answers_amiss_it_is_silent_to_us(fake: Fake, settings: Any) -> None:
    endpoint = Endpoint(settings.MODEL["url"], "small")
    for broken in BROKEN:
        fake.status, fake.raw, fake.headers = 200, b"", {}
        for name, value in broken.items():
            setattr(fake, name, value)
        with pytest.raises(Silent):
            endpoint.ask(question(TEXT, "en", None))
    assert len(fake.asked) == len(BROKEN)


def test_a_useless_answer_leaves_the_rules_reading_and_why_is_noted(fake: Fake) -> None:
    fake.words = "I cannot help with that."
    report = received(build.person(Role.INTAKE_OFFICER))
    text = read(report)
    assert " + " not in text.reader
    assert [s["killed"] for s in text.reading["statements"] if s["killed"]] == [[2, 2]]
    value, data = noted(report)[0]
    assert (value, data["why"]) == ("failed", "the answer is no JSON")


def test_an_endpoint_that_is_gone_is_no_fault_of_the_report(fake: Fake, settings: Any) -> None:
    settings.MODEL = settings.MODEL | {"url": "http://127.0.0.1:9/v1"}
    by = build.person(Role.INTAKE_OFFICER)
    report = received(by)
    read(report)
    assert queries.report(report.reference, by=by).state == "read"
    assert noted(report)[0][1]["why"] == "the endpoint could not be reached"


def test_without_a_model_nothing_is_asked_and_nothing_noted() -> None:
    report = received(build.person(Role.INTAKE_OFFICER))
    read(report)
    assert noted(report) == []


def test_an_endpoint_that_answers_letter_by_letter_is_left_after_its_time() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        stop = threading.Event()

        def drip() -> None:
            line, _ = listening.accept()
            with line, suppress(OSError):
                line.recv(65536)
                line.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n")
                while not stop.wait(0.02):
                    line.sendall(b" ")

        thread = threading.Thread(target=drip, daemon=True)
        thread.start()
        endpoint = Endpoint(f"http://127.0.0.1:{listening.getsockname()[1]}/v1", "m", seconds=0.3)
        with pytest.raises(Silent, match="took too long"):
            endpoint.ask(question("Nothing.", "en", None))
        stop.set()
        thread.join(5)
