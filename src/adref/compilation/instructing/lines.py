"""A paragraph of a letter as it is searched for instructions: one text, quotations masked."""

from dataclasses import dataclass, replace

from adref.base.places import Place
from adref.compilation.instructing.quotes import Quote, masked, quotes
from adref.text.document import Paragraph, Span
from adref.text.tokens import normal
from adref.text.walk import between, is_call, on_after


@dataclass(frozen=True, slots=True)
class Line:
    """*text* is what is printed, the label among it; *mask* the same with quotations masked.

    *lead* are the code points of the label and the space after it.
    """

    paragraph: Paragraph
    text: str
    mask: str
    quotes: tuple[Quote, ...]
    lead: int

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """The words between two offsets of *text*, under their marks."""
        there = (span for span in self.paragraph.spans if on_after(span) and span.text)
        return between(there, start - self.lead, end - self.lead)

    def quoted(self, number: int) -> str:
        """The words of a quotation, as printed."""
        quote = self.quotes[number]
        return normal(self.text[quote.first : quote.last])

    def quoted_spans(self, number: int) -> tuple[Span, ...]:
        """The words of a quotation, under their marks."""
        quote = self.quotes[number]
        return self.spans(quote.first, quote.last)

    def place(self, start: int, end: int) -> Place:
        """Where the words between two offsets stand in the file."""
        there = self.spans(max(start, self.lead), end)
        whole = self.paragraph.place
        if not there:
            return whole
        first, last = there[0].place, there[-1].place
        if start < self.lead:
            first = replace(first, start=min(whole.start, first.start))
        if (first.part, first.paragraph) != (last.part, last.paragraph):
            return first
        return replace(first, end=last.end)


def line_of(paragraph: Paragraph) -> Line:
    """*paragraph* as one line, read as its author wants it."""
    words = "".join(s.text for s in paragraph.spans if on_after(s) and not is_call(s))
    label = f"{paragraph.label.printed} " if paragraph.label else ""
    text = label + words
    found = quotes(text)
    return Line(paragraph, text, masked(text, found), found, len(label))
