"""What was handed out: its entry for a record, what a file found later is, and which files to take back."""
