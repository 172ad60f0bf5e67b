"""NAM008."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Document, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint_rules.names.prose import in_foreign_sentence, in_quotation
from artlint_rules.tables import is_known, is_loan_word

# First names that are no English words and no surnames of everybody, with the spellings that engines give them.
_FIRST = (
    # Russian, Ukrainian, Bulgarian, Georgian, Armenian
    "Aleksandr|Aleksei|Aleksey|Alexei|Alexey|Anatoliy|Anatoly|Andrei|Andrey|Andriy|Arkady|Arsen|Artem|Artyom|Bogdan|"
    "Bohdan|Borys|Denys|Dmitri|Dmitriy|Dmitry|Dmytro|Ekaterina|Evgeny|Gennadiy|Gennady|Georgy|Giorgi|Hennadiy|Ihor|Igor|"
    "Ihar|Irakli|Iryna|Kateryna|Konstantin|Kyrylo|Leonid|Lyudmila|Maksim|Maksym|Mikhail|Mikheil|Mykhailo|Mykola|"
    "Nadiya|Nikita|Nikol|Nikolai|Nikolay|Oksana|Oleg|Oleh|Oleksandr|Oleksiy|Olena|Olga|Olha|Pavel|Pavlo|Petro|Ruslan|"
    "Rustem|Sergei|Sergey|Serhii|Serhiy|Stanislav|Stepan|Svetlana|Taras|Tatiana|Tatyana|Tetiana|Vadim|Vadym|Valentyn|"
    "Valeriy|Valery|Vasily|Vasyl|Viktor|Vitali|Vitalii|Vitaliy|Vitaly|Vladimir|Vladislav|Vladyslav|Volodymyr|Vyacheslav|"
    "Yaroslav|Yevgeny|Yevhen|Yulia|Yuri|Yurii|Yuriy|Zurab|"
    # Serbian, Croatian, Polish, Czech, Romanian, Hungarian
    "Aleksandar|Andrzej|Bogusław|Branko|Dragan|Goran|Grzegorz|Jarosław|Jaroslav|Katarzyna|Krzysztof|Małgorzata|Milan|Milorad|"
    "Miloš|Miroslav|Nikola|Piotr|Radoslav|Slobodan|Stanisław|Tomasz|Vojislav|Wojciech|Zbigniew|Zoran|Gheorghe|Ioan|Mihai|"
    "Nicolae|Traian|Ferenc|Gyula|István|László|Sándor|Viorica|Vlad|Željko|"
    # Greek, Turkish, Persian, Arabic
    "Alexandros|Antonis|Giannis|Giorgos|Kostas|Kyriakos|Nikos|Panagiotis|Theodoros|Vangelis|Yannis|Yiannis|"
    "Ahmet|Emine|Mehmet|Mustafa|Hüseyin|Recep Tayyip|Süleyman|Ahmad|Ahmed|Abdullah|Abdulrahman|Fatima|Hassan|Hussein|"
    "Ibrahim|Ismail|Khaled|Khalid|Mahmoud|Mohamed|Mohammad|Mohammed|Muhammad|Nasser|Saeed|Salah|Tariq|Yasser|Youssef|Yusuf|"
    # Indian, Sri Lankan, African, Spanish, Portuguese, Italian, French, German, Scandinavian
    "Amit|Anil|Arvind|Deepak|Mahinda|Manmohan|Narendra|Rahul|Rajesh|Sanjay|Sarath|Sunil|Vijay|Chinedu|Emeka|Olusegun|Uhuru|"
    "Alejandro|Enrique|Fernando|Francisco|Guillermo|Javier|Joaquín|Jorge|Luis|Mauricio|Miguel|Nicolás|Pablo|Pedro|Rodrigo|"
    "Antônio|João|Giovanni|Giuseppe|Matteo|Paolo|Silvio|Emmanuel|François|Guillaume|Jacques|Nicolas|Philippe|Angela|"
    "Dieter|Heinz|Jürgen|Matthias|Wolfgang|Anders|Bjørn|Håkan|Henrik|Lars|Magnus|Mikael|Søren"
)
# People whom papers name every day, and whose surname is an English word or stands in lists of words.
_KNOWN = {
    "Donald": ("trump",),
    "Melania": ("trump",),
    "Ivanka": ("trump",),
    "Barack": ("obama",),
    "Angela": ("merkel",),
    "Emmanuel": ("macron",),
    "Vladimir": ("putin",),
    "Hillary": ("clinton",),
    "Elon": ("musk",),
    "Boris": ("johnson",),
    "Narendra": ("modi",),
    "Benjamin": ("netanyahu",),
    "Recep Tayyip": ("erdogan",),
    "Sarath": ("fonseka",),
}
_SURNAME = pattern(r" (?P<surname>[^\W\d_A-Z]{5,})(?=[ ,.;:!?)\n]|['’]s\b|$)(?!\.\w)")
# What stands small inside names, and words of other languages behind a name in a title or a dish.
_PARTICLES = frozenset(
    "abdel abdul abou bint ould della dello delle degli dalla dell' zuza und oder auch over voor naar para como este esta está tiene "
    "dans avec pour chez sono sulla alla junior senior effendi pasha khan begum bey hanim agha shah".split()
)
# Of words that lists of English lack: "Ibrahim midfielder", "Olga unfriended".
_ENGLISH_ENDINGS = ("ed", "er", "ing", "ist", "ly", "man", "men", "s")


class SmallSurname(Rule):
    """A surname in lower case behind its first name.

    "Minister Haris and Oleg petrenko": engines that put the capitals back after they have translated know the first name and not
    the surname. The fix gives it its capital. Looked for behind first names that are no English words, where what follows is
    neither an English word nor one that English uses, and for a few people whom everybody knows ("Donald trump").
    """

    about = About(
        code="NAM008",
        name="small-surname",
        triggers=tuple(sorted({*_FIRST.split("|"), *_KNOWN})),
        languages=("en",),
        examples=(
            Bad(
                "The minister, Oleg [[petrenko]], was late.",
                fixed="The minister, Oleg Petrenko, was late.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "It is said of Andrey [[zabolotsky]] that he slept.",
                fixed="It is said of Andrey Zabolotsky that he slept.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "President Donald [[trump]]'s plan failed.",
                fixed="President Donald Trump's plan failed.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "The choir of Mehmet [[tarlanov]] met Sarath [[dunavila]], who sang.",
                fixed="The choir of Mehmet Tarlanov met Sarath Dunavila, who sang.",
                applicability=Applicability.UNSAFE,
            ),
            Good("Oleg Petrenko was late, and Igor whisky in hand."),
            Good("Igor spoke; Maxim ran; Olga, lev in hand, paid; Mohammed sang karaoke with Pablo."),
            Good("Striker Milan Škoda scored, and Ibrahim midfielder of the year; Olga unfriended him."),
            Good("Write to oleg petrenko or donald trump."),
            Good("Oleg petrenko@tarn.example"),
            Good("Vladimir nova-like, Oleg casanovas-style, and Yuri petrenko.example is his page."),
            Good("The song is “Juan y Pedro tienen miedo”, and the film was “Miguel sabe la verdad”."),
            Good("Hassan bint Ould and Giuseppe della Torre: Mohammed pasha was a bey."),
        ),
        source="Output of engines with a step that restores capitals, as on news sites translated from Russian",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each such surname."""
        doc = ctx.doc
        for hit in ctx.hits:
            first = doc.text[hit.start : hit.end]
            match = _SURNAME.match(doc.text, hit.end) if first[0].isupper() else None
            if match is None:
                continue
            surname = match["surname"]
            span = Span(*match.span("surname"))
            if surname in _KNOWN.get(first, ()) or (_may_be_surname(surname) and _in_english(doc, span)):
                fix = replace(span, surname.capitalize(), Applicability.UNSAFE)
                yield self.finding(span, "surname in lower case", fix, confidence=0.9)


def _in_english(doc: Document, span: Span) -> bool:
    return not (in_quotation(doc, span) or in_foreign_sentence(doc, span))


def _may_be_surname(word: str) -> bool:
    """Whether the word is neither English nor one that stands small in names."""
    known = is_known(word) or is_loan_word(word) or word in _PARTICLES
    return word.islower() and not known and not word.endswith(_ENGLISH_ENDINGS)
