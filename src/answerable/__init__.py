"""Answerable: every report of civilian harm gets an answer."""
