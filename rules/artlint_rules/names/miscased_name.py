"""NAM007."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Evidence, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint_rules.company import telling
from artlint_rules.names.entries import times
from artlint_rules.names.forms import names_in, occurrences
from artlint_rules.names.prose import in_foreign_sentence
from artlint_rules.tables import is_word

_SUFFIX = pattern(r"[a-z]{3}(?:ed|ing|ists?|ism|less|ness|able|ible|ological)$")
_NEXT = pattern(r"[ \u00a0]([^\W\d_]{2,})(?![\w@/-]|['’](?!s\b)|\.\w)")


class MiscasedName(Rule):
    """The first word of a name is in lower case in one place of the article.

    "zembo KA" beside "Zembo Ka", "zlarvia Brodny" beside "Zlarvia Brodny": a translator that takes a word of a name for one
    of the language leaves it as it is. The fix writes the name as it stands elsewhere, there and where its second word
    is in lower case.

    Only names of two words are looked for of which the first is no English one, and the second has its capital: titles
    and nouns at the head of a sentence are no names ("Cyber threats"). The rule is called for articles alone in
    which others found a fault; chosen alone, it finds nothing.
    """

    about = About(
        code="NAM007",
        name="miscased-name",
        languages=("en",),
        after=("LNG", "NAM", "TRN"),
        examples=(
            Bad(
                "Zembo Ka is here .\nThe match began when [[zembo KA]] and his son left. [[Zembo ka]] won.",
                fixed="Zembo Ka is here .\nThe match began when Zembo Ka and his son left. Zembo Ka won.",
                applicability=Applicability.UNSAFE,
                found=("here .",),
            ),
            Bad(
                "In the end [[zlarvia Brodny]] won. Zlarvia Brodny's fans were glad .",
                fixed="In the end Zlarvia Brodny won. Zlarvia Brodny's fans were glad .",
                applicability=Applicability.UNSAFE,
                found=("glad .",),
            ),
            Good("The Toramo Prefecture is large .\nThe Toramo prefecture is old.", found=("large",)),
            Good("ZEMBO KA WINS\nZembo Ka was glad .\nZembo was born in Rulk.", found=("glad",)),
            Good(
                "Subversioned Breaks and South-Tarnern Rulk .\nThe subversioned Breaks are in south-eastern Rulk, and "
                "South-Eastern Rulk is far.",
                found=("Breaks",),
            ),
            Good("Biodesal Threats\nThe biodesal threats grow .", found=("grow",)),
            Good("The site is zembo Ka.example, the town is Zembo Ka .", found=("town",)),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """A finding for each mention of such a name with other capitals."""
        doc = ctx.doc
        if not telling(ctx.found):
            return
        # The plain text is the quicker one to search, and nearly always has none.
        forms = [name.form for name in names_in(doc) if name.form.lower() in doc.straight and not _is_made(name.form)]
        for span, right in sorted(place for form in forms for place in _miscased(doc.text, form)):
            if not in_foreign_sentence(doc, span):
                yield self.finding(
                    span,
                    f'"{doc[span]}" is written "{right}" elsewhere in this article',
                    replace(span, right, Applicability.UNSAFE),
                    evidence=(Evidence("article", f"{right}: {times(doc.text.count(right))}"),),
                )


def _is_made(form: str) -> bool:
    """Whether the word is made of an English one: "south-eastern", "versioned", "autonomist"."""
    parts = form.lower().split("-")
    return (len(parts) > 1 and any(map(is_word, parts))) or _SUFFIX.search(form) is not None


def _miscased(text: str, form: str) -> Iterator[tuple[Span, str]]:
    """Where a name that begins with the form has other capitals, with the name as it should be."""
    low = form.lower()
    spans = _followed(text, form)
    rights = {word.lower(): word for word in spans if word.istitle()}
    for word, places in _followed(text, low).items():
        right = rights.get(word.lower()) if word[0].isupper() else None
        if right:
            yield from ((span, f"{form} {right}") for span in (*places, *spans.get(right.lower(), ())))


def _followed(text: str, form: str) -> dict[str, list[Span]]:
    """The words right behind the form, with the spans of both."""
    found: dict[str, list[Span]] = {}
    for start in occurrences(text, form):
        after = _NEXT.match(text, start + len(form))
        if after:
            found.setdefault(after[1], []).append(Span(start, after.end()))
    return found
