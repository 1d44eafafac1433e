"""Vietnamese. Each syllable stands apart.

"Không" and "chưa" also end a question, as in "có phải không?": there they deny nothing. "Uống" is by mouth, so a text
that says "to take" alone says "dùng". "Tiêm" and "chích" are shots; what goes into a vein or the spinal fluid is
"đưa vào".
"""

from __future__ import annotations

import re

from booklet.language.rules._table import LanguageRules, any_of, counted

RULES = LanguageRules(
    ways={
        "mouth": any_of("uống, miệng, nuốt"),
        "pills": any_of("thuốc viên, dạng viên, viên thuốc, viên (?:nang|nén|sủi|ngậm)"),
        "vein": any_of("tĩnh mạch, truyền dịch, truyền thuốc, bình truyền, IV"),
        "spinal-fluid": any_of(
            "t(?:ủy|uỷ) sống, cột sống, xương sống, não t(?:ủy|uỷ), thắt lưng, nội t(?:ủy|uỷ), ống sống, màng cứng",
            "intrathecal, CSF, CNS",
        ),
        "other": any_of(
            "bắp, da(?! đầu), (?<!buồng )tiêm, chích, mũi, miếng dán, hít, lưỡi, trực tràng, hậu môn, thuốc đạn, thụt",
            "nhỏ (?:mắt|tai), kem bôi, thuốc (?:bôi|mỡ|xịt), gel, ống (?:thông|nuôi ăn), động mạch, bụng, phúc mạc",
            "vào xương, bàng quang",
        ),
    },
    units=any_of(
        r"mg, mcg, μg, ml, mmol, (?:mi-?li|mi-?cr[oô]-?)?gam, mililít, đơn vị, độ [CF], (?:\d|mươi|trăm) độ",
        "muỗng, thìa",
    ),
    promises=any_of(
        "cam đoan, bảo đảm, đảm bảo, chắc chắn sẽ, chắc chắn khỏi, khỏi hẳn, sẽ khỏi, sẽ hết bệnh, được chữa khỏi",
        "đừng lo, không cần lo, không bao giờ tái phát, luôn luôn (?:có tác dụng|hiệu quả), hoàn toàn an toàn",
    ),
    hedges=any_of(
        "có thể, có lẽ, đôi khi, có khi, có lúc, thường, thông thường, nói chung, hầu hết, đa số, phần lớn, một phần",
        "nhiều(?! hơn| lên), một số, một vài, vài, ít, hiếm, khoảng, chừng, gần như, hầu như, ít nhất, tối đa",
        "(?:lệch|kéo dài) đến, chưa rõ, chưa biết, khác nhau, tùy, dường như, gợi ý, cho là, (?<!trở )(?<!làm )nên",
        "dự kiến, dễ, bao nhiêu, bao lâu một lần, nhất định",
    ),
    negations=any_of(r"(?<!hay )không(?!\s*[?:]), (?<!hay )chưa(?!\s*[?:]), chẳng, đừng, chớ"),
    conditions=any_of(r"nếu, khi, trừ khi, lúc, nơi, liệu, hay không, hay chưa, không(?=\s*[?:])"),
    most=32,
    elsewhere=re.compile(
        r"(?<!\w)(?<!thêm )(?:vào|qua|dưới|quanh)\s+"
        r"(?!(?:thẳng\s+|một\s+)?(?:(?:các\s+)?tĩnh mạch|(?:buồng|ống|đường) truyền|port|máu|giai đoạn|kế hoạch)(?!\w))"
        r"\w",
        re.IGNORECASE,
    ),
    amounts=counted(
        r"(?<!\w)(?:\d+(?:[.,]\d+)?|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|nửa|rưỡi)",
        r"(?:viên|giọt|muỗng|thìa|liều|gói thuốc|ống thuốc|mi-?li|mi-?cr[oô]|gam|độ|đơn vị)(?!\w)",
        r"(?:mỗi |một )?ngày (?:uống )?\d+ lần|(?:\d+|một|hai|ba|bốn|năm|sáu) lần (?:mỗi |một |trong |/ ?)ngày",
        r"(?:mỗi|cứ|cách) (?:\d+|hai|ba|bốn|năm|sáu|tám|mười hai) (?:giờ|tiếng)(?!\w)",
        r"(?<!\w)(?:uống cách ngày|cách ngày (?:uống|một lần)|hai ngày (?:uống )?một lần)(?!\w)",
        r"(?<!\w)(?:gấp đôi|một phần ba|một phần tư) liều|liều gấp đôi",
    ),
)
