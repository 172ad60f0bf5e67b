"""``artlint check``."""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from artlint.cli.output import safe_lines, say, wants_colour, width, write
from artlint.cli.settings import session_of
from artlint.engine.apply import SAFE_AND_UNSAFE, SAFE_ONLY, chosen_fix
from artlint.model.errors import ArtlintError
from artlint.model.facts import Facts
from artlint.model.result import Checked, RunInfo
from artlint.reports.base import Report
from artlint.run.fixing import Fixer
from artlint.run.formats import REPORTS
from artlint.run.session import Session

STDIN = "-"


@dataclass
class Tally:
    """Counts what went by."""

    findings: Counter[str] = field(default_factory=Counter)
    fixable: int = 0
    unsafe: int = 0
    documents: int = 0
    touched: int = 0

    def watch(self, results: Iterable[Checked]) -> Iterator[Checked]:
        """Hand the results on and count them."""
        for result in results:
            self.documents += 1
            self.touched += bool(result.findings)
            for finding in result.findings:
                self.findings[finding.rule] += 1
                self.fixable += chosen_fix(finding, SAFE_ONLY) is not None
                self.unsafe += chosen_fix(finding, SAFE_AND_UNSAFE) is not None
            yield result


def run_check(options: argparse.Namespace) -> int:
    """Lint, fix or show; gives the exit code. Raises ``ArtlintError``."""
    session = session_of(options)
    for warning in session.warnings:
        say(f"warning: {warning}")
    report = _report(session, options.output_format)
    tally, fixer = Tally(), None
    levels = SAFE_AND_UNSAFE if options.unsafe_fixes else SAFE_ONLY
    if STDIN in options.paths:
        return _piped(session, options, report, tally)
    files = session.files(options.paths)
    corpus = session.corpus(files)
    facts = session.stored_facts(Path(options.facts)) if options.facts else corpus.facts()
    if options.fix or options.diff or options.unsafe_fixes:
        fixer = Fixer(session, facts, levels)
    if fixer and options.diff:
        return _diff(session, fixer, files, options)
    results = (result for path in files for result in fixer.write(path)) if fixer else session.results(corpus, facts)
    _print(tally.watch(results), session, report, options, tally, facts)
    if fixer:
        _say_fixed(fixer, options)
    return _finish(session, options, found=bool(tally.findings))


def _report(session: Session, name: str | None) -> Report:
    known = {**REPORTS, **session.loaded.reports}
    if (name or "full") not in known:
        raise ArtlintError(f'no output format is called "{name}"; there are {", ".join(sorted(known))}')
    return known[name or "full"]


def _piped(session: Session, options: argparse.Namespace, report: Report, tally: Tally) -> int:
    """Standard input: findings to standard output, or with ``--fix`` the fixed text there and findings left out."""
    if len(options.paths) > 1:
        raise ArtlintError("- stands for standard input and takes no other path beside it")
    name = options.stdin_filename or STDIN
    if options.fix or options.unsafe_fixes or options.diff:
        raise ArtlintError("standard input cannot be fixed in its place; give a file")
    items = list(session.piped(sys.stdin.buffer, name))
    facts = session.stored_facts(Path(options.facts)) if options.facts else session.collect(items)
    _print(tally.watch(session.results(items, facts)), session, report, options, tally, facts)
    return _finish(session, options, found=bool(tally.findings))


def _diff(session: Session, fixer: Fixer, files: list[str], options: argparse.Namespace) -> int:
    pieces: Iterable[str] = (piece for path in files for piece in fixer.diff(path))
    if sys.stdout.isatty() and not options.output_file:
        pieces = safe_lines(pieces)
    write(pieces, options.output_file)
    for refusal in fixer.refusals:
        say(str(refusal))
    if not options.quiet:
        say(f"Would fix {_number(fixer.applied.total(), 'finding')} in {_number(len(fixer.changed), 'file')}.")
    return _finish(session, options, found=bool(fixer.changed))


def _print(
    results: Iterable[Checked],
    session: Session,
    report: Report,
    options: argparse.Namespace,
    tally: Tally,
    facts: Facts,
) -> None:
    run = replace(session.info, colour=wants_colour(options.color), width=width(), facts=facts.identity)
    if options.statistics:
        write(_statistics(results, tally, run), options.output_file)
        return
    human = options.output_format in {None, "full", "concise"}
    write(report(results, run), options.output_file)
    if human and not options.quiet:
        write(_summary(tally), options.output_file if options.output_file is None else None)


def _statistics(results: Iterable[Checked], tally: Tally, run: RunInfo) -> Iterator[str]:
    for _ in results:
        pass
    size = max((len(str(count)) for count in tally.findings.values()), default=0)
    for code, count in sorted(tally.findings.items(), key=lambda item: (-item[1], item[0])):
        yield f"{count:{size}}  {code}  {run.rules[code].name}\n"
    yield from _summary(tally)


def _summary(tally: Tally) -> Iterator[str]:
    total = tally.findings.total()
    if not total:
        yield f"No findings in {_number(tally.documents, 'article')}.\n"
        return
    yield f"Found {_number(total, 'finding')} in {tally.touched} of {_number(tally.documents, 'article')}.\n"
    if tally.fixable:
        yield f"[*] {_number(tally.fixable, 'finding')} can be fixed with --fix.\n"
    if tally.unsafe > tally.fixable:
        yield f"[?] {tally.unsafe - tally.fixable} more with --unsafe-fixes.\n"


def _say_fixed(fixer: Fixer, options: argparse.Namespace) -> None:
    for refusal in fixer.refusals:
        say(str(refusal))
    if not options.quiet:
        say(f"Fixed {_number(fixer.applied.total(), 'finding')} in {_number(len(fixer.changed), 'file')}.")


def _number(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"


def _finish(session: Session, options: argparse.Namespace, *, found: bool) -> int:
    # A file that was read twice, or a text that was checked again after fixing, tells the same twice.
    for problem in dict.fromkeys(session.problems):
        say(f"error: {problem}")
    for crash in dict.fromkeys(session.crashes):
        say(f"error: rule {crash.rule} failed on {crash.document}: {crash.error}")
    if session.problems or session.crashes:
        return 2
    return 1 if found and not options.exit_zero else 0
