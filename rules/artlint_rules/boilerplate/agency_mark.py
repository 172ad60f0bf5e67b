"""The name of a news agency alone on a line."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule
from artlint_rules.boilerplate.whole_line import cut, hit_lines

_NAMES = (
    r"AAP|AFP|AFP-JIJI|ANI|ANSA|AP|AP News|AP NEWS|APA|BNS|Bernama|CBS|CNN|CP|DPA|dpa|dpa/[a-z]{2,4}|EFE|IANS|Interfax|KYODO|Kyodo|"
    r"NTB|PA|PAP|PTI|RIA Novosti|REUTERS|Reuters|SDA|STT|TASS|TT|UNB|UNI|UPI|Xinhua|XINHUA|Yonhap|Agencies|AGENCIES|"
    r"News Agency of Nigeria|NEWS AGENCY OF NIGERIA|Ghana News Agency|Kenya News Agency|Emirates News Agency|Kuwait News Agency|"
    r"Philippine News Agency|Caribbean Media Corporation|Associated Press of Pakistan|Australian Associated Press|PA Media|Tribune News Service|"
    r"Agence France-Presse|Associated Press|The Associated Press|Press Association|Press Trust of India|"
    r"The Canadian Press|Thomson Reuters|Anadolu Agency|Bloomberg|Agencias|Agenzia|Europa Press|BERNAMA|PNA|SAnews|TNN|ČTK|DHA|İHA|Anadolu Ajansı|Ritzau|"
    r"رويترز|وكالات|أ ف ب|د ب أ|الأناضول|연합뉴스|뉴시스|뉴스1|共同通信|時事通信|新华社|中央社|共同|時事|ロイター|TTXVN|Antara"
)
_PATTERN = (
    rf"(?m)^[ \t]*[-–—(\[*|（]{{0,3}}[ \t]*(?:{_NAMES})(?:/[A-Za-z]{{2,8}})?[ \t]*[-–—)\]*|.）]{{0,3}}[ \t]*\r?$|"
    # These are words as well: in brackets or behind a dash only.
    r"^[ \t]*(?:\((?:NAN|APP|AA|ANKA)\)|--? ?(?:NAN|APP))[ \t]*\r?$"
)


class AgencyMark(Rule):
    """The name of a news agency alone on a line.

    "- AFP" or "(IANS)" at the end says who wrote the article, which belongs into the metadata. Taking
    it out is offered as unsafe, since some corpora keep sources on purpose.
    """

    about = About(
        code="BPL029",
        name="agency-mark",
        pattern=_PATTERN,
        source="end marks of news agencies, read 2026-11",
        examples=(
            Bad("The bridge is open.\n[[- AFP]]", "The bridge is open.", Applicability.UNSAFE),
            Bad("The bridge is open.\n[[(IANS)]]\n", "The bridge is open.\n", Applicability.UNSAFE),
            Bad("[[Associated Press]]\nThe bridge is open.", "The bridge is open.", Applicability.UNSAFE),
            Good("AFP reported that the bridge is open."),
            Good("- Reuters and AFP have left"),
            Good("AP\u00e9ritif is served on the bridge."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Every line that matches."""
        for line in hit_lines(ctx):
            yield cut(self, ctx.doc, line, "mark of a news agency", safe=False, confidence=0.85)
