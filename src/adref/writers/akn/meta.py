"""The metadata: what the document is, who wants what of it, and what is said beside it."""

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import quote

from adref.base.facts import table
from adref.base.languages import alpha3
from adref.compilation.model import Compilation, Party
from adref.compilation.overlay import Change
from adref.compilation.standing import Sourced, SourcePlace, Standing, Target
from adref.writers.akn.ledger import Beside, Ledger, Modification
from adref.writers.akn.names import BODY, UNKNOWN_DATE, Work, iri_of, version_of, work_of
from adref.writers.speech import other_language
from adref.writers.verdicts import compared
from adref.writers.xml import LANG, Element, pointers, put, say, told

OWN = "urn:x-adref:compilation"
"""The namespace of what Akoma Ntoso has no words for."""
SOURCE = "#adref"
_ORGANIZATION = "/akn/ontology/organization"
"""Naming Convention, 4.11.1.2: "unreg" before a name whose country is not known."""
_SAFE = "/~!$'()*,;=@"


def metadata(meta: Element, compilation: Compilation, ledger: Ledger, standing: Standing) -> None:
    """Fill *meta*; *ledger* is what was gathered with the text."""
    work = work_of(compilation.base)
    _identification(meta, work, version_of(compilation), alpha3(ledger.language))
    publication = {"date": work.date, "name": "draft", "showAs": "Compilation of proposals"}
    put(meta, "publication", publication)
    if ledger.modifications:
        analysis = put(meta, "analysis", {"source": SOURCE})
        passive = put(analysis, "passiveModifications")
        files = {party.ident: party.file for party in compilation.parties}
        for number, done in enumerate(ledger.modifications, 1):
            _modification(passive, number, done, ledger, files)
    _references(meta, compilation, ledger, work)
    if ledger.notes:
        notes = put(meta, "notes", {"source": SOURCE})
        for beside in ledger.notes:
            _note(notes, beside, ledger)
    own = put(meta, "proprietary", {"source": SOURCE})
    _proprietary(own, compilation, ledger)
    _standing(own, standing, ledger)


def _identification(meta: Element, work: Work, version: str, language: str) -> None:
    expression = f"{work.iri}/{language}@{version}"
    date = {"date": work.date, "name": "unknown" if work.date == UNKNOWN_DATE else "year"}
    levels = (
        ("FRBRWork", work.iri, f"{work.iri}/!main"),
        ("FRBRExpression", expression, f"{expression}/!main"),
        ("FRBRManifestation", f"{expression}/.xml", f"{expression}/!main.xml"),
    )
    identification = put(meta, "identification", {"source": SOURCE})
    made = {}
    for name, iri, this in levels:
        made[name] = level = put(identification, name)
        put(level, "FRBRthis", {"value": this})
        put(level, "FRBRuri", {"value": iri})
        put(level, "FRBRdate", date)
        put(level, "FRBRauthor", {"href": f"#{work.actor}"})
    put(made["FRBRWork"], "FRBRcountry", {"value": "un"})
    put(made["FRBRWork"], "FRBRsubtype", {"value": work.subtype})
    put(made["FRBRWork"], "FRBRnumber", {"value": work.number, "showAs": work.shown})
    put(made["FRBRExpression"], "FRBRversionNumber", {"value": version})
    put(made["FRBRExpression"], "FRBRlanguage", {"language": language})
    put(made["FRBRManifestation"], "FRBRformat", {"value": "xml"})


def _modification(
    passive: Element, number: int, done: Modification, ledger: Ledger, files: dict[str, str]
) -> None:
    """One reading; the parties that want it are its sources, by their files."""
    attributes = {
        "type": str(done.change),
        "eId": f"pmod_{number}",
        "refersTo": ledger.names.of(done.parties),
        f"{{{OWN}}}unmarked": ledger.names.of(done.silent),
    }
    into = put(passive, "textualMod", attributes)
    for file in dict.fromkeys(files.get(party, party) for party in done.parties):
        put(into, "source", {"href": _file(file)})
    put(into, "destination", {"href": f"#{done.destination}", "pos": done.position})
    for old in done.olds:
        put(into, "old", {"href": f"#{old}"})
    for new in done.news:
        put(into, "new", {"href": f"#{new}"})


def _file(name: str) -> str:
    """The name of a file as a reference relative to this one."""
    return f"./{quote(name.encode('utf-8', 'replace'), safe=_SAFE)}"


def _references(meta: Element, compilation: Compilation, ledger: Ledger, work: Work) -> None:
    references = put(meta, "references", {"source": SOURCE})
    base = compilation.base
    original = {"eId": "ro1", "href": _file(base.file), "showAs": base.title or base.file}
    put(references, "original", original)
    for number, party in enumerate(compilation.parties, 1):
        sent = {"eId": f"rp{number}", "href": _file(party.file), "showAs": party.file}
        put(references, "passiveRef", sent)
    actor = work.actor
    shown = table("adref.writers.akn", "actors.toml")["names"][actor]
    organ = _organization(actor, f"{_ORGANIZATION}/un/{actor}", actor, shown)
    put(references, "TLCOrganization", organ)
    for party in compilation.parties:
        ident = ledger.names.parties[party.ident]
        href = f"{_ORGANIZATION}/unreg.{quote(ident, safe='')}"
        put(references, "TLCOrganization", _organization(ident, href, party.ident, party.name))
    process = {"eId": "adref", "href": "/akn/ontology/process/adref", "showAs": "adref"}
    put(references, "TLCProcess", process)


