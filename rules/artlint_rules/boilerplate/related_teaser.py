"""A link to another article, left in the text with its headline."""

import re
from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint.text.words import word_count
from artlint_rules.boilerplate.whole_line import cut, hit_lines

# Labels of teaser boxes: news sites' templates, Newspaper theme, YARPP, inline related posts plugins.
_PAIRS = (
    "see also|read also|watch also|view also|also read|also see|also watch|read more|see more|read next|read this|"
    "read on|must read|must-read|don['’]t miss|you may also like|you might also like|you can also check|"
    "you can also read|related story|related stories|related articles?|related news|related content|related coverage|"
    "related video|related reading|recommended reading|recommended stories|more on this|more on this story|"
    "read full story|read the full story|full story|"
    "à lire aussi|a lire aussi|lire aussi|à voir aussi|à lire également|lesen sie auch|lies auch|lesen sie mehr|"
    "auch interessant|mehr zum thema|lee también|lea también|leer también|te puede interesar|lees ook|lees meer|"
    "bekijk ook|leggi anche|leia também|leia mais|veja também|читайте также|"
    "siehe auch|lesen sie dazu|lesen sie hier|mehr dazu|passend dazu|voir aussi|lire également|sur le même sujet|ver también|"
    "mira también|lea además|más información|noticia relacionada|vedi anche|guarda anche|saiba mais|lees ook dit|zie ook|"
    "läs också|läs även|läs mer|les også|læs også|lue myös|czytaj też|czytaj także|czytaj również|zobacz też|zobacz także|"
    "přečtěte si|čtěte také|prečítajte si|citește și|citiţi şi|olvasta már|διαβάστε επίσης|διαβάστε ακόμα|διαβάστε ακόμη|"
    "читайте також|смотрите также|читайте по теме|по теме|bunu da oku|ayrıca bakınız|ilgili haber|baca juga|simak juga|lihat juga|"
    "soma pia|soma zaidi|xem thêm|đọc thêm|اقرأ أيضا|اقرأ أيضاً|إقرأ أيضا|ये भी पढ़ें|यह भी पढ़ें|funda olunye udaba lapha|lees meer oor|"
    "full list|full coverage|complete coverage"
)
_SINGLES = "related|recommended|previously"
# What more than a teaser may begin with: a colon or bar, a capital and a headline's length must follow, below the first line.
_COMMON = "watch|listen|trending|in pictures|in photos|in pics|watch below|watch more|watch now|listen now|more news|must watch"
_CAPITALS = "MORE|READ|WATCH|LISTEN|ALSO|RELATED|LEGGI|LEIA|LIRE|LEES"
_BRACKETED = pattern(
    r"[(\[](?:Also [Rr]ead|ALSO READ|Read [Aa]lso|READ ALSO|Read [Mm]ore|READ MORE|See [Aa]lso|SEE ALSO|Related|RELATED)"
    r"\s*[:|–-]\s*[^\Wa-z_][^()\[\]\n]{8,160}[)\]]"
)
_WORDS = tuple(
    word.replace("['’]", "'")
    for phrase in _PAIRS.split("|")
    for word in ([phrase.replace("s?", ""), phrase.replace("s?", "s")] if "s?" in phrase else [phrase])
)
_TRIGGERS = (
    *_WORDS,
    *(
        f"{word}{mark}"
        for word in f"{_SINGLES}|{_CAPITALS}|{_COMMON}".lower().split("|")
        for mark in (":", " :", " |", " »")
    ),
)
_LINE = pattern(
    rf"""
    [^\w\n"“]{{0,5}}
    (?: (?P<pair>(?i:{_PAIRS.replace(" ", chr(92) + " ")})) | (?P<single>(?i:{_SINGLES})) | (?P<capitals>{_CAPITALS})
      | (?P<common>(?i:{_COMMON.replace(" ", chr(92) + " ")}))(?=[ \t\xa0]?[:|]) )
    (?P<gap>[ \t\xa0]*[:|»›>–—-]+[ \t\xa0]* | [ \t\xa0]{{2,}} | [ \t\xa0] )
    (?P<headline>\S.*)
    """,
    re.VERBOSE,
)
MAX_WORDS = 30  # chosen: a headline with its section, or two headlines run together
MIN_WORDS_UNMARKED = 4  # chosen: "Read more Shakespeare" is no headline
_FULL_STOP = pattern(r"[.][\"'”’)]*$")
_QUOTE_CLOSED = pattern(r"[.!?][\"”]|[,][\"”]")


