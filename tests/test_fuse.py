"""A rule that keeps failing is switched off, and it is told on how many articles it did not run."""

import pytest

from test_bad_input import CONFIG, ENDLESS, plugin

ARTICLES = {f"in/{n:03}.txt": f"A zap.\n{'a' * 80} go" for n in range(8)}
CHECK = ("check", "--select", "ZZZ", "--output-format", "concise", "-q")


def failures(errors):
    return [line for line in errors.splitlines() if " failed on " in line]


def corpus_plugin(observe):
    """A plugin with a rule that looks at the whole corpus in this way and finds nothing."""
    methods = f"    def observe(self, doc): {observe}\n    def combine(self, a, b): return a\n    def keep(self, value): return True\n"
    return plugin("return []").replace("    def check", f"{methods}\n    def check")


@pytest.mark.parametrize("how", [(), ("--fix",), ("--jobs", "2")])
def test_a_pattern_that_runs_out_of_time_again_and_again_is_switched_off(cli, how):
    done = cli(*CHECK, *how, "in", files={**CONFIG, "own.toml": ENDLESS, **ARTICLES})
    assert done.code == 2
    assert len(failures(done.errors)) == 3
    assert "error: rule ZZZ002 was switched off after 3 timeouts and not run on 5 articles\n" in done.errors
    assert done.out.count("ZZZ001") == (0 if how == ("--fix",) else len(ARTICLES))


@pytest.mark.parametrize("jobs", ["1", "3"])
def test_a_rule_that_fails_twenty_times_is_switched_off_at_the_same_place_whatever_the_jobs(cli, jobs):
    body = """
        if "zap" in ctx.doc.text and "fine" not in ctx.doc.text: raise KeyError("x")
        yield self.finding(Span(0, 1), "zip")"""
    articles = {f"in/{n:03}.txt": "A fine zap." if n % 3 == 0 else "A zap." for n in range(400)}
    files = {**CONFIG, "p.py": plugin(body.strip()), **articles}
    done = cli(*CHECK, "--plugin", "p.py", "--jobs", jobs, "in", files=files)
    assert done.code == 2
    assert len(failures(done.errors)) == 20
    # Of three articles one is fine: twenty failures are come to at the thirtieth article, whose number is 29.
    assert "error: rule ZZZ100 was switched off after 20 failures and not run on 370 articles\n" in done.errors
    assert done.out.count("ZZZ100") == 10
    assert done.out.count("ZZZ001") == 400


def test_a_corpus_rule_that_cannot_observe_is_switched_off(cli):
    articles = {f"in/{n:03}.txt": "A zap." for n in range(50)}
    files = {**CONFIG, "p.py": corpus_plugin("1/0"), **articles}
    done = cli(*CHECK, "--plugin", "p.py", "in", files=files)
    assert done.code == 2
    assert len(failures(done.errors)) == 20
    assert "rule ZZZ100 was switched off after 20 failures and not run on 50 articles\n" in done.errors
    done = cli("collect", "--select", "ZZZ", "--plugin", "p.py", "-o", "facts", "in")
    assert done.code == 2
    assert "rule ZZZ100 was switched off after 20 failures\n" in done.errors


def test_facts_of_another_version_are_refused(cli, monkeypatch):
    options = ("--select", "ZZZ", "--plugin", "p.py")
    files = {**CONFIG, "p.py": corpus_plugin("return []"), "a.txt": "A zap."}
    cli("collect", *options, "-o", "facts", "a.txt", files=files)
    monkeypatch.setattr("artlint.__version__", "99.1")
    done = cli("check", *options, "--facts", "facts", "a.txt")
    assert (done.code, done.out) == (2, "")
    assert "error: facts: facts of artlint 0." in done.errors
    assert "not of 99.1; make them anew with artlint collect" in done.errors
