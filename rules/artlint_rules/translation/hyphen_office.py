"""A hyphen between a name and the office, and nothing behind it."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span

_TITLE = "Mr|Ms|Mrs|Dr|Prof|Comrade|Colonel|Lieutenant Colonel|Major|Captain|General|Doctor|Professor|Lawyer"
_OFFICE = "Director|Deputy|Head|Chairman|Chairwoman|Chairperson|Vice|Secretary|President|Member|Permanent|Acting|Former|Standing|General|Chief|Rector|Principal"
_SAID = (
    "said|shared|affirmed|stated|emphasized|commented|analyzed|assessed|confided|expressed|informed|added|confirmed|noted|"
    "explained|requested|suggested|proposed|recommended|acknowledged|announced|told|stressed|warned|admitted|presented|chaired|attended"
)
_PATTERN = rf"\b(?:{_TITLE})\.? (?:[A-Z][\w’'-]* ){{1,4}}- (?:{_OFFICE})\b[^–—.;:()\"“”\n]{{0,120}}?(?<! -)(?<!,) (?:{_SAID})\b"


class HyphenOffice(Rule):
    """A hyphen between a name and the office, and nothing behind it: "Mr. Lam - Director of the school said".

    Vietnamese and Indonesian reports set the office so. English puts it between two commas, for otherwise the verb seems
    to belong to the office alone. Offices between two dashes are left alone. There is no fix: the article may be missing too.
    """

    about = About(
        code="TRN434",
        preview=True,  # too few seen: on as soon as ten are read and right
        name="hyphen-office",
        pattern=_PATTERN,
        pattern_filter=rf"[a-z] - (?:{_OFFICE})[ ,]",
        languages=("en",),
        examples=(
            Bad("[[Mr. Rask Van Lam - Director of the school said]] it was open."),
            Bad("[[Ms. Rask - Deputy Head of the ward added]] that it was open."),
            Good("Mr. Rask - Director of the school - said it was open."),
            Good("Mr. Rask, director of the school, said it was open."),
            Good("Thanks to Mr. Rask - the man behind it - the school said yes."),
        ),
        source="Vietnamese and Indonesian news prose",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """The name, its office and the verb."""
        for hit in ctx.hits:
            if " - " in ctx.doc.text[hit.start : hit.end].partition(" - ")[2]:
                continue
            yield self.finding(
                Span(hit.start, hit.end),
                "an office between a hyphen and nothing: English sets two commas",
                confidence=0.8,
            )
