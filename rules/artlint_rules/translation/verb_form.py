"""A verb in a form that its auxiliary cannot have."""

import re
from collections.abc import Iterator
from itertools import product

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint_rules.places import in_code
from artlint_rules.stranded import may_end_clause

# Base, past and participle of irregular verbs; a form that is a noun or an adjective too is left out where it would count.
_IRREGULAR = (
    "bring brought brought|take took taken|give gave given|make made made|hold - held|go went gone|see - seen|know - known|"
    "show - shown|build built built|send sent sent|pay - paid|say said said|tell told told|find - found|keep kept kept|"
    "lose lost lost|meet met met|win - won|sell sold sold|buy bought bought|catch caught caught|teach taught taught|think - thought|"
    "hear heard heard|stand stood stood|understand understood understood|spend spent spent|begin began begun|break broke broken|"
    "choose chose chosen|write wrote written|speak spoke spoken|drive drove driven|fall - fallen|"
    "grow grew grown|throw threw thrown|wear wore worn|become became become|get got got|come came come|steal stole stolen|"
    "do did done"
)
_VERBS = [(base, past.replace("-", ""), participle) for base, past, participle in map(str.split, _IRREGULAR.split("|"))]
_PAST = {form: base for base, past, participle in _VERBS for form in (past, participle) if form and form != base}
# The past where the participle is meant; "has got", "have come" and forms that are both are right.
_FOR_PARTICIPLE = {past: participle for _, past, participle in _VERBS if past and past != participle} | {
    "drank": "drunk", "rang": "rung", "sang": "sung", "sank": "sunk", "swam": "swum", "ran": "run", "rode": "ridden",
    "flew": "flown", "drew": "drawn", "froze": "frozen", "swore": "sworn", "ate": "eaten", "tore": "torn", "knew": "known",
}  # fmt: skip
# The form behind "he" that is no noun.
_THIRD = {
    "becomes": "become", "goes": "go", "does": "do", "has": "have", "knows": "know", "thinks": "think", "loses": "lose",
} | {
    f"{base}s": base
    for base in (
        "ensure include provide give take make receive bring allow require get tell say believe keep send speak write learn "
        "understand follow prevent improve create develop achieve continue begin happen appear exist depend consist contain "
        "explain describe announce confirm decide expect pay"
    ).split()
}  # fmt: skip
_PLAIN = (
    "hold take give make bring pay build send find keep tell sell buy write know see begin establish publish punish detain "
    "consider receive provide include continue announce require arrest destroy"
).split()
_ED = {base: participle for base, _, participle in _VERBS}
_MODALS = ("would", "could", "should", "cannot", "shall")
_NOUNS_TOO = ("will", "can", "must", "might")  # "his will made it clear", "a can held it"
_BEFORE_NOUN = pattern(
    r"(?:\b(?:the|a|an|his|her|its|their|my|your|our|own|this|that|any|no|free|good|divine|human|general|popular|national|last|political|military|of|and|or|in|with|by|who|where)"
    r"|['’]s|[\"“”‘(,:-]) ?$|^$",
    re.IGNORECASE,
)
# "How could lost children find home?" has an adjective there.
_QUESTION = pattern(r"\b(?:how|why|what|when|where|who|which) $", re.IGNORECASE)
_SET_PHRASES = (" and take", " or break")
_CLAUSE = 70  # code points before "to" in which a question word may begin its clause: chosen
_RELATIVE = pattern(r"\b(?:[Ww]ho|[Ww]hom|[Ww]hoever|[Ww]hat)\b[^.,;:?!]*$")
_NEAR = 12  # code points before a noun-like auxiliary that are looked at: chosen, the longest of these words


