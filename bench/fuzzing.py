"""One target under atheris, in a process of its own: `python -m bench.fuzzing TARGET CORPUS …`."""

from __future__ import annotations

import sys

WATCHED = ("answerable", "pypdf", "trafilatura", "warcio", "email", "openpyxl")
"""Whose branches guide the fuzzer."""


def main(told: list[str]) -> None:
    """Fuzz until the time is up or something escapes; libFuzzer ends the process."""
    import atheris

    with atheris.instrument_imports(include=list(WATCHED)):
        from bench.fuzz_targets import TARGETS

        target = TARGETS[told[0]]
        for seed in target.seeds():  # what is imported when it is first needed is watched too
            target.ask(seed)
    atheris.Setup([sys.argv[0], *told[1:]], target.ask)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1:])
