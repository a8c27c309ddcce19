// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/inifile.h"

#include "domain/meeting.h"

#include <QCoreApplication>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(confdesk::Profile)
};

tl::unexpected<Error> lineFailure(const QString &fileName, int line, const QString &what)
{
    return failure(ErrorKind::Protocol, Text::tr("%1, line %2: %3").arg(fileName, QString::number(line), what));
}

std::optional<QString> decoded(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(bytes);
    if (decoder.hasError() || text.contains(QChar::Null))
        return std::nullopt;
    return text;
}

QStringView withoutComment(QStringView line)
{
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line.at(i) == u';' && (i == 0 || line.at(i - 1).isSpace()))
            return line.first(i).trimmed();
    }
    return line.trimmed();
}

Result<Done> readLine(QStringView line, const QString &fileName, IniFile &file)
{
    if (line.isEmpty() || line.startsWith(u'#'))
        return Done{};
    if (line.startsWith(u'[')) {
        if (!line.endsWith(u']'))
            return lineFailure(fileName, file.lines, Text::tr("A section is written as [name]."));
        file.sections.append({.name = line.sliced(1, line.size() - 2).trimmed().toString(), .line = file.lines});
        return Done{};
    }
    const qsizetype equals = line.indexOf(u'=');
    const QString key = line.first(qMax<qsizetype>(equals, 0)).trimmed().toString();
    if (key.isEmpty())
        return lineFailure(fileName, file.lines,
                           Text::tr("This is neither a [section], nor key=value, nor a comment."));
    if (file.sections.isEmpty()) {
        return lineFailure(fileName, file.lines,
                           Text::tr("The key “%1” stands before the first [section].").arg(singleLine(key, 60)));
    }
    file.entries.append({.section = file.sections.constLast().name,
                         .key = key,
                         .value = line.sliced(equals + 1).trimmed().toString(),
                         .line = file.lines});
    return Done{};
}

} // namespace

Result<IniFile> parseIni(const QByteArray &text, const QString &fileName)
{
    constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");
    QByteArrayView rest(text);
    if (rest.startsWith(byteOrderMark))
        rest = rest.sliced(byteOrderMark.size());
    IniFile file;
    while (!rest.isEmpty()) {
        ++file.lines;
        const qsizetype end = rest.indexOf('\n');
        const auto line = decoded(end < 0 ? rest : rest.first(end));
        rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
        if (!line)
            return lineFailure(fileName, file.lines, Text::tr("This is no UTF-8 text."));
        if (const auto read = readLine(withoutComment(*line), fileName, file); !read)
            return tl::unexpected(read.error());
    }
    return file;
}

} // namespace confdesk
