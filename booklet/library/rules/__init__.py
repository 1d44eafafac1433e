"""Rules that content must keep to be used at all, one a module."""
