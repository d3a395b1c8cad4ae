"""Which reader made a reading. Written by `./do docs` from the files that decide it."""

READER = "rules-13.79a8f1e7"
