"""Doctor, backup and restore."""
