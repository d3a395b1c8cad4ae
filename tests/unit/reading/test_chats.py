"""Exported conversations: each message a document with its own day, and no private person named."""

from __future__ import annotations

import json
from typing import Any

import pytest

from answerable.reading import Hints, read
from answerable.reading.documents import open_document
from answerable.reading.documents.chats import messages_in
from answerable.reading.reader import read_whole

NAME = "Ada Moral"


def telegram(*told: dict[str, Any], kind: str = "public_channel") -> bytes:
    messages = [{"id": n, "type": "message", "from": NAME, **one} for n, one in enumerate(told)]
    return json.dumps(
        {"name": "Harqa now", "type": kind, "id": 1, "messages": messages}, ensure_ascii=False
    ).encode()


FIRST = {"date": "2026-06-12T14:03:11", "text": "Three people were killed in Harqa."}
SECOND = {
    "date": "2026-06-13T09:00:00",
    "edited": "2026-06-14T09:00:00",
    "text": ["Correction: ", {"type": "bold", "text": "four people"}, " were killed in Harqa."],
}


def test_each_message_of_a_telegram_export_is_a_document_with_its_day() -> None:
    reading, parts = read_whole(telegram(FIRST, SECOND), Hints())
    assert reading.is_contents
    told = [read(part.data, Hints(content_type=part.content_type)) for part in parts.taken]
    assert [(r.text, r.published_on, r.modified_on) for r in told] == [
        ("Three people were killed in Harqa.", "2026-06-12", None),
        ("Correction: four people were killed in Harqa.", "2026-06-13", "2026-06-14"),
    ]
    assert [r.statements[0].killed for r in told] == [(3, 3), (4, 4)]
    assert {(r.publisher, r.author) for r in told} == {("Telegram", "Harqa now")}


@pytest.mark.parametrize("kind", ["private_group", "personal_chat", "public_supergroup"])
def test_who_writes_to_a_group_is_named_nowhere(kind: str) -> None:
    for data in (telegram(FIRST, kind=kind), telegram(FIRST, SECOND, kind=kind)):
        reading, parts = read_whole(data, Hints())
        assert reading.author is None
        assert NAME not in repr(reading)
        assert not any(NAME.encode() in part.data for part in parts.taken)


def test_what_is_no_message_is_left_out() -> None:
    service = {"type": "service", "date": "2026-06-12T10:00:00", "action": "join", "text": ""}
    (only,) = messages_in(telegram(service, {**FIRST, "text": ""}, FIRST).decode())
    assert only.text == FIRST["text"]


def test_a_whole_account_is_the_messages_of_all_its_chats() -> None:
    whole = {"chats": {"list": [json.loads(telegram(FIRST)), json.loads(telegram(SECOND))]}}
    assert len(messages_in(json.dumps(whole))) == 2


@pytest.mark.parametrize(
    "text",
    ['{"messages": 4}', '{"messages": [1, null, {"type": "message"}]}', '{"messages": [', "{", "[" * 9,
     '{"chats": [], "messages": {}}', '{"messages": ' + "[" * 9_000],
)  # fmt: skip
def test_other_notations_hold_no_messages(text: str) -> None:
    assert messages_in(text) == []


GROUP = """[{}, 14:03:11] \u200eAda Moral: \u200eMessages and calls are end-to-end encrypted.
[{}, 14:05:00] Ada Moral: Three people were killed
in a strike on Harqa.
[{}, 14:06:00] +218 91 000 0000: \u200eimage omitted
[{}, 14:08:00] Ben Adan: Six people were wounded in Dahar.
"""


def days(*four: str, form: str = GROUP) -> list[str | None]:
    return [one.sent_on for one in messages_in(form.format(*four))][-2:]


@pytest.mark.parametrize(
    ("four", "wanted"),
    [
        (("12/06/2026", "12/06/2026", "12/06/2026", "13/06/2026"), ["2026-06-12", "2026-06-13"]),
        (("6/12/26", "6/12/26", "6/12/26", "6/13/26"), ["2026-06-12", "2026-06-13"]),
        (("11/06/2026", "11/06/2026", "12/06/2026", "01/07/2026"), ["2026-06-11", "2026-07-01"]),
        (("12.06.26", "12.06.26", "12.06.26", "12.07.26"), ["2026-06-12", "2026-07-12"]),
        (("2026-06-12", "2026-06-12", "2026-06-12", "2026-07-01"), ["2026-06-12", "2026-07-01"]),
        (("١٢/٠٦/٢٠٢٦", "١٢/٠٦/٢٠٢٦", "١٢/٠٦/٢٠٢٦", "١٣/٠٦/٢٠٢٦"), ["2026-06-12", "2026-06-13"]),
        (("05/06/2026", "05/06/2026", "05/06/2026", "06/06/2026"), [None, "2026-06-06"]),
        (("31/31/2026", "05/06/2026", "05/06/2026", "06/07/2026"), [None, None]),
    ],
)
def test_the_file_itself_decides_which_is_the_day(
    four: tuple[str, ...], wanted: list[str | None]
) -> None:
    assert days(*four) == wanted


def test_messages_of_a_group_are_read_by_themselves_and_name_nobody() -> None:
    text = GROUP.format("12/06/2026", "12/06/2026", "12/06/2026", "13/06/2026")
    reading, parts = read_whole(text.encode(), Hints())
    assert NAME not in repr(reading)
    assert not any(
        name in part.data for part in parts.taken for name in (b"Moral", b"Adan", b"+218")
    )
    told = [read(part.data, Hints(content_type=part.content_type)) for part in parts.taken]
    assert [(r.text, r.published_on, r.author) for r in told] == [
        ("Three people were killed\nin a strike on Harqa.", "2026-06-12", None),
        ("Six people were wounded in Dahar.", "2026-06-13", None),
    ]


def test_of_a_long_conversation_every_message_not_taken_is_counted() -> None:
    line = "[12/06/2026, 14:03:11] Ada Moral: Three people were killed in Harqa.\n"
    _, parts = read_whole((line * 6_000).encode(), Hints())
    assert len(parts.taken) + parts.left == 6_000


def test_the_other_form_of_such_a_file_is_read_too() -> None:
    text = (
        "12/06/2026, 14:03 - Messages and calls are end-to-end encrypted.\n"
        "13/06/2026, 2:05 PM - Ada Moral: Three people were killed in Harqa.\n"
        "13/06/2026, 2:06 PM - Ben Adan: <Media omitted>\n"
    )
    document = open_document(text.encode(), Hints())
    assert (document.text, document.published_on, document.author) == (
        "Three people were killed in Harqa.",
        "2026-06-13",
        None,
    )


@pytest.mark.parametrize(
    "text",
    [
        "12/06/2026, 14:03 - Harqa: three people killed.",
        "12/06/2026, 14:03 - Strike on Harqa: three killed.\n13/06/2026, 9:00 - Strike on Dahar: two.",
        "12 June 2026: three people were killed.",
        "[1] Ada Moral: a note",
        "2026-06-12 14:03 three people were killed in Harqa.",
    ],
)
def test_a_log_of_what_happened_is_no_conversation(text: str) -> None:
    assert messages_in(text) == []
