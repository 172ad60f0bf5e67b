"""Commas round where and when something was said, as Arabic has them."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint_rules.places import matches_round

_VERBS = (
    "said|says|announced|confirmed|stressed|added|explained|revealed|pointed out|indicated|declared|affirmed|stated|"
    "clarified|emphasi[sz]ed|reported|considered|reiterated|noted|warned|denied|claimed"
)
_DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_WHEN = rf"(?:(?:on|last|this|late|early) )*{_DAY}(?: (?:morning|afternoon|evening|night))?|today|yesterday|this (?:morning|evening|afternoon)|earlier today"
_OCCASION = (
    "statements?|interviews?|speech|conference|tweets?|posts?|remarks|meeting|session|call|visit|program|programme|message|letter|report|"
    "briefing|account|page|Twitter|Facebook|Instagram|television|intervention|reception|hearing|address|comments|talks|tour|"
    "ceremony|summit|forum|event|website|platform|channel|radio|video|dialogue|seminar|bulletin|communique|press"
)
_WHERE = (
    r"(?:in|during|on|through|via|after|at) (?:an?|his|her|its|their|the|press|exclusive|special|televised|separate|previous|several|statements|remarks|[A-Z][a-z]+)\b"
    rf"[^,.\"“”\n:;()]{{0,40}}\b(?:{_OCCASION})\b[^,.\"“”\n:;()]{{0,50}}"
)
_ONE = rf"(?:{_WHEN}|{_WHERE})"
_SET_OFF = pattern(rf"\b(?:{_VERBS}), {_ONE}(?:, {_ONE})?, that\b")
# What begins such a piece, behind the verb and its comma.
_BEGINS = (
    "in during on through via after at last this late early today yesterday earlier "
    "monday tuesday wednesday thursday friday saturday sunday"
).split()
_REACH = 400  # code points to the end of two such pieces
# What is set off in English too: it belongs to the writer, not to the verb.
_ASIDE = pattern(
    r"(?:in|on|at|after) (?:the (?:end|meantime|meanwhile|main|process|contrary|one hand|other hand|same (?:breath|time|vein)|first place)|a (?:sense|way|word)|his (?:view|opinion|words)|"
    r"her (?:view|opinion|words)|their (?:view|opinion|words)|its (?:view|opinion|words))\b"
)


class SetOffReport(Rule):
    """Commas round where and when something was said: "announced, in a statement, that".

    In Arabic the words between the verb and what was said are set apart, and a translation sets commas round them:
    "said, on Monday, that". English needs none, for without them nothing could be misread. The suggestion takes them out.
    """

    about = About(
        code="TRN431",
        name="set-off-report",
        triggers=tuple(
            f"{verb}, {begins}"
            for verb in _VERBS.replace("emphasi[sz]ed", "emphasised|emphasized").split("|")
            for begins in _BEGINS
        ),
        languages=("en",),
        examples=(
            Bad(
                "The ministry [[announced, in a statement, that]] the road is shut.",
                fixed="The ministry announced in a statement that the road is shut.",
                applicability=Applicability.DISPLAY,
            ),
            Bad(
                "The envoy [[said, on Monday evening, that]] talks go on.",
                fixed="The envoy said on Monday evening that talks go on.",
                applicability=Applicability.DISPLAY,
            ),
            Bad(
                "The coach [[stressed, during a press conference, that]] he stays.",
                fixed="The coach stressed during a press conference that he stays.",
                applicability=Applicability.DISPLAY,
            ),
            Good("The ministry announced in a statement that the road is shut."),
            Good("He said, in the end, that he would stay."),
            Good("He said, after all, that he would stay, and added, in passing, that it rained."),
            Good("As he said, on Monday, that road was open."),
            Good("She noted, in her view, that it was late."),
        ),
        source="Arabic commas round the adverbial",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """The verb, what is set off and "that"."""
        text = ctx.doc.text
        for match in matches_round(ctx, _SET_OFF, 0, _REACH):
            span = Span(*match.span())
            words = ctx.doc[span]
            before = text[max(0, span.start - 12) : span.start]
            if (
                _ASIDE.match(words.partition(", ")[2])
                or before.startswith(("As ", "as "))
                or " as " in before.lower() + " "
            ):
                continue
            yield self.finding(
                span,
                "commas that English does not set",
                replace(span, words.replace(",", ""), Applicability.DISPLAY),
                confidence=0.85,
            )
