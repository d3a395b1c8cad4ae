"""The command line: thin skins over actions and queries.

Exit codes: 0 done; 1 the check failed or the data is at fault; 2 refused or used wrongly; 3 unavailable.
"""

from __future__ import annotations


def main() -> None:
    """Set Django up and run the command given."""
    from answerable.cli.door import run

    run()
