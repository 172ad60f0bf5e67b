"""``artlint check``."""

import argparse
import io
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from artlint.cli.arguments import add_decisions, add_input, add_selection
from artlint.cli.fixing import (
    add_fixing,
    fixer_of,
    fixes,
    refuse_patch,
    say_fixed,
    say_fixes,
    say_refused,
    wanted_patch,
    writes_articles,
)
from artlint.cli.output import close_output, safe_lines, say, write
from artlint.cli.outputs import PROFILED, Output, add_output, outputs_of, show, write_text
from artlint.cli.settings import session_of, settings_of
from artlint.cli.tally import Tally
from artlint.cli.underway import Underway, add_course
from artlint.cli.verdict import add_verdict, fails, say_settings, say_troubles
from artlint.model.errors import ArtlintError
from artlint.model.facts import Facts
from artlint.model.result import Checked
from artlint.run.session import Session
from artlint.run.targets import refuse_articles
from artlint.text.visible import visible

if TYPE_CHECKING:
    from artlint.run.fixing import Fixer

STDIN = "-"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "paths", nargs="*", default=["."], metavar="PATH", help="files and folders; - for standard input (default: .)"
    )
    add_fixing(parser.add_argument_group("fixing"))
    add_output(parser.add_argument_group("output"))
    add_verdict(parser.add_argument_group("exit code"))
    add_selection(parser)
    add_input(parser, piped=True)
    decisions = add_decisions(parser)
    decisions.add_argument("--no-decisions", action="store_true", help="show what decisions and baseline hide")
    running = parser.add_argument_group("running")
    running.add_argument(
        "--facts",
        metavar="FILE",
        help="judge against these facts of the corpus (artlint collect) instead of the files given",
    )
    add_course(running)


def run(options: argparse.Namespace) -> int:
    """Lint, fix or show; gives the exit code. Raises ``ArtlintError``."""
    if options.show_settings:
        from artlint.cli.config_show import show_text

        write(show_text(settings_of(options)))
        return 0
    session = _session(options)
    outputs = outputs_of(options, session)
    if options.profile and not options.silent and not any(output.name in PROFILED for output in outputs):
        say("warning: --profile shows in json, jsonl and --statistics only")
    tally = Tally()
    if STDIN in options.paths:
        return _piped(session, options, outputs, tally)
    files = session.files(options.paths)
    if options.show_files:
        write(f"{visible(path)}\n" for path in files)
        return _finish(session, options, found=False)
    refuse_articles({options.output_file or "", *(output.path for output in outputs)}, files)
    with wanted_patch(session, options) as patch, Underway(session, files, options) as underway:
        course, facts = underway.course, underway.course.stored
        looks = course.looks() if fixes(options) else ()
        fixer = fixer_of(session, options, course.facts, looks, patch, underway.wanted)
        if fixer and not writes_articles(options):
            pieces = underway.clearing(piece for path in underway.files() for piece in fixer.diff(path))
            return underway.code(_diff(session, fixer, pieces, options))
        if fixer:
            fixer.sweep(files)
        results = (result for path in underway.files() for result in fixer.write(path)) if fixer else course.results()
        results = underway.counted(tally.watch(results))
        with _going_on(results) if fixer else nullcontext():
            _print(results, session, outputs, options, tally, facts, clearing=underway.clearing)
        if fixer:
            say_fixed(fixer, session, options, done=True)
    return underway.code(_finish(session, options, found=fails(session, options, tally.findings, fixer)))


@contextmanager
def _going_on(results: Iterable[Checked]) -> Iterator[None]:
    """Come to the last of the results though nobody reads any more what is found: articles are fixed on the way."""
    try:
        yield
    except BrokenPipeError:
        close_output()
        for _ in results:
            pass


def _session(options: argparse.Namespace) -> Session:
    """The session that the options ask for, with its decisions; what is odd about it is said."""
    session = session_of(options)
    if not options.silent:
        for warning in session.warnings:
            say(f"warning: {warning}")
    if options.verbose:
        say_settings(session)
    if not options.no_decisions:
        session.use_decisions()
    return session


def _piped(session: Session, options: argparse.Namespace, outputs: list[Output], tally: Tally) -> int:
    """Standard input: the findings; with ``--fix`` the fixed text, and what is still found on standard error."""
    if len(options.paths) > 1:
        raise ArtlintError("- stands for standard input and takes no other path beside it")
    refuse_patch(options)
    if options.changed_since is not None:
        raise ArtlintError("--changed-since is about files; standard input has no revision")
    name = options.stdin_filename or STDIN
    if sys.stdin is None:
        raise ArtlintError("standard input is closed; give - only where there is something to read")
    data = sys.stdin.buffer.read()
    items = list(session.piped(io.BytesIO(data), name))
    facts = session.stored_facts(Path(options.facts)) if options.facts else session.collect(items)
    fixer = fixer_of(session, options, lambda: facts)
    if fixer is None:
        _print(tally.watch(session.results(items, facts)), session, outputs, options, tally, facts)
        return _finish(session, options, found=fails(session, options, tally.findings))
    spool, results = fixer.pipe(io.BytesIO(data), name)
    say_refused(fixer, options)
    if options.diff:
        write_text(_shown(fixer.compared(name, io.BytesIO(data), spool), options), options.output_file)
        if options.show_fixes:
            say_fixes(fixer, session)
        return _finish(session, options, found=bool(fixer.changed))
    sys.stdout.buffer.write(spool.read())
    sys.stdout.buffer.flush()
    _print(tally.watch(results), session, outputs, options, tally, facts, sys.stderr.buffer)
    if options.show_fixes:
        say_fixes(fixer, session)
    return _finish(session, options, found=fails(session, options, tally.findings, fixer))


def _shown(pieces: Iterable[str], options: argparse.Namespace) -> Iterable[str]:
    return safe_lines(pieces) if sys.stdout.isatty() and not options.output_file else pieces


def _diff(session: Session, fixer: "Fixer", pieces: Iterable[str], options: argparse.Namespace) -> int:
    if options.diff:
        write_text(_shown(pieces, options), options.output_file)
    for _ in pieces:
        pass  # made for the patch alone
    say_fixed(fixer, session, options, done=False)
    return _finish(session, options, found=bool(fixer.changed))


def _print(
    results: Iterable[Checked],
    session: Session,
    outputs: list[Output],
    options: argparse.Namespace,
    tally: Tally,
    facts: Facts,
    screen: BinaryIO | None = None,
    clearing: Callable[[Iterable[str]], Iterable[str]] = iter,
) -> None:
    run = session.info._replace(facts=facts.identity, profile=options.profile)

    def summary() -> Iterator[str]:
        # "No findings" of what could not be read would pass for a clean run.
        return tally.summary() if tally.documents or not session.problems else iter(())

    show(outputs, results, run, options, summary, screen, clearing)


def _finish(session: Session, options: argparse.Namespace, *, found: bool) -> int:
    troubled = say_troubles(session)
    if session.decisions:
        from artlint.cli.decided import say_decided

        say_decided(session, options)
    if troubled:
        return 2
    return 1 if found and not options.exit_zero else 0
