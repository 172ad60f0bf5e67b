"""``artlint mine``."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from artlint.cli.arguments import add_input, add_selection, whole_number
from artlint.cli.output import write
from artlint.cli.progress import progress_of
from artlint.cli.settings import session_of
from artlint.cli.verdict import say_troubles
from artlint.run.course import as_it_is
from artlint.run.mining import Mined, mine
from artlint.stores.pack_file import write_packs
from artlint.text.visible import visible


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("what", choices=("boilerplate",), help="boilerplate: lines that stand on many pages of a site")
    parser.add_argument("paths", nargs="+", metavar="CORPUS", help="files and folders of the corpus")
    parser.add_argument("--output-folder", "-o", metavar="FOLDER", help="folder for the packs, one file a site")
    parser.add_argument(
        "--min-support", type=whole_number, default=3, metavar="N", help="articles a line must stand in (default: 3)"
    )
    add_selection(parser)
    add_input(parser)


def run(options: argparse.Namespace) -> int:
    """Propose a pack for each site; gives the exit code. Raises ``ArtlintError``."""
    session = session_of(options)
    files = session.files(options.paths)
    progress = progress_of(files, quiet=False)
    watch = progress.watch if progress else as_it_is
    mined = mine(session, files, site=options.site or "", min_support=options.min_support, watch=watch)
    folder = Path(options.output_folder) if options.output_folder else None
    if folder:
        write_packs(folder, mined.packs)
    write(_report(mined, folder))
    return 2 if say_troubles(session) else 0


def _report(mined: Mined, folder: Path | None) -> Iterator[str]:
    for name, phrases in mined.phrases.items():
        where = f"{folder / name}: " if folder else ""
        words = sum(phrase.words for phrase in phrases)
        known = phrases[0].articles
        counts = f"articles: {known}, phrases: {len(phrases)}, words that they take out: {words}"
        yield f"{visible(where)}{visible(phrases[0].site)} ({counts})\n"
        if not folder:
            for phrase in phrases:
                line = visible(str(phrase.template))
                yield f"  {phrase.support:6}  {phrase.place:6}  {line if len(line) <= 90 else line[:89] + '…'}\n"
    total = sum(map(len, mined.phrases.values()))
    yield f"Articles read: {mined.articles}; sites with proposals: {len(mined.phrases)}; phrases proposed: {total}.\n"
    yield f"Lines left out: found by rules {mined.found}, in too few articles {mined.rare}, no phrase {mined.unsaid}.\n"
    if mined.nameless:
        yield f"Articles left out, as nothing tells their site: {mined.nameless}; --site can.\n"
