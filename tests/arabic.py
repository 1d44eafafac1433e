"""A language in Arabic letters with English fixed words, and a few words of it, for tests of what is set in it."""

from __future__ import annotations

from typing import Final

from tests.english import ENGLISH

ARABIC: Final = ENGLISH.with_values({"tag": "ar", "direction": "rtl", "script": "Arab"})

CALL: Final = (
    "اتصل بالفريق إذا كانت الحرارة 38.3 °C (101 °F) أو أعلى. اتصل على الرقم (555) 555-0142، أو 1-800-227-2345."
)
"""Call the team if the temperature is so high or higher; call one of two numbers."""

GIVEN: Final = "يُعطى إيماتينيب (Imatinib) مع 6-mercaptopurine، لا تنسَ الأطفال (ALL)؟"
"""A name in brackets, a mark on a letter, letters that are joined to one (lam-alef), a question mark of the script."""
