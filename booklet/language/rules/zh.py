"""Chinese, in simplified letters. Words are not set apart, so all are looked for anywhere."""

from __future__ import annotations

import re

from booklet.language.rules._table import LanguageRules, anywhere, counted

_DIGIT = "[0-9.〇零一二两三四五六七八九十百半几]"
_NUMBER = rf"(?<!{_DIGIT}){_DIGIT}+"

RULES = LanguageRules(
    ways={
        "mouth": anywhere("口服, 口腔, 嘴, 吞, 喝, 经口, 服药, 服用"),
        "pills": anywhere("药片, 片剂, 胶囊, 药丸, 药粒"),
        # A port is no way to give a medicine, though its name begins with "infusion".
        "vein": anywhere("静脉, 输液(?!港), 点滴, 输注, (?<![a-z])IV(?![a-z])"),
        "spinal-fluid": anywhere("脊髓, 脊柱, 脊椎, 脊液, 脊髓液, 鞘内, 腰椎, 腰穿, 椎管, CNS, CSF"),
        "other": anywhere(
            "肌肉, 肌注, 皮下, 皮肤, 打针, (?<!静脉)(?<!鞘内)注射, 腹(?!泻), (?<!拉)肚, 鼻, 舌, 药贴, 贴片, 吸入",
            "栓剂, 直肠, 灌肠, 滴眼, 滴耳, 眼药, 药膏, 乳膏, 软膏, 凝胶, 洗剂, 喷雾, 喷剂",
            "胃管, 饲管, 动脉, 骨内, 膀胱",
        ),
    },
    units=anywhere(
        "毫克, 微克, 毫升, 毫摩尔, 国际单位, 摄氏, 华氏",
        r"[0-9〇零一二三四五六七八九十百千两几半]\s*(?:克(?!隆)|度|单位|勺|汤匙|茶匙)",
        r"[0-9〇零二三四五六七八九十百千两半]\s*(?:片|粒|颗|滴)",
        r"(?<![a-z])(?:mg|mcg|μg|ml|mmol|IU)(?![a-z])",
    ),
    promises=anywhere(
        "保证, 担保, 一定会(?:好|治|康复), 一定能, 肯定会, 肯定能, 必定, 必然, 绝对(?:安全|有效), 百分之百, 包治",
        "不会复发, 永不复发, 会治愈, 能治愈, 能治好, 会治好, 不用担心, 不必担心, 别担心, 放心",
    ),
    hedges=anywhere(
        "可能, 可以, 也许, 或许, 有时, 通常, 常常, 经常, 往往, 一般, 常用, 大多, 多数, 大部分, 许多, 很多, 不多",
        "一些, 有些, 某些, 少数, 很少, 大约, 左右, 至少, 最多, 最长, 多久, 尚不, 还不, 不清楚, 不知道, 不同",
        "不一样, 取决于, 几乎, 差不多, 似乎, 看来, 表明, 提示, 建议, 应该, 应当, 不一定, 未必, 能, 部分, 人们认为",
    ),
    negations=anywhere(
        "不(?![同论久育时良但]), 没, 无, (?<![特分性区级类个辨鉴差])别(?![的人处]), 勿, 未(?!来), 非(?!常|霍奇金)",
        "(?<!避)免(?!疫)",
    ),
    conditions=anywhere("如果, 若(?!干), 要是, 假如, 倘若, 除非, 的话, 一旦, 是否, 是不是, 有没有, 即使"),
    most=45,
    elsewhere=re.compile(
        r"(?:注入|注到|注射到|注射进|打入|打进|打到|推入|推进|滴入|滴进|送入|送进|放入|放进|植入|经由|经过|通过)"
        r"(?!(?:您的?|孩子的?|身体的?)*(?:静脉|输液|点滴|导管|血管|血液))"
    ),
    is_spaced=False,
    amounts=counted(
        _NUMBER,
        r"毫克, 微克, 毫升, 毫摩尔, 公斤, 国际单位, 单位, 克(?!隆), 度(?!假), 勺, 汤匙, 茶匙, 药片, 胶囊, 颗, 粒, 滴",
        rf"(?<!{_DIGIT})(?!一\s*片){_DIGIT}+\s*片(?!区)|[吃服用]\s*{_DIGIT}+\s*片",
        rf"(?:每|一|1)\s*(?:天|日|晚|周|星期)\s*(?:吃|服|用|服用)?\s*{_DIGIT}+\s*次",
        rf"每\s*(?:隔\s*)?{_DIGIT}+\s*(?:个)?\s*(?:小时|钟头)",
        r"(?:摄氏|华氏)\s*[0-9]",
    ),
)
