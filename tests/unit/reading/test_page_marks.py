"""What a page shows of others, and what it says of itself in the open."""

from __future__ import annotations

import pytest

from answerable.reading import Reading, read
from answerable.reading.reader import read_whole
from answerable.reading.types import Frame

SAID = "Our team counted nine people killed by the strike of 28 May 2024 on Harqa."
MORE = "<p>We could not confirm any other number with the families or with the hospital of the town.</p>"
CLAIM = "BREAKING: 35 people killed in Harqa strike"


def _page(body: str, head: str = "") -> Reading:
    title = "<title>Harqa: what we know</title>"
    page = f"<html><head>{title}{head}</head><body><article><h1>Harqa: what we know</h1>{body}</article>"
    return read(f"{page}</body></html>".encode())


def _frames(reading: Reading) -> dict[str, Frame]:
    return {said.quote: said.frame for said in reading.statements}


@pytest.mark.parametrize(
    "shown",
    [
        f'<blockquote class="twitter-tweet"><p>{CLAIM}</p>&mdash; H (@h)</blockquote>',
        f'<blockquote class="instagram-media"><div><p>{CLAIM}</p></div></blockquote>',
        f'<blockquote class="bbCodeBlock bbCodeBlock--quote">{CLAIM}</blockquote>',
        f"<blockquote><div><cite>Hadi wrote:</cite>{CLAIM}</div></blockquote>",
        f'<aside class="quote" data-username="hadi"><blockquote><p>{CLAIM}</p></blockquote></aside>',
    ],
)
def test_a_post_set_into_a_page_is_background(shown: str) -> None:
    frames = _frames(_page(f"<p>{SAID}</p>{shown}{MORE}"))
    assert frames == {"nine people killed": Frame.MAIN, "35 people killed": Frame.BACKGROUND}


def test_what_an_official_says_in_a_quotation_of_a_newspaper_stays() -> None:
    told = "<p>Eleven civilians were killed in the strike.</p>"
    quote = f"<blockquote>{told}<cite>The mayor</cite></blockquote>"
    assert _frames(_page(f"<p>The mayor of Harqa spoke.</p>{quote}{MORE}")) == {
        "Eleven civilians were killed": Frame.MAIN
    }


@pytest.mark.parametrize(
    ("shown", "author", "day", "changed"),
    [
        ('<p class="meta">By Lena Marsh and Omar Tell | 9 May 2024, 14:05 | Updated 10 May 2024</p>',
         "Lena Marsh and Omar Tell", "2024-05-09", "2024-05-10"),
        ('<div class="byline">بقلم: ليلى مراد</div><div class="post-meta">نشر في: 9 أيار 2024</div>',
         "ليلى مراد", "2024-05-09", None),
        ('<a rel="author">Lena Marsh</a><span itemprop="datePublished">May 9, 2024</span>',
         "Lena Marsh", "2024-05-09", None),
        ('<p class="meta">By 9 May 2024 all was over.</p>', None, None, None),
    ],
)  # fmt: skip
def test_author_and_days_are_taken_from_where_a_page_shows_them(
    shown: str, author: str | None, day: str | None, changed: str | None
) -> None:
    reading = _page(f"{shown}<p>{SAID}</p>{MORE}")
    assert (reading.author, reading.published_on, reading.modified_on) == (author, day, changed)


def test_what_a_page_says_to_machines_comes_first() -> None:
    head = '<meta name="author" content="R. Oduya"><meta name="date" content="2024-05-08">'
    reading = _page(f'<p class="byline">By L. Marsh | 9 May 2024</p><p>{SAID}</p>{MORE}', head)
    assert (reading.author, reading.published_on) == ("R. Oduya", "2024-05-08")


POST = (
    '<div class="tgme_widget_message" data-post="harqa_news/{n}">'
    '<a class="tgme_widget_message_owner_name">Harqa News</a>{reply}'
    '<div class="tgme_widget_message_text">A drone killed {n} people in Harqa.<br>More soon.</div>'
    '<span class="tgme_widget_message_views">12K</span>'
    '<time datetime="2024-05-0{n}T12:00:00+00:00">x</time></div>'
)
REPLY = (
    '<a class="tgme_widget_message_reply"><div class="tgme_widget_message_text">40 people killed in Harqa'
    "</div></a>"
)


