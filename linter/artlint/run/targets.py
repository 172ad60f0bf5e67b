"""Files that a run is to write beside the articles."""

import os
from collections.abc import Iterable, Sequence

from artlint.model.errors import ArtlintError


def refuse_articles(targets: Iterable[str], files: Sequence[str]) -> None:
    """Raise ``ArtlintError`` for each target that is one of the files with articles: it would be written over."""
    problems = [
        f"{target}: is one of the files to be checked and would be written over; "
        "give another name, or leave the file out with --exclude"
        for target in sorted(targets)
        if _is_among(target, files)
    ]
    if problems:
        raise ArtlintError(*problems)


def _is_among(target: str, files: Sequence[str]) -> bool:
    if not os.path.exists(target):
        return False
    return any(os.path.samefile(file, target) for file in files if os.path.exists(file))
