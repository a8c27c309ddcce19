// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <cstdint>
#include <utility>

namespace confdesk {

/// A generator of our own (splitmix64): the demo must be the same on every machine and with every library.
class DemoRandom
{
public:
    explicit DemoRandom(std::uint64_t seed) : m_state(seed) {}

    /// 0 … bound − 1.
    [[nodiscard]] int below(int bound);
    [[nodiscard]] bool oneIn(int chances) { return below(chances) == 0; }

    template <typename T>
    [[nodiscard]] const T &pick(const QList<T> &list)
    {
        return list.at(below(static_cast<int>(list.size())));
    }

    template <typename T>
    void shuffle(QList<T> &list)
    {
        for (qsizetype i = list.size() - 1; i > 0; --i)
            std::swap(list[i], list[below(static_cast<int>(i) + 1)]);
    }

private:
    std::uint64_t m_state;
};

// Things made from a name: independent of how many were made before.
[[nodiscard]] QString demoGuid(const QString &name);                 ///< lower case, without braces
[[nodiscard]] QByteArray demoBytes(const QString &name, int length); ///< looks random
[[nodiscard]] QString demoDigits(const QString &name, int length);   ///< the first one is not 0

} // namespace confdesk
