"""Which reader made a reading. Written by `./do docs` from the files that decide it."""

READER = "rules-23.17082f0c"
