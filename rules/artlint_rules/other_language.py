"""Whether a line is plainly in another language than English.

An article of a few words does not tell its language, and one that quotes English titles may seem to be English. A rule for English
asks this of the line in which it has found something, so that it costs nothing where nothing is found.
"""

from artlint.text.language import ENGLISH
from artlint.text.pattern import pattern
from artlint.text.scripts import other_script_share
from artlint.text.words import word_set

# The commonest function words of languages in Latin script that are no English words, by frequency in their news. What stands in
# names too ("de la", "van der") is kept: two of them are needed, and more of them than of English ones.
_OTHERS = (
    word_set(
        # German, Dutch and Afrikaans
        "der das und nicht ist ein eine einen mit auf für von dem des sich auch wird sind zu zum zur bei nach dass wie als "
        "de het een van en dat niet met voor op te zijn aan bij ook heeft hij ze zij wordt naar uit 'n 't nie het hy sy "
        # French, Spanish, Portuguese, Catalan, Italian and Romanian
        "le la les est une dans pour que qui sur pas au du avec ce il elle et dit l' d' qu' "
        "el los las del por con para es se su una un lo más como y "
        "o da dos das em um uma com não na ao foi pelo os di che della è gli nel sono ha al dei și în cu nu că din "
        # Swedish, Danish, Norwegian, Icelandic and Finnish
        "och att det som på är av ett inte den er til ikke af og hun han að það í og ekki ja ei oli että se "
        # Polish, Czech, Slovak, Croatian, Slovene, Hungarian, Turkish and the Baltic languages
        "w z się nie jest że i na je ve že to su li az és hogy nem egy bir bu için ile olarak dedi yüzde ir un kā kad yra "
        # Indonesian, Vietnamese, Welsh, Irish, Breton and Basque
        "yang dan ini itu dengan untuk dari và của là có không được yn ar mae dw hi agus tá sé an ag ha ma eta da du zuen"
    )
    - ENGLISH
    - word_set("a an i to as is in on he me we no do so die")
)
_WORD = pattern(r"['’]?[^\W\d_]+['’]?")
_QUOTATION = pattern(r"[„“\"«»][^„“”\"«»\n]{1,200}[“”\"«»]")
_SAMPLE = 600  # code points: chosen, three paragraphs
_ENOUGH = 2  # different words
_SCRIPT_SHARE = 0.5  # chosen: a name or two in another script leave a line English


def in_other_language(text: str) -> bool:
    """Whether most letters are of another script, or more words of another language than English function words.

    A small word with letters that English has not ("größer") counts like a function word. Quotations do not count.
    """
    sample = _QUOTATION.sub(" ", text[:_SAMPLE]).replace("’", "'")
    words = _WORD.findall(sample)
    others = [word for word in words if word.lower() in _OTHERS or (word.islower() and not word.isascii())]
    if len(set(others)) >= _ENOUGH and len(others) > sum(word.lower() in ENGLISH for word in words):
        return True
    return other_script_share(sample) > _SCRIPT_SHARE
