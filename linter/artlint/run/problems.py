"""What was not linted: of many lines of one file that have the same fault, the first and how many more there are."""

from collections.abc import Iterable, Iterator

from artlint.model.result import Problem
from artlint.text.counted import counted

# A file of 50 million records without the field that is asked for is no reason for 50 million lines: chosen, a screen
# still shows what comes before.
_SHOWN = 5


class _Alike:
    """Lines of a file with one fault: the first problems, how many more, the last line."""

    def __init__(self) -> None:
        self.first: list[Problem] = []
        self.more = 0
        self.last = 0


class Problems:
    """Problems in the order in which their kinds came; a file that is read twice has each once."""

    def __init__(self) -> None:
        """There are none yet."""
        self._alike: dict[tuple[str, str], _Alike] = {}

    def append(self, problem: Problem) -> None:
        """Take note of a problem; of a line before the last one of its kind it is known already."""
        alike = self._alike.setdefault((problem.path, problem.message), _Alike())
        if alike.first and (problem.line is None or problem.line <= alike.last):
            return
        alike.last = problem.line or 0
        if len(alike.first) < _SHOWN:
            alike.first.append(problem)
        else:
            alike.more += 1

    def __iadd__(self, problems: Iterable[Problem]) -> "Problems":
        for problem in problems:
            self.append(problem)
        return self

    def __bool__(self) -> bool:
        return bool(self._alike)

    def __len__(self) -> int:
        return sum(len(alike.first) + bool(alike.more) for alike in self._alike.values())

    def __iter__(self) -> Iterator[Problem]:
        for (path, message), alike in self._alike.items():
            yield from alike.first
            if alike.more:
                yield Problem(path, f"{counted(alike.more, 'more line')} up to line {alike.last}: {message}")
