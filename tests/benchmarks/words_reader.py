"""A process of `two_trees.py`: it counts the words of tagged PDFs, with the reader of the checkout in `PYTHONPATH`.

python words_reader.py

It takes a path a line and answers with a number a line. A checkout reads its own files, as it knows how they are made.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.tag_outline import Node, read_tags


def words(node: Node) -> int:
    """Return how many words are said below a tag; words of two tags that stand side by side are two."""
    if node.actual:
        return len(node.actual.split())
    return sum(len(kid.split()) if isinstance(kid, str) else words(kid) for kid in node.kids)


def main() -> None:
    """Answer until nobody asks any more."""
    for line in sys.stdin:
        print(words(read_tags(Path(line.strip()).read_bytes())), flush=True)


if __name__ == "__main__":
    main()
