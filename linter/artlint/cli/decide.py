"""``artlint decide``."""

import argparse
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from artlint.cli.arguments import add_configuration, add_decisions
from artlint.cli.decided import Linting, add_linting, shown
from artlint.cli.output import say, write
from artlint.cli.parser import MixedParser
from artlint.cli.settings import session_of
from artlint.model.decision import SCOPES, Candidate, Decision
from artlint.model.errors import ArtlintError
from artlint.run.decided import candidates, row_about
from artlint.run.session import Session
from artlint.text.counted import counted

_ID = re.compile(r"[0-9a-f]{4,16}")
_VERDICTS = {
    "accept": "the findings are right; if one repair is offered, --fix applies it",
    "reject": "the findings are false alarms and are not shown again",
    "edit": "the finding is right, and --fix puts another text in its place",
}
_OTHERS = {
    "list": "print the decisions",
    "prune": "take out decisions whose findings are gone, and those that expired",
    "stats": "count right and wrong findings of each rule",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True, parser_class=MixedParser)
    for name, summary in (_VERDICTS | _OTHERS).items():
        action = actions.add_parser(name, help=summary, description=f"{summary[0].upper()}{summary[1:]}.")
        if name in _VERDICTS:
            _add_verdict(action, name)
        elif name == "prune":
            action.add_argument("paths", nargs="*", default=["."], metavar="PATH", help="what to lint (default: .)")
            action.add_argument(
                "--done", action="store_true", help="take out what was accepted and is fixed by now too"
            )
        else:
            action.add_argument("--rule", default="", metavar="CODE", help="only of rules whose code begins so")
            add_configuration(action)
            add_decisions(action)
            continue
        add_linting(action)


def _add_verdict(action: argparse.ArgumentParser, verdict: str) -> None:
    action.add_argument(
        "ids",
        nargs="+",
        metavar="ID|PATH",
        help="fingerprints, or at least 4 digits of them; then where they were found (default: .)",
    )
    if verdict == "edit":
        action.add_argument("--with", dest="text", required=True, metavar="TEXT", help="what is right there")
    action.add_argument("--reason", default="", metavar="TEXT", help="why", required=verdict == "reject")
    action.add_argument(
        "--scope",
        choices=SCOPES if verdict != "edit" else ("finding", "phrase", "site-phrase"),
        default="finding",
        help="this finding (default), these words between these words in any article, this rule in the article, "
        "these words on the site, this rule on the site",
    )
    if verdict != "edit":
        action.add_argument("--all-rules", action="store_true", help="with --scope article: whatever the rule")
    action.add_argument("--expires", default="", metavar="DATE", help="last day on which it counts, as 2026-12-31")
    action.add_argument("--author", default="", metavar="NAME", help="who decided")
    action.add_argument(
        "--from", dest="source", metavar="FILE", help="a report in JSON that has the findings, instead of linting"
    )


def run(options: argparse.Namespace) -> int:
    """Decide, or show decisions; gives the exit code. Raises ``ArtlintError``."""
    session = session_of(options)
    if options.action in _VERDICTS:
        return _decide(session, options)
    if options.action == "prune":
        return _prune(session, options)
    rows = [row for row in _rows(session).values() if row.rule.startswith(options.rule)]
    if options.action == "list":
        return _list(rows, options)
    from artlint.reports.precision import precision

    write(precision(rows))
    return 0


def _list(rows: Sequence[Decision], options: argparse.Namespace) -> int:
    decisions = sorted((row for row in rows if row.verdict != "baseline"), key=_order)
    write(shown(decisions))
    if not decisions:
        about = f" about {options.rule}" if options.rule else ""
        baseline = f"; {counted(len(rows), 'baseline row')}" if rows else ""
        say(f"No decisions{about}{baseline}.")
    return 0


def _order(row: Decision) -> tuple[str, str, str]:
    return row.path or row.document or row.site, row.rule, row.id


def _rows(session: Session) -> dict[str, Decision]:
    from artlint.stores.decisions_file import read_decisions

    return read_decisions(session.decisions_file)


