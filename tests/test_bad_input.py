"""What is wrong is told with its place and its cure, the rest is linted, and nothing is lost."""

import gzip
import json
import os
import unicodedata

import pytest

PACK = """
[pack]
source = "made for these tests"

[[rule]]
code = "ZZZ001"
name = "zap"
summary = "zap"
replace = "zop"
applicability = "safe"
[[rule.phrase]]
find = "zap"
bad = ["A [[zap]]."]
good = ["A zapper."]
"""
# With a rule whose pattern needs longer than anybody waits.
ENDLESS = f"""{PACK}
[[rule]]
code = "ZZZ002"
name = "endless"
summary = "s"
[[rule.phrase]]
find = "go"
pattern = "(?:a|a|aa)+b go"
bad = []
good = []
"""
CONFIG = {"artlint.toml": 'packs = ["own.toml"]', "own.toml": PACK}
CHECK = ("check", "--select", "ZZZ", "--output-format", "concise", "-q")
GOOD = {**CONFIG, "good.txt": "A zap."}
FOUND = "./good.txt:1:3: ZZZ001 [*] zap\n"


class TestFiles:
    def test_invalid_bytes_are_linted_and_kept(self, cli, tmp_path):
        done = cli(*CHECK, "a.txt", files={**CONFIG, "a.txt": b"\xff\xc3 zap \x80\xed\xa0\x80\n"})
        assert (done.code, done.out) == (1, "a.txt:1:4: ZZZ001 [*] zap\n")
        done = cli(*CHECK, "--fix", "a.txt")
        assert done.code == 0
        assert (tmp_path / "a.txt").read_bytes() == b"\xff\xc3 zop \x80\xed\xa0\x80\n"

    @pytest.mark.parametrize(
        ("content", "told"),
        [
            (b"zap\0zap", "looks like a binary file and was not linted; leave it out with --exclude"),
            ("zap".encode("utf-16"), "is UTF-16, not UTF-8, and was not linted; convert it"),
            ("zap".encode("utf-16-le"), "looks like a binary file and was not linted"),
        ],
    )
    @pytest.mark.parametrize("how", [(), ("--fix",), ("--diff",)])
    def test_what_is_no_text_is_told_and_left_alone(self, cli, tmp_path, content, told, how):
        done = cli(*CHECK, *how, ".", files={**GOOD, "a.txt": content})
        assert done.code == 2
        assert f"error: ./a.txt: {told}" in done.errors
        assert (tmp_path / "a.txt").read_bytes() == content
        if how == ("--fix",):
            assert (tmp_path / "good.txt").read_text() == "A zop."
        else:
            assert "good.txt" in done.out

    @pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.md"])
    def test_an_empty_file_is_clean(self, cli, name):
        done = cli("check", "--select", "ZZZ", name, files={**CONFIG, name: ""})
        assert (done.code, done.errors) == (0, "")

    def test_a_path_that_is_not_there_does_not_stop_the_others(self, cli):
        done = cli(*CHECK, "missing", ".", files=GOOD)
        assert (done.code, done.out, done.errors) == (2, FOUND, "error: missing: no such file or folder\n")

    def test_a_folder_with_the_name_of_an_article_is_a_folder(self, cli):
        done = cli(*CHECK, ".", files={**GOOD, "x.txt/in.txt": "fine"})
        assert (done.code, done.out, done.errors) == (1, FOUND, "")

    @pytest.mark.parametrize(
        ("target", "told"), [("nowhere", "No such file or directory"), ("x.txt", "Too many levels of symbolic links")]
    )
    def test_a_link_that_leads_nowhere_is_told(self, cli, tmp_path, target, told):
        (tmp_path / "x.txt").symlink_to(target)
        done = cli(*CHECK, ".", files=GOOD)
        assert (done.code, done.out, done.errors) == (2, FOUND, f"error: ./x.txt: cannot be read: {told}\n")

    def test_a_loop_of_folders_ends(self, cli, tmp_path):
        (tmp_path / "one").mkdir()
        (tmp_path / "one" / "two").symlink_to(tmp_path)
        done = cli(*CHECK, ".", files=GOOD)
        assert (done.code, done.out, done.errors) == (1, FOUND, "")

    def test_a_pipe_does_not_hold_up_the_run(self, cli, tmp_path):
        os.mkfifo(tmp_path / "x.txt")
        done = cli(*CHECK, ".", files=GOOD)
        assert (done.code, done.out) == (2, FOUND)
        assert "x.txt: cannot be read: it is a pipe" in done.errors

    def test_a_link_to_an_article_is_fixed_where_it_points(self, cli, tmp_path):
        (tmp_path / "elsewhere").mkdir()
        (tmp_path / "x.txt").symlink_to("elsewhere/y.txt")
        assert cli(*CHECK, "--fix", "x.txt", files={**CONFIG, "elsewhere/y.txt": "zap"}).code == 0
        assert (tmp_path / "x.txt").is_symlink()
        assert (tmp_path / "elsewhere" / "y.txt").read_text() == "zop"

    def test_mode_of_a_fixed_file_stays(self, cli, tmp_path):
        cli(*CHECK, "a.txt", files={**CONFIG, "a.txt": "zap"})
        (tmp_path / "a.txt").chmod(0o640)
        cli(*CHECK, "--fix", "a.txt")
        assert (tmp_path / "a.txt").stat().st_mode & 0o777 == 0o640
        assert sorted(os.listdir(tmp_path)) == ["a.txt", "artlint.toml", "own.toml"]

    def test_a_file_that_cannot_be_replaced_is_told_and_its_findings_stay(self, cli, monkeypatch, tmp_path):
        def refuse(*_):
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "replace", refuse)
        done = cli(*CHECK, "--fix", ".", files=GOOD)
        assert (done.code, done.out) == (2, FOUND)
        assert "good.txt: could not be fixed and was left as it is: No space left on device" in done.errors
        assert (tmp_path / "good.txt").read_text() == "A zap."
        assert len(list(tmp_path.iterdir())) == 3, "a temporary file is left"


