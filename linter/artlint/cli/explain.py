"""``artlint explain``."""

import argparse
import inspect
import json
from collections.abc import Sequence

from artlint.cli.arguments import add_selection
from artlint.cli.output import safe_lines, write
from artlint.cli.settings import session_of
from artlint.engine.select import Selection, select
from artlint.model.example import Bad, Example
from artlint.model.finding import Applicability
from artlint.model.rule import Rule
from artlint.plugins.catalog import LazyRule
from artlint.plugins.measured import Measured, measured
from artlint.run.options import option_fields
from artlint.testing.levels import fix_levels
from artlint.text.counted import counted
from artlint.text.label import as_label, as_sentence
from artlint.text.visible import visible

SHOWN = 3  # examples of either kind: chosen
LONG = 300  # code points of an example that is shown though there are shorter ones: chosen, three lines


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("rule", metavar="RULE", help="a rule's code or name")
    parser.add_argument(
        "--output-format", choices=("text", "json"), default="text", metavar="FORMAT", help="text (default) or json"
    )
    add_selection(parser)


def run(options: argparse.Namespace) -> int:
    """Print what a rule is; gives the exit code. Raises ``ArtlintError``."""
    session = session_of(options)
    chosen, _ = select(session.rules, Selection((options.rule,), preview=True))
    counts = measured(session.loaded.measured)
    if options.output_format == "json":
        described = [
            {
                **describe(rule, counts.get(rule.about.code, ())),
                "fixes": [level.value for level in _levels(rule)],
            }
            for rule in chosen
        ]
        write([json.dumps(described, indent=2) + "\n"])
    else:
        write(safe_lines(["\n".join(explain(rule, counts.get(rule.about.code, ())) for rule in chosen)]))
    return 0


def explain(rule: Rule, counts: Sequence[Measured] = ()) -> str:
    """The rule's page as Markdown."""
    about = rule.about
    lines = [f"# {about.code} {about.name}", "", as_sentence(summary_of(rule)), ""]
    if details_of(rule):
        lines += [details_of(rule), ""]
    if about.preview:
        lines += ["In preview: runs only with `--preview`.", ""]
    if about.languages:
        lines += [f"Applies to articles in: {', '.join(about.languages)}.", ""]
    levels = _levels(rule)
    lines += [f"Fix: {' or '.join(level.value for level in levels)}." if levels else "There is no fix.", ""]
    if counts:
        lines += [*map(sentence, counts), ""]
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
    lines += ["## Found, in double brackets", "", *map(_shown, _short(bad)), ""]
    lines += ["## Left alone", "", *map(_shown, _short(good)), ""]
    return "\n".join(lines)


def _levels(rule: Rule) -> list[Applicability]:
    """The kinds of fixes; examples hold for the default options, whatever the configuration says."""
    made = isinstance(rule, LazyRule) or not option_fields(rule)
    return fix_levels(rule if made else type(rule)())


def _short(examples: Sequence[Example]) -> Sequence[Example]:
    return [example for example in examples if len(example.text) <= LONG][:SHOWN] or examples[:1]


def _shown(example: Example) -> str:
    fixed = example.fixed if isinstance(example, Bad) else None
    becomes = f"{',' if example.corpus else ''} becomes {_code(fixed)}" if isinstance(fixed, str) else ""
    others = len(example.corpus)
    beside = f", beside {counted(others, 'other article')}" if others else ""
    return f"- {_code(example.text)}{beside}{becomes}"


def _code(text: str) -> str:
    """The text on one line as Markdown shows it to the letter."""
    inner = visible(text)
    fence = "`"
    while fence in inner:
        fence += "`"
    # Markdown takes one space off either end if both have one.
    pad = " " if inner[:1] in {"`", " "} or inner[-1:] in {"`", " "} or not inner else ""
    return f"{fence}{pad}{inner}{pad}{fence}"


def sentence(counts: Measured) -> str:
    """What was counted, in a sentence."""
    total = counts.right + counts.wrong
    if counts.right:
        was = "was" if total == 1 else "were"
        said = f"{_share(counts)} of {counted(total, 'finding')} in {counts.articles} {was} right"
        disputed = f"of the {counts.wrong} others {counts.disputed}"
    else:  # nobody asks for the share where no finding can be right
        said = f"{counted(total, 'false alarm') if total else 'no false alarm'} in {counts.articles}"
        disputed = f"{counts.disputed} of them"
    verb = "is" if counts.disputed == 1 else "are"
    more = f"; {disputed} {verb} right on reading, the labels err there" if counts.disputed else ""
    return f"Measured: {said} ({counts.date}){more}."


def _share(counts: Measured) -> str:
    """The share of right findings in whole percent, unless that would say all or none of what is neither."""
    whole = f"{counts.precision:.0%}"
    return f"{counts.precision:.1%}" if counts.wrong and whole in {"0%", "100%"} else whole


def describe(rule: Rule, counts: Sequence[Measured] = ()) -> dict[str, object]:
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
        "measured": [row._asdict() for row in counts],
        "options": {field.name.replace("_", "-"): repr(field.default) for field in option_fields(rule)},
        "bad": [example.text for example in about.examples if isinstance(example, Bad)],
        "good": [example.text for example in about.examples if not isinstance(example, Bad)],
    }


def summary_of(rule: Rule) -> str:
    """What the rule finds, in one line without a full stop."""
    return as_label(rule.about.summary or (inspect.getdoc(rule) or "").split("\n", 1)[0])


def details_of(rule: Rule) -> str:
    """Why it hurts, what the fix does, what is missed on purpose."""
    if rule.about.summary:
        return rule.about.details
    return (inspect.getdoc(rule) or "").partition("\n")[2].strip()
