"""Eyes and hands on a running program, through the accessibility bus: what a screen reader would find and press.

Run by the system's Python, whose bindings (python3-gi, gir1.2-atspi-2.0) no wheel brings. One JSON request a line on
standard input, one JSON answer a line on standard output: ``{"do": "press", "id": "nav_meetings"}`` → ``{"ok": true}``.
"""

import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402 - only once the version is named

PATIENCE = 20
"""Seconds a control is waited for."""


def program(pid):
    desktop = Atspi.get_desktop(0)
    for at in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(at)
        if child is not None and child.get_process_id() == pid:
            return child
    return None


def walk(node):
    """Every accessible under ``node`` but the cells of tables, of which there are too many to ask one by one."""
    yield node
    if node.get_role_name() == "table":
        return
    for at in range(node.get_child_count()):
        child = node.get_child_at_index(at)
        if child is not None:
            yield from walk(child)


def is_meant(node, request):
    if "id" in request and not (node.get_accessible_id() or "").endswith("." + request["id"]):
        return False
    if "name" in request and request["name"] not in (node.get_name() or ""):
        return False
    if "role" in request and node.get_role_name() != request["role"]:
        return False
    return node.get_state_set().contains(Atspi.StateType.SHOWING)


def find(request):
    """The first control on screen that is meant, waited for."""
    until = time.monotonic() + request.get("patience", PATIENCE)
    while True:
        found = program(request["pid"])
        if found is not None:
            found.clear_cache()
            try:
                return next(node for node in walk(found) if is_meant(node, request))
            except (StopIteration, RuntimeError, gi.repository.GLib.Error):
                pass
        if time.monotonic() > until:
            raise LookupError(f"nothing on screen is {request}")
        time.sleep(0.2)


def see(request):
    """Name and place of a control."""
    node = find(request)
    place = node.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
    text = node.get_text_iface()
    return {
        "name": node.get_name(),
        "text": Atspi.Text.get_text(text, 0, -1) if text is not None else "",
        "x": place.x + place.width // 2,
        "y": place.y + place.height // 2,
        "id": node.get_accessible_id(),
    }


def press(request):
    find(request).get_action_iface().do_action(0)
    return {}


def focus(request):
    find(request).get_component_iface().grab_focus()
    return {}


def names(request):
    """The names of everything on screen."""
    return {"names": sorted({node.get_name() for node in walk(find(request)) if node.get_name()})}


ANSWERS = {"see": see, "press": press, "focus": focus, "names": names}

for line in sys.stdin:
    asked = json.loads(line)
    try:
        answer = {"ok": True, **ANSWERS[asked["do"]](asked)}
    except LookupError as error:
        answer = {"ok": False, "why": str(error)}
    print(json.dumps(answer), flush=True)
