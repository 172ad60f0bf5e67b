"""The table of all settings. Reading, ``config show``, ``schema`` and ``init``, help and docs go by it alone."""

from typing import Any, NamedTuple

from artlint.run.config import kinds
from artlint.run.config.kinds import Kind
from artlint.sources.base import DEFAULT_FIELDS
from artlint.sources.walk import DEFAULT_EXCLUDE

# Share of an article's words that fixes may take out: chosen; a comment form under a short notice is a third.
MAX_REMOVAL = 0.5
DECISIONS = "decisions.jsonl"


class Setting(NamedTuple):
    """A setting: its key, how its value is read, what holds without one, what it is for in one line.

    ``example`` is written as in TOML. ``variable`` is of the environment; one that begins with a ``!`` says the
    opposite. ``in_overrides``: it may stand in ``[[overrides]]``. ``on_command_line``: it has a flag.
    """

    key: str
    kind: Kind
    default: Any
    help: str
    example: str
    variable: str = ""
    in_overrides: bool = False
    on_command_line: bool = True

    @property
    def flag(self) -> str:
        """Its flag."""
        return f"--{self.key}"

    @property
    def field(self) -> str:
        """Its name in Python."""
        return self.key.replace("-", "_")


def _field(name: str, what: str) -> Setting:
    default = getattr(DEFAULT_FIELDS, name)
    example = f"{name}-field".replace("-field", "")
    text = f"field of a record that holds the {what}; dots lead into objects"
    return Setting(f"{name}-field", kinds.FIELDS, default, text, f'["article.{example}"]')


GROUPS: dict[str, tuple[Setting, ...]] = {
    "rules": (
        Setting(
            "select",
            kinds.RULES,
            ("ALL",),
            "rules to run: codes, beginnings of codes, names, or ALL; the longest that fits a rule decides",
            '["BPL", "DMG001"]',
            in_overrides=True,
        ),
        Setting("extend-select", kinds.MORE_RULES, (), "rules to run too", '["NAM"]', in_overrides=True),
        Setting("ignore", kinds.MORE_RULES, (), "rules to leave out", '["TRN", "double-space"]', in_overrides=True),
        Setting("preview", kinds.SWITCH, False, "run rules in preview too", "true"),
        Setting(
            "per-file-ignores",
            kinds.RULES_BY_PATH,
            {},
            "rules to leave out in files of a pattern in .gitignore's syntax; ! in front: in all but these",
            '{ "letters/" = ["BPL"] }',
        ),
        Setting(
            "severity",
            kinds.RULE_LEVELS,
            {},
            "level of rules: error, warning or info; of a rule that is not named: warning",
            '{ DMG = "error", BPL002 = "info" }',
            on_command_line=False,
        ),
        Setting("packs", kinds.MORE_PATHS, (), "phrase packs to load", '["packs/local.toml"]', on_command_line=False),
        Setting(
            "rules",
            kinds.OPTIONS,
            {},
            "options of rules, a table for each; artlint explain RULE lists them",
            "{ name-variant = { min-articles = 3 } }",
            in_overrides=True,
            on_command_line=False,
        ),
    ),
    "fixing": (
        Setting("fixable", kinds.RULES, ("ALL",), "rules whose fixes may be made", '["DMG"]', in_overrides=True),
        Setting(
            "extend-fixable", kinds.MORE_RULES, (), "rules whose fixes may be made too", '["BPL"]', in_overrides=True
        ),
        Setting("unfixable", kinds.MORE_RULES, (), "rules whose fixes are only shown", '["BPL"]', in_overrides=True),
        Setting(
            "max-removal",
            kinds.SHARE,
            MAX_REMOVAL,
            "most of an article's words that fixes may take out, from 0 to 1",
            "0.3",
            in_overrides=True,
        ),
    ),
    "files": (
        Setting(
            "exclude",
            kinds.PATTERNS,
            DEFAULT_EXCLUDE,
            "files to leave out, in .gitignore's syntax, instead of the defaults",
            '["archive/"]',
        ),
        Setting("extend-exclude", kinds.MORE_PATTERNS, (), "files to leave out too", '["drafts/", "*.bak.txt"]'),
        Setting("force-exclude", kinds.SWITCH, False, "leave them out even if they are named themselves", "true"),
        Setting("respect-gitignore", kinds.SWITCH, True, "leave out what .gitignore does", "false"),
        Setting(
            "error-on-unmatched",
            kinds.SWITCH,
            True,
            "it is an error if a path is not there or holds no article",
            "false",
        ),
        _field("text", "text"),
        _field("id", "article's id"),
        _field("site", "site"),
        _field("language", "language"),
        _field("date", "date"),
        _field("title", "headline"),
        _field("url", "address"),
        Setting("site", kinds.TEXT, "", "site of the articles that name none", '"example.com"'),
    ),
    "running": (
        Setting(
            "jobs",
            kinds.JOBS,
            1,
            "processes that read and check, 0 or auto for one a processor",
            '"auto"',
            "ARTLINT_JOBS",
        ),
        Setting(
            "cache",
            kinds.SWITCH,
            True,
            "use results of earlier runs, and keep those of this one",
            "false",
            "!ARTLINT_NO_CACHE",
        ),
        Setting(
            "cache-dir",
            kinds.PATH,
            "",
            "folder of the kept results in place of the user's cache folder",
            '"../cache"',
            "ARTLINT_CACHE_DIR",
        ),
        Setting(
            "decisions",
            kinds.PATH,
            DECISIONS,
            "decisions and baseline; without a folder, beside the configuration file or in this folder",
            '"review/decisions.jsonl"',
        ),
        Setting(
            "fail-on",
            kinds.FAILING,
            "warning",
            "level from which findings make the exit code 1: error, warning, info, or never",
            '"error"',
        ),
        Setting(
            "max-findings", kinds.COUNT_OR_NONE, 0, "how many of them are let pass before the exit code is 1", "100"
        ),
    ),
}
SETTINGS: dict[str, Setting] = {setting.key: setting for group in GROUPS.values() for setting in group}

# What else stands in a file: it says where and for which articles the settings hold.
EXTEND = Setting(
    "extend", kinds.TEXT, "", "another configuration whose settings hold where this one has none", '"../artlint.toml"'
)
CONDITIONS: dict[str, Setting] = {
    setting.key: setting
    for setting in (
        Setting(
            "paths", kinds.PATTERNS, (), "files, in .gitignore's syntax; ! in front: but not these", '["letters/"]'
        ),
        Setting("sites", kinds.TEXTS, (), "sites, each with its subdomains", '["example.org"]'),
        Setting("languages", kinds.TEXTS, (), "languages of articles, as BCP 47 tags", '["de", "pt-BR"]'),
    )
}
OVERRIDES = "overrides"
# A nearer list of the first kind starts anew: what farther places say in the others counts no more.
STARTS_ANEW = {"select": ("extend-select", "ignore"), "fixable": ("extend-fixable", "unfixable")}
IN_OVERRIDES: dict[str, Setting] = {key: setting for key, setting in SETTINGS.items() if setting.in_overrides}
