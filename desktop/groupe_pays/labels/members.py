"""The words for organisations, people and partnerships."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from gettext import NullTranslations

from groupe_pays.domain.organisations import College, ContactKind, Contribution, OrganisationChange, OrganisationKind
from groupe_pays.domain.partnerships import PartnershipKind, PartnershipState, PartnershipText
from groupe_pays.domain.people import Civility, GroupRole

Words = Mapping[type[Enum], Mapping[Enum, str]]


def words_of_organisations(say: NullTranslations) -> Words:
    return {
        OrganisationKind: {
            OrganisationKind.REGION: say.pgettext("organisation", "Region"),
            OrganisationKind.DEPARTEMENT: say.pgettext("organisation", "Département"),
            OrganisationKind.COMMUNE: say.gettext("Commune"),
            OrganisationKind.EPCI: say.pgettext("organisation", "Inter-municipal body"),
            OrganisationKind.STATE: say.pgettext("organisation", "State service"),
            OrganisationKind.EMBASSY: say.gettext("Embassy"),
            OrganisationKind.ASSOCIATION: say.gettext("Association"),
            OrganisationKind.UNIVERSITY: say.gettext("University"),
            OrganisationKind.COMPANY: say.gettext("Company"),
            OrganisationKind.CHINESE_LOCAL_GOVERNMENT: say.gettext("Chinese local authority"),
            OrganisationKind.CHINESE_BODY: say.pgettext("organisation", "Chinese body"),
            OrganisationKind.OTHER: say.pgettext("organisation", "Other body"),
        },
        College: {
            College.STATE: say.pgettext("college", "State and public bodies"),
            College.REGION: say.pgettext("college", "Regions"),
            College.DEPARTEMENT: say.pgettext("college", "Départements"),
            College.EPCI: say.pgettext("college", "Metropolises and inter-municipal bodies"),
            College.COMMUNE: say.pgettext("college", "Communes"),
            College.ASSOCIATION: say.pgettext("college", "Associations"),
            College.OTHER: say.pgettext("college", "Other bodies"),
            College.CHINESE: say.gettext("Chinese side"),
        },
        Contribution: {
            Contribution.UNKNOWN: say.pgettext("contribution", "Not stated"),
            Contribution.PAID: say.pgettext("contribution", "Paid"),
            Contribution.DUE: say.pgettext("contribution", "Due"),
            Contribution.EXEMPT: say.pgettext("contribution", "Exempt"),
        },
        OrganisationChange: {
            OrganisationChange.RENAMED: say.pgettext("organisation", "Renamed"),
            OrganisationChange.SUCCEEDED: say.pgettext("organisation", "Succeeded"),
        },
        ContactKind: {
            ContactKind.PHONE: say.gettext("Phone"),
            ContactKind.MOBILE: say.pgettext("contact", "Mobile"),
            ContactKind.FAX: say.pgettext("contact", "Fax"),
            ContactKind.EMAIL: say.gettext("Email"),
            ContactKind.WEB: say.gettext("Website"),
        },
    }


def words_of_people(say: NullTranslations) -> Words:
    return {
        Civility: {
            Civility.NONE: say.pgettext("civility", "Not stated"),
            Civility.MR: say.pgettext("civility", "Mr"),
            Civility.MRS: say.pgettext("civility", "Ms"),
        },
        GroupRole: {
            GroupRole.CHAIR: say.pgettext("role", "Chair"),
            GroupRole.CO_CHAIR: say.pgettext("role", "Co-chairing"),
            GroupRole.SECRETARIAT: say.pgettext("role", "Secretariat"),
            GroupRole.REFERENT: say.pgettext("role", "Contact person"),
        },
    }


def words_of_partnerships(say: NullTranslations) -> Words:
    return {
        PartnershipKind: {
            PartnershipKind.TWINNING: say.gettext("Twinning"),
            PartnershipKind.AGREEMENT: say.gettext("Cooperation agreement"),
            PartnershipKind.CONVENTION: say.gettext("Partnership agreement"),
            PartnershipKind.CONTACTS: say.pgettext("partnership", "Contacts"),
        },
        PartnershipState: {
            PartnershipState.UNKNOWN: say.pgettext("partnership", "State not known"),
            PartnershipState.ACTIVE: say.pgettext("partnership", "Active"),
            PartnershipState.DORMANT: say.pgettext("partnership", "Dormant"),
            PartnershipState.ENDED: say.pgettext("partnership", "Ended"),
            PartnershipState.PROJECT: say.pgettext("partnership", "Planned"),
        },
        PartnershipText: {
            PartnershipText.ORIGIN: say.gettext("Origin of the partnership"),
            PartnershipText.CHARACTERISTICS: say.gettext("Profile of the authority"),
            PartnershipText.OBJECTIVES: say.gettext("Cooperation objectives"),
            PartnershipText.SECTORS: say.gettext("Sectors of activity"),
            PartnershipText.ACTIONS: say.gettext("Actions carried out"),
            PartnershipText.ACTORS_IN_FRANCE: say.pgettext("partnership", "Stakeholders in France"),
            PartnershipText.ACTORS_IN_CHINA: say.pgettext("partnership", "Stakeholders in China"),
            PartnershipText.ASSESSMENT: say.pgettext("partnership", "Assessment"),
            PartnershipText.OUTLOOK: say.gettext("Outlook"),
        },
    }
