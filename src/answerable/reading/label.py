"""Which reader made a reading. Written by `./do docs` from the files that decide it."""

READER = "rules-14.a9f00819"
