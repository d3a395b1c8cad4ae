"""`./do bench [name …]`: run the measurements and write each down.

`./do bench mutation [options]` takes an hour, `./do bench coverage [options]` runs the tests,
`./do bench fuzz [TARGET …] [--minutes 10]` looks for inputs that make a reader fall over: each is run
alone, when named. So is `./do bench trained`, which reads outside data for some minutes.
"""

from __future__ import annotations

import importlib
import sys

BENCHES = (
    "reading",
    "ledger",
    "pages",
    "first_screen",
    "patterns",
    "worst_cases",
    "contradictions",
    "totals",
    "screening",
    "inscriptions",
    "designations",
)
ALONE = ("mutation", "coverage", "fuzz", "trained")


def main(names: list[str]) -> int:
    """Run the named measurements, or all; each prints its figures as it goes."""
    if names and names[0] in ALONE:
        importlib.import_module(f"bench.{names[0]}").main(names[1:])
        return 0
    if unknown := set(names) - set(BENCHES):
        sys.stderr.write(
            f"No such measurement: {', '.join(sorted(unknown))}. Known: {', '.join(BENCHES)}.\n"
        )
        return 2
    for name in names or BENCHES:
        sys.stdout.write(f"== {name}\n")
        importlib.import_module(f"bench.{name}").main()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
