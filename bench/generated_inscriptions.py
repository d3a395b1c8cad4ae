"""Inscriptions made up with a known answer: plates, crates and fragments, whole or damaged.

Nothing here is shared with the reader: codes, countries and month letters are written down again. Makers
are invented; a tenth of their codes differ from another's by one character, and a tenth of the
inscriptions bear a maker that is not in the table.
"""

from __future__ import annotations

import random
import string
from collections.abc import Callable
from dataclasses import dataclass, field

from answerable.arms.rules.inscriptions import Maker

BUREAUS = {
    "00": "USA", "01": "USA", "12": "DEU", "14": "FRA", "15": "ITA", "17": "NLD", "21": "CAN",
    "27": "TUR", "31": "ISR", "66": "AUS", "99": "GBR", "05": "", "33": "", "70": "", "97": "",
}  # fmt: skip
"""Codes of bureaus; the last are in no table of ours and must name no country."""
MONTHS = "ABCDEFGHJKLM"
ALIKE = {
    "0": "O", "1": "I", "2": "Z", "5": "S", "8": "B", "6": "G", "O": "0", "I": "1", "S": "5", "B": "8",
    "Z": "2", "G": "6", "D": "0", "L": "1", "Q": "0", "4": "A", "A": "4",
}  # fmt: skip
FORMS = (
    ("#***#", "USA"), ("#***#", "USA"), ("#####", "USA"), ("F***#", "FRA"), ("D***#", "DEU"),
    ("#***A", "ISR"), ("A***#", "ITA"), ("L***#", "CAN"), ("K***#", "GBR"),
)  # fmt: skip
SIGNS = string.digits + "ABCDEFGHJKLMNPQRSTUVWXYZ"


@dataclass
class Made:
    """One inscription and all that is true of it."""

    text: str
    marks: list[tuple[str, str]] = field(default_factory=list)
    """Kind and code, as they were before any damage."""
    maker: str = ""
    """The name of the maker; empty when it is in no table."""
    countries: set[str] = field(default_factory=set)
    """The countries that may be named."""
    damaged: bool = False


def made(count: int = 2000, seed: int = 1168) -> tuple[list[Made], dict[str, Maker]]:
    """So many inscriptions, every other one damaged, and the table of makers they are read with."""
    dice = random.Random(seed)
    makers = _makers(dice)
    return [_one(dice, makers, damaged=number % 2 == 1) for number in range(count)], makers


def _makers(dice: random.Random) -> dict[str, Maker]:
    makers: dict[str, Maker] = {}
    while len(makers) < 400:
        form, country = dice.choice(FORMS)
        code = "".join(_sign(dice, sign) for sign in form)
        if makers and dice.random() < 0.1:
            code = _beside(dice, dice.choice(sorted(makers)))
            country = _country_of(code)
        makers.setdefault(code, Maker(f"Works {len(makers)}", country, "made up"))
    while len(makers) < 470:
        symbol = "".join(dice.choices(string.ascii_uppercase, k=dice.choice((2, 3, 3))))
        makers.setdefault(symbol, Maker(f"Works {len(makers)}", "USA", "made up"))
    return makers


def _sign(dice: random.Random, sign: str) -> str:
    return {"#": dice.choice(string.digits), "*": dice.choice(SIGNS)}.get(sign, sign)


def _beside(dice: random.Random, code: str) -> str:
    place = dice.randrange(1, len(code) - 1)
    return code[:place] + ALIKE.get(code[place], dice.choice(SIGNS)) + code[place + 1 :]


def _country_of(code: str) -> str:
    if code[0].isdigit():
        return "ISR" if code[-1] == "A" else "USA"
    return {form[0]: country for form, country in FORMS}.get(code[0], "")


def _one(dice: random.Random, makers: dict[str, Maker], *, damaged: bool) -> Made:
    one = Made("", damaged=damaged)
    lines = [_maker_line(dice, makers, one)]
    others: list[Callable[[random.Random, Made], str]] = [
        _nsn,
        _date,
        _serial,
        _dodic,
        _type,
        _noise,
    ]
    lines += [make(dice, one) for make in dice.sample(others, dice.randint(1, 4))]
    dice.shuffle(lines)
    one.text = dice.choice(("\n", "\n", "  ", " / ")).join(lines)
    if damaged:
        _damage(dice, one)
    return one


