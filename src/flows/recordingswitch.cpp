// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flows/recordingswitch.h"

#include "domain/onlinemeetingid.h"
#include "flows/waiting.h"

#include <array>

using namespace std::chrono_literals;

namespace confdesk {

namespace {

constexpr std::array delays{0ms, 500ms, 1500ms, 3000ms};

} // namespace

struct RecordingSwitch::Reading
{
    LocatedMeeting located;
    std::stop_token stop;
    std::size_t readsDone = 0;
    Pending<Done> result;
};

RecordingSwitch::RecordingSwitch(GraphService &graph, const Clock &clock, QObject *parent)
    : QObject(parent), m_graph(graph), m_clock(clock)
{}

Async<Done> RecordingSwitch::readBack(const LocatedMeeting &located, std::stop_token stop)
{
    auto reading = std::make_shared<Reading>();
    reading->located = located;
    reading->stop = std::move(stop);
    readAgain(reading);
    return reading->result.future();
}

void RecordingSwitch::readAgain(const std::shared_ptr<Reading> &reading)
{
    if (reading->readsDone == delays.size()) {
        reading->result.resolve(
            failure(ErrorKind::NotApplied,
                    tr("Teams accepted the change, but still says that recording is off. Check live in a few "
                       "minutes; if it stays off, a Teams meeting policy forbids automatic recording.")));
        return;
    }
    const auto read = [this, reading] {
        whenDone(m_graph.meeting(reading->located.organizer, reading->located.meeting.id, reading->stop), this,
                 [this, reading](const Result<OnlineMeeting> &answer) { judge(reading, answer); });
    };
    const auto delay = delays.at(reading->readsDone++);
    if (delay == 0ms) {
        read();
        return;
    }
    whenDone(waited(m_clock, delay, this, reading->stop), this, [reading, read](const Result<Done> &done) {
        if (done)
            read();
        else
            reading->result.resolve(failure(done.error()));
    });
}

void RecordingSwitch::judge(const std::shared_ptr<Reading> &reading, const Result<OnlineMeeting> &answer)
{
    if (!answer) {
        reading->result.resolve(failure(answer.error()));
    } else if (!answer->recordAutomatically) {
        readAgain(reading);
    } else if (!isSameMeetingId(answer->id.value(), reading->located.meeting.id.value())) {
        // The id that is saved is the one the link has confirmed; the answer only proves the flag.
        reading->result.resolve(
            failure(ErrorKind::Protocol, tr("Teams answered with another meeting than the one that was asked for; "
                                            "nothing was saved. Check live, and try again.")));
    } else {
        reading->result.resolve(Done{});
    }
}

bool isSameMeetingId(const QString &a, const QString &b)
{
    const OnlineMeetingId left = OnlineMeetingId::parse(a);
    const OnlineMeetingId right = OnlineMeetingId::parse(b);
    if (left.form() == OnlineMeetingId::Form::Graph && right.form() == OnlineMeetingId::Form::Graph)
        return left.organizer() == right.organizer() && left.threadId() == right.threadId();
    return a == b;
}

} // namespace confdesk
