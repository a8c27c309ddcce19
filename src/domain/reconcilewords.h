// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/reconcile.h"

namespace confdesk {

/// What is the matter with a recording: one plain sentence, translated.
[[nodiscard]] QString sentenceOf(const ReconciledRecording &recording);
/// What it means that there is none.
[[nodiscard]] QString sentenceWithout(RecordingState state, const ExpectedMeeting &expected);

} // namespace confdesk
