"""Arabic cues: what a figure counts, what is context, what is denied or only planned."""

from __future__ import annotations

from answerable.reading.languages.lexicon import Cue
from answerable.reading.types import Modality

SCOPE_TOTAL = (
    Cue(r"منذ (?:وقف إطلاق|بدء|بداية|اندلاع|انطلاق|السابع|أكتوبر|تشرين|يناير|فبراير|مارس|أبريل|مايو|"
        r"يونيو|يوليو|أغسطس|سبتمبر|نوفمبر|ديسمبر|كانون|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|ذلك|"
        r"عام|\d)", 3.0, "it counts since a day in the past"),
    Cue(r"(?:في|خلال|جراء|نتيجة|بسبب)\s(?:ال)?(?:حرب|صراع|نزاع|عدوان|حملة|هجوم العسكري|أعمال "
        r"العدائية|قتال)", 1.5, "it counts a whole war or campaign"),
    Cue(r"(?:إجمالي|الإجمالية|حتى الآن|الكلية|مجموع|التراكمي)", 1.2, "it is called a total"),
    Cue(r"(?:وزارة الصحة|السلطات الصحية|مسؤولي الصحة)", 0.5, "its claimant keeps a running count"),
    Cue(r"حصيلة (?:الحرب|العدوان|ضحايا (?:الحرب|العدوان))", 1.5, "it is the toll of a whole war"),
)  # fmt: skip
SCOPE_PERIOD = (
    Cue(r"(?:خلال|في) (?:ال)?(?:ساعات|أيام|أسابيع|أشهر)?\s?(?:ال)?(?:\d+|أربع والعشرين|ثماني "
        r"والأربعين)? ?(?:ساعة|ساعات|يوم|أيام|أسابيع)? ?(?:الماضية|الأخيرة)", 3.0,
        "it counts the last hours, days or weeks"),
    Cue(r"(?:الأسبوع|الشهر|العام) (?:الماضي|الجاري|الحالي)|خلال (?:شهر|عام)", 1.2,
        "it counts a week, a month or a year"),
    Cue(r"سلسلة (?:غارات|هجمات)|عدة (?:غارات|هجمات)|غارات متفرقة|مناطق متفرقة|أنحاء", 1.0,
        "it adds up more than one event"),
)  # fmt: skip
SCOPE_INCIDENT = (
    Cue(r"(?:غارة|قصف|هجوم|انفجار|ضربة|استهداف|استهدفت?|مجزرة|كمين|إطلاق نار|قذيفة|صاروخ|عبوة|"
        r"تفجير|مسيرة)", 1.3, "it tells of one strike or attack"),
    Cue(r"(?:يوم|مساء|فجر|صباح|ليل|ظهر|أمس|اليوم|عصر)\s?(?:ال)?(?:اثنين|ثلاثاء|أربعاء|خميس|جمعة|"
        r"سبت|أحد)?", 0.8, "it names its day or hour"),
    Cue(r"(?:منزل|مدرسة|سوق|مستشفى|مسجد|مخيم|خيمة|سيارة|حافلة|بلدة|قرية|حي|مبنى|مركبة)", 0.6,
        "it names what was hit"),
)  # fmt: skip
BACKGROUND = (
    Cue(r"(?:اندلعت|اندلع|بدأت|بدأ)\s(?:ال)?(?:حرب|صراع|نزاع|هجوم|عدوان)", 2.0,
        "it tells how the conflict began"),
    Cue(r"(?:عقب|بعد|إثر)\s(?:ال)?هجوم (?:ال)?(?:سابع|مباغت|حركة|شنته|الذي)", 2.0,
        "it tells what the present events follow from"),
    Cue(r"منذ (?:عقود|سنوات)|قبل (?:سنوات|أعوام|عام|أشهر)", 1.5, "it tells what went before"),
)  # fmt: skip
BACKGROUND_HEADING = (
    Cue(r"خلفية|الحرب|الصراع|النزاع|سياق", 1.0, "its heading names the conflict"),
)
MODALITY = (
    (Modality.DECLINED, r"(?:رفض|رفضت|امتنع|امتنعت|أحجم|أحجمت)\s(?:\w+\s){0,4}(?:عن "
        r")?(?:ال)?(?:تعليق|تأكيد|إفصاح|كشف|رد|تحديد|إدلاء)"),
    (Modality.DENIED, r"(?:نفى|نفت|ينفي|تنفي|نافيا|نافية)"),
    (Modality.CONDITIONAL, r"(?:قد (?:ي|ت)\w+|ربما|يمكن أن|من الممكن|يحتمل|محتمل)"),
    (Modality.PLANNED, r"(?:سيعقد|ستعقد|سيجري|ستجري|سيناقش|ستناقش|سيلتقي|ستلتقي|من المقرر|من "
        r"المتوقع|يعتزم|تعتزم|ينوي)"),
    (Modality.ALLEGED, r"(?:زعم|زعمت|يزعم|مزاعم|ادعى|ادعت|يعتقد أن|ترددت|يشتبه)"),
)  # fmt: skip
