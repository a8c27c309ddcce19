// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/journalschema.h"

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

// The same on both engines. Moments are texts, `2026-03-02 13:40:00.250000`, UTC; booleans are 0 and 1; structures are
// JSON texts. Every table has the site, which tells one LMS from another (JournalSettings). docs/journal.md has it all.
QStringList firstVersion()
{
    return {
        uR"(CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL))"_s,
        uR"(INSERT INTO meta (name, value) VALUES ('application', 'confdesk journal'), ('schema_version', '0'),
            ('last_opened', ''))"_s,
        uR"(CREATE TABLE operations (
            site TEXT NOT NULL,
            id TEXT NOT NULL,
            flow TEXT NOT NULL,
            meeting_kind TEXT NOT NULL CHECK (meeting_kind IN ('slot', 'conference')),
            meeting_id BIGINT NOT NULL,
            title TEXT NOT NULL,
            state TEXT NOT NULL,
            error TEXT,
            warnings TEXT NOT NULL,
            before_values TEXT NOT NULL,
            after_values TEXT NOT NULL,
            facts TEXT NOT NULL,
            started_at TEXT,
            finished_at TEXT,
            parent TEXT NOT NULL,
            person TEXT NOT NULL,
            has_leftovers INTEGER NOT NULL,
            can_undo INTEGER NOT NULL,
            step_count INTEGER NOT NULL,
            owner TEXT NOT NULL,
            owner_person TEXT NOT NULL,
            PRIMARY KEY (site, id)))"_s,
        // However many programs begin at once: one operation per meeting.
        uR"(CREATE UNIQUE INDEX operations_open_meeting ON operations (site, meeting_kind, meeting_id)
            WHERE state IN ('planned', 'running', 'interrupted'))"_s,
        uR"(CREATE TABLE steps (
            site TEXT NOT NULL,
            operation_id TEXT NOT NULL,
            position INTEGER NOT NULL,
            name TEXT NOT NULL,
            title TEXT NOT NULL,
            state TEXT NOT NULL,
            attempts INTEGER NOT NULL,
            note TEXT NOT NULL,
            begun_at TEXT,
            ended_at TEXT,
            PRIMARY KEY (site, operation_id, position),
            FOREIGN KEY (site, operation_id) REFERENCES operations (site, id)))"_s,
        uR"(CREATE TABLE live_facts (
            site TEXT NOT NULL,
            meeting_kind TEXT NOT NULL,
            meeting_id BIGINT NOT NULL,
            checked_at TEXT,
            facts TEXT NOT NULL,
            PRIMARY KEY (site, meeting_kind, meeting_id)))"_s,
        uR"(CREATE TABLE superseded (
            site TEXT NOT NULL,
            meeting_kind TEXT NOT NULL,
            meeting_id BIGINT NOT NULL,
            fingerprint TEXT NOT NULL,
            ids TEXT NOT NULL,
            organizer TEXT NOT NULL,
            superseded_at TEXT,
            PRIMARY KEY (site, meeting_kind, meeting_id, fingerprint)))"_s,
        uR"(CREATE TABLE acceptances (
            site TEXT NOT NULL,
            meeting_kind TEXT NOT NULL,
            meeting_id BIGINT NOT NULL,
            ids TEXT NOT NULL,
            reason TEXT NOT NULL,
            person TEXT NOT NULL,
            accepted_at TEXT,
            PRIMARY KEY (site, meeting_kind, meeting_id)))"_s,
    };
}

} // namespace

QList<SchemaVersion> journalVersions()
{
    return {{.number = 1, .statements = firstVersion()}};
}

int newestJournalVersion()
{
    return journalVersions().constLast().number;
}

} // namespace confdesk
