# SPDX-FileCopyrightText: 2026 Confdesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""translations/*.ts hold exactly the texts of the source, all of them translated, with the same place markers."""

import re
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from sources import project_root, report

_WRONG_CONTEXT = "lacks Q_OBJECT macro"  # lupdate's words for: the program will look elsewhere for this text
_MARKER = re.compile(r"%(?:L?\d+|n)")


def messages(file):
    """{(context, source text, comment): its <message>} of a .ts file."""
    found = {}
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") in ("vanished", "obsolete"):
                continue
            key = (context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", ""))
            found[key] = message
    return found


def updated(root, folder):
    """Copies translations to `folder`, lets the project's own script update the copies; returns what lupdate said."""
    for file in (root / "translations").glob("*.ts"):
        shutil.copy(file, folder)
    command = [root / "scripts/update-translations", "--in", folder]
    run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if run.returncode:
        return [f"scripts/update-translations failed: {run.stdout}"]
    return [line for line in sorted(set(run.stdout.splitlines())) if _WRONG_CONTEXT in line]


def set_findings(name, present, expected):
    found = []
    for key in sorted(expected.keys() - present.keys()):
        found.append(f"{name}: missing, run scripts/update-translations: [{key[0]}] {key[1]!r}")
    for key in sorted(present.keys() - expected.keys()):
        found.append(f"{name}: no longer in the source, run scripts/update-translations: [{key[0]}] {key[1]!r}")
    return found


def context_findings(name, keys):
    """lupdate files a text under a namespace when it lost track of the class; the program would never find it there."""
    found = []
    for context, source, _ in sorted(keys):
        if not context.split("::")[-1][:1].isupper():
            found.append(f"{name}: no class, so never found: [{context}] {source!r} (CONTRIBUTING.md, Texts)")
    return found


def translation_findings(name, key, message):
    translation = message.find("translation")
    plural = message.get("numerus") == "yes"
    forms = [form.text or "" for form in translation.iter("numerusform")] if plural else [translation.text or ""]
    what = f"[{key[0]}] {key[1]!r}"
    if translation.get("type") == "unfinished" or not forms or not all(form.strip() for form in forms):
        return [f"{name}: not translated: {what}"]
    expected = set(_MARKER.findall(key[1]))
    for form in forms:
        differing = expected ^ set(_MARKER.findall(form))
        if plural:
            differing.discard("%n")  # "one meeting" needs no number
        if differing:
            return [f"{name}: {', '.join(sorted(differing))} differs between {what} and {form!r}"]
    return []


def findings_in(root):
    found = []
    with tempfile.TemporaryDirectory() as temporary:
        found += updated(root, Path(temporary))
        for file in sorted((root / "translations").glob("*.ts")):
            present, expected = messages(file), messages(Path(temporary) / file.name)
            found += context_findings(file.name, expected.keys())
            found += set_findings(file.name, present, expected)
            for key, message in present.items():
                if key in expected:
                    found += translation_findings(file.name, key, message)
    return found


if __name__ == "__main__":
    report(findings_in(project_root()))
