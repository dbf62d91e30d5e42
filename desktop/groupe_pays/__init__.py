"""Groupe-Pays: meetings, minutes and partnerships of a country group, offline and in two languages."""

__version__ = "0.1.0"
