"""Packs that somebody writes: every mistake is told with its line, and a phrase does what the page says of it."""

import pytest

from artlint.engine.check import check, make_plan
from artlint.model.document import Document
from artlint.model.errors import ArtlintError
from artlint.model.finding import apply_edits
from artlint.model.rule import Rule
from artlint.packs import load_pack

HEAD = '[pack]\nsource = "made for these tests"\n'
RULE = '[[rule]]\ncode = "ZZZ001"\nname = "zap"\nsummary = "zap"\n'
EXAMPLES = "bad = []\ngood = []\n"


def phrase(*lines: str, rule: str = "", pack: str = HEAD) -> str:
    """A pack of one rule with one phrase, which begins in line 7 unless the rule says more."""
    return "\n".join([f"{pack}{RULE}{rule}[[rule.phrase]]", *lines, EXAMPLES])


@pytest.fixture
def loaded(tmp_path):
    """The rules of a pack given as text."""

    def load(pack: str) -> list[Rule]:
        path = tmp_path / "own.toml"
        path.write_text(pack, encoding="utf-8")
        return list(load_pack(path))

    return load


@pytest.fixture
def told(loaded):
    """What is told of a pack given as text, without its path."""

    def problems(pack: str) -> list[str]:
        with pytest.raises(ArtlintError) as raised:
            loaded(pack)
        return [problem.partition("own.toml:")[2] for problem in raised.value.problems]

    return problems


class TestMistakes:
    def test_a_pack_without_source_is_told_and_its_rules_are_looked_at(self, told):
        pack = phrase('find = "zap"', "confidence = 2", pack='[pack]\nlanguage = "en"\n')
        assert told(pack) == [
            '1: [pack] needs the key "source"',
            '7: "confidence" of [[rule.phrase]] is 2, not a number from 0 to 1',
        ]

    @pytest.mark.parametrize(
        "command", [("rules", "--validate", "own.toml"), ("check", "--config", "packs=['own.toml']")]
    )
    def test_nor_does_it_stop_a_command(self, cli, command):
        done = cli(*command, files={"own.toml": phrase('find = "zap"', pack='[pack]\nlanguage = "en"\n')})
        assert done.code == 2
        assert done.errors.count("\n") == 1
        assert 'own.toml:1: [pack] needs the key "source"' in done.errors

    def test_a_mistake_at_the_top_hides_none_below(self, told):
        pack = f"""colour = 1
{HEAD}sauce = "x"
[[rule]]
code = "zap"
name = "zap"
sumary = "s"
[[rule.phrase]]
find = "{{a|}}"
wehre = "alone"
pattern = "("
{EXAMPLES}
[[rule]]
code = "ZZZ002"
name = "zip"
summary = "s"
  [[ rule.phrase ]]
find = 3
bad = [{{ txt = "a" }}]
good = []
"""
        beginnings = [
            '1: a pack file has no key "colour"',
            '2: [pack] has no key "sauce"; did you mean "source"?',
            '5: [[rule]] has no key "sumary"; did you mean "summary"?',
            '5: [[rule]] needs the key "summary"',
            '5: the code "zap" is not three capitals and three digits',
            '9: [[rule.phrase]] has no key "wehre"; did you mean "where"?',
            '9: the pattern "(" is not valid: ',
            '9: "{a|}" stands for a blank',
            '20: "find" of [[rule.phrase]] is a whole number, not a text or a list',
            '20: "bad" holds texts, or tables',
        ]
        found = told(pack)
        assert [line[: len(start)] for line, start in zip(found, beginnings, strict=True)] == beginnings

    def test_phrases_without_a_header_shift_no_line(self, told):
        inline = 'phrase = [{ find = "a", bad = [], good = [] }, { find = "b", bad = [], good = [] }]\n'
        second = RULE.replace("ZZZ001", "ZZZ002").replace('"zap"\n', '"zip"\n', 1)
        pack = f'{HEAD}{RULE}{inline}{second}[[rule.phrase]]\nfind = "x"\nnope = 1\n{EXAMPLES}'
        assert [line.partition(":")[0] for line in told(pack)] == ["12"]


class TestSettings:
    def test_confidence_may_be_nothing(self, loaded):
        rule = loaded(phrase('find = "zap"', "confidence = 0"))[0]
        assert [meant.confidence for meant in rule.phrases] == [0.0]

    def test_a_phrase_takes_back_what_the_rule_says(self, loaded):
        rule = "confidence = 0.5\nmax-words = 3\nunless = ['no']\n"
        pack = phrase('find = "zap"', "confidence = 0.0", "max-words = 0", "unless = []", rule=rule)
        meant = loaded(pack)[0].phrases[0]
        assert (meant.confidence, meant.max_words, meant.unless) == (0.0, 0, ())


