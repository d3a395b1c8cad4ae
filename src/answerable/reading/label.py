"""Which reader made a reading. Written by `./do docs` from the files that decide it."""

READER = "rules-10.b1581c27"
