"""Where a run's reports go: which formats, to standard output or to files."""

import argparse
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import BinaryIO, NamedTuple

from artlint.cli.arguments import add_switch
from artlint.cli.fixing import fixes, writes_articles
from artlint.cli.output import wants_colour, width, write
from artlint.model.errors import ArtlintError
from artlint.model.result import Checked, RunInfo
from artlint.reports.base import Report
from artlint.run.formats import REPORTS, own_report
from artlint.run.session import Session
from artlint.text.visible import without_commands

SCREEN = "-"
PROFILED = frozenset({"json", "jsonl", "statistics"})  # formats that --profile adds to
# Formats for people: they end with a summary, and --statistics may stand in their place.
HUMAN = frozenset({"full", "concise", "grouped", "statistics", ""})


class Output(NamedTuple):
    """A report and where it goes: a path, or ``-`` for standard output. ``name`` is that of its format."""

    name: str
    report: Report
    path: str = SCREEN
    append: bool = False


def add_output(group: argparse._ActionsContainer) -> None:
    """What says which reports are written, and where, and what else is said."""
    group.add_argument(
        "--output-format",
        action="append",
        metavar="FORMAT[:FILE]",
        help=f"{', '.join(sorted(REPORTS))}, or a plugin's (default: full); with :FILE it goes to a file, "
        "and the option may be given again",
    )
    group.add_argument("--output-file", "-o", metavar="FILE", help="write the format without a file of its own there")
    add_switch(group, "--statistics", help="print counts by rule and by site instead of findings")
    add_switch(
        group,
        "--group",
        default=None,
        help="show three of equal findings and count the rest (default: in full and grouped after 100 findings)",
    )
    add_switch(
        group,
        "--profile",
        help="add words, sentences, language and readability of every article to json, jsonl and --statistics",
    )
    add_switch(group, "--show-files", help="list the files that would be checked, and check none")
    add_switch(group, "--show-settings", help="print all settings and where they come from, as artlint config show")
    group.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        metavar="WHEN",
        help="auto, always or never (default: auto)",
    )
    add_switch(group, "--verbose", "-v", help="say which configuration, plugins and rules it goes by")
    add_switch(group, "--quiet", "-q", help="findings, but no summary")
    add_switch(group, "--silent", "-s", help="nothing but errors; the exit code tells")


def outputs_of(options: argparse.Namespace, session: Session, environ: Mapping[str, str] = os.environ) -> list[Output]:
    """The reports that are asked for. Raises ``ArtlintError`` with every mistake."""
    problems: list[str] = []
    pairs = _parsed(options.output_format or [environ.get("ARTLINT_OUTPUT_FORMAT") or "full"], problems)
    if options.output_file and all(path for _, path in pairs):
        problems.append("--output-file is for a format without a file of its own, and all have one")
    problems += _reports_beside_changes(options, files=any(path for _, path in pairs))
    if options.statistics:
        pairs = _counted(pairs, problems)
    file = options.output_file or environ.get("ARTLINT_OUTPUT_FILE") or SCREEN
    outputs = []
    for name, path in pairs:
        try:
            report = own_report(name) if name.startswith("statistics") else session.report(name)
            outputs.append(Output(name, report, path or file))
        except ArtlintError as error:
            problems += error.problems
    problems += _clashes(outputs)
    if problems:
        raise ArtlintError(*dict.fromkeys(problems))
    if all(output.path != SCREEN for output in outputs) and not options.output_file:
        outputs.append(Output("", _nothing))
    if options.silent or options.fix_only:
        outputs = [Output("", _nothing) if output.path == SCREEN else output for output in outputs]
    summary = environ.get("GITHUB_STEP_SUMMARY")
    if summary and any(output.name == "github" for output in outputs):
        outputs.append(Output("job-summary", own_report("job-summary"), summary, append=True))
    return outputs


def _reports_beside_changes(options: argparse.Namespace, *, files: bool) -> Iterator[str]:
    """What is asked for of a report, where what fixing would change is shown or written and there is none.

    ``files``: some format has one. A format alone is let pass: those who always give it want no words about it.
    """
    if not fixes(options) or writes_articles(options):
        return
    diff, patch = "--diff shows what fixing would change and writes", "--patch without --fix writes a patch and"
    unused = {"--output-format with a file": files, "--statistics": options.statistics}
    if not options.diff:
        unused["--output-file"] = options.output_file is not None
    yield from (
        f"{diff if options.diff else patch} no report; leave out {flag}" for flag, given in unused.items() if given
    )


