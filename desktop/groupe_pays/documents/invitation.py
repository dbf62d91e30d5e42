"""The letters that invite to a meeting, as PDF: one a recipient, made for a window envelope, on one page if it fits."""

from __future__ import annotations

from collections.abc import Sequence

from groupe_pays.documents.content_meeting import InvitationContent
from groupe_pays.documents.editions import editions
from groupe_pays.documents.invitation_page import LetterPage
from groupe_pays.documents.page import Description, Part, set_document
from groupe_pays.documents.result import Rendered
from groupe_pays.documents.wording import Label, label
from groupe_pays.domain.printing import DEFAULT_LOOK, Look
from groupe_pays.domain.text import Language


def build_invitation(
    content: InvitationContent,
    languages: Sequence[Language] = (Language.FR,),
    *,
    facing: bool = False,
    look: Look = DEFAULT_LOOK,
) -> Rendered:
    """The letters in one language, in two side by side, or each in one language and then in the other.

    Raises:
        ValueError: no language is given, or one that is no language of the content; nobody is written to.
    """
    if not content.recipients:
        raise ValueError("a letter goes to somebody")
    for_all = editions(languages, facing=facing)

    def tell() -> list[Part]:
        pages = [LetterPage(content, edition, named=len(content.recipients) > 1) for edition in for_all]
        return [page.part(recipient) for recipient in content.recipients for page in pages]

    first = languages[0]
    titles = (f"{label(Label.INVITATION, language)} – {content.subject.best(language)}" for language in languages)
    author = content.author or content.sender.best(first)
    return set_document(tell, Description(" / ".join(titles), author, content.running.best(first), first), look)
