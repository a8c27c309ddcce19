# SPDX-FileCopyrightText: 2026 Confdesk developers
# SPDX-License-Identifier: GPL-3.0-or-later

# confdesk_add_library(<layer> SOURCES <files...> [LINKS <public libraries...>] [PRIVATE_LINKS <libraries...>])
#
# One static library per folder of src. What a layer may include is what it links: that is how the
# direction of dependencies (docs/architecture.md) is enforced.
function(confdesk_add_library layer)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS;PRIVATE_LINKS")
  set(target confdesk_${layer})
  add_library(${target} STATIC ${arg_SOURCES})
  add_library(Confdesk::${layer} ALIAS ${target})
  target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(${target} PUBLIC Confdesk::options ${arg_LINKS} PRIVATE ${arg_PRIVATE_LINKS})
  confdesk_precompile(${target})
endfunction()

# The headers every file needs; those of Gui and Widgets stay out, they would cost every layer.
function(confdesk_precompile target)
  target_precompile_headers(${target} PRIVATE
    <QByteArray> <QDateTime> <QFuture> <QFutureWatcher> <QHash> <QJsonObject> <QList> <QObject> <QString>
    <chrono> <functional> <memory> <optional> <stop_token> <tl/expected.hpp>)
endfunction()

# confdesk_add_test(<name> SOURCES <files...> LINKS <libraries...> [LABELS <labels...>])
function(confdesk_add_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS;LABELS")
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE Confdesk::options Qt6::Test ${arg_LINKS})
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR}/tests)
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES
    TIMEOUT 400
    LABELS "${arg_LABELS}"
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;ASAN_OPTIONS=detect_leaks=1;UBSAN_OPTIONS=print_stacktrace=1")
endfunction()
