"""Files of other programs: spreadsheets written from plain tables. No Qt, no database."""
