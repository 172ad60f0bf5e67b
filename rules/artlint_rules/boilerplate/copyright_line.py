"""A copyright notice as a line of the text."""

import re
from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Document, Finding, Good, Rule, Span
from artlint.text.pattern import pattern
from artlint.text.words import word_count
from artlint_rules.boilerplate.whole_line import cut, hit_lines

_RESERVED = (
    r"all rights? reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|"
    r"alle rechten voorbehouden|riproduzione riservata|todos os direitos reservados|tüm hakları saklıdır|"
    r"все права защищены|wszelkie prawa zastrzeżone|hak cipta dilindungi|mọi quyền được bảo lưu|جميع الحقوق محفوظة|"
    r"無断転載|無断複写|無断使用|版权所有|未经许可不得转载|未经授权不得转载|保留所有权利|版權所有|無断転載を禁じます|무단 ?전재|med ensamrätt"
)
_LINE = pattern(
    r"[^\w\n©\"“Ⓒⓒ]{0,6}(?:[©Ⓒⓒ][^\n]{1,300}|\(c\) ?(?:19|20)[0-9]{2}[^\n]*|copyrights? ?(?:©|\(c\)|&copy;|(?:19|20)[0-9]{2})[^\n]*)|"
    rf"all rights? reserved[.,] [^\n]{{1,400}}|[^\n]{{0,160}}(?:{_RESERVED})[^\n]{{0,160}}",
    re.IGNORECASE,
)
_BEGINS = pattern(
    r"[^\w©\"“Ⓒⓒ]{0,6}(?:[©Ⓒⓒ]|\(c\)|copyright|all rights? reserved[.,] (?:this|the|no|re|un)\w*)", re.IGNORECASE
)
_ENDS = pattern(rf"(?:{_RESERVED})\W*$", re.IGNORECASE)
_QUOTED = pattern(r"[\"“„«].*[\"”“»]\W*")
_PROSE = pattern(r"[\"“”]|\b(?:said|says|told|was|were|had|phrase|words|slogan)\b", re.IGNORECASE)
# What tells of a notice: a year, a reservation, a firm.
_NOTICE = pattern(
    rf"(?:19|20)[0-9]{{2}}|{_RESERVED}|\b(?:Inc|Ltd|LLC|GmbH|Media|News|Press|Group|Images)\b", re.IGNORECASE
)
MAX_WORDS = 60  # chosen: a notice with its terms


class CopyrightLine(Rule):
    """A copyright notice as a line of the text.

    It stands under every article of a site. The fix takes it out. A sentence about copyright stays,
    and so does a notice inside a paragraph.
    """

    about = About(
        code="BPL012",
        name="copyright-line",
        triggers=(
            "©",
            "ⓒ",
            "(c)",
            "copyright",
            "copyrights",
            "all right reserved",
            *_RESERVED.replace("rights?", "rights").replace(" ?", " ").split("|"),
        ),
        source="footers of news sites and agencies, read 2026-11",
        examples=(
            Bad("The bridge is open.\n\n[[© 2013 The Bridge Post. All rights reserved.]]", "The bridge is open."),
            Bad("The bridge is open.\n[[Copyright 2013 Bridge Post Ltd.]]\n", "The bridge is open.\n"),
            Bad("Il ponte è aperto.\n[[© RIPRODUZIONE RISERVATA]]", "Il ponte è aperto."),
            Bad("The bridge is open.\n[[The Bridge Post, 2013. All Rights Reserved]]", "The bridge is open."),
            Bad(
                "The bridge is open.\n[[All rights reserved. This material may not be reproduced without the leave of the Post.]]\n",
                "The bridge is open.\n",
            ),
            Bad("De brug is open.\n[[Ⓒ Jane Roe]]", "De brug is open."),
            Good("Copyright law of 2013 protects the plans of the bridge."),
            Good("The stamp on the plans said all rights reserved."),
            Good("Copyright 2013 was the phrase she said she found under the picture."),
            Good("The © sign goes back to 1909."),
            Bad(
                "Words of the day\n“Nobody crosses a bridge twice.”\n[[© Jane Roe]]\n",
                "Words of the day\n“Nobody crosses a bridge twice.”\n",
                Applicability.UNSAFE,
            ),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Lines that begin with the sign or end with the reservation."""
        doc = ctx.doc
        for line in hit_lines(ctx):
            words = doc[line]
            if not _LINE.fullmatch(words):
                continue
            begins = _BEGINS.match(words)
            if (begins or _ENDS.search(words)) and word_count(words) <= MAX_WORDS:
                if not begins and _PROSE.search(words):
                    continue
                if begins and _PROSE.search(words) and "©" not in words and not _ENDS.search(words):
                    continue
                # "© Jane Roe" below what is quoted may be its source.
                safe = _NOTICE.search(words) is not None or not _is_source(doc, line)
                yield cut(self, doc, line, "copyright notice", safe=safe)


def _is_source(doc: Document, line: Span) -> bool:
    """Whether the line above or below is in quotation marks."""
    return any(_QUOTED.fullmatch(words.strip()) for words in doc.around(doc.line_number(line.start)))
