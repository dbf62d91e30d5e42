"""Duplicates measured: pairs written by hand, of one and of two, each found or left alone."""

from __future__ import annotations

from groupe_pays.domain.duplicates import CERTAIN, LIKELY, BodyTraits, PersonTraits
from groupe_pays.services.duplicates.organisations import BodiesIndex
from groupe_pays.services.duplicates.people import PeopleIndex

ONE_PERSON = (
    ("Éric / Béthencourt", "ERIC / BETHENCOURT"),
    ("Anne-Laure / Müller", "Anne Laure / MULLER"),
    ("Jean-Pierre / Martin", "J.-P. / Martin"),
    ("Jean-Pierre / Martin", "JP / MARTIN"),
    ("Jean-Pierre / Martin", "J-P / Martin"),
    ("Jean Pierre / Martin", "Jean-Pierre / MARTIN"),
    ("Marie-Christine / Le Goff", "M.-C. / LE GOFF"),
    ("Marie-Christine / Le Goff", "Marie Christine / LEGOFF"),
    ("François / de La Tour", "François / La Tour (de)"),
    ("François / de La Tour", "François / DELATOUR"),
    ("Catherine / Da Silva", "Catherine / Silva"),
    ("Catherine / Da Silva", "Catherine / DA SILVA"),
    ("Catherine / Da Silva", "Catherine / Dasilva"),
    ("Bruno / D'Almeida", "Bruno / d’Almeida"),
    ("Bruno / D'Almeida", "Bruno / DALMEIDA"),
    ("Sophie / Durand-Lefèvre", "Sophie / Durand"),
    ("Sophie / Durand-Lefèvre", "Sophie / Durand Lefevre"),
    ("Sophie / Durand-Lefèvre", "Sophie / Lefèvre-Durand"),
    ("Sophie / Durand-Lefèvre", "Sophie / Lefèvre"),
    ("Sophie / Durand", "Sophie / Martin née Durand"),
    ("Sophie / Martin; ; s.durand@ville.fr", "Sophie / Durand; ; s.durand@ville.fr"),
    ("Sophie / Martin; ; ; 0611223344", "Sophie / Durand; ; ; +33611223344"),
    ("MARTIN / Jean-Paul", "Jean-Paul / Martin"),
    ("/ MARTIN Jean-Paul", "Jean-Paul / Martin"),
    ("/ Jean-Paul Martin", "Jean-Paul / MARTIN"),
    ("/ M. Jean-Paul MARTIN", "Jean-Paul / MARTIN"),
    ("/ Mme Anne Leroy", "Anne / Leroy"),
    ("Anne / Leroy", "Anne / Le Roy"),
    ("Xiaoming / Wang", "Xiao Ming / WANG"),
    ("Xiaoming / Wang", "XiaoMing / WANG"),
    ("Xiaoming / Wang", "Xiǎomíng / Wáng"),
    ("Xiaoming / Wang", "Xiao-ming / Wang"),
    ("Xiaoming / Wang", "; 王小明"),
    ("/ Wang Xiaoming", "; 王小明"),
    ("/ WANG Xiao Ming", "; 王小明"),
    ("/ Wáng Xiǎomíng", "; 王小明"),
    ("Xiaoming / Wang", "Wang / Xiaoming"),
    ("/ Wang Xiaoming", "Xiaoming / Wang"),
    ("Hsiao-ming / Wang", "; 王小明"),
    ("Hsiao-ming / Wang", "Xiaoming / Wang"),
    ("; 王 小明", "; 王小明"),
    ("; 王小明", "Xiaoming / Wang; 王小明"),
    ("; 張偉明", "; 张伟明"),
    ("Weiming / Zhang", "; 張偉明"),
    ("Jianguo / Lü", "; 吕建国"),
    ("Jianguo / Lu", "; 吕建国"),
    ("Jianguo / Lv", "; 吕建国"),
    ("Zhiyuan / Ouyang", "; 欧阳志远"),
    ("Shan / Shan", "; 单珊"),
    ("Alain / Dupont; ; a.dupont@cr.fr", "A. / Dupond; ; A.Dupont@cr.fr"),
    ("Alain / Dupont; ; alain.dupont@cr.fr", "/ Dupont; ; alain.dupont@cr.fr"),
    ("/ Dupont; ; ; ; cr", "Alain / Dupont; ; ; ; cr"),
    ("Philippe / Garnier; ; ; 0612345678", "Phil / Garnier; ; ; 0033612345678"),
    ("Lei / Li; ; ; +8613812345678", "; 李雷; ; 13812345678"),
    ("Christophe / Bouillon", "Chistophe / Bouillon"),
    ("Stéphanie / Guiraud-Chaumeil", "Stephanie / Guiraud Chaumeil"),
    ("Jean-François / Debat", "Jean-Francois / Débat"),
    ("Bob / Dupré; ; robert.dupre@x.fr", "Robert / Dupré; ; robert.dupre@x.fr"),
    ("Nguyễn / Văn An", "Nguyen / Van An"),
    ("Frédérique / Mac\xa0Donald", "Frederique / MacDonald"),
    ("Matthieu / Schmitt", "Mathieu / Schmitt"),
    ("Benoît / Thibault", "Benoit / Thibaut"),
    ("Hélène / Lefebvre", "Helene / Lefèbvre"),
    ("Xiang / Zhang; ; z@a.cn; ; a", "; 张翔; ; ; a"),
    ("Jean-Noël / Chevreau; ; j@a.fr; ; a", "Jean-Noël / Chevreau; ; c@b.fr; ; b"),
    ("; 欧阳志远; ; ; a", "Zhiyuan / Ouyang; ; ; ; b"),
    ("Łukasz / Żak", "Lukasz / Zak"),
)
"""Given name / surname; Chinese name; e-mail; phone; organisation."""
TWO_PEOPLE = (
    ("Pierre / Martin; ; ; 0561000000", "Paul / Martin; ; ; 0561000000"),
    ("Jacques / Martin", "Jean / Martin"),
    ("Pierre / Martin; ; contact@ville.fr", "Sophie / Martin; ; contact@ville.fr"),
    ("Pierre / Martin; ; contact@ville.fr; 0561000000", "Paul / Martin; ; contact@ville.fr; 0561000000"),
    ("Anne / Durand; ; secretariat@cg.fr", "Alain / Durand; ; secretariat@cg.fr"),
    ("Anne / Durand; ; secretariat@cg.fr", "Bernard / Petit; ; secretariat@cg.fr"),
    ("Pierre / Martin; ; p.martin@lyon.fr; ; lyon", "Pierre / Martin; ; p.martin@lille.fr; ; lille"),
    ("; 王伟; a@jn.gov.cn; ; jn", "; 王伟; b@nj.gov.cn; ; nj"),
    ("; 王伟", "; 王威"),
    ("Wei / Wang", "; 王小明"),
    ("Wei / Wang; ; ; ; a", "Wei / Wang; ; ; ; b"),
    ("Wei / Wang; 王伟", "Wei / Wang; 王薇"),
    ("Wei / Wang; 王伟; ; ; a", "Wei / Wang; 王卫; ; ; b"),
    ("Li / Zhang", "Li / Zhao"),
    ("; 李娜", "; 李楠"),
    ("Na / Li", "Nan / Li"),
    ("; 张建国", "; 张建华"),
    ("Jianguo / Zhang", "Jianhua / Zhang"),
    ("Jianguo / Zhang", "Jianguo / Zheng"),
    ("Jean / Dupont", "Jeanne / Dupont"),
    ("Michel / Durand", "Michèle / Durand"),
    ("Daniel / Roche", "Danielle / Roche"),
    ("François / Petit", "Françoise / Petit"),
    ("Frédéric / Leclerc", "Frédérique / Leclerc"),
    ("Gabriel / Moreau", "Gabrielle / Moreau"),
    ("Pascal / Bernard", "Pascale / Bernard"),
    ("Marcel / Girard", "Marcelle / Girard"),
    ("André / Lambert", "Andrée / Lambert"),
    ("René / Lambert", "Renée / Lambert"),
    ("Dominique / Robert", "Robert / Dominici"),
    ("Martin / Bernard", "Martin / Bertrand"),
    ("Jean-Paul / Martin", "Jean-Pierre / Martin"),
    ("Jean-Paul / Martin", "Jean-Luc / Martin"),
    ("Marie-Claire / Simon", "Marie-Claude / Simon"),
    ("Marie / Laurent", "Marine / Laurent"),
    ("Christian / Fournier", "Christiane / Fournier"),
    ("Christian / Fournier", "Christine / Fournier"),
    ("Sylvain / Mercier", "Sylvie / Mercier"),
    ("Claude / Chevalier; ; ; 0142340000", "Claudine / Chevalier; ; ; 0142340000"),
    ("Jean / Lefebvre", "Jean / Lefort"),
    ("Luc / Morel", "Luc / Moreau"),
    ("Louis / Blanc", "Louise / Blanc"),
    ("Julien / Faure", "Julie / Faure"),
    ("Alexandre / Dumas", "Alexandra / Dumas"),
    ("Emmanuel / Roussel", "Emmanuelle / Roussel"),
    ("Stéphane / Garcia", "Stéphanie / Garcia"),
    ("Valère / Fontaine", "Valérie / Fontaine"),
    ("Laurent / Masson", "Laurence / Masson"),
    ("J. / Martin; ; ; ; a", "Jacques / Martinez; ; ; ; a"),
    ("/ Martin; ; ; ; a", "/ Martin; ; ; ; b"),
    ("Denis / Colin", "Colin / Denis-Martin"),
    ("Jean / Dupont; ; ; 0144556677", "Marc / Lemaire; ; ; 0144556677"),
    ("; 陈静; ; ; a", "; 陈静; ; ; b"),
    ("Jing / Chen; ; ; ; a", "Jing / Cheng; ; ; ; a"),
    ("Xin / Liu", "Xing / Liu"),
    ("Jean / Martin", "Jean / Martinez"),
    ("Fabien / Robert", "Fabienne / Robert"),
    ("Jean / Rémy", "Jean-Rémy / Martin"),
    ("Lucien / Faivre", "Lucienne / Faivre"),
    ("Antoine / Perrin", "Antonin / Perrin"),
    ("Guillaume / Roy", "Guillaume / Leroy"),
    ("Paul / Henry", "Henry / Paul-Dubois"),
    ("Paul / Henry; ; mairie@henryville.fr", "Anne / Henry; ; mairie@henryville.fr"),
    ("Anne / Leroy; ; ; 0145678900", "Anne / Petit; ; ; 0145678900"),
    ("/ Durand; ; ; ; a", "Alain / Durand; ; ; ; b"),
    ("Jean / Martin fils", "Pierre / Martin"),
)
ONE_BODY = (
    ("Ville de Lyon", "Mairie de Lyon"),
    ("Ville de Lyon", "Lyon"),
    ("Mairie de Lyon", "LYON"),
    ("CD 59", "Département du Nord"),
    ("CD59", "Conseil départemental du Nord"),
    ("CG 35", "Conseil général d’Ille-et-Vilaine"),
    ("Conseil général du Nord", "Conseil départemental du Nord"),
    ("Conseil général de la Manche", "Département de la Manche"),
    ("江苏省", "江苏省人民政府"),
    ("江苏省", "Jiangsu"),
    ("Jiangsu", "Province du Jiangsu"),
    ("江苏省人民政府", "Gouvernement populaire de la province du Jiangsu"),
    ("江蘇省", "江苏省"),
    ("Conseil régional d’Alsace", "Région Alsace"),
    ("Région Bretagne", "Bretagne"),
    ("CR Bretagne", "Conseil régional de Bretagne"),
    ("Communauté urbaine de Strasbourg", "CUS"),
    ("Eurométropole de Strasbourg", "Strasbourg Eurométropole"),
    ("Université Lumière Lyon 2", "Université Lyon 2"),
    ("Univ. Rennes 1", "Université de Rennes 1"),
    ("Ambassade de Chine en France", "Ambassade de la République populaire de Chine en France"),
    ("Ville de Saint-Étienne", "St Etienne"),
    ("Saint-Étienne Métropole", "St-Etienne Metropole"),
    ("CCI Paris Île-de-France", "Chambre de commerce et d’industrie Paris Île-de-France"),
    ("CCI de Lyon", "Chambre de Commerce et d’Industrie de Lyon"),
    ("Cités Unies France", "CUF"),
    ("CUF - Cités Unies France", "Cités Unies France"),
    ("南京市", "南京市人民政府"),
    ("Ville de Nankin", "南京市"),
    ("Nanjing", "Nankin"),
    ("Canton", "Guangzhou"),
    ("Ville de Canton", "广州市"),
    ("Municipalité de Pékin", "Beijing"),
    ("上海市", "Shanghai"),
    ("济南市外办", "济南市外事办公室"),
    ("江苏省外办", "江苏省人民政府外事办公室"),
    ("Département de la Loire", "Loire"),
    ("Département du Rhône", "Rhône (département)"),
    ("Communauté de communes du Pays de Gex", "CC du Pays de Gex"),
    ("Communauté d’agglomération du Grand Angoulême", "GrandAngoulême"),
    ("Association des maires de France", "AMF"),
    ("Assemblée des départements de France", "ADF"),
    ("Région Midi-Pyrénées", "Conseil Régional Midi Pyrénées"),
    ("Rectorat de Créteil", "Académie de Créteil"),
    ("Institut Confucius de Bretagne", "Institut Confucius Bretagne"),
    ("Conseil départemental 33", "Département de la Gironde"),
    ("Dpt de l’Hérault", "Hérault"),
    ("Conseil Général de l’Essonne (91)", "Conseil départemental de l’Essonne"),
    ("Ville d’Aix-en-Provence", "Aix en Provence"),
    ("Ville de L'Haÿ-les-Roses", "L’Hay les Roses"),
    ("Ministère des Affaires étrangères", "MAE"),
    ("四川省", "Sichuan"),
    ("成都市", "Chengdu"),
    ("武汉", "Wuhan"),
    ("Hotel de Ville de Nantes", "Nantes"),
)
TWO_BODIES = (
    ("Région Midi-Pyrénées", "Région Occitanie"),
    ("Alsace", "Grand Est"),
    ("Ville de Lyon", "Métropole de Lyon"),
    ("Département du Nord", "Région Nord-Pas-de-Calais"),
    ("CD 59", "CD 62"),
    ("CG 35", "CG 36"),
    ("Département de la Loire", "Haute-Loire"),
    ("Loire", "Loire-Atlantique"),
    ("Département de la Savoie", "Haute-Savoie"),
    ("Ville de Vienne", "Vienne (département)"),
    ("江苏省", "江西省"),
    ("Jiangsu", "Jiangxi"),
    ("湖南省", "湖北省"),
    ("Shanxi", "Shaanxi"),
    ("山西省", "陕西省"),
    ("河南", "河北"),
    ("山东", "山西"),
    ("广东", "广西"),
    ("Nanjing", "Nanning"),
    ("南京市", "南宁市"),
    ("Jinan", "Jining"),
    ("Hainan", "Hunan"),
    ("Université de Rennes 1", "Université de Rennes 2"),
    ("Lyon 2", "Lyon 3"),
    ("Université de Nantes", "Ville de Nantes"),
    ("Ville de Paris", "Département de Paris"),
    ("CCI de Lyon", "Ville de Lyon"),
    ("CCI de Lyon", "CCI de Lille"),
    ("Rectorat de Lyon", "Rectorat de Lille"),
    ("Ville de Saint-Denis", "Saint-Denis de La Réunion"),
    ("Institut Confucius de Bretagne", "Institut Confucius d’Angers"),
    ("Ambassade de Chine en France", "Ambassade de France en Chine"),
    ("Consulat général de Chine à Lyon", "Consulat général de Chine à Marseille"),
    ("Consulat général de France à Wuhan", "Consulat général de France à Shanghai"),
    ("江苏省外办", "山东省外办"),
    ("南京市外办", "南京市人民政府"),
    ("江苏省", "江苏省外办"),
    ("南京大学", "南京市"),
    ("南京大学", "南京师范大学"),
    ("Lycée de Nankin", "Ville de Nankin"),
    ("Comité de jumelage de Tours", "Ville de Tours"),
    ("Association Rennes-Chine", "Ville de Rennes"),
    ("Charente", "Charente-Maritime"),
    ("Pyrénées-Atlantiques", "Hautes-Pyrénées"),
    ("Alpes-Maritimes", "Alpes-de-Haute-Provence"),
    ("Haute-Normandie", "Basse-Normandie"),
    ("Bas-Rhin", "Haut-Rhin"),
    ("Côte-d’Or", "Côtes-d’Armor"),
    ("Ille-et-Vilaine", "Vilaine"),
    ("Ministère de l’Éducation nationale", "Ministère de l’Intérieur"),
    ("Ministère des Affaires étrangères", "Ministère des Affaires sociales"),
    ("École centrale de Lyon", "École centrale de Lille"),
    ("Région Centre", "Centre hospitalier"),
    ("Communauté de communes du Pays de Gex", "Communauté de communes du Pays de Bray"),
    ("Val-d’Oise", "Val-de-Marne"),
    ("Guangxi", "Guangdong"),
    ("Zhejiang", "Zhenjiang"),
    ("Heilongjiang", "Zhejiang"),
    ("Bretagne", "Grande-Bretagne"),
    ("DAECT", "DAEI"),
)


