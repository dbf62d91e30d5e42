"""The taxonomy of the group: one sector for all its spellings, and partnerships follow when two become one."""

from __future__ import annotations

from pathlib import Path

import pytest

from groupe_pays.domain.errors import EmptyTitle, PartnerMissing, PartnerOnBothSides
from groupe_pays.domain.partnerships import Partnership, PartnershipText
from groupe_pays.domain.text import BilingualText, TranslationState
from groupe_pays.services.services import Services


def sectors_of(services: Services, partnership_id: str) -> list[str]:
    return sorted(sector.name.fr for sector in services.partnerships.load(partnership_id).sectors)


def test_the_same_name_is_the_same_sector(services: Services) -> None:
    first = services.sectors.create(BilingualText("Éducation", "教育"))
    assert services.sectors.create(BilingualText("education")) == first
    assert services.sectors.create(BilingualText("", "教育")) == first
    with pytest.raises(EmptyTitle):
        services.sectors.create(BilingualText(" "))


def test_merging_keeps_every_partnership_and_can_be_undone(example: Services) -> None:
    uses = {use.sector.name.fr: use for use in example.sectors.list_sectors()}
    gone, kept = uses["Échanges universitaires et lycéens"], uses["Enseignement / Éducation"]
    before = {one.id: sectors_of(example, one.id) for one in example.partnerships.list_partnerships()}
    example.sectors.merge([gone.id, kept.id], kept.id)
    after = {one.id: sectors_of(example, one.id) for one in example.partnerships.list_partnerships()}
    for key, names in before.items():
        wanted = {kept.sector.name.fr if name == gone.sector.name.fr else name for name in names}
        assert after[key] == sorted(wanted)
    assert gone.id not in {use.id for use in example.sectors.list_sectors()}
    example.history.undo()
    assert {one.id: sectors_of(example, one.id) for one in example.partnerships.list_partnerships()} == before


def rennes(example: Services) -> Partnership:
    return next(
        one for one in example.partnerships.list_partnerships() if any(side.name.fr == "Rennes" for side in one.french)
    )


def test_partners_contacts_and_sectors_are_changed_and_undone(example: Services) -> None:
    one = rennes(example)
    brest = next(body.id for body in example.organisations.list_organisations() if body.name.fr == "Brest Métropole")
    chinese = [side.organisation_id for side in one.chinese]
    example.partnerships.set_partners(one.id, [brest, one.french[0].organisation_id], chinese)
    assert [side.name.fr for side in example.partnerships.load(one.id).french] == ["Brest Métropole", "Rennes"]
    with pytest.raises(PartnerMissing):
        example.partnerships.set_partners(one.id, [], chinese)
    with pytest.raises(PartnerOnBothSides):
        example.partnerships.set_partners(one.id, chinese, chinese)
    people = list(reversed(one.contact_ids))
    example.partnerships.set_contacts(one.id, people, [brest])
    changed = example.partnerships.load(one.id)
    assert (list(changed.contact_ids), list(changed.contact_body_ids)) == (people, [brest])
    example.partnerships.set_sectors(one.id, [])
    assert sectors_of(example, one.id) == []
    for _step in range(3):
        example.history.undo()
    assert example.partnerships.load(one.id) == one


def test_a_text_is_declared_reviewed(example: Services) -> None:
    one = rennes(example)
    example.partnerships.edit_text(one.id, PartnershipText.OUTLOOK, BilingualText("Suite", "继续合作"))
    example.partnerships.mark_text(one.id, PartnershipText.OUTLOOK, TranslationState.REVIEWED)
    assert example.partnerships.load(one.id).texts[PartnershipText.OUTLOOK].state is TranslationState.REVIEWED  # type: ignore[index]


def test_a_merger_is_previewed_in_numbers(example: Services) -> None:
    uses = {use.sector.name.fr: use for use in example.sectors.list_sectors()}
    culture, wide = uses["Culture"], uses["Culture et francophonie"]
    preview = example.sectors.preview_merge([culture.id, wide.id], wide.id)
    assert preview.coming + preview.shared == culture.partnerships
    assert preview.total == wide.partnerships + preview.coming
    example.sectors.merge([culture.id, wide.id], wide.id)
    after = {use.id: use.partnerships for use in example.sectors.list_sectors()}
    assert after[wide.id] == preview.total


def test_a_document_of_a_partnership_is_kept_and_undone(example: Services, tmp_path: Path) -> None:
    signed = tmp_path / "accord signé.pdf"
    signed.write_bytes(b"%PDF-1.4 accord")
    one = rennes(example)
    made = example.attachments.add_partnership_file(one.id, signed)
    assert [file.id for file in example.attachments.list_partnership_files(one.id)] == [made]
    example.attachments.move(made, 1)
    assert example.attachments.read(made) == signed.read_bytes()
    example.history.undo()
    assert example.attachments.list_partnership_files(one.id) == []
