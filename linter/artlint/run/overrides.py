"""Settings that hold for some articles: which do, and what is checked there otherwise than elsewhere."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, cached_property
from typing import Any

from artlint.engine.check import Found, Plan, Task, make_plan
from artlint.engine.select import Selection, select
from artlint.engine.trust import shown_only
from artlint.model.document import Document
from artlint.model.finding import Finding
from artlint.model.rule import Rule, sees_corpus
from artlint.packs import kept
from artlint.run.config.kinds import joined_options
from artlint.run.options import made
from artlint.run.settings import Override, Settings
from artlint.text.site import same_site

Offered = Sequence[Rule | type[Rule]]


class Variant:
    """How an article is checked: all rules of ``plan`` but those left out, and those of ``more``.

    ``shown_only`` has the codes of rules whose fixes are not to be made; ``max_removal`` is a share of words.
    """

    def __init__(
        self,
        plan: Plan,
        max_removal: float,
        left_out: frozenset[str] = frozenset(),
        more: Plan | None = None,
        shown_only: frozenset[str] = frozenset(),
    ) -> None:
        """``among`` is made when it is wanted."""
        self.plan = plan
        self.max_removal = max_removal
        self.left_out = left_out
        self.more = more
        self.shown_only = shown_only

    @cached_property
    def among(self) -> tuple[Plan, Plan | None]:
        """The two plans with those rules alone whose findings depend on the whole corpus."""
        more = make_plan(of_corpus(self.more.rules), kept) if self.more else None
        return make_plan(of_corpus(self.plan.rules), kept), more

    def task(self, doc: Document, off: frozenset[str], alone: Sequence[Finding] | None) -> Task:
        """What is to be run on a document: all rules but those with a code in ``off``.

        Where it is known what is found in the document ``alone``, only those whose findings depend on the corpus.
        """
        plan, more = (self.plan, self.more) if alone is None else self.among
        plans = [(plan, self.left_out | off if off else self.left_out)]
        if more:
            plans.append((more, off))
        if alone and off:  # kept from a run in which they were not switched off
            alone = [finding for finding in alone if finding.rule not in off]
        return Task(doc, plans, alone or ())

    def shown(self, found: Found) -> Found:
        """What was found, with the fixes that are not to be made as suggestions."""
        return Found(shown_only(found.findings, self.shown_only), found.crashes) if self.shown_only else found


class Variants:
    """The variants of a run, each made when the first article wants it. ``rules`` and ``chosen`` are the run's."""

    def __init__(self, settings: Settings, offered: Offered, rules: Sequence[Rule], chosen: Sequence[Rule]) -> None:
        """No variant is made yet."""
        self.settings = settings
        self.offered = offered
        self.rules = rules
        self.chosen = chosen
        self._made: dict[tuple[int, ...], Variant] = {}

    @cached_property
    def base(self) -> Variant:
        """What holds where no override does."""
        unfixable = self._unfixable(self.chosen, self.settings.fixable)
        return Variant(make_plan(self.chosen, kept), self.settings.max_removal, shown_only=unfixable)

    def of(self, doc: Document, path: str) -> Variant:
        """The variant for an article that was read from the path."""
        key = self.met(doc, path)
        if not key:
            return self.base
        if key not in self._made:
            self._made[key] = self._make([self.settings.overrides[number] for number in key])
        return self._made[key]

    def met(self, doc: Document, path: str) -> tuple[int, ...]:
        """Which overrides hold for an article that was read from the path, by their number in the settings."""
        if not self.settings.overrides:
            return ()
        return tuple(number for number in self._by_path(path) if _fits(self.settings.overrides[number], doc))

    def max_removal(self, doc: Document, path: str) -> float:
        """The share of its words that fixes may take out of an article that was read from the path."""
        return self._limit([self.settings.overrides[number] for number in self.met(doc, path)])

    def all_rules(self) -> list[Rule]:
        """Every rule that runs on any article, with the options it has outside overrides."""
        codes = {rule.about.code for rule in self.chosen}
        for override in self.settings.overrides:
            if override.selection:
                codes |= {rule.about.code for rule in self._selected([override])}
        return sorted((rule for rule in self.rules if rule.about.code in codes), key=lambda rule: rule.about.code)

    @cached_property
    def _by_path(self) -> Callable[[str], list[int]]:
        matchers = [_matcher(override) for override in self.settings.overrides]
        # All articles of one file have one path.
        return cache(lambda path: [number for number, matches in enumerate(matchers) if matches(path)])

    def _make(self, overrides: Sequence[Override]) -> Variant:
        mine = self._with_options(self._selected(overrides), overrides)
        usual = {id(rule) for rule in self.chosen}
        more = [rule for rule in mine if id(rule) not in usual]
        same = {rule.about.code for rule in mine if id(rule) in usual}
        fixable = _stacked(self.settings.fixable, [override.fixable for override in overrides])
        return Variant(
            self.base.plan,
            self._limit(overrides),
            frozenset(rule.about.code for rule in self.chosen if rule.about.code not in same),
            make_plan(more, kept) if more else None,
            self._unfixable(mine, fixable),
        )

    def _limit(self, overrides: Iterable[Override]) -> float:
        limits = [override.max_removal for override in overrides if override.max_removal is not None]
        return limits[-1] if limits else self.settings.max_removal

    def _selected(self, overrides: Sequence[Override]) -> list[Rule]:
        if not any(override.selection for override in overrides):
            return list(self.chosen)
        selection = _stacked(self.settings.selection, [override.selection for override in overrides])
        return select(self.rules, selection)[0]

    def _with_options(self, rules: Sequence[Rule], overrides: Sequence[Override]) -> list[Rule]:
        """The rules, those made anew that have other options here."""
        changed: Mapping[str, Mapping[str, Any]] = {}
        for override in overrides:
            changed = joined_options(changed, override.rules)
        if not changed:
            return list(rules)
        options = joined_options(self.settings.rules, changed)
        named = [offer for offer in self.offered if {offer.about.code, offer.about.name} & changed.keys()]
        anew = {rule.about.code: rule for rule in made(named, options, [])}
        return [anew.get(rule.about.code, rule) for rule in rules]

    @staticmethod
    def _unfixable(rules: Sequence[Rule], fixable: Selection) -> frozenset[str]:
        return frozenset(rule.about.code for rule in rules if not fixable.chooses(rule))


