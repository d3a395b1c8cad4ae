"""Translations made ready at start: each `.po` of ours compiled into the data folder, when it changed.

No GNU tools at run time. The compiled file carries the hash of what it was made from, since file
times tell nothing after an upgrade; it is replaced in one step, so no reader sees half of it.
"""

from __future__ import annotations

import hashlib
import logging
import os
from pathlib import Path

SOURCES = Path(__file__).resolve().parent / "locale"
DOMAIN = Path("LC_MESSAGES") / "django"

log = logging.getLogger(__name__)


def make_ready(into: Path, sources: Path = SOURCES) -> list[str]:
    """Compile every language whose compiled file is missing or made from another text."""
    made = []
    for source in sorted(sources.glob(f"*/{DOMAIN}.po")):
        language = source.relative_to(sources).parts[0]
        try:
            if _compile(source, (into / language / DOMAIN).with_suffix(".mo")):
                made.append(language)
        except OSError as fault:
            # Pages still work, in English: better than no pages on a full disk.
            log.warning("translations for %s not made ready: %s", language, fault)
    return made


def _compile(source: Path, target: Path) -> bool:
    stamp = target.with_suffix(".sha256")
    wanted = hashlib.sha256(source.read_bytes()).hexdigest()
    if target.exists() and stamp.exists() and stamp.read_text("ascii") == wanted:
        return False
    import polib

    target.parent.mkdir(parents=True, exist_ok=True)
    _replace(target, polib.pofile(str(source)).to_binary())
    _replace(stamp, wanted.encode("ascii"))
    return True


def _replace(target: Path, data: bytes) -> None:
    fresh = target.with_name(f".{target.name}.{os.getpid()}")
    fresh.write_bytes(data)
    os.replace(fresh, target)
