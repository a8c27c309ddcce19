// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/meetingref.h"

using namespace Qt::StringLiterals;

namespace confdesk {

QString kindName(MeetingRef::Kind kind)
{
    return kind == MeetingRef::Kind::Slot ? u"slot"_s : u"conference"_s;
}

QString toString(const MeetingRef &ref)
{
    return u"%1:%2"_s.arg(kindName(ref.kind)).arg(ref.id);
}

} // namespace confdesk
