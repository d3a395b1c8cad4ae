"""What no inscription can prove, and which picture to take next: by what was read and what was not."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from answerable.arms.rules.inscriptions.types import Kind, Mark
from answerable.refusal import Sentence, say

_ALWAYS = (
    say(
        "A marking may stand on a piece that was refurbished, captured or counterfeited, or be copied "
        "from another."
    ),
    say("No marking says to whom the piece was delivered, by whom, or who used it."),
)
_BY_KIND: tuple[tuple[frozenset[Kind], Sentence], ...] = (
    (frozenset({Kind.NSN, Kind.NIIN}),
     say("The country in a stock number is whose bureau catalogued the item: not its maker, and not its "
         "supplier.")),
    (frozenset({Kind.NSN, Kind.NIIN, Kind.DODIC, Kind.DESIGNATION}),
     say("It names a type, not this piece: types are made in several countries, under licence or "
         "without.")),
    (frozenset({Kind.CAGE, Kind.PART_NUMBER}),
     say("The code of a maker stands for the part it is on: one firm's parts go into many makers' "
         "articles.")),
    (frozenset({Kind.LOT, Kind.OLD_LOT, Kind.DATE}),
     say("A date or lot says when it was made, loaded or packed: not when it was delivered or used.")),
)  # fmt: skip

Need = Callable[[Sequence[Mark]], bool]


def _lacks(*kinds: Kind) -> Need:
    return lambda marks: not any(mark.kind in kinds and not mark.refused for mark in marks)


def _unsure(marks: Sequence[Mark]) -> bool:
    return any(mark.unsure or mark.refused for mark in marks)


def _has_parts_only(marks: Sequence[Mark]) -> bool:
    return any(mark.kind is Kind.CAGE for mark in marks) and _lacks(Kind.PART_NUMBER)(marks)


_PICTURES: tuple[tuple[Need, Sentence], ...] = (
    (_unsure,
     say("The same marking again, filling the picture, with light from one side and then from the "
         "other.")),
    (_lacks(Kind.CAGE, Kind.LOT, Kind.OLD_LOT),
     say("A code of five characters after CAGE, MFR or FSCM, or a number after LOT: they name the "
         "maker.")),
    (_has_parts_only, say("The part number beside the code of the maker.")),
    (_lacks(Kind.LOT, Kind.OLD_LOT, Kind.DATE),
     say("A date or lot number, also on the crate and on the fuze.")),
    (_lacks(Kind.SERIAL), say("A serial number: with it the holder's or maker's books can be asked.")),
    (_lacks(Kind.DESIGNATION, Kind.NSN, Kind.NIIN),
     say("The whole piece from two sides, a fin, a lug or a connector: its shape may tell the type.")),
    (lambda marks: True,
     say("Each piece once with a scale beside it, and once where it lay; touch nothing that may be "
         "live.")),
)  # fmt: skip


def cannot_prove(marks: Sequence[Mark]) -> tuple[Sentence, ...]:
    """What these marks leave open, the most general first."""
    kinds = {mark.kind for mark in marks if not mark.refused}
    return (*_ALWAYS, *(sentence for of, sentence in _BY_KIND if of & kinds))


def photograph(marks: Sequence[Mark]) -> tuple[Sentence, ...]:
    """Which pictures would say more, the most telling first."""
    return tuple(sentence for wanted, sentence in _PICTURES if wanted(marks))
