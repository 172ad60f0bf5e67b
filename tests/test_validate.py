"""``artlint rules --validate`` says of every file what is wrong with it, and where."""

from pathlib import Path

import pytest

import artlint_rules

VALIDATE = ("rules", "--validate")
HEAD = '[pack]\nsource = "made for these tests"\n'
PLUGIN = '''
from dataclasses import dataclass
from artlint import *
from artlint.plugins import hookimpl

class Zip(Rule):
    """Zip."""
    about = About(code="ZZZ100", name="zip", triggers=("zap",), examples=(Bad("A [[zap]]."), Good("A zip.")))

    def check(self, ctx):
        return [self.finding(Span(*hit[:2]), "zip") for hit in ctx.hits]

@hookimpl
def artlint_rules():
    return [Zip]
'''


def rule(code: str, name: str, bad: str = '"A [[zap]]."', good: str = '"A zapper."') -> str:
    return f"""[[rule]]
code = "{code}"
name = "{name}"
summary = "s"
[[rule.phrase]]
find = "zap"
bad = [{bad}]
good = [{good}]
"""


class TestExamplesOfAPack:
    def test_one_that_fails_is_told_with_the_line_of_its_phrase(self, cli):
        pack = HEAD + rule("ZZZ001", "one") + rule("ZZZ002", "two", bad='"A [[zap]].", "[[A]] zap."', good='"A zap."')
        done = cli(*VALIDATE, "p.toml", files={"p.toml": pack})
        assert (done.code, done.errors.splitlines()) == (
            2,
            [
                "error: p.toml:15: bad example 2 of this phrase: ZZZ002 finds ['zap'] instead of ['A'] in 'A zap.'",
                "error: p.toml:15: good example 1 of this phrase: ZZZ002 finds ['zap'] instead of [] in 'A zap.'",
            ],
        )

    def test_a_rule_without_examples_is_told_with_its_line(self, cli):
        done = cli(*VALIDATE, "p.toml", files={"p.toml": HEAD + rule("ZZZ001", "one", good="")})
        assert done.errors == "error: p.toml:3: ZZZ001: at least one Bad and one Good example\n"

    @pytest.mark.parametrize("text", ["A zap.", "Nothing."])
    def test_a_bad_one_that_marks_nothing_is_told(self, cli, text):
        done = cli(*VALIDATE, "p.toml", files={"p.toml": HEAD + rule("ZZZ001", "one", bad=f'"{text}"')})
        assert done.code == 2
        assert (
            f"p.toml:7: bad example 1 of this phrase: put [[ ]] round what ZZZ001 must find in '{text}'" in done.errors
        )


class TestCodesThatAreTaken:
    def test_by_one_of_our_own_rules(self, cli):
        done = cli(*VALIDATE, "p.toml", files={"p.toml": HEAD + rule("DMG001", "one")})
        assert done.code == 2
        assert done.errors.startswith('error: two rules are called "DMG001": DMG001 ')
        assert "artlint_rules/damage/" in done.errors
        assert done.errors.endswith(" and DMG001 one in p.toml:3\n")

    def test_by_a_file_before(self, cli):
        done = cli(
            *VALIDATE, "p.toml", "q.toml", files=dict.fromkeys(("p.toml", "q.toml"), HEAD + rule("ZZZ001", "one"))
        )
        assert done.code == 2
        assert done.errors.splitlines() == [
            "p.toml: 1 rule and 2 examples are valid",
            'error: two rules are called "ZZZ001": ZZZ001 one in p.toml:3 and ZZZ001 one in q.toml:3',
        ]

    def test_by_a_plugin(self, cli):
        files = {"p.py": PLUGIN, "q.toml": HEAD + rule("ZZZ001", "zip")}
        done = cli(*VALIDATE, "p.py", "q.toml", files=files)
        assert 'two rules are called "zip": ZZZ100 zip in p.py:6 and ZZZ001 zip in q.toml:3' in done.errors

    def test_a_file_does_not_clash_with_itself(self, cli, tmp_path):
        path = str(tmp_path / "p.toml")
        done = cli(*VALIDATE, path, "p.toml", "./p.toml", files={"p.toml": HEAD + rule("ZZZ001", "one")})
        assert (done.code, done.errors) == (0, "p.toml: 1 rule and 2 examples are valid\n")

    def test_nor_does_one_of_our_own_packs(self, cli):
        own = Path(artlint_rules.__file__).parent / "packs" / "wiki-mark.toml"
        assert cli(*VALIDATE, str(own)).code == 0
        copy = "other/artlint_rules/packs/wiki-mark.toml"
        assert cli(*VALIDATE, copy, files={copy: own.read_bytes()}).code == 0
        done = cli(*VALIDATE, "wiki-mark.toml", files={"wiki-mark.toml": own.read_bytes()})
        assert 'two rules are called "BPL045"' in done.errors


