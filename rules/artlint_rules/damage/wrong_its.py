"""An apostrophe that "its" must not have, or must."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Document, Finding, Good, Rule, Span, replace
from artlint.text.language import is_english
from artlint.text.pattern import pattern
from artlint.text.words import word_set
from artlint_rules.places import in_code, line_is

# What its owner stands before, and hardly ever a sentence that begins with "it is".
_BEFORE = "of for from in with to by at under within through into toward towards during against between despite without upon across throughout around behind inside regarding concerning including celebrate celebrates celebrated lose loses lost losing launch launches launched held published released increase increased expand expanded extend extended strengthen strengthened improve improved complete completed maintain maintained changed".split()
# "Of it's not so", "for it's the end": a sentence.
_SENTENCE = word_set(
    "a an the not no been being so too very just only also still all about like that this going getting time true over never always "
    "now here there hard easy good bad better best nice great clear worth what how why who where because if as in on at for to my "
    "his her our their your really quite pretty almost already probably likely possible impossible important necessary one up down "
    "out off called said known you we they he she I mine yours ours theirs more most less me him both either neither nothing "
    "something anything everything somewhat rather such okay ok fine ready done gone"
)
_NEXT = pattern(r" (?P<word>[A-Za-z]+)(?P<more> [A-Za-z]+)?")
_ENDS = ("ing", "ed", "en")
_OWN = pattern(r" own (?!goals?\b)[a-z]{3}")


class WrongIts(Rule):
    """apostrophe in "its": "of it's members", "it's own".

    "It's" is short for "it is"; what belongs to it is "its". The fix takes the apostrophe out. Found is "it's" behind a
    preposition and before a noun, and before "own". Where "it is" can be read, the text is left alone.
    """

    about = About(
        code="DMG083",
        name="wrong-its",
        triggers=(
            *(f"{word} it's" for word in _BEFORE),
            "it's own",
            *(f"{word} it's way" for word in ("make", "makes", "made", "making", "find", "finds", "found")),
            "due to it's",
            "thanks to it's",
        ),
        languages=("en",),
        examples=(
            Bad(
                "The club has to look at some of [[it's]] members in the new year.",
                "The club has to look at some of its members in the new year.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The boat makes [[it's]] way to the town, where the club lost [[it's]] first game of the year.",
                "The boat makes its way to the town, where the club lost its first game of the year.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The town has to see to [[it’s]] own people in the new year.",
                "The town has to see to its own people in the new year.",
                Applicability.UNSAFE,
            ),
            Good("The house that she lives in it's said to be old, and what she thinks of it's not known to the town."),
            Good(
                "For it's true that the club is old, and for it's a good one, with it's being shut in the end of May."
            ),
            Good("The club has to see to its own people and to some of its members; it's own goal after own goal."),
            Good("What do you think of it's been the question of the town for all of the year."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each."""
        text = ctx.doc.text
        for hit in ctx.hits:
            words = text[hit.start : hit.end].replace("’", "'")
            start = hit.start + words.lower().index("it's")
            span = Span(start, start + len("it's"))
            # "To it's own" is found as "it's own".
            own = _OWN.match(text, span.end) is not None
            if own != words.startswith("it's") or not (own or words.endswith("way") or _owns(ctx.doc, span.end)):
                continue
            if not words.islower() or in_code(ctx.doc, span.start):
                continue
            if line_is(ctx.doc, span.start, "DMG083", is_english):
                fix = replace(span, "its", Applicability.UNSAFE)
                yield self.finding(span, "“its” has no apostrophe here", fix, confidence=0.9)


def _owns(doc: Document, end: int) -> bool:
    """Whether a noun can follow, with or without an adjective before it."""
    following = _NEXT.match(doc.text, end)
    if not following or following["word"].lower() in _SENTENCE:
        return False
    return not following["word"].endswith(_ENDS) and not (following["word"].endswith("ly") and not following["more"])
