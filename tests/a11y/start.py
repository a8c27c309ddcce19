# SPDX-FileCopyrightText: 2026 Confdesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Started without a profile, Confdesk offers the demo; from there one gets back, and out."""

import sys

from screenreader import Failure, ScreenReader, Table


def main():
    reader = ScreenReader([sys.argv[1]])
    try:
        reader.press(reader.find("push button", "Try the demo"))
        table = Table(reader.find("table", "Conferences"))
        reader.until("the demo is listed", lambda: table.row_starting("51 ") is not None)
        reader.press(reader.find("menu item", "Open another profile…"))
        reader.press(reader.find("push button", "Try the demo"))
        table = Table(reader.find("table", "Conferences"))
        reader.until("the demo is listed again", lambda: table.row_starting("51 ") is not None)
        reader.press(reader.find("menu item", "Quit"))
        status = reader.ended()
        if status != 0:
            raise Failure(f"The program ended with status {status}.")
    except Failure as failure:
        print(f"FAILED: {failure}")
        return 1
    finally:
        reader.close()
    print("The demo was opened twice.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