class TestRecords:
    def test_of_many_lines_with_one_fault_the_first_are_told_and_how_many(self, cli):
        lines = ['{"body": 1}\n' * 7, '{"text": "A zap."}\n', "no json\n", '{"body": 1}\n']
        done = cli(*CHECK, "r.jsonl", "s.jsonl", files={**CONFIG, "r.jsonl": "".join(lines), "s.jsonl": lines[0][:12]})
        fault = 'the record has no field "text" and was not linted; name the right one with --text-field'
        assert done.errors.splitlines() == [
            *(f"error: r.jsonl:{number}: {fault}" for number in range(1, 6)),
            f"error: r.jsonl: 3 more lines up to line 10: {fault}",
            "error: r.jsonl:9: no JSON: expecting value in column 1; the line was not linted",
            f"error: s.jsonl:1: {fault}",
        ]
        assert done.code == 2

    LINES = (
        ("no json", "no JSON: expecting value in column 1; the line was not linted"),
        ('{"text": "zap"', "no JSON: the line ends too early; the line was not linted"),
        ('{"text": "zap\tzap"}', "no JSON: invalid control character in column 14; the line was not linted"),
        ('{"text": "zap', "no JSON: the line ends too early; the line was not linted"),
        ("[1]", "the line holds no JSON object and was not linted"),
        ('{"body": "zap"}', 'the record has no field "text" and was not linted; name the right one with --text-field'),
        (
            f'{{"title": "{"zap " * 50}", "body": "{"zap " * 51}"}}',
            'the record has no field "text" and was not linted; its longest text would be taken with --text-field body',
        ),
        ('{"text": 3}', 'the record has no text in the field "text" and was not linted'),
        ('{"text": null}', 'the record has no text in the field "text"'),
        ('{"text": ["zap"]}', "the record has no text in the field"),
        ("[" * 100_000, "no JSON: nested too deeply; "),
        ('{"text": "zap", "n": ' + "1" * 5000 + "}", "no JSON: a number has too many digits; "),
    )

    @pytest.mark.parametrize("how", [(), ("--fix",)])
    @pytest.mark.parametrize(("line", "told"), LINES, ids=[line[:20] for line, _ in LINES])
    def test_a_record_that_is_none_is_told_with_its_line(self, cli, tmp_path, line, told, how):
        whole = f'{{"text": "A zap."}}\n{line}\n{{"text": "fine"}}\n'
        done = cli(*CHECK, *how, "r.jsonl", files={**CONFIG, "r.jsonl": whole})
        assert done.code == 2
        assert f"error: r.jsonl:2: {told}" in done.errors
        assert done.errors.count("\n") == 1
        if how:
            assert (tmp_path / "r.jsonl").read_text() == whole.replace("A zap", "A zop")
        else:
            assert done.out == "r.jsonl:1:3: ZZZ001 [*] zap (id=r.jsonl#1 field=text line=1)\n"


