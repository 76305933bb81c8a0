"""A small notation: a letter as lines, an instruction as one line of words."""

from collections.abc import Sequence
from dataclasses import replace

from adref.base.places import Place
from adref.compilation.instructing.askers import Naming, nobody
from adref.compilation.instructing.reading import read_letter
from adref.compilation.instructing.telling import Told, carried_out
from adref.compilation.interpret import interpret
from adref.proposals.instructions import (
    Action,
    Add,
    Delete,
    Insert,
    Merge,
    Relocate,
    Replace,
    Rest,
    Reword,
    Swap,
    Switch,
    Target,
    Transfer,
)
from adref.text.critic import to_critic
from adref.text.document import MarkedDocument, Paragraph, Role, Span
from adref.text.printed_labels import find_label
from adref.text.walk import Named


def letter(text: str) -> MarkedDocument:
    """A letter with one paragraph for each line; a line that begins with a label has one."""
    paragraphs = []
    at = 0
    for line in text.split("\n"):
        label, start = find_label(line) or (None, 0)
        place = Place("letter.txt", at, at + len(line))
        words = Place("letter.txt", at + start, at + len(line))
        paragraphs.append(Paragraph((Span(line[start:], words),), place, label))
        at += len(line) + 1
    return MarkedDocument("letter.txt", "", tuple(paragraphs))


def said(text: str) -> list[str]:
    """The instructions of a letter, each as "12: replace [should] [shall]"."""
    found = read_letter(letter(text)).instructions
    return [f"{_target(i.target)}: {_action(i.action)}" for i in found]


def _target(target: Target) -> str:
    name = str(target.label or target.section or "")
    if target.section or (target.kind and target.label):
        name = f"{target.kind or 'section'} {name}"
    name = name or str(target.kind or "-")
    return f"{name} sentence {target.sentence}" if target.sentence else name


def _action(action: Action) -> str:  # noqa: C901, PLR0911 - one for each kind
    match action:
        case Replace():
            every = " everywhere" * action.everywhere
            return f"replace {_nth(action.nth)}[{action.old}] [{action.new}]{every}"
        case Insert():
            return f"insert [{action.new}] {action.side} {_nth(action.nth)}[{action.anchor}]"
        case Delete():
            return f"delete {_nth(action.nth)}[{action.words}]" if action.words else "delete"
        case Rest():
            within = " in sentence" * action.in_sentence
            return f"rest {_nth(action.nth)}[{action.anchor}] [{action.new}]{within}"
        case Transfer():
            return f"transfer {action.side} {_target(action.goal)}"
        case Reword():
            return f"reword [{_text(action.spans)}]"
        case Add():
            return f"add {action.label or '-'} {action.side} [{_text(action.spans)}]"
        case Relocate():
            return f"move {action.side} {_target(action.beside)}"
        case Swap():
            return f"swap [{action.one}] [{action.two}]"
        case Switch():
            return f"switch {action.other.label}"
        case Merge():
            return f"merge {' '.join(str(other.label) for other in action.others)}"
        case _:
            return type(action).__name__.lower()


def _nth(nth: int) -> str:
    return f"{nth}× " if nth else ""


def _text(spans: Sequence[Span]) -> str:
    return "".join(span.text for span in spans).strip()


def told(base: tuple[Named, ...], text: str, naming: Naming = nobody) -> Told:
    """A letter carried out on *base*."""
    return carried_out(letter(text), base, naming=naming)


def changed(base: tuple[Named, ...], text: str, naming: Naming = nobody) -> list[str]:
    """The paragraphs that a letter changes or adds, in CriticMarkup without the notes."""
    done = interpret(told(base, text, naming).document, base).document
    bare = tuple(
        replace(p, spans=tuple(s for s in p.spans if s.role is not Role.NOTE))
        for p in done.paragraphs
    )
    blocks = (
        to_critic(replace(done, paragraphs=bare))
        .replace(" ++}", "++}")
        .replace("{++++}", "")
        .strip()
        .split("\n\n")
    )
    same = {f"{named.label}. {named.text}" for named in base}
    return [b for block in blocks if (b := block.strip()) not in same]


def unclear(base: tuple[Named, ...], text: str, naming: Naming = nobody) -> list[str]:
    """Why what a letter says is not carried out."""
    notices = told(base, text, naming).document.notices
    return [n.words.partition("comment: ")[2] for n in notices if n.code == "instruction-unclear"]
