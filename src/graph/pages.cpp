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

constexpr auto mostPages = 100;

constexpr auto nextLinkKey = "@odata.nextLink"_L1;

class PageCollector : public std::enable_shared_from_this<PageCollector>
{
public:
    PageCollector(Requester &requester, const Question &question, const std::stop_token &stop, const PagesAnswer &done)
        : m_requester(requester), m_question(question), m_stop(stop), m_done(done)
    {}

    void ask(const HttpRequest &request)
    {
        m_requester.send(request, m_stop, [self = shared_from_this(), request](const Result<HttpResponse> &answer) {
            self->take(request, readAnswer(answer, self->m_question));
        });
    }

private:
    void take(const HttpRequest &request, const Result<QJsonObject> &page)
    {
        if (!page)
            return m_done(failure(page.error()));
        const auto values = requiredList(*page, u"value"_s);
        if (!values)
            return m_done(failure(values.error()));
        for (const auto &value : *values)
            m_values.append(value);
        const auto nextLink = optionalText(*page, nextLinkKey);
        if (!nextLink)
            return m_done(failure(nextLink.error()));
        if (nextLink->isEmpty())
            return m_done(m_values);
        follow(request, nextLink->toUtf8());
    }

    void follow(HttpRequest request, const QByteArray &nextLink)
    {
        if (!m_requester.isOwnAddress(nextLink))
            return m_done(badField(nextLinkKey, u"it leads away from Microsoft Graph, so it was not followed"_s));
        if (m_followed.contains(nextLink) || m_followed.size() >= mostPages)
            return m_done(badField(nextLinkKey, u"the pages do not come to an end"_s));
        m_followed.insert(nextLink);
        request.target = nextLink;
        ask(request);
    }

    Requester &m_requester;
    Question m_question;
    std::stop_token m_stop;
    PagesAnswer m_done;
    QJsonArray m_values;
    QSet<QByteArray> m_followed;
};

} // namespace

void collectPages(Requester &requester, const HttpRequest &first, const Question &question, const std::stop_token &stop,
                  const PagesAnswer &done)
{
    std::make_shared<PageCollector>(requester, question, stop, done)->ask(first);
}

} // namespace confdesk
