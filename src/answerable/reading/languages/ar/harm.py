"""Arabic words of harm. The verb comes first, so people are mostly sought after it."""

from __future__ import annotations

from answerable.reading.languages.lexicon import HarmRow

_NEXT = r"\s[وف](?:أصيبت?|أصاب|جرحت?|قتلت?|استشهد|إصابة|جرح|مقتل|نزح|فقد)\s"
"""Another word of harm: what stands after it is its own."""

BRIDGES = {
    "after": r"[\s:]*(?:(?:ما مجموعه|كل من|عن|في)\s+)?",
    # the verb, whoever did it or where, then the people: no other number, no full stop
    "over": rf"\s(?:(?!{_NEXT})[^.؛,،:\d]){{0,70}}?\s?",
    "beside": r"\s*,?\s*(?:آخر(?:ين|ون)?\s+)?",
    "next": r"\s(?:آخر(?:ين|ون)?\s)?(?:قد\s)?",
    "across": r"\s[^.؛\d]{0,60}?\s?(?:قد\s)?",
    "none": r"\s*",
    "since": r"\sمنذ\s[^.؛،]{3,40}?\s|\s",
    "toll": r"(?:[^.؛\d]{0,80}?\s(?:إلى|بلغت?|تجاوزت?|عند|هي|هو|عن|من)|\s?:?)\s*",
}
PASSIVE = r"(?!)"
KILLED, INJURED, BOTH = ("killed",), ("injured",), ("killed", "injured")
MISSING, DISPLACED, TAKEN = ("missing",), ("displaced",), ("abducted",)
AFTER = ("after", "over")
BOTH_SIDES = ("beside", "across")
_P = r"[وفبل]?(?:ال)?"

_HOW = (
    r"(?=\s(?:في|إثر|جراء|خلال|بعد|أثناء|بنيران|برصاص|بقصف|بغارة|بشظايا|بانفجار|عندما|حين|نتيجة|قرب|داخل|"
    r"أمس|اليوم|يوم|فجر|صباح|مساء|ليلا|متأثرا|متأثرة|وأصيب|وجرح|وقتل|وإصابة)(?!\w)|[.،,؛]|\s?\Z)"
)
"""What follows a passive whose subject stands before it: "that a child was killed in"."""

