"""A hyphen of a compound with a space beside it."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Document, Finding, Good, Hit, Rule, Span, replace
from artlint.text.language import is_english
from artlint.text.tokens import is_code
from artlint_rules.damage.compounds import Parts, joined
from artlint_rules.places import line_is
from artlint_rules.tables import is_known

_SHORTEST = 4  # letters of a word on each side: chosen
# What stands between the parts of a list: "short- through long-term".
_LINKS = ("through", "versus", "rather", "plus", "instead", "into", "over", "down", "than", "well", "with")


class SpacedHyphen(Rule):
    """space beside the hyphen inside a word.

    Web translators split compounds at their hyphens and do not join them again: "anti -war", "ex - Minister",
    "12 -year -old", "after - noon". The fix takes the spaces out, and the hyphen where English writes one word or two
    ("United - States"). Joined are prefixes, numbers with their units, usual pairs ("high - level"), double given
    names, what makes a word of the dictionary and, unsafe, what the article has unbroken elsewhere. A hyphen that can
    be a dash, minus signs and coordinated compounds ("pre- and post-war") are left alone, so many spaced compounds of
    two plain words are missed.
    """

    about = About(
        code="DMG008",
        name="spaced-hyphen",
        # From hyphen to hyphen re is quick.
        pattern=r"-(?:(?<=[A-Za-zÀ-ÿ0-9][ \xa0].)[ \xa0]?|(?<=[A-Za-zÀ-ÿ0-9].)[ \xa0])[A-Za-zÀ-ÿ]",
        pattern_filter=r"[A-Za-zÀ-ÿ0-9](?:[ \xa0]-[ \xa0]?|-[ \xa0])[A-Za-zÀ-ÿ]",
        examples=(
            Good("The ex - as they call him - came with an ex - that was it."),
            Good("It is run from a -like file or by the -led team that wrote it."),
            Bad("The [[franco - Polish]] painter left.", "The franco-Polish painter left."),
            Bad("The [[anti -war]] march began.", "The anti-war march began."),
            Bad("The [[ex - Minister]] spoke.", "The ex-Minister spoke."),
            Bad("A [[12 -year]] wait for the [[well -known]] man.", "A 12-year wait for the well-known man."),
            Bad("A 12-[[year -old]] girl", "A 12-year-old girl"),
            Bad("The [[state - owned]] bank failed.", "The state-owned bank failed."),
            Bad("The [[vice- president]] left.", "The vice-president left."),
            Bad("Exports of the [[United - States]] rose.", "Exports of the United States rose."),
            Bad("It snowed in the [[after - noon]].", "It snowed in the afternoon."),
            Bad("The [[multi - storey]] hall is new.", "The multi-storey hall is new."),
            Bad("They met for [[high - level]] talks.", "They met for high-level talks."),
            Bad("A [[three - day]] feast is due.", "A three-day feast is due."),
            Bad("All [[twenty - two]] of them came.", "All twenty-two of them came."),
            Bad("It rose by a tenth [[year - on - year]].", "It rose by a tenth year-on-year."),
            Bad("The mayor [[Jean - Claude]] Durel spoke.", "The mayor Jean-Claude Durel spoke."),
            Bad(
                "He was born in [[New - Zealand]] and in the [[States - United]].",
                "He was born in New Zealand and in the United States.",
            ),
            Bad("The banker Omar [[al - Tarif]] was freed.", "The banker Omar al-Tarif was freed."),
            Bad("General [[Al- Tarif]] spoke of [[al -Tarif]] in May.", "General Al-Tarif spoke of al-Tarif in May."),
            Bad("She has had a [[check - up]] and left.", "She has had a check-up and left."),
            Bad(
                "The rope-walker fell. The [[rope - walker]] was new.",
                "The rope-walker fell. The rope-walker was new.",
                Applicability.UNSAFE,
            ),
            Bad("It was [[highest- profile]] of all, and so it was on the [[floor- everywhere]] in the town."),
            Good(
                "The two- or three-year plan, the pre- and post-war mill, the mid- to late-May fair, a two- three-year wait."
            ),
            Good("Prices are high - level with those of May - and the time is short - time to act."),
            Good("He wants to find out - going home is no way - and on the other hand - some say - it is late."),
            Good("The first - class of 2019 - and three - day in, day out - were seen."),
            Good("The sense of self - that is what counts - is a matter of the post - this or that."),
            Good("Two States - United in 1990 - share a border."),
            Good("In the States - United Airlines said - it is the twenty - all of them - that count."),
            Good("Paul - Anne said - and Jean - Peter Toms said - went to the South - or not."),
            Good("The anti-war march and the ex-minister's well-known friends"),
            Good("The firm - based in Lyon - grew, and the party - led by her - won."),
            Good("Both pre- and post-war houses, anti- or pro-war, vice- and deputy presidents"),
            Good("It was below -30C in 2019 - year of the flood"),
            Good("He had it all - money, fame - and lost it -which hurt."),
            Good("Manchester United - Arsenal 2-1"),
            Good("They split up their ex - and stayed"),
            Good("An -ism like any other"),
            Good("Mexico - known for its food - is big."),
            Good("The year - old as it was - ended."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each compound."""
        text, done = ctx.doc.text, 0
        for hit in ctx.hits:
            parts = _parts(text, hit) if hit.start >= done else None
            made = joined(parts, text) if parts else None
            if parts and not made and hit.start >= done and _is_dash(ctx.doc, hit, parts):
                yield self.finding(parts.span, "space on one side of a hyphen or a dash", confidence=0.85)
            if parts and made and not is_code(ctx.doc[ctx.doc.line_at(hit.start)]):
                done = made.end
                span = Span(parts.span.start, made.end)
                yield self.finding(span, "space beside a hyphen", replace(span, made.text, made.level))


def _is_dash(doc: Document, hit: Hit, parts: Parts) -> bool:
    """Whether a word has a hyphen behind it and a space, and neither "and" nor another hyphen follows."""
    text = doc.text
    if text[hit.start - 1 : hit.start].isspace() or not (parts.left.islower() and parts.right.islower()):
        return False
    if (
        min(len(parts.left), len(parts.right)) < _SHORTEST
        or parts.right in _LINKS
        or text[parts.span.end : parts.span.end + 1] == "-"
    ):
        return False
    if text[parts.span.start - 1 : parts.span.start] == "-" or not is_known(parts.left):
        return False
    return line_is(doc, hit.start, "DMG008", is_english) and not is_code(doc[doc.line_at(hit.start)])


def _parts(text: str, hit: Hit) -> Parts | None:
    """The words on both sides of the hyphen; nothing if they belong to something longer."""
    left = hit.start - (text[hit.start - 1] in " \xa0")
    start, end = left, hit.end
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    if (start and text[start - 1] in "'’&@#/.") or text[end : end + 1] in ("'", "’"):
        return None
    return Parts(text[start:left], text[left : hit.end - 1], text[hit.end - 1 : end], Span(start, end))
