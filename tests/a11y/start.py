# SPDX-FileCopyrightText: 2026 Confdesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Started without a profile, Confdesk offers the demo; from there one gets back, and out."""

import sys

from screenreader import Failure, Table, run


def open_demo(reader):
    reader.press(reader.find("push button", "Try the demo"))
    table = Table(reader.find("table", "Conferences"))
    reader.until("the demo is listed", lambda: table.row_starting("51 ") is not None)


def start(reader):
    open_demo(reader)
    reader.press(reader.find("menu item", "Open another profile…"))
    open_demo(reader)
    reader.press(reader.find("menu item", "Quit"))
    status = reader.ended()
    if status != 0:
        raise Failure(f"The program ended with status {status}.")
    print("The demo was opened twice.")


if __name__ == "__main__":
    sys.exit(run(start, [sys.argv[1]]))
