"""Every example of every rule that comes with artlint."""

import artlint_rules
from artlint.testing import example_tests

test_examples = example_tests(artlint_rules.artlint_rules())
