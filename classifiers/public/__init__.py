"""How the way of judging here does on BANKING77 and CLINC150, where a copy of them is at hand."""

from classifiers.public.comparison import compare

__all__ = ["compare"]
