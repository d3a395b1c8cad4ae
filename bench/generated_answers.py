"""Three hundred answers about fifty incidents, made from seeds, with 120 planted contradictions.

Each incident has three first accounts that agree (two answers and a public statement), then three
answers that come back to one point each: its figure, its day, its place, or who did it. Eight in
ten of these contradict the first account; the others say the same in other words. Even incidents
are in English, odd ones in Arabic; every third public statement is in the other language.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

from answerable.channel.rules.contradictions import Account, Point, Telling

INCIDENTS = 50
PLANTED = 120
_POINTS = (Point.FIGURE, Point.DATE, Point.PLACE, Point.POSITION)


@dataclass(frozen=True)
class Planted:
    """Which later account contradicts which point of its incident."""

    reference: str
    point: Point


@dataclass(frozen=True)
class Made:
    """One incident with its accounts, and what was planted in them."""

    accounts: tuple[Account, ...]
    planted: tuple[Planted, ...]


PLACES = (
    ("Sahl Amun", "سهل عامون"), ("Deir Nasim", "دير نسيم"), ("Ain Thuraya", "عين ثريا"),
    ("Kafr Lubad", "كفر لبد"), ("Tell Marwan", "تل مروان"), ("Ras Jubran", "رأس جبران"),
    ("Wadi Karam", "وادي كرم"), ("Jabal Suhail", "جبل سهيل"),
)  # fmt: skip
OBJECTS = (("school", "المدرسة"), ("clinic", "العيادة"), ("market", "السوق"), ("bakery", "المخبز"))
MONTHS = (
    "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول",
    "تشرين الأول", "تشرين الثاني", "كانون الأول",
)  # fmt: skip

FIRST_FIGURE = (
    ("We regret to confirm that {n} civilians were killed at the {object}.",
     "It is our assessment that the event at the {object} resulted in {n} deaths."),
    ("يؤسفنا أن نؤكد مقتل {n} مدنيين في {object}.",
     "تقديرنا أن ما جرى عند {object} أسفر عن {n} قتلى."),
)  # fmt: skip
FIRST_DATE = (
    ("The strike was conducted on {day} by an aircraft on patrol.",
     "Our logs show that the attack on the {object} took place on {day}."),
    ("نفذت الغارة في {day} على يد طائرة في دورية.",
     "تبين سجلاتنا أن الهجوم على {object} وقع في {day}."),
)  # fmt: skip
FIRST_PLACE = (
    ("The round landed in {place}, close to the {object}.",
     "The {object} that was hit lies in {place}."),
    ("سقطت القذيفة في بلدة {place} قرب {object}.",
     "أصيب المبنى في بلدة {place} وهو قرب {object}."),
)  # fmt: skip
STANCE = {
    "denied_involvement": (
        ("Our forces did not attack the {object}.",
         "The military had nothing to do with what happened at the {object}."),
        ("لم تستهدف قواتنا {object}.", "لا علاقة لجيشنا بما حدث في {object}."),
    ),
    "admitted_mistake": (
        ("It is acknowledged that the {object} was hit in error.",
         "We accept that the {object} was misidentified by the crew."),
        ("نقر بأن {object} أصيب عن طريق الخطأ.",
         "نسلم بأن الطاقم أخطأ في تمييز {object}، وهو ما نأسف له."),
    ),
    "asserted_lawful_target": (
        ("The {object} was a legitimate military objective when it was struck by our forces.",
         "At the time the {object} was being used to coordinate attacks and was a lawful target."),
        ("كان {object} هدفا عسكريا مشروعا حين استهدفته قواتنا.",
         "كان {object} يستخدم لإدارة الهجمات وهو هدف مشروع."),
    ),
}  # fmt: skip
"""Position → its words, English and Arabic."""
FILLER = (
    ("We attach importance to this exchange.", "The Ministry avails itself of this opportunity.",
     "Further details may follow.", "Precautions are taken in the planning of every operation."),
    ("نولي هذا التبادل أهمية كبيرة.", "تغتنم الوزارة هذه المناسبة للإعراب عن تقديرها.",
     "قد تتبع ذلك تفاصيل أخرى.", "تتخذ احتياطات عند التخطيط لكل عملية."),
)  # fmt: skip


@dataclass(frozen=True)
class _Truth:
    number: int
    day: date
    place: int
    object: int
    position: str


def made(seed: int = 4) -> tuple[Made, ...]:
    """The fifty incidents, the same for one seed."""
    chance = random.Random(seed)
    slots = [True] * PLANTED + [False] * (3 * INCIDENTS - PLANTED)
    chance.shuffle(slots)
    return tuple(_incident(n, slots[3 * n : 3 * n + 3], chance) for n in range(INCIDENTS))


def _incident(n: int, wrong: list[bool], chance: random.Random) -> Made:
    truth = _Truth(
        chance.randint(3, 9), date(2031, 1, 5) + timedelta(chance.randint(0, 200)),
        chance.randrange(len(PLACES)), chance.randrange(len(OBJECTS)),
        chance.choice(sorted(STANCE)),
    )  # fmt: skip
    language = n % 2
    other = 1 - language if n % 3 == 0 else language
    on = truth.day + timedelta(20)
    accounts = [
        _account(f"an-{n:02d}-1", Telling.ANSWER, on, language, truth, (Point.FIGURE,), chance),
        _account(f"q-{n:02d}-2", Telling.PUBLIC_STATEMENT, on + timedelta(9), other, truth,
                 (Point.DATE, Point.PLACE), chance),
        _account(f"an-{n:02d}-3", Telling.ANSWER, on + timedelta(15), language, truth,
                 (Point.POSITION,), chance),
    ]  # fmt: skip
    planted: list[Planted] = []
    for at, point in enumerate(chance.sample(_POINTS, 3)):
        told = _changed(truth, point, chance) if wrong[at] else truth
        reference = f"an-{n:02d}-{at + 4}"
        day = on + timedelta(30 + 20 * at)
        accounts.append(_account(reference, Telling.ANSWER, day, language, told, (point,), chance))
        if wrong[at]:
            planted.append(Planted(reference, point))
    return Made(tuple(accounts), tuple(planted))


def _changed(truth: _Truth, point: Point, chance: random.Random) -> _Truth:
    number, day, place, position = truth.number, truth.day, truth.place, truth.position
    if point is Point.FIGURE:
        number = truth.number + chance.randint(1, 2) if truth.number < 5 else truth.number - 2
    elif point is Point.DATE:
        day = truth.day + timedelta(chance.choice((-3, -1, 1, 2, 4)))
    elif point is Point.PLACE:
        place = (truth.place + chance.randint(1, len(PLACES) - 1)) % len(PLACES)
    else:
        position = chance.choice([code for code in sorted(STANCE) if code != truth.position])
    return _Truth(number, day, place, truth.object, position)


def _account(
    reference: str, kind: Telling, on: date, language: int, truth: _Truth,
    points: tuple[Point, ...], chance: random.Random,
) -> Account:  # fmt: skip
    told = [_words(point, language, truth, chance) for point in points]
    told += chance.sample(FILLER[language], 2)
    chance.shuffle(told)
    position = truth.position if Point.POSITION in points and kind is Telling.ANSWER else ""
    return Account(reference, kind, on, " ".join(told), position)


def _words(point: Point, language: int, truth: _Truth, chance: random.Random) -> str:
    rows = {
        Point.FIGURE: FIRST_FIGURE, Point.DATE: FIRST_DATE, Point.PLACE: FIRST_PLACE,
        Point.POSITION: STANCE[truth.position],
    }  # fmt: skip
    return chance.choice(rows[point][language]).format(
        n=_number(truth.number, language, chance), day=_day(truth.day, language, chance),
        place=PLACES[truth.place][language], object=OBJECTS[truth.object][language],
    )  # fmt: skip


_SPELLED = (
    ("three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    ("ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة", "أحد عشر"),
)


def _number(number: int, language: int, chance: random.Random) -> str:
    return chance.choice((str(number), _SPELLED[language][number - 3]))


def _day(day: date, language: int, chance: random.Random) -> str:
    if language:
        return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    return chance.choice((f"{day.day} {day:%B} {day.year}", f"{day:%B} {day.day}, {day.year}"))
