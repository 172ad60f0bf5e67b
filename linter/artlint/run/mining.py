"""From a corpus to packs: the lines that stand on many pages of a site, as phrases for review.

The corpus is read twice: once to count lines, as the rule on such lines does, once to look at those that came again.
What is kept in between does not grow with the corpus beyond the lines that ``Sightings`` holds.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from artlint.engine.check import check, make_plan
from artlint.engine.corpus import corpus_rules
from artlint.model.document import Document
from artlint.model.errors import ArtlintError
from artlint.model.finding import Finding
from artlint.model.proposal import Proposal
from artlint.model.standing import Place, Repeat, Sightings, articles, matters, repeats
from artlint.packs.load import parse_pack
from artlint.run.course import Items, as_it_is
from artlint.run.session import Session
from artlint.stores.pack_file import file_name, names_of, pack_text, phrase_of
from artlint.testing.examples import check_example, check_shape, example_cases
from artlint.text.site import same_site
from artlint.text.span import Span
from artlint.text.template import template
from artlint.text.words import word_count

# Different lines of one shape that are kept to see what they have in common, and how many of them a pack shows: chosen.
_LINES, _SHOWN = 12, 3
# Share of a line's characters that findings must cover, and of its copies that they must find, to know it: chosen.
_COVERED, _KNOWN = 0.6, 0.5
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass
class Mined:
    """What a corpus gave. ``packs`` are the texts of valid packs by file name, ``phrases`` what each of them has.

    ``found``: lines left out as rules find them already. ``rare``: in too few articles. ``unsaid``: no phrase of a pack
    can say them. ``nameless``: articles that name no site.
    """

    packs: dict[str, str] = field(default_factory=dict)
    phrases: dict[str, list[Proposal]] = field(default_factory=dict)
    articles: int = 0
    nameless: int = 0
    found: int = 0
    rare: int = 0
    unsaid: int = 0


@dataclass
class _Group:
    """The copies of a line that were met in the second reading."""

    names: bool
    prose: bool
    support: int = 0
    known: int = 0
    words: int = 0
    first: str = ""
    last: str = ""
    places: Counter[Place] = field(default_factory=Counter)
    lines: dict[str, None] = field(default_factory=dict)

    def add(self, repeat: Repeat, date: str, *, first_here: bool) -> None:
        line = repeat.line
        self.support += first_here
        self.words += word_count(line.words)
        self.places[line.place] += 1
        if len(self.lines) < _LINES:
            self.lines[line.words] = None
        if _DAY.match(date):
            self.first = min(self.first or date[:10], date[:10])
            self.last = max(self.last, date[:10])


def mine(
    session: Session,
    files: Sequence[str],
    *,
    site: str,
    min_support: int,
    watch: Callable[[Items, str], Items] = as_it_is,
) -> Mined:
    """The packs for the sites of a corpus, or for one site. ``watch`` is as for a ``Course``."""
    mined = Mined()
    seen = Sightings()
    for doc, _ in watch(_documents(session, files), "counting"):
        if not doc.metadata.site:
            mined.nameless += 1
        elif not site or same_site(doc.metadata.site, site):
            mined.articles += 1
            seen.add(doc)
    counted = {key: value for key, value in seen.table().items() if matters(value)}
    groups = _groups(session, watch(_documents(session, files), "comparing"), counted, site)
    proposals = _proposals(groups, counted, min_support, mined)
    names = names_of(proposals)
    for name in sorted(proposals):
        _add_pack(name, proposals[name], *names[name], mined)
    return mined


def _documents(session: Session, files: Sequence[str]) -> Items:
    return (item for path in files for item in session.documents(path))


def _groups(session: Session, items: Items, counted: Mapping[str, Any], site: str) -> dict[tuple[str, str], _Group]:
    """The copies of every line that enough stories have, by site and key."""
    # Rules that need the corpus are left aside: what they find, they find only with its facts.
    needy = {rule.about.code for rule in corpus_rules(session.chosen)}
    plan = make_plan([rule for rule in session.chosen if rule.about.code not in needy])
    groups: dict[tuple[str, str], _Group] = {}
    for doc, _ in items:
        if site and not same_site(doc.metadata.site, site):
            continue
        again = list(repeats(doc, counted))
        if again:
            findings, crashes = check(plan, doc)
            session.crashes += crashes
            _add(groups, doc, again, _cuts(findings))
    return groups


def _add(groups: dict[tuple[str, str], _Group], doc: Document, again: list[Repeat], cuts: list[Span]) -> None:
    seen = set[str]()
    for repeat in again:
        line = repeat.line
        place = doc.metadata.site, repeat.key
        group = groups.get(place)
        if group is None:
            group = groups[place] = _Group(names=repeat.key == line.shape_key, prose=line.prose)
        if _covered(line.span, cuts):
            group.known += 1
        group.add(repeat, doc.metadata.date, first_here=repeat.key not in seen)
        seen.add(repeat.key)


def _cuts(findings: Iterable[Finding]) -> list[Span]:
    """What the fixes of findings would take out of the document."""
    return [edit.span for finding in findings for fix in finding.fixes for edit in fix.edits if not edit.text]


def _covered(span: Span, cuts: Sequence[Span]) -> bool:
    length = span.end - span.start
    return any(min(cut.end, span.end) - max(cut.start, span.start) >= _COVERED * length for cut in cuts)


def _proposals(
    groups: Mapping[tuple[str, str], _Group], counted: Mapping[str, Any], min_support: int, mined: Mined
) -> dict[str, list[Proposal]]:
    found = defaultdict[str, list[Proposal]](list)
    for (site, _), group in groups.items():
        if group.known >= _KNOWN * group.places.total():
            mined.found += 1
        elif group.support < min_support:
            mined.rare += 1
        else:
            found[site].append(_proposal(site, group, articles(site, counted)))
    for proposals in found.values():
        proposals.sort(key=lambda proposal: (-proposal.words, proposal.lines))
    return found


def _proposal(site: str, group: _Group, known: int) -> Proposal:
    lines = list(group.lines)
    place = max(Place, key=lambda place: (group.places[place], place))
    common = template(lines, names=group.names)
    shown = tuple(lines[:_SHOWN])
    return Proposal(
        *(site, common, place.name.lower(), group.prose, group.support, known),
        *(group.first, group.last, shown, group.words),
    )


def _add_pack(site: str, proposals: list[Proposal], code: str, name: str, mined: Mined) -> None:
    """Write the pack of a site, of those phrases that pass their own tests."""
    sound: list[tuple[dict[str, Any], Proposal]] = []
    taken = set[str]()
    for proposal in proposals:
        entry = phrase_of(proposal)
        known = proposal.articles
        if entry is None or str(entry["find"]) in taken or not _passes(pack_text(site, code, name, known, [entry])):
            mined.unsaid += 1
            continue
        taken.add(str(entry["find"]))
        sound.append((entry, proposal))
    while sound:
        text = pack_text(site, code, name, proposals[0].articles, [entry for entry, _ in sound])
        if _passes(text):
            mined.packs[file_name(site)] = text
            mined.phrases[file_name(site)] = [proposal for _, proposal in sound]
            return
        sound.pop()  # one phrase finds something in another's example: the least useful goes
        mined.unsaid += 1


def _passes(text: str) -> bool:
    """Whether a pack is valid and holds its own examples."""
    try:
        rules = parse_pack(text, "a mined pack")
        for rule in rules:
            check_shape(rule)
        for _, checked, example in example_cases(rules):
            check_example(checked, example)
    except (ArtlintError, AssertionError):
        return False
    return True
