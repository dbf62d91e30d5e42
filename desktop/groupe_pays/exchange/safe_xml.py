"""XML from anywhere, read without following it anywhere: no entities, no network, nothing that grows when opened."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

Node = Any
"""An element of lxml, which comes without types."""

MOST_BYTES = 100_000_000
_UTF_8_MARK = b"\xef\xbb\xbf"
_DECLARED = re.compile(
    rb"""\A<\?xml[^>]{0,60}?encoding\s*=\s*["'](?:utf-?16|iso-8859-|windows-125)[^>]{0,60}\?>""", re.IGNORECASE
)
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


class NotXml(ValueError):
    """The bytes are no XML, or XML that declares entities of its own."""


def parse(data: bytes) -> Node:
    """The root element.

    Raises:
        NotXml: broken, cut short, too large, or with entities.
    """
    if len(data) > MOST_BYTES:
        raise NotXml
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False)
    try:
        root = etree.fromstring(_put_right(data), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise NotXml from error
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and any(True for _entity in declared.iterentities()):
        raise NotXml
    return root


def _put_right(data: bytes) -> bytes:
    """Without blank lines before the declaration, nor one of another encoding than UTF-8: scripts write both."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in data[:4]:
        return data
    data = data.removeprefix(_UTF_8_MARK).lstrip(b" \t\r\n")
    if _DECLARED.match(data) is None:
        return data
    try:
        data.decode()
    except UnicodeDecodeError:
        return data
    return _DECLARED.sub(b"", data)


def local(node: Node) -> str:
    """The name of an element without its namespace; blank for comments and instructions."""
    return str(node.tag).rpartition("}")[2] if isinstance(node.tag, str) else ""


def children(node: Node, *names: str) -> list[Node]:
    """The children of these names, whatever their namespace: programs differ in what they declare."""
    return [child for child in node if local(child) in names]


def child(node: Node, name: str) -> Node | None:
    return next(iter(children(node, name)), None)


def descendants(node: Node, *names: str) -> list[Node]:
    return [each for each in node.iter() if local(each) in names]


def attribute(node: Node, name: str) -> str:
    """The value of an attribute, with or without a namespace; blank where there is none."""
    value = node.get(name)
    if value is None:
        value = next((each for key, each in node.attrib.items() if key.rpartition("}")[2] == name), "")
    return str(value)


def element(tag: str, namespace: str, names: dict[str | None, str] | None = None) -> Node:
    return etree.Element(f"{{{namespace}}}{tag}", nsmap=names or {None: namespace})


def add(parent: Node, tag: str, text: str = "", **attributes: str) -> Node:
    """A new last child in the namespace of its parent; ``xml_lang`` and ``xml_space`` are those of XML."""
    namespace = parent.tag.partition("}")[0].lstrip("{")
    made = etree.SubElement(parent, f"{{{namespace}}}{tag}")
    for name, value in attributes.items():
        known = {"xml_lang": XML_LANG, "xml_space": XML_SPACE}
        made.set(known.get(name, name.replace("_", "-")), value)
    if text:
        made.text = text
    return made


def append_text(node: Node, text: str) -> None:
    """Text after what the element holds already."""
    if len(node):
        node[-1].tail = (node[-1].tail or "") + text
    else:
        node.text = (node.text or "") + text


def to_bytes(root: Node, doctype: str | None = None) -> bytes:
    """The document in UTF-8; only elements that hold no text are set on lines of their own."""
    _indent(root)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", doctype=doctype))


_WITH_TEXT = {"source", "target", "seg", "note", "internal-file", "skeleton", "term", "descrip", "prop", "p", "title"}


def _indent(node: Node, depth: int = 0) -> None:
    """Line ends between elements, never inside those that hold text."""
    if local(node) in _WITH_TEXT or not len(node):
        return
    node.text = "\n" + "  " * (depth + 1)
    for each in node:
        _indent(each, depth + 1)
        each.tail = "\n" + "  " * (depth + 1)
    node[-1].tail = "\n" + "  " * depth
