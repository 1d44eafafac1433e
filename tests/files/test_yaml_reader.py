"""Strict YAML: texts, lists and mappings, and a plain sentence for everything else."""

from __future__ import annotations

import time

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from booklet.files.folder import ContentFile
from booklet.files.yaml_faults import MAX_DEPTH
from booklet.files.yaml_reader import YamlDocument, read_yaml
from tests.any_text import ANY

INDENT = "the indentation does not fit the lines above"
UNPRINTABLE = "the text holds a character that cannot be printed"
TURNING = "the text holds a mark that turns the direction of words"

texts = st.text(st.characters(exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp", "Cn")), max_size=20)
plain = st.recursive(
    texts, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4), max_leaves=12
)


def read(text: str | bytes) -> tuple[YamlDocument, list[str]]:
    """Return the document and what is wrong, as `line: message`."""
    data = text if isinstance(text, bytes) else text.encode()
    document, problems = read_yaml(ContentFile("blocks/x.yaml", "x.yaml", data))
    return document, [f"{problem.line}: {problem.message}" for problem in problems]


def test_every_scalar_is_text() -> None:
    """What YAML 1.1 reads as truth, numbers, times or nothing stays the words that were written."""
    document, problems = read("no: yes\n012: 12:30\nversion: 1.10\nempty:\ntilde: ~\ndate: 2026-11-22\n")
    assert not problems
    assert document.data == {
        "no": "yes",
        "012": "12:30",
        "version": "1.10",
        "empty": "",
        "tilde": "~",
        "date": "2026-11-22",
    }


def test_letters_are_folded_to_one_form() -> None:
    """Letters with accents are composed, and the micro sign is the Greek letter, however they were typed."""
    document, _ = read('a: "caf\\u0065\\u0301 5\\u00b5"\nb: e\u0301\n')
    assert document.data == {"a": "café 5\u03bc", "b": "é"}


@given(st.dictionaries(texts, plain, min_size=1, max_size=4))
def test_what_is_written_is_read(data: dict[str, object]) -> None:
    """Any plain data that YAML can write comes back, in NFC."""
    written = yaml.dump(data, allow_unicode=True, Dumper=_Dumper)
    document, problems = read(written)
    if "<<" not in written:
        normal, _ = read(yaml.dump(document.data, allow_unicode=True, Dumper=_Dumper))
        assert problems or normal.data == document.data


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002  (PyYAML's shape)
        return True


def test_lines_of_values() -> None:
    """A location leads to its line; what is not there leads to what is around it."""
    document, _ = read("a: x\nb:\n  - c: |\n      text\n    d: y\n  - e\n")
    assert document.line(()) == 1
    assert document.line(("b",)) == 2
    assert document.line(("b", 0)) == 3
    assert document.line(("b", 0, "d")) == 5
    assert document.line(("b", 0, "Statement", "d")) == 5
    assert document.line(("b", 1)) == 6
    assert document.line(("b", 7, "z")) == 2


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", ["0: the file is empty"]),
        ("# nothing\n", ["0: the file is empty"]),
        ("- a\n", ["0: the file does not hold 'key: value' lines"]),
        ("text\n", ["0: the file does not hold 'key: value' lines"]),
        ("a: b\n---\nc: d\n", ["0: '---' starts a second document"]),
        ("a: x\nb: y\na: z\n", ["1: a key stands twice in what begins here: 'a'"]),
        ("b:\n  - a: x\n    a: z\n", ["2: a key stands twice in what begins here: 'a'"]),
        ("a: &b x\n", ["1: anchors such as '&b' are not allowed"]),
        ("a: &b [x]\n", ["1: anchors such as '&b' are not allowed"]),
        ("a: &b x\nc: *b\n", ["1: anchors such as '&b' are not allowed", "2: references with '*' are not allowed"]),
        ("a: *b\n", ["1: references with '*' are not allowed"]),
        ("a: !!str x\n", ["1: tags such as 'tag:yaml.org,2002:str' are not allowed"]),
        (
            "a: !!python/object/apply:os.system [x]\n",
            ["1: tags such as 'tag:yaml.org,2002:python/object/apply:os.system' are not allowed"],
        ),
        ("a: ! x\n", ["1: tags such as '!' are not allowed"]),
        ("a: b\n<<: {c: d}\n", ["1: merge keys ('<<') are not allowed"]),
        ("? [a]\n: b\n", ["1: a key here is not a word"]),
        ("a: b: c\n", ["1: a colon is out of place here"]),
        ("a:\n  - b\n c: d\n", [f"3: {INDENT}"]),
        ("a: b\n\tc: d\n", ["2: a tab stands where spaces are needed"]),
        ('a: "b\n', ["2: a quotation mark is opened and not closed"]),
        ("a: @b\n", ["1: this begins with a character that means something to YAML"]),
        ('a: "\\x07"\n', [f"1: {UNPRINTABLE} (U+0007)"]),
        ('a: x\nb: "\\u202e"\n', [f"2: {TURNING} (U+202E)"]),
        ("a: x\nb: \x07\n", [f"2: {UNPRINTABLE} (U+0007)"]),
        *((f"a: x\nb: 5{mark}\n", [f"2: {TURNING} (U+{ord(mark):04X})"]) for mark in "\u061c\u200e\u200f\u2066\u2069"),
        (b"a: b\0\n", ["0: the file holds NUL characters, so it is not plain text"]),
        ("a: b\n".encode("utf-16"), ["0: the file is written in UTF-16"]),
        (b"a: b\nc: \xff\n", ["2: this line is not UTF-8 text"]),
        ("a: {" * (MAX_DEPTH + 5), [f"1: lists and keys are nested more than {MAX_DEPTH} deep"]),
    ],
)
def test_what_is_refused(text: str | bytes, said: list[str]) -> None:
    """Each thing that is not plain data is told in plain words, with its line."""
    document, problems = read(text)
    assert problems == said
    assert document.data == {}


