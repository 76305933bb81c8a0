"""An invented negotiation as Word files: a base text and what each party made of it.

Each party touches 10 to 25 in 100 of the paragraphs with tracked changes of its own name and
adds a few paragraphs. Three changes in ten are taken from a pool that all parties share, as
happens when one of them passes its proposals round. One seed, one result, byte for byte.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from io import BytesIO
from random import Random
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from bench.generate import Change, Edited, Invented, edited, paragraph, sound

DATE = "2025-09-01T09:00:00Z"
SHARED = 0.3
"""How many of the changes come from the pool."""


@dataclass(frozen=True, slots=True)
class Negotiation:
    """A base text in Word and the tracked submissions of the parties, by name."""

    base: bytes
    submissions: dict[str, bytes]
    changes: int
    """How many words or phrases all parties together put in, take out or exchange."""


@dataclass(frozen=True, slots=True)
class Pool:
    """What parties can pick up from one another: edits of each paragraph, and new paragraphs."""

    edits: tuple[tuple[Edited, ...], ...]
    additions: tuple[Invented, ...]


def invent(seed: int, parties: int, paragraphs: int) -> Negotiation:
    """A negotiation of so many *parties* on a base of so many *paragraphs*."""
    random = Random(seed)
    base = [text_with_all_pieces(random, random.randint(2, 5)) for _ in range(paragraphs)]
    pool = Pool(
        tuple(tuple(_edits(random, text, 3)) for text in base),
        tuple(paragraph(random, "en", 2) for _ in range(10)),
    )
    submissions: dict[str, bytes] = {}
    changes = 0
    for number in range(parties):
        name = f"Party {number + 1:03}"
        wishes = _wishes(random, base, pool)
        changes += sum(len(wish.changes) for wish in wishes.values())
        added = {random.randrange(paragraphs): _addition(random, pool) for _ in range(3)}
        submissions[name] = word_file(list(_submission(base, wishes, added, name)))
    plain = [_paragraph(n, _run("".join(text.words))) for n, text in enumerate(base, 1)]
    return Negotiation(word_file(plain), submissions, changes)


def text_with_all_pieces(random: Random, sentences: int) -> Invented:
    """A paragraph that has every piece an edit can be about."""
    while True:
        text = paragraph(random, "en", sentences)
        if {"thing", "place", "aim"} <= {piece.role for piece in text.pieces[1:]}:
            return text


def _edits(random: Random, text: Invented, count: int) -> Iterator[Edited]:
    """Up to *count* different edits of *text*, each of one to three changes."""
    for _ in range(count):
        wish = edited(random, text, random.randint(1, 3))
        if wish.changes and sound(wish):
            yield wish


def _wishes(random: Random, base: Sequence[Invented], pool: Pool) -> dict[int, Edited]:
    """What one party wants, by the paragraph it is about."""
    share = random.uniform(0.10, 0.25)
    wishes: dict[int, Edited] = {}
    for n in sorted(random.sample(range(len(base)), round(share * len(base)))):
        own = list(_edits(random, base[n], 1))
        choice = pool.edits[n] if random.random() < SHARED and pool.edits[n] else own
        if choice:
            wishes[n] = random.choice(choice)
    return wishes


def _addition(random: Random, pool: Pool) -> Invented:
    return random.choice(pool.additions) if random.random() < SHARED else paragraph(random, "en", 2)


def _submission(
    base: Sequence[Invented], wishes: dict[int, Edited], added: dict[int, Invented], author: str
) -> Iterator[str]:
    """The paragraphs of a party's file in WordprocessingML, its changes tracked."""
    idents = iter(range(1, 10**6))
    for n, text in enumerate(base):
        runs = "".join(
            _run("".join(text.words)) if n not in wishes else _tracked(wishes[n], author, idents)
        )
        yield _paragraph(n + 1, runs)
        if n in added:
            mark = f"<w:rPr>{_change('ins', author, idents)}</w:rPr>"
            words = f"{n + 1} bis.{''.join(added[n].words)}"
            yield _paragraph(None, _inserted(words, author, idents), mark)


def _tracked(wish: Edited, author: str, idents: Iterator[int]) -> Iterator[str]:
    """The runs of an edited paragraph."""
    done = 0
    for change in wish.changes:
        yield _run("".join(wish.before.words[done : change.start]))
        yield from _marks(wish, change, author, idents)
        done = change.end
    yield _run("".join(wish.before.words[done:]))


def _marks(wish: Edited, change: Change, author: str, idents: Iterator[int]) -> Iterator[str]:
    gone, new = "".join(wish.before.words[change.start : change.end]), "".join(change.words)
    if gone:
        yield f"{_change('del', author, idents, closed=False)}{_run(gone, 'delText')}</w:del>"
    if new:
        yield _inserted(new, author, idents)


def _inserted(words: str, author: str, idents: Iterator[int]) -> str:
    return f"{_change('ins', author, idents, closed=False)}{_run(words)}</w:ins>"


def _change(kind: str, author: str, idents: Iterator[int], *, closed: bool = True) -> str:
    """The tag of a tracked change."""
    end = "/" if closed else ""
    return f'<w:{kind} w:id="{next(idents)}" w:author="{author}" w:date="{DATE}"{end}>'


def _run(text: str, tag: str = "t") -> str:
    if not text:
        return ""
    return f'<w:r><w:{tag} xml:space="preserve">{escape(text, quote=False)}</w:{tag}></w:r>'


def _paragraph(number: int | None, runs: str, mark: str = "") -> str:
    """One paragraph; *number* is typed before it, as in most papers of this kind."""
    properties = f'<w:pPr><w:pStyle w:val="Normal"/>{mark}</w:pPr>'
    return f"<w:p>{properties}{_run(f'{number}.') if number else ''}{runs}</w:p>"


def word_file(paragraphs: Sequence[str]) -> bytes:
    """A Word file of *paragraphs* in WordprocessingML; the same ones give the same bytes."""
    parts = {**PARTS, "word/document.xml": f"{DOCUMENT}{''.join(paragraphs)}{SECTION}"}
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            entry = ZipInfo(name, (2025, 1, 1, 0, 0, 0))
            entry.compress_type = ZIP_DEFLATED
            archive.writestr(entry, content)
    return file.getvalue()


XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PACKAGE_TYPE = "application/vnd.openxmlformats-package"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DOCUMENT = f"{XML}<w:document {WORD}><w:body>"
SECTION = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>'
PARTS = {
    "[Content_Types].xml": f'{XML}<Types xmlns="{PACKAGE}/content-types">'
    f'<Default Extension="rels" ContentType="{PACKAGE_TYPE}.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{TYPES}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{TYPES}.styles+xml"/></Types>',
    "_rels/.rels": f'{XML}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
    f'Type="{RELATION}/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/_rels/document.xml.rels": f'{XML}<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{RELATION}/styles" Target="styles.xml"/></Relationships>',
    "word/styles.xml": f'{XML}<w:styles {WORD}><w:style w:type="paragraph" w:default="1" '
    f'w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>',
}
