"""Bring the generated parts of the documents up to date.

usage: update_docs.py [--check]

Between ``<!-- rules -->`` and ``<!-- /rules -->`` stands the table of all rules; between
``<!-- output: COMMAND -->`` and ``<!-- /output -->`` what the command prints, run in the project's root.
With ``--check`` nothing is written, and the exit code is 1 if something is not current.
"""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from artlint import Applicability, Bad, Document, Rule
from artlint.cli.explain import summary_of
from artlint.engine.check import check, make_plan
from artlint.engine.corpus import Collector, corpus_rules
from artlint.run.session import start
from artlint.run.settings import Settings

ROOT = Path(__file__).parent.parent
PAGES = ("README.md", "docs/outputs.md")
FAMILIES = {
    "BPL": "boilerplate",
    "DUP": "repeats",
    "NAM": "names",
    "LNG": "foreign language",
    "TRN": "translation",
    "DMG": "damage",
    "DAT": "dates",
}
_RULES = re.compile(r"(<!-- rules -->\n).*?(<!-- /rules -->)", re.DOTALL)
_OUTPUT = re.compile(r"(<!-- output: (.*?) -->\n).*?(<!-- /output -->)", re.DOTALL)


def updated(text: str) -> str:
    """The page with its generated parts made anew."""
    text = _RULES.sub(lambda found: f"{found[1]}{rules_table()}{found[2]}", text)
    return _OUTPUT.sub(lambda found: f"{found[1]}{output(found[2])}{found[3]}", text)


def rules_table() -> str:
    rows = [f"| {about} |\n" for rule in ordered() for about in [row(rule)]]
    return "| code | name | finds | fix |\n|---|---|---|---|\n" + "".join(rows)


def ordered() -> Sequence[Rule]:
    """Artlint's own rules, family by family."""
    families = list(FAMILIES)

    def place(rule: Rule) -> tuple[int, str]:
        family = rule.about.code[:3]
        return (families.index(family) if family in families else len(families), rule.about.code)

    return sorted(start(Settings(), plugins=False).rules, key=place)


def row(rule: Rule) -> str:
    about = rule.about
    summary = summary_of(rule).rstrip(".").replace("|", "\\|")
    summary = summary[:1].upper() + summary[1:]
    preview = " *(preview)*" if about.preview else ""
    return f"`{about.code}` | {about.name}{preview} | {summary} | {', '.join(fixes(rule))}"


def fixes(rule: Rule) -> list[str]:
    """The kinds of fixes that the rule offers on its own examples."""
    plan, found = make_plan([rule]), set()
    for example in rule.about.examples:
        if isinstance(example, Bad):
            doc = Document("example", example.text.replace("[[", "").replace("]]", ""), example.metadata)
            collector = Collector(corpus_rules([rule]))
            for other in (doc, *(Document(str(n), text) for n, text in enumerate(example.corpus))):
                collector.add(other)
            findings, _ = check(plan, doc, collector.facts())
            found |= {fix.applicability for finding in findings for fix in finding.fixes}
    return [level.value for level in Applicability if level in found]


def output(command: str) -> str:
    """The command and what it prints, as a block."""
    tools = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    settings = {"PATH": tools, "NO_COLOR": "1"}
    done = subprocess.run(
        shlex.split(command), cwd=ROOT, env=os.environ | settings, capture_output=True, text=True, check=False
    )
    if done.returncode not in {0, 1}:
        sys.exit(f"{command} failed:\n{done.stderr}")
    # The token of GitHub's log is another one in every run.
    printed = re.sub(r"\b[0-9a-f]{32}\b", "9f86d081884c7d659a2feaa0c55ad015", done.stdout.rstrip())
    return f"```console\n$ {command}\n{printed}\n```\n"


def main(arguments: Sequence[str]) -> int:
    stale = 0
    for name in PAGES:
        path = ROOT / name
        text = path.read_text(encoding="utf-8")
        new = updated(text)
        if new != text:
            stale += 1
            print(f"{name} {'is not current; run make docs' if '--check' in arguments else 'updated'}")
            if "--check" not in arguments:
                path.write_text(new, encoding="utf-8")
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
