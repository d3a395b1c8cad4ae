"""What passed between the sides, in Arabic: the verb, who, then the rest of the clause."""

from __future__ import annotations

from answerable.reading.agencies import OUTLET
from answerable.reading.languages.lexicon import DealingRow
from answerable.reading.types import Dealing, Modality

_STOP = (
    r"(?!(?:عن|إن|أن|بأن|في|على|من|إلى|مع|يوم|أمس|اليوم|اجتماعا?|لقاء|محادثات|مباحثات|مشاورات|"
    r"تحقيقا?|قناة|عقد|التعليق|تأكيد|إجراء|خلال|بعد|قبل|حول|بشأن|أسفل|أعلى|قرب|عند|أمام|خلف|تحت|فوق|داخل|ملف)\b)"
)
PARTY = rf"{_STOP}[\u0621-\u064a]+(?:\s{_STOP}[\u0621-\u064a]+){{0,5}}?"
_WHOM = rf"{_STOP}[\u0621-\u064a]+(?:\s{_STOP}(?![ول])[\u0621-\u064a]+){{0,3}}"
"""Whom it concerns, to the last word of the name."""
_DEED = (
    r"(?:(?:تنفيذ|شن|قصف|ضرب|ارتكاب|استخدام|إطلاق|قتل|مهاجمة|اقتحام|احتجاز|اعتقال|تدمير|إصابة|توجيه|"
    r"وجود|حدوث|مشاركة|منع|عرقلة|قيام)(?:ه|ها|هم)?|(?:ال)?(?:اتهامات|تقارير|أنباء|مزاعم)|ما)(?!\w)"
)
"""What is denied, named without "that": "denied carrying out any raid". It ends the name before it."""
_AT = r"(?:\s(?:في|يوم|أمس|اليوم|مساء|صباح|قبل)\s[^.؛،]{1,40}?)?"
"""Where and when it did so, told between who acts and what is done."""
_W = r"(?:\s[\u0621-\u064a]+)"
_MEET = r"(?:ال)?(?:اجتماعا?|لقاء|محادثات|مباحثات|مشاورات|جلسة|زيارة)"