CURE = "give the same without look-around and back-references as pattern_filter"


class TestPlugins:
    @pytest.mark.parametrize(
        "content",
        ["", PLUGIN.replace("@hookimpl", ""), PLUGIN.replace("return [Zip]", "return []")],
        ids=["empty", "no hookimpl", "no rules"],
    )
    def test_one_that_offers_nothing_is_told(self, cli, content):
        done = cli(*VALIDATE, "p.py", files={"p.py": content})
        told = "error: p.py: it offers no rules; is @hookimpl over artlint_rules()?\n"
        assert (done.code, done.errors) == (2, told)

    def test_one_that_offers_something_else_is_sound(self, cli):
        content = "from artlint.plugins import hookimpl\n@hookimpl\ndef artlint_reports(): return {'x': print}\n"
        done = cli(*VALIDATE, "p.py", files={"p.py": content})
        assert (done.code, done.errors) == (0, "p.py: it loads, and offers no rules\n")

    def test_one_that_does_not_load_is_told_once(self, cli):
        done = cli(*VALIDATE, "p.py", files={"p.py": "1/0"})
        told = "error: plugin file p.py does not load: ZeroDivisionError: division by zero\n"
        assert (done.code, done.errors) == (2, told)

    @pytest.mark.parametrize(
        ("pattern", "told"),
        [
            ('pattern="("', "ZZZ100: the pattern is not valid: missing ), unterminated subpattern at position 0"),
            (
                'pattern="(?=x)"',
                f"ZZZ100: RE2 cannot read the pattern: invalid perl operator: (?=; {CURE}",
            ),
            (
                'pattern="(?=x)", pattern_filter="x{5000}"',
                "ZZZ100: RE2 cannot read pattern_filter: invalid repetition size: {5000}",
            ),
        ],
    )
    def test_a_pattern_that_cannot_be_used_is_told_once_with_its_cure(self, cli, capfd, pattern, told):
        files = {"p.py": PLUGIN.replace('triggers=("zap",)', pattern)}
        assert cli(*VALIDATE, "p.py", files=files).errors == f"error: p.py: {told}\n"
        done = cli("check", "--isolated", "--plugin", "p.py", "--select", "ZZZ", "a.txt", files={"a.txt": "x"})
        assert (done.code, done.errors) == (2, f"error: {told}\n")
        assert capfd.readouterr().err == "", "RE2 has a log of its own"

    @pytest.mark.parametrize("fields", ["size: tuple[str, ...] = ('a', 'b')", "pass"])
    def test_what_python_writes_for_a_dataclass_is_no_docstring(self, cli, fields):
        content = PLUGIN.replace('    """Zip."""', f"    {fields}").replace(
            "\nclass", "\n@dataclass(frozen=True)\nclass"
        )
        done = cli(*VALIDATE, "p.py", files={"p.py": content})
        told = "error: p.py: ZZZ100: neither summary nor docstring says what the rule finds\n"
        assert (done.code, done.errors) == (2, told)

    def test_a_rule_that_raises_is_told_with_its_line(self, cli):
        files = {
            "p.py": PLUGIN.replace("[self.finding", "[helped() or self.finding") + "\ndef helped():\n    ''.nope\n"
        }
        done = cli(*VALIDATE, "p.py", files=files)
        told = "error: p.py: ZZZ100-bad-0: ZZZ100 raised AttributeError: 'str' object has no attribute 'nope' (p.py:18)"
        assert (done.code, done.errors.splitlines()[0]) == (2, told)

    def test_so_is_one_that_raises_over_the_corpus(self, cli):
        methods = "".join(f"\n    def {name}(self, *_): return 1 / 0" for name in ("observe", "combine", "keep"))
        done = cli(*VALIDATE, "p.py", files={"p.py": PLUGIN.replace("in ctx.hits]", f"in ctx.hits]\n{methods}")})
        assert "ZZZ100-good-1: ZZZ100 raised ZeroDivisionError: division by zero (p.py:13)" in done.errors
