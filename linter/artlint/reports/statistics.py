"""Counts by rule and by site."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from artlint.model.result import RunInfo
from artlint.reports.table import table
from artlint.text.visible import visible

_SITES = 50  # sites of the table for people: chosen; JSON has all


@dataclass
class Row:
    """Counts of a rule or a site.

    ``articles``: all of the site; ``touched``: those with findings; ``fixable``: findings with a safe fix; ``words``:
    those that safe fixes take out; ``before``: all words of the articles from which they take any; ``over``: articles
    of which they would take out more than they may.
    """

    findings: int = 0
    articles: int = 0
    touched: int = 0
    fixable: int = 0
    words: int = 0
    before: int = 0
    over: int = 0


@dataclass
class Statistics:
    """Counts of a run; a site that is not known is an empty text."""

    rules: dict[str, Row] = field(default_factory=dict)
    sites: dict[str, Row] = field(default_factory=dict)

    def rule(self, code: str) -> Row:
        """The row of a rule."""
        return self.rules.setdefault(code, Row())

    def site(self, name: str) -> Row:
        """The row of a site."""
        return self.sites.setdefault(name, Row())


def tables(counts: Statistics, run: RunInfo) -> Iterator[str]:
    """Two tables; the numbers stand first, so that no name of a site begins a line."""
    rules = _sorted(counts.rules)
    if not rules:
        return
    yield from table(
        ("findings", "articles", "fixable", "rule"),
        [(row.findings, row.touched, row.fixable, f"{code}  {_name(code, run)}") for code, row in rules],
    )
    sites = _sorted(counts.sites)
    rows = [
        (
            row.findings,
            row.touched,
            row.articles,
            row.words,
            f"{row.words / row.before if row.before else 0:.1%}",
            f"{row.over / row.articles:.1%}",
            visible(site) or "-",
        )
        for site, row in sites[:_SITES]
    ]
    yield "\n"
    yield from table(("findings", "articles", "of", "words saved", "share", "over budget", "site"), rows)
    if len(sites) > _SITES:
        yield f"… and {len(sites) - _SITES} more sites; --output-format json has all\n"
    yield "\n"


def json_text(counts: Statistics, run: RunInfo) -> str:
    """One object: ``by_rule`` and ``by_site``, the most frequent first."""
    from artlint.reports.json_text import dump

    total = Row()
    for row in counts.sites.values():
        total.articles += row.articles
        total.touched += row.touched
        total.findings += row.findings
    by_rule = [
        {
            "code": code,
            "name": _name(code, run),
            "findings": row.findings,
            "articles": row.touched,
            "fixable": row.fixable,
        }
        for code, row in _sorted(counts.rules)
    ]
    data: dict[str, Any] = {
        "schema_version": 1,
        "tool": {"name": "artlint", "version": run.version},
        "statistics": {
            "articles": total.articles,
            "articles_touched": total.touched,
            "findings": total.findings,
            "by_rule": by_rule,
            "by_site": [_site(name, row) for name, row in _sorted(counts.sites)],
        },
        "problems": len(dict.fromkeys(run.problems)),
        "crashes": len(dict.fromkeys(run.crashes)),
    }
    return f"{dump(data)}\n"


def _site(name: str, row: Row) -> dict[str, Any]:
    return {
        "site": name or None,
        "findings": row.findings,
        "articles": row.articles,
        "articles_touched": row.touched,
        "fixable": row.fixable,
        "words_saved": row.words,
        "share_saved": round(row.words / row.before, 4) if row.before else 0,
        "articles_over_budget": row.over,
        "share_over_budget": round(row.over / row.articles, 4) if row.articles else 0,
    }


def _sorted(rows: Mapping[str, Row]) -> list[tuple[str, Row]]:
    return sorted(rows.items(), key=lambda item: (-item[1].findings, item[0]))


def _name(code: str, run: RunInfo) -> str:
    about = run.rules.get(code)
    return about.name if about else ""
