"""The same contents as editable Word files: named styles, languages and fonts that a word processor understands."""
