"""``artlint explain``."""

import argparse
import inspect
import json

from artlint.cli.arguments import add_selection
from artlint.cli.output import safe_lines, write
from artlint.cli.settings import session_of
from artlint.engine.select import Selection, select
from artlint.model.example import Bad
from artlint.model.rule import Rule
from artlint.run.options import option_fields
from artlint.text.visible import visible

SHOWN = 3  # examples of either kind


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("rule", metavar="RULE", help="a rule's code or name")
    parser.add_argument("--output-format", choices=("text", "json"), default="text", help="default: text")
    add_selection(parser)


def run(options: argparse.Namespace) -> int:
    """Print what a rule is; gives the exit code. Raises ``ArtlintError``."""
    session = session_of(options)
    chosen, _ = select(session.rules, Selection((options.rule,), preview=True))
    if options.output_format == "json":
        write([json.dumps([describe(rule) for rule in chosen], indent=2) + "\n"])
    else:
        write(safe_lines(["\n".join(explain(rule) for rule in chosen)]))
    return 0


def explain(rule: Rule) -> str:
    """The rule's page as Markdown."""
    about = rule.about
    lines = [f"# {about.code} {about.name}", "", summary_of(rule), ""]
    if details_of(rule):
        lines += [details_of(rule), ""]
    if about.preview:
        lines += ["In preview: runs only with `--preview`.", ""]
    if about.languages:
        lines += [f"Applies to articles in: {', '.join(about.languages)}.", ""]
    settings = option_fields(rule)
    if settings:
        lines += [
            "## Options",
            "",
            *(f"- `{field.name.replace('_', '-')}` = {field.default!r}" for field in settings),
            "",
        ]
    bad = [example for example in about.examples if isinstance(example, Bad)]
    good = [example for example in about.examples if not isinstance(example, Bad)]
    lines += ["## Found, in double brackets", "", *(f"- {visible(example.text)}" for example in bad[:SHOWN]), ""]
    lines += ["## Left alone", "", *(f"- {visible(example.text)}" for example in good[:SHOWN]), ""]
    return "\n".join(lines)


def describe(rule: Rule) -> dict[str, object]:
    """The same as data."""
    about = rule.about
    return {
        "code": about.code,
        "name": about.name,
        "summary": summary_of(rule),
        "details": details_of(rule),
        "preview": about.preview,
        "languages": list(about.languages),
        "since": about.since,
        "options": {field.name.replace("_", "-"): repr(field.default) for field in option_fields(rule)},
        "bad": [example.text for example in about.examples if isinstance(example, Bad)],
        "good": [example.text for example in about.examples if not isinstance(example, Bad)],
    }


def summary_of(rule: Rule) -> str:
    """What the rule finds, in one line."""
    return rule.about.summary or (inspect.getdoc(rule) or "").split("\n", 1)[0]


def details_of(rule: Rule) -> str:
    """Why it hurts, what the fix does, what is missed on purpose."""
    if rule.about.summary:
        return rule.about.details
    return (inspect.getdoc(rule) or "").partition("\n")[2].strip()