_ARMS = (
    r"(?:(?:ال)?(?:تراخيص|رخص\w{0,2}|صادرات)\s(?:ال)?(?:تصدير|سلاح|أسلحة)|(?:(?:ال)?(?:تسليم|توريد|تصدير|"
    r"شحنات|مبيعات|صادرات|نقل))\s(?:\w+\s){0,2}?(?:ال)?(?:أسلحة|سلاح|ذخائر|ذخيرة|قنابل|قذائف|صواريخ|"
    r"طائرات|مسيرات|محركات|عسكرية|صواعق))"
)
_INQUIRY = r"(?:ال)?(?:تحقيقا?|تحقيقات)(?!\w)"
_BEGUN = r"(?:فتح|فتحت|بدأ|بدأت|باشر|باشرت|أجرى|أجرت|يجري|تجري|أطلق|أطلقت|أمر|أمرت)"
_DONE = (
    r"[وف]?(?:تم|تمت|جرى|تقرر|أعلن عن|(?:اتفق|اتفقت)\s(?:الجانبان|الطرفان|الوفدان|الوزارتان|الجيشان)\s"
    r"على)\s"
)
_ENDED = r"(?:تعليق|وقف|تجميد|حظر|إلغاء)"
_TOLD = (
    DealingRow("outcomes", Dealing.HANDLING_STATISTIC,
        r"من (?:أصل|بين)\s{count}[^.؛]{0,60}?\s(?:أحيل|رفع|قدم|سجل|أبلغ|أرسل|سلم|ضد|بحق|وثق)\w{0,2}\s"
        r"[^.؛]{0,80}?\s?(?:لم|لا|فقط|سوى|أي)\s{rest}", needs=r"من أصل|من بين"),
    DealingRow("scheduled", Dealing.MEETING_SCHEDULED,
        rf"[وف]?(?:تقرر|حدد|(?:تم|جرى)\sتحديد|اتفق\s(?:الجانبان|الطرفان)\sعلى)\s(?:عقد\s|موعد\s|"
        rf"ل?عقد\s){{1,2}}{_MEET}{{rest}}", Modality.PLANNED, needs=r"تقرر|حدد|تحديد|اتفق"),
    DealingRow("held", Dealing.MEETING_HELD,
        rf"[وف]?(?:تم|جرى)\sعقد\s{_MEET}{{rest}}|[وف]?(?:انعقد|انعقدت)\s{_MEET}{{rest}}",
        needs=r"انعقد|تم عقد|جرى عقد"),
    DealingRow("channel_set_up", Dealing.CHANNEL_SET_UP,
        rf"(?:{_DONE}(?:تشكيل|إنشاء|إقامة|فتح|تفعيل)|[وف]?(?:أنشئت|أنشئ|شكلت|تشكلت))\s(?:قناة|قنوات|"
        rf"آلية|خط\sساخن|خط\sاتصال|لجنة\sمشتركة|غرفة\sعمليات\sمشتركة|فريق\sعمل\sمشترك){{rest}}",
        needs=r"قناة|قنوات|آلية|خط ساخن|خط اتصال|مشترك"),
    DealingRow("channel_set_up", Dealing.CHANNEL_SET_UP,
        r"[وف]?(?:شكل|شكلت|فعل|فعلت)\s{who}\s(?:قناة|آلية|خطا\sساخنا|لجنة\sمشتركة|فريق\sعمل\sمشتركا?)"
        r"{rest}", needs=r"قناة|آلية|ساخن|مشترك"),
    DealingRow("investigation_opened", Dealing.INVESTIGATION_OPENED,
        rf"[وف]?(?:أعلن|أعلنت)\s{{who}}\s(?:عن\s)?(?:بدء|فتح|إطلاق|إجراء)\s{_INQUIRY}{{rest}}",
        needs=r"تحقيق"),
    DealingRow("investigation_opened", Dealing.INVESTIGATION_OPENED,
        rf"(?:إن|أن)\s{{who}}\s(?:قد\s)?{_BEGUN}\s(?:ب|في\s)?{_INQUIRY}{{rest}}|ب?(?:أنه|أنها|إنه|إنها)\s"
        rf"{_BEGUN}\s{_INQUIRY}{{rest}}|{_DONE}(?:فتح|بدء)\s{_INQUIRY}{{rest}}", needs=r"تحقيق"),
    DealingRow("investigation_closed", Dealing.INVESTIGATION_CLOSED,
        rf"[وف]?(?:انتهى|انتهت|أغلق|أغلقت|اختتم|{_DONE}(?:إغلاق|حفظ|إنهاء))\s(?:ملف\s)?{_INQUIRY}"
        rf"{{rest}}", needs=r"تحقيق"),
    DealingRow("investigation_closed", Dealing.INVESTIGATION_CLOSED,
        rf"[وف]?(?:أبلغ|أبلغت|أخطر|أخطرت|أعلن|أعلنت)\s{{who}}(?:\s[^.؛،]{{1,60}}?)?\s(?:ب|عن\s)?(?:إغلاق|"
        rf"حفظ|إنهاء)\s(?:ملف\s)?{_INQUIRY}{{rest}}", needs=r"إغلاق|حفظ|إنهاء"),
    DealingRow("lifted", Dealing.MEASURE_LIFTED,
        r"[وف]?(?:رفع|رفعت)\s(?:{who}\s)?(?:التعليق|التجميد)(?!\w){rest}", needs=r"التعليق|التجميد"),
    DealingRow("investigation_closed", Dealing.INVESTIGATION_CLOSED,
        rf"[وف]?(?:حفظ|حفظت|أسقط|أسقطت)\s(?:{{who}}\s)?(?:القضية|الملف|الدعوى|الشكوى|التهم|{_INQUIRY})"
        rf"{{rest}}", needs=r"حفظ|أسقط"),
    DealingRow("taken", Dealing.MEASURE_TAKEN,
        rf"[وف]?(?:أعلن|أعلنت|قرر|قررت)\s{{who}}\s(?:عن\s)?{_ENDED}\s{_ARMS}{{rest}}",
        needs=_ENDED),
    DealingRow("lifted", Dealing.MEASURE_LIFTED,
        rf"[وف]?(?:أعلن|أعلنت|قرر|قررت)\s{{who}}\s(?:عن\s)?(?:استئناف\s|رفع\s(?:ال)?(?:تعليق|تجميد|"
        rf"حظر|قيود)\s(?:عن\s|على\s)?){_ARMS}{{rest}}", needs=r"استئناف|رفع"),
    DealingRow("answered", Dealing.ANSWER,
        rf"[وف]?(?:رد|ردت|أجاب|أجابت)\s{{who}}{_AT}\s(?:ب(?:أن|القول|رسالة|مذكرة|جواب)\w{{0,3}}|على\s"
        rf"(?:ال)?(?:طلب|رسالة|سؤال|أسئلة|استفسار|مذكرة|خطاب)\w{{0,3}}){{rest}}", needs=r"رد|أجاب"),
    DealingRow("put_off", Dealing.MEETING_POSTPONED,
        rf"{_MEET}(?:\s[^.؛،]{{1,60}}?)?\s(?:تأجل|تأجلت|أرجئ|أرجئت|(?:قد|تم)\s(?:أجل|أجلت|تأجيله|تأجيلها|"
        rf"إرجاؤه|إرجاؤها)){{rest}}", needs=r"أجل|أرجئ|أجيل|إرجاؤ"),
    DealingRow("called_off", Dealing.MEETING_CANCELLED,
        rf"{_MEET}(?:\s[^.؛،]{{1,60}}?)?\s(?:ألغي|ألغيت|(?:قد|تم)\s(?:إلغاؤه|إلغاؤها)){{rest}}",
        needs=r"ألغي|إلغاؤ"),
    DealingRow("taken", Dealing.MEASURE_TAKEN,
        rf"(?:[وف]?(?:علق|علقت|أوقف|أوقفت|جمد|جمدت)|{_DONE}{_ENDED})\s"
        rf"(?:{{who}}\s)?{_ARMS}{{rest}}", needs=r"علق|وقف|جمد|تعليق|تجميد|حظر|إلغاء"),
    DealingRow("taken", Dealing.MEASURE_TAKEN,
        rf"[وف]?(?:(?:فرض|فرضت)\s(?:{{who}}\s)?|{_DONE}فرض\s)(?:عقوبات|حظرا?\s(?:ل|على\s)(?:ال)?(?:توريد|"
        rf"تصدير|سلاح|أسلحة)){{rest}}", needs=r"فرض"),
    DealingRow("lifted", Dealing.MEASURE_LIFTED,
        rf"(?:[وف]?(?:رفع|رفعت|ألغى|ألغت|أنهى|أنهت)|{_DONE}(?:رفع|إلغاء))\s(?:{{who}}\s)?(?:(?:ال)?عقوبات|"
        rf"(?:ال)?(?:تعليق|تجميد|حظر|قيود)\s(?:عن\s|على\s)?{_ARMS}){{rest}}",
        needs=r"عقوبات|تعليق|تجميد|حظر|قيود"),
    DealingRow("lifted", Dealing.MEASURE_LIFTED,
        rf"(?:[وف]?(?:استأنف|استأنفت|استؤنفت)|{_DONE}استئناف)\s(?:{{who}}\s)?{_ARMS}{{rest}}",
        needs=r"ستأنف|ستؤنف|استئناف"),
)  # fmt: skip

