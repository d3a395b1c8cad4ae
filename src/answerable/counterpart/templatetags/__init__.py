"""Filters of this door's templates."""
