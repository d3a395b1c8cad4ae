"""How long content is kept, what is held against erasure, and erasing it by two people."""
