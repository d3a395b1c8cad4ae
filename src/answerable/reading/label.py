"""Which reader made a reading. Written by `./do docs` from the files that decide it."""

READER = "rules-11.785e65c4"
