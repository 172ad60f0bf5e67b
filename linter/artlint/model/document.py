"""One article."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from artlint.text.language import article_language
from artlint.text.lines import line_index, line_spans, short_lines
from artlint.text.names import capitalised
from artlint.text.span import Span


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of an article beside its text; an empty string where nothing is.

    ``site`` is a host name, ``language`` a BCP 47 tag, ``date`` as the corpus writes it, ``title`` the
    headline where the corpus keeps it apart from the text.
    """

    site: str = ""
    language: str = ""
    date: str = ""
    title: str = ""


NOTHING_KNOWN = Metadata()


@dataclass(frozen=True)
class Document:
    """An article's id, text and metadata, with views of the text that are worked out at most once.

    All offsets are code points of ``text``. Invalid bytes of the file stand in it as lone surrogates
    (``surrogateescape``), so that the text can be written back byte for byte.
    """

    id: str
    text: str
    metadata: Metadata = field(default=NOTHING_KNOWN)

    def __getstate__(self) -> dict[str, Any]:
        """Leave the views behind when the document goes to another process."""
        return {"id": self.id, "text": self.text, "metadata": self.metadata}

    @cached_property
    def notes(self) -> dict[str, Any]:
        """What rules have worked out about this document and want to find again, by a key with their code in it."""
        return {}

    def __getitem__(self, span: Span) -> str:
        """The text of a span."""
        return self.text[span.start : span.end]

    @cached_property
    def lines(self) -> list[Span]:
        """Every line without its end mark, blank ones too; at least one."""
        return line_spans(self.text)

    def line_number(self, offset: int) -> int:
        """Index into ``lines`` of the line that holds the offset."""
        return line_index(self.lines, offset)

    def line_at(self, offset: int) -> Span:
        """The line that holds the offset."""
        return self.lines[self.line_number(offset)]

    @cached_property
    def line_texts(self) -> list[str]:
        """The text of every line, without its end mark."""
        if "\r" not in self.text:
            return self.text.split("\n")
        return [self.text[start:end] for start, end in self.lines]

    @cached_property
    def filled(self) -> list[int]:
        """Indices of the lines that are not blank."""
        return [index for index, line in enumerate(self.line_texts) if line and not line.isspace()]

    @cached_property
    def tokens(self) -> list[str]:
        """The text cut at white space, marks left on their words."""
        return self.text.split()

    @cached_property
    def short_lines(self) -> list[Span]:
        """Every line of at most 120 code points that is not blank, trimmed."""
        return short_lines(self.text, self.lines)

    @cached_property
    def capitalised(self) -> list[str]:
        """Every capitalised word of the text, in order."""
        return capitalised(self.text)

    @cached_property
    def capitalised_words(self) -> frozenset[str]:
        """The different capitalised words of the text."""
        return frozenset(self.capitalised)

    @cached_property
    def language(self) -> str:
        """Primary language subtag of the metadata; else ``en``, ``mis`` (another) or ``und``, as the text reads."""
        if self.metadata.language:
            return self.metadata.language.replace("_", "-").split("-")[0].lower()
        return article_language(self.text)
