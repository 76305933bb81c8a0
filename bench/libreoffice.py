"""LibreOffice's document comparison as a peer: headless, many pairs of texts in one document.

Each pair is one paragraph between two marks of its own, so that the comparison cannot mistake
paragraphs. The result comes back as a flat ODF file with tracked changes. Needs ``soffice`` and
a Python that has ``uno`` (Debian: libreoffice-writer, python3-uno).
"""

import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.sax.saxutils import escape

from lxml import etree

from bench.comparing import Block, blocks_of, spans

TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    f'<office:document xmlns:office="{OFFICE}" xmlns:text="{TEXT}" office:version="1.3" '
    'office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>'
)
SECONDS = 300
DRIVER = """
import sys, time, uno
from com.sun.star.beans import PropertyValue
def value(name, what):
    pair = PropertyValue(); pair.Name, pair.Value = name, what
    return pair
pipe, base, other, result = sys.argv[1:]
local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext(
    "com.sun.star.bridge.UnoUrlResolver", local)
for attempt in range(120):
    try:
        there = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        break
    except Exception:
        time.sleep(0.5)
desktop = there.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", there)
document = desktop.loadComponentFromURL(other, "_blank", 0, (value("Hidden", True),))
dispatcher = there.ServiceManager.createInstanceWithContext(
    "com.sun.star.frame.DispatchHelper", there)
frame = document.CurrentController.Frame
start = time.perf_counter()
dispatcher.executeDispatch(frame, ".uno:CompareDocuments", "", 0,
    (value("URL", base), value("NoAcceptDialog", True)))
print(time.perf_counter() - start)
document.storeToURL(result, (value("FilterName", "OpenDocument Text Flat XML"),))
document.close(True)
try:
    desktop.terminate()
except Exception:
    pass
"""

Row = Sequence[str]
Found = tuple[list[list[Block] | None], float]


def missing() -> str:
    """What is not installed; empty if all is there."""
    if shutil.which("soffice") is None:
        return "soffice is not installed"
    return "" if _python() else "no Python with uno (python3-uno)"


def _python() -> str:
    for python in ("/usr/bin/python3", "/usr/lib/libreoffice/program/python"):
        if Path(python).exists():
            tried = subprocess.run([python, "-c", "import uno"], capture_output=True, check=False)
            if tried.returncode == 0:
                return python
    return ""


def compared(pairs: Sequence[tuple[Row, Row]]) -> Found:
    """For each pair the blocks, or None where they cannot be told; and the seconds in all."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        for side, file in ((0, "base.fodt"), (1, "other.fodt")):
            (folder / file).write_text(_document(["".join(p[side])[1:] for p in pairs]), "utf-8")
        seconds = _run(folder)
        tree = etree.parse(folder / "result.fodt", etree.XMLParser(huge_tree=True))
    events = _by_pair(_Stream(tree).events, len(pairs))
    return [_blocks(e, *p) for e, p in zip(events, pairs, strict=True)], seconds


def _document(texts: Sequence[str]) -> str:
    """A flat ODF file with each of *texts* after a mark of its own."""
    body = "".join(
        f"<text:p>QZ{n}QZ</text:p><text:p>{escape(text)}</text:p>" for n, text in enumerate(texts)
    )
    return f"{HEAD}{body}</office:text></office:body></office:document>"


def _run(folder: Path) -> float:
    """Let LibreOffice compare the two files in *folder*; the seconds it took."""
    pipe = f"adref{folder.name}"
    office = subprocess.Popen(
        [
            "soffice", "--headless", "--norestore", "--nologo",
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            f"--accept=pipe,name={pipe};urp;",
        ],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        files = [(folder / f).as_uri() for f in ("base.fodt", "other.fodt", "result.fodt")]
        done = subprocess.run(
            [_python(), "-c", DRIVER, pipe, *files],
            capture_output=True, text=True, timeout=SECONDS, check=True,
        )  # fmt: skip
        return float(done.stdout.split()[0])
    finally:
        try:
            office.wait(20)
        except subprocess.TimeoutExpired:
            office.kill()


class _Stream:
    """The text of a document in order, each stretch kept (=), inserted (+) or deleted (-)."""

    def __init__(self, tree: etree._ElementTree) -> None:
        self.events: list[tuple[str, str]] = []
        self._inside: dict[str, str] = {}
        self._sign: dict[str, str] = {}
        self._deleted: dict[str, str] = {}
        for region in tree.iter(f"{{{TEXT}}}changed-region"):
            ident = region.get(f"{{{TEXT}}}id", "")
            deletion = region.find(f"{{{TEXT}}}deletion")
            self._sign[ident] = "+" if deletion is None else "-"
            if deletion is not None:
                lines = deletion.iter(f"{{{TEXT}}}p")
                self._deleted[ident] = "".join("".join(line.itertext()) for line in lines)
        for line in tree.find(f".//{{{OFFICE}}}text").iterchildren(f"{{{TEXT}}}p"):
            self._walk(line)

    def _add(self, text: str | None) -> None:
        """Add *text* under the changes that are open; a deletion counts before an insertion."""
        if text:
            self.events.append((min(self._inside.values(), key="-+".index, default="="), text))

    def _walk(self, element: etree._Element) -> None:
        """Add the text of *element*."""
        self._add(element.text)
        for child in element:
            ident = child.get(f"{{{TEXT}}}change-id", "")
            match etree.QName(child).localname:
                case "change-start":
                    self._inside[ident] = self._sign[ident]
                case "change-end":
                    self._inside.pop(ident, None)
                case "change":
                    self.events.append(("-", self._deleted.get(ident, "")))
                case "s":
                    self._add(" " * int(child.get(f"{{{TEXT}}}c", "1")))
                case _:
                    self._walk(child)
            self._add(child.tail)


def _by_pair(stream: Sequence[tuple[str, str]], count: int) -> list[list[tuple[str, str]]]:
    """*stream* cut at the marks, which are always kept."""
    pairs: list[list[tuple[str, str]]] = [[] for _ in range(count)]
    current = -1
    for sign, text in stream:
        if sign == "=" and text == f"QZ{current + 1}QZ":
            current += 1
        elif current >= 0:
            pairs[current].append((sign, text))
    return pairs


def _blocks(events: Sequence[tuple[str, str]], before: Row, after: Row) -> list[Block] | None:
    """The blocks of one pair, None where the events do not give back both texts."""
    base = other = ""
    kept: list[tuple[int, int, int]] = []
    for sign, text in events:
        if sign == "=":
            kept.append((len(base), len(other), len(text)))
        base += text if sign != "+" else ""
        other += text if sign != "-" else ""
    if (base, other) != ("".join(before)[1:], "".join(after)[1:]):
        return None
    return blocks_of(kept, spans(before), spans(after))


if __name__ == "__main__":
    sys.exit(missing())
