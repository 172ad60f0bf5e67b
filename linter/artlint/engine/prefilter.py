"""One scan for the triggers of all rules, so that a rule without a hit is never called."""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from artlint.engine.kept_automaton import Keeper
from artlint.engine.literals import Literals
from artlint.engine.whole_lines import WholeLines
from artlint.model.document import Document
from artlint.model.errors import ArtlintError
from artlint.model.rule import About, Hit, Rule
from artlint.text.fold import lowered
from artlint.text.pattern import pattern

# Bytes for the states of all patterns, made as texts need them. With RE2's own 8 MiB for some fifty patterns they are
# thrown away and made again and again: 240 ms instead of 22 over 3.6 million code points, where 12 MiB are enough.
_ROOM = 64 << 20
# Patterns are looked for in two halves, which have fewer states together than one automaton of all. The first article
# takes 6 ms instead of 9, and 21 million code points as long as with one (in three parts a tenth longer).
_PARTS = 2
# Word boundaries are ASCII in RE2: with \b in the set 11 of 3,376 true matches were lost, without it none.
# White space and digits are ASCII there too: they are written out, inside a class and outside.
_TOKEN = pattern(r"\\.|\[\^?\]?|\]|[^\\\[\]]+", re.DOTALL)
_INSIDE = {r"\s": r"\t-\r\x1c-\x20\x{85}\pZ", r"\d": r"\p{Nd}"}


class Prefilter:
    """The compiled triggers of a list of rules."""

    def __init__(self, rules: Sequence[Rule], keeper: Keeper | None = None) -> None:
        """Compile, with what the keeper has of it.

        Raises ``ArtlintError`` naming each rule whose triggers or pattern cannot be used.
        """
        abouts = [rule.about for rule in rules]
        self._literals = Literals([(about.triggers, about.whole_words) for about in abouts], keeper)
        self._lines = WholeLines([(about.lines, len(about.triggers)) for about in abouts])
        self._patterns: list[tuple[int, str, re.Pattern[str]]] = []
        self._pattern_sets: list[tuple[int, Any]] = []  # with the number of the first pattern
        problems = [
            f"{about.code}: an empty trigger would be found everywhere"
            for about in abouts
            if "" in about.triggers or "" in about.lines
        ]
        self._compile_patterns(rules, problems)
        if problems:
            raise ArtlintError(*problems)

    def _compile_patterns(self, rules: Sequence[Rule], problems: list[str]) -> None:
        sources = [(index, rule.about) for index, rule in enumerate(rules) if rule.about.pattern]
        if not sources:
            return
        import re2

        options = re2.Options()
        options.max_mem = _ROOM
        options.log_errors = False  # they are told below
        size = -(-len(sources) // _PARTS)
        for first in range(0, len(sources), size):
            pattern_set = re2.Set.SearchSet(options)
            self._pattern_sets.append((first, pattern_set))
            for index, about in sources[first : first + size]:
                try:
                    pattern_set.Add(_for_re2(about.pattern_filter or about.pattern))
                except re2.error as error:
                    problems.append(f"{about.code}: {_refusal(about, options, error)}")
                self._patterns.append((index, about.code, pattern(about.pattern)))
        if not problems:
            for _, pattern_set in self._pattern_sets:
                pattern_set.Compile()

    def expect(self, size: int) -> None:
        """Take note that documents of so many code points are to be scanned, so that it is prepared at once."""
        self._literals.expect(size)

    def scan(self, docs: Sequence[Document]) -> list[dict[int, list[Hit]]]:
        """For each document the hits by index of the rule, in order of where they begin; rules without one are absent.

        Raises ``ArtlintError`` for a pattern that RE2 takes and ``re`` does not.
        """
        hits: list[dict[int, list[Hit]]] = [defaultdict(list) for _ in docs]
        # One after the other for all: each goes by tables that fill a processor's cache.
        self._literals.scan([lowered(doc.straight) for doc in docs], hits)
        for doc, found in zip(docs, hits, strict=True):
            self._lines.scan(doc, found)
        encoded = [doc.text.encode("utf-8", "surrogatepass") for doc in docs] if self._pattern_sets else []
        for first, pattern_set in self._pattern_sets:
            for doc, data, found in zip(docs, encoded, hits, strict=True):
                for at in pattern_set.Match(data) or ():
                    self._confirm(first + at, doc.text, found)
        return hits

    def _confirm(self, at: int, text: str, found: dict[int, list[Hit]]) -> None:
        index, code, confirming = self._patterns[at]
        try:
            hits = [Hit(match.start(), match.end(), -1) for match in confirming.finditer(text)]
        except re.error as error:
            raise ArtlintError(f"{code}: the pattern cannot be used: {error}; see About.pattern") from error
        if hits:
            found[index] = sorted(found[index] + hits) if index in found else hits


def _refusal(about: About, options: Any, reason: Exception | str) -> str:
    """Why RE2 does not take a rule's pattern, and what to do; ``reason`` is what the set of patterns says: little."""
    import re2

    try:
        re.compile(about.pattern)
        re2.compile(_for_re2(about.pattern_filter or about.pattern), options)
    except re.error as error:
        return f"the pattern is not valid: {error}"
    except re2.error as error:
        reason = error.args[0].decode("utf-8", "replace")
    if about.pattern_filter:
        return f"RE2 cannot read pattern_filter: {reason}"
    cure = "give the same without look-around and back-references as pattern_filter"
    return f"RE2 cannot read the pattern: {reason}; {cure}"


def _for_re2(pattern: str) -> str:
    """The pattern as RE2 finds what ``re`` does: without word boundaries, with all white space and digits."""
    made, inside = [], False
    for token in _TOKEN.findall(pattern):
        if token in _INSIDE:
            made.append(_INSIDE[token] if inside else f"[{_INSIDE[token]}]")
        elif token != r"\b" or inside:
            made.append(token)
        inside = token != "]" and (inside or token.startswith("["))
    return "".join(made)
