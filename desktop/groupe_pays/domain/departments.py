"""The French départements by their number: « CD 59 » is the département du Nord."""

from __future__ import annotations

_NAMES = (
    "Ain;Aisne;Allier;Alpes-de-Haute-Provence;Hautes-Alpes;Alpes-Maritimes;Ardèche;Ardennes;Ariège;Aube;Aude;Aveyron;"
    "Bouches-du-Rhône;Calvados;Cantal;Charente;Charente-Maritime;Cher;Corrèze;;Côte-d’Or;Côtes-d’Armor;Creuse;Dordogne;"
    "Doubs;Drôme;Eure;Eure-et-Loir;Finistère;Gard;Haute-Garonne;Gers;Gironde;Hérault;Ille-et-Vilaine;Indre;"
    "Indre-et-Loire;Isère;Jura;Landes;Loir-et-Cher;Loire;Haute-Loire;Loire-Atlantique;Loiret;Lot;Lot-et-Garonne;Lozère;"
    "Maine-et-Loire;Manche;Marne;Haute-Marne;Mayenne;Meurthe-et-Moselle;Meuse;Morbihan;Moselle;Nièvre;Nord;Oise;Orne;"
    "Pas-de-Calais;Puy-de-Dôme;Pyrénées-Atlantiques;Hautes-Pyrénées;Pyrénées-Orientales;Bas-Rhin;Haut-Rhin;Rhône;"
    "Haute-Saône;Saône-et-Loire;Sarthe;Savoie;Haute-Savoie;Paris;Seine-Maritime;Seine-et-Marne;Yvelines;Deux-Sèvres;"
    "Somme;Tarn;Tarn-et-Garonne;Var;Vaucluse;Vendée;Vienne;Haute-Vienne;Vosges;Yonne;Territoire de Belfort;Essonne;"
    "Hauts-de-Seine;Seine-Saint-Denis;Val-de-Marne;Val-d’Oise"
)
DEPARTMENTS = {
    **{f"{number:02}": name for number, name in enumerate(_NAMES.split(";"), 1) if name},
    **{"2a": "Corse-du-Sud", "2b": "Haute-Corse"},
    **{"971": "Guadeloupe", "972": "Martinique", "973": "Guyane", "974": "La Réunion", "976": "Mayotte"},
}
"""Name by number, in small letters."""
