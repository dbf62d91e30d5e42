"""The product's rules as plain Python: frozen records and functions, standard library only."""
