"""The documents say what is so."""

import importlib.util
import json
import re
import shlex
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from artlint.run.settings import read_config
from running import run, tools_environment

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("examples/*.md")])
LINK = re.compile(r"\]\(([^)#]+)(?:#[^)]*)?\)")


def load(name):
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", load("update_docs").PAGES)
def test_generated_parts_are_current(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    assert load("update_docs").updated(text) == text, "run make docs"


def test_every_rule_has_its_page_and_there_is_no_other():
    wanted = load("update_docs").rule_pages()
    there = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "docs" / "rules").iterdir()}
    assert sorted(there) == sorted(wanted), "run make docs"
    assert [name for name in wanted if there[name] != wanted[name]] == [], "run make docs"


def test_explain_prints_the_page_of_the_rule(cli):
    for page in sorted((ROOT / "docs" / "rules").glob("*0?1-*.md")):
        assert cli("explain", page.name[:6]).out == page.read_text(encoding="utf-8")


def test_the_pages_of_the_rules_have_nothing_that_markdown_would_take_for_html():
    for page in sorted((ROOT / "docs" / "rules").iterdir()):
        text = re.sub(r"(`+)(?!`).*?(?<!`)\1(?!`)", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert re.findall(r"<[a-zA-Z/!][^\n]*", text) == [], page.name


def test_generated_schemas_are_current():
    for name, text in load("update_docs").schemas().items():
        assert (ROOT / name).read_text(encoding="utf-8") == text, f"{name}: run make docs"


def test_the_finding_on_the_page_of_outputs_is_what_json_gives():
    text = (ROOT / "docs" / "outputs.md").read_text(encoding="utf-8")
    shown = json.loads(re.search(r"```json\n(.*?)```", text, re.DOTALL)[1])
    path = shown["document"]["path"]
    done = run(["check", "--isolated", "--select", "BPL002", "--output-format", "json", path], ROOT)
    (found,) = json.loads(done.out)["findings"]
    assert shown == found
    table = text.partition("| field | meaning |")[2].partition("\n\n")[0]
    told = {
        name for row in table.splitlines() for name in re.findall(r"`(\w+)`", row.partition("|")[2].partition("|")[0])
    }
    assert told == found.keys()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page):
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), target


def test_the_index_names_every_page():
    index = (ROOT / "docs" / "README.md").read_text(encoding="utf-8")
    pages = {path.name for path in (ROOT / "docs").iterdir()} - {"README.md"}
    assert pages <= {target.split("/")[0] for target in LINK.findall(index)}


@pytest.mark.skipif(not shutil.which("git"), reason="needs git")
def test_every_command_of_the_readme_works(tmp_path):
    shutil.copytree(ROOT / "examples" / "corpus", tmp_path / "corpus")
    shutil.copy(tmp_path / "corpus" / "cup-final.txt", tmp_path / "corpus" / "new.txt")
    for command in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "articles")):
        subprocess.run(["git", *command], cwd=tmp_path, env=tools_environment(tmp_path), check=True)
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    commands = re.findall(r"^    artlint (.*?)(?: +#.*)?$", text, re.MULTILINE)
    assert len(commands) > 15
    for command in commands:
        done = run(shlex.split(command), tmp_path)
        assert done.code in {0, 1}, f"{command}\n{done.errors}"
        if "--fix" in command and "--patch" not in command:
            subprocess.run(["git", "checkout", "-q", "."], cwd=tmp_path, check=True)


def test_the_configuration_of_the_readme_is_valid(tmp_path):
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    block = re.search(r"```toml\n(.*?)```", text, re.DOTALL)[1]
    assert tomllib.loads(block)["select"] == ["ALL"]
    (tmp_path / "artlint.toml").write_text(block, encoding="utf-8")
    assert read_config(tmp_path / "artlint.toml").files.exclude[-1] == "drafts/"


def test_every_folder_of_the_engine_is_on_the_page_of_the_house():
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    rooms = [path.name for path in (ROOT / "linter" / "artlint").iterdir() if (path / "__init__.py").is_file()]
    assert [room for room in rooms if f"`{room}`" not in text] == []
