"""What passed between the sides, in English: a row a way of saying it.

`{who}` acts, `{whom}` is concerned; both are filled with `PARTY`. `{rest}` runs to the end of the
clause. Rows are tried in order; of two that claim the same words the first one has them.
"""

from __future__ import annotations

from answerable.reading.agencies import OUTLET
from answerable.reading.languages.en.dealings_told import TOLD
from answerable.reading.languages.lexicon import DealingRow
from answerable.reading.literals import by_letter, hastened
from answerable.reading.types import Dealing, Modality

_DET = (
    r"(?:(?:the|an?|his|her|its|their|this|some|both|several|two|three|same|senior|former|top|"
    r"other|another|local) )"
)
_CAPITALS = (
    r"(?-i:(?=[A-Z])(?!(?:AND|OF|FOR|IN|FROM|AT|WITH|THE|A|AN|HIS|HER|ITS) )"
    r"\w{1,31}+(?:[.'-]\w{0,30}+){0,8})"
)
"""A name; in a text all of capitals its small words are no names."""
_CONTENT = (
    rf"(?:{_CAPITALS}|(?-i:(?![A-Z]))(?:press|deputy|prime|foreign|state|senior|top|former|defen[cs]e|"
    r"health|national|security|strategic|affairs|officials?|spokes\w+|secretary|"
    r"ministers?|ministr(?:y|ies)|president|administration|governments?|arm(?:y|ies)|militar(?:y|ies)|authorities|"
    r"prosecutors?|advocate|general|consulate|mission|committee|"
    r"department|embass(?:y|ies)|council|delegations?|envoys?|ambassador|diplomats?|sources?|"
    r"leaders?|sides?|office|advis[eo]rs?|aides?|confidants|forces|establishment|legal|groups?|"
    r"court|team|partners?|all(?:y|ies)|countr(?:y|ies)|enclave's|country's|familiar|"
    r"matter))(?!\w)"
)
_LINK = (
    r"(?>(?:(?: of| and| for| in| from| at| with the)(?= ))?(?:(?: the| his| her| its| an?)(?= ))?)"
)
PARTY = rf"(?:(?>{_DET}{{0,3}}){_CONTENT}(?:,?{_LINK} {_CONTENT}){{0,9}}?|he|she|they|we|it)"
_AUX_WORDS = (
    r"has|have|had|also|later|so far|repeatedly|consistently|again|already|long|publicly|"
    r"privately|formally|initially|on \w+day|, however,|yet|all|long since"
)
_AUX = rf"(?:(?:{hastened(_AUX_WORDS)}) ){{0,3}}"
_MEETINGS = (
    r"meetings?|talks|consultations?|discussions?|call|conference|session|visit|dialogue|"
    r"round of talks|summit|briefing"
)
_MEET = f"(?:{hastened(_MEETINGS)})"
_ADJ_WORDS = (
    r"an?|the|its|their|first|second|third|new|high-level|virtual|in-person|follow-up|"
    r"planned|joint|another|next|previous|regular|secure|video|senior-level|Washington|initial|"
    r"urgent|bilateral|direct|further|scheduled|late"
)
_ADJ = rf"(?:(?:{by_letter(_ADJ_WORDS)}|[A-Z]?[a-z]{{2,8}}day's) ){{0,6}}"
_CHANNEL = (
    r"(?:(?:(?:negotiating|reliable|new|special|dedicated|direct|formal|communications?|"
    r"previous|permanent|joint) ){0,3}channels?|mechanism|communication|hotline|working group|"
    r"process|guidance|guidelines|procedure|lines? of (?:communication|contact))"
)
_WHEN = r"(?:on (?:\d{1,2} \w{3,9}|\w{3,6}day) |last \w{4,9} |again )"
_END = r"(?=[,.;:\"]|$)"

