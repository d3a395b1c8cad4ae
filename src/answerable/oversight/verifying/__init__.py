"""Looking at everything again: the log, the history rows, the sealed files. Reads, never writes."""
