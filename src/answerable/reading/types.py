"""What a reading is: the text of a document and the statements it makes, each with its words.

Every field is stored as it is; unknown is a value (`None`, or a term called unknown), a missing
field is an error. Later readers may add fields, never change these.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, fields
from typing import Any

from answerable.term import Term

Figure = tuple[int | None, int | None]
"""`(least, most)`; either end None when unknown, e.g. "at least nine" is `(9, None)`."""


class Kind(Term):
    HARM = "harm", "harm"
    EVENT = "event", "event"
    DEALING = "dealing", "dealing"


class Scope(Term):
    """What a figure counts."""

    INCIDENT = "incident", "one incident"
    PERIOD = "period", "a period"
    RUNNING_TOTAL = "running_total", "running total"


class Frame(Term):
    MAIN = "main", "main"
    BACKGROUND = "background", "background"


class Group(Term):
    CIVILIANS = "civilians", "civilians"
    CHILDREN = "children", "children"
    WOMEN = "women", "women"
    MEN = "men", "men"
    MEDICAL = "medical", "medical staff"
    AID_WORKERS = "aid_workers", "aid workers"
    JOURNALISTS = "journalists", "journalists"
    FIGHTERS = "fighters", "fighters"
    MIXED = "mixed", "civilians and fighters"
    UNKNOWN = "unknown", "group not said"


class Modality(Term):
    ASSERTED = "asserted", "asserted"
    ALLEGED = "alleged", "alleged"
    DENIED = "denied", "denied"
    DECLINED = "declined_to_say", "declined to say"
    CONDITIONAL = "conditional", "conditional"
    PLANNED = "planned", "planned"
    NEGATED = "negated", "negated"


class Manner(Term):
    AIRSTRIKE = "airstrike", "airstrike"
    DRONE = "drone", "drone strike"
    ARTILLERY = "artillery", "artillery"
    SHELLING = "shelling", "shelling"
    SHOOTING = "shooting", "shooting"
    GROUND_ASSAULT = "ground_assault", "ground assault"
    EXPLOSIVE_DEVICE = "explosive_device", "explosive device"
    UNKNOWN = "unknown", "manner not said"


class PartOfDay(Term):
    NIGHT = "night", "night"
    DAWN = "dawn", "dawn"
    MORNING = "morning", "morning"
    NOON = "noon", "noon"
    AFTERNOON = "afternoon", "afternoon"
    EVENING = "evening", "evening"
    UNKNOWN = "unknown", "not said"


class Standing(Term):
    """How a link of an attribution chain is known to the reader of the document."""

    NAMED = "named", "named"
    BY_ROLE = "by_role", "by role"
    ANONYMOUS = "anonymous", "anonymous"


class Dealing(Term):
    """What passed between the sides, or about the handling of incidents."""

    MEETING_ASKED = "meeting_asked", "meeting asked"
    MEETING_SCHEDULED = "meeting_scheduled", "meeting scheduled"
    MEETING_HELD = "meeting_held", "meeting held"
    MEETING_POSTPONED = "meeting_postponed", "meeting postponed"
    MEETING_CANCELLED = "meeting_cancelled", "meeting cancelled"
    CHANNEL_SET_UP = "channel_set_up", "channel set up"
    CONCERN_RAISED = "concern_raised", "concern raised"
    REQUEST = "request", "request"
    ANSWER = "answer", "answer"
    ADMISSION = "admission", "admission"
    DENIAL = "denial", "denial"
    REFUSAL = "refusal", "refusal to say, confirm or commit"
    INVESTIGATION_OPENED = "investigation_opened", "investigation opened"
    INVESTIGATION_CLOSED = "investigation_closed", "investigation closed"
    COMMITMENT = "commitment", "commitment"
    ASSURANCE = "assurance", "assurance"
    MEASURE_CONSIDERED = "measure_considered", "measure considered"
    MEASURE_TAKEN = "measure_taken", "measure taken"
    MEASURE_LIFTED = "measure_lifted", "measure lifted"
    HANDLING_STATISTIC = "handling_statistic", "figure on the handling of incidents"


class About(Term):
    """A paper or arrangement whose date documents give; cable, memo and memorandum are one."""

    MEMO = "memo", "memo or cable"
    LETTER = "letter", "letter"
    REPORT = "report", "report"
    MECHANISM = "mechanism", "mechanism"
    CHANNEL = "channel", "channel"


@dataclass(frozen=True)
class Hints:
    """What is known of a document from outside it."""

    filename: str = ""
    content_type: str = ""
    published_on: str = ""
    """EDTF day of publication when the submitter gave it; resolves dates without a year."""
    language: str = ""
    source_name: str = ""
    address: str = ""
    """Where it stood on the web; its day, or the number of a status in it, dates the document."""


@dataclass(frozen=True)
class Link:
    """One link of who says so: `("Reuters", "named")`. The first link is nearest to the fact."""

    who: str
    standing: Standing = Standing.NAMED


class Precision(Term):
    """How exactly a point on the map stands for where it was."""

    COUNTRY = "country", "somewhere in the country"
    PROVINCE = "province_governorate", "somewhere in the province or governorate"
    DISTRICT = "district", "somewhere in the district"
    SUBDISTRICT = "subdistrict", "somewhere in the subdistrict"
    CITY = "city", "somewhere in the city"
    TOWN = "town", "somewhere in the town"
    VILLAGE = "village", "somewhere in the village"
    NEIGHBOURHOOD = "neighbourhood_area", "somewhere in the neighbourhood"
    STREET = "street", "on the street"
    LANDMARK = "nearby_landmark", "by a landmark"
    EXACT = "exact_location_other", "the exact place"
    UNKNOWN = "unknown", "how exactly is not known"


class Ground(Term):
    """What speaks for one of the places that bear a name."""

    COUNTRY_NAMED = "country_named", "the document names the country"
    COUNTRY_OF_OTHERS = "country_of_others", "other places of the document lie in the country"
    NEAR_OTHERS = "near_others", "near another place of the document"
    NAME = "name", "listed under just this name"
    ONLY = "only", "no other place of that name is known here"
    LARGEST = "largest", "by far the largest of that name"
    SOUND = "sound", "only the sound of the name is alike"
    CONTAINS = "contains", "named beside it; it may lie there"
    OFTENEST = "oftenest", "the place named oftenest; it may lie near it"
    OWN = "own", "on your own list of places"


@dataclass(frozen=True)
class Spot:
    """A point on the map that a name may mean, as a gazetteer has it, and what speaks for it."""

    name: str
    country: str
    latitude: float
    longitude: float
    precision: str
    near: str = ""
    population: int = 0
    source: str = "GeoNames"
    because: tuple[str, ...] = ()
    """Codes of `Ground`."""


@dataclass(frozen=True)
class Place:
    """A place as named: its words, and what the gazetteer made of them (None: not resolved).

    Coordinates stand only where one of `spots` is clearly meant; the others are kept beside it.
    """

    words: str
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    precision: str = "unknown"
    alternatives: tuple[str, ...] = ()
    spots: tuple[Spot, ...] = ()
    """Every point it may mean, the likeliest first."""


@dataclass(frozen=True)
class When:
    """A date as read. `edtf` as in ISO 8601-2, `XXXX-10-13` where the year is open."""

    words: str
    edtf: str
    part_of_day: PartOfDay = PartOfDay.UNKNOWN
    timezone_known: bool = False


@dataclass(frozen=True)
class Confidence:
    """Between 0 and 1, with the parts it was made of: `{"figure": 0.9, "scope": 0.7}`."""

    value: float
    parts: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Statement:
    """One thing the document says. `text[span[0]:span[1]] == quote`, always."""

    span: tuple[int, int]
    quote: str
    kind: Kind
    scope: Scope = Scope.INCIDENT
    frame: Frame = Frame.MAIN
    modality: Modality = Modality.ASSERTED
    killed: Figure | None = None
    injured: Figure | None = None
    missing: Figure | None = None
    displaced: Figure | None = None
    abducted: Figure | None = None
    """Taken hostage, kidnapped, held: known to be held, so not `missing`."""
    group: Group = Group.UNKNOWN
    date: When | None = None
    place: Place | None = None
    weapon: str | None = None
    manner: Manner = Manner.UNKNOWN
    actor: str | None = None
    unit: str | None = None
    object_hit: str | None = None
    damage: str | None = None
    service_effect: str | None = None
    dealing: Dealing | None = None
    parties: tuple[str, ...] = ()
    """For a dealing: who asked, promised or refused, first; then whom it concerns."""
    incidents: Figure | None = None
    """For a figure on the handling of incidents: how many incidents it counts."""
    about: str | None = None
    """The paper or arrangement a statement dates, as a code of `About`: two dates for one of them
    can contradict each other across documents."""
    attribution: tuple[Link, ...] = ()
    origin: str | None = None
    """The first telling this statement goes back to, by name: "The Washington Post"."""
    confidence: Confidence = Confidence(0.5)
    ruled_out: tuple[str, ...] = ()
    """What else it could have been and why not, a sentence each."""
    rule: str = ""
    """The name of the rule that read it, for `--explain` and for correction."""
    took_part: bool | None = None
    """Whether the one harmed was taking part in the fighting, by what the text says he was doing."""


_UNSAID = {each.name: each.default for each in fields(Statement)}


def stated(said: Statement | None = None, **told: Any) -> Statement:
    """Return a statement of what is told, the rest as in `said`. As the class and `replace` do,
    without each field being set by itself: it is the largest of all records, and the most made."""
    if not told.keys() <= _UNSAID.keys():
        raise TypeError(f"A statement has no {sorted(told.keys() - _UNSAID.keys())}.")
    made = object.__new__(Statement)
    vars(made).update(vars(said) if said else _UNSAID, **told)
    return made


@dataclass(frozen=True)
class Reading:
    """A document as read: its own text and what that says."""

    text: str
    title: str | None
    publisher: str | None
    credited_to: str | None
    """The agency or paper the document itself credits, e.g. "Reuters"."""
    published_on: str | None
    language: str
    statements: tuple[Statement, ...] = ()
    reader: str = "rules"
    """Which reader made it: a number and a digest of its rules, "rules-2.3f9a2c1d"."""
    notes: tuple[str, ...] = ()
    """What could not be read and why, a sentence each."""
    author: str | None = None
    modified_on: str | None = None
    dateline: str | None = None
    """Where and through whom it was filed, in its words: "HARQA, May 8 (Reuters)"."""
    credit_line: str | None = None
    """Who reported and edited it, in its words: "(Reporting by …; Editing by …)"."""
    address: str | None = None
    languages: tuple[tuple[int, int, str], ...] = ()
    """Start, end and language of each passage, where there is more than one language."""
    is_contents: bool = False
    """True where the text only names the parts of a file: nothing is told in it."""


def to_json(reading: Reading) -> dict[str, Any]:
    """Plain lists, dictionaries and strings; `from_json` gives the same reading back."""
    return asdict(reading)


def from_json(data: dict[str, Any]) -> Reading:
    """Rebuild a reading. Raises KeyError or ValueError on anything that is not one."""
    statements = tuple(statement_from_json(s) for s in data["statements"])
    known = LATER_OF_A_READING | data
    kept = {f.name: known[f.name] for f in fields(Reading) if f.name != "statements"}
    kept["is_contents"] = kept["is_contents"] is True
    kept["notes"] = tuple(kept["notes"])
    kept["languages"] = tuple((start, end, code) for start, end, code in kept["languages"])
    return Reading(statements=statements, **kept)


def statement_from_json(data: dict[str, Any]) -> Statement:
    """Rebuild one statement. Raises KeyError or ValueError on anything that is not one."""
    data = LATER | data
    value = {f.name: data[f.name] for f in fields(Statement)}
    for name, term in _TERMS.items():
        value[name] = None if value[name] is None else term(value[name])
    for name in FIGURES:
        value[name] = None if value[name] is None else (value[name][0], value[name][1])
    value["span"] = (value["span"][0], value["span"][1])
    value["date"] = value["date"] and When(
        **(value["date"] | {"part_of_day": PartOfDay(value["date"]["part_of_day"])})
    )
    value["place"] = value["place"] and _place(value["place"])
    value["attribution"] = tuple(
        Link(a["who"], Standing(a["standing"])) for a in value["attribution"]
    )
    value["confidence"] = Confidence(**value["confidence"])
    value["parties"] = tuple(value["parties"])
    value["ruled_out"] = tuple(value["ruled_out"])
    return Statement(**value)


def _place(data: dict[str, Any]) -> Place:
    spots = (Spot(**(s | {"because": tuple(s["because"])})) for s in data.get("spots", ()))
    return Place(**(data | {"alternatives": tuple(data["alternatives"]), "spots": tuple(spots)}))


LATER: dict[str, Any] = {"took_part": None}
"""Fields that statements kept before they came do not have, and what they then are."""
LATER_OF_A_READING: dict[str, Any] = {"is_contents": False}
"""The same of readings."""

FIGURES = ("killed", "injured", "missing", "displaced", "abducted", "incidents")
"""The fields of a statement that hold `[least, most]`."""

_TERMS: dict[str, type[Term]] = {
    "kind": Kind,
    "scope": Scope,
    "frame": Frame,
    "modality": Modality,
    "group": Group,
    "manner": Manner,
    "dealing": Dealing,
}
