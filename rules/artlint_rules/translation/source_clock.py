"""Times of day as other languages tell them."""

import re
from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern

_PATTERN = (
    r"(?<![\w.,:/-])(?<![0-9]: )(?:"
    r"[0-9]{1,2}[.:][0-9]{2} (?:o['’])?clock"  # 21.30 clock, 20:00 o'clock
    r"|(?:1[3-9]|2[0-3]) o['’]clock"  # 18 o'clock
    r"|(?:[1-9]|1[0-2]) o['’]clock in the night"
    r"|(?<=\b(?:at|by) )[0-9]{1,2} (?:clock|hours(?: and)? [0-9]{1,2} minutes)|(?<=\b(?:about|since|until|after) )[0-9]{1,2} clock"
    r")\b(?!-)"
)
_TIME = pattern(r"([0-9]{1,2})(?:[.:]([0-9]{2})| hours(?: and)? ([0-9]{1,2}))?")
_NIGHT = " in the night"


class SourceClock(Rule):
    """A time of day with the word for hour of the source language.

    German "21.30 Uhr" comes out as "21.30 clock", Russian and Chinese hours as "18 o'clock". English has "o'clock" only
    behind full hours up to twelve. The fix writes "9:30 p.m."; before noon it is unsafe, since only the sense
    tells the morning from the evening. Times such as "15.00" and "1300 hours" are left alone: some houses write them.
    """

    about = About(
        code="TRN007",
        name="source-clock",
        pattern=_PATTERN,
        pattern_filter=r"[0-9] (?:o['’])?clock|[0-9] hours(?: and)? [0-9]",
        languages=("en",),
        examples=(
            Bad(
                "The hall burned until [[22.15 clock]] on Sunday.", fixed="The hall burned until 10:15 p.m. on Sunday."
            ),
            Bad("The ferry left at [[17 o'clock]].", fixed="The ferry left at 5 p.m."),
            Bad(
                "They met at [[9:30 o'clock]] in the hall.",
                fixed="They met at 9:30 in the hall.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "The alarm went off at [[8 clock]].",
                fixed="The alarm went off at 8 o'clock.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "It was [[11 o'clock in the night]] when it rained.",
                fixed="It was 11 at night when it rained.",
                applicability=Applicability.UNSAFE,
            ),
            Bad("It fell down at [[16 hours 40 minutes]].", fixed="It fell down at 4:40 p.m."),
            Good("They met at 9 o'clock in the morning and at 15.00 in the hall."),
            Good("He had 24 clocks, looked at the 3 clock towers and was 10 o'clock-shy."),
            Good("The flight took 16 hours 40 minutes, 20 minutes more than the last."),
        ),
        source="German Uhr, Russian час, Chinese 点",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each time that a day has."""
        for hit in ctx.hits:
            span = Span(hit.start, hit.end)
            words = ctx.doc[span]
            time = _TIME.match(words)
            if time is None or int(time[1]) > 23 or int(time[2] or time[3] or 0) > 59:
                continue
            told = _told(words, time)
            # The full stop of "p.m." ends the sentence too.
            if told.endswith(".") and ctx.doc.text.startswith(".", span.end):
                told = told[:-1]
            level = Applicability.SAFE if int(time[1]) > 12 else Applicability.UNSAFE
            fix = replace(span, told, level)
            yield self.finding(span, "time of day as another language tells it", fix, confidence=0.9)


def _told(words: str, time: re.Match[str]) -> str:
    """The time in English."""
    hour, minutes = int(time[1]), int(time[2] or time[3] or 0)
    figures = f"{(hour - 1) % 12 + 1}:{minutes:02}" if minutes else str((hour - 1) % 12 + 1)
    if hour > 12:
        return f"{figures} p.m."
    if words.endswith(_NIGHT):
        return f"{hour} at night"
    return figures if minutes else f"{hour} o'clock"
