"""Cut TEI's own schema down to the elements that adref writes.

    python tools/tei_subset.py tei_all.rng tests/writers/tei/tei_subset.rng

What is valid by the subset is valid by TEI's schema: elements are only taken away, and with them
the choices they were one of; a pattern that needs one of them is taken away whole. TEI publishes
tei_all.rng; loading it takes some seven seconds, loading the subset none that one would notice.
"""

import sys
from pathlib import Path

from lxml import etree

RNG = "http://relaxng.org/ns/structure/1.0"
KEPT = frozenset(
    [
        "TEI",
        "teiHeader",
        "fileDesc",
        "titleStmt",
        "title",
        "publicationStmt",
        "p",
        "sourceDesc",
        "listWit",
        "witness",
        "bibl",
        "ref",
        "idno",
        "note",
        "encodingDesc",
        "variantEncoding",
        "classDecl",
        "taxonomy",
        "category",
        "catDesc",
        "profileDesc",
        "listTranspose",
        "transpose",
        "ptr",
        "text",
        "body",
        "back",
        "div",
        "head",
        "anchor",
        "app",
        "lem",
        "rdg",
        "witDetail",
        "add",
        "del",
        "hi",
        "biblScope",
        "list",
        "item",
    ]
)
NOTICE = """
Reduced by tools/tei_subset.py of adref to {count} elements; documentation and Schematron rules are
left out, nothing else is changed. From tei_all.rng of TEI P5, the Text Encoding Initiative
Consortium, tei-c.org, used under the Creative Commons Attribution licence,
creativecommons.org/licenses/by/3.0.
{version}
"""


def main(source: str, target: str) -> None:
    """Write the subset of *source* to *target*."""
    grammar = etree.parse(source, etree.XMLParser(remove_comments=False)).getroot()
    comments = [c.text for c in grammar.iter(etree.Comment) if "TEI Edition: Version" in c.text]
    version = " ".join(comments[0].split()) if comments else ""
    _only_patterns(grammar)
    for element in list(grammar.iter(f"{{{RNG}}}element")):
        if element.get("name") not in KEPT:
            _replace(element)
    while _simplified(grammar):
        pass
    _reachable(grammar)
    notice = NOTICE.format(count=len(KEPT), version=version)
    grammar.insert(0, etree.Comment(notice))
    etree.cleanup_namespaces(grammar)
    etree.indent(grammar, " ")
    Path(target).write_bytes(
        etree.tostring(grammar, encoding="UTF-8", xml_declaration=True) + b"\n"
    )


def _only_patterns(grammar: etree._Element) -> None:
    """Take comments and everything that is not RELAX NG out of *grammar*."""
    for node in list(grammar.iter()):
        own = isinstance(node.tag, str) and etree.QName(node).namespace == RNG
        if not own and node.getparent() is not None:
            node.getparent().remove(node)


def _replace(pattern: etree._Element) -> None:
    pattern.getparent().replace(pattern, etree.Element(f"{{{RNG}}}notAllowed"))


def _simplified(grammar: etree._Element) -> bool:
    """Take one round of ``notAllowed`` away; whether there was any."""
    gone = {
        define.get("name")
        for define in grammar.iter(f"{{{RNG}}}define")
        if [etree.QName(child).localname for child in define] == ["notAllowed"]
    }
    for ref in [r for r in grammar.iter(f"{{{RNG}}}ref") if r.get("name") in gone]:
        _replace(ref)
    for define in [d for d in grammar.iter(f"{{{RNG}}}define") if d.get("name") in gone]:
        grammar.remove(define)
    changed = bool(gone)
    for node in list(grammar.iter(f"{{{RNG}}}notAllowed")):
        parent = node.getparent()
        name = etree.QName(parent).localname if parent is not None else "define"
        if name in {"choice", "zeroOrMore", "optional"}:
            parent.remove(node)
            if not len(parent):
                _emptied(parent)
            changed = True
        elif name in {"group", "oneOrMore", "interleave"}:
            _replace(parent)
            changed = True
    return changed


def _emptied(parent: etree._Element) -> None:
    """What is left of a pattern whose alternatives are all gone: nothing, or what cannot be."""
    if etree.QName(parent).localname == "choice":
        _replace(parent)
    else:
        parent.getparent().replace(parent, etree.Element(f"{{{RNG}}}empty"))


def _reachable(grammar: etree._Element) -> None:
    """Take away the definitions that nothing refers to."""
    defines = {d.get("name"): d for d in grammar.iter(f"{{{RNG}}}define")}
    start = next(grammar.iter(f"{{{RNG}}}start"))
    waiting, found = [start], set()
    while waiting:
        names = {r.get("name") for r in waiting.pop().iter(f"{{{RNG}}}ref")} - found
        found |= names
        waiting += [defines[name] for name in names]
    for name, define in defines.items():
        if name not in found:
            grammar.remove(define)


if __name__ == "__main__":
    main(*sys.argv[1:])
