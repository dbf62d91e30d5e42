"""Documents: the very PDF that is saved, shown, printed and saved."""
