// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/profilereader.h"

#include "domain/meeting.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::Profile)
};

const QHash<QString, QStringList> &knownKeys()
{
    static const QHash<QString, QStringList> keys{
        {u"database"_s,
         {u"driver"_s, u"file"_s, u"host"_s, u"port"_s, u"name"_s, u"user"_s, u"sslMode"_s, u"sslRootCert"_s}},
        {u"graph"_s,
         {u"cloud"_s, u"graphUrl"_s, u"loginUrl"_s, u"tenantId"_s, u"clientId"_s, u"credential"_s, u"certificate"_s,
          u"organizer"_s}},
        {u"lms"_s, {u"baseUrl"_s}},
        {u"journal"_s, {u"store"_s, u"host"_s, u"port"_s, u"name"_s, u"user"_s, u"sslMode"_s}},
        {u"safety"_s, {u"production"_s, u"readOnly"_s}},
    };
    return keys;
}

/// password, clientSecret, client_secret, db-password, passphrase, …: whatever the section.
bool isSecretKey(const QString &key)
{
    static constexpr std::array words{"password"_L1, "passwd"_L1, "passphrase"_L1, "secret"_L1, "pwd"_L1};
    QString plain = key;
    plain.remove(u'_').remove(u'-').remove(u' ');
    return std::ranges::any_of(words,
                               [&plain](QLatin1StringView word) { return plain.contains(word, Qt::CaseInsensitive); });
}

QString closestTo(const QString &name, const QStringList &known)
{
    const auto same = std::ranges::find_if(
        known, [&name](const QString &each) { return each.compare(name, Qt::CaseInsensitive) == 0; });
    return same == known.end() ? QString() : *same;
}

bool isLoopback(const QString &host)
{
    static const QRegularExpression ipv4(uR"(^127(\.[0-9]{1,3}){3}$)"_s);
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || host == "::1"_L1 || ipv4.match(host).hasMatch();
}

/// Why `url` cannot be used as the root of a service; empty when it can.
QString problemOfAddress(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != "https"_L1 && url.scheme() != "http"_L1))
        return Text::tr("It must be a web address like https://host.example.");
    if (!url.userInfo().isEmpty())
        return Text::tr("It must not contain a user name or password.");
    if (url.hasQuery() || url.hasFragment())
        return Text::tr("It must end before any “?” or “#”.");
    if (url.scheme() == "http"_L1 && !isLoopback(url.host()))
        return Text::tr("Plain http is accepted for this machine only (localhost, 127.0.0.1): use https.");
    return {};
}

} // namespace

ProfileReader::ProfileReader(IniFile file, QString fileName) : m_file(std::move(file)), m_fileName(std::move(fileName))
{}

Result<Done> ProfileReader::checkKeys() const
{
    // Secrets first: of everything that may be wrong with a file that holds one, this matters most.
    for (const IniEntry &entry : m_file.entries) {
        if (isSecretKey(entry.key)) {
            return keyFailure(
                entry.section, entry.key,
                Text::tr("Secrets do not belong in a profile. Remove this line, and put the secret into the "
                         "environment variable CONFDESK_DB_PASSWORD (database) or CONFDESK_CLIENT_SECRET "
                         "(Graph)."));
        }
    }
    for (const IniSection &section : m_file.sections) {
        if (!knownKeys().contains(section.name)) {
            return failure(ErrorKind::Protocol,
                           Text::tr("%1, line %2: There is no section [%3]. There are [database], [graph], [lms], "
                                    "[journal] and [safety].")
                               .arg(m_fileName, QString::number(section.line), singleLine(section.name, 60)));
        }
    }
    QSet<std::pair<QString, QString>> seen;
    for (const IniEntry &entry : m_file.entries) {
        if (const auto checked = checkEntry(entry); !checked)
            return checked;
        const std::pair name{entry.section, entry.key};
        if (seen.contains(name))
            return entryFailure(entry, Text::tr("It stands in the file twice. Remove one of the lines."));
        seen.insert(name);
    }
    return Done{};
}

