"""Word, LibreOffice, RTF, HTML and plain text read into one neutral structure; nothing is fetched or executed."""
