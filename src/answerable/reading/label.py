"""Which reader made a reading. Written by `./do docs` from the files that decide it."""

READER = "rules-4.25715f31"