DEALINGS = (
    # refusals first: "declined to confirm" is neither a confirmation nor a denial
    DealingRow("declined", Dealing.REFUSAL,
        rf"{{who}} \"?{_AUX}(?:\w+ ){{1,2}}(?:to|with|for) {PARTY} and (?:has |have "
        rf")?(?:declin(?:ed|es)|refus(?:ed|es)) to {{rest}}", Modality.DECLINED,
        needs=r"declin|refus"),
    DealingRow("declined", Dealing.REFUSAL,
        rf"(?:{{who}},? (?:[^.;,]{{2,60}}, )?{_AUX})?(?:declin(?:ed|es)|refus(?:ed|es)) to "
        rf"{{rest}}", Modality.DECLINED, needs=r"declin|refus"),
    DealingRow("would_not_say", Dealing.REFUSAL,
        rf"(?:{{who}} {_AUX})?(?:would not|wouldn't|did not want to) (?:say|comment|confirm|"
        rf"discuss|disclose|elaborate|commit|give|provide|answer) ?{{rest}}", Modality.DECLINED,
        needs=r"would"),
    DealingRow("did_not_answer", Dealing.REFUSAL,
        rf"(?:{{who}} {_AUX})?did not (?:immediately |directly )?(?:respond|comment|reply|"
        rf"answer|commit|elaborate)\b{{rest}}", Modality.DECLINED, needs=r"did not"),
    DealingRow("no_comment", Dealing.REFUSAL,
        r"(?:there was )?no (?:immediate )?(?:comment|response|reply) (?:from|by) {whom}",
        Modality.DECLINED, needs=r"comment|response|reply"),
    # figures on the handling of incidents
    DealingRow("counted", Dealing.HANDLING_STATISTIC,
        r"{who} (?:has |have |had )?(?:identified|recorded|documented|received|logged|"
        r"registered|counted|flagged|collected|compiled|reviewed|assessed|opened|closed|"
        r"reported) {count}{rest}", needs=r"incident|case|report|allegation|complaint"),
    DealingRow("counted", Dealing.HANDLING_STATISTIC, r"{count}{rest}", needs=
        r"harm|violat|identif|review|assess|mechanism|first to report|first reported|allegation|"
        r"complaint"),
    DealingRow("none_at_stage", Dealing.HANDLING_STATISTIC,
        r"none of the (?:\w+[ -]){0,3}(?:cases|incidents|reports|allegations|"
        r"complaints)\b{rest}", Modality.NEGATED, (0, 0), needs=r"none of"),
    DealingRow("no_action", Dealing.HANDLING_STATISTIC,
        r"(?:no (?:further )?actions? (?:had been|has been|have been|was|were) taken (?:on|"
        r"regarding|in|about|against) {rest}|(?:have|has|had) taken no actions? (?:on|regarding|"
            r"in|about) {rest}|(?:have|has|had) not taken (?:further |any "
        r")?actions? (?:on|regarding|in|about) {rest})", Modality.NEGATED, (0, 0), needs=r"action"),
    # meetings
    DealingRow("called_off", Dealing.MEETING_CANCELLED,
        rf"{{who}} {_AUX}(?:cancel(?:l?ed|s)|called off|scrapped|pulled out of|withdrew from) "
        rf"{_ADJ}{_MEET}{{rest}}", needs=r"cancel|called off|scrap|pulled|withdrew"),
    DealingRow("called_off", Dealing.MEETING_CANCELLED,
        rf"{_ADJ}{_MEET}(?: \w+){{0,4}} that {{who}} {_AUX}(?:cancel(?:l?ed)|called off|"
        rf"scrapped)", needs=r"cancel|called off|scrap"),
    DealingRow("called_off", Dealing.MEETING_CANCELLED,
        rf"{_ADJ}{_MEET} (?:[^.;,]{{0,60}} )?(?:was|were|has been|have been|had been) "
        rf"(?:cancel(?:l?ed)|called off|scrapped){{rest}}", needs=r"cancel|called off|scrap"),
    DealingRow("put_off", Dealing.MEETING_POSTPONED,
        rf"(?:{{who}} {_AUX}(?:postponed|delayed|put off|pushed back) {_ADJ}{_MEET}|"
        rf"{_ADJ}{_MEET} (?:[^.;,]{{0,60}} )?(?:was|were|has been|had been) (?:postponed|"
        rf"delayed|put off|pushed back|slipped)){{rest}}", needs=r"postpon|delay|put off|pushed"),
    DealingRow("asked_to_meet", Dealing.MEETING_ASKED,
        rf"{{who}} {_AUX}(?:asked|requested|called on|urged|proposed to) (?:(?P<whom>{PARTY}) "
        rf")?(?:{_WHEN})?(?:for |to (?:reschedule|hold|schedule|arrange|set up|convene|attend|have) "
        rf"){_ADJ}{_MEET}{{rest}}", needs=r"ask|request|call|urge|propos"),
    DealingRow("asked_to_meet", Dealing.MEETING_ASKED,
        rf"{{who}} {_AUX}(?:(?:requested|sought|proposed) {_ADJ}(?:meetings?|talks)|asked "
        rf"(?:(?P<whom>{PARTY}) )?to meet)\b{{rest}}", needs=r"request|sought|propos|asked"),
    DealingRow("asked_to_meet", Dealing.MEETING_ASKED,
        r"(?:asked|asks|requested|calls?|called) for (?:an? |the )?(?:\w+ ){0,3}to meet\b{rest}",
        needs=r"to meet"),
    DealingRow("held", Dealing.MEETING_HELD,
        rf"{{who}} (?:had |have |has |also )?(?:held|met for|conducted|concluded|completed|"
        rf"attended|hosted) {_ADJ}{_MEET}{{rest}}",
        needs=r"held|met|conduct|conclud|complet|attend|host"),
    DealingRow("held", Dealing.MEETING_HELD,
        rf"{_ADJ}{_MEET} (?:had been|has been|was|were|have been) (?:held|completed|"
        rf"concluded){{rest}}", needs=r"held|complet|conclud"),
    DealingRow("held", Dealing.MEETING_HELD,
        rf"{{who}} (?:had |have |also )?met (?:virtually |in person )?(?:with )?"
        rf"(?P<whom>(?!\w+day\b){PARTY})(?!(?: of(?: the)?)? (?!\w+day\b){_CONTENT})\b{{rest}}",
        needs=r"\bmet\b"),
    DealingRow("held", Dealing.MEETING_HELD,
        r"{who} (?:had |have |also |last )?met (?:virtually |in person )?(?:on|in|at) (?-i:[A-Z]|\d{1,2} "
        r"[A-Z]|the [A-Z]){rest}", needs=r"\bmet\b"),
    DealingRow("held", Dealing.MEETING_HELD,
        rf"(?:after|during|following|at) {_ADJ}{_MEET} (?:in|on) (?:[\w-]{{1,30}} "
        rf"){{1,4}}(?:between|with) (?P<who>{PARTY}) and (?P<whom>{PARTY}){_END}",
        needs=r"between|with"),
    DealingRow("scheduled", Dealing.MEETING_SCHEDULED,
        r"{who} (?:will|would|(?:is|are|were|was|had been|who had been) (?:due|set|scheduled|"
        r"expected|planning) to) (?:hold|meet|attend|discuss|convene|have|begin|start) "
        r"?{rest}", Modality.PLANNED, needs=r"will|would|due|set|sched|expect|plan"),
    DealingRow("scheduled", Dealing.MEETING_SCHEDULED,
        rf"{_ADJ}{_MEET}(?: of [^.;,]{{0,40}}?)? (?:had been|has been|was|is|were|are|will be|"
            rf"would be) (?:scheduled|"
        rf"set|planned|agreed|arranged|held|expected){{rest}}", Modality.PLANNED,
        needs=r"sched|set|plan|agree|arrang|held|expect"),
    # channels
    DealingRow("channel_set_up", Dealing.CHANNEL_SET_UP,
        rf"{{who}} {_AUX}(?:established|set up|created|opened|launched|agreed (?:on|to)|"
        rf"initiated?) (?:an? |the )?{_CHANNEL}(?: with (?P<whom>{PARTY}))?\b{{rest}}",
        needs=r"channel|mechanism|hotline|group|communication"),
    DealingRow("channel_set_up", Dealing.CHANNEL_SET_UP,
        rf"(?:the |a |this )?{_CHANNEL}(?:, which)? (?:was|were|has been|had been) "
        rf"(?:established|set up|created|opened|launched|implemented){{rest}}",
        needs=r"channel|mechanism|hotline|group|communication"),
    # asked and promised
    DealingRow("letter", Dealing.REQUEST,
        r"(?:an? |the |this )?(?:(?:[A-Z][\w.]*|\d{1,2}|joint|private|formal) ){0,4}letter "
        r"(?:from|by) {who} to {whom} (?:said|asked|warned|demanded|requested|called){rest}",
        needs=r"letter"),
    DealingRow("requested_channel", Dealing.REQUEST,
        rf"(?:an? |the )?{_CHANNEL} (?:requested|demanded|sought|proposed) by {{who}}",
        needs=r"channel|mechanism|group"),
    DealingRow("seeks", Dealing.REQUEST,
        r"{who} (?:is|are|was|were|has been|have been) (?:seeking|asking|pressing|pushing|"
        r"demanding|calling) (?:for |on )?{rest}",
        needs=r"seeking|asking|press|push|demand|calling"),
    DealingRow("asked", Dealing.REQUEST,
        rf"{{who}} {_AUX}(?:asked|asks|urged|urges|called on|calls on|requested|demanded|"
        rf"demands|pressed|appealed to|wants|pressured) (?P<whom>{PARTY}) (?:not )?(?:to|for|"
        rf"that)\b{{rest}}", needs=r"ask|urge|call|request|demand|press|appeal|want"),
    DealingRow("asked", Dealing.REQUEST,
        rf"{{who}} {_AUX}(?:called for|demanded|requested|asked for|sought|appealed for) "
        rf"(?!anonymity|comment|not to be){{rest}}", needs=r"call|demand|request|ask|sought|appeal"),
    DealingRow("told_it_wants", Dealing.REQUEST,
        rf"{{who}} {_AUX}(?:conveyed|told|informed|warned) (?:to )?(?P<whom>{PARTY})(?:, "
        rf"[^.;]{{0,120}},?)? that {{rest}}", needs=r"should|must|need|want|seek|warned"),
    # concerns
    DealingRow("concern", Dealing.CONCERN_RAISED,
        rf"{{who}} {_AUX}(?:expressed|raised|raises|voiced|conveyed|reiterated|shared|made|"
        rf"expresses) (?:\w+ ){{0,3}}(?:concerns?|alarm|objections?|incidents?|cases?|"
        rf"questions?)\b(?: known)?(?: (?:over|about|with|to|at|on) "
        rf"(?P<whom>{PARTY})(?=[\s,.]))?{{rest}}",
        needs=r"concern|alarm|objection|incident|case|question"),
    DealingRow("concern", Dealing.CONCERN_RAISED,
        rf"{{who}} (?:is|are|was|were) (?:\w+ )?(?:discussing|raising) (?:with "
        rf"(?P<whom>{PARTY}) )?{{rest}}", needs=r"discussing|raising"),
    DealingRow("concern", Dealing.CONCERN_RAISED,
        r"(?:said|says) (?:that )?(?:previous|existing|current) channels (?:were|are) (?:not|"
        r"failing|in)\b{rest}", needs=r"channels"),
    # answers, investigations
    DealingRow("answered", Dealing.ANSWER,
        rf"{{who}} {_AUX}(?:conducts? investigations? and provides? feedback|provid(?:e|es|ed) "
        rf"(?:\w+ )?(?:feedback|answers?|responses?|information|details|an? (?:answer|"
        rf"response))|respond(?:ed|s) (?:that|to)|repl(?:ied|ies)|answered)\b"
        rf"(?! to (?:only |just )?\w+ of){{rest}}",
        needs=r"feedback|answer|respon|information|details|repl"),
    DealingRow("denied", Dealing.DENIAL,
        rf"(?:{{who}} {_AUX})?(?:den(?:ied|ies|y)|rejected|rejects|dismissed|refuted|ruled out) "
        rf"{{rest}}", Modality.DENIED, needs=r"den|reject|dismiss|refut|ruled"),
    DealingRow("admitted", Dealing.ADMISSION,
        rf"(?:{{who}} {_AUX})?(?:admitted|admits|acknowledged|acknowledges|conceded|accepted "
        rf"responsibility|apologi[sz]ed|took responsibility|regrets|expressed regret)\b{{rest}}",
        needs=r"admit|acknowledg|conced|responsib|apolog|regret"),
    DealingRow("investigation_closed", Dealing.INVESTIGATION_CLOSED,
        rf"(?:{{who}} {_AUX}(?:closed|completed|concluded|ended|dropped)|closing) (?:an?|the|"
        rf"its|their) (?:\w+ ){{0,3}}(?:investigation|inquiry|probe|review|examination){{rest}}",
        needs=r"investigat|inquiry|probe|review|examin"),
    DealingRow("investigation_opened", Dealing.INVESTIGATION_OPENED,
        rf"(?:{{who}} {_AUX}(?:(?:is|are|were|was) (?:now |still |currently )?(?:investigating|"
        rf"reviewing|examining|conducting (?:those |the |an? )?(?:\w+ )?(?:investigations?|"
        rf"inquir\w+|reviews?))|(?:opened|launched|ordered|began|started|announced|initiated) "
        rf"(?:an?|the|its) (?:\w+ ){{0,4}}(?:investigation|inquiry|probe|review|examination)|"
        rf"said (?:it|they) (?:was|were|is|are) (?:investigating|reviewing|examining|checking|"
        rf"looking into))|(?:the )?(?:incident|strike|attack|case|circumstances) (?:is|are|was|"
        rf"were) (?:under (?:review|investigation|examination)|being (?:investigated|reviewed|"
        rf"examined))){{rest}}", needs=
        r"investigat|inquir|prob|review|examin|checking|looking into"),
    DealingRow("committed", Dealing.COMMITMENT,
        rf"{{who}} {_AUX}(?:committed|commits|pledged|pledges|promised|promises|vowed|vows|"
        rf"agreed|agrees|undertook) (?:to|that|not to)\b{{rest}}",
        needs=r"commit|pledg|promis|vow|agree|undertook"),
    DealingRow("assured", Dealing.ASSURANCE,
        rf"{{who}} {_AUX}(?:assured|gave (?:\w+ )?assurances?|provided (?:\w+ "
        rf"){{0,2}}assurances?|guaranteed)\b{{rest}}", needs=r"assur|guarante"),
    # measures
    DealingRow("considered", Dealing.MEASURE_CONSIDERED,
        r"options?\b[^.;]{0,60}?\b(?:could|may|might|can) (?:range|include){long}",
        Modality.CONDITIONAL, needs=r"option"),
    DealingRow("considered", Dealing.MEASURE_CONSIDERED,
        r"(?:an? |the )?(?:review(?:ing)?|assessment|process|finding)\b[^.;]{0,50}?\b(?:can|"
        r"could|may|might) lead to{long}", Modality.CONDITIONAL, needs=r"lead to"),
    DealingRow("considered", Dealing.MEASURE_CONSIDERED,
        r"{who} (?:(?:is|are|was|were) (?:considering|weighing|discussing|mulling)|may|might|"
        r"could) (?:\w+ ){0,3}(?:suspend|withhold|halt|pause|restrict|sanction|cut|"
        r"train)\w*{rest}", Modality.CONDITIONAL,
        needs=r"suspen|withh|halt|paus|restrict|sanction|cut|train"),
    DealingRow("lifted", Dealing.MEASURE_LIFTED,
        rf"{{who}} {_AUX}(?:lifted|resumed|restored|reinstated|eased) (?:\w+ "
        rf"){{0,4}}(?:suspension|ban|embargo|sanctions|shipments?|exports?|deliver\w+|"
        rf"licen[cs]es?|transfers?|restrictions?){{rest}}",
        needs=r"lift|resum|restor|reinstat|eased"),
    DealingRow("taken", Dealing.MEASURE_TAKEN,
        rf"{{who}} {_AUX}(?:suspended|halted|paused|withheld|revoked|blocked|banned|stopped|"
        rf"imposed|cancelled|canceled) (?:\w+ ){{0,5}}(?:licen[cs]es?|shipments?|exports?|"
        rf"sales?|deliver\w+|transfers?|sanctions|embargo|approvals?|aid){{rest}}",
        needs=r"suspen|halt|paus|withh|revok|block|ban|stop|impos|cancel"),
    *TOLD,
)  # fmt: skip

