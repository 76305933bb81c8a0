"""What plots cost by the library that draws them: ``python -m bench.plots``.

Each library draws the map of 100 parties (which of 4,950 pairs share a wording, in five
shades) and the strip of 100 paragraphs as SVG, in a process of its own. Those that are not there
are named and passed over: what is compared is no dependency of adref.
"""

import gzip
import io
import json
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from random import Random

from bench.costs import ROOT

SEED = 20261126
PARTIES = 100
SHADES = ("#f7f5ef", "#cfe3d6", "#8fc3a4", "#4a9870", "#0c5a38")


def made_up() -> tuple[list[list[int]], list[int]]:
    """The shade of each pair of parties, three in seven of them none, and the strip's heights."""
    random = Random(SEED)
    shades = [[random.choice((0, 0, 0, 1, 2, 3, 4)) for _ in range(row)] for row in range(PARTIES)]
    return shades, [random.randint(0, 40) for _ in range(100)]


def with_svg_py(shades: Sequence[Sequence[int]], heights: Sequence[int]) -> Sequence[str]:
    """One path for each shade: neighbours of one shade are one rectangle."""
    import svg  # noqa: PLC0415 - what is measured is the import as well

    paths: list[list[svg.PathData]] = [[] for _ in SHADES]
    for y, row in enumerate(shades):
        for x, shade in enumerate(row):
            box = [svg.M(x, y), svg.h(1), svg.v(1), svg.h(-1), svg.Z()]
            paths[shade] += box if shade else ()
    pairs = svg.SVG(
        viewBox=svg.ViewBoxSpec(0, 0, PARTIES, PARTIES),
        elements=[svg.Path(d=d, fill=SHADES[n]) for n, d in enumerate(paths) if d],
    )
    bars = [svg.Rect(x=n, y=40 - h, width=1, height=h) for n, h in enumerate(heights)]
    strip = svg.SVG(viewBox=svg.ViewBoxSpec(0, 0, 100, 40), elements=[*bars])
    return [str(pairs), str(strip)]


def with_drawsvg(shades: Sequence[Sequence[int]], heights: Sequence[int]) -> Sequence[str]:
    """The same, by drawsvg."""
    import drawsvg  # noqa: PLC0415

    pairs = drawsvg.Drawing(PARTIES, PARTIES)
    paths = [drawsvg.Path(fill=shade) for shade in SHADES]
    for y, row in enumerate(shades):
        for x, shade in enumerate(row):
            if shade:
                paths[shade].M(x, y).h(1).v(1).h(-1).Z()
    pairs.extend(paths[1:])
    strip = drawsvg.Drawing(100, 40)
    strip.extend(drawsvg.Rectangle(n, 40 - h, 1, h) for n, h in enumerate(heights))
    return [pairs.as_svg(), strip.as_svg()]


def with_svgwrite(shades: Sequence[Sequence[int]], heights: Sequence[int]) -> Sequence[str]:
    """The same, by svgwrite."""
    import svgwrite  # noqa: PLC0415

    pairs = svgwrite.Drawing(size=(PARTIES, PARTIES))
    paths = [pairs.path(fill=shade) for shade in SHADES]
    for y, row in enumerate(shades):
        for x, shade in enumerate(row):
            if shade:
                paths[shade].push("M", x, y, "h", 1, "v", 1, "h", -1, "Z")
    for path in paths[1:]:
        pairs.add(path)
    strip = svgwrite.Drawing(size=(100, 40))
    for n, height in enumerate(heights):
        strip.add(strip.rect((n, 40 - height), (1, height)))
    return [pairs.tostring(), strip.tostring()]


def with_pygal(shades: Sequence[Sequence[int]], heights: Sequence[int]) -> Sequence[str]:
    """Dots and bars, the nearest that pygal has."""
    import pygal  # noqa: PLC0415

    dots = pygal.Dot(js=[], show_legend=False)
    for row in shades:
        dots.add("", list(row))
    bars = pygal.Bar(js=[], show_legend=False)
    bars.add("", list(heights))
    return [dots.render().decode(), bars.render().decode()]


def with_leather(shades: Sequence[Sequence[int]], heights: Sequence[int]) -> Sequence[str]:
    """Dots and bars, the nearest that leather has."""
    import leather  # noqa: PLC0415

    pairs = leather.Chart()
    pairs.add_dots([(x, y) for y, row in enumerate(shades) for x, shade in enumerate(row) if shade])
    strip = leather.Chart()
    strip.add_columns([(str(n), height) for n, height in enumerate(heights)])
    return [str(pairs.to_svg()), str(strip.to_svg())]


