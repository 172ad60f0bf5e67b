"""Headlines of other articles listed under a label."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Document, Finding, Good, Rule, Span
from artlint.text.lines import SHORT, without_bullet
from artlint.text.pattern import pattern
from artlint.text.words import ends_sentence, word_count
from artlint_rules.boilerplate.whole_line import cut, hit_lines

_LABEL = (
    r"(?:more |other |similar |see )?related(?: (?:stories|story|articles|article|posts|news|links|content|coverage|topics|reading|videos|headlines))?|"
    r"(?:you may|you might)(?: also)? (?:like|be interested in)|(?:the )?most (?:popular|read|viewed|shared|commented|discussed|watched|emailed)(?: (?:stories|articles|news|on this site|today|in [\w ]{2,20}|on [\w ]{2,20}))?|"
    r"trending(?: now| stories| news)?|recommended(?: stories| articles| for you| reading)?|read next|up next|what to read next|"
    r"(?:read|see|watch) also|also read|also see|also:?|more:?|see also|must[ -]reads?|don['’]t miss|in case you missed it|"
    r"more (?:stories|articles|news|headlines|on this story|on this topic|top stories|like this|stories like this|from [\w ]{2,24}|in [\w ]{2,24} news|great [\w ]{2,24} stories)|"
    r"latest (?:news|stories|headlines|articles)|top stories|popular (?:now|stories|posts|articles)|editors?['’]s? (?:picks|choice)|"
    r"also (?:in|on) [\w ]{2,20}|recent (?:posts|stories|articles)|similar (?:stories|articles|posts)|"
    r"mehr zum thema|lesen sie auch|lesen sie mehr zum thema|das könnte sie auch interessieren|meistgelesen|ähnliche artikel|weitere artikel|"
    r"à lire aussi|lire aussi|sur le même (?:thème|sujet)|les plus lus|à découvrir|lee también|te puede interesar|lo más leído|"
    r"(?:artículos|noticias) relacionad[oa]s|más noticias|lees ook|meest gelezen|leggi anche|leia também|материалы по теме"
)
_LONG_WORD = pattern(r"[^\W\d_]{5,}")
_SHARED = 3  # long words: chosen
_LINE = pattern(rf"[^\w\n\"“]{{0,5}}(?:{_LABEL}|read more[ \t]*:)[^\w\n\"”]{{0,5}}", re.IGNORECASE)
_TRIGGERS = (
    *(
        "related",
        "you may",
        "you may also",
        "you might also",
        "you might like",
        "most popular",
        "most read",
        "most viewed",
    ),
    *("most shared", "most commented", "most discussed", "most watched", "most emailed", "trending", "recommended"),
    *(
        "read next",
        "up next",
        "what to read next",
        "read also",
        "see also",
        "watch also",
        "also read",
        "also see",
        "must read",
    ),
    *(
        "must reads",
        "must-read",
        "must-reads",
        "don't miss",
        "in case you missed it",
        "more stories",
        "more articles",
        "read more",
    ),
    *(
        "more news",
        "more headlines",
        "more on",
        "more top stories",
        "more like this",
        "more from",
        "more great",
        "more in",
    ),
    *(
        "latest news",
        "latest stories",
        "latest headlines",
        "latest articles",
        "top stories",
        "popular now",
        "popular stories",
    ),
    *(
        "popular posts",
        "popular articles",
        "editors' picks",
        "editor's picks",
        "editor's choice",
        "editors' choice",
        "also in",
    ),
    *(
        "also on",
        "recent posts",
        "recent stories",
        "recent articles",
        "similar stories",
        "similar articles",
        "similar posts",
        "also:",
    ),
    *(
        "mehr zum thema",
        "lesen sie auch",
        "lesen sie mehr",
        "das könnte sie",
        "meistgelesen",
        "ähnliche artikel",
        "weitere artikel",
    ),
    *(
        "lire aussi",
        "sur le même thème",
        "sur le même sujet",
        "les plus lus",
        "à découvrir",
        "lee también",
        "te puede interesar",
    ),
    *(
        "lo más leído",
        "relacionados",
        "relacionadas",
        "más noticias",
        "lees ook",
        "meest gelezen",
        "leggi anche",
        "leia também",
    ),
    "материалы по теме",
)
MAX_LINES = 10  # chosen: no list of teasers met was longer
MIN_WORDS, MAX_WORDS = 3, 20
# Entries of a live blog begin with their hour, notes to the reader with what they are.
_OWN = pattern(r"[0-9]{1,2}(?:h|:|\.)[0-9]{2}\b|(?i:warning|note|editor's note|update|correction)\b *:")
_ENDS = '.!…:;,"”’»)'


class ListedHeadline(Rule):
    """Headlines of other articles listed under a label.

    Below "Related", "Most read" or "You may also like" stand headlines without full stops. They have no
    cue of their own; the label and their shape give them away (33 of 34 such first lines were residue in
    labelled news). The fix takes each out, unsafely. The list ends at the first sentence.
    """

    about = About(
        code="BPL023",
        name="listed-headline",
        triggers=_TRIGGERS,
        pattern=r"(?m)^[ \t]*(?:ALSO|MORE|More):?[ \t]*\r?$",
        source="labels as in related-heading; shape measured on 1,900 extracted news pages of 2008 to 2026",
        examples=(
            Bad(
                "The bridge is open again.\n\nRelated Articles\n\n[[Two ferries out of service after storm]]\n\n[[Toll on the old road to rise in May]]\n\nThe mayor was there.",
                "The bridge is open again.\n\nRelated Articles\n\nThe mayor was there.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The bridge is open.\nMOST READ\n[[Why did the ferry sink so fast?]]",
                "The bridge is open.\nMOST READ",
                Applicability.UNSAFE,
            ),
            Good(
                "Le pont est rouvert.\nLire aussi :\n7h03 - Les bacs restent à quai à Rivertown\nIls y sont depuis lundi."
            ),
            Good("The bridge is open.\nMore\nWarning: this page tells how the race ends\nThe mayor came first."),
            Good("The bridge is open.\n\nRelated Articles\n\nThe mayor was there with two engineers."),
            Good("The bridge is open.\n\nRelated\n\nRiver\n\nThe mayor was there."),
            Good("Related\nTwo ferries out of service after storm\n"),
            Good(
                "Rivertown's own daily\n\nLatest News\n\nTwo ferries out of service after storm\n\nMay 2, 2021\n\nThe ferries are old."
            ),
            Good("The bridge is open.\n\nRelated problems\n\nTwo ferries out of service after storm"),
            Good(
                "The bridge over the Lunt is open again.\nMost read\nFerry captain praises harbour plan\nThe captain of the ferry called the plan for the old harbour, which the mayor had shown to the council on Monday, a good one."
            ),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Lines below each label down to the first that is no headline."""
        doc, done = ctx.doc, -1
        for label in hit_lines(ctx, SHORT):
            if not _LINE.fullmatch(doc[label]):
                continue
            number = doc.line_number(label.start)
            first = bisect_right(doc.filled, number)
            below = doc.filled[first : first + MAX_LINES]
            # Below a label that heads the page stands the article's own headline.
            if not any(
                len(doc.line_texts[index]) > SHORT or ends_sentence(doc.line_texts[index])
                for index in doc.filled[: first - 1]
            ):
                continue
            for index in below:
                line = doc.trimmed_line(index)
                if line.start < done or not _is_headline(doc.text, line) or _heads_text(doc, index):
                    break
                done = line.end
                yield cut(self, doc, line, "headline of another article", safe=False, confidence=0.85)


def _heads_text(doc: Document, index: int) -> bool:
    """Whether a paragraph follows that takes up its words: then it is a heading of the article."""
    below = doc.around(index)[1]
    if len(below) <= SHORT:
        return False
    words, text = (set(_LONG_WORD.findall(line.lower())) for line in (doc.line_texts[index], below))
    return len(words & text) >= _SHARED


def _is_headline(text: str, line: Span) -> bool:
    inner = without_bullet(text, line)
    words = text[inner.start : inner.end]
    return (
        MIN_WORDS <= word_count(words) <= MAX_WORDS
        and words[-1] not in _ENDS
        and not words[0].islower()
        and not _OWN.match(words)
    )
