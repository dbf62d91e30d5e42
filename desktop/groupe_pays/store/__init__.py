"""The dossier's file: rows, reads, the journal and the one door every change goes through."""
