"""What the operator wrote: procedures and templates in the data folder, kept and brought back."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

FOLDERS = ("playbooks", "templates")
"""Folders of the data folder that hold an operator's own files."""
HELD = "own"
"""The folder of a backup they are kept in."""


def copy_out(data: Path, backup: Path) -> None:
    """Copy every own file into the backup."""
    for name in _names(data):
        _copy(data / name, backup / HELD / name)


def copy_in(backup: Path, data: Path, aside: Path) -> None:
    """Put the backup's files in place; what stood there and differs is laid aside, never lost."""
    for name in _names(backup / HELD):
        kept, place = backup / HELD / name, data / name
        if place.exists() and place.read_bytes() != kept.read_bytes():
            _copy(place, aside / name)
        _copy(kept, place)


def _names(root: Path) -> Iterator[Path]:
    """Plain files only: a link could lead out of the folder."""
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            if path.is_file() and not path.is_symlink():
                yield path.relative_to(root)


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    shutil.copyfile(source, target)
