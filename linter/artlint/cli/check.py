"""``artlint check``."""

import argparse
import io
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from artlint.cli.arguments import add_decisions, add_input, add_selection, add_setting, add_switch
from artlint.cli.output import safe_lines, say, write
from artlint.cli.outputs import PROFILED, Output, add_output, outputs_of, show, write_text
from artlint.cli.patched import fixes, refuse_patch, say_patch, wanted_patch, writes_articles
from artlint.cli.settings import session_of, settings_of
from artlint.cli.underway import Underway, add_course
from artlint.cli.verdict import fails, say_fixes, say_settings
from artlint.engine.apply import SAFE_AND_UNSAFE, SAFE_ONLY, chosen_fix
from artlint.model.document import Document
from artlint.model.errors import ArtlintError
from artlint.model.facts import Facts
from artlint.model.result import Checked, Origin
from artlint.run.course import every
from artlint.run.session import Session
from artlint.text.visible import visible

if TYPE_CHECKING:
    from artlint.run.fixing import Fixer
    from artlint.stores.patch_file import PatchWriter

STDIN = "-"


@dataclass
class Tally:
    """Counts what went by."""

    findings: Counter[str] = field(default_factory=Counter)
    fixable: int = 0
    unsafe: int = 0
    documents: int = 0
    touched: int = 0
    hidden: int = 0

    def watch(self, results: Iterable[Checked]) -> Iterator[Checked]:
        """Hand the results on and count them."""
        for result in results:
            self.documents += 1
            self.touched += bool(result.findings)
            self.hidden += len(result.suppressed)
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
    add_switch(fixing, "--fix", help="make safe fixes")
    add_switch(fixing, "--unsafe-fixes", help="make unsafe fixes too; without --fix, --diff or --patch, implies --fix")
    add_switch(fixing, "--fix-only", help="fix, and say nothing of what is left; implies --fix")
    add_switch(fixing, "--diff", help="show what fixing would change, write nothing")
    add_switch(fixing, "--show-fixes", help="list the fixes made, or with --diff those to make, by file and rule")
    fixing.add_argument(
        "--patch",
        metavar="FILE",
        help="write a patch of what is changed, to take it back; without --fix of what would be, and no article",
    )
    for key in ("fixable", "extend-fixable", "unfixable", "max-removal"):
        add_setting(fixing, key)
    output = parser.add_argument_group("output")
    add_output(output)
    add_switch(
        output,
        "--profile",
        help="add words, sentences, language and readability of every article to json, jsonl and --statistics",
    )
    add_switch(output, "--show-files", help="list the files that would be checked, and check none")
    add_switch(output, "--show-settings", help="print all settings and where they come from, as artlint config show")
    output.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        metavar="WHEN",
        help="auto, always or never (default: auto)",
    )
    add_switch(output, "--verbose", "-v", help="say which configuration, plugins and rules it goes by")
    add_switch(output, "--quiet", "-q", help="findings, but no summary")
    add_switch(output, "--silent", "-s", help="nothing but errors; the exit code tells")
    verdict = parser.add_argument_group("exit code")
    for key in ("fail-on", "max-findings"):
        add_setting(verdict, key)
    add_switch(verdict, "--exit-zero", "-e", help="exit with 0 even if there are findings")
    add_switch(verdict, "--exit-non-zero-on-fix", help="exit with 1 if anything was fixed, even if nothing is left")
    add_selection(parser)
    add_input(parser, piped=True)
    add_decisions(parser)
    parser.add_argument("--no-decisions", action="store_true", help="show what decisions and baseline hide")
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
    with wanted_patch(session, options) as patch, Underway(session, files, options) as underway:
        facts = underway.course.facts() if fixes(options) else underway.course.stored
        fixer = _fixer(session, options, facts, patch, underway.wanted)
        if fixer and not writes_articles(options):
            return underway.code(_diff(session, fixer, underway.files(), options))
        if fixer:
            fixer.sweep(files)
        results = (
            (result for path in underway.files() for result in fixer.write(path))
            if fixer
            else underway.course.results()
        )
        results = underway.counted(tally.watch(results))
        _print(results, session, outputs, options, tally, facts, clearing=underway.clearing)
        if fixer:
            _say_fixed(fixer, session, options)
    return underway.code(_finish(session, options, found=fails(session, options, tally.findings, fixer)))


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


