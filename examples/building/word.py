"""Word files: tracked changes, marks made by hand, or clean text."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import escape

from building.margins import comment_parts, remark_ends, remark_starts
from building.notation import LAYOUT, PILCROW, Change, Piece, called
from building.package import FOOTER_ID, root, word_file
from building.stationery import font_table, footer, numbering, settings, styles, theme
from building.wishes import Item, Sort, Stand, Wishes

_STYLES = {
    Sort.TITLE: "Title",
    Sort.SUBTITLE: "Subtitle",
    Sort.HEADING: "Heading1",
    Sort.PARAGRAPH: "ListParagraph",
    Sort.SUBPARAGRAPH: "ListParagraph",
    Sort.FOOTNOTE: "FootnoteText",
}
_BY_HAND = {
    "bold": ("<w:b/><w:bCs/>", "<w:strike/>"),
    "underline": ('<w:u w:val="single"/>', "<w:strike/>"),
    "colour": ('<w:color w:val="0070C0"/>', '<w:strike/><w:color w:val="FF0000"/>'),
}


@dataclass
class Sheet:
    """A Word file in the making: what has been handed out so far."""

    wishes: Wishes
    revisions: int = 100
    lists: dict[str, int] = field(default_factory=dict)
    threads: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)
    comments: int = 0

    @property
    def form(self) -> str:
        """How the party marks its changes."""
        return self.wishes.options["form"]

    def revision(self, author: str) -> str:
        """The attributes of one more tracked change by *author*, a key of the options."""
        self.revisions += 1
        name = self.wishes.options["author-" + author if author else "author"]
        date = self.wishes.options["date"]
        return f'w:id="{self.revisions}" w:author="{escape(name)}" w:date="{date}"'

    def list_of(self, label: str) -> int:
        """The numbering instance of the sub-paragraphs under the number of *label*."""
        return self.lists.setdefault(label.partition(" ")[0], len(self.lists) + 2)


@dataclass(frozen=True)
class Part:
    """One printed paragraph: its pieces, its mark, and whether the label stands before it."""

    run: list[Piece]
    mark: Piece
    labelled: bool


def word(wishes: Wishes, title: str) -> bytes:
    """The Word file in which a party sends its wishes."""
    sheet = Sheet(wishes)
    shown = [item for item in wishes.items if is_shown(item, wishes)]
    body = "".join(_item(item, sheet) for item in shown if item.sort is not Sort.FOOTNOTE)
    notes = "".join(_footnote(item, sheet) for item in shown if item.sort is Sort.FOOTNOTE)
    page = (
        f'<w:sectPr><w:footerReference w:type="default" r:id="{FOOTER_ID}"/>'
        '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1418" '
        'w:left="1418" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>'
    )
    parts = {
        "document": root("document", f"<w:body>{body}{page}</w:body>"),
        "styles": styles(),
        "settings": settings(),
        "numbering": numbering(max(1, len(sheet.lists))),
        "fontTable": font_table(),
        "theme/theme1": theme(),
        "footnotes": root("footnotes", _separators() + notes),
        "footer1": footer(escape(wishes.options.get("footer", wishes.party))),
    }
    parts |= comment_parts(sheet.threads, wishes.options)
    return word_file(parts, title, wishes.options["author"], wishes.options["date"])


def is_shown(item: Item, wishes: Wishes) -> bool:
    """Whether the party's file prints *item*: a move without marks leaves nothing behind."""
    if wishes.options.get("only") == "listed" and not item.listed:
        return False
    return item.stand is not Stand.MOVED_AWAY or wishes.options["form"] == "tracked"


def _item(item: Item, sheet: Sheet) -> str:
    """The printed paragraphs of *item*, framed as a move if it has been moved."""
    printed = "".join(_paragraphs(item, sheet))
    if item.stand is Stand.PLACE or sheet.form != "tracked":
        return printed
    end = "From" if item.stand is Stand.MOVED_AWAY else "To"
    revision = sheet.revision("")
    ident = re.findall(r'w:id="(\d+)"', revision)[0]
    start = f'<w:move{end}RangeStart {revision} w:name="{item.move}-{item.label.strip("§")}"/>'
    return f'{start}{printed}<w:move{end}RangeEnd w:id="{ident}"/>'


