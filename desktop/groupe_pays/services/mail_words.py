"""The words of the messages that bring a document, as message ids: each kind with the article its sentence needs."""

from __future__ import annotations

from groupe_pays.domain.printing import DocumentKind, Scope
from groupe_pays.i18n import N_

K = DocumentKind

DOCUMENTS = {
    K.MINUTES: N_("the minutes"),
    K.AGENDA: N_("the agenda"),
    K.INVITATION: N_("the invitation"),
    K.SIGN_IN_SHEET: N_("the attendance sheet"),
    K.ATTENDANCE_REPORT: N_("the attendance report"),
    K.NAME_PLATES: N_("the name plates"),
    K.BADGES: N_("the badges"),
    K.CERTIFICATES: N_("the attendance certificates"),
    K.ACTION_LIST: N_("the list of actions"),
    K.DECISION_REGISTER: N_("the register of decisions"),
    K.COMMITMENTS: N_("the commitments"),
    K.MEMBERS_LIST: N_("the list of members"),
    K.DIRECTORY: N_("the directory of partnerships"),
    K.PARTICIPATION: N_("the participation over time"),
}

SENTENCES = {
    (Scope.MEETING, True): N_("Please find attached {document} of the meeting of {day} ({about})."),
    (Scope.MEETING, False): N_("Please find attached {document} of the meeting “{about}”."),
    (Scope.GROUP, False): N_("Please find attached {document} ({about})."),
    (Scope.ORGANISATION, False): N_("Please find attached {document} of the organisation {about}."),
}
"""By what the document is about, and whether a day is known."""
