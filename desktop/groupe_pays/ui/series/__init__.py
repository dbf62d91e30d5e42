"""The series of meetings and their standing agendas."""
