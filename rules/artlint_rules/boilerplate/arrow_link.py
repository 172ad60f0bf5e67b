"""A link label that ends in an arrow."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule
from artlint.text.lines import SHORT
from artlint.text.pattern import pattern
from artlint.text.words import word_count
from artlint_rules.boilerplate.whole_line import cut, hit_lines

_LINE = pattern(r"[^«<\"“”„]*[^\W\d_][^«\"“”„]*?\s*(?:(?<![.!?…])»|>>|→|›|➔|▶|►|>)[\s|]*")
MAX_WORDS = 8  # chosen: a label; a line of more words may be prose with a stray mark


class ArrowLink(Rule):
    """A link label that ends in an arrow.

    "More on politics »" pointed somewhere. The fix, unsafe, takes the line out. Lines that hold an
    opening guillemet or a quotation mark stay, since there the sign closes a quotation.
    """

    about = About(
        code="BPL032",
        name="arrow-link",
        triggers=("»", ">>", "→", "›", "➔", "▶", "►", " >"),
        source="link labels of news sites, read 2026-11",
        examples=(
            Bad(
                "The bridge is open.\n[[More on bridges »]]\nThe mayor came.",
                "The bridge is open.\nThe mayor came.",
                Applicability.UNSAFE,
            ),
            Bad("The bridge is open.\n[[Explore the map >>]]", "The bridge is open.", Applicability.UNSAFE),
            Good("Er sagte: «Die Brücke ist offen»"),
            Good("»Die Brücke ist offen«, sagte er."),
            Good("The road leads from the mill → the bridge → the harbour."),
            Good("„Die Brücke ist offen»"),
            Good("Can the bridge be walked again?»"),
            Good("<< Spring Sale >>"),
            Good("5 >"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Short lines that end in an arrow."""
        doc = ctx.doc
        for line in hit_lines(ctx, SHORT):
            words = doc[line]
            if word_count(words) <= MAX_WORDS and _LINE.fullmatch(words):
                yield cut(self, doc, line, "link label without its link", safe=False, confidence=0.85)
