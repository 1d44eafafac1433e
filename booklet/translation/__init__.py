"""Translations: which texts there are, what is said of them in a language, and a library in that language."""
