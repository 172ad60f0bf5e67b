"""The worst of many findings, in memory that does not grow with their number."""

from collections.abc import Callable, Iterator
from heapq import heappush, heapreplace


class Worst:
    """Keeps at most ``most`` texts of the greatest weight; of equals the first."""

    def __init__(self, most: int) -> None:
        """Nothing is kept yet."""
        self.seen = 0
        self._most = most
        self._kept: list[tuple[tuple[float, ...], int, str]] = []

    def add(self, weight: tuple[float, ...], make: Callable[[], str]) -> bool:
        """Keep the text if it is among the worst so far; it is made only then."""
        self.seen += 1
        rank = (weight, -self.seen)
        if len(self._kept) < self._most:
            heappush(self._kept, (*rank, make()))
        elif rank > self._kept[0][:2]:
            heapreplace(self._kept, (*rank, make()))
        else:
            return False
        return True

    def __len__(self) -> int:
        """How many are kept."""
        return len(self._kept)

    def __iter__(self) -> Iterator[str]:
        """The texts, the worst first."""
        for _, _, text in sorted(self._kept, reverse=True):
            yield text
