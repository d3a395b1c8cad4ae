"""Short invented texts that tell one incident, a period or a running total, made from templates.

Every template is filled several times over with numbers, places and days drawn by a fixed seed. `{i}`
is a figure of one incident, `{p}` of a period, `{t}` a running total; what it counts is named after a
colon. Nothing here is a real place, person or event.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

SEED = 20_261_122
TIMES = 5
"""How often each template is filled."""

COUNTS = {"i": "incident", "p": "period", "t": "total"}
RANGE = {"i": (2, 90), "p": (11, 600), "t": (120, 48_000)}
SLOT = re.compile(r"\{([ipt]):(\w+)\}")


@dataclass(frozen=True)
class Figure:
    """One figure of a text: which field it belongs to and what it counts."""

    what: str
    number: int
    counts: str


@dataclass(frozen=True)
class Text:
    """A short text and all the figures it tells."""

    name: str
    language: str
    text: str
    figures: tuple[Figure, ...]


WORDS = {
    "en": {
        "place": ("Harqa", "Tel Marun", "Dorvale", "Port Issel", "Karsin", "Solen"),
        "land": ("Veskara", "Tamrin", "the lowlands", "the northern province"),
        "day": ("Monday", "Tuesday", "Thursday", "Saturday"),
        "month": ("March", "June", "October", "December"),
        "who": ("people", "civilians", "residents", "villagers"),
        "source": ("the health ministry", "medics", "the rights group Sahm", "officials"),
        "object": ("a house", "a school", "a market", "a tented camp"),
    },
    "ar": {
        "place": ("الحرقة", "تل مرون", "درفال", "ميناء إيسل", "كرسين", "سولين"),
        "land": ("وسكرة", "تمران", "السهول", "المحافظة الشمالية"),
        "day": ("الاثنين", "الثلاثاء", "الخميس", "السبت"),
        "month": ("آذار", "حزيران", "تشرين الأول", "كانون الأول"),
        "who": ("شخصا", "مدنيا", "مواطنا", "قرويا"),
        "source": ("وزارة الصحة", "مصادر طبية", "منظمة سهم", "مسؤولون"),
        "object": ("منزلا", "مدرسة", "سوقا", "خيمة للنازحين"),
    },
}

ENGLISH = (
    "An airstrike on {object} in {place} on {day} killed {i:killed} {who}, {source} said.",
    "At least {i:killed} {who} were killed and {i:injured} wounded when shells hit {object} in {place}.",
    "{i:killed} {who} died in {place} on {day} after a drone struck {object}, according to {source}.",
    "Gunmen killed {i:killed} {who} at a checkpoint near {place} on {day} night.",
    "The death toll from {day}'s strike on {object} in {place} has risen to {i:killed}, {source} said.",
    "Rescuers pulled {i:killed} bodies from the rubble of {object} hit on {day} in {place}.",
    "A car bomb in {place} left {i:killed} dead and {i:injured} injured, {source} said on {day}.",
    "The bombing of {object} in {place} claimed the lives of {i:killed} {who}.",
    "The number of dead in {day}'s attack on {place} has reached {i:killed}.",
    "Since {month}, {t:killed} {who} have been killed in {land}, according to {source}.",
    "{source} says {t:killed} {who} have been killed since the war began in {month}.",
    "The war has killed more than {t:killed} {who}, {source} said.",
    "The conflict in {land} has left {t:killed} dead and {t:injured} injured.",
    "So far this year, {t:killed} {who} have been killed by mines in {land}.",
    "The overall death toll has risen to {t:killed}, with {t:injured} wounded, {source} said.",
    "The total number of {who} killed in {land} now stands at {t:killed}.",
    "To date, {source} has recorded {t:killed} {who} killed and {t:injured} injured in {land}.",
    "More than {t:displaced} people have been displaced since {month} last year.",
    "Tamrin's offensive has killed at least {t:killed} {who} in {land}, {source} said.",
    "Cumulative figures since 7 {month}:\nKilled: {t:killed}\nInjured: {t:injured}",
    "An airstrike on {object} in {place} killed {i:killed} {who} on {day}, bringing the toll since"
    " {month} to {t:killed}.",
    "Shelling of {place} killed {i:killed} {who} on {day}. The war has killed {t:killed} {who} in all.",
    "A drone killed {i:killed} {who} in {place} on {day}. {source} puts the number killed since {month}"
    " at {t:killed}.",
    "In the past 24 hours, {p:killed} {who} were killed and {p:injured} injured in {land},"
    " {source} said.",
    "{p:killed} {who} were killed in {land} last week, {source} said.",
    "During {month}, {source} documented the killing of {p:killed} {who} across {land}.",
)
ARABIC = (
    "قتل {i:killed} {who} في غارة جوية استهدفت {object} في {place} يوم {day}، بحسب {source}.",
    "أسفر قصف {place} عن مقتل {i:killed} {who} وإصابة {i:injured} آخرين، وفق {source}.",
    "استشهد {i:killed} {who} وأصيب {i:injured} بجروح جراء قصف استهدف {object} في {place}.",
    "لقي {i:killed} {who} مصرعهم في انفجار سيارة مفخخة في {place} مساء {day}.",
    "ارتفعت حصيلة الغارة على {place} إلى {i:killed} قتيلا، بحسب {source}.",
    "انتشلت فرق الإنقاذ {i:killed} جثة من تحت أنقاض منزل قصف يوم {day} في {place}.",
    "سقط {i:killed} قتيلا و{i:injured} جريحا في هجوم بطائرة مسيرة على {place} صباح {day}.",
    "أودى قصف {place} يوم {day} بحياة {i:killed} {who}.",
    "قتل {t:killed} {who} في {land} منذ {month}، بحسب {source}.",
    "ارتفع عدد القتلى في {land} إلى {t:killed} منذ بداية الحرب.",
    "ارتفعت حصيلة الحرب إلى {t:killed} شهيدا و{t:injured} جريحا، وفق {source}.",
    "أودت الحرب في {land} بحياة {t:killed} {who}.",
    "بلغ إجمالي عدد الشهداء {t:killed} والجرحى {t:injured} منذ {month} الماضي.",
    "وثقت {source} مقتل {t:killed} {who} منذ مطلع العام.",
    "نزح أكثر من {t:displaced} شخص منذ اندلاع القتال في {month}.",
    "حصيلة العدوان حتى الآن: {t:killed} شهيدا و{t:injured} جريحا.",
    "قتل {i:killed} {who} في قصف {place} يوم {day}، لترتفع حصيلة القتلى منذ {month} إلى {t:killed}.",
    "استهدفت مسيرة {object} في {place} فقتلت {i:killed} {who}. وقتل {t:killed} {who} منذ بدء الحرب.",
    "خلال الساعات الـ24 الماضية وصل المستشفيات {p:killed} شهيدا و{p:injured} جريحا، بحسب {source}.",
    "قتل {p:killed} {who} في {land} خلال شهر {month}، وفق {source}.",
)


def made() -> tuple[Text, ...]:
    """Every text, the same on every run."""
    draw = random.Random(SEED)
    templates = [("en", t) for t in ENGLISH] + [("ar", t) for t in ARABIC]
    return tuple(
        _filled(f"{language}-{number:02d}-{time}", language, template, draw)
        for number, (language, template) in enumerate(templates, 1)
        for time in range(TIMES)
    )


def _filled(name: str, language: str, template: str, draw: random.Random) -> Text:
    figures: list[Figure] = []

    def number(slot: re.Match[str]) -> str:
        low, high = RANGE[slot[1]]
        drawn = draw.randint(low, high)
        taken = {figure.number for figure in figures}
        drawn = next(n for n in range(drawn, drawn + 9) if n not in taken)
        figures.append(Figure(slot[2], drawn, COUNTS[slot[1]]))
        return f"{drawn:,}" if drawn > 9999 or draw.random() < 0.5 else str(drawn)

    counted = SLOT.sub(number, template)
    words = {what: draw.choice(choices) for what, choices in WORDS[language].items()}
    told = counted.format(**words)
    return Text(name, language, told[0].upper() + told[1:], tuple(figures))
