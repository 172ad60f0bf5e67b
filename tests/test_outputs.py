"""Formats, files, statistics, clusters and colours, through the command line."""

import json
import os
import re
import stat
from contextlib import contextmanager

import pytest

from artlint.cli import together
from nasty import ONE_MEGABYTE
from readers import harmless, read_github, read_gitlab, read_junit, read_runner, read_sarif
from test_bad_input import CONFIG

CHECK = ("check", "--select", "ZZZ")
HUMAN = ("full", "concise", "grouped")
MACHINE = ("sarif", "github", "gitlab", "junit", "json", "jsonl")
READERS = {
    "sarif": lambda text: read_sarif(text)["results"],
    "github": lambda text: [one for one in read_github(text)[0] if "file" in one[1]],
    "gitlab": read_gitlab,
    "junit": lambda text: read_junit(text).findall(".//failure"),
    "json": lambda text: json.loads(text)["findings"],
    "jsonl": lambda text: [row for row in map(json.loads, text.splitlines()) if row["type"] == "finding"],
}
FILES = {**CONFIG, "in/a.txt": "A zap.\nA zap, a zap.\n", "in/r.jsonl": '{"id": "1", "text": "One.\\nA zap."}\n'}


@pytest.fixture(autouse=True)
def no_environment(monkeypatch):
    for name in ("ARTLINT_OUTPUT_FORMAT", "ARTLINT_OUTPUT_FILE", "GITHUB_STEP_SUMMARY", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)


def formats(*items):
    return [part for item in items for part in ("--output-format", item)]


@pytest.mark.parametrize("name", MACHINE)
def test_a_machine_format_lists_all(cli, name):
    done = cli(*CHECK, *formats(name), "in", files=FILES)
    assert (done.code, done.errors) == (1, "")
    assert len(READERS[name](done.out)) == (1 if name == "github" else 4)  # GitHub is told once of what is alike


@pytest.mark.parametrize("name", MACHINE)
def test_a_machine_format_without_findings(cli, name):
    done = cli(*CHECK, *formats(name), "in", files={**CONFIG, "in/a.txt": "All is well.\n"})
    assert (done.code, done.errors) == (0, "")
    assert len(READERS[name](done.out)) == 0


@pytest.mark.parametrize("name", ["sarif", "github", "junit", "json", "jsonl"])
def test_what_was_not_linted_is_in_the_report(cli, name):
    done = cli(*CHECK, *formats(name), "in", "missing.txt", files={**FILES, "in/b.jsonl": "no json\n"})
    assert done.code == 2
    assert "missing.txt: no such file or folder" in done.out.replace('", "line": null, "message": "', ": ")
    assert "no JSON" in done.out
    READERS[name](done.out)


