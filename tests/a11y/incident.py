# SPDX-FileCopyrightText: 2026 Confdesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The incident of the demo, solved by somebody who cannot see: conference 51 is found, read, repaired and read again; and
conference 54 gets a new meeting."""

import sys

from screenreader import Atspi, Failure, Table, run

VERDICT_OF_CONFERENCE = 4
VERDICT_OF_SLOT = 2
BROKEN, REPAIRED = "Id missing", "Verified"


def expect(condition, what):
    if not condition:
        raise Failure(what)


def say(text):
    print(text, flush=True)


def find_conference(reader):
    table = Table(reader.find("table", "Conferences"))
    reader.until("conference 51 is listed", lambda: table.row_starting("51 ") is not None)
    row = table.row_starting("51 ")
    expect(table.header(VERDICT_OF_CONFERENCE) == "Verdict", "The last column should be the verdict.")
    expect(table.cell(row, VERDICT_OF_CONFERENCE).startswith(BROKEN), "Conference 51 should be broken at first.")
    say(f"Row {row}: {table.cell(row, 0)}: {table.cell(row, VERDICT_OF_CONFERENCE)}")
    return table, row


def read_slots(reader, verdict):
    table = Table(reader.find("table", "Time slots"))
    reader.until(f"both slots say “{verdict}”", lambda: table.rows == 2 and all(
        table.cell(row, VERDICT_OF_SLOT).startswith(verdict) for row in range(2)))
    for row in range(table.rows):
        say(" | ".join(table.cell(row, column) for column in range(table.columns)))
    return table


def solve(reader):
    conferences, row = find_conference(reader)
    expect(conferences.thing.add_row_selection(row), "Row 51 should let itself be selected.")
    slots = read_slots(reader, BROKEN)
    expect(conferences.thing.is_row_selected(row), "Row 51 should be selected now.")

    button = reader.find("push button", "Enable recording")
    reader.until("“Enable recording” can be pressed", lambda: is_enabled(button))
    reader.press(button)
    read_slots(reader, REPAIRED)

    operations = Table(reader.find("tree", "Running and finished operations"))
    reader.until("both operations are done", lambda: operations.rows > 0 and (
        operations.cell(0, 0).startswith("Enable recording: ") and operations.cell(0, 1).startswith("2 of 2 done")))
    return conferences, slots, operations


def recreate(reader, conferences):
    """Conference 54 has a link that leads nowhere: only a new meeting helps, and that is reviewed first."""
    row = conferences.row_starting("54 ")
    expect(conferences.thing.add_row_selection(row), "Row 54 should let itself be selected.")
    button = reader.find("push button", "Recreate meeting…")
    reader.until("“Recreate meeting…” can be pressed", lambda: is_enabled(button))
    reader.press(button)
    sure = reader.find_starting("push button", "Recreate 1 meeting")
    reader.until("the plan is made", lambda: is_enabled(sure))
    say(reader.find("label", "Testing Conference 20 Nov · conference 54").get_name())
    reader.press(sure)
    reader.until("conference 54 has a new meeting", lambda: conferences.cell(
        conferences.row_starting("54 "), VERDICT_OF_CONFERENCE).startswith(REPAIRED))


def is_enabled(thing):
    thing.clear_cache()
    return thing.get_state_set().contains(Atspi.StateType.ENABLED)


def disturb(reader, tables):
    """Rows come and go while everything is being read."""
    for table in tables:
        expect(table.read_everything(), "A table should have something to read.")
    conferences = tables[0]
    listed = conferences.rows
    search = reader.find("text", "Search")
    search.set_text_contents("testing conference")
    reader.until("the filter takes rows away", lambda: conferences.rows < listed)
    for table in tables:
        table.read_everything()
    search.set_text_contents("no such thing as this")
    reader.until("nothing matches", lambda: conferences.rows == 0)
    for table in tables:
        table.read_everything()
    search.set_text_contents("")
    reader.until("all rows are back", lambda: conferences.rows == listed)
    for table in tables:
        table.read_everything()


def incident(reader):
    tables = solve(reader)
    recreate(reader, tables[0])
    disturb(reader, tables)
    reader.press(reader.find("menu item", "Quit"))
    status = reader.ended()
    expect(status == 0, f"The program ended with status {status}.")
    say("Conference 51 was repaired, and conference 54 recreated, by ear.")


if __name__ == "__main__":
    sys.exit(run(incident, [sys.argv[1], "--demo"]))
