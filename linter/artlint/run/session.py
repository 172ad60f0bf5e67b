"""The composer: settings and plugins to rules, paths to documents, documents to findings."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import artlint
from artlint.engine.check import Found, Plan, find, tidy
from artlint.engine.corpus import Collector, corpus_rules, fingerprint
from artlint.engine.fuse import Fuse
from artlint.engine.select import levels, select
from artlint.model.document import Document
from artlint.model.errors import ArtlintError
from artlint.model.facts import Facts
from artlint.model.finding import Finding
from artlint.model.result import Checked, Crash, Origin, Problem, RunInfo
from artlint.model.rule import Rule
from artlint.packs import load_pack
from artlint.plugins.manager import Loaded, load
from artlint.reports.base import Report
from artlint.run.batches import Pace, Todo, batches
from artlint.run.config.keys import DECISIONS
from artlint.run.config.layers import mistakes
from artlint.run.decided import Ledger, Names, decisions_path
from artlint.run.formats import REPORTS, SOURCES, own_report
from artlint.run.options import make_rules
from artlint.run.overrides import Variants
from artlint.run.problems import Problems
from artlint.run.settings import Settings
from artlint.sources.base import Read, Source
from artlint.sources.open import open_input, plain_suffix
from artlint.sources.walk import find_files
from artlint.text.nearest import nearest

if TYPE_CHECKING:
    from artlint.engine.suppress import Decisions, Guard


class Session:
    """One run. ``problems`` grows while it goes on; with any problem or crash the run is incomplete."""

    def __init__(
        self, settings: Settings, loaded: Loaded, rules: list[Rule], variants: Variants, warnings: list[str]
    ) -> None:
        """Nothing is linted yet. ``rules`` are all there are; ``variants`` says which of them run where."""
        self.settings = settings
        self.loaded = loaded
        self.rules = rules
        self.chosen = variants.all_rules()
        self.variants = variants
        self.warnings = warnings
        self.problems = Problems()
        self.crashes: list[Crash] = []
        self.fuse = Fuse()
        self.decisions: Decisions | None = None
        self.ledger = Ledger()
        self.renamed: dict[str, str] = {}

    @cached_property
    def names(self) -> Names:
        """What files are called in the ids of documents."""
        return Names(self.settings.config)

    @property
    def decisions_file(self) -> Path:
        """Where decisions stand, whether there are any or not."""
        return decisions_path(self.names, self.settings.decisions)

    def use_decisions(self) -> None:
        """Let the decisions file, if there is one, hide and mend. Raises ``ArtlintError`` with every mistake in it."""
        if self.settings.decisions != DECISIONS or self.decisions_file.exists():
            import time

            from artlint.stores.decisions_file import load_decisions

            self.decisions = load_decisions(self.decisions_file, time.strftime("%Y-%m-%d"))

    @property
    def plan(self) -> Plan:
        """What is run on an article for which no override holds."""
        return self.variants.base.plan

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Formats by suffix."""
        return {**SOURCES, **self.loaded.sources}

    @property
    def info(self) -> RunInfo:
        """What reports say of the run."""
        return RunInfo(
            version=artlint.__version__,
            rules={rule.about.code: rule.about for rule in self.rules},
            chosen=tuple(self.chosen),
            settings=self.settings,
            levels=levels(self.rules, self.settings.severity),
            plugins=tuple(self.loaded.plugins),
            problems=self.problems,
            crashes=self.crashes,
            max_removal=self.variants.max_removal,
        )

    def report(self, name: str) -> Report:
        """The output format of this name. Raises ``ArtlintError`` if there is none."""
        if name in REPORTS:
            return own_report(name)
        if name in self.loaded.reports:
            return self.loaded.reports[name]
        known = sorted({*REPORTS, *self.loaded.reports})
        near = nearest(name, known)
        hint = f'did you mean "{near}"?' if near else f"there are {', '.join(known)}"
        raise ArtlintError(f'no output format is called "{name}"; {hint}')

    def files(self, paths: Sequence[str]) -> list[str]:
        """The files to lint; what is not there or no article becomes a problem."""
        found = []
        own = self.decisions_file  # no article, though its name ends as that of one
        wants_all = self.settings.error_on_unmatched
        for item in find_files(paths, frozenset(self.sources), self.settings.files):
            if isinstance(item, Problem):
                if wants_all or os.path.lexists(item.path):
                    self.problems.append(item)
            elif not item.endswith(own.name) or self.names(item) != self.names(str(own)):
                found.append(item)
            elif list(paths) == [item]:
                return []
        # With excludes in force a hook may well be handed nothing but excluded files.
        if not found and not self.problems and wants_all and not self.settings.files.force_exclude:
            known = ", ".join(sorted(self.sources))
            self.problems.append(
                Problem(" ".join(paths), f"no article files there; artlint reads {known} and .gz or .zst of them")
            )
        return found

    def source(self, path: str) -> Source:
        """The format of a file."""
        return self.sources[plain_suffix(path)]

    def documents(self, path: str) -> Iterator[tuple[Document, Origin]]:
        """The documents of one file; what cannot be read becomes a problem."""
        try:
            with open_input(path) as stream:
                yield from self.parsed(self.source(path).read(stream, path, self.settings.fields))
        except (OSError, EOFError) as error:
            self._unread(path, error)

    def parsed(self, items: Iterable[Read]) -> Iterator[tuple[Document, Origin]]:
        """The documents among what a source gives; its problems are kept."""
        for item in items:
            if isinstance(item, Problem):
                self.problems.append(item)
            else:
                doc, origin = item
                yield self.identified(doc, origin.path), origin

    def identified(self, doc: Document, path: str) -> Document:
        """The document; where its id is made of its path, with the file's name there however the path was given."""
        name = self.names(path)
        if name == path or not doc.id.startswith(path) or doc.id[len(path) : len(path) + 1] not in {"", "#"}:
            return doc
        return Document(name + doc.id[len(path) :], doc.text, doc.metadata)

    def piped(self, stream: BinaryIO, name: str) -> Iterator[tuple[Document, Origin]]:
        """The documents of a stream."""
        yield from self.parsed(self.piped_source(name).read(stream, name, self.settings.fields))

    def piped_source(self, name: str) -> Source:
        """The format that a stream's name tells; plain text if it tells none."""
        return self.sources.get(plain_suffix(name), SOURCES[".txt"])

    @contextmanager
    def reading(self, path: str) -> Iterator[None]:
        """Turn what goes wrong with a file into a problem."""
        try:
            yield
        except (OSError, EOFError) as error:
            self._unread(path, error)

    def _unread(self, path: str, error: OSError | EOFError) -> None:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        self.problems.append(Problem(path, f"cannot be read: {reason}"))

    def check(self, doc: Document, path: str, facts: Facts, guard: "Guard | None" = None) -> Sequence[Finding]:
        """The findings in a document read from the path that the guard's decisions do not hide."""
        findings, _ = self.found(Todo(doc, path), facts)
        return judged(doc, findings, guard)

    def found(self, todo: Todo, facts: Facts) -> Found:
        """All that is found in a document, and the rules that raised; one that keeps raising is switched off."""
        found = self.found_ahead([todo], facts)[0]
        self._failed(found.crashes)
        return found

    def found_ahead(self, todo: Sequence[Todo], facts: Facts) -> list[Found]:
        """All that is found in documents whose turn is yet to come, without taking note of failures."""
        off = self.fuse.off
        variants = [self.variants.of(one.document, one.path) for one in todo]
        found = find(
            [variant.task(one.document, off, one.alone) for one, variant in zip(todo, variants, strict=True)], facts
        )
        return [variant.shown(one) for one, variant in zip(found, variants, strict=True)]

    def come_to(self, todo: Todo, found: Found, facts: Callable[[], Facts]) -> Found:
        """What was found ahead in the document that has its turn now, without what is switched off by now."""
        off = self.fuse.off
        findings, crashes = found
        if off and not off.isdisjoint({*(finding.rule for finding in findings), *(crash.rule for crash in crashes)}):
            return self.found(todo, facts())
        self._failed(crashes)
        return found

    def _failed(self, crashes: Sequence[Crash]) -> None:
        if crashes:
            self.crashes += crashes
            self.fuse.count(crashes)

    def results(self, items: Iterable[tuple[Document, Origin]], facts: Facts) -> Iterator[Checked]:
        """Each document with its findings, in the order given."""
        for doc, origin in items:
            self.fuse.documents += 1
            yield self.checked(doc, origin, *self.found(Todo(doc, origin.path), facts))

    def checked(self, doc: Document, origin: Origin, found: list[Finding], crashes: Sequence[Crash]) -> Checked:
        """What is said of a document in which ``engine.check.find`` found this."""
        if self.decisions is None:
            return Checked(doc, origin, tuple(tidy(doc, found)), tuple(crashes))
        from artlint.engine.suppress import judge

        judged = judge(self.decisions, doc, found)
        self.ledger.note(doc.id, judged.decided.values())
        return Checked(doc, origin, tuple(judged.findings), tuple(crashes), judged.suppressed)

    def guard(self) -> "Guard | None":
        """What keeps the decisions while a document is fixed, if there are any."""
        if self.decisions is None:
            return None
        from artlint.engine.suppress import Guard

        return Guard(self.decisions)

    def collect(self, items: Iterable[tuple[Document, Origin]]) -> Facts:
        """The facts of the documents for the chosen rules."""
        collector = Collector(corpus_rules(self.chosen), self.fuse)
        pace = Pace()
        for batch in batches(items, pace, _length):
            with pace:
                collector.add_all([doc for doc, _ in batch])
        facts = collector.facts()
        self.crashes += collector.crashes
        return facts

    def stored_facts(self, path: Path) -> Facts:
        """Facts from a file, for the chosen rules. Raises ``ArtlintError`` if they are not theirs."""
        from artlint.stores.facts_file import read_facts

        marks = {rule.about.code: fingerprint(rule, artlint.__version__) for rule in corpus_rules(self.chosen)}
        return read_facts(path, marks, artlint.__version__)


