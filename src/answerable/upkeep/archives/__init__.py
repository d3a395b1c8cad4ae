"""How records are copied out and back: a folder per kind of database, one manifest for all."""
