"""What the name of a column means, in French, Chinese and English, as programs and people write it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from groupe_pays.domain.collation import fold
from groupe_pays.domain.importing.fields import Field

LONGEST = 80
_NAMES: dict[Field, tuple[str, ...]] = {
    Field.CIVILITY: (
        *("civilite", "civ", "politesse", "titre de civilite", "formule d appel", "prefixe", "prefix", "name prefix"),
        *("salutation", "honorific", "honorific prefix", "n prefix", "personaltitle", "称谓", "称呼", "性别"),
        *("敬称", "sexe"),
        *("gender", "genre", "m mme", "mme m"),
    ),
    Field.GIVEN_NAME: (
        *("prenom", "prenoms", "first name", "firstname", "given name", "givenname", "forename", "middle name"),
        *("additional name", "deuxieme prenom", "second prenom", "autres prenoms", "n given", "名", "名字", "中间名"),
        *("first", "given names"),
    ),
    Field.SURNAME: (
        *("nom de famille", "nom patronymique", "patronyme", "last name", "lastname", "surname", "family name"),
        *("familyname", "sn", "n family", "姓", "姓氏", "nom usuel", "nom d usage", "nom de l interlocuteur", "last"),
    ),
    Field.FULL_NAME: (
        *("nom complet", "nom prenom", "nom et prenom", "nom et prenoms", "prenom nom", "prenom et nom", "noms"),
        *("fn",),
        *("nom prenoms", "full name", "fullname", "display name", "displayname", "cn", "contact", "interlocuteur"),
        *("nom du contact", "contact name", "nom affiche", "nom a afficher", "personne", "participant"),
        *("participants",),
        *("personne contact", "personne a contacter", "contact person", "referent", "elu referent", "correspondant"),
        *("representant", "nom du representant", "membre", "attendee", "name and surname", "surname and name"),
        *("负责人",),
        *("姓名", "名称姓名", "联系人", "联系人姓名", "显示名称", "全名", "代表", "参会人员", "人员"),
        *("nom prenom du contact",),
        *("e mail display name", "nom complet de l adresse de messagerie", "电子邮件显示名称", "file as"),
        *("classer sous", "nom complet de l adresse de courrier"),
    ),
    Field.NAME_ZH: (
        *("nom chinois", "nom en chinois", "nom zh", "chinese name", "name in chinese", "n zh", "中文名", "中文姓名"),
        *("caracteres chinois", "nom caracteres chinois", "汉字姓名", "中文名字"),
    ),
    Field.TITLE: (
        *("fonction", "fonctions", "poste", "profession", "qualite", "intitule du poste", "intitule de fonction"),
        *("emploi",),
        *("job title", "jobtitle", "position", "function", "organization title", "titre du poste", "responsabilite"),
        *("mandat", "role professionnel", "occupation", "fonction titre", "职务", "职位", "岗位", "职称", "职衔"),
        *("头衔",),
        *("title role", "fonction fr", "fonction francais", "担任职务"),
    ),
    Field.TITLE_ZH: (
        *("fonction zh", "fonction chinois", "fonction en chinois", "title zh", "中文职务", "chinese title"),
        *("职务 中文",),
    ),
    Field.SERVICE: (
        *("service", "direction", "departement service", "department", "organization department", "division"),
        *("bureau",),
        *("org unit", "ou", "unite", "部门", "处室", "科室", "service direction", "direction service", "pole"),
    ),
    Field.ROLE: (
        *("role", "roles", "role groupe", "role dans le groupe", "role in the group", "group role", "categories"),
        *("组内职务", "小组职务", "在小组中的职务"),
    ),
    Field.LANGUAGE: (
        *("langue", "langues", "langue preferee", "language", "preferred language", "preferredlanguage", "lang"),
        *("语言", "首选语言", "langue de correspondance", "工作语言"),
    ),
    Field.ORGANISATION: (
        *("organisme", "organisation", "organization", "organization name", "organisme d appartenance", "structure"),
        *("societe", "entreprise", "company", "company name", "employeur", "employer", "institution"),
        *("etablissement",),
        *("collectivite", "collectivite territoriale", "autorite", "authority", "entite", "entity", "association"),
        *("nom de l organisme", "nom de la structure", "nom de la collectivite", "raison sociale", "org", "o"),
        *("organisme membre", "collectivite membre", "organisation name", "organisme fr", "nom de la societe"),
        *("单位", "单位名称", "公司", "工作单位", "机构", "组织", "机构名称", "组织名称", "名称", "企业"),
        *("公司名称", "所在单位"),
        *("法方单位", "中方单位", "组织机构", "机关", "学校"),
    ),
    Field.ORGANISATION_ZH: (
        *("organisme zh", "organisme chinois", "organisme en chinois", "nom chinois de l organisme", "org zh"),
        *("中文单位", "单位中文名称", "中文机构名称", "chinese organisation", "chinese organization"),
    ),
    Field.SHORT_NAME: ("sigle", "nom court", "abrege", "acronyme", "acronym", "short name", "简称", "缩写"),
    Field.KIND: (
        *("type", "type d organisme", "nature", "categorie", "type de structure", "kind", "organisation type"),
        *("type de collectivite", "niveau", "类型", "类别", "单位类型", "单位性质", "性质", "级别"),
        *("organization type",),
    ),
    Field.REGION: ("region", "region administrative", "大区", "地区", "nom de la region", "所属大区"),
    Field.PROVINCE: (
        *("province", "province chinoise", "省", "省份", "省市", "省市自治区", "所在省", "所在省份", "省 自治区"),
        *("省 市",),
        *("省市区", "所属省份", "所在省 自治区"),
    ),
    Field.EMAIL: (
        *("e mail", "email", "mail", "mel", "courriel", "courriels", "adresse e mail", "adresse email"),
        *("adresse mail",),
        *("adresse electronique", "adresse courriel", "adresse de messagerie", "e mail address", "email address"),
        *("messagerie", "courrier electronique", "emails", "mails", "mozillasecondemail", "adel", "mail address"),
        *("邮箱", "电子邮件", "电子邮箱", "邮件", "邮件地址", "电子邮件地址", "邮箱地址", "电邮", "伊妹儿"),
        *("primary email",),
        *("secondary email", "adresse electronique principale", "adresse electronique secondaire", "电子信箱"),
        *("第二邮箱",),
        *("autre e mail", "autre adresse electronique", "adresse de courrier"),
    ),
    Field.PHONE: (
        *("telephone", "tel", "telephones", "tel fixe", "telephone fixe", "fixe", "ligne directe"),
        *("telephone direct",),
        *("phone", "phone number", "telephone number", "telephonenumber", "numero de telephone", "n de telephone"),
        *("telephone principal", "standard", "primary phone", "main phone", "company main phone", "other phone"),
        *("autre telephone", "telephone societe", "电话", "电话号码", "固定电话", "座机", "联系电话", "办公室电话"),
        *("其他电话",),
        *("固话", "联系方式", "单位电话", "homephone", "assistant s phone", "telephone de l assistant"),
        *("coordonnees",),
        *("telephone professionnel", "pager", "pager number", "tel home"),
    ),
    Field.MOBILE: (
        *("mobile", "portable", "gsm", "cellulaire", "tel mobile", "tel portable", "telephone mobile", "cell"),
        *("telephone portable", "mobile phone", "mobile number", "cell phone", "cellphone", "tel cell", "gsm pro"),
        *("手机", "手机号", "手机号码", "移动电话", "mobilephone", "portable pro", "手机 微信", "wechat mobile"),
    ),
    Field.FAX: (
        *("fax", "telecopie", "telecopieur", "numero de fax", "fax number", "facsimiletelephonenumber", "tel fax"),
        *("传真", "传真号码", "传真号"),
    ),
    Field.WEB: (
        *("site web", "site internet", "site", "page web", "web", "url", "website", "web site", "web page"),
        *("web page url",),
        *("adresse internet", "internet", "mozillaworkurl", "mozillahomeurl", "网址", "网站", "网页", "主页"),
        *("官网", "sites"),
        *("lien", "adresse du site"),
    ),
    Field.ADDRESS: (
        *("adresse", "adresses", "adresse postale", "rue", "adresse rue", "voie", "n et voie"),
        *("complement d adresse",),
        *("address", "street", "street address", "address street", "address line", "address formatted", "po box"),
        *("address po box", "address extended address", "extended address", "boite postale", "bp", "adr street"),
        *("mozillaworkstreet", "地址", "通讯地址", "联系地址", "街道", "地址 街道", "单位地址", "详细地址"),
        *("通信地址", "所在街道"),
        *("complement", "lieu dit", "adresse complete", "postal address", "邮政信箱", "邮寄地址"),
    ),
    Field.POSTCODE: (
        *("code postal", "cp", "postcode", "postal code", "zip", "zip code", "zipcode", "postalcode", "adr code"),
        *("address postal code", "邮编", "邮政编码", "地址 邮政编码"),
    ),
    Field.CITY: (
        *("ville", "commune", "localite", "city", "town", "address city", "l", "adr locality", "bureau distributeur"),
        *("城市", "市", "市 县", "所在城市", "地址 市 县", "城市名", "地址 市县"),
    ),
    Field.COUNTRY: (
        *("pays", "country", "pays region", "country region", "address country", "c", "adr country", "nationalite"),
        *("所在国家 地区", "国家", "国家 地区", "国别", "地址 国家 地区", "国家地区", "nationality", "国籍"),
    ),
    Field.PARTNER: (
        *("partenaire", "partenaires", "partenaire chinois", "partenaires chinois", "partenaire s chinois"),
        *("partner",),
        *("partners", "chinese partner", "chinese partners", "ville jumelee", "jumelage", "jumelages"),
        *("villes jumelees",),
        *("合作伙伴", "中方合作伙伴", "友好城市", "中方伙伴", "友城", "合作方", "partenariat", "partenariats"),
    ),
    Field.STATUS: (
        *("statut", "etat", "status", "presence", "situation", "reponse", "状态", "出席情况", "出席", "参会情况"),
    ),
    Field.MEMBER_SINCE: (
        *("membre depuis", "date d adhesion", "adhesion", "adherent depuis", "member since", "joined", "入会时间"),
        *("加入时间", "入会日期", "加入日期", "annee d adhesion"),
    ),
    Field.NOTES: (
        *("notes", "note", "remarque", "remarques", "observation", "observations", "commentaire", "commentaires"),
        *("comment", "comments", "remarks", "description", "备注", "附注", "说明", "注释", "infos", "informations"),
        *("nb",),
        *("divers", "备注信息", "memo"),
    ),
    Field.SOURCE: ("source", "sources", "origine", "provenance", "来源", "origin", "origine des donnees", "信息来源"),
    Field.CONFIRMED_ON: (
        *("confirme le", "verifie le", "mis a jour le", "mise a jour", "date de mise a jour", "date de verification"),
        *("confirmed on", "verified on", "last updated", "updated", "updated on", "date maj", "maj", "核实日期"),
        *("更新日期",),
        *("确认日期", "更新时间", "核对日期", "derniere mise a jour", "a jour au", "mise a jour le", "maj le"),
        *("date de maj", "actualise le", "date d actualisation"),
    ),
}  # fmt: skip
_AMBIGUOUS: dict[str, tuple[Field, ...]] = {
    "nom": (Field.SURNAME, Field.FULL_NAME, Field.ORGANISATION),
    "name": (Field.FULL_NAME, Field.SURNAME, Field.ORGANISATION),
    "titre": (Field.CIVILITY, Field.TITLE),
    "title": (Field.TITLE, Field.CIVILITY),
    "region": (Field.REGION, Field.PROVINCE),
    "adr region": (Field.REGION, Field.PROVINCE),
    "st": (Field.REGION, Field.PROVINCE),
    "state": (Field.REGION, Field.PROVINCE),
    "dep region": (Field.REGION, Field.PROVINCE),
    "county": (Field.REGION, Field.PROVINCE),
    "address region": (Field.REGION, Field.PROVINCE),
    "省 市 自治区": (Field.PROVINCE, Field.REGION),
    "地址 省 市 自治区": (Field.PROVINCE, Field.REGION),
    "departement": (Field.SERVICE, Field.REGION),
    "adresse": (Field.ADDRESS, Field.EMAIL),
    "社区": (Field.ADDRESS,),
}
"""Names that mean one thing or another, the likeliest first: what stands below tells."""
_NOTHING = frozenset((
    *("id", "no", "n", "numero", "number", "序号", "编号", "ordre", "rang", "initials", "initiales", "suffix"),
    *("suffixe",),
    *("name suffix", "后缀", "缩写名", "birthday", "anniversaire", "date de naissance", "生日", "出生日期"),
    *("photo", "照片"),
    *("nickname", "surnom", "pseudo", "昵称", "file as", "phonetic first name", "phonetic last name", "yomi name"),
    *("phonetic middle name", "labels", "libelles", "group membership", "groupes", "priority", "priorite"),
    *("sensitivity",),
    *("privé", "prive", "private", "gender", "keywords", "mots cles", "account", "profession pere", "hobby"),
    *("conjoint",),
    *("spouse", "children", "enfants", "配偶", "e mail type", "type de messagerie", "电子邮件类型"),
    *("given name yomi",),
    *("birth year", "birth month", "birth day", "screen name", "custom", "user", "utilisateur", "loisirs"),
    *("signature",),
    *("created", "cree le", "创建时间", "directory server", "mileage", "kilometrage", "billing information"),
    *("微信", "qq", "do not email", "do not phone", "do not mail", "do not sms", "do not trade", "即时通讯"),
    *("contact type", "contact subtype", "联系组", "所属分组", "connected on", "type de courrier"),
))  # fmt: skip
_AT_HOME = re.compile(r"\b(?:domicile|home|personnel(?:le)?|perso|privee?|private)\b|住宅|家庭")
_AT_WORK = re.compile(
    r"\b(?:bureau|business|work|professionnel(?:le)?|pro|principale?|primary)\b|商务|办公|工作|单位|公司"
)
_KIND_OF = re.compile(r"\b(?:type|label|libelle)$|类型$")
_EXTRA = re.compile(r"\b(?:value|valeur|autre|other|secondaire|secondary)\b")
_NOT_WORDS = re.compile(r"[^\w\u3400-\u9fff]+|[\d_]+")
_HAN_PART = re.compile(r"[\u3400-\u9fff]+(?:[ ]?[\u3400-\u9fff]+)*")
_CONTAINED: tuple[tuple[re.Pattern[str], Field], ...] = (
    (re.compile(r"\b(?:e ?mail|mail|courriel|messagerie|adresse electronique)\b|邮箱|电子邮件"), Field.EMAIL),
    (re.compile(r"\b(?:fax|telecopie)\b|传真"), Field.FAX),
    (re.compile(r"\b(?:portable|mobile|gsm|cell)\b|手机|移动电话"), Field.MOBILE),
    (re.compile(r"\b(?:tel|telephone|phone)\b|电话"), Field.PHONE),
    (re.compile(r"\b(?:code postal|postal code|postcode|zip)\b|邮编|邮政编码"), Field.POSTCODE),
    (re.compile(r"\b(?:site web|site internet|website|web)\b|网址|网站"), Field.WEB),
    (re.compile(r"\b(?:partenaires?|partners?)\b|伙伴|友城"), Field.PARTNER),
    (re.compile(r"\b(?:prenoms?|first name|given name)\b"), Field.GIVEN_NAME),
    (re.compile(r"\b(?:nom complet|full name)\b|姓名"), Field.FULL_NAME),
    (re.compile(r"\b(?:nom de famille|surname|last name)\b"), Field.SURNAME),
    (re.compile(r"\b(?:fonctions?|job title|poste)\b|职务|职位"), Field.TITLE),
    (
        re.compile(r"\b(?:organismes?|organi[sz]ation|collectivite|structure|societe|company)\b|单位|机构"),
        Field.ORGANISATION,
    ),
    (re.compile(r"\b(?:adresse|address|rue|street)\b|地址"), Field.ADDRESS),
    (re.compile(r"\b(?:ville|city|commune)\b|城市"), Field.CITY),
    (re.compile(r"\b(?:region)\b"), Field.REGION),
    (re.compile(r"\b(?:province)\b|省份"), Field.PROVINCE),
    (re.compile(r"\b(?:remarques?|commentaires?|notes?)\b|备注"), Field.NOTES),
)  # fmt: skip
_BY_NAME = {name: (field,) for field, names in _NAMES.items() for name in names} | _AMBIGUOUS
_VALUE = re.compile(
    r"[^\s@]+@[^\s@]+\.\w{2,}|https?://\S+|www\.\S+|\+?[\d][\d\s().,/-]{3,}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d+(?:[.,]\d+)?"
)


@dataclass(frozen=True, slots=True)
class Meaning:
    """``fields`` are what the name may mean, the likeliest first; IGNORED alone is a name known to be no use.

    ``exact`` is false where only a word of it was understood; ``at_home`` names private addresses and phones.
    """

    fields: tuple[Field, ...]
    exact: bool = True
    at_home: bool = False


@lru_cache(maxsize=4096)
def meaning_of(header: str) -> Meaning | None:
    """What the name of a column means; None where no word of it is known."""
    words = plain_words(header)
    if not words or len(words) > LONGEST:
        return None
    at_home = _AT_HOME.search(words) is not None
    for name in _forms(words):
        if name in _BY_NAME:
            return Meaning(_BY_NAME[name], at_home=at_home)
        if name in _NOTHING or (_KIND_OF.search(name) and name not in _BY_NAME and " " in name):
            return Meaning((Field.IGNORED,))
    return _by_part(words, at_home)


def plain_words(header: str) -> str:
    """The folded name without digits, brackets and signs: « E-mail 1 - Value » is "e mail value"."""
    return " ".join(_NOT_WORDS.sub(" ", fold(header[: LONGEST * 2])).split())


def _forms(words: str) -> list[str]:
    """The name as it stands, then without « bureau », « value », 商务; then its Chinese and its Latin part."""
    bare = [words, _EXTRA.sub(" ", words)]
    bare.append(_AT_WORK.sub(" ", bare[1]))
    bare.append(_AT_HOME.sub(" ", bare[1]))
    han = " ".join(_HAN_PART.findall(words))
    if han and han != words:
        bare += [_HAN_PART.sub(" ", words), han]
    return [form for form in dict.fromkeys(" ".join(each.split()) for each in bare) if form]


def _by_part(words: str, at_home: bool) -> Meaning | None:
    if len(words.split()) > 8:
        return None
    for pattern, field in _CONTAINED:
        if pattern.search(words):
            return Meaning((field,), exact=False, at_home=at_home)
    return None


def looks_like_value(cell: str) -> bool:
    """Whether a cell is plainly a value, never the name of a column: a number, a phone, an address, a date."""
    return _VALUE.fullmatch(cell.strip()[:LONGEST]) is not None
