"""Which reader made a reading. Written by `./do docs` from the files that decide it."""

READER = "rules-17.0698c4df"
