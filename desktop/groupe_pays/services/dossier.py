"""The dossier's name and issuer, and the look of its documents."""

from __future__ import annotations

from groupe_pays.domain.dossier import Dossier
from groupe_pays.domain.errors import NotAPicture
from groupe_pays.domain.meetings import check_title
from groupe_pays.domain.pictures import check_picture
from groupe_pays.domain.printing import Family, Look, Paper, TextSize, checked_colour
from groupe_pays.domain.text import BilingualText
from groupe_pays.i18n import N_
from groupe_pays.store.dossier import LogoRow, dossier_row, load_dossier, load_look, logo_row
from groupe_pays.store.store import Store


class DossierService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def load(self) -> Dossier:
        with self._store.reading() as session:
            return load_dossier(session)

    def look(self) -> Look:
        """How the documents of this dossier look."""
        with self._store.reading() as session:
            return load_look(session)

    def rename(self, name: BilingualText) -> None:
        """Raises ``EmptyTitle`` where the name is blank in both languages."""
        check_title(name)
        with self._store.transaction(N_("Rename the group"), merge="dossier/name") as session:
            dossier_row(session).name = name

    def set_issuer(self, issuer: BilingualText) -> None:
        with self._store.transaction(N_("Change the issuer of the documents"), merge="dossier/issuer") as session:
            dossier_row(session).issuer = issuer

    def set_look(
        self,
        *,
        accent: str | None = None,
        family: Family | None = None,
        text_size: TextSize | None = None,
        paper: Paper | None = None,
        address: BilingualText | None = None,
    ) -> None:
        """Change what is given of the look; the same choice made again at once is one step of undo with the first.

        Raises:
            NotAColour: ``accent`` is not RRGGBB, with or without ``#``; nothing was changed.
        """
        given = {
            "accent": checked_colour(accent) if accent is not None else None,
            "family": family,
            "text_size": text_size,
            "paper": paper,
            "address": address,
        }
        changes = {name: value for name, value in given.items() if value is not None}
        merge = "dossier/look/" + "+".join(changes)
        with self._store.transaction(N_("Change the look of the documents"), merge=merge) as session:
            row = dossier_row(session)
            for name, value in changes.items():
                setattr(row, name, value)

    def set_logo(self, data: bytes | None) -> None:
        """Put the picture of a PNG or JPEG file on first pages, or take it away.

        Raises:
            NotAPicture: the file is something else, or too damaged to be drawn.
            PictureTooLarge: above 5 MB or 4,000 pixels along a side. Nothing was changed.
        """
        media_type = _checked_logo(data) if data is not None else ""
        message = N_("Choose the logo of the documents") if data is not None else N_("Take the logo away")
        with self._store.transaction(message) as session:
            row = logo_row(session)
            if data is None:
                if row is not None:
                    session.delete(row)
            elif row is None:
                session.add(LogoRow(media_type=media_type, content=data))
            else:
                row.media_type, row.content = media_type, data


def _checked_logo(data: bytes) -> str:
    from groupe_pays.documents.logo import is_readable

    found = check_picture(data)
    if not is_readable(data):
        raise NotAPicture
    return found.media_type
