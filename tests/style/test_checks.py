# SPDX-FileCopyrightText: 2026 Confdesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each check finds a planted violation, and leaves alone what only looks like one."""

import stat
import sys
import tempfile
import unittest
from pathlib import Path

import check_layers
import check_rules
import check_translations

SPDX = "// SPDX-FileCopyrightText: 2026 Confdesk developers\n// SPDX-License-Identifier: GPL-3.0-or-later\n"
HEADER = SPDX + "#pragma once\n"


class Tree(unittest.TestCase):
    """A made-up checkout."""

    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.root = Path(temporary.name)

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path


class Layers(Tree):
    def findings(self, name, text):
        self.write("qt/QtCore/QtGlobal", "")
        self.write("qt/QtSql/QSqlQuery", "")
        self.write("qt/QtWidgets/QDialog", "")
        self.write(name, text)
        return check_layers.findings_in(self.root, [self.root / "qt"])

    def test_a_layer_that_includes_a_higher_one_is_found(self):
        self.assertEqual(len(self.findings("src/domain/a.cpp", '#include "flows/runner.h"\n')), 1)

    def test_an_implementation_of_a_port_is_unknown_to_the_flows(self):
        self.assertEqual(len(self.findings("src/flows/a.cpp", '#include "graph/transport.h"\n')), 1)

    def test_base_knows_nothing_of_the_domain(self):
        self.assertEqual(len(self.findings("src/base/a.cpp", '#include "domain/ids.h"\n')), 1)

    def test_a_qt_module_of_another_layer_is_found_however_it_is_spelt(self):
        for include in ("<QSqlQuery>", "<QtSql/QSqlQuery>", "<QtSql>"):
            with self.subTest(include):
                found = self.findings("src/domain/a.cpp", f"#include {include}\n")
                self.assertEqual(found, [f"src/domain/a.cpp:1: domain must not use QtSql ({include[1:-1]})"])

    def test_widgets_stay_in_the_window(self):
        self.assertEqual(len(self.findings("src/models/a.cpp", "#include <QDialog>\n")), 1)
        self.assertEqual(len(self.findings("src/gui/b.cpp", "#include <QDialog>\n")), 1)

    def test_the_keychain_stays_in_secrets(self):
        self.assertEqual(len(self.findings("src/gui/a.cpp", "#include <qt6keychain/keychain.h>\n")), 1)

    def test_what_a_layer_may_include_is_not_found(self):
        text = '#include "gui/a.h"\n#include "models/b.h"\n#include "base/c.h"\n#include <QDialog>\n#include <QtGlobal>\n#include <memory>\n'
        self.assertEqual(self.findings("src/gui/a.cpp", text), [])

    def test_a_folder_that_is_no_layer_is_found(self):
        self.assertEqual(len(self.findings("src/helpers/a.cpp", "")), 1)


