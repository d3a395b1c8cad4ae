"""Which reader made a reading. Written by `./do docs` from the files that decide it."""

READER = "rules-8.9bba611f"
