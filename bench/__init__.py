"""Measured quality and speed: ratios side by side in one run, medians, written down with the command."""
