"""Pictures and files on their way into the dossier, on screen, and out again."""
