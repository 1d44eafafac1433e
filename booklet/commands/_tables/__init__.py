"""What commands print: text in columns, and JSON."""
