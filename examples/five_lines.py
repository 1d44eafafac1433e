"""A booklet in five lines: the shipped content, for Ph-positive leukemia in a high-risk group."""

from booklet import Library, Profile, build_booklet

library = Library.load()
made = build_booklet(Profile(subtype="ph-positive", risk="high"), library)
made.write("five-lines.pdf")
