"""NAM001."""

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from typing import Any, NamedTuple

from artlint import About, Applicability, Bad, Context, Document, Evidence, Finding, Good, Rule, replace
from artlint_rules.names.cities import evidence_of_city, may_be_city, may_be_person, with_soft_sign
from artlint_rules.names.doubtful import doubtful
from artlint_rules.names.entries import Entry, articles, corpus_evidence, entries, joined, times
from artlint_rules.names.forms import (
    Name,
    alike,
    edits,
    foreignness,
    names_in,
    occurrences,
    surroundings,
    two_romanisations,
)
from artlint_rules.names.gathering import Forms
from artlint_rules.names.prose import in_foreign_sentence, in_foreign_title
from artlint_rules.names.same_story import same_story
from artlint_rules.names.slips import slips
from artlint_rules.names.two_spellings import bare, close, is_titled, near, two_people, unknown
from artlint_rules.tables import city_spelled, is_misspelt

# Letters by which one of two spellings of a name may be longer: three, for sch and zh.
_MAX_LONGER = 3
# A usual name beside a more frequent one of the article is odd only if the other was introduced: chosen.
_INTRODUCED = 3
# A name of so many other articles shows an odd form for one, however often the article has it: chosen.
_SETTLED = 3
# Shares that were right on a corpus of news with planted and real slips: one form more frequent; only other articles have
# the usual one; equally frequent, and one looks translated; equally frequent, and the longer is taken for the usual one,
# as letters are lost more often.
_SURE, _ELSEWHERE, _LIKELY, _EVEN = 0.9, 0.8, 0.7, 0.5


class _Pair(NamedTuple):
    """An odd spelling, the usual one, and what speaks for the usual one."""

    odd: str
    usual: str
    evidence: tuple[Evidence, ...]
    confidence: float

    @property
    def level(self) -> Applicability:
        """Which of two equally frequent forms is the usual one is no more than a guess."""
        return Applicability.UNSAFE if self.confidence > _EVEN else Applicability.DISPLAY


