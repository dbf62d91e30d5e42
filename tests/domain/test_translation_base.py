"""An outdated translation knows the original it was made from, so that what changed since can be shown."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from groupe_pays.domain.text import BilingualRichText, Language, RichText, TranslationState

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


def test_a_translation_typed_anew_is_in_step_again() -> None:
    pair = BilingualRichText().edited(ZH, RichText.from_plain("在成都")).edited(FR, RichText.from_plain("à Chengdu"))
    outdated = pair.edited(ZH, RichText.from_plain("在里尔"))
    assert outdated.base.plain == "在成都"
    assert outdated.edited(FR, RichText.from_plain("à Lille")).base == RichText()


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
