"""What others found in an article that speaks for a translation."""

from collections.abc import Iterable

from artlint import Finding

# As frequent in original news, or in what people translate, as in what machines do (counts in docs/decisions/0037): a full stop
# behind an ordinal, a comma behind the closing mark, "can not", a comma lost behind a name; datelines, names of reporters,
# ages in brackets, numbers and phrases (TRN299), a singular verb behind “police”, that people who translate from Chinese and
# Japanese leave as they are; slips of grammar (TRN227, TRN420).
_EVERYBODYS = frozenset(
    {
        "TRN003",
        "TRN227",
        "TRN299",
        "TRN353",
        "TRN380",
        "TRN382",
        "TRN383",
        "TRN386",
        "TRN387",
        "TRN401",
        "TRN407",
        "TRN410",
        "TRN411",
        "TRN420",
    }
)


def telling(found: Iterable[Finding]) -> list[Finding]:
    """The findings without those of faults that writers of English make as often."""
    return [finding for finding in found if finding.rule not in _EVERYBODYS]


# For the examples of rules that count in company only: an article with two calques, and what others find in it.
COMPANY = "It gives cold in the back to the town.\nHe is the lodger of the mill.\n"
FOUND = ("cold in the back", "lodger of the mill")
# Findings that make a translation plain: chosen. Beside two of them 30 of 30 findings of TRN401, TRN410 and TRN411 were right on
# reading; alone each fault is as frequent in what people write or translate.
PLAIN = 2


def is_translated(found: Iterable[Finding]) -> bool:
    """Whether enough speaks for a translation to count what is as frequent in good English as a translator's."""
    return len(telling(found)) >= PLAIN
