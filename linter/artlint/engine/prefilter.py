"""One scan for the triggers of all rules, so that a rule without a hit is never called."""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Any, NamedTuple

from artlint.model.errors import ArtlintError
from artlint.model.rule import Hit, Rule
from artlint.text.fold import fold
from artlint.text.pattern import pattern
from artlint.text.words import is_word_character

# Word boundaries are ASCII in RE2: with \b in the set 11 of 3,376 true matches were lost, without it none.
# White space and digits are ASCII there too: they are written out, inside a class and outside.
_TOKEN = pattern(r"\\.|\[\^?\]?|\]|[^\\\[\]]+", re.DOTALL)
_INSIDE = {r"\s": r"\t-\r\x1c-\x20\x{85}\pZ", r"\d": r"\p{Nd}"}


# Code points scanned before the automaton of all literals is built: until then each text gets a small one of its own.
# Chosen: the automaton of 17,000 literals takes as long to build (30 ms) as 16 texts of this sum take without it.
_WARM = 50_000
# Bytes of ASCII letters in lower case, digits and the underscore; what others stand for is seen once decoded.
_WORD_BYTES = frozenset(b"abcdefghijklmnopqrstuvwxyz0123456789_")
_GRAM = 4  # code points of a literal's start that are looked up first


class _Owner(NamedTuple):
    rule: int
    trigger: int
    left: bool  # the hit must begin a word
    right: bool  # the hit must end a word


class Prefilter:
    """The compiled triggers of a list of rules."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        """Compile; raises ``ArtlintError`` naming each rule whose triggers or pattern cannot be used."""
        self._owners: list[list[_Owner]] = []
        self._scanner: Any = None
        self._literals: list[str] = []
        self._starts: list[str] = []
        self._bounds: list[tuple[bool, bool]] = []
        self._scanned = 0
        self._patterns: list[tuple[int, str, re.Pattern[str]]] = []
        self._pattern_set: Any = None
        problems: list[str] = []
        self._compile_literals(rules, problems)
        self._compile_patterns(rules, problems)
        if problems:
            raise ArtlintError(*problems)

    def _compile_literals(self, rules: Sequence[Rule], problems: list[str]) -> None:
        owners: dict[str, list[_Owner]] = defaultdict(list)
        for index, rule in enumerate(rules):
            about = rule.about
            for at, trigger in enumerate(about.triggers):
                literal = fold(trigger)
                if not literal:
                    problems.append(f"{about.code}: an empty trigger would be found everywhere")
                    continue
                left = about.whole_words and is_word_character(literal[0])
                right = about.whole_words and is_word_character(literal[-1])
                owners[literal].append(_Owner(index, at, left, right))
        if owners:
            self._owners = list(owners.values())
            self._literals = list(owners)
            self._bounds = [
                (all(owner.left for owner in one), all(owner.right for owner in one)) for one in self._owners
            ]
            self._starts = [literal[:_GRAM] for literal in owners]

    def _cold_matches(self, folded: str, data: bytes) -> list[tuple[int, int, int]]:
        """The same matches by an automaton of those literals alone whose first characters are in the text."""
        grams = {folded[at : at + size] for size in range(1, _GRAM + 1) for at in range(len(folded))}
        near = [index for index, start in enumerate(self._starts) if start in grams]
        if not near:
            return []
        matches = _automaton([self._literals[index] for index in near]).find_matches_as_indexes(data, overlapping=True)
        return [(near[at], start, end) for at, start, end in matches]

    def _compile_patterns(self, rules: Sequence[Rule], problems: list[str]) -> None:
        sources = [(index, rule.about) for index, rule in enumerate(rules) if rule.about.pattern]
        if not sources:
            return
        import re2

        self._pattern_set = re2.Set.SearchSet()
        for index, about in sources:
            try:
                self._pattern_set.Add(about.pattern_filter or _for_re2(about.pattern))
            except re2.error as error:
                problems.append(f"{about.code}: the pattern cannot be used: {error}; see About.pattern")
            self._patterns.append((index, about.code, pattern(about.pattern)))
        if not problems:
            self._pattern_set.Compile()

    def scan(self, text: str) -> dict[int, list[Hit]]:
        """Hits by index of the rule, in order of where they begin; rules without one are absent.

        Raises ``ArtlintError`` for a pattern that RE2 takes and ``re`` does not.
        """
        found: dict[int, list[Hit]] = defaultdict(list)
        if self._literals:
            self._scan_literals(text, found)
        if self._pattern_set is not None:
            for at in self._pattern_set.Match(text.encode("utf-8", "surrogatepass")) or ():
                self._confirm(at, text, found)
        return found

    def _confirm(self, at: int, text: str, found: dict[int, list[Hit]]) -> None:
        index, code, confirming = self._patterns[at]
        try:
            hits = [Hit(match.start(), match.end(), -1) for match in confirming.finditer(text)]
        except re.error as error:
            raise ArtlintError(f"{code}: the pattern cannot be used: {error}; see About.pattern") from error
        if hits:
            found[index] = sorted(found[index] + hits) if index in found else hits

    def _scan_literals(self, text: str, found: dict[int, list[Hit]]) -> None:
        folded = fold(text)
        data = folded.encode("utf-8", "surrogatepass")
        self._scanned += len(folded)
        if self._scanner is None and self._scanned > _WARM:
            self._scanner = _automaton(self._literals)
        if self._scanner is None:
            matches = self._cold_matches(folded, data)
        else:
            matches = self._scanner.find_matches_as_indexes(data, overlapping=True)
        matches = [match for match in matches if self._may_count(data, *match)]
        if not matches:
            return
        if len(data) != len(folded):
            matches = _in_code_points(data, matches)
        matches.sort(key=_start)
        owners, size = self._owners, len(folded)
        for literal, start, end in matches:
            begins = start == 0 or not is_word_character(folded[start - 1])
            ends = end == size or not is_word_character(folded[end])
            for owner in owners[literal]:
                if (begins or not owner.left) and (ends or not owner.right):
                    found[owner.rule].append(Hit(start, end, owner.trigger))

    def _may_count(self, data: bytes, literal: int, start: int, end: int) -> bool:
        """Whether a match in bytes can be a hit: most stand inside longer words, and need no offsets in code points."""
        left, right = self._bounds[literal]
        if left and start and data[start - 1] in _WORD_BYTES:
            return False
        return not (right and end < len(data) and data[end] in _WORD_BYTES)


def _automaton(literals: list[str]) -> Any:
    import ahocorasick_rs  # not needed to list or explain rules

    # Faster here than the DFA, whose table of 17,000 literals does not fit the processor's cache: 48 to 25 MB/s.
    kind = ahocorasick_rs.Implementation.ContiguousNFA
    encoded = [literal.encode("utf-8", "surrogatepass") for literal in literals]
    return ahocorasick_rs.BytesAhoCorasick(encoded, implementation=kind)


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


def _start(match: tuple[int, int, int]) -> int:
    return match[1]


def _in_code_points(data: bytes, matches: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """The matches with byte offsets turned into code points; each stretch of bytes is decoded once."""
    places = sorted({offset for _, start, end in matches for offset in (start, end)})
    points, count, before = {}, 0, 0
    for place in places:
        count += len(data[before:place].decode("utf-8", "surrogatepass"))
        points[place] = count
        before = place
    return [(literal, points[start], points[end]) for literal, start, end in matches]
