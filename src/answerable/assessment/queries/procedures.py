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
from answerable.assessment.rules.procedures import changed_unannounced
from answerable.playbook import Playbook, load, shipped, shipped_names
from answerable.refusal import Refused, Sentence, say

END_USE = "end-use"
"""The shipped playbook for concerns about end use."""
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,38}")


def default_name(*, on_concern: bool = False) -> str:
    """The playbook that is used where none is named; concerns about end use have their own."""
    if on_concern:
        return END_USE
    return getattr(settings, "PLAYBOOK", "chirg")


def meant_for(*, concerns: bool) -> tuple[str, ...]:
    """The playbooks for concerns about end use, or for all else; one at fault counts as for all else."""
    return tuple(name for name in names() if _is_for_concerns(name) == concerns)


def _is_for_concerns(name: str) -> bool:
    try:
        return playbook_named(name).applies_to.end_use
    except Refused:
        return False


def names() -> tuple[str, ...]:
    """The playbooks a case can be opened under."""
    own = (path.stem for path in _folder().glob("*.yaml") if path.is_file())
    return tuple(sorted({*shipped_names(), *(name for name in own if _NAME.fullmatch(name))}))


def own_file(name: str) -> Path | None:
    """The operator's own file of this playbook; None where the shipped one is used."""
    path = _folder() / f"{name}.yaml"
    return path if _NAME.fullmatch(name) and path.is_file() else None


def text_of(name: str) -> str:
    """The text of the playbook `name` as it is now."""
    if name not in names():
        raise Refused(say("There is no playbook {name}.", name=name))
    own = own_file(name)
    return _read(own) if own else shipped(name)


def playbook_named(name: str = "") -> Playbook:
    """The playbook `name` as it is now; without a name, the one used by default.

    A mistake in the default file must not stop the house: without a name it goes on by the text a
    case began under last, while opening a case, the check and the case's page say what is wrong.
    """
    if name:
        return _loaded(name, text_of(name))
    try:
        return _loaded(default_name(), text_of(default_name()))
    except Refused:
        last = Procedure.objects.filter(name=default_name()).order_by("-adopted_at", "-pk").first()
        if last is None:
            raise
        return playbook_of(last)


def playbook_of(procedure: Procedure) -> Playbook:
    """The playbook as a case began under it."""
    return _loaded(procedure.name, procedure.text)


def fingerprint(text: str) -> str:
    """What a version of a procedure is known by."""
    return hashlib.sha256(text.encode()).hexdigest()


def is_current(procedure: Procedure) -> bool:
    """Say whether a procedure still reads as it did when a case began under it.

    A playbook that is gone has no other text that a case could be moved to.
    """
    if procedure.name not in names():
        return True
    return fingerprint(text_of(procedure.name)) == procedure.sha256


def unannounced(name: str) -> Sentence | None:
    """Say that the text of a playbook changed and its version did not; None when all is well."""
    text = text_of(name)
    version = _loaded(name, text).version
    known = Procedure.objects.filter(name=name, version=version)
    if not known.exists() or known.filter(sha256=fingerprint(text)).exists():
        return None
    return changed_unannounced(name, version)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise Refused(say("The playbook {name} is not UTF-8 text.", name=path.stem)) from None
    except OSError:
        raise Refused(say("The playbook {name} cannot be read.", name=path.stem)) from None


@lru_cache(maxsize=32)
def _loaded(name: str, text: str) -> Playbook:
    return load(text, name)


def _folder() -> Path:
    return Path(settings.DATA) / "playbooks"
