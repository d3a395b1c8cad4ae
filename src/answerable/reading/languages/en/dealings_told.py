"""What passed between the sides, in English, told without a side: "was postponed", "of 500, none".

Rows come after those of `dealings.py`, so a side that acts is found there first. A word that is
at home elsewhere too (a delivery, a ban, a case) needs another beside it: arms, an inquiry, a sender.
"""

from __future__ import annotations

from answerable.reading.languages.lexicon import DealingRow
from answerable.reading.types import Dealing, Modality

_BE = r"(?:was|were|is|are|has been|have been|had been|will be)"
_GAP = r"(?: [^ ,.;]{1,25}){0,9}?(?:,[^,.;]{2,60},)?"
"""What may stand between a thing and what became of it: " with the army, scheduled for 7 June,"."""
_MEETING = r"(?:meetings?|talks|consultations|session)"
_CHANNEL = (
    r"(?:(?<!tv )(?<!television )(?<!telegram )(?<!news )channels?|hotline|working groups?|"
    r"contact group|liaison (?:office|group|team|cell)|lines? of (?:communication|contact)|"
    r"joint (?:committee|commission|mechanism|cell))"
)
_INQUIRY = (
    r"(?:investigations?|inquir(?:y|ies)|probe|criminal proceedings|disciplinary proceedings)"
)
_ARMS = (
    r"(?:arms|weapons?|munitions?|ammunition|bombs?|shells?|missiles?|rockets?|drones?|engines?|"
    r"spare parts|fuses?|explosives|rifles?|artillery|military|bulldozers?)"
)
_PASSED = r"(?:shipments?|exports?|sales?|deliver(?:y|ies)|transfers?|licen[cs]es?|suppl(?:y|ies))"
_TRADE = (
    rf"(?:export licen[cs]es?|(?:{_ARMS}|security) (?:{_PASSED}|aid|assistance)|{_PASSED} (?:of|for) "
    rf"(?:[\w'-]{{1,20}} ){{0,3}}{_ARMS})"
)
_STOP = r"(?:suspended|halted|paused|frozen|stopped|blocked|revoked|withheld|put on hold|banned)"
_BAR = r"(?:suspension|freeze|hold|ban|pause|halt|restrictions?|moratorium)"
_SENT = (
    r"(?:sent|referred|submitted|filed|raised|reported|handed|reviewed|brought|passed|lodged|"
    r"documented|examined|investigated|opened|forwarded|registered|against)"
)
_OUTCOME = (
    r"(?:led to|leads to|resulted|ended in|been (?:answered|investigated)|(?:was|were) answered)"
)

