"""Which reader made a reading. Written by `./do docs` from the files that decide it."""

READER = "rules-2.7df72d5e"
