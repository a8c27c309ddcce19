# SPDX-FileCopyrightText: 2026 Confdesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of CONTRIBUTING.md that a regular expression can see."""

import re
from dataclasses import dataclass

from sources import code_only, files_below, line_of, project_root, report

CPP = {".h", ".cpp"}
MAX_LINES = 400


@dataclass(frozen=True)
class Rule:
    """`pattern` must not match in the files of `folders`: in their code, or (`anywhere`) in comments and texts too."""

    pattern: str
    why: str
    folders: tuple = ("src",)
    suffixes: frozenset = frozenset(CPP)
    anywhere: bool = False
    allowed_in: tuple = ()


RULES = [
    Rule(r"\bco_(await|return|yield)\b", "no coroutines: g++ 12 miscompiles them"),
    Rule(r"(\.|->)\s*then\s*\(", "no continuations: Qt 6.4 drops or aborts them; use whenDone()"),
    Rule(r"\bQEventLoop\b|\bprocessEvents\b|\bwaitForFinished\b", "no nested event loops, no waiting: use whenDone()"),
    Rule(r"(\.|->)\s*exec\s*\(", "exec() is a nested event loop: open() or popup()", folders=("src/gui", "src/models")),
    Rule(
        r"\b(QDateTime|QDate|QTime)::current\w+",
        "time comes from a Clock",
        allowed_in=("src/base/clock.cpp",),
    ),
    Rule(r"\b(qWait|qSleep|sleep_for|sleep_until)\b|\bQThread::[um]?sleep\b", "no sleeps: QTRY_…, a fake clock",
         folders=("src", "tests")),
    Rule(r"\bslots\b", "a macro of Qt: call them time slots", folders=("src", "tests")),
    Rule(r"\busing\s+namespace\b", "not in a header", folders=("src", "tests"), suffixes=frozenset({".h"})),
    Rule(
        r"#\s*include\s*<Qt(Core|Gui|Widgets|Network|Sql|Test)>",
        "include single classes: a whole module costs seconds per file",
        folders=("src", "tests"),
    ),
    Rule(
        r"\b(TO" r"DO|FIX" r"ME|X" r"XX)\b",  # in pieces: a search for the words finds no rule about them
        "finish it, or open an issue",
        folders=("src", "ui", "tests"),
        suffixes=frozenset(CPP | {".ui", ".py", "CMakeLists.txt"}),
        anywhere=True,
    ),
    # The scripts always set CONFDESK_TEST_…: a test that needs one may be skipped only when run without them.
    Rule(
        r"\bQ" r"SKIP\((?![^\n]*CONFDESK_TEST_)|\bQ" r"EXPECT_FAIL\b",
        "a test that does not run proves nothing",
        folders=("tests",),
        anywhere=True,
    ),
]

SPDX = (
    "SPDX-FileCopyrightText: 2026 Confdesk developers",
    "SPDX-License-Identifier: GPL-3.0-or-later",
)
WITH_SPDX = {".h", ".cpp", ".cmake", ".py", ".sh", "CMakeLists.txt"}


def rule_findings(root):
    found = []
    for rule in RULES:
        for path in files_below(root, rule.folders, rule.suffixes):
            name = path.relative_to(root)
            if str(name) in rule.allowed_in:
                continue
            text = path.read_text(encoding="utf-8")
            if not rule.anywhere and path.suffix in CPP:
                text = code_only(text)
            for match in re.finditer(rule.pattern, text):
                found.append(f"{name}:{line_of(text, match.start())}: {match.group().strip()}: {rule.why}")
    return found


def is_script(path):
    return path.is_file() and not path.suffix and path.read_bytes().startswith(b"#!")


def spdx_findings(root):
    scripts = [path for folder in ("scripts", ".ci") for path in sorted((root / folder).glob("*")) if is_script(path)]
    top = [path for path in (root / "CMakeLists.txt",) if path.exists()]
    paths = [*files_below(root, ["src", "tests", "cmake", "scripts"], WITH_SPDX), *scripts, *top]
    found = []
    for path in paths:
        head = path.read_text(encoding="utf-8").splitlines()[:3]
        if not all(any(line in there for there in head) for line in SPDX):
            found.append(f"{path.relative_to(root)}:1: the two SPDX lines are missing at the top")
    return found


def shape_findings(root):
    found = []
    for path in files_below(root, ["src", "tests"], CPP | {".py"}):
        text = path.read_text(encoding="utf-8")
        lines = text.count("\n")
        if lines > MAX_LINES:
            found.append(f"{path.relative_to(root)}: {lines} lines; more than {MAX_LINES} are two files")
        if path.suffix == ".h" and "#pragma once" not in text:
            found.append(f"{path.relative_to(root)}:1: a header begins with #pragma once")
    return found


def findings_in(root):
    return rule_findings(root) + spdx_findings(root) + shape_findings(root)


if __name__ == "__main__":
    report(findings_in(project_root()))
