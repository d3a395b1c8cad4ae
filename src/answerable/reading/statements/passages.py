"""A text cut into sentences, each knowing where it stands, its paragraph and its neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from answerable.reading.capitals import quieted, shouts
from answerable.reading.folding import Folded, fold

LONGEST = 1500
# Full stops that end no sentence: initials, titles, months, and the abbreviations of agencies.
ABBREVIATION = re.compile(
    r"(?:\b(?:[A-ZА-ЯІЇЄ]|[A-Z]\.[A-Z]|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Capt|Lt|Sgt|Maj|Brig|Adm|Gov|"
    r"Sen|Rep|Rev|St|Jr|Sr|No|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Mon|Tue|Tues|Wed|Thu|Thurs|Fri|Sat|Sun|"
    r"vs|approx|ca|"
    r"Co|Corp|Inc|Ltd|Mt|Ft|p\.m|a\.m|e\.g|i\.e|U\.S|U\.N|U\.K|E\.U|km|hrs?|"
    r"г|гг|ул|им|чел|тыс|млн|руб|вул|обл|ім|тис|грн|св|д|см|М|MM|M|Mme|av)|(?<!\w)[دأمب])\.$"
)
BREAK = re.compile(
    r"[.!?؟…۔\n](?:(?<=\n)\n*|(?<!\n)[.!?؟…۔]{0,5}[\"'”’»)\]]{0,4}()(\s+)"
    r"(?=[\"'“‘«(\[]{0,4}[A-Z0-9А-ЯІЇЄҐЁÀ-ÖØ-Ý\u0590-\u05ff\u0600-\u06ff]))"
)
"""It begins with one of few letters, told first: what every text is looked through for."""
QUOTED = re.compile(r">(?:[>\s]|[^\W\d])")
"""How a line of another message begins where it is answered; ">50" is more than fifty."""


@dataclass
class Passage:
    """One sentence (or heading) of a text."""

    index: int
    start: int
    raw: str
    paragraph: int
    heading: bool = False
    folded: Folded = field(default_factory=lambda: Folded(""))
    quoted: bool = False
    """Of another message, which this one answers."""
    text: str = field(init=False)
    """The sentence in matching shape."""

    def __post_init__(self) -> None:
        self.text = self.folded.text

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where `[start, end)` of `text` stands in the document."""
        first, last = self.folded.original(start, end)
        return self.start + first, self.start + last

    def words(self, start: int, end: int) -> str:
        """Return the document's own words for `[start, end)` of `text`."""
        first, last = self.folded.original(start, end)
        return self.raw[first:last]

    def own(self, folded_words: str, near: int) -> str:
        """Return the document's own spelling of words found in `text` at or after `near`."""
        at = self.text.find(folded_words, max(0, near))
        return self.words(at, at + len(folded_words)) if at >= 0 else folded_words


def passages(text: str) -> list[Passage]:
    """Cut `text` into its sentences."""
    found: list[Passage] = []
    paragraph, loud, quoted = 0, shouts(text), (-1, False)
    for start, end, breaks in _pieces(text):
        raw = text[start:end]
        paragraph += breaks
        if raw.strip():
            lead = len(raw) - len(raw.lstrip())
            piece = raw.strip()
            if quoted[0] != paragraph:
                quoted = paragraph, QUOTED.match(piece) is not None
            found.append(
                Passage(
                    len(found), start + lead, piece, paragraph, _is_heading(piece),
                    fold(quieted(piece) if loud else piece), quoted[1],
                )
            )  # fmt: skip
    return found


def _pieces(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield start, end of each piece and whether a new paragraph begins with it."""
    start, new = 0, 0
    for found in BREAK.finditer(text):
        if found[1] is None:
            yield from _short_enough(start, found.start(), new)
            start, new = found.end(), 1
        elif "\n" in found[2] or not _abbreviated(text, start, found.end(1)):
            yield from _short_enough(start, found.end(1), new)
            start, new = found.end(), 1 if "\n" in found[2] else 0
    yield from _short_enough(start, len(text), new)


def _short_enough(start: int, end: int, new: int) -> Iterator[tuple[int, int, int]]:
    """Bound what a rule ever sees: a "sentence" of a hostile file may be a megabyte."""
    while end - start > LONGEST:
        yield start, start + LONGEST, new
        start, new = start + LONGEST, 0
    yield start, end, new


def _abbreviated(text: str, start: int, end: int) -> bool:
    return ABBREVIATION.search(text[max(start, end - 12) : end]) is not None


def _is_heading(piece: str) -> bool:
    return len(piece) < 120 and piece[-1] not in '.!?؟…:;,"”)»' and "\n" not in piece
