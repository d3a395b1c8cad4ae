"""What overseers ask and how it is counted: where incidents stand, how old, held by whom. Pure."""
