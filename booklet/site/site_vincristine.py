"""Vincristine goes into a vein in a site's own blocks, too, under whatever name it has at the hospital."""

from __future__ import annotations

from collections.abc import Iterable

from booklet.files.problems import Report
from booklet.library.rules.vincristine import VINCRISTINE, vincristine_goes_into_veins_only
from booklet.model.walk import walk
from booklet.site.read_site import SiteBlock
from booklet.site.site_keys import SiteFile

_RULE = vincristine_goes_into_veins_only.__name__


def check_vincristine(file: SiteFile, blocks: Iterable[SiteBlock], report: Report) -> None:
    """Report words of a site's blocks that name another way than a vein for vincristine under its own names here.

    Args:
        file: What the site says; its own lines were looked at when it was read.
        blocks: Its own blocks, whose words were held against the names of the content already.
        report: Where problems of the blocks go.
    """
    own = tuple(file.brands.get(VINCRISTINE, ()))
    for block in blocks if own else ():
        values = list(walk(block.block))
        known = {breach.location for breach in vincristine_goes_into_veins_only(values)}
        for breach in vincristine_goes_into_veins_only(values, own):
            if breach.location not in known:
                report.add(block.document, *breach, rule=_RULE)
