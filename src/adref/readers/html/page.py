"""A page on its way through the reader: elements open and close, text comes, paragraphs end."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from selectolax.lexbor import LexborNode

from adref.readers.html import elements, notes
from adref.readers.html.cascade import Cascade, Name
from adref.readers.html.frames import Frame, change_of, heading_of, is_quoted, link_of, quotes_on
from adref.readers.html.lists import Numbering, word_item
from adref.readers.html.looks import looked
from adref.readers.html.paper import Gathered, Paper
from adref.readers.html.raw import Block, Change, CommentHead, Home, HomeKind, Item, Reference
from adref.readers.html.tables import Tables
from adref.readers.html.unread import Unread
from adref.readers.lifting.raw import AnchorKind, RawParagraph, RawRun, Remark
from adref.text.document import Role
from adref.text.marks import Mark, MarkKind

_CALL = frozenset({Mark(MarkKind.FOOTNOTE_CALL)})
_QUOTED = Home(HomeKind.QUOTED)
_OUTSIDE = Frame(Name("", frozenset(), ""))
_INSERTED = Mark(MarkKind.TRACKED_INSERTED)


@dataclass(slots=True)
class Page:
    """What has been read so far, and the elements that are open.

    *hides_comments* says that remarks in the source are comments on the text.
    """

    cascade: Cascade
    numbering: Numbering
    hides_comments: bool = False
    blocks: list[Block] = field(default_factory=list)
    comments: dict[str, CommentHead] = field(default_factory=dict)
    references: dict[str, Reference] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)
    unread: Unread = field(default_factory=Unread)
    hidden: int = 0
    tables: Tables = field(default_factory=Tables)
    frames: list[Frame] = field(default_factory=lambda: [_OUTSIDE])
    names: list[Name] = field(default_factory=list)
    paper: Paper = field(default_factory=Paper)
    _item: Item | None = None
    _typed: list[str] = field(default_factory=list)
    _called: list[str] = field(default_factory=list)
    _ending: Change | None = None
    _remarked: list[tuple[str, str]] = field(default_factory=list)
    _quoted_on: bool = False

    # What elements do

    def enter(self, node: LexborNode) -> bool:
        """An element begins; False if nothing inside it is read."""
        tag = (node.tag or "").lower()
        attrs = {name: value or "" for name, value in node.attributes.items()}
        if self._passes_over(tag, attrs, node):
            return False
        name = Name(tag, frozenset(attrs.get("class", "").split()), attrs.get("id", ""))
        declared = self.cascade.declared(name, self.names, attrs)
        if tag == "br":
            self.paper.put_break(self.frames[-1].change)
            return False
        above = self.frames[-1]
        frame = self._framed(name, attrs, declared, above)
        if frame.block and not above.word_list:
            self.flush()
        frame.first = len(self.blocks)
        self.frames.append(frame)
        self.names.append(name)
        if self._counts and frame.change is above.change:  # the title of a change is its author
            self.unread.look_at(attrs, declared, len(self.blocks))
        self._begin(frame, attrs, declared)
        return True

    def _passes_over(self, tag: str, attrs: Mapping[str, str], node: LexborNode) -> bool:
        """Whether nothing inside an element is text; what is to be told of it is noted."""
        if tag in elements.IGNORED:
            return True
        if tag in elements.TOLD:
            if self._counts:
                self.unread.leave_out(tag, node, len(self.blocks))
            return True
        if tag == "div" and attrs.get("title") in elements.MARGINS:
            self._tell("headers-ignored", "page headers and footers are not read")
            return True
        if elements.ANNOTATION in attrs.get("class", "").split():
            self.annotate(*notes.annotation(node.text(deep=True)))
            return True
        return False

    def leave(self) -> None:
        """The innermost element ends."""
        frame = self.frames[-1]
        self._quote("”’")
        if frame.ends_call is not None:
            self._end_call(frame)
        if frame.ends_comment:
            self.paper.tie(AnchorKind.COMMENT_END, frame.ends_comment)
        if frame.name.tag == "li" and self._item is not None and frame.owns_item:
            self.flush(empty=True)
        if frame.block:
            self.flush()
        if frame.name.tag in ("ol", "ul", "menu", "dir"):
            self.numbering.close()
        elif frame.name.tag == "table":
            self.tables.close()
        self.frames.pop()
        self.names.pop()

    def text(self, words: str) -> None:
        """Text comes."""
        frame = self.frames[-1]
        if frame.dropped:
            return
        if frame.look.is_hidden:
            self.hidden += len(words.split())
        elif frame.word_list:
            self._typed.append(words)
        elif frame.in_call:
            self._called.append(words)
        else:
            marks = frame.look.marks
            if frame.link is not None:
                marks = _without_link_look(marks) | {frame.link}
            self.paper.put(words, marks, frame.change, frame.look.space)
            if words.strip():
                self._ending = None

    def remark(self, words: str) -> None:
        """A remark in the source comes: LibreOffice writes the words of comments in such."""
        inside = any(name.tag == "body" for name in self.names)
        if self.hides_comments and inside and words.strip():
            self.annotate(words)

    def annotate(self, words: str, author: str | None = None, date: str | None = None) -> None:
        """Tie a comment to this point of the text."""
        ident = str(len(self.comments) + 1)
        self._comment(ident).author = author
        self.references[ident] = Reference(date)
        self.paper.tie(AnchorKind.COMMENT_CALL, ident)
        self._remarked.append((ident, words.strip()))

    def finish(self) -> None:
        """The page ends; the words of its remarks come last."""
        self.flush()
        for ident, words in self._remarked:
            run = RawRun(words, frozenset(), None, None, 0)
            raw = RawParagraph(len(self.blocks), (run,), has_mark=False)
            self.blocks.append(Block(raw, Home(HomeKind.COMMENT, ident)))

    def flush(self, *, empty: bool = False) -> None:
        """The paragraph ends, if there is one; *empty* ends also one without words."""
        typed = "".join(self._typed).strip()
        self._typed = []
        item = self._item
        if typed and item is not None:
            item = replace(item, typed=typed)
        elif typed:
            item = Item("typed", typed=typed)
        if self.paper.is_empty and not empty and not typed:
            return
        block = next((f for f in reversed(self.frames) if f.block), self.frames[0])
        for gathered in self.paper.paragraphs():
            self._emit(gathered, block, item)
            item = None
        self.paper, self._item, self._ending = Paper(), None, None

    # How it is done

    @property
    def _counts(self) -> bool:
        """Whether what stands here is shown, and is the sender's own."""
        frame = self.frames[-1]
        return not frame.look.is_hidden and frame.home.kind is not HomeKind.QUOTED

    def _framed(
        self, name: Name, attrs: Mapping[str, str], declared: Mapping[str, str], above: Frame
    ) -> Frame:
        """The frame of an element inside *above*."""
        change = change_of(name, attrs, above.change)
        if change is not above.change:  # the look of a change is no mark of its own
            declared = {}
        block = name.tag in elements.BLOCKS or declared.get("display") in ("block", "list-item")
        return Frame(
            name=name,
            look=looked(above.look, declared, inline=not block),
            change=change,
            link=link_of(name.tag, attrs) or above.link,
            home=self._home(name, attrs, declared, above),
            block=block,
            cell=above.cell,
            dropped=above.dropped,
            in_call=above.in_call,
            word_list=above.word_list or declared.get("mso-list") == "ignore",
        )

    def _home(
        self, name: Name, attrs: Mapping[str, str], declared: Mapping[str, str], above: Frame
    ) -> Home:
        """Where the text of an element belongs."""
        if quotes_on(name, attrs):
            self.flush()
            self._quoted_on = True
        if self._quoted_on or is_quoted(name, attrs):
            return _QUOTED
        if declared.get("mso-element") == "comment":
            return Home(HomeKind.COMMENT, f"{len(self.comments) + 1}?")
        held = notes.note_held(name.ident) if above.home.kind is HomeKind.BODY else None
        if held is not None and name.tag in ("div", "li", "p", "aside", "section"):
            return Home(HomeKind.NOTE, held)
        return above.home

    def _begin(self, frame: Frame, attrs: Mapping[str, str], declared: Mapping[str, str]) -> None:
        """What an element says beyond its look."""
        tag = frame.name.tag
        self._quote("“‘")
        if tag in ("ol", "ul", "menu", "dir"):
            self.numbering.open(tag, attrs, declared)
        elif tag == "li":
            self._item = self.numbering.item(attrs)
            frame.owns_item = self._item is not None
        elif tag == "table":
            self.tables.open(attrs)
        elif tag == "tr":
            self.tables.row()
        elif tag in ("td", "th"):
            frame.cell = self.tables.cell(attrs)
        elif tag == "a":
            self._begin_link(frame, attrs)
        elif tag == "o:p":
            self._end_mark(frame)
        self._begin_word(frame, declared)

    def _quote(self, pair: str) -> None:
        """Put the mark that browsers print at the ends of a quotation, by its depth."""
        if self.names and self.names[-1].tag == "q":
            self.text(pair[(sum(name.tag == "q" for name in self.names) - 1) % 2])

    def _begin_word(self, frame: Frame, declared: Mapping[str, str]) -> None:
        """What only Word says: lists, comments, signs it puts in."""
        if frame.block and "mso-list" in declared:
            self._item = word_item(declared) or self._item
        if "mso-comment-author" in declared and frame.home.kind is HomeKind.COMMENT:
            self._comment(frame.home.ident).author = declared["mso-comment-author"].strip("\"'")
        referred = notes.comment_referred(declared)
        if referred is not None:
            parent = declared.get("mso-comment-parent")
            self.references[referred] = Reference(notes.comment_date(declared), parent)
            self.paper.tie(AnchorKind.COMMENT_START, referred)
            frame.ends_comment = referred
        if declared.get("mso-special-character") == "comment":
            frame.dropped = True

    def _begin_link(self, frame: Frame, attrs: Mapping[str, str]) -> None:
        """A link: to a note, to a comment, back from them, or to somewhere."""
        href = attrs.get("href", "")
        self._name_comment(frame, attrs.get("name", "") or attrs.get("id", ""))
        called, comment = notes.note_called(href), notes.comment_called(href)
        answered, remarked = notes.note_answered(href), notes.comment_answered(href)
        if comment is not None:
            self.paper.tie(AnchorKind.COMMENT_CALL, comment)
            frame.dropped = True
        elif answered is not None or remarked is not None:
            frame.dropped = True
            self._settle(answered, remarked)
        elif called is not None:
            frame.in_call, frame.ends_call, frame.link = True, called, None

    def _settle(self, note: str | None, comment: str | None) -> None:
        """A link back: what holds it is the note or the comment, if nothing has said so yet."""
        if self.frames[-1].home.kind is not HomeKind.BODY:
            return
        home = Home(HomeKind.NOTE, note) if note is not None else None
        if home is None and comment is not None:
            home = Home(HomeKind.COMMENT, comment)
            self._comment(comment)
        holders = [f for f in self.frames if f.name.tag in ("p", "div", "li", "dd", "td")]
        fresh = [f for f in holders if f.first == len(self.blocks)]
        for frame in self.frames[self.frames.index(fresh[0]) :] if fresh and home else ():
            frame.home = home or frame.home

    def _name_comment(self, frame: Frame, name: str) -> None:
        """Word's comments say their number only by an anchor inside."""
        if frame.home.kind is HomeKind.COMMENT and name.startswith("_msocom_"):
            comment = self._comment(frame.home.ident)
            comment.ident = name.removeprefix("_msocom_")

    def _comment(self, ident: str) -> CommentHead:
        return self.comments.setdefault(ident, CommentHead(ident))

    def _end_call(self, frame: Frame) -> None:
        """The call of a note is printed without its brackets."""
        printed = "".join(self._called).strip().strip("[]()").strip()
        self._called = []
        assert frame.ends_call is not None
        self.paper.tie(AnchorKind.NOTE, frame.ends_call, printed)
        self.paper.put(printed or "*", _CALL, frame.change, "pre")

    def _end_mark(self, frame: Frame) -> None:
        """Word's o:p stands for the paragraph mark: in a change, the mark is changed."""
        if frame.change is not None:
            self._ending = frame.change

    def _emit(self, gathered: Gathered, block: Frame, item: Item | None) -> None:
        kind, level = heading_of(block, self.frames)
        change = self._ending or block.change
        role = Role.KEPT
        if change is not None:
            role = Role.INSERTED if _INSERTED in change.marks else Role.DELETED
        raw = RawParagraph(
            index=len(self.blocks),
            runs=gathered.runs,
            style=" ".join(sorted(block.name.classes)) or None,
            kind=kind,
            level=level,
            ending=role,
            ending_author=None if change is None else change.author,
            ending_date=None if change is None else change.date,
            cell=block.cell,
            anchors=gathered.anchors,
            has_mark=False,
        )
        home = _QUOTED if self._quoted_on else block.home
        self.blocks.append(Block(raw, home, item))

    def _tell(self, code: str, said: str) -> None:
        """Remark what is not read, once for each kind."""
        if said not in {remark.words for remark in self.remarks}:
            self.remarks.append(Remark(code, said, None, len(self.blocks)))


def _without_link_look(marks: frozenset[Mark]) -> frozenset[Mark]:
    """*marks* without the look of every link: blue, and the line under it."""
    blue = frozenset(m for m in marks if m.kind is MarkKind.COLOUR and _is_bluish(m.value))
    return marks - blue - {Mark(MarkKind.UNDERLINE)} if blue else marks


def _is_bluish(colour: str) -> bool:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (0, 2, 4))
    purple = green < red < blue or (red == blue and not green)
    return (blue > red + 0x20 and blue > green + 0x20) or purple
