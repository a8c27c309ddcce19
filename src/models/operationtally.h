// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/journal.h"

#include <array>

namespace confdesk {

/// How many operations are in which state; kept up to date one by one, because there may be thousands.
class OperationTally
{
public:
    void add(OperationState state) { ++m_counts.at(place(state)); }
    void move(OperationState from, OperationState to)
    {
        --m_counts.at(place(from));
        ++m_counts.at(place(to));
    }

    [[nodiscard]] int of(OperationState state) const { return m_counts.at(place(state)); }
    [[nodiscard]] int atWork() const { return of(OperationState::Planned) + of(OperationState::Running); }
    [[nodiscard]] int total() const
    {
        int sum = 0;
        for (const int count : m_counts)
            sum += count;
        return sum;
    }

private:
    static constexpr std::size_t states = static_cast<std::size_t>(OperationState::Skipped) + 1;
    [[nodiscard]] static constexpr std::size_t place(OperationState state) { return static_cast<std::size_t>(state); }

    std::array<int, states> m_counts{};
};

} // namespace confdesk
