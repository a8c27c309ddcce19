# SPDX-FileCopyrightText: 2026 Confdesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The files that the style checks read, and C++ without what only looks like code."""

import argparse
import re
import sys
from pathlib import Path

_NOT_CODE = re.compile(
    r"""//[^\n]*
      | /\*.*?\*/
      | R"(?P<delimiter>[^()\\\s]{0,16})\(.*?\)(?P=delimiter)"
      | "(?:\\.|[^"\\\n])*"
      | (?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])*'""",
    re.DOTALL | re.VERBOSE,
)


def code_only(text):
    """`text` with every comment and literal replaced by blanks; lines keep their numbers."""
    return _NOT_CODE.sub(lambda match: " " + "\n" * match.group().count("\n"), text)


def files_below(root, folders, suffixes):
    for folder in folders:
        for path in sorted((root / folder).rglob("*")):
            if path.is_file() and (path.suffix in suffixes or path.name in suffixes):
                yield path


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def project_root():
    """The checked folder: the only argument, so that the checks can be tried on a made-up one."""
    parser = argparse.ArgumentParser()
    parser.add_argument("root", type=Path)
    return parser.parse_args().root.resolve()


def report(findings):
    """Prints what was found, one line each, and ends the program: with failure if there was anything."""
    for finding in findings:
        print(finding)
    print(f"{len(findings)} found" if findings else "Nothing found.")
    sys.exit(1 if findings else 0)
