"""The command ``artlint``."""

import gc
import os
import sys
from collections.abc import Sequence

from artlint.cli.commands import COMMANDS, with_default_command
from artlint.cli.output import close_output, say
from artlint.cli.parser import build_parser, refuse_near_command, refuse_unknown
from artlint.model.errors import ArtlintError

MISUSE = 2
INTERRUPTED = 130
CLOSED_PIPE = 141  # what a shell says of a program that wrote to a pipe nobody reads any more


def main(arguments: Sequence[str]) -> int:
    """Run a command; gives the exit code."""
    given = with_default_command(arguments)
    chosen = given[0] if given and given[0] in COMMANDS else None
    parser = build_parser(chosen)
    options, rest = parser.parse_known_args(given)
    try:
        refuse_unknown(parser, rest)
        if len(given) > len(arguments):
            refuse_near_command(given[1])
        if options.version:
            return COMMANDS["version"].load().run(options)
        if options.command is None:
            parser.print_help()
            return MISUSE
        return COMMANDS[options.command].load().run(options)
    except ArtlintError as error:
        for problem in error.problems:
            say(f"error: {problem}")
        return MISUSE


def _open_closed_streams() -> None:
    """Let what is said go nowhere where a stream was closed, as ``>&-`` does; no file takes its place."""
    for name, number in (("stdout", 1), ("stderr", 2)):
        if getattr(sys, name) is None:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            if nowhere != number:
                os.dup2(nowhere, number)
            setattr(sys, name, open(number, "w", encoding="utf-8", errors="backslashreplace", closefd=False))


def entry() -> None:
    """Entry point of the console script."""
    # Documents and findings form no cycles: a collection every 700 objects took 5 to 10 % of a run to find nothing, one
    # every 100,000 still 2 %. What a plugin leaves in cycles until one comes is some 50 MB.
    gc.set_threshold(300_000, 50, 100)
    _open_closed_streams()
    try:
        code = main(sys.argv[1:])
        sys.stdout.flush()
    except KeyboardInterrupt:
        code = INTERRUPTED
    except BrokenPipeError:
        # As ``| head`` does: nothing more to say, and no traceback at shutdown.
        close_output()
        code = CLOSED_PIPE
    except OSError as error:
        say(f"error: {error.filename or 'the output'}: {error.strerror or error}")
        code = MISUSE
    except Exception:
        # Python's own exit code for this is 1, which says that there are findings.
        import traceback

        traceback.print_exc()
        say("error: this is a bug in artlint; please report it with the lines above")
        code = MISUSE
    # Else the collector goes through all that is left once more before it is given back: 3 % of a check of one article.
    gc.freeze()
    sys.exit(code)
