"""Lost mark-up planted in clean papers: how much of it is found, and how often it is seen in vain.

``python -m bench.lost_marks``. A paper is made of clean paragraphs: some get an honest edit with
all its marks, some an edit that lost a mark, most nothing. A find is a sign whose place meets the
planted words; a false alarm is any sign in a paragraph that lost no mark.
"""

import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from adref.compilation.interpret import interpret
from adref.findings.finding import Finding
from adref.findings.lost_markup import lost_markup
from adref.findings.sentences import sentences
from adref.readers.docx import read as read_docx
from adref.readers.plain import read
from bench.costs import ROOT

_SHARED = ROOT.parent / "shared" / "real"
_SHARE, _HONEST = 0.25, 0.25
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Planted:
    """A paragraph with an edit: *text* in Markdown, the edit from *start* to *end* of it."""

    kind: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over papers: planted and found by kind, paragraphs left alone and alarms in them."""

    planted: Counter[str]
    found: Counter[str]
    untouched: int
    alarms: int
    missed: tuple[str, ...]
    alarmed: tuple[str, ...]

    @property
    def recall(self) -> float:
        """The share of what was planted that was found."""
        return self.found.total() / max(1, self.planted.total())


@cache
def _facts() -> dict[str, dict[str, list[str]]]:
    path = Path(__file__).with_name("lost_marks.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def _others() -> Mapping[str, tuple[str, tuple[str, ...]]]:
    """For each word its class and the words that may take its place."""
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    for name, rows in _facts()["rows"].items():
        for row in rows:
            words = row.split("|" if "|" in row else None)
            for word in words:
                found.setdefault(word, (name, tuple(w for w in words if w != word)))
    return found


def _exchanges(text: str) -> Iterator[tuple[str, int, int, tuple[str, ...]]]:
    """The words of *text* that can be exchanged: their class, place, and what for."""
    for match in _known_words().finditer(text):
        name, others = _others()[match[0]]
        yield name, *match.span(), others


@cache
def _known_words() -> re.Pattern[str]:
    words = sorted(_others(), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, words))})(?![\w-])")


FORMS: Mapping[str, Callable[[str, str], str]] = {
    "both unmarked": lambda old, new: f"{old} {new}",
    "new unmarked": lambda old, new: f"~~{old}~~ {new}",
    "old unmarked": lambda old, new: f"{old} **{new}**",
}


def _exchange(rng: Random, text: str) -> Planted | None:
    """One word exchanged for another, and one mark or both lost."""
    places = defaultdict(list)
    for name, start, end, others in _exchanges(text):
        places[name].append((start, end, others))
    if not places:
        return None
    name = rng.choice(sorted(places))
    start, end, others = rng.choice(places[name])
    form = rng.choice(sorted(FORMS))
    return _with(
        text, start, end, FORMS[form](text[start:end], rng.choice(others)), f"{form}: {name}"
    )


def _with(text: str, start: int, end: int, words: str, kind: str) -> Planted:
    return Planted(kind, text[:start] + words + text[end:], start, start + len(words))


def _repeat(rng: Random, text: str) -> Planted | None:
    """A word that stands twice: "the the"."""
    places = [m for m in _WORD.finditer(text) if m.start() and text[m.end() : m.end() + 1] == " "]
    if not places:
        return None
    at = rng.choice(places)
    return _with(text, *at.span(), f"{at[0]} {at[0]}", "repeated word")


def _clash(rng: Random, text: str) -> Planted | None:
    """A determiner of the other number than its noun."""
    facts = _facts()["clashes"]
    names = set(str(facts["nouns"]).split())
    nouns = [m for m in _WORD.finditer(text) if m[0] in names and m.start()]
    if not nouns:
        return None
    at = rng.choice(nouns)
    wanted = "singular" if at[0].endswith("s") else "plural"
    word = rng.choice(str(facts[wanted]).split())
    before = re.search(r"\b(?:the|a|an|their|its|these|this|all) $", text[: at.start()])
    start = before.start() if before else at.start()
    return _with(text, start, at.end(), f"{word} {at[0]}", "number clash")


def _honest(rng: Random, text: str) -> str:
    """An edit with all its marks."""
    places = list(_exchanges(text))
    if not places:
        return text
    _, start, end, others = rng.choice(places)
    old, new = text[start:end], rng.choice(others)
    edits = (f"~~{old}~~ **{new}**", f"**{new}** ~~{old}~~")
    if rng.random() < _HONEST:
        return f"{text} **We will report on this.**"
    return text[:start] + rng.choice(edits) + text[end:]


_PLANTS = (*[_exchange] * 6, _repeat, _clash)


def paper(rng: Random, clean: Sequence[str]) -> list[Planted | str]:
    """The paragraphs of a paper, with lost marks in some."""
    done: list[Planted | str] = []
    for text in clean:
        draw = rng.random()
        plant = rng.choice(_PLANTS)(rng, text) if draw < _SHARE else None
        honest = _SHARE <= draw < _SHARE + _HONEST
        done.append(plant or (_honest(rng, text) if honest else text))
    return done


def score(papers: Sequence[Sequence[Planted | str]]) -> Score:
    """What is found in *papers*."""
    planted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    untouched = 0
    missed: list[str] = []
    alarmed: list[str] = []
    for made in papers:
        for entry, start, here in _read(made):
            if isinstance(entry, str):
                untouched += 1
                alarmed += [f"{f.confidence} {f.words} ({f.evidence})" for f in here]
                continue
            planted[entry.kind] += 1
            ends = start + entry.start, start + entry.end
            near = any(f.place.start < ends[1] and ends[0] < f.place.end for f in here)
            found[entry.kind] += near
            missed += [] if near else [f"{entry.kind}: {_around(entry)}"]
    return Score(planted, found, untouched, len(alarmed), tuple(missed), tuple(alarmed))


def _read(made: Sequence[Planted | str]) -> Iterator[tuple[Planted | str, int, list[Finding]]]:
    """Each paragraph of a paper, where its words begin in the file, and what is found in it."""
    lines = [f"{n}. {p if isinstance(p, str) else p.text}" for n, p in enumerate(made, 1)]
    document = interpret(read("\n\n".join(lines).encode(), "paper.md")).document
    findings = {*lost_markup(document), *sentences(document)}
    at = 0
    for entry, line in zip(made, lines, strict=True):
        here = [f for f in findings if at <= f.place.start < at + len(line)]
        yield entry, at + line.index(" ") + 1, here
        at += len(line) + 2


def _around(entry: Planted) -> str:
    return entry.text[max(0, entry.start - 30) : entry.end + 30]


def clean_texts() -> dict[str, list[str]]:
    """Clean paragraphs by where they are from; those not at hand are left out."""
    found = {"tidewater": _paragraphs(ROOT / "examples/tidewater/drafts/1-zero.docx")}
    names = {"geneva": "wsis_geneva_plan_action_lines.txt", "itu": "itu_pp18_final_acts_akn.txt"}
    for name, file in names.items():
        path = _SHARED / "agreed" / file
        if path.exists():
            found[name] = _lines(path)
    return found


def _paragraphs(path: Path) -> list[str]:
    document = read_docx(path.read_bytes(), path.name)
    texts = ["".join(s.text for s in p.spans) for p in document.paragraphs]
    return [text for text in texts if len(text) > 60]


def _lines(path: Path) -> list[str]:
    lines = [line.strip().lstrip("- ") for line in path.read_text(encoding="utf-8").splitlines()]
    return [line for line in lines if len(line) > 60 and line[-1:] in ".;," and line[0].isalpha()]


def drawn(seed: str, clean: Sequence[str], papers: int = 8) -> list[list[Planted | str]]:
    """Papers of sixty paragraphs each, drawn from *clean* with *seed*."""
    rng = Random(seed)
    return [paper(rng, rng.sample(clean, min(60, len(clean)))) for _ in range(papers)]


def main() -> None:
    """Print recall by kind and false alarms by source."""
    for name, clean in clean_texts().items():
        result = score(drawn(f"lost marks in {name}", clean))
        rate = result.alarms / max(1, result.untouched)
        print(
            f"{name}: {result.recall:.2f} of {result.planted.total()} found, "
            f"{rate:.3f} alarms per untouched paragraph"
        )
        for kind in sorted(result.planted):
            print(f"  {kind:32} {result.found[kind]:3} of {result.planted[kind]:3}")


if __name__ == "__main__":
    main()
