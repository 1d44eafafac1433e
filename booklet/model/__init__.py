"""What can be said, as plain records. Nothing here reads or writes a file."""