class TestSeveralAtOnce:
    def test_in_one_pass(self, cli, tmp_path):
        named = [f"{name}:out/{name}" for name in (*MACHINE, "concise")]
        done = cli(*CHECK, *formats("full", *named), "in", files={**FILES, "out/x": ""})
        assert done.code == 1
        assert done.out.count("ZZZ001") == 4
        for name in MACHINE:
            alone = cli(*CHECK, *formats(name), "in").out
            written = (tmp_path / "out" / name).read_text("utf-8")
            token = re.compile(r"\b[0-9a-f]{32}\b")
            assert token.sub("", written) == token.sub("", alone)
        assert sorted(os.listdir(tmp_path / "out")) == sorted([*MACHINE, "concise", "x"])

    def test_the_summary_is_shown_when_every_format_has_a_file(self, cli):
        done = cli(*CHECK, *formats("json:o.json"), "in", files=FILES)
        assert done.out.startswith("Found 4 findings in 2 of 2 articles.\n")
        assert cli(*CHECK, "-q", *formats("json:o.json"), "in").out == ""

    def test_all_mistakes_are_told_and_nothing_is_written(self, cli, tmp_path):
        done = cli(
            *CHECK, *formats("sarif:", "jason", "json:no/o", "junit:in", "gitlab:g", "full:./g"), "in", files=FILES
        )
        assert done.code == 2
        assert done.errors.splitlines() == [
            "error: --output-format sarif: has no file after the colon",
            'error: no output format is called "jason"; did you mean "json"?',
            f"error: {tmp_path / 'g'}: two formats would be written to it",
            "error: no/o: cannot be written: there is no folder no",
            "error: in: cannot be written: it is a folder",
        ]
        assert not (tmp_path / "g").exists()

    def test_two_formats_for_one_place(self, cli):
        done = cli(*CHECK, *formats("full", "json"), "in", files=FILES)
        assert done.code == 2
        assert done.errors == (
            "error: full and json would go to one place; give all but one a file: --output-format json:FILE\n"
        )

    def test_a_file_for_nothing(self, cli):
        done = cli(*CHECK, *formats("json:o.json"), "-o", "p", "in", files=FILES)
        assert done.code == 2
        assert done.errors == "error: --output-file is for a format without a file of its own, and all have one\n"

    def test_a_diff_writes_no_report(self, cli, tmp_path):
        done = cli(*CHECK, "--diff", *formats("json:o.json"), "in", files=FILES)
        assert done.code == 2
        assert done.errors.startswith("error: --diff shows what fixing would change and writes no report;")
        assert not (tmp_path / "o.json").exists()

    def test_with_fixes_from_standard_input(self, cli, tmp_path):
        done = cli(*CHECK, "--fix", *formats("json:o.json"), "-", files=CONFIG, stdin=b"A zap.\n")
        assert (done.code, done.out, done.errors) == (0, "A zop.\n", "")
        assert json.loads((tmp_path / "o.json").read_text())["findings"] == []


class TestFiles:
    def test_a_report_replaces_the_old_one_and_keeps_its_rights(self, cli, tmp_path):
        (tmp_path / "o").write_text("old")
        (tmp_path / "o").chmod(0o640)
        assert cli(*CHECK, *formats("json"), "-o", "o", "in", files=FILES).code == 1
        assert stat.S_IMODE((tmp_path / "o").stat().st_mode) == 0o640
        json.loads((tmp_path / "o").read_text())

    def test_a_link_keeps_pointing(self, cli, tmp_path):
        (tmp_path / "real").write_text("old")
        (tmp_path / "link").symlink_to("real")
        cli(*CHECK, *formats("json:link"), "in", files=FILES)
        assert (tmp_path / "link").is_symlink()
        json.loads((tmp_path / "real").read_text())

    def test_facts_are_written_where_a_link_points(self, cli, tmp_path):
        (tmp_path / "real").write_text("old")
        (tmp_path / "link").symlink_to("real")
        done = cli("collect", "in", "-o", "link", files=FILES)
        assert done.code == 0
        assert (tmp_path / "link").is_symlink()
        assert (tmp_path / "real").read_bytes().startswith(b"SQLite")

    def test_a_device_is_written_to(self, cli, tmp_path):
        done = cli(*CHECK, *formats("json:/dev/null"), "in", files=FILES)
        assert done.code == 1
        assert done.errors == ""

    def test_a_full_disk_leaves_the_old_report(self, cli, tmp_path, monkeypatch):
        class Full:
            def write(self, data):
                raise OSError(28, "No space left on device")

            def flush(self):
                pass

        @contextmanager
        def full(*given, stream=together._stream, **how):
            with stream(*given, **how):
                yield Full()

        monkeypatch.setattr(together, "_stream", full)
        done = cli(*CHECK, *formats("json:out/o"), "in", files={**FILES, "out/o": "old"})
        assert done.code == 2
        assert done.errors == "error: out/o: cannot be written: No space left on device\n"
        assert (tmp_path / "out/o").read_text() == "old"
        assert os.listdir(tmp_path / "out") == ["o"]

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
    def test_a_read_only_report(self, cli, tmp_path):
        (tmp_path / "o").write_text("old")
        (tmp_path / "o").chmod(0o444)
        done = cli(*CHECK, *formats("json:o"), "in", files=FILES)
        assert (done.code, done.errors) == (2, "error: o: cannot be written: the file is read-only\n")


