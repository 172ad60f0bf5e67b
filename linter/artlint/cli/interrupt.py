"""Ctrl-C: the run takes no more documents and tells what it has; a second one ends it at once."""

import signal
from collections.abc import Iterable, Iterator
from contextlib import suppress
from types import FrameType
from typing import TypeVar

_Item = TypeVar("_Item")


class Interrupt:
    """While its block runs, the first Ctrl-C is only remembered."""

    def __init__(self) -> None:
        """Nothing was pressed yet."""
        self.asked = False
        self._watching = False

    def __enter__(self) -> "Interrupt":
        """Take over the signal, unless somebody else handles it or it is ignored."""
        if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
            with suppress(ValueError):  # only the first thread of a program may
                signal.signal(signal.SIGINT, self._note)
                self._watching = True
        return self

    def __exit__(self, *error: object) -> None:
        """Give the signal back."""
        if self._watching:
            signal.signal(signal.SIGINT, signal.default_int_handler)

    def until(self, items: Iterable[_Item]) -> Iterator[_Item]:
        """The items up to the first Ctrl-C."""
        for item in items:
            if self.asked:
                return
            yield item

    def _note(self, number: int, frame: FrameType | None) -> None:
        if self.asked:
            raise KeyboardInterrupt
        self.asked = True
