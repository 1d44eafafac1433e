"""Vietnamese. Each syllable stands apart."""

from __future__ import annotations

from booklet.language.rules._table import LanguageRules, any_of

RULES = LanguageRules(
    ways={
        "mouth": any_of("uống, miệng, nuốt"),
        "pills": any_of("viên, thuốc viên, viên nang, viên nén"),
        "vein": any_of("tĩnh mạch, truyền dịch, truyền thuốc"),
        "spinal-fluid": any_of(
            "tủy sống, cột sống, dịch não tủy, thắt lưng, nội tủy, trong ống sống",
            "hệ thần kinh trung ương, não tủy",
        ),
        "other": any_of("bắp, cơ bắp, bắp thịt, dưới da, da"),
    },
    units=any_of("mg, mcg, ml, miligam, microgam, gam, mililít, đơn vị, độ C, độ F, muỗng, thìa"),
    promises=any_of(
        "cam đoan, bảo đảm, đảm bảo, chắc chắn sẽ, chắc chắn khỏi, khỏi hẳn, đừng lo",
        "không bao giờ tái phát",
    ),
    hedges=any_of(
        "có thể, có lẽ, đôi khi, thường, thông thường, hầu hết, đa số, phần lớn, nhiều, một số",
        "một vài, vài, ít, hiếm, khoảng, chừng, gần, ít nhất, tối đa, chưa rõ, chưa biết",
        "khác nhau, khác, tùy, dường như, gợi ý, cho thấy, nên, hầu như, lên đến, các, chưa chắc",
        "được",
    ),
    negations=any_of("không, chưa, chẳng, đừng, trừ, ngoài"),
    conditions=any_of("nếu, khi, trừ khi, lúc, nơi"),
    most=32,
)