class TestEnvironment:
    def test_format_and_file(self, cli, tmp_path, monkeypatch):
        monkeypatch.setenv("ARTLINT_OUTPUT_FORMAT", "gitlab")
        monkeypatch.setenv("ARTLINT_OUTPUT_FILE", "g.json")
        cli(*CHECK, "in", files=FILES)
        assert len(read_gitlab((tmp_path / "g.json").read_text())) == 4

    def test_the_option_counts_more(self, cli, tmp_path, monkeypatch):
        monkeypatch.setenv("ARTLINT_OUTPUT_FORMAT", "gitlab")
        monkeypatch.setenv("ARTLINT_OUTPUT_FILE", "g")
        cli(*CHECK, *formats("json"), "-o", "j", "in", files=FILES)
        assert len(json.loads((tmp_path / "j").read_text())["findings"]) == 4
        assert not (tmp_path / "g").exists()
        assert cli(*CHECK, *formats("json"), "-o", "-", "in").out.startswith('{"schema_version"')

    def test_the_job_summary_is_added_to(self, cli, tmp_path, monkeypatch):
        monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "s.md"))
        (tmp_path / "s.md").write_text("# Build\n")
        cli(*CHECK, "in", files=FILES)
        assert (tmp_path / "s.md").read_text() == "# Build\n"
        read_github(cli(*CHECK, *formats("github"), "in").out)
        assert (tmp_path / "s.md").read_text() == (
            "# Build\n### artlint\n\n4 findings in 2 of 2 articles.\n\n"
            "| rule | name | findings | articles | safe fixes |\n|---|---|--:|--:|--:|\n"
            "| ZZZ001 | zap | 4 | 2 | 4 |\n\n"
        )


class TestStatistics:
    RECORDS = "".join(
        f'{{"site": "{site}", "text": "{text}"}}\n'
        for site, text in (("a.example", "A zap, a zap."), ("a.example", "Fine."), ("", "zap"), ("b.example", "Well."))
    )

    def test_in_a_table(self, cli):
        done = cli(*CHECK, "--statistics", "r.jsonl", files={**CONFIG, "r.jsonl": self.RECORDS})
        assert done.code == 1
        assert done.out == (
            "findings  articles  fixable  rule\n"
            "       3         2        3  ZZZ001  zap\n"
            "\n"
            "findings  articles  of  words saved  share  over budget  site\n"
            "       2         1   2            0   0.0%         0.0%  a.example\n"
            "       1         1   1            0   0.0%         0.0%  -\n"
            "       0         0   1            0   0.0%         0.0%  b.example\n"
            "\n"
            "Found 3 findings in 2 of 4 articles.\n"
            "[*] 3 findings can be fixed with --fix.\n"
        )

    def test_in_json(self, cli):
        done = cli(*CHECK, "--statistics", *formats("json"), "r.jsonl", files={**CONFIG, "r.jsonl": self.RECORDS})
        counts = json.loads(done.out)["statistics"]
        assert counts["by_rule"] == [{"code": "ZZZ001", "name": "zap", "findings": 3, "articles": 2, "fixable": 3}]
        assert [row["site"] for row in counts["by_site"]] == ["a.example", None, "b.example"]

    def test_words_that_fixes_would_save_and_the_budget(self, cli):
        pack = CONFIG["own.toml"].replace('replace = "zop"', 'replace = ""')
        files = {
            "artlint.toml": CONFIG["artlint.toml"],
            "own.toml": pack,
            "a.txt": "zap zap zap it",
            "b.txt": "one two zap three",
        }
        done = cli(*CHECK, "--statistics", *formats("json"), ".", files=files)
        (site,) = json.loads(done.out)["statistics"]["by_site"]
        assert site["words_saved"] == 4
        assert (site["articles_over_budget"], site["share_over_budget"]) == (1, 0.5)
        files["artlint.toml"] += '\noverrides = [{ paths = ["b.txt"], max-removal = 0.01 }]'
        done = cli(*CHECK, "--statistics", *formats("json"), ".", files=files)
        (site,) = json.loads(done.out)["statistics"]["by_site"]
        assert (site["articles_over_budget"], site["share_over_budget"]) == (2, 1.0)

    def test_nothing_found(self, cli):
        done = cli(*CHECK, "--statistics", "a.txt", files={**CONFIG, "a.txt": "Fine."})
        assert (done.code, done.out) == (0, "No findings in 1 article.\n")

    @pytest.mark.parametrize("name", ["jsonl", "sarif", "github", "gitlab", "junit"])
    def test_no_machine_format_is_swallowed(self, cli, name):
        done = cli(*CHECK, "--statistics", *formats(name), "in", files=FILES)
        assert (done.code, done.out) == (2, "")
        assert done.errors == (
            f"error: --statistics counts in full, concise, grouped or json, not in {name}; "
            f"give {name} a file to have both: --output-format {name}:FILE\n"
        )

    def test_beside_a_machine_format(self, cli, tmp_path):
        done = cli(*CHECK, "--statistics", *formats("sarif:s"), "in", files=FILES)
        assert done.out.startswith("findings  articles")
        assert len(read_sarif((tmp_path / "s").read_text())["results"]) == 4

    def test_a_site_is_safe_to_print(self, cli):
        record = json.dumps({"site": "::error::x\x1b[2J\n##[error]", "text": "zap"})
        done = cli(*CHECK, "--statistics", "r.jsonl", files={**CONFIG, "r.jsonl": record})
        assert harmless(done.out)
        assert read_runner(done.out)[0] == []


