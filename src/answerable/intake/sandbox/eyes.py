"""A child that becomes Tesseract: it gives up everything first, then makes out one picture.

Run as `python -I -B -m answerable.intake.sandbox.eyes PROGRAM LANGUAGES`, the picture on standard
input.
"""

from __future__ import annotations

import os
import sys

from answerable.intake.sandbox import confine

_ENVIRONMENT = {"OMP_THREAD_LIMIT": "1", "LC_ALL": "C.UTF-8"}


def main() -> None:
    """Confine this process, then turn into the program named."""
    program, languages = sys.argv[1:3]
    confine.limit()
    confine.shut(may_run=True)
    os.execve(program, [program, "stdin", "stdout", "-l", languages], _ENVIRONMENT)


if __name__ == "__main__":
    main()
