"""UTF-8 read as another encoding."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Document, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint.text.tokens import is_address

# What the second and third byte of a UTF-8 sequence look like in Latin-1 and in Windows-1252.
_TRAIL = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_RUN = pattern(r"[^\x00-\x7f]+(?: ?[^\x00-\x7f]+)*")
# Korean, Chinese or Russian text in its old encoding, read as Latin-1, is made of these alone, and a pair in it looks like UTF-8
# by chance: what is mended then is no better, and cannot be undone. Chosen: no word of any language has six of them in a row.
_OTHER_ENCODING = pattern("[\xa1-\xff]{2,}(?:[\xa1-\xff ])*[\xa1-\xff]{4}")


class Mojibake(Rule):
    """characters garbled by a wrong encoding.

    UTF-8 text read as Windows-1252 or Latin-1 turns "é" into "Ã©" and "’" into "â€™". ftfy undoes it, on lines with
    such pairs only, and the fix is offered for each run that it mends. What ftfy leaves is left alone. A run that is as
    garbled afterwards was never UTF-8, and there is no fix.
    """

    about = About(
        code="DMG020",
        name="mojibake",
        pattern=f"[ÃÂ][\x80-\xbf]|â[€„‚]|Ã[{_TRAIL}]|[ÐÑ][{_TRAIL}][ÐÑ][{_TRAIL}]|[ØÙ][{_TRAIL}][ØÙ][{_TRAIL}]|ðŸ|Ä[{_TRAIL}]|Å[{_TRAIL}]",
        examples=(
            Bad("The caf[[Ã©]] took [[Â£]]5 and it[[â€™]]s shut.", "The café took £5 and it’s shut."),
            Bad("[[â€œ]]We will stay,[[â€\x9d]] he said.", "“We will stay,” he said."),
            Bad("[[ÐŸÑ€Ð¸Ð²ÐµÑ‚]], he said.", "Привет, he said."),
            Bad("[[±¸Ã¼ Ãâ¸¶¸¦ ÇÏ´Â ±âÀÚ]] 3", None),
            Good("The café took £5 and it’s shut."),
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
        from ftfy import fix_encoding

        piece = doc[line]
        mended = fix_encoding(piece)
        if mended == piece:
            return
        runs = [(match, fix_encoding(match[0])) for match in _RUN.finditer(piece)]
        changed = [(match, words) for match, words in runs if words != match[0] and not is_address(match[0])]
        for match, words in changed:
            span = Span(line.start + match.start(), line.start + match.end())
            fixes = () if _OTHER_ENCODING.search(words) else (replace(span, words),)
            yield self.finding(span, "garbled by a wrong encoding", *fixes, confidence=0.95)
