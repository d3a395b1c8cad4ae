"""Hebrew, at a first useful level: harm, day, place, who says so."""

from __future__ import annotations

from answerable.reading.agencies import OUTLET
from answerable.reading.languages.lexicon import (
    Attribution,
    Bound,
    Cue,
    DateWords,
    DealingRow,
    HarmRow,
    Lexicon,
    Numbers,
    People,
)
from answerable.reading.types import Dealing, Group, Manner, Modality, PartOfDay

KILLED, INJURED, BOTH = ("killed",), ("injured",), ("killed", "injured")
_WORDS = {
    1: "אחד אחת", 2: "שניים שתיים שני שתי", 3: "שלושה שלוש שלושת", 4: "ארבעה ארבע ארבעת", 5:
        "חמישה חמש חמשת", 6: "שישה שש ששת", 7: "שבעה שבע שבעת",
    8: "שמונה שמונת", 9: "תשעה תשע תשעת", 10: "עשרה עשר עשרת", 20: "עשרים", 30: "שלושים", 40:
        "ארבעים", 50: "חמישים", 60: "שישים", 70: "שבעים",
    80: "שמונים", 90: "תשעים", 100: "מאה מאות", 200: "מאתיים",
}  # fmt: skip
_P = r"[ושהבלכמ]{0,2}"

