"""What the commands do with the decisions file, and say of it."""

import argparse
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from artlint.cli.arguments import add_decisions, add_input, add_selection, add_setting
from artlint.cli.output import say
from artlint.cli.verdict import say_troubles
from artlint.engine.corpus import corpus_rules
from artlint.model.decision import Decision
from artlint.model.result import Checked
from artlint.run.decided import Linted
from artlint.run.session import Session
from artlint.text.counted import counted
from artlint.text.visible import visible


def add_linting(parser: argparse.ArgumentParser) -> None:
    """What a command needs that lints in order to find what decisions are about."""
    add_selection(parser)
    add_input(parser)
    add_decisions(parser)
    parser.add_argument("--facts", metavar="FILE", help="judge against these facts of the corpus (artlint collect)")
    add_setting(parser, "jobs", "-j")


@dataclass
class Linting:
    """A run over the paths of the options; ``linted`` is true once the results were gone through."""

    session: Session
    options: argparse.Namespace

    def results(self) -> Iterator[Checked]:
        """Each document with its findings, those that decisions hide apart; from the cache what it has."""
        from artlint.cli.caching import memory_of
        from artlint.run.course import Course, processors

        session, options = self.session, self.options
        self.files = session.files(options.paths)
        memory = memory_of(session, self.files, options)
        course = Course(
            session,
            self.files,
            self.files,
            facts_file=Path(options.facts) if options.facts else None,
            jobs=processors(session.settings.jobs),
            plugin_files=tuple(Path(name) for name in options.plugin),
            plugins=options.plugins,
            memory=memory,
        )
        try:
            yield from course.results()
        finally:
            if memory:
                memory.finish(complete=course.whole and not session.problems)

    @property
    def linted(self) -> Linted:
        """What the run went through."""
        session, names = self.session, self.session.names
        return Linted(
            names,
            session.ledger,
            judged_rules(session, self.options),
            frozenset(names(path) for path in self.options.paths),
            frozenset(names(path) for path in self.files),
            frozenset(names(problem.path) for problem in session.problems),
        )

    def finish(self, code: int) -> int:
        """Tell what went wrong; the exit code, 2 if anything did."""
        return 2 if say_troubles(self.session) else code


def judged_rules(session: Session, options: argparse.Namespace) -> frozenset[str]:
    """Codes of the rules that would have found again what is still there.

    Those that look at the whole corpus are among them only if they had its facts, or all of it.
    """
    rules = {rule.about.code for rule in session.chosen}
    if not options.facts and "" not in map(session.names, options.paths):
        rules -= {rule.about.code for rule in corpus_rules(session.chosen)}
    return frozenset(rules)


def say_decided(session: Session, options: argparse.Namespace) -> None:
    """After a run: keep decisions with the findings whose surroundings were fixed; tell of those that are for nothing.

    Raises ``ArtlintError`` if the file cannot be written.
    """
    decisions, path = session.decisions, session.decisions_file
    if decisions is None:
        return
    if session.renamed:
        follow(session)
    if options.quiet or options.silent:
        return
    prune = "artlint decide prune takes them out"
    gone = session.ledger.gone(decisions, judged_rules(session, options))
    if gone:
        say(f"note: {path}: {counted(gone, 'row')} that {'hides' if gone == 1 else 'hide'} nothing any more; {prune}")
    if decisions.expired:
        say(f"note: {path}: {counted(decisions.expired, 'decision')} expired; {prune}")


def follow(session: Session) -> None:
    """Write the decisions under what their findings are called now. Raises ``ArtlintError``."""
    from artlint.stores.decisions_file import change_decisions

    def move(rows: dict[str, Decision]) -> None:
        moved = {new: rows.pop(old) for old, new in session.renamed.items() if old in rows}
        rows.update({new: replace(row, id=new) for new, row in moved.items()})

    change_decisions(session.decisions_file, move)
    rows = counted(len(session.renamed), "decision")
    say(f"{session.decisions_file}: {rows} moved along with findings beside which words were fixed")


def shown(rows: Iterable[Decision], sign: str = "", places: Mapping[str, str] | None = None) -> Iterator[str]:
    """A line for each row."""
    for row in rows:
        where = (places or {}).get(row.id) or row.document or row.site
        if row.path:
            where = f"{row.path} ({row.document})"
        parts = [row.id[:8], row.verdict, row.rule, *([row.scope] if row.scope != "finding" else []), where]
        match = f" `{visible(row.match)}`" if row.match else ""
        text = f" -> `{visible(row.replacement)}`" if row.replacement is not None else ""
        until = f" (until {row.expires})" if row.expires else ""
        reason = f": {visible(row.reason)}" if row.reason else ""
        yield f"{sign}{' '.join(visible(part) for part in parts if part)}{match}{text}{until}{reason}\n"
