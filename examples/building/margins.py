"""Comments of a Word file, with the replies to them."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape

from building.package import root


def remark_starts(idents: Iterable[int]) -> str:
    """Where the words begin that the comments are about."""
    return "".join(f'<w:commentRangeStart w:id="{ident}"/>' for ident in idents)


def remark_ends(idents: Iterable[int]) -> str:
    """Where those words end, with the signs of the comments."""
    return "".join(
        f'<w:commentRangeEnd w:id="{ident}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/>'
        f'</w:rPr><w:commentReference w:id="{ident}"/></w:r>'
        for ident in idents
    )


def comment_parts(
    threads: Sequence[tuple[int, tuple[str, ...]]], options: Mapping[str, str]
) -> dict[str, str]:
    """The parts that hold the comments, and who replies to whom; nothing without comments.

    The first of each thread is the comment, the others are replies to it; "Name: words".
    """
    if not threads:
        return {}
    comments, extended = "", ""
    for first, remarks in threads:
        for number, remark in enumerate(remarks, first):
            author, _, words = remark.partition(": ")
            comments += _comment(number, author, options["date"], words)
            parent = f' w15:paraIdParent="{_ident(first)}"' if number > first else ""
            extended += f'<w15:commentEx w15:paraId="{_ident(number)}"{parent} w15:done="0"/>'
    return {
        "comments": root("comments", comments),
        "commentsExtended": root("commentsEx", extended).replace("w:commentsEx", "w15:commentsEx"),
    }


def _ident(number: int) -> str:
    return f"{0x10A40000 + number:08X}"


def _comment(number: int, author: str, date: str, words: str) -> str:
    initials = "".join(word[0] for word in author.split())
    return (
        f'<w:comment w:id="{number}" w:author="{escape(author)}" w:date="{date}" '
        f'w:initials="{initials}"><w:p w14:paraId="{_ident(number)}">'
        '<w:pPr><w:pStyle w:val="CommentText"/></w:pPr>'
        '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>'
        f"<w:r><w:t>{escape(words, quote=False)}</w:t></w:r></w:p></w:comment>"
    )
