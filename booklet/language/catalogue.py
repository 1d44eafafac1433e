"""The fixed words of each language, read from `languages/<tag>/language.yaml` as strictly as content."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from booklet.core.late_patterns import late_pattern
from booklet.core.resources import content_folder
from booklet.errors import AccessibilityError, ContentError
from booklet.files.catalogue_files import language_tags, read_catalogue
from booklet.files.folder_layout import LANGUAGES, WORDS
from booklet.files.problems import Report
from booklet.model.language import Counted, Language, LanguageForm, direction_of
from booklet.model.plurals import PLURAL_FORMS, stands_for_one_number
from booklet.model.wording import places

if TYPE_CHECKING:
    from booklet.files.yaml_reader import YamlDocument

_REGION = late_pattern(r"-([A-Z]{2}|[0-9]{3})$")


def check_catalogue(language: LanguageForm, document: YamlDocument, report: Report) -> None:
    """Report fixed words that lie in the folder of another language, lines that run the wrong way, and lost numbers."""
    tag = document.file.folder.rpartition("/")[2]
    if language.tag != tag:
        hint = "Make both the same: a folder has the name of its language."
        report.add(document, ("tag",), f"the tag {language.tag!r} is not the folder's name, {tag!r}", hint)
    if language.direction != (direction := direction_of(language.script)):
        message = f"lines in the script {language.script!r} run {direction!r}, not {language.direction!r}"
        report.add(document, ("direction",), message, f"Write 'direction: {direction}', or the script that it is in.")
    counted = [(name, thing) for name, thing in language.__dict__.items() if isinstance(thing, Counted)]
    for name, thing in counted:
        for form in PLURAL_FORMS:
            words = getattr(thing, form)
            if words and "n" not in places(words) and not stands_for_one_number(form, language.plurals):
                hint = "Write {n} where the number has to stand."
                report.add(document, (name, form), "these words stand for several numbers, and have no {n}", hint)


@lru_cache(maxsize=8)
def shipped_language(tag: str) -> Language:
    """Return a language of the shipped content; for another region, such as "en-GB", its words under that tag.

    Languages that content is only translated to are none of these: their fixed words stand among the translations.

    Raises:
        AccessibilityError: If the shipped content has no words in such a language.
    """
    folder = content_folder()
    tags = [each for each in language_tags(folder) if not (folder / LANGUAGES / each / WORDS).exists()]
    near = [each for each in tags if _REGION.sub("", each) == _REGION.sub("", tag)]
    if not near:
        hint = f"There are: {', '.join(tags)}. Name one of them, or give a Language of your own."
        raise AccessibilityError(f"there are no fixed words in the language {tag!r}", hint)
    return _shipped(tag if tag in near else near[0]).with_values({"tag": tag})


def _shipped(tag: str) -> Language:
    # Content that was kept brings its language with it, and needs no parser of YAML.
    from booklet.files.model_errors import validated_record  # noqa: PLC0415
    from booklet.files.yaml_reader import read_yaml  # noqa: PLC0415

    read = read_catalogue(content_folder(), tag)
    report = Report(list(read.problems))
    if read.file is not None:
        document, problems = read_yaml(read.file)
        report.problems += problems
        language = validated_record(Language, document.data, document, report)
        if language is not None and not report.problems:
            return language
    raise ContentError(report.problems)
