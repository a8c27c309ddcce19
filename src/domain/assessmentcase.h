// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/assess.h"

namespace confdesk {

/// Everything the rules of assess() ask about, worked out once.
struct AssessmentCase
{
    AssessmentCase(const Meeting &meeting, const KnownFacts &facts, const AssessmentBasis &basis);

    const Meeting &meeting;
    const KnownFacts &facts;
    const AssessmentBasis &basis;
    Schedule schedule;
    JoinLink link;
    OnlineMeetingId id;
    const LiveFacts *live = nullptr;        ///< null when there are none, or the row has changed since
    const Acceptance *acceptance = nullptr; ///< likewise

    [[nodiscard]] bool isOver() const { return schedule.isOver(basis.now); }
    [[nodiscard]] bool isRunning() const { return schedule.isRunning(basis.now); }
    [[nodiscard]] bool isProvedOn() const { return live && live->meeting && live->meeting->recordAutomatically; }
    [[nodiscard]] bool isOfAnotherTenant() const;
    [[nodiscard]] bool isIdConfirmed() const; ///< Graph gave exactly the stored id: then its form does not matter
    [[nodiscard]] bool isForeign() const;     ///< the id belongs to another meeting than the link
    [[nodiscard]] bool hasDrifted() const;    ///< the Teams event has another time
    [[nodiscard]] bool isWithinGrace() const;
    [[nodiscard]] bool hasRecording() const;   ///< one of this session: not of a rehearsal in the same Teams meeting
    [[nodiscard]] bool hasNoRecording() const; ///< asked, and there is none of this session
    [[nodiscard]] bool isRefusedFor(ErrorKind kind) const
    {
        return live && live->refusal && live->refusal->kind == kind;
    }
};

/// The facts a verdict of this code stands on, the telling one first.
[[nodiscard]] QList<Evidence> evidenceFor(VerdictCode code, const AssessmentCase &c);

} // namespace confdesk
