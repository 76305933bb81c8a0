"""Web pages as Word saves them: tracked changes, or marks made by hand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from urllib.parse import quote

from building.notation import LAYOUT, Change, Piece, called
from building.wishes import Item, Sort, Stand, Wishes
from building.word import Part, is_printed, is_shown, parts, whole

_CLASSES = {
    Sort.TITLE: "MsoTitle",
    Sort.SUBTITLE: "MsoSubtitle",
    Sort.PARAGRAPH: "MsoListParagraph",
    Sort.SUBPARAGRAPH: "MsoListParagraph",
    Sort.FOOTNOTE: "MsoFootnoteText",
}
_BY_HAND = {
    "bold": ("<b>{}</b>", "<s>{}</s>"),
    "underline": ("<u>{}</u>", "<s>{}</s>"),
    "colour": ("<span style='color:#0070C0'>{}</span>", "<s><span style='color:red'>{}</span></s>"),
}
_HEAD = """<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"
xmlns="http://www.w3.org/TR/REC-html40">

<head>
<meta http-equiv=Content-Type content="text/html; charset=windows-1252">
<meta name=ProgId content=Word.Document>
<meta name=Generator content="Microsoft Word 15">
<title>{title}</title>
<!--[if gte mso 9]><xml>
 <w:WordDocument>
  <w:TrackRevisions/>
 </w:WordDocument>
</xml><![endif]-->
<style>
<!--
 /* Style Definitions */
 p.MsoNormal, li.MsoNormal, div.MsoNormal
	{{mso-style-unhide:no;
	margin:0cm;
	font-size:11.0pt;
	font-family:"Times New Roman",serif;}}
p.MsoTitle
	{{mso-style-name:Title;
	font-size:16.0pt;
	font-weight:bold;}}
p.MsoSubtitle
	{{font-style:italic;}}
h1
	{{mso-style-next:Normal;
	font-size:13.0pt;
	font-weight:bold;}}
span.MsoFootnoteReference
	{{vertical-align:super;}}
span.msoIns
	{{mso-style-type:export-only;
	text-decoration:underline;
	text-underline:single;
	color:teal;}}
span.msoDel
	{{mso-style-type:export-only;
	text-decoration:line-through;
	color:red;}}
 /* List Definitions */
 @list l0
	{{mso-list-id:1;}}
@list l0:level1
	{{mso-level-text:"%1\\.";}}
-->
</style>
</head>

<body lang=EN-GB style='tab-interval:36.0pt'>

<div class=WordSection1>

