"""Common given names: « Mme Zhang, Marc Petit, M. Roux » are three people where « Marc » is a given name."""

from __future__ import annotations

from groupe_pays.domain.collation import fold

_FRENCH = """
adele adeline adrien agathe agnes alain alban albane albert alexandra alexandre alexia alexis alice aline alix amandine
amelie anais andre andree angelique anita anne annick annie antoine antonin apolline armelle arnaud arthur astrid
aude audrey aurelie aurelien aurore axel baptiste barbara bastien beatrice benedicte benjamin benoit bernadette bernard
berenice bertrand blandine boris brigitte bruno camille carine carla carole caroline catherine cecile cedric celia
celine chantal charles charlotte chloe christelle christian christiane christine christophe claire clara clarisse
claude claudine clement clementine clotilde colette coline constance corinne cyril cyrille damien daniel daniele
danielle david deborah delphine denis denise didier dominique dorothee edith edouard edwige eleonore eliane eliott
elisabeth elise elodie eloise elsa emeline emeric emile emilie emma emmanuel emmanuelle eric ernest estelle esther
etienne eugenie eva eve evelyne fabien fabienne fabrice fanny farid fatima felix fernand flavien flora florence florent
florian france francine francis franck francois francoise frederic frederique gabriel gabrielle gael gaelle gaetan
genevieve geoffroy georges gerald geraldine gerard germain ghislain ghislaine gilbert gilles gisele gregoire gregory
guillaume gustave guy gwenael gwenaelle gwendoline hamid hassan helene henri henriette herve hubert hugo hugues
ibrahim ines ingrid irene isabelle ivan jacqueline jacques jean jeanne jeremie jeremy jerome joel joelle johanna
jonathan jordan joseph josephine josette josiane josselin jules julia julie julien juliette justine karim karine
katia kevin khadija laetitia laura laure laurence laurent laurie lea leila leo leon leonard leonie leopold leslie
liliane lilian line lionel lisa loic lola louis louise luc lucas lucette lucie lucien lucile ludivine ludovic lydia
lydie madeleine magali manon manuel marc marcel marcelle margaux margot marguerite maria marianne marie marina marine
marion marius marlene martial martin martine maryline maryse mathieu mathilde matthieu maud maurice max maxime
melanie melissa michel michele micheline michelle mireille mohamed monique morgan morgane mouna muriel myriam nadege
nadia nadine nathalie nathan nelly nicolas nicole nina noel noelle noemie odette odile olga olivia olivier ophelie
oscar pascal pascale patrice patricia patrick paul paule pauline perrine philippe pierre priscilla quentin rachel
rachid raoul raphael raphaelle raymond raymonde rebecca regine regis remi remy renaud rene renee richard robert
robin rodolphe roger roland rolande romain roman rosalie rose roseline roxane sabine sabrina sacha salome samia samir
samuel sandra sandrine sara sarah sebastien segolene serge severine simon simone solange solene sonia sophie stella
stephane stephanie suzanne sylvain sylvaine sylvestre sylviane sylvie tanguy tatiana tatjana theo theodore theophile
therese thibault thibaut thierry thomas tiphaine toussaint tristan ulysse valentin valentine valerie vanessa veronique
victor victoire victoria vincent violaine violette virginie vivien viviane wilfried william xavier yacine yael yann
yannick yasmina yohann yolande youssef yvan yves yvette yvon yvonne zoe
"""
_KNOWN = frozenset(_FRENCH.split())


def is_given_name(words: str) -> bool:
    """Whether a word is a given name, or two of them with a hyphen between."""
    return all(part in _KNOWN for part in fold(words).split("-"))
