"""Spelling of French: words of the dossier, and Hunspell in a process of its own."""