class TestClusters:
    MANY = "".join(
        f'{{"id": "{n}", "site": "{"x" if n % 20 else "y"}.example", "text": "A zap."}}\n' for n in range(150)
    )

    @pytest.mark.parametrize(("name", "shown"), [("full", 100), ("grouped", 100), ("concise", 150)])
    def test_by_default_after_many(self, cli, name, shown):
        done = cli(*CHECK, "-q", *formats(name), "r.jsonl", files={**CONFIG, "r.jsonl": self.MANY})
        told = re.findall(
            r"^ZZZ001 `zap` … and (\d+) more like this \(x\.example (\d+), y\.example (\d+)\)$", done.out, re.MULTILINE
        )
        assert done.out.count("[*] zap") == shown
        assert told == ([] if shown == 150 else [("50", "47", "3")])

    @pytest.mark.parametrize("name", HUMAN)
    def test_asked_for(self, cli, name):
        done = cli(*CHECK, "-q", "--group", *formats(name), "r.jsonl", files={**CONFIG, "r.jsonl": self.MANY})
        assert done.out.count("[*] zap") == 3
        assert "ZZZ001 `zap` … and 147 more like this (x.example 140, y.example 7)\n" in done.out

    @pytest.mark.parametrize("name", HUMAN)
    def test_switched_off(self, cli, name):
        done = cli(*CHECK, "--no-group", *formats(name), "r.jsonl", files={**CONFIG, "r.jsonl": self.MANY})
        assert done.out.count("[*] zap") == 150

    @pytest.mark.parametrize("name", [name for name in MACHINE if name != "github"])
    def test_never_for_machines(self, cli, name):
        done = cli(*CHECK, "--group", *formats(name), "r.jsonl", files={**CONFIG, "r.jsonl": self.MANY})
        assert len(READERS[name](done.out)) == 150

    def test_other_words_are_another_group(self, cli):
        text = "A zap. A zap. A zap. A zap. A Zap. A Zap."
        done = cli(*CHECK, "-q", "--group", *formats("concise"), "a.txt", files={**CONFIG, "a.txt": text})
        assert done.out.count("[*] zap") == 5
        assert done.out.endswith("ZZZ001 `zap` … and 1 more like this (a.txt 1)\n")

    @pytest.mark.parametrize("name", HUMAN)
    def test_without_a_site_the_files_are_named(self, cli, name):
        files = {**CONFIG, "a.txt": "A zap. " * 9, "in/b.txt": "A zap. " * 2, f"{'c' * 80}.txt": "A zap."}
        done = cli(*CHECK, "-q", "--group", *formats(name), "a.txt", "in", f"{'c' * 80}.txt", files=files)
        told = f"ZZZ001 `zap` … and 9 more like this (a.txt 6, in/b.txt 2, …{'c' * 56}.txt 1)\n"
        assert done.out.count(told) == 1


