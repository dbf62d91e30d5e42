"""The words over the columns of a table of tasks: « Affecté à », « Date butoir », 责任主体, in many habits."""

from __future__ import annotations

import re
from collections.abc import Sequence

from groupe_pays.domain.recognition.pieces import Column

_THING = r"(?:actions?|t[âa]ches?|mesures?|travaux|suites?|demandes?|op[ée]rations?|chantiers?)"
_OF_IT = (
    r"(?: (?:de |d[’'])(?:l[’']|la |les )?(?:action|t[âa]che|mesure|op[ée]ration|mise en [œo]e?uvre|suivi"
    r"|r[ée]alisation|ex[ée]cution|livraison|remise)s?"
    r"| des (?:actions|t[âa]ches|mesures)| du (?:suivi|dossier|projet))?"
)
_TO_DO = (
    r"(?:[àa] (?:mener|r[ée]aliser|faire|engager|conduire|entreprendre|mettre en [œo]e?uvre|suivre|pr[ée]voir|traiter"
    r"|lancer|accomplir|effectuer)"
    r"|pr[ée]vu|d[ée]cid[ée]|retenu|attendu|demand[ée]|identifi[ée]|convenu|en cours|engag[ée])(?:e?s?)"
)
_HEADS = (
    (
        Column.NUMBER,
        r"r[ée]f(?:[ée]rence)?s?\.?|id\.?|code|n[°ºo]s? (?:d[’']|de (?:l[’']|la )?)?(?:action|t[âa]che|ordre)",
    ),
    (
        Column.WHO,
        rf"(?:responsable|pilote|porteur|porteuse|r[ée]f[ée]rente?|titulaire|propri[ée]taire|d[ée]tenteur|contact)s?"
        rf"(?: d[ée]sign[ée]s?)?{_OF_IT}|resp\.?|(?:suivi|port[ée]|pilot[ée]|r[ée]alis[ée]|trait[ée]"
        r"|pris en charge)e?s? par|(?:assign|affect|attribu|confi|d[ée]l[ée]gu|incomb)[ée]e?s? [àa]|[àa] la charge de"
        r"|attributaires?"
        rf"|(?:charg[ée]e?s?|en charge){_OF_IT}|(?:acteurs?|personnes?|services?|structures?|organismes?|entit[ée]s?"
        r"|partenaires?|membres?) (?:en charge|responsables?|pilotes?|r[ée]f[ée]rente?s?|concern[ée]e?s?|porteu\w+"
        r"|charg[ée]e?s?|d[ée]sign[ée]e?s?)|qui (?:fait|s[’']en charge|est en charge)|par qui|owner|assigned to"
        r"|责任(?:主体|方|科室|处室|领导|分工|者)|主(?:办|责)(?:单位|部门|人|方)|牵头(?:方|科室|处室|领导)"
        r"|经办(?:人|单位|部门)|承办(?:处室|科室|方)|执行(?:人|单位|部门|方)|落实(?:人|部门|主体)|跟进(?:人|单位|部门)"
        r"|对接人|实施(?:单位|主体|部门)|负责(?:方|同志|人员|科室|处室)|担当人?|责任到人|由谁负责|谁负责",
    ),
    (
        Column.DUE,
        r"dates? (?:butoirs?|limites?|cibles?|vis[ée]es?|souhait[ée]es?|pr[ée]vues?|pr[ée]visionnelles?|de (?:fin|rendu"
        r"|r[ée]alisation|livraison|remise|cl[ôo]ture)|au plus tard)(?: de (?:r[ée]alisation|remise|fin))?"
        r"|(?:[ée]ch[ée]ances?|d[ée]lais?|termes?|date limite)(?: (?:pr[ée]vue?|souhait[ée]e?|fix[ée]e?|imparti"
        rf"|vis[ée]e?|cible|pr[ée]visionnelle)s?)?{_OF_IT}"
        r"|(?:[àa] (?:faire|rendre|r[ée]aliser) )?(?:pour|avant)(?: le| quand)?|au plus tard(?: le)?|d[’']ici(?: le)?"
        r"|horizon|deadline|due(?: date)?|fin pr[ée]vue"
        r"|(?:完成|办理|办结|时限|时间|进度)(?:期限|要求|安排)|(?:计划|预计|要求|拟|应)完成(?:时间|日期|时限|期限)?"
        r"|(?:交付|提交|反馈|落实|办理|结束)(?:时间|日期|时限)|截止|最(?:后|终|迟)(?:期限|日期|时间)|期限|时限|何时",
    ),
    (
        Column.WHAT,
        rf"(?:intitul[ée]|libell[ée]|description|nature|objet|contenu|d[ée]tail|liste|[ée]nonc[ée]|titre)"
        rf"s? (?:de (?:l[’']|la )|des |d[’'])?{_THING}|{_THING} {_TO_DO}|(?:points?|travail|ce qui est|reste) {_TO_DO}"
        r"|[àa] faire|quoi(?: faire)?|suites? [àa] donner|points? d[’']actions?|action items?|tasks?"
        r"|(?:行动|任务|工作|办理|落实|跟进|督办|议定|决议|决定|待办|后续|需办|责任)(?:项|项目|内容|事项|名称|描述|任务|工作|要点)"
        r"|(?:具体|主要|重点|下步|下一步)(?:事项|任务|工作|措施|举措|安排)|措施|举措|待办|任务|事项内容|做什么",
    ),
    (
        Column.OTHER,
        r"(?:[ée]tat|niveau|taux|degr[ée]|stade)(?: (?:d[’']avancement|de (?:r[ée]alisation"
        r"|progression)|d[’']ex[ée]cution))"
        r"|progression|suivi|priorit[ée]s?|moyens?|modalit[ée]s?|ressources?|indicateurs?|livrables?|contributeurs?"
        r"|pr[ée]cisions?|avanc[ée]e?s?|fait|bilan|r[ée]sultats?(?: attendus?)?|progress|comments?"
        r"|(?:目前|当前|最新)?(?:进展|进度|完成|落实|办理|推进)(?:情况|状态|程度)?|优先级|要求|工作要求|说明|是否完成",
    ),
)
_PATTERNS = tuple((column, re.compile(rf"^(?:{words})$", re.IGNORECASE)) for column, words in _HEADS)


def read_work_head(words: str) -> Column | None:
    """What a column of tasks holds by the words over it; None where they are no such words."""
    return next((column for column, pattern in _PATTERNS if pattern.match(words)), None)


def with_tasks(columns: Sequence[Column | None]) -> list[Column | None]:
    """The columns with the one of the tasks, where one says who and another by when and none says what."""
    if Column.WHAT in columns or not {Column.WHO, Column.DUE} <= set(columns):
        return list(columns)
    told = [Column.NAME, Column.SURNAME, Column.GIVEN_NAME]
    if any(column in told for column in columns):
        return list(columns)
    chosen = next(
        (at for kind in (Column.LABEL, None, Column.ITEM) for at, one in enumerate(columns) if one is kind), None
    )
    return [Column.WHAT if at == chosen else one for at, one in enumerate(columns)]
