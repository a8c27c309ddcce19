// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/onlinemeetingid.h"

#include "domain/idforms.h"

#include <QByteArray>
#include <QList>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct Parts
{
    UserId organizer;
    QString threadId;
};

std::optional<Parts> partsOf(QStringView organizer, QStringView threadId)
{
    const auto guid = guidOf(organizer);
    if (!guid || !isThreadId(threadId))
        return std::nullopt;
    return Parts{.organizer = UserId{*guid}, .threadId = threadId.toString()};
}

/// 9f3c1e52-…_19:…@thread.skype, the oldest ids.
std::optional<Parts> partsOfPlain(QStringView text)
{
    const qsizetype separator = text.indexOf(u'_');
    if (separator < 0)
        return std::nullopt;
    return partsOf(text.first(separator), text.sliced(separator + 1));
}

/// base64 of 1*{organizer}*0**{thread}. A cut id mostly still decodes; then its thread lacks the end, and is none.
std::optional<Parts> partsOfEncoded(QStringView text)
{
    const auto decoded = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return std::nullopt;
    const QString plain = QString::fromUtf8(*decoded);
    const QList<QStringView> fields = QStringView(plain).split(u'*');
    if (fields.size() != 5 || fields.at(0) != u'1' || fields.at(2) != u'0' || !fields.at(3).isEmpty())
        return std::nullopt;
    return partsOf(fields.at(1), fields.at(4));
}

} // namespace

OnlineMeetingId OnlineMeetingId::parse(const QString &text)
{
    OnlineMeetingId id;
    id.m_text = text;
    const QString trimmed = trimmedInvisible(text);
    if (trimmed.isEmpty())
        return id;

    id.m_form = Form::Malformed;
    if (guidOf(trimmed)) {
        id.m_form = Form::Guid;
    } else if (const auto thread = threadIdOf(trimmed)) {
        id.m_form = Form::Thread;
        id.m_threadId = *thread;
    } else {
        auto parts = partsOfPlain(trimmed);
        if (!parts)
            parts = partsOfEncoded(trimmed);
        if (parts) {
            id.m_form = Form::Graph;
            id.m_organizer = parts->organizer;
            id.m_threadId = parts->threadId;
        }
    }
    return id;
}

GraphMeetingId OnlineMeetingId::compose(const UserId &organizer, const QString &threadId)
{
    const QString plain = u"1*%1*0**%2"_s.arg(organizer.value().toLower(), threadId);
    return GraphMeetingId{QString::fromLatin1(plain.toUtf8().toBase64())};
}

std::optional<GraphMeetingId> OnlineMeetingId::graphId() const
{
    if (m_form != Form::Graph)
        return std::nullopt;
    return GraphMeetingId{trimmedInvisible(m_text)};
}

} // namespace confdesk
