// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "journal/memoryjournal.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace confdesk::testing {

/// When the program dies: at a named point, the first time it is passed. From then on nothing answers any more.
class Fate
{
public:
    enum class Moment { Before, After };

    void set(const QString &point, Moment moment)
    {
        m_point = point;
        m_moment = moment;
        m_isSet = true;
        m_hasStruck = false;
    }
    void lift()
    {
        m_isSet = false;
        m_hasStruck = false;
    }
    [[nodiscard]] bool hasStruck() const { return m_hasStruck; }

    /// What never answers: an Async whose producer is gone would be resolved as cancelled.
    template <typename T>
    [[nodiscard]] Async<T> silence()
    {
        auto pending = std::make_shared<Pending<T>>();
        m_silent.push_back(pending);
        return pending->future();
    }

    [[nodiscard]] bool strikes(const QString &point, Moment moment)
    {
        if (m_isSet && !m_hasStruck && moment == m_moment && point.startsWith(m_point))
            m_hasStruck = true;
        return m_hasStruck;
    }

private:
    QString m_point;
    Moment m_moment = Moment::Before;
    bool m_isSet = false;
    bool m_hasStruck = false;
    std::vector<std::shared_ptr<void>> m_silent;
};

/// A journal whose program may die right after a record became durable: "<step> running", "<step> done".
class MortalJournal final : public MemoryJournal
{
public:
    explicit MortalJournal(Fate &fate) : m_fate(fate) {}

    std::optional<Error> failing; ///< of open(), begin() and record()
    int failures = -1;            ///< so many, then it is all right again; -1: for ever
    int recordsUntilFailure = -1; ///< then `failing` counts from the record after so many

    [[nodiscard]] Async<QString> open(std::stop_token stop) override;
    [[nodiscard]] Async<Done> begin(const OperationRecord &operation, std::stop_token stop) override;
    [[nodiscard]] Async<Done> record(const OperationRecord &operation, std::stop_token stop) override;

private:
    [[nodiscard]] bool fails();

    Fate &m_fate;
};

} // namespace confdesk::testing
