"""Series and meetings as rows."""

from __future__ import annotations

from sqlalchemy import Boolean, CheckConstraint, Float, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.meetings import PARIS, Meeting, MeetingState, Numbering, Series, SeriesKind
from groupe_pays.domain.text import BilingualText
from groupe_pays.store.base import Binnable, RoughDateType, bilingual, enum_column, reference
from groupe_pays.store.people import PersonRow


class SeriesRow(Binnable):
    __tablename__ = "series"
    __table_args__ = (CheckConstraint("duration IS NULL OR duration BETWEEN 0 AND 1440", name="duration"),)

    name: Mapped[BilingualText] = bilingual("name")
    numbering: Mapped[Numbering] = mapped_column(enum_column(Numbering), default=Numbering.ROMAN)
    place: Mapped[BilingualText] = bilingual("place")
    address: Mapped[str] = mapped_column(Text, default="")
    access: Mapped[BilingualText] = bilingual("access")
    duration: Mapped[int | None] = mapped_column(Integer)
    position: Mapped[float] = mapped_column(Float, default=0.0)
    kind: Mapped[SeriesKind] = mapped_column(enum_column(SeriesKind), default=SeriesKind.OTHER)
    meeting_title: Mapped[BilingualText] = bilingual("meeting_title")
    start: Mapped[str | None] = mapped_column(String(5))
    time_zone: Mapped[str] = mapped_column(String(64), default=PARIS)
    chair_id: Mapped[str | None] = mapped_column(reference("person"))
    chair_function: Mapped[BilingualText] = bilingual("chair_function")
    video_link: Mapped[str] = mapped_column(Text, default="")
    audience_id: Mapped[str | None] = mapped_column(reference("audience"))
    chair: Mapped[PersonRow | None] = relationship()

    def to_domain(self) -> Series:
        return Series(
            id=self.id,
            name=self.name,
            numbering=self.numbering,
            place=self.place,
            address=self.address,
            access=self.access,
            duration=self.duration,
            position=self.position,
            kind=self.kind,
            meeting_title=self.meeting_title,
            start=self.start,
            time_zone=self.time_zone,
            chair_id=self.chair_id,
            chair_name=self.chair.name if self.chair is not None else None,
            chair_function=self.chair_function,
            video_link=self.video_link,
            audience_id=self.audience_id,
        )


class MeetingRow(Binnable):
    __tablename__ = "meeting"
    __table_args__ = (CheckConstraint("title_fr <> '' OR title_zh <> ''", name="titled"),)

    series_id: Mapped[str | None] = mapped_column(reference("series"), index=True)
    title: Mapped[BilingualText] = bilingual("title")
    date: Mapped[RoughDate | None] = mapped_column(RoughDateType)
    start: Mapped[str | None] = mapped_column(String(5))
    end: Mapped[str | None] = mapped_column(String(5))
    ends_next_day: Mapped[bool] = mapped_column(Boolean, default=False)
    time_zone: Mapped[str] = mapped_column(String(64), default=PARIS)
    place: Mapped[BilingualText] = bilingual("place")
    address: Mapped[str] = mapped_column(Text, default="")
    access: Mapped[BilingualText] = bilingual("access")
    chair_id: Mapped[str | None] = mapped_column(reference("person"))
    chair_function: Mapped[BilingualText] = bilingual("chair_function")
    numbering: Mapped[Numbering] = mapped_column(enum_column(Numbering), default=Numbering.ROMAN)
    state: Mapped[MeetingState] = mapped_column(enum_column(MeetingState), default=MeetingState.PLANNED)
    circulated_on: Mapped[RoughDate | None] = mapped_column(RoughDateType)
    adopted_on: Mapped[RoughDate | None] = mapped_column(RoughDateType)
    number: Mapped[int | None] = mapped_column(Integer)
    video_link: Mapped[str] = mapped_column(Text, default="")
    reply_by: Mapped[RoughDate | None] = mapped_column(RoughDateType)
    cancelled_on: Mapped[RoughDate | None] = mapped_column(RoughDateType)
    calendar_sequence: Mapped[int] = mapped_column(Integer, default=0)
    calendar_sent: Mapped[str] = mapped_column(Text, default="")
    imported_from: Mapped[str] = mapped_column(Text, default="")
    """SHA-256 of the words it was imported from: the same minutes are known again."""
    series: Mapped[SeriesRow | None] = relationship()
    chair: Mapped[PersonRow | None] = relationship()

    def to_domain(self) -> Meeting:
        return Meeting(
            id=self.id,
            title=self.title,
            series_id=self.series_id,
            series_name=self.series.name if self.series is not None else BilingualText(),
            date=self.date,
            start=self.start,
            end=self.end,
            ends_next_day=bool(self.ends_next_day),
            time_zone=self.time_zone,
            place=self.place,
            address=self.address,
            access=self.access,
            chair_id=self.chair_id,
            chair_name=self.chair.name if self.chair is not None else None,
            chair_function=self.chair_function,
            numbering=self.numbering,
            state=self.state,
            circulated_on=self.circulated_on,
            adopted_on=self.adopted_on,
            number=self.number,
            video_link=self.video_link,
            reply_by=self.reply_by,
            cancelled_on=self.cancelled_on,
            calendar_sequence=self.calendar_sequence,
            calendar_sent=self.calendar_sent,
        )
