"""Which reader made a reading. Written by `./do docs` from the files that decide it."""

READER = "rules-19.a8c948d5"
