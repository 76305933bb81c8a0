"""The smallest set of wordings of a paragraph that still have to be chosen from."""

from dataclasses import dataclass

from adref.findings.compiled.spot import Spot


@dataclass(frozen=True, slots=True)
class OpenWording:
    """One wording of a paragraph and whose wishes on it would all be met: *settles*, by id.

    *proposed* says whether some party asks for exactly this text; if not, it is put together of
    changes of several parties that do not touch each other. *passages* is how many passages it
    decides.
    """

    text: str
    settles: tuple[str, ...]
    proposed: bool
    passages: int


@dataclass(frozen=True, slots=True)
class OpenParagraph:
    """The fewest wordings in which every party's wish on a paragraph is met by one of them.

    *asked* is how many different texts the parties ask for. *least* says whether it is proved
    that no fewer would do; else there are few, but perhaps not the fewest.
    """

    spot: Spot
    asked: int
    wordings: tuple[OpenWording, ...]
    least: bool

    @property
    def words(self) -> str:
        """The finding as a sentence."""
        raise NotImplementedError
