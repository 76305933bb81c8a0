"""The lists in the docs against the program, both ways: nothing missing, nothing left over."""

import ast
import re
import tomllib
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest

import adref
from adref.base.errors import AdrefError
from adref.cli.verbs import VERBS as NAMES
from adref.cli.verbs import loaded
from adref.folder.everything import Everything, writers_of

ROOT = Path(__file__).resolve().parent.parent
REFERENCE = ROOT / "docs" / "reference"
SOURCES = sorted((ROOT / "src" / "adref").rglob("*.py"))
NOTICES = ROOT / "src" / "adref" / "base" / "notices.py"
FINDING = ROOT / "src" / "adref" / "findings" / "finding.py"
VERBS = {name: loaded(name) for name in NAMES}
COMMANDS = {
    name: command
    for verb, group in VERBS.items()
    for name, command in (
        {f"{verb} {inner}": command for inner, command in group.commands.items()}
        if hasattr(group, "commands")
        else {verb: group}
    ).items()
}


def page(name: str) -> str:
    """The text of a page of the reference."""
    return (REFERENCE / name).read_text(encoding="utf-8")


def sections(text: str) -> dict[str, str]:
    """The second-level sections of a page, by heading."""
    parts = re.split(r"^## (.+)$", text, flags=re.MULTILINE)
    return {parts[n].strip("`"): parts[n + 1] for n in range(1, len(parts), 2)}


def codes() -> dict[str, str]:
    """The codes of notices and findings with their sentences, as shipped."""
    path = ROOT / "src" / "adref" / "base" / "codes.toml"
    shipped = tomllib.loads(path.read_text(encoding="utf-8"))
    return {**shipped["notices"], **shipped["findings"]}


def listed_codes() -> dict[str, str]:
    """The codes with their sentences, as documented."""
    return dict(re.findall(r"^\| `([a-z-]+)` \| (.+) \|$", page("notices.md"), re.MULTILINE))


def used_codes() -> Iterator[str]:
    """The codes written in the sources: what is handed to a parameter or field called code."""
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in SOURCES}
    takes = {path: dict(takers(tree)) for path, tree in trees.items()}
    shared = {**takes[NOTICES], **takes[FINDING]}
    for path, tree in trees.items():
        near = [taken for other, taken in takes.items() if other.parent == path.parent]
        yield from handed(
            tree, {**shared, **dict(pair for taken in near for pair in taken.items())}
        )


def handed(tree: ast.AST, places: Mapping[str, int]) -> Iterator[str]:
    """The texts handed over as code to those who take one, at their *places*."""
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        name = getattr(call.func, "attr", getattr(call.func, "id", ""))
        given = [keyword.value for keyword in call.keywords if keyword.arg == "code"]
        if name in places:
            given += call.args[places[name] : places[name] + 1]
        yield from (text for value in given for text in texts(value))


