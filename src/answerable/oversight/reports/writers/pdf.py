"""A report as PDF, by typst: the document goes in as data, never as source.

Typst sees one folder, made for this one file, with the template, the data and nothing else. A
template may not take in other files or packages, so that there is never anything to fetch.
"""

from __future__ import annotations

import json
import re
import tempfile
from pathlib import Path
from typing import Any

import typst

from answerable.oversight.reports.document import Plain
from answerable.oversight.reports.writers.cleaning import cleaned
from answerable.oversight.reports.writers.templates import FONTS, template
from answerable.refusal import Refused, say

FIRST_DAY = 315_532_800
"""1980: the bytes tell nothing of when they were written; the day stands in the document."""
ARCHIVAL = "a-2b"
_TAKES_IN = re.compile(r"\b(import|include|eval|plugin)\b")


def written(document: Plain) -> bytes:
    """The bytes of the file: archival where every sign has a glyph, else a plain PDF of the same."""
    try:
        made = _compiled(document, format="pdf", timestamp=FIRST_DAY, pdf_standards=[ARCHIVAL])
    except typst.TypstError:
        made = _compiled(document, format="pdf", timestamp=FIRST_DAY)
    assert isinstance(made, bytes)
    return made


def pictures(document: Plain) -> list[bytes]:
    """Each page as a picture, to be looked at."""
    made = _compiled(document, format="png", ppi=80)
    return made if isinstance(made, list) else [made]


def _compiled(document: Plain, **how: Any) -> Any:
    source = template("document.typ").decode("utf-8")
    if found := _TAKES_IN.search(source):
        raise Refused(say("The template says “{word}”: it may not take in anything else.",
                          word=found.group()))  # fmt: skip
    with tempfile.TemporaryDirectory(prefix="answerable-print-") as folder:
        place = Path(folder)
        (place / "document.typ").write_text(source, "utf-8")
        (place / "document.json").write_text(json.dumps(cleaned(document), default=str), "utf-8")
        fonts = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)]
        )
        compiler = typst.Compiler(
            root=folder, font_paths=fonts, package_path=folder, package_cache_path=folder
        )
        return compiler.compile(str(place / "document.typ"), **how)
