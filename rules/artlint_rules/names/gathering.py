"""The spellings of a corpus, counted in place: to combine them one by one took a tenth of a whole run."""

from collections import Counter
from typing import Any

from artlint import Document
from artlint_rules.names.entries import MAX_REFS, Ref, joined
from artlint_rules.names.forms import Name, names_in, surroundings


class Forms:
    """How many articles have each form, with the first few of them by their ids."""

    def __init__(self) -> None:
        self._counts: Counter[Name] = Counter()
        self._refs: dict[Name, list[Ref]] = {}
        self._full: set[Name] = set()  # those that have all their references
        self._last = ""  # the highest id so far

    def add(self, doc: Document) -> None:
        """Take the article's names in, if it is English."""
        if doc.language != "en":
            return
        names, refs = names_in(doc), self._refs
        self._counts.update(names)
        # Most articles come in the order of their ids, and then nearly all of their names have all references.
        open_names = names - self._full if doc.id > self._last else names
        if not open_names:
            return
        self._last = max(self._last, doc.id)
        ref: Ref = (doc.id, surroundings(names))
        for name in open_names:
            kept = refs.setdefault(name, [])
            if len(kept) < MAX_REFS or ref < kept[-1]:
                kept[:] = sorted({*kept, ref})[:MAX_REFS]
                if len(kept) == MAX_REFS:
                    self._full.add(name)

    def table(self) -> dict[str, Any]:
        """The entries by skeleton, as ``joined`` would give them."""
        table: dict[str, Any] = {}
        for name, refs in self._refs.items():
            entry = (name.form, self._counts[name], tuple(refs))
            before = table.get(name.skeleton)
            table[name.skeleton] = entry if before is None else joined(before, entry)
        return table