def _parsed(items: Iterable[str], problems: list[str]) -> list[tuple[str, str]]:
    """Formats and their files, each once; an empty text where no file is named."""
    pairs = []
    for item in dict.fromkeys(items):
        name, colon, path = item.partition(":")
        if colon and not path:
            problems.append(f"--output-format {item} has no file after the colon")
        pairs.append((name, "" if path == SCREEN else path))
    plain = [name for name, path in pairs if not path]
    if len(plain) > 1 and not problems:
        problems.append(
            f"{' and '.join(plain)} would go to one place; give all but one a file: --output-format {plain[-1]}:FILE"
        )
    return pairs


def _counted(pairs: list[tuple[str, str]], problems: list[str]) -> list[tuple[str, str]]:
    """Counts in the place of the findings that the format without a file would list."""
    counted = []
    for name, path in pairs:
        if path:
            counted.append((name, path))
        elif name in HUMAN or name == "json":
            counted.append(("statistics-json" if name == "json" else "statistics", ""))
        else:
            problems.append(
                f"--statistics counts in full, concise, grouped or json, not in {name}; "
                f"give {name} a file to have both: --output-format {name}:FILE"
            )
    return counted if any(not path for _, path in counted) or problems else [*counted, ("statistics", "")]


def _clashes(outputs: Iterable[Output]) -> list[str]:
    """Files that two formats would be written to, and files that cannot be written."""
    files = [output.path for output in outputs if output.path != SCREEN]
    real = [os.path.realpath(path) for path in files]
    problems = [f"{path}: two formats would be written to it" for path in dict.fromkeys(real) if real.count(path) > 1]
    for path, target in zip(files, real, strict=True):
        folder = os.path.dirname(target)
        if os.path.isdir(target):
            problems.append(f"{path}: cannot be written: it is a folder")
        elif not os.path.isdir(folder):
            problems.append(f"{path}: cannot be written: there is no folder {os.path.dirname(path)}")
    return problems


def _nothing(results: Iterable[Checked], run: RunInfo) -> Iterator[str]:
    """A report that says nothing."""
    for _ in results:
        yield ""


def show(
    outputs: list[Output],
    results: Iterable[Checked],
    run: RunInfo,
    options: argparse.Namespace,
    summary: Callable[[], Iterable[str]],
    screen: BinaryIO | None = None,
    clearing: Callable[[Iterable[str]], Iterable[str]] = iter,
) -> None:
    """Write the reports in one pass over the results; ``screen`` stands for standard output.

    ``clearing`` takes what else is on the terminal out of the way of what is written there.

    The summary ends what is for people, unless ``--quiet``. Raises ``ArtlintError`` if a file cannot be written.
    """
    run = run._replace(group=options.group, folder=_folder(), token=_token(outputs))
    if len(outputs) == 1 and outputs[0].path == SCREEN:
        write(clearing(_pieces(outputs[0], results, run, options, summary, screen)), screen)
        return
    from artlint.cli.together import write_together

    def pieces(output: Output) -> Callable[[Iterable[Checked]], Iterator[str]]:
        around = clearing if output.path == SCREEN else iter
        return lambda own: iter(around(_pieces(output, own, run, options, summary, screen)))

    write_together([(output, pieces(output)) for output in outputs], results, screen)


def _pieces(
    output: Output,
    results: Iterable[Checked],
    run: RunInfo,
    options: argparse.Namespace,
    summary: Callable[[], Iterable[str]],
    screen: BinaryIO | None,
) -> Iterator[str]:
    on_screen = output.path == SCREEN and screen is None
    colour = wants_colour(options.color) if on_screen else options.color == "always" and screen is None
    pieces = output.report(results, run._replace(colour=colour, width=width() if output.path == SCREEN else 100))
    if output.name not in HUMAN:
        yield from pieces
        return
    yield from map(without_commands, pieces)
    if not (options.quiet or options.silent or options.fix_only) and screen is None:
        yield from summary()


def _folder() -> str:
    try:
        return os.getcwd()
    except OSError:  # it was deleted meanwhile
        return ""


def _token(outputs: Iterable[Output]) -> str:
    if not any(output.name == "github" for output in outputs):
        return ""
    import secrets

    return secrets.token_hex(16)


def write_text(pieces: Iterable[str], path: str | None) -> None:
    """Write text to standard output, or whole to a file. Raises ``ArtlintError`` if the file cannot be written."""
    if not path or path == SCREEN:
        write(pieces)
        return
    from artlint.cli.together import opened

    with opened(path) as out:
        write(pieces, out)
