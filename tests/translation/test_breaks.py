"""Where lines may end in languages without spaces between words: found, marked, and kept out of all that is read."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from booklet.errors import ExitCode
from booklet.model.break_marks import BREAK, unmarked
from booklet.review.block_reading import ReadingLine, hash_of
from booklet.translation.breaks import SCRIPTS, finder, marked_breaks
from booklet.translation.new_language import script_of
from booklet.translation.pairs import faults
from booklet.translation.project import Project, start, write_files
from booklet.translation.source_texts import SourceText
from booklet.translation.writing import as_files, with_all
from tests.running import Run
from tests.tiny_content import write_content
from tests.translation.french import FORM, change
from tests.translation.scripts import thai

pytest.importorskip("icu4py", reason="icu4py, which finds words, is not installed")

TEXT = "mine/languages/th/blocks/other.yaml"

MARKED = {
    "th": (
        "ถ้า|ลูก|ของ|คุณ|มี|ไข้|ให้|โทร|หา|ทีม|แพทย์|ทันที",
        # A word that no dictionary has; no letter stands alone.
        "ลิ|มโฟบ|ลา|สติก",
        # Beside a reference, bold words and links a line may end; inside of a reference it may not.
        "ให้|{drug:imatinib}|ทุก|วัน **เด็ก|ไม่|กิน**|ยา|[ทุก|วัน](term:x)|ต่อ",
        "{เด็ก|ผู้ใหญ่|ของ|คุณ}|ไม่|กิน|ยา|{figure:weeks|สี่สัปดาห์}|นะ",
        # A mark of repetition stays with its word, and a number with what it counts.
        "เด็กๆ|กิน|ยา|MRD 5วัน",
        "{names}|และ|{page}",
    ),
    "km": ("ប្រសិនបើ|កូន|របស់|អ្នកមាន|គ្រុនក្តៅ", "ភ្លាមៗ|មហារីក|ឈាម"),
    "my": ("သင့်|ကလေး|ဖျား|လျှင်|ဆရာဝန်|အဖွဲ့|ကို|ချက်ချင်း|ခေါ်|ပါ",),
    "lo": ("ຖ້າ|ລູກ|ຂອງ|ທ່ານ|ເປັນໄຂ້",),
}
"""Words as they are marked, with a bar for each mark that is no bar between two forms."""

_BAR = re.compile(r"(?<!สี่)\|(?!ผู้|สี่)")


@pytest.mark.parametrize(("tag", "words"), [(tag, words) for tag, rows in MARKED.items() for words in rows])
def test_words_are_found(tag: str, words: str) -> None:
    """The text stays what it was, and to mark it again changes nothing."""
    marked = _BAR.sub(BREAK, words)
    plain = unmarked(marked)
    assert marked_breaks(plain, finder(tag)) == marked
    assert marked_breaks(marked, finder(tag)) == marked


def test_names_of_medicines_stay_whole() -> None:
    """Dictionaries do not know them."""
    words = "วินคริสทีนเป็นยา"
    assert marked_breaks(words, finder("th")).count(BREAK) > 2
    assert marked_breaks(words, finder("th"), ["วินคริสทีน"]) == f"วินคริสทีน{BREAK}เป็น{BREAK}ยา"


def test_what_somebody_has_marked_is_left_as_it_is() -> None:
    """Up to the next space."""
    words = f"เด็ก{BREAK}ไม่กินยา ทุกวันเด็กไม่กิน"
    first, second = marked_breaks(words, finder("th")).split(" ")
    assert first == f"เด็ก{BREAK}ไม่กินยา"
    assert second.count(BREAK) == 4


def test_a_character_beyond_the_basic_plane_moves_no_mark() -> None:
    """ICU counts such a character twice."""
    assert marked_breaks("😀เด็กไม่กิน", finder("th")) == f"😀{BREAK}เด็ก{BREAK}ไม่{BREAK}กิน"


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """Return a content folder in which every text is said in Thai letters, without spaces between words."""
    folder = write_content(tmp_path / "mine")
    start(folder, "th")
    form = FORM.replace("tag: fr", "tag: th").replace("script: Latn", "script: Thai")
    (folder / "languages/th/language.yaml").write_text(form, encoding="utf-8")
    project = Project.open(folder, "th")
    said = {
        name: [text.with_values({"words": thai(text.source)}) for text in texts]
        for name, texts in with_all(project.sayings()).items()
    }
    write_files(folder, as_files("th", said))
    return folder


def words_of(folder: Path) -> list[str]:
    """Return all that is said."""
    return [each.translation.words for each in Project.open(folder, "th").sayings() if each.translation]


def test_a_language_is_marked(run: Run, mine: Path) -> None:
    """By one command; its texts stay the same otherwise, none is stale, and it comes back from an agency so."""
    before = words_of(mine)
    long = next(words for words in before if len(words) > 40)
    code, out, _ = run("translate", "th", "--breaks", "--content", "mine")
    assert code == 0
    assert TEXT in out.splitlines()
    after = words_of(mine)
    assert [*map(unmarked, after)] == before
    assert after[before.index(long)].count(BREAK) > 5
    assert run("translate", "th", "--breaks", "--content", "mine")[2] == "Nothing was to change.\n"
    assert run("translate", "th", "--missing", "--content", "mine")[1] == "Every text is said in th.\n"
    run("translate", "th", "--export", "it.xlf", "--content", "mine")
    whole = Path("it.xlf").read_text(encoding="utf-8")
    assert run("translate", "th", "--import", "it.xlf", "--content", "mine")[2].startswith("Nothing was to change.")
    # A program that drops the marks takes none of them out of our files.
    Path("it.xlf").write_text(unmarked(whole), encoding="utf-8")
    assert run("translate", "th", "--import", "it.xlf", "--content", "mine")[2].startswith("Nothing was to change.")
    marked = after[before.index(long)]
    fewer = marked.replace(BREAK, "", 1)
    Path("it.xlf").write_text(whole.replace(marked, fewer), encoding="utf-8")
    assert run("translate", "th", "--import", "it.xlf", "--content", "mine")[0] == 0
    assert fewer in words_of(mine)


def test_a_changed_english_makes_a_marked_text_stale(run: Run, mine: Path) -> None:
    """As any other."""
    run("translate", "th", "--breaks", "--content", "mine")
    change(mine, "blocks/opener.yaml", "Treatment is stronger.", "Treatment is milder.")
    assert "stale" in run("translate", "th", "--missing", "--content", "mine")[1]


def test_a_language_with_spaces_needs_none(run: Run, tmp_path: Path) -> None:
    """Nothing is written, and the scripts that need marks are named."""
    folder = write_content(tmp_path / "mine")
    start(folder, "fr")
    code, _, err = run("translate", "fr", "--breaks", "--content", "mine")
    assert code == ExitCode.USAGE
    assert "fr is written in a script (Latn) whose lines end without marks" in err
    assert "Khmr, Laoo, Mymr, Thai" in err


def test_without_the_package(run: Run, mine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What to install is said, and nothing is written."""
    before = words_of(mine)
    monkeypatch.setitem(sys.modules, "icu4py.breakers", None)
    code, _, err = run("translate", "th", "--breaks", "--content", "mine")
    assert code == ExitCode.OUTPUT
    assert "the package 'icu4py' is needed" in err
    assert "icu4py>=" in err
    assert words_of(mine) == before