def _organization(ident: str, href: str, short: str, shown: str = "") -> dict[str, str | None]:
    return {"eId": ident, "href": href, "showAs": shown or short, "shortForm": short}


def _note(notes: Element, beside: Beside, ledger: Ledger) -> None:
    place = beside.place
    attributes = {
        "eId": beside.ident,
        "class": str(beside.sort),
        "refersTo": ledger.names.of((beside.party,)),
        LANG: other_language(beside.text, ledger.language),
        f"{{{OWN}}}place": str(place) if place else None,
        f"{{{OWN}}}verdict": beside.said.verdict if beside.said else None,
    }
    note = put(notes, "note", attributes)
    line = put(note, "p")
    if beside.source is None:
        say(line, beside.text)
        return
    href = iri_of(beside.source.symbol)
    say(put(line, "ref", {"href": href}) if href else line, beside.text)
    understood = ", ".join(filter(None, (beside.source.symbol, beside.source.locator)))
    if understood and understood != beside.text:
        say(line, f" ({understood})")
    if beside.said is not None:
        _verdict(note, beside.said)


def _verdict(note: Element, said: Sourced) -> None:
    """What the library says of a source, with references; below it what is made of its words."""
    line = put(note, "p")
    say(line, said.verdict)
    if said.missing and not said.text:
        say(line, "; ")
        _referred(line, replace(said.at, place=""), f" has no {', '.join(said.missing)}")
    elif said.name:
        say(line, "; ")
        _referred(line, said.at)
        if said.missing:
            say(line, f"; it has no {', '.join(said.missing)}")
    for number, there in enumerate(said.elsewhere):
        say(line, " and in " if number else "; but found in ")
        _referred(line, there)
    made = compared(said)
    into = put(note, "p") if made else line
    for words, change in made:
        say(put(into, _MADE[change]) if change in _MADE else into, words)


_MADE = {Change.INSERTED: "ins", Change.DELETED: "del"}


def _referred(line: Element, at: SourcePlace, more: str = "") -> None:
    """A place in a document, as a reference where that has a symbol, and what is said of it."""
    href = iri_of(at.name)
    say(put(line, "ref", {"href": href}) if href else line, at.name)
    say(line, str(at).removeprefix(at.name) + more)


def _proprietary(own: Element, compilation: Compilation, ledger: Ledger) -> None:
    """What Akoma Ntoso has no element for, in a namespace of our own."""
    base = compilation.base
    put(own, f"{{{OWN}}}base", {"file": base.file, "sha256": base.sha256})
    for party in compilation.parties:
        put(own, f"{{{OWN}}}submission", dict(_submission(party, ledger)))
    for move in compilation.moves:
        where = ledger.names.homes.get(move.after) if move.after else None
        attributes = {
            "party": ledger.names.of((move.party,)),
            "paragraph": pointers([ledger.names.homes[move.paragraph]]),
            "after": pointers([where]) if where else None,
        }
        put(own, f"{{{OWN}}}move", attributes)
    for notice in compilation.notices:
        concerned = ledger.names.of((notice.party,)) if notice.party else None
        attributes = {"code": notice.code, "party": concerned, "place": str(notice.place)}
        told(own, f"{{{OWN}}}notice", notice.words, attributes)


def _standing(own: Element, standing: Standing, ledger: Ledger) -> None:
    """What parties hold of readings and what the chair says of them, by place and wording."""
    for position in standing.positions:
        party = ledger.names.of((position.party,))
        place = str(position.place) if position.place else None
        attributes = {"party": party, "stance": str(position.stance), "place": place}
        told(
            own,
            f"{{{OWN}}}position",
            position.said,
            attributes | dict(_target(position.on, ledger)),
        )
    for ruling in standing.rulings:
        attributes = {"status": ruling.status or None} | dict(_target(ruling.on, ledger))
        told(own, f"{{{OWN}}}ruling", ruling.decision, attributes)


def _target(target: Target, ledger: Ledger) -> Iterator[tuple[str, str | None]]:
    """The paragraph by its eId, a passage in code points of the base, a reading by its words."""
    yield "on", pointers([ledger.names.homes.get(target.paragraph, BODY)])
    yield "start", None if target.start is None else str(target.start)
    yield "end", None if target.end is None else str(target.end)
    yield "reading", target.text


def _submission(party: Party, ledger: Ledger) -> Iterator[tuple[str, str | None]]:
    yield "party", ledger.names.of((party.ident,))
    yield "file", party.file
    yield "sha256", party.sha256
    yield "convention", party.convention


MIXED = frozenset({"p", "num", "heading", "docTitle", "notice", "position", "ruling"})
"""The elements within which a line break would be a part of the text."""
