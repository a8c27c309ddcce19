# SPDX-FileCopyrightText: 2026 Confdesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader sees of one program, through AT-SPI. Everything is waited for with a deadline; a program that has
ended fails the test at once."""

import subprocess
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

DEADLINE = 60  # seconds; with sanitizers on a busy machine a step takes some


class Failure(Exception):
    pass


def run(test, command):
    """Exit status of `test(reader)` on the program started by `command`."""
    reader = ScreenReader(command)
    try:
        with reader:
            test(reader)
    except Failure as failure:
        print(f"FAILED: {failure}", flush=True)
        return 1
    return 0


class ScreenReader:
    def __init__(self, command):
        self.program = subprocess.Popen(command)
        self.application = None

    def __enter__(self):
        try:
            self.application = self.until("the program registers with AT-SPI", self._find_application)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        if self.program.poll() is None:
            self.program.kill()
        self.program.wait()

    def until(self, what, probe):
        """The first value of `probe` that is true. An object that vanishes while it is read is read again."""
        deadline = time.monotonic() + DEADLINE
        while True:
            status = self.program.poll()
            if status is not None:
                raise Failure(f"The program ended with status {status} while waiting: {what}")
            try:
                value = probe()
            except GLib.Error:
                value = None
            if value:
                return value
            if time.monotonic() > deadline:
                raise Failure(f"Waited {DEADLINE} s in vain: {what}")
            time.sleep(0.05)

    def find(self, role, name):
        """The shown object of that role whose name is `name`."""
        return self.until(f"{role} “{name}”", lambda: self._search(self.application, role, name.__eq__))

    def find_starting(self, role, start):
        """The same by the beginning of its name."""
        return self.until(f"{role} “{start}…”", lambda: self._search(
            self.application, role, lambda name: name.startswith(start)))

    def press(self, thing):
        """What a click does."""
        if not thing.do_action(0):
            raise Failure(f"“{thing.get_name()}” cannot be pressed")

    def ended(self):
        """The exit status, once the program has ended by itself."""
        try:
            return self.program.wait(DEADLINE)
        except subprocess.TimeoutExpired:
            raise Failure("The program did not end.") from None

    def _find_application(self):
        desktop = Atspi.get_desktop(0)
        for number in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(number)
            if child and child.get_process_id() == self.program.pid:
                return child
        return None

    def _search(self, thing, role, is_wanted):
        if thing is None:
            return None
        if thing.get_role_name() == role and is_wanted(thing.get_name()):
            return thing
        if thing.get_role_name() in ("table", "tree"):
            return None  # cells are asked for by place
        for number in range(thing.get_child_count()):
            found = self._search(thing.get_child_at_index(number), role, is_wanted)
            if found:
                return found
        return None


class Table:
    """A table by its rows; asked anew each time, as a screen reader does."""

    def __init__(self, thing):
        self.thing = thing

    @property
    def rows(self):
        self.thing.clear_cache()
        return self.thing.get_n_rows()

    @property
    def columns(self):
        return self.thing.get_n_columns()

    def cell(self, row, column):
        thing = self.thing.get_accessible_at(row, column)
        if thing is None:
            return ""
        thing.clear_cache()
        return thing.get_name()

    def header(self, column):
        return self.thing.get_column_description(column)

    def row_starting(self, text):
        for row in range(self.rows):
            if self.cell(row, 0).startswith(text):
                return row
        return None

    def read_everything(self):
        """Every child by number, and places that do not exist: what made Qt's own tables crash."""
        names = []
        for number in range(self.thing.get_child_count()):
            child = self.thing.get_child_at_index(number)
            if child:
                names.append((child.get_role_name(), child.get_name(), child.get_index_in_parent()))
        for row, column in ((-1, -1), (self.rows, 0), (0, self.columns)):
            try:
                self.thing.get_accessible_at(row, column)
            except GLib.Error:
                pass
        return names
