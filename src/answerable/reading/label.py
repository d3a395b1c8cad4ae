"""Which reader made a reading. Written by `./do docs` from the files that decide it."""

READER = "rules-21.e3b1ab13"