def _maker_line(dice: random.Random, makers: dict[str, Maker], one: Made) -> str:
    codes = sorted(makers)
    code = dice.choice(codes)
    if dice.random() < 0.1:
        code = _stranger(dice, makers)
    one.maker = makers[code].name if code in makers else ""
    if code in makers:
        one.countries.add(makers[code].country)
    if len(code) == 5:
        one.countries.add(_country_of(code))
        one.marks.append(("cage", code))
        return dice.choice(
            ("CAGE {}", "CAGE: {}", "CAGE CODE {}", "MFR {}", "NCAGE {}", "FSCM {}")
        ).format(code)
    lot = _lot(dice, code)
    one.marks.append(("lot", lot))
    return dice.choice(("LOT {}", "LOT NO. {}", "LOT: {}", "{}")).format(lot)


def _stranger(dice: random.Random, makers: dict[str, Maker]) -> str:
    while True:
        code = "".join(_sign(dice, sign) for sign in "#***#")
        if code not in makers:
            return code


def _lot(dice: random.Random, symbol: str) -> str:
    dash = "-" if len(symbol) == 2 else ""
    year = dice.choice((*range(75, 100), *range(0, 26)))
    suffix = dice.choice(("", "", "", "A", "B"))
    return (
        f"{symbol}{dash}{year:02}{dice.choice(MONTHS)}{dice.randint(1, 999):03}"
        f"-{dice.randint(1, 999):03}{suffix}"
    )


def _nsn(dice: random.Random, one: Made) -> str:
    bureau = dice.choice(sorted(BUREAUS))
    fsc = dice.choice(("1305", "1315", "1325", "1340", "1410", "1425", "1005", "1377", "1390"))
    item = f"{dice.randint(0, 9_999_999):07}"
    one.countries.add(BUREAUS[bureau])
    one.marks.append(("nsn", fsc + bureau + item))
    code = f"{fsc}-{bureau}-{item[:3]}-{item[3:]}"
    return dice.choice(("NSN {}", "NSN: {}", "{}", "STOCK NO {}")).format(code)


def _date(dice: random.Random, one: Made) -> str:
    year, month = dice.randint(1975, 2025), dice.randint(1, 12)
    one.marks.append(("date", f"{year}-{month:02}"))
    named = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"][
        month - 1
    ]
    shown = dice.choice(
        (
            f"{month:02}/{year % 100:02}",
            f"{month:02}/{year}",
            f"{named} {year}",
            f"{year}-{month:02}",
        )
    )
    return dice.choice(("DATE OF MFR {}", "MFD {}", "DATE LOADED {}", "MFG DATE: {}")).format(shown)


def _serial(dice: random.Random, one: Made) -> str:
    code = f"{dice.randint(1, 999_999):06}"
    one.marks.append(("serial", code))
    return dice.choice(("S/N {}", "SER NO {}", "SERIAL NO. {}")).format(code)


def _dodic(dice: random.Random, one: Made) -> str:
    code = f"{dice.choice('ABCDEFGHN')}{dice.randint(0, 999):03}"
    one.marks.append(("dodic", code))
    return f"DODIC {code}"


def _type(dice: random.Random, one: Made) -> str:
    code = dice.choice(
        ("GBU-39/B", "GBU-12", "BLU-109/B", "AGM-114R", "CBU-87", "MK 84", "MK 82", "FMU-152")
    )
    one.marks.append(("designation", code))
    return dice.choice(("{}", "BOMB, {}", "{} ASSY")).format(code)


def _noise(dice: random.Random, one: Made) -> str:
    return dice.choice((
        "EXPLOSIVE", "HANDLE WITH CARE", "WT 2000 LB", "TRITONAL", "THIS SIDE UP", "INSP 4", "NEW 87 KG",
        "FRAGILE", "TEMP -40 TO 71", "2 EA", "UN 0034", "1.1D",
    ))  # fmt: skip


def _damage(dice: random.Random, one: Made) -> None:
    """Spoil the code of the maker in one or two places, and a tenth of the other codes' characters."""
    for number, (_, code) in enumerate(one.marks):
        if (start := one.text.find(code)) < 0:
            continue
        places = [start + at for at, sign in enumerate(code) if sign.isalnum()]
        if number == 0:
            hit = dice.sample(places[:5], dice.choice((1, 1, 1, 2)))
        else:
            hit = [place for place in places if dice.random() < 0.1]
        for place in sorted(hit, reverse=True):
            one.text = one.text[:place] + _spoilt(dice, one.text[place]) + one.text[place + 1 :]


def _spoilt(dice: random.Random, sign: str) -> str:
    alike = ALIKE.get(sign)
    how = dice.random()
    if alike is None or how < 0.6:
        return "?"
    return alike if how < 0.85 else f"[{sign}{alike}]"