class TestConfiguration:
    @pytest.mark.parametrize(
        ("content", "told"),
        [
            ('selct = ["ZZZ"]', ['no setting is called "selct"; did you mean "select"?']),
            (
                "qqq = 1\nzzz = 2",
                [
                    'no setting is called "qqq"; artlint config show --isolated lists them',
                    'no setting is called "zzz"',
                ],
            ),
            (
                "select = 3\npreview = 1",
                ['"select" must be a list of texts, not 3', '"preview" must be true or false, not 1'],
            ),
            ("max-removal = 2", ['"max-removal" must be a share from 0 to 1, not 2']),
            ("rules = 3", ['"rules" must be a table of tables, one for each rule, not 3']),
            ('select = ["DMG"\n\njobs = 1', ["artlint.toml:3:1: unclosed array"]),
            ("jobs = 1\nselect = [", ["artlint.toml:2:11: invalid value"]),
            ('select = ["é"]\nx = "é\xff"'.encode("latin-1"), ["artlint.toml:1:12: byte 0xe9 is no UTF-8"]),
            ('select = ["é"]\r\nx = "é'.encode() + b"\xff", ["artlint.toml:2:7: byte 0xff is no UTF-8"]),
            ("[severity]\nZZZ001 = 'bad'", ['artlint.toml:2: "severity.ZZZ001" must be one of info, warning, error']),
            (
                "[tool.artlint]\nselect = ['ZZZ']",
                ["artlint.toml:1: in artlint.toml the settings stand at the top; [tool.artlint] is for pyproject.toml"],
            ),
            (
                "[rules.desk-initials]\nx = 1",
                [
                    '"desk-initials", which is no rule; artlint rules lists them, and a plugin\'s rule needs --plugin FILE'
                ],
            ),
            ('packs = ["no.toml"]', ["no.toml: the pack cannot be read: "]),
            ('packs = ["own.toml"]\n[rules.zop]\nx = 1', ['options for "zop", which is no rule; did you mean "zap"?']),
            ('packs = ["own.toml"]\n[rules.zap]\nx = 1', ['ZZZ001 zap has no option "x"']),
            ('packs = ["own.toml", "own.toml"]', ['two rules are called "ZZZ001": ZZZ001 zap in ']),
        ],
    )
    def test_each_mistake_is_told(self, cli, content, told):
        done = cli("check", "good.txt", files={**GOOD, "artlint.toml": content})
        assert (done.code, done.out) == (2, "")
        for sentence in told:
            assert sentence in done.errors
        assert all(line.startswith("error: ") for line in done.errors.splitlines())

    @pytest.mark.parametrize("content", ["tool = 3", "[tool]\nartlint = 3"])
    def test_a_pyproject_without_tables(self, cli, content):
        done = cli("check", "--config", "pyproject.toml", "good.txt", files={**GOOD, "pyproject.toml": content})
        assert done.code == 2
        assert "must be a table, not 3" in done.errors

    def test_a_configuration_that_is_not_there(self, cli):
        done = cli("check", "--config", "no.toml", ".")
        assert (done.code, done.errors) == (2, "error: no.toml: no such configuration file\n")

    def test_an_unreadable_gitignore_is_told(self, cli):
        done = cli(*CHECK, ".", files={**GOOD, ".gitignore": "a/[z-a]\n"})
        assert done.code == 2
        assert ".gitignore: a pattern that is not in .gitignore's syntax" in done.errors


