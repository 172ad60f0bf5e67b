"""What is left of a post of a social network that was embedded in the article."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.lines import trimmed
from artlint.text.pattern import pattern
from artlint_rules.boilerplate.whole_line import cut

_ADDRESS = pattern(
    r"[ \t]*(?:https?://)?(?:pic\.twitter\.com/[A-Za-z0-9]+|pic\.x\.com/[A-Za-z0-9]+|(?:https?://)t\.co/[A-Za-z0-9]+)"
)
_INSTAGRAM = pattern(
    r"(?:A (?:post|photo|video) (?:shared|posted) by [^\n]{2,60}\(@[^\n]{2,40}|View this post on Instagram)"
)
_LONGEST = 140  # code points of a line that is a frame: what the pattern takes, and a longer address
_AROUND = 12  # code points before the host name that an address can have: "  https://"


class EmbeddedPost(Rule):
    """What is left of a post of a social network that was embedded in the article.

    Short addresses such as pic.twitter.com/abc lead to a picture that readers of the text cannot see,
    and "A post shared by ..." is the frame of an Instagram post. The address goes, or the line if it
    holds nothing else. The words of the post and its author's line stay: they may be quoted.
    """

    about = About(
        code="BPL016",
        name="embedded-post",
        triggers=(
            "pic.twitter.com",
            "pic.x.com",
            "t.co",
            "a post shared by",
            "a photo shared by",
            "a photo posted by",
            "a video posted by",
            "view this post on instagram",
        ),
        source="embeds of Twitter/X and Instagram (oEmbed block quotes), read 2026-11",
        examples=(
            Bad("“The bridge is open[[ pic.twitter.com/aB3dE6gH9j]]”", "“The bridge is open”", Applicability.UNSAFE),
            Bad(
                "The bridge is open.\n[[pic.twitter.com/aB3dE6gH9j]]\nThe mayor came.",
                "The bridge is open.\nThe mayor came.",
            ),
            Bad("The bridge is open.\n[[A post shared by Jane Roe (@janeroe) on May 3, 2018]]", "The bridge is open."),
            Good("Photos on twitter.com show the bridge."),
            Good(
                "A post shared by thousands showed the bridge, and the police took it down the same evening after complaints."
            ),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Addresses in a line, or lines of them alone."""
        doc = ctx.doc
        for hit in ctx.hits:
            line = trimmed(doc.text, doc.line_at(hit.start))
            if line.end - line.start <= _LONGEST and _is_frame(doc[line]):
                yield cut(self, doc, line, "frame of an embedded post")
                continue
            for match in _ADDRESS.finditer(doc.text, max(line.start, hit.start - _AROUND), line.end):
                if match.start() <= hit.start < match.end():
                    span = Span(*match.span())
                    fix = replace(span, "", Applicability.UNSAFE)
                    yield self.finding(span, "address of an embedded picture", fix, confidence=0.85)
                    break


def _is_frame(line: str) -> bool:
    return bool(_INSTAGRAM.fullmatch(line) or _ADDRESS.fullmatch(line))
