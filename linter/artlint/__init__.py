"""Find and repair scraping and translation artifacts in article corpora.

This is the face for rule authors and scripts: everything a rule needs comes from here or from ``artlint.text``.
"""

from artlint.model.deletion import delete_lines, line_with_gap
from artlint.model.document import Document, Metadata
from artlint.model.errors import ArtlintError
from artlint.model.example import Bad, Good
from artlint.model.finding import Applicability, Edit, Evidence, Finding, Fix, replace
from artlint.model.rule import About, Context, CorpusRule, Hit, Rule
from artlint.text.span import Span

__version__ = "0.1.0"

__all__ = [
    "About",
    "Applicability",
    "ArtlintError",
    "Bad",
    "Context",
    "CorpusRule",
    "Document",
    "Edit",
    "Evidence",
    "Finding",
    "Fix",
    "Good",
    "Hit",
    "Metadata",
    "Rule",
    "Span",
    "delete_lines",
    "line_with_gap",
    "replace",
]
