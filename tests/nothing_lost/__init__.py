"""Whether booklets still print all that they printed before, however their pages are made.

`python -m tests.nothing_lost --before REF` builds the commit `REF` in a working tree of its own, and compares.
"""
