"""``artlint collect``."""

import argparse
from pathlib import Path

import artlint
from artlint.cli.arguments import add_input, add_selection
from artlint.cli.output import say
from artlint.cli.settings import session_of
from artlint.cli.verdict import say_troubles
from artlint.engine.corpus import corpus_rules, stamped
from artlint.model.errors import ArtlintError
from artlint.run.targets import refuse_articles
from artlint.stores.facts_file import write_facts
from artlint.text.counted import counted

SCREEN = "-"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("paths", nargs="*", default=["."], metavar="PATH", help="files and folders of the whole corpus")
    parser.add_argument("--output-file", "-o", required=True, metavar="FILE", help="facts file to write")
    add_selection(parser)
    add_input(parser)


def run(options: argparse.Namespace) -> int:
    """Write the facts of a corpus to a file; gives the exit code. Raises ``ArtlintError``."""
    if options.output_file == SCREEN:
        raise ArtlintError("a facts file cannot go to standard output; name a file with --output-file")
    session = session_of(options)
    folder = Path(options.output_file).parent
    if not folder.is_dir():
        raise ArtlintError(f"{options.output_file}: cannot be written: there is no folder {folder}")
    files = session.files(options.paths)
    refuse_articles([options.output_file], files)
    facts = session.collect(item for path in files for item in session.documents(path))
    troubled = say_troubles(session)
    if not files and session.settings.error_on_unmatched:
        return 2
    made = stamped(facts, corpus_rules(session.chosen), artlint.__version__)
    write_facts(Path(options.output_file), made, artlint.__version__)
    keys = sum(len(table) for table in facts.tables.values())
    told = f"{counted(keys, 'fact')} from {counted(facts.documents, 'article')}"
    say(f"Collected {told} into {options.output_file}.")
    return 2 if troubled else 0