HARM = (
    HarmRow("killed", KILLED, rf"(?:قتل|قتلت|استشهد|استشهدت|توفي|توفيت|قضى|قضت){_HOW}", AFTER,
        ("next",), left_first=True),
    HarmRow("injured", INJURED, rf"(?:أصيب|أصيبت|جرح|جرحت){_HOW}", AFTER, ("next",),
        left_first=True),
    HarmRow("killed", KILLED, r"[وف]?(?:قتلا|قتلتا|قتلن|استشهدا|استشهدتا|استشهدن|توفيا|توفيتا|توفين|قضيا|"
        r"(?:فقدوا|فقدا|فقدن)\s(?:حيات|أرواح)\w{2,3}|(?:لقيا|لقيتا|لقين)\s(?:مصرع|حتف)\w{2,3})", (),
        BOTH_SIDES, bare=False),
    HarmRow("injured", INJURED, r"[وف]?(?:أصيبا|أصيبتا|أصبن|جرحا|جرحتا|جرحن)", (), BOTH_SIDES,
        bare=False),
    HarmRow("injured", INJURED, r"[وف]?(?:أصيبوا|جرحوا)", ("after",), BOTH_SIDES),
    HarmRow("missing", MISSING, rf"[وف]?(?:فقدوا|فقدا|فقدتا|فقدن|اختفوا|اختفيا|اختفين){_HOW}", (),
        BOTH_SIDES, bare=False),
    HarmRow("displaced", DISPLACED, r"[وف]?(?:نزحا|نزحن|شردوا|تشردوا|هجروا|فروا)", ("after",),
        BOTH_SIDES, bare=False),
    HarmRow("abducted", TAKEN, r"[وف]?(?:خطفا|اختطفا|اختطفن|احتجزا|احتجزن|أسروا)", (), BOTH_SIDES,
        bare=False),
    HarmRow("killed_or_injured", BOTH,
        rf"{_P}(?:مقتل|استشهاد|قتل|سقوط)\s(?:و|أو\s)(?:إصابة|جرح|جرحى)", AFTER),
    HarmRow("killed", KILLED, rf"{_P}(?:مقتل|استشهاد|مصرع|وفاة|ارتقاء|اغتيال|إعدام|مصرعهم)", AFTER),
    HarmRow("killed", KILLED, r"[وف]?(?:لقي|لقيت|لقوا)(?=\s[^.؛]{0,60}(?:مصرع|حتف))", AFTER,
        BOTH_SIDES),
    HarmRow("killed", KILLED, r"[وف]?(?:قتل|قتلت|يقتل|استشهد|استشهدت|ارتقى|توفي|توفيت|قضى|اغتال|"
        r"اغتالت|أعدم|أعدمت)", AFTER, ()),
    HarmRow("killed", KILLED, r"[وف]?(?:قتلوا|استشهدوا|توفوا|قضوا|لقوا (?:مصرعهم|حتفهم))", ("after",),
        BOTH_SIDES),
    HarmRow("killed", KILLED, r"[وف]?(?:أودى|أودت|يودي|تودي)(?:\s[^\s.؛،\d]{1,20}){0,6}?\sبحياة|"
        r"[وف]?(?:حصد|حصدت)\s(?:أرواح|حياة)|راح ضحيت\w+", AFTER),
    HarmRow("dead", KILLED, r"قتلى|قتيلا|قتيل|قتيلان|قتيلين|شهداء|شهيدا|شهيد|شهيدان|شهيدين|حالة "
        r"وفاة|وفيات", (), ("none",)),
    HarmRow("toll", KILLED, rf"{_P}حصيلة(?:\s\w+){{0,3}}|{_P}(?:عدد|أعداد)(?:\sال\w+)?\s"
        rf"(?:ال|لل)?(?:قتلى|شهداء|ضحايا)", ("toll", "after", "since")),
    HarmRow("injured_toll", INJURED, rf"{_P}(?:عدد|أعداد)(?:\sال\w+)?\s"
        rf"(?:ال|لل|لإ)?(?:جرحى|مصابين|إصابات|صابات)",
        ("after", "toll", "since")),
    HarmRow("labelled", KILLED, r"(?:ال)?(?:قتلى|شهداء|وفيات)(?=\s?:\s?\d)", ("after",)),
    HarmRow("labelled", INJURED, r"(?:ال)?(?:جرحى|مصابون|مصابين|إصابات)(?=\s?:\s?\d)", ("after",)),
    HarmRow("labelled", MISSING, r"(?:ال)?(?:مفقودون|مفقودين)(?=\s?:\s?\d)", ("after",)),
    HarmRow("labelled", DISPLACED, r"(?:ال)?(?:نازحون|نازحين)(?=\s?:\s?\d)", ("after",)),
    HarmRow("bodies", KILLED, r"[وف]?(?:انتشال|انتشل(?:ت|نا|وا)?|العثور على|عثر(?:نا|ت|وا)? على)"
        r"(?=\s[^.؛]{0,30}(?:جثث|جثة|جثمان|جثامين))", AFTER),
    HarmRow("injured", INJURED, rf"{_P}(?:إصابة|جرح)", AFTER),
    HarmRow("injured", INJURED, r"[وف]?(?:أصيب|أصيبت|جرح|جرحت|أصاب|أصابت)", AFTER, ()),
    HarmRow("injured", INJURED, r"جرحى|جريحا|جريح|جريحان|جريحين|مصابين|مصابا|مصابون|إصابات", (), (
        "none",)),
    HarmRow("missing", MISSING, rf"{_P}(?:فقدان|اختفاء)|[وف]?(?:فقد|فقدت|لا يزال|ولا "
        rf"يزال)(?=\s[^.؛]{{0,40}}(?:مفقود|الأنقاض|أثر))", AFTER, BOTH_SIDES),
    HarmRow("missing", MISSING, r"مفقودين|مفقودا|مفقودون|في عداد المفقودين|تحت (?:الأنقاض|الركام)",
        (), ("none", "beside", "across")),
    HarmRow("displaced", DISPLACED, rf"{_P}(?:نزوح|تشريد|تهجير|فرار)|[وف]?(?:نزح|نزحت|شرد|شردت|"
        rf"فر|فرت|هجر|هجرت|نزحوا)", AFTER, BOTH_SIDES),
    HarmRow("displaced", DISPLACED, r"نازح|نازحا|نازحين|مشردا|مشردين", (), ("none",)),
    HarmRow("abducted", TAKEN, rf"{_P}(?:خطف|اختطاف|احتجاز|أسر)|[وف]?(?:خطفت?|اختطفت?|احتجزت?|"
        rf"أسرت?|خطفوا|اختطفوا|احتجزوا)", AFTER, BOTH_SIDES),
    HarmRow("abducted", TAKEN, r"رهائن|رهينة|أسيرا|مختطفا|مختطفين", (), ("none",)),
)  # fmt: skip
NONE_HARMED = (
    (
        r"(?:لم|دون|من دون|عدم)\s(?:يقتل|سقوط|وقوع|تسجيل|يسقط|تقع|ترد|يسجل|"
        r"تسجل)[^.؛،,]{0,30}(?:ضحايا|إصابات أو قتلى|قتلى أو جرحى|خسائر بشرية)",
        BOTH,
    ),
    (
        r"(?:لم|دون|من دون)\s(?:تقع|وقوع|تسجيل|تسجل|يصب|ترد)[^.؛،,]{0,20}(?:إصابات|إصابة|أحد بأذى|"
        r"جرحى)",
        INJURED,
    ),
    (r"(?:لم|دون|من دون)\s(?:يقتل|سقوط|يسقط)[^.؛،,]{0,20}(?:أحد|قتلى)", KILLED),
)
