"""Foundations that know nothing of leukemia or of PDF: lengths, caches, whole files."""
