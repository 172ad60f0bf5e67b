"""How often each rule was right, by the decisions that people made."""

from collections import Counter
from collections.abc import Iterable, Iterator

from artlint.model.decision import Decision

_Z = 1.96  # standard deviations on either side that hold 95 % of a normal distribution


def precision(rows: Iterable[Decision]) -> Iterator[str]:
    """A line for each rule: right, wrong, share of right ones and its interval.

    Accepted and edited findings were right, rejected ones wrong; a decision about phrases counts once, one about whole
    articles or sites is a policy and does not count.
    """
    right, wrong = Counter[str](), Counter[str]()
    for row in rows:
        if row.scope in {"finding", "phrase"} and row.verdict != "baseline":
            (wrong if row.verdict == "reject" else right)[row.rule] += 1
    if not right and not wrong:
        yield "No findings were accepted, edited or rejected yet.\n"
        return
    yield "rule     right  wrong  precision\n"
    for rule in sorted(right.keys() | wrong.keys()):
        good, bad = right[rule], wrong[rule]
        low, high = interval(good, good + bad)
        yield f"{rule:8} {good:5}  {bad:5}  {good / (good + bad):4.0%} ({low:.0%} to {high:.0%})\n"


def interval(good: int, total: int) -> tuple[float, float]:
    """Between which shares the true one lies with 95 % confidence: the score interval of Wilson (1927)."""
    share, z = good / total, _Z**2 / total
    middle = share + z / 2
    half = _Z * ((share * (1 - share) + z / 4) / total) ** 0.5
    return max(0.0, (middle - half) / (1 + z)), min(1.0, (middle + half) / (1 + z))
