// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/recordingservice.h"
#include "graph/bodysink.h"
#include "graph/errorclassifier.h"
#include "graph/partfile.h"
#include "graph/progressrelay.h"
#include "graph/requester.h"

#include <QObject>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace confdesk {

/// One download, in the transport's thread: asks Graph for the address of the video, fetches from there what is still
/// missing, and writes it down as it comes. A connection that drops is gone on with, an address that has expired is
/// asked for again, as long as bytes arrive. Resolves `pending` once, then deletes itself later.
class VideoDownload final : public QObject, private BodySink
{
    Q_OBJECT

public:
    struct Order
    {
        DownloadSource source;
        QString partFile;
        Question question;
        std::shared_ptr<ProgressRelay> progress;
    };

    /// `requester` owns it.
    VideoDownload(Requester &requester, const Order &order, const std::stop_token &stop, const Pending<Done> &pending);

private:
    using Answer = Result<HttpResponse>;

    [[nodiscard]] Body begin(const HttpResponse &head) override;
    [[nodiscard]] bool take(const QByteArray &bytes) override;

    void start();
    void askForAddress();
    void takeAddress(const Answer &answer);
    void fetch();
    void takeVideo(const Answer &answer);
    void takeOtherAnswer(const HttpResponse &answer);
    void takeEnd();
    void takeRangeRefusal(const HttpResponse &answer);
    void askForAnotherAddress(const HttpResponse &refusal);
    void tryAgain(const Error &error);
    void send(const HttpRequest &request, void (VideoDownload::*read)(const Answer &));
    void cancel();
    void finish(const Result<Done> &result);

    [[nodiscard]] Body refuse(const Error &problem);
    [[nodiscard]] QString host() const; ///< for people: who gives the video
    [[nodiscard]] qint64 total() const;
    [[nodiscard]] qint64 expectedSize() const;
    [[nodiscard]] bool isFurtherThan(qint64 &mark) const;

    Requester &m_requester;
    HttpExchange::Surroundings m_around;
    Order m_order;
    Pending<Done> m_pending;
    PartFile m_part;
    QUrl m_address;                 ///< a permission by itself: for requests only, for nobody's eyes
    std::optional<Error> m_problem; ///< why this sink ended a try
    bool m_isAsking = false;        ///< a request is under way
    bool m_isStreamed = false;      ///< the body of the present try came here
    bool m_isFinished = false;
    qint64 m_furthest = 0; ///< as far as it ever was: what is fetched a second time is no progress
    qint64 m_furthestAtFailure = 0;
    qint64 m_furthestAtAddress = 0;
    int m_failures = 0;        ///< in a row, without progress between them
    int m_addressesInVain = 0; ///< likewise
    std::chrono::milliseconds m_failingSince{};
    int m_hops = 0;
    std::stop_token m_stopToken;
    /// Last: when it is gone, no other thread speaks to this object any more.
    std::optional<std::stop_callback<std::function<void()>>> m_stop;
};

} // namespace confdesk