def _right_forms() -> dict[str, str]:
    """Every wrong pair in lower case, and the right one; empty where the sentence must tell which it is."""
    pairs = {f"{modal} {form}": "" for modal, form in product((*_MODALS, *_NOUNS_TOO), _PAST)}
    pairs |= {
        f"{word} {form}": f"{word} {base}" for word in (*_MODALS, *_NOUNS_TOO, "to") for form, base in _THIRD.items()
    }
    pairs |= {
        f"{word} {form}": f"{word} {right}"
        for word in ("has", "have", "had")
        for form, right in _FOR_PARTICIPLE.items()
    }
    pairs |= {
        f"{word} {base}": f"{word} {_ED.get(base) or _regular(base)}"
        for word in ("be", "been", "being")
        for base in _PLAIN
    }
    return {wrong: right for wrong, right in pairs.items() if wrong not in _RIGHT}


def _regular(base: str) -> str:
    return f"{base}d" if base.endswith("e") else f"{base}ed"


# "Had become" is right; "could found", "must found" a town; "the show must be go".
_RIGHT = frozenset(f"{modal} found" for modal in (*_MODALS, *_NOUNS_TOO))
_FORMS = _right_forms()
_TRIGGERS = tuple(_FORMS)


class VerbForm(Rule):
    """verb in a form that its auxiliary cannot have: "will brought", "to ensures", "has became", "been establish".

    Left by translators, by machines that write word for word, and where a sentence was changed in half. The fix writes
    the form of the verb where only one can be meant. Only verbs whose wrong form is no noun are looked for.
    """

    about = About(
        code="TRN420",
        name="verb-form",
        languages=("en",),
        triggers=_TRIGGERS,
        examples=(
            Bad(
                "The law is there [[to ensures]] that they [[will brought]] all of it to the town.",
                "The law is there to ensure that they will brought all of it to the town.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The bridge [[has became]] old, and a new one is to [[be build]] in the town.",
                "The bridge has become old, and a new one is to be built in the town.",
                Applicability.UNSAFE,
            ),
            Bad("They say that it [[would made]] them glad."),
            Bad(
                "A firm has [[been establish]] in the town.",
                "A firm has been established in the town.",
                Applicability.UNSAFE,
            ),
            Good("His will made it clear, the can held it, and Will said so; where there is a will goes the way."),
            Good("The firm would found a town, and it would be a go. It has come to be, and it had become old."),
            Good("It is to be made, to be taken and to be given, and those who will, said so."),
            Good("How could lost children find home? There must be give and take, and it will be make or break."),
            Good(
                "The man they spoke to says so, none of those I talked to has seen it, the town he belongs to keeps it."
            ),
            Good(
                "Whom you sell it to does not matter. Do the best we can given the means. The rule of divine will exists."
            ),
            Good("They asked how those that can does it, or would, does it."),
        ),
        source="irregular verbs of English grammar",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each pair."""
        doc = ctx.doc
        for hit in ctx.hits:
            span = Span(hit.start, hit.end)
            words = doc[span]
            if not words[0].islower() or in_code(doc, hit.start) or doc.text[hit.end : hit.end + 1] in _JOINED:
                continue
            before = doc.text[max(0, hit.start - _NEAR) : hit.start]
            if words.split(" ")[0] in _NOUNS_TOO and _BEFORE_NOUN.search(before):
                continue
            if _QUESTION.search(before) or doc.text.startswith(_SET_PHRASES, hit.end):
                continue
            # "The man they spoke to says so", "the school she goes to has a garden".
            if words.startswith("to ") and _stranded(doc.text, hit.start):
                continue
            # "The best we can given the means".
            if words == "can given":
                continue
            right = _FORMS[words.lower()] if words.islower() else ""
            fixes = [replace(span, right, Applicability.UNSAFE)] if right else []
            yield self.finding(span, f"wrong form of the verb: “{words}”", *fixes, confidence=0.85)


_JOINED = tuple("-'’@")


def _stranded(text: str, start: int) -> bool:
    """Whether the "to" there ends a clause: "the man they spoke to says so", "whom you sell it to does not matter"."""
    if may_end_clause("to", text, start):
        return True
    clause = text[max(0, start - _CLAUSE) : start]
    return _RELATIVE.search(clause) is not None
