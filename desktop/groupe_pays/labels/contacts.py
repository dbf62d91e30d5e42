"""Why a number or an address is doubtful, in words."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from gettext import NullTranslations

from groupe_pays.domain.contact_faults import ContactFault


def words_of_contacts(say: NullTranslations) -> Mapping[type[Enum], Mapping[Enum, str]]:
    return {
        ContactFault: {
            ContactFault.NOT_A_NUMBER: say.gettext("This is no phone number."),
            ContactFault.TOO_SHORT: say.gettext("This number is too short."),
            ContactFault.TOO_LONG: say.gettext("This number is too long."),
            ContactFault.NO_SUCH_COUNTRY: say.gettext("No country has this code."),
            ContactFault.NO_SUCH_NUMBER: say.gettext("No number of that country begins like this."),
            ContactFault.NOT_AN_ADDRESS: say.gettext("This is no email address."),
            ContactFault.SEVERAL: say.gettext("Several stand here: put each on a line of its own."),
            ContactFault.SPACE: say.gettext("There is a space inside the address."),
            ContactFault.LONG_DASH: say.gettext("There is a long dash inside the address: it should be a hyphen."),
            ContactFault.STRANGE_SIGN: say.gettext("There is a sign in the address that addresses do not have."),
            ContactFault.NO_DOMAIN: say.gettext("What stands after the @ is no domain."),
        },
    }
