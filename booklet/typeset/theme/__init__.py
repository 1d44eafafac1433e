"""The looks of a booklet: sizes, colors, icons, art."""