class TestPacks:
    def test_all_mistakes_at_once_with_their_lines(self, cli):
        pack = """[pack]
source = "x"
[[rule]]
code = "zz1"
name = "Not Kebab"
summary = "s"
[[rule.phrase]]
find = "a"
wehre = "alone"
bad = []
good = []
[[rule.phrase]]
find = "b{c|d}"
replace = "{e|f|g}"
bad = [{ txt = "a" }]
good = [3]
[[rule]]
code = "ZZZ002"
name = "two"
phrase = 3
[[rule]]
code = "ZZZ003"
name = "three"
summary = "s"
unless = [1]
[[rule.phrase]]
find = "x"
bad = []
good = []
[[rule]]
code = "ZZZ004"
name = "four"
summary = "s"
[[rule.phrase]]
find = ["{a|}", "  "]
pattern = "("
where = "nowhere"
confidence = 3
max-words = true
bad = []
good = []
"""
        done = cli("check", "good.txt", files={**GOOD, "own.toml": pack})
        assert done.code == 2
        told = [line.partition("own.toml:")[2] for line in done.errors.splitlines()]
        for sentence in [
            '3: the code "zz1" is not three capitals and three digits',
            '3: the name "Not Kebab" is not in kebab case',
            '7: [[rule.phrase]] has no key "wehre"; did you mean "where"?',
            '12: "good" of [[rule.phrase]] holds a whole number, not a text',
            '17: [[rule]] needs the key "summary"',
            '17: "phrase" of [[rule]] is a whole number, not a list',
            '21: "unless" of [[rule]] holds a whole number, not a text',
            '34: "where" of [[rule.phrase]] is "nowhere", not one of anywhere, alone',
            '34: "confidence" of [[rule.phrase]] is 3, not a number from 0 to 1',
            '34: "max-words" of [[rule.phrase]] is true or false, not a whole number',
        ]:
            assert any(line.startswith(sentence) for line in told), (sentence, told)

    @pytest.mark.parametrize(
        ("phrase", "told"),
        [
            ('find = ["a", "{b|}"]', '7: "{b|}" stands for a blank, which would be found everywhere'),
            ('find = "a"\npattern = "("', '7: the pattern "(" is not valid: '),
            ('find = "a"\nreplace = "\\\\2"\npattern = "(a)"', "names the group 2, which the pattern lacks"),
            ('find = "a"\nreplace = "\\\\g<n>"\npattern = "(a)"', "names the group n, which the pattern lacks"),
            ('find = "b{c|d}"\nreplace = "{e|f|g}"', "{e|f|g} has 3 choices, {c|d} has 2"),
            ('find = ["b{c|d}", "bc"]\nreplace = "{e|f}"', "the replacement has 1 group, the phrase 0"),
            ('find = "b"\nreplace = "{e|f}"\nconfidence = -1', "is -1, not a number from 0 to 1"),
            ("find = []", '"find" of [[rule.phrase]] is empty'),
            ("find = [1]", '"find" of [[rule.phrase]] holds a whole number'),
        ],
    )
    def test_each_mistake_of_a_phrase(self, cli, phrase, told):
        head = '[pack]\nsource = "x"\n[[rule]]\ncode = "ZZZ001"\nname = "zap"\nsummary = "s"\n[[rule.phrase]]\n'
        done = cli("check", "good.txt", files={**GOOD, "own.toml": f"{head}{phrase}\nbad = []\ngood = []\n"})
        assert done.code == 2
        assert told in done.errors

    @pytest.mark.parametrize(
        "pack",
        [
            "",
            "x",
            "rule = 3",
            'pack = 3\nrule = ["x"]',
            "[pack]\nsource = 3\n[[rule]]",
            '[pack]\nsource = "x"\n[rule]\na = 1',
            "\0",
        ],
    )
    def test_what_is_no_pack_is_told(self, cli, pack):
        done = cli("check", "good.txt", files={**GOOD, "own.toml": pack})
        assert done.code == 2
        assert done.errors.startswith("error: ")
        assert all("own.toml:" in line for line in done.errors.splitlines())

    def test_a_pattern_without_end_is_stopped_and_the_run_goes_on(self, cli):
        files = {**GOOD, "own.toml": ENDLESS, "bad.txt": f"A zap.\n{'a' * 80} go"}
        done = cli(*CHECK, ".", files=files)
        assert done.code == 2
        assert "error: rule ZZZ002 failed on bad.txt: TimeoutError: regex timed out" in done.errors
        assert done.out == "./bad.txt:1:3: ZZZ001 [*] zap\n" + FOUND


PLUGIN = """
from dataclasses import dataclass
from artlint import *
from artlint.plugins import hookimpl

@dataclass(frozen=True)
class Zip(Rule):
    '''Zip.'''
    size: int = 1
    about = About(code="ZZZ100", name="zip", triggers=("zap",))

    def check(self, ctx):
        {body}

@hookimpl
def artlint_rules():
    {rules}
"""


def plugin(body="return []", rules="return [Zip]"):
    return PLUGIN.format(body=body, rules=rules)


