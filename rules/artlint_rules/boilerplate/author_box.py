"""An author's name and self-description below the article."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Document, Finding, Good, Rule, Span
from artlint.text.pattern import pattern
from artlint.text.words import ends_sentence, word_count
from artlint_rules.boilerplate.whole_line import LONGEST, cut

_NAME = pattern(
    r"(?:[^\W\d_a-z][\w'’.-]*)(?: (?:[^\W\d_a-z][\w'’.-]*|de|da|van|von|der|den|bin|al|el|di|du|la|le)){1,3}"
)
# A bio of fragments, each ended by a full stop, in one pair of quotation marks: the "user description" of
# WordPress author boxes. The verb-less fragments are what no sentence of an article looks like.
_FRAGMENTS = pattern(r"[\"“][^\"“”\n]{2,60}\.(?: [^\"“”\n.]{2,60}[.!])+ ?[\"”]")
_ROLE = (
    r"(?:reporter|writer|journalist|editor|columnist|contributor|correspondent|professor|freelancer|fellow|novelist|"
    r"blogger|photographer|producer|anchor|staffer)"
)
_SPEAKER = pattern(
    rf"(?:The (?:author|writer)|(?P<name>{_NAME.pattern})(?: ?\([^)]{{3,60}}\))?)"
    rf",? is (?:an?|the) (?:[\w'’&,./-]+ ){{0,8}}?{_ROLE}\b(?P<rest>.*)"
)
_WORKS = pattern(
    r"^(?: (?:at|for|with|in|on|based|covering|who covers|and)\b|[.]|,| [A-Z])|@|\bTwitter\b|\bcovers\b|\bcovering\b|\bbased in\b"
)
_BREAKING = pattern(r"[\"“”]|\b(?:said|told|says|arrested|killed|died|charged|accused|according)\b")
# Somebody speaks: “Hi, I am the mayor. Never give in. More tea, please.”
_SPOKEN = pattern(
    r"\b(?:I|I['’]m|me|my|you|your|we|us|our|oh|hi|hey|yes|no|never|please|thanks?|very|more|this|that)\b|\.\.|[?!]",
    re.IGNORECASE,
)
_QUOTE = '"“”'
_FIRST_WORDS = "a an i he she it we they you the this that there who what when his her my our their"
_FIRST = frozenset(_FIRST_WORDS.split())
TAIL = 12  # lines, as ``artlint.packs``: one comment form with its author box
BIO_TAIL = 6  # lines in which a description of the author is looked for: chosen
MAX_GAPS = 3  # spaces in such a name
NAME_LENGTH = 110  # code points that a name with its handle or address takes: chosen
MIN_FRAGMENTS, MAX_FRAGMENT_WORDS, MAX_BIO_WORDS = 3, 8, 45  # chosen after the shape of such boxes


class AuthorBox(Rule):
    """An author's name and self-description below the article.

    Blog themes end every article with a box on its author: a name, and a line about hobbies or posts
    held. It belongs to the site. Two shapes are found near the end: a quoted line of short fragments
    with the name above it (both lines, safe to take out), and "Jane Roe is a staff writer at ..."
    (unsafe, since an article may end so). A bio that is neither stays.
    """

    about = About(
        code="BPL004",
        name="author-box",
        source="author boxes of WordPress themes and news sites, read 2026-11",
        examples=(
            Bad(
                'The bridge is open again.\n\n[[Jane Roe]]\n\n[["Coffee nerd. Web junkie. Award-winning writer. Beer fan."]]\n\nThe end of the page\n',
                "The bridge is open again.\n\nThe end of the page\n",
            ),
            Bad(
                'The bridge is open again.\n\n[[Jane Roe]]\n[["Music lover. Part-time cook. Proud introvert."]]',
                "The bridge is open again.",
            ),
            Bad(
                'The bridge is open again.\n[["Music lover. Part-time cook. Proud introvert."]]',
                "The bridge is open again.",
            ),
            Bad(
                "The bridge is open again.\n\n[[Jane Roe is a staff writer at The Bridge Post, covering roads and rivers.]]",
                "The bridge is open again.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The bridge is open again.\n[[The author is a freelance writer based in Rivertown.]]",
                "The bridge is open again.",
                Applicability.UNSAFE,
            ),
            Good('The bridge is open again.\n\nJane Roe\n\n"I am glad. We waited long. It was worth it."'),
            Good(
                'The mayor spoke.\n"No toll. No queue. No accident."\nHe went on to speak of the ferry.\n'
                + "The day went by.\n" * 14
            ),
            Good('The bridge is open.\n\nJohn Poe\n\n"A giant of his time. A friend to all. A man of few words."'),
            Bad(
                'The bridge is open.\n[["Friend of rivers. Builder of bridges. Proud father."]]\nHe will be missed.',
                "The bridge is open.\nHe will be missed.",
                Applicability.UNSAFE,
            ),
            Good('The bridge is open.\n"It is done. That is all."'),
            Good("The bridge is open.\nJane Roe is a writer who was arrested on the bridge on Monday."),
            Good("Jane Roe is a reporter for The Bridge Post.\n" + "The day went by on the river.\n" * 8),
            Good("Jane by the river\nJane Roe is a hard film to describe. Its writer and director, Al Poe, is glad."),
            Good('The bridge is open.\n"Jane Roe is a columnist for the rich," he said.'),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """The quoted bio with the name above it, or the sentence about the author."""
        doc, texts = ctx.doc, ctx.doc.line_texts
        tail = doc.filled[-TAIL:]
        for index in [index for index in tail if texts[index][0] in _QUOTE]:
            # Three fragments, and a quotation mark at the end: nearly every quotation of an article lacks one or both.
            words = texts[index]
            if words.count(". ") >= MIN_FRAGMENTS - 1 and words.rstrip()[-1] in _QUOTE:
                yield from self._quoted(ctx, doc.trimmed_line(index))
        for index in [index for index in tail[-BIO_TAIL:] if texts[index].find(" is ", 0, NAME_LENGTH) >= 0]:
            words = texts[index]
            if words[0].isupper() and _may_introduce(words, words.index(" is ")):
                line = doc.trimmed_line(index)
                # Below a text, and not below its headline alone: "Charlotte Moor is a film by the director ..."
                if any(ends_sentence(texts[above]) for above in doc.filled[: bisect_left(doc.filled, index)]) and (
                    _is_about_author(doc[line])
                ):
                    yield cut(self, doc, line, "sentence about the author", safe=False, confidence=0.8)

    def _quoted(self, ctx: Context, line: Span) -> Iterator[Finding]:
        doc, words = ctx.doc, ctx.doc[line]
        if len(words) >= LONGEST or words.count(". ") < MIN_FRAGMENTS - 1 or not _FRAGMENTS.fullmatch(words):
            return
        below = _line_after(doc, line)
        if _is_fragments(words) and not below.startswith(("--", "—", "–")):
            # Where a sentence follows, the article may go on: someone is being described.
            name = _name_above(ctx, line)
            safe = not ends_sentence(below)
            if name is None and _SPOKEN.search(words):
                return
            if name:
                yield cut(self, doc, name, "name over an author box", safe=safe, confidence=0.95 if safe else 0.8)
            yield cut(self, doc, line, "author box", safe=safe, confidence=0.95 if safe else 0.8)


def _line_after(doc: Document, line: Span) -> str:
    below = [index for index in doc.filled[-TAIL:] if doc.line_starts[index] > line.end]
    return doc.line_texts[below[0]].rstrip() if below else ""


def _is_fragments(words: str) -> bool:
    pieces = [piece.strip() for piece in re.split(r"[.!]", words.strip('"“” ')) if piece.strip()]
    if len(pieces) < MIN_FRAGMENTS or word_count(words) > MAX_BIO_WORDS:
        return False
    return all(
        word_count(piece) <= MAX_FRAGMENT_WORDS and piece[0].isupper() and piece.split()[0].lower() not in _FIRST
        for piece in pieces
    ) and not all(piece.split()[0].lower() in ("no", "not") for piece in pieces)


def _name_above(ctx: Context, line: Span) -> Span | None:
    doc = ctx.doc
    above = [index for index in doc.filled if index < doc.line_number(line.start)]
    if not above:
        return None
    name = doc.trimmed_line(above[-1])
    return name if _NAME.fullmatch(doc[name]) else None


def _may_introduce(words: str, at: int) -> bool:
    """Whether a name of two to four words stands before that place, and an article behind the verb; but for brackets."""
    name = words[:at]
    return "(" in name or (
        0 < name.count(" ") <= MAX_GAPS and words.startswith(("a ", "an ", "the "), at + len(" is "))
    )


def _is_about_author(words: str) -> bool:
    match = _SPEAKER.match(words)
    return bool(match and _WORKS.search(match["rest"] or ".") and not _BREAKING.search(words))
