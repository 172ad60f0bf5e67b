"""Rules that fail again and again are switched off for the rest of a run."""

from collections import Counter
from collections.abc import Iterable, Iterator

from artlint.model.result import Crash
from artlint.text.counted import counted

# Failures after which a rule is switched off: chosen. A pattern that runs into its time budget costs half a second each
# time, seven hours in 50,000 articles; other failures cost a line of the report each.
TIMEOUTS = 3
FAILURES = 20


class Fuse:
    """Counts the failures of each rule. ``documents`` is how many articles the run has come to."""

    def __init__(self) -> None:
        """No rule has failed yet."""
        self.off: frozenset[str] = frozenset()
        self.documents = 0
        self._failures: Counter[str] = Counter()
        self._timeouts: Counter[str] = Counter()
        self._last: dict[str, str] = {}  # the document that each rule failed on last
        self._since: dict[str, int] = {}

    def count(self, crashes: Iterable[Crash]) -> None:
        """Take failures into account, in the order of the articles; each article counts once."""
        for crash in crashes:
            if self._last.get(crash.rule) == crash.document:
                continue  # in a later round of fixing it
            self._last[crash.rule] = crash.document
            self._failures[crash.rule] += 1
            self._timeouts[crash.rule] += crash.timeout
            if self._timeouts[crash.rule] >= TIMEOUTS or self._failures[crash.rule] >= FAILURES:
                self.off |= {crash.rule}
                self._since.setdefault(crash.rule, self.documents)

    def sentences(self) -> Iterator[str]:
        """What is to be told of each rule that was switched off."""
        for rule, since in sorted(self._since.items()):
            times = f"{TIMEOUTS} timeouts" if self._timeouts[rule] >= TIMEOUTS else f"{FAILURES} failures"
            left = self.documents - since
            articles = f" and not run on {counted(left, 'article')}" if left else ""
            yield f"rule {rule} was switched off after {times}{articles}"
