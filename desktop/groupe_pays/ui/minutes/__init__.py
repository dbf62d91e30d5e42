"""The minutes stage of a meeting: the agenda at the left, the entries in French and Chinese facing each other."""
