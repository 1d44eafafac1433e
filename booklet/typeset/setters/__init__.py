"""Setters: one for each kind of element, from its words to boxes and tags."""
