"""Papers nobody wrote: a base text and wishes on it, the same for the same seed."""

import re
from random import Random

_THINGS = ["access", "data", "school", "network", "island", "harbour", "river", "market", "forest"]
_VERBS = ["promote", "ensure", "support", "recall", "welcome", "recognise", "stress", "invite"]
_LABEL = re.compile(r"^(?:\d+\. |# )")


def sentence(random: Random) -> str:
    """A sentence of the kind such papers hold."""
    words = [random.choice(_THINGS) for _ in range(random.randint(6, 14))]
    words[2::4] = [random.choice(("and", "of", "in", "for", "the")) for _ in words[2::4]]
    return f"We {random.choice(_VERBS)} {' '.join(words)} by 2030."


def base_text(random: Random, size: int) -> list[str]:
    """So many numbered paragraphs under headings."""
    lines: list[str] = []
    for number in range(1, size + 1):
        if number % 6 == 1:
            lines.append(f"# On {random.choice(_THINGS)} and {random.choice(_THINGS)}")
        text = " ".join(sentence(random) for _ in range(random.randint(1, 3)))
        lines.append(f"{number}. {text}")
    return lines


def wished(random: Random, base: list[str], pool: list[str]) -> list[str]:
    """What one party makes of *base*: edits, deletions, new paragraphs, a paragraph moved."""
    lines = [line if line[0] == "#" else _treated(random, line) for line in base]
    for _ in range(random.randint(0, 4)):
        lines.insert(random.randrange(2, len(lines) + 1), f"{{++{random.choice(pool)}++}}")
    at = random.randrange(1, len(lines))
    if "{" not in lines[at] and lines[at][0] != "#":
        line = lines.pop(at)
        lines.insert(random.randrange(1, len(lines) + 1), line)
    return lines


def _treated(random: Random, line: str) -> str:
    fate = random.random()
    if fate < 0.06:
        return f"{{--{line}--}}"
    if fate < 0.3:
        return _edited(random, line)
    return line


def _edited(random: Random, line: str) -> str:
    label = _LABEL.match(line)
    assert label
    words = line[label.end() :].split(" ")
    for at in random.sample(range(1, len(words) - 2), 2):
        words[at] = random.choice(
            (
                f"{{~~{words[at]}~>{random.choice(_THINGS)} now~~}}",
                f"{words[at]}{{++ {random.choice(_THINGS)}++}}",
            )
        )
    return label[0] + " ".join(words)
