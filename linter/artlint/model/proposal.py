"""A phrase that was mined from a corpus, for a person to look at."""

from dataclasses import dataclass

from artlint.text.template import Template


@dataclass(frozen=True, slots=True)
class Proposal:
    """A line or a shape of lines that stands on many pages of a site.

    ``place``: where it mostly stands, ``top``, ``inside`` or ``tail``. ``support``: articles that have it, of
    ``articles`` of the site. ``first``, ``last``: dates of the earliest and latest of them as the corpus writes them,
    empty where it has none. ``lines``: up to three that it stands for. ``words``: how many it takes out of the corpus.
    """

    site: str
    template: Template
    place: str
    prose: bool
    support: int
    articles: int
    first: str
    last: str
    lines: tuple[str, ...]
    words: int
