"""``artlint check``."""

import argparse
import io
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from artlint.cli.arguments import add_input, add_selection, share
from artlint.cli.output import safe_lines, say, wants_colour, width, write
from artlint.cli.settings import session_of
from artlint.cli.underway import Underway, add_course
from artlint.engine.apply import SAFE_AND_UNSAFE, SAFE_ONLY, chosen_fix
from artlint.model.document import Document
from artlint.model.errors import ArtlintError
from artlint.model.facts import Facts
from artlint.model.result import Checked, Origin, RunInfo
from artlint.reports.base import Report
from artlint.run.course import every
from artlint.run.session import Session

if TYPE_CHECKING:
    from artlint.run.fixing import Fixer

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


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "paths", nargs="*", default=["."], metavar="PATH", help="files and folders; - for standard input (default: .)"
    )
    fixing = parser.add_argument_group("fixing")
    fixing.add_argument("--fix", action="store_true", help="apply safe fixes")
    fixing.add_argument(
        "--unsafe-fixes", action="store_true", help="apply unsafe fixes too; without --fix or --diff, implies --fix"
    )
    fixing.add_argument("--diff", action="store_true", help="show what fixing would change, write nothing")
    fixing.add_argument(
        "--max-removal",
        type=share,
        metavar="SHARE",
        help="most of an article's words that fixes may take out (default: 0.5)",
    )
    output = parser.add_argument_group("output")
    output.add_argument(
        "--output-format",
        default=None,
        metavar="FORMAT",
        help="full, concise, json, jsonl, or a plugin's (default: full)",
    )
    output.add_argument("--output-file", "-o", metavar="FILE", help="write the report to a file")
    output.add_argument("--statistics", action="store_true", help="print counts by rule instead of findings")
    output.add_argument("--exit-zero", "-e", action="store_true", help="exit with 0 even if there are findings")
    output.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="colours (default: auto)")
    output.add_argument("--quiet", "-q", action="store_true", help="no summary")
    add_selection(parser)
    add_input(parser)
    parser.add_argument(
        "--facts",
        metavar="FILE",
        help="judge against these facts of the corpus (artlint collect) instead of the files given",
    )
    add_course(parser)


def run(options: argparse.Namespace) -> int:
    """Lint, fix or show; gives the exit code. Raises ``ArtlintError``."""
    session = session_of(options)
    for warning in session.warnings:
        say(f"warning: {warning}")
    report = session.report(options.output_format or "full")
    tally = Tally()
    if STDIN in options.paths:
        return _piped(session, options, report, tally)
    files = session.files(options.paths)
    with Underway(session, files, options) as underway:
        facts = underway.course.facts() if _fixes(options) else underway.course.stored
        fixer = _fixer(session, options, facts, underway.wanted)
        if fixer and options.diff:
            code = _diff(session, fixer, underway.files(), options)
        else:
            results = (
                (result for path in underway.files() for result in fixer.write(path))
                if fixer
                else underway.course.results()
            )
            _print(underway.counted(tally.watch(results)), session, report, options, tally, facts, underway.clearing)
            if fixer:
                _say_fixed(fixer, options)
            code = _finish(session, options, found=bool(tally.findings))
    return underway.code(code)


def _fixes(options: argparse.Namespace) -> bool:
    return bool(options.fix or options.diff or options.unsafe_fixes)


def _fixer(
    session: Session,
    options: argparse.Namespace,
    facts: Facts,
    wanted: Callable[[Document, Origin], bool] = every,
) -> "Fixer | None":
    """What fixes the files, if anything is to be fixed."""
    if not _fixes(options):
        return None
    from artlint.run.fixing import Fixer

    return Fixer(session, facts, SAFE_AND_UNSAFE if options.unsafe_fixes else SAFE_ONLY, wanted=wanted)


def _piped(session: Session, options: argparse.Namespace, report: Report, tally: Tally) -> int:
    """Standard input: the findings; with ``--fix`` the fixed text, and what is still found on standard error."""
    if len(options.paths) > 1:
        raise ArtlintError("- stands for standard input and takes no other path beside it")
    if options.changed_since is not None:
        raise ArtlintError("--changed-since is about files; standard input has no revision")
    name = options.stdin_filename or STDIN
    data = sys.stdin.buffer.read()
    items = list(session.piped(io.BytesIO(data), name))
    facts = session.stored_facts(Path(options.facts)) if options.facts else session.collect(items)
    fixer = _fixer(session, options, facts)
    if fixer is None:
        _print(tally.watch(session.results(items, facts)), session, report, options, tally, facts)
        return _finish(session, options, found=bool(tally.findings))
    spool, results = fixer.pipe(io.BytesIO(data), name)
    _say_refused(fixer)
    if options.diff:
        write(_shown(fixer.compared(name, io.BytesIO(data), spool), options), options.output_file)
        return _finish(session, options, found=bool(fixer.changed))
    sys.stdout.buffer.write(spool.read())
    run = replace(session.info, width=width(), facts=facts.identity)
    for piece in report(tally.watch(results), run):
        sys.stderr.write(piece)
    return _finish(session, options, found=bool(tally.findings))


def _shown(pieces: Iterable[str], options: argparse.Namespace) -> Iterable[str]:
    return safe_lines(pieces) if sys.stdout.isatty() and not options.output_file else pieces


def _diff(session: Session, fixer: "Fixer", files: Iterable[str], options: argparse.Namespace) -> int:
    write(_shown((piece for path in files for piece in fixer.diff(path)), options), options.output_file)
    _say_refused(fixer)
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
    clearing: Callable[[Iterable[str]], Iterable[str]] = iter,
) -> None:
    run = replace(session.info, colour=wants_colour(options.color), width=width(), facts=facts.identity)
    if options.statistics:
        pieces = _statistics(results, tally, run)
    elif options.output_format in {None, "full", "concise"} and not options.quiet:
        pieces = _with_summary(report(results, run), tally)
    else:
        pieces = report(results, run)
    write(clearing(pieces), options.output_file)


def _with_summary(pieces: Iterable[str], tally: Tally) -> Iterator[str]:
    yield from pieces
    yield from _summary(tally)


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


def _say_refused(fixer: "Fixer") -> None:
    for refusal in fixer.refusals:
        say(f"warning: {refusal}")


def _say_fixed(fixer: "Fixer", options: argparse.Namespace) -> None:
    _say_refused(fixer)
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
