"""The first schema."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from groupe_pays.store.lines.keeping import create_lines
from groupe_pays.store.search import create_index

revision = "0001"
down_revision = None

INDEXED = {
    "attachment_content": ("sha256",),
    "change": ("state",),
    "organisation": ("deleted_at", "parent_id"),
    "partnership": ("deleted_at",),
    "person": ("deleted_at",),
    "sector": ("deleted_at",),
    "segments": ("origin",),
    "term": ("deleted_at", "replaces"),
    "audience_person": ("audience_id", "person_id"),
    "change_image": ("change_id",),
    "contact": ("organisation_id", "person_id"),
    "distinct_organisations": ("first_id", "second_id"),
    "distinct_people": ("first_id", "second_id"),
    "group_role": ("person_id",),
    "organisation_event": ("organisation_id", "successor_id"),
    "partner": ("organisation_id", "partnership_id"),
    "partnership_contact": ("organisation_id", "partnership_id", "person_id"),
    "partnership_sector": ("partnership_id", "sector_id"),
    "partnership_text": ("partnership_id",),
    "position": ("organisation_id", "person_id"),
    "series": ("deleted_at",),
    "meeting": ("deleted_at", "series_id"),
    "stock_item": ("deleted_at", "role", "series_id"),
    "agenda_item": ("adopts_id", "carried_from_id", "deleted_at", "meeting_id", "parent_id", "stock_id"),
    "counted_group": ("meeting_id", "parent_id"),
    "delegation": ("head_id", "meeting_id", "organisation_id"),
    "dismissal": ("meeting_id",),
    "upcoming_date": ("deleted_at", "meeting_id"),
    "attendance": ("delegation_id", "meeting_id", "organisation_id", "person_id"),
    "entry": ("agenda_item_id", "deleted_at", "meeting_id"),
    "presenter": ("agenda_item_id", "organisation_id", "person_id"),
    "action": ("deleted_at", "entry_id", "meeting_id"),
    "attachment": ("agenda_item_id", "deleted_at", "entry_id", "meeting_id", "partnership_id", "sha256"),
    "decision": ("deleted_at", "entry_id", "meeting_id"),
    "movement": ("agenda_item_id", "attendance_id"),
    "speaker": ("entry_id", "person_id"),
    "action_owner": ("action_id", "organisation_id", "person_id"),
    "carried_action": ("action_id", "agenda_item_id"),
}
"""Columns with an index of their own, by table."""


def choice(name: str, values: str) -> sa.Enum:
    """A text held by a check to some values, given as words."""
    return sa.Enum(*values.split(" "), name=name, native_enum=False, create_constraint=True, length=40)


def bilingual(name: str) -> tuple[sa.Column[str], ...]:
    """A text in French and Chinese, the side it was first written in, the state of the other."""
    return (
        sa.Column(f"{name}_fr", sa.Text(), nullable=False),
        sa.Column(f"{name}_zh", sa.Text(), nullable=False),
        sa.Column(f"{name}_source", choice(f"{name}_source", "fr zh en"), nullable=False),
        sa.Column(f"{name}_state", choice(f"{name}_state", "missing draft reviewed outdated"), nullable=False),
    )


def reference(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    """A key checked when the transaction ends."""
    return sa.ForeignKeyConstraint(
        [column], [f"{target}.id"], name=f"fk_{table}_{column}", deferrable=True, initially="DEFERRED"
    )


def upgrade() -> None:
    create_tables()
    for table, columns in INDEXED.items():
        for column in columns:
            binned = sa.text("deleted_at IS NOT NULL") if column == "deleted_at" else None
            op.create_index(f"ix_{table}_{column}", table, [column], sqlite_where=binned)
    op.create_index("ix_change_image_row", "change_image", ["table_name", "row_id"])
    op.create_index("ix_action_year_number", "action", ["year", "number"])
    op.create_index("ix_decision_year_number", "decision", ["year", "number"])
    create_index(op.get_bind())
    create_lines(op.get_bind())


def create_tables() -> None:
    op.create_table(
        "attachment_content",
        sa.Column("id", sa.String(length=72), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("part", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_attachment_content"),
    )
    op.create_table(
        "audience",
        *bilingual("name"),
        sa.Column("criteria", sa.Text(), nullable=False),
        sa.Column("position", sa.Float(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_audience"),
    )
    op.create_table(
        "avoided_date",
        *bilingual("label"),
        sa.Column("date", sa.String(length=40), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.CheckConstraint("label_fr <> '' OR label_zh <> ''", name="labelled"),
        sa.PrimaryKeyConstraint("id", name="pk_avoided_date"),
    )
    op.create_table(
        "change",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("key", sa.String(length=36), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("fields", sa.Text(), nullable=False),
        sa.Column("merge_key", sa.Text(), nullable=True),
        sa.Column("made_at", sa.String(length=32), nullable=False),
        sa.Column("state", choice("changestate", "done undone dropped founding settled"), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_change"),
        sa.UniqueConstraint("key", name="uq_change_key"),
    )
    op.create_table(
        "dictionary_word",
        sa.Column("word", sa.Text(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.CheckConstraint("word <> ''", name="written"),
        sa.PrimaryKeyConstraint("id", name="pk_dictionary_word"),
    )
    op.create_table(
        "dossier",
        *bilingual("name"),
        *bilingual("issuer"),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("is_example", sa.Boolean(), nullable=False),
        sa.Column("accent", sa.String(length=6), nullable=False),
        sa.Column("family", choice("family", "sans serif"), nullable=False),
        sa.Column("text_size", choice("textsize", "small normal large"), nullable=False),
        sa.Column("paper", choice("paper", "a4 a3"), nullable=False),
        *bilingual("address"),
        sa.Column("review_years", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_dossier"),
    )
    op.create_table(
        "imported_columns",
        sa.Column("headers", sa.Text(), nullable=False),
        sa.Column("fields", sa.Text(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_imported_columns"),
        sa.UniqueConstraint("headers", name="uq_imported_columns_headers"),
    )
    op.create_table(
        "logo",
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_logo"),
    )
    op.create_table(
        "organisation",
        *bilingual("name"),
        *bilingual("short_name"),
        sa.Column(
            "kind",
            choice(
                "organisationkind",
                "region departement commune epci state embassy association university company chinese_local_government chinese_body other",
            ),
            nullable=False,
        ),
        sa.Column(
            "college",
            choice("college", "state region departement epci commune association other chinese"),
            nullable=False,
        ),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("region", sa.Text(), nullable=False),
        sa.Column("province", sa.Text(), nullable=False),
        sa.Column("parent_id", sa.String(length=36), nullable=True),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("postcode", sa.Text(), nullable=False),
        sa.Column("city", sa.Text(), nullable=False),
        sa.Column("population", sa.Integer(), nullable=True),
        sa.Column("population_year", sa.Integer(), nullable=True),
        *bilingual("population_note"),
        *bilingual("notes"),
        sa.Column("member_since", sa.String(length=40), nullable=True),
        sa.Column("member_until", sa.String(length=40), nullable=True),
        sa.Column("contribution", choice("contribution", "unknown paid due exempt"), nullable=False),
        sa.Column("contribution_year", sa.Integer(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("confirmed_on", sa.String(length=40), nullable=True),
        sa.Column("deleted_at", sa.String(length=32), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        reference("organisation", "parent_id", "organisation"),
        sa.PrimaryKeyConstraint("id", name="pk_organisation"),
    )
    op.create_table(
        "partnership",
        sa.Column("kind", choice("partnershipkind", "twinning agreement convention contacts"), nullable=False),
        sa.Column("state", choice("partnershipstate", "unknown active dormant ended project"), nullable=False),
        sa.Column("since", sa.String(length=40), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("confirmed_on", sa.String(length=40), nullable=True),
        sa.Column("position", sa.Float(), nullable=False),
        sa.Column("deleted_at", sa.String(length=32), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_partnership"),
    )
    op.create_table(
        "person",
        sa.Column("civility", choice("civility", " M. Mme"), nullable=False),
        sa.Column("given_name", sa.Text(), nullable=False),
        sa.Column("surname", sa.Text(), nullable=False),
        sa.Column("name_zh", sa.Text(), nullable=False),
        sa.Column("preferred_language", choice("preferred_language", "fr zh en"), nullable=False),
        *bilingual("notes"),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("confirmed_on", sa.String(length=40), nullable=True),
        sa.Column("erased_on", sa.String(length=40), nullable=True),
        sa.Column("deleted_at", sa.String(length=32), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_person"),
    )
    op.create_table(
        "saved_list",
        *bilingual("name"),
        sa.Column("kind", choice("listkind", "people organisations partnerships"), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("filters", sa.Text(), nullable=False),
        sa.Column("sort", sa.String(length=40), nullable=False),
        sa.Column("down", sa.Boolean(), nullable=False),
        sa.Column("position", sa.Float(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_saved_list"),
    )
    op.create_table(
        "sector",
        *bilingual("name"),
        sa.Column("deleted_at", sa.String(length=32), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_sector"),
    )
    op.create_table(
        "segments",
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("pairs", sa.Text(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_segments"),
    )
    op.create_table(
        "term",
        sa.Column("fr", sa.Text(), nullable=False),
        sa.Column("zh", sa.Text(), nullable=False),
        sa.Column("en", sa.Text(), nullable=False),
        sa.Column(
            "category",
            choice(
                "termcategory",
                "meeting action member partnership institution event theme ui place person organisation function other",
            ),
            nullable=False,
        ),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("confidence", choice("confidence", " recalled verified"), nullable=False),
        sa.Column("replaces", sa.Text(), nullable=True),
        sa.Column("is_hidden", sa.Boolean(), nullable=False),
        sa.Column("deleted_at", sa.String(length=32), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.CheckConstraint("NULLIF(fr, '') IS NOT NULL OR NULLIF(zh, '') IS NOT NULL", name="worded"),
        sa.PrimaryKeyConstraint("id", name="pk_term"),
    )
    op.create_table(
        "audience_person",
        sa.Column("audience_id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        reference("audience_person", "audience_id", "audience"),
        reference("audience_person", "person_id", "person"),
        sa.PrimaryKeyConstraint("id", name="pk_audience_person"),
        sa.UniqueConstraint("audience_id", "person_id", name="uq_audience_person_audience_id_person_id"),
    )
    op.create_table(
        "change_image",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("change_id", sa.Integer(), nullable=False),
        sa.Column("table_name", sa.String(length=64), nullable=False),
        sa.Column("row_id", sa.String(length=36), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["change_id"], ["change.id"], name="fk_change_image_change_id"),
        sa.PrimaryKeyConstraint("id", name="pk_change_image"),
    )
    op.create_table(
        "contact",
        sa.Column("person_id", sa.String(length=36), nullable=True),
        sa.Column("organisation_id", sa.String(length=36), nullable=True),
        sa.Column("kind", choice("contactkind", "phone mobile fax email web"), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("position", sa.Float(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.CheckConstraint("person_id IS NOT NULL OR organisation_id IS NOT NULL", name="owner"),
        reference("contact", "organisation_id", "organisation"),
        reference("contact", "person_id", "person"),
        sa.PrimaryKeyConstraint("id", name="pk_contact"),
    )
    op.create_table(
        "distinct_organisations",
        sa.Column("first_id", sa.String(length=36), nullable=False),
        sa.Column("second_id", sa.String(length=36), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        reference("distinct_organisations", "first_id", "organisation"),
        reference("distinct_organisations", "second_id", "organisation"),
        sa.PrimaryKeyConstraint("id", name="pk_distinct_organisations"),
        sa.UniqueConstraint("first_id", "second_id", name="uq_distinct_organisations_first_id_second_id"),
    )
    op.create_table(
        "distinct_people",
        sa.Column("first_id", sa.String(length=36), nullable=False),
        sa.Column("second_id", sa.String(length=36), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        reference("distinct_people", "first_id", "person"),
        reference("distinct_people", "second_id", "person"),
        sa.PrimaryKeyConstraint("id", name="pk_distinct_people"),
        sa.UniqueConstraint("first_id", "second_id", name="uq_distinct_people_first_id_second_id"),
    )
    op.create_table(
        "group_role",
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("role", choice("grouprole", "chair co_chair secretariat referent"), nullable=False),
        sa.Column("since", sa.String(length=40), nullable=True),
        sa.Column("until", sa.String(length=40), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        reference("group_role", "person_id", "person"),
        sa.PrimaryKeyConstraint("id", name="pk_group_role"),
    )
    op.create_table(
        "organisation_event",
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("change", choice("organisationchange", "renamed succeeded"), nullable=False),
        sa.Column("successor_id", sa.String(length=36), nullable=True),
        *bilingual("old_name"),
        sa.Column("date", sa.String(length=40), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        reference("organisation_event", "organisation_id", "organisation"),
        reference("organisation_event", "successor_id", "organisation"),
        sa.PrimaryKeyConstraint("id", name="pk_organisation_event"),
    )
    op.create_table(
        "partner",
        sa.Column("partnership_id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("is_chinese", sa.Boolean(), nullable=False),
        sa.Column("position", sa.Float(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        reference("partner", "organisation_id", "organisation"),
        reference("partner", "partnership_id", "partnership"),
        sa.PrimaryKeyConstraint("id", name="pk_partner"),
        sa.UniqueConstraint("partnership_id", "organisation_id", name="uq_partner_partnership_id_organisation_id"),
    )
    op.create_table(
        "partnership_contact",
        sa.Column("partnership_id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=True),
        sa.Column("organisation_id", sa.String(length=36), nullable=True),
        sa.Column("position", sa.Float(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.CheckConstraint("person_id IS NOT NULL OR organisation_id IS NOT NULL", name="who"),
        reference("partnership_contact", "organisation_id", "organisation"),
        reference("partnership_contact", "partnership_id", "partnership"),
        reference("partnership_contact", "person_id", "person"),
        sa.PrimaryKeyConstraint("id", name="pk_partnership_contact"),
    )
    op.create_table(
        "partnership_sector",
        sa.Column("partnership_id", sa.String(length=36), nullable=False),
        sa.Column("sector_id", sa.String(length=36), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        reference("partnership_sector", "partnership_id", "partnership"),
        reference("partnership_sector", "sector_id", "sector"),
        sa.PrimaryKeyConstraint("id", name="pk_partnership_sector"),
        sa.UniqueConstraint("partnership_id", "sector_id", name="uq_partnership_sector_partnership_id_sector_id"),
    )
    op.create_table(
        "partnership_text",
        sa.Column("partnership_id", sa.String(length=36), nullable=False),
        sa.Column(
            "kind",
            choice(
                "partnershiptext",
                "origin characteristics objectives sectors actions actors_in_france actors_in_china assessment outlook",
            ),
            nullable=False,
        ),
        *bilingual("text"),
        sa.Column("id", sa.String(length=36), nullable=False),
        reference("partnership_text", "partnership_id", "partnership"),
        sa.PrimaryKeyConstraint("id", name="pk_partnership_text"),
        sa.UniqueConstraint("partnership_id", "kind", name="uq_partnership_text_partnership_id_kind"),
    )
    op.create_table(
        "position",
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=True),
        *bilingual("title"),
        sa.Column("since", sa.String(length=40), nullable=True),
        sa.Column("until", sa.String(length=40), nullable=True),
        sa.Column("is_main", sa.Boolean(), nullable=False),
        sa.Column("is_head", sa.Boolean(), nullable=False),
        sa.Column("ordinal", sa.Float(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        reference("position", "organisation_id", "organisation"),
        reference("position", "person_id", "person"),
        sa.PrimaryKeyConstraint("id", name="pk_position"),
    )
    op.create_table(
        "series",
        *bilingual("name"),
        sa.Column("numbering", choice("numbering", "roman arabic"), nullable=False),
        *bilingual("place"),
        sa.Column("address", sa.Text(), nullable=False),
        *bilingual("access"),
        sa.Column("duration", sa.Integer(), nullable=True),
        sa.Column("position", sa.Float(), nullable=False),
        sa.Column("kind", choice("serieskind", "group steering subgroup workshop seminar forum other"), nullable=False),
        *bilingual("meeting_title"),
        sa.Column("start", sa.String(length=5), nullable=True),
        sa.Column("time_zone", sa.String(length=64), nullable=False),
        sa.Column("chair_id", sa.String(length=36), nullable=True),
        *bilingual("chair_function"),
        sa.Column("video_link", sa.Text(), nullable=False),
        sa.Column("audience_id", sa.String(length=36), nullable=True),
        sa.Column("deleted_at", sa.String(length=32), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.CheckConstraint("duration IS NULL OR duration BETWEEN 0 AND 1440", name="duration"),
        reference("series", "audience_id", "audience"),
        reference("series", "chair_id", "person"),
        sa.PrimaryKeyConstraint("id", name="pk_series"),
    )
    op.create_table(
        "meeting",
        sa.Column("series_id", sa.String(length=36), nullable=True),
        *bilingual("title"),
        sa.Column("date", sa.String(length=40), nullable=True),
        sa.Column("start", sa.String(length=5), nullable=True),
        sa.Column("end", sa.String(length=5), nullable=True),
        sa.Column("ends_next_day", sa.Boolean(), nullable=False),
        sa.Column("time_zone", sa.String(length=64), nullable=False),
        *bilingual("place"),
        sa.Column("address", sa.Text(), nullable=False),
        *bilingual("access"),
        sa.Column("chair_id", sa.String(length=36), nullable=True),
        *bilingual("chair_function"),
        sa.Column("numbering", choice("numbering", "roman arabic"), nullable=False),
        sa.Column("state", choice("meetingstate", "planned draft circulated adopted"), nullable=False),
        sa.Column("circulated_on", sa.String(length=40), nullable=True),
        sa.Column("adopted_on", sa.String(length=40), nullable=True),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("video_link", sa.Text(), nullable=False),
        sa.Column("reply_by", sa.String(length=40), nullable=True),
        sa.Column("cancelled_on", sa.String(length=40), nullable=True),
        sa.Column("calendar_sequence", sa.Integer(), nullable=False),
        sa.Column("calendar_sent", sa.Text(), nullable=False),
        sa.Column("imported_from", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.String(length=32), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.CheckConstraint("title_fr <> '' OR title_zh <> ''", name="titled"),
        reference("meeting", "chair_id", "person"),
        reference("meeting", "series_id", "series"),
        sa.PrimaryKeyConstraint("id", name="pk_meeting"),
    )
    op.create_table(
        "stock_item",
        sa.Column("role", choice("stockrole", "standing reusable idea"), nullable=False),
        sa.Column("series_id", sa.String(length=36), nullable=True),
        sa.Column("position", sa.Float(), nullable=False),
        *bilingual("title"),
        *bilingual("description"),
        sa.Column("kind", choice("itemkind", "information discussion decision adoption break other"), nullable=False),
        sa.Column("duration", sa.Integer(), nullable=True),
        *bilingual("proposed_by"),
        sa.Column("proposed_on", sa.String(length=40), nullable=True),
        sa.Column("deleted_at", sa.String(length=32), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.CheckConstraint("role <> 'standing' OR series_id IS NOT NULL", name="standing"),
        sa.CheckConstraint("title_fr <> '' OR title_zh <> ''", name="titled"),
        sa.CheckConstraint("duration IS NULL OR duration BETWEEN 0 AND 1440", name="duration"),
        reference("stock_item", "series_id", "series"),
        sa.PrimaryKeyConstraint("id", name="pk_stock_item"),
    )
    op.create_table(
        "agenda_item",
        sa.Column("meeting_id", sa.String(length=36), nullable=False),
        sa.Column("parent_id", sa.String(length=36), nullable=True),
        sa.Column("position", sa.Float(), nullable=False),
        *bilingual("title"),
        *bilingual("description"),
        sa.Column("kind", choice("itemkind", "information discussion decision adoption break other"), nullable=False),
        sa.Column("duration", sa.Integer(), nullable=True),
        sa.Column("internal_note", sa.Text(), nullable=False),
        sa.Column("outcome", choice("itemoutcome", "open treated postponed withdrawn"), nullable=False),
        sa.Column("carried_from_id", sa.String(length=36), nullable=True),
        sa.Column("adopts_id", sa.String(length=36), nullable=True),
        sa.Column("stock_id", sa.String(length=36), nullable=True),
        sa.Column("started_at", sa.String(length=32), nullable=True),
        sa.Column("ended_at", sa.String(length=32), nullable=True),
        sa.Column("spent", sa.Integer(), nullable=False),
        sa.Column("deleted_at", sa.String(length=32), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.CheckConstraint("title_fr <> '' OR title_zh <> ''", name="titled"),
        sa.CheckConstraint("duration IS NULL OR duration BETWEEN 0 AND 1440", name="duration"),
        reference("agenda_item", "adopts_id", "meeting"),
        reference("agenda_item", "carried_from_id", "agenda_item"),
        reference("agenda_item", "meeting_id", "meeting"),
        reference("agenda_item", "parent_id", "agenda_item"),
        reference("agenda_item", "stock_id", "stock_item"),
        sa.PrimaryKeyConstraint("id", name="pk_agenda_item"),
    )
    op.create_table(
        "counted_group",
        sa.Column("meeting_id", sa.String(length=36), nullable=False),
        sa.Column("parent_id", sa.String(length=36), nullable=True),
        *bilingual("words"),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("position", sa.Float(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.CheckConstraint("number >= 0", name="number"),
        reference("counted_group", "meeting_id", "meeting"),
        reference("counted_group", "parent_id", "counted_group"),
        sa.PrimaryKeyConstraint("id", name="pk_counted_group"),
    )
    op.create_table(
        "delegation",
        sa.Column("meeting_id", sa.String(length=36), nullable=False),
        *bilingual("name"),
        sa.Column("organisation_id", sa.String(length=36), nullable=True),
        sa.Column("head_id", sa.String(length=36), nullable=True),
        sa.Column("position", sa.Float(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        reference("delegation", "head_id", "person"),
        reference("delegation", "meeting_id", "meeting"),
        reference("delegation", "organisation_id", "organisation"),
        sa.PrimaryKeyConstraint("id", name="pk_delegation"),
    )
    op.create_table(
        "dismissal",
        sa.Column("meeting_id", sa.String(length=36), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        reference("dismissal", "meeting_id", "meeting"),
        sa.PrimaryKeyConstraint("id", name="pk_dismissal"),
    )
    op.create_table(
        "upcoming_date",
        sa.Column("meeting_id", sa.String(length=36), nullable=True),
        *bilingual("label"),
        sa.Column("date", sa.String(length=40), nullable=False),
        *bilingual("words"),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.String(length=32), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.CheckConstraint("label_fr <> '' OR label_zh <> ''", name="labelled"),
        reference("upcoming_date", "meeting_id", "meeting"),
        sa.PrimaryKeyConstraint("id", name="pk_upcoming_date"),
    )
    op.create_table(
        "attendance",
        sa.Column("meeting_id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=True),
        *bilingual("organisation"),
        *bilingual("function"),
        sa.Column(
            "college",
            choice("college", "state region departement epci commune association other chinese"),
            nullable=False,
        ),
        sa.Column(
            "status", choice("attendancestatus", "expected present remote represented excused absent"), nullable=False
        ),
        sa.Column("represented_by_id", sa.String(length=36), nullable=True),
        sa.Column("represented_by", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("answer", choice("answer", "none coming by_video represented excused"), nullable=False),
        sa.Column("answered_on", sa.String(length=40), nullable=True),
        sa.Column("delegation_id", sa.String(length=36), nullable=True),
        sa.Column("walk_in", sa.Boolean(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.CheckConstraint("represented_by_id IS NULL OR represented_by_id <> person_id", name="represented"),
        reference("attendance", "delegation_id", "delegation"),
        reference("attendance", "meeting_id", "meeting"),
        reference("attendance", "organisation_id", "organisation"),
        reference("attendance", "person_id", "person"),
        reference("attendance", "represented_by_id", "person"),
        sa.PrimaryKeyConstraint("id", name="pk_attendance"),
        sa.UniqueConstraint("meeting_id", "person_id", name="uq_attendance_meeting_id_person_id"),
    )
    op.create_table(
        "entry",
        sa.Column("meeting_id", sa.String(length=36), nullable=False),
        sa.Column("agenda_item_id", sa.String(length=36), nullable=False),
        sa.Column("position", sa.Float(), nullable=False),
        sa.Column(
            "kind",
            choice("entrykind", "intervention discussion note quotation decision action information text heading"),
            nullable=False,
        ),
        sa.Column("depth", sa.Integer(), nullable=False),
        *bilingual("text"),
        sa.Column("text_base", sa.Text(), nullable=False),
        sa.Column("plain_fr", sa.Text(), nullable=False),
        sa.Column("plain_zh", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.String(length=32), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        reference("entry", "agenda_item_id", "agenda_item"),
        reference("entry", "meeting_id", "meeting"),
        sa.PrimaryKeyConstraint("id", name="pk_entry"),
    )
    op.create_table(
        "presenter",
        sa.Column("agenda_item_id", sa.String(length=36), nullable=False),
        sa.Column("position", sa.Float(), nullable=False),
        *bilingual("words"),
        sa.Column("person_id", sa.String(length=36), nullable=True),
        sa.Column("organisation_id", sa.String(length=36), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        reference("presenter", "agenda_item_id", "agenda_item"),
        reference("presenter", "organisation_id", "organisation"),
        reference("presenter", "person_id", "person"),
        sa.PrimaryKeyConstraint("id", name="pk_presenter"),
    )
    op.create_table(
        "action",
        sa.Column("meeting_id", sa.String(length=36), nullable=True),
        sa.Column("entry_id", sa.String(length=36), nullable=True),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        *bilingual("title"),
        sa.Column("due", sa.String(length=40), nullable=True),
        *bilingual("due_words"),
        sa.Column("priority", choice("priority", "low normal high"), nullable=False),
        sa.Column("state", choice("actionstate", "todo under_way done dropped"), nullable=False),
        sa.Column("done_on", sa.String(length=40), nullable=True),
        sa.Column("postponed", sa.Integer(), nullable=False),
        sa.Column("deleted_at", sa.String(length=32), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.CheckConstraint("number > 0", name="number"),
        reference("action", "entry_id", "entry"),
        reference("action", "meeting_id", "meeting"),
        sa.PrimaryKeyConstraint("id", name="pk_action"),
    )
    op.create_table(
        "attachment",
        sa.Column("meeting_id", sa.String(length=36), nullable=True),
        sa.Column("agenda_item_id", sa.String(length=36), nullable=True),
        sa.Column("entry_id", sa.String(length=36), nullable=True),
        sa.Column("partnership_id", sa.String(length=36), nullable=True),
        sa.Column("position", sa.Float(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        *bilingual("caption"),
        sa.Column("deleted_at", sa.String(length=32), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.CheckConstraint(
            "meeting_id IS NOT NULL OR agenda_item_id IS NOT NULL OR entry_id IS NOT NULL OR partnership_id IS NOT NULL",
            name="owner",
        ),
        reference("attachment", "agenda_item_id", "agenda_item"),
        reference("attachment", "entry_id", "entry"),
        reference("attachment", "meeting_id", "meeting"),
        reference("attachment", "partnership_id", "partnership"),
        sa.PrimaryKeyConstraint("id", name="pk_attachment"),
    )
    op.create_table(
        "decision",
        sa.Column("meeting_id", sa.String(length=36), nullable=True),
        sa.Column("entry_id", sa.String(length=36), nullable=True),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        *bilingual("title"),
        sa.Column("deleted_at", sa.String(length=32), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.CheckConstraint("number > 0", name="number"),
        reference("decision", "entry_id", "entry"),
        reference("decision", "meeting_id", "meeting"),
        sa.PrimaryKeyConstraint("id", name="pk_decision"),
    )
    op.create_table(
        "movement",
        sa.Column("attendance_id", sa.String(length=36), nullable=False),
        sa.Column("kind", choice("movementkind", "arrival departure"), nullable=False),
        sa.Column("at", sa.String(length=5), nullable=False),
        sa.Column("agenda_item_id", sa.String(length=36), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        reference("movement", "agenda_item_id", "agenda_item"),
        reference("movement", "attendance_id", "attendance"),
        sa.PrimaryKeyConstraint("id", name="pk_movement"),
    )
    op.create_table(
        "speaker",
        sa.Column("entry_id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=True),
        *bilingual("words"),
        *bilingual("function"),
        *bilingual("organisation"),
        sa.Column("position", sa.Float(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        reference("speaker", "entry_id", "entry"),
        reference("speaker", "person_id", "person"),
        sa.PrimaryKeyConstraint("id", name="pk_speaker"),
    )
    op.create_table(
        "action_owner",
        sa.Column("action_id", sa.String(length=36), nullable=False),
        sa.Column("position", sa.Float(), nullable=False),
        *bilingual("words"),
        sa.Column("person_id", sa.String(length=36), nullable=True),
        sa.Column("organisation_id", sa.String(length=36), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        reference("action_owner", "action_id", "action"),
        reference("action_owner", "organisation_id", "organisation"),
        reference("action_owner", "person_id", "person"),
        sa.PrimaryKeyConstraint("id", name="pk_action_owner"),
    )
    op.create_table(
        "carried_action",
        sa.Column("agenda_item_id", sa.String(length=36), nullable=False),
        sa.Column("action_id", sa.String(length=36), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        reference("carried_action", "action_id", "action"),
        reference("carried_action", "agenda_item_id", "agenda_item"),
        sa.PrimaryKeyConstraint("id", name="pk_carried_action"),
        sa.UniqueConstraint("agenda_item_id", "action_id", name="uq_carried_action_agenda_item_id_action_id"),
    )
