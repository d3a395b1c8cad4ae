"""Every address of the staff's door, with its methods and its gate: the other half of the policy.

Keyed by the route as the URLconf writes it. Adding a page means adding a line here.
"""

from __future__ import annotations

from tests.access.policy import ACTS, OUTSIDE, PEOPLE, SECRET, SELF, Page, record, shelf

REPORT, INCIDENT = record("report", "report"), record("incident", "incident")
SITUATION, CASE = record("situation", "incident"), record("case", "case")
STATEMENT, PROPOSAL = record("statement", "report"), record("proposal", "report")
DECISION, PLAN = record("decision", "decision"), record("plan", "decision")
MEASURE, FINDING = record("measure", "decision"), record("finding", "case")
SOURCE, NOTE = record("source", "report"), record("note", "case")
STEP, LAW_VIEW = record("step", "case"), record("law_view", "case")
PATTERN = record("pattern", "incident")
ANY_RECORD = record("incident", "incident")
TRIAGE, QUESTION = record("incident", "case"), record("question", "decision")
COUNTERPART, DIALOGUE = record("counterpart", "dialogue"), record("dialogue", "dialogue")
REQUEST = record("request", "dialogue")
MEETING, COMMITMENT = record("meeting", "dialogue"), record("commitment", "dialogue")
OPERATION = record("operation", "dialogue")
RELEASE = record("release", "release")
SCREENING, VETTING = record("screening", "arms"), record("vetting", "arms")
UNIT, ENTRY = record("unit", "arms"), record("unit_entry", "arms")
OBSERVATION, IDENTIFIED = record("observation", "observed"), record("identification", "observed")
ON_EXHIBIT, CONCERN = record("report", "observed"), record("concern", "case")
ARTICLE, LICENCE = record("article", "arms"), record("licence", "arms")
TRANSFER = record("transfer", "arms")

