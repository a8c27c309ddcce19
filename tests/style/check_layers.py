# SPDX-FileCopyrightText: 2026 Confdesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each folder of src includes only what its layer may know (docs/architecture.md)."""

import re
from pathlib import Path

from sources import files_below, line_of, project_root, report

# layer: the layers and the Qt modules that it may include, besides itself, the layers below all, and Qt Core
LAYERS = {
    "base": ((), ()),
    "domain": ((), ()),
    "graph": ((), ("QtNetwork",)),
    "sql": ((), ("QtSql",)),
    "lms": (("sql",), ("QtSql",)),
    "journal": (("sql",), ("QtSql",)),
    "secrets": ((), ("QtKeychain",)),
    "flows": ((), ()),
    "models": (("flows",), ("QtGui",)),
    "gui": (("flows", "models"), ("QtGui", "QtWidgets", "QtSvg")),
    "simulator": ((), ("QtNetwork", "QtHttpServer")),
    "demo": (("lms", "simulator"), ("QtSql",)),
    "workspace": (("graph", "lms", "journal", "secrets", "flows", "simulator", "demo"), ("QtNetwork", "QtSql")),
    "cli": (("flows", "workspace"), ()),
    "app": (("flows", "models", "gui", "workspace"), ("QtGui", "QtWidgets")),
}
BELOW_ALL = {"base": (), "domain": ("base",)}

QT_HEADERS = [Path("/usr/include/x86_64-linux-gnu/qt6"), *sorted(Path("/usr/include").glob("*/qt6")), Path("/usr/include/qt6")]
_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"\n]+)[>"]', re.MULTILINE)


def qt_module(header, qt_headers):
    """The Qt module a header belongs to, or None: <QtSql/QSqlQuery>, <QSqlQuery> and <qsqlquery.h> are all QtSql."""
    folder = header.split("/")[0]
    if folder.lower() in ("qt6keychain", "qtkeychain"):
        return "QtKeychain"
    if not folder.lower().startswith("q"):
        return None
    for headers in qt_headers:
        if (headers / folder).is_dir():
            return folder
        for found in sorted(headers.glob(f"Qt*/{folder}")):
            return found.parent.name
    return None


def findings_in(root, qt_headers):
    found = []
    for path in files_below(root, ["src"], {".h", ".cpp"}):
        name = path.relative_to(root)
        layer = name.parts[1]
        if layer not in LAYERS:
            found.append(f"{name}: the folder {layer} has no place among the layers (tests/style/check_layers.py)")
            continue
        layers, modules = LAYERS[layer]
        may_include = {layer, *layers, *BELOW_ALL.get(layer, BELOW_ALL.keys())}
        text = path.read_text(encoding="utf-8")
        for match in _INCLUDE.finditer(text):
            quote, header = match.groups()
            where = f"{name}:{line_of(text, match.start())}"
            other = header.split("/")[0]
            if quote == '"' and other in LAYERS and other not in may_include:
                found.append(f"{where}: {layer} must not know {other} ({header})")
            if quote == '"' and other.startswith(".."):
                found.append(f"{where}: includes start at src, not at the file: {header}")
            module = qt_module(header, qt_headers)
            if module and module not in ("QtCore", *modules):
                found.append(f"{where}: {layer} must not use {module} ({header})")
    return found


if __name__ == "__main__":
    report(findings_in(project_root(), QT_HEADERS))
