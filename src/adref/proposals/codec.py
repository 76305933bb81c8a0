"""Instructions as plain values and as lines for a person (``adref read``)."""

from typing import Any

from adref.proposals.instructions import (
    Action,
    Add,
    Delete,
    Insert,
    Instruction,
    Keep,
    Merge,
    OnParagraphs,
    OnWords,
    Relocate,
    Remark,
    Replace,
    Rest,
    Reword,
    Side,
    Swap,
    Switch,
    Target,
    Transfer,
)
from adref.text.document import Kind, Span
from adref.text.tokens import normal


def to_json(instruction: Instruction) -> dict[str, Any]:
    """*instruction* as plain values, keys in the order of the reference."""
    return {
        "target": _target(instruction.target),
        "action": _action(instruction.action),
        "evidence": instruction.evidence,
        "rationale": instruction.rationale,
        "place": instruction.place.plain(),
    }


def in_words(instruction: Instruction) -> str:
    """*instruction* in one line: "paragraph 12: replace “should” with “shall”"."""
    target = instruction.target
    name = _name(target)
    if target.sentence is not None:
        name += f", sentence {target.sentence}" if target.sentence > 0 else ", last sentence"
    return f"{name}: {_words(instruction)}"


def _name(target: Target) -> str:
    if target.label is None:
        return target.printed or "the text"
    return f"{'footnote' if target.kind is Kind.FOOTNOTE else 'paragraph'} {target.label}"


def _words(instruction: Instruction) -> str:
    match instruction.action:
        case Replace() | Insert() | Delete() | Rest() | Reword() | Swap() as action:
            return _on_words(action)
        case Add() | Relocate() | Transfer() | Merge() | Switch() as action:
            return _on_paragraphs(action)
        case Keep():
            return "keep"
        case Remark():
            return f"remark “{instruction.evidence}”"


def _on_words(action: OnWords) -> str:
    match action:
        case Replace():
            everywhere = " everywhere" if action.everywhere else ""
            which = _which(action.nth)
            return f"replace {which}“{action.old}” with “{action.new}”{everywhere}"
        case Insert():
            anchor = f"“{action.anchor}”" if action.anchor else "all that is there"
            return f"put “{action.new}” {action.side} {_which(action.nth)}{anchor}"
        case Delete():
            return f"delete {_which(action.nth)}“{action.words}”" if action.words else "delete"
        case Rest():
            where = " in its sentence" if action.in_sentence else ""
            told = f"replace with “{action.new}”" if action.new else "delete"
            return f"{told} all after {_which(action.nth)}“{action.anchor}”{where}"
        case Reword():
            return f"reword as “{_text(action.spans)}”"
        case Swap():
            return f"swap “{action.one}” and “{action.two}”"


def _which(nth: int) -> str:
    """Which of several places is meant, in words before what stands there."""
    if not nth:
        return ""
    return f"place {nth} of " if nth > 0 else "the last "


def _on_paragraphs(action: OnParagraphs) -> str:
    match action:
        case Add():
            label = f" {action.label}" if action.label else ""
            return f"add paragraph{label} {action.side}: “{_text(action.spans)}”"
        case Relocate():
            return f"move {action.side} {action.beside.label or action.beside.printed}"
        case Transfer():
            return f"move {_goal(action)}"
        case Merge():
            return f"merge with {', '.join(str(other.label) for other in action.others)}"
        case Switch():
            return f"swap with {action.other.label or action.other.printed}"


def _goal(action: Transfer) -> str:
    """Where a sentence goes, in words."""
    goal = action.goal
    if goal.sentence is not None:
        which = f"sentence {goal.sentence}" if goal.sentence > 0 else "the last sentence"
        return f"{action.side} {which} of {_name(goal)}"
    end = "beginning" if action.side is Side.BEFORE else "end"
    return f"to the {end} of {_name(goal)}"


def _target(target: Target) -> dict[str, Any]:
    return {
        "printed": target.printed,
        "label": str(target.label) if target.label else None,
        "section": target.section,
        "sentence": target.sentence,
        "quoted": target.quoted,
        "kind": str(target.kind) if target.kind else None,
    }


def _action(action: Action) -> dict[str, Any]:
    match action:
        case Replace() | Insert() | Delete() | Rest() | Reword() | Swap():
            return {"kind": type(action).__name__.lower(), **_of_words(action)}
        case Add() | Relocate() | Transfer() | Merge() | Switch():
            return {"kind": type(action).__name__.lower(), **_of_paragraphs(action)}
        case Keep():
            return {"kind": "keep"}
        case Remark():
            return {"kind": "remark", "wish": action.wish, "asker": action.asker}


def _of_words(action: OnWords) -> dict[str, Any]:
    match action:
        case Replace(old=old, new=new, everywhere=everywhere, nth=nth):
            return {"old": old, "new": new, "everywhere": everywhere, "nth": nth}
        case Insert(new=new, anchor=anchor, side=side, nth=nth):
            return {"new": new, "anchor": anchor, "side": str(side), "nth": nth}
        case Delete(words=words, nth=nth):
            return {"words": words, "nth": nth}
        case Rest(anchor=anchor, new=new, in_sentence=within, nth=nth):
            return {"anchor": anchor, "new": new, "in_sentence": within, "nth": nth}
        case Reword():
            return {"text": _text(action.spans)}
        case Swap(one=one, two=two):
            return {"one": one, "two": two}


def _of_paragraphs(action: OnParagraphs) -> dict[str, Any]:
    match action:
        case Add():
            label = str(action.label) if action.label else None
            return {"label": label, "text": _text(action.spans), "side": str(action.side)}
        case Relocate():
            return {"beside": _target(action.beside), "side": str(action.side)}
        case Transfer():
            return {"goal": _target(action.goal), "side": str(action.side)}
        case Merge():
            return {"others": [_target(other) for other in action.others]}
        case Switch():
            return {"other": _target(action.other)}


def _text(spans: tuple[Span, ...]) -> str:
    return normal("".join(span.text for span in spans))
