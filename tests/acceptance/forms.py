"""One paper in every form in which it could arrive.

A paper is a list of lines in CriticMarkup; a line that is one insertion is a new paragraph, a
line that is one deletion a paragraph to go, and a line that begins with ``# `` a heading.
"""

import io
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import count
from xml.sax.saxutils import escape

import docx
from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DATE = "2025-09-01T09:00:00Z"
_MARK = re.compile(r"\{\+\+(.*?)\+\+\}|\{--(.*?)--\}|\{~~(.*?)~>(.*?)~~\}")
_LABEL = re.compile(r"^(?:\d+(?: [a-z]+)?\.|\([a-z]+\)|(?:PP|OP)\d+(?: [a-z]+)?\.?) ")

Piece = tuple[str, str]


def pieces(line: str) -> Iterator[Piece]:
    """The words of *line*, each with what becomes of them: kept, in or out."""
    done = 0
    for found in _MARK.finditer(line):
        yield "kept", line[done : found.start()]
        yield "out", found[2] or found[3] or ""
        yield "in", found[1] or found[4] or ""
        done = found.end()
    yield "kept", line[done:]


def side(line: str, *roles: str) -> str:
    """The line as it reads with only the pieces of *roles*."""
    return "".join(words for role, words in pieces(line) if role in roles)


def truth(lines: Sequence[str]) -> list[str]:
    """The texts of the paper once every change is taken in, without labels."""
    return _texts([side(line, "kept", "in") for line in lines])


def before(lines: Sequence[str]) -> list[str]:
    """The lines of the paper before its changes."""
    return [text for line in lines if (text := side(line, "kept", "out")).strip()]


def _texts(lines: Sequence[str]) -> list[str]:
    bare = [_LABEL.sub("", line.removeprefix("# ")) for line in lines]
    return [text for text in bare if text.strip()]


def critic(lines: Sequence[str]) -> bytes:
    """CriticMarkup as it stands."""
    return "\n\n".join(lines).encode()


def silent(lines: Sequence[str]) -> bytes:
    """Every change taken in and none marked."""
    kept = [side(line, "kept", "in") for line in lines]
    return "\n\n".join(line for line in kept if line.strip()).encode()


def stars(lines: Sequence[str]) -> bytes:
    """Bold is in, struck is out, in Markdown."""
    return "\n\n".join("".join(map(_star, pieces(line))) for line in lines).encode()


def _star(piece: Piece) -> str:
    role, words = piece
    bare = words.strip()
    if role == "kept" or not bare:
        return words
    sign = "**" if role == "in" else "~~"
    lead, tail = words[: words.index(bare[0])], words[len(words.rstrip()) :]
    return f"{lead}{sign}{bare}{sign}{tail}"


def word(paragraphs: Sequence[str]) -> bytes:
    """A Word file, made with python-docx, whose body is these paragraphs in WordprocessingML."""
    made = docx.Document()
    body = made.element.body
    for child in list(body)[:-1]:
        body.remove(child)
    for xml in reversed(paragraphs):
        body.insert(0, etree.fromstring(f'<x xmlns:w="{W}">{xml}</x>')[0])
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def run(words: str, properties: str = "", tag: str = "t") -> str:
    """A run of words."""
    if not words:
        return ""
    rpr = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{rpr}<w:{tag} xml:space="preserve">{escape(words)}</w:{tag}></w:r>'


def p(runs: str, properties: str = "") -> str:
    """A paragraph."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def change(kind: str, number: int, inner: str, author: str = "A") -> str:
    """A tracked change."""
    return f'<w:{kind} w:id="{number}" w:author="{author}" w:date="{DATE}">{inner}</w:{kind}>'


def tracked(lines: Sequence[str], authors: Sequence[str] = ("A",)) -> bytes:
    """Tracked changes in Word, the authors by turns; whole paragraphs with their marks."""
    ids = count(1)

    def one(piece: Piece) -> str:
        role, words = piece
        n = next(ids)
        author = authors[n % len(authors)]
        if role == "kept" or not words:
            return run(words)
        if role == "in":
            return change("ins", n, run(words), author)
        return change("del", n, run(words, tag="delText"), author)

    def line_of(line: str) -> str:
        roles = {role for role, words in pieces(line) if words.strip()}
        mark = {frozenset({"in"}): "ins", frozenset({"out"}): "del"}.get(frozenset(roles))
        style, bare = _style(line)
        mark_xml = f"<w:rPr>{change(mark, next(ids), '')}</w:rPr>" if mark else ""
        return p("".join(map(one, pieces(bare))), style + mark_xml)

    return word([line_of(line) for line in lines])


def _style(line: str) -> tuple[str, str]:
    if line.startswith("# "):
        return '<w:pStyle w:val="Heading1"/>', line[2:]
    return "", line


def by_hand(into: str, out: str = "<w:strike/>") -> Callable[[Sequence[str]], bytes]:
    """Marks made by hand in Word: *into* on what is new, *out* on what is to go."""

    def one(piece: Piece) -> str:
        role, words = piece
        return run(words, {"kept": "", "in": into, "out": out}[role])

    def form(lines: Sequence[str]) -> bytes:
        return word(
            [p("".join(map(one, pieces(_style(line)[1]))), _style(line)[0]) for line in lines]
        )

    return form


def clean(lines: Sequence[str]) -> bytes:
    """A Word file with every change taken in and none marked."""
    kept = [side(line, "kept", "in") for line in lines]
    return tracked([line for line in kept if line.strip()])


FORMS: Mapping[str, tuple[str, Callable[[Sequence[str]], bytes]]] = {
    "tracked": (".docx", tracked),
    "bold": (".docx", by_hand("<w:b/>")),
    "underline": (".docx", by_hand('<w:u w:val="single"/>')),
    "colour": (".docx", by_hand('<w:color w:val="FF0000"/>')),
    "highlight": (".docx", by_hand('<w:highlight w:val="yellow"/>')),
    "clean": (".docx", clean),
    "critic": (".md", critic),
    "stars": (".md", stars),
    "silent": (".txt", silent),
}
