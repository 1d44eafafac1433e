"""The check: rules for content that can be used but should be better, figures for reading, coverage of the sources."""
