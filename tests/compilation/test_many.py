"""Two hundred parties at once: the laws, and the same result in any order."""

import random

from adref.compilation.codec import to_json
from adref.compilation.laws import hold
from adref.compilation.rebuild import papers
from tests.compilation.notation import TEXT, base, compiled, paper
from tests.compilation.test_laws import WORDS


def _sentence(chance: random.Random) -> str:
    return " ".join(chance.choices(WORDS, k=chance.randint(6, 18))) + "."


def _rewritten(chance: random.Random, ground: list[str], pool: list[str]) -> list[str]:
    """One party's paper: an edit, a shared edit, a deletion, an addition, a move now and then."""
    done: list[str] = []
    for number, text in enumerate(ground):
        words = text.split()
        at = chance.randrange(len(words))
        ways = {
            0: [" ".join([*words[:at], chance.choice(WORDS), *words[at + 1 :]])],
            1: [pool[number]],
            2: [],
            3: [text, _sentence(chance)],
            4: [" ".join(words[:3]), " ".join(words[3:])],
        }
        done += ways.get(chance.randrange(20), [text])
    done.insert(chance.randrange(len(done)), done.pop())
    return done


def test_two_hundred_parties_keep_the_laws_in_any_order() -> None:
    """Moves, splits, additions and deletions among them; JSON is the same byte for byte."""
    chance = random.Random(20)
    ground = [_sentence(chance) for _ in range(25)]
    pool = [_sentence(chance) for _ in ground]
    texts = {f"P{n:03}": _rewritten(chance, ground, pool) for n in range(200)}
    there = base(*ground)
    proposals = [paper(ident, there, *own) for ident, own in texts.items()]
    result = compiled(TEXT, there, proposals)
    hold(result, there, proposals)
    assert {p: [text for _, text in own] for p, own in papers(result).items()} == texts
    chance.shuffle(proposals)
    assert to_json(compiled(TEXT, there, proposals)) == to_json(result)
