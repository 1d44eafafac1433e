"""Languages: their fixed words, read and checked, and conditions in their words."""
