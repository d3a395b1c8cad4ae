"""Which reader made a reading. Written by `./do docs` from the files that decide it."""

READER = "rules-3.8217ef0e"
