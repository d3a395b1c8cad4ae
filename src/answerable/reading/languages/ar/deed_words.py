"""Arabic for deeds: what was done, in which words, to whom and what; the verb stands first."""

from __future__ import annotations

from answerable.reading.languages.ar import around
from answerable.reading.languages.ar.numbers import PEOPLE
from answerable.reading.languages.deed_words import Arm, Deed, DeedRow, DeedWords, Side, Stage, Use
from answerable.reading.types import Group

_V = r"[وف]?"
_N = r"[وفبل]?(?:ال|لل)?"
_AT = "".join(
    f"(?<!{word} )" for word in ("أمام", "قرب", "طريق", "عند", "مقابل", "بجوار", "باتجاه")
)
"""What is only told to say where is not struck: "in front of the hospital"."""
_BLAST = r"(?:عبوة|عبوات|قنبلة|لغم|ألغام|سيارة|شاحنة|دراجة|عربة|مفخخة|ناسفة|متفجرات|حزام|قذيفة)"

ROWS = (
    DeedRow(Deed.KIDNAPPING, "verb", rf"{_V}(?:خطفت?|خطفوا|اختطفت?|اختطفوا|احتجزت?|احتجزوا)", 1.2,
        unless=r"(?:ال)?جثث|جثة"),
    DeedRow(Deed.KIDNAPPING, "noun", rf"{_N}(?:خطف|اختطاف)", 1.0),
    DeedRow(Deed.ARSON, "verb", rf"{_V}(?:أحرقت?|أحرقوا|أضرمت? النار(?: في)?|أضرموا النار(?: في)?)", 1.2),
    DeedRow(Deed.ARSON, "noun", rf"{_N}(?:إحراق|إضرام النار(?: في)?)", 0.9),
    DeedRow(Deed.ROBBERY, "verb", rf"{_V}(?:نهبت?|نهبوا|سرقت?|سرقوا|سطوا على)", 0.9),
    DeedRow(Deed.ROBBERY, "noun", rf"{_N}(?:سطو|نهب)", 0.8),
    DeedRow(Deed.BOMBING, "verb", rf"{_V}(?:فجروا|فجرت|نسفت?|نسفوا)", 1.1),
    DeedRow(Deed.BOMBING, "thing", rf"{_V}(?:انفجرت?)", 1.1, needs=_BLAST),
    DeedRow(Deed.BOMBING, "noun", rf"{_N}(?:تفجير|انفجار)", 1.0),
    DeedRow(Deed.ATTACK, "verb", rf"{_V}(?:قتلت?|قتلوا|استشهدت?|استشهدوا|اغتالت?|اغتالوا|أعدمت?|أعدموا|"
        r"لقيت?|لقوا|ذبحت?|ذبحوا)", 1.2),
    DeedRow(Deed.ATTACK, "verb", rf"{_V}(?:أصيبت?|أصيبوا|جرحت?|جرحوا|استهدفت?|استهدفوا|قصفت?|قصفوا|"
        r"هاجمت?|هاجموا|اقتحمت?|اقتحموا|دمرت?|دمروا|طعنت?|ضربت?)", 0.9),
    DeedRow(Deed.ATTACK, "verb", rf"{_V}(?:أطلقت?|أطلقوا|فتحت?|فتحوا) (?:[\u0621-\u064a]+ ){{0,3}}?"
        r"(?:ال)?(?:نار|رصاص)(?: على)?", 0.9),
    DeedRow(Deed.ATTACK, "noun", rf"{_N}(?:مقتل|استشهاد|مصرع|اغتيال|إعدام|مجزرة)", 1.0),
    DeedRow(Deed.ATTACK, "noun", rf"{_N}(?:إصابة|جرح|غارة|غارتان|غارتين|قصف|هجوم|استهداف|كمين|ضربة|"
        r"إطلاق (?:ال)?نار(?: على)?)", 0.8),
    DeedRow(Deed.ATTACK, "noun", rf"{_N}محاولة (?:اغتيال|قتل)|{_V}(?:حاول|حاولت|حاولوا) (?:اغتيال|قتل)|"
        rf"{_V}نجا", 1.0, stage=Stage.ATTEMPTED),
    DeedRow(Deed.ATTACK, "noun", rf"{_N}تهديدات? بالقتل|{_V}(?:هدد|هددت|هددوا) بقتل", 0.8,
        stage=Stage.THREATENED),
)  # fmt: skip

