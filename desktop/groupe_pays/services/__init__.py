"""What the user does, one method per verb; records in, records out."""
