"""All translations of a language against the rules: what refuses them, and what a reader of it should look at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from booklet.files.problems import Report
from booklet.language.rules import LanguageRules, rules_of
from booklet.model.break_marks import unmarked
from booklet.translation.pairs import PairFault, faults
from booklet.translation.safety import safety_faults
from booklet.translation.source_texts import SourceText
from booklet.translation.status import Saying
from booklet.translation.survival import lost


def check_translations(sayings: Iterable[Saying], tag: str, report: Report) -> None:
    """Report every translation that may not be printed."""
    _report(sayings, lambda text, words: translation_faults(text, words, tag), report)


def translation_faults(text: SourceText, words: str, tag: str) -> Iterator[PairFault]:
    """Yield everything for which a translation of a text may not be printed."""
    rules = rules_of(tag)
    wrong = list(faults(text, words))
    yield from wrong
    # What cannot be read as a translation of this text has no ways or doses to look for.
    if rules and not wrong:
        yield from safety_faults(text, unmarked(words), rules)


def check_survival(sayings: Iterable[Saying], rules: LanguageRules, report: Report) -> None:
    """Report what translations seem to have lost, and sentences that are long."""
    _report(sayings, lambda text, words: lost(text, unmarked(words), rules), report)


def _report(sayings: Iterable[Saying], wrong: Callable[[SourceText, str], Iterable[PairFault]], report: Report) -> None:
    for each in sayings:
        if each.state == "said" and each.translation and each.document:
            for fault in wrong(each.text, each.translation.words):
                message = f"{each.text.id}: {fault.message}"
                report.add(each.document, ("texts", each.position, "to"), message, fault.hint)