def _paragraphs(item: Item, sheet: Sheet) -> Iterator[str]:
    """One w:p for each paragraph mark; the words as typed labels, runs and comments."""
    for part in parts(item, sheet.form):
        yield _paragraph(item, part, sheet)


def parts(item: Item, form: str) -> Iterator[Part]:
    """The printed paragraphs of *item* in a file of this *form*."""
    run: list[Piece] = []
    first = True
    for piece in item.pieces:
        texts = piece.text.split(PILCROW)
        for number, text in enumerate(texts):
            if text:
                run.append(_with_text(piece, text))
            if number < len(texts) - 1 and _ends_here(piece, form):
                yield Part(run, piece, labelled=first)
                run, first = [], False
    if run or first:
        yield Part(run, Piece(PILCROW, whole(item)), labelled=first)


def _ends_here(piece: Piece, form: str) -> bool:
    """Whether the page breaks off at the paragraph mark *piece*; a joined one only if tracked."""
    if piece.change in (Change.KEPT, Change.INSERTED):
        return True
    return piece.marked and form == "tracked"


def _with_text(piece: Piece, text: str) -> Piece:
    return Piece(text, piece.change, piece.marked, piece.author, piece.second, piece.remarks)


def whole(item: Item) -> Change:
    """What happens to the last paragraph mark of *item*: it goes where all its words go."""
    changes = {piece.change for piece in item.pieces if piece.marked}
    if item.new:
        return Change.INSERTED
    return Change.DELETED if changes == {Change.DELETED} else Change.KEPT


def is_printed(piece: Piece, form: str) -> bool:
    """Whether the page shows *piece*: silent deletions are gone, in clean text all deletions."""
    if piece.change in (Change.KEPT, Change.INSERTED):
        return True
    return piece.marked and form != "clean"


def _paragraph(item: Item, part: Part, sheet: Sheet) -> str:
    labelled, mark = part.labelled, part.mark
    if not labelled and not part.run:
        return ""
    pieces = [piece for piece in part.run if is_printed(piece, sheet.form)]
    if not pieces and item.pieces:
        return ""
    number = _number(item, sheet)
    typed = item.printed if labelled and not number else ""
    if item.sort in (Sort.TITLE, Sort.SUBTITLE, Sort.HEADING):
        number = typed = ""
    start = _label(typed, item, sheet) if typed else ""
    properties = f'<w:pStyle w:val="{_STYLES[item.sort]}"/>{number}'
    if typed and item.sort is Sort.SUBPARAGRAPH:
        properties += '<w:ind w:left="1134" w:hanging="567"/>'
    ending = _ending(item, mark, sheet)
    words = "".join(_piece(piece, item, sheet) for piece in pieces)
    return f"<w:p><w:pPr>{properties}{ending}</w:pPr>{start}{words}</w:p>"


def _number(item: Item, sheet: Sheet) -> str:
    """The automatic number of *item*, nothing where its label is typed."""
    numbers = sheet.wishes.options.get("numbers", "automatic")
    if numbers == "typed" or (item.new and numbers == "automatic"):
        return ""
    if item.sort is Sort.PARAGRAPH:
        return '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    if item.sort is Sort.SUBPARAGRAPH:
        number = sheet.list_of(item.label)
        return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
    return ""


def _label(typed: str, item: Item, sheet: Sheet) -> str:
    """A typed label with its tab, marked as new where the paragraph is."""
    change = whole(item)
    run = f"<w:r>{_look(change, sheet)}{_text(typed, 't')}<w:tab/></w:r>"
    if sheet.form == "tracked" and change is Change.INSERTED:
        return f"<w:ins {sheet.revision(item.pieces[0].author)}>{run}</w:ins>"
    return run


