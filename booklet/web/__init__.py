"""The page in a browser: choose, look, print. It keeps nothing of a patient, and takes nothing from a network."""