def with_matplotlib(shades: Sequence[Sequence[int]], heights: Sequence[int]) -> Sequence[str]:
    """A mesh of coloured squares and bars."""
    import matplotlib as mpl  # noqa: PLC0415

    mpl.use("svg")
    from matplotlib import pyplot as plt  # noqa: PLC0415

    full = [[*row, *[0] * (PARTIES - len(row))] for row in shades]
    drawn = []
    for draw in (
        lambda axes: axes.pcolormesh(full),
        lambda axes: axes.bar(range(100), list(heights)),
    ):
        figure, axes = plt.subplots()
        draw(axes)
        held = io.StringIO()
        figure.savefig(held, format="svg")
        drawn.append(held.getvalue())
    return drawn


def with_plotnine(shades: Sequence[Sequence[int]], heights: Sequence[int]) -> Sequence[str]:
    """Tiles and bars."""
    import pandas as pd  # noqa: PLC0415
    import plotnine as p9  # noqa: PLC0415

    cells = [(x, y, s) for y, row in enumerate(shades) for x, s in enumerate(row) if s]
    frame = pd.DataFrame(cells, columns=["x", "y", "shade"])
    strip = pd.DataFrame({"x": range(100), "height": list(heights)})
    drawn = []
    for plot in (
        p9.ggplot(frame, p9.aes("x", "y", fill="shade")) + p9.geom_tile(),
        p9.ggplot(strip, p9.aes("x", "height")) + p9.geom_col(),
    ):
        held = io.BytesIO()
        plot.save(held, format="svg", verbose=False)
        drawn.append(held.getvalue().decode())
    return drawn


def with_altair(shades: Sequence[Sequence[int]], heights: Sequence[int]) -> Sequence[str]:
    """Squares and bars by Vega-Lite, drawn by vl-convert."""
    import altair as alt  # noqa: PLC0415
    import vl_convert  # noqa: PLC0415

    cells = [
        {"x": x, "y": y, "shade": s} for y, row in enumerate(shades) for x, s in enumerate(row) if s
    ]
    bars = [{"x": n, "height": height} for n, height in enumerate(heights)]
    pairs = alt.Chart(alt.Data(values=cells)).mark_rect()
    strip = alt.Chart(alt.Data(values=bars)).mark_bar()
    return [
        vl_convert.vegalite_to_svg(chart.to_dict())
        for chart in (
            pairs.encode(x="x:O", y="y:O", color="shade:O"),
            strip.encode(x="x:O", y="height:Q"),
        )
    ]


LIBRARIES: dict[str, Callable[..., Sequence[str]]] = {
    "svg.py": with_svg_py,
    "drawsvg": with_drawsvg,
    "svgwrite": with_svgwrite,
    "pygal": with_pygal,
    "leather": with_leather,
    "matplotlib": with_matplotlib,
    "plotnine": with_plotnine,
    "altair": with_altair,
}


def measured(name: str) -> dict[str, float]:
    """Seconds for import and drawing, and bytes of what was drawn, plain and compressed."""
    shades, heights = made_up()
    started = time.perf_counter()
    drawn = LIBRARIES[name](shades, heights)
    seconds = time.perf_counter() - started
    pairs, strip = (text.encode() for text in drawn)
    return {
        "seconds": seconds,
        "map": len(pairs),
        "strip": len(strip),
        "compressed": len(gzip.compress(pairs + strip)),
    }


def main() -> None:
    """Each library in a process of its own."""
    if len(sys.argv) > 1:
        print(json.dumps(measured(sys.argv[1])))
        return
    print(f"{'library':12}{'import and draw':>16}{'map':>12}{'strip':>10}{'compressed':>12}")
    for name in LIBRARIES:
        command = [sys.executable, "-m", "bench.plots", name]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        if done.returncode:
            print(f"{name:12}{done.stderr.strip().splitlines()[-1]}")
            continue
        said = json.loads(done.stdout)
        sizes = (f"{said[what] / 1000:.1f} kB" for what in ("map", "strip", "compressed"))
        print(f"{name:12}{said['seconds']:>14.2f} s{''.join(f'{size:>12}' for size in sizes)}")


if __name__ == "__main__":
    main()