class TestGitHub:
    def test_at_most_ten_of_a_level_and_the_rest_is_counted(self, cli):
        words = "".join(f"zap{chr(97 + n)}.\n" for n in range(14))
        pack = CONFIG["own.toml"].replace(
            'find = "zap"', f"find = {json.dumps(['zap' + chr(97 + n) for n in range(14)])}"
        )
        files = {"artlint.toml": CONFIG["artlint.toml"], "a.txt": words, "own.toml": pack}
        files["own.toml"] = re.sub(r"bad = .*", 'bad = ["[[zapa]]"]', files["own.toml"])
        done = cli(*CHECK, *formats("github"), "a.txt", files=files)
        commands, lines = read_github(done.out)
        assert sum(name == "warning" for name, _, _ in commands) == 10
        assert commands[-1] == ("notice", {"title": "artlint"}, "4 more are in the log above")
        assert sum("zap" in line for line in lines) == 14

    def test_the_token_is_new_each_time(self, cli):
        first, second = (cli(*CHECK, *formats("github"), "in", files=FILES).out.split("\n")[0] for _ in range(2))
        assert first.startswith("::stop-commands::")
        assert first != second


class TestHostile:
    PATHS = ("::error file=x::y.txt", "a\nb\r::error::c.txt", "q\"'<script>]]>&.txt", "%0A,:.txt", b"b\xff\x9b.txt")
    TEXT = "zap \x1b[2J \u202e ##[error]x ]]> <script> %0A \ufffe\uffff {0} [a](b) \x08 zap\n::error::zap\n"

    @pytest.mark.parametrize("name", [*HUMAN, *MACHINE])
    def test_every_format(self, cli, tmp_path, name):
        for path in self.PATHS:
            with open(os.path.join(os.fsencode(tmp_path), os.fsencode(path)), "wb") as out:
                out.write(self.TEXT.encode() + b"\xff zap\xc3\n")
        done = cli(*CHECK, "--no-group", *formats(name), ".", files=CONFIG)
        assert done.code == 1
        assert harmless(done.out)
        if name in READERS:
            assert len(READERS[name](done.out)) == (1 if name == "github" else 20)
        if name != "github":
            assert read_runner(done.out)[0] == []

    def test_paths_come_back_from_sarif(self, cli, tmp_path):
        from urllib.parse import unquote_to_bytes

        for path in self.PATHS:
            with open(os.path.join(os.fsencode(tmp_path), os.fsencode(path)), "wb") as out:
                out.write(b"zap")
        done = cli(*CHECK, *formats("sarif"), ".", files=CONFIG)
        uris = [r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in READERS["sarif"](done.out)]
        assert {unquote_to_bytes(uri).removeprefix(b"./") for uri in uris} == {os.fsencode(path) for path in self.PATHS}

    @pytest.mark.parametrize("name", [*HUMAN, *MACHINE])
    def test_a_megabyte_on_one_line(self, cli, name):
        files = {**CONFIG, "a.txt": f"{ONE_MEGABYTE} zap"}
        done = cli(*CHECK, *formats(name), "a.txt", files=files)
        assert done.code == 1
        assert len(done.out) < 4000


