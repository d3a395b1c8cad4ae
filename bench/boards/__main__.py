"""`python -m bench.boards BOARD --docs FILE [--records FILE] --out FILE`, or all with no board."""

from __future__ import annotations

import argparse
import sys

from bench.boards import scoreboard
from bench.boards.table import BOARDS, Unanswered, answer


def main(arguments: list[str]) -> int:
    """Answer one board, or run the whole scoreboard."""
    asked = _parser().parse_args(arguments)
    if asked.board is None:
        return scoreboard.main(only=tuple(asked.only), keep=not asked.no_record)
    if not (asked.docs and asked.out):
        sys.stderr.write("A board needs --docs and --out.\n")
        return 2
    try:
        answer(asked.board, asked.docs, asked.out, asked.records)
    except Unanswered as why:
        sys.stderr.write(f"{asked.board} is not answered: {why}\n")
        return 3
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench.boards", description=__doc__)
    parser.add_argument("board", nargs="?", choices=sorted(BOARDS))
    parser.add_argument("--docs", help="what the scorer's dump prints")
    parser.add_argument("--records", help="the records to link to, where a board has them")
    parser.add_argument("--out", help="where the predictions go")
    parser.add_argument("--only", nargs="*", default=[], help="only these boards of the scoreboard")
    parser.add_argument("--no-record", action="store_true", help="write nothing to bench/results")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
