"""Which reader made a reading. Written by `./do docs` from the files that decide it."""

READER = "rules-9.0b9322f5"
