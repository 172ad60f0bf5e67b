"""The author's name and the time of publication as a line of the text."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule
from artlint.text.lines import SHORT
from artlint.text.pattern import pattern
from artlint_rules.boilerplate.moments import clocks, first_moment, may_have_date, only_moments
from artlint_rules.boilerplate.whole_line import TOP_LINES, cut, open_lines

_PERSON = (
    r"[^\W\d_a-zß-ÿа-яё][\w'’.-]*(?:,? (?:[^\W\d_a-zß-ÿа-яё][\w'’.-]*|"
    r"de|da|van|von|der|den|bin|al|el|di|du|la|le|and|und|et|y|e|en|i|ve|и|dan|&)){1,7}"
)
# "By" in the languages of the packs. Without a date it counts below the headline only: "Von Mäusen und Menschen".
_BY_WORDS = (
    "by|author|written by|posted by|published by|reported by|von|autor|autorin|par|auteur|por|autora|di|autore|a cura di|"
    "door|redacteur|автор|текст|autor:|yazan|yazar|oleh|penulis|editor|tác giả|theo|av|af|skriven av|text|текст"
)
_FIRST_WORDS = frozenset(_BY_WORDS.split("|")) - {"text", "theo", "editor", "author"}
_BY = pattern(
    rf"(?P<by>(?i:{_BY_WORDS}) ?:? +)?(?P<name>{_PERSON})"
    r"(?:, (?:Ph\.?D|M\.?D|Esq|MP)\.?)?(?: in [^\W\d_a-z]\w+(?: [^\W\d_a-z]\w+)?)?"
    r"(?: ?[,|/-]? ?(?i:staff|staff writer|staff reporter|correspondent|editor|reporter))?"
)
# What stands between the name and the date: marks, a day of the week, words of time stamps.
_BETWEEN = pattern(
    r"(?i:[\s,|/·•–—:-]+(?:(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)[a-z]*|on|updated|published|posted|at)\b[.,:]*)*"
    r"[\s,|/·•–—:-]*$"
)
_PLACE = pattern(r"[^\W\d_]*[^\W\d_a-z]{3}[^,a-z]*,")
_FULL_YEAR = pattern(r"(?:19|20)[0-9]{2}")
_NO_NAME = pattern(
    r"\b(?:The|In|On|At|For|Updated?|Published|Posted|Summit|Election|Elections|News|Day|Week|Issue|Report|Conference|"
    r"Cup|Open|Games|Festival|League|Court|City|Street|Store|Date|Decision|Judge?ment|Hearing|Deadline|Photo|Image|Images|Press|Release|Immediate)\b"
)
# Below the top a line is one only if it is no more than "By" and a name of two to four words.
_PLAIN_BY = pattern(r"[Bb][Yy] {1,2}[A-ZÀ-Ž][\w'’.-]+(?: [A-ZÀ-Ž][\w'’.-]*){1,3}(?: in [A-ZÀ-Ž]\w+(?: [A-ZÀ-Ž]\w+)?)?")
DEEP_LINES, LAST_LINES = 12, 2  # lines at the top and at the end in which such a line counts: chosen


class Byline(Rule):
    """The author's name and the time of publication as a line of the text.

    They are facts about the article, and the same name often stands alone once more below it. Found
    are a name with a date near the top (safe) or after "By" (unsafe; so as the last line), and then that very name alone on
    the article's last line (safe). A name alone at the top is left, since it may be a heading.
    """

    about = About(
        code="BPL005",
        name="byline",
        source="bylines of news sites, read 2026-11",
        examples=(
            Bad(
                "Bridge opens\n\n[[Jane Roe June 17, 2021 08:33]]\n\nThe bridge is open again.\n\n[[Jane Roe]]\n",
                "Bridge opens\n\nThe bridge is open again.\n",
            ),
            Bad(
                "Bridge opens\n[[By Jane Roe | 12 May 2020, 10:15]]\nThe bridge is open again.",
                "Bridge opens\nThe bridge is open again.",
            ),
            Bad(
                "Bridge opens\n[[By Jane Roe and John Poe - 11/18/19 11:04 PM EST]]\nThe bridge is open.",
                "Bridge opens\nThe bridge is open.",
            ),
            Bad(
                "Bridge opens\n[[By Jane Roe, staff writer]]\nThe bridge is open.",
                "Bridge opens\nThe bridge is open.",
                Applicability.UNSAFE,
            ),
            Bad(
                "Die Brücke ist offen\n[[Von Jane Roe und John Poe]]\nEs war Zeit.",
                "Die Brücke ist offen\nEs war Zeit.",
                Applicability.UNSAFE,
            ),
            Bad(
                "Bridge opens\n[[By Jane Roe, PhD]]\nThe bridge is open again.",
                "Bridge opens\nThe bridge is open again.",
                Applicability.UNSAFE,
            ),
            Bad(
                "Bridge opens\n[[By Jane Roe in Rivertown]]\nThe bridge is open again.",
                "Bridge opens\nThe bridge is open again.",
                Applicability.UNSAFE,
            ),
            Bad(
                "Bridge opens\n" + "The day went by.\n" * 9 + "[[By Jane Roe]]",
                "Bridge opens\n" + "The day went by.\n" * 8 + "The day went by.",
                Applicability.UNSAFE,
            ),
            Good("Bridge opens\n" + "The day went by.\n" * 9 + "By Bus\nBy Land and by Sea\n"),
            Good("Bridge opens\n" + "The day went by.\n" * 14 + "By Jane Roe\n" + "The day went by.\n" * 9),
            Good("Von Mäusen und Menschen\nDie Brücke ist offen."),
            Good("Die Brücke ist offen\nVon der Brücke bleibt wenig\nEs war Zeit."),
            Good("Bridge opens\nBy the River\nThe bridge is open again."),
            Good("Bridge opens\nBy bridge or by boat\nThe bridge is open again."),
            Good("Bridge opens\n\nJane Roe was born on 12 May 2020.\n\nThe bridge is open again."),
            Good("Bridge opens\n\nThe bridge is open again.\n\nJane Roe"),
            Good("Opening Bell 11.18.19\nThe bridge is open again."),
            Good("Bridge opens\nRivertown Summit June 17, 2021\nThe bridge is open again."),
            Good("The day went by.\n" * 9 + "Jane Roe June 17, 2021 08:33\nThe bridge is open again."),
            Good("Bridge opens\nOn June 17, 2021 Jane Roe came by at 08:33.\nJane Roe"),
            Good(
                "Roe v Lunt Council\nCase Number: MA 12 of 2013\nDecision Date: 27 May 2013\nThe appeal is dismissed."
            ),
            Good("Old film wins\nPORT TALVIK, Calif., Jan. 15, 2008\nA writer of the town has won the prize."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """The first byline of the top, and its name on the last line."""
        doc = ctx.doc
        top = doc.filled[:TOP_LINES]
        below = {*doc.filled[TOP_LINES:DEEP_LINES], *doc.filled[-LAST_LINES:]}
        for index in open_lines(doc):
            words = doc.line_texts[index].strip()
            if len(words) > SHORT:
                continue
            if index > top[-1]:
                if words[:3] not in ("By ", "by ", "BY ") or index not in below:
                    continue
                match = _PLAIN_BY.fullmatch(words)
                if match and not _NO_NAME.search(words):
                    yield cut(self, doc, doc.trimmed_line(index), "byline", safe=False, confidence=0.8)
                    return
                continue
            dated = _dated_name(words) if may_have_date(words) else ""
            name = dated or (_bare_name(words) if _names_author(words, first=index == top[0]) else "")
            if not name:
                continue
            line = doc.trimmed_line(index)
            message = "byline with the time of publication" if dated else "byline"
            yield cut(self, doc, line, message, safe=bool(dated), confidence=0.9 if dated else 0.8)
            last = doc.trimmed_line(doc.filled[-1])
            if last.start > line.end and doc[last] == name:
                yield cut(self, doc, last, "name of the byline repeated at the end", confidence=0.95)
            return


def _names_author(words: str, *, first: bool) -> bool:
    """Whether a line begins with "By", or below the first line with that word of another language."""
    word = words.split(None, 1)[0].rstrip(":").lower()
    return word == "by" or (not first and word in _FIRST_WORDS)


def _bare_name(words: str) -> str:
    """The name in a line "By Jane Roe"; nothing if it is no such line."""
    match = _BY.fullmatch(words)
    return match["name"] if match and match["by"] and not _NO_NAME.search(match["name"]) else ""


def _dated_name(words: str) -> str:
    """The name in a line of name and date; nothing if it is no such line."""
    at = first_moment(words)
    if at < 1 or not only_moments(words[at:]):
        return ""
    match = _BY.fullmatch(words[: _BETWEEN.search(words[:at]).start()])  # type: ignore[union-attr]
    # "VENTURA, Calif., Jan. 15, 2008" is a dateline.
    if not match or _NO_NAME.search(match["name"]) or (_PLACE.match(match["name"]) and not match["by"]):
        return ""
    # "Opening Bell 11.18.19" may be a headline: without "By" the year must be whole or the hour given.
    return match["name"] if match["by"] or _FULL_YEAR.search(words[at:]) or clocks(words[at:]) else ""