def judged(doc: Document, found: list[Finding], guard: "Guard | None") -> Sequence[Finding]:
    """Those of the findings that the guard's decisions do not hide."""
    return guard.judge(doc, found) if guard else tidy(doc, found)


def _length(item: tuple[Document, Origin]) -> int:
    return len(item[0].text)


def start(settings: Settings, *, plugin_files: Sequence[Path] = (), plugins: bool = True) -> Session:
    """Load plugins and packs and choose the rules. Raises ``ArtlintError`` for all that the user must mend first."""
    loaded = load([path for path in plugin_files if path.exists()], others=plugins)
    problems = [f"{path}: no such plugin file" for path in plugin_files if not path.exists()]
    for pack in settings.packs:
        try:
            loaded.rules += load_pack(Path(pack))
        except ArtlintError as error:
            problems += error.problems
    if problems:
        # What is not loaded may have the rules that the settings name.
        raise ArtlintError(*mistakes(settings.layers), *problems)
    try:
        rules = make_rules(loaded.rules, settings.rules)
        chosen, warnings = select(rules, settings.selection)
    except ArtlintError as error:
        # A rule may be unknown only because its plugin did not load.
        placed = _rule_problems(settings, loaded)
        rest = [problem for problem in error.problems if not any(problem in told for told in placed)]
        raise ArtlintError(*loaded.problems, *placed, *rest) from error
    if problems := _rule_problems(settings, loaded):
        raise ArtlintError(*loaded.problems, *problems)
    variants = Variants(settings, loaded.rules, rules, chosen)
    session = Session(settings, loaded, rules, variants, warnings)
    session.problems += [Problem("plugins", problem) for problem in loaded.problems]
    return session


def _rule_problems(settings: Settings, loaded: Loaded) -> list[str]:
    """What is wrong with the settings, with its place."""
    if not settings.layers:
        return []
    from artlint.run.config.rule_names import rule_problems

    return rule_problems(settings.layers, loaded.rules)