class TestPlugins:
    @pytest.mark.parametrize(
        ("content", "told"),
        [
            ("raise RuntimeError('no')", "plugin file p.py does not load: RuntimeError: no"),
            ("raise SystemExit(0)", "plugin file p.py does not load: SystemExit: 0"),
            ("import no_such_module", "plugin file p.py does not load: ModuleNotFoundError"),
            ("def (", "plugin file p.py does not load: SyntaxError"),
            (plugin(rules="return 3"), "plugin file p.py: artlint_rules raised TypeError"),
            (plugin(rules="return [3]"), "plugin file p.py: artlint_rules raised TypeError: 3 is no artlint.Rule"),
            (
                plugin(rules="return [Rule]"),
                "artlint_rules raised TypeError: <class 'artlint.model.rule.Rule'> has no about",
            ),
            (plugin(rules="raise KeyError('x')"), "plugin file p.py: artlint_rules raised KeyError: 'x'"),
            (plugin(rules="raise SystemExit(0)"), "plugin file p.py: artlint_rules raised SystemExit: 0"),
            (plugin(rules="yield 1/0"), "plugin file p.py: artlint_rules raised ZeroDivisionError"),
            (
                plugin() + "\n@hookimpl\ndef artlint_sources():\n    return 3",
                "plugin file p.py: artlint_sources raised TypeError",
            ),
            (
                plugin() + "\n@hookimpl\ndef artlint_sources():\n    return {'.csv': 3}",
                "artlint_sources raised TypeError",
            ),
            (plugin() + "\n@hookimpl\ndef artlint_reports():\n    return {'full': print}", ""),
            (
                plugin() + "\n@hookimpl\ndef artlint_rulez():\n    return 3",
                "plugin file p.py does not load: PluginValidationError",
            ),
            (
                plugin() + "\n@hookimpl\ndef artlint_reports(extra):\n    return 3",
                "plugin file p.py does not load: PluginValidationError",
            ),
        ],
    )
    def test_a_plugin_that_fails_is_named_and_the_run_goes_on(self, cli, content, told):
        done = cli(*CHECK, "--select", "ZZZ001", "--plugin", "p.py", "good.txt", files={**GOOD, "p.py": content})
        assert "ZZZ001" in done.out
        assert told in done.errors
        assert done.code == (2 if told else 1)

    def test_a_plugin_that_is_not_there(self, cli):
        done = cli(*CHECK, "--plugin", "no.py", "good.txt", files=GOOD)
        assert done.code == 2
        assert done.errors == "error: no.py: no such plugin file\n"

    def test_a_plugin_that_fails_does_not_spoil_the_next(self, cli):
        bad = plugin() + "\n@hookimpl\ndef artlint_rulez():\n    return 3"
        done = cli(
            *CHECK,
            "--plugin",
            "bad.py",
            "--plugin",
            "p.py",
            "good.txt",
            files={**GOOD, "bad.py": bad, "p.py": plugin()},
        )
        assert done.errors.count("does not load") == 1
        assert "bad.py" in done.errors

    def test_the_reason_stands_before_the_rules_that_are_missed(self, cli):
        done = cli("check", "--select", "ZQQ", "--plugin", "p.py", "good.txt", files={**GOOD, "p.py": "1/0"})
        assert done.code == 2
        first, second = done.errors.splitlines()
        assert first == "error: plugin file p.py does not load: ZeroDivisionError: division by zero"
        assert 'no rule is called "ZQQ"' in second

    @pytest.mark.parametrize(
        ("body", "told"),
        [
            ("raise KeyError('x')", "KeyError: 'x' (p.py:13)\n"),
            (
                "return __import__('json').loads('')",
                "JSONDecodeError: Expecting value: line 1 column 1 (char 0) (p.py:13)\n",
            ),
            ("raise SystemExit(0)", "SystemExit: 0"),
            ("return 3", "TypeError: 'int' object is not iterable\n"),
            ("return None", "TypeError"),
            ("return [3]", "TypeError: 3 is no artlint.Finding"),
            ("yield self.finding(Span(0, 999), 'm')", "ValueError: span 0:999 lies outside the text of 6 code points"),
            ("yield self.finding(Span(-1, 2), 'm')", "ValueError: span -1:2 lies outside"),
            ("yield self.finding(Span(3, 2), 'm')", "ValueError: span 3:2 lies outside"),
            ("yield self.finding(Span(0, 1), 'm', replace(Span(0, 99), ''))", "ValueError: span 0:99 lies outside"),
            (
                "yield self.finding(Span(0, 1), 'm', confidence=float('nan'))",
                "ValueError: the confidence nan does not lie",
            ),
            ("yield Finding('ABC999', Span(0, 1), 'm')", 'ValueError: a finding is of the rule "ABC999"'),
            ("return self.check(ctx)", "RecursionError"),
        ],
    )
    @pytest.mark.parametrize("how", [(), ("--fix",), ("--statistics",), ("--output-format", "json")])
    def test_a_rule_that_raises_or_gives_nonsense_is_a_crash_and_the_run_goes_on(self, cli, body, told, how):
        done = cli(
            "check", "--select", "ZZZ", "--plugin", "p.py", *how, "good.txt", files={**GOOD, "p.py": plugin(body)}
        )
        assert done.code == 2
        assert "ZZZ001" in done.out or how == ("--fix",)
        assert f"error: rule ZZZ100 failed on good.txt: {told}" in done.errors
        assert done.errors.count("error: ") == 1
        if "json" in how:
            (crash,) = json.loads(done.out)["crashes"]
            assert crash["rule"] == "ZZZ100"

    def test_two_rules_with_one_code(self, cli):
        more = (
            plugin(rules="return [Zip, Zap]")
            + "\nclass Zap(Rule):\n    '''Zap.'''\n    about = About(code='ZZZ001', name='zup')\n"
        )
        done = cli(*CHECK, "--plugin", "p.py", "good.txt", files={**GOOD, "p.py": more})
        assert done.code == 2
        assert 'two rules are called "ZZZ001": ZZZ001 zup in p.py:19 and ZZZ001 zap in own.toml:5' in done.errors

    @pytest.mark.parametrize(
        ("options", "told"),
        [
            ("sizes = 3", 'ZZZ100 zip has no option "sizes"; did you mean "size"?'),
            ('size = "x"', "ZZZ100 zip: \"size\" must be a whole number, not 'x'"),
            ("size = true", 'ZZZ100 zip: "size" must be a whole number, not True'),
        ],
    )
    def test_a_wrong_option_of_a_rule(self, cli, options, told):
        config = f'packs = ["own.toml"]\n[rules.zip]\n{options}'
        done = cli(*CHECK, "--plugin", "p.py", "good.txt", files={**GOOD, "artlint.toml": config, "p.py": plugin()})
        assert done.code == 2
        assert told in done.errors

    @pytest.mark.parametrize(
        "change",
        [
            ("size: int = 1", "size: int"),
            ("size: int = 1", "size: int = 1\n    def __post_init__(self): raise ValueError('odd')"),
        ],
    )
    def test_a_rule_that_cannot_be_made_is_named(self, cli, change):
        done = cli(*CHECK, "--plugin", "p.py", "good.txt", files={**GOOD, "p.py": plugin().replace(*change)})
        assert done.code == 2
        assert "error: ZZZ100 zip cannot be made: " in done.errors

    def test_a_field_without_the_decorator_is_no_option(self, cli):
        config = 'packs = ["own.toml"]\n[rules.zip]\nsize = 2'
        bare = plugin().replace("@dataclass(frozen=True)\n", "")
        done = cli(*CHECK, "--plugin", "p.py", "good.txt", files={**GOOD, "artlint.toml": config, "p.py": bare})
        assert done.code == 2
        assert 'ZZZ100 zip has no option "size"; put @dataclass(frozen=True) before class Zip' in done.errors

    def test_annotations_may_be_put_off(self, cli):
        late = "from __future__ import annotations\n" + plugin("yield self.finding(Span(0, self.size), 'm')")
        config = 'packs = ["own.toml"]\n[rules.zip]\nsize = 2'
        done = cli(*CHECK, "--plugin", "p.py", "good.txt", files={**GOOD, "artlint.toml": config, "p.py": late})
        assert (done.code, done.errors) == (1, "")
        assert "ZZZ100 m" in done.out

    @pytest.mark.parametrize("where", ["observe", "combine", "keep"])
    def test_a_corpus_rule_that_raises_is_a_crash(self, cli, where):
        content = (
            plugin("return []")
            + """
    def observe(self, doc): return [("a", 1), ("a", 2)]
    def combine(self, one, other): return one + other
    def keep(self, value): return True
"""
        )
        head, tail = content.split("\n@hookimpl\n")
        rules, methods = tail.split("[Zip]\n")
        content = f"{head}{methods}\n@hookimpl\n{rules}[Zip]\n".replace(
            f"def {where}(", f"def {where}(self, *_): 1/0\n    def not_{where}("
        )
        files = {**GOOD, "p.py": content}
        for command in (CHECK, ("collect", "-o", "facts", "--select", "ZZZ")):
            done = cli(*command, "--plugin", "p.py", ".", files=files)
            assert done.code == 2
            assert "error: rule ZZZ100 failed on " in done.errors
            assert "ZeroDivisionError" in done.errors
            assert command != CHECK or FOUND in done.out


