"""What went by in a run, in numbers and in words."""

from collections import Counter
from collections.abc import Iterable, Iterator

from artlint.engine.apply import SAFE_AND_UNSAFE, SAFE_ONLY, chosen_fix
from artlint.model.result import Checked
from artlint.text.counted import counted


class Tally:
    """Counts what went by."""

    def __init__(self) -> None:
        """Nothing went by yet."""
        self.findings: Counter[str] = Counter()
        self.fixable = 0
        self.unsafe = 0
        self.documents = 0
        self.touched = 0
        self.hidden = 0

    def watch(self, results: Iterable[Checked]) -> Iterator[Checked]:
        """Hand the results on and count them."""
        for result in results:
            self.documents += 1
            self.touched += bool(result.findings)
            self.hidden += len(result.suppressed)
            for finding in result.findings:
                self.findings[finding.rule] += 1
                self.fixable += chosen_fix(finding, SAFE_ONLY) is not None
                self.unsafe += chosen_fix(finding, SAFE_AND_UNSAFE) is not None
            yield result

    def summary(self) -> Iterator[str]:
        """What a report for people ends with."""
        total = self.findings.total()
        if total:
            yield f"Found {counted(total, 'finding')} in {self.touched} of {counted(self.documents, 'article')}.\n"
        else:
            yield f"No findings in {counted(self.documents, 'article')}.\n"
        if self.hidden:
            yield f"{counted(self.hidden, 'finding')} hidden by decisions.\n"
        if self.fixable:
            yield f"[*] {counted(self.fixable, 'finding')} can be fixed with --fix.\n"
        if self.unsafe > self.fixable:
            yield f"[?] {self.unsafe - self.fixable} more with --unsafe-fixes.\n"
