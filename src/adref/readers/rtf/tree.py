"""Groups that are looked at whole: tables of the header, instructions of fields, names."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from adref.readers.rtf.names import CHARACTERS
from adref.readers.rtf.tokens import CLOSE, OPEN, Token, too_much

MAX_ITEMS = 1_000_000
"""Tokens of one such group; the largest style sheets have some thousands."""


@dataclass(slots=True)
class Group:
    """A group: its tokens and the groups inside it, in order."""

    items: list["Token | Group"] = field(default_factory=list)

    @property
    def groups(self) -> Iterator["Group"]:
        """The groups directly inside."""
        return (item for item in self.items if isinstance(item, Group))

    @property
    def words(self) -> dict[str, int | None]:
        """The control words directly inside; of several of one name the last."""
        return {i.name: i.number for i in self.items if isinstance(i, Token) and i.name}

    @property
    def name(self) -> str:
        """The destination: the first control word that is no asterisk."""
        for item in self.items:
            if isinstance(item, Token) and item.name and item.name != "*":
                return item.name
        return ""

    def number(self, word: str, otherwise: int) -> int:
        """The number of the control word *word*, *otherwise* where it has none."""
        value = self.words.get(word)
        return otherwise if value is None else value


def collect(stream: Iterator[Token], first: Token, file: str) -> Group:
    """The rest of the group that *stream* is in, begun by *first*; its brace is taken too."""
    root = Group([first])
    open_groups = [root]
    for count, token in enumerate(stream):
        if count > MAX_ITEMS:
            raise too_much(file, f"has a table of more than {MAX_ITEMS:,} instructions")
        if token is CLOSE:
            open_groups.pop()
            if not open_groups:
                break
        elif token is OPEN:
            group = Group()
            open_groups[-1].items.append(group)
            open_groups.append(group)
        else:
            open_groups[-1].items.append(token)
    return root


def flat(group: Group) -> Iterator[Token]:
    """All tokens of *group* and the groups in it, those of unknown destinations left out."""
    waiting = [iter(group.items)]
    while waiting:
        item = next(waiting[-1], None)
        if item is None:
            waiting.pop()
        elif isinstance(item, Group):
            waiting.append(iter(item.items))
        else:
            yield item


def text_of(group: Group, encoding: str, skips: int = 1) -> str:
    r"""The words of *group*; after a ``\u`` as many bytes are left out as *skips* says."""
    parts: list[str] = []
    pending = bytearray()
    skipping = 0
    for token in flat(group):
        if token.name in ("", "\\", "{", "}"):
            text = token.text or token.name.encode()
            pending += text[skipping:]
            skipping = max(0, skipping - len(text))
            continue
        if pending:
            parts.append(pending.decode(encoding, "replace"))
            pending.clear()
        if token.name == "u":
            parts.append(chr((token.number or 0) % 0x10000))
            skipping = skips
        elif token.name == "uc":
            skips = max(0, token.number or 0)
        else:
            parts.append(CHARACTERS.get(token.name, ""))
    return together("".join([*parts, pending.decode(encoding, "replace")]))


def together(text: str) -> str:
    r"""*text* with its surrogates, as ``\u`` gives them, made whole; a lone one is U+FFFD."""
    if text.isascii():
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
