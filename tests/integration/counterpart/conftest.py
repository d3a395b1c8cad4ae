"""A door with two counterparts, and an official of each inside."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.integration.counterpart.doors import (
    TAMRIN,
    VESKARA,
    Door,
    Visitor,
    place_in,
    standing,
)


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Door]:
    with standing(place_in(tmp_path)) as made:
        made.party(TAMRIN).party(VESKARA)
        made.publish()
        yield made


@pytest.fixture
def official(door: Door) -> Visitor:
    """An official of Tamrin, inside."""
    token = door.invite(TAMRIN, "ci-tamrinab")
    door.publish()
    visitor = Visitor()
    assert visitor.joins(token).status_code == 200
    return visitor


@pytest.fixture
def other(door: Door) -> Visitor:
    """An official of Veskara, inside."""
    token = door.invite(VESKARA, "ci-veskarab")
    door.publish()
    visitor = Visitor()
    assert visitor.joins(token).status_code == 200
    return visitor
