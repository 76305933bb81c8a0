"""The TEI header: the texts laid over each other, and how the apparatus is to be read."""

from urllib.parse import quote

from adref.compilation.model import Compilation
from adref.writers.tei.names import BASE, BEGINNING, INSERTED, INSTEAD, Names
from adref.writers.xml import ID, LANG, Element, pointers, put, say, told

_SAFE = "/~!$'()*,;=@"
_WHERE = {
    INSERTED: "A new paragraph, to stand after the one it corresponds to.",
    INSTEAD: "Another version of the paragraph it corresponds to.",
}


def header(root: Element, compilation: Compilation, names: Names) -> None:
    """Write the ``teiHeader`` of *root*."""
    head = put(root, "teiHeader", {LANG: "en"})
    description = put(head, "fileDesc")
    title = compilation.base.title.strip() or compilation.base.file
    told(put(description, "titleStmt"), "title", title)
    told(put(description, "publicationStmt"), "p", "Compiled with adref; not published.")
    witnesses = put(put(description, "sourceDesc"), "listWit")
    base = compilation.base
    put(witnesses, "witness", {ID: BASE})
    _witness(witnesses[-1], "Base text", (base.file, base.sha256, ""))
    for party in compilation.parties:
        sent = (party.file, party.sha256, party.convention)
        ident = " ".join(party.ident.split()) or None
        put(witnesses, "witness", {ID: names.parties[party.ident], "n": ident})
        _witness(witnesses[-1], party.name or party.ident, sent)
    encoding = put(head, "encodingDesc")
    put(encoding, "variantEncoding", {"method": "parallel-segmentation", "location": "internal"})
    taxonomy = put(put(encoding, "classDecl"), "taxonomy")
    for ident, words in _WHERE.items():
        told(put(taxonomy, "category", {ID: ident}), "catDesc", words)
    if compilation.moves:
        _moves(put(put(head, "profileDesc"), "listTranspose"), compilation, names)


def _witness(witness: Element, name: str, sent: tuple[str, str, str]) -> None:
    """Who a witness is, and where its words were sent: file, hash, how its marks were read."""
    file, sha256, convention = sent
    say(witness, name)
    bibl = put(witness, "bibl")
    target = f"./{quote(file.encode('utf-8', 'replace'), safe=_SAFE)}"
    told(bibl, "ref", file, {"target": target})
    told(bibl, "idno", sha256, {"type": "sha256"})
    if convention:
        told(bibl, "note", convention, {"type": "convention"})


def _moves(transpositions: Element, compilation: Compilation, names: Names) -> None:
    """Each move as the order of two: what is to come first, and what is to follow it."""
    for move in compilation.moves:
        into = put(transpositions, "transpose", {"resp": names.of((move.party,))})
        before = names.paragraphs.get(move.after or "", BEGINNING)
        for ident in (before, names.paragraphs[move.paragraph]):
            put(into, "ptr", {"target": pointers([ident])})
