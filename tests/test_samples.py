"""The sample corpus."""

import subprocess
import sys
from pathlib import Path

CORPUS = Path(__file__).parent.parent / "examples" / "corpus"


def test_the_clean_samples_are_clean_and_in_preview_too():
    command = [Path(sys.executable).parent / "artlint", "check", "--isolated", "--no-plugins", "--preview"]
    found = subprocess.run([*command, *sorted(CORPUS.glob("clean-*"))], check=False, capture_output=True, text=True)
    assert found.returncode == 0, found.stdout
