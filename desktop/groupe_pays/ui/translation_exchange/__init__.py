"""Out to a translator and back; the glossary and the memory, out to other programs and in from them."""
