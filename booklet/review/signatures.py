"""All signatures that count for a run, and where each block stands with them on a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Literal

from booklet.core.arguments import as_path, check_type
from booklet.core.values import field, frozen
from booklet.review.block_reading import Reading
from booklet.review.signature import Signature
from booklet.review.signature_files import BySigned, read_signatures

SignatureState = Literal["signed", "unsigned", "changed", "expired", "revoked", "early", "old"]
"""Signed and valid; never signed; or why the newest signature does not hold: the text has changed since, its last day
is over, it was taken back, it was signed after the day that is asked about, or an older program wrote it, so that
nothing tells whether it was changed."""


@frozen
class Standing:
    """Where a block stands on a day.

    Attributes:
        state: Whether it is signed, or why not.
        signature: The signature that holds, or the newest of those that do not; None if there is none.
        beside: Other signatures that hold, of which a translation needs more than one.
        note: Why it does not hold, where no signature tells.
    """

    state: SignatureState
    signature: Signature | None = None
    beside: tuple[Signature, ...] = ()
    note: str = ""

    @property
    def words(self) -> str:
        """The same in words."""
        if self.note:
            return self.note
        if self.signature is None:
            return "nobody has signed it"
        signature = self.signature
        return {
            "signed": f"by {signature.signer} until {signature.until}",
            "changed": f"since {signature.signer} signed it on {signature.signed}",
            "expired": f"the signature of {signature.signer} ended on {signature.until}",
            "revoked": f"{signature.signer}, taken back on {signature.revoked}: {signature.reason}",
            "early": f"{signature.signer} signed it later, on {signature.signed}",
            "old": f"{signature.signer} signed it on {signature.signed} with an older program: sign it again",
        }[self.state]


@frozen
class Signatures:
    """All signatures, and the day that decides which of them hold.

    Attributes:
        as_of: The day.
        by_block: Signatures under each block, the oldest first.
        folders: Where they were read; those under translations lie there in folders of their languages.
    """

    as_of: date
    by_block: BySigned = field(default_factory=dict)
    folders: tuple[Path, ...] = ()

    def __repr__(self) -> str:
        return f"<Signatures under {len(self.by_block)} texts, as of {self.as_of}>"

    @staticmethod
    def load(*folders: Path | str, as_of: date | None = None) -> Signatures:
        """Return the signatures of all folders.

        A signature that stands in several folders is one; it is taken back as soon as one of them says so.

        Args:
            folders: Where signature files are.
            as_of: The day the booklet is made for; today if None.

        Raises:
            ContentError: If a folder or any file in it cannot be used.
        """
        places = tuple(as_path("folder", folder, '"my-signatures"') for folder in folders)
        check_type("as_of", as_of, (date, type(None)), "a date, such as date(2026, 11, 30)")
        read = [read_signatures(folder) for folder in places]
        blocks = sorted({block for each in read for block in each})
        merged = {block: _merged(s for each in read for s in each.get(block, ())) for block in blocks}
        return Signatures(date.today() if as_of is None else as_of, merged, places)

    def in_language(self, tag: str, own: Path | None = None) -> Signatures:
        """Return the signatures under translations to a language.

        Args:
            tag: The language.
            own: A folder that has no other signatures, such as that of the language in the content.

        Raises:
            ContentError: If a folder or any file in it cannot be used.
        """
        folders = [folder / tag for folder in self.folders] + ([own] if own else [])
        return Signatures.load(*(folder for folder in folders if folder.is_dir()), as_of=self.as_of)

    def of(self, block: str) -> tuple[Signature, ...]:
        """Return the signatures under a block, the oldest first."""
        return self.by_block.get(block, ())

    def standing(self, reading: Reading) -> Standing:
        """Return where a block stands."""
        states = [(self._state(signature, reading.hash), signature) for signature in self.of(reading.block)]
        holding = [signature for state, signature in states if state == "signed"]
        if holding:
            return Standing("signed", max(holding, key=lambda signature: signature.until))
        return Standing(*states[-1]) if states else Standing("unsigned")

    def holds(self, signature: Signature, reading: Reading) -> bool:
        """Return whether a signature holds for a text."""
        return self._state(signature, reading.hash) == "signed"

    def _state(self, signature: Signature, wanted: str) -> SignatureState:
        if signature.revoked:
            return "revoked"
        if signature.hash != wanted:
            return "changed"
        if not signature.seal:
            return "old"
        if signature.until < self.as_of:
            return "expired"
        return "early" if signature.signed > self.as_of else "signed"


def _merged(signatures: Iterable[Signature]) -> tuple[Signature, ...]:
    """Return copies of a signature as one, taken back if any of them is; the oldest first."""
    merged: dict[object, Signature] = {}
    for signature in signatures:
        if signature.key not in merged or signature.revoked:
            merged[signature.key] = signature
    return tuple(sorted(merged.values(), key=lambda signature: signature.signed))
