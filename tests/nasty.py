"""Texts that break things: strategies shared by the properties."""

from hypothesis import strategies as st

CHARACTERS = [
    *"abcXYZ  \t.,;:!?'\"()[]{}-_|*#@&/\\0123456789",
    *("\n", "\r\n", "\r", "\n\n", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029"),
    *("\x00", "\x1b[31m", "\x07", "\x7f", "\x9b"),
    *("é", "e\u0301", "ß", "İ", "ı", "ſ", "K", "Σ", "ς", "ﬁ", "ǆ", "ŉ", "ΐ", "ẞ"),
    *("’", "‘", "“", "”", "´", "\u00a0", "\u202f", "\u00ad", "…", "–", "—", "•", "»"),
    *("😀", "👩‍👩‍👧", "🇩🇪", "\U0001f1e6", "𝐀", "\U000e0041", "\U0010ffff"),
    *("שלום", "مرحبا", "\u202e", "\u2066", "\u200f", "\u200b", "\ufeff", "日本語", "한", "ที่", "\u0300" * 5),
    *("\udc80", "\udcff", "\ud800", "\udfff"),
    *("the", "of", "and", "The", "OF", "a" * 50, " " * 20),
]

texts = st.one_of(
    st.lists(st.sampled_from(CHARACTERS), max_size=40).map("".join),
    st.text(st.characters(codec=None), max_size=60),
)
# What a file can hold: its invalid bytes are lone surrogates from U+DC80 to U+DCFF, and no others.
file_bytes = st.one_of(
    texts.map(lambda text: text.encode("utf-8", "replace")),
    st.lists(
        st.sampled_from([b"ab ", b"\n", b"\r\n", b"\r", b"\xff", b"\xc3", b"\xa9", b"\xed\xa0\x80", "é".encode()])
    ).map(b"".join),
)


def glued(pieces: list[str], size: int = 12) -> st.SearchStrategy[str]:
    """Texts of the pieces with nasty characters between them."""
    return st.lists(st.one_of(st.sampled_from(pieces), st.sampled_from(CHARACTERS)), max_size=size).map("".join)


ONE_MEGABYTE = ("Leave a reply é 😀 the İ of’ " * 40_000)[:1_000_000]