CORPUS_PLUGIN = '''
from dataclasses import dataclass
from artlint import *
from artlint.plugins import hookimpl

@dataclass(frozen=True)
class Often(Rule):
    """Line that stands in many articles."""
    least: int = 2
    about = About(code="ZZZ200", name="often")
    def observe(self, doc): return [(doc[line], (1, "x")) for line in doc.lines]
    def combine(self, one, other): return (one[0] + other[0], "x")
    def keep(self, value): return value[0] >= self.least
    def check(self, ctx):
        for line in ctx.doc.lines:
            if ctx.facts and line.end > line.start and ctx.facts.get(ctx.doc[line]):
                assert isinstance(ctx.facts[ctx.doc[line]], tuple)
                yield self.finding(line, "often")

@hookimpl
def artlint_rules(): return [Often]
'''
CORPUS = {
    "artlint.toml": "",
    "p.py": CORPUS_PLUGIN,
    "in/a.txt": b"same \xff line\none\n",
    "in/b.txt": b"same \xff line\ntwo\n",
}
OFTEN = ("--isolated", "--plugin", "p.py", "--select", "ZZZ200")


class TestFacts:
    def test_facts_of_the_files_given_or_of_a_facts_file(self, cli):
        done = cli("check", *OFTEN, "-q", "--output-format", "concise", "in", files=CORPUS)
        assert (done.code, done.out) == (1, "in/a.txt:1:1: ZZZ200 often\nin/b.txt:1:1: ZZZ200 often\n")
        alone = cli("check", *OFTEN, "in/a.txt")
        assert (alone.code, alone.errors) == (0, "")
        for name in ("facts", "odd %20#? name"):
            done = cli("collect", *OFTEN, "-o", name, "in")
            assert (done.code, done.errors) == (0, f"Collected 2 facts from 2 articles into {name}.\n")
            done = cli("check", *OFTEN, "--facts", name, "-q", "--output-format", "concise", "in/a.txt")
            assert (done.code, done.out) == (1, "in/a.txt:1:1: ZZZ200 often\n")
        done = cli("collect", *OFTEN, "-o", "one", "in/a.txt")
        assert done.errors == "Collected 0 facts from 1 article into one.\n"
        piped = cli("check", *OFTEN, "--facts", "facts", "-q", "-", stdin=b"same \xff line")
        assert piped.code == 1

    @pytest.mark.parametrize(
        ("content", "told"),
        [
            (None, "facts: no such facts file; make it with artlint collect"),
            (
                "no database, but a text that is long enough to look like one",
                "facts: no facts file that artlint can read",
            ),
            ("", "facts: no facts file that artlint can read"),
        ],
    )
    def test_facts_that_are_none(self, cli, content, told):
        files = CORPUS if content is None else {**CORPUS, "facts": content}
        done = cli("check", *OFTEN, "--facts", "facts", "in", files=files)
        assert (done.code, done.out) == (2, "")
        assert f"error: {told}" in done.errors

    def test_facts_of_other_options_are_refused(self, cli):
        cli("collect", *OFTEN, "-o", "facts", "in", files=CORPUS)
        done = cli(
            "check",
            "--config",
            "c.toml",
            *OFTEN[1:],
            "--facts",
            "facts",
            "in",
            files={"c.toml": "[rules.often]\nleast = 3"},
        )
        assert (done.code, done.out) == (2, "")
        assert "facts: the facts are not those of ZZZ200 as now set; make them anew with artlint collect" in done.errors

    @pytest.mark.parametrize("name", [".", "no/such/facts", "in"])
    def test_facts_that_cannot_be_written(self, cli, name):
        done = cli("collect", *OFTEN, "-o", name, "in", files=CORPUS)
        assert done.code == 2
        assert "cannot be written: " in done.errors

    def test_a_problem_is_told_once_though_the_files_are_read_twice(self, cli):
        done = cli("check", *OFTEN, "--fix", "in", "r.jsonl", files={**CORPUS, "r.jsonl": "no json\n"})
        assert done.code == 2
        assert done.errors.count("no JSON") == 1


