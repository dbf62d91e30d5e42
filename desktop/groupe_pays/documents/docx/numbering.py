"""Lists that a word processor counts: one definition a kind and a language, one instance a list."""

from __future__ import annotations

from groupe_pays.documents.docx.sheets import MARGIN, Layout, manners
from groupe_pays.documents.docx.xml import Node, add, node, twips
from groupe_pays.documents.look import text_scale
from groupe_pays.domain.text import CONTENT_LANGUAGES, MAX_DEPTH, BlockKind, Language

_BULLETS = {Language.FR: ("–", "•", "–"), Language.ZH: ("•", "–", "•")}
_NUMBERS = {
    Language.FR: (("decimal", "%{0}."), ("lowerLetter", "%{0})"), ("decimal", "%{0})")),
    Language.ZH: (("decimal", "%{0}."), ("decimal", "（%{0}）"), ("lowerLetter", "%{0}.")),
}


class Numbering:
    """The lists of one document, written into its ``w:numbering``."""

    def __init__(self, root: Node, layout: Layout) -> None:
        self._root, self._layout = root, layout
        self._lists: dict[Language, int] = {}
        self._open: dict[Language, dict[int, tuple[BlockKind, int]]] = {}
        """Kind and instance of each depth of the list that is being written."""
        self._made = 0
        self._abstract: dict[tuple[Language, BlockKind], int] = {}
        for language in CONTENT_LANGUAGES:
            for kind in (BlockKind.BULLET, BlockKind.NUMBER):
                self._abstract[language, kind] = len(self._abstract)
                root.append(self._definition(language, kind))

    def number(self, language: Language, kind: BlockKind, depth: int, list_number: int) -> int:
        """The instance an item belongs to, items coming in their order: a new one, which begins at 1, for each list and
        where the kind changes at a depth; bullets set as numbers are counted with the numbers."""
        if manners(self._layout)[language].numbers_bullets:
            kind = BlockKind.NUMBER
        if self._lists.get(language) != list_number:
            self._lists[language], self._open[language] = list_number, {}
        levels = self._open[language]
        for deeper in [level for level in levels if level > depth]:
            del levels[deeper]
        # What stands in goes with the item above it of its kind: that one has it begin anew.
        same = levels.get(depth) or levels.get(max(levels, default=0))
        levels[depth] = same if same is not None and same[0] is kind else (kind, self._instance(language, kind))
        return levels[depth][1]

    def _instance(self, language: Language, kind: BlockKind) -> int:
        self._made += 1
        made = add(self._root, "w:num", numId=self._made)
        add(made, "w:abstractNumId", val=self._abstract[language, kind])
        for level in range(MAX_DEPTH):
            add(add(made, "w:lvlOverride", ilvl=level), "w:startOverride", val=1)
        return self._made

    def _definition(self, language: Language, kind: BlockKind) -> Node:
        made = node("w:abstractNum", abstractNumId=self._abstract[language, kind])
        add(made, "w:multiLevelType", val="multilevel")
        for depth in range(MAX_DEPTH):
            self._write_level(made, language, kind, depth)
        return made

    def _write_level(self, definition: Node, language: Language, kind: BlockKind, depth: int) -> None:
        manner = manners(self._layout)[language]
        counted = kind is BlockKind.NUMBER or manner.numbers_bullets
        form, pattern = _NUMBERS[language][min(depth, 2)] if counted else ("bullet", _BULLETS[language][min(depth, 2)])
        level = add(definition, "w:lvl", ilvl=depth)
        add(level, "w:start", val=1)
        add(level, "w:numFmt", val=form)
        hang = manner.item.hang * text_scale()
        add(level, "w:suff", val="nothing" if pattern.endswith("）") else "tab" if hang else "space")
        add(level, "w:lvlText", val=pattern.format(depth + 1))
        add(level, "w:lvlJc", val="left")
        properties = add(level, "w:pPr")
        if hang:
            add(properties, "w:ind", left=twips(self.left(language, depth + 1)), hanging=twips(hang))
        else:
            add(properties, "w:ind", left=0, firstLineChars=200, firstLine=twips(2 * manner.item.size * text_scale()))

    def left(self, language: Language, depth: int) -> float:
        """Where the text of an item begins, in points; ``depth`` is from 1."""
        hang = manners(self._layout)[language].item.hang * text_scale()
        return depth * hang + (MARGIN if self._in_margin(language) else 0.0) if hang else 0.0

    def _in_margin(self, language: Language) -> bool:
        return self._layout is Layout.ALONE and language is Language.FR
