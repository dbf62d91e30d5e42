"""Lists as programs and town halls really write them: every column is guessed, nothing is lost."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from openpyxl import Workbook

from groupe_pays.domain import clock
from groupe_pays.domain.departments import DEPARTMENTS
from groupe_pays.domain.importing import CleanRow, Reason, SourceForm, SourceTable, guess_columns
from groupe_pays.domain.organisations import OrganisationKind
from groupe_pays.exchange.cleaning import clean_rows
from groupe_pays.exchange.cleaning.departements import region_of_departement
from groupe_pays.exchange.cleaning.places import region_of
from groupe_pays.exchange.tables_in import read_table

from .test_tables_in import ods

# The headers are those of the programs; the people are made up.
LINKEDIN = (
    'Notes:\r\n"When exporting your connection data, you may notice that some addresses are missing."\r\n\r\n'
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\r\n"
    'Hélène,Lefèvre,https://www.linkedin.com/in/hl,,Ville de Besançon,"Adjointe, culture",04 Mar 2025\r\n'
)
BREVO = (
    "CONTACT ID;EMAIL;PRENOM;NOM;SMS;LANDLINE_NUMBER;JOB_TITLE;COMPANY_NAME;BLACKLISTED;ADDED_TIME\n"
    "1;h@besancon.fr;Hélène;Lefèvre;33612345678;+33381615050;Adjointe;Ville de Besançon;0;2024-03-01 10:00:00\n"
)
CIVICRM = (
    '"Contact ID","Contact Type","Do Not Email","Display Name","Preferred Language","First Name","Last Name",'
    '"Individual Prefix","Job Title","Current Employer","Street Address","City","Postal Code","State","Phone","Email"\n'
    '"12","Individual","","Mme Hélène Lefèvre","French (France)","Hélène","Lefèvre","Mme","Adjointe",'
    '"Ville de Besançon","2 rue Mégevand","Besançon","25000","Doubs","03 81 61 50 50","h@besancon.fr"\n'
    '"13","Organization","","Région Bretagne","","","","","","","283 av. Patton","Rennes","35000",'
    '"Ille-et-Vilaine","02 99 27 10 10","contact@bretagne.bzh"\n'
)
OUTLOOK = (
    '"Titre","Prénom","Deuxième prénom","Nom","Société","Service","Titre","Rue (bureau)","Ville (bureau)",'
    '"Dép/Région (bureau)","Code postal (bureau)","Télécopie (bureau)","Téléphone (bureau)","Tél. mobile",'
    '"Adresse de courrier","Type de courrier","Nom complet de l\'adresse de courrier","Adresse de courrier 2","Notes"\n'
    '"Mme","Hélène","","Lefèvre","Ville de Besançon","Culture","Adjointe","2 rue Mégevand","Besançon","Doubs",'
    '"25000","03 81 61 50 51","03 81 61 50 50","06 12 34 56 78","h@besancon.fr","SMTP","Hélène (h@besancon.fr)",'
    '"h2@ex.fr","à rappeler"\n'
)
THUNDERBIRD = (
    "First Name,Last Name,Display Name,Nickname,Email,Secondary Email,Work Phone,Pager Number,Mobile Number,"
    "Work Address,Work Address 2,Work City,Work County,Work Post Code,Job Title,Department,Organisation,Custom 1,"
    "Notes,\n"
    "Hélène,Lefèvre,Hélène Lefèvre,,h@besancon.fr,h2@ex.fr,03 81 61 50 50,,06 12 34 56 78,2 rue Mégevand,,Besançon,"
    "Doubs,25000,Adjointe,Culture,Ville de Besançon,,à rappeler,\n"
)
FOXMAIL = "名,姓,姓名,电子邮件地址,手机,职位,办公电话1\r\n明,李,李明,li@ex.cn,13800138000,处长,010-65321234\r\n"
QQ = "姓名,邮箱,手机,生日,备注,所属分组\r\n李明,li@ex.cn,13800138000,1970-01-01,安徽外办,同事\r\n"
NETEASE = (
    "姓名,邮箱地址,联系组,手机号码,生日,QQ,即时通讯,联系地址,邮政编码,公司名称,公司电话,传真,职位,备注\r\n"
    "李明,li@ex.cn,同事,13800138000,,123456,,长江路1号,230001,安徽省外办,0551-62345678,,处长,\r\n"
)
OUTLOOK_EXPRESS = (
    "姓名,电子邮件地址,家庭所在街道,家庭电话,公司所在街道,公司所在城市,公司所在地的邮政编码,公司所在省/自治区,"
    "公司所在国家/地区,商务电话,公司,职务\r\n"
    "李明,li@ex.cn,,,长江路1号,合肥,230001,安徽省,中国,0551-62345678,安徽省外事办公室,处长\r\n"
)


def table(content: str | bytes, encoding: str = "utf-8") -> SourceTable:
    return read_table(Path("liste"), content.encode(encoding) if isinstance(content, str) else content)


def rows(content: str | bytes, encoding: str = "utf-8") -> list[CleanRow]:
    read = table(content, encoding)
    columns = guess_columns(read.headers, [row.cells for row in read.rows])
    return list(clean_rows(columns, read.rows, clock.today()))


def told(row: CleanRow) -> set[str]:
    """Every word a row says, wherever it went."""
    found = {row.notes, row.source, row.status, *row.partners}
    if row.person is not None:
        name = row.person.name
        found |= {name.given_name, name.surname, name.name_zh, *(point.value for point in row.person.contacts)}
    if row.organisation is not None:
        body = row.organisation
        found |= {body.name.fr, body.name.zh, body.region, body.province, *(point.value for point in body.contacts)}
        found |= {body.place.address, body.place.postcode, body.place.city}
    if row.position is not None:
        found |= {row.position.title.fr, row.position.title.zh, row.position.service}
    return found


BESANCON = {"Hélène", "Lefèvre", "Ville de Besançon"}
AT_HOME = {"2 rue Mégevand", "25000", "Besançon", "Bourgogne-Franche-Comté"}


@pytest.mark.parametrize(
    ("content", "encoding", "wanted"),
    [
        (LINKEDIN, "utf-8", {*BESANCON, "Adjointe, culture", "https://www.linkedin.com/in/hl"}),
        (BREVO, "utf-8", {*BESANCON, "h@besancon.fr", "+33 6 12 34 56 78", "+33 3 81 61 50 50", "Adjointe"}),
        (CIVICRM, "utf-8", {*BESANCON, *AT_HOME, "Adjointe", "03 81 61 50 50", "h@besancon.fr"}),
        (OUTLOOK, "cp1252", {*BESANCON, *AT_HOME, "Adjointe", "Culture", "h@besancon.fr", "h2@ex.fr", "à rappeler"}),
        (OUTLOOK, "cp1252", {"03 81 61 50 51", "03 81 61 50 50", "06 12 34 56 78"}),
        (THUNDERBIRD, "utf-8", {*BESANCON, *AT_HOME, "Adjointe", "h2@ex.fr", "06 12 34 56 78", "à rappeler"}),
        (FOXMAIL, "gb18030", {"李明", "li@ex.cn", "处长", "+86 10 6532 1234", "+86 138 0013 8000"}),
        (QQ, "gb18030", {"李明", "li@ex.cn", "+86 138 0013 8000", "安徽外办"}),
        (NETEASE, "gb18030", {"李明", "安徽省外办", "处长", "长江路1号", "230001", "+86 551 6234 5678"}),
        (OUTLOOK_EXPRESS, "gb18030", {"李明", "安徽省外事办公室", "处长", "Anhui", "合肥", "230001", "长江路1号"}),
    ],
)  # fmt: skip
def test_what_programs_export_is_understood_without_help(content: str, encoding: str, wanted: set[str]) -> None:
    row = rows(content, encoding)[0]
    assert wanted <= told(row)
    assert not row.doubts


def test_the_page_of_somebody_in_a_network_is_theirs_and_not_their_employers() -> None:
    row = rows(LINKEDIN)[0]
    assert row.person is not None
    assert row.organisation is not None
    assert [point.value for point in row.person.contacts] == ["https://www.linkedin.com/in/hl"]
    assert not row.organisation.contacts


def test_a_body_under_the_name_to_be_shown_is_nobody() -> None:
    row = rows(CIVICRM)[1]
    assert row.person is None
    assert row.organisation is not None
    assert (row.organisation.name.fr, row.organisation.kind) == ("Région Bretagne", OrganisationKind.REGION)


# Lists of town halls


def test_a_region_alone_is_a_heading_and_says_where_those_below_it_are() -> None:
    found = rows(
        "Élus référents – mars 2017;;;\n;;;\nCollectivité;NOM Prénom;Fonction;Téléphone\nBRETAGNE;;;\n"
        "Ville de Rennes;APPÉRÉ Nathalie;Maire;02 23 62 10 10 / 06 12 34 56 78\nGRAND EST;;;\n"
        "Ville de Reims;ROBINET Arnaud;M. le Maire;03.26.77.78.79 poste 12\nRégion Bretagne;;;\nTotal : 3;;;\n"
    )
    assert [row.refused for row in found] == [Reason.HEADING, None, Reason.HEADING, None, None, Reason.TOTAL]
    assert [row.organisation.region for row in found if row.organisation] == ["Bretagne", "Grand Est", "Grand Est"]
    assert {"02 23 62 10 10", "06 12 34 56 78", "Appéré"} <= told(found[1])
    assert {"03 26 77 78 79 poste 12", "M. le Maire"} <= told(found[3])


@pytest.mark.parametrize(
    ("cell", "wanted"),
    [
        ("02 98 00 80 80 - fax 02 98 00 80 81", {"02 98 00 80 80", "02 98 00 80 81"}),
        ("Tél. : 02 98 00 80 80\nPort. : 06 12 34 56 78", {"02 98 00 80 80", "06 12 34 56 78"}),
        ("01 44 55 66 77 / 06 12 34 56 78", {"01 44 55 66 77", "06 12 34 56 78"}),
        ("à demander au cabinet", {"à demander au cabinet"}),
        ("fax en panne", {"fax en panne"}),
    ],
)
def test_several_numbers_of_a_cell_are_told_apart_by_the_words_between_them(cell: str, wanted: set[str]) -> None:
    assert wanted <= told(rows(f'Nom;Prénom;Téléphone\nPetit;Paul;"{cell}"\n')[0])


def test_the_communes_of_a_list_without_addresses_are_its_organisations() -> None:
    row = rows("Commune;Maire;Téléphone\nRennes;M. Jean DUPONT;02 99 00 00 00\n")[0]
    assert row.organisation is not None
    assert (row.organisation.name.fr, row.organisation.kind) == ("Rennes", OrganisationKind.COMMUNE)


def merged_workbook() -> bytes:
    book = Workbook()
    page = book.active
    page.append(["Organisme", "Contact", None, "Tél."])
    page.append([None, "Nom", "Prénom", None])
    page.append(["Ville de Rennes", "Appéré", "Nathalie", "02 23 62 10 10"])
    page.append([None, "Semeril", "Sébastien", None])
    page.append([])
    page.append(["Ville de Brest", "Cuillandre", "François", "02 98 00 80 80"])
    for place in ("A1:A2", "B1:C1", "D1:D2", "A3:A5"):
        page.merge_cells(place)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def cell(words: str, name: str = "table-cell", **more: str) -> str:
    given = "".join(f' table:{key.replace("_", "-")}="{value}"' for key, value in more.items())
    return f"<table:{name}{given}>" + (f"<text:p>{words}</text:p>" if words else "") + f"</table:{name}>"


def merged_sheet() -> bytes:
    covered = cell("", "covered-table-cell")
    lines = (
        cell("Organisme") + cell("Nom") + cell("Prénom"),
        cell("Ville de Rennes", number_rows_spanned="3") + cell("Appéré") + cell("Nathalie"),
        covered + cell("Semeril") + cell("Sébastien"),
        covered + cell("", number_columns_repeated="2"),
        cell("Ville de Brest") + cell("Cuillandre") + cell("François"),
    )
    body = "".join(f"<table:table-row>{line}</table:table-row>" for line in lines)
    return ods(f'<table:table table:name="A">{body}</table:table>')


MERGED_PAGE = (
    "<html><head><style>td { color: red }</style><title>Export</title></head><table><tr><td>menu</td></tr></table>"
    "<table><tr><th>Organisme<th>Nom<th>Prénom</tr><tr><td rowspan=2>Ville&nbsp;de Rennes<td>Appéré<td>Nathalie</tr>"
    "<tr><td>Semeril<td>Sébastien</tr><tr><td>Ville de Brest</td><td>Cuillandre</td><td>François</td></tr></table>"
)


@pytest.mark.parametrize(
    "content", [merged_workbook(), merged_sheet(), MERGED_PAGE.encode()], ids=["xlsx", "ods", "html"]
)
def test_cells_merged_down_stand_in_each_of_their_rows(content: bytes) -> None:
    found = [
        (row.organisation.name.fr, row.person.name.surname) for row in rows(content) if row.organisation and row.person
    ]
    assert found == [
        ("Ville de Rennes", "Appéré"), ("Ville de Rennes", "Semeril"), ("Ville de Brest", "Cuillandre"),
    ]  # fmt: skip
    assert len(rows(content)) == 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "gb18030"])
def test_a_web_page_named_as_a_workbook_is_read(encoding: str) -> None:
    read = table(
        "<table border=1><tr><td>姓名</td><td>单位</td></tr><tr><td>李明</td><td>安徽省外办</td></tr></table>", encoding
    )
    assert (read.form, read.headers) == (SourceForm.HTML, ("姓名", "单位"))
    assert [row.cells for row in read.rows] == [("李明", "安徽省外办")]


def test_the_xml_of_excel_2003_is_read() -> None:
    office = "urn:schemas-microsoft-com:office:spreadsheet"
    cells = '<Cell><Data ss:Type="String">{}</Data></Cell><Cell ss:Index="{}"><Data ss:Type="String">{}</Data></Cell>'
    content = (
        f'<?xml version="1.0"?><Workbook xmlns="{office}" xmlns:ss="{office}"><Worksheet ss:Name="A"><Table>'
        f"<Row>{cells.format('Nom', 2, 'Prénom')}</Row><Row>{cells.format('Petit', 2, 'Zoé &amp; Paul')}</Row>"
        "</Table></Worksheet></Workbook>"
    )
    assert [row.cells for row in table(content).rows] == [("Petit", "Zoé & Paul")]


def test_every_departement_is_in_a_region_of_the_glossary() -> None:
    for name in DEPARTMENTS.values():
        region = region_of_departement(name) or name
        assert region_of(region) is not None, name
