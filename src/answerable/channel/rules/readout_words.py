"""What readouts of a meeting are compared by: points that are made or denied, units, ways to meet."""

from __future__ import annotations

from answerable.term import Term


class Topic(Term):
    """A point a readout makes, or leaves out."""

    AGREED = "agreed", "something was agreed"
    TAKE_INTO_ACCOUNT = "take_into_account", "concerns are taken into account"
    CONCERN = "concern", "concerns were raised"
    ALTERNATIVES = "alternatives", "alternatives were put forward"
    FOLLOW_UP = "follow_up", "there is a follow-up"
    EXPERTS = "experts", "experts go on"
    INQUIRY = "inquiry", "an inquiry"
    CIVILIAN_HARM = "civilian_harm", "harm to civilians"
    AID = "aid", "humanitarian access"
    COMMITMENT = "commitment", "a commitment was given"
    PAUSE = "pause", "a pause or delay of the operation"
    SHARED_GOAL = "shared_goal", "a shared aim"


T = Topic
TOPICS: dict[Topic, str] = {
    T.AGREED: r"\bagree(?:d|s|ment)?\b|اتفق\w*|اتفاق|توافق\w*",
    T.TAKE_INTO_ACCOUNT: (
        r"\btak(?:e|en|ing)\b[^.]{0,40}\binto account\b|بعين الاعتبار|في الاعتبار|مراعاة"
    ),
    T.CONCERN: r"\bconcerns?\b|\bworr(?:y|ies|ied)\b|قلق|مخاوف|شواغل",
    T.ALTERNATIVES: r"\balternatives?\b|\bother courses? of action\b|بدائل|بديل\w*",
    T.FOLLOW_UP: (
        r"\bfollow(?:ed|ing|s)?[- ]?ups?\b|\bmeet again\b|\bnext (?:round|meeting)\b"
        r"|متابعة|اجتماع (?:لاحق|مقبل|اخر)"
    ),
    T.EXPERTS: r"\bexperts?\b|\btechnical teams?\b|خبراء|فرق فنيه|فرق فنية",
    T.INQUIRY: r"\binvestigat\w+|\binquir(?:y|ies)\b|\breview(?:s|ed|ing)?\b|تحقيق\w*|مراجعة",
    T.CIVILIAN_HARM: (
        r"\bcivilian (?:harm|casualt\w+|deaths?)\b|\bharm to civilians\b|(?:ضرر|اذى"
        r"|اصابات|الحاق \w+) (?:\w+ )?(?:المدنيين|مدنيين|بالمدنيين)|ضحايا مدني\w+"
    ),
    T.AID: r"\bhumanitarian\b|\baid\b|\bcrossings?\b|انساني\w*|مساعدات|معابر|معبر",
    T.COMMITMENT: (
        r"\bcommit(?:ted|s|ment|ments)?\b|\bassur(?:ed|es|ance|ances)\b|\bpledg\w+"
        r"|\bpromis\w+|تعهد\w*|التزم\w*|ضمانات|وعد\w*"
    ),
    T.PAUSE: r"\bpaus\w+|\bdelay\w*|\bpostpon\w+|\bsuspend\w*|تاجيل|تعليق|وقف|هدنة",
    T.SHARED_GOAL: (
        r"\b(?:shared?|common|same) (?:the )?(?:objectives?|goals?|aims?)\b|(?:هدف"
        r"|اهداف) مشترك\w*"
    ),
}  # fmt: skip


class Way(Term):
    """How a readout says the sides met."""

    IN_PERSON = "in_person", "in person"
    VIRTUAL = "virtual", "virtual"


WAYS: dict[Way, str] = {
    Way.IN_PERSON: r"\bin[- ]person\b|\bface[- ]to[- ]face\b|\btravelled to\b|وجها لوجه|حضوري\w*",
    Way.VIRTUAL: r"\bvirtual(?:ly)?\b|\bby video\b|\bvideo (?:call|conference|link)\b|\bonline\b"
                 r"|افتراضي\w*|بالفيديو|عن بعد|عبر (?:ال)?(?:فيديو|اتصال مرئي)",
}  # fmt: skip
UNITS: dict[str, str] = {
    "hours": r"hours?|ساعة|ساعات|ساعتين",
    "minutes": r"minutes?|دقيقة|دقائق",
    "days": r"days?|يوما?|ايام",
    "weeks": r"weeks?|اسبوعا?|اسابيع",
    "trucks": r"trucks?|lorries|شاحنة|شاحنات",
    "incidents": r"incidents?|حادثة|حادثا|حوادث",
    "people": r"people|persons?|civilians?|displaced|شخصا?|اشخاص|مدنيا?|مدنيين|نازحا?|نازحين",
    "crossings": r"crossings?|معبرا?|معابر",
    "officials": r"officials?|مسؤولا?|مسوولا?|مسؤولين|مسوولين",
}
NUMBERS: dict[str, float] = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "sixty": 60,
    "واحد": 1, "ثلاثة": 3, "ثلاث": 3, "اربعة": 4, "اربع": 4, "خمسة": 5, "خمس": 5, "ستة": 6, "ست": 6,
    "سبعة": 7, "سبع": 7, "ثمانية": 8, "تسعة": 9, "عشرة": 10, "عشر": 10, "ثلاثين": 30, "ثلاثون": 30,
}  # fmt: skip
HALF = r"\band a half\b|(?<!\w)ونصف(?!\w)"
EVENTS: dict[str, str] = {
    "follow-up": r"\bfollow|\bagain\b|\bnext (?:round|meeting)\b|متابعة|لاحق|مقبل",
    "deadline": r"\bdeadline\b|\bno later than\b|\bby (?:the end|\d)|بحلول|مهلة",
    "meeting": (
        r"\bmet\b|\bmeet(?:ing|s)?\b|\btalks\b|\bconsultation|\bheld\b|اجتماع|اجتمع|لقاء"
        r"|مشاورات|محادثات"
    ),
}
"""What a day is told of, the first that fits its sentence."""
