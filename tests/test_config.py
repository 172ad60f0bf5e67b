"""Configuration beyond single cases: the places of mistakes, the schemas, the environment, overrides at scale."""

import json
import string
import tomllib
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from artlint.model.errors import ArtlintError
from artlint.run.config.keys import CONDITIONS, EXTEND, IN_OVERRIDES, OVERRIDES, SETTINGS
from artlint.run.config.lines import key_lines
from artlint.run.config.schema import config_schema, pack_schema
from artlint.run.config.toml_text import as_toml
from artlint.run.session import start
from artlint.run.settings import Settings, read_config

ROOT = Path(__file__).parent.parent
NAMES = st.text(string.ascii_letters + "-_.é \"'#[]=\n\\", min_size=1, max_size=6)
SCALARS = st.one_of(st.booleans(), st.integers(-9, 9), st.floats(0, 1), st.text(max_size=12).filter(str.isprintable))
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(NAMES, inner, max_size=3)),
    max_leaves=8,
)


def places(value, keys=()):
    """The keys that lead to everything in a value."""
    if keys:
        yield keys
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in inside:
        yield from places(item, (*keys, key))


class TestLines:
    @given(st.dictionaries(NAMES, VALUES, max_size=4), st.dictionaries(NAMES, st.lists(st.dictionaries(NAMES, VALUES))))
    def test_every_key_and_item_is_found_on_its_line(self, plain, tables):
        lines, at = [], {}
        for key, value in plain.items():
            at[key,] = len(lines) + 1
            lines += [f"{as_toml(key)} = {as_toml(value)}", "# [no] = table", ""]
        for key, several in ((key, several) for key, several in tables.items() if key not in plain):
            for number, table in enumerate(several):
                at[key, number] = len(lines) + 1
                lines.append(f"[[ {as_toml(key)} ]] # {{")
                for name, value in table.items():
                    at[key, number, name] = len(lines) + 1
                    lines.append(f"  {as_toml(name)}={as_toml(value)}")
        text = "\n".join(lines)
        data = tomllib.loads(text)
        found = key_lines(text)
        assert set(found) == set(places(data))
        assert {keys: line for keys, line in found.items() if keys in at} == at

    def test_values_of_several_lines(self):
        text = 'a = """\nb = 1\n"""\nc = [ # x\n  "]",\n  [1,\n  2],\n]\n[d . "e.f"]\ng.h = \'\'\'\n\'\'\'\ni = 1979-05-27 07:32:00\n'
        assert key_lines(text) == {
            ("a",): 1, ("c",): 4, ("c", 0): 5, ("c", 1): 6, ("c", 1, 0): 6, ("c", 1, 1): 7, ("d",): 9,
            ("d", "e.f"): 9, ("d", "e.f", "g"): 10, ("d", "e.f", "g", "h"): 10, ("d", "e.f", "i"): 12,
        }  # fmt: skip


@pytest.fixture(scope="module")
def schema():
    made = config_schema(start(Settings(), plugins=False).rules)
    jsonschema.Draft7Validator.check_schema(made)
    return jsonschema.Draft7Validator(made)


def accepted(folder, text):
    path = folder / "artlint.toml"
    path.write_text(text, encoding="utf-8")
    try:
        start(read_config(path), plugins=False)
    except ArtlintError:
        return False
    return True


