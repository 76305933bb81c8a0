"""Several PDF files that typst has set as one, tags and outline and all.

The pages of the parts stand one after the other, and where a part is of several files, those of a
frame are laid over them: it has the number of each page at its foot. It also has what is said of
the whole file, and a page for the back of each leaf that would have none.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from adref.writers.typeset.faults import PdfNotSet
from adref.writers.typeset.objects import (
    Objects,
    opened,
    reference,
    references,
    shifted,
    written,
)

__all__ = ["joined", "pages_of"]

_PAGES, _TAGS, _DOCUMENT, _OUTLINE, _BEFORE, _AFTER = range(1, 7)
"""The objects that the joined file has of its own."""
_HEADS = re.compile(rb"/Headers\[\([^\]]*\]")
"""The ids of the heads that a cell stands under; each part counts its tables from one."""
_KEY = re.compile(rb"/StructParent(s?) (\d+)")
_ROLES = re.compile(rb"/RoleMap<<(.*?)>>")


def pages_of(data: bytes) -> int:
    """How many pages the file *data* of typst has."""
    # Of a tree of pages the root counts all.
    return max(int(count) for count in re.findall(rb"<</Type/Pages/Count (\d+)", data))


def joined(frame: bytes, parts: Sequence[Sequence[bytes]]) -> bytes:
    """The files of each of *parts* under one *frame*; each of these begins on a new leaf."""
    whole = _Whole()
    own = opened(frame)
    feet = iter(whole.framed(own))
    root, info = whole.place(own.root), whole.place(own.info)
    for files in parts:
        if len(whole.order) % 2:
            whole.order.append(next(feet))
        for data in files:
            pages = whole.taken(opened(data))
            for page in pages if len(files) > 1 else ():
                whole.lay_over(page, next(feet))
            whole.order += pages
    whole.close(root)
    return written(whole.bodies, root, info)


@dataclass(slots=True)
class _Whole:
    """The file while it is put together: its objects, the pages in order, tags and outline."""

    bodies: list[bytes] = field(default_factory=lambda: [b"null"] * _AFTER)
    order: list[int] = field(default_factory=list)
    before: int = 0
    parts: int = 0
    keys: int = 0
    roles: dict[bytes, None] = field(default_factory=dict)
    tops: list[int] = field(default_factory=list)
    by_key: list[bytes] = field(default_factory=list)
    by_ident: list[tuple[bytes, bytes]] = field(default_factory=list)
    lines: list[tuple[int, int, int]] = field(default_factory=list)

    def place(self, number: int) -> int:
        """Where the object *number* of the file that was taken in last is now."""
        return self.before + number

    def framed(self, frame: Objects) -> list[int]:
        """Take in the *frame*, of which nothing is tagged; its pages."""
        self.before = len(self.bodies)
        root = frame[frame.root]
        pages, tags = _found(root, b"Pages"), _found(root, b"StructTreeRoot")
        moved = {pages: _PAGES, tags: _TAGS}
        for new in shifted(frame.bodies, self.before, moved):
            is_tag = b"/StructElem" in new or b"/StructTreeRoot/" in new
            self.bodies.append(b"null" if is_tag else _KEY.sub(b"", new))
        return [self.place(page) for page in _pages(frame, pages)]

    def taken(self, part: Objects) -> list[int]:
        """Take in a *part*; its pages."""
        self.before = len(self.bodies)
        self.parts += 1
        root = part[part.root]
        pages, tags = _found(root, b"Pages"), _found(root, b"StructTreeRoot")
        outline = reference(root, b"Outlines") or 0
        moved = {pages: _PAGES, tags: _DOCUMENT, outline: _OUTLINE}
        self.bodies += map(self._own, shifted(part.bodies, self.before, moved))
        self._tag(self.bodies[self.place(tags) - 1])
        lines = self.bodies[self.place(outline) - 1] if outline else b""
        if b"/First" in lines:
            count = int(_one(rb"/Count (\d+)", lines)[1])
            self.lines.append((_found(lines, b"First"), _found(lines, b"Last"), count))
        for number in (pages, tags, outline or pages, part.root, part.info):
            self.bodies[self.place(number) - 1] = b"null"
        return [self.place(page) for page in _pages(part, pages)]

    def _own(self, body: bytes) -> bytes:
        """*body* with ids and keys that no other part has."""
        mark = b"(%d-" % self.parts
        if b"/ID(" in body:
            body = body.replace(b"/ID(", b"/ID" + mark, 1)
        if b"/Headers[(" in body:
            body = _HEADS.sub(lambda m: m[0].replace(b"(", mark), body)
        if body.startswith((b"<</Type/Page/", b"<</Type/Annot")):
            body = _KEY.sub(lambda m: b"/StructParent%b %d" % (m[1], int(m[2]) + self.keys), body)
        return body

    def _tag(self, tags: bytes) -> None:
        """Note what the root *tags* of the tags of a part leads to."""
        self.roles |= dict.fromkeys(re.findall(rb"/\w+/\w+", _one(_ROLES.pattern, tags)[1]))
        for top in references(tags, b"K"):
            self.tops.append(top)
            self.bodies[top - 1] = self.bodies[top - 1].replace(b"/S/Document", b"/S/Part", 1)
        nums = _one(rb"/Nums\[(.*?)\]", tags)[1]
        for key, at in re.findall(rb"(\d+) (\d+ 0 R)", nums):
            self.by_key.append(b"%d %b" % (int(key) + self.keys, at))
        idents = tags.partition(b"/IDTree")[2]
        for name, at in re.findall(rb"\(([^()]*)\)(\d+ 0 R)", idents):
            self.by_ident.append((b"(%d-%b)" % (self.parts, name), at))
        self.keys += int(_one(rb"/ParentTreeNextKey (\d+)", tags)[1])

    def lay_over(self, page: int, foot: int) -> None:
        """Draw the page *foot* of the frame over *page* of a part, as what is no content."""
        above, below = self.bodies[foot - 1], self.bodies[page - 1]
        words = self.bodies[_found(above, b"Contents") - 1]
        box = _one(rb"/MediaBox(\[[^\]]*\])", above)[1]
        form = b"<</Type/XObject/Subtype/Form/BBox%b/Resources %d 0 R" % (
            box,
            _found(above, b"Resources"),
        )
        self.bodies[foot - 1] = form + words.removeprefix(b"<<")
        kept = _found(below, b"Resources")
        name = b"/Foot %d 0 R" % foot
        held = self.bodies[kept - 1]
        new = (
            held.replace(b"/XObject<<", b"/XObject<<" + name, 1)
            if b"/XObject<<" in held
            else held.removesuffix(b">>") + b"/XObject<<" + name + b">>>>"
        )
        self.bodies.append(new)
        content = _found(below, b"Contents")
        self.bodies[page - 1] = below.replace(
            b"/Resources %d 0 R" % kept, b"/Resources %d 0 R" % len(self.bodies)
        ).replace(
            b"/Contents %d 0 R" % content,
            b"/Contents[%d 0 R %d 0 R %d 0 R]" % (_BEFORE, content, _AFTER),
        )

    def close(self, root: int) -> None:
        """Write the objects that hold the parts together; *root* is the frame's."""
        pages, tops = _listed(self.order), _listed(self.tops)
        names = b"".join(b"".join(one) for one in sorted(self.by_ident))
        self.bodies[:_AFTER] = [
            b"<</Type/Pages/Count %d/Kids[%b]>>" % (len(self.order), pages),
            b"<</Type/StructTreeRoot/RoleMap<<%b>>/K[%d 0 R]/ParentTree<</Nums[%b]>>"
            b"/IDTree<</Names[%b]>>/ParentTreeNextKey %d>>"
            % (b"".join(self.roles), _DOCUMENT, b" ".join(self.by_key), names, self.keys),
            b"<</Type/StructElem/S/Document/P %d 0 R/K[%b]>>" % (_TAGS, tops),
            self._outline(),
            _stream(b"q\n"),
            _stream(b"\nQ\n/Foot Do\n"),
        ]
        metadata = _found(self.bodies[root - 1], b"Metadata")
        self.bodies[metadata - 1] = _counted(self.bodies[metadata - 1], len(self.order))
        if self.lines:
            body = self.bodies[root - 1]
            self.bodies[root - 1] = body.removesuffix(b">>") + b"/Outlines %d 0 R>>" % _OUTLINE

    def _outline(self) -> bytes:
        """The outline of all parts, those of each behind those of the one before."""
        if not self.lines:
            return b"null"
        for (_, last, _), (first, _, _) in zip(self.lines, self.lines[1:], strict=False):
            self.bodies[last - 1] = self.bodies[last - 1][:-2] + b"/Next %d 0 R>>" % first
            self.bodies[first - 1] = self.bodies[first - 1][:-2] + b"/Prev %d 0 R>>" % last
        count = sum(count for _, _, count in self.lines)
        ends = (self.lines[0][0], self.lines[-1][1], count)
        return b"<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>" % ends


