// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace confdesk {

// The words of the enums of SimulatedWorld in JSON, in the order of the enumerators.
inline const QStringList &secretStates()
{
    static const QStringList words{QStringLiteral("valid"), QStringLiteral("expired")};
    return words;
}

inline const QStringList &unknownMeetings()
{
    static const QStringList words{QStringLiteral("notFound"), QStringLiteral("emptyList")};
    return words;
}

inline const QStringList &mailKinds()
{
    static const QStringList words{QStringLiteral("message"), QStringLiteral("cancellation")};
    return words;
}

inline const QStringList &bodyTypes()
{
    static const QStringList words{QStringLiteral("html"), QStringLiteral("text")};
    return words;
}

inline const QStringList &readBacks()
{
    static const QStringList words{QStringLiteral("faithful"), QStringLiteral("ignored")};
    return words;
}

} // namespace confdesk
