"""Placeholder until helper lands."""
from dataclasses import dataclass
@dataclass(frozen=True, slots=True)
class Citation:
    start: int
    end: int
    printed: str
    documents: tuple = ()
def find_citations(text: str) -> tuple: return ()
def source_notes(text: str) -> tuple: return ()
