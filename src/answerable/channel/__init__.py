"""The dialogue with the partner government: what was raised, asked, answered, met about, promised."""
