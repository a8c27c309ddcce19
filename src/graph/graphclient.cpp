// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/graphclient.h"

#include "base/redaction.h"
#include "graph/activitycounter.h"
#include "graph/httpcalendarservice.h"
#include "graph/httpgraphservice.h"
#include "graph/httprecordingservice.h"
#include "graph/requester.h"

#include <QRandomGenerator>
#include <QThread>

using namespace Qt::StringLiterals;

namespace confdesk {

Jitter randomJitter()
{
    return [] { return QRandomGenerator::global()->generateDouble(); };
}

struct GraphClient::Private
{
    Private(const GraphConnection &connection, const Clock &clock, Jitter jitter)
        : requester(new Requester(connection, clock, std::move(jitter), activity)),
          service(*requester),
          calendar(*requester),
          recordings(*requester)
    {
        thread.setObjectName(u"confdesk-graph"_s);
        requester->moveToThread(&thread);
        QObject::connect(&thread, &QThread::finished, requester, &QObject::deleteLater);
        thread.start();
    }

    ~Private()
    {
        thread.quit();
        thread.wait();
    }

    Q_DISABLE_COPY_MOVE(Private)

    ActivityCounter activity; ///< first: the thread reports to it until it has ended
    QThread thread;
    Requester *requester; ///< lives in `thread`, which deletes it when it ends
    HttpGraphService service;
    HttpCalendarService calendar;
    HttpRecordingService recordings;
};

GraphClient::GraphClient(const GraphConnection &connection, const Clock &clock, Jitter jitter)
{
    registerSecret(connection.clientSecret);
    d = std::make_unique<Private>(connection, clock, std::move(jitter));
}

GraphClient::~GraphClient() = default;

GraphService &GraphClient::service()
{
    return d->service;
}

CalendarService &GraphClient::calendar()
{
    return d->calendar;
}

RecordingService &GraphClient::recordings()
{
    return d->recordings;
}

GraphActivity &GraphClient::activity()
{
    return d->activity;
}

} // namespace confdesk
