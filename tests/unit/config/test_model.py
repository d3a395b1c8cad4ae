"""The model that helps with reading is off until named, and never reached unencrypted from afar."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from answerable.config.model import model_settings

HERE = {"ANSWERABLE_MODEL_URL": "http://127.0.0.1:8080/v1/", "ANSWERABLE_MODEL_NAME": "small"}


def test_without_an_address_there_is_none() -> None:
    assert model_settings({}) is None


def test_one_on_this_machine_may_see_what_is_open_unless_more_is_said(tmp_path: Path) -> None:
    key = tmp_path / "key"
    key.write_text(" k-1\n", "utf-8")
    assert model_settings(HERE) == {
        "url": "http://127.0.0.1:8080/v1", "name": "small", "level": "open", "key": "",
        "compartments": frozenset(),
    }  # fmt: skip
    more = model_settings(HERE | {
        "ANSWERABLE_MODEL_LEVEL": "restricted", "ANSWERABLE_MODEL_COMPARTMENTS": "GREY, RED,",
        "ANSWERABLE_MODEL_KEY_FILE": str(key),
    })  # fmt: skip
    assert more is not None
    assert (more["level"], more["compartments"], more["key"]) == (
        "restricted", frozenset({"GREY", "RED"}), "k-1",
    )  # fmt: skip


@pytest.mark.parametrize(
    "wrong",
    [
        {"ANSWERABLE_MODEL_URL": "http://models.example/v1"},
        {"ANSWERABLE_MODEL_URL": "ftp://127.0.0.1/v1"},
        {"ANSWERABLE_MODEL_URL": "https://"},
        {"ANSWERABLE_MODEL_URL": "https://name:word@models.example/v1"},
        {"ANSWERABLE_MODEL_NAME": ""},
        {"ANSWERABLE_MODEL_LEVEL": "everything"},
        {"ANSWERABLE_MODEL_KEY_FILE": "/nowhere/key"},
    ],
)
def test_what_is_unsafe_or_unsaid_is_refused_at_start(wrong: dict[str, str]) -> None:
    with pytest.raises(ImproperlyConfigured):
        model_settings(HERE | wrong)


def test_one_far_away_is_reached_encrypted() -> None:
    told = model_settings(HERE | {"ANSWERABLE_MODEL_URL": "https://models.example/v1"})
    assert told is not None
    assert told["url"] == "https://models.example/v1"
