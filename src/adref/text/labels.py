"""Labels: what a paragraph is called, understood; :mod:`adref.text.printed_labels` reads them."""

from dataclasses import dataclass, field

from adref.base.facts import table
from adref.text.numerals import roman_value
from adref.text.ordinals import known_ordinal, ordinal_word

Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Label:
    """The name of a paragraph, understood; two labels are equal if they mean the same.

    *series* is "" for plain numbers, else "PP", "OP", "Art" and the like (series.toml).
    *number* is None for a sub-paragraph printed alone ("(a)"). *letter* is the capital in
    "26A bis", or the whole name of a section printed "A." or "IV.". *rank* is 1 without a
    suffix, 2 for bis, 3 for ter ... *path* holds the sub-levels, ("a", "i") for "12 (a) (i)",
    ("2", "3") for "1.2.3", ("a bis",) for "(a bis)"; whether an "i" is a letter or a Roman one
    stays open. *alternative* is 1 for "alt", 2 for "alt. 2", 0 for none; *former* is the
    standard form of the label in "(former 6)". *printed* is the label as it stands in the
    file, *misprint* the suffix printed where it is no correct spelling, *new* whether "[New]"
    or "(new)" stands beside it.
    """

    number: int | None
    rank: int = 1
    series: str = ""
    letter: str = ""
    path: tuple[str, ...] = ()
    alternative: int = 0
    former: str = ""
    printed: str = field(default="", compare=False)
    misprint: str = field(default="", compare=False)
    new: bool = field(default=False, compare=False)

    def __str__(self) -> str:
        """The label in its standard form: "17 quater", "OP4", "12 (a)", "5 alt. 2"."""
        head = "" if self.number is None else str(self.number)
        words = [_series_prefix(self.series) + head + self.letter]
        if self.rank > 1:
            words.append(ordinal_word(self.rank))
        words += self._levels(words)
        if self.alternative:
            words.append("alt" if self.alternative == 1 else f"alt. {self.alternative}")
        if self.former:
            words.append(f"(former {self.former})")
        return " ".join(word for word in words if word)

    def _levels(self, words: list[str]) -> list[str]:
        """The sub-levels as printed; leading digits join the number in *words*."""
        dotted = self.number is not None and self.rank == 1 and not self.letter
        later: list[str] = []
        for level in self.path:
            dotted = dotted and level[0].isdigit()
            if dotted:
                words[0] += f".{level}"
                dotted = level.isdigit()
            else:
                later.append(f"({level})")
        return later

    @property
    def key(self) -> Key:
        """What to sort labels by: PP before OP, 17 < 17 alt < 17 bis < 17 ter < 17A < 18.

        Equal keys mean equal labels.
        """
        series = _SERIES_ORDER.get(self.series, len(_SERIES_ORDER))
        number = -1 if self.number is None else self.number
        letter = (len(self.letter), self.letter)
        path = tuple(_level_key(level, depth) for depth, level in enumerate(self.path))
        return (series, self.series, number, letter, self.rank, path, self.alternative, self.former)

    @property
    def is_alternative(self) -> bool:
        """Whether it says that the paragraph is another wording of an existing one."""
        return self.alternative > 0

    @property
    def is_addition(self) -> bool:
        """Whether it is such as a paragraph gets that was put in later."""
        suffixed = self.rank > 1 or any(" " in level for level in self.path)
        lettered = bool(self.letter) and self.number is not None
        return (suffixed or lettered or self.new) and not self.is_alternative


_SERIES_ORDER = {"PP": 0, "OP": 1}


def _series_prefix(series: str) -> str:
    """What stands before the number of a label of *series*."""
    for entry in table("adref.text", "series.toml")["series"]:
        if entry["name"] == series:
            return str(entry["printed"])
    return f"{series} "


def _level_key(level: str, depth: int) -> Key:
    """What to sort a sub-level by: "a bis" after "a"; a single "i" is a letter at depth 0."""
    name, _, suffix = level.partition(" ")
    ordinal = known_ordinal(suffix)
    rank = ordinal.rank if ordinal else 1
    if name.isdigit():
        return (0, int(name), name, rank)
    value = roman_value(name) if depth % 2 or len(name) > 1 else None
    if value is None:
        return (1, len(name), name, rank)
    return (2, value, name, rank)
