"""A full stop in a sentence, with neither space nor capital behind it."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span
from artlint.text.language import is_english
from artlint.text.pattern import pattern
from artlint.text.tokens import is_address, token_span
from artlint.text.vocabulary import is_common
from artlint_rules.places import in_code, line_is

# Words that go on with a sentence or begin one, and are no end of an address: .it, .is, .at, .in, .to, .so and .me are.
_WORDS = (
    "the this that they these those there then she he we you his her our their its and but said says reported also according "
    "when with from was were which who while after before because however has had have are not for would could"
).split()
_LEFT = pattern(r"(?<![\w.@/#_-])[A-Za-z]?[a-z]+(?:['’]s)?$")
_LONGEST = 24  # code points of a word: chosen


class SmallAfterStop(Rule):
    """full stop in a sentence with neither space nor capital behind it: "against.reported".

    Left where two pieces of text were joined, or by a translator that took an abbreviation's stop along. There is no
    fix: whether the stop or the space is missing is up to the sentence. Only small words count behind it, and known
    words before it: names of files and addresses look alike.
    """

    about = About(
        code="DMG068",
        name="small-after-stop",
        languages=("en",),
        pattern=rf"(?<=[a-z]{{3}})\.(?:{'|'.join(_WORDS)})(?=[ ,])",
        pattern_filter=rf"[a-z]{{3}}\.(?:{'|'.join(_WORDS)})[ ,]",
        examples=(
            Bad("There were 179 votes for and 171 [[against.reported]] the paper of the town."),
            Bad("Nothing else is to be told of the [[bridge.the]] mayor of the town has said so."),
            Good("See the files bridge.the_end and node.the, or write to the.bridge.said@example.org of the town."),
            Good("The method list.with is called by object.from in the end, and by x.the of the town."),
            Good("Nothing else is to be told of the bridge. the mayor of the town has said so."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each stop, with the words on both sides."""
        doc = ctx.doc
        for hit in ctx.hits:
            left = _LEFT.search(doc.text, max(0, hit.start - _LONGEST), hit.start)
            if left is None or not is_common(left[0].lower().removesuffix("'s").removesuffix("’s")):
                continue
            token = token_span(doc.text, hit.start)
            if is_address(doc[token]) or in_code(doc, hit.start) or not line_is(doc, hit.start, "DMG068", _is_prose):
                continue
            yield self.finding(Span(left.start(), hit.end), "a full stop inside the sentence", confidence=0.85)


_CODE = pattern(r"\b(?:files?|methods?|class(?:es)?|functions?|objects?|modules?|called by|API|variables?)\b")


def _is_prose(line: str) -> bool:
    return is_english(line) and not _CODE.search(line)