@dataclass(frozen=True)
class NameVariant(Rule):
    """A name is spelled otherwise elsewhere in the article or the corpus.

    A name that went through another language's spelling comes back changed in one place and not in another: "Poutin"
    beside "Putin". Search and counting then see two people.

    The fix puts the usual spelling in the place of the odd one; a person should look at it. A spelling is odd if it is
    no English word and no usual name, stands once or twice in its article and in no other, and shares its consonants
    with a more frequent one, either in the same article or in others that tell of the same people and places. A letter that
    is lost, added, changed or swapped inside a name is odd where the article has it right twice ("Drasmikov", "Drasnikov"). What
    another language calls a big city ("Munix") is odd where the English name stands in an article at all.
    Known English words, usual names ("Allan" beside "Allen"), items of lists, endings ("Ivanov", "Ivanova") and accents
    (NAM004) are left alone.
    """

    about = About(
        code="NAM001",
        name="name-variant",
        languages=("en",),
        examples=(
            Bad(
                "Mikhail Zorkov spoke first. Zorkov and his guests left after [[Zorkow]]'s toast.",
                fixed="Mikhail Zorkov spoke first. Zorkov and his guests left after Zorkov's toast.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "The judge heard Anna Dreskova and her sister. [[Dreszkova]] was heard first, Dreskova for the rest of the day.",
                fixed="The judge heard Anna Dreskova and her sister. Dreskova was heard first, Dreskova for the rest of the day.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "The mayor received Guido [[Tarmellan]] at the Villa Ozanne.",
                fixed="The mayor received Guido Tarmellin at the Villa Ozanne.",
                applicability=Applicability.UNSAFE,
                corpus=(
                    "Guido Tarmellin arrived by train. The Villa Ozanne was closed to the public.",
                    "In the Villa Ozanne a dinner was held for Guido Tarmellin.",
                ),
            ),
            Bad(
                "They met at Chateau [[Lavergne]] in the rain. The La Vergne park was closed, and La Vergne lay still.",
                fixed="They met at Chateau La Vergne in the rain. The La Vergne park was closed, and La Vergne lay still.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "The firm of [[Sfardokin]] was sold. Its founder, Jan Sfairdokin, is dead.",
                fixed="The firm of Sfairdokin was sold. Its founder, Jan Sfairdokin, is dead.",
                applicability=Applicability.DISPLAY,
            ),
            Bad(
                "The mine is in the [[Polbarra]]. It is hot in the [[Polbarra]], and the [[Polbarra]] is dry. Polbara roads are long.",
                fixed="The mine is in the Polbara. It is hot in the Polbara, and the Polbara is dry. Polbara roads are long.",
                applicability=Applicability.UNSAFE,
                corpus=("In the Polbara it rains.", "The Polbara is far away.", "A road leads to the Polbara."),
            ),
            Bad(
                "The train to [[Leipcigas]] was late, and there was no other from Leipzig's port.",
                fixed="The train to Leipzig was late, and there was no other from Leipzig's port.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "The bridge was built in [[Ceksonvill]] by a firm of the town.",
                fixed="The bridge was built in Jacksonville by a firm of the town.",
                applicability=Applicability.UNSAFE,
                corpus=("In Jacksonville it rains.",),
            ),
            Bad(
                "The ferry to El [[Salvadoras]] was late, as always. The harbour of Salvador is shut, and Salvador's mayor is ill.",
                fixed="The ferry to El Salvador was late, as always. The harbour of Salvador is shut, and Salvador's mayor is ill.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "It snows in [[Tjumen']] region. In Tyumen it rains.",
                fixed="It snows in Tyumen region. In Tyumen it rains.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "The report of the [[Leipcigas]] Zeitblatt was read.",
                fixed="The report of the Leipzig Zeitblatt was read.",
                applicability=Applicability.UNSAFE,
                corpus=("The Zeitblatt is printed in Leipzig.", "In Leipzig it rains, and the Zeitblatt says so."),
            ),
            Bad(
                "Pavel Drasnikov was late to the dinner. [[Drasmikov]]'s car stood at Drasnikov's gate for the rest of it.",
                fixed="Pavel Drasnikov was late to the dinner. Drasnikov's car stood at Drasnikov's gate for the rest of it.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "The mill of [[Tolmerig]] is shut, and the mayor of Tolmering is glad of it: Tolmering is quiet.",
                fixed="The mill of Tolmering is shut, and the mayor of Tolmering is glad of it: Tolmering is quiet.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "Dora Velmdorf sings in the choir. Her brother has heard Dora [[Vlemdorf]] sing for the mayor.",
                fixed="Dora Velmdorf sings in the choir. Her brother has heard Dora Velmdorf sing for the mayor.",
                applicability=Applicability.UNSAFE,
                corpus=("Dora Velmdorf is ill.", "The house of Dora Velmdorf is old.", "Velmdorf laughed."),
            ),
            Good("Pavel Drasnikov met Anton Drasmikov. Drasnikov's car stood at Drasnikov's gate."),
            Good(
                "Drasmikov sang to all. Drasmikov's car stood at Drasnikov's gate, and Drasnikov was late, Drasnikov says."
            ),
            Good("The two Koreas met. The Koreans are glad, the Koreans say, and so are all Koreans."),
            Good(
                "The road to Kanza is shut, and so is the one to Kanda.",
                corpus=tuple(
                    f"The road to Kanda is long, and it is shut on {day}." for day in ("Monday", "Friday", "Sunday")
                ),
            ),
            Bad(
                "The mayor of Geneva is ill. A train left [[Geneve]] at noon, and it was late; in Geneva it rained.",
                fixed="The mayor of Geneva is ill. A train left Geneva at noon, and it was late; in Geneva it rained.",
                applicability=Applicability.UNSAFE,
            ),
            Good(
                "The mayor of Geneva is ill. The Grand Teatro de Geneve is shut for the night, and in Geneva it rained."
            ),
            Good("The Vittoria Institute is in Turin.", corpus=("In Victoria it rains.", "The road goes to Victoria.")),
            Good("Taras Dolin is from Taraz, and he is glad of it: Taras has a house in Taraz."),
            Good("Mr Drozden sings Leipcigas Blues in Leipzig."),
            Good(
                "Pyotr Ivanov and Olga Ivanova were there. Ivanov left early, Ivanova stayed, the Ivanovs own the house."
            ),
            Good("Sergei Dratov and Sergey Molin sang. Sergei sang well, and so did Sergei's friend."),
            Good("The Zelenskyy of the poster is the Zelensky of the play, and Zelensky laughed."),
            Good("Mr Allan and Mr Allen are partners. Allen is the elder, and Allen signs for both."),
            Good("The Member for Hull (Mr. Bermingham) spoke. In Birmingham it rains, Birmingham is large."),
            Good("The Allens are partners of the Allans."),
            Good("In the final Ivo Drasnik met his rival Jan Drasznik. Drasnik won it, and Drasnik was glad."),
            Good(
                "The book of Evgeny Tarmolin is out in Riga, and the Dukovsky prize is his.",
                corpus=(
                    "Yevgeny Tarmolin won the Dukovsky prize.",
                    "In Riga the Dukovsky prize went to Yevgeny Tarmolin.",
                ),
            ),
            Good(
                "Argentina lost, the Argentinean coach said. Argentina will play again in June, and Argentina may win."
            ),
            Good(
                "Zorkov przyjechał do Mielca. W Mielcu Zorkov mieszkał w hotelu. Mielec leży na południu, a Mielec jest mały."
            ),
            Good(
                "The choir is from the town of Mielec, and the people of Mielec are glad of it.\n\n"
                "W niedzielę chór wystąpi w Mielcu przy nowym kościele obok szkoły."
            ),
            Good("Erdoğan spoke on Monday. Erdogan was to speak again on Tuesday, Erdogan's office said."),
            Good("Backs: Dorlin, Varmson, Quill. Forwards: Smeed, Hult, Varmison, Grodd. Varmison is new."),
            Good("The report is by Rajal Rajol Meskit of the institute, Meskit's firm said."),
            Good("The hero is played by Jason Tarlik and Tarlick Wilson, brothers in life, the paper says."),
            Good(
                "Lukaschenko left. Lukaschenko was seen in Minsk, Lukaschenko's cook in Brest. A spokesman of Lukashenko denied it."
            ),
            Good("They've seen it. They're glad. The Rulkan-led side lost, the Rulkans say. The Rulkani people won."),
            Good(
                "Botswana has opened the border. A Batswana crowd was there, the minister of Botswana said in Botswana."
            ),
            Good("Austria plays Australia in the final. Austria won the last one, and Austria is at home."),
            Good("The road goes through Henan and Hubei. Hunan is next, Hunan's mayor said, and Hunan is far."),
            Good(
                "The Grenadians voted in May; Saint Vincent and the Grenadines will vote in June, and the Grenadines are calm."
            ),
            Good("Ko Yong-hui is his mother, Kim Yong-ju his uncle. Yong-ju was ill, and Yong-ju's house is old."),
            Good("Philippa is guarded by Filippo. Philippa fled, Philippa says, and Philippa is free."),
            Good(
                "Confederacion Nacional Tarnista\n\nThe Confederazione met. The Confederazione is old, the Confederazione says."
            ),
            Good("Iran and Iraq signed. Iran was first. Slovakia and Slovenia follow, Slovenia says."),
            Good(
                "Mark Tarmellan won the race on Sunday in Oslo.",
                corpus=("Guido Tarmellin paid the bill.", "The book by Guido Tarmellin is out."),
            ),
            Bad(
                "The inn of Le Clerc is old. [[Leclerc]] is a village by the sea, and [[Leclerc]] has a church.",
                fixed="The inn of Le Clerc is old. Le Clerc is a village by the sea, and Le Clerc has a church.",
                applicability=Applicability.UNSAFE,
                corpus=("The road goes to Le Clerc.",),
            ),
            Good("Write to anna@dreszkova.example. Anna Dreskova answers all letters, Dreskova says."),
        ),
    )

    max_mentions: int = 2
    min_articles: int = 2
    min_shared_names: float = 4.0  # beyond chance

    def observe(self, doc: Document) -> Iterable[tuple[str, Any]]:
        """For each skeleton the form, one article, and the article's id with its names."""
        if doc.language != "en":
            return []
        names = names_in(doc)
        refs = ((doc.id, surroundings(names)),)
        return [(name.skeleton, (name.form, 1, refs)) for name in names]

    def combine(self, first: Any, second: Any) -> Any:
        """The entries of both; those of one form are added up."""
        return joined(first, second)

    def gatherer(self) -> Forms:
        """What counts the spellings of many articles."""
        return Forms()

    def keep(self, value: Any) -> bool:
        """Whether two of the forms may be spellings of one name, or one is common enough to tell on a later article."""
        if isinstance(value[0], str):
            return bool(value[1] >= self.min_articles)
        if any(entry[1] >= self.min_articles for entry in value):
            return True
        forms = [entry[0] for entry in value]
        return any(
            city_spelled(odd) == form or (abs(len(form) - len(odd)) <= _MAX_LONGER and alike(odd, form))
            for odd in filter(unknown, forms)
            for form in forms
            if form != odd
        )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Findings for every mention of an odd spelling."""
        # Names have cases in other languages, and a text of unknown language may be in one of them.
        for pair in self._pairs(ctx) if ctx.doc.language == "en" else ():
            if is_misspelt(pair.usual):
                continue
            for start in occurrences(ctx.doc.text, pair.odd):
                span = with_soft_sign(ctx.doc, start, pair.odd)
                if in_foreign_sentence(ctx.doc, span) or in_foreign_title(ctx.doc, span):
                    continue
                if is_titled(ctx.doc, span, pair.usual):
                    continue
                where = "elsewhere in this article" if pair.evidence[0].kind == "article" else "in other articles"
                yield self.finding(
                    span,
                    f'"{pair.odd}" is spelled "{pair.usual}" {where}',
                    replace(span, pair.usual, pair.level),
                    confidence=pair.confidence,
                    evidence=pair.evidence,
                )

    def _pairs(self, ctx: Context) -> Iterator[_Pair]:
        names = names_in(ctx.doc)
        keys, alone = doubtful(names, ctx.facts)
        for key in keys:
            here = sorted(name.form for name in names if name.skeleton == key)
            known = {entry[0]: entry for entry in entries(ctx.facts[key])} if ctx.facts and key in ctx.facts else {}
            for odd in here:
                pair = self._usual(ctx.doc, odd, here, known, names)
                if pair:
                    yield pair
        for odd, usual, evidence in slips(ctx.doc, alone, names, ctx.facts) if alone else ():
            yield _Pair(odd, usual, evidence, _SURE)

    def _usual(
        self, doc: Document, odd: str, here: list[str], known: dict[str, Entry], names: Set[Name]
    ) -> _Pair | None:
        elsewhere = articles(known.get(odd), doc.id)
        city = city_spelled(odd)
        if city and may_be_person(doc, odd, known.get(city), city):
            return None
        if city and may_be_city(doc, odd, city):
            evidence = evidence_of_city(doc, odd, known.get(city), city) if elsewhere <= 1 else ()
            return _Pair(odd, city, evidence, _SURE) if evidence else None
        siblings = [form for form in here if form != odd and city_spelled(form) != odd and alike(odd, form)]
        # A translator may misspell a usual name in two articles.
        if elsewhere > 1 or (elsewhere and (" " in odd or all(map(unknown, siblings)))):
            return None
        if not siblings and not known.keys() - {odd}:
            return None
        mentions = len(occurrences(doc.text, odd))
        settled = any(articles(known.get(form), doc.id) >= _SETTLED for form in siblings)
        if not mentions or (mentions > self.max_mentions and not settled):
            return None
        if siblings:
            return self._in_article(doc, odd, mentions, siblings, known)
        if not unknown(odd) and " " not in odd:
            return None
        return self._in_corpus(doc, odd, mentions, known, surroundings(names))

    def _in_article(
        self, doc: Document, odd: str, mentions: int, siblings: list[str], known: dict[str, Entry]
    ) -> _Pair | None:
        # A name that others tell of too is another one, unless the two are very near.
        siblings = [form for form in siblings if close(odd, form) or articles(known.get(form), doc.id) <= 1]
        if not siblings:
            return None
        counted = [(len(occurrences(doc.text, form)), form) for form in siblings]
        count, usual = max(counted, key=lambda item: (articles(known.get(item[1]), doc.id), *item))
        others = articles(known.get(usual), doc.id)
        if not count:
            return None
        if (count < mentions and not others) or two_people(doc, odd, usual):
            return None
        split = " " in odd + usual
        leaning = foreignness(odd) - foreignness(usual)
        sure = count > mentions or others > 0 or (not split and leaning >= 0 and not unknown(usual))
        if unknown(odd) or split:
            if not sure and (split or (leaning, len(usual), usual) <= (0, len(odd), odd)):
                return None
        elif not self._slip(doc, odd, usual, mentions, count):
            return None
        evidence = [Evidence("article", f"{usual}: {times(count)}")]
        if others:
            evidence.append(corpus_evidence(known[usual], doc.id))
        return _Pair(odd, usual, tuple(evidence), _SURE if sure else _LIKELY if leaning > 0 else _EVEN)

    def _slip(self, doc: Document, odd: str, usual: str, mentions: int, count: int) -> bool:
        """Whether a usual name stands for another of the article: a person who was never introduced."""
        return mentions == 1 and count >= _INTRODUCED and edits(odd, usual) == 1 and bare(doc, odd)

    def _in_corpus(self, doc: Document, odd: str, mentions: int, known: dict[str, Entry], sketch: int) -> _Pair | None:
        for usual, count, refs in sorted(known.values(), key=lambda entry: -entry[1]):
            if usual == odd or city_spelled(usual) == odd or not alike(odd, usual) or not near(odd, usual):
                continue
            if count < max(self.min_articles, mentions) and foreignness(odd) <= foreignness(usual):
                continue
            if usual.lower() in doc.text or two_romanisations(odd, usual):
                continue
            if same_story(doc, odd, usual, refs, sketch, self.min_shared_names):
                return _Pair(odd, usual, (corpus_evidence((usual, count, refs), doc.id),), _ELSEWHERE)
        return None
