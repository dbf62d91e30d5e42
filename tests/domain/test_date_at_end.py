"""The date a line of the minutes ends with, as far as it has been typed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.domain.rough_dates import rough_dates

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.dates.at_end import Weight, date_at_end
from groupe_pays.domain.text import CONTENT_LANGUAGES, Language
from groupe_pays.formats import DateStyle, date_words

MEETING = date(2017, 1, 31)
FR, ZH = Language.FR, Language.ZH

DEADLINES = [
    (FR, "M. Fort enverra la liste avant fin mars", "avant fin mars", "../2017-03-31~"),
    (FR, "Envoyer la liste d’ici au 15 avril.", "d’ici au 15 avril", "../2017-04-15"),
    (FR, "Relire le texte 3/02", "3/02", "2017-02-03"),
    (FR, "Relire le texte le 3/2", "le 3/2", "2017-02-03"),
    (FR, "Prévoir une mission le 1er semestre", "le 1er semestre", "2017-40"),
    (FR, "Rédiger la convention (fin 2017)", "fin 2017", "2017-36~"),
    (FR, "Convoquer la semaine prochaine", "la semaine prochaine", "2017-02-06/2017-02-12"),
    (FR, "Répondre sous quinzaine", "sous quinzaine", "../2017-02-15"),
    (FR, "Répondre dans un délai de deux mois", "dans un délai de deux mois", "../2017-03-31"),
    (FR, "Le rendre le 3 mars prochain au plus tard,", "le 3 mars prochain au plus tard", "../2017-03-03"),
    (FR, "Écrire d’ici la fin de la semaine", "d’ici la fin de la semaine", "../2017-02-03"),
    (FR, "Boucler avant la fin du 1er semestre", "avant la fin du 1er semestre", "../2017-40"),
    (FR, "Budget en mars", "en mars", "2017-03"),
    (FR, "Budget la première quinzaine de mars", "la première quinzaine de mars", "2017-03-01/2017-03-15"),
    (FR, "Vœux avant Noël", "avant Noël", "../2017-12-25"),
    (FR, "Réserver la salle pour la rentrée", "pour la rentrée", "../2017-09-01~"),
    (FR, "Relancer les villes mardi en huit", "mardi en huit", "2017-02-14"),
    (FR, "Le livrer en semaine 12", "en semaine 12", "2017-03-20/2017-03-26"),
    (FR, "Le livrer semaine 4", "semaine 4", "2018-01-22/2018-01-28"),
    (FR, "Le livrer la deuxième semaine d’avril", "la deuxième semaine d’avril", "2017-04-08/2017-04-14"),
    (FR, "Le livrer la dernière semaine de février", "la dernière semaine de février", "2017-02-22/2017-02-28"),
    (FR, "Le livrer fin T1", "fin T1", "2017-03-21~/2017-03-31~"),
    (FR, "Le livrer d’ici cet été", "d’ici cet été", "../2017-22"),
    (FR, "Le livrer en juillet ou août", "en juillet ou août", "2017-07/2017-08"),
    (FR, "Le livrer le 31 courant", "le 31 courant", "2017-01-31"),
    (FR, "Le livrer le 31 de ce mois", "le 31 de ce mois", "2017-01-31"),
    (FR, "Le livrer avant le week-end", "avant le week-end", "../2017-02-04"),
    (FR, "Le livrer sous dix jours ouvrables", "sous dix jours ouvrables", "../2017-02-14"),
    (FR, "Le livrer dans une dizaine de jours", "dans une dizaine de jours", "2017-02-10"),
    (FR, "Le livrer avant le 20 février, 18 h", "avant le 20 février, 18 h", "../2017-02-20"),
    (FR, "Le livrer avant les congés d’été", "avant les congés d’été", "../2017-07-01"),
    (FR, "Le livrer dans l’année", "dans l’année", "2017"),
    (ZH, "3月10日下班前", "3月10日下班前", "../2017-03-10"),
    (ZH, "报名3月10日截止", "3月10日截止", "../2017-03-10"),
    (ZH, "请答复48小时内", "48小时内", "2017-02-02"),
    (ZH, "提交名单中秋节前", "中秋节前", "../2017-10-04"),
    (ZH, "提交名单端午前", "端午前", "../2017-05-30"),
    (ZH, "提交名单十一前", "十一前", "../2017-10-01"),
    (ZH, "提交名单三月第二周", "三月第二周", "2017-03-08/2017-03-14"),
    (ZH, "提交名单三月最后一周", "三月最后一周", "2017-03-25/2017-03-31"),
    (ZH, "提交名单第12周", "第12周", "2017-03-20/2017-03-26"),
    (ZH, "请各城市春节前", "春节前", "../2018-02-16"),
    (ZH, "李明于3月底前", "于3月底前", "../2017-03-31~"),
    (ZH, "请各城市3月1日之前", "3月1日之前", "../2017-03-01"),
    (ZH, "提交名单2月3日。", "2月3日", "2017-02-03"),
    (ZH, "安排考察上半年", "上半年", "2017-40"),
    (ZH, "答复下周", "下周", "2017-02-06/2017-02-12"),
    (ZH, "答复两周内", "两周内", "2017-02-14"),
    (ZH, "最迟下个月15号", "最迟下个月15号", "../2017-02-15"),
    (ZH, "截至3月1日前", "截至3月1日前", "../2017-03-01"),
    (ZH, "下个季度", "下个季度", "2017-34"),
    (ZH, "本周内", "本周内", "2017-01-30/2017-02-05"),
    (ZH, "会后两周内", "会后两周内", "2017-02-14"),
]


@pytest.mark.parametrize(("language", "line", "words", "edtf"), DEADLINES)
def test_a_deadline_is_understood_where_the_line_ends(language: Language, line: str, words: str, edtf: str) -> None:
    found = date_at_end(line, (language,), MEETING)

    assert found is not None
    assert (found.words, found.readings, found.weight) == (words, (RoughDate(edtf),), Weight.DEADLINE)
    assert line[found.start : found.end] == words


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (Language.FR, "La délégation arrive lundi matin"),
        (Language.FR, "La visite a lieu le 15 mars à 14 h"),
        *((FR, "le compte rendu de la réunion du 3 mars"), (FR, "le bilan du 1er semestre"), (FR, "relire 3/2")),
        *((FR, "à partir du 1er mars"), (ZH, "3月1日起"), (ZH, "3/2")),
    ],
)
def test_a_date_that_may_be_that_of_anything_is_only_mentioned(language: Language, line: str) -> None:
    found = date_at_end(line, (language,), MEETING)

    assert found is not None
    assert found.weight is Weight.MENTIONED


@pytest.mark.parametrize(
    ("language", "line"),
    [
        *((FR, "Préparer le budget 2017"), (FR, "un stage de 2 mois"), (FR, "les 2/3"), (FR, "voir le point 3.2")),
        *((FR, "la réunion du 31/01/2016"), (FR, "les sept"), (FR, "l’été"), (ZH, "2017年"), (ZH, "3月")),
        *((FR, "bonjour à tous"), (FR, "vote à 3 voix contre 2"), (FR, "de 9 h à 12 h"), (FR, "en 2000 exemplaires")),
        *((ZH, "第2条"), (ZH, "约20人"), (ZH, "三天"), (ZH, "在中国"), (ZH, "3月内"), (FR, ""), (ZH, "，。")),
    ],
)
def test_nothing_is_proposed_for_what_is_hardly_a_deadline(language: Language, line: str) -> None:
    found = date_at_end(line, (language,), MEETING)

    assert found is None or found.weight is Weight.BARE


def test_where_two_languages_differ_both_readings_are_offered() -> None:
    found = date_at_end("Relire 3/02", (FR, ZH), MEETING)

    assert found is not None
    assert found.readings == (RoughDate("2017-02-03"), RoughDate("2017-03-02"))


@settings(deadline=None)
@given(
    rough_dates.filter(lambda when: when.start is None or when.start.year > 1100),
    st.sampled_from(CONTENT_LANGUAGES),
    st.sampled_from([DateStyle.LONG, DateStyle.MEDIUM]),
    st.sampled_from(["", "Envoyer la liste : ", "提交名单："]),
    st.sampled_from(["", ".", " ", "。", ","]),
)
def test_every_date_we_write_is_found_at_the_end_of_a_line(
    when: RoughDate, language: Language, style: DateStyle, before: str, after: str
) -> None:
    words = date_words(when, language, style)

    found = date_at_end(before + words + after, (language,), MEETING)
    assert found is not None, words
    assert date_words(found.readings[0], language, style) == words
    assert found.words == words.rstrip(".")


@settings(deadline=None)
@given(st.text(max_size=80), st.sampled_from(CONTENT_LANGUAGES))
def test_whatever_is_typed_is_read_without_fail(text: str, language: Language) -> None:
    found = date_at_end(text, (language,), MEETING)

    assert found is None or text[found.start : found.end] == found.words