class RelatedTeaser(Rule):
    """A link to another article, left in the text with its headline.

    News sites put boxes such as "See also", "Read more" or "Related" between paragraphs; without its
    link such a line is another article's headline in the middle of this one. The fix takes the line
    out: safe where a mark (colon, bar, double space) parts label and headline, unsafe where only the
    shape tells. Prose that begins with the same words, and a teaser without any label, are left alone.
    """

    about = About(
        code="BPL002",
        name="related-teaser",
        triggers=tuple(dict.fromkeys(_TRIGGERS)),
        source="teaser boxes of news sites and WordPress plugins, read 2026-11",
        examples=(
            Bad(
                "The bridge is open again.\n\n[[See also  Two ferries out of service after storm | Region]]\n\nThe mayor was there.\n",
                "The bridge is open again.\n\nThe mayor was there.\n",
            ),
            Bad(
                "The bridge is open.\n[[Read more: Why the old bridge had to close]]\nThe mayor came.",
                "The bridge is open.\nThe mayor came.",
            ),
            Bad("The bridge is open.\n[[ALSO READ | Ferry fares to rise in May]]", "The bridge is open."),
            Bad("The bridge is open.\n\n[[RELATED: Ferry fares to rise in May]]", "The bridge is open."),
            Bad("Le pont est rouvert.\n[[À lire aussi : Les bacs restent à quai]]", "Le pont est rouvert."),
            Bad(
                "Le pont est rouvert.\n[[À lire aussi Les bacs de la Loire restent à quai]]",
                "Le pont est rouvert.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The bridge [[(Also read: Ferry fares to rise in May)]] is open.",
                "The bridge is open.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The bridge is open.\n[[Watch: Mayor opens the old bridge]]\nThe mayor came.",
                "The bridge is open.\nThe mayor came.",
                Applicability.UNSAFE,
            ),
            Good("Watch: Mayor opens the old bridge\nThe bridge is open."),
            Good("The bridge is open.\nWatch: Old Swiss one\nListen: All of it was said before."),
            Good("See also the older of the two bridges, which few visitors do."),
            Good("Read more books, the teacher told them, and watch less television."),
            Good("Read more Shakespeare"),
            Good("Read more: that was his advice to the young, and he kept to it."),
            Good("Related problems have kept the bridge shut since May."),
            Good("Related: the bridge was shut for a day and nobody was told."),
            Good("“Also read: the small print,” the lawyer said."),
            Good("Watch: it is the only one of its kind on the market."),
            Good("More on this story will follow when the jury comes back."),
            Good(
                "The list (see also: annex B of the treaty, signed in May) is long.\nSee more people than ever before, the mayor said."
            ),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Lines first; brackets inside a line where the line itself is none."""
        doc = ctx.doc
        for line in hit_lines(ctx):
            match = _LINE.fullmatch(doc[line])
            if match and _is_teaser(match) and not (match["common"] and line.start <= doc.line(doc.filled[0]).start):
                marked = match["gap"] not in (" ", "\t", "\u00a0") and not match["common"]
                yield cut(self, doc, line, "teaser of another article", safe=marked, confidence=0.95 if marked else 0.8)
        for hit in ctx.hits:
            if hit.start > 1 and doc.text[hit.start - 1] in "([":
                bracketed = _BRACKETED.match(doc.text, hit.start - 1)
                if bracketed and doc.text[hit.start - 2] == " ":
                    yield self._bracketed(ctx, Span(*bracketed.span()))

    def _bracketed(self, ctx: Context, span: Span) -> Finding:
        start = span.start - (ctx.doc.text[span.start - 1] == " ")
        return self.finding(
            span,
            "teaser of another article in brackets",
            replace(Span(start, span.end), "", Applicability.UNSAFE),
            confidence=0.8,
        )


def _is_teaser(match: re.Match[str]) -> bool:
    headline, gap = match["headline"], match["gap"]
    words = word_count(headline)
    if not 2 <= words <= MAX_WORDS or _QUOTE_CLOSED.search(headline):
        return False
    first = next((c for c in headline if c.isalnum()), "")
    if match["common"]:
        return words >= MIN_WORDS_UNMARKED and not first.islower() and not _FULL_STOP.search(headline)
    if ":" in gap or "|" in gap:
        if match["single"] or match["capitals"]:
            return not _FULL_STOP.search(headline) and not first.islower()
        return not (
            first.islower() and _FULL_STOP.search(headline) and match["pair"][:4].lower() in ("read", "more", "full")
        )
    if _FULL_STOP.search(headline) or first.islower() or match["single"]:
        return False
    return (
        len(gap.strip()) > 0
        or len(gap) > 1
        or (words >= MIN_WORDS_UNMARKED and not headline.endswith((":", ",", "?", "!")))
    )
