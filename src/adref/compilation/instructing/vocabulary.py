"""The words of instructions, language by language, as patterns."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

import regex

from adref.base.facts import table

LANGUAGES = ("english", "french", "spanish")
_HEAD = 80
"""Code points at the beginning of a line that may call what it gives new."""
_EDGE = r"(?<![\p{L}\p{M}\p{N}])"
_END = r"(?:(?<=['’])|(?![\p{L}\p{M}\p{N}]))"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """One language: *verbs* give the kind of a verb in lower case, *ordinals* that of "second"."""

    language: str
    verbs: Mapping[str, str]
    ordinals: Mapping[str, int]
    series: Mapping[str, str]
    sub: frozenset[str]
    external: frozenset[str]
    telling: frozenset[str]
    closing: regex.Pattern[str]
    new: regex.Pattern[str]
    pair: regex.Pattern[str]
    condition: regex.Pattern[str]
    saving: regex.Pattern[str]

    def is_of_pair(self, text: str) -> bool:
        """Whether *text* may be "Current text: ..." or "Proposed text: ..."."""
        return ":" in text[:_HEAD] and self.pair.search(text) is not None

    def calls_new(self, text: str, start: int) -> bool:
        """Whether the beginning of *text* at *start* may call something new."""
        return self.new.search(text, start, start + _HEAD) is not None

    @property
    def signs(self) -> regex.Pattern[str]:
        """Finds the next sign of a sentence, by group names.

        Made when the first sentence is looked at: it takes longer than to read a paper, and
        most papers hold no word of the language that tells an instruction.
        """
        return _signs(self.language)


@cache
def vocabulary(language: str) -> Vocabulary:
    """The words of *language*, a file beside this module."""
    facts = _facts(language)
    words: Mapping[str, list[str]] = facts["words"]
    verbs = {form: kind for kind, forms in facts["verbs"].items() for form in forms}
    for kind, forms in facts["participles"].items():
        verbs |= dict.fromkeys(forms, kind)
    series = {word.lower(): name for name in ("OP", "PP", "Art") for word in words[name]}
    return Vocabulary(
        language,
        verbs,
        _ordinals(words),
        series,
        frozenset(word.lower() for word in words["sub"]),
        frozenset(words["external"]),
        _telling(verbs, words),
        regex.compile(rf"\s*(?:{any_of(words['closing'])})", regex.IGNORECASE),
        regex.compile(rf"{_EDGE}(?:{any_of(words['new'])}){_END}", regex.IGNORECASE),
        regex.compile(
            rf"(?:^|\s)(?:(?P<current>{any_of(words['current'])})|{any_of(words['proposed'])})"
            r"\s*:\s*(?P<text>(?:\S.*?)?)\s*$",
            regex.IGNORECASE,
        ),
        regex.compile(rf"{_EDGE}(?:{any_of(words['condition'])}){_END}", regex.IGNORECASE),
        regex.compile(
            rf"{_EDGE}(?:{any_of((*words['condition'], *words['saving']))}){_END}", regex.IGNORECASE
        ),
    )


def _facts(language: str) -> Mapping[str, Mapping[str, list[str]]]:
    return table("adref.compilation.instructing", f"{language}.toml")


def _ordinals(words: Mapping[str, list[str]], *, last: bool = True) -> dict[str, int]:
    numbered = enumerate(words["ordinals"], 1)
    counted = {form: number for number, forms in numbered for form in forms.split("|")}
    return counted | (dict.fromkeys(words["last"], -1) if last else {})


def _telling(forms: Iterable[str], words: Mapping[str, list[str]]) -> frozenset[str]:
    """The words of which one stands in every sentence with a verb."""
    small = {
        w for kind in ("filler", "by", "passive", "new") for f in words[kind] for w in f.split()
    }
    telling = (max(set(form.split()) - small or {form}, key=len) for form in forms)
    return frozenset(telling)


def any_of(words: Iterable[str]) -> str:
    """One of *words*, the longest first, any white space between their parts."""
    ordered = sorted(set(words), key=len, reverse=True)
    apart = (r"\s+".join(map(regex.escape, word.split())) for word in ordered)
    return "|".join(apart).replace("'", "['’]")


_SUFFIX = (
    r"(?:\s?[\-.]?\s?\(?(?i:bis|ter|quater|\p{L}{1,6}(?:ies|decies)|alt(?:\.\s?\d+)?)"
    r"\)?(?![\p{L}]))"
)
_HALF = r"(?<![\p{L}\p{N}(])(?:[a-z]|[ivx]{1,5})\)"
"""A level as French and Spanish papers print it: "b)"."""
_LEVELS = (
    r"(?:\s?\((?:[a-z]{1,5}|\d{1,2})(?:\s(?:bis|ter|quater))?\)"
    rf"|\s{_HALF}|[a-z](?![\p{{L}}\p{{N}}]))"
)
_NO_COUNT = r"(?![\p{N}/%]|(?:st|nd|rd|th|er|ère|ème|[ºª])\b)"
_NUMBER = rf"(?<![\p{{N}}/.])\d{{1,4}}(?:\.\d{{1,3}})*{_NO_COUNT}(?:[A-Z](?![\p{{L}}]))?"
REF = rf"{_NUMBER}{_SUFFIX}?{_LEVELS}*{_SUFFIX}?"
"""A label without its noun: "12", "12 bis", "5.2", "12 (a) (i)", "26A"."""


_EARLY = (
    "comma_before",
    "comma_after",
    "everywhere",
    "end",
    "start",
    "reason",
    "condition",
    "block",
    "propose",
    "between",
    "after",
    "before",
    "same",
    "rest",
    "vague",
)
_LATE = (
    "chapeau",
    "ditto",
    "words",
    "title",
    "heading",
    "paragraph",
    "sentence",
    "new",
    "from",
    "for",
    "by",
    "and",
    "or",
    "filler",
)
_COMMON = (
    rf"|(?P<number>{_EDGE}{REF})|(?P<label>\([a-z]{{1,5}}\))"
    r"|(?P<arrow>→|⇒|➔|➜|[-=–—]>|>{2,3})|(?P<aside>[(\[][^()\[\]]*[)\]])|(?P<colon>[:：])|(?P<stop>[.;!。])"
    r"|(?P<question>[?¿])|(?P<comma>[,،、])|(?P<dash>[-–—•▪◦‣·]+)"
    r"|(?P<word>[\p{L}\p{M}\p{N}]+(?:['’/\-][\p{L}\p{N}]+)*)|(?P<other>\S)"
)
"""Signs that are the same in every language."""


@cache
def _signs(language: str) -> regex.Pattern[str]:
    """What may stand in an instruction, the first that fits; the names are kinds of signs."""
    facts = _facts(language)
    words = facts["words"]
    passive = rf"(?:{any_of(words['passive'])})\s+(?:\p{{L}}+ly\s+|also\s+)?"
    seen = rf"(?<=(?:{any_of(words['seen'])})\s[^.;:]{{1,200}}\s)"
    active = any_of(form for forms in facts["verbs"].values() for form in forms)
    done = any_of(form for forms in facts["participles"].values() for form in forms)
    pattern = "|".join(f"(?P<{name}>{form})" for name, form in _named(words).items())
    pattern += (
        f"|(?P<verb>{_EDGE}(?:(?:{active})|{passive}(?P<done>{done})|{seen}(?P<done>{done})){_END})"
    )
    for name in (*_EARLY, *_LATE):
        pattern += f"|(?P<{name}>{_EDGE}(?:{any_of(words[name])}){_END})"
    return regex.compile(pattern + _COMMON, regex.IGNORECASE | regex.VERSION1)


def _named(words: Mapping[str, list[str]]) -> dict[str, str]:
    """The patterns of what names a part of the text."""
    ordinal, sentence = any_of(_ordinals(words)), any_of(words["sentence"])
    noun = any_of(words["paragraph"])
    join = rf"\s*(?:,\s*(?:{any_of(words['and'])})?|{any_of(words['and'])})\s*"
    reach = rf"\s*(?:{any_of(words['range'])})\s*"
    member = rf"(?:(?:{noun})\.?\s*)?{REF}"
    ones = rf"(?:{ordinal})(?:{join}(?:the\s+|la\s+)?(?:{ordinal}))*"
    mask = r"[\ue000-\uf8ff]"
    passive = any_of(words["passive"])
    entitled = rf"(?:(?:{any_of(words['entitled'])})\s+)"
    words_of = rf"[^.,;:!?()\ue000-\uf8ff]{{3,80}}?(?=\s*(?:[.,;:!?(]|$|{mask})|\s+(?:{passive})\s)"
    number = r"(?:\d{1,2}|(?-i:[IVX]{1,5}|[A-H]))(?![\p{L}\p{N}])"
    name = rf"(?:(?P<named>{number})|{entitled}?(?P<named>{mask})+|{entitled}(?P<named>{words_of}))"
    one = rf"(?:\d(?!\d)|{ordinal})"
    counted = rf"(?:{sentence})\s+{one}(?:{join}{one})*"
    lines = r"\d{1,3}(?:\s*[-–]\s*\d{1,3})?"
    line = rf"(?:{any_of(words['line'])})"
    count = r"[.:]?\s*(?:[Nn]os?\.?\s*)?"
    series = any_of((*words["PP"], *words["OP"]))
    headed = rf"(?:{any_of(words['headed'])})\s*(?:the\s+|l['’]|la\s+)?"
    listed = any_of(words["listed"])
    article, occurrence = any_of(words["article"]), any_of(words["occurrence"])
    term = rf"(?:(?:{article})\s+)?(?:(?:{any_of(words['words'])})\s+)?(?={mask})"
    which = rf"(?P<which>{ordinal})\s+"
    counted_words = rf"(?:(?:{article})\s+)?{which}(?:{occurrence})\s*{term}"
    return {
        "nth": rf"{_EDGE}(?:{counted_words}|(?:{article})\s+{which}{term})",
        "listed": rf"{_EDGE}(?:{listed})\s+(?:[Nn]os?\.?\s*)?\d{{1,3}}(?=\s*[.:()\-–—])",
        "quote": rf"(?P<mask>{mask})(?P=mask)*",
        "section": rf"{_EDGE}(?P<headed>{headed})?(?:{any_of(words['section'])})\s+{name}",
        "footnote": rf"{_EDGE}(?:{any_of(words['footnote'])}){count}\d{{1,3}}{_END}",
        "counted": rf"{_EDGE}(?:{any_of(_ordinals(words, last=False))})\s+(?:{series}){_END}",
        "target": rf"{_EDGE}(?:{noun}){count}{REF}(?:(?:{reach}|{join}){member})*",
        "sub": rf"{_EDGE}(?:{any_of(words['sub'])})(?:\s*\([a-z]{{1,5}}\)|\s{_HALF})+",
        "line": rf"{_EDGE}(?:{line}\s*{lines}|(?:{ordinal})\s+{line}){_END}",
        "becomes": rf"{_EDGE}(?:{any_of(words['becomes'])})(?=\s+{mask})",
        "ordinal": rf"{_EDGE}(?:{ones}\s+(?:{sentence})|{counted}){_END}",
    }


@cache
def itu() -> regex.Pattern[str]:
    """A line of the ITU form: the sign, a proposal number with slashes, the label."""
    return regex.compile(
        r"\s*\(?(?P<sign>ADD|MOD|SUP|NOC)\)?\*?(?:[\s:]+(?=\S)|$)"
        r"(?:(?P<proposal>[^\s/]+(?:/[^\s/]+)+)(?:\s+|$))?(?P<rest>.*)",
        regex.DOTALL,
    )