def test_a_post_of_an_archived_channel_is_read_with_its_day_and_what_it_answers_is_background() -> (
    None
):
    page = f"<html><body>{POST.format(n=4, reply=REPLY)}</body></html>"
    reading = read(page.encode())
    assert reading.title is None
    assert reading.text.endswith("A drone killed 4 people in Harqa.\nMore soon.")
    assert (reading.author, reading.publisher, reading.published_on, reading.address) == (
        "Harqa News", "Telegram", "2024-05-04", "https://t.me/harqa_news/4",
    )  # fmt: skip
    assert _frames(reading) == {
        "40 people killed": Frame.BACKGROUND,
        "killed 4 people": Frame.MAIN,
    }


def test_the_posts_of_an_archived_channel_are_documents_of_their_own() -> None:
    page = f"<html><body>{POST.format(n=4, reply='')}{POST.format(n=5, reply='')}</body></html>"
    whole, parts = read_whole(page.encode())
    assert not whole.statements
    assert [part.address for part in parts.taken] == [
        "https://t.me/harqa_news/4",
        "https://t.me/harqa_news/5",
    ]
    assert [read(part.data).published_on for part in parts.taken] == ["2024-05-04", "2024-05-05"]


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Published 4 June 2024. Our team came to Harqa in the night of the strike and stayed for days, "
         "as did the volunteers of the town. ", "2024-06-04"),
        ("Note on Harqa\nPosted on Tuesday, June 4, 2024 at 10:00\n", "2024-06-04"),
        ("Note on Harqa\n4 June 2024\n", "2024-06-04"),
        ("From: the mission\nTo: the desk\nDate: 4 June 2024\n", "2024-06-04"),
        ("Опубліковано: 4 червня 2024\n", "2024-06-04"),
        ("Sabra, 4 June 2024 – ", "2024-06-04"),
        ("Date: 28 May 2024\nTown: Harqa\n", None),
        ("Harqa, 28 May 2024\n", None),
        ("27 May 2024\nIt was quiet.\n28 May 2024\n", None),
    ],
)  # fmt: skip
def test_a_day_of_publication_is_one_that_is_called_so_or_heads_the_whole(
    head: str, day: str | None
) -> None:
    assert read(f"{head}{SAID}".encode()).published_on == day


def test_a_line_that_only_says_when_it_came_out_is_no_day_of_what_it_tells() -> None:
    reading = read(b"Note on Harqa\nPosted on June 4, 2024\nNine people were killed in Harqa.")
    assert "Posted" not in reading.text
    [said] = reading.statements
    assert said.date is None


def test_a_source_named_below_the_text_is_credited() -> None:
    text = "قتل تسعة أشخاص في غارة على سوق حرقة يوم الاثنين.\nالمصدر: وكالة رويترز"
    assert read(text.encode()).credited_to == "Reuters"


EXPORTED = (
    '<div class="message default clearfix{joined}" id="message{n}"><div class="body">'
    '<div class="pull_right date details" title="0{n}.05.2024 15:45:10 UTC+02:00">15:45</div>{who}'
    '<div class="text">A drone killed {n} people in Harqa.</div></div></div>'
)


def test_a_history_somebody_exported_is_its_messages_each_with_its_channel_and_day() -> None:
    named = EXPORTED.format(n=4, joined="", who='<div class="from_name">Harqa News</div>')
    page = f"<html><body>{named}{EXPORTED.format(n=5, joined=' joined', who='')}</body></html>"
    whole, parts = read_whole(page.encode())
    assert not whole.statements
    found = [read(part.data) for part in parts.taken]
    assert [(one.author, one.published_on) for one in found] == [
        ("Harqa News", "2024-05-04"), ("Harqa News", "2024-05-05"),
    ]  # fmt: skip
