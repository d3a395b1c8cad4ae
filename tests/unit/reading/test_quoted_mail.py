"""What a message or a post shows of another is background, however a programme writes it."""

from __future__ import annotations

import pytest

from answerable.reading import Hints, Reading, read
from answerable.reading.types import Frame

OWN = "Our team counted nine people killed in the strike on Dahar on 8 May 2024."
OTHER = "14 killed in Dahar on 7 May 2024."
WROTE = "<div>On Thu, 9 May 2024, a colleague wrote:</div>"
OUTLOOK = (
    "<div style='border-top:solid 1pt'><b>From:</b> Rana &lt;r@example.org&gt;<br><b>Sent:</b> Thursday, "
    "May 9, 2024 11:02 AM<br><b>To:</b> A<br><b>Subject:</b> Dahar</div><p>" + OTHER + "</p>"
)
PAGES = {
    "gmail": f'<p>{OWN}</p>{WROTE}<blockquote class="gmail_quote"><div>{OTHER}</div></blockquote>',
    "apple": f'<div>{OWN}</div><blockquote type="cite">{WROTE}<div>{OTHER}</div></blockquote>',
    "bare": f"<p>{OWN}</p><blockquote>{OTHER}</blockquote>",
    "outlook": f"<p>{OWN}</p>{OUTLOOK}",
    "above": f"<blockquote><p>{OTHER}</p></blockquote><p>{OWN}</p>",
    "twice": f"<p>{OWN}</p><blockquote>Noted.<blockquote>{OTHER}</blockquote></blockquote>",
}
ORIGINAL = (
    "-----Original Message-----\nFrom: Rana\nSent: Thursday, May 9, 2024\nTo: A\nSubject: Dahar\n\n"
)


def _mail(body: str, *, page: bool, subject: str = "Re: Dahar", more: str = "") -> Reading:
    kind = "html" if page else "plain"
    head = (
        f"From: a@example.org\nSubject: {subject}\nDate: Fri, 10 May 2024 10:00:00 +0000\n"
        f"MIME-Version: 1.0\n{more}Content-Type: text/{kind}; charset=utf-8\n\n"
    )
    return read((head + body).encode(), Hints(filename="a.eml"))


def _frames(reading: Reading) -> dict[str, Frame]:
    return {said.quote: said.frame for said in reading.statements}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_what_a_message_written_as_a_page_quotes_is_background(page: str) -> None:
    frames = _frames(_mail(page, page=True))
    assert frames == {"nine people killed": Frame.MAIN, "14 killed": Frame.BACKGROUND}


def test_what_stands_below_the_head_of_the_message_answered_is_background() -> None:
    frames = _frames(_mail(f"{OWN}\n\n{ORIGINAL}{OTHER}\n", page=False))
    assert frames == {"nine people killed": Frame.MAIN, "14 killed": Frame.BACKGROUND}


@pytest.mark.parametrize("mark", ["---------- Forwarded message ---------\n", ""])
def test_what_is_passed_on_is_told_by_who_passes_it_on(mark: str) -> None:
    head = mark or "-----Original Message-----\n"
    told = f"See below.\n\n{head}From: Rana\nDate: Thu, 9 May 2024\nSubject: Dahar\n\n{OTHER}\n"
    assert _frames(_mail(told, page=False, subject="Fwd: Dahar")) == {"14 killed": Frame.MAIN}


def test_a_letter_set_in_from_the_margin_or_sent_to_many_is_its_senders_own() -> None:
    set_in = f'<blockquote style="margin:0 0 0 40px;border:none"><p>{OWN}</p></blockquote>'
    assert _frames(_mail(set_in, page=True)) == {"nine people killed": Frame.MAIN}
    many = "List-Unsubscribe: <mailto:x@example.org>\n"
    said = f"<p>The mayor spoke.</p><blockquote>{OTHER}</blockquote>"
    sent = _mail(said, page=True, subject="Weekly note", more=many)
    assert _frames(sent) == {"14 killed": Frame.MAIN}


