"""The table of all positions, each with the words it is known from and their place."""

from collections.abc import Mapping

from adref.compilation.called import names
from adref.compilation.model import Compilation
from adref.compilation.standing import Position, Standing
from adref.writers.page.wording import anchor, text


def positions(compilation: Compilation, standing: Standing) -> str:
    """Each position with the words it is known from and their place; "" where there are none."""
    if not standing.positions:
        return ""
    called = names(compilation.paragraphs)
    rows = "".join(_row(position, called) for position in standing.positions)
    return (
        '<section class="annex"><h2 id="positions">Positions</h2>'
        "<p>What parties hold of words that others proposed, from a list of the secretariat or "
        "from their own comments where these leave no doubt. No position is inferred from "
        "silence, nor a member’s from its group.</p>"
        '<div class="scroll" role="region" aria-labelledby="positions" tabindex="0"><table>'
        '<thead><tr><th scope="col">Party</th><th scope="col">Holds</th><th scope="col">On</th>'
        '<th scope="col">Known from</th></tr></thead>'
        f"<tbody>{rows}</tbody></table></div></section>\n"
    )


def _row(position: Position, called: Mapping[str, str]) -> str:
    on = position.on
    label = text(called.get(on.paragraph, on.paragraph))
    link = f'<a href="#{anchor(on.paragraph)}">{label}</a>' if on.paragraph in called else label
    words = "" if on.text is None else (text(on.text.strip()) or "<em>delete</em>")
    said = f'<span dir="auto">{text(position.said)}</span> ' if position.said else ""
    place = f'<span class="place">{text(str(position.place))}</span>' if position.place else ""
    return (
        f'<tr><th scope="row">{text(position.party)}</th><td>{position.stance}</td>'
        f"<td>{link}{f': <bdi>{words}</bdi>' if words else ''}</td><td>{said}{place}</td></tr>\n"
    )
