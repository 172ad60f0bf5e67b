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

    def test_a_file_does_not_clash_with_itself(self, cli):
        done = cli(*VALIDATE, "p.toml", "p.toml", "./p.toml", files={"p.toml": HEAD + rule("ZZZ001", "one")})
        assert (done.code, done.errors) == (0, "p.toml: 1 rule and 2 examples are valid\n")

    def test_nor_does_one_of_our_own_packs(self, cli):
        own = Path(artlint_rules.__file__).parent / "packs" / "wiki-mark.toml"
        assert cli(*VALIDATE, str(own)).code == 0


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
