"""Which reader made a reading. Written by `./do docs` from the files that decide it."""

READER = "rules-18.0c3b40a8"
