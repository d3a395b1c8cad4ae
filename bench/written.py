"""Write a result down: what was measured, where, by which command, on which day."""

from __future__ import annotations

import json
import os
import platform
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

RESULTS = Path(__file__).resolve().parent / "results"


def write(name: str, command: str, figures: dict[str, Any]) -> Path:
    """Write `figures` to bench/results/<day>-<name>.json and return the path."""
    now = datetime.now(UTC)
    page = {
        "measured_on": now.date().isoformat(),
        "command": command,
        "commit": _commit(),
        "machine": {
            "cores": os.cpu_count(),
            "python": platform.python_version(),
            "system": platform.system(),
        },
        "figures": figures,
    }
    RESULTS.mkdir(exist_ok=True)
    path = RESULTS / f"{now.date().isoformat()}-{name}.json"
    path.write_text(json.dumps(page, indent=2, ensure_ascii=False) + "\n", "utf-8")
    return path


def _commit() -> str:
    asked = ["git", "rev-parse", "--short", "HEAD"]
    return subprocess.run(asked, capture_output=True, text=True, check=False).stdout.strip()