NUMBERS = Numbers(
    words={**{word: value for value, words in _WORDS.items() for word in words.split()}, "אלפיים":
        2_000},
    scales={"אלף": 1_000, "אלפים": 1_000, "אלפי": 1_000, "מיליון": 1_000_000, "מיליוני": 1_000_000},
    vague={"עשרות": (20, None), "מאות": (200, None), "אלפי": (2_000, None), "אלפים": (2_000, None),
        "כמה": (2, None), "מספר": (2, None), "עשרות אלפי": (20_000, None), "מיליוני": (2_000_000,
        None)},
    before=(
        Bound(r"לפחות|לא פחות מ-?", most=False), Bound(r"יותר מ-?|למעלה מ-?|מעל(?: ל-?)?",
            most=False), Bound(r"עד|לא יותר מ-?|פחות מ-?", least=False),
        Bound(r"כמעט|קרוב ל-?", least=False), Bound(r"כ-|בערך|בסביבות"),
    ),
    after=(Bound(r"לפחות|או יותר", most=False), Bound(r"לכל היותר", least=False), Bound(r"בערך")),
    between=r"בין\s{n}\sל-?\s?{n}",
    to=r"עד|או",
    joiner=r"\sו?",
    thousands=r",",
    prefix=r"[ושהלמב]?",
)  # fmt: skip
PEOPLE = (
    People(Group.CHILDREN, r"ילד|ילדה|תינוק|תינוקת|נער|נערה|בנו|בתו|בנה|בתה|בנם|בתם|פעוט",
        r"ילדים|ילדות|ילדיה|ילדיו|ילדיהם|בניו|בניה|בנותיו|בנותיה|תינוקות|נערים|נערות|קטינים|פעוטות|תלמידים"),
    People(Group.WOMEN, r"אישה|אשה|אם|אמו|אמה|אמם|אשתו", r"נשים"),
    People(Group.MEN, r"גבר|אב|אביו|אביה|בעלה", r"גברים"),
    People(Group.MEDICAL, r"רופא|רופאה|אח|אחות|חובש|פרמדיק",
        r"רופאים|אחיות|חובשים|אנשי צוות רפואי|פרמדיקים"),
    People(Group.AID_WORKERS, r"עובד סיוע", r"עובדי סיוע|עובדי ארגוני סיוע"),
    People(Group.JOURNALISTS, r"עיתונאי|עיתונאית|צלם", r"עיתונאים|צלמים"),
    People(Group.FIGHTERS, r"חייל|חיילת|מחבל|לוחם|שוטר|קצין",
        r"חיילים|מחבלים|לוחמים|שוטרים|חמושים|קצינים"),
    People(Group.CIVILIANS, r"אזרח|תושב|נהג|עובר אורח|נוסע|נוסעת|מתנדב|מתנדבת|סטודנט|מורה|עובד|פועל",
        r"אזרחים|תושבים|עוברי אורח|עקורים|פועלים|מתפללים|נוסעים|מתנדבים|סטודנטים|מורים|עובדים"),
    People(Group.UNKNOWN, r"אדם", r"בני אדם|בני משפחה|אנשים|איש|הרוגים|פצועים|נפגעים|נעדרים|חטופים|בני "
        r"ערובה|פלסטינים|אחרים|נוספים|גופות"),
)  # fmt: skip
_SIDES = ("beside", "across")
HARM = (
    HarmRow("killed_or_injured", BOTH, rf"{_P}(?:נהרגו|נרצחו)\s(?:ו|או\s)(?:נפצעו)", ("after",
        "over"), _SIDES),
    HarmRow("killed", KILLED, rf"{_P}(?:נהרגו|נהרג|נהרגה|הרגה|הרגו|נרצחו|נרצח|נרצחה|רצחו|מתו|מת|מתה|"
            "נפטר|נפטרה|נספה|"
        rf"נספו|קיפחו את חייהם|נורה למוות|מותם של|מותו של|הריגתם של|הרג)", ("after", "over"),
        _SIDES, left_first=True),
    HarmRow("dead", KILLED, r"הרוגים|חללים", (), ("none",)),
    HarmRow("included", KILLED, r"(?:בין|בקרב) (?:ההרוגים|המתים)", ("after", "over")),
    HarmRow("included", INJURED, r"(?:בין|בקרב) (?:הפצועים|הנפגעים)", ("after", "over")),
    HarmRow("toll", KILLED, r"מספר (?:ההרוגים|המתים|החללים)|מניין ההרוגים", ("toll", "after")),
    HarmRow("injured_toll", INJURED, r"(?:מספר|מניין) (?:הפצועים|הנפגעים)", ("toll", "after")),
    HarmRow("bodies", KILLED, rf"{_P}(?:איתרו|חילצו|חולצו|אותרו|נמצאו|התגלו)(?= [^.;]{{1,30}}?גופ)",
        ("after",)),
    HarmRow("bodies", KILLED, r"גופת[הו]? של|גופותיהם של", ("after",)),
    HarmRow("injured", INJURED, rf"{_P}(?:נפצעו|נפצע|נפצעה|פצעה|פצעו|פציעתם של)", ("after", "over"),
        _SIDES, left_first=True),
    HarmRow("injured", INJURED, r"פצועים|נפגעים", (), ("none",)),
    HarmRow("missing", ("missing",), r"נעדרים|נעדר|נעדרת|לכודים|לכוד|לכודה|"
            "קבורים תחת ההריסות", ("after",), ("beside", "across")),
    HarmRow("displaced", ("displaced",), rf"{_P}(?:נעקרו|נמלטו|פונו|עקורים)", ("after",), ("none",
        "beside", "across")),
    HarmRow("abducted", ("abducted",), rf"{_P}(?:נחטפו|נחטף|נחטפה|חטפו|חטיפת)|חטופים|בני ערובה", (
        "after", "over"), ("none", "beside", "across")),
)  # fmt: skip

