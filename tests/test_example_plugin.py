"""The example plugin works: put on the path with its entry point, and installed into a clean environment."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from running import command

ROOT = Path(__file__).parents[1]
PLUGIN = ROOT / "examples" / "plugin"
ARTICLE = (
    "It was 21°°C in the shade, and on the pass the snow that fell all night did not melt.\n\nTap for live radar\n"
)
FIXED = "It was 21°C in the shade, and on the pass the snow that fell all night did not melt.\n"
FOUND = "a.txt:1:10\tWEA001\tdegree sign written twice\na.txt:3:1\tWEA101\tline of a forecast widget\n"
CHECK = ("check", "--isolated", "--select", "WEA", "--output-format", "tsv", "a.txt")


def test_the_plugin_on_the_path_with_its_entry_point(tmp_path):
    known = tmp_path / "path" / "artlint_weather-0.1.0.dist-info"
    known.mkdir(parents=True)
    (known / "METADATA").write_text("Metadata-Version: 2.1\nName: artlint-weather\nVersion: 0.1.0\n")
    (known / "entry_points.txt").write_text("[artlint]\nweather = artlint_weather\n")
    (tmp_path / "a.txt").write_text(ARTICLE)
    path = os.pathsep.join([str(known.parent), str(PLUGIN / "src"), *sys.path])

    def artlint(*arguments):
        environment = {**os.environ, "PYTHONPATH": path}
        return subprocess.run(
            command(*arguments), cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )

    done = artlint(*CHECK)
    assert (done.returncode, done.stdout, done.stderr) == (1, FOUND, "")
    told = artlint("check", "--select", "WEA", "--output-format", "json").stdout
    assert re.search(r'"artlint[-_]weather 0\.1\.0"', told)
    assert artlint("check", "--no-plugins", "--select", "WEA", ".").returncode == 2
    assert artlint(*CHECK, "--fix").returncode == 0
    assert (tmp_path / "a.txt").read_text() == FIXED
    tests = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(PLUGIN / "tests")]
    tested = subprocess.run(
        tests, cwd=tmp_path, env={**os.environ, "PYTHONPATH": path}, capture_output=True, text=True, check=False
    )
    assert tested.returncode == 0, tested.stdout


def test_the_plugin_installed_into_a_clean_environment(tmp_path):
    home = tmp_path / "env"
    environment = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "VIRTUAL_ENV"}}

    def call(*command):
        return subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)

    assert call(sys.executable, "-m", "venv", str(home)).returncode == 0
    scripts = home / ("Scripts" if os.name == "nt" else "bin")
    sources = tmp_path / "plugin"
    shutil.copytree(PLUGIN, sources)
    installed = call(str(scripts / "python"), "-m", "pip", "install", "-q", str(ROOT), str(sources))
    if "No matching distribution" in installed.stderr or "onnection" in installed.stderr:
        pytest.skip(f"the package index cannot be reached: {installed.stderr.strip()[-200:]}")
    assert installed.returncode == 0, installed.stderr
    (tmp_path / "a.txt").write_text(ARTICLE)
    done = call(str(scripts / "artlint"), *CHECK)
    assert (done.returncode, done.stdout, done.stderr) == (1, FOUND, "")
    # The templates are in the wheel.
    for kind, target in (("rule", "odd_dash.py"), ("pack", "packs/odd-dash.toml")):
        assert call(str(scripts / "artlint"), "new", kind, "odd-dash").returncode == 0
        assert call(str(scripts / "artlint"), "rules", "--validate", target).returncode == 0