"""
_WIDTH = 70
_SUPPORTED = ("<![if !support{}]>", "<![endif]>")


@dataclass
class _Sheet:
    """A page in the making: what has been handed out so far."""

    wishes: Wishes
    numbers: dict[str, int] = field(default_factory=dict)
    threads: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)
    comments: int = 0

    @property
    def form(self) -> str:
        """How the party marks its changes."""
        return self.wishes.options["form"]

    @property
    def tracked(self) -> bool:
        """Whether Word tracked the changes."""
        return self.form == "tracked"


def web(wishes: Wishes, title: str) -> bytes:
    """The page in which a party sends its wishes, in windows-1252 as Word writes it.

    Word has no form for a move in HTML: it writes a deletion and an insertion.
    """
    sheet = _Sheet(wishes)
    shown = [item for item in wishes.items if is_shown(item, wishes)]
    body = [p for item in shown if item.sort is not Sort.FOOTNOTE for p in _paragraphs(item, sheet)]
    notes = [_footnote(item, sheet) for item in shown if item.sort is Sort.FOOTNOTE]
    page = _HEAD.format(title=escape(title)) + "\n\n".join(map(_wrapped, body)) + "\n\n</div>\n"
    if notes:
        page += "<div style='mso-element:footnote-list'><br clear=all>\n"
        page += f'<hr align=left size=1 width="33%">\n{"".join(notes)}</div>\n'
    page += _comment_list(sheet) + "</body>\n\n</html>\n"
    return page.replace("\n", "\r\n").encode("windows-1252", "xmlcharrefreplace")


def _wrapped(paragraph: str) -> str:
    """*paragraph* with its lines broken at spaces between the tags, as Word breaks them."""
    column, done = 0, ""
    for part in re.split(r"(<[^>]*>| )", paragraph):
        if part == " " and column > _WIDTH:
            done, column = done + "\n", 0
        else:
            done, column = done + part, column + len(part)
    return done


def _paragraphs(item: Item, sheet: _Sheet) -> Iterator[str]:
    """One paragraph for each paragraph mark."""
    for part in parts(item, sheet.form):
        yield from _paragraph(item, part, sheet)


def _paragraph(item: Item, part: Part, sheet: _Sheet) -> Iterator[str]:
    labelled, mark = part.labelled, part.mark
    pieces = [piece for piece in part.run if is_printed(piece, sheet.form)]
    if not pieces:
        return
    number = _number(item, mark, sheet)
    typed = item.printed if labelled and not number else ""
    if item.sort in (Sort.TITLE, Sort.SUBTITLE, Sort.HEADING):
        typed = ""
    words = ""
    if typed:
        label = f"{typed}<span style='mso-tab-count:1'>&nbsp;&nbsp;&nbsp; </span>"
        words = _changed(label, whole(item), item.pieces[0], item, sheet)
    words += "".join(_piece(piece, item, sheet) for piece in pieces)
    words += _ending(item, mark, sheet)
    tag = "h1" if item.sort is Sort.HEADING else "p"
    if number:
        level = f"l{int(item.sort is Sort.SUBPARAGRAPH)} level1 lfo1"
        yield f"<p class=MsoListParagraph style='mso-list:{level}'>{number}{words}</p>"
    else:
        sort = f" class={_CLASSES[item.sort]}" if item.sort in _CLASSES else ""
        yield f"<{tag}{sort}>{words}</{tag}>"


def _number(item: Item, mark: Piece, sheet: _Sheet) -> str:
    """The automatic number as Word shows it: beside a deleted paragraph, that of the next."""
    numbers = sheet.wishes.options.get("numbers", "automatic")
    if numbers == "typed" or (item.new and numbers == "automatic"):
        return ""
    if item.sort not in (Sort.PARAGRAPH, Sort.SUBPARAGRAPH):
        return ""
    small = item.sort is Sort.SUBPARAGRAPH
    name = item.label.partition(" ")[0] if small else ""
    count = sheet.numbers.get(name, 0) + 1
    goes = mark.change is Change.DELETED or item.stand is Stand.MOVED_AWAY
    if not (sheet.tracked and goes):
        sheet.numbers[name] = count
    shown = f"({chr(96 + count)})" if small else f"{count}."
    start, end = _SUPPORTED
    gap = "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp;&nbsp; </span>"
    return f"{start.format('Lists')}<span style='mso-list:Ignore'>{shown}{gap}</span>{end}"


def _ending(item: Item, mark: Piece, sheet: _Sheet) -> str:
    """The paragraph mark: Word's o:p, inside the change that it is in."""
    if not mark.marked:
        return "<o:p></o:p>"
    author = mark if mark.author or not item.pieces else item.pieces[0]
    return _changed("<o:p></o:p>", mark.change, author, item, sheet)


def _piece(piece: Piece, item: Item, sheet: _Sheet) -> str:
    change = piece.change if piece.marked else Change.KEPT
    words = "".join(_words(piece.text))
    if not sheet.tracked:
        inserted, deleted = _BY_HAND.get(sheet.form, ("{}", "{}"))
        look = {Change.INSERTED: inserted, Change.DELETED: deleted}.get(change, "{}")
        return look.format(words)
    changed = _changed(words, change, piece, item, sheet)
    if not piece.remarks:
        return changed
    first = sheet.comments + 1
    sheet.threads.append((first, piece.remarks))
    sheet.comments += len(piece.remarks)
    return _remarked(changed, range(first, sheet.comments + 1), sheet)


