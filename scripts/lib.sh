# SPDX-FileCopyrightText: 2026 Confdesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# What the scripts share; sourced by them, never run.
set -euo pipefail

project_root=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)

# ccache leaves alone what uses precompiled headers unless told that they may be trusted.
export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime

say() { printf '%s\n' "$*"; }

fail()
{
    printf '%s\n' "$*" >&2
    exit 1
}

# As many compilers at once as there are cores, but not more than memory carries: one takes up to 1 GiB.
job_count()
{
    local cores gigabytes
    cores=$(nproc)
    gigabytes=$(awk '/^MemAvailable:/ { print int($2 / 1048576) }' /proc/meminfo)
    if ((gigabytes >= 1 && gigabytes < cores)); then
        echo "$gigabytes"
    else
        echo "$cores"
    fi
}

# build <preset> <build folder> [further arguments for the configure step]
build()
{
    local preset=$1 folder=$2
    shift 2
    cmake -S "$project_root" --preset "$preset" -B "$folder" --log-level=WARNING "$@" &&
        cmake --build "$folder" --parallel "$(job_count)"
}
