"""The names of the months as frames of posts, bylines and notes give them, short or whole."""

from __future__ import annotations

_NAMES = (
    "jan janv يناير كانون_الثاني جانفي янв січ ינו", "feb fév févr فبراير شباط فيفري фев лют פבר",
    "mar مارس آذار мар бер מרץ", "apr avr أبريل إبريل نيسان أفريل апр кві אפר",
    "may mai مايو أيار ماي ма тра מאי", "jun juin يونيو يونيه حزيران جوان июн чер יונ",
    "jul juil يوليو يوليه تموز جويلية июл лип יול", "aug août أغسطس آب أوت авг сер אוג",
    "sep سبتمبر أيلول сен вер ספט", "oct أكتوبر تشرين_الأول окт жов אוק",
    "nov نوفمبر تشرين_الثاني ноя лис נוב", "dec déc ديسمبر كانون_الأول дек гру דצמ",
)  # fmt: skip
_MONTHS = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}
_LONGEST_FIRST = sorted(_MONTHS, key=len, reverse=True)


def month_of(name: str) -> int:
    """Return the number of the month a name begins as; 0 where it is none's."""
    folded = name.casefold().replace(" ", "_")
    return next((_MONTHS[known] for known in _LONGEST_FIRST if folded.startswith(known)), 0)
