"""From the codes of a hospital's record to a profile: codes narrow, what they do not say is asked, the rest is refused.

Of a record only codes are read. Nothing that could tell who somebody is gets kept, or repeated in a message: a code is
repeated if it stands in a table, and a place is told by its number.
"""
