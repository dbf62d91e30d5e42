"""Words for the values of the domain, and sentences for what goes wrong, in the language asked for."""

from groupe_pays.labels.refusals import error_sentence
from groupe_pays.labels.values import counted, label

__all__ = ["counted", "error_sentence", "label"]
