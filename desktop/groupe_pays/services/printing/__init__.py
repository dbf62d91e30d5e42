"""Documents of the dossier: content gathered in one read, set later, wherever there is time for it."""