DEALINGS = (
    DealingRow("declined", Dealing.REFUSAL,
        r"[وف]?(?:رفض|رفضت|امتنع|امتنعت|أحجم|أحجمت)\s(?:{who}\s)?(?:عن )?(?:ال)?(?:تعليق|تأكيد|"
        r"إفصاح|كشف|رد|تحديد|إدلاء|الالتزام|التزام){rest}", Modality.DECLINED,
        needs=r"رفض|امتنع|أحجم"),
    DealingRow("counted", Dealing.HANDLING_STATISTIC,
        r"(?:[وف]?(?:حدد|حددت|سجل|سجلت|وثق|وثقت|رصد|رصدت|تلقى|تلقت|أحصى|"
        r"أحصت)\s{who}\s)?{count}{rest}", needs=r"حادث|بلاغ|حالة|حالات|حوادث"),
    DealingRow("none_at_stage", Dealing.HANDLING_STATISTIC,
        r"(?:لم (?:ت|ي)(?:صل|بلغ)\s(?:أي|أي من){rest}المرحلة{rest})", Modality.NEGATED, (0, 0),
        needs=r"المرحلة"),
    DealingRow("no_action", Dealing.HANDLING_STATISTIC,
        r"(?:لم (?:ت|ي)تخذ|دون اتخاذ)\s(?:{who}\s)?(?:أي )?(?:إجراء|إجراءات|خطوات)(?!\w){rest}",
        Modality.NEGATED, (0, 0), needs=r"إجراء|خطوات"),
    DealingRow("called_off", Dealing.MEETING_CANCELLED,
        rf"[وف]?(?:ألغى|ألغت|ألغي|ألغيت|إلغاء)\s(?:{{who}}\s)?{_MEET}{{rest}}", needs=r"ألغ|إلغ"),
    DealingRow("put_off", Dealing.MEETING_POSTPONED,
        rf"[وف]?(?:أجل|أجلت|أرجأ|أرجأت|أرجئ|أرجئت|تأجل|تأجلت|تأجيل|إرجاء)\s(?:{{who}}\s)?{_MEET}{{rest}}",
        needs=r"أجل|أرج|تأجيل|إرجاء"),
    DealingRow("asked_to_meet", Dealing.MEETING_ASKED,
        rf"[وف]?(?:طلب|طلبت|اقترح|اقترحت|دعا|دعت)\s{{who}}{_AT}\s(?:إلى "
        rf")?(?:(?P<whom>{PARTY})\s)?(?:عقد|إعادة جدولة|تحديد موعد|ترتيب)\s{_MEET}{{rest}}",
        needs=r"طلب|اقترح|دع"),
    DealingRow("asked_to_meet", Dealing.MEETING_ASKED,
        rf"[وف]?(?:طلب|طلبت)\s{{who}}\s(?:الاجتماع|اجتماعا?|لقاء|اللقاء|مقابلة)\s(?:مع\s|ب)?"
        rf"(?P<whom>{PARTY})\b{{rest}}|[وف]?(?:تقدم|تقدمت)\s{{who2}}\sبطلب\s(?:ل?عقد\s)?(?:لل?|ال)?"
        rf"(?:اجتماعا?|لقاء|محادثات){{rest}}", needs=r"طلب"),
    DealingRow("scheduled", Dealing.MEETING_SCHEDULED,
        r"(?:س(?:ي|ت)(?:عقد|جري|لتقي|جتمع|ناقش|بحث)\s{who}{rest}|من المقرر (?:أن )?(?:ي|"
        r"ت)?\w+{rest})", Modality.PLANNED, needs=
        r"اجتماع|لقاء|محادثات|مباحثات|مشاورات|ستلتقي|سيلتقي|ستجتمع|سيجتمع"),
    DealingRow("held", Dealing.MEETING_HELD,
        rf"[وف]?(?:عقد|عقدت|أجرى|أجرت|اختتم|اختتمت)\s{{who}}\s{_MEET}{{rest}}",
        needs=r"عقد|أجر|اختتم"),
    DealingRow("held", Dealing.MEETING_HELD,
        rf"[وف]?(?:التقى|التقت|اجتمع|اجتمعت)\s{{who}}\s(?:مع |ب)?(?P<whom>{_WHOM})\b{{rest}}",
        needs=r"التق|اجتمع"),
    DealingRow("channel_set_up", Dealing.CHANNEL_SET_UP,
        r"[وف]?(?:أنشأ|أنشأت|أقام|أقامت|فتح|فتحت|أطلق|أطلقت)\s{who}\s(?:قناة|آلية|خطا "
        r"ساخنا){rest}", needs=r"قناة|آلية|ساخن"),
    DealingRow("asked", Dealing.REQUEST,
        rf"[وف]?(?:طلب|طلبت|طالب|طالبت|حث|حثت|ناشد|ناشدت|دعا|دعت)\s(?:{{who}}\s)?(?:من\s|"
        rf"إلى\s)?(?:(?P<whom>{PARTY})\s)?(?:على|ب|إلى|أن|عدم|من){{rest}}",
        needs=r"طلب|طالب|حث|ناشد|دع"),
    DealingRow("concern", Dealing.CONCERN_RAISED,
        r"[وف]?(?:أعرب|أعربت|أبدى|أبدت|عبر|عبرت)\s(?:{who}\s)?عن\s(?:ال)?(?:قلق|مخاوف|استياء|"
        r"أسف)\w*{rest}", needs=r"قلق|مخاوف|استياء|أسف"),
    DealingRow("concern", Dealing.CONCERN_RAISED,
        r"[وف]?(?:أثار|أثارت|طرح|طرحت)\s(?:{who}\s)?(?:ال)?(?:مخاوف|قضية|حوادث|حادثة|قلق|"
        r"حالات)\w*{rest}", needs=r"أثار|طرح"),
    DealingRow("denied", Dealing.DENIAL,
        r"[وف]?(?:نفى|نفت)\s{who}\s(?:أن|أي|مسؤولي\w+|صحة|تورط\w*|علاق\w+|استهداف|ضلوع\w*|هذه|"
        rf"تلك|ذلك|وقوع|{_DEED}){{rest}}", Modality.DENIED, needs=r"نف"),
    DealingRow("admitted", Dealing.ADMISSION,
        r"[وف]?(?:أقر|أقرت|اعترف|اعترفت)\s{who}\s(?:ب|أن){rest}", needs=r"أقر|اعترف"),
    DealingRow("investigation_closed", Dealing.INVESTIGATION_CLOSED,
        r"[وف]?(?:أغلق|أغلقت|أنهى|أنهت|اختتم|اختتمت)\s{who}\s(?:ال)?(?:تحقيق|تحقيقا|"
        r"مراجعة|ملف(?: ال(?:قضية|تحقيق))?){rest}", needs=r"تحقيق|مراجعة|ملف"),
    DealingRow("investigation_opened", Dealing.INVESTIGATION_OPENED,
        r"[وف]?(?:(?:فتح|فتحت|بدأ|بدأت|أمر|أمرت|أطلق|أطلقت|يجري|تجري|أجرى|أجرت)\s{who}\s(?:ب|في "
        r")?(?:ال)?(?:تحقيق|تحقيقا|مراجعة)|(?:يحقق|تحقق|يراجع|تراجع|ينظر|تنظر)\s{who}\s(?:في|"
        r"تقارير)|أن(?:ه|ها) (?:يحقق|تحقق|يراجع|تراجع|ينظر|تنظر) (?:في|تقارير)){rest}",
        needs=r"تحقيق|مراجعة|حقق|راجع|نظر"),
    DealingRow("committed", Dealing.COMMITMENT,
        r"[وف]?(?:تعهد|تعهدت|التزم|التزمت|وعد|وعدت|وافق|وافقت)\s{who}\s(?:ب|على|أن){rest}",
        needs=r"تعهد|التزم|وعد|وافق"),
    DealingRow("assured", Dealing.ASSURANCE,
        r"[وف]?(?:قدم|قدمت|أعطى|أعطت)\s{who}\s(?:ضمانات|تطمينات|تأكيدات){rest}",
        needs=r"ضمانات|تطمينات|تأكيدات"),
    DealingRow("considered", Dealing.MEASURE_CONSIDERED,
        r"[وف]?(?:يدرس|تدرس|يبحث|تبحث)\s{who}\s(?:تعليق|وقف|حظر|فرض|تقييد|سحب){rest}|(?:قد "
        r")?تشمل الخيارات{rest}", Modality.CONDITIONAL, needs=r"درس|بحث|الخيارات"),
    DealingRow("taken", Dealing.MEASURE_TAKEN,
        r"[وف]?(?:علق|علقت|أوقف|أوقفت|حظر|حظرت|جمد|جمدت|ألغى|ألغت)\s{who}\s(?:ال)?(?:تراخيص|رخص|"
        r"رخصتي|رخصة|صادرات|تصدير|شحنات|مبيعات|توريد|تسليم|صفقة){rest}",
        needs=r"تراخيص|رخص|صادرات|تصدير|شحنات|مبيعات|توريد|تسليم|صفقة"),
    *_TOLD,
)  # fmt: skip
INCIDENT_WORDS = (
    r"(?:ال)?(?:حادثا?|حادثة|حوادث|بلاغا?|بلاغات|حالة|حالات|شكوى|شكاوى)(?:\s(?:محتملة?|"
    r"مزعومة?))?"
)
_MONTHLESS = r"(?:{date})"
PAPERS = (
    (
        "memo",
        rf"(?:مذكرة|برقية)(?:{_W}){{0,3}}?\s(?:بتاريخ|مؤرخة في|تعود إلى|صادرة في|صدرت "
        rf"في)\s(?:شهر\s)?{_MONTHLESS}",
    ),
    ("letter", rf"(?:رسالة|خطاب)(?:{_W}){{0,3}}?\s(?:بتاريخ|مؤرخة في|مؤرخ في|في)\s{_MONTHLESS}"),
    ("mechanism", rf"(?:آلية)(?:{_W}){{0,4}}?\s(?:في|منذ)\s(?:شهر\s)?{_MONTHLESS}"),
)
FIRST_TOLD = (
    rf"[وف]?(?:كانت|كان)\s(?:صحيفة\s|وكالة\s)?[\"«]?(?P<who>{OUTLET})[\"»]?\sأول من (?:أورد|نشر|"
    rf"كشف|ذكر|تحدث)[^.؛]*",
    rf"[وف]?(?:أوردت|نشرت|كشفت|ذكرت)\s(?:صحيفة\s|"
    rf"وكالة\s)?[\"«]?(?P<who>{OUTLET})[\"»]?\s(?:\w+\s){{0,4}}لأول مرة",
)
RESTS_ON = (
    rf"[وف]?(?:وفقا? ل|وفق|بحسب|حسب|نقلا عن|اطلعت عليها|اطلعت عليه|ذكرت|أفادت|نقلت)\s?(?:ما "
    rf"ذكرت\w?\s)?(?:وكالة أنباء\s|وكالة\s|صحيفة\s)?[\"«]?(?P<who>{OUTLET})(?!\w)",
    rf"(?<!\w)ل(?:وكالة\s|صحيفة\s|قناة\s)?(?P<who>{OUTLET})(?!\w)",
)
