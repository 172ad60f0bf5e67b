import artlint_weather

from artlint.testing import example_tests

test_examples = example_tests(artlint_weather.artlint_rules())
