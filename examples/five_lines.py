"""A booklet in five lines: the shipped content, for Ph-positive leukemia in a high-risk group."""

from booklet import Profile, build_booklet, load_library

library = load_library()
made = build_booklet(Profile(subtype="ph-positive", risk="high"), library)
made.write("five-lines.pdf")
