"""A sentence in which the site speaks to its visitor."""

import re
from collections.abc import Iterator
from functools import cache

from artlint import About, Applicability, Bad, Context, Document, Finding, Good, Hit, Rule, Span
from artlint.text.lines import trimmed
from artlint.text.pattern import pattern
from artlint.text.words import word_count
from artlint_rules.boilerplate.labels import MARKS
from artlint_rules.boilerplate.whole_line import cut
from artlint_rules.tables import fields

LONGEST = 1200  # code points of a line: chosen, the rules of a comment section take a paragraph
MAX_WORDS = 150  # of what follows the opening: chosen, such a paragraph
_REPORT = pattern(
    r"[\"“”„»]|\b(?:said|says|told|wrote|asked|sagte|déclaré|dijo|disse|сказал\w*)\b|\b(?:he|she)\b", re.IGNORECASE
)
_WHAT = {
    "comments": "rule of the comment section",
    "imprint": "notice of the site",
    "sign-up": "sentence of a sign-up, account or consent box",
}
_ROWS = fields("notices.tsv")
# By the index of each trigger: its words, what its line is, and what must follow in it.
_ANYWHERE, _UNSPACED_KIND = "anywhere-", "unspaced"
_KNOWN = tuple(
    (opening, kind, following)
    for kind, openings, following in _ROWS
    if kind != _UNSPACED_KIND
    for opening in openings.split("|")
)
_UNSPACED = "|".join(openings for kind, openings, _ in _ROWS if kind == _UNSPACED_KIND)
_LINE_ENDS = pattern(r"[\r\n]")
EDGE = 6  # code points before a hit that tell whether it begins a line: a bullet and spaces


class SiteNotice(Rule):
    """A sentence in which the site speaks to its visitor.

    Who may comment and how, what subscribers get and agree to, who publishes the site: such sentences stand
    under every article and look like prose. They give themselves away by how they begin and what they then name.
    The fix, unsafe, takes the line out. What is reported or in quotation marks stays, and so does a notice that
    begins in other words: how people speak to visitors has no end.
    """

    about = About(
        code="BPL095",
        name="site-notice",
        triggers=tuple(opening for opening, _, _ in _KNOWN),
        pattern=rf"(?m)^[ \t*•※>-]*(?:{_UNSPACED})",
        source="comment sections, sign-up, consent and account boxes and imprints of news sites in 15 languages, read 2026-11",
        examples=(
            Bad(
                "The bridge is open.\n[[By posting a comment, you agree to the rules of our house.]]\nThe mayor came.",
                "The bridge is open.\nThe mayor came.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The bridge is open.\n[[Get the day's headlines sent to your phone every evening.]]\n",
                "The bridge is open.\n",
                Applicability.UNSAFE,
            ),
            Bad(
                "Die Brücke ist offen.\n[[Um kommentieren zu können, brauchen Sie ein Konto.]]",
                "Die Brücke ist offen.",
                Applicability.UNSAFE,
            ),
            Bad(
                "Il ponte è aperto.\n[[Testata giornalistica, Tribunale di Rivertown n. 12]]",
                "Il ponte è aperto.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The bridge is open.\n[[All that is new on the river, straight to your inbox.]]",
                "The bridge is open.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The bridge is open.\n[[What our guests write here does not necessarily reflect the views of the Post.]]",
                "The bridge is open.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The bridge is open.\n[[The Post and its shops may earn commission on some items through the links below.]]",
                "The bridge is open.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The bridge is open.\n[[Have you been affected by the toll? Get in touch at bridge@post.example]]",
                "The bridge is open.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The bridge is open.\n[[This article was written with the help of AI and read by an editor.]]",
                "The bridge is open.",
                Applicability.UNSAFE,
            ),
            Bad(
                "[[The River is a nonprofit newsroom that looks into tolls. Sign up to receive our stories.]]\nThe bridge is open.",
                "The bridge is open.",
                Applicability.UNSAFE,
            ),
            Good("The River is a nonprofit newsroom that looks into tolls of bridges in all of the valley."),
            Good("Agents may earn a commission of five percent of each boat.\nThe bridge is open."),
            Good("Do you have information about the boat? Contact the police by e-mail.\nThe bridge is open."),
            Good("This is a paid bridge, and always was.\nThis is an opinion of many."),
            Good("The board said the plan does not necessarily reflect the views of the town.\nThe bridge is open."),
            Good("“By posting a comment, you agree to the rules,” the page says.\nThe bridge is open."),
            Bad(
                "Le pont est ouvert.\n[[Cet article date de plus de deux ans.]]",
                "Le pont est ouvert.",
                Applicability.UNSAFE,
            ),
            Bad(
                "Die Brücke ist offen.\n[[Hier geht es zu allen aktuellen Meldungen.]]",
                "Die Brücke ist offen.",
                Applicability.UNSAFE,
            ),
            Bad(
                "Мост открыт.\n[[Если вы стали свидетелем аварии, сообщите редакции.]]",
                "Мост открыт.",
                Applicability.UNSAFE,
            ),
            Bad(
                "Most je otevřen.\n[[Článek mohou odemknout naši předplatitelé.]]",
                "Most je otevřen.",
                Applicability.UNSAFE,
            ),
            Good("Hier finden Sie die Brücke, das Rathaus und den Fluss, der die Ausgabe der Bücher am Markt trennt."),
            Good("Cet article de loi date de plus loin, et le pont aussi."),
            Good("By posting guards at the bridge, the town kept the boats away."),
            Good("Get the latest ferry, the mayor advised, or walk."),
            Good("The comments that the mayor made on Monday were heard in all of Rivertown."),
            Good("You must be mad, the captain was told, to register a boat there."),
            Good("He was told that by signing up he would agree to the toll."),
            Good("Jeden Morgen gehen tausend Leute über die Brücke."),
            Good("Pour réagir vite, le maire a fermé le pont."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Lines that begin with a hit and name what such sentences name."""
        doc, end = ctx.doc, -1
        for hit in ctx.hits:
            if hit.start < end or not (_begins(doc, hit) or _KNOWN[hit.trigger][1].startswith(_ANYWHERE)):
                continue
            line = trimmed(doc.text, doc.line_at(hit.end - 1))
            what = self._notice(doc, line, hit)
            if what:
                end = line.end
                yield cut(self, doc, line, what, safe=False, confidence=0.85)

    def _notice(self, doc: Document, line: Span, hit: Hit) -> str:
        """What a line that begins with the hit is; nothing if it may be prose."""
        _, kind, following = _KNOWN[hit.trigger] if hit.trigger >= 0 else ("", "imprint", "")
        first = line.start if kind.startswith(_ANYWHERE) else hit.start
        if line.end - line.start > LONGEST or doc.text[line.start : first].strip(MARKS):
            return ""
        rest = doc.straight[first if first < hit.start else hit.end : line.end].lower()
        if _REPORT.search(rest) or word_count(rest) > MAX_WORDS or (following and not _pattern(following).search(rest)):
            return ""
        return _WHAT[kind.removeprefix(_ANYWHERE)]


@cache
def _pattern(following: str) -> re.Pattern[str]:
    return re.compile(following)


def _begins(doc: Document, hit: Hit) -> bool:
    """Whether nothing but marks stands right before the hit in its line; most hits stand inside a sentence."""
    return not _LINE_ENDS.split(doc.text[max(0, hit.start - EDGE) : hit.start])[-1].strip(MARKS)
