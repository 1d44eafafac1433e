"""Text as type: which face has a character, how wide it is, where lines end."""
