"""NAM005."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint_rules.names.prose import in_foreign_sentence
from artlint_rules.tables import lines

# Names of several words that are also plain ones: "a black sea of umbrellas", "the white house on the hill".
_LITERAL = frozenset(
    (
        "Black Sea",
        "Dead Sea",
        "Far East",
        "Miss World",
        "North Sea",
        "Red Cross",
        "Red Sea",
        "West Bank",
        "White House",
        "World Bank",
        "World Cup",
    )
)
# Things that many papers write without the capital of the people they are named for.
_THINGS = pattern(
    r"[ -](?:army kni(?:fe|ves)|bacon|baths?|beans?|blinds?|breads?|bulldogs?|chard|cheeses?|coffee|courage|cuffs?|curves?|delight|doors?|"
    r"dressing|elms?|fry|fries|hats?|heels?|horns?|kiss(?:es|ed|ing)?|leave|letters?|mastiffs?|measles|muffins?|mustard|numerals?|ovens?|pale|"
    r"pastr(?:y|ies)|polish|press|roulette|setters?|shepherds?|sprouts?|tastes?|terriers?|toast|type|wax(?:ing|es)?|whispers?|windows?|wolfhounds?)\b"
)
_RIGHT = {name.lower(): name for name in lines("always-capital.txt") if name not in _LITERAL}
_ANY = "|".join(sorted(_RIGHT, key=lambda low: (-len(low), low)))
# The last of a row of tags.
_LISTED = pattern(r"^, [a-z ]+\n?$")
# What names end in that are none: storms from the north-east, and a kind of plaster.
_TAIL_OF = pattern(r"(?:[Nn]or['’]|[Pp]laster of )$")
_CAPITAL = pattern(r"[^\W\d_a-z]")

_MARKS = tuple("'‘’\"“”`")


class LowerCaseName(Rule):
    """A country, a people, a day or a month stands in lower case.

    Other languages write "russian" and "monday" so, and a translator hands it on. The fix puts the capital back.

    Names that are words too ("china", "polish", "march") are not looked for, nor things named for a people ("french
    fries"), and lines without capitals are left alone: tags, search words, chats.
    """

    about = About(
        code="NAM005",
        name="lower-case-name",
        languages=("en",),
        pattern=rf"(?<![^\s(\[“‘\"'—–-])(?:{_ANY})(?![\w@/_&=+]|\.\w|-\w)",
        pattern_filter=rf"(?:^|[\s(\[“‘\"'—–-])(?:{_ANY})(?:$|[^A-Za-z@/_&=+])",
        examples=(
            Bad(
                "The boat of the [[danish]] firm sank on [[tuesday]].",
                fixed="The boat of the Danish firm sank on Tuesday.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "She sold her house in [[new york]] to a pro-[[russian]] singer.",
                fixed="She sold her house in New York to a pro-Russian singer.",
                applicability=Applicability.UNSAFE,
            ),
            Good("She ate a cheese danish, and the value of it is 'italian' here."),
            Good("The Danish firm sank the boat on Tuesday, in New York."),
            Good("He gave a french kiss and ate german-style bread behind the french windows."),
            Good("The nor'easter blew snow and a panama hat into the brussels sprouts; use a swiss army knife."),
            Good("He put polish on the china, and by march he had a turkey."),
            Good("The address is www.europe.example/russia or mail@iceland.example; tags: #france"),
            Good("politics, europe, germany"),
            Good("iran nuclear deal"),
            Good("Filed under war, germany\nFirst posted on Friday"),
            Good("i live in germany. You don't?"),
            Good("La empresa no vende coches en europe, pero tiene una oficina en italia para ello."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """A finding for each such name in a line that begins with a capital."""
        for hit in ctx.hits:
            doc, span = ctx.doc, Span(hit.start, hit.end)
            low = doc[span]
            if _TAIL_OF.search(doc.text, max(0, span.start - 11), span.start):
                continue
            if _THINGS.match(doc.text, span.end) or not _is_written(doc[doc.line_at(span.start)], low):
                continue
            if in_foreign_sentence(doc, span) or _LISTED.search(doc.text[max(0, span.start - 2) : span.end + 1]):
                continue
            if low == "danish" and doc.text[span.end : span.end + 1] in (".", ",", ";", "!", "?", "\n", ""):
                continue  # pastry
            if doc.text[span.start - 1 : span.start] in _MARKS and doc.text[span.end : span.end + 1] in _MARKS:
                continue  # a value: "set it to 'italian'"
            right = _RIGHT[low]
            yield self.finding(span, f'"{low}" in lower case', replace(span, right, Applicability.UNSAFE))


def _is_written(line: str, low: str) -> bool:
    """Whether the line is not one of those in lower case throughout: its first letter is a capital.

    Or it is a sentence that begins with the name.
    """
    letters = line.lstrip(" \t“\"'‘(—–-•*#0123456789.)")
    return bool(_CAPITAL.match(letters)) or (letters.startswith(low) and line.rstrip(' \r”"').endswith((".", "!", "?")))
