"""The verb before its subject, as German and Nordic sentences have it."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span
from artlint.text.pattern import pattern

_BE = "is|are|was|were"
_AUX = rf"(?:{_BE}|has|have|had|will|should|must|can)"
_DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_SAY = "announced|said|wrote|reported|declared|confirmed|demanded|decided|claimed|stated|opened|began"
# A source is named by words that cannot begin the sentence's subject: "according to police the man is" lacks its comma only.
_NOUN = r"(?!the |a |an |his |her |their |it |who |which |that |what |many |some |all )[a-z-]+"
_SOURCE = rf"(?:(?:the|a|his|her|their) )?{_NOUN}"
_SPEAKER = (
    "director|minister|mayor|spokesman|spokeswoman|spokesperson|professor|chairman|chairwoman|leader|lawyer|police|researcher|coach|trainer|"
    "doctor|virologist|economist|expert|manager|secretary|alderman|prosecutor|owner|boss|president|resident|analyst|farmer|teacher|councillor|judge|court"
)
_PATTERN = (
    # According to the police is the man; According to the paper Bold is Tobias
    rf"\bAccording to {_SOURCE}(?: [A-Z]\w+)? {_AUX} (?:the|a|an|he|she|they|it|there|(?!I\b)[A-Z]\w+)(?= [a-z])"
    rf"|\bAccording to (?:the |a |his |her )?(?:[A-Z][a-z]+ )?{_NOUN} (?:[A-Z]\w+ ){{1,2}}(?:{_BE}|has|had|will) "
    r"(?:he|she|they|it|(?!I\b)[A-Z]\w+)(?= (?!and |or |but |by |in |of )[a-z])"
    # On Monday announced the ministry that
    rf"|\b(?:On {_DAY}|Yesterday|Today|In the (?:morning|evening)) (?:{_SAY}) (?:the |a |an )?(?:\w+ ){{1,3}}that\b"
    # That says the mayor, in Dutch papers behind what he says; "That says a lot", "That said, it rains" are English
    r"|(?:(?<=^)|(?<=\n)|(?<=[.!?”\"’] ))That (?:says|said|writes|wrote|reports|reported|announced|states) (?:the )?"
    rf"(?:(?:[A-Z]?[a-z-]+ ){{0,2}}?(?:{_SPEAKER})|(?:newspaper|paper|newspapers|news agency|NOS|ANP|VRT|NRC|RTL|AFP|dpa))\b(?! (?:should|would|will|can|could|must|may|might|had|has|have|was|were|is|are|needs?)\b)"
    # and was one officer taken to hospital; but has the police been
    r"|\b(?:and|but) (?:was|were) one (?:[a-z-]+ ){1,2}(?:taken|arrested|injured|killed|sent|brought|hurt|found)\b"
    r"|\b(?:and|but) (?:has|have) (?:the|this|one) (?:[a-z-]+ ){1,3}been [a-z]+"
    # Therefore must the town pay
    r"|(?:(?<=^)|(?<=\n)|(?<=[.!] ))(?:Therefore|Then|Now|Thus|In addition|Afterwards|On (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day) "
    r"(?:has|have|must|can|will|should) (?:the (?:[a-z-]+ ){1,2}?|he |she |they |we )[a-z]+"
)
_FILTER = (
    r"According to [^.,;:\n]+ (?:is|are|was|were|has|have|had|will|should|must|can) "
    rf"|(?:On {_DAY}|Yesterday|Today|In the morning|In the evening) (?:{_SAY}) "
    r"|(?:and|but) (?:was|were) one [a-z-]|(?:and|but) (?:has|have) (?:the|this|one) [a-z -]+ been "
    rf"|(?:Therefore|Then|Now|Thus|In addition|Afterwards|On {_DAY}) (?:has|have|must|can|will|should) (?:the|he|she|they|we) "
    r"|That (?:says|said|writes|wrote|reports|reported|announced|states) [a-zA-Z]"
)
_END = pattern(r"[.!?\n]|$")


class VerbSecond(Rule):
    """A verb before its subject, as in "According to police is the man in custody".

    German and the Nordic languages set the verb in second place, whatever stands first, and Icelandic does so after
    "and". There is no suggestion: what moves is up to the sentence. Questions are left alone, and so are the
    inversions that English has ("never has the town been").
    """

    about = About(
        code="TRN350",
        name="verb-second",
        pattern=_PATTERN,
        pattern_filter=_FILTER,
        languages=("en",),
        examples=(
            Bad("[[According to the police is the]] driver in hospital."),
            Bad("[[According to the Danish paper Bold is Tobias]] ready to go home."),
            Bad("[[On Monday announced the ministry that]] the road stays shut."),
            Bad("Stones were thrown [[and was one officer taken]] to hospital."),
            Bad("It rained, [[but has the harvest been good]] all the same."),
            Bad("The mill burned. [[Therefore must the town pay]] for a new one."),
            Good("According to police the man was in hospital."),
            Bad("The water is too high. [[That says director]] Rask of the water board."),
            Bad("The road is shut. [[That reports the NOS]]."),
            Good("It rained. That says a lot, and that said, the minister left."),
            Good("That said the minister has to go. That says it all."),
            Good("According to the law I have a right to it."),
            Good("According to the man who has the key, it is shut."),
            Good("Never has the town been so empty, and never have the mills been."),
            Good("Who came, and has the key been found?"),
            Good("Now can the town pay for it?"),
            Good("It is old and was one of the first."),
        ),
        source="verb-second order of German, Icelandic, Danish, Norwegian and Swedish",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each place that is not in a question."""
        text = ctx.doc.text
        for hit in ctx.hits:
            end = _END.search(text, hit.end)
            if end is None or end[0] != "?":
                yield self.finding(Span(hit.start, hit.end), "verb before its subject", confidence=0.85)
