"""An outdated translation knows the original it was made from, so that what changed since can be shown."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from groupe_pays.domain.text import BilingualRichText, BilingualText, Language, RichText, TranslationState

FR, ZH = Language.FR, Language.ZH
words = st.sampled_from(["", "Retour de Chengdu", "成都论坛回顾", "Retour de Lille"]).map(RichText.from_plain)
steps = st.one_of(
    st.tuples(st.sampled_from([FR, ZH]), words),
    st.sampled_from([TranslationState.DRAFT, TranslationState.REVIEWED, TranslationState.OUTDATED]),
    st.just("turn"),
)


def test_the_original_as_translated_is_kept_until_somebody_looks() -> None:
    pair = BilingualRichText().edited(FR, RichText.from_plain("à Chengdu")).edited(ZH, RichText.from_plain("在成都"))
    changed = pair.edited(FR, RichText.from_plain("à Lille")).edited(FR, RichText.from_plain("à Nancy"))
    assert changed.state is TranslationState.OUTDATED
    assert changed.base.plain == "à Chengdu", "not the step in between, which nobody translated"
    assert changed.marked(TranslationState.REVIEWED).base == RichText()


def test_what_changed_stays_in_sight_while_the_translation_is_mended() -> None:
    pair = BilingualRichText().edited(ZH, RichText.from_plain("在成都")).edited(FR, RichText.from_plain("à Chengdu"))
    outdated = pair.edited(ZH, RichText.from_plain("在里尔"))
    assert outdated.base.plain == "在成都"
    mended = outdated.edited(FR, RichText.from_plain("à Lil")).edited(FR, RichText.from_plain("à Lille"))
    assert (mended.state, mended.base) == (TranslationState.OUTDATED, outdated.base)
    assert mended.marked(TranslationState.REVIEWED).base == RichText()


def test_a_translation_emptied_and_typed_anew_is_a_draft() -> None:
    pair = BilingualRichText().edited(FR, RichText.from_plain("à Lille")).edited(ZH, RichText.from_plain("在成都"))
    emptied = pair.edited(FR, RichText.from_plain("à Nancy")).edited(ZH, RichText())
    again = emptied.edited(ZH, RichText.from_plain("在南锡"))
    assert (again.state, again.base) == (TranslationState.DRAFT, RichText())


def test_once_turned_the_former_original_is_outdated_by_the_next_word() -> None:
    pair = BilingualRichText().edited(FR, RichText.from_plain("à Lille")).edited(ZH, RichText.from_plain("在里尔"))
    turned = pair.marked(TranslationState.REVIEWED).turned()
    assert (turned.source, turned.state) == (ZH, TranslationState.REVIEWED)
    assert turned.side_state(ZH) is None, "the original has no state of translation"
    changed = turned.edited(ZH, RichText.from_plain("在里尔市"))
    assert changed.side_state(FR) is TranslationState.OUTDATED
    assert changed.base.plain == "在里尔"


def test_what_is_declared_outdated_shows_what_changes_from_then_on() -> None:
    pair = BilingualRichText().edited(FR, RichText.from_plain("à Lille")).edited(ZH, RichText.from_plain("在里尔"))
    declared = pair.marked(TranslationState.OUTDATED).edited(FR, RichText.from_plain("à Nancy"))
    assert declared.base.plain == "à Lille"


@given(st.lists(steps, max_size=8))
def test_a_base_is_kept_in_no_other_state(taken: list[object]) -> None:
    pair = BilingualRichText()
    for step in taken:
        if isinstance(step, tuple):
            pair = pair.edited(*step)
        elif isinstance(step, TranslationState):
            pair = pair.marked(step)
        else:
            before = {pair.fr, pair.zh}
            pair = pair.turned()
            assert {pair.fr, pair.zh} == before, "no word moves"
        assert pair.stored_state is TranslationState.OUTDATED or not pair.base.blocks


def test_a_space_at_an_end_is_no_edit() -> None:
    """It may be typed on either side, by a slip or on the way to the next word: nobody can see it."""
    pair = BilingualRichText(
        RichText.from_plain("Fin"), RichText.from_plain("完"), stored_state=TranslationState.REVIEWED
    )
    spaced = pair.edited(Language.FR, RichText.from_plain("Fin \n\n")).edited(Language.ZH, RichText.from_plain("完 "))
    title = BilingualText("Fin", "完", stored_state=TranslationState.REVIEWED).edited(Language.FR, "Fin ")

    assert (spaced.fr.plain, spaced.zh.plain, spaced.state) == ("Fin \n\n", "完 ", TranslationState.REVIEWED)
    assert (title.fr, title.state) == ("Fin ", TranslationState.REVIEWED)
    assert spaced.edited(Language.FR, RichText.from_plain("Fin de")).state is TranslationState.OUTDATED
    assert pair.edited(Language.FR, RichText.from_plain(" Fin")).state is TranslationState.OUTDATED
