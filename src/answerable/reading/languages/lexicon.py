"""What a language folder gives: tables of words and rows of rules, no code.

The engine in `statements/` is the same for every language. All patterns are regular expressions
written in ordinary spelling; `{p}`-style names inside a row are filled by the engine.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from answerable.reading.languages.deed_words import DeedWords
from answerable.reading.types import Dealing, Figure, Group, Manner, Modality, PartOfDay


@dataclass(frozen=True)
class Bound:
    """A word that makes a bare number a floor, a ceiling or a guess."""

    pattern: str
    least: bool = True
    most: bool = True
    noun: str = ""
    """Set where the word itself says that people are counted: "a family of"."""


@dataclass(frozen=True)
class People:
    """How a kind of person is said: one of them, two (where the language has a dual), many."""

    group: Group
    one: str = ""
    many: str = ""
    two: str = ""


@dataclass(frozen=True)
class Numbers:
    """Number words. A joiner stands between the words of one number."""

    words: Mapping[str, int]
    scales: Mapping[str, int]
    vague: Mapping[str, Figure]
    before: tuple[Bound, ...]
    after: tuple[Bound, ...]
    between: str
    """A range with its opening word; `{n}` twice: `between {n} and {n}`."""
    to: str
    """What joins the ends of a range: `to|or|-`."""
    joiner: str = r"[\s-]"
    prefix: str = ""
    """Letters some scripts write together with the number: "and", "the", "to"."""
    thousands: str = r","


@dataclass(frozen=True)
class HarmRow:
    """One way to say harm: which figures it fills and on which side its people stand.

    `right` and `left` name bridges of the language: what may stand between the people and the word.
    """

    name: str
    fields: tuple[str, ...]
    pattern: str
    right: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    passive_left: bool = False
    """With a passive before it, look left only."""
    left_first: bool = False
    """Look before the word first, where the language puts its people there."""
    bare: bool = True
    not_of: str = ""
    """People to whom the word tells no harm: suspects detained."""
    """A number without a person's noun is enough."""


@dataclass(frozen=True)
class DealingRow:
    """One way to say what passed between the sides.

    Groups of the pattern: `who` acts, `whom` is concerned; the match is the quotation.
    """

    name: str
    dealing: Dealing
    pattern: str
    modality: Modality | None = None
    figure: Figure | None = None
    needs: str = ""
    """Words of which one must stand in the sentence before the pattern is tried."""


@dataclass(frozen=True)
class Cue:
    """A pattern that weighs for something, and the words that say so to a person."""

    pattern: str
    weight: float
    words: str


