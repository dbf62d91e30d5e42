"""Two records made one: every reference to the second goes on with the first, in one step that undo takes back."""