def _decide(session: Session, options: argparse.Namespace) -> int:
    from time import strftime

    from artlint.stores.decisions_file import change_decisions, is_day

    if options.expires and not is_day(options.expires):
        raise ArtlintError(f"--expires takes a day as in 2026-12-31, not {options.expires!r}")
    any_rule = options.action != "edit" and options.all_rules
    if any_rule and options.scope != "article":
        raise ArtlintError("--all-rules goes with --scope article")
    wanted = [item for item in options.ids if _ID.fullmatch(item)]
    options.paths = [item for item in options.ids if not _ID.fullmatch(item)] or ["."]
    if not wanted:
        raise ArtlintError("give the fingerprint of a finding, as artlint check prints it, or at least 4 digits of it")
    linting = Linting(session, options)
    chosen = _chosen(_candidates(linting, tuple(wanted)), wanted, options)
    rows = [
        replace(
            row_about(it, options.action, options.scope, any_rule=any_rule),
            replacement=options.text if options.action == "edit" else None,
            reason=options.reason,
            author=options.author,
            date=strftime("%Y-%m-%d"),
            expires=options.expires,
        )
        for it in chosen
    ]
    rows = list({row.id: row for row in rows}.values())
    change_decisions(session.decisions_file, lambda there: there.update({row.id: row for row in rows}))
    write(shown(rows, places={row.id: it.place for row, it in zip(rows, chosen, strict=False)}))
    for it in chosen:
        if options.action == "accept" and it.fixes > 1:
            say(f"note: {it.name[:8]} has {it.fixes} suggestions, so --fix makes none; artlint decide edit says which")
    say(f"Wrote {counted(len(rows), 'decision')} to {session.decisions_file}.")
    return 0


def _candidates(linting: Linting, wanted: tuple[str, ...]) -> Iterator[Candidate]:
    """The findings whose fingerprints begin as wanted."""
    session, options = linting.session, linting.options
    if options.source:
        from artlint.stores.findings_file import read_findings

        found = (it._replace(path=it.path and session.names(it.path)) for it in read_findings(options.source))
    else:
        if session.decisions_file.exists():
            session.use_decisions()
        found = (it for result in linting.results() for it in candidates(result, session.names))
    return (it for it in found if it.name.startswith(wanted))


def _chosen(found: Iterator[Candidate], wanted: Sequence[str], options: argparse.Namespace) -> list[Candidate]:
    """The finding meant by each id. Raises ``ArtlintError`` for all that mean none, or several."""
    by_name: dict[str, Candidate] = {}
    for it in found:
        by_name.setdefault(it.name, it)
    problems, chosen = [], []
    for item in dict.fromkeys(wanted):
        meant = [it for name, it in by_name.items() if name.startswith(item)]
        where = options.source or " ".join(options.paths)
        if not meant:
            problems.append(
                f"{item}: no such finding in {where}; give the paths and rules that artlint check was given"
            )
        elif len(meant) > 1:
            names = ", ".join(f"{it.name} ({it.rule} {it.place})" for it in meant[:5])
            problems.append(f"{item}: {len(meant)} findings begin so: {names}; give more digits")
        else:
            chosen += meant
            problems += _unfit(meant[0], options)
    if problems:
        raise ArtlintError(*problems)
    return chosen


def _unfit(it: Candidate, options: argparse.Namespace) -> list[str]:
    if options.scope.startswith("site") and not it.site:
        return [f"{it.name[:8]}: {it.document} has no site, so that --scope {options.scope} would be about nothing"]
    if options.scope == "phrase" and not it.phrase:
        return [f"{it.name[:8]}: --scope phrase needs the article; give its path instead of --from"]
    return []


def _prune(session: Session, options: argparse.Namespace) -> int:
    from time import strftime

    from artlint.stores.decisions_file import change_decisions

    rows, today = _rows(session), strftime("%Y-%m-%d")
    if not rows:
        raise ArtlintError(f"{session.decisions_file}: no decisions there")
    session.use_decisions()
    linting = Linting(session, options)
    for _ in linting.results():
        pass
    hiding = {"reject", "baseline"}
    gone = [row for row in linting.linted.gone(rows) if options.done or row.verdict in hiding]
    if session.crashes:
        say("note: only what expired is taken out, since what a rule that failed would have found is not known")
        gone = []
    out = {row.id: row for row in gone} | {key: row for key, row in rows.items() if "" < row.expires < today}
    if out:
        change_decisions(session.decisions_file, lambda there: [there.pop(key, None) for key in out])
    write(shown(out.values()))
    say(f"Took {counted(len(out), 'row')} out of {session.decisions_file}; {len(rows) - len(out)} are left.")
    return linting.finish(0)
