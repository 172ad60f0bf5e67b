"""A finding's name for life: the same as long as its own words and its neighbours' are."""

from collections import Counter
from collections.abc import Sequence

from artlint.model.document import Document
from artlint.model.finding import Finding
from artlint.text.digest import digest

WORDS = 3  # on either side, as Harper's ignored lints
_REACH = 80  # code points looked at for them


def fingerprints(doc: Document, findings: Sequence[Finding]) -> list[str]:
    """One for each finding: a hash of rule, document id, matched text, three words either side, which of equals."""
    seen: Counter[str] = Counter()
    names = []
    for finding in findings:
        start, end = finding.span
        before = doc.text[max(0, start - _REACH) : start].split()[-WORDS:]
        after = doc.text[end : end + _REACH].split()[:WORDS]
        content = "\x1f".join((finding.rule, doc.id, doc[finding.span], " ".join(before), " ".join(after)))
        ordinal = seen[content]
        seen[content] += 1
        names.append(digest((content, ordinal)))
    return names