@given(st.text(ANY, max_size=60) | st.binary(max_size=60))
def test_anything_is_read_or_refused(text: str | bytes) -> None:
    """No bytes at all make the reader fall over."""
    document, problems = read(text if isinstance(text, bytes) else text.encode("utf-8", "replace"))
    assert bool(document.data) or problems or document.data == {}


SIGNS = "\r\n\x85\u2028\u2029\t :-#?[]{},'\"|>&*!%@`~\\.ax1\ufeff"
"""What means something to YAML; a parser of it ends lines in five ways."""


@given(st.text(st.sampled_from(SIGNS), max_size=30))
def test_any_signs_are_read_or_refused(text: str) -> None:
    """Whatever ends a line, and whatever is wrong in it."""
    document, problems = read(text)
    assert bool(document.data) != bool(problems)


@given(st.text(st.sampled_from(SIGNS.replace("\r", "")), max_size=30), st.sampled_from(["\r", "\r\n"]))
def test_each_system_ends_lines_in_its_own_way(text: str, end: str) -> None:
    """Old ones with CR alone: the same is read, and the same is said of the same line."""
    document, problems = read(text)
    other, others = read(text.replace("\n", end))
    assert (document.data, problems) == (other.data, others)


@pytest.mark.parametrize("end", ["\r", "\x85", "\u2028", "\r\n"])
@pytest.mark.parametrize("text", ["a: b|{:", "|:", "a: b|\tc: d|", "l: {|)", "a: x|  # cut|  b: c|"])
def test_faults_behind_other_ends_of_lines(text: str, end: str) -> None:
    """A fault is told, not fallen over."""
    assert read(text.replace("|", end))[1]


def test_a_text_that_is_cut_in_a_file_of_an_old_system() -> None:
    """It is as short in silence as any other."""
    text = "list:\n  - Chills\n  - Go to\n    #4, room\n  - Bleeding\n"
    assert read(text)[1] == read(text.replace("\n", "\r"))[1] != []


@pytest.mark.parametrize(
    "text",
    [
        "[" * 900_000,
        "a: " + "{b: " * 200_000,
        "- " * 400_000,
        "a: &a [x]\n" + "".join(f"b{i}: &b{i} [{', '.join(['*a'] * 9)}]\n" for i in range(9_000)),
        "a: " + "x" * 900_000,
        "a: [" + "x," * 400_000 + "]",
        "? " * 400_000,
        "a: b\n" * 150_000,
        "a: '" + "\n" * 900_000,
    ],
    ids=["lists", "mappings", "dashes", "laughs", "scalar", "items", "questions", "repeated", "lines"],
)
def test_hostile_files_end_soon(text: str) -> None:
    """A file made to waste time is read or refused within two seconds."""
    start = time.process_time()
    read(text)
    assert time.process_time() - start < 5


@pytest.mark.parametrize("text", ["{}", "{}\n", "# words\n{}\n", ""])
def test_a_file_that_holds_nothing(text: str) -> None:
    """Braces alone are no more than an empty file."""
    assert read(text)[1] == ["0: the file is empty"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("schema: 1\n hospital: X\n", 2),
        ("phones:\n  day: 5\n   night: 6\n", 3),
        ("hospital: X\n# words\n  team: Y\n", 3),
    ],
)
def test_a_line_too_far_right(text: str, line: int) -> None:
    """A blank that is left at the start of a line, which YAML takes for a text that goes on."""
    assert read(text)[1] == [f"{line}: this line begins further right than the one above"]


def test_a_list_whose_end_is_behind_a_hash() -> None:
    """The brackets are not what is wrong."""
    cut = "the text ends before ' #': what is behind it is not read"
    assert read("a: 1\nlist: [Chills, Room #4, Bleeding]\nb: 2\n")[1] == [f"2: {cut}"]
    assert read('t: {id: a, text: "x", more: Go to room #4, when: y}\n')[1] == [f"1: {cut}"]
