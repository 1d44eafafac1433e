"""The formats that pages are written in."""