LEXICON = Lexicon(
    code="he",
    numbers=NUMBERS,
    people=PEOPLE,
    determiner=r"[ושל]?",
    modifier=r"(?!)",
    age_before=r"(?<!\w)(?:ו?ש?ה?(?:בן|בת|בני|בנות))\s\Z|(?:בני|בנות)\s\d{1,3}(?:,\s?\d{1,3})?\sו-?\Z",
    of=r"מתוך|מה|של",
    conjunction=r"(?:(?:בן|בת|בני|בנות)\s(?:\d{1,3}|שנה|שנתיים),?\s)?ו",
    including=r"(?:בהם|בהן|ביניהם|ביניהן|מתוכם|מהם|כולל|לרבות)",
    not_people=r"(?:%|אחוז\w*|שעות|שעה|דקות|ימים|יום|שבועות|שבוע|חודשים|חודש|שנים|שנה|ק\"מ|"
        r"קילומטר\w*|מטר\w*|טילים|רקטות|בתים|מבנים|תקיפות|תקריות|מקרים|בינואר|בפברואר|במרץ|"
        r"באפריל|במאי|ביוני|ביולי|באוגוסט|בספטמבר|באוקטובר|בנובמבר|בדצמבר)(?!\w)",
    bridges={
        "after": r"\s*",
        "over": r"\s[^.;,\d]{0,50}?\s?",
        "beside": r"\s*,?\s*(?:אחרים\s|נוספים\s)?(?:עדיין\s|עוד\s)?(?:ב(?:ת|ן|ני|נות)\s\d{1,3},?\s)?",
        "across": r"(?:[^.;\d]|(?<=בני )\d{1,2}|(?<=בנות )\d{1,2}|(?<=ו-)\d{1,2}){0,60}?\s",
        "none": r"\s*",
        "toll": r"[^.;]{0,70}?\s(?:ל-?|הוא|עומד על|הגיע(?: ל-?)?|עלה(?: מ-?\w{1,12})?(?: ל-?)?)\s*",
    },
    passive=r"(?!)",
    harm=HARM,
    none_harmed=((r"(?:אין נפגעים|לא היו נפגעים|ללא נפגעים|איש לא נהרג)", BOTH),),
    dates=DateWords(
        months={"ינואר": 1, "פברואר": 2, "מרץ": 3, "מרס": 3, "אפריל": 4, "מאי": 5, "יוני": 6,
            "יולי": 7, "אוגוסט": 8, "ספטמבר": 9, "אוקטובר": 10, "נובמבר": 11, "דצמבר": 12},
        weekdays={"שני": 0, "שלישי": 1, "רביעי": 2, "חמישי": 3, "שישי": 4, "שבת": 5, "ראשון": 6},
        forms=(
            ("iso", r"(?P<year>(?:19|20)\d\d)-(?P<month_number>0[1-9]|1[0-2])-(?P<day>0[1-9]|"
                r"[12]\d|3[01])(?!\d)"),
            ("iso", r"(?P<day>{day})[./](?P<month_number>0?[1-9]|1[0-2])[./](?P<year>{year})"),
            ("day", r"ב?-?(?P<day>{day})\sב(?P<month>{month})(?:\s(?P<year>{year}))?"),
            ("part_of_month", r"ב?(?P<part>תחילת|ראשית|אמצע|"
                r"סוף)\s(?P<month>{month})(?:\s(?P<year>{year}))?"),
            ("month", r"ב?(?P<month>{month})\s(?P<year>{year})"),
            ("month", r"ב(?P<month>{month})"),
            ("year", r"(?:(?<=בשנת )|(?<=מאז ))(?P<year>{year})"),
        ),
        relative=(
            (r"(?:ב?יום|בליל|בבוקר יום|בערב יום)\s(?P<weekday>{weekday})\sהבא", "weekday:+"), (
                r"(?:ב?יום|בליל)\s(?P<weekday>{weekday})|בשבת(?=\s|$)(?P<count>)", "weekday:-"),
            (r"שלשום", "day:-2"), (r"אתמול|אמש|בלילה האחרון", "day:-1"), (r"היום|הלילה|הבוקר|הערב",
                "day:0"), (r"מחר", "day:+1"),
            (r"בשבוע שעבר", "week:-1"), (r"השבוע", "week:0"), (r"בחודש שעבר", "month:-1"), (
                r"בשנה שעברה|אשתקד", "year:-1"),
        ),
        parts_of_day=((r"לילה|בליל", PartOfDay.NIGHT), (r"עם שחר|לפנות בוקר", PartOfDay.DAWN), (
            r"בוקר", PartOfDay.MORNING), (r"אחר הצהריים", PartOfDay.AFTERNOON), (r"צהריים",
            PartOfDay.NOON), (r"ערב", PartOfDay.EVENING)),
        since=r"מאז\s(?:[\u05d0-\u05ea ]{2,30}\s)?\Z",
        month_parts={"תחילת": "early", "ראשית": "early", "אמצע": "mid", "סוף": "late"},
    ),
    attribution=Attribution(
        rows=(
            ("after:according_to", r"(?:לפי|על פי|לדברי|מפי)\s(?P<who>(?:[^,.;:\"]|"
                r"(?<=[א-ת])\"(?=[א-ת])){2,80})"),
            ("before:said", r"(?<!\w)(?P<who>(?:[\u05d0-\u05ea\"'-]{1,30}\s){1,5}?)(?:אמר|אמרה|"
                r"אמרו|מסר|מסרה|מסרו|הודיע|הודיעה|הודיעו|דיווח|דיווחה|דיווחו|טען|טענו)\sכי"),
            ("after:said", r"[,\"]\s?(?:כך\s)?(?:אמר|אמרה|אמרו|מסר|מסרה|מסרו|הודיע|הודיעה|הודיעו|דיווח|"
                r"דיווחה|דיווחו)\s(?P<who>[^,.;:\"]{2,80})"),
        ),
        anonymous=r"(?:מקור|מקורות|עדי ראייה|תושבים|גורם|גורמים|בכיר|פקיד|עד)(?!\w).*",
        by_role=r"(?:דובר|צה\"ל|הצבא|המשטרה|משטרת|הרשויות|ממשלת|הממשלה|שלטונות).*",
    ),
    scope_total=(
        Cue(r"מאז (?:תחילת|פרוץ|ה-?\d|אוקטובר|שבעה|\d|תחילת המלחמה)", 3.0,
            "it counts since a day in the past"),
        Cue(r"(?:במלחמה|במהלך המלחמה|בסך הכול|סך הכול|עד כה)", 1.5,
            "it counts a whole war or campaign"),
        Cue(r"משרד הבריאות", 0.5, "its claimant keeps a running count"),
    ),
    scope_period=(Cue(r"ב(?:יממה|-?24 השעות|שבוע|חודש|ימים) (?:האחרונה|האחרונות|האחרון|האחרונים)",
        3.0, "it counts the last hours, days or weeks"),),
    scope_incident=(Cue(r"(?:תקיפה|תקיפת|הפצצה|הפצצת|פיגוע|ירי|פיצוץ|מתקפה|מתקפת|שוק|בית ספר|"
        r"בית חולים|בניין|כפר)", 1.2, "it tells of one strike or attack"),),
    background=(Cue(r"(?:המלחמה פרצה|פרצה המלחמה|בעקבות מתקפת)", 1.8,
        "it tells how the conflict began"),),
    modality=(
        (Modality.DECLINED, r"(?:סירב|סירבה|סירבו) (?:להגיב|לאשר|למסור|לומר)"),
        (Modality.DENIED, r"(?:הכחיש|הכחישה|הכחישו|דחה את)"),
        (Modality.CONDITIONAL, r"(?:עלול|עלולה|עשוי|עשויה|ייתכן)"),
        (Modality.PLANNED, r"(?:צפוי|צפויה|מתוכנן|מתוכננת|ייפגשו|תתקיים)"),
        (Modality.ALLEGED, r"(?:לכאורה|נטען|לטענת|טענו|טען)"),
    ),
    places=(
        ("kind", r"[בלמ]?(?:עיר|עיירה|כפר|מחנה הפליטים|שכונת|מחוז|העיר|העיירה|"
            r"הכפר)\s(?P<place>[\u05d0-\u05ea'\"-]{1,30}(?:\s(?![בוש]|על |של |עם |ליד |את |אמש|אתמול|"
            r"היום|הבוקר|הלילה|הערב|השבוע|לאחר|אחרי)[\u05d0-\u05ea'\"-]{1,30})?)(?=\s(?:הבוקר|הלילה|הערב|אמש|ביום|אתמול|היום|ב|ש|על|של)|[,.]|$)"),
        ("beside", r"(?:בית החולים|בית הספר|השוק|המסגד|הכנסייה|הגשר|התחנה|הבניין)\s"
            r"ב(?P<place>[\u05d0-\u05ea'-]{2,30})(?=[\s,.]|$)"),
        ("country", r"(?<!\w)[בלמה]?(?P<place>עזה|רצועת עזה|לבנון|סוריה|עיראק|תימן|סודאן|"
            r"אוקראינה|רוסיה|ישראל|איראן)(?!\w)"),
    ),
    not_places=r"(?:ביום|אתמול|היום).*",
    place_kinds=(("", r"העיר|עיר|מחנה הפליטים|מחנה|שכונת|כפר|מושב|קיבוץ|בית החולים"),),
    countries={"עזה": "PS", "רצועת עזה": "PS", "לבנון": "LB", "סוריה": "SY", "עיראק": "IQ", "תימן":
        "YE", "סודאן": "SD", "אוקראינה": "UA", "רוסיה": "RU", "ישראל": "IL", "איראן": "IR"},
    manners=(
        (Manner.DRONE, r"כטב\"?ם|רחפן|מל\"?ט|רחפנים"), (Manner.AIRSTRIKE,
            r"תקיפה אווירית|תקיפת|תקיפה|הפצצה|הפצצת|מטוסי|חיל האוויר|מטוס"),
        (Manner.ARTILLERY, r"ארטילר\w+|מרגמ\w+|רקט\w+|טיל\w*"), (Manner.EXPLOSIVE_DEVICE,
            r"מטען|מכונית תופת|מוקש|פיגוע"),
        (Manner.SHOOTING, r"ירי|נורו|נורה|צלף|אש חיה"), (Manner.GROUND_ASSAULT,
            r"פשיטה|מתקפה קרקעית|תמרון"), (Manner.SHELLING, r"הפגזה|הפגזת|פגז\w*"),
    ),
    weapons=r"(?:טיל|טילים|רקטה|רקטות|פצצה|פצצות|פגז|פגזים|מרגמות|רחפן|כטב\"?ם|מטען(?: חבלה)?|"
        r"מוקש|מוקשים|פצצות מצרר)",
    actors=(r"(?<!\w)(?P<actor>(?:צה\"ל|צבא\s\S+|כוחות\s\S+|חיל האוויר(?:\s\S+)?|חמאס|חזבאללה|"
        r"חמושים|מתנחלים|מורדים))",),
    objects=r"(?:בית(?:\s|-)?ה?(?:חולים|ספר)|בית|מסגד|כנסייה|שוק|בניין|מבנה|רכב|אוטובוס|אמבולנס|"
        r"גשר|תחנת כוח|מחסן|שיירה|אוהל)",
    object_damage=r"(?:פגע|פגעה|פגעו|נפגע|נהרס|הרסה|הושמד|ניזוק|תקפו|תקף|הפציץ|הפציצו)",
    dealings=(
        DealingRow("declined", Dealing.REFUSAL,
            r"{who} (?:סירב|סירבה|סירבו) (?:להגיב|לאשר|למסור|לומר){rest}", Modality.DECLINED,
            needs="סירב"),
        DealingRow("denied", Dealing.DENIAL, r"{who} (?:הכחיש|הכחישה|הכחישו) {rest}",
            Modality.DENIED, needs="הכחיש"),
        DealingRow("concern", Dealing.CONCERN_RAISED,
            r"{who} (?:הביע|הביעה|הביעו) (?:\S+ )?(?:דאגה|חשש){rest}", needs="הביע"),
        DealingRow("investigation_opened", Dealing.INVESTIGATION_OPENED,
            r"{who} (?:פתח|פתחה|פתחו) ב(?:חקירה|בדיקה|תחקיר){rest}|{who} (?:בודק|בודקת|חוקר|"
            r"חוקרת) את{rest}", needs="חקיר|בדיק|תחקיר|בודק|חוקר"),
        DealingRow("held", Dealing.MEETING_HELD,
            r"{who} (?:קיים|קיימה|קיימו) (?:\S+ )?(?:פגישה|שיחות|דיון){rest}",
            needs="פגישה|שיחות|דיון"),
        DealingRow("asked", Dealing.REQUEST,
            r"{who} (?:קרא|קראה|קראו|ביקש|ביקשה|ביקשו|דרש|דרשה|דרשו) {rest}", needs="קרא|ביקש|דרש"),
    ),
    party=r"[\u05d0-\u05ea\"'-]{1,30}(?: [\u05d0-\u05ea\"'-]{1,30}){0,3}?",
    pronouns=r"הוא|היא|הם|הן|הדובר",
    rests_on=(rf"(?:לפי|על פי|דיווח\w*|ל)\s?(?:סוכנות )?(?P<who>{OUTLET})(?!\w)",),
    said_on=r"(?:אמר|אמרה|אמרו|מסר|מסרה|מסרו|הודיע|הודיעה|"
        r"הודיעו)(?:\s[\u05d0-\u05ea\"'-]{1,30}){0,4}\s\Z",
)  # fmt: skip
