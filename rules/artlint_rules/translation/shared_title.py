"""A title in the plural that two persons share, as the Arabic dual has it."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern

_TITLES = {
    "Presidents": "President",
    "Foreign Ministers": "Foreign Minister",
    "Prime Ministers": "Prime Minister",
    "Defense Ministers": "Defense Minister",
    "Defence Ministers": "Defence Minister",
    "Ministers": "Minister",
    "Kings": "King",
}
# A people's adjective by its ending; "Van", "Ben" and names are kept out by the ending and by the length.
_PEOPLE = (
    "[A-Z][a-z]{2,}(?:an|ian|ese|ish|i)|US|U\\.S\\.|French|Dutch|Greek|Czech|Swiss|British|American|Emirati|Iraqi|Saudi"
)
_NAME = r"[A-Z][\w’'-]+(?: (?:[A-Z][\w’'.-]*|al-[A-Z][\w’'-]+|bin|ben|von|van|de|el|al)){1,4}"
_TITLE = "|".join(sorted(_TITLES, key=len, reverse=True))
_PATTERN = rf"(?:{_TITLE}) {_NAME} and (?:his )?(?:{_PEOPLE}) {_NAME}"
_PARTS = pattern(rf"(?P<title>{_TITLE}) (?P<first>{_NAME}) and (?P<people>{_PEOPLE}) (?P<second>{_NAME})")
_BEFORE = pattern(rf"(?<![^\W_])(?:{_PEOPLE}) $")


class SharedTitle(Rule):
    """one plural title for two persons of two countries.

    Arabic has a dual: "the two presidents, the American A and the Russian B". Translated it reads "US Presidents A and
    Russian B". The fix gives each his title. It needs an adjective before the second name and, for what it
    flags, one before the title; "Presidents A and B" is good English and left alone.
    """

    about = About(
        code="TRN206",
        name="shared-title",
        pattern=_PATTERN,
        pattern_filter=rf"(?:{_TITLE}) [A-Z][^\n]{{3,60}} and (?:his )?[A-Z]",
        languages=("en",),
        examples=(
            Bad(
                "[[US Presidents Adam Stone and Russian Pavel Orlov]] spoke.",
                "US President Adam Stone and Russian President Pavel Orlov spoke.",
                Applicability.UNSAFE,
            ),
            Bad(
                "[[French Foreign Ministers Luc Petit and Egyptian Omar Said]] met in Paris.",
                "French Foreign Minister Luc Petit and Egyptian Foreign Minister Omar Said met in Paris.",
                Applicability.UNSAFE,
            ),
            Good("US Presidents Adam Stone and Paul Green spoke."),
            Good("Presidents Adam Stone and Pavel Orlov spoke."),
            Good("US President Adam Stone and Russian President Pavel Orlov spoke."),
            Good("US Presidents Adam Stone and Brian Green spoke."),
            Good("Former presidents and Russian officials spoke."),
            Good("US Presidents Adam Stone and Russian President Pavel Orlov spoke."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each such pair."""
        text = ctx.doc.text
        for hit in ctx.hits:
            match = _PARTS.match(text, hit.start)
            before = _BEFORE.search(text, max(0, hit.start - 20), hit.start)
            if match is None or before is None or _is_name(match["people"], match["second"]):
                continue
            one = _TITLES[match["title"]]
            span = Span(before.start(), match.end())
            words = f"{before[0]}{one} {match['first']} and {match['people']} {one} {match['second']}"
            yield self.finding(
                span, "one plural title for two persons", replace(span, words, Applicability.UNSAFE), confidence=0.9
            )


def _is_name(people: str, second: str) -> bool:
    """Whether the word is the second person's first name ("Brian Green"), or the title is there after all."""
    return len(second.split()) < 2 or second.split(maxsplit=1)[0] in {
        "President",
        "Prime",
        "Foreign",
        "Defense",
        "Defence",
        "King",
    }
