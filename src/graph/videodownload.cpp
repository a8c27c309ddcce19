// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/videodownload.h"

#include "graph/contentcalls.h"
#include "graph/downloaderrors.h"
#include "graph/retrypolicy.h"

#include <algorithm>
#include <utility>

namespace confdesk {

namespace {

// A fresh address that is refused may be a hiccup of the storage; several in a row are its answer.
constexpr int mostAddressesInVain = 3;

// Storages redirect among themselves when a site has moved; whoever does it longer runs in a circle.
constexpr int mostHops = 5;

bool isGood(int status)
{
    return status == 200 || status == 206;
}

bool isExpiry(int status)
{
    return status == 401 || status == 403 || status == 404 || status == 410;
}

} // namespace

VideoDownload::VideoDownload(Requester &requester, const Order &order, const std::stop_token &stop,
                             const Pending<Done> &pending)
    : QObject(&requester),
      m_requester(requester),
      m_around(requester.surroundings()),
      m_order(order),
      m_pending(pending),
      m_part(order.partFile, sourceName(order.source)),
      m_stopToken(stop)
{
    QMetaObject::invokeMethod(
        this, [this] { start(); }, Qt::QueuedConnection);
    m_stop.emplace(stop, [this] {
        QMetaObject::invokeMethod(
            this, [this] { cancel(); }, Qt::QueuedConnection);
    });
}

void VideoDownload::start()
{
    if (m_isFinished)
        return;
    if (m_stopToken.stop_requested())
        return cancel();
    if (const auto opened = m_part.open(); !opened)
        return finish(opened);
    m_furthest = m_furthestAtFailure = m_furthestAtAddress = m_part.size();
    m_order.progress->tell(m_part.size(), total());
    if (m_part.isWhole() && m_part.size() == expectedSize()) // the program ended before it could say so
        return takeEnd();
    askForAddress();
}

void VideoDownload::askForAddress()
{
    m_hops = 0;
    send(getContent(m_order.source, this), &VideoDownload::takeAddress);
}

void VideoDownload::takeAddress(const Answer &answer)
{
    if (!answer)
        return finish(failure(answer.error()));
    if (m_isStreamed) // Graph itself gave the bytes
        return takeEnd();
    if (answer->status < 300 || answer->status > 399)
        return finish(failure(classify(*answer, m_order.question)));
    const auto address = redirectTarget(*answer);
    if (!address)
        return finish(failure(badRedirect()));
    m_address = *address;
    fetch();
}

void VideoDownload::fetch()
{
    send(getFile(m_address, m_part.size(), m_part.identity(), this), &VideoDownload::takeVideo);
}

void VideoDownload::takeVideo(const Answer &answer)
{
    if (!answer && answer.error().kind != ErrorKind::Offline && answer.error().kind != ErrorKind::Timeout)
        return finish(failure(answer.error()));
    if (!answer)
        return tryAgain(answer.error());
    if (m_isStreamed)
        return takeEnd();
    takeOtherAnswer(*answer);
}

void VideoDownload::takeOtherAnswer(const HttpResponse &answer)
{
    if (isExpiry(answer.status))
        return askForAnotherAddress(answer);
    if (answer.status == 416)
        return takeRangeRefusal(answer);
    if (answer.status >= 300 && answer.status <= 399) {
        const auto address = redirectTarget(answer, m_address);
        if (!address || ++m_hops > mostHops)
            return finish(failure(badRedirect()));
        m_address = *address;
        return fetch();
    }
    const Error error = storageFailed(host(), answer);
    return error.kind == ErrorKind::Server ? tryAgain(error) : finish(failure(error));
}

/// The body has come as far as the answer said.
void VideoDownload::takeEnd()
{
    const qint64 whole = total();
    if (whole >= 0 && m_part.size() < whole)
        return tryAgain(endedTooSoon(host(), m_part.size(), whole));
    if (m_part.size() != expectedSize())
        return finish(failure(otherSize(expectedSize(), m_part.size())));
    m_order.progress->tell(m_part.size(), m_part.size());
    m_part.finish();
    finish(Done{});
}

/// There is nothing behind what we have: complete, or the video is shorter than what we have of it.
void VideoDownload::takeRangeRefusal(const HttpResponse &answer)
{
    const qint64 size = sizeInRefusal(answer);
    const bool isWhole = size >= 0 && size == m_part.size() && (total() < 0 || total() == size);
    if (isWhole)
        return takeEnd();
    const bool isShorter = size >= 0 && m_part.size() > 0;
    finish(failure(isShorter ? anotherVideo(m_part.path()) : storageFailed(host(), answer)));
}

void VideoDownload::askForAnotherAddress(const HttpResponse &refusal)
{
    if (isFurtherThan(m_furthestAtAddress))
        m_addressesInVain = 0;
    if (++m_addressesInVain > mostAddressesInVain)
        return finish(failure(refusedByStorage(host(), refusal)));
    askForAddress();
}

void VideoDownload::tryAgain(const Error &error)
{
    if (isFurtherThan(m_furthestAtFailure))
        m_failures = 0;
    if (m_failures == 0)
        m_failingSince = m_around.clock.elapsed();
    const auto mostFailures = static_cast<int>(retryTable.size()) - 1;
    if (++m_failures > mostFailures)
        return finish(failure(error));
    const auto asked = error.retryAfter.value_or(std::chrono::milliseconds(0));
    const auto pause = std::max(asked, backOff(m_failures, m_around.jitter()));
    if (m_around.clock.elapsed() + pause - m_failingSince > m_around.patience)
        return finish(failure(error));
    m_around.clock.after(pause, this, [this] {
        if (m_isFinished)
            return;
        if (m_address.isEmpty())
            askForAddress();
        else
            fetch();
    });
}

void VideoDownload::send(const HttpRequest &request, void (VideoDownload::*read)(const Answer &))
{
    m_isAsking = true;
    m_isStreamed = false; // also when no head comes at all
    m_requester.send(request, m_stopToken, [this, read](const Answer &answer) {
        m_isAsking = false;
        if (m_problem && !m_stopToken.stop_requested())
            finish(failure(*m_problem));
        else
            (this->*read)(answer);
    });
}

BodySink::Body VideoDownload::begin(const HttpResponse &head)
{
    m_isStreamed = false;
    if (!isGood(head.status))
        return Body::Keep;
    switch (receptionOf(head, m_part.size(), m_part.identity(), m_order.source.size)) {
    case Reception::Append:
        break;
    case Reception::StartOver:
        if (const auto cleared = m_part.startOver(identityIn(head, m_part.identity().source)); !cleared)
            return refuse(cleared.error());
        break;
    case Reception::AnotherVideo:
        return refuse(anotherVideo(m_part.path()));
    case Reception::OtherSize:
        return refuse(otherSize(m_order.source.size, identityIn(head, {}).size));
    case Reception::Nonsense:
        return refuse(notTheVideo(host(), head));
    }
    m_isStreamed = true;
    m_order.progress->tell(m_part.size(), total());
    return Body::Stream;
}

bool VideoDownload::take(const QByteArray &bytes)
{
    if (const auto written = m_part.append(bytes); !written) {
        m_problem = written.error();
        return false;
    }
    m_furthest = std::max(m_furthest, m_part.size());
    m_order.progress->tell(m_part.size(), total());
    return true;
}

void VideoDownload::cancel()
{
    if (!m_isAsking) // else the request is cancelled as well, and its answer comes here
        finish(failure(cancelledError()));
}

void VideoDownload::finish(const Result<Done> &result)
{
    if (std::exchange(m_isFinished, true))
        return;
    m_stop.reset();
    deleteLater();
    m_pending.resolve(result);
}

BodySink::Body VideoDownload::refuse(const Error &problem)
{
    m_problem = problem;
    return Body::Refuse;
}

QString VideoDownload::host() const
{
    return m_address.isEmpty() ? QStringLiteral("Microsoft Graph") : m_address.host();
}

qint64 VideoDownload::total() const
{
    return m_part.identity().size >= 0 ? m_part.identity().size : m_order.source.size;
}

/// What it must have to be the right one; where nothing is known, whatever it has.
qint64 VideoDownload::expectedSize() const
{
    if (m_order.source.size >= 0)
        return m_order.source.size;
    return m_part.identity().size >= 0 ? m_part.identity().size : m_part.size();
}

/// Whether there is more than there was at `mark`, which is then here.
bool VideoDownload::isFurtherThan(qint64 &mark) const
{
    return std::exchange(mark, m_furthest) < m_furthest;
}

} // namespace confdesk
