"""Why a PDF could not be set."""

import re

from adref.base.errors import AdrefError
from adref.writers.setting import NO_TYPST

_NO_FONT = re.compile(r"the text `(?P<text>.*?)` could not be displayed")


class PdfUnavailable(AdrefError):
    """A PDF is asked for where the program that sets it is not installed."""

    def __init__(self) -> None:
        super().__init__(
            "PDF files are set by typst, which is not installed; run: pip install 'adref[pdf]'"
        )


class LetterWithoutFont(AdrefError):
    """Letters that no font on this machine has: they would be boxes in the PDF."""

    def __init__(self, text: str) -> None:
        self.text = text
        super().__init__(
            f"no font on this machine shows {text}; install one that does (on Debian "
            "fonts-hosny-amiri for Arabic, fonts-wqy-microhei for Chinese, fonts-noto-core for "
            "most others) and try again"
        )


class PdfNotSet(AdrefError):
    """typst refused a sheet: a fault of ours."""

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(
            f"the PDF could not be set ({why}); write another form, such as .docx, and report this"
        )


def fault_of(said: str) -> AdrefError:
    """What typst *said* as an error of ours."""
    if said.strip() == NO_TYPST:
        return PdfUnavailable()
    missing = _NO_FONT.search(said)
    return LetterWithoutFont(missing["text"]) if missing else PdfNotSet(said.strip())
