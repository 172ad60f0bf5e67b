"""Article profiles: a row for machines, and medians by site for people."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from artlint.model.profile import Profile, profile_of
from artlint.model.result import Checked
from artlint.reports.table import table
from artlint.text.visible import visible

NO_SITE = "(no site)"
_COLUMNS: tuple[tuple[str, Callable[[Profile], float | None]], ...] = (
    ("words", lambda profile: profile.words),
    ("sentences", lambda profile: profile.sentences),
    ("characters", lambda profile: profile.characters),
    ("automated", lambda profile: profile.readability.automated),
    ("coleman-liau", lambda profile: profile.readability.coleman_liau),
)


def profile_row(profile: Profile) -> dict[str, Any]:
    """The profile as JSON has it."""
    return {
        "characters": profile.characters,
        "words": profile.words,
        "sentences": profile.sentences,
        "language": profile.language,
        "readability": {
            "automated_readability_index": profile.readability.automated,
            "coleman_liau_index": profile.readability.coleman_liau,
        },
    }


class SiteMedians:
    """Medians of the articles' profiles by site. Keeps five numbers an article."""

    def __init__(self) -> None:
        """Begin with no article."""
        self._sites: dict[str, list[Profile]] = {}

    def watch(self, results: Iterable[Checked]) -> Iterator[Checked]:
        """Hand the results on and take their profiles."""
        for result in results:
            self._sites.setdefault(result.document.metadata.site or NO_SITE, []).append(profile_of(result.document))
            yield result

    def lines(self) -> Iterator[str]:
        """A table with a line for each site, those with most articles first; nothing if there was no article."""
        if not self._sites:
            return
        rows = [
            (len(profiles), *(_middle(profiles, value) for _, value in _COLUMNS), visible(site))
            for site, profiles in sorted(self._sites.items(), key=lambda item: (-len(item[1]), item[0]))
        ]
        head = ("articles", *(name for name, _ in _COLUMNS), "site (medians)")
        yield from table(head, rows)


def _middle(profiles: Iterable[Profile], value: Callable[[Profile], float | None]) -> str:
    from statistics import median

    known = [number for profile in profiles if (number := value(profile)) is not None]
    return f"{median(known):.6g}" if known else "-"
