"""The house rules that no linter knows, held over every module and every test."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from configparser import ConfigParser
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "adref"
CODE = sorted([*SOURCE.rglob("*.py"), *ROOT.glob("tools/*.py"), *ROOT.glob("bench/*.py")])
TESTS = sorted([*ROOT.glob("tests/**/test_*.py"), *ROOT.glob("docs/**/test_*.py")])
FORBIDDEN = {"utils", "util", "helpers", "helper", "manager", "misc", "common", "process", "data"}
PURE = {"base", "text", "proposals", "compilation", "findings", "negotiation"}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def named(path: Path) -> str:
    """The path as a test's name shows it."""
    return str(path.relative_to(ROOT))


def functions(tree: ast.AST) -> Iterator[Function]:
    """Every function of a module, methods and inner functions among them."""
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def body_lines(function: Function) -> int:
    """How many lines the body takes, its docstring not counted."""
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def long_functions(tree: ast.AST) -> list[str]:
    """The functions whose body is over 40 lines."""
    return [f"{f.name}: {body_lines(f)}" for f in functions(tree) if body_lines(f) > 40]


def facts_in(tree: ast.Module) -> list[Function]:
    """The tests of a module."""
    return [f for f in functions(tree) if f.name.startswith("test_")]


def choosing(function: Function) -> list[str]:
    """The statements of a test that choose or repeat, so that it can pass for two reasons."""
    kinds = (ast.If, ast.Try, ast.For, ast.While)
    return [type(node).__name__ for node in function.body if isinstance(node, kinds)]


def printing(tree: ast.AST) -> list[int]:
    """The lines on which print is called."""
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "print"
    ]


def parsed(path: Path) -> ast.Module:
    """The module as a tree."""
    return ast.parse(path.read_text(encoding="utf-8"))


def contracts() -> ConfigParser:
    """The floors as written in .importlinter."""
    parser = ConfigParser()
    parser.read(ROOT / ".importlinter")
    return parser


LONG = "def long():\n" + "    x = 1\n" * 41
CHOOSING = "def test_it():\n    for x in (1, 2):\n        assert x\n"


@pytest.mark.parametrize(
    ("source", "faults"),
    [(LONG, ["long: 41"]), (LONG.replace("    x = 1\n", '    """Doc."""\n', 1), [])],
    ids=["41 lines", "40 lines and a docstring"],
)
def test_the_rule_on_length_catches_a_long_body(source: str, faults: list[str]) -> None:
    """41 lines are one too many, and a docstring is no line of the body."""
    assert long_functions(ast.parse(source)) == faults


def test_the_rule_on_tests_catches_a_loop() -> None:
    """A loop over cases at the top of a test is seen."""
    assert [choosing(fact) for fact in facts_in(ast.parse(CHOOSING))] == [["For"]]


def test_the_rule_on_printing_catches_a_print() -> None:
    """The line is named."""
    assert printing(ast.parse("x = 1\nprint(x)\n")) == [2]


@pytest.mark.parametrize("path", CODE, ids=named)
def test_every_module_says_what_it_is_about(path: Path) -> None:
    """A reader learns from the first line whether this is the module they look for."""
    assert ast.get_docstring(parsed(path))


@pytest.mark.parametrize("path", [*CODE, *TESTS], ids=named)
def test_no_module_is_over_500_lines(path: Path) -> None:
    """A module is about one thing."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 500


@pytest.mark.parametrize("path", [*CODE, *TESTS], ids=named)
def test_no_function_body_is_over_40_lines(path: Path) -> None:
    """A function fits on the page, its docstring not counted."""
    assert long_functions(parsed(path)) == []


@pytest.mark.parametrize("path", CODE, ids=named)
def test_modules_are_named_after_the_domain(path: Path) -> None:
    """Names that fit everything say nothing."""
    assert FORBIDDEN.isdisjoint(path.relative_to(ROOT).with_suffix("").parts)


@pytest.mark.parametrize("path", TESTS, ids=named)
def test_every_test_states_a_fact(path: Path) -> None:
    """Its docstring is what is true while it passes."""
    assert [f.name for f in facts_in(parsed(path)) if not ast.get_docstring(f)] == []


@pytest.mark.parametrize("path", TESTS, ids=named)
def test_no_test_chooses_or_repeats(path: Path) -> None:
    """Cases are parameters, so that a failure names its case."""
    assert [(f.name, choosing(f)) for f in facts_in(parsed(path)) if choosing(f)] == []


@pytest.mark.parametrize(
    "path", [path for path in sorted(SOURCE.rglob("*.py")) if "cli" not in path.parts], ids=named
)
def test_only_the_command_line_prints(path: Path) -> None:
    """Every other floor returns what it has to say."""
    assert printing(parsed(path)) == []


def test_the_floors_hold() -> None:
    """Imports go down only; the contract itself says which one does not."""
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_the_pure_floors_are_all_held_to_it() -> None:
    """A pure floor that is built is named in the contract."""
    built = {f"adref.{name}" for name in PURE if (SOURCE / name / "__init__.py").is_file()}
    assert set(contracts()["importlinter:contract:pure"]["source_modules"].split()) == built


def test_every_reader_is_held_apart() -> None:
    """A reader that is built is named in the contract; what they share opens nothing by itself."""
    built = {
        f"adref.readers.{path.parent.name}"
        for path in SOURCE.glob("readers/*/__init__.py")
        if re.search(r"^def (?:read|open)", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert set(contracts()["importlinter:contract:readers"]["modules"].split()) == built


def test_every_writer_is_held_apart() -> None:
    """A writer that is built is named in the contract."""
    built = {
        f"adref.writers.{path.parent.name}"
        for path in SOURCE.glob("writers/*/__init__.py")
        if re.search(r"^def write", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert set(contracts()["importlinter:contract:writers"]["modules"].split()) == built
