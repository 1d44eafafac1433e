"""The booklets that are measured are as many, as long and as different as the comparison says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

import pytest

from booklet import Library, build_booklet
from booklet.core.resources import content_folder
from tests.benchmarks.story import story
from tests.benchmarks.workload import KINDS, LEAST_PAGES, MOST_PAGES, ON_REQUEST, copy_content, profiles

NEEDED: Final = 1200
"""A batch of a thousand, and what the other rows take before it."""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The content that is measured."""
    return Library.load(copy_content(tmp_path_factory.mktemp("workload")))


def test_there_are_enough_and_none_twice(library: Library) -> None:
    """No row has a profile that was there before."""
    made = profiles(library)
    assert len(made) == len(set(made)) >= NEEDED


def test_the_order_is_always_the_same(library: Library) -> None:
    """Two runs measure the same booklets."""
    assert profiles(library) == profiles(library)


def test_booklets_differ_and_have_about_as_many_pages(library: Library) -> None:
    """The first ones have every kind among them; some of them say something else each, on as many pages as promised."""
    some = profiles(library)[:60]
    assert {(profile.subtype, profile.stage) for profile in some} == set(KINDS)
    booklets = [build_booklet(profile, library) for profile in some[::5]]
    assert all(LEAST_PAGES <= len(booklet.pages.pages) <= MOST_PAGES for booklet in booklets)
    assert len({json.dumps(story(booklet)["items"]) for booklet in booklets}) == len(booklets)


def test_the_copy_leaves_out_what_it_says(library: Library) -> None:
    """The shipped content itself stays as it is."""
    assert set(ON_REQUEST) <= library.hidden
    assert not set(ON_REQUEST) & Library.load().hidden


def test_a_copy_is_made_once(tmp_path: Path) -> None:
    """A folder that is there is not written into."""
    assert copy_content(tmp_path).name == content_folder().name
    with pytest.raises(FileExistsError):
        copy_content(tmp_path)
