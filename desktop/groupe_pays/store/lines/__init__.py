"""What the long lists are found, filtered and sorted by: a plain line for each record, written with the record."""
