"""A rule's examples as pytest cases. In a plugin's tests one line is enough::

test_examples = example_tests(my_plugin.artlint_rules())
"""

from artlint.testing.examples import check_example, check_shape, example_cases, example_tests

__all__ = ["check_example", "check_shape", "example_cases", "example_tests"]
