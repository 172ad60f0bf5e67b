"""Which kinds of fixes a rule offers."""

from artlint.engine.check import check, make_plan
from artlint.engine.corpus import Collector, corpus_rules
from artlint.model.document import Document
from artlint.model.example import Bad
from artlint.model.finding import Applicability
from artlint.model.rule import Rule
from artlint.testing.examples import found_by_others, marked


def fix_levels(rule: Rule) -> list[Applicability]:
    """The kinds of fixes that the rule offers on its own examples, the safest first; none if it offers no fix."""
    plan, found = make_plan([rule]), set()
    for example in rule.about.examples:
        if isinstance(example, Bad):
            doc = Document("example", marked(example.text)[0], example.metadata)
            collector = Collector(corpus_rules([rule]))
            for other in (doc, *(Document(str(n), text) for n, text in enumerate(example.corpus))):
                collector.add(other)
            others = found_by_others(rule, doc, example.found)
            findings, _ = check(plan, doc, collector.facts(), others)
            found |= {fix.applicability for finding in findings for fix in finding.fixes}
    return [level for level in Applicability if level in found]