class TestCompressed:
    def data(self, suffix):
        text = b"A zap.\n" + os.urandom(50_000).hex().encode()
        if suffix == ".gz":
            return gzip.compress(text)
        zstandard = pytest.importorskip("zstandard")
        return zstandard.compress(text)

    @pytest.mark.parametrize("suffix", [".gz", ".zst"])
    @pytest.mark.parametrize("damage", ["short", "empty-tail", "middle", "head"])
    @pytest.mark.parametrize("name", ["x.txt", "x.jsonl"])
    @pytest.mark.parametrize("how", [(), ("--fix",)])
    def test_damaged_data_is_told_and_left_alone(self, cli, tmp_path, suffix, damage, name, how):
        whole = self.data(suffix)
        at = len(whole) // 2
        data = {
            "short": whole[:at],
            "empty-tail": whole[:-3],
            "middle": whole[:at] + b"\xff\xff\x00\x00" * 20 + whole[at + 80 :],
            "head": b"no" + whole[2:],
        }[damage]
        if suffix == ".zst" and damage == "middle":
            data = whole[:6] + b"\xff" * 40 + whole[46:]
        done = cli(*CHECK, *how, ".", files={**GOOD, name + suffix: data})
        assert done.code == 2
        assert f"error: ./{name}{suffix}: cannot be read: " in done.errors
        assert (tmp_path / (name + suffix)).read_bytes() == data
        assert FOUND in done.out or how


