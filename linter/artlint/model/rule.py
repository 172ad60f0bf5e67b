"""What a rule is, and what it is given."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple, Protocol, TypeGuard

from artlint.model.document import Document
from artlint.model.example import Example
from artlint.model.finding import Evidence, Finding, Fix
from artlint.text.span import Span


class Hit(NamedTuple):
    """Where a trigger was found: its index in ``About.triggers`` and, after them, ``lines``, or -1 for the pattern."""

    start: int
    end: int
    trigger: int


class About(NamedTuple):
    r"""What is known of a rule without running it.

    ``code``: three capitals and three digits, never used again. ``name``: the fault, in kebab case.
    ``summary``: one line; the first line of the rule's docstring where it is empty.
    ``triggers``: literals; the rule is called only for documents that hold one of them (case, curly
    quotes and no-break spaces aside). ``whole_words``: a hit inside a longer word does not count.
    ``lines``: literals that count as a whole line alone, marks or the number of a list item beside them aside;
    to look them up is cheaper.
    ``pattern``: a regular expression in the common ground of RE2 and ``re`` that serves as one more
    trigger; in it ``\b``, ``\w``, look-around and back-references are for ``re`` alone, so give
    ``pattern_filter`` without them. ``languages``: of the articles it applies to; empty for all.
    ``preview``: not run unless asked for. ``after``: beginnings of codes; the rule is called after all
    others, only for documents in which rules with such codes found something, and is given their findings.
    ``place``: file and line of a rule that is data.
    """

    code: str
    name: str
    summary: str = ""
    details: str = ""
    triggers: Sequence[str] = ()
    lines: Sequence[str] = ()
    whole_words: bool = True
    pattern: str = ""
    pattern_filter: str = ""
    languages: tuple[str, ...] = ()
    preview: bool = False
    after: tuple[str, ...] = ()
    since: str = "0.1.0"
    examples: Sequence[Example] = ()
    source: str = ""
    place: str = ""


class Context(NamedTuple):
    """All that a rule sees: the document, its own triggers' hits in order, its own facts of the corpus.

    ``found``: in order of place, what the rules found that ``About.after`` names.
    """

    doc: Document
    hits: tuple[Hit, ...] = ()
    facts: Mapping[str, Any] | None = None
    found: tuple[Finding, ...] = ()


class Rule:
    """Base of every rule, which keeps no state. One with options is a frozen dataclass, and its fields are the options.

    ``about`` is a class attribute of a rule written in Python, a field of one made from data.
    """

    about: About

    def check(self, ctx: Context) -> Iterable[Finding]:
        """Give the findings in one document."""
        raise NotImplementedError

    def finding(
        self,
        span: Span,
        message: str,
        *fixes: Fix,
        confidence: float = 0.9,
        evidence: tuple[Evidence, ...] = (),
    ) -> Finding:
        """A finding of this rule."""
        return Finding(self.about.code, span, message, fixes, confidence, evidence)


def options_of(rule: object) -> list[tuple[str, str]]:
    """Names and values of a rule's fields, as text, in order; its description left out, and what is called."""
    return sorted((name, repr(value)) for name, value in vars(rule).items() if name != "about" and not callable(value))


class CorpusRule(Protocol):
    """A rule that must see the whole corpus first: a reduce by key, then the check.

    ``observe`` gives keys and values of one document; ``combine`` is associative and commutative;
    ``keep`` says whether a value is worth keeping once all is combined. Values are integers, strings
    or tuples of them. What is kept comes back in ``Context.facts``.
    """

    about: About

    def observe(self, doc: Document) -> Iterable[tuple[str, Any]]:
        """Keys and values of one document."""
        ...

    def combine(self, first: Any, second: Any) -> Any:
        """One value of two for the same key."""
        ...

    def keep(self, value: Any) -> bool:
        """Whether a combined value can ever matter."""
        ...

    def check(self, ctx: Context) -> Iterable[Finding]:
        """Give the findings in one document, with the facts of the corpus."""
        ...


class Gatherer(Protocol):
    """Takes in documents one by one, and gives their combined values by key."""

    def add(self, doc: Document) -> None:
        """Take in one document."""
        ...

    def table(self) -> dict[str, Any]:
        """What ``observe`` and ``combine`` would have come to."""
        ...


class GatheringRule(CorpusRule, Protocol):
    """A corpus rule with a faster way to go through many documents than to combine value by value."""

    def gatherer(self) -> Gatherer:
        """A gatherer that has seen nothing yet."""
        ...


# Python's own test of a protocol takes 80 microseconds a rule, and every start asks all rules.


def sees_corpus(rule: object) -> TypeGuard[CorpusRule]:
    """Whether the rule has what makes it a corpus rule."""
    return hasattr(rule, "observe") and hasattr(rule, "combine") and hasattr(rule, "keep")


def gathers(rule: object) -> TypeGuard[GatheringRule]:
    """Whether the rule has a way of its own to go through many documents."""
    return sees_corpus(rule) and hasattr(rule, "gatherer")
