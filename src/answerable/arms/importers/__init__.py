"""Registers others keep, form by form: what a line of each says. Pure; nothing here writes."""
