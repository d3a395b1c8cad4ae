"""People, offices, roles, compartments, markings, and who may see what."""
