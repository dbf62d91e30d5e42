"""The regions of the départements of France: address books have « Dép/Région » and « County », and mean the former."""

from __future__ import annotations

import re
from functools import cache

from groupe_pays.domain.collation import fold

_LETTERS = re.compile(r"[^\w]|_")
_WITHOUT = re.compile(r"^(?:departement|conseil (?:departemental|general))(?: d[eu]s?| d'| de la| de l')? ?")
_BY_REGION = {
    "Auvergne-Rhône-Alpes": (
        "Ain;Allier;Ardèche;Cantal;Drôme;Isère;Loire;Haute-Loire;Puy-de-Dôme;Rhône;Savoie;Haute-Savoie"
    ),
    "Bourgogne-Franche-Comté": ("Côte-d’Or;Doubs;Jura;Nièvre;Haute-Saône;Saône-et-Loire;Yonne;Territoire de Belfort"),
    "Bretagne": "Côtes-d’Armor;Finistère;Ille-et-Vilaine;Morbihan",
    "Centre-Val de Loire": "Cher;Eure-et-Loir;Indre;Indre-et-Loire;Loir-et-Cher;Loiret",
    "Corse": "Corse-du-Sud;Haute-Corse",
    "Grand Est": "Ardennes;Aube;Marne;Haute-Marne;Meurthe-et-Moselle;Meuse;Moselle;Bas-Rhin;Haut-Rhin;Vosges",
    "Hauts-de-France": "Aisne;Nord;Oise;Pas-de-Calais;Somme",
    "Île-de-France": ("Paris;Seine-et-Marne;Yvelines;Essonne;Hauts-de-Seine;Seine-Saint-Denis;Val-de-Marne;Val-d’Oise"),
    "Normandie": "Calvados;Eure;Manche;Orne;Seine-Maritime",
    "Nouvelle-Aquitaine": (
        "Charente;Charente-Maritime;Corrèze;Creuse;Dordogne;Gironde;Landes;Lot-et-Garonne;Pyrénées-Atlantiques;"
        "Deux-Sèvres;Vienne;Haute-Vienne"
    ),
    "Occitanie": (
        "Ariège;Aude;Aveyron;Gard;Haute-Garonne;Gers;Hérault;Lot;Lozère;Hautes-Pyrénées;Pyrénées-Orientales;Tarn;"
        "Tarn-et-Garonne"
    ),
    "Pays de la Loire": "Loire-Atlantique;Maine-et-Loire;Mayenne;Sarthe;Vendée",
    "Provence-Alpes-Côte d’Azur": (
        "Alpes-de-Haute-Provence;Hautes-Alpes;Alpes-Maritimes;Bouches-du-Rhône;Var;Vaucluse"
    ),
}


def region_of_departement(words: str) -> str | None:
    """The region of the département of this name; None where there is none, or where it is a region itself."""
    return _regions().get(_key(_WITHOUT.sub("", fold(words))))


def _key(words: str) -> str:
    return _LETTERS.sub("", fold(words))


@cache
def _regions() -> dict[str, str]:
    return {_key(name): region for region, names in _BY_REGION.items() for name in names.split(";")}
