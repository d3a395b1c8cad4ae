"""Five hundred generated files, each hiding secrets where real ones do: none comes out with a copy."""

from __future__ import annotations

import os
import time
from collections import Counter

import pytest

from answerable.intake.sandbox.copies import Copy, copy_of
from tests.integration.release import searched, seeded
from tests.soak.results import keep

COUNT = 500


@pytest.mark.soak
def test_none_of_five_hundred_files_lets_a_secret_out() -> None:
    began, told = time.monotonic(), Counter[str]()
    for one in seeded.files(COUNT):
        told["files"] += 1
        told["secrets"] += len(one.secrets)
        made = copy_of(one.data, one.media_type)
        if not isinstance(made, Copy):
            told["refused" if one.refused else "not copied"] += 1
            continue
        told["copied"] += 1
        told["secrets out"] += len(searched.leaks(one.secrets, made.data))
        told["empty copies"] += not searched.is_there(made.data)
        told["with room for more"] += not searched.only_bare(made.data)
        told["should have been refused"] += one.refused
    keep("release-secrets", {**told, "seconds": round(time.monotonic() - began),
                             "processor seconds": round(sum(os.times()[:4]))})  # fmt: skip
    assert told["files"] == COUNT == told["copied"] + told["refused"]
    for wrong in ("secrets out", "empty copies", "with room for more", "not copied"):
        assert told[wrong] == 0, told
    assert told["should have been refused"] == 0
