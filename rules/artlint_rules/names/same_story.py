"""Whether two articles tell of the same people and places, by the sketches of their names."""

from artlint import Document
from artlint_rules.names.entries import Ref
from artlint_rules.names.forms import SKETCH_BITS, bit, neighbours
from artlint_rules.names.two_spellings import unknown

# Names that the two articles must share beyond chance where one stands right beside both spellings, and where the usual
# one is a common name besides; and the share of an article's names that tells the same story. Chosen, as is
# ``min_shared_names`` of NAM001, after reading all pairs of 3,755 news articles of 2017: 137 found, some 85 of them right,
# with lower ones; 90 and 81 with these.
_SHARED_BESIDE, _SHARED_BESIDE_USUAL = 1.5, 4.5
_SAME_STORY = 0.6


def same_story(doc: Document, odd: str, usual: str, refs: tuple[Ref, ...], sketch: int, least: float) -> bool:
    """Whether one of the articles with the usual spelling tells of the same people and places, or has the same given name.

    ``sketch`` is that of this article's names; ``least`` how many names beyond chance make a story the same.
    """
    shared = max(_shared(sketch, other) for _, other in refs)
    before, after = ([bit(name) for name in names if len(name) > 1] for names in neighbours(doc, odd))
    if after and not any(other & surname for surname in after for _, other in refs):
        return False
    beside = any(other & name for name in (*before, *after) for _, other in refs)
    if before and not beside:
        # Introduced by a given name that the others do not have: another person, unless nearly all else is the same.
        return shared >= _SAME_STORY * sketch.bit_count()
    # A form that is no usual name may be one all the same, beside a usual name of other people: Dannel, Daniel.
    enough = _SHARED_BESIDE if unknown(usual) else _SHARED_BESIDE_USUAL
    return shared >= (enough if beside else least)


def _shared(sketch: int, other: int) -> float:
    """Names that two articles share beyond those that they would by chance: the bits of long articles meet anyway."""
    return (sketch & other).bit_count() - sketch.bit_count() * other.bit_count() / SKETCH_BITS