def _changed(words: str, change: Change, piece: Piece, item: Item, sheet: _Sheet) -> str:
    """*words* inside the elements of their change."""
    if not sheet.tracked:
        inserted, _ = _BY_HAND.get(sheet.form, ("{}", ""))
        return (
            inserted.format(words) if change is Change.INSERTED and "<o:p>" not in words else words
        )
    if item.stand is not Stand.PLACE:
        away = item.stand is Stand.MOVED_AWAY
        return _revision("del" if away else "ins", words, "", sheet)
    if change in (Change.DELETED, Change.WITHDRAWN):
        by = piece.second if change is Change.WITHDRAWN else piece.author
        words = _revision("del", words, by, sheet)
    if change in (Change.INSERTED, Change.WITHDRAWN):
        words = _revision("ins", words, piece.author, sheet)
    return words


def _revision(tag: str, words: str, author: str, sheet: _Sheet) -> str:
    name = quote(sheet.wishes.options["author-" + author if author else "author"])
    date = sheet.wishes.options["date"][:16]
    return (
        f'<span class=mso{tag.title()}><{tag} cite="mailto:{name}" datetime="{date}">{words}'
        f"</{tag}></span>"
    )


def _words(text: str) -> Iterator[str]:
    """*text* with the calls of its footnotes."""
    shown = "".join(c for c in text if c not in LAYOUT)
    start, end = _SUPPORTED
    for part in re.split(r"([\ue001-\ue009])", shown):
        number = called(part) if len(part) == 1 else None
        if number is None:
            yield escape(part, quote=False)
            continue
        look = f"<span class=MsoFootnoteReference>[{number}]</span>"
        yield (
            f"<a style='mso-footnote-id:ftn{number}' href=\"#_ftn{number}\" "
            f'name="_ftnref{number}" title=""><span class=MsoFootnoteReference>'
            "<span style='mso-special-character:footnote'>"
            f"{start.format('Footnotes')}{look}{end}</span></span></a>"
        )


def _footnote(item: Item, sheet: _Sheet) -> str:
    words = "".join(_piece(p, item, sheet) for p in item.pieces if is_printed(p, sheet.form))
    start, end = _SUPPORTED
    name = item.printed
    sign = f"<span class=MsoFootnoteReference>[{name}]</span>"
    return (
        f"<div style='mso-element:footnote' id=ftn{name}>\n\n<p class=MsoFootnoteText>"
        f'<a style=\'mso-footnote-id:ftn{name}\' href="#_ftnref{name}" name="_ftn{name}" '
        f'title="">{start.format("Footnotes")}{sign}{end}</a> {words}</p>\n\n</div>\n'
    )


def _remarked(words: str, idents: range, sheet: _Sheet) -> str:
    """*words* with the comments on them."""
    date = re.sub(r"[-:]", "", sheet.wishes.options["date"][:16])
    start, end = _SUPPORTED
    before = calls = after = ""
    for ident in idents:
        parent = f";mso-comment-parent:{idents[0]}" if ident != idents[0] else ""
        before += f"<a style='mso-comment-reference:X_{ident};mso-comment-date:{date}{parent}'>"
        after += "</a>"
        calls += (
            f"<span class=MsoCommentReference>{start.format('Annotations')}<a class=msocomanchor "
            f'id="_anchor_{ident}" href="#_msocom_{ident}" name="_msoanchor_{ident}">[X{ident}]</a>'
            f"{end}<span style='mso-special-character:comment'>&nbsp;</span></span>"
        )
    return before + words + after + calls


def _comment_list(sheet: _Sheet) -> str:
    if not sheet.threads:
        return ""
    start, end = _SUPPORTED
    page = "<div style='mso-element:comment-list'>\n"
    for first, remarks in sheet.threads:
        for ident, remark in enumerate(remarks, first):
            author, _, words = remark.partition(": ")
            page += (
                f"<div style='mso-element:comment'>{start.format('Annotations')}"
                f'<div id="_com_{ident}" class=msocomtxt>{end}'
                f"<span style='mso-comment-author:\"{author}\"'>{start.format('Annotations')}"
                f'<a name="_msocom_{ident}"></a>{end}</span>\n\n<p class=MsoCommentText>'
                f'<span class=MsoCommentReference><a href="#_msoanchor_{ident}" '
                f"class=msocomoff>[X{ident}]</a></span>{escape(words, quote=False)}</p>\n\n"
                "</div></div>\n"
            )
    return page + "</div>\n"
