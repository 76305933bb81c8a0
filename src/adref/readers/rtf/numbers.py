"""The numbers that the file prints beside its lists, compared with those that adref computes."""

from collections.abc import Iterator

from adref.base.counts import counted
from adref.readers.lifting.counting import count
from adref.readers.lifting.numbers import List
from adref.readers.lifting.raw import Remark
from adref.readers.lifting.sides import openings
from adref.readers.rtf.flow import Flow


def check_numbers(flow: Flow, lists: dict[str, List]) -> Iterator[Remark]:
    """One remark if numbers differ; programs that do not count read the printed ones.

    Bullets are printed too, and are no numbers.
    """
    if not flow.shown or any(paragraph.boxes for paragraph in flow.paragraphs):
        return
    numbers = count(flow.paragraphs, openings(flow.paragraphs), lists)
    pairs = (
        (at, printed, computed.displayed.text if computed.displayed else "")
        for at, printed in flow.shown.items()
        for computed in (numbers[at],)
    )
    differing = [
        (at, printed, computed)
        for at, printed, computed in pairs
        if any(sign.isalnum() for sign in printed) and _bare(printed) != _bare(computed)
    ]
    if differing:
        at, printed, computed = differing[0]
        yield Remark(
            "number-differs",
            f"the file prints {counted(len(differing), 'other number')}; the first is printed as "
            f"{printed!r} and computed as {computed!r}",
            flow.part,
            flow.paragraphs[at].index,
        )


def _bare(number: str) -> str:
    return "".join(number.split())
