"""A month given twice, in its two Arabic names."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
# The Levantine and Iraqi names in the spellings of English-language media, by month.
_EASTERN = (
    "kanun al-thani|kanoun al-thani|second kanun", "shubat|shabat|shobat", "adhar|azar|athar", "nisan|nissan",
    "ayyar|ayar|iyar", "haziran|huzayran|hazeran|huzairan", "tammuz|tamuz|tamouz|tammouz", "aab", "aylul|ailul|eylul",
    "tishrin al-awwal|tishreen al-awwal|tishreen i|first tishreen",
    "tishrin al-thani|tishreen al-thani|tishreen ii|second tishreen", "kanun al-awwal|kanoun al-awwal|first kanun",
)  # fmt: skip
_ANY = "|".join(_MONTHS)
_OTHER = "|".join(_EASTERN)
_PATTERN = rf"(?:(?:{_ANY}) ?/ ?(?:{_ANY})|(?i:{_OTHER}) ?/ ?(?:{_ANY})|(?:{_ANY}) ?/ ?(?i:{_OTHER}))"
_PARTS = pattern(r"(.+?) ?/ ?(.+)")


class DoubledMonth(Rule):
    """a month named twice with a stroke between.

    Arabic newspapers give a month in its Eastern and its Western name ("haziran/yunyu"); a translator turns both into
    "June / June", or leaves the first ("Haziran / June"). The fix keeps the English name once. Two different
    months ("June/July") are a span of time and left alone.
    """

    about = About(
        code="TRN205",
        name="doubled-month",
        pattern=_PATTERN,
        pattern_filter=rf"[A-Za-z] ?/ ?(?:{_ANY}|(?i:{_OTHER}))",  # with the first month the states of all patterns are twice as many
        languages=("en",),
        examples=(
            Bad("Talks began on 16 [[June / June]] in Geneva.", "Talks began on 16 June in Geneva."),
            Bad("since last [[October/October]], he said", "since last October, he said"),
            Bad("The law of [[Haziran/June]] 2012 is void.", "The law of June 2012 is void."),
            Good("The June/July issue is out."),
            Good("The show runs in May / June and on 5/5."),
            Good("Maryam/March was the name of the file."),
            Good("Nissan/Renault signed in March."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each pair that names one month."""
        text = ctx.doc.text
        for start, end, _ in ctx.hits:
            month = _month(text[start:end])
            if month and not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum():
                span = Span(start, end)
                yield self.finding(span, "the same month twice", replace(span, month), confidence=0.95)


def _month(pair: str) -> str:
    """The English name of the month if both halves name the same one."""
    match = _PARTS.fullmatch(pair)
    numbers = [_number(half) for half in match.groups()] if match else []
    return _MONTHS[numbers[0]] if numbers and numbers[0] == numbers[1] >= 0 else ""


def _number(name: str) -> int:
    if name in _MONTHS:
        return _MONTHS.index(name)
    return next((at for at, names in enumerate(_EASTERN) if name.lower() in names.split("|")), -1)
