"""Address books and lists of members into the dossier: who is who, what becomes of each row, and the writing of it."""
