"""The wrong one of two articles."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.language import is_english
from artlint.text.pattern import pattern

_A = pattern(
    r"(?<![\w'’.;&/\]-])(?<!\by )(?<!\b[io][ln] )(?<!elle )(?<!\b(?:qu|lu|no)i )a (?!one|once|oneself|ouija|eu|ewe|ewer|Eu|One|Ouija|Ewe)(?=[aeioAEIO][a-z]{3}|(?:hours?|honest|honou?r|heir|heiress)\b)"
)
_AN = pattern(
    r"(?<![\w'’.;&/\]-])an (?=[bcdfgjklmnpqrstvwyz][a-z]{3}|u(?:ni(?:que|form|ted|on|t|vers)|se[drf]|tility))"
    r"(?!unin|unim|unid|(?:de[rnms]|die|das|sich|sein|seine|seiner|nicht|mehr|beiden|jede[mnrs]?|diese[mnrs]?|dere[nr]|"
    r"welche[mnrs]?|deutsche[mnrs]?|Phoblacht)\b)"
)


class WrongArticle(Rule):
    """wrong one of "a" and "an" before a word.

    A slip, or the trace of a word that was put in or taken out. The fix changes the article. Words whose sound and
    spelling differ, words with h, abbreviations and short words are left alone.
    """

    about = About(
        code="DMG023",
        name="wrong-article",
        pattern=r"[^\w'’.;&/-]a (?:[aeioAEIO][a-z]{3}|h(?:our|on(?:est|ou?r)|eir))|[^\w'’.;&/-]an [b-df-gj-np-tv-z][a-z]{3}|[^\w'’.;&/-]an u(?:ni|se|til)",
        languages=("en",),
        examples=(
            Bad("It was [[a]] easy win for the town.", "It was an easy win for the town.", Applicability.UNSAFE),
            Bad("It took [[a]] hour for all of them.", "It took an hour for all of them.", Applicability.UNSAFE),
            Bad(
                "She is [[a]] Austrian and that is [[an]] broad road in the town.",
                "She is an Austrian and that is a broad road in the town.",
                Applicability.UNSAFE,
            ),
            Bad(
                "It is [[an]] unique case for all of them.",
                "It is a unique case for all of them.",
                Applicability.UNSAFE,
            ),
            Bad(
                "He leads [[an a]] early-stage firm in the town.",
                "He leads an early-stage firm in the town.",
                Applicability.UNSAFE,
            ),
            Good("It was a European cup, a euro, a once great team, a one-way street, a eulogy."),
            Good("It was an hour, an heir, an historic day, an FBI agent, an mRNA test, an x-ray."),
            Good("a unit, an uninvited guest, an unimportant and an unidentified man"),
            Good("Vitamin A exists; plan a is off; La Niña events"),
            Good("Er denkt an deutsche Orte und an die Zeit."),
            Good("La Chine a annoncé la fin des exercices, et le ministre a affirmé que..."),
            Good("He asked: “[c]an there be a law?” and “[E]a equal to it is none.”"),
            Good("Rue Jeanne d'Arc: on y a ouvert un bar."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each article."""
        for hit in ctx.hits:
            if not is_english(ctx.doc[ctx.doc.line_at(hit.start + 1)]):
                continue
            for shape, right in ((_A, "an"), (_AN, "a")):
                match = shape.match(ctx.doc.text, hit.start + 1)
                if match:
                    span = _articles(ctx.doc.text, match.start(), match.start() + len(match[0].rstrip()))
                    fix = replace(span, right, Applicability.UNSAFE)
                    yield self.finding(
                        span, f"“{ctx.doc[span]}” where the sound asks for “{right}”", fix, confidence=0.85
                    )


def _articles(text: str, start: int, end: int) -> Span:
    """The article, and one before it if a change left both."""
    before = text[max(0, start - 4) : start].split()
    doubled = len(before) > 0 and before[-1] in ("a", "an") and text[start - 1] == " "
    return Span(start - 1 - len(before[-1]) if doubled else start, end)