ADDRESSES: dict[str, Page] = {
    # the shell
    "language": Page("POST", OUTSIDE),
    "": Page("GET", SELF),
    "overview/list": Page("GET", shelf("incident")),
    "overview/list.csv": Page("GET", shelf("incident")),
    # further figures, series others publish, questions of a legislature
    "figures": Page("GET", shelf("case")),
    "figures/list": Page("GET", shelf("case")),
    "figures/list.csv": Page("GET", shelf("case")),
    "figures/<str:name>.csv": Page("GET", shelf("case")),
    "figures/channel": Page("GET", shelf("dialogue")),
    "figures/channel/questions.csv": Page("GET", shelf("dialogue")),
    "figures/channel/list": Page("GET", shelf("dialogue")),
    "series": Page("GET", shelf("incident")),
    "series/import": Page("POST", shelf("incident")),
    "series/<int:number>": Page("GET", shelf("incident")),
    "questions": Page("GET", shelf("decision")),
    "questions/take": Page("POST", shelf("decision")),
    "questions/<str:reference>": Page("GET", QUESTION),
    "questions/<str:reference>/answer": Page("POST", QUESTION),
    # signing in, one's own account
    "sign-in": Page("GET POST", OUTSIDE),
    "sign-in/code": Page("GET POST", OUTSIDE),
    "sign-in/factor": Page("GET POST", OUTSIDE),
    "sign-out": Page("POST", SELF),
    "step-up": Page("GET POST", SELF),
    "people/me": Page("GET", SELF),
    "people/me/settings": Page("POST", SELF),
    "people/me/password": Page("POST", SELF),
    "people/me/factor": Page("GET", SELF),
    "people/me/factor/enrol": Page("POST", SELF),
    # people
    "people": Page("GET", PEOPLE),
    "people/open": Page("POST", PEOPLE),
    "people/offices": Page("POST", PEOPLE),
    "people/compartments": Page("POST", PEOPLE),
    "people/<str:reference>": Page("GET", PEOPLE),
    "people/<str:reference>/password": Page("POST", PEOPLE),
    "people/<str:reference>/grant": Page("POST", PEOPLE),
    "people/<str:reference>/revoke": Page("POST", PEOPLE),
    "people/<str:reference>/admit": Page("POST", PEOPLE),
    "people/<str:reference>/dismiss": Page("POST", PEOPLE),
    "people/<str:reference>/ceiling": Page("POST", PEOPLE),
    "people/<str:reference>/factor": Page("POST", PEOPLE),
    "people/<str:reference>/close": Page("POST", PEOPLE),
    "people/<str:reference>/departure": Page("GET", PEOPLE),
    # who may see a record (an administrator reads the ledger, and so knows that records exist)
    "access/<str:reference>": Page("GET", ANY_RECORD),
    "access/<str:reference>/mark": Page("POST", ANY_RECORD),
    "access/<str:reference>/name": Page("POST", ANY_RECORD),
    "access/<str:reference>/remove": Page("POST", ANY_RECORD),
    # the ledger
    "ledger": Page("GET", ACTS),
    "ledger/checkpoint": Page("GET", ACTS),
    # incidents and situations
    "incidents": Page("GET", shelf("incident")),
    "incidents/new": Page("GET", record("report", "report"), "report"),
    "incidents/begin": Page("POST", shelf("incident")),
    "incidents/<str:reference>": Page("GET", INCIDENT),
    "incidents/<str:reference>/describe": Page("POST", INCIDENT),
    "incidents/<str:reference>/grade": Page("POST", INCIDENT),
    "incidents/<str:reference>/narrow": Page("POST", INCIDENT),
    "incidents/<str:reference>/widen": Page("POST", INCIDENT),
    "incidents/<str:reference>/merge": Page("POST", INCIDENT),
    "incidents/<str:reference>/split": Page("POST", INCIDENT),
    "incidents/<str:reference>/link": Page("POST", INCIDENT),
    "incidents/<str:reference>/place": Page("POST", INCIDENT),
    "incidents/<str:reference>/alike": Page("GET", INCIDENT),
    "corrections": Page("GET", shelf("report")),
    "corrections/cases.json": Page("GET", shelf("report")),
    # patterns
    "patterns": Page("GET", shelf("incident")),
    "patterns/new": Page("GET", shelf("incident")),
    "patterns/save": Page("POST", shelf("incident")),
    "patterns/suggestions": Page("GET", shelf("incident")),
    "patterns/<str:reference>": Page("GET", PATTERN),
    "patterns/<str:reference>/change": Page("POST", PATTERN),
    "patterns/<str:reference>/judge": Page("POST", PATTERN),
    "patterns/<str:reference>/open-case": Page("POST", record("pattern", "case")),
    "situations": Page("GET", shelf("incident")),
    "situations/open": Page("POST", shelf("incident")),
    "situations/<str:reference>": Page("GET", SITUATION),
    # judging what reports say
    "statements/<str:reference>/settle": Page("POST", STATEMENT),
    "statements/<str:reference>/correct": Page("POST", STATEMENT),
    "reports/<str:reference>/statements/settle": Page("POST", REPORT),
    "reports/<str:reference>/statements/add": Page("POST", REPORT),
    "reports/<str:reference>/judge": Page("POST", REPORT),
    "reports/<str:reference>/kin/settle": Page("POST", REPORT),
    "proposals/<str:reference>/judge": Page("POST", PROPOSAL),
    "judgements/<str:reference>/withdraw": Page("POST", record("judgement", "incident")),
    # cases, findings, triage
    "cases": Page("GET", shelf("case")),
    "cases/<str:reference>": Page("GET", CASE),
    "cases/<str:reference>/move": Page("POST", CASE),
    "cases/<str:reference>/assign": Page("POST", CASE),
    "cases/<str:reference>/wait": Page("POST", CASE),
    "cases/<str:reference>/wait-ended": Page("POST", CASE),
    "cases/<str:reference>/extend": Page("POST", CASE),
    "cases/<str:reference>/reopen": Page("POST", CASE),
    "cases/<str:reference>/close": Page("POST", CASE),
    "cases/<str:reference>/procedure": Page("POST", CASE),
    "cases/<str:reference>/findings": Page("POST", CASE),
    "cases/<str:reference>/opinions": Page("POST", CASE),
    "cases/<str:reference>/steps": Page("POST", CASE),
    "steps/<str:reference>/end": Page("POST", STEP),
    "findings/<str:reference>/dissent": Page("POST", FINDING),
    "law/<str:reference>": Page("GET", record("incident", "case")),
    "law/<str:reference>/write": Page("POST", record("incident", "case")),
    "law-views/<str:reference>/countersign": Page("POST", LAW_VIEW),
    "law-views/<str:reference>/withdraw": Page("POST", LAW_VIEW),
    "findings/<str:reference>/sign": Page("POST", FINDING),
    "findings/<str:reference>/withdraw": Page("POST", FINDING),
    "triage": Page("GET", shelf("case")),
    "cases/<str:reference>/pause": Page("POST", CASE),
    "cases/<str:reference>/resume": Page("POST", CASE),
    "triage/<str:reference>/pause": Page("POST", TRIAGE),
    "triage/<str:reference>/resume": Page("POST", TRIAGE),
    "clocks": Page("GET", SELF),
    "clocks/mail": Page("POST", SELF),
    "clocks/calendar": Page("POST", SELF),
    "clocks/calendar/close": Page("POST", SELF),
    "calendar/<str:secret>": Page("GET", SECRET),
    "horizons": Page("GET", shelf("case")),
    "horizons/name": Page("POST", shelf("case")),
    "horizons/<str:reference>/move": Page("POST", record("horizon", "case")),
    "horizons/<str:reference>/strike": Page("POST", record("horizon", "case")),
    "succession": Page("GET", shelf("case")),
    "succession.json": Page("GET", shelf("case")),
    "succession.md": Page("GET", shelf("case")),
    "reports/<str:reference>/acknowledge": Page("POST", REPORT),
    "triage/<str:reference>": Page("GET", TRIAGE),
    "triage/<str:reference>/reopen": Page("POST", TRIAGE),
    "triage/<str:reference>/weigh": Page("POST", TRIAGE),
    "cases/<str:reference>/weigh": Page("POST", CASE),
    "triage/<str:reference>/decide": Page("POST", TRIAGE),
    "triage/<str:reference>/second": Page("POST", TRIAGE),
    "triage/<str:reference>/open-case": Page("POST", TRIAGE),
    "triage/<str:reference>/extend": Page("POST", TRIAGE),
    # hand-over: who looks after cases, referrals, leave, several at once, notes
    "handover": Page("GET", shelf("case")),
    "handover/leave": Page("POST", shelf("case")),
    "handover/back": Page("POST", shelf("case")),
    "bulk": Page("POST", shelf("case")),
    "bulk/do": Page("POST", shelf("case")),
    "cases/<str:reference>/refer": Page("POST", CASE),
    "cases/<str:reference>/referral/accept": Page("POST", CASE),
    "cases/<str:reference>/referral/return": Page("POST", CASE),
    "cases/<str:reference>/referral/withdraw": Page("POST", CASE),
    "notes/on/<str:reference>": Page("GET", CASE),
    "notes/on/<str:reference>/write": Page("POST", CASE),
    "notes/on/<str:reference>/draft": Page("POST", CASE),
    "notes/on/<str:reference>/discard": Page("POST", CASE),
    "notes/<str:reference>": Page("GET", NOTE),
    "notes/<str:reference>/save": Page("POST", NOTE),
    "notes/<str:reference>/draft": Page("POST", NOTE),
    "notes/<str:reference>/discard": Page("POST", NOTE),
    # plans, decisions, measures
    "decisions": Page("GET", shelf("decision")),
    "decisions/<str:reference>/dissent": Page("POST", DECISION),
    "decisions/<str:reference>/reconsider": Page("POST", DECISION),
    "cases/<str:reference>/plan": Page("GET", record("case", "decision")),
    "cases/<str:reference>/plan/propose": Page("POST", record("case", "decision")),
    "plans/<str:reference>/clear": Page("POST", PLAN),
    "plans/<str:reference>/withdraw": Page("POST", PLAN),
    "plans/<str:reference>/decide": Page("POST", PLAN),
    "decisions/<str:reference>": Page("GET", DECISION),
    "decisions/<str:reference>/vote": Page("POST", DECISION),
    "decisions/<str:reference>/decide": Page("POST", DECISION),
    "decisions/<str:reference>/review": Page("POST", DECISION),
    "measures/<str:reference>/done": Page("POST", MEASURE),
    "measures/<str:reference>/drop": Page("POST", MEASURE),
    "measures/<str:reference>/lift": Page("POST", MEASURE),
    # what is seen on exhibits, what it is, where it came from
    "observations": Page("GET", shelf("observed")),
    "reports/<str:reference>/articles": Page("GET", ON_EXHIBIT),
    "reports/<str:reference>/observe": Page("GET POST", ON_EXHIBIT),
    "reports/<str:reference>/observe/record": Page("POST", ON_EXHIBIT),
    "reports/<str:reference>/picture": Page("GET", ON_EXHIBIT),
    "observations/<str:reference>": Page("GET", OBSERVATION),
    "observations/<str:reference>/candidate": Page("POST", OBSERVATION),
    "observations/<str:reference>/candidates/<int:number>/reason": Page("POST", OBSERVATION),
    "observations/<str:reference>/candidates/<int:number>/rule-out": Page("POST", OBSERVATION),
    "observations/<str:reference>/identify": Page("POST", OBSERVATION),
    "observations/<str:reference>/withdraw": Page("POST", OBSERVATION),
    "identifications/<str:reference>": Page("GET", IDENTIFIED),
    "identifications/<str:reference>/review": Page("POST", IDENTIFIED),
    "identifications/<str:reference>/origin": Page("POST", IDENTIFIED),
    "identifications/<str:reference>/review-origin": Page("POST", IDENTIFIED),
    "identifications/<str:reference>/link": Page("POST", IDENTIFIED),
    # units, and what is alleged or found of them
    "units": Page("GET", shelf("arms")),
    "units/keep": Page("POST", shelf("arms")),
    "units/<str:reference>": Page("GET", UNIT),
    "units/<str:reference>/name": Page("POST", UNIT),
    "units/<str:reference>/place": Page("POST", UNIT),
    "units/<str:reference>/enter": Page("POST", UNIT),
    "units/<str:reference>/list": Page("POST", UNIT),
    "units/<str:reference>/listings/<int:number>/end": Page("POST", UNIT),
    "unit-entries/<str:reference>/review": Page("POST", ENTRY),
    "unit-entries/<str:reference>/withdraw": Page("POST", ENTRY),
    "unit-entries/<str:reference>/answer": Page("POST", ENTRY),
    # concerns about end use
    "end-use": Page("GET", shelf("case")),
    "end-use/record": Page("POST", shelf("case")),
    "end-use/<str:reference>": Page("GET", CONCERN),
    "end-use/<str:reference>/item": Page("POST", CONCERN),
    "end-use/<str:reference>/open-case": Page("POST", CONCERN),
    # the register of restrictions, and applications held against what bears on them
    "restrictions": Page("GET", shelf("arms")),
    "restrictions/<str:reference>": Page("GET", record("restriction", "arms")),
    "screening": Page("GET", shelf("arms")),
    "screening/keep": Page("POST", shelf("arms")),
    "screening/list": Page("POST", shelf("arms")),
    "screening/<str:reference>": Page("GET", SCREENING),
    "screening/<str:reference>/certificate": Page("GET", SCREENING),
    "screening/<str:reference>/file.<str:form>": Page("GET", SCREENING),
    "screening/<str:reference>/<int:number>": Page("GET", SCREENING),
    "screening/<str:reference>/<int:number>/rule": Page("POST", SCREENING),
    "vettings/keep": Page("POST", shelf("arms")),
    "vettings/<str:reference>": Page("GET", VETTING),
    # releases: what may leave the house
    "releases": Page("GET", shelf("release")),
    "releases/begin": Page("POST", shelf("release")),
    "releases/recipients": Page("POST", shelf("release")),
    "releases/<str:reference>": Page("GET", RELEASE),
    "releases/<str:reference>/files/<str:name>": Page("GET", RELEASE),
    **{
        f"releases/<str:reference>/{act}": Page("POST", RELEASE)
        for act in (
            "add",
            "remove",
            "override",
            "freeze",
            "submit",
            "reopen",
            "withdraw",
            "send",
            "retract",
            "review",
            "hand-over",
        )
    },
    # the channel: dialogues, requests, answers, the partner's own inquiries
    "channel": Page("GET", shelf("dialogue")),
    **{
        f"channel/{act}": Page("POST", shelf("dialogue"))
        for act in ("counterparts", "dialogues", "sets")
    },
    "counterparts/<str:reference>": Page("GET", COUNTERPART),
    "counterparts/<str:reference>/offices": Page("POST", COUNTERPART),
    "counterparts/<str:reference>/offices/<int:number>/end": Page("POST", COUNTERPART),
    # the counterpart's own door, as its channel lead sees it
    "counterparts/<str:reference>/door": Page("GET", COUNTERPART),
    "counterparts/<str:reference>/door/invite": Page("POST", COUNTERPART),
    "counterparts/<str:reference>/door/reply": Page("POST", COUNTERPART),
    "officials/<str:reference>/remove": Page("POST", record("official", "dialogue")),
    "dialogues/<str:reference>": Page("GET", DIALOGUE),
    **{
        f"dialogues/<str:reference>/{act}": Page("POST", DIALOGUE)
        for act in ("change", "turn", "mandate", "raise", "ask", "inquiry")
    },
    "raisings/<str:reference>/withdraw": Page("POST", record("raising", "dialogue")),
    "partner-inquiries/<str:reference>/turn": Page("POST", record("partner_inquiry", "dialogue")),
    "requests/<str:reference>": Page("GET", REQUEST),
    "requests/<str:reference>/remind": Page("POST", REQUEST),
    "requests/<str:reference>/questions/<int:number>/answer": Page("POST", REQUEST),
    "requests/<str:reference>/questions/<int:number>/turn": Page("POST", REQUEST),
    "answers/<str:reference>": Page("GET", record("answer", "dialogue")),
    "answers/<str:reference>/view": Page("POST", record("answer", "dialogue")),
    "answers/<str:reference>/replace": Page("POST", record("answer", "dialogue")),
    # meetings, promises, planned operations
    **{
        f"dialogues/<str:reference>/{act}": Page("POST", DIALOGUE)
        for act in ("meetings", "invitations", "promise", "operations")
    },
    "meetings/<str:reference>": Page("GET", MEETING),
    "meetings/<str:reference>/invitation.ics": Page("GET", MEETING),
    **{
        f"meetings/<str:reference>/{act}": Page("POST", MEETING)
        for act in ("move", "stance", "place", "participants", "agenda", "readouts")
    },
    "agenda/<str:reference>/drop": Page("POST", record("agenda_item", "dialogue")),
    "agenda/<str:reference>/minutes": Page("POST", record("agenda_item", "dialogue")),
    "invitations/<str:reference>/settle": Page("POST", record("invitation", "dialogue")),
    "commitments/<str:reference>": Page("GET", COMMITMENT),
    "commitments/<str:reference>/measure": Page("POST", COMMITMENT),
    "commitments/<str:reference>/verify": Page("POST", COMMITMENT),
    "operations/<str:reference>": Page("GET", OPERATION),
    **{
        f"operations/<str:reference>/{act}": Page("POST", OPERATION)
        for act in ("settle", "entries", "followed")
    },
    "operation-entries/<str:reference>/settle": Page("POST", record("operation_entry", "dialogue")),
    # what stands on fragments, read and not stored
    # the registers of arms
    "arms": Page("GET", shelf("arms")),
    "arms/registers/preview": Page("POST", shelf("arms")),
    "arms/registers/take-in": Page("POST", shelf("arms")),
    "articles": Page("GET", shelf("arms")),
    "articles/enter": Page("POST", shelf("arms")),
    "articles/<str:reference>": Page("GET", ARTICLE),
    **{
        f"articles/<str:reference>/{act}": Page("POST", ARTICLE)
        for act in ("correct", "name", "maker", "holder", "merge", "part")
    },
    "transfers": Page("GET", shelf("arms")),
    "transfers/enter": Page("POST", shelf("arms")),
    "transfers/<str:reference>": Page("GET", TRANSFER),
    **{
        f"transfers/<str:reference>/{act}": Page("POST", TRANSFER)
        for act in ("deliver", "change", "under", "condition", "check")
    },
    "licences": Page("GET", shelf("arms")),
    "licences/enter": Page("POST", shelf("arms")),
    "licences/<str:reference>": Page("GET", LICENCE),
    "licences/<str:reference>/turn": Page("POST", LICENCE),
    "licences/<str:reference>/condition": Page("POST", LICENCE),
    "licences/<str:reference>/check": Page("POST", LICENCE),
    "arms/inscriptions": Page("GET POST", shelf("arms")),
    # what documents are proposed to say in a dialogue
    **{
        f"dialogues/<str:reference>/note.{form}": Page("GET", DIALOGUE)
        for form in ("pdf", "docx", "json")
    },
    **{
        f"meetings/<str:reference>/briefing.{form}": Page("GET", record("meeting", "dialogue"))
        for form in ("pdf", "docx", "json")
    },
    "proposals": Page("GET", shelf("dialogue")),
    "proposals/<str:reference>/settle": Page("POST", record("said", "told")),
    "dialogues/<str:reference>/documents": Page("POST", DIALOGUE),
    # what is printed
    **{f"cases/<str:reference>/file.{form}": Page("GET", CASE) for form in ("pdf", "docx", "json")},
    "printed": Page("GET", shelf("incident")),
    **{
        f"printed/periodic.{form}": Page("GET", shelf("incident"))
        for form in ("pdf", "docx", "xlsx", "json")
    },
    # retention and legal hold
    "retention": Page("GET", shelf("report")),
    "retention/holds": Page("POST", shelf("report")),
    "retention/<str:reference>/lift": Page("POST", record("hold", "report")),
    "retention/<str:reference>/agree": Page("POST", record("erasure", "report")),
    "retention/<str:reference>/keep": Page("POST", record("erasure", "report")),
    # intake: reports, lists, sources
    "intake": Page("GET", shelf("report")),
    "reports/new": Page("GET", shelf("report")),
    "reports/new/file": Page("POST", shelf("report")),
    "reports/new/words": Page("POST", shelf("report")),
    "reports/<str:reference>": Page("GET", REPORT),
    "reports/<str:reference>/translate": Page("POST", REPORT),
    "reports/<str:reference>/consent": Page("POST", REPORT),
    "reports/<str:reference>/credibility": Page("POST", REPORT),
    "reports/<str:reference>/hold": Page("POST", REPORT),
    "reports/<str:reference>/withdraw": Page("POST", REPORT),
    "exhibits/<str:reference>/original": Page("GET", REPORT),
    "lists/new": Page("GET", shelf("report")),
    "lists/new/preview": Page("POST", shelf("report")),
    "lists/new/take-in": Page("POST", shelf("report")),
    "lists/<str:reference>": Page("GET", record("batch", "report")),
    "sources": Page("GET", shelf("report")),
    "sources/<str:reference>": Page("GET", SOURCE),
    "sources/<str:reference>/grade": Page("POST", SOURCE),
    "sources/<str:reference>/identity": Page("GET", record("source", "identity")),
    "sources/<str:reference>/identity/open": Page("POST", record("source", "identity")),
}
