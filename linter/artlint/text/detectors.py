"""Language detectors behind one interface; each package is imported when it is first asked.

pycld2 is quick (54,000 lines a second) and rarely takes English for something else; py3langid names the language
best but takes a second to load; langdetect knows neither virtue and serves those who have it in their pipeline.
"""

import importlib.util
from functools import cache
from typing import Any, NamedTuple, Protocol

from artlint.text.language_names import same_family

UNKNOWN = "und"
# Code points of a line that are looked at; more tells nothing more.
SAMPLE = 600
# Labels that mean the same, and English under another name: Nigerian Pidgin and Scots are taken for it.
_SPELLINGS = {
    "pcm": "en", "sco": "en", "iw": "he", "in": "id", "ji": "yi", "jw": "jv", "nb": "no",
    "zh-Hant": "zh", "zh-cn": "zh", "zh-tw": "zh",
}  # fmt: skip


class Guess(NamedTuple):
    """A primary language subtag, ``und`` where the detector does not know, and how sure it is (0 to 1)."""

    language: str
    probability: float

    def agrees(self, other: "Guess") -> bool:
        """Whether both say the same language or two that are easily confused; not if either knows nothing."""
        return UNKNOWN not in (self.language, other.language) and same_family(self.language, other.language)


NOTHING = Guess(UNKNOWN, 0.0)


class Detector(Protocol):
    """What every backend can do."""

    @property
    def name(self) -> str:
        """The package's name."""
        ...

    def guess(self, text: str) -> Guess:
        """The language of a line."""
        ...


class Pycld2:
    """Chrome's detector. Its probability is the share of the text that it gives to the language."""

    name = "pycld2"

    def __init__(self) -> None:
        import pycld2

        self._package: Any = pycld2

    def guess(self, text: str) -> Guess:
        """The first of its languages."""
        try:
            _, _, found, *_ = self._package.detect(_clean(text), isPlainText=True, bestEffort=True)
        except self._package.error:
            return NOTHING
        _, code, share, _ = found[0]
        return NOTHING if code == "un" else Guess(_SPELLINGS.get(code, code), share / 100)


class Py3langid:
    """Naive Bayes over byte n-grams, in numpy."""

    name = "py3langid"

    def __init__(self) -> None:
        from py3langid.langid import MODEL_FILE, LanguageIdentifier

        self._identifier: Any = _identifier(LanguageIdentifier, MODEL_FILE)

    def guess(self, text: str) -> Guess:
        """Its likeliest language."""
        code, probability = self._identifier.classify(_clean(text))
        return Guess(_SPELLINGS.get(code, code), round(float(probability), 4))


class Langdetect:
    """The old Java library in Python. It draws at random, so every guess starts from the same seed."""

    name = "langdetect"

    def __init__(self) -> None:
        import langdetect

        self._package: Any = langdetect

    def guess(self, text: str) -> Guess:
        """Its likeliest language."""
        factory = self._package.DetectorFactory
        before, factory.seed = factory.seed, 0
        try:
            first = self._package.detect_langs(_clean(text))[0]
        except self._package.LangDetectException:
            return NOTHING
        finally:
            factory.seed = before
        return Guess(_SPELLINGS.get(first.lang, first.lang), round(first.prob, 4))


_BACKENDS: dict[str, type[Detector]] = {"pycld2": Pycld2, "py3langid": Py3langid, "langdetect": Langdetect}
NAMES = tuple(_BACKENDS)


@cache
def installed(name: str) -> bool:
    """Whether the backend's package is there, found out without importing it."""
    return importlib.util.find_spec(name) is not None


@cache
def detector(name: str) -> Detector:
    """The backend of that name, loaded once. Raises ``ImportError`` if its package is not installed."""
    return _BACKENDS[name]()


def _identifier(cls: Any, model: Any) -> Any:
    """The model, whatever release of py3langid reads it: 0.4 has renamed the reader."""
    read = cls.from_model_file if hasattr(cls, "from_model_file") else cls.from_pickled_model
    return read(model, norm_probs=True)


def _clean(text: str) -> str:
    """The text's start without characters that a detector refuses, such as lone surrogates."""
    sample = text[:SAMPLE]
    return sample if sample.isprintable() else "".join(c if c.isprintable() else " " for c in sample)
