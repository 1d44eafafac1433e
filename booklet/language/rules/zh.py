"""Chinese, in simplified letters. Words are not set apart, so all are looked for anywhere."""

from __future__ import annotations

from booklet.language.rules._table import LanguageRules, anywhere

RULES = LanguageRules(
    ways={
        "mouth": anywhere("口服, 嘴, 吞, 喝, 经口"),
        "pills": anywhere("药片, 片剂, 胶囊, 药丸, 药粒"),
        "vein": anywhere("静脉, 输液, 点滴, 输注"),
        "spinal-fluid": anywhere("脊髓, 脊柱, 脊椎, 脊液, 鞘内, 腰椎, 腰穿, 椎管, 中枢神经"),
        "other": anywhere("肌肉, 肌注, 皮下, 皮肤, 打针"),
    },
    units=anywhere(
        "毫克, 微克, 毫升, 国际单位, 摄氏, 华氏",
        r"[0-9〇零一二三四五六七八九十百千两半几]\s*(?:克|度|单位|勺), mg, mcg, ml",
    ),
    promises=anywhere(
        "保证, 担保, 一定会(?:好|治|康复), 肯定会, 必定, 绝对(?:安全|有效), 百分之百, 不用担心",
        "不会复发",
    ),
    hedges=anywhere(
        "可能, 可以, 也许, 或许, 有时, 常, 通常, 一般, 大多, 多数, 大部分, 许多, 很多, 一些, 有些",
        "某些, 少数, 很少, 大约, 约, 左右, 至少, 最多, 最长, 尚不, 还不, 不清楚, 不同, 取决于, 视",
        "几乎, 差不多, 似乎, 看来, 表明, 提示, 应该, 应当, 不一定, 未必, 能, 会, 部分, 近",
    ),
    negations=anywhere("不, 没, 无, 未, 别, 勿, 非, 免"),
    conditions=anywhere("如果, 如, 若, 要是, 假如, 除非, 时, 的话, 只有, 一旦, 哪里"),
    most=45,
    is_spaced=False,
)
