"""From recognised minutes to records: who is who, what will be made, and the making in one step."""
