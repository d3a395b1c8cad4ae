"""Sealed originals, their custody, and the proof that nothing changed."""
