"""Reuse of real paragraphs, measured: ``python -m bench.reuse [--all]``.

The paragraphs of ../shared/real/agreed are a library. Those of 20 to 120 words are edited at rising
strength: of so many words in a hundred, one is replaced by another of the same texts, left out, or
another put in. A query is answered rightly if the first answer is the paragraph it was made of, or
one with the same words. As many paragraphs of a paper on another matter (../shared/real/paris) are
asked for too, to which the right answer is none. Recall is the share of edited paragraphs with the
right answer, precision the share of the answers given that are right.

adref answers if the passage it finds has three in ten of the words asked for: a stock phrase that
two papers share is found too, and is no answer here. FTS5 and rapidfuzz are asked as in
bench.library; but rapidfuzz compares with every paragraph of 20
words and more, and answers from 70 on; FTS5 has no score that says no, and so always answers.
With --all rapidfuzz too is asked for every paragraph.
"""

import argparse
import random
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from rapidfuzz import fuzz, process

from adref.folder.bookshelf import add_files
from adref.folder.receive import receive
from adref.library.opening import opened_library
from adref.library.rewritten import anywhere
from adref.text.folding import words_of
from adref.text.tokens import normal
from adref.text.walk import stretches
from bench.library import edited

REAL = Path(__file__).resolve().parents[2] / "shared" / "real"
STRENGTHS = (0, 5, 15, 30, 50)
QUERIES = 100
SLOW = {"rapidfuzz": 20}
"""Programs that are asked only so many of the queries of each kind."""
SHORTEST, LONGEST = 20, 120
CUTOFF = 70
LEAST = 0.3
"""The share of the words asked for that a passage must have to be an answer of adref."""
SEED = 20251126

Answer = Callable[[str], str | None]
"""From a text to the text of the paragraph that comes first, None for none."""


def suitable(texts: Sequence[str]) -> list[str]:
    """Texts long enough to say something and no longer than a paragraph, once each."""
    return [t for t in dict.fromkeys(texts) if SHORTEST <= len(t.split()) <= LONGEST]


def foreign() -> list[str]:
    """Paragraphs on another matter."""
    papers = sorted(path for path in (REAL / "paris").rglob("*.*") if path.is_file())
    texts = [normal(s.after) for path in papers[:2] for s in stretches(receive(path).document)]
    return suitable(texts)[:QUERIES]


def line(name: str, answer: Answer, asked: Sequence[tuple[str, str]], wrong: int) -> str:
    """Recall, precision and middle time of one program, with *wrong* answers to foreign texts."""
    answers, times = [], []
    for text, wanted in asked:
        began = perf_counter()
        answers.append((answer(text), wanted))
        times.append(perf_counter() - began)
    right = sum(found is not None and wanted in found for found, wanted in answers)
    given = sum(found is not None for found, _ in answers) + wrong
    middle = sorted(times)[len(times) // 2] * 1000
    precision = right / given if given else 1
    return f"{name:>12} {right / len(asked):.3f} {precision:.3f} {middle:7.1f} ms"


def main() -> int:
    """Print recall and precision per strength."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", action="store_true", help="ask rapidfuzz for every paragraph")
    slow = {} if parser.parse_args().all else SLOW
    if not REAL.is_dir():
        print("the real texts are not here: ../shared/real is missing")
        return 0
    with TemporaryDirectory() as place:
        path = Path(place) / "library.sqlite"
        add_files(path, sorted((REAL / "agreed").glob("*.txt")))
        with opened_library(path) as database:
            texts = [row[0] for row in database.rows("SELECT text FROM provision")]
            long = [text for text in texts if len(text.split()) >= SHORTEST]

            def with_adref(text: str) -> str | None:
                found = anywhere(database, text)
                reuses = [reuse for passage in found for reuse in passage.found]
                best = max(reuses, key=lambda reuse: reuse.words, default=None)
                if best is None or best.words < LEAST * len(text.split()):
                    return None
                return " ".join(p.provision.text for p in best.provisions)

            def with_fts5(text: str) -> str | None:
                words = [word.folded for word in words_of(text)]  # as they are in its index
                phrases = (" ".join(words[at : at + 3]) for at in range(len(words) - 2))
                rows = database.rows(
                    "SELECT text FROM keywords JOIN provision ON provision.id = keywords.rowid"
                    " WHERE keywords MATCH ? ORDER BY rank LIMIT 1",
                    (" OR ".join(f'"{phrase}"' for phrase in phrases),),
                )
                return rows[0][0] if rows else None

            def with_rapidfuzz(text: str) -> str | None:
                found = process.extractOne(
                    text, long, scorer=fuzz.partial_ratio, score_cutoff=CUTOFF
                )
                return found[0] if found else None

            programs = {"adref": with_adref, "FTS5": with_fts5, "rapidfuzz": with_rapidfuzz}
            report(programs, texts, slow)
    return 0


def report(programs: Mapping[str, Answer], texts: Sequence[str], slow: Mapping[str, int]) -> None:
    """Ask every program at every strength, those that are *slow* only so many times."""
    dice = random.Random(SEED)
    chosen = dice.sample(suitable(texts), QUERIES)
    words = [word for text in texts for word in text.split()]
    absent = foreign()
    wrong = {
        name: sum(answer(text) is not None for text in absent[: slow.get(name)])
        for name, answer in programs.items()
    }
    print(f"{QUERIES} paragraphs edited, {len(absent)} foreign; recall, precision, time")
    for strength in STRENGTHS:
        asked = []
        for text in chosen:
            row = text.split()
            edits = round(len(row) * strength / 100)
            asked.append((normal(" ".join(edited(row, edits, dice, words))), text))
        cells = [
            line(name, answer, asked[: slow.get(name)], wrong[name])
            for name, answer in programs.items()
        ]
        print(f"{strength:>3} %" + "".join(cells), flush=True)


if __name__ == "__main__":
    sys.exit(main())
