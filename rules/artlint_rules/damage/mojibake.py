"""UTF-8 read as another encoding."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Document, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint.text.tokens import is_address
from artlint_rules.damage.garbled import ungarbled

# What the second and third byte of a UTF-8 sequence look like in Latin-1 and in Windows-1252.
_TRAIL = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_RUN = pattern(r"[^\x00-\x7f]+(?: ?[^\x00-\x7f]+)*")
# Korean, Chinese or Russian text in its old encoding, read as Latin-1, is made of these alone, and a pair in it looks like UTF-8
# by chance: what is mended then is no better, and cannot be undone. Chosen: no word of any language has six of them in a row.
_OTHER_ENCODING = pattern("[\xa1-\xff]{2,}(?:[\xa1-\xff ])*[\xa1-\xff]{4}")
_BEHIND = pattern(r"[A-Za-z]{1,3}")
_MOST = 3  # rounds: chosen, what was garbled more often is lost
# The same of a mark or a letter in the code pages of other alphabets, of the Macintosh and of consoles.
_ELSEWHERE = (
    "вЂ|[βגāโ][€„]|â[ŚŹ]|[ďļο]¬|ďŹ|‚[ÄÇÑ]|Ô¨|ΓÇ|ÔÇ|тА[ШЩЬЭФУж]|鈥|Б─|┬[áúа«®½░╗⌐ęź]|[ĂĆ][¡-´¸»˘˝˜†‡‰\x80-\x9f]|Ĺ[‚„™›±˝\x80-\x9f]"
    "|[A-Za-z][├┼─√≈ƒ][^ -~\\s]|[├┼─√≈ƒ][^ -~\\s─├┼┬┤│┴└┘┌┐][A-Za-z]"
)
_GARBLED = pattern(
    f"[ÃÂ][\x80-\xbf]|â[€„‚]|Ã[{_TRAIL}]|[ÐÑ][{_TRAIL}][ÐÑ][{_TRAIL}]|[ØÙ][{_TRAIL}][ØÙ][{_TRAIL}]|ðŸ"
    f"|Ä[{_TRAIL}]|Å[{_TRAIL}]|{_ELSEWHERE}"
)


class Mojibake(Rule):
    """characters garbled by a wrong encoding.

    UTF-8 text read as Windows-1252 or Latin-1 turns "é" into "Ã©" and "’" into "â€™". A table knows what marks and letters
    of European names look like in these, in the code pages of other alphabets, of the Macintosh and of consoles, whole or
    without their control characters; where it leaves something, ftfy undoes the rest. The fix is offered for each run that is
    mended, and what neither knows is left alone. A run that is as garbled afterwards was never UTF-8, and there is no fix.
    """

    about = About(
        code="DMG020",
        name="mojibake",
        pattern=_GARBLED.pattern,
        examples=(
            Bad("The caf[[Ã©]] took [[Â£]]5 and it[[â€™]]s shut.", "The café took £5 and it’s shut."),
            Bad("[[â€œ]]We will stay,[[â€\x9d]] he said.", "“We will stay,” he said."),
            Bad("[[ÐŸÑ€Ð¸Ð²ÐµÑ‚]], he said.", "Привет, he said."),
            Bad("[[±¸Ã¼ Ãâ¸¶¸¦ ÇÏ´Â ±âÀÚ]] 3", None),
            Bad("[[โ€œ]]We will stay,[[โ€]] he said.", "“We will stay,” he said."),
            Bad("It[[ג€™]]s the end[[β€¦]] of the town.", "It’s the end… of the town."),
            Bad(
                "[[ΓÇ£]]We will stay,[[ΓÇ¥]] he said. [[ÔÇ£]]It[[ÔÇÖ]]s ours.[[ÔÇØ]]",
                "“We will stay,” he said. “It’s ours.”",
            ),
            Bad("Mr Erdo[[─č]]an and Jos[[├®]] met in the caf[[√©]].", "Mr Erdoğan and José met in the café."),
            Bad("A sort of[[âŚ]]pause, and the [[ďŹ]]rst of it.", "A sort of…pause, and the first of it."),
            Bad("[[тАЬ]]We will stay.[[тАЭ]] It[[鈥檚]] late.", "“We will stay.” It’s late."),
            Bad("They call it [[â€œ]]late[[â€]] and it[[â€]]s not.", "They call it “late” and it’s not."),
            Good("The café took £5 and it’s shut."),
            Good("├── docs\n│   └── a.md\n─ and √9 ≈ 3, ≈±2 of it."),
            Good("В «Роще» и в городе, а также Βόλος, โต๊ะ and Ăla are words."),
            Good("SÃO PAULO and CÂMARA are PORTUGUESE."),
            Good("ĐÀ NẴNG, HÀ NỘI and QUÂN ĐỘI are in Vietnam; Â is a letter."),
            Good("Ísland: SKRÚÐUR, ÐE, Ð and Ñandú"),
            Good("“Señor Ñ”… said “Ø” and «Å»"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each garbled run."""
        seen = -1
        for hit in ctx.hits:
            number = ctx.doc.line_number(hit.start)
            if number > seen:
                seen = number
                yield from self._in_line(ctx.doc, ctx.doc.line(number))

    def _in_line(self, doc: Document, line: Span) -> Iterator[Finding]:
        piece = doc[line]
        if _mended(piece) == piece:
            return
        for match in _RUN.finditer(piece):
            span = Span(line.start + match.start(), line.start + match.end())
            words = _mended_run(doc.text, span)
            if words != match[0] and not is_address(match[0]):
                fixes = () if _OTHER_ENCODING.search(words) else (replace(span, words),)
                yield self.finding(span, "garbled by a wrong encoding", *fixes, confidence=0.95)


def _mended(text: str) -> str:
    """The text as it was meant; several times over, as it may have been garbled twice."""
    for _ in range(_MOST):
        mended = ungarbled(text)
        if _GARBLED.search(mended):
            from ftfy import fix_encoding  # it takes a tenth of a second to import

            mended = fix_encoding(mended)
        if mended == text:
            break
        text = mended
    return text


def _mended_run(text: str, span: Span) -> str:
    """The run as it was meant: the letters beside it tell what some signs are."""
    before, after = text[span.start - 1 : span.start], _BEHIND.match(text, span.end)
    behind = after[0] if after else ""
    return _mended(f"{before}{text[span.start : span.end]}{behind}").removeprefix(before).removesuffix(behind)
