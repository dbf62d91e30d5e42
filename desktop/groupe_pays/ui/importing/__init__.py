"""Import of address books and lists of members: file, columns, preview, done."""
