"""Bring the generated parts of the documents up to date.

usage: update_docs.py [--check]

Between ``<!-- settings -->`` and ``<!-- /settings -->`` stands the table of all settings; between
``<!-- output: COMMAND -->`` and ``<!-- /output -->`` what the command prints, run in the project's root. The folder
``docs/rules`` has a table of all rules and a page for each, and no other; the schemas in ``docs/schemas`` are written
whole.
With ``--check`` nothing is written, and the exit code is 1 if something is not current.
"""

import json
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
from artlint.run.config.keys import CONDITIONS, EXTEND, GROUPS, Setting
from artlint.run.config.schema import config_schema, pack_schema
from artlint.run.config.toml_text import as_toml
from artlint.run.session import start
from artlint.run.settings import Settings
from artlint.testing.levels import fix_levels

ROOT = Path(__file__).parent.parent
PAGES = ("README.md", "docs/configuration.md", "docs/outputs.md")
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
_SETTINGS = re.compile(r"(<!-- settings -->\n).*?(<!-- /settings -->)", re.DOTALL)
_OUTPUT = re.compile(r"(<!-- output: (.*?) -->\n).*?(<!-- /output -->)", re.DOTALL)


def updated(text: str) -> str:
    """The page with its generated parts made anew."""
    text = _SETTINGS.sub(lambda found: f"{found[1]}{settings_tables()}{found[2]}", text)
    return _OUTPUT.sub(lambda found: f"{found[1]}{output(found[2])}{found[3]}", text)


def settings_tables() -> str:
    """A table for each group of settings."""
    tables = {"where from": (EXTEND,), **GROUPS, "for which articles, in `[[overrides]]`": tuple(CONDITIONS.values())}
    return "\n".join(f"**{name[0].upper()}{name[1:]}**\n\n{settings_table(group)}" for name, group in tables.items())


def settings_table(group: Sequence[Setting]) -> str:
    head = "| key | what it is for | value | default | for instance |\n|---|---|---|---|---|\n"
    rows = []
    for setting in group:
        where = [f"variable `{setting.variable.removeprefix('!')}`"] if setting.variable else []
        where += ["also in `[[overrides]]`"] if setting.in_overrides else []
        about = "; ".join([setting.help[0].upper() + setting.help[1:], *where])
        default = f"`{as_toml(setting.default)}`" if setting.default not in ("", ()) else ""
        rows.append(f"| `{setting.key}` | {about} | {setting.kind.wanted} | {default} | `{setting.example}` |\n")
    return head + "".join(rows)


def schemas() -> dict[str, str]:
    """The committed schemas by their path."""
    made = {
        "artlint": config_schema(start(Settings(), plugins=False).rules),
        "pack": pack_schema(),
    }
    return {f"docs/schemas/{name}.schema.json": json.dumps(schema, indent=2) + "\n" for name, schema in made.items()}


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
    finds = summary_of(rule).replace("|", "\\|")
    preview = " *(preview)*" if about.preview else ""
    return f"| [`{about.code}`]({page_of(rule)}) | {about.name}{preview} | {finds} | {levels} |"


def page_of(rule: Rule) -> str:
    """Name of the file of the rule's page."""
    return f"{rule.about.code}-{rule.about.name}.md"


def rule_pages() -> dict[str, str]:
    """Every page of the folder of the rules by its name: what ``artlint explain`` prints, and a table of them all."""
    counts = measured(start(Settings(), plugins=False).loaded.measured)
    pages = {page_of(rule): explain(rule, counts.get(rule.about.code, ())) for rule in ordered()}
    lines = ["# The rules", "", "What `artlint explain` prints, a page for each rule; written by `make docs`.", ""]
    for code, title in FAMILIES.items():
        lines += [f"## {code}: {title}", "", "| code | name | finds | fix |", "|---|---|---|---|"]
        lines += [row(rule) for rule in ordered() if rule.about.code.startswith(code)]
        lines.append("")
    return {"README.md": "\n".join(lines), **pages}


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
    wanted = {ROOT / name: updated((ROOT / name).read_text(encoding="utf-8")) for name in PAGES}
    wanted |= {ROOT / RULES / name: text for name, text in rule_pages().items()}
    wanted |= {ROOT / name: text for name, text in schemas().items()}
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
