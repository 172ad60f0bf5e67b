"""Prepositions that end a clause: "the people he talked to | to find out", "those we spoke to | say"."""

from artlint.text.pattern import pattern

_TO = (
    r"c[ao]m(?:es?|ing)|go(?:es|ing|ne)?|went|mov(?:es?|ed|ing)|return(?:s|ed|ing)?|turn(?:s|ed|ing)?|travel(?:s|led|ed|ling|ing)?|"
    r"speak(?:s|ing)?|spoken?|talk(?:s|ed|ing)?|listen(?:s|ed|ing)?|writ(?:es?|ing|ten)|wrote|reach out|belong(?:s|ed|ing)?|"
    r"cling(?:s|ing)?|clung|adher(?:es?|ed|ing)|refer(?:s|red|ring)?|object(?:s|ed|ing)?|agree(?:s|d|ing)?|forward|down|up|"
    r"resort(?:s|ed|ing)?|subject(?:ed)?|used|accustomed|entitled|devoted|dedicated|committed|connected|linked|related|married|"
    r"attached|tied|close|loyal|exposed|assigned|allied|drawn|happen(?:s|ed|ing)?|point(?:s|ed|ing)?|stick(?:s|ing)?|stuck|"
    r"lead(?:s|ing)?|led|amount(?:s|ed)?|contribut(?:es?|ed)|subscrib(?:es?|ed)|relat(?:es?|ed)|react(?:s|ed)?|adapt(?:s|ed)?|"
    r"pay attention|access|sent|given|sold|taken|brought|told|introduced|get(?:s|ting)?|got|live(?:s|d)? next|next"
)
_BY = (
    r"get(?:s|ting)?|got(?:ten)?|pass(?:es|ed|ing)?|stop(?:s|ped|ping)?|drop(?:s|ped|ping)?|c[ao]m(?:es?|ing)|go(?:es|ing|ne)?|went|"
    r"st[ao]+nd?(?:s|ing)?|stood|sw(?:ear|ore)|abid(?:es?|ed)|live(?:s|d)?|run|put|lay|laid"
)
_FOR = (
    r"look(?:s|ed|ing)?|ask(?:s|ed|ing)?|wait(?:s|ed|ing)?|search(?:es|ed|ing)?|hop(?:es?|ed|ing)|pay(?:s|ing)?|paid|work(?:s|ed|ing)?|"
    r"campaign(?:s|ed|ing)?|call(?:s|ed|ing)?|f[io]ught(?:s|ing)?|fight(?:s|ing)?|car(?:es?|ed|ing)|long(?:s|ed|ing)?|plead(?:s|ed|ing)?|"
    r"argu(?:es?|ed|ing)|push(?:es|ed|ing)?|wish(?:es|ed|ing)?|yearn(?:s|ed|ing)?|lobb(?:y|ies|ied|ying)|appl(?:y|ies|ied|ying)|"
    r"vot(?:es?|ed|ing)|plan(?:s|ned|ning)?|provid(?:es?|ed|ing)|allow(?:s|ed|ing)?|account(?:s|ed)?|known|play(?:s|ed|ing)?|stood|stand(?:s|ing)?"
)
_AT = r"look(?:s|ed|ing)?|laugh(?:s|ed|ing)?|shout(?:s|ed|ing)?|star(?:es?|ed|ing)|aim(?:s|ed|ing)?|sworn|sw[eo]re?|worked|shot|yelled|excel(?:s|led)?|good"
_ENDS = {word: pattern(rf"\b(?:{verbs}) $") for word, verbs in {"to": _TO, "by": _BY, "for": _FOR, "at": _AT}.items()}
_LONGEST = 16  # code points of the longest of these words and its space


def may_end_clause(preposition: str, text: str, start: int) -> bool:
    """Whether the preposition at this offset may belong to the word before it, and what follows to another clause."""
    ends = _ENDS.get(preposition)
    return ends is not None and ends.search(text, max(0, start - _LONGEST), start) is not None
