"""Bytes that are no UTF-8."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace

_FIRST, _LAST = 0xDC80, 0xDCFF  # how ``surrogateescape`` keeps the bytes 0x80 to 0xFF


class InvalidByte(Rule):
    """byte that is not valid UTF-8.

    A piece in another encoding, or a character cut in two. Where a lone byte stands between ASCII letters, spaces and
    marks, the fix reads it as Windows-1252, the likeliest encoding of old English pages; runs have no fix.
    """

    about = About(
        code="DMG018",
        name="invalid-byte",
        triggers=tuple(chr(code) for code in range(_FIRST, _LAST + 1)),
        whole_words=False,
        examples=(
            Bad("It[[\udc92]]s a caf[[\udce9]].", "It’s a café.", Applicability.UNSAFE),
            Bad("A cut [[\udce2\udc80]] here"),
            Bad("No such byte: [[\udc81]]"),
            Good("It’s a café."),
            Good("An emoji: \U0001f600"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each run of invalid bytes."""
        text, end = ctx.doc.text, -1
        for hit in ctx.hits:
            if hit.start < end:
                continue
            end = hit.end
            while end < len(text) and _FIRST <= ord(text[end]) <= _LAST:
                end += 1
            span = Span(hit.start, end)
            values = bytes(ord(character) - 0xDC00 for character in ctx.doc[span])
            shown = " ".join(f"{value:02X}" for value in values)
            words = _windows(values)
            fixes = [replace(span, words, Applicability.UNSAFE, "read as Windows-1252")] if words else []
            yield self.finding(span, f"not UTF-8: {shown}", *fixes, confidence=0.99)


def _windows(values: bytes) -> str:
    try:
        return values.decode("cp1252") if len(values) == 1 else ""
    except UnicodeDecodeError:
        return ""
