"""Entries beside the files of a batch."""

from __future__ import annotations

import json
from pathlib import Path

from booklet.batch import Inputs, Options, make_batch
from booklet.filing.batch_entries import write_entries


def test_beside_every_file_that_is_there(tmp_path: Path, tiny_folder: Path) -> None:
    """In the order of the manifest; a file that somebody took away has none, and nothing names a patient."""
    rows = [{"subtype": "b-cell"}, {"subtype": "open"}, {"subtype": "open", "paper": "a5"}]
    inputs = Inputs(tiny_folder)
    ended = make_batch(rows, tmp_path, inputs=inputs, options=Options(name="{number}", jobs=1))
    (tmp_path / "000002.pdf").unlink()
    written = list(write_entries(Path(ended.manifest), inputs, "R4"))
    assert [path.name for path in written] == ["000001.document-reference.json", "000003.document-reference.json"]
    entry = json.loads(written[1].read_text(encoding="utf-8"))
    attachment = entry["content"][0]["attachment"]
    assert (attachment["url"], attachment["size"]) == ("000003.pdf", (tmp_path / "000003.pdf").stat().st_size)
    assert "subject" not in entry
