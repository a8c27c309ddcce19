# SPDX-FileCopyrightText: 2026 Confdesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs an accessibility test of a program on a screen and a session bus of its own: run.py TEST PROGRAM"""

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path


def start_screen():
    """An X server on a free display; returns the process and the display's name."""
    read_end, write_end = os.pipe()
    command = ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1280x900x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[write_end], stderr=subprocess.DEVNULL)
    os.close(write_end)
    with os.fdopen(read_end) as pipe:
        number = pipe.readline().strip()  # written when the server is ready; empty when it died
    if not number:
        sys.exit("Xvfb did not start.")
    return server, f":{number}"


def environment(folder, display):
    """Nothing of the person's own session: neither settings nor bus."""
    home, runtime = Path(folder, "home"), Path(folder, "run")
    home.mkdir()
    runtime.mkdir(mode=0o700)
    kept = {name: value for name, value in os.environ.items()
            if not name.startswith(("DBUS_", "XDG_", "WAYLAND_", "AT_SPI_", "QT_", "LC_", "LANG"))}
    return kept | {
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(runtime),
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        "PYTHONDONTWRITEBYTECODE": "1",
    }


def end_group(leader):
    """The buses of AT-SPI outlive the session that started them, and would keep our output open."""
    try:
        os.killpg(leader, signal.SIGKILL)
    except ProcessLookupError:
        pass


def stop_what_is_left(runtime):
    """The accessibility bus outlives the session that started it; it is known by the folder that it was given."""
    mark = f"XDG_RUNTIME_DIR={runtime}".encode()
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if mark in (process / "environ").read_bytes().split(b"\0"):
                os.kill(int(process.name), signal.SIGTERM)
        except (OSError, ValueError):
            pass  # somebody else's, or gone already


def main():
    test = str(Path(__file__).with_name(sys.argv[1]))
    program = str(Path(sys.argv[2]).resolve())
    server, display = start_screen()
    try:
        with tempfile.TemporaryDirectory() as folder:
            command = ["dbus-run-session", "--", sys.executable, test, program]
            session = subprocess.Popen(command, env=environment(folder, display), start_new_session=True)
            try:
                return session.wait()
            finally:
                end_group(session.pid)
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    sys.exit(main())
