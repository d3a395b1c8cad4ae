"""The starter catalogue that comes with the software: articles with a source for every line."""