class Rules(Tree):
    def assert_finds(self, count, name, text):
        path = self.write(name, text)
        found = check_rules.findings_in(self.root)
        path.unlink()
        self.assertEqual(len(found), count, found)

    def test_planted_code_is_found(self):
        for line in (
            "co_await f();",
            "f().then(g);",
            "f()\n    ->then (g);",
            "QEventLoop loop;",
            "QCoreApplication::processEvents();",
            "future.waitForFinished();",
            "auto now = QDateTime::currentDateTimeUtc();",
            "std::this_thread::sleep_for(1s);",
            "int slots = 0;",
            "#include <QtCore>",
            "// TO" "DO: later",
        ):
            with self.subTest(line):
                self.assert_finds(1, "src/flows/a.cpp", SPDX + line + "\n")

    def test_comments_and_texts_are_not_code(self):
        text = '// co_await is not used, nor f.then(g)\n/* slots\n */\nauto a = u"time slots"_s; auto b = R"x(slots )" )x";\n'
        self.assert_finds(0, "src/flows/a.cpp", SPDX + text + "int n = 1'000'000; Q_SLOTS\n")

    def test_code_after_a_literal_is_still_code(self):
        self.assert_finds(1, "src/flows/a.cpp", SPDX + "f('\"', \"//\", 0x1'0); int slots;\n")

    def test_exec_is_a_nested_loop_in_the_window_and_a_query_in_the_database(self):
        self.assert_finds(1, "src/gui/a.cpp", SPDX + "dialog.exec();\n")
        self.assert_finds(0, "src/lms/a.cpp", SPDX + "query.exec();\n")

    def test_only_the_clock_asks_for_the_time(self):
        self.assert_finds(0, "src/base/clock.cpp", SPDX + "return QDateTime::currentDateTimeUtc();\n")

    def test_a_sleeping_or_skipped_test_is_found(self):
        self.assert_finds(1, "tests/flows/a.cpp", SPDX + "QTest::qWait(10);\n")
        self.assert_finds(1, "tests/flows/a.cpp", SPDX + 'QS' 'KIP("flaky");\n')
        self.assert_finds(1, "tests/flows/a.cpp", SPDX + 'QE' 'XPECT_FAIL("", "later", Continue);\n')

    def test_a_test_may_be_skipped_where_its_server_is_missing(self):
        self.assert_finds(0, "tests/lms/a.cpp", SPDX + 'QS' 'KIP("CONFDESK_TEST_PG_HOST is not set");\n')

    def test_a_file_without_licence_is_found(self):
        self.assert_finds(1, "src/base/a.cpp", "int a;\n")
        self.assert_finds(1, "cmake/a.cmake", "set(a)\n")
        self.assert_finds(1, "scripts/a", "#!/bin/sh\n")
        self.assert_finds(0, "scripts/a", "#!/bin/sh\n" + SPDX.replace("//", "#"))

    def test_a_long_file_is_found(self):
        self.assert_finds(0, "src/base/a.cpp", SPDX + "\n" * 398)
        self.assert_finds(1, "src/base/a.cpp", SPDX + "\n" * 399)

    def test_a_header_without_guard_or_with_using_namespace_is_found(self):
        self.assert_finds(1, "src/base/a.h", SPDX)
        self.assert_finds(1, "src/base/a.h", HEADER + "using namespace Qt::StringLiterals;\n")
        self.assert_finds(0, "src/base/a.h", HEADER)


# Stands for lupdate: it always "finds" the two texts below in the source.
UPDATE = """#!/bin/sh
cat > "$2/confdesk_de.ts" <<'TS'
<TS language="de"><context><name>confdesk::A</name>
<message><source>Open %1</source><translation type="unfinished"/></message>
<message numerus="yes"><source>%n of %1</source><translation type="unfinished"/></message>
</context></TS>
TS
"""
OPEN = "<message><source>Open %1</source><translation>%1 öffnen</translation></message>"
PLURAL = (
    '<message numerus="yes"><source>%n of %1</source><translation><numerusform>einer von %1</numerusform>'
    "<numerusform>%n von %1</numerusform></translation></message>"
)


class Translations(Tree):
    def findings(self, content, context="confdesk::A", update=UPDATE):
        script = self.write("scripts/update-translations", update.replace("confdesk::A", context))
        script.chmod(stat.S_IRWXU)
        text = f'<TS language="de"><context><name>{context}</name>{content}</context></TS>'
        self.write("translations/confdesk_de.ts", text)
        return check_translations.findings_in(self.root)

    def test_a_complete_translation_is_not_found(self):
        self.assertEqual(self.findings(OPEN + PLURAL), [])

    def test_a_missing_text_is_found(self):
        self.assertEqual(len(self.findings(OPEN)), 1)

    def test_a_text_that_left_the_source_is_found(self):
        old = "<message><source>Old</source><translation>Alt</translation></message>"
        self.assertEqual(len(self.findings(OPEN + PLURAL + old)), 1)

    def test_an_unfinished_or_empty_translation_is_found(self):
        unfinished = OPEN.replace("<translation>", '<translation type="unfinished">')
        self.assertEqual(len(self.findings(unfinished + PLURAL)), 1)
        self.assertEqual(len(self.findings(OPEN + PLURAL.replace("%n von %1", ""))), 1)

    def test_a_lost_place_marker_is_found(self):
        self.assertEqual(len(self.findings(OPEN.replace("%1 öffnen", "Öffnen") + PLURAL)), 1)

    def test_a_text_outside_a_class_is_found(self):
        self.assertEqual(len(self.findings(OPEN + PLURAL, context="confdesk")), 2)

    def test_a_failing_update_is_found(self):
        self.assertEqual(len(self.findings(OPEN + PLURAL, update=UPDATE + "exit 1\n")), 1)


if __name__ == "__main__":
    sys.dont_write_bytecode = True
    unittest.main()
