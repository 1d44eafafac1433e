"""The score sheets of `booklet check --report`: two published indexes, filled in as far as a program can."""
