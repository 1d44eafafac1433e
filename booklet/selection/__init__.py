"""Selection: what one reader gets of the library, with the reason for everything in or out."""