def _fixer(
    session: Session,
    options: argparse.Namespace,
    facts: Facts,
    patch: "PatchWriter | None" = None,
    wanted: Callable[[Document, Origin], bool] = every,
) -> "Fixer | None":
    """What fixes the files, if anything is to be fixed."""
    if not fixes(options):
        return None
    from artlint.run.fixing import Fixer

    return Fixer(session, facts, SAFE_AND_UNSAFE if options.unsafe_fixes else SAFE_ONLY, patch, wanted=wanted)


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
    fixer = _fixer(session, options, facts)
    if fixer is None:
        _print(tally.watch(session.results(items, facts)), session, outputs, options, tally, facts)
        return _finish(session, options, found=fails(session, options, tally.findings))
    spool, results = fixer.pipe(io.BytesIO(data), name)
    _say_refused(fixer, options)
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


def _diff(session: Session, fixer: "Fixer", files: Iterable[str], options: argparse.Namespace) -> int:
    pieces = (piece for path in files for piece in fixer.diff(path))
    if options.diff:
        write_text(_shown(pieces, options), options.output_file)
    for _ in pieces:
        pass  # made for the patch alone
    if options.show_fixes:
        say_fixes(fixer, session)
    _say_refused(fixer, options)
    if not options.quiet and not options.silent:
        say(f"Would fix {_fixed(fixer)}")
        say_patch(fixer.patch, done=False)
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
    run = replace(session.info, facts=facts.identity, profile=options.profile)
    show(outputs, results, run, options, lambda: _summary(tally), screen, clearing)


def _summary(tally: Tally) -> Iterator[str]:
    total = tally.findings.total()
    if total:
        yield f"Found {_number(total, 'finding')} in {tally.touched} of {_number(tally.documents, 'article')}.\n"
    else:
        yield f"No findings in {_number(tally.documents, 'article')}.\n"
    if tally.hidden:
        yield f"{_number(tally.hidden, 'finding')} hidden by decisions.\n"
    if tally.fixable:
        yield f"[*] {_number(tally.fixable, 'finding')} can be fixed with --fix.\n"
    if tally.unsafe > tally.fixable:
        yield f"[?] {tally.unsafe - tally.fixable} more with --unsafe-fixes.\n"


def _say_refused(fixer: "Fixer", options: argparse.Namespace) -> None:
    if not options.silent:
        for refusal in fixer.refusals:
            say(f"warning: {refusal}")


def _say_fixed(fixer: "Fixer", session: Session, options: argparse.Namespace) -> None:
    if options.show_fixes:
        say_fixes(fixer, session)
    _say_refused(fixer, options)
    if not options.quiet and not options.silent:
        say(f"Fixed {_fixed(fixer)}")
        say_patch(fixer.patch, done=True)


def _fixed(fixer: "Fixer") -> str:
    """How many findings, and what share of the articles that changed is gone."""
    from artlint.reports.blocks import gone

    done = f"{_number(fixer.applied.total(), 'finding')} in {_number(len(fixer.changed), 'file')}."
    removed, words = fixer.words["removed"], fixer.words["before"]
    return f"{done} That takes out {gone(removed, words)} of these articles." if removed else done


def _number(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"


def _finish(session: Session, options: argparse.Namespace, *, found: bool) -> int:
    # A file that was read twice, or a text that was checked again after fixing, tells the same twice.
    for problem in dict.fromkeys(session.problems):
        say(f"error: {problem}")
    if session.decisions:
        from artlint.cli.decided import say_decided

        say_decided(session, options)
    for crash in dict.fromkeys(session.crashes):
        say(f"error: rule {crash.rule} failed on {crash.document}: {crash.error}")
    for told in session.fuse.sentences():
        say(f"error: {told}")
    if session.problems or session.crashes:
        return 2
    return 1 if found and not options.exit_zero else 0
