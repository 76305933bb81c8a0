"""The codes of notices and findings, each with a sentence for the person who meets it."""

from collections.abc import Mapping

from adref.base.facts import table


def notices() -> Mapping[str, str]:
    """What each code of a :class:`adref.base.notices.Notice` says."""
    return _sentences("notices")


def findings() -> Mapping[str, str]:
    """What each code of a finding says that is not a notice as well."""
    return _sentences("findings")


def _sentences(kind: str) -> Mapping[str, str]:
    sentences: Mapping[str, str] = table("adref.base", "codes.toml")[kind]
    return sentences
