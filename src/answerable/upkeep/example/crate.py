"""A crate lid in the example: stencilled lines of which some characters cannot be read any more.

Nobody has said yet what it is: whoever tries the example reads the lines, takes a candidate and signs.
The picture is drawn here, and every number on it is invented.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import timedelta

from PIL import Image, ImageDraw

from answerable.actor import Actor
from answerable.arms import actions
from answerable.arms.rules.observations import Region, Seen
from answerable.incidents import actions as incidents
from answerable.incidents.models import Incident
from answerable.incidents.rules.judgements import Verdict
from answerable.intake import actions as intake
from answerable.intake.rules import SourceKind
from answerable.ledger.actions import nothing_follows

WHOLE_LID = Region(800, 1200, 8400, 7600)


def crate_lid(act: Callable[[str], Actor], found: Incident, situation: str) -> None:
    """A second photograph from the crater: its lines are copied with their gaps, and no more is said."""
    by = act("intake")
    source = intake.source_named("Field team at the crossing", SourceKind.OWN_PERSONNEL, by=by)
    taken, lines = by.today - timedelta(2), _lines(by.today.year - 2)
    with nothing_follows():
        told = intake.receive_report(
            _picture(lines), source=source, filename="crate.png", situation=situation,
            published_on=by.today.isoformat(), by=by,
        ).report  # fmt: skip
    analyst = act("analyst")
    intake.note_opened(told, by=analyst)
    incidents.judge_link(
        told.reference, found.reference, Verdict.SAME, because="it lay beside the same crater",
        by=analyst,
    )  # fmt: skip
    seen = Seen(
        "the lid of a crate, stencilled, scorched at one edge", "\n".join(lines), WHOLE_LID,
        taken_on=taken.isoformat(),
    )  # fmt: skip
    actions.observe(told.reference, seen, about=found.reference, by=act("weapons"))


def _lines(year: int) -> tuple[str, ...]:
    """As they were copied; the lot may be one of two that were delivered."""
    return (
        "PROJECTILE 155MM M795", "NSN 1320-01-4?2-0118", "DODIC D5?9",
        f"LOT VKR{year % 100:02}[BD]011-0?7", "CAGE 9?K42", f"MFD 0?/{year}", "S/N 0044?7",
    )  # fmt: skip


def _picture(lines: tuple[str, ...]) -> bytes:
    """Planks with the stencilled lines; what cannot be read is under a burn."""
    image = Image.new("RGB", (640, 420), "#5b5f4a")
    draw = ImageDraw.Draw(image)
    for plank in range(0, 420, 70):
        draw.line((0, plank, 640, plank), fill="#43463a", width=3)
    for number, line in enumerate(lines):
        _stencil(draw, 70, 62 + 44 * number, line)
    draw.ellipse((470, -60, 720, 190), fill="#2c2a26")
    out = io.BytesIO()
    encode = image.save
    encode(out, "PNG")
    return out.getvalue()


def _stencil(draw: ImageDraw.ImageDraw, begins: float, top: int, line: str) -> None:
    """A line sign by sign; one that nobody can read any more is a smear."""
    for sign in line.replace("[BD]", "?"):
        wide = draw.textlength(sign, font_size=26)
        if sign == "?":
            draw.rectangle((begins + 1, top + 6, begins + wide, top + 24), fill="#8f8c78")
        else:
            draw.text((begins, top), sign, fill="#d8d4bf", font_size=26)
        begins += wide