def test_marks_change_no_signature() -> None:
    """The letters that were signed are the same; other letters are not."""
    line = ReadingLine(id="a", words="เด็กไม่กินยา \\u200b", patient="ผู้ใหญ่")
    marked = line.with_values({"words": f"เด็ก{BREAK}ไม่{BREAK}กินยา \\u200b"})
    assert hash_of((marked,)) == hash_of((line,))
    assert hash_of((line.with_values({"words": "เด็กกินยา \\u200b"}),)) != hash_of((line,))
    assert hash_of((line.with_values({"words": "เด็กไม่กินยา "}),)) != hash_of((line,))


@pytest.mark.parametrize(
    ("words", "is_fault"),
    [
        (f"เด็ก{BREAK}ไม่", False),
        (f"เ{BREAK}ด็ก", True),
        (f"เด{BREAK}็ก", True),
        (f"ខ្{BREAK}ញុំ", True),
        (f"က{BREAK}ာ", True),
        (f"{BREAK}เด็ก{BREAK}", False),
    ],
)
def test_a_mark_inside_a_letter_is_refused(words: str, *, is_fault: bool) -> None:
    """It would part what is one on paper."""
    source = SourceText("blocks/a.yaml", "a", "A child.", (), is_inline=True)
    found = [fault.message for fault in faults(source, words)]
    assert found == (["a mark of a break (U+200B) stands inside a letter"] if is_fault else [])


def test_safety_rules_read_through_marks(run: Run, tmp_path: Path) -> None:
    """A word that they look for is found, wherever a line may end in it."""
    folder = write_content(tmp_path / "mine")
    start(folder, "vi")
    form = FORM.replace("tag: fr", "tag: vi")
    (folder / "languages/vi/language.yaml").write_text(form, encoding="utf-8")
    change(folder, "languages/vi/blocks/opener.yaml", "to: ''", f"to: Vào tủy{BREAK} sống.")
    assert "the spine is named here" in run("translate", "vi", "--check", "--content", "mine")[1]


def test_a_row_of_letters_that_no_line_has_room_for_is_named(run: Run, tmp_path: Path) -> None:
    """With its file and line, and the way to mark it; marked, it is not."""
    folder = write_content(tmp_path / "mine")
    start(folder, "fr")
    (folder / "languages/fr/language.yaml").write_text(FORM, encoding="utf-8")
    long = "Perfusions" * 6
    change(folder, "languages/fr/blocks/opener.yaml", "to: ''", f"to: {long}")
    found = run("translate", "fr", "--check", "--content", "mine")[1]
    assert re.search(r"blocks/opener\.yaml:\d+.*a line has no room for Perfusions", found.replace("\n", " "))
    change(folder, "languages/fr/blocks/opener.yaml", long, f"{'Perfusions' * 3}{BREAK}{'Perfusions' * 3}")
    assert "a line has no room" not in run("translate", "fr", "--check", "--content", "mine")[1]


def test_scripts_of_languages() -> None:
    """A language of such a script is known by its tag."""
    assert {script_of(tag) for tag in MARKED} == SCRIPTS
