"""How help looks: a short usage line, every flag once, its short form first."""

import argparse
from collections.abc import Iterable

COLUMN = 30  # where what a flag does begins: chosen
WIDTH = 100  # columns that can be read with ease: chosen


class HelpFormatter(argparse.RawDescriptionHelpFormatter):
    """Groups as they are declared; both forms of a switch as one word, ``--[no-]fix``."""

    def __init__(self, prog: str) -> None:
        # argparse makes one for every argument it is told of: what the terminal is like is asked when help is shown.
        super().__init__(prog, max_help_position=COLUMN, width=WIDTH - 2)

    def format_help(self) -> str:
        """Help as wide as the terminal, and no wider than can be read."""
        import shutil

        columns = shutil.get_terminal_size((WIDTH, 24)).columns
        self._width = max(40, min(columns, WIDTH) - 2)
        self._max_help_position = min(COLUMN, max(self._width - 20, self._indent_increment * 2))
        return super().format_help()

    def _format_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None,
    ) -> str:
        """All flags as one word: their list stands below."""
        actions = list(actions)
        words = [self._prog]
        if any(action.option_strings for action in actions):
            words.append("[OPTIONS]")
        for action in actions:
            if not action.option_strings:
                words.append(self._format_args(action, self._get_default_metavar_for_positional(action)))
            elif action.required:
                words.append(f"{action.option_strings[0]} {self._format_args(action, action.dest.upper())}")
        return f"{'usage: ' if prefix is None else prefix}{' '.join(words)}\n\n"

    def _format_action(self, action: argparse.Action) -> str:
        """Commands stand under their heading without a line for what they are together."""
        if isinstance(action, argparse._SubParsersAction):
            return "".join(super(HelpFormatter, self)._format_action(one) for one in action._get_subactions())
        return super()._format_action(action)

    def _format_action_invocation(self, action: argparse.Action) -> str:
        """The flags with the name of their value once."""
        if not action.option_strings:
            return super()._format_action_invocation(action)
        flags = sorted(_listed(action), key=lambda flag: flag.startswith("--"))  # the short ones first
        value = "" if action.nargs == 0 else self._format_args(action, self._get_default_metavar_for_optional(action))
        return f"{', '.join(flags)} {value}".strip()


def _listed(action: argparse.Action) -> list[str]:
    if not isinstance(action, argparse.BooleanOptionalAction):
        return list(action.option_strings)
    return [
        f"--[no-]{flag[2:]}" if flag.startswith("--") else flag
        for flag in action.option_strings
        if not flag.startswith("--no-")
    ]
