"""What makes a file PDF/A (2a, or 3a with data attached) and PDF/UA-1: its description, its colours, its tree."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape

from groupe_pays.documents.pdf_file import stream, text_string
from groupe_pays.documents.structure import LANGUAGE_TAGS, MARKS_A_PAGE, Node, Structure
from groupe_pays.domain.text import Language, clean
from groupe_pays.paths import resources_folder

PROGRAM = "Groupe-Pays"


@dataclass(frozen=True)
class Description:
    """What the file says of itself."""

    title: str
    author: str
    subject: str
    language: Language


@dataclass(frozen=True)
class Attachment:
    """A file carried inside a document: the data it was made from, or an annex."""

    name: str
    data: bytes
    media_type: str = "application/json"
    description: str = ""
    relationship: str = "Data"
    """Data behind the document, or a ``Supplement`` to it."""


# --- description ---

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<xmp:CreatorTool>{program}</xmp:CreatorTool>
<pdf:Producer>{program}</pdf:Producer>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>{part}</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


def _said(text: str) -> str:
    return " ".join(clean(text).split())


def metadata(description: Description, part: int) -> bytes:
    """The description as XMP; ``part`` is that of PDF/A."""
    packet = _PACKET.format(
        title=escape(_said(description.title), quote=False),
        author=escape(_said(description.author), quote=False),
        subject=escape(_said(description.subject), quote=False),
        language=LANGUAGE_TAGS[description.language],
        program=PROGRAM,
        part=part,
    )
    return stream(packet.encode("utf-8"), b"/Type/Metadata/Subtype/XML", compress=False)


def information(description: Description) -> bytes:
    """The same as older readers look for it. No date: the same content gives the same bytes."""
    told = {
        "Title": description.title,
        "Author": description.author,
        "Subject": description.subject,
        "Creator": PROGRAM,
        "Producer": PROGRAM,
    }
    return b"<<" + b"".join(b"/%b%b" % (key.encode(), text_string(_said(text))) for key, text in told.items()) + b">>"


# --- colours ---


@cache
def colour_profile() -> bytes:
    """The sRGB profile (computed by LittleCMS from its definition), as a stream object."""
    return stream((resources_folder() / "colour" / "sRGB.icc").read_bytes(), b"/N 3")


def output_intents(profile: int) -> bytes:
    """What the colours of the file mean; ``profile`` is the object of the profile."""
    told = b"/Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile %d 0 R"
    return b"[<<" + told % profile + b">>]"


# --- attached data ---


def attached(attachment: Attachment) -> bytes:
    """The bytes of an attachment, as a stream object."""
    kind = attachment.media_type.replace("/", "#2F").encode("ascii")
    check = hashlib.md5(attachment.data, usedforsecurity=False).hexdigest().upper().encode("ascii")
    # The date is asked for by PDF/A-3 readers and must not depend on the day.
    told = b"/Type/EmbeddedFile/Subtype/%b/Params<</Size %d/CheckSum<%b>/ModDate(D:20000101000000Z)>>"
    return stream(attachment.data, told % (kind, len(attachment.data), check))


def key_of_name(name: str) -> bytes:
    """What the names of attachments are sorted by: their bytes in the file."""
    return name.encode("ascii") if name.isascii() else b"\xfe\xff" + name.encode("utf-16-be", "replace")


def file_specification(attachment: Attachment, data: int) -> bytes:
    """How the file names an attachment whose bytes are object ``data``."""
    name = text_string(attachment.name)
    told = text_string(attachment.description or attachment.name)
    return b"<</Type/Filespec/AFRelationship/%b/F%b/UF%b/Desc%b/EF<</F %d 0 R/UF %d 0 R>>>>" % (
        attachment.relationship.encode("ascii"),
        name,
        name,
        told,
        data,
        data,
    )


# --- the tree ---


def write_tree(
    structure: Structure, pages: Sequence[int], root: int, first: int, add: Callable[[int, bytes], None]
) -> None:
    """Write the tree as object ``root`` and objects from ``first`` on; ``pages`` are the objects of the pages."""
    nodes = list(_numbered(structure.root, first))
    for node in nodes:
        add(node.number, _element(node, pages, root))
    number = first + len(nodes)
    listed: list[str] = []
    for key, entry in enumerate(structure.entries):
        if isinstance(entry, Node):
            listed.append(f"{key} {entry.number} 0 R")
            continue
        add(number, ("[" + " ".join(f"{node.number} 0 R" for node in entry) + "]").encode("ascii"))
        listed.append(f"{key} {number} 0 R")
        number += 1
    numbers = " ".join(listed)
    told = f"<</Type/StructTreeRoot/K[{structure.root.number} 0 R]/ParentTree<</Nums[{numbers}]>>"
    names = _note_names(nodes)
    add(root, f"{told}/ParentTreeNextKey {len(structure.entries)}{names}>>".encode("ascii"))


def _numbered(root: Node, first: int) -> Iterator[Node]:
    """The nodes in reading order, each given its number."""
    waiting = [root]
    number = first
    while waiting:
        node = waiting.pop()
        node.number = number
        number += 1
        yield node
        waiting.extend(kid for kid in reversed(node.kids) if isinstance(kid, Node))


def _note_names(nodes: Sequence[Node]) -> str:
    """The tree of the names notes bear."""
    named = sorted((node.attributes.partition("(")[2][:-1], node.number) for node in nodes if node.role == "Note")
    if not named:
        return ""
    return "/IDTree<</Names[" + " ".join(f"({name}) {number} 0 R" for name, number in named) + "]>>"


def _element(node: Node, pages: Sequence[int], root: int) -> bytes:
    own = next((kid // MARKS_A_PAGE for kid in node.kids if isinstance(kid, int)), -1)
    kids: list[str] = []
    for kid in node.kids:
        if isinstance(kid, Node):
            kids.append(f"{kid.number} 0 R")
        elif isinstance(kid, int):
            page, mark = divmod(kid, MARKS_A_PAGE)
            kids.append(str(mark) if page == own else f"<</Type/MCR/Pg {pages[page]} 0 R/MCID {mark}>>")
        else:
            kids.append(f"<</Type/OBJR/Obj {kid[1]} 0 R/Pg {pages[kid[0]]} 0 R>>")
    parent = node.parent.number if node.parent is not None else root
    language = f"/Lang({LANGUAGE_TAGS[node.language]})" if node.language is not None else ""
    where = f"/Pg {pages[own]} 0 R" if own >= 0 else ""
    children = f"/K[{' '.join(kids)}]" if kids else ""
    told = f"<</Type/StructElem/S/{node.role}/P {parent} 0 R{where}{language}{node.attributes}{children}>>"
    return told.encode("ascii")
