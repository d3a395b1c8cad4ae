"""What may leave the house, on what grounds, by whose verdict. Pure."""
