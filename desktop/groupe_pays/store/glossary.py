"""The dossier's own terms as rows: added, corrected against what is shipped, or shipped ones put aside."""

from __future__ import annotations

from sqlalchemy import Boolean, Text, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from groupe_pays.domain.glossary import Confidence, Term, TermCategory, TermOrigin
from groupe_pays.domain.text import BilingualText
from groupe_pays.store.base import Binnable, at_least_one, enum_column


class TermRow(Binnable):
    """``replaces`` names the shipped term it stands for; ``is_hidden``: that one is not used at all."""

    __tablename__ = "term"
    __table_args__ = (at_least_one("worded", "NULLIF(fr, '')", "NULLIF(zh, '')"),)

    fr: Mapped[str] = mapped_column(Text, default="")
    zh: Mapped[str] = mapped_column(Text, default="")
    en: Mapped[str] = mapped_column(Text, default="")
    category: Mapped[TermCategory] = mapped_column(enum_column(TermCategory), default=TermCategory.OTHER)
    note: Mapped[str] = mapped_column(Text, default="")
    confidence: Mapped[Confidence] = mapped_column(enum_column(Confidence), default=Confidence.NONE)
    replaces: Mapped[str | None] = mapped_column(Text, index=True)
    is_hidden: Mapped[bool] = mapped_column(Boolean, default=False)

    @property
    def title(self) -> BilingualText:
        """What the bin calls it."""
        return BilingualText(self.fr, self.zh)

    def to_domain(self) -> Term:
        return Term(
            id=self.id,
            fr=self.fr,
            zh=self.zh,
            en=self.en,
            category=self.category,
            note=self.note,
            origin=TermOrigin.CORRECTED if self.replaces else TermOrigin.DOSSIER,
            confidence=self.confidence,
            is_hidden=self.is_hidden,
        )


def term_rows(session: Session) -> list[TermRow]:
    """The living rows, the oldest first."""
    return list(session.scalars(select(TermRow).where(TermRow.deleted_at.is_(None)).order_by(TermRow.id)))
