"""The procedure a case goes by: the operator's own file, or the one that is shipped.

A file `playbooks/NAME.yaml` in the data folder is used instead of the shipped playbook of that name;
running cases keep the text they began under.
"""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from answerable.assessment.models import Procedure
from answerable.playbook import Playbook, load, shipped, shipped_names
from answerable.refusal import Refused, say

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,38}")


def default_name() -> str:
    """The playbook that is used where none is named."""
    return getattr(settings, "PLAYBOOK", "chirg")


def names() -> tuple[str, ...]:
    """The playbooks a case can be opened under."""
    own = (path.stem for path in _folder().glob("*.yaml"))
    return tuple(sorted({*shipped_names(), *(name for name in own if _NAME.fullmatch(name))}))


def text_of(name: str) -> str:
    """The text of the playbook `name` as it is now."""
    if name not in names():
        raise Refused(say("There is no playbook {name}.", name=name))
    own = _folder() / f"{name}.yaml"
    return own.read_text(encoding="utf-8") if own.is_file() else shipped(name)


def playbook_named(name: str = "") -> Playbook:
    """The playbook `name` as it is now; without a name, the one used by default."""
    wanted = name or default_name()
    return _loaded(wanted, text_of(wanted))


def playbook_of(procedure: Procedure) -> Playbook:
    """The playbook as a case began under it."""
    return _loaded(procedure.name, procedure.text)


def fingerprint(text: str) -> str:
    """What a version of a procedure is known by."""
    return hashlib.sha256(text.encode()).hexdigest()


@lru_cache(maxsize=32)
def _loaded(name: str, text: str) -> Playbook:
    return load(text, name)


def _folder() -> Path:
    return Path(settings.DATA) / "playbooks"
