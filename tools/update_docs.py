"""Bring the generated parts of the documents up to date.

usage: update_docs.py [--check]

Between ``<!-- rules -->`` and ``<!-- /rules -->`` stands the table of all rules; between
``<!-- output: COMMAND -->`` and ``<!-- /output -->`` what the command prints, run in the project's root. The
folder ``docs/rules`` has a page for every rule, and no other.
With ``--check`` nothing is written, and the exit code is 1 if something is not current.
"""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from artlint import Rule
from artlint.cli.explain import explain, summary_of
from artlint.plugins.measured import measured
from artlint.run.session import start
from artlint.run.settings import Settings
from artlint.testing.levels import fix_levels

ROOT = Path(__file__).parent.parent
PAGES = ("README.md",)
RULES = "docs/rules"
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


@cache
def ordered() -> Sequence[Rule]:
    """Artlint's own rules, family by family."""
    families = list(FAMILIES)

    def place(rule: Rule) -> tuple[int, str]:
        family = rule.about.code[:3]
        return (families.index(family) if family in families else len(families), rule.about.code)

    return sorted(start(Settings(), plugins=False).rules, key=place)


def row(rule: Rule) -> str:
    about, levels = rule.about, ", ".join(level.value for level in fix_levels(rule))
    link = f"[`{about.code}`]({RULES}/{page_of(rule)})"
    finds = summary(rule).replace("|", "\\|")
    return f"{link} | {about.name}{preview(rule)} | {finds} | {levels}"


def page_of(rule: Rule) -> str:
    """Name of the file of the rule's page."""
    return f"{rule.about.code}-{rule.about.name}.md"


def rule_pages() -> dict[str, str]:
    """Every page of the folder of the rules by its name: what ``artlint explain`` prints, and a list of them all."""
    tables = start(Settings(), plugins=False).loaded.measured
    pages = {page_of(rule): explain(rule, measured(tables, rule.about.code)) for rule in ordered()}
    lines = ["# The rules", "", "What `artlint explain` prints, a page for each rule; written by `make docs`.", ""]
    for code, title in FAMILIES.items():
        lines += [f"## {code}: {title}", ""]
        for rule in ordered():
            if rule.about.code.startswith(code):
                about = rule.about
                lines.append(f"- [`{about.code}` {about.name}]({page_of(rule)}): {summary(rule)}{preview(rule)}")
        lines.append("")
    return {"README.md": "\n".join(lines), **pages}


def summary(rule: Rule) -> str:
    text = summary_of(rule).rstrip(".")
    return text[:1].upper() + text[1:]


def preview(rule: Rule) -> str:
    return " *(preview)*" if rule.about.preview else ""


def output(command: str) -> str:
    """The command and what it prints, as a block."""
    tools = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    settings = {"PATH": tools, "NO_COLOR": "1"}
    done = subprocess.run(
        shlex.split(command), cwd=ROOT, env=os.environ | settings, capture_output=True, text=True, check=False
    )
    if done.returncode not in {0, 1}:
        sys.exit(f"{command} failed:\n{done.stderr}")
    return f"```console\n$ {command}\n{done.stdout.rstrip()}\n```\n"


def main(arguments: Sequence[str]) -> int:
    wanted = {ROOT / name: updated((ROOT / name).read_text(encoding="utf-8")) for name in PAGES}
    wanted |= {ROOT / RULES / name: text for name, text in rule_pages().items()}
    stale = [path for path, text in wanted.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    left_over = [path for path in sorted((ROOT / RULES).glob("*")) if path not in wanted]
    for path in (*stale, *left_over):
        print(f"{path.relative_to(ROOT)} {'is not current; run make docs' if '--check' in arguments else 'updated'}")
        if "--check" in arguments:
            continue
        if path in wanted:
            path.parent.mkdir(exist_ok=True)
            path.write_text(wanted[path], encoding="utf-8")
        else:
            path.unlink()
    return 1 if (stale or left_over) and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