Result<Done> ProfileReader::checkEntry(const IniEntry &entry) const
{
    const QStringList keys = knownKeys().value(entry.section);
    if (keys.contains(entry.key))
        return Done{};
    const QString meant = closestTo(entry.key, keys);
    if (!meant.isEmpty())
        return entryFailure(entry, Text::tr("There is no such key. Write it as “%1”.").arg(meant));
    return entryFailure(entry, Text::tr("There is no such key. There are: %1.").arg(keys.join(", "_L1)));
}

bool ProfileReader::hasSection(const QString &section) const
{
    return std::ranges::any_of(
        m_file.entries, [&section](const IniEntry &each) { return each.section == section && !each.value.isEmpty(); });
}

QString ProfileReader::text(const QString &section, const QString &key, const QString &fallback) const
{
    const IniEntry *entry = find(section, key);
    return entry == nullptr || entry->value.isEmpty() ? fallback : entry->value;
}

Result<QString> ProfileReader::required(const QString &section, const QString &key, const QString &why) const
{
    const QString value = text(section, key);
    if (value.isEmpty())
        return keyFailure(section, key, Text::tr("It is missing: %1").arg(why));
    return value;
}

Result<QString> ProfileReader::oneOf(const QString &section, const QString &key, const QStringList &allowed) const
{
    const QString value = text(section, key, allowed.constFirst());
    if (!allowed.contains(value)) {
        // Whoever reads “credential” may well put the credential itself there: it is not shown.
        if (key == "credential"_L1)
            return keyFailure(section, key, Text::tr("The value is none of %1.").arg(allowed.join(", "_L1)));
        return keyFailure(section, key,
                          Text::tr("“%1” is none of %2.").arg(singleLine(value, 60), allowed.join(", "_L1)));
    }
    return value;
}

Result<bool> ProfileReader::boolean(const QString &section, const QString &key) const
{
    const auto value = oneOf(section, key, {u"false"_s, u"true"_s});
    if (!value)
        return tl::unexpected(value.error());
    return *value == "true"_L1;
}

Result<int> ProfileReader::port(const QString &section, const QString &key, int fallback) const
{
    constexpr int highestPort = 65535;
    const QString value = text(section, key);
    if (value.isEmpty())
        return fallback;
    const bool isNumber = std::ranges::all_of(value, [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool ok = false;
    const int number = value.toInt(&ok);
    if (!isNumber || !ok || number < 1 || number > highestPort) {
        return keyFailure(section, key,
                          Text::tr("“%1” is no port: a number from 1 to 65535.").arg(singleLine(value, 60)));
    }
    return number;
}

Result<QString> ProfileReader::address(const QString &section, const QString &key) const
{
    QString value = text(section, key);
    if (value.isEmpty())
        return value;
    const QString problem = problemOfAddress(QUrl(value, QUrl::StrictMode));
    if (!problem.isEmpty())
        return keyFailure(section, key, problem);
    while (value.endsWith(u'/'))
        value.chop(1);
    return value;
}

tl::unexpected<Error> ProfileReader::keyFailure(const QString &section, const QString &key, const QString &what) const
{
    return entryFailure({.section = section, .key = key, .value = {}, .line = lineOf(section, key)}, what);
}

tl::unexpected<Error> ProfileReader::entryFailure(const IniEntry &entry, const QString &what) const
{
    return failure(ErrorKind::Protocol, Text::tr("%1, line %2, key “%3” of [%4]: %5")
                                            .arg(m_fileName, QString::number(entry.line), singleLine(entry.key, 60),
                                                 singleLine(entry.section, 60), what));
}

const IniEntry *ProfileReader::find(const QString &section, const QString &key) const
{
    const auto entry = std::ranges::find_if(
        m_file.entries, [&](const IniEntry &each) { return each.section == section && each.key == key; });
    return entry == m_file.entries.end() ? nullptr : &*entry;
}

int ProfileReader::lineOf(const QString &section, const QString &key) const
{
    if (const IniEntry *entry = find(section, key); entry != nullptr)
        return entry->line;
    const auto heading = std::ranges::find(m_file.sections, section, &IniSection::name);
    return heading == m_file.sections.end() ? qMax(m_file.lines, 1) : heading->line;
}

} // namespace confdesk