def of_corpus(rules: Iterable[Rule]) -> list[Rule]:
    """The rules whose findings depend on the corpus: those that look at it, and those that go by others' findings."""
    return [rule for rule in rules if sees_corpus(rule) or rule.about.after]


def _stacked(base: Selection, over: Sequence[Selection | None]) -> Selection:
    for selection in over:
        if selection:
            base = selection._replace(preview=base.preview, below=base)
    return base


def _fits(override: Override, doc: Document) -> bool:
    if override.sites:
        site = doc.metadata.site.lower().rstrip(".")
        if not any(same_site(site, wanted.lower()) for wanted in override.sites):
            return False
    if override.languages:
        tag = (doc.metadata.language or doc.language).replace("_", "-").lower()
        wanted = [language.replace("_", "-").lower() for language in override.languages]
        return any(tag == language or tag.startswith(f"{language}-") for language in wanted)
    return True


def _matcher(override: Override) -> Callable[[str], bool]:
    """Whether a path is one of the override's; patterns count from its folder, and ! takes files away."""
    if not override.paths:
        return lambda path: True
    from artlint.sources.walk import gitignore_spec

    meant = [pattern for pattern in override.paths if not pattern.startswith("!")]
    others = gitignore_spec([pattern[1:] for pattern in override.paths if pattern.startswith("!")], "paths")
    spec = gitignore_spec(meant or ["*"], "paths")

    def matches(path: str) -> bool:
        inner = os.path.relpath(path, override.folder or ".").replace(os.sep, "/")
        inner = "/".join(part for part in inner.split("/") if part != "..")
        return bool(spec.match_file(inner)) and not others.match_file(inner)

    return matches
