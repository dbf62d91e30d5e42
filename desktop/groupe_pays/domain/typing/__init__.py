"""Typography put right as one types and over whole texts: rules as pure functions on text with positions."""
