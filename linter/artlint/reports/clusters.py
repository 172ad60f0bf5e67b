"""Equal findings told once: a site's template repeats in all its articles, and one look is enough."""

from collections import Counter
from collections.abc import Iterator

from artlint.model.finding import Finding
from artlint.model.result import Checked
from artlint.reports.style import PLAIN, Style
from artlint.text.visible import visible

SHOWN = 3  # of equal findings: chosen
AFTER = 100  # findings after which equal ones are left out unless that is asked for: chosen, a few screens
MOST = 20_000  # different findings that are counted, so that memory stays bounded; the rest is shown: chosen
_LINES = 100  # groups that are told of at the end: chosen
_PLACES = 5  # sites or files that a line names: chosen
_KEPT = 100  # of them that are counted for a group; the rest is "elsewhere": chosen
_WIDTH = 60  # code points of a matched text or of a place that a line shows: chosen, half a terminal line


class _Cluster:
    """What was left out: the rule, what it found, how often on which site, or in which file where no site is known."""

    # No dataclass: making one takes a millisecond, and this module is loaded at every start.
    def __init__(self, rule: str, match: str) -> None:
        self.rule, self.match = rule, match
        self.count = 0
        self.places: Counter[str] = Counter()

    def add(self, place: str) -> None:
        self.count += 1
        if place in self.places or len(self.places) < _KEPT:
            self.places[place] += 1


class Clusters:
    """Counts findings of one rule on the same words with the same fix, and says which to leave out."""

    def __init__(self, group: bool | None, *, default: bool) -> None:
        """Leave out from the first on if asked, after ``AFTER`` findings by default, or never."""
        self._on = default if group is None else group
        self._after = 0 if group else AFTER
        self._findings = 0
        self._seen: dict[int, int] = {}
        self._left_out: dict[int, _Cluster] = {}

    def hide(self, result: Checked, *findings: Finding) -> bool:
        """Whether equals of all the findings, which are shown as one, were shown often enough; counts them."""
        if not self._on:
            return False
        known = [(self._key(result, finding), finding) for finding in findings]
        enough = [self._enough(key) for key, _ in known]
        if not all(enough):
            return False
        place = result.document.metadata.site or result.origin.path
        for key, finding in known:
            match = result.document[finding.span][: _WIDTH + 1]
            self._left_out.setdefault(key, _Cluster(finding.rule, match)).add(place)
        return True

    @staticmethod
    def _key(result: Checked, finding: Finding) -> int:
        words = [edit.text for fix in finding.fixes for edit in fix.edits]
        return hash((finding.rule, result.document[finding.span], finding.message, *words))

    def _enough(self, key: int) -> bool:
        self._findings += 1
        before = self._seen.get(key, 0)
        if not before and len(self._seen) >= MOST:
            return False
        self._seen[key] = before + 1
        return before >= SHOWN and self._findings > self._after

    def lines(self, style: Style = PLAIN) -> Iterator[str]:
        """A line for each kind of finding of which some were left out, the most frequent first."""
        groups = sorted(self._left_out.values(), key=lambda cluster: -cluster.count)
        for cluster in groups[:_LINES]:
            match = visible(cluster.match)
            short = match if len(match) <= _WIDTH else f"{match[:_WIDTH]}…"
            yield f"{style.bold_red(cluster.rule)} `{short}` … and {cluster.count} more like this{_told(cluster)}\n"
        rest = groups[_LINES:]
        if rest:
            count = sum(cluster.count for cluster in rest)
            yield f"… and {count} more in {len(rest)} other groups; --no-group shows all\n"


def _told(cluster: _Cluster) -> str:
    named = cluster.places.most_common(_PLACES)
    elsewhere = cluster.count - sum(count for _, count in named)
    parts = [f"{_short(place)} {count}" for place, count in named]
    return f" ({', '.join([*parts, *([f'elsewhere {elsewhere}'] if elsewhere else [])])})"


def _short(place: str) -> str:
    """The place, safe to print; of a long one the end, which tells files of one folder apart."""
    shown = visible(place[-_WIDTH - 1 :])
    return shown if len(shown) <= _WIDTH else f"…{shown[-_WIDTH:]}"
