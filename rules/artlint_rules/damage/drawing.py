"""Lines that are pictures made of marks."""

from functools import lru_cache

_MIN_MARKS = 6  # chosen


@lru_cache(16)  # asked of every hit, and some lines are whole articles
def is_drawing(line: str) -> bool:
    """Whether a line has more marks than letters and digits: a drawing, a rule, a face."""
    written = "".join(line.split())
    marks = len(written) - sum(map(str.isalnum, written))
    return marks >= _MIN_MARKS and 2 * marks > len(written)
