"""Files that people write, read strictly: every problem with its file and line."""
