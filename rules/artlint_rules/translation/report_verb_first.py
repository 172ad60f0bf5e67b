"""A report's verb before its subject, as Arabic has it."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span
from artlint.text.pattern import pattern
from artlint_rules.places import begins_sentence

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
        pattern=rf"\b(?:{_VERBS}) {_SUBJECT}|\b[FO](?:or|n) (?:his|her|its|their) part, (?:{_PART})(?= [A-Za-z])(?! (?:that|on|by|in)\b)",
        pattern_filter=rf"(?:{_VERBS}) (?:the|a|an|his|her|its|their|member|spokesman|spokesperson|official|head|director|deputy|leader) "
        rf"|[FO](?:or|n) (?:his|her|its|their) part, (?:{_PART}) ",
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
        for hit in ctx.hits:
            turn = "part, " in text[hit.start : hit.end]
            if not turn and (not begins_sentence(text, hit.start) or _SAID.match(text, hit.end) is None):
                continue
            yield self.finding(Span(hit.start, hit.end), "the verb stands before its subject", confidence=0.85)