INCIDENT_WORDS = (
    r"(?:(?:potential|possible|reported|alleged|suspected|separate|credible|such|new|open|"
    r"individual|civilian|harm|public) ){0,3}"
    r"(?:incidents?|cases?|reports?|allegations?|complaints?)"
)
PAPERS = (
    ("memo", r"(?:an? |the )?(?:{date}) (?:(?:internal|state department|classified|diplomatic|"
        r"confidential|secret|unclassified|embassy|ministry) ){0,4}(?:cable|memo(?:randum)?)\b"),
    ("memo", r"(?:(?:an? |the )?(?:(?:internal|classified|diplomatic|state department|ministry|"
        r"confidential) ){0,3}(?:cable|memo(?:randum)?)),? (?:\w+ ){0,2}(?:dated|of|from|sent "
        r"(?:on|in)|issued (?:on|in)|written (?:on|in)) (?:the )?{date}(?!\w)"),
    ("letter", r"(?:an? |the )?(?:{date}) (?:(?:joint|private|formal|open) ){0,2}letter\b"),
    ("letter", r"(?:an? |the )?letter,? (?:dated|of|from|sent (?:on|in)) {date}(?!\w)"),
    ("report", r"(?:an? |the )?(?:{date}) (?:(?:joint|annual|interim|un|u\.n\.) ){0,2}report\b"),
    ("mechanism", r"(?:mechanism|guidance|guidelines|process)\b,?(?: \w+){0,3} (?:established|"
        r"implemented|announced|set up|introduced|launched|adopted|created) (?:in|on) "
        r"{date}(?!\w)"),
    ("channel", r"channel\b,?(?: \w+){0,3} (?:established|implemented|announced|set up|launched|"
        r"created|opened) (?:in|on) {date}(?!\w)"),
)  # fmt: skip
FIRST_TOLD = (
    rf"(?P<who>(?:The |the )?(?:{OUTLET})) (?:was|were) (?:the )?first to (?:report|disclose|"
    rf"reveal|publish|tell)\b[^.;]*",
    rf"(?P<who>(?:The |the )?(?:{OUTLET})) (?:had |was |has )?first (?:reported|disclosed|"
    rf"revealed|published|broke)\b[^.;]*",
    rf"(?:first|originally|initially|earlier) (?:reported|disclosed|revealed|published) (?:by|"
    rf"in) (?P<who>(?:The |the )?(?:{OUTLET}))",
)
RESTS_ON = (
    rf"\b(?:reviewed|seen|obtained|viewed|verified) by (?:the )?(?P<who>{OUTLET})(?!\w)",
    rf"\b(?:told|tells) (?:the )?(?P<who>{OUTLET})(?!\w)",
    rf"\b(?:according to|citing|as reported by|reported by) (?:the )?(?P<who>{OUTLET})(?!\w)",
    rf"(?P<who>{OUTLET}) (?:reports|reported|has reported|wrote)\b",
)
