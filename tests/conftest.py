"""Settings of all tests: properties run fast and alike every time, longer where it is asked for."""

import os
import shutil
import tempfile

import pytest
from hypothesis import HealthCheck, Phase, settings

from running import Run, run

_QUIET = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.function_scoped_fixture]
# Making a failing text small can take minutes: that is for the long run.
_QUICK = (Phase.explicit, Phase.generate)
settings.register_profile(
    "short", max_examples=60, deadline=None, derandomize=True, phases=_QUICK, suppress_health_check=_QUIET
)
settings.register_profile("long", max_examples=3000, deadline=None, suppress_health_check=_QUIET)
# ARTLINT_LONG=1 searches at random and for long; without it a run is the same every time.
settings.load_profile("long" if os.environ.get("ARTLINT_LONG") else "short")


def pytest_configure(config):
    # What a start keeps is made once for all tests, and nothing is put among the user's own.
    os.environ["ARTLINT_CACHE_DIR"] = tempfile.mkdtemp(prefix="artlint-tests-")
    config.addinivalue_line("markers", "slow: takes more than a few seconds; left out unless ARTLINT_LONG is set")


def pytest_unconfigure(config):
    shutil.rmtree(os.environ.pop("ARTLINT_CACHE_DIR"), ignore_errors=True)


def pytest_collection_modifyitems(items):
    if os.environ.get("ARTLINT_LONG"):
        return
    for item in items:
        if "slow" in item.keywords:
            item.add_marker(pytest.mark.skip(reason="slow; set ARTLINT_LONG=1"))


@pytest.fixture
def cli(tmp_path):
    """Run the command in an empty folder: ``cli("check", "a.txt", files={...})``."""

    def call(*arguments: str, files: dict[str, str | bytes] | None = None, stdin: bytes = b"") -> Run:
        for name, content in (files or {}).items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        return run(arguments, tmp_path, stdin)

    return call
