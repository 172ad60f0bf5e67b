"""A character as strings of programs and addresses write it."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from artlint import About, Applicability, Bad, Context, Document, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint.text.tokens import is_address, is_code, token_span
from artlint_rules.places import line_is

_UNICODE = pattern(r"(?:\\u[0-9A-Fa-f]{4})+")
_PERCENT = pattern(r"(?:%[0-9A-F]{2})+")
# Behind the end of a sentence, and before a new one, another break or the end of the text.
_BREAK = pattern(r"(?:(?<=[.!?:)\]])|(?<=[.!?,][”\"’']))(?:\\r)?\\n(?:\\r|\\n| )*(?=[“\"‘'(]?[A-Z]|[0-9•-] |\Z|\n)")
_SLASH = pattern(r"(?<![/\s])\\/(?![\\\s])")  # not in a zigzag
# At the edge of a word, or inside one.
_QUOTE = pattern(r"(?<![^\s(\w.,!?])\\([\"'’”“])(?=\w)|(?<=[\w.,!?…])\\([\"'’”“])(?=[\s.,;:!?)\w]|\Z)")
_COMMAND = pattern(r"\\[a-zA-Z]{3,}|\\[{}]|\$[^$]*\\|\b[A-Za-z]:\\")  # TeX, and paths of Windows
_ABOUT = pattern(r"\b(?:escape[ds]?|escaping|regex\w*|backslash\w*|Unicode|JSON|encod\w+|string)\b", re.IGNORECASE)


class EscapeSequence(Rule):
    r"""escape sequence instead of the character.

    Text taken out of JSON, of scripts or of addresses without undoing their escapes keeps "\\u00e9" for "é", "\\n" for the
    end of a line, "\\/" for a slash, "%C3%BC" for "ü". The fix puts in the character. Addresses, paths, TeX, code and lines
    that speak of escapes are left alone.
    """

    about = About(
        code="DMG043",
        name="escape-sequence",
        pattern=rf"{_UNICODE.pattern}|{_BREAK.pattern}|{_SLASH.pattern}|{_QUOTE.pattern}|(?<=\w)(?:%[C-F][0-9A-F](?:%[89AB][0-9A-F])+)+(?=\w)",
        pattern_filter=r"\\u[0-9A-Fa-f]{4}|\\n|\\/|\\[\"'’”“]|%[C-F][0-9A-F]%[89AB][0-9A-F]",
        examples=(
            Bad(r"The caf[[\u00e9]] is shut, and it[[\u2019]]s late.", "The café is shut, and it’s late."),
            Bad(r"The bridge is open.[[\n\n]]The mayor was there.", "The bridge is open.\n\nThe mayor was there."),
            Bad(r"""She said: "It is over."[[\n]]"We go," he said.""", 'She said: "It is over."\n"We go," he said.'),
            Bad(r"Write to the press and[[\/]]or the mayor.", "Write to the press and/or the mayor."),
            Bad(r"He said [[\"]]it is over[[\"]] and left.", 'He said "it is over" and left.', Applicability.UNSAFE),
            Bad(r"It is the couple[[\']]s house.", "It is the couple's house."),
            Bad("The bridge is open.[[\\n]]\nThe mayor was there.", "The bridge is open.\nThe mayor was there."),
            Bad("The town of Z[[%C3%BC]]rich is big.", "The town of Zürich is big."),
            Bad(r"A smile [[\ud83d\ude00]] at the end.", "A smile 😀 at the end."),
            Good(r"See C:\new\users and \\server\notes, and http:\/\/example.org\/a."),
            Good(r"The sum is $\frac{1}{2}$ and \"o is an umlaut in TeX, as \textbf{here}."),
            Good(r"In JSON a quote is escaped as \" and a line break as \n."),
            Good(r"\d+\/\d+ is a regex of dates"),
            Good("See https://example.org/Z%C3%BCrich and 50%CA of it."),
            Good("It is the end of it.\n" + r"\/" * 9 + "\n" + r" /\  \/ /\/\ "),
            Good('The end of a line is stored as "\\n" where the rest of it can be found.'),
            Good(r"It was \uXXXX and 100%25 of it."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each sequence, or run of them."""
        doc = ctx.doc
        for hit in ctx.hits:
            span = Span(hit.start, hit.end)
            words = _meant(doc[span])
            if words is None or line_is(doc, hit.start, "DMG043", _is_technical) or _in_address(doc, span):
                continue
            if words.startswith("\n") and doc.text.startswith("\n", span.end):
                words = ""
            inside = doc.text[span.start - 1 : span.start].isalpha() and doc.text[span.end : span.end + 1].isalpha()
            sure = doc[span][1] not in "\"'’”“" or inside
            level = Applicability.SAFE if sure else Applicability.UNSAFE
            yield self.finding(
                span, "escape sequence instead of the character", replace(span, words, level), confidence=0.93
            )


def _meant(sequence: str) -> str | None:
    """What the sequence stands for; nothing if it is no text."""
    if sequence.startswith("%"):
        made = unquote(sequence, errors="replace")
    elif sequence.startswith("\\u"):
        codes = bytes.fromhex(sequence.replace("\\u", ""))
        made = codes.decode("utf-16-be", "replace")
    elif "\\n" in sequence:
        return "\n" * sequence.count("\\n")
    else:
        return sequence[1:]
    return made if made.isprintable() and "\ufffd" not in made else None


def _is_technical(line: str) -> bool:
    """Whether the line is code, TeX or a path, or speaks of escapes."""
    prose = _QUOTE.sub(" ", _SLASH.sub("/", line))
    return bool(_COMMAND.search(_BREAK.sub(" ", _UNICODE.sub("", line))) or _ABOUT.search(line)) or is_code(prose)


def _in_address(doc: Document, span: Span) -> bool:
    token = doc[token_span(doc.text, span.start)]
    bare = _PERCENT.sub("", _UNICODE.sub("", token.replace("\\n", "").replace("\\/", "").replace("\\", "")))
    return "/" in token.replace("\\/", "") or is_address(bare)
