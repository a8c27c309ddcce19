// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace confdesk {

/// Bytes of a simulated video: `length` of them from `offset` on. They follow from the seed alone, so that a video
/// needs no memory, and differ from block to block, so that none can stand in another's place.
struct SimulatedSlice
{
    QString seed;
    qint64 offset = 0;
    qint64 length = 0;

    bool operator==(const SimulatedSlice &) const = default;
};

[[nodiscard]] QByteArray simulatedBytes(const SimulatedSlice &slice);

/// SHA-256 of the first `size` bytes, in hex.
[[nodiscard]] QByteArray simulatedHash(const QString &seed, qint64 size);

} // namespace confdesk