def person(key: str, words: str) -> PersonTraits:
    name, han, email, phone, body = (*words.split("; "), "", "", "", "")[:5]
    given, _slash, surname = (part.strip() for part in name.partition("/"))
    told = [tuple(part for part in (one,) if part) for one in (email, phone, body)]
    return PersonTraits(key, given, surname, han, *told)


def people_score(one: str, other: str) -> int:
    found = PeopleIndex([person("1", one)]).likely(person("2", other), 0)
    back = PeopleIndex([person("2", other)]).likely(person("1", one), 0)
    assert [likely.score for likely in found] == [likely.score for likely in back]
    return found[0].score if found else 0


def body_score(one: str, other: str) -> int:
    found = BodiesIndex([BodyTraits("1", (one,))]).likely(BodyTraits("2", (other,)), 0)
    return found[0].score if found else 0


def test_one_person_written_twice_is_found() -> None:
    assert [pair for pair in ONE_PERSON if people_score(*pair) < LIKELY] == []


def test_two_people_are_left_alone() -> None:
    assert [pair for pair in TWO_PEOPLE if people_score(*pair) >= LIKELY] == []


def test_one_organisation_written_twice_is_found() -> None:
    assert [pair for pair in ONE_BODY if body_score(*pair) < LIKELY] == []


def test_two_organisations_are_left_alone() -> None:
    assert [pair for pair in TWO_BODIES if body_score(*pair) >= LIKELY] == []


def test_one_name_in_two_towns_is_asked_about_and_never_taken_for_one() -> None:
    score = people_score(*(f"Pierre / Martin; ; ; ; {town}" for town in ("lyon", "lille")))
    assert LIKELY <= score < CERTAIN


def test_all_of_them_together_are_found_as_one_by_one() -> None:
    people = [person(f"{at:03}", words) for at, words in enumerate(sum((*ONE_PERSON, *TWO_PEOPLE), ()))]
    index = PeopleIndex(people)
    alone = {tuple(sorted((one.id, like.id))) for one in people for like in index.likely(one)}
    assert {pair.key for pair in index.pairs()} == alone
