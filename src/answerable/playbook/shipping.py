"""The playbooks that come with the software."""

from __future__ import annotations

from importlib.resources import files


def shipped_names() -> tuple[str, ...]:
    """Names of the shipped playbooks, in order."""
    found = (entry.name for entry in files(__package__).joinpath("shipped").iterdir())
    return tuple(sorted(name.removesuffix(".yaml") for name in found if name.endswith(".yaml")))


def shipped(name: str) -> str:
    """The text of a shipped playbook. Raises KeyError for a name that is none."""
    if name not in shipped_names():
        raise KeyError(name)
    return files(__package__).joinpath("shipped", f"{name}.yaml").read_text(encoding="utf-8")
