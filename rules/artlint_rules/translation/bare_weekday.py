"""A weekday that stands between commas, as Arabic has it."""

import re
from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern

_DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
# The verbs that carry a report's day: what is done on a day by people in the news. A verb must stand there, since
# "in Oslo, Friday, at the gate" is a dateline or a caption.
_VERBS = (
    "met|said|announced|arrived|left|visited|held|began|started|opened|ended|died|killed|signed|stressed|confirmed|"
    "called|told|declared|denied|warned|decided|agreed|received|discussed|launched|issued|published|revealed|rejected|"
    "approved|condemned|attacked|bombed|targeted|arrested|resumed|returned|appeared|spoke|voted|won|lost|beat|"
    "inaugurated|affirmed|considered|pointed|indicated|stated|reported|headed|concluded|continued|took place|gathered|"
    "demonstrated|protested|clashed|accused|demanded|urged|expressed|witnessed|recorded|participated"
)
_PLACE = (
    "in|at|that|to|with|from|on|against|for|during|by|after|before|near|outside|inside|over|of|between|following|amid"
)
_SEARCH = pattern(
    rf"(?<![^\W_])(?P<verb>{_VERBS})(?:, (?:(?:today|yesterday), )?| (?:today|yesterday),? )(?P<day>{_DAY}),"
    rf"(?P<rest> (?:{_PLACE})(?: (?:the|a|an))?(?: [^\W\d_][\w’'-]*(?: [A-Z][\w’'-]*)*)?"
    r"|(?= (?:a|an|his|her|its|their|the) (?!day |morning |first |last |same |next )[a-z]))"
)
# After these the sentence may go on with their object: "signed, Thursday, a memorandum".
_TAKES_OBJECT = pattern(
    "signed|held|received|discussed|launched|issued|published|rejected|approved|condemned|attacked|bombed|targeted|"
    "arrested|visited|inaugurated|began|started|opened|denied|expressed|witnessed"
)
# "The minister, Wednesday, received his counterpart": the day between the subject and its verb.
_AFTER_SUBJECT = pattern(
    rf"(?<=[^\W\d_]{{3}})(?P<gap>, (?P<day>{_DAY}),)(?= (?:{_VERBS}) (?:{_PLACE}|a|an|the|his|her|its|their)\b)"
)
_NAMES = tuple(
    f"{before} {day}day,"
    for before in (",", "today", "yesterday")
    for day in ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun")
)
# English puts a named place before the day: "met in Geneva on Wednesday".
_PLACE_NAME = pattern(r" (?:in|at|to|from) (?:[A-Z][^\W\d_’']+ ?)+")
# Days, dates and places before the comma belong to a list, a date or a caption.
_LIST_BEFORE = pattern(rf"(?:{_DAY}|(?:^|[^\w])(?:in|at|on|from|near|of|and) [^,.]{{0,25}})$")
# A finite clause after the day ("that") keeps its own beginning out of the span.
_CLAUSE = pattern(r" that\b")


