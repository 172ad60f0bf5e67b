"""The composer: settings and plugins to rules, paths to documents, documents to findings."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import BinaryIO

import artlint
from artlint.engine.check import Plan, check, make_plan
from artlint.engine.corpus import Collector, corpus_rules, fingerprint
from artlint.engine.select import select
from artlint.model.document import Document
from artlint.model.errors import ArtlintError
from artlint.model.facts import Facts
from artlint.model.finding import Finding
from artlint.model.result import Checked, Crash, Origin, Problem, RunInfo
from artlint.model.rule import Rule
from artlint.packs import load_pack
from artlint.plugins.manager import Loaded, load
from artlint.reports.base import Report
from artlint.run.formats import REPORTS, SOURCES, own_report
from artlint.run.options import make_rules
from artlint.run.settings import Settings
from artlint.sources.base import Read, Source
from artlint.sources.open import open_input, plain_suffix
from artlint.sources.walk import find_files

# Code points of text that are kept from the first pass for the second; beyond it files are read again.
# Chosen: 24 million take 170 MB with the views of the documents; 21 MB of news peak at 154 MB.
KEEP = 24_000_000


@dataclass
class Session:
    """One run. ``problems`` grows while it goes on; with any problem or crash the run is incomplete."""

    settings: Settings
    loaded: Loaded
    rules: list[Rule]
    chosen: list[Rule]
    plan: Plan
    warnings: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    crashes: list[Crash] = field(default_factory=list)

    @cached_property
    def corpus_plan(self) -> Plan:
        """The plan of the corpus rules alone."""
        return make_plan(corpus_rules(self.chosen))  # type: ignore[arg-type]

    @property
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
            plugins=tuple(self.loaded.plugins),
        )

    def report(self, name: str) -> Report:
        """The output format of this name. Raises ``ArtlintError`` if there is none."""
        if name in REPORTS:
            return own_report(name)
        if name in self.loaded.reports:
            return self.loaded.reports[name]
        known = ", ".join(sorted({*REPORTS, *self.loaded.reports}))
        raise ArtlintError(f'no output format is called "{name}"; there are {known}')

    def files(self, paths: Sequence[str]) -> list[str]:
        """The files to lint; what is not there or no article becomes a problem."""
        found = []
        for item in find_files(paths, frozenset(self.sources), self.settings.files):
            if isinstance(item, Problem):
                self.problems.append(item)
            else:
                found.append(item)
        # With excludes in force a hook may well be handed nothing but excluded files.
        if not found and not self.problems and not self.settings.files.force_exclude:
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
        with self.reading(path), open_input(path) as stream:
            yield from self.parsed(self.source(path).read(stream, path, self.settings.fields))

    def parsed(self, items: Iterable[Read]) -> Iterator[tuple[Document, Origin]]:
        """The documents among what a source gives; its problems are kept."""
        for item in items:
            if isinstance(item, Problem):
                self.problems.append(item)
            else:
                yield item

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
            reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            self.problems.append(Problem(path, f"cannot be read: {reason}"))

    def check(self, doc: Document, facts: Facts) -> Sequence[Finding]:
        """The findings in a document; a rule that raises is kept as a crash."""
        findings, crashes = check(self.plan, doc, facts)
        self.crashes += crashes
        return findings

    def results(self, items: Iterable[tuple[Document, Origin]], facts: Facts) -> Iterator[Checked]:
        """Each document with its findings, in the order given."""
        for doc, origin in items:
            findings, crashes = check(self.plan, doc, facts)
            self.crashes += crashes
            yield Checked(doc, origin, tuple(findings), tuple(crashes))

    def collect(self, items: Iterable[tuple[Document, Origin]]) -> Facts:
        """The facts of the documents for the chosen rules."""
        collector = Collector(corpus_rules(self.chosen))
        for doc, _ in items:
            collector.add(doc)
        facts = collector.facts()
        self.crashes += collector.crashes
        return facts

    def stored_facts(self, path: Path) -> Facts:
        """Facts from a file, for the chosen rules. Raises ``ArtlintError`` if they are not theirs."""
        from artlint.stores.facts_file import read_facts

        marks = {rule.about.code: fingerprint(rule, artlint.__version__) for rule in corpus_rules(self.chosen)}
        return read_facts(path, marks)


class Corpus:
    """Documents that can be gone through twice; small corpora are read once and kept with their views."""

    def __init__(self, session: Session, files: Sequence[str], checked: Sequence[str]) -> None:
        """Nothing is read yet. ``checked`` are those of the files that are read again for the second pass."""
        self._session = session
        self._files = files
        self._checked = checked
        self._kept: list[tuple[Document, Origin]] | None = None

    def first_pass(self, *, keep: bool) -> Iterator[tuple[Document, Origin]]:
        """The documents in order; those of a whole pass are kept if that is asked and they are not too many."""
        if self._kept is not None:
            yield from self._kept
            return
        kept: list[tuple[Document, Origin]] | None = [] if keep else None
        size = 0
        for item in self._read(self._files):
            size += len(item[0].text)
            if kept is not None:
                kept.append(item)
                kept = kept if size <= KEEP else None
            yield item
        self._kept = kept

    def __iter__(self) -> Iterator[tuple[Document, Origin]]:
        """The documents in order; each is let go once it was given."""
        if self._kept is None:
            yield from self._read(self._checked)
            return
        kept, self._kept = self._kept, None
        kept.reverse()
        while kept:
            yield kept.pop()

    def _read(self, files: Sequence[str]) -> Iterator[tuple[Document, Origin]]:
        for path in files:
            yield from self._session.documents(path)


def start(settings: Settings, *, plugin_files: Sequence[Path] = (), plugins: bool = True) -> Session:
    """Load plugins and packs and choose the rules. Raises ``ArtlintError`` for what the user must mend first."""
    loaded = load(plugin_files, others=plugins)
    problems: list[str] = []
    for pack in settings.packs:
        try:
            loaded.rules += load_pack(Path(pack))
        except ArtlintError as error:
            problems += error.problems
    if problems:
        raise ArtlintError(*problems)
    try:
        rules = make_rules(loaded.rules, settings.rules)
        chosen, warnings = select(rules, settings.selection)
    except ArtlintError as error:
        # A rule may be unknown only because its plugin did not load.
        raise ArtlintError(*loaded.problems, *error.problems) from error
    session = Session(settings, loaded, rules, chosen, make_plan(chosen), warnings)
    session.problems += [Problem("plugins", problem) for problem in loaded.problems]
    return session
