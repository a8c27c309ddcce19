// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/pages.h"

#include "graph/jsonfields.h"

#include <QJsonObject>
#include <QSet>

#include <memory>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

// Far more than an organizer's recordings of years; whoever has more goes round in circles.
constexpr auto mostPages = 500;

constexpr auto nextLinkKey = "@odata.nextLink"_L1;
constexpr auto deltaLinkKey = "@odata.deltaLink"_L1;

class PageCollector : public std::enable_shared_from_this<PageCollector>
{
public:
    using Done = std::function<void(const PagesResult &)>;

    PageCollector(Requester &requester, const Question &question, const std::stop_token &stop, const Done &done)
        : m_requester(requester), m_question(question), m_stop(stop), m_done(done)
    {}

    void ask(const HttpRequest &request)
    {
        m_requester.send(request, m_stop, [self = shared_from_this(), request](const Result<HttpResponse> &answer) {
            const auto page = readAnswer(answer, self->m_question);
            if (!page)
                return self->fail(page.error(), answer && !answer->isSuccess() ? answer->status : 0);
            self->take(request, *page);
        });
    }

private:
    void take(const HttpRequest &request, const QJsonObject &page)
    {
        const auto values = requiredList(page, u"value"_s);
        if (!values)
            return fail(values.error());
        for (const auto &value : *values)
            m_values.append(value);
        const auto nextLink = optionalText(page, nextLinkKey);
        if (!nextLink)
            return fail(nextLink.error());
        if (!nextLink->isEmpty())
            return follow(request, nextLink->toUtf8());
        const auto deltaLink = optionalText(page, deltaLinkKey);
        if (!deltaLink)
            return fail(deltaLink.error());
        m_done(Pages{.values = m_values, .deltaLink = *deltaLink});
    }

    void follow(HttpRequest request, const QByteArray &nextLink)
    {
        if (!m_requester.isOwnAddress(nextLink))
            return fail(badField(nextLinkKey, u"it leads away from Microsoft Graph, so it was not followed"_s).value());
        if (m_followed.contains(nextLink) || m_followed.size() >= mostPages)
            return fail(badField(nextLinkKey, u"the pages do not come to an end"_s).value());
        m_followed.insert(nextLink);
        request.target = nextLink;
        ask(request);
    }

    void fail(const Error &error, int status = 0)
    {
        m_done(tl::unexpected<PagesFailure>(PagesFailure{.error = error, .status = status}));
    }

    Requester &m_requester;
    Question m_question;
    std::stop_token m_stop;
    Done m_done;
    QJsonArray m_values;
    QSet<QByteArray> m_followed;
};

} // namespace

void followPages(Requester &requester, const HttpRequest &first, const Question &question, const std::stop_token &stop,
                 const std::function<void(const PagesResult &)> &done)
{
    std::make_shared<PageCollector>(requester, question, stop, done)->ask(first);
}

void collectPages(Requester &requester, const HttpRequest &first, const Question &question, const std::stop_token &stop,
                  const PagesAnswer &done)
{
    followPages(requester, first, question, stop, [done](const PagesResult &pages) {
        done(pages ? Result<QJsonArray>(pages->values) : failure(pages.error().error));
    });
}

} // namespace confdesk
