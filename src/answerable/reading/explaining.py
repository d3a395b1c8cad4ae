"""A reading told to a person: its text with the statements marked, then each rule and what it read.

Plain text, for the command line. Marks never change the words: taking them out gives the text back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from answerable.reading.day_words import in_words
from answerable.reading.types import (
    FIGURES,
    Figure,
    Frame,
    Group,
    Link,
    Manner,
    Modality,
    PartOfDay,
    Reading,
    Standing,
    Statement,
    When,
)
from answerable.term import Term

OPEN, CLOSE = "\u27e6", "\u27e7"
NO_RULE = "no rule named"


class Sureness(Term):
    """What a confidence is made of."""

    FIGURE = "figure", "the figure"
    SCOPE = "scope", "what it counts"
    ATTRIBUTION = "attribution", "who says so"
    DATE = "date", "the date"
    PLACE = "place", "the place"
    DATELINE = "dateline", "the place, taken from the dateline"
    LATER_PLACE = "later_place", "the place, the only one named and only later"
    ROW = "row", "the wording"
    MODEL = "model", "the model"


def sureness(name: str) -> Term | str:
    """A part of a confidence by its name, or as it is where we have none."""
    return next((term for term in Sureness if term.value == name), name)


def explained(reading: Reading) -> str:
    """The text with statements numbered where they stand, then every rule with what it read."""
    lines = [marked(reading.text, reading.statements), ""]
    lines += [f"{label}: {value}" for label, value in _about(reading) if value]
    numbered = list(enumerate(reading.statements, 1))
    for rule in sorted({said.rule for said in reading.statements}):
        lines += ["", f"rule {rule or NO_RULE}"]
        for number, said in numbered:
            if said.rule == rule:
                lines += _statement(number, said)
    lines += ["", *(f"note: {note}" for note in reading.notes)] if reading.notes else []
    return "\n".join(lines)


def marked(text: str, statements: Iterable[Statement]) -> str:
    """`text` with a numbered mark where each statement begins and ends."""
    marks: list[tuple[int, int, int, str]] = []
    for number, said in enumerate(statements, 1):
        start, end = said.span
        marks.append((start, 1, -end, f"{OPEN}{number} "))
        marks.append((end, 0, -start, CLOSE))
    out, at = [], 0
    for place, _, _, mark in sorted(marks):
        out += [text[at:place], mark]
        at = place
    return "".join([*out, text[at:]])


def _about(reading: Reading) -> Iterator[tuple[str, str | None]]:
    yield "title", reading.title
    yield "publisher", reading.publisher
    yield "author", reading.author
    yield "dateline", reading.dateline
    yield "credit line", reading.credit_line
    yield "credits", reading.credited_to
    yield "published", reading.published_on and in_words(reading.published_on)
    yield "changed", reading.modified_on and in_words(reading.modified_on)
    yield "address", reading.address
    spoken = ", ".join(f"{code} [{start}:{end}]" for start, end, code in reading.languages)
    yield "language", spoken or reading.language
    yield "reader", reading.reader


def _statement(number: int, said: Statement) -> Iterator[str]:
    yield f"  {number}  {', '.join(_kinds(said))}"
    yield f"     \u201c{said.quote}\u201d [{said.span[0]}:{said.span[1]}]"
    facts = [f"{label}: {value}" for label, value in facts_of(said)]
    if facts:
        yield f"     {'; '.join(facts)}"
    parts = ", ".join(
        f"{sureness(name)!s} {value:g}" for name, value in said.confidence.parts.items()
    )
    yield f"     sure by {said.confidence.value:g}" + (f" ({parts})" if parts else "")
    for why in said.ruled_out:
        yield f"     ruled out: {why}"


def _kinds(said: Statement) -> Iterator[str]:
    yield said.dealing.words if said.dealing else said.kind.words
    yield said.scope.words
    if said.frame is not Frame.MAIN:
        yield said.frame.words
    if said.modality is not Modality.ASSERTED:
        yield said.modality.words


def facts_of(said: Statement) -> Iterator[tuple[str, str]]:
    """Every field that says something, by name and in words."""
    for name in FIGURES:
        if (figure := getattr(said, name)) is not None:
            yield name, ends(figure)
    for name, words in _single(said):
        if words:
            yield name, words
    for name in _WORDS:
        if words := getattr(said, name):
            yield name.replace("_", " "), str(words)


def _single(said: Statement) -> Iterator[tuple[str, str]]:
    yield "group", "" if said.group is Group.UNKNOWN else said.group.words
    yield "date", _date(said.date) if said.date else ""
    yield "place", said.place.words if said.place else ""
    yield "manner", "" if said.manner is Manner.UNKNOWN else said.manner.words
    yield "part in the fighting", {None: "", True: "yes", False: "no"}[said.took_part]
    yield "parties", " \u2192 ".join(said.parties)
    yield "said by", " \u2190 ".join(_link(link) for link in said.attribution)


def _date(date: When) -> str:
    hour = "" if date.part_of_day is PartOfDay.UNKNOWN else f", {date.part_of_day.words}"
    said = date.words.strip(" ,.")
    return f"{in_words(date.edtf)} (\u201c{said}\u201d{hour})" if said else f"not known{hour}"


_WORDS = ("weapon", "actor", "unit", "object_hit", "damage", "service_effect", "about", "origin")


def ends(figure: Figure) -> str:
    """A range as a person writes it."""
    least, most = figure
    if least == most:
        return "not known" if least is None else str(least)
    if least is None:
        return f"at most {most}"
    return f"at least {least}" if most is None else f"{least} to {most}"


def _link(link: Link) -> str:
    return link.who if link.standing is Standing.NAMED else f"{link.who} ({link.standing.words})"
