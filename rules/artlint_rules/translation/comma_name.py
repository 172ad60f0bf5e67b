"""Commas round the name of one of many, as Arabic reports have them."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace

_PEOPLE = (
    "Egyptian|Lebanese|Syrian|Kuwaiti|Emirati|Saudi|Tunisian|Moroccan|Iraqi|Jordanian|Algerian|Turkish|French|German|Italian|Spanish|"
    "British|American|Russian|Ukrainian|Israeli|Palestinian|Brazilian|Portuguese|Dutch|Belgian|Indian|Chinese|Vietnamese|"
    "Indonesian|Iranian|Senegalese|Argentine|Argentinian|Libyan|Sudanese|Yemeni|Qatari|Bahraini|Omani|Croatian|Serbian|Greek|"
    "Korean|Japanese|Nigerian|Mexican|Colombian|Uruguayan|Polish|Austrian|Swiss|Canadian|Australian|Pakistani|Afghan"
)
_ONE_OF_MANY = (
    "actress|actor|singer|artist|star|player|footballer|striker|midfielder|defender|goalkeeper|winger|journalist|writer|poet|"
    "activist|researcher|comedian|musician|model|businessman|businesswoman|politician|lawyer|author|presenter|broadcaster|"
    "expert|analyst|citizen|fashion designer|TV host|media figure|composer|dancer|rapper|blogger|influencer|academic|professional"
)
_OFFICE = (
    "President|Prime Minister|Foreign Minister|Defen[cs]e Minister|Secretary of State|Chancellor|Vice President|Interior Minister|"
    "Finance Minister|Minister of (?:Foreign Affairs|Defen[cs]e|Interior|Finance|Energy|Health|Justice)|Health Minister"
)
_NAME = r"[A-Z][\w’-]+(?: (?:[A-Z]|[ae]l-|[AE]l-|bin |ben |de |van )[\w’-]+){1,3}"
_PATTERN = (
    rf"\b[Tt]he (?:late |young |great |former |famous |well-known |international )?(?:{_PEOPLE}) (?:international |football |film |pop )?"
    rf"(?:{_ONE_OF_MANY}), (?:Dr\. )?{_NAME},"
    # An office without its article before a name between commas: "US President, Rask, said"
    rf"|(?<![Tt]he )(?<![Aa]n )(?<!\b[Aa] )(?<! as )(?<!its )(?<!his )(?<!heir )(?<!new )(?<!mer )\b(?:US|{_PEOPLE}) (?:{_OFFICE}), "
    rf"(?:Dr\. )?{_NAME},"
)
_FILTER = rf"(?:US|{_PEOPLE}) (?:(?:[a-z]+ )?(?:{_ONE_OF_MANY})|{_OFFICE}), [A-Z]"


class CommaName(Rule):
    """Commas round the name of one of many: "the Tunisian actress, Dora Rask, said".

    Between the commas the name is an aside, as if the country had one actress. Arabic reports and their translations set
    them so, and put commas behind an office without its article ("US President, Jane Roe, said"). The fix takes both out. Offices that one person holds ("the Egyptian president, …") are left alone, and so are
    names that others follow.
    """

    about = About(
        code="TRN435",
        name="comma-name",
        pattern=_PATTERN,
        pattern_filter=_FILTER,
        languages=("en",),
        examples=(
            Bad(
                "[[The Tunisian actress, Dora Rask,]] denied it.",
                fixed="The Tunisian actress Dora Rask denied it.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "It was sung by [[the late Egyptian singer, Omar al-Rask,]] in May.",
                fixed="It was sung by the late Egyptian singer Omar al-Rask in May.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "It was said by [[Turkish President, Anna Rask,]] in May.",
                fixed="It was said by Turkish President Anna Rask in May.",
                applicability=Applicability.UNSAFE,
            ),
            Good(
                "The Turkish President, Anna Rask, said so, as did his successor as French President, Jan Rask, in May."
            ),
            Good("The Egyptian president, Omar Rask, denied it."),
            Good("The Tunisian actress Dora Rask denied it."),
            Good("The club sold the French striker, Jan Rask, Anna Rask and two others."),
            Good("They met the Dutch lawyer, Jan Rask, who won."),
            Good("The winner was the British author, Anna Rask."),
        ),
        source="Arabic commas of apposition",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """The noun, the name and the two commas."""
        for hit in ctx.hits:
            after = ctx.doc.text[hit.end : hit.end + 12].lstrip()
            if after[:1].isupper() or after.startswith(
                ("who ", "which ", "and ", "or ", "whose ", "a ", "the ", "an ", "“", '"')
            ):
                continue
            span = Span(hit.start, hit.end)
            fix = replace(span, ctx.doc[span].replace(",", ""), Applicability.UNSAFE)
            yield self.finding(span, "commas round the name of one of many", fix, confidence=0.85)
