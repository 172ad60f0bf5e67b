"""The Japanese word for city or prefecture left at a name."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint_rules.translation.source_country import JAPAN

_PREFECTURES = (
    "Aichi|Akita|Aomori|Chiba|Ehime|Fukui|Fukuoka|Fukushima|Gifu|Gunma|Hiroshima|Hyogo|Ibaraki|Ishikawa|Iwate|Kagawa|Kagoshima|"
    "Kanagawa|Kochi|Kumamoto|Mie|Miyagi|Miyazaki|Nagano|Nagasaki|Nara|Niigata|Oita|Okayama|Okinawa|Saga|Saitama|Shiga|Shimane|"
    "Shizuoka|Tochigi|Tokushima|Tottori|Toyama|Wakayama|Yamagata|Yamaguchi|Yamanashi"
)
_NAME = pattern(
    rf"(?<![\w-])(?:[A-Z][a-z]{{2,}}(?P<city>-shi)|(?:{_PREFECTURES})-ken|(?:Osaka|Kyoto)-fu|Tokyo-to)(?![\w-])"
)


class RomajiSuffix(Rule):
    """The Japanese word for city or prefecture left at a name: "Okazaki-shi", "Aichi-ken".

    English news writes "Okazaki" or "Okazaki City" and "Aichi Prefecture". The suggestion does so. Wards, towns and
    blocks ("Moriyama-ku", "Ginza 1-chome") are written so in addresses and left alone, and so are articles that do not speak of
    Japan.
    """

    about = About(
        code="TRN375",
        name="romaji-suffix",
        triggers=("-shi", "-ken", "osaka-fu", "kyoto-fu", "tokyo-to"),
        languages=("en",),
        examples=(
            Bad(
                "A man was found in [[Okazaki-shi]], Aichi Prefecture.",
                fixed="A man was found in Okazaki, Aichi Prefecture.",
                applicability=Applicability.DISPLAY,
            ),
            Bad(
                "The plant in Japan's [[Aichi-ken]] is shut.",
                fixed="The plant in Japan's Aichi Prefecture is shut.",
                applicability=Applicability.DISPLAY,
            ),
            Good("A man was found in Moriyama-ku and in Fukuoka-cho, Japan."),
            Good("He studied Shorin-ken in Japan and lives in Sushi-shire, up-to-date."),
            Good("A man was found in Okazaki-shi."),
        ),
        source="Japanese -shi, -ken, -fu, -to",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Each such name in an article that speaks of Japan."""
        text = ctx.doc.text
        if not JAPAN.is_told_of(ctx.doc):
            return
        for match in _NAME.finditer(text):
            span = Span(*match.span())
            name = match[0].partition("-")[0]
            right = name if match["city"] or name == "Tokyo" else f"{name} Prefecture"
            fix = replace(span, right, Applicability.DISPLAY)
            yield self.finding(span, "Japanese word for city or prefecture", fix, confidence=0.85)