NASTY = "zap \x1b[31m\x07\x9b \u202e\u2066\u200f \u2028 \x00 \udc80"


class TestTerminals:
    """Nothing in an article, a message or a path steers a terminal or reorders what is read."""

    def harmless(self, text):
        steering = [
            c
            for c in text
            if c != "\n"
            and (
                unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"}
                or unicodedata.bidirectional(c) in {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
                or c == "\u200f"
            )
        ]
        assert steering == []

    @pytest.mark.parametrize("form", ["full", "concise", "json", "jsonl"])
    def test_text_message_path_and_id(self, cli, form):
        name = "x\x1b[2J\n\u202ey.txt"
        body = "yield self.finding(Span(0, 5), ctx.doc.text, replace(Span(0, 1), ctx.doc.text), evidence=(Evidence('k\\x1b', ctx.doc.text, ('\\x1b\\n',)),))"
        record = json.dumps({"text": NASTY, "id": "\x1b[2J\n\u202e", "site": "\x1b"})
        text = NASTY.replace("\x00", "").encode("utf-8", "surrogateescape")
        files = {
            **CONFIG,
            name: text,
            "r.jsonl": record + "\n",
            "bad\x1b[2J.jsonl": "no \x1b json",
            "p.py": plugin(body),
        }
        done = cli(
            "check", "--select", "ZZZ", "--plugin", "p.py", "--output-format", form, ".", "no\x1b[2J\n", files=files
        )
        assert done.code == 2
        assert "ZZZ100" in done.out
        self.harmless(done.out)
        self.harmless(done.errors)
        if form == "json":
            assert len(json.loads(done.out)["findings"]) == 4
        if form == "concise":
            assert done.out.count("\n") == 4 + 2

    def test_crashes_and_mistakes(self, cli):
        body = "raise ValueError(ctx.doc.text)"
        files = {**CONFIG, "x.txt": NASTY.encode("utf-8", "surrogateescape").replace(b"\0", b""), "p.py": plugin(body)}
        done = cli("check", "--select", "ZZZ", "--plugin", "p.py", "x.txt", files=files)
        assert "ZZZ100 failed" in done.errors
        self.harmless(done.errors)
        done = cli("check", "--select", "\x1b[31m\u202e", "x.txt")
        assert done.code == 2
        self.harmless(done.errors)

    def test_explanations(self, cli):
        pack = PACK.replace('summary = "zap"', 'summary = "z\\u001b[2Jap\\u202e"\nwhy = "\\u001b[2J"')
        for command in (
            ("rules", "--select", "ZZZ"),
            ("explain", "ZZZ001"),
            ("explain", "ZZZ001", "--output-format", "json"),
        ):
            done = cli(*command, files={**CONFIG, "own.toml": pack})
            assert done.code == 0
            self.harmless(done.out)

    def test_a_diff_keeps_bytes_for_patch_but_not_those_of_the_path(self, cli):
        done = cli("check", "--select", "ZZZ", "--diff", ".", files={**CONFIG, "a\n\x1b.txt": b"zap \xff\n"})
        assert done.raw == b"--- a/./a\\n\\e.txt\n+++ b/./a\\n\\e.txt\n@@ -1 +1 @@\n-zap \xff\n+zop \xff\n"
        cli("check", "--select", "ZZZ", "--diff", "-o", "patch", ".")
        again = cli("check", "--select", "ZZZ", "--diff", ".")
        assert again.raw == done.raw

    def test_a_diff_in_a_file_is_the_same(self, cli, tmp_path):
        done = cli(
            "check", "--select", "ZZZ", "--diff", "-o", "patch", "a.txt", files={**CONFIG, "a.txt": b"zap \xff\n"}
        )
        assert done.code == 1
        assert (tmp_path / "patch").read_bytes().endswith(b"-zap \xff\n+zop \xff\n")
