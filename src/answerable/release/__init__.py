"""What may leave the house: exact copies, for whom, agreed by two reviewers."""