def written() -> set[str]:
    """Every text in the sources, whatever it is for."""
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in SOURCES)
    nodes = (node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return {node.value for node in nodes if isinstance(node.value, str)}


def takers(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """The functions and classes that take a code, each with its place among the arguments."""
    for node in ast.walk(tree):
        names: list[str] = []
        if isinstance(node, ast.FunctionDef):
            names = [arg.arg for arg in node.args.args if arg.arg not in {"self", "cls"}]
        elif isinstance(node, ast.ClassDef):
            fields = (part for part in node.body if isinstance(part, ast.AnnAssign))
            names = [part.target.id for part in fields if isinstance(part.target, ast.Name)]
        if "code" in names:
            yield node.name, names.index("code")  # type: ignore[attr-defined]


def texts(value: ast.expr) -> Iterator[str]:
    """The texts that an expression may be: itself, or the branches of a choice."""
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        yield value.value
    if isinstance(value, ast.IfExp):
        yield from texts(value.body)
        yield from texts(value.orelse)


def errors() -> set[str]:
    """The classes of errors a user can meet."""
    found = walk_packages(adref.__path__, "adref.")
    for module in (m for m in found if m.name != "adref.__main__"):
        import_module(module.name)
    return {error.__name__ for error in descendants(AdrefError)}


def descendants(kind: type) -> Iterator[type]:
    """*kind* and all that descend from it."""
    yield kind
    for child in kind.__subclasses__():
        yield from descendants(child)


def options(command: str) -> set[str]:
    """The options of a command, by their long names."""
    given = {name for parameter in COMMANDS[command].params for name in parameter.opts}
    return {name for name in given if name.startswith("--")} - {"--help"}


def documented_options(text: str) -> set[str]:
    """The options that have an entry of their own."""
    return set(re.findall(r"^`(--[a-z-]+)[^`]*`", text, re.MULTILINE))


def passed_over(name: str) -> dict[str, str]:
    """What the page of a format says is not read: words in bold, and what becomes of them."""
    listed = sections(page(f"formats/{name}"))["What is not read"]
    return dict(re.findall(r"^- \*\*(.+?)\*\*: (.+)$", listed, re.MULTILINE))


PAGES = {
    path.parent.name: "text.md" if path.parent.name == "plain" else f"{path.parent.name}.md"
    for path in sorted((ROOT / "src" / "adref" / "readers").glob("*/__init__.py"))
    if re.search(r"^NOT_READ\b", path.read_text(encoding="utf-8"), re.MULTILINE)
}
"""The readers that say what they do not read, each with its page."""


@pytest.mark.parametrize("reader", PAGES)
def test_every_format_says_what_is_not_read(reader: str) -> None:
    """The page says what the reader's own table says, and nothing else."""
    assert passed_over(PAGES[reader]) == import_module(f"adref.readers.{reader}").NOT_READ


@pytest.mark.parametrize("reader", PAGES)
def test_the_codes_of_what_is_not_read_exist(reader: str) -> None:
    """A notice named there is one that a reader can give."""
    table = import_module(f"adref.readers.{reader}").NOT_READ
    named = re.findall(r"`([a-z]+(?:-[a-z]+)+)`", " ".join(table.values()))
    assert set(named) - set(codes()) == set()


WRITERS = writers_of(Everything(Path(), frozenset()))
OUTPUTS = [form for form, writer in WRITERS.items() if writer.lacks]


def test_every_form_that_is_written_has_its_section() -> None:
    """A user finds each, and none that is gone."""
    assert list(sections(page("outputs.md"))) == OUTPUTS


@pytest.mark.parametrize("form", OUTPUTS)
def test_every_form_says_what_it_cannot_say(form: str) -> None:
    """The page says what the writer's own table says, in its order, and nothing else."""
    section = sections(page("outputs.md"))[form]
    listed = re.findall(r"^- \*\*(.+?)\*\*: (.+)$", section, re.MULTILINE)
    assert listed == list(WRITERS[form].cannot_say().items())


def test_every_command_has_its_section() -> None:
    """A user finds each verb, and none that is gone."""
    assert set(sections(page("cli.md"))) == {f"adref {name}" for name in COMMANDS}


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_option_has_its_entry(name: str) -> None:
    """A user finds each option of a verb, and none that is gone."""
    section = sections(page("cli.md"))[f"adref {name}"]
    assert documented_options(section) == options(name)


def test_every_code_is_in_the_table() -> None:
    """A code that a notice or a finding carries has its sentence."""
    assert set(used_codes()) - set(codes()) == set()


def test_every_code_of_the_table_is_in_use() -> None:
    """No sentence is left over for a code that is gone."""
    assert set(codes()) - written() == set()


def test_the_notices_page_says_what_the_table_says() -> None:
    """The page is the table."""
    assert listed_codes() == codes()


def test_every_error_has_its_section() -> None:
    """A user who meets an error finds it, and none that is gone."""
    assert set(sections(page("errors.md"))) == errors()


def test_every_package_that_is_needed_is_listed_with_its_licence() -> None:
    """The page of dependencies names those of pyproject.toml, and no other."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"].values()
    wanted = [*project["project"]["dependencies"], *(entry for group in groups for entry in group)]
    names = {re.split(r"[<>=\[ ]", word)[0].lower() for word in wanted if isinstance(word, str)}
    text = (ROOT / "docs" / "explanation" / "dependencies.md").read_text(encoding="utf-8")
    cells = re.findall(r"^\| ([\w, -]+?) \| (?!licence)[^|]+ \|", text, re.MULTILINE)
    assert {name.lower() for cell in cells for name in cell.split(", ")} == names