TOLD = (
    DealingRow("asked_to_meet", Dealing.MEETING_ASKED,
        rf"{_MEETING} (?:with|between) {{whom}} {_BE} (?:also )?(?:requested|sought|asked for|"
        rf"proposed)(?: by {{who}})?{{rest}}", needs=r"request|sought|asked|propos"),
    DealingRow("put_off", Dealing.MEETING_POSTPONED,
        rf"{_MEETING}{_GAP} {_BE} (?:again )?(?:postponed|delayed|put off|pushed back|deferred|"
        rf"rescheduled|moved (?:back )?to){{rest}}",
        needs=r"postpon|delay|put off|pushed|defer|resched|moved"),
    DealingRow("called_off", Dealing.MEETING_CANCELLED,
        rf"{_MEETING}{_GAP} {_BE} (?:cancel(?:l?ed)|called off|scrapped){{rest}}",
        needs=r"cancel|called off|scrap"),
    DealingRow("scheduled", Dealing.MEETING_SCHEDULED,
        rf"{_MEETING}{_GAP} (?:is|are|has been|have been|was|were) (?:scheduled|planned|set|"
        rf"arranged|fixed|agreed) for{{rest}}", Modality.PLANNED,
        needs=r"sched|plann|set|arrang|fixed|agree"),
    DealingRow("held", Dealing.MEETING_HELD,
        rf"{_MEETING}{_GAP} (?:took place|{_BE} convened)(?! every){{rest}}",
        needs=r"took place|convened"),
    DealingRow("channel_set_up", Dealing.CHANNEL_SET_UP,
        rf"{_CHANNEL}{_GAP} (?:{_BE} (?:now |also )?(?:established|set up|created|opened|launched|"
        rf"in place|in operation|agreed)){{rest}}",
        needs=r"channel|hotline|working group|contact group|liaison|of communication|of contact|joint co|"
        r"joint mech|joint cell"),
    DealingRow("investigation_opened", Dealing.INVESTIGATION_OPENED,
        rf"{_INQUIRY}{_GAP} {_BE} (?:now |also )?(?:opened|launched|ordered|begun|started|under "
        rf"way|underway|announced){{rest}}", needs=r"investigat|inquir|probe|proceedings"),
    DealingRow("investigation_opened", Dealing.INVESTIGATION_OPENED,
        r"{who} (?:has |have |had )?(?:opened|launched|ordered|begun|started) (?:an? )?"
        r"(?:criminal |formal |internal |preliminary )?(?:inquir(?:y|ies)|investigations?){rest}",
        needs=r"investigat|inquir"),
    DealingRow("investigation_closed", Dealing.INVESTIGATION_CLOSED,
        rf"(?:{_INQUIRY}|(?:the|this) (?:case|file))(?! of){_GAP} {_BE} (?:closed|shelved|dropped|"
        rf"discontinued|concluded|completed|archived|terminated|wound up){{rest}}",
        needs=r"closed|shelved|dropped|discontinued|concluded|completed|archived|terminated|wound up"),
    DealingRow("investigation_closed", Dealing.INVESTIGATION_CLOSED,
        rf"{_INQUIRY}{_GAP} (?:ended|concluded|closed) (?:in|on|with|without|last|after|this) "
        rf"{{rest}}", needs=r"investigat|inquir|probe|proceedings"),
    DealingRow("investigation_closed", Dealing.INVESTIGATION_CLOSED,
        r"{who} (?:has |have |had |also )?(?:closed|shelved|dropped|archived|discontinued) (?:the|"
        r"its|their|all|any) (?:\w+ ){0,2}?(?:(?:case|file)s? (?:on|against|into|concerning)|"
        r"charges|proceedings){rest}", needs=r"closed|shelved|dropped|archived|discontinued"),
    DealingRow("taken", Dealing.MEASURE_TAKEN,
        rf"{_TRADE}{_GAP} {_BE} (?:again )?{_STOP}{{rest}}",
        needs=r"licen|shipment|export|sales|deliver|transfer|suppl|military aid|assistance"),
    DealingRow("taken", Dealing.MEASURE_TAKEN,
        rf"(?:sanctions|(?:arms )?embargo|travel bans?){_GAP} {_BE} (?:imposed|placed){{rest}}",
        needs=r"sanction|embargo|travel ban"),
    DealingRow("taken", Dealing.MEASURE_TAKEN,
        rf"{{who}} (?:has |have |had |also )?(?:froze|frozen|put on hold|withdrew|withdrawn) (?:(?:the|"
        rf"all|its|further|some) ){{0,2}}{_TRADE}{{rest}}", needs=r"froze|hold|withdr"),
    DealingRow("lifted", Dealing.MEASURE_LIFTED,
        rf"(?:(?:sanctions|(?:arms )?embargo)|{_BAR} (?:of|on) (?:[\w'-]{{1,20}} ){{0,4}}?(?:{_ARMS}|"
        rf"{_PASSED})\b){_GAP} {_BE} (?:lifted|removed|ended|eased|reversed|withdrawn){{rest}}",
        needs=r"suspension|freeze|hold o|ban o|pause|halt|restriction|moratorium|sanction|embargo"),
    DealingRow("lifted", Dealing.MEASURE_LIFTED,
        rf"{_TRADE}{_GAP} (?:{_BE} (?:resumed|restored|reinstated)|(?:have |has |had )?resumed)"
        rf"\b{{rest}}", needs=r"resum|restor|reinstat"),
    DealingRow("outcomes", Dealing.HANDLING_STATISTIC,
        rf"of (?:(?:the|some|all|those) )?{{count}}(?: [^ .;]{{1,25}}){{0,6}}? {_SENT}\b[^.;]{{0,90}}?,? "
        rf"(?:none|not one|only|just|fewer than|no more than|a single|\d+) {{rest}}",
        Modality.ASSERTED, needs=r"incident|allegation|complaint|cases"),
    DealingRow("outcomes", Dealing.HANDLING_STATISTIC,
        rf"(?:per cent|percent|%) of (?:the |all |its )?(?:\w+ )?(?:complaints?|cases|incidents|"
        rf"allegations|reports|investigations)(?: [^ .;]{{1,25}}){{0,8}}? {_OUTCOME}{{rest}}",
        needs=r"per cent|percent|%"),
    DealingRow("outcomes", Dealing.HANDLING_STATISTIC,
        r"{who} (?:has |have |had )?(?:answered|replied to|responded to|investigated|acted on|"
        r"followed up) (?:(?:only|just) )?\w+ of (?:the |its |those )?{count}{rest}",
        needs=r"answered|replied|responded|investigated|acted on|followed up"),
)  # fmt: skip
