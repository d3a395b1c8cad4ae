"""What a reading of an inscription consists of: marks, their pieces, and what each may claim to say."""

from __future__ import annotations

from dataclasses import dataclass, field

from answerable.refusal import Sentence
from answerable.term import Term


class Kind(Term):
    """What a mark is, by the standard it follows."""

    NSN = "nsn", "stock number (NSN)"
    NIIN = "niin", "item number (NIIN)"
    CAGE = "cage", "code of a maker or supplier (CAGE)"
    DODIC = "dodic", "code of a type of ammunition (DODIC)"
    LOT = "lot", "ammunition lot number"
    OLD_LOT = "old_lot", "ammunition lot number, older form"
    DATE = "date", "date on the plate"
    SERIAL = "serial", "serial number"
    PART_NUMBER = "part_number", "part number"
    DESIGNATION = "designation", "designation of a type"


class Part(Term):
    """Which part of a mark a piece is."""

    GROUP = "group", "supply group"
    CLASS = "class", "supply class"
    BUREAU = "bureau", "who catalogued it"
    ITEM = "item", "item"
    AMMUNITION = "ammunition", "type of ammunition"
    MAKER = "maker", "maker or supplier"
    FORM = "form", "form of the code"
    YEAR = "year", "year"
    MONTH = "month", "month"
    INTERFIX = "interfix", "interfix number"
    IDENTIFIER = "identifier", "lot identifier"
    SEQUENCE = "sequence", "sequence number"
    SUFFIX = "suffix", "suffix"
    DATE = "date", "date"
    SERIAL = "serial", "serial number"
    NUMBER = "number", "number"
    TYPE = "type", "type"
    VARIANT = "variant", "variant"


class Source(Term):
    """Where the meaning of a piece is written down; the addresses stand in the reference."""

    NSN = "nsn", "NATO Codification System, make-up of stock numbers"
    COUNTRY_CODES = "country_codes", "NATO Codification System, table of country codes (CodSP-3)"
    SUPPLY_CLASSES = "supply_classes", "NATO supply classification"
    DODAC = "dodac", "US Navy training manual NAVEDTRA 14023, on ammunition codes"
    LOT = "lot", "MIL-STD-1168C, 4.1"
    LOT_1168A = "lot_1168a", "US Army course MM0145, on lot numbers"
    LOT_OLDEST = "lot_oldest", "encyclopaedia article on MIL-STD-1168"
    MUNITIONS = "munitions", "list of US munitions designators (aerospaceweb.org)"
    REGISTER = "register", "descriptions in the SIPRI trade register"
    MARK_MOD = "mark_mod", "MIL-STD-1661, Mark and Mod numbers"
    WORD = "word", "the word beside it"
    CALENDAR = "calendar", "the calendar"
    TABLE = "table", "the table of makers"
    NONE = "none", "no source: unknown stays unknown"


@dataclass(frozen=True)
class Maker:
    """A maker or supplier as somebody's table names it: a CAGE code or lot symbol is its key."""

    name: str
    country: str = ""
    """Where the table says it is registered: never where a given article came from."""
    source: str = ""


@dataclass(frozen=True)
class Piece:
    """One part of a mark: as written, what it means and where that is written down."""

    part: Part
    written: str
    meaning: Sentence
    source: Source
    country: str = ""
    """The country the meaning names, by code or word; empty when it names none."""


@dataclass(frozen=True)
class Candidate:
    """One way of reading a mark's key, and how many of its characters were supposed."""

    text: str
    supposed: int
    maker: Maker | None = None


@dataclass(frozen=True)
class Mark:
    """One thing read off an inscription, where it stands in the text, and what it may mean."""

    kind: Kind
    start: int
    end: int
    written: str
    pieces: tuple[Piece, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    possible: int = 1
    """In how many ways the unsure characters could be filled; the candidates are the first of them."""
    unsure: int = 0
    """How many characters are unreadable or do not fit where they stand."""
    refused: Sentence | None = None
    """Why it cannot be what it looks like; then nothing else is said of it."""

    @property
    def maker(self) -> Candidate | None:
        """The one candidate whose maker is known and most of whose characters were read.

        None when there is none, or when several are as likely.
        """
        known = [one for one in self.candidates if one.maker and len(one.text) > 2 * one.supposed]
        if not known or (len(known) > 1 and known[1].supposed == known[0].supposed):
            return None
        return known[0]


@dataclass(frozen=True)
class Inscription:
    """All that was read, and what no reading can give."""

    text: str
    marks: tuple[Mark, ...] = ()
    cannot_prove: tuple[Sentence, ...] = ()
    photograph: tuple[Sentence, ...] = ()
    cut: bool = False
    """The text was too long, or held too much, to be read to its end."""

    @property
    def countries(self) -> tuple[str, ...]:
        """Every country named, in order: the claims that would mislead if wrong."""
        return tuple(piece.country for mark in self.marks for piece in mark.pieces if piece.country)


@dataclass
class Budget:
    """How many fillings may still be tried: it keeps a hostile text from costing more than its length."""

    left: int = field(default=20_000)

    def spend(self, wanted: int) -> bool:
        """Take `wanted` tries; False, and nothing taken, when too few are left."""
        if wanted > self.left:
            return False
        self.left -= wanted
        return True