def _counted(metadata: bytes, pages: int) -> bytes:
    """The stream *metadata* (XMP) with the number of *pages* of the whole file."""
    head, start, rest = metadata.partition(b"\nstream\n")
    words, end, _ = rest.rpartition(b"\nendstream")
    words = re.sub(rb"(?<=<xmpTPg:NPages>)\d+", b"%d" % pages, words)
    return re.sub(rb"/Length \d+", b"/Length %d" % len(words), head) + start + words + end


def _listed(numbers: Sequence[int]) -> bytes:
    return b" ".join(b"%d 0 R" % number for number in numbers)


def _stream(data: bytes) -> bytes:
    return b"<</Length %d>>\nstream\n%b\nendstream" % (len(data), data)


def _one(pattern: bytes, body: bytes) -> re.Match[bytes]:
    found = re.search(pattern, body, re.DOTALL)
    if found is None:
        raise _missing(pattern)
    return found


def _found(body: bytes, key: bytes) -> int:
    number = reference(body, key)
    if number is None:
        raise _missing(key)
    return number


def _missing(what: bytes) -> PdfNotSet:
    return PdfNotSet(f"typst writes no {what.decode()} where it is looked for")


def _pages(made: Objects, root: int) -> list[int]:
    """The pages below *root*, in order."""
    kids = references(made[root], b"Kids")
    return [page for kid in kids for page in _pages(made, kid)] if kids else [root]
