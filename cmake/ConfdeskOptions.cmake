# SPDX-FileCopyrightText: 2026 Confdesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# One INTERFACE target with every warning and definition; each library and program links it.
add_library(confdesk_options INTERFACE)
add_library(Confdesk::options ALIAS confdesk_options)

target_compile_features(confdesk_options INTERFACE cxx_std_20)
target_compile_definitions(confdesk_options INTERFACE
  QT_NO_CAST_FROM_ASCII
  QT_NO_CAST_TO_ASCII
  QT_NO_CAST_FROM_BYTEARRAY
  QT_NO_URL_CAST_FROM_STRING
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
  QT_NO_FOREACH
  QT_NO_KEYWORDS
  QT_STRICT_ITERATORS
  QT_USE_QSTRINGBUILDER
  QT_DISABLE_DEPRECATED_BEFORE=0x060400
  QT_MESSAGELOGCONTEXT
  CONFDESK_VERSION="${PROJECT_VERSION}")
target_compile_options(confdesk_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wold-style-cast
  -Woverloaded-virtual -Wnon-virtual-dtor -Wcast-qual
  # Aggregates are filled by name; what is not named has its default (docs/architecture.md).
  -Wno-missing-field-initializers)
# -Wnull-dereference follows inlined code: with optimisation g++ 12 reports Qt's and libstdc++'s own headers,
# so it is asked for where it can tell the truth.
target_compile_options(confdesk_options INTERFACE $<$<CONFIG:Debug>:-Wnull-dereference>)

if(CONFDESK_WERROR)
  target_compile_options(confdesk_options INTERFACE -Werror)
endif()

if(CONFDESK_SANITIZE)
  target_compile_options(confdesk_options INTERFACE
    -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer -g1)
  target_link_options(confdesk_options INTERFACE -fsanitize=address,undefined)
endif()

target_compile_options(confdesk_options INTERFACE
  $<$<CONFIG:Release>:-fstack-protector-strong>)
target_compile_definitions(confdesk_options INTERFACE
  $<$<CONFIG:Release>:_GLIBCXX_ASSERTIONS>
  $<$<CONFIG:Release>:_FORTIFY_SOURCE=2>)

# Linking dozens of test programs is most of an incremental build: lld, where present, halves it.
include(CheckLinkerFlag)
check_linker_flag(CXX -fuse-ld=lld CONFDESK_HAS_LLD)
if(CONFDESK_HAS_LLD)
  target_link_options(confdesk_options INTERFACE -fuse-ld=lld)
endif()
