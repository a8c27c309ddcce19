// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demorandom.h"

#include <QCryptographicHash>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace confdesk {

int DemoRandom::below(int bound)
{
    m_state += 0x9e3779b97f4a7c15ULL;
    std::uint64_t mixed = m_state;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9ULL;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebULL;
    mixed ^= mixed >> 31;
    return static_cast<int>(mixed % static_cast<std::uint64_t>(bound));
}

QString demoGuid(const QString &name)
{
    static const QUuid nameSpace(u"{5b0c7f2e-8f3d-4c52-9a41-d3a1c0f5e6b7}"_s);
    return QUuid::createUuidV5(nameSpace, name).toString(QUuid::WithoutBraces);
}

QByteArray demoBytes(const QString &name, int length)
{
    QByteArray bytes;
    for (int round = 0; bytes.size() < length; ++round) {
        const QString text = u"%1#%2"_s.arg(name).arg(round);
        bytes += QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    }
    return bytes.first(length);
}

QString demoDigits(const QString &name, int length)
{
    QString digits;
    for (const char byte : demoBytes(name, length))
        digits += QChar(u'0' + static_cast<unsigned char>(byte) % 10);
    if (digits.startsWith(u'0'))
        digits[0] = u'2';
    return digits;
}

} // namespace confdesk
