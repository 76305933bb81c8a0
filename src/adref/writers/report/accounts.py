"""Tables: each has its columns in words, so that nothing has to be seen to be known."""

from typing import assert_never

from adref.writers.page.wording import name, text
from adref.writers.report import plots
from adref.writers.report.pieces import link, quoted
from adref.writers.report.told import Account, Cell, Quoted, Share, Where, Who
from adref.writers.report.view import View


def section(account: Account, view: View) -> str:
    """*account* under its heading."""
    table = rows(account.ident, account.columns, account.rows, view)
    shown = f"<p>{text(account.words)}</p>{table}" if account.rows else f"<p>{account.nothing}</p>"
    return headed(account.ident, account.title, shown)


def headed(ident: str, title: str, shown: str) -> str:
    """A part of the page with a heading to which the contents lead."""
    return f'<section class="part"><h2 id="{ident}">{text(title)}</h2>{shown}</section>\n'


def rows(
    ident: str, columns: tuple[str, ...], table: tuple[tuple[Cell, ...], ...], view: View
) -> str:
    """A table in a frame that can be moved sideways by key; the first cell heads its row."""
    head = "".join(f'<th scope="col">{text(column)}</th>' for column in columns)
    body = "".join(_row(row, view) for row in table)
    return (
        f'<div class="scroll" role="region" aria-labelledby="{ident}" tabindex="0"><table>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _row(row: tuple[Cell, ...], view: View) -> str:
    first, *others = row
    cells = "".join(f"<td>{cell(other, view)}</td>" for other in others)
    # Without a scope it heads its row: no cell of its column holds data (HTML, 4.9.12.2).
    return f"<tr><th>{cell(first, view)}</th>{cells}</tr>\n"


def cell(value: Cell, view: View) -> str:
    """One cell as HTML."""
    match value:
        case str():
            return text(value)
        case Quoted(words=words):
            return quoted(words, view)
        case Where(paragraphs=idents):
            return ", ".join(link(ident, view) for ident in idents)
        case Who(parties=parties):
            return ", ".join(f"{name(ident)}{text(f' ×{n}') if n else ''}" for ident, n in parties)
        case Share(part=part, whole=whole, said=said):
            return f"{plots.bar(part, whole)} {text(said)}"
        case _:
            assert_never(value)
