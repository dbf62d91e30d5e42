"""What a translation was measured by is respelled along with the original: no mark of a difference that is none."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from groupe_pays.domain.text import BilingualRichText, Language, RichText, TranslationState
from groupe_pays.domain.typing.carrying import carried, respelled
from groupe_pays.domain.typing.rich import corrected_rich
from groupe_pays.domain.typing.rule_ids import rules_of

FR = Language.FR
RULES = rules_of(FR)


def rich(words: str) -> RichText:
    return RichText.from_plain(words)


def outdated(before: str, after: str) -> BilingualRichText:
    text = BilingualRichText().edited(FR, rich(before)).edited(Language.ZH, rich("欧洲"))
    return text.edited(FR, rich(after))


def test_an_apostrophe_is_put_right_in_what_the_translation_still_has() -> None:
    text = outdated("Il s'agit de l'Europe!\nC'est dit.", "Il s'agit de toute l'Europe!\nC'est dit.")

    after = respelled(text, FR, corrected_rich(text.fr, RULES))

    assert after.base.plain == "Il s’agit de l’Europe\u202f!\nC’est dit."
    assert after.state is TranslationState.OUTDATED
    assert after.zh == text.zh


def test_words_that_are_no_longer_there_stay_as_they_were() -> None:
    text = outdated("Avec l'État. Fin", "Avec d'autres: oui. Fin")
    after = respelled(text, FR, corrected_rich(text.fr, RULES))
    assert after.base.plain == "Avec l'État. Fin"


def test_only_what_was_put_right_is_followed() -> None:
    text = outdated("l'un et l'autre", "l'un et puis l'autre")
    after = respelled(text, FR, rich("l'un et puis l’autre"))
    assert after.base.plain == "l'un et l’autre"


def test_the_translation_respelled_leaves_the_original_alone() -> None:
    text = outdated("l'un", "l'autre")
    after = respelled(text, Language.ZH, rich("欧洲。"))
    assert (after.fr, after.base) == (text.fr, text.base)


@given(st.text("l'aé \n!:5 0€\"«»", max_size=60))
def test_of_one_and_the_same_wording_the_same_comes_out(words: str) -> None:
    before = rich(words).normalised()
    after = corrected_rich(before, RULES)
    assert carried(before, before, after).characters == after.characters


@given(st.text("l'a! \n", max_size=30), st.text("l'a! \n", max_size=30), st.text("l'a! \n", max_size=30))
def test_any_wording_comes_through(older: str, before: str, after: str) -> None:
    found = carried(rich(older), rich(before), rich(after))
    assert len(found.blocks) == len(rich(older).blocks)


def test_marks_and_footnotes_stay_where_they_were() -> None:
    json = '{"v":1,"b":[{"s":[["Il "],["s\'agit","b"],["\\ufffc","",null,"note"],[" de l\'eau"]]}]}'
    before = RichText.from_json(json)
    older = RichText.from_json(json.replace("Il ", "Oui, il "))
    after = corrected_rich(before, RULES)
    assert carried(older, before, after) == RichText.from_json(json.replace("Il ", "Oui, il ").replace("'", "’"))