def mended(rules: list[Rule], text: str) -> str:
    """The text with the first fix of every finding."""
    doc = Document("a", text)
    edits = [edit for finding in check(make_plan(rules), doc).findings for edit in finding.fixes[0].edits]
    return apply_edits(text, edits)


class TestGroupsInAReplacement:
    @pytest.mark.parametrize(
        ("lines", "text", "wanted"),
        [
            (("find = 'baz'", r"pattern = '(?<=the )baz (\w+)'", r"replace = 'qux \1'"), "the baz man", "the qux man"),
            (("find = 'baz'", r"pattern = '(\w+) baz(?= man)'", r"replace = 'qux \1'"), "a baz man", "qux a man"),
            (
                ("find = 'baz'", r"pattern = '(?m)^baz (?P<who>\w+)$'", r"replace = '\g<who>'"),
                "a\nbaz man\n",
                "a\nman\n",
            ),
            (
                ("find = 'Seen by'", "where = 'line-start'", r"pattern = 'Seen by (\w+)'", r"replace = 'By \1'"),
                "Rain.\nSeen by Bob and Al\n",
                "Rain.\nBy Bob\n",
            ),
            (
                ("find = 'Seen by'", "where = 'line-start'", r"pattern = 'Seen by(x)?'", r"replace = '\1'"),
                "Rain.\nSeen by Bob\nIt rains.\n",
                "Rain.\nIt rains.\n",
            ),
        ],
    )
    def test_they_are_what_the_pattern_matched_in_its_place(self, loaded, lines, text, wanted):
        assert mended(loaded(phrase(*lines)), text) == wanted

    @pytest.mark.parametrize(
        ("lines", "told_of_it"),
        [
            ((r"replace = 'qux \1'",), r'the replacement "qux \1" names \1, but the phrase has no pattern'),
            ((r"replace = '\g<who>'",), r'the replacement "\g<who>" names \g<who>, but the phrase has no pattern'),
            (
                ("pattern = 'a'", r"replace = '\q'"),
                r'the replacement "\q" cannot be used: bad escape \q at position 2; write \\ for a backslash',
            ),
        ],
    )
    def test_a_replacement_that_cannot_be_made_is_told(self, told, lines, told_of_it):
        assert told(phrase("find = 'baz'", *lines)) == [f"7: {told_of_it}"]


class TestMaxWords:
    @pytest.mark.parametrize("where", ["anywhere", "line-start", "line-end", "tail-of-article"])
    def test_a_longer_line_is_left_alone_wherever_the_phrase_stands(self, loaded, where):
        rules = loaded(phrase("find = 'zap'", f"where = '{where}'", "max-words = 3", "replace = 'x'"))
        zap = "zap to {}" if where in {"line-start", "tail-of-article"} else "{} a zap"
        assert mended(rules, zap.format("me and you")) == zap.format("me and you")
        assert mended(rules, zap.format("me")) != zap.format("me")


class TestMistakesThatValuesTellTogether:
    @pytest.mark.parametrize(
        ("lines", "told_of_it"),
        [
            (("find = 'Foo {a|b'",), '"Foo {a|b": { without }'),
            (("find = ['a', 'b|c}']",), '"b|c}": } without {'),
            (("find = 'a {b|c}'", "replace = 'x {y|z'"), '"a {b|c}": { without } in the replacement'),
            (
                ("find = 'a'", "applicability = 'safe'"),
                '"applicability" is "safe", but without "replace" there is no fix',
            ),
            (("find = ['{a|b} c', 'C', '{A|b} c']",), '"{A|b} c" stands here twice'),
        ],
    )
    def test_in_a_phrase(self, told, lines, told_of_it):
        assert told(phrase(*lines)) == [f"7: {told_of_it}"]

    def test_a_kind_of_fix_in_a_rule_without_one(self, told, loaded):
        rule = "applicability = 'unsafe'\n"
        problem = '3: "applicability" is "unsafe", but without "replace" there is no fix'
        assert told(phrase("find = 'a'", rule=rule)) == [problem]
        assert loaded(phrase("find = 'a'", "replace = 'b'", rule=rule))
        assert loaded(phrase("find = 'a'", rule="applicability = 'display'\n"))

    def test_a_phrase_that_stands_in_a_rule_twice(self, told, loaded):
        def twice(more: str) -> str:
            return phrase("find = 'a b'") + f"[[rule.phrase]]\nfind = ['c', 'A b']\n{more}{EXAMPLES}"

        assert told(twice("")) == ['11: "A b" stands in this rule already, in line 7']
        # Under other conditions it is another phrase.
        for more in ("where = 'alone'\n", "pattern = 'a b c'\n", "max-words = 3\n", "unless = ['x']\n"):
            assert loaded(twice(more))
