"""Counts instead of findings."""

from collections.abc import Iterable, Iterator

from artlint.engine.apply import SAFE_ONLY, chosen_fix, plan_edits
from artlint.model.finding import Edit, apply_edits
from artlint.model.result import Checked, RunInfo
from artlint.reports.statistics import Row, Statistics, json_text, tables
from artlint.text.span import Span
from artlint.text.words import word_count


def as_text(results: Iterable[Checked], run: RunInfo) -> Iterator[str]:
    """Tables by rule and by site."""
    counts = Statistics()
    if run.profile:
        from artlint.reports.profiles import SiteMedians

        medians = SiteMedians()
        results = medians.watch(results)
    for result in results:
        _count(result, counts, run)
        yield ""
    yield from tables(counts, run)
    if run.profile:
        yield from medians.lines()


def as_json(results: Iterable[Checked], run: RunInfo) -> Iterator[str]:
    """The same as one JSON object."""
    counts = Statistics()
    for result in results:
        _count(result, counts, run)
        yield ""
    yield json_text(counts, run)


def _count(result: Checked, counts: Statistics, run: RunInfo) -> None:
    site = counts.site(result.document.metadata.site)
    site.articles += 1
    if not result.findings:
        return
    site.touched += 1
    touched: set[str] = set()
    for finding in result.findings:
        safe = chosen_fix(finding, SAFE_ONLY) is not None
        for row in (counts.rule(finding.rule), site):
            row.findings += 1
            row.fixable += safe
        touched.add(finding.rule)
    for code in touched:
        counts.rule(code).touched += 1
    _count_words(result, site, run.max_removal(result.document, result.origin.path))


def _count_words(result: Checked, site: Row, limit: float) -> None:
    """Words that safe fixes take out, and whether that is more than the share ``limit`` of all."""
    text = result.document.text
    edits, _ = plan_edits(result.findings, SAFE_ONLY)
    if not edits:
        return
    fixes = [fix for finding in result.findings if (fix := chosen_fix(finding, SAFE_ONLY))]
    words = word_count(text)
    removed = words - word_count(apply_edits(text, _together([*edits, *(edit for fix in fixes for edit in fix.edits)])))
    site.words += max(0, removed)
    site.before += words if removed > 0 else 0
    site.over += removed > words * limit


def _together(edits: Iterable[Edit]) -> list[Edit]:
    """Edits in order; deletions that overlap are one, of others that overlap the first stays.

    Fixing makes deletions that overlap, as those of the last lines do, in one round after the other.
    """
    made: list[Edit] = []
    for edit in sorted(edits):
        last = made[-1] if made else None
        if last is None or edit.span.start >= last.span.end:
            made.append(edit)
        elif not edit.text and not last.text:
            made[-1] = Edit(Span(last.span.start, max(last.span.end, edit.span.end)), "")
    return made
