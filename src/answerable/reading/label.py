"""Which reader made a reading. Written by `./do docs` from the files that decide it."""

READER = "rules-20.23026bde"