class TestSchema:
    def test_it_has_every_setting_and_no_other(self, schema):
        top = schema.schema["properties"]
        assert top.keys() == {*SETTINGS, EXTEND.key, OVERRIDES}
        assert top[OVERRIDES]["items"]["properties"].keys() == {*CONDITIONS, *IN_OVERRIDES}

    def test_every_default_and_every_example_is_valid_and_accepted(self, schema, tmp_path):
        (tmp_path / "packs").mkdir()
        (tmp_path / "packs" / "local.toml").write_text("[pack]\nsource = 'x'\n[[rule]]\ncode = 'ZZZ001'\nname = 'z'\n"
            "summary = 's'\n[[rule.phrase]]\nfind = 'zz'\nbad = []\ngood = []\n")  # fmt: skip
        for setting in SETTINGS.values():
            # An empty default stands for none.
            for value in filter(None, (setting.example, setting.default != "" and as_toml(setting.default))):
                text = f"{setting.key} = {value}"
                assert list(schema.iter_errors(tomllib.loads(text))) == [], text
                assert accepted(tmp_path, text), text
        for setting in (*CONDITIONS.values(), *IN_OVERRIDES.values()):
            table = {OVERRIDES: [{"sites": ["x"], **tomllib.loads(f"{setting.key} = {setting.example}")}]}
            assert list(schema.iter_errors(table)) == [], setting.key

    @pytest.mark.parametrize(
        "text",
        [
            "selct = ['BPL']", "select = 3", "select = ['']", "max-removal = 2", "jobs = -1", "jobs = 1.5", "jobs = true",
            "preview = 1", "fail-on = 'x'", "severity = { DMG = 'bad' }", "severity = 3", "per-file-ignores = ['x']",
            "per-file-ignores = { x = 3 }", "packs = [3]", "rules = 3", "rules = { name-variant = 3 }", "overrides = 3",
            "rules = { name-variant = { min-artcles = 3 } }", "rules = { NAM001 = { min-articles = 'x' } }",
            "overrides = [{ ignore = ['BPL'] }]", "overrides = [{ sites = ['x'], jobs = 3 }]", "max-findings = -1",
            "overrides = [{ sites = ['x'], max-removal = 2 }]", "extend = 3", "extend = ''", "cache-dir = ''",
        ],
    )  # fmt: skip
    def test_what_is_refused_is_not_valid(self, schema, tmp_path, text):
        assert not accepted(tmp_path, text)
        assert not schema.is_valid(tomllib.loads(text))

    def test_the_packs_are_valid(self):
        made = pack_schema()
        jsonschema.Draft7Validator.check_schema(made)
        packs = sorted((ROOT / "rules" / "artlint_rules" / "packs").glob("*.toml"))
        assert packs
        for pack in packs:
            jsonschema.validate(tomllib.loads(pack.read_text("utf-8")), made)

    @pytest.mark.parametrize("change", ['wehre = "alone"', 'where = "alnoe"', "find = 3", "confidence = 2"])
    def test_a_mistake_in_a_pack_is_not_valid(self, change):
        text = (
            f"[pack]\nsource = 'x'\n[[rule]]\ncode = 'ZZZ001'\nname = 'z'\nsummary = 's'\n[[rule.phrase]]\n{change}\n"
        )
        text += "bad = []\ngood = []\n" + ("" if "find" in change else "find = 'zz'\n")
        assert not jsonschema.Draft7Validator(pack_schema()).is_valid(tomllib.loads(text))

    def test_the_command_prints_them(self, cli, schema, tmp_path):
        assert json.loads(cli("config", "schema", "--no-plugins").out) == schema.schema
        assert cli("config", "schema", "--packs", "-o", "p.json").out == ""
        assert json.loads((tmp_path / "p.json").read_text("utf-8")) == pack_schema()


class TestInit:
    def test_what_it_writes_is_accepted_with_and_without_its_comments(self, cli, tmp_path):
        assert cli("config", "init", "--schema").code == 0
        text = (tmp_path / "artlint.toml").read_text("utf-8")
        assert text.startswith("#:schema ./artlint.schema.json\n")
        assert json.loads((tmp_path / "artlint.schema.json").read_text("utf-8"))["title"] == "artlint"
        assert accepted(tmp_path, text)
        keys = {line[2:].split(" =")[0] for line in text.splitlines() if line.startswith("# ") and " = " in line}
        assert keys >= SETTINGS.keys()


class TestEnvironment:
    @pytest.mark.parametrize(
        ("name", "text", "shown"),
        [
            ("ARTLINT_JOBS", "2", "jobs = 2 "),
            ("ARTLINT_CACHE_DIR", "kept", 'cache-dir = "kept"'),
            ("ARTLINT_NO_CACHE", "1", "cache = false"),
            ("ARTLINT_NO_CACHE", "false", "cache = true"),
            ("ARTLINT_JOBS", "", "jobs = 1 "),
        ],
    )
    def test_a_variable_is_a_setting(self, cli, monkeypatch, name, text, shown):
        monkeypatch.setenv(name, text)
        line = next(
            line for line in cli("config", "show").out.splitlines() if line.startswith(shown.split(" =")[0] + " =")
        )
        assert line.startswith(shown)
        assert line.endswith(f"# {name}" if text else "# default")

    def test_flags_come_first(self, cli, monkeypatch):
        monkeypatch.setenv("ARTLINT_JOBS", "2")
        done = cli("config", "show", "--jobs", "1", files={"artlint.toml": "jobs = 3"})
        assert "jobs = 1 " in done.out

    def test_it_is_told_with_those_of_the_file_and_the_flags(self, cli, monkeypatch):
        monkeypatch.setenv("ARTLINT_JOBS", "-1")
        flags = ("--config", "x=1", "--per-file-ignores", "x")
        done = cli("check", *flags, "a.txt", files={"artlint.toml": "jobs = -1"})
        assert [line.split(": ")[1] for line in done.errors.splitlines()] == [
            "artlint.toml:1", "ARTLINT_JOBS", "--config x=1", "--per-file-ignores wants PATTERN:RULES, as in letters/:BPL001,BPL002, not x",
        ]  # fmt: skip

    @pytest.mark.parametrize(
        ("name", "text"), [("ARTLINT_JOBS", "-1"), ("ARTLINT_JOBS", "many"), ("ARTLINT_NO_CACHE", "?")]
    )
    def test_a_mistake_is_told(self, cli, monkeypatch, name, text):
        monkeypatch.setenv(name, text)
        done = cli("check", "a.txt", files={"a.txt": "It is so.\n"})
        assert done.code == 2
        assert done.errors.startswith(f"error: {name}: ")


