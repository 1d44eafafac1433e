"""Languages: their fixed words, read and checked."""
