// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/sqlerror.h"

#include <QCoreApplication>
#include <QSqlError>

#include <cerrno>
#include <cstring>
#include <netdb.h>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::OpenError)
};

// A connection that never came about has no SQLSTATE, only libpq's text. It is looked at to choose the advice; the
// reasons that the operating system gives are compared in the very words, and language, that libpq took them from.
class LibpqText
{
public:
    explicit LibpqText(QString text) : m_text(std::move(text)) {}

    [[nodiscard]] bool hasErrno(int code) const { return m_text.contains(QString::fromLocal8Bit(std::strerror(code))); }
    [[nodiscard]] bool hasResolverError(int code) const
    {
        return m_text.contains(QString::fromLocal8Bit(::gai_strerror(code)));
    }
    [[nodiscard]] bool has(QLatin1StringView word) const { return m_text.contains(word, Qt::CaseInsensitive); }

private:
    QString m_text;
};

bool isUnknownHost(const LibpqText &text)
{
    return text.has("could not translate host name"_L1) || text.hasResolverError(EAI_NONAME) ||
           text.hasResolverError(EAI_AGAIN) || text.hasResolverError(EAI_FAIL);
}

bool isUnreachable(const LibpqText &text)
{
    return text.hasErrno(ETIMEDOUT) || text.hasErrno(EHOSTUNREACH) || text.hasErrno(ENETUNREACH) ||
           text.has("timeout expired"_L1);
}

QString networkAdvice(const LibpqText &text, const ConnectionSettings &settings)
{
    const Profile::Database &database = settings.database;
    if (isUnknownHost(text)) {
        return Text::tr(
                   "The %1 cannot be reached: there is no host %2. Check the host in the profile, and the network.")
            .arg(settings.place(), database.host);
    }
    if (text.hasErrno(ECONNREFUSED)) {
        return Text::tr(
                   "The %1 cannot be reached: nothing answers on %2, port %3. Check that the server is running, and "
                   "the host and port in the profile.")
            .arg(settings.place(), database.host, QString::number(database.port));
    }
    if (isUnreachable(text)) {
        return Text::tr(
                   "The %1 cannot be reached: %2 did not answer in time. Check the network, a VPN or firewall, and "
                   "the host and port in the profile.")
            .arg(settings.place(), database.host);
    }
    if (text.has(".s.PGSQL."_L1)) {
        return Text::tr(
                   "The %1 cannot be reached: no server listens there. Check that it is running, and the host in the "
                   "profile.")
            .arg(settings.place());
    }
    return {};
}

QString tlsAdvice(const LibpqText &text, const ConnectionSettings &settings)
{
    if (text.has("no encryption"_L1) || text.has("SSL off"_L1)) {
        return Text::tr(
                   "The %1 does not admit the user %2 without encryption. Set sslMode to verify-full in the profile.")
            .arg(settings.place(), settings.database.user);
    }
    if (text.has("root certificate file"_L1) || text.has("root.crt"_L1)) {
        return Text::tr(
                   "The %1 was not opened: the CA certificate that would prove the server's identity cannot be read. "
                   "Name the file as sslRootCert in the profile.")
            .arg(settings.place());
    }
    if (text.has("does not support SSL"_L1)) {
        return Text::tr(
                   "The %1 was not opened: the server does not offer encryption (TLS), which sslMode in the profile "
                   "asks for. Ask its administrator to switch TLS on.")
            .arg(settings.place());
    }
    if (text.has("certificate"_L1) || text.has("SSL error"_L1) || text.has("TLS"_L1)) {
        return Text::tr("The %1 was not opened: the server's certificate (TLS) could not be verified for %2. Check "
                        "sslRootCert and the host in the profile; if both are right, somebody may be listening in.")
            .arg(settings.place(), settings.database.host);
    }
    return {};
}

QString signInAdvice(const LibpqText &text, const ConnectionSettings &settings)
{
    const QString user = settings.database.user;
    if (text.has("no password supplied"_L1)) {
        return Text::tr("The %1 asks for a password, and none was given for the user %2. Give it in the environment "
                        "variable CONFDESK_DB_PASSWORD.")
            .arg(settings.place(), user);
    }
    if (text.has("authentication failed"_L1)) {
        return Text::tr("The %1 refuses the user %2: the user name or the password is wrong. Check both.")
            .arg(settings.place(), user);
    }
    if (text.has("pg_hba.conf"_L1)) {
        return Text::tr("The %1 does not admit the user %2 from this computer. Ask its administrator for an entry in "
                        "pg_hba.conf.")
            .arg(settings.place(), user);
    }
    if (text.has("role \""_L1)) {
        return Text::tr(
                   "The %1 does not let the user %2 in: it does not know the user, or the user may not log in. Check "
                   "the user in the profile.")
            .arg(settings.place(), user);
    }
    return {};
}

QString serverAdvice(const LibpqText &text, const ConnectionSettings &settings)
{
    if (text.has("database \""_L1) && text.has("does not exist"_L1)) {
        return Text::tr(
                   "The %1 cannot be opened: the server has no database of this name. Check the name in the profile.")
            .arg(settings.place());
    }
    if (text.has("permission denied for database"_L1)) {
        return Text::
            tr("The %1 cannot be opened: the user %2 may not connect to it. Ask its administrator to GRANT CONNECT.")
                .arg(settings.place(), settings.database.user);
    }
    if (text.has("too many"_L1) || text.has("remaining connection slots"_L1)) {
        return Text::tr("The %1 has no room for another connection. Try again later, or tell its administrator.")
            .arg(settings.place());
    }
    if (text.has("starting up"_L1) || text.has("shutting down"_L1) || text.has("recovery mode"_L1))
        return Text::tr("The %1 is starting up or shutting down. Try again in a moment.").arg(settings.place());
    return {};
}

} // namespace

Error openError(const QSqlError &error, const ConnectionSettings &settings)
{
    if (settings.engine() == Engine::Sqlite)
        return statementError(error, settings);
    const QString detail = error.databaseText().trimmed();
    const LibpqText text(detail);
    for (const auto advice : {networkAdvice, tlsAdvice, signInAdvice, serverAdvice}) {
        if (const QString sentence = advice(text, settings); !sentence.isEmpty())
            return makeError(ErrorKind::Database, sentence, detail);
    }
    return makeError(
        ErrorKind::Database,
        Text::tr("The %1 cannot be opened. The details say what the server said; check host, port, name, user "
                 "and password.")
            .arg(settings.place()),
        detail);
}

} // namespace confdesk
