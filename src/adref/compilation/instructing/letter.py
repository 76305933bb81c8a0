"""One document gone through, line by line: the instructions in it, each with its evidence."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from adref.compilation.instructing.acts import Act
from adref.compilation.instructing.askers import Naming, asker, nobody, words_around
from adref.compilation.instructing.clauses import (
    Understood,
    announced,
    in_context,
    repeated,
    understood,
)
from adref.compilation.instructing.lines import Line, line_of
from adref.compilation.instructing.naming import (
    headed,
    is_other_heading,
    named_first,
    names_itself,
    only_named,
    passages,
    signs_of,
)
from adref.compilation.instructing.pairs import half_of, is_bare_deletion
from adref.compilation.instructing.quotes import is_mask
from adref.compilation.instructing.sentences import (
    list_numbers,
    sentence_spans,
    until_text,
)
from adref.compilation.instructing.signs import Sign, Sort, signs
from adref.compilation.instructing.texts import (
    in_full,
    itu_of,
    text_after,
    text_from,
    text_told,
    with_spans,
    worded,
)
from adref.compilation.instructing.vocabulary import Vocabulary, itu
from adref.proposals.instructions import (
    Action,
    Add,
    Delete,
    Instruction,
    Remark,
    Replace,
    Reword,
    Target,
)
from adref.text.document import MarkedDocument, Span
from adref.text.tokens import normal

LONGEST = 20_000
"""Code points of a paragraph that is searched; a longer one is no instruction."""
_WORD = re.compile(r"[^\W\d_]+")
_ARROW = re.compile("[→⇒➔➜]|[-=–—]>|>>")
_LONGEST_DITTO = 80
"""Code points of a sentence that says that something is to be done elsewhere too."""
_ASKING = frozenset({Sort.PROPOSE, Sort.FOR, Sort.TARGET})
_TALK = frozenset({Sort.PROPOSE, Sort.REASON, Sort.BLOCK, Sort.QUESTION})
"""Signs of words that speak of a text."""


@dataclass(frozen=True, slots=True)
class Letter:
    """What a document asks for in words.

    *taken* are the indices of the paragraphs that say it, or hold the words it gives; *sure* those
    of them in which an instruction was understood. *certain* counts these instructions.
    """

    instructions: tuple[Instruction, ...] = ()
    taken: frozenset[int] = frozenset()
    sure: frozenset[int] = frozenset()
    certain: int = 0


def may_tell(words: str, telling: frozenset[str]) -> bool:
    """Whether a verb of an instruction may stand in *words*: most sentences have none."""
    found = not telling.isdisjoint(_WORD.findall(words.lower()))
    return found or _ARROW.search(words) is not None


@dataclass(slots=True)
class _Pending:
    """Sentences one after the other that are not understood, and what they speak of."""

    context: Target | None
    spans: list[tuple[int, int]] = field(default_factory=list)
    wish: bool = False

    def add(self, span: tuple[int, int], *, wish: bool) -> None:
        """Take in one; *wish* is whether it asks for a change."""
        self.spans.append(span)
        self.wish = self.wish or wish


@dataclass(slots=True)
class Reading:
    """The state of going through one document in one language; it lives for one call.

    With *by_noun* a paragraph is named only as "paragraph 12": no label or number alone names it.
    *naming* tells the sender from other parties.
    """

    document: MarkedDocument
    own: frozenset[int]
    words: Vocabulary
    context: Target | None = None
    current: tuple[int, str] | None = None
    by_noun: bool = False
    naming: Naming = nobody
    asker: str = ""
    found: list[Instruction] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)
    sure: set[int] = field(default_factory=set)
    certain: int = 0
    counting: bool = False

    def letter(self) -> Letter:
        """The instructions of the whole document."""
        numbered = list_numbers(self.document.paragraphs, self.own)
        for index, paragraph in enumerate(self.document.paragraphs):
            if index in self.taken or index in self.own:
                continue
            length = sum(len(span.text) for span in paragraph.spans)
            if length <= LONGEST:
                self._paragraph(index, line_of(paragraph), numbered=index in numbered)
        return Letter(tuple(self.found), frozenset(self.taken), frozenset(self.sure), self.certain)

    def scan(self, said: Iterable[tuple[int, str]]) -> int:
        """How many instructions are understood in the paragraphs *said*."""
        self.counting = True
        for index, words in said:
            line = line_of(self.document.paragraphs[index])
            new = self.words.calls_new(line.mask, 0) or self.words.is_of_pair(line.mask)
            if (new or self._may_tell(words) or itu().match(words)) and index not in self.taken:
                self._paragraph(index, line, numbered=False)
        return self.certain

    def _paragraph(self, index: int, line: Line, *, numbered: bool) -> None:
        proposed = itu_of(line, self.document.paragraphs[index + 1 : index + 3], itu())
        if proposed is not None:
            self._proposed(index, line, *proposed)
            return
        start = 0 if names_itself(line) else line.lead
        if self._is_announced(index, line, start):
            return
        if (target := headed(line, self.words, start)) is not None:
            self.context = target
            self.taken.add(index)
            return
        if is_other_heading(line, self.words, start):
            self.context = None
        if self._is_of_pair(index, line, start):
            return
        named = named_first(line, self.words, start)
        label = line.paragraph.label
        if start and label and label.number is not None and not (numbered or self.by_noun):
            named = named or Target(label.printed, label)
        self.asker = ""
        if not self._is_bare_deletion(index, line, start, named):
            self._sentences(index, line, start, named or self.context)

    def _proposed(self, index: int, line: Line, taken: int, act: Act) -> None:
        """Take in a line in the form of the ITU, with *taken* paragraphs behind it."""
        if not taken and self._is_told(index, line, act):
            return
        self._take(index, taken)
        self._emit([act], line, (0, len(line.text)))
        printed = act.target.printed if act.target else ""
        said = self.found[-1].evidence
        if taken and not said.endswith(printed):  # the label stands in the next line
            evidence = f"{said} {printed}"
            self.found[-1] = replace(self.found[-1], evidence=evidence)
        self.context = None

    def _take(self, index: int, behind: int = 0) -> None:
        """Count an instruction that is understood and stands in some paragraphs."""
        there = {index + n for n in range(behind + 1)}
        self.taken |= there
        self.sure |= there
        self.certain += 1

    def _is_of_pair(self, index: int, line: Line, start: int) -> bool:
        """Take in "Current text: a" and, right after it, "Proposed text: b"."""
        half = half_of(line, self.words, start, self.document.paragraphs[index + 1 :])
        if half is None:
            return False
        alone = not half.is_current and self.current is None
        if self.counting and half.count and alone:
            return False  # a paper may print a paragraph under such a line
        label = line.paragraph.label
        own = Target(label.printed, label) if start and label and label.number else None
        self.context = half.target or own or self.context
        there = {index, index + half.count}
        self.taken |= there
        if half.is_current:
            self.current = (index + half.count, half.words)
            return True
        # What says that it is a proposal is no paragraph of the text itself.
        self.sure |= there
        at, old = self.current or (-1, "")
        action: Action = Remark(wish=True)
        if self.current is not None and at == index - 1:
            action = Replace(old, half.words)
        elif self.context is not None and not half.is_struck:
            action = Reword(half.spans, if_alike=True)
        self._emit([Act(action, self.context)], line, (start, len(line.text)))
        if not isinstance(action, Remark):
            self._take(index, half.count)
        elif half.count:
            said = self.found[-1]
            self.found[-1] = replace(said, evidence=f"{said.evidence} {half.words}")
        return True

    def _is_bare_deletion(self, index: int, line: Line, start: int, named: Target | None) -> bool:
        """Take in "Delete." behind a label or under a line that only names a paragraph."""
        if not is_bare_deletion(line, self.words, start):
            return False
        named = named or self._heading_above(index)
        if named is None:
            return False
        self._emit([Act(Delete(), named)], line, (0, len(line.text)))
        self._take(index)
        return True

    def _heading_above(self, index: int) -> Target | None:
        """The paragraph that the line above names as a heading does, as "Paragraph 14"."""
        if not index or index - 1 in self.own:
            return None
        above = line_of(self.document.paragraphs[index - 1])
        if any(sign.sort is Sort.CHAPEAU for sign in signs_of(above, self.words, 0)):
            return None  # what becomes of the sub-paragraphs is not said
        return headed(above, self.words, 0)

    def _is_told(self, index: int, line: Line, act: Act) -> bool:
        """Take in what follows "MOD 12:" as an instruction, if it is one and no new wording."""
        if not isinstance(act.action, Reword):
            return False
        start = len(line.text) - sum(len(span.text) for span in act.action.spans)
        head, _ = until_text(signs_of(line, self.words, start))
        if not understood(head, line, self.words.external).acts:
            return False
        first = len(self.found)
        self._sentences(index, line, start, act.target)
        told = self.found[first]
        evidence = f"{normal(line.text[:start])} {told.evidence}"
        self.found[first] = replace(told, evidence=evidence)
        return True

    def _is_announced(self, index: int, line: Line, start: int) -> bool:
        """Take in a new paragraph that is given without a verb: "New paragraph 12 bis: ..."."""
        if not self.words.calls_new(line.mask, start):
            return False
        head = announced(signs_of(line, self.words, start))
        if head is None:
            return False
        act, end, quote = head
        told = text_told(line, end, quote, self.document.paragraphs[index + 1 :])
        if told is None or (told.count and index + 1 in self.own):
            return False
        if self.counting and not told.quoted:
            return False  # a paper may print a new paragraph under such a line
        label, spans = told.given[0]
        named = act.action.label if isinstance(act.action, Add) else None
        if label not in (None, named or label) or (not told.quoted and self._is_talk(spans)):
            return False
        self._take(index, told.count)
        self._emit([*with_spans(act, told.given)], line, (start, end))
        self.context = Target(named.printed, named) if named else None
        return True

    def _is_talk(self, spans: Sequence[Span]) -> bool:
        """Whether words that are given speak of the text instead of being one."""
        words = "".join(span.text for span in spans)
        found = signs(words, self.words)
        return any(s.verb or s.sort in _TALK for s in found)

    def _may_tell(self, mask: str) -> bool:
        return may_tell(mask, self.words.telling)

    def _sentences(self, index: int, line: Line, start: int, context: Target | None) -> None:
        first = len(self.found)
        pending: list[_Pending] = []
        for begin, end in sentence_spans(line, start):
            told = self._may_tell(line.mask[begin:end]) or any(map(is_mask, line.mask[begin:end]))
            found = signs_of(line, self.words, begin, end) if told else []
            only = None if told else only_named(line, self.words, (begin, end))
            if only is not None:
                context = only
                continue
            head, colon = until_text(found)
            result = understood(head, line, self.words.external)
            result = result if result.acts else self._again(line, (begin, end), result)
            if result.acts:
                acts = [in_context(act, context) for act in result.acts]
                context = acts[-1].target or context
                stop = head[-1].end if acts[-1].waits else end
                acts = self._with_text(index, line, acts, colon)
                self._emit(acts, line, (begin, stop), asked=head)
                self.certain += len(result.acts)
                self._leave_context(line, result.acts[0])
                self.taken.add(index)
                self.sure.add(index)
                if colon and result.acts[-1].waits:
                    break
            elif len(self.found) > first and not result.wishes:
                self._reason(normal(line.text[begin:end]), first)
            else:
                if not pending or pending[-1].context != context:
                    pending.append(_Pending(context))
                pending[-1].add((begin, end), wish=result.wishes or _asks(found))
        for said in pending:
            self._remarks(index, line, said.spans, Act(Remark(said.wish), said.context))

    def _again(self, line: Line, where: tuple[int, int], result: Understood) -> Understood:
        """What a sentence asks for that says "the same in paragraph 14", else *result*."""
        begin, end = where
        if end - begin > _LONGEST_DITTO:
            return result
        found = signs_of(line, self.words, begin, end)
        last = [i for i in self.found if i.evidence == self.found[-1].evidence]
        acts = repeated(found, [Act(i.action) for i in last])
        sorts = {sign.sort for sign in found}
        return replace(
            result, acts=acts, wishes=result.wishes or sorts >= {Sort.DITTO, Sort.TARGET}
        )

    def _leave_context(self, line: Line, act: Act) -> None:
        """Forget the heading above where a sentence, no item of a list, names something else."""
        named = act.action if isinstance(act.action, Add) else act.target
        label = named.label if named is not None else None
        same = self.context is not None and label == self.context.label
        if label is not None and not same and line.paragraph.style != "list-item":
            self.context = None

    def _with_text(self, index: int, line: Line, acts: Sequence[Act], colon: int) -> list[Act]:
        """The acts with the words that follow a colon, in this paragraph or in the next ones."""
        if not acts[-1].waits:
            return [replace(a, action=worded(a.action, a.target)) for a in acts]
        following = self.document.paragraphs[index + 1 :]
        if colon:
            given, count = text_from(line, colon, following)
        else:
            given, count = text_after(following)
        if not given:
            return [*acts[:-1], replace(acts[-1], action=Remark(wish=True))]
        there = {index + n for n in range(1, count + 1)}
        self.taken |= there
        self.sure |= there
        return [*acts[:-1], *with_spans(acts[-1], given)]

    def _emit(
        self, acts: Sequence[Act], line: Line, where: tuple[int, int], asked: Sequence[Sign] = ()
    ) -> None:
        """Take in *acts*; as remarks where *asked*, the signs of them, say that another asks."""
        begin, end = where
        evidence = normal(line.text[begin:end])
        place = line.place(begin, end)
        for act in acts:
            target = act.target or Target("")
            self.found.append(Instruction(target, act.action, evidence, place))
        if asked and self.naming is not nobody:
            around = words_around(self.words.language)
            self.asker = asker(asked, line.mask, around, self.naming, self.asker)
            self._leave_to(self.asker, len(acts))

    def _leave_to(self, other: str, count: int) -> None:
        """Make the last *count* instructions remarks that *other* wishes them, if it is named."""
        for n in range(len(self.found) - count if other else len(self.found), len(self.found)):
            wish = self.found[n]
            said = in_full(wish)
            self.found[n] = replace(wish, action=Remark(wish=True, asker=other), evidence=said)

    def _reason(self, words: str, first: int) -> None:
        """Give the instructions from *first* on a reason more."""
        for n in range(first, len(self.found)):
            before = self.found[n].rationale
            self.found[n] = replace(self.found[n], rationale=f"{before} {words}".strip())

    def _remarks(
        self, index: int, line: Line, pending: Sequence[tuple[int, int]], remark: Act
    ) -> None:
        """What was said and not understood, kept with the paragraph it is said of."""
        if self.counting:
            return
        begin, end = pending[0][0], pending[-1][1]
        if self.words.closing.match(line.mask, begin):
            self.context = None
            return
        found = signs_of(line, self.words, begin, end)
        if found and found[0].sort is Sort.REASON and self.found and index - 1 in self.taken:
            self._reason(normal(line.text[begin:end]), len(self.found) - 1)
            self.taken.add(index)
            return
        if _is_given(line, found):
            self._given(index, line, (begin, end))
            return
        for where, named in passages(line, self.words, pending, by_noun=self.by_noun):
            target = named or remark.target
            if target is not None or remark.action == Remark(wish=True):
                label = line.paragraph.label
                own = label is not None and label.is_addition and where[0] == line.lead
                there = (0, where[1]) if own else where
                self._emit([replace(remark, target=target)], line, there)
                self.taken.add(index)

    def _given(self, index: int, line: Line, where: tuple[int, int]) -> None:
        """A new paragraph under its label; left as it is, if its words are not quoted."""
        label, quotes = line.paragraph.label, line.quotes
        if (
            label is None
            or len(quotes) != 1
            or normal(line.mask[line.lead :]).strip(".; ")
            != (normal(line.mask[quotes[0].start : quotes[0].end]))
        ):
            return
        self._emit([Act(Add(line.quoted_spans(0), label), Target(label.printed))], line, where)
        self.taken.add(index)
        self.sure.add(index)


def _asks(found: Sequence[Sign]) -> bool:
    """Whether a sentence that is not understood asks for a change all the same."""
    sorts = {sign.sort for sign in found}
    asked = Sort.QUOTE in sorts and bool(sorts & _ASKING)
    asked = asked or sorts >= {Sort.PROPOSE, Sort.VERB, Sort.TARGET}
    return asked or sorts >= {Sort.QUOTE, Sort.VERB}


def _is_given(line: Line, found: Sequence[Sign]) -> bool:
    """Whether a line is a new paragraph under its label and says nothing about the text.

    "[OP15 bis NEW] We request ..." says itself that what follows is one.
    """
    label = line.paragraph.label
    if label is None or not (label.is_addition or label.is_alternative):
        return False
    talk = any(s.sort in (Sort.PROPOSE, Sort.BLOCK) or s.verb for s in found)
    return label.new or not talk
