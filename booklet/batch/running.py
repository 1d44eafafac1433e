"""A batch from its requests to its last file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Executor
from datetime import date
from pathlib import Path

from booklet.batch.checking import Worklist, check_rows
from booklet.batch.crew import default_jobs
from booklet.batch.events import Ended, Event, Started
from booklet.batch.manifest import Manifest
from booklet.batch.name_templates import DEFAULT, Template
from booklet.batch.output_places import MANIFEST, Folder, OutputPlace
from booklet.batch.records import Records, record_rows
from booklet.batch.remote import Remote, is_url
from booklet.batch.request_columns import Request
from booklet.batch.requests import RequestRow, read_requests, rows_of
from booklet.batch.stock import Inputs, Stock
from booklet.batch.work import Work
from booklet.batch.worker import WorkerJob
from booklet.core.atomic_write import make_folder
from booklet.core.values import field, frozen, replace
from booklet.errors import OutputError, SomeRowsFailedError
from booklet.library.matrix import matrix
from booklet.model.profile import Profile

Requests = Path | str | Records | Iterable[Profile | Request | Mapping[str, str]] | None


@frozen
class Options:
    """How a batch is made; what its products are made from are `Inputs`.

    Attributes:
        name: How files are called, see `booklet.batch.name_templates`.
        defaults: Texts by column, for rows that give nothing there.
        jobs: Worker processes; None for one a core. Not asked if there is an executor.
        resume: Whether to go on with a batch: what its manifest names and is whole is kept.
        fail_fast: Whether to make nothing if a row is refused, and to stop at the first that fails.
        copies: Whether each row has a file of its own, even if it is the same as another's.
        manifest: Where the manifest is written while files go to a URL; None for "manifest.jsonl" in the folder one is
            in. A folder of files holds its own.
    """

    name: str = DEFAULT
    defaults: Mapping[str, str] = field(default_factory=dict)
    jobs: int | None = None
    resume: bool = False
    fail_fast: bool = False
    copies: bool = False
    manifest: Path | None = None


def make_batch(  # noqa: PLR0913  (what a caller may choose, each by its name)
    requests: Requests,
    out: Path | str | OutputPlace,
    *,
    inputs: Inputs | None = None,
    source: Inputs | None = None,
    options: Options | None = None,
    executor: Executor | None = None,
    tell: Callable[[Event], None] = lambda event: None,  # noqa: ARG005
) -> Ended:
    """Make a booklet for every row, each different one once, and return what became of them.

    Own processes import the caller's main module (they are spawned): keep the call behind `if __name__ == "__main__":`.

    Args:
        requests: A file, FHIR records, or profiles or texts by column, which are gone through once; None for the whole
            matrix.
        out: A folder, which is made if its parent is there; a URL that fsspec knows; or a place of one's own.
        inputs: What they are made from; None for the shipped content with nothing signed.
        source: The same, under the name of version 0.1.
        options: How they are made.
        executor: Who makes them: any `concurrent.futures.Executor` whose workers have this package installed and see
            the same folders, such as that of a Dask client. It stays open. None for processes of our own.
        tell: Hears what happens, row by row, in this thread.

    Raises:
        ContentError: If requests, content or signatures cannot be used.
        OutputError: If there is no place for the files, a batch is there already, or a name can be none.
        BatchStoppedError: If the batch cannot go on. What is made stays, and can be resumed.
        SomeRowsFailedError: If `fail_fast` is set and a row is refused or fails.
    """
    options = options or Options()
    inputs = _as_of_today(inputs or source or Inputs())
    template = Template.read(options.name)
    place = _place(out, options)
    path = _manifest_path(place, options)
    stock = inputs.open()
    _check_defaults(options.defaults, stock)
    worklist = _worklist(_rows(requests, options.defaults, stock), stock, options, template, tell)
    if isinstance(place, Folder):
        make_folder(place.path)
    with Manifest(path) as manifest:
        work = Work(worklist, template, place, manifest, stock, tell, is_strict=options.fail_fast)
        work.resume()
        work.make(WorkerJob(inputs, stock.hash, place), executor, options.jobs or default_jobs())
    if isinstance(place, Remote):
        place.put(path, MANIFEST)
    ended = Ended(work.made, work.kept, work.failed, worklist.refused, str(path))
    tell(ended)
    return ended


def _worklist(
    rows: Iterable[RequestRow], stock: Stock, options: Options, template: Template, tell: Callable[[Event], None]
) -> Worklist:
    """Return what all rows ask for.

    Raises:
        SomeRowsFailedError: If one of them is refused and that is one too many.
    """
    worklist = check_rows(rows, stock.reader, template, tell)
    if worklist.refused and options.fail_fast:
        count = f"{worklist.refused:,} {'row' if worklist.refused == 1 else 'rows'}"
        raise SomeRowsFailedError(
            f"nothing was made: {count} cannot be made", "Correct them, or go without --fail-fast."
        )
    tell(Started(len(worklist.of_row), worklist.refused, len(worklist.requests)))
    return worklist


def _rows(requests: Requests, defaults: Mapping[str, str], stock: Stock) -> Iterable[RequestRow]:
    rows: Iterable[RequestRow]
    if isinstance(requests, Records):
        rows = record_rows(requests, stock.library, stock.reader)
    elif isinstance(requests, Path | str):
        rows = read_requests(Path(requests))
    else:
        rows = rows_of(matrix(stock.library) if requests is None else requests)
    return (_with(defaults, row) for row in rows) if defaults else rows


def _with(defaults: Mapping[str, str], row: RequestRow) -> RequestRow:
    """Return a row with what is given for all; one that could not be read is left as it is."""
    return row if row.faults and not row.cells else row._replace(cells={**defaults, **row.cells})


def _check_defaults(defaults: Mapping[str, str], stock: Stock) -> None:
    """Open what all rows may share, so that a site that cannot be used is told once and not in every row.

    Raises:
        ContentError: If it cannot be used.
    """
    if defaults.get("site"):
        stock.reader.site(defaults["site"], stock.inputs.as_of)
    if defaults.get("theme"):
        stock.reader.palette(defaults["theme"])


def _as_of_today(inputs: Inputs) -> Inputs:
    """Return the inputs with their day, and with paths that mean the same everywhere."""
    content = None if inputs.content is None else inputs.content.absolute()
    signatures = tuple(path.absolute() for path in inputs.signatures)
    day = inputs.as_of or date.today()
    return replace(inputs, content=content, signatures=signatures, as_of=day, base=_base(inputs.base))


def _base(base: Path | None) -> Path | None:
    """Return where paths of rows begin; None where the current folder is gone, and only whole paths can be used."""
    try:
        return (base or Path()).absolute()
    except OSError:
        return None


def _place(out: Path | str | OutputPlace, options: Options) -> OutputPlace:
    if isinstance(out, str) and is_url(out):
        return Remote(out)
    return Folder(Path(out).absolute(), options.copies) if isinstance(out, Path | str) else out


def _manifest_path(place: OutputPlace, options: Options) -> Path:
    """Return where the manifest is, or will be.

    Raises:
        OutputError: If one is there that is not to be gone on with, or it cannot be where it is wanted.
    """
    if isinstance(place, Folder):
        if options.manifest is not None:
            raise OutputError("the manifest of a folder stands in that folder", "Leave --manifest out.")
        path = place.path / MANIFEST
    else:
        path = options.manifest or Path(MANIFEST)
    if path.exists() and not options.resume:
        hint = "Add --resume to go on with it, or choose another place."
        raise OutputError(f"{path}: a batch is there already", hint)
    return path
