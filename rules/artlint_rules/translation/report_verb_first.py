"""A report's verb before its subject, as Arabic has it."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span
from artlint.text.pattern import pattern
from artlint_rules.places import begins_sentence, matches_round

_VERBS = (
    "Said|Announced|Confirmed|Revealed|Stressed|Declared|Added|Explained|Indicated|Affirmed|Emphasi[sz]ed|Reported|Stated|"
    "Denied"
)
_PART = "said|confirmed|stressed|announced|declared|explained|added|affirmed|considered|indicated|stated|expressed|revealed|praised|called"
_WHO = (
    "minist(?:er|ry)|president|presidency|spokes(?:man|woman|person)|members?|movement|party|sources?|officials?|director|head|leader|"
    "chairman|deputy|representative|secretary|governor|coach|club|federation|union|committee|agency|government|authority|"
    "authorities|company|army|command|prosecution|bank|council|expert|analyst|coalition|bloc|commander|ambassador|envoy|"
    "journalist|actor|actress|artist|singer|player|lawyer|doctor|adviser|advisor|general|colonel|department|organization|"
    "association|commission|parliament|mayor|newspaper"
)
# Behind the verb: "the Iraqi deputy", or an office without its article ("Confirmed member of the committee").
_SUBJECT = rf"(?:(?:the|a|an|his|her|its|their) (?:[\w’'-]+ ){{0,3}}?(?i:{_WHO})\b|(?:member|spokesman|spokesperson|official|head|director|deputy|leader) (?:of|in|for|at)\b)"
_TURNED = pattern(
    rf"\b(?:{_VERBS}) {_SUBJECT}|\b[FO](?:or|n) (?:his|her|its|their) part, (?:{_PART})(?= [A-Za-z])(?! (?:that|on|by|in)\b)"
)
_NEXT = "the a an his her its their member spokesman spokesperson official head director deputy leader".split()
_REACH = 80  # code points of verb and subject
# What was said follows in the same sentence: without it the words may be a headline's or a caption's.
_SAID = pattern(r"[^.:;!?\"“”«»\n]{0,120}? that\b")


class ReportVerbFirst(Rule):
    """A report's verb before its subject: "Announced the ministry that the road is shut".

    Arabic begins a sentence with its verb ("a'lanat al-wizara"), and so does what follows "for his part". Only verbs of
    saying at the head of a sentence count, before somebody who speaks in the news and with "that" behind. There is no
    fix: the sentence has to be turned round. "Said the minister: “We go.”" is old newspaper English and left alone.
    """

    about = About(
        code="TRN430",
        name="report-verb-first",
        triggers=(
            *(
                f"{verb} {after}"
                for verb in _VERBS.lower().replace("emphasi[sz]ed", "emphasised|emphasized").split("|")
                for after in _NEXT
            ),
            *(
                f"{before} {whose} part, {verb}"
                for before in ("for", "on")
                for whose in ("his", "her", "its", "their")
                for verb in _PART.split("|")
            ),
        ),
        languages=("en",),
        examples=(
            Bad("[[Announced the Reform movement]] in Iraq that its list is ready."),
            Bad("It rained. [[Confirmed member of]] the finance committee Anna Rask that the rate is high."),
            Bad("[[For his part, said]] the coach that the team is ready."),
            Good("Said the minister: “We go.”"),
            Good("Announced a week ago, the plan of the minister that failed is back."),
            Good("For his part, the coach said that the team is ready."),
            Good("Called the leader of his age, he knew that he was not."),
            Good("He denied that. Confirmed the day after by the ministry."),
        ),
        source="Arabic word order of verb and subject",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Each such beginning of a sentence."""
        text = ctx.doc.text
        for match in matches_round(ctx, _TURNED, 0, _REACH):
            told = begins_sentence(text, match.start()) and _SAID.match(text, match.end()) is not None
            if told or "part, " in match[0]:
                yield self.finding(Span(*match.span()), "the verb stands before its subject", confidence=0.85)
