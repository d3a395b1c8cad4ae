"""What may happen in this room and why not: triage, stages, findings, clocks, waits. Pure."""
