"""The counterpart's door: its stores, its pages, and what the worker carries."""
