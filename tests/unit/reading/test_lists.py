"""Lists of figures: a bulletin says what it counts once, above its lines, and may say it twice."""

from __future__ import annotations

from answerable.reading import Hints, Reading, Scope, read

BULLETIN = """مكتب الصحة في تمرين

بلغ إجمالي من وصل إلى المستشفيات خلال الـ 24 ساعة الماضية.
* عدد الشهداء 7 شهداء
• عدد الإصابات: 12 إصابة

الإحصائية التراكمية منذ بداية الحرب:
• العدد التراكمي للشهداء: 4,118
• العدد التراكمي للإصابات: 9,406

Tamrin Office of Health

The number of casualties who arrived at hospitals in the past 24 hours is as follows:
* Number of martyrs: 7
• Number of injuries: 12

Cumulative statistics since the beginning of the war:
• Cumulative number of martyrs: 4,118
• Cumulative number of injuries: 9,406
"""


def told(scope: Scope) -> list[tuple[str, object, object]]:
    return [(s.quote, s.killed, s.injured) for s in bulletin().statements if s.scope is scope]


def bulletin() -> Reading:
    return read(BULLETIN.encode(), Hints(filename="a.txt"))


def test_a_line_of_a_list_counts_what_the_list_was_announced_with() -> None:
    assert told(Scope.PERIOD) == [
        ("عدد الشهداء 7 شهداء", (7, 7), None),
        ("عدد الإصابات: 12 إصابة", None, (12, 12)),
        ("Number of martyrs: 7", (7, 7), None),
        ("Number of injuries: 12", None, (12, 12)),
    ]


def test_a_cumulative_line_is_a_running_total_in_both_scripts() -> None:
    figures = [(killed, injured) for _, killed, injured in told(Scope.RUNNING_TOTAL)]
    assert figures == [((4118, 4118), None), (None, (9406, 9406))] * 2


def test_no_line_of_the_list_is_taken_for_an_incident() -> None:
    assert told(Scope.INCIDENT) == []


def test_every_passage_is_read_in_its_own_script() -> None:
    said = bulletin()
    assert said.language == "en"
    assert all(said.text[s.span[0] : s.span[1]] == s.quote for s in said.statements)


def test_a_word_in_another_script_does_not_change_the_language() -> None:
    text = "Two people were killed in Dahar (ضهر) on 4 May 2031, the office said."
    assert [s.killed for s in read(text.encode(), Hints(filename="a.txt")).statements] == [(2, 2)]


def test_a_comment_inside_a_paragraph_takes_none_of_its_words_away() -> None:
    page = (
        "<html><body><article><h1>Strike in Dahar</h1><p>Nine people were killed in Dahar on"
        " Monday.<!-- advertisement --> Four others were wounded, the office said.</p>"
        "<p>The office gave no further details of what had happened there.</p></article></body>"
        "</html>"
    )
    assert "Four others were wounded" in read(page.encode(), Hints(filename="a.html")).text