class TestOverrides:
    def test_options_of_rules_hold_for_some_articles(self, cli):
        text = (
            "A headline\n\n"
            + "The mayor opened the new bridge over the wide river on Monday morning.\n\nIt was so.\n\n" * 2
        )
        files = {
            "artlint.toml": "select = ['DUP002']\n[[overrides]]\npaths = ['b.txt']\nrules.repeated-paragraph.min-words = 99",
            "a.txt": text,
            "b.txt": text,
        }
        done = cli("check", "--output-format", "concise", "-q", "a.txt", "b.txt", files=files)
        assert [line.split(":")[0] for line in done.out.splitlines()] == ["a.txt"]

    def test_what_one_rule_hides_is_found_where_that_rule_is_left_out(self, cli):
        # What lies in a line that goes is not told beside it.
        rule = "[[rule]]\ncode = 'ZZZ00{0}'\nname = 'z-{0}'\nsummary = 'z'\nreplace = '{2}'\napplicability = 'safe'\nwhere = '{3}'\n"
        rule += "[[rule.phrase]]\nfind = '{1}'\nbad = []\ngood = []\n"
        pack = (
            "[pack]\nsource = 'x'\n"
            + rule.format(1, "zap now", "", "alone")
            + rule.format(2, "now", "then", "anywhere")
        )
        files = {
            "own.toml": pack,
            "artlint.toml": "packs = ['own.toml']\nselect = ['ZZZ']",
            "a.txt": "It is so.\n\nZap now\n",
        }
        how = ("check", "--output-format", "concise", "-q", "a.txt")
        assert cli(*how, files=files).out == "a.txt:3:1: ZZZ001 [*] z\n"
        assert cli(*how, "--per-file-ignores", "*.txt:ZZZ001").out == "a.txt:3:5: ZZZ002 [*] z\n"

    def test_they_are_shown(self, cli):
        files = {"artlint.toml": "\n[[overrides]]\nsites = ['a.org']\nignore = ['BPL']"}
        done = cli("config", "show", files=files)
        assert (
            '[[overrides]]                                     # artlint.toml:2\nsites = ["a.org"]\nignore = ["BPL"]\n'
            in done.out
        )
        assert "overrides" in tomllib.loads(done.out)
        shown = json.loads(cli("config", "show", "--output-format", "json", "--jobs", "2").out)
        assert shown["overrides"] == [{"settings": {"sites": ["a.org"], "ignore": ["BPL"]}, "from": "artlint.toml:2"}]
        assert shown["settings"]["jobs"] == {"value": 2, "from": ["--jobs"]}
        assert shown["settings"].keys() == SETTINGS.keys()

    def test_many_sites_do_not_make_many_plans(self):
        """Sites that only leave rules out share the one plan."""
        from artlint import Document, Metadata
        from artlint.engine.select import Selection
        from artlint.run.settings import Override

        overrides = tuple(Override(sites=(f"s{n}.org",), selection=Selection(None, (), ("BPL001",))) for n in range(50))
        session = start(Settings(overrides=overrides), plugins=False)
        made = [
            session.variants.of(Document(str(n), "x", Metadata(site=f"s{n}.org", language="en")), "x")
            for n in range(51)
        ]
        assert {id(variant.plan) for variant in made} == {id(session.plan)}
        assert [variant.left_out for variant in made] == [frozenset({"BPL001"})] * 50 + [frozenset()]
        assert made[-1] is session.variants.base
        assert all(variant.more is None for variant in made)
