"""Which reader made a reading. Written by `./do docs` from the files that decide it."""

READER = "rules-6.fe025c8b"
