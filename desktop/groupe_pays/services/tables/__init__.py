"""Lists of the dossier as tables for a spreadsheet."""
