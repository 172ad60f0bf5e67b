"""What is known of a package's rules without importing them.

A run needs the triggers of all rules and the code of few. So the descriptions are kept from one start to the
next, for as long as no file of the package and of artlint itself changes (by size and time of change, as Python
decides on its compiled modules), and a rule's module is imported when the rule is first called.
"""

import importlib
import inspect
import os
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, cast, overload

import artlint
from artlint.model.document import Document
from artlint.model.example import Example
from artlint.model.finding import Finding
from artlint.model.rule import About, Context, CorpusRule, Rule
from artlint.packs.kept import keep, name_of, recall

_KEPT = tuple(name for name in About._fields if name != "examples")


class LazyRule(Rule):
    """Stands for a rule with its default options until it is called."""

    def __init__(self, about: About, module: str, name: str) -> None:
        """Take what is known of the rule, and where its class is."""
        self.about = about
        self.module = module
        self.name = name

    @property
    def cls(self) -> type[Rule]:
        """The rule's class, imported."""
        return _class(self.module, self.name)

    def check(self, ctx: Context) -> Iterable[Finding]:
        """What the rule itself gives, which is asked directly from the second call on."""
        self.check = _instance(self.module, self.name).check  # type: ignore[method-assign]
        return self.check(ctx)


class LazyCorpusRule(LazyRule):
    """The same for a rule that looks at the corpus first, and has no faster way than value by value."""

    def observe(self, doc: Document) -> Iterable[tuple[str, Any]]:
        """What the rule itself observes."""
        return self._rule.observe(doc)

    def combine(self, first: Any, second: Any) -> Any:
        """What the rule itself makes of two values."""
        return self._rule.combine(first, second)

    def keep(self, value: Any) -> bool:
        """Whether the rule itself keeps a value."""
        return self._rule.keep(value)

    @property
    def _rule(self) -> CorpusRule:
        return cast("CorpusRule", _instance(self.module, self.name))


def catalogued(package: ModuleType, classes: Iterable[type[Rule]]) -> list[Rule | type[Rule]]:
    """The package's rules; ``classes`` imports them, and is gone through only when something changed.

    Rules that look at the whole corpus are needed in every run, unless they are in preview, and so given as classes.
    """
    folder = Path(package.__path__[0])
    key = [*_stamps(folder), *_stamps(Path(artlint.__file__).parent)]
    name = name_of(folder)
    if known := recall(name, key):
        described = known[0]
    else:
        described = [_described(rule) for rule in classes]
        keep(name, key, described)
    return [_rule(*entry) for entry in described]


def _stamps(folder: Path) -> list[tuple[str, int, int]]:
    """Path, size and time of change of every file below the folder, compiled modules left out."""
    found, folders = [], [os.fspath(folder)]
    while folders:
        with os.scandir(folders.pop()) as entries:  # in half the time of os.walk and os.stat
            for entry in entries:
                if not entry.is_dir():
                    status = entry.stat()
                    found.append((entry.path, status.st_size, status.st_mtime_ns))
                elif entry.name != "__pycache__":
                    folders.append(entry.path)
    return sorted(found)


def _described(rule: type[Rule]) -> tuple[dict[str, Any], str, str, str]:
    about = rule.about
    text = inspect.getdoc(rule) or ""
    if not about.summary:
        about = about._replace(summary=text.split("\n", 1)[0], details=text.partition("\n")[2].strip())
    values = {name: getattr(about, name) for name in _KEPT}
    return values, rule.__module__, rule.__qualname__, _kind(rule)


def _kind(rule: type[Rule]) -> str:
    if not hasattr(rule, "observe"):
        return "alone"
    return "corpus" if rule.about.preview and not hasattr(rule, "gatherer") else "needed"


def _rule(about: dict[str, Any], module: str, name: str, kind: str) -> Rule | type[Rule]:
    if kind == "needed":
        return _class(module, name)
    lazy = LazyCorpusRule if kind == "corpus" else LazyRule
    return lazy(About(**about, examples=_Examples(module, name)), module, name)


@cache
def _class(module: str, name: str) -> type[Rule]:
    made: type[Rule] = getattr(importlib.import_module(module), name)
    return made


@cache
def _instance(module: str, name: str) -> Rule:
    return _class(module, name)()


class _Examples(Sequence[Example]):
    """The examples of a rule, taken from its class when somebody wants to see them."""

    def __init__(self, module: str, name: str) -> None:
        self._place = module, name

    @overload
    def __getitem__(self, index: int) -> Example: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Example]: ...
    def __getitem__(self, index: int | slice) -> Example | Sequence[Example]:
        return _class(*self._place).about.examples[index]

    def __len__(self) -> int:
        return len(_class(*self._place).about.examples)
