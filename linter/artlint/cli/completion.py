"""``artlint completion``."""

import argparse
import re
from collections.abc import Iterator, Sequence
from typing import Any

from artlint.cli.output import write
from artlint.model.rule import Rule

SHELLS = ("bash", "zsh", "fish")
_FILES = frozenset({"FILE", "PATH", "FILE|KEY=VALUE"})


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("shell", choices=SHELLS, metavar="SHELL", help=", ".join(SHELLS))
    parser.epilog = (
        'bash: eval "$(artlint completion bash)" in ~/.bashrc\n'
        'zsh:  eval "$(artlint completion zsh)" in ~/.zshrc, after compinit\n'
        "fish: artlint completion fish > ~/.config/fish/completions/artlint.fish"
    )


def run(options: argparse.Namespace) -> int:
    """Print a completion script; gives the exit code."""
    import shtab

    from artlint.cli.parser import build_parser
    from artlint.run.session import start
    from artlint.run.settings import Settings

    rules = sorted(start(Settings()).rules, key=lambda rule: rule.about.code)
    parser = build_parser(None, whole=True)
    # What stands without a command is for check.
    for action in _commands(parser)["check"]._get_optional_actions():
        if "--help" not in action.option_strings:
            parser._add_action(action)
    _mark(parser, {"preamble": _functions(rules), "bash": "_artlint_rules", "zsh": "_artlint_rules",
                   "fish": "(_artlint_rules)"})  # fmt: skip
    write([shtab.complete(parser, options.shell)])
    return 0


def _commands(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    for action in parser._get_positional_actions():
        if isinstance(action, argparse._SubParsersAction):
            return dict(action.choices)
    return {}


def _mark(parser: argparse.ArgumentParser, rules: dict[str, Any]) -> None:
    """Say of each argument what its values are: files, or rules."""
    import shtab

    for action in parser._actions:
        if action.metavar in _FILES:
            action.complete = shtab.FILE  # type: ignore[attr-defined]
        elif action.metavar in {"RULE", "RULES"}:
            action.complete = rules  # type: ignore[attr-defined]
    for command in _commands(parser).values():
        _mark(command, rules)


def _functions(rules: Sequence[Rule]) -> dict[str, str]:
    """For each shell a function that gives the rules: of a list with commas the last part is completed."""
    pairs = [(rule.about.code, rule.about.name) for rule in rules]
    words = " ".join(["ALL", *sorted({code[:3] for code, _ in pairs}), *(word for pair in pairs for word in pair)])
    described = list(_described(rules))
    for_zsh = "\n".join("    " + _quoted(f"{word}:{text}") for word, text in described)
    for_fish = " \\\n".join("        " + _quoted(f"{word}\t{text}") for word, text in described)
    return {
        "bash": _BASH.replace("WORDS", words),
        "zsh": _ZSH.replace("LINES", for_zsh),
        "fish": _FISH.replace("LINES", for_fish),
    }


def _described(rules: Sequence[Rule]) -> Iterator[tuple[str, str]]:
    yield "ALL", "every rule"
    for rule in rules:
        yield rule.about.code, rule.about.name
        yield rule.about.name, rule.about.code


def _quoted(text: str) -> str:
    return "'" + re.sub(r"['\\]", "", text) + "'"


_BASH = """
_artlint_rules() {
  local before=""
  case "$1" in *,*) before="${1%,*}," ;; esac
  compgen -P "$before" -W "WORDS" -- "${1##*,}"
}
"""
_ZSH = """
_artlint_rules() {
  local -a rules
  rules=(
LINES
  )
  compset -P '*,'
  _describe 'rule' rules
}
"""
_FISH = """
function _artlint_rules
    set -l before (commandline -ct | string match -r '^.*,')
    for rule in \\
LINES
        echo "$before$rule"
    end
end
"""
