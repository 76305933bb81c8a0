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
    Relocate,
    Remark,
    Replace,
    Reword,
    Swap,
    Switch,
    Target,
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
        case Replace() as action:
            everywhere = " everywhere" if action.everywhere else ""
            return f"replace “{action.old}” with “{action.new}”{everywhere}"
        case Insert() as action:
            anchor = f"“{action.anchor}”" if action.anchor else "all that is there"
            return f"put “{action.new}” {action.side} {anchor}"
        case Delete() as action:
            return f"delete “{action.words}”" if action.words else "delete"
        case Reword() as action:
            return f"reword as “{_text(action.spans)}”"
        case Remark():
            return f"remark “{instruction.evidence}”"
        case _:
            return _words_of_whole(instruction.action)


def _words_of_whole(action: Add | Relocate | Merge | Swap | Switch | Keep) -> str:
    match action:
        case Add():
            label = f" {action.label}" if action.label else ""
            return f"add paragraph{label} {action.side}: “{_text(action.spans)}”"
        case Relocate():
            return f"move {action.side} {action.beside.label or action.beside.printed}"
        case Merge():
            return f"merge with {', '.join(str(other.label) for other in action.others)}"
        case Swap():
            return f"swap “{action.one}” and “{action.two}”"
        case Switch():
            return f"swap with {action.other.label or action.other.printed}"
        case Keep():
            return "keep"


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
        case Replace():
            return {
                "kind": "replace",
                "old": action.old,
                "new": action.new,
                "everywhere": action.everywhere,
            }
        case Insert():
            return {
                "kind": "insert",
                "new": action.new,
                "anchor": action.anchor,
                "side": str(action.side),
            }
        case Delete():
            return {"kind": "delete", "words": action.words}
        case Reword():
            return {"kind": "reword", "text": _text(action.spans)}
        case Add():
            label = str(action.label) if action.label else None
            text, side = _text(action.spans), str(action.side)
            return {"kind": "add", "label": label, "text": text, "side": side}
        case _:
            return _of_whole(action)


def _of_whole(action: Relocate | Merge | Swap | Switch | Keep | Remark) -> dict[str, Any]:
    """An action on whole paragraphs, or on none."""
    match action:
        case Relocate():
            side = str(action.side)
            return {"kind": "relocate", "beside": _target(action.beside), "side": side}
        case Merge():
            return {"kind": "merge", "others": [_target(other) for other in action.others]}
        case Swap():
            return {"kind": "swap", "one": action.one, "two": action.two}
        case Switch():
            return {"kind": "switch", "other": _target(action.other)}
        case Keep():
            return {"kind": "keep"}
        case Remark():
            return {"kind": "remark", "wish": action.wish}


def _text(spans: tuple[Span, ...]) -> str:
    return normal("".join(span.text for span in spans))
