"""Lists of programs and people nobody here had seen: every value finds its place, or is told; nothing is made up."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from groupe_pays.domain.errors import DamagedDocument, EmptyFile, UnreadableFile
from groupe_pays.domain.importing import CleanRow, Reason, Unsure, guess_columns
from groupe_pays.domain.organisations import ContactKind, OrganisationKind
from groupe_pays.exchange.tables_in import read_table

from .test_real_lists import rows, table, told
from .test_tables_in import workbook

CAMEL = (
    "company,email,email2,firstName,fullName,jobTitle,lastName,mobilePhone,workCity,workFax,workPhone,workPostalCode\n"
    "CC du Pays de Gex,m@gex.fr,r@ex.fr,Marc,Marc Rossi,Vice-président,Rossi,06 01 02 03 05,Gex,04 50 42 65 01,"
    "04 50 42 65 00,01170\n"
)
GERMAN = (
    "Vorname,Nachname,Anzeigename,Primäre E-Mail-Adresse,Tel. dienstlich,Mobil-Tel.-Nr.,Dienstlich: Adresse,"
    "Dienstlich: Ort,Dienstlich: PLZ,Dienstlich: Land,Arbeitstitel,Organisation,Notizen\n"
    "Jürgen,Weiß,Jürgen Weiß,j@ex.de,+49 7851 899750,+49 171 1234567,Fabrikstraße 12,Kehl,77694,Deutschland,"
    "Generalsekretär,Eurodistrikt,zweisprachig\n"
)
SPREAD = (
    "序号,姓 名,单 位,职 务,手 机,电子邮箱,备  注\n"
    "1,诸葛明,江苏省外办,副主任,13851412345、13951412346,a@js.cn/b@js.cn,分管欧洲\n"
)
TRADITIONAL = "姓名,單位,職務,電話,電子郵件,備註\n陳明,江蘇省外辦,處長,025-83391234,cm@js.cn,分管歐洲\n"
BOTH_NAMES = "序号\t姓名\tName (Pinyin)\t工作单位及职务\n1\t张伟\tZHANG Wei\t广东省人民政府外事办公室欧洲处副处长\n"
WECOM = (
    "姓名,帐号,职务,部门,手机,座机,激活状态\n"
    "林志强,linzq,处长,福建省外办/欧非处,+86-13805912345,0591-87654321-802,已激活\n"
)
HUBSPOT = (
    "ID de l’enregistrement,Prénom,Nom de famille,E-mail,Nom de l’entreprise,Intitulé du poste,Code postal\n"
    "10251,Noé,Charpentier,noe@ex.fr,Eurométropole de Strasbourg,Responsable Asie,67000\n"
)
ELECTED = (
    "Code du département;Libellé du département;Code de la commune;Libellé de la commune;Nom de l'élu;Prénom de l'élu;"
    "Code sexe;Date de naissance;Date de début de la fonction\n"
    "21;Côte-d'Or;21231;Dijon;KOENDERS;Nathalie;F;1977-05-20;25/11/2024\n"
)
BASE = (
    "id_contact|nom_usage|prenom|lib_fonction|lib_organisme|adr_rue|adr_cp|adr_ville\n"
    "17|Fontanier|Régis|Secrétaire|AFCCRE|30 rue d'Alsace|45000|Orléans\n"
)
LINE = "Nom;Prénom;Organisme;Adresse\nCadiou;Solène;Lorient Agglomération;2 bd Leclerc 56100 Lorient\n"
OWN = (
    "Nom;Prénom;Organisme;Adresse privée;Ville;Code postal;Adresse professionnelle;Ville;Code postal\n"
    "Grosjean;Luc;Ville de Nancy;5 rue cachée;Villers;54600;1 place Stanislas;Nancy;54035\n"
)


FORM = (
    "UUID;Votre nom *;Votre prénom *;Nom de votre collectivité *;您的手机号码：\n"
    "abc;PRIGENT;Rozenn;Département;0678787878\n"
)
PREFIXED = (
    "Contact_Nom;Contact_Prenom;Structure_Nom;Structure_Adresse;Structure_CodePostal;Structure_Ville\n"
    "Tessier;Maël;Agglo du Puy;16 place;43000;Le Puy\n"
)
TWO_LINES = (
    "Intercommunalité;Président;;Contact technique;;\n;NOM;Prénom;Nom Prénom;Téléphone;Courriel\n"
    "CC de Nemours;LACROUTE;Valérie;Jean Dumont;01 64 78 00 00;j@nemours.fr\n"
)
DUTY = (
    "Structure;Contact;Mail\nVille de Grasse;M. Karim Haddad, responsable des jumelages;k@ex.fr\n"
    "Ville de Pau;Dr. Marta Ibañez;m@ex.fr\n"
)


def only(content: str | bytes, encoding: str = "utf-8") -> CleanRow:
    return rows(content, encoding)[0]


@pytest.mark.parametrize(
    ("content", "wanted", "absent"),
    [
        (CAMEL, {"Marc", "Rossi", "r@ex.fr", "04 50 42 65 01", "06 01 02 03 05", "Gex", "01170"}, set()),
        (GERMAN, {"Jürgen", "Weiß", "Generalsekretär", "Kehl", "77694", "+49 171 1234567", "zweisprachig"}, set()),
        (SPREAD, {"诸葛明", "副主任", "+86 138 5141 2345", "a@js.cn", "b@js.cn", "分管欧洲"}, {"1"}),
        (TRADITIONAL, {"陳明", "處長", "+86 25 8339 1234", "cm@js.cn", "分管歐洲"}, set()),
        (BOTH_NAMES, {"张伟", "Wei", "Zhang", "广东省人民政府外事办公室欧洲处", "副处长"}, set()),
        (WECOM, {"福建省外办", "欧非处", "+86 591 8765 4321 ext. 802"}, {"linzq", "已激活"}),
        (HUBSPOT, {"Charpentier", "Eurométropole de Strasbourg", "Responsable Asie", "67000"}, {"10251"}),
        (ELECTED, {"Koenders", "Nathalie", "Dijon"}, {"21231", "1977-05-20"}),
        (BASE, {"Fontanier", "Secrétaire", "AFCCRE", "45000", "Orléans"}, {"17"}),
        (LINE, {"2 bd Leclerc", "56100", "Lorient"}, set()),
        (FORM, {"Prigent", "Rozenn", "Département", "06 78 78 78 78"}, {"abc"}),
        (PREFIXED, {"Tessier", "Maël", "Agglo du Puy", "16 place", "43000", "Le Puy"}, set()),
        (TWO_LINES, {"CC de Nemours", "Lacroute", "Valérie", "Jean Dumont", "j@nemours.fr"}, set()),
        (DUTY, {"Karim", "Haddad", "responsable des jumelages"}, set()),
        (OWN, {"1 place Stanislas", "54035", "Nancy"}, {"54600", "Villers", "5 rue cachée"}),
    ],
)  # fmt: skip
def test_columns_nobody_named_for_us_are_understood(content: str, wanted: set[str], absent: set[str]) -> None:
    found = told(only(content))
    assert wanted <= found
    assert not absent & {part for words in found for part in words.split("\n")}


def test_what_no_field_takes_is_kept_in_the_notes_with_the_name_of_its_column() -> None:
    row = only(
        "Nom;Prénom;Divers 1;Assistante;微信号;Cotisation;Notes (français);Passeport\n"
        "A;B;Kunming;Rose;abc;120;vu;E123\n"
    )

    assert row.notes.split("\n") == ["Kunming", "Assistante\u00a0: Rose", "微信号：abc", "Cotisation\u00a0: 120", "vu"]


def test_a_label_beside_a_value_says_what_it_is() -> None:
    row = only(
        "First Name,Last Name,Phone 1 - Label,Phone 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value\n"
        "A,B,Work Fax,02 31 06 98 98,WeChat,abc\n"
    )

    assert row.person is not None
    assert [(point.kind, point.value, point.note) for point in row.person.contacts] == [
        (ContactKind.FAX, "02 31 06 98 98", "")
    ]
    assert row.notes == "WeChat\u00a0: abc"


def test_a_column_of_marks_is_none_of_what_its_header_has_a_word_of() -> None:
    row = only(
        "Nom complet,Nom de la société,Est une société,Email opt out\nVictor Aubert,Ville de Niort,False,false\n"
    )

    assert row.organisation is not None
    assert (row.organisation.name.fr, row.doubts) == ("Ville de Niort", ())


def test_the_second_person_of_a_row_is_a_note_and_middle_names_are_not() -> None:
    row = only("Nom;Prénom;Nom adhérent;Prénom adhérent\nPayeur;Luc;Maréchal;Ambre\n")
    middle = only("First Name,Middle Name,Last Name\nAnne,Marie,Petit\n")

    assert row.person is not None
    assert middle.person is not None
    assert (row.person.name.given_name, row.person.name.surname) == ("Luc", "Payeur")
    assert "Maréchal" in row.notes
    assert "Ambre" in row.notes
    assert middle.person.name.given_name == "Anne Marie"


@pytest.mark.parametrize(
    "words", ["Cabinet du maire", "Secrétariat général", "Poste vacant", "À pourvoir", "-", "待定"]
)
def test_a_desk_and_a_vacant_post_are_nobody(words: str) -> None:
    row = only(f"Nom;Organisme;Courriel\n{words};Ville de Dijon;cabinet@dijon.fr\nPetit;Ville de Dijon;p@dijon.fr\n")

    assert row.person is None
    assert row.organisation is not None
    assert [point.value for point in row.organisation.contacts] == ["cabinet@dijon.fr"]
    assert row.notes == ("" if words == "-" else words)


def test_several_people_in_a_cell_are_not_made_one_and_none_is_lost() -> None:
    row = only(
        'Organisme;Contacts;Courriel\nAix;"Bruno Genzana (04 42 91 96 95; b@free.fr)\nMichèle Couëtmeur (m@aix.fr)";\n'
    )
    two = only("Commune;Référents (NOM Prénom)\nSaint-Malo;LURTON Gilles, GUÉRIN Marie\n")

    assert row.person is not None
    assert two.person is not None
    assert row.person.name.latin == "Bruno Genzana"
    assert {point.value for point in row.person.contacts} == {"04 42 91 96 95", "b@free.fr"}
    assert "Michèle Couëtmeur (m@aix.fr)" in row.notes
    assert (two.person.name.surname, two.person.name.given_name) == ("Lurton", "Gilles")
    assert "GUÉRIN Marie" in two.notes
    assert all(Unsure.SEVERAL_PEOPLE in {doubt.why for doubt in each.doubts} for each in (row, two))


@pytest.mark.parametrize(
    ("content", "first", "other"),
    [
        ("姓名,手机\n王小明、李娜,13900139000\n", "王小明", "李娜"),
        ("Nom;Prénom;Organisme\nDurand;Paul et Anne;Nîmes\n", "Paul Durand", "Anne Durand"),
        ("Last Name,First Name,Company\nWANG Ming / LI Na,,Chengdu\n", "Ming Wang", "LI Na"),
    ],
)
def test_the_first_of_several_names_is_read_whatever_parts_them(content: str, first: str, other: str) -> None:
    row = only(content)

    assert row.person is not None
    assert first in (row.person.name.latin, row.person.name.name_zh)
    assert other in row.notes
    assert Unsure.SEVERAL_PEOPLE in {doubt.why for doubt in row.doubts}


@pytest.mark.parametrize(
    ("content", "fields"),
    [
        ("Dupuis;Amandine\nLegrand;Hugo\nMoreau;Camille\n", ["surname", "given_name"]),
        ("Amandine;Dupuis;a@b.fr\nHugo;Legrand;h@b.fr\n", ["given_name", "surname", "email"]),
        ("王建国,山东省外办,处长,13853112345\n刘芳,济南市外办,科员,13853112346\n",
         ["name_zh", "organisation", "title", "mobile"]),
        ("Mme,Aurélie,FOURNIER,Bordeaux Métropole,Cheffe de projet\nM.,Kévin,COSTA,Ville de Pessac,Adjoint\n",
         ["civility", "given_name", "surname", "organisation", "title"]),
    ],
)  # fmt: skip
def test_a_list_without_headers_is_told_by_its_cells(content: str, fields: list[str]) -> None:
    read = table(content)
    assert [column.field.value for column in guess_columns(read.headers, [row.cells for row in read.rows])] == fields


def test_recipients_of_a_message_are_a_list() -> None:
    found = rows('À : Zoé Bernard <zoe@agglo.fr>; "Moreau, Camille" <c@brest.fr>,\n seul@ex.fr\n')

    assert [row.person.name.latin for row in found if row.person] == ["Zoé Bernard", "Camille Moreau"]
    assert found[2].refused is Reason.ONLY_EMAIL


@pytest.mark.parametrize(
    "content", [" " * 300_000 + "a@<", "a <" * 100_000, "a@b;" * 50_000 + "x<", '"a" ' * 80_000 + "<a@b>"]
)
def test_what_only_looks_like_recipients_takes_no_time(content: str) -> None:
    assert not any(row.person for row in rows(content))


def test_a_long_line_is_no_address_to_be_taken_apart() -> None:
    row = only("Nom;Adresse\nPetit;" + "1 rue, 75001 " * 5_000 + "\n")
    assert row.person is not None
    assert row.person.name.surname == "Petit"


FLAT = (
    '<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
    '<table:table table:name="Bureau">{rows}</table:table></office:spreadsheet></office:body></office:document>'
)


def test_a_spreadsheet_of_one_file_of_xml_is_read() -> None:
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    lines = (("Nom", "Prénom"), ("Weber", "Mathilde"))
    rows_of = "".join(f"<table:table-row>{''.join(map(cell.format, line))}</table:table-row>" for line in lines)

    read = table(FLAT.format(rows=rows_of))
    assert (read.headers, read.sheet, read.rows[0].cells) == (("Nom", "Prénom"), "Bureau", ("Weber", "Mathilde"))
    with pytest.raises(DamagedDocument):
        table(
            '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + FLAT[21:].format(rows="&a;")
        )


def test_a_link_whose_words_the_program_did_not_keep_gives_them() -> None:
    sheet = (
        '<row r="1"><c t="inlineStr"><is><t>Nom</t></is></c><c t="inlineStr"><is><t>Courriel</t></is></c></row>'
        '<row r="2"><c t="inlineStr"><is><t>A</t></is></c><c><f>HYPERLINK("mailto:a@b.fr","a@b.fr")</f></c></row>'
    )
    assert table(workbook(sheet)).rows[0].cells == ("A", "a@b.fr")


@pytest.mark.parametrize("encoding", ["cp850", "mac_roman", "cp1252", "utf-16-le", "utf-32-le", "utf-32-be"])
def test_old_and_wide_encodings_are_told(encoding: str) -> None:
    content = "Nom;Prénom;Fonction\nLefèvre;Hélène;Chargée à l'échelon régional\n"
    assert "Chargée à l'échelon régional" in told(only(content.encode(encoding)))


def test_files_that_cannot_be_looked_at_are_explained(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile):
        read_table(tmp_path / ("é" * 300 + ".csv"))
    (tmp_path / "vide.csv").touch()
    with pytest.raises(EmptyFile):
        read_table(tmp_path / "vide.csv")


def test_kinds_are_read_as_our_own_lists_write_them_and_guessed_with_care() -> None:
    own = only("Nom;Type;Nom chinois\nAssociation du peuple;Organisme chinois;\n")
    tourism = only("Organisme;Organisme (chinois)\nOffice de tourisme de Provins;普罗万旅游局\n")

    assert own.organisation is not None
    assert tourism.organisation is not None
    assert (own.organisation.kind, own.organisation.is_kind_told) == (OrganisationKind.CHINESE_BODY, True)
    assert tourism.organisation.kind is None


def test_cards_keep_what_people_wrote_of_others() -> None:
    card = (
        "BEGIN:VCARD\nVERSION:3.0\nN:;Pauline D’Hérouville;;;\nFN:Pauline D’Hérouville\nX-MS-ASSISTANT:Rose Aide\n"
        "X-SOCIALPROFILE;type=wechat;x-user=manguyen:x-apple:manguyen\nEND:VCARD\n"
    )
    row = only(card)

    assert row.person is not None
    assert (row.person.name.given_name, row.person.name.surname) == ("Pauline", "D’Hérouville")
    assert re.findall(r"Rose Aide|manguyen", row.notes) == ["Rose Aide", "manguyen"]