_SIDE_OF = {
    Group.MEDICAL: Side.CIVILIAN, Group.AID_WORKERS: Side.CIVILIAN, Group.JOURNALISTS: Side.CIVILIAN,
    Group.CHILDREN: Side.CIVILIAN, Group.WOMEN: Side.CIVILIAN, Group.MEN: Side.CIVILIAN,
    Group.CIVILIANS: Side.CIVILIAN,
}  # fmt: skip
SIDES = (
    (Side.MILITARY, rf"{_N}(?:جنود|جنديا|جندي|جنديان|جنديين|ضباط|ضابطا|ضابط|عسكريين|عسكريا)"),
    (Side.POLICE, rf"{_N}(?:شرطي|شرطيا|شرطيين|شرطيان|عناصر (?:ال)?شرطة|أفراد (?:ال)?شرطة)"),
    # "gunmen" as who suffers it: as who does it they have another ending
    (Side.ARMED_GROUP, rf"{_N}(?:مسلحين|مقاتلين|مقاتلا|مسلحا)"),
    (Side.GUARD, rf"{_N}(?:حارس|حارسا|حراس|حارسان|حارسين)"),
    (Side.DIPLOMAT, rf"{_N}(?:سفير|دبلوماسي|دبلوماسيا|دبلوماسيين|قنصل)"),
    (Side.LEGAL, rf"{_N}(?:قاض|قاضي|قاضيا|قضاة|محام|محامي|محاميا|محامين)"),
    (Side.OFFICIAL, rf"{_N}(?:رئيس (?:ال)?بلدية|وزير|محافظ (?=ال)|نائب|مسؤول محلي|عمدة|مختار)"),
    (Side.CIVILIAN, rf"{_N}(?:أشخاص|شخصا|شخص|شخصان|شخصين|أهالي)|" + "|".join(
        rf"{_N}(?:{words})"
        for kind in PEOPLE if kind.group in _SIDE_OF
        for words in (kind.two, kind.many, kind.one) if words
    )),
)  # fmt: skip
USES = (
    (Use.MEDICAL, rf"{_AT}{_N}(?:مستشفى|مشفى|عيادة|مركزا? صحيا?|مستوصفا?|سيارة إسعاف)"),
    (Use.EDUCATION, rf"{_AT}{_N}(?:مدرسة|جامعة|روضة|معهدا?|مدارس)"),
    (Use.RELIGIOUS, rf"{_AT}{_N}(?:مسجدا?|كنيسة|معبدا?)"),
    (Use.WATER, rf"{_AT}{_N}(?:محطة (?:ال)?مياه|بئرا?|خزان مياه)"),
    (Use.ENERGY, rf"{_AT}{_N}(?:محطة (?:ال)?(?:كهرباء|وقود)|محولا?)"),
    (Use.COMMERCE, rf"{_AT}{_N}(?:سوقا?|متجرا?|مخبزا?|مصنعا?|مطعما?|مقهى|فندقا?|محال|محلا?)"),
    (Use.RESIDENCE, rf"{_AT}{_N}(?:منزلا?|منازل|بيتا?|شقة|بناية|عمارة|مبنى سكنيا?|خيمة|خيام|"
    rf"خياما?)(?:هم|ها|ه)?"),
    (Use.MEDIA, rf"{_AT}{_N}(?:إذاعة|صحيفة|مكتب (?:قناة|صحيفة))"),
    (Use.GOVERNMENT, rf"{_AT}{_N}(?:مبنى (?:ال)?(?:بلدية|محافظة|محكمة)|محكمة|مقر (?:ال)?(?:حكومة|"
    rf"محافظة))"),
    (Use.POLICE, rf"{_AT}{_N}(?:مركز (?:ال)?شرطة|مخفر)"),
    (Use.MILITARY, rf"{_AT}{_N}(?:ثكنة|قاعدة عسكرية|موقعا? عسكريا?|حاجزا? عسكريا?)"),
    (Use.TRANSPORT, rf"{_AT}{_N}(?:جسرا?|مطارا?|ميناء|محطة (?:ال)?(?:حافلات|قطار))"),
    (Use.LAND, rf"{_AT}{_N}(?:مزرعة|حقلا?|بستانا?|محاصيل)"),
    (Use.VEHICLE, rf"{_AT}{_N}(?:سيارة(?! مفخخة)|حافلة|شاحنة(?! مفخخة)|مركبة|قافلة|قاربا?|"
    rf"دراجة(?! مفخخة))"),
)  # fmt: skip
ARMS = (
    (Arm.DRONE, rf"{_N}(?:طائرة مسيرة|طائرة بدون طيار|مسيرة|مسيرات)"),
    (Arm.AIR_STRIKE, rf"{_N}(?:غارة|غارتان|غارتين|غارات|طائرات حربية|طائرة حربية|طيران)"),
    (Arm.VEHICLE_BOMB, rf"{_N}(?:سيارة|شاحنة|دراجة|عربة) مفخخة|مفخخة"),
    (Arm.MINE, rf"{_N}(?:لغم|ألغام)"),
    (Arm.BOMB, rf"{_N}(?:عبوة|عبوات|قنبلة)"),
    (Arm.GRENADE, rf"{_N}(?:قنبلة يدوية|قنابل يدوية)"),
    (Arm.MORTAR, rf"{_N}(?:هاون)"),
    (Arm.ARTILLERY, rf"{_N}(?:قذيفة|قذائف|مدفعية|قصف مدفعي)"),
    (Arm.MISSILE, rf"{_N}(?:صاروخ|صاروخان|صاروخين|صواريخ)"),
    (Arm.GUN, rf"{_N}(?:رصاص|إطلاق نار|بالرصاص|أعيرة نارية)"),
    (Arm.BLADE, rf"{_N}(?:سكين|سكاكين)"),
)  # fmt: skip

