"""``artlint baseline``."""

import argparse
from collections.abc import Iterator
from dataclasses import replace

from artlint.cli.decided import Linting, add_linting, shown
from artlint.cli.output import say, write
from artlint.cli.settings import session_of
from artlint.model.decision import Decision
from artlint.model.errors import ArtlintError
from artlint.run.decided import candidates, row_about
from artlint.text.counted import counted

_ACTIONS = {
    "create": "take all present findings into the baseline, so that only new ones are shown",
    "check": "exit with 1 if the baseline has rows whose findings are gone",
    "prune": "take out the rows whose findings are gone; never adds one",
    "diff": "show what is new (+) and what is gone (-)",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    for name, summary in _ACTIONS.items():
        action = actions.add_parser(name, help=summary, description=f"{summary[0].upper()}{summary[1:]}.")
        action.add_argument("paths", nargs="*", default=["."], metavar="PATH", help="files and folders (default: .)")
        if name == "create":
            action.add_argument("--add", action="store_true", help="add what is new to the baseline that there is")
            action.add_argument("--reason", default="", metavar="TEXT", help="kept with each row")
        add_linting(action)


def run(options: argparse.Namespace) -> int:
    """Make, judge or tidy the baseline; gives the exit code. Raises ``ArtlintError``."""
    session = session_of(options)
    if session.decisions_file.exists():
        session.use_decisions()
    linting = Linting(session, options)
    if options.action == "create":
        return _create(linting, options)
    if session.decisions is None:
        raise ArtlintError(f"{session.decisions_file}: no such decisions file; artlint baseline create makes one")
    return _gone(linting, options)


def _create(linting: Linting, options: argparse.Namespace) -> int:
    from time import strftime

    from artlint.stores.decisions_file import change_decisions

    session, path = linting.session, linting.session.decisions_file
    there = len(session.decisions.baseline) if session.decisions else 0
    if there and not options.add:
        raise ArtlintError(
            f"{path}: there is a baseline of {counted(there, 'row')} already; "
            "give --add to take in what is new, or see it with artlint baseline diff"
        )
    new, today, twins = {}, strftime("%Y-%m-%d"), 0
    for row, _ in _new(linting):
        twins += row.id in new
        new[row.id] = replace(row, date=today, reason=options.reason)
    if new or not path.exists():
        fresh = not path.exists()
        change_decisions(path, lambda rows: rows.update(new))
        if fresh:
            say(f'{path}: made; with the line "{path.name} merge=union" in .gitattributes git merges it row by row')
    say(f"Added {counted(len(new), 'finding')} to the baseline in {path}.")
    if twins:
        say(f"note: its rows hide {counted(twins, 'more finding')}, in records that have the same id and words")
    return linting.finish(0)


def _new(linting: Linting) -> Iterator[tuple[Decision, str]]:
    """A row for each finding that is shown, and its place."""
    for result in linting.results():
        for it in candidates(result._replace(suppressed=()), linting.session.names):
            yield row_about(it, "baseline", "finding"), it.place


def _gone(linting: Linting, options: argparse.Namespace) -> int:
    from artlint.stores.decisions_file import change_decisions, read_decisions

    new = []
    places = {}
    for row, place in _new(linting):
        if options.action == "diff":
            new.append(row)
            places[row.id] = place
    path = linting.session.decisions_file
    baseline = {key: row for key, row in read_decisions(path).items() if row.verdict == "baseline"}
    gone = linting.linted.gone(baseline)
    if options.action == "prune":
        if linting.session.crashes:
            say("note: nothing was taken out, since what a rule that failed would have found is not known")
            return linting.finish(2)
        if gone:
            change_decisions(path, lambda rows: [rows.pop(row.id, None) for row in gone])
        say(f"Took {counted(len(gone), 'row')} out of the baseline in {path}; {len(baseline) - len(gone)} are left.")
        return linting.finish(0)
    write(shown(gone, "- " if options.action == "diff" else ""))
    write(shown(new, "+ ", places))
    told = f"{counted(len(gone), 'row')} of {len(baseline)} stale"
    say(f"{told}, {counted(len(new), 'new finding')}." if options.action == "diff" else f"{told}.")
    return linting.finish(1 if gone or new else 0)
