"""Which reader made a reading. Written by `./do docs` from the files that decide it."""

READER = "rules-15.5804e8d1"
