"""``artlint version``."""

import argparse
import sys

import artlint


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """It has none."""


def run(options: argparse.Namespace) -> int:
    """Print the version; gives the exit code."""
    sys.stdout.write(f"artlint {artlint.__version__}\n")
    return 0