@dataclass(frozen=True)
class DateWords:
    """The calendar of a language."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    forms: tuple[tuple[str, str], ...]
    """Rows (name, pattern) with `{month}`, `{weekday}`, `{day}`, `{year}` to be filled."""
    relative: tuple[tuple[str, str], ...]
    """Rows (pattern, shift): "day:-1", "week:-1", "month:-1", "year:-1", "weekday:0"."""
    parts_of_day: tuple[tuple[str, PartOfDay], ...]
    since: str = ""
    ahead: str = ""
    """What before a date says it is still to come."""
    month_parts: Mapping[str, str] = field(default_factory=dict)
    """The words of "early December" as "early", "mid" or "late"."""
    counts: Mapping[str, int] = field(default_factory=dict)
    ordinals: Mapping[str, int] = field(default_factory=dict)
    """Days said as ordinals, for `{ordinal}`."""
    capital: bool = False
    """True where months and weekdays are written with a capital."""


@dataclass(frozen=True)
class TimeWords:
    """Every way a language speaks of time, and the tables its words are reckoned by."""

    rows: tuple[tuple[str, str], ...]
    """Rows (how it is reckoned, pattern)."""
    numbers: Mapping[str, int]
    units: Mapping[str, str]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    parts: Mapping[str, str]
    shifts: Mapping[str, int]
    seasons: Mapping[str, str]
    which: Mapping[str, int]
    ahead: str
    """Words before a date that put it after the day of writing."""
    back: str = ""
    """Words that put it back before."""


@dataclass(frozen=True)
class Attribution:
    """How a language says who says so."""

    rows: tuple[tuple[str, str], ...]
    """Rows (name, pattern) with a group `who`, optionally `by` (a second teller)."""
    anonymous: str
    by_role: str
    tail: str = ""
    """What may follow a "they said" that ends its sentence: then what is said stands before it."""
    trim: str = ""
    """What is cut off the front of a captured name."""


@dataclass(frozen=True)
class Lexicon:
    """All a language knows."""

    code: str
    numbers: Numbers
    people: tuple[People, ...]
    determiner: str
    """What must stand before a single person: `(?:a|an|one|his|her)\\s+`; may be empty."""
    modifier: str
    """One word that may stand between number and people."""
    of: str
    """What may join a number to its people: `of(?: the)?`."""
    conjunction: str
    including: str
    """What before a figure makes it a part of the one before it."""
    not_people: str
    """What after a bare number makes it a count of something else: hours, metres, per cent."""
    bridges: Mapping[str, str]
    passive: str
    harm: tuple[HarmRow, ...]
    dates: DateWords
    attribution: Attribution
    age: str = ""
    """What after a number makes it somebody's age: "-year-old"."""
    active: str = ""
    """What before a word of harm says that its subject did the harm: "had (shot)"."""
    pointing: str = ""
    """Words that point to one person told before: "he", "her"."""
    there: str = ""
    """A place and its day right behind a figure: "two in Kellan on 5 March"."""
    carried: str = ""
    """What may stand between two words of harm that tell of the same people."""
    risen: str = ""
    """What before two counts makes the second the one that stands: "rose (from four to six)"."""
    age_before: str = ""
    """What before a number makes it somebody's age, where a language puts it there."""
    headline: str = ""
    """People a headline tells of without an article: "Man killed"."""
    times: TimeWords | None = None
    took_part: tuple[Cue, ...] = ()
    """What says that the one harmed was fighting, and in `no_part` that he was not."""
    no_part: tuple[Cue, ...] = ()
    deeds: DeedWords | None = None
    """What tells incidents apart; None where a language has no words for it yet."""
    ages: tuple[str, ...] = ()
    """How somebody's age is told: a group `years`, or `infant` for one told in months or days."""
    not_added: str = ""
    """What after a person says that he is no further one harmed: "the mayor said"."""
    alongside: str = ""
    """What joins people to those harmed with them: "together with"."""
    person: str = ""
    """A person's full name; empty where a script has no capitals to tell one by."""
    not_person: str = ""
    """Words no person is called by; a run of capitals with one of them is no name."""
    besides: str = ""
    """What before a count of `others` adds one to it: "he and (three others)"."""
    others: str = ""
    points_back: str = ""
    """What makes a part of the figure right before it: "of them"; "including" may mean all told."""
    part_after: str = ""
    """What after a number makes it a part of the figure before it: "two of them children"."""
    none_harmed: tuple[tuple[str, tuple[str, ...]], ...] = ()
    counted_words: tuple[tuple[str, tuple[str, ...], Figure], ...] = ()
    """Words that count by themselves: "a triple homicide" is three killed."""
    scope_total: tuple[Cue, ...] = ()
    scope_period: tuple[Cue, ...] = ()
    scope_incident: tuple[Cue, ...] = ()
    scope_turn: str = ""
    """Where a sentence turns from one count to another: "bringing the toll to"."""
    scope_aside: str = ""
    """Where it turns to something else that was counted: "while", "whereas"."""
    part_of_before: str = ""
    """How a sentence begins whose figures are a part of those before it: "of them"."""
    more_harmed: str = ""
    """What before such a turn says that the same harm goes on: "seven more bodies"."""
    background: tuple[Cue, ...] = ()
    background_heading: tuple[Cue, ...] = ()
    """Headings under which a text tells what lies behind the news."""
    modality: tuple[tuple[Modality, str], ...] = ()
    places: tuple[tuple[str, str], ...] = ()
    not_places: str = ""
    countries: Mapping[str, str] = field(default_factory=dict)
    place_kinds: tuple[tuple[str, str], ...] = ()
    """Rows (how exactly the name then says where, or empty, pattern) of words told with a name that
    are no part of it: "X district", "X refugee camp"."""
    place_endings: tuple[tuple[str, str], ...] = ()
    """Rows (ending, what stands for it in the name itself), where a language bends names."""
    manners: tuple[tuple[Manner, str], ...] = ()
    manner_guesses: tuple[tuple[Manner, str], ...] = ()
    """What a word is taken for where nothing says how: a "strike" by an army with aircraft."""
    weapons: str = ""
    actors: tuple[str, ...] = ()
    units: str = ""
    objects: str = ""
    object_damage: str = ""
    service_effects: str = ""
    families: str = ""
    """Families and households, of each of which at least one person is told of."""
    two_families: str = ""
    """Two of them, where the language has a dual."""
    dealings: tuple[DealingRow, ...] = ()
    papers: tuple[tuple[str, str], ...] = ()
    """Rows (about, pattern) for papers and arrangements whose date is told."""
    first_told: tuple[str, ...] = ()
    """Who told it first; group `who`."""
    rests_on: tuple[str, ...] = ()
    """Whose telling a statement repeats: "told Reuters"; group `who`."""
    incident_words: str = ""
    """Words for incidents in a figure on their handling."""
    party: str = ""
    """One side of a dealing, as a noun phrase; fills `{who}` and `{whom}` in the rows above."""
    pronouns: str = ""
    said_on: str = ""
    """What before a date makes it the day of saying and not of what is said."""
    visited: str = ""
    """Somebody who looks into what was done comes to see it: "our team visited"; its day is of that."""
    due_on: str = ""
    """What before a date makes it the day something was set for: "scheduled for"."""
    due_on_after: str = ""
    """What after a date does so: "(Monday)'s meeting"."""
    day_led: str = ""
    """What stands before a side whose sentence begins with its day: "On 5 June (the ministry)"."""
