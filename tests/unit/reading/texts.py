"""Invented reports for the reading tests: the states, places and people in them do not exist."""

from __future__ import annotations

from answerable.reading import Hints, Reading, Statement, read

ENGLISH = """Airstrike kills at least nine at market in Tamrin

VESKARA CITY, May 7 (Reuters) - At least nine people, including three children, were killed and 30 \
others wounded when a Veskaran army drone hit a crowded market in the town of Tamrin on Tuesday, the \
health ministry said.

Two nurses and a driver died when their ambulance was struck by artillery fire near Dar Salim on \
Monday night, the Tamrin Red Crescent told Reuters.

The military denied targeting the market. It said it was investigating the reports.

More than 11,000 people have been killed since the war began in March 2022, according to the Tamrin \
Health Directorate.
"""
ARABIC = """قتل تسعة أشخاص على الأقل بينهم ثلاثة أطفال وأصيب 30 آخرون \
في غارة جوية استهدفت سوقا في بلدة تمرين يوم \
الثلاثاء، بحسب وزارة الصحة.

وقالت وزارة الصحة إن أكثر من 43 ألف شخص قتلوا منذ بدء الحرب في السابع من أكتوبر 2023.

ونفى الجيش الفسكاري استهداف السوق. ورفض المتحدث التعليق على مكان الاجتماع.
"""


def reading(text: str, published_on: str = "", language: str = "") -> Reading:
    return read(text.encode(), Hints(published_on=published_on, language=language))


def said(text: str, published_on: str = "", language: str = "") -> tuple[Statement, ...]:
    return reading(text, published_on, language).statements


def only(text: str, field: str, published_on: str = "", language: str = "") -> Statement:
    """The one statement of `text` that fills `field` and is no part of another."""
    found = [
        s for s in said(text, published_on, language)
        if getattr(s, field) is not None and not s.rule.endswith(".part")
    ]  # fmt: skip
    assert len(found) == 1, (text, found)
    return found[0]
