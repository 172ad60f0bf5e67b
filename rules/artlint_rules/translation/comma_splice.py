"""Two sentences joined by a comma alone."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern

_SECOND = ("it", "he", "she", "they", "there", "this", "we", "I")
_VERBS = ("is", "was", "are", "were", "has", "have", "had", "will", "can", "did", "also")
# With these a sentence begins that stands alone; "When", "In" and "Considering" begin what a comma may end.
_FIRST = frozenset("The This These Those He She They It We His Her Its Their Our My I You A An There".split())
# A word that makes the first part a clause of another one, or the two a figure of speech ("it is not X, it is Y").
_BINDING = frozenset(
    "that which who whom whose when if as because while although though said says before after since until till where "
    "whether unless once than like what how why so but and or nor think thinks believe believes know knows hope hopes fear "
    "fears thought felt feel feels sure certain glad afraid whoever whatever both either not never no nothing nobody just "
    "even let given whenever wherever say claim claims argue argues argued believed".split()
)
_FINITE = frozenset(
    "is was are were has have had will can did could would may must does do went came took made".split()
)
_TORN = pattern(r"\.\.|[,;:\"“”()–—…\[\]]| - |n[’']t\b")
_THIRD = pattern(r"[^.!?\n]*,? (?:and|but) (?:I|we|you|he|she|it|they|there) [a-z]")
_SAME, _SPOKEN = 3, 2  # words: "it was the best of years, it was the worst"; of a speaker: "we can do it, we can win"
_OURS = frozenset(("we", "i", "you", "there"))
_MORE = pattern(r"[^.!?\n]*, and ")
# "The night she came, it rained": the words behind the time are a clause without "when".
_TIME = pattern(
    r"(?:The|This|That|Each|Every|Any|One) (?:(?:[a-z]+) )?(?:times?|day|night|year|month|week|moment|minute|second|instant|hour|morning|"
    r"evening|afternoon|summer|winter|spring|autumn|season|weekend|way|more|longer|closer|further|harder|faster) "
    r"(?!(?:is|was|has|had|will|came|went|began|ended) )"
)
_SHORT = 7  # words of a sentence that may stand in contrast to another: chosen
_MIN_LENGTH, _MAX_LENGTH = 12, 160  # code points of the first part: chosen
_AFTER_VERB = 2  # words between the first part's verb and the comma, so that it is no mere "he said"


class CommaSplice(Rule):
    """Two whole sentences with a comma between them: "The shop is near the station, it has a car park."

    Slavic languages, Chinese, Japanese and others join sentences so; English wants a semicolon, a full stop or "and". The
    suggestion is the semicolon. Only plain pairs are looked for: the first begins with its subject, has no other
    comma, no conjunction and no negation, the second begins with a pronoun and its verb. Direct speech is left alone.
    """

    about = About(
        code="TRN414",
        name="comma-splice",
        triggers=tuple(f", {word} {verb} " for word in _SECOND for verb in _VERBS),
        languages=("en",),
        examples=(
            Bad(
                "The shop is near the [[station, it]] has a car park.",
                fixed="The shop is near the station; it has a car park.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "It rains. She rented a flat in the [[town, she]] was happy there.",
                fixed="It rains. She rented a flat in the town; she was happy there.",
                applicability=Applicability.UNSAFE,
            ),
            Good("When the shop is near the station, it has a car park."),
            Good("The shop is not a shop, it is a way of life."),
            Good("The shop has moved to the station, he was told."),
            Good('"The shop is near the station, it is a good place," he said.'),
            Good("The shop, a small one, is near the station, it is said."),
            Good("It was the best of years, it was the worst of years."),
            Good("We are at war with the sea, we are losing it, and we must win."),
            Good("We can do this for the town, we can pay for it."),
            Good("The night she came to the town, it was raining. The next time he went to the mill, he had a key."),
            Good("I was a smith from the town, he was a baker."),
            Good("These are the figures of last year.\u00a0Worst of all, they are true."),
            Good("The trade had grown for fifty years, it was said."),
        ),
        source="comma between sentences in Russian, Ukrainian, Czech, Chinese and Japanese",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """The comma with its two words, for each such pair."""
        text = ctx.doc.text
        for hit in ctx.hits:
            first = _first_part(text, ctx.doc.line_at(hit.start).start, hit.start)
            if not first or not _is_sentence(first) or _is_attribution(text, hit.end):
                continue
            if _is_figure(first, text[hit.start : hit.end + _MAX_LENGTH]):
                continue
            start = text.rfind(" ", 0, hit.start) + 1
            end = text.index(" ", hit.start + 2)
            words = f"{text[start : hit.start]};{text[hit.start + 1 : end]}"
            fix = replace(Span(start, end), words, Applicability.UNSAFE)
            yield self.finding(Span(start, end), "two sentences joined by a comma", fix, confidence=0.8)


def _first_part(text: str, line: int, comma: int) -> str:
    """From the end of the sentence before to the comma; empty inside direct speech."""
    ends = [text.rfind(end, line, comma) for end in (". ", "! ", "? ", ".\u00a0")]
    begin = max(ends) + 2 if max(ends) >= 0 else line
    if text.count('"', line, comma) % 2 or text.rfind("“", line, comma) > text.rfind("”", line, comma):
        return ""
    return text[begin:comma]


def _is_sentence(words: str) -> bool:
    """Whether the words before the comma are a sentence that stands alone."""
    if not _MIN_LENGTH < len(words) < _MAX_LENGTH or _TORN.search(words):
        return False
    parts = words.split()
    if parts[0] not in _FIRST or _TIME.match(words) or not _BINDING.isdisjoint(part.lower() for part in parts):
        return False
    return any(
        (part in _FINITE or (part.endswith("ed") and len(part) > 4)) and len(parts) - at > _AFTER_VERB
        for at, part in enumerate(parts[1:], 1)
    )


def _is_figure(first: str, rest: str) -> bool:
    """Whether the second sentence begins with the first's words, or is the middle one of three: speakers join such so."""
    said, more = first.lower().split(), rest[2:].lower().split()
    same = next((at for at, pair in enumerate(zip(said, more, strict=False)) if pair[0] != pair[1]), len(said))
    spoken = _SPOKEN if said[0] in _OURS else _SAME
    return same >= spoken or _THIRD.match(rest, 2) is not None or _is_triad(same, rest) or _is_contrast(said, more)


def _is_triad(same: int, rest: str) -> bool:
    """Whether a third one follows: "it is old, it is grey, and it is ours"."""
    return same >= _SPOKEN and _MORE.match(rest, 2) is not None


def _is_contrast(said: list[str], more: list[str]) -> bool:
    """Whether two short sentences have one verb: "I was a smith, he was a baker"."""
    return len(said) <= _SHORT and said[0] != more[0] and said[1:2] == more[1:2]


def _is_attribution(text: str, end: int) -> bool:
    """Whether what follows only tells who said it: "it was said", "he was told"."""
    return (
        text[end : end + 12]
        .lstrip()
        .startswith(
            ("said", "told", "reported", "announced", "claimed", "been", "believed", "thought", "learned", "understood")
        )
    )
