"""Characters that cannot be seen and do not belong where they are."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Document, Finding, Good, Hit, Rule, Span, replace
from artlint.text.pattern import pattern

# Scripts that are written from right to left, or join letters, or have no spaces: there these characters have work to do.
_NEEDED = pattern(
    "[\u0590-\u08ff\u0900-\u109f\u1780-\u17ff\u1800-\u18af\u0e00-\u0fff\u3040-\u30ff\u4e00-\u9fff\ufb1d-\ufefc]"
)
_NAMES = {
    "\u200b": "zero-width space",
    "\u200c": "zero-width non-joiner",
    "\u200d": "zero-width joiner",
    "\u200e": "left-to-right mark",
    "\u200f": "right-to-left mark",
    "\u2060": "word joiner",
    "\ufeff": "byte order mark",
    "\xad": "soft hyphen",
}
_JOINERS = "\u200c\u200d"
# Text in an old encoding of Korea, China or Russia, read as Latin-1: the soft hyphen is a byte of a letter, and without it nobody
# can decode the rest. Five such characters in a row have no word of Europe: chosen.
_OTHER_ENCODING = pattern("[\xa1-\xac\xae-\xff]{5}")


class InvisibleCharacter(Rule):
    """invisible character inside the text.

    Zero-width spaces, soft hyphens, joiners, direction marks, byte order marks and control characters split words
    for every search and tokenizer while nothing shows. The fix takes them out; control characters of the Windows
    code page become the quotation mark or dash they were. Emoji, right-to-left scripts and scripts without
    spaces need some of them and are left alone.
    """

    about = About(
        code="DMG017",
        name="invisible-character",
        pattern="[\xad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]+",
        examples=(
            Bad("An area of [[\u200b\u200b]]35 hectares", "An area of 35 hectares"),
            Bad("The for[[\xad]]ces left.", "The forces left."),
            Bad("The port[[\ufeff]] closed.", "The port closed."),
            Bad("He said [[\x93]]no[[\x94]] and it[[\x92]]s [[\x96]] well.", "He said “no” and it’s – well."),
            Bad("One[[\x07]] two", "One two", Applicability.UNSAFE),
            Good("\ufeffAn area of 35 hectares"),
            Good("A family 👨\u200d👩\u200d👧 and a flag 🏴\u200d☠️"),
            Good("می\u200cخواهم and \u200fשלום\u200f too"),
            Good("ภาษา\u200bไทย"),
            Good("\xc3\xe2\xb8\xb6\xc7\xcf\xb8\xe9 \xb3\xad \xc4\xa3\xb3\xeb\xc6\xc4\xb7\xce"),
            Good("Tab\tand line\r\nbreak"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each run of such characters."""
        for hit in ctx.hits:
            found = self._found(ctx.doc, hit)
            if found:
                yield found

    def _found(self, doc: Document, hit: Hit) -> Finding | None:
        text, span = doc.text, Span(hit.start, hit.end)
        run, around = doc[span], text[max(0, hit.start - 20) : hit.end + 20]
        if (hit.start == 0 and run == "\ufeff") or _NEEDED.search(around):
            return None
        if "\xad" in run and _OTHER_ENCODING.search(around):
            return None
        if run.strip(_JOINERS) == "" and not (
            _ascii(text[hit.start - 1 : hit.start]) and _ascii(text[hit.end : hit.end + 1])
        ):
            return None
        name = _NAMES.get(run[0], f"invisible character U+{ord(run[0]):04X}")
        if all(
            character in _NAMES or "\u202a" <= character <= "\u202e" or "\u2066" <= character <= "\u2069"
            for character in run
        ):
            return self.finding(span, name, replace(span, ""), confidence=0.95)
        if all("\x80" <= character <= "\x9f" for character in run):
            return self._windows(span, run, text[hit.start - 1 : hit.start] + text[hit.end : hit.end + 1])
        word = "\n" if run[0] in "\u2028\u2029" else ""
        return self.finding(span, name, replace(span, word, Applicability.UNSAFE), confidence=0.9)

    def _windows(self, span: Span, run: str, beside: str) -> Finding | None:
        """A run of C1 controls, which are characters of the Windows code page; part of mojibake is another rule's."""
        if not beside.isascii():
            return None
        try:
            words = run.encode("latin-1").decode("cp1252")
        except UnicodeDecodeError:
            return self.finding(span, f"invisible character U+{ord(run[0]):04X}", confidence=0.9)
        return self.finding(span, "control character instead of a mark", replace(span, words), confidence=0.95)


def _ascii(character: str) -> bool:
    return character.isascii() and character.isalnum()