def _ending(item: Item, mark: Piece, sheet: Sheet) -> str:
    """The change of the paragraph mark."""
    if sheet.form != "tracked" or not mark.marked:
        return ""
    author = mark.author or item.pieces[0].author if item.pieces else ""
    match item.stand, mark.change:
        case Stand.MOVED_AWAY, _:
            name = "moveFrom"
        case Stand.MOVED_HERE, _:
            name = "moveTo"
        case _, Change.INSERTED:
            name = "ins"
        case _, Change.DELETED:
            name = "del"
        case _:
            return ""
    return f"<w:rPr><w:{name} {sheet.revision(author)}/></w:rPr>"


def _piece(piece: Piece, item: Item, sheet: Sheet) -> str:
    """The runs of *piece* under its change, with the comments on it."""
    runs = "".join(_runs(piece, item, sheet))
    if piece.remarks and sheet.form != "clean":
        first = sheet.comments
        sheet.threads.append((first, piece.remarks))
        sheet.comments += len(piece.remarks)
        idents = range(first, sheet.comments)
        return remark_starts(idents) + runs + remark_ends(idents)
    return runs


def _runs(piece: Piece, item: Item, sheet: Sheet) -> Iterator[str]:
    tracked = sheet.form == "tracked" and piece.marked
    gone = tracked and piece.change in (Change.DELETED, Change.WITHDRAWN)
    look = _look(piece.change if piece.marked else Change.KEPT, sheet)
    inner = "".join(_words(piece.text, look, "delText" if gone else "t"))
    if not tracked:
        yield inner
        return
    if item.stand is Stand.MOVED_AWAY or item.stand is Stand.MOVED_HERE:
        name = "moveFrom" if item.stand is Stand.MOVED_AWAY else "moveTo"
        yield f"<w:{name} {sheet.revision('')}>{inner}</w:{name}>"
        return
    if piece.change in (Change.DELETED, Change.WITHDRAWN):
        by = piece.second if piece.change is Change.WITHDRAWN else piece.author
        inner = f"<w:del {sheet.revision(by)}>{inner}</w:del>"
    if piece.change in (Change.INSERTED, Change.WITHDRAWN):
        inner = f"<w:ins {sheet.revision(piece.author)}>{inner}</w:ins>"
    yield inner


def _look(change: Change, sheet: Sheet) -> str:
    """The formatting by which a hand-marked file shows *change*."""
    inserted, deleted = _BY_HAND.get(sheet.form, ("", ""))
    look = {Change.INSERTED: inserted, Change.DELETED: deleted}.get(change, "")
    return f"<w:rPr>{look}</w:rPr>" if look else ""


def _words(text: str, look: str, element: str) -> Iterator[str]:
    """Runs for *text*, cut after each sentence and round the calls of footnotes."""
    shown = "".join(c for c in text if c not in LAYOUT)
    for part in re.split(r"([\ue001-\ue009])|(?<=[.;] )(?=[A-Z])", shown):
        if not part:
            continue
        if (number := called(part[0])) is not None:
            yield (
                '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
                f'<w:footnoteReference w:id="{number}"/></w:r>'
            )
        else:
            yield f"<w:r>{look}{_text(part, element)}</w:r>"


def _text(text: str, element: str) -> str:
    return f'<w:{element} xml:space="preserve">{escape(text, quote=False)}</w:{element}>'


def _separators() -> str:
    kinds: Iterable[tuple[int, str]] = ((-1, "separator"), (0, "continuationSeparator"))
    return "".join(
        f'<w:footnote w:type="{name}" w:id="{number}"><w:p><w:r><w:{name}/></w:r></w:p>'
        "</w:footnote>"
        for number, name in kinds
    )


def _footnote(item: Item, sheet: Sheet) -> str:
    """A footnote: its number, then its words with their changes."""
    words = "".join(_piece(p, item, sheet) for p in item.pieces if is_printed(p, sheet.form))
    return (
        f'<w:footnote w:id="{item.printed}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
        '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
        f'<w:r><w:t xml:space="preserve"> </w:t></w:r>{words}</w:p></w:footnote>'
    )
