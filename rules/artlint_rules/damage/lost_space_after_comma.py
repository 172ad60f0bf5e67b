"""Two words with a comma and no space between them."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Hit, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint.text.tokens import is_address, is_code, token_span

_LEFT = pattern(r"[^\W_]+(?:['’-][^\W_]+)*[%)]?$")
_RIGHT = pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# A person's age: "Jane Roe,35 of the town".
_AGE = pattern(r"[1-9][0-9](?=,| )")
# A call or a formula: "f(x,y)", "alpha,beta-carotene".
_CALL = pattern(r"\w\($")
_GREEK = ("alpha", "beta", "gamma", "delta", "omega", "cis", "trans")
# "Jan 30,2018".
_DATE = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? (?:[12]?[0-9]|3[01]),(?:19|20)[0-9]{2}"
# A token with more glued commas than this is a list of tags or data: chosen.
_MAX_COMMAS = 2


class LostSpaceAfterComma(Rule):
    """space lost after a comma.

    The two words count as one and neither is found by a search. The fix puts the space back. Numbers, chemical
    names, lists of tags, addresses and code are left alone.
    """

    about = About(
        code="DMG002",
        name="lost-space-after-comma",
        pattern=r"[a-zß-öø-ÿA-Z0-9)],[a-zß-öø-ÿA-ZÀ-ÖØ-Þ][a-zß-öø-ÿ’']|[a-z]{3},[1-9][0-9](?:,| (?:of|and|from|was|who|is))"
        rf"|{_DATE}",
        examples=(
            Bad("After the [[talks,first]] reports came.", "After the talks, first reports came."),
            Bad("They met in [[Lyon,France]] in May.", "They met in Lyon, France in May."),
            Bad("In [[2015,the]] plant closed.", "In 2015, the plant closed."),
            Bad("The minister (of [[trade),who]] resigned, left.", "The minister (of trade), who resigned, left."),
            Bad("Her [[brother's,not]] hers.", "Her brother's, not hers."),
            Bad("Martin [[Zorkov,35]] of the old town, left.", "Martin Zorkov, 35 of the old town, left."),
            Bad("It was opened on Jan [[30,2018]] by the mayor.", "It was opened on Jan 30, 2018 by the mayor."),
            Good("The file names,35 MB, and the set (foo,12,30) of it."),
            Good("After the talks, first reports came."),
            Good("It cost 1,000 euros and 1,5 million yen."),
            Good("Made with N,N-dimethyl and 2,4-dinitrophenol."),
            Good("tags: news,world,politics,sport"),
            Good("See https://example.org/a,b/maps,here for the map."),
            Good("show: function(left,top) { return left,top; }"),
            Good("Write to a,b@example.org."),
            Good("The value of sum(price,tax) and of max(foo,bar) is the same."),
            Good("It is an alpha,beta-unsaturated acid of the cis,trans-form."),
            Good("He wrote “wait,” and left."),
            Good("Put `lib,test` into the list, and `yes,no` behind it, and the page is as the mayor wants it."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each pair of words run together."""
        for hit in ctx.hits:
            found = self._found(ctx, hit)
            if found:
                yield found

    def _found(self, ctx: Context, hit: Hit) -> Finding | None:
        text = ctx.doc.text
        if text[hit.end - 4 : hit.end].isdigit():
            comma = text.rindex(",", hit.start, hit.end)
            span = Span(text.rindex(" ", hit.start, comma) + 1, hit.end)
            return self.finding(
                span, "no space after a comma", replace(span, ctx.doc[span].replace(",", ", ")), confidence=0.95
            )
        token = token_span(text, hit.start)
        comma = text.index(",", hit.start)
        left = _LEFT.search(text, token.start, comma)
        right = _AGE.match(text, comma + 1) if text[comma + 1].isdigit() else _RIGHT.match(text, comma + 1)
        if not left or not right or len(left[0].rstrip("%)")) < 2:
            return None
        if right[0].isdigit() and not left[0].istitle():
            return None
        whole = text[token.start : token.end]
        if (
            is_address(whole)
            or whole.rstrip(",").count(",") > _MAX_COMMAS
            or is_code(ctx.doc[ctx.doc.line_at(hit.start)])
        ):
            return None
        if _CALL.search(text, token.start, left.start()) or (left[0] in _GREEK and text[right.end() :][:1] == "-"):
            return None
        span = Span(left.start(), right.end())
        return self.finding(span, "no space after a comma", replace(span, f"{left[0]}, {right[0]}"), confidence=0.95)
