"""First names common in France, which tell a column of names that has no header."""

from __future__ import annotations

from groupe_pays.domain.collation import fold

_LIST = (
    "adele adrien agathe agnes aissatou alain albert alexandra alexandre alexis alice alicia aline alix amandine "
    "ambre amelie amina anais andre andrea angele angelique anna anne annick annie antoine antonin arlette "
    "armelle arnaud arthur astrid aude audrey aurelie aurelien aurore axel baptiste barbara bastien beatrice "
    "benedicte benjamin benoit berengere bernadette bernard bertrand blandine boris brice brigitte bruno camille "
    "carine carole caroline catherine cecile cedric celeste celia celine chantal charlene charles charlotte chloe "
    "christelle christian christiane christine christophe claire clara clarisse claude claudine clemence clement "
    "clotilde colette coline constance coralie corentin corinne cyril cyrille damien daniel daniele danielle "
    "david deborah delphine denis denise diane didier dominique dorothee edith edmond edouard elena eleonore "
    "eliane elisa elisabeth elise elodie eloise elsa emeline emile emilie emma emmanuel emmanuelle eric ernest "
    "estelle esther etienne eugenie eva evelyne fabien fabienne fabrice fanny fatima felix fernand flavie "
    "florence florent florian francine francis franck francois francoise frank frederic frederique gabriel "
    "gabrielle gael gaelle gaetan genevieve georges gerald geraldine gerard germain ghislaine gilbert gilles "
    "gisele gregoire gregory guillaume gustave guy gwenaelle helene henri herve hubert hugo hugues huguette ines "
    "irene isabelle ivan jacky jacqueline jacques jade james janine jean jeanine jeanne jeannine jennifer jeremie "
    "jeremy jerome jessica joel joelle johanna john jonathan jordan joseph josette josiane julia julie julien "
    "juliette justin justine karen karim karine kevin laetitia lara laure laurence laurent laurie lea leila lena "
    "leo leon leonard leonie liliane lina line lionel lisa lise loic lola louis louise luc lucas lucie lucien "
    "lucienne lucile ludovic lydia lydie madeleine mael magali manon marc marcel marcelle margaux margot "
    "marguerite maria marianne marie marina marine marion marius marjorie marlene martial martin martine mary "
    "maryline maryse mathias mathieu mathilde matthieu maud maurice max maxime maximilien melanie melissa "
    "mercedes michael michel michele micheline mickael mireille mohamed monique morgane muriel myriam nadege "
    "nadia nadine nathalie nathan nelly nicolas nicole nina noa noe noel noemie norbert oceane odette odile olga "
    "olivia olivier ophelie oscar pascal pascale patrice patricia patrick paul paule paulette pauline perrine "
    "peter philippe pierre pierrette priscilla quentin rachel rachid raoul raphael raymond raymonde rebecca "
    "regine regis remi remy renaud rene renee richard robert robin rodolphe roger roland romain romane roxane "
    "sabine sabrina salome samia samir samuel sandra sandrine sara sarah sebastien serge severine simon simone "
    "sofia solange solene sonia sophie stanislas stephane stephanie suzanne sybille sylvain sylvaine sylvette "
    "sylviane sylvie tanguy tatiana theo theophile therese thibaud thibault thierry thomas tiphaine tony tristan "
    "ugo valentin valentine valerie vanessa vera veronique victoire victor victoria vincent violaine violette "
    "virginie viviane vivien walter william willy xavier yann yannick yasmina yoann yohan yolande yves yvette "
    "yvon yvonne zoe "
)
_COMMON = frozenset(_LIST.split())


def is_given_name(words: str) -> bool:
    """Whether these are one first name or two with a hyphen: « Anne-Sophie »."""
    parts = fold(words).split("-")
    return len(parts) < 3 and all(part in _COMMON for part in parts)
