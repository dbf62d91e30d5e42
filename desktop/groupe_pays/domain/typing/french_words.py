"""French words that a keyboard makes one type wrong: certain ones only, as parts of regular expressions."""

from __future__ import annotations

LIGATURED = (
    r"ch?oeurs?|(?:contre|haut-le-)coeurs?|écoeur\w*|rancoeurs?|(?:belle-|demi-|con)?soeurs?|soeurettes?"
    r"|oeuvr(?:es?|er|ent|ée?s?|ait|aient|ant|ons|ez|a|era|eront)|(?:man|chef-d[’']|hors-d[’']|main-d[’'])oeuvr\w*"
    r"|désoeuvr\w*|b?oeufs?|(?:voeu|noeud)[xs]?|oeil|oeillets?|oeillères?|oeillades?|moeurs|oesophag\w*"
    r"|foetus|foeta\w+|oecumén\w+|oenolog\w+|oenotouris\w+|phoenix|oedèmes?|coelacanthes?"
)
"""Words with œ that have no twin without it: « coexister », « moelle », « coefficient » are none of them."""

ACUTE = (
    "Etats?|Etats-Unis|Economi(?:e|es|que|ques)|Ecoles?|Ecologi(?:e|que|ques)|Etudes?|Etudiante?s?|Education|Energies?"
    "|Elue?s?|Ev[éè]nements?|Echanges?|Equipes?|Equipements?|Etapes?|Egalement|Egalité|Elections?|Etaient|Etait|Etant"
    "|Editions?|Eléments?|Evolutions?|Evaluations?|Etablissements?|Eglises?"
)
"""Words that begin with É and lack nothing else."""

AFTER_A = (
    "partir|propos|noter|savoir|compter|titre|travers|défaut|cause|condition|terme|moyen terme|long terme|court terme"
    "|ce jour|ce stade|ce titre|ce sujet|cet égard|cet effet|cette occasion|cette fin|la suite|la fin"
    "|la demande|la fois|l[’'](?:issue|occasion|initiative|invitation|avenir|ordre du jour|unanimité)"
)
"""What follows « À » at the start of a sentence and never « A »."""