_PLACE = rf"(?:{around.PLACE_NAME})"

DEEDS = DeedWords(
    rows=ROWS,
    sides=SIDES,
    uses=USES,
    arms=ARMS,
    taken_away=r"(?:ضبطت?|مصادرة|عثر(?:ت)? على (?:أسلحة|ذخائر))",
    passive=r"(?!)",
    active_after=r"(?!)",
    by=r"(?<!\w)(?:على (?:يد|أيدي)|من قبل|بنيران|برصاص)\s",
    suffered=r"^",
    injured=rf"{_V}(?:أصيبت?|أصيبوا|جرحت?|جرحوا)|{_N}(?:إصابة|جرح)",
    killed=rf"{_V}(?:قتلت?|قتلوا|استشهدت?|استشهدوا|اغتالت?|اغتالوا|أعدمت?|أعدموا|لقيت?|لقوا|ذبحت?|"
    rf"ذبحوا)|{_N}(?:مقتل|استشهاد|مصرع|اغتيال|إعدام)",
    plural=r"(?:ين|ات|ون|ان|اء|ال|ا|ة|رضع|نساء|أطفال|ركاب|طلاب|رعاة|شبان|رجال|سكان|مرضى)",
    breaks=r"[؛:]|\.\s|،?\s(?:حيث|بينما|فيما|عندما|حين|بعدما|بعد|قبل|وقالت?|وأضافت?|وفقا?|بحسب|ما|مما|"
    r"الذي|"
    r"التي|أثناء|خلال|إثر|جراء|نتيجة|في|على بعد|وأصيبت?|وقتلت?|وجرحت?|وإصابة|وجرح)\b",
    organisations=(r"(?P<who>(?!))",),
    forces=r"(?!)",
    individuals=r"مسلحون(?: (?:مجهولون|ملثمون))?|مجهولون|ملثمون|مستوطنون|جنود|قطاع طرق|لصوص|متمردون",
    blamed=(),
    unreal=r"(?:قد|لو|إذا|كاد|كادت|يخطط|تخطط|خشية|احتمال|لمنع|وقف|لن|لم|نفى|نفت|دعا إلى|ذكرى|يحذر|حذرت?)"
    r"\s[^،.؛]{0,24}$",
    fights=r"(?:ال)?(?:اشتباكات|اشتباك|معارك|معركة)",
    several=r"(?<!\w)منذ\s|سلسلة|(?:ال)?حصيلة (?:ال)?(?:حرب|عدوان)|يوميا|(?:هذا|هذه) (?:العام|الشهر|"
    r"السنة)|"
    r"(?:العام|الشهر|الأسبوع) (?:الماضي|الجاري|الحالي)|خلال (?:ال)?(?:ساعات|أيام|أسابيع|أشهر|سنوات|شهر|"
    r"عام)|"
    r"(?:(?<!\d)\d{2,4}|عشرات|مئات) (?:غارة|غارات|هجوما|هجمات|ال(?:غارات|هجمات))|(?:ال)?هجمات|"
    r"(?:ال)?غارات|أسفرت الحرب",
    places=rf"(?<!\w)[وفبل]?(?:ال)?(?P<kind>{around.KINDS})\s(?P<place>{_PLACE})|"
    rf"(?P<kind2>(?!))(?P<place2>)|"
    rf"(?<!\w)(?:في|على|قرب|شمال|جنوب|شرق|غرب|"
    rf"وسط)\s(?!{around.KINDS}\s)(?P<place3>{_PLACE})(?=\s(?:يوم|أمس|اليوم|مساء|فجر|"
    rf"صباح|ليل|ليلا|ظهر|عصر|أسفر|أسفرت|ما أسفر|إثر|جراء|ما أدى)\b|[،,.]|$)|"
    r"(?P<place4>(?!))|(?P<loose>(?!))",
    small={
        "article": r"^(?:ال)?", "general": r"(?!)", "no_name": r"(?!)", "tells": r"(?!)",
        "heard": r"(?!)", "no_place": rf"(?:{around.NOT_PLACES})\Z", "organised": r"(?!)",
        "where": r"(?!)", "nobody": r"",
        "bare_number": r"(?!)", "whose": r"(?!)", "among": r"بينهم|بينهن|منهم|بمن فيهم",
        "away": r"(?!)", "another": r"(?:هجوم|غارة|انفجار|تفجير|قصف) (?:آخر|أخرى|ثان|ثانية)|في (?:حادث|"
        r"حادثة|هجوم|مكان) (?:منفصل|منفصلة|آخر)", "relative": r"(?!)", "joined": r"\sو",
        "irregular": r"(?!)",
        "behind": r"(?:بعد|منذ) (?P<long>(?:(?P<year>عام|سنة)|(?P<month>شهر))) "
        r"(?:من|على|عن) $", "back": r"[،;؛]\s?(?!(?:الذي|التي|ما|حين|عندما)\b)",
        # who does it stands right behind his verb
        "doer": r"\s(?:مسلحون(?: (?:مجهولون|ملثمون))?|مجهولون|ملثمون|مستوطنون|جنود|قطاع طرق|لصوص|متمردون|"
        r"(?:ال)?جيش|مسيرة|طائرات(?: حربية)?|(?:قوات|مدفعية) [\u0621-\u064a]+)",
    },
    here=r"(?!)",
    cities={"دمشق": "SY", "بغداد": "IQ", "صنعاء": "YE", "بيروت": "LB", "القاهرة": "EG"},
    verb_first=True,
)  # fmt: skip
