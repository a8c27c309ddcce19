// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/simulatedworld.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

bool sameIgnoringCase(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

/// The element for which `matches` holds, as pointer into `list`; works for const and mutable lists alike.
template <typename List, typename Matches>
auto find(List &list, Matches matches) -> decltype(&list.first())
{
    for (auto &element : list) {
        if (matches(element))
            return &element;
    }
    return nullptr;
}

auto isUser(const QString &idOrName)
{
    return [&idOrName](const SimulatedUser &user) {
        return sameIgnoringCase(user.id, idOrName) || sameIgnoringCase(user.userPrincipalName, idOrName);
    };
}

QByteArray hashed(const QString &seed, QCryptographicHash::Algorithm algorithm)
{
    return QCryptographicHash::hash(seed.toUtf8(), algorithm);
}

auto hasId(const QString &id)
{
    // Graph's event and meeting ids are base64: case matters.
    return [&id](const auto &element) { return element.id == id; };
}

} // namespace

const SimulatedUser *SimulatedWorld::user(const QString &idOrName) const
{
    return find(users, isUser(idOrName));
}

SimulatedUser *SimulatedWorld::user(const QString &idOrName)
{
    return find(users, isUser(idOrName));
}

const SimulatedEvent *SimulatedWorld::event(const QString &id) const
{
    return find(events, hasId(id));
}

SimulatedEvent *SimulatedWorld::event(const QString &id)
{
    return find(events, hasId(id));
}

const SimulatedMeeting *SimulatedWorld::meeting(const QString &id) const
{
    return find(meetings, hasId(id));
}

SimulatedMeeting *SimulatedWorld::meeting(const QString &id)
{
    return find(meetings, hasId(id));
}

const SimulatedDrive *SimulatedWorld::drive(const QString &id) const
{
    return find(drives, hasId(id));
}

const SimulatedDrive *SimulatedWorld::driveOf(const QString &ownerId) const
{
    return find(drives, [&ownerId](const SimulatedDrive &drive) { return sameIgnoringCase(drive.ownerId, ownerId); });
}

const SimulatedDriveFile *SimulatedDrive::file(const QString &itemId) const
{
    return find(files, hasId(itemId));
}

QString simulatedMeetingId(const QString &organizerId, const QString &threadId)
{
    const QString plain = u"1*%1*0**%2"_s.arg(organizerId, threadId);
    return QString::fromLatin1(plain.toUtf8().toBase64());
}

QString simulatedEventId(const QString &ownerId, const QString &seed)
{
    constexpr qsizetype length = 113;
    QByteArray bytes = QByteArray::fromHex("00032400") + ownerId.toLatin1();
    bytes += hashed(seed, QCryptographicHash::Sha512) + hashed(seed, QCryptographicHash::Sha256);
    return QString::fromLatin1(bytes.first(length).toBase64(QByteArray::Base64UrlEncoding));
}

QString simulatedDriveId(const QString &ownerId)
{
    const QByteArray key = hashed(ownerId, QCryptographicHash::Sha384);
    return "b!"_L1 + QString::fromLatin1(key.toBase64(QByteArray::Base64UrlEncoding));
}

QString simulatedCalendarUid(const QString &seed)
{
    const QByteArray own = hashed(seed, QCryptographicHash::Sha1).toHex().toUpper();
    return "040000008200E00074C5B7101A82E008"_L1 + QString::fromLatin1(own);
}

QString simulatedThreadId(const QString &seed)
{
    const QByteArray name = seed.toUtf8().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return u"19:meeting_%1@thread.v2"_s.arg(QString::fromLatin1(name));
}

QString simulatedJoinUrl(const QString &threadId, const QString &tenantId, const QString &organizerId)
{
    QString thread = threadId;
    thread.replace(u":"_s, u"%3a"_s).replace(u"@"_s, u"%40"_s);
    // Appended, not arg(): the escapes look like place holders.
    return "https://teams.microsoft.com/l/meetup-join/"_L1 + thread + "/0?context=%7b%22Tid%22%3a%22"_L1 + tenantId +
           "%22%2c%22Oid%22%3a%22"_L1 + organizerId + "%22%7d"_L1;
}

} // namespace confdesk
