"""The time of a feed's item, set into the text."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, delete_lines, replace
from artlint.text.lines import trimmed
from artlint.text.pattern import pattern
from artlint_rules.places import in_code

_DATE = (
    r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), [0-3]?[0-9] (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (?:19|20)[0-9]{2} "
    r"[0-2][0-9]:[0-5][0-9]:[0-5][0-9] (?:[+-][0-9]{4}|GMT|UTC|[ECMP][SD]T)"
)
# What WordPress writes behind the date of a channel: how often the feed is made.
_CHANNEL = pattern(r"(?: (?:[a-z]{2}(?:-[A-Z]{2})?|hourly|1)\b){2,3}")


class FeedDate(Rule):
    """time of a feed's item in the text: "Sat, 23 Jun 2012 19:37:07 +0000".

    RSS gives the time of each item in the form of mail headers; it comes into the text when a feed is read as a page. The
    fix takes it out, with the marks of the channel behind it. Headers of mails and logs, where it stands behind a
    label, are left alone.
    """

    about = About(
        code="DMG081",
        name="feed-date",
        pattern=_DATE,
        examples=(
            Bad(
                "The bridge is open [[Sat, 23 Jun 2012 19:37:07 +0000 ]]The bridge of the town is open.",
                "The bridge is open The bridge of the town is open.",
                Applicability.UNSAFE,
            ),
            Bad(
                "News of the town [[Sat, 02 Aug 2025 12:02:35 +0000 en-GB hourly 1 ]]The bridge is open.",
                "News of the town The bridge is open.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The bridge is open\n[[Mon, 1 Sep 2025 12:02:35 GMT]]\nIt is late.",
                "The bridge is open\nIt is late.",
                Applicability.UNSAFE,
            ),
            Good("Date: Sat, 23 Jun 2012 19:37:07 +0000"),
            Good("On Sat, 23 Jun 2012 the bridge was opened at 19:37:07 for all of us."),
            Good("Last-Modified: Mon, 1 Sep 2025 12:02:35 GMT"),
            Good("On Mon, 1 Sep 2025 12:02:35 +0200, Jane Roe wrote:"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each time."""
        text = ctx.doc.text
        for hit in ctx.hits:
            line = trimmed(text, ctx.doc.line_at(hit.start))
            before = text[line.start : hit.start].rstrip()
            behind = _CHANNEL.match(text, hit.end)
            end = behind.end() if behind else hit.end
            if before.endswith((":", "(", "[", "On", "on", '"', "'", "=")) or in_code(ctx.doc, hit.start):
                continue
            if (hit.start, end) == (line.start, line.end):
                fix = delete_lines(ctx.doc, line)
                span = line
            else:
                span = Span(hit.start, end + (text[end : end + 1] == " "))
                fix = replace(span, "")
            yield self.finding(span, "time of a feed's item", fix._replace(applicability=Applicability.UNSAFE))