def test_every_word_of_a_short_message_is_read_and_nothing_hidden_in_it() -> None:
    page = (
        '<style>p{}</style><div style="display:none">Preview 99 killed.</div><p>Dear all,</p>'
        "<div>Six were wounded<br>in Dahar on 8 May 2024.</div><table><tr><th>Town</th><th>Killed</th>"
        "<th>Injured</th></tr><tr><td>Dahar</td><td>9</td><td>6</td></tr></table>"
    )
    assert _mail(page, page=True).text == (
        "Re: Dahar\n\nDear all,\nSix were wounded\nin Dahar on 8 May 2024.\n"
        "Town: Dahar | Killed: 9 | Injured: 6"
    )


def test_a_quoted_line_that_was_wrapped_has_its_mark_once() -> None:
    own = "We have been in the village since Monday morning and have spoken to three families\n"
    quoted = (
        "> we were told that fourteen people had been killed in the village and that\n"
        "> nobody had been able to reach it since the bridge was hit on the same day as\n"
        "> the market, so that the figure is that of one family only and not of others\n"
    )
    text = _mail(own * 2 + quoted, page=False).text
    assert "and that nobody" in text
    assert text.count(">") == 1


def test_a_message_in_a_message_goes_by_its_subject() -> None:
    from email.message import EmailMessage

    from answerable.reading.documents.mail import read_mail

    inner, outer = EmailMessage(), EmailMessage()
    inner["Subject"] = "Shelling of Kessal"
    inner.set_content("Three people were wounded in Kessal.")
    outer["Subject"] = "See attached"
    outer.set_content("See attached.")
    outer.add_attachment(inner)
    [part] = read_mail(outer.as_bytes()).parts.taken
    assert part.name == "Shelling of Kessal"


POST = (
    "Harqa Now\n@harqanow\nNot so. We counted 4 killed in Dahar today.\n{quote}\nVeskara Breaking\n"
    "@vbreak\n· May 8\n40 people killed in Dahar!\n3:45 PM · May 8, 2024\n·\n1,204 Views"
)


@pytest.mark.parametrize("word", ["Quote", "اقتباس", "Цитата"])
def test_a_post_shown_below_another_is_background(word: str) -> None:
    reading = read(POST.format(quote=word).encode())
    assert reading.author == "Harqa Now"
    assert _frames(reading) == {"4 killed": Frame.MAIN, "40 people killed": Frame.BACKGROUND}


@pytest.mark.parametrize(
    ("when", "day"),
    [("8 May 2024 ·", "2024-05-08"), ("2h ·", None), ("8 مايو 2024 ·", "2024-05-08")],
)
def test_the_name_above_the_day_of_a_post_is_its_authors(when: str, day: str | None) -> None:
    reading = read(
        f"Dahar News\n{when}\nA drone killed two people in Dahar.\n1.2K\n88 shares".encode()
    )
    assert (reading.author, reading.published_on) == ("Dahar News", day)
    assert reading.text == "A drone killed two people in Dahar."


THREAD = (
    "Harqa Now @harqanow · May 8, 2024\nA strike hit Dahar.\nVeskara Breaking @vbreak · May 8\n"
    "40 people killed!\nHarqa Now @harqanow · May 8\nNot so: 4 killed in Dahar.\nShow this thread"
)


def test_a_thread_is_its_authors_and_the_answers_of_others_are_background() -> None:
    reading = read(THREAD.encode())
    assert (reading.author, reading.published_on) == ("Harqa Now", "2024-05-08")
    assert _frames(reading) == {"40 people killed": Frame.BACKGROUND, "4 killed": Frame.MAIN}
    assert "Show this thread" not in reading.text


@pytest.mark.parametrize("head", ["Forwarded from Veskara News", "Переслано из Veskara News"])
def test_a_post_that_is_passed_on_is_of_the_channel_it_comes_from(head: str) -> None:
    reading = read(f"{head}\nNine people killed in an airstrike on Dahar".encode())
    assert reading.author == "Veskara News"
    assert reading.text == "Nine people killed in an airstrike on Dahar"


def test_a_day_without_its_hour_heads_a_letter_and_no_post() -> None:
    text = "Dear all,\n8 May 2024\nNine people were killed in Dahar."
    assert read(text.encode()).author is None