class BareWeekday(Rule):
    """a weekday between commas where English says "on Wednesday".

    Arabic puts the bare day into the sentence ("al-arbi`a'"), and a translation sets commas round it: "met, Wednesday,
    in Geneva"; "said today, Friday, that" is the same with "al-yawm" before the day. The fix writes "on", takes the
    commas out and puts the day after a named place. It is shown and not applied: the day may belong elsewhere. Left
    alone on purpose: days in a list, days with a date, days of captions and datelines ("in Oslo, Friday, held"),
    "today, Friday, the", and sentences whose verb is not among those of news reports.
    """

    about = About(
        code="TRN002",
        name="bare-weekday",
        triggers=_NAMES,
        languages=("en",),
        examples=(
            Bad(
                "The two ministers [[met, Wednesday, in Geneva]] for talks.",
                "The two ministers met in Geneva on Wednesday for talks.",
                Applicability.DISPLAY,
            ),
            Bad(
                "The envoy [[arrived, Sunday, in Cairo]].",
                "The envoy arrived in Cairo on Sunday.",
                Applicability.DISPLAY,
            ),
            Bad(
                "The ministry [[announced, Friday, that]] schools will close.",
                "The ministry announced on Friday that schools will close.",
                Applicability.DISPLAY,
            ),
            Bad(
                "The envoy [[said, today, Friday, that]] talks go on.",
                "The envoy said on Friday that talks go on.",
                Applicability.DISPLAY,
            ),
            Bad(
                "The envoy [[said today, Friday, that]] talks go on.",
                "The envoy said on Friday that talks go on.",
                Applicability.DISPLAY,
            ),
            Bad(
                "He [[spoke, Monday, at the New City Hall]].",
                "He spoke on Monday at the New City Hall.",
                Applicability.DISPLAY,
            ),
            Bad(
                "The two sides [[signed, Thursday,]] a memorandum.",
                "The two sides signed on Thursday a memorandum.",
                Applicability.DISPLAY,
            ),
            Bad(
                "The minister[[, Wednesday,]] received his counterpart.",
                "The minister on Wednesday received his counterpart.",
                Applicability.DISPLAY,
            ),
            Good("Fans outside the court in Boston, Tuesday, held a banner."),
            Good("He said, Monday, the day after, that he was ill."),
            Good("The shop was shut on Monday, Tuesday, opened the next day and closed again."),
            Good("The envoy said Friday, in a letter, that talks go on."),
            Good("The court said today, Wednesday, the case is over."),
            Good("The shop opens on Friday, Saturday, and Sunday."),
            Good("It opened, Monday, Tuesday, and Friday apart, at noon."),
            Good("They met on Friday, June 3, 2021, in Geneva."),
            Good("The two met, Friday, June 3, in Geneva."),
            Good("Today, Wednesday, the court will rule."),
            Good("Fans wait outside the hall in Oslo, Friday, at the gate."),
            Good("The play, Wednesday, in Geneva is sold out."),
            Good("They spoke, Wednesday's row aside, in public."),
            Good("As he said, Monday, for me, is the worst day."),
            Good("By the time they left, Sunday, with its bells, was over."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each verb, day and the words after them."""
        text, taken = ctx.doc.text, -1
        for hit in ctx.hits:
            day = text.index(" ", hit.start) + 1
            start = max(ctx.doc.line_at(day).start, day - 40)
            found = _after_verb(text, day, start) or _after_subject(text, day, start)
            if found and found[0].start >= taken:
                span, words = found
                taken = span.end
                fix = replace(span, words, Applicability.DISPLAY)
                yield self.finding(span, "weekday between commas", fix, confidence=0.85)


def _after_verb(text: str, day: int, start: int) -> tuple[Span, str] | None:
    match = _SEARCH.search(text, start, day + 70)
    if match is None or match.start("day") != day or _is_subject(text, match):
        return None
    if not match["rest"] and (not _TAKES_OBJECT.fullmatch(match["verb"]) or text[match.end("verb")] != ","):
        return None
    clause = _CLAUSE.match(match["rest"])
    rest = clause[0] if clause else match["rest"]
    when = f" on {match['day']}"
    words = match["verb"] + (rest + when if _PLACE_NAME.fullmatch(rest) else when + rest)
    return Span(match.start(), match.start("rest") + len(rest)), words


def _after_subject(text: str, day: int, start: int) -> tuple[Span, str] | None:
    match = _AFTER_SUBJECT.search(text, max(start, day - 6), day + 40)
    if match is None or match.start("day") != day or _LIST_BEFORE.search(text, start, match.start()):
        return None
    return Span(*match.span("gap")), f" on {match['day']}"


def _is_subject(text: str, match: re.Match[str]) -> bool:
    """Whether the day begins a clause of its own, set off by a comma further on: "as he said, Monday, for me, is"."""
    after = text[match.end() : match.end() + 40].split(".", maxsplit=1)[0]
    before = text[max(0, match.start() - 30) : match.start()]
    return "," in after and re.search(r"(?i)(?:^|[^\w])(?:as|when|by the time|after|before|since) ", before) is not None