class TestSarif:
    def test_regions_and_fixes_are_those_of_the_text(self, cli):
        text = "\ufeffAn 😀 é.\r\nA zap, a zap."
        run = read_sarif(cli(*CHECK, *formats("sarif"), "a.txt", files={**CONFIG, "a.txt": text}).out)
        body, (first, second) = text[1:], run["results"]
        assert run["columnKind"] == "unicodeCodePoints"
        for result in (first, second):
            region = result["locations"][0]["physicalLocation"]["region"]
            start, end = region["charOffset"], region["charOffset"] + region["charLength"]
            assert body[start:end] == "zap" == region["snippet"]["text"]
            line = body.split("\r\n")[region["startLine"] - 1]
            assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "zap"
            (replacement,) = result["fixes"][0]["artifactChanges"][0]["replacements"]
            assert replacement["insertedContent"]["text"] == "zop"
        prints = {result["partialFingerprints"]["artlintFinding/v1"] for result in (first, second)}
        assert len(prints) == 2

    def test_rules_bring_their_help(self, cli):
        run = read_sarif(cli(*CHECK, *formats("sarif"), "in", files=FILES).out)
        (rule,) = run["tool"]["driver"]["rules"]
        assert (rule["id"], rule["name"]) == ("ZZZ001", "zap")
        assert rule["help"]["markdown"].startswith("**ZZZ001 zap**")

    def test_a_record_is_a_line_and_a_logical_place(self, cli):
        run = read_sarif(cli(*CHECK, *formats("sarif"), "in/r.jsonl", files=FILES).out)
        (result,) = run["results"]
        (location,) = result["locations"]
        assert location["physicalLocation"]["region"] == {"startLine": 1}
        assert location["logicalLocations"] == [{"fullyQualifiedName": "1/text", "kind": "object"}]
        assert "fixes" not in result


class TestColour:
    CASES = (
        ({}, "auto", False),
        ({"FORCE_COLOR": "1"}, "auto", True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, "auto", False),
        ({"FORCE_COLOR": "1", "NO_COLOR": ""}, "auto", True),
        ({"FORCE_COLOR": "1", "TERM": "dumb"}, "auto", True),
        ({"NO_COLOR": "1"}, "always", True),
        ({"FORCE_COLOR": "1"}, "never", False),
    )

    @pytest.mark.parametrize(("environment", "choice", "coloured"), CASES)
    @pytest.mark.parametrize("name", ["full", "grouped"])
    def test_on_standard_output(self, cli, monkeypatch, name, environment, choice, coloured):
        for key, value in environment.items():
            monkeypatch.setenv(key, value)
        done = cli(*CHECK, "--color", choice, *formats(name), "in", files=FILES)
        assert ("\x1b[" in done.out) is coloured

    @pytest.mark.parametrize(("terminal", "coloured"), [("xterm", True), ("dumb", False)])
    def test_on_a_terminal(self, monkeypatch, terminal, coloured):
        from artlint.cli import output

        monkeypatch.setenv("TERM", terminal)
        monkeypatch.setattr(output.sys.stdout, "isatty", lambda: True, raising=False)
        assert output.wants_colour("auto") is coloured

    def test_not_in_a_file_unless_told(self, cli, tmp_path, monkeypatch):
        monkeypatch.setenv("FORCE_COLOR", "1")
        cli(*CHECK, *formats("full:f"), "in", files=FILES)
        assert b"\x1b[" not in (tmp_path / "f").read_bytes()
        cli(*CHECK, "--color", "always", *formats("full:f"), "in", files=FILES)
        assert b"\x1b[" in (tmp_path / "f").read_bytes()

    @pytest.mark.parametrize("name", ["concise", *MACHINE])
    def test_never_in_what_is_parsed(self, cli, name):
        assert "\x1b[" not in cli(*CHECK, "--color", "always", *formats(name), "in", files=FILES).out
