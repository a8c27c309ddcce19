// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/lmstables.h"

#include "demo/demopeople.h"
#include "demo/demorandom.h"
#include "demo/demotenant.h"

#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

constexpr int yearsBefore = 3; ///< since when the LMS exists

Result<Done> fillBranches(const DemoWorld &world, const QSqlDatabase &database, const LmsForm &form)
{
    LmsRows rows(database, u"branches_branch"_s,
                 {u"id"_s, u"name"_s, u"created_at"_s, u"updated_at"_s, u"is_active"_s,
                  u"sharepoint_integration_enabled"_s, u"teams_integration_enabled"_s, u"order_management_enabled"_s});
    const QVariant since = form.instant(world.now.addYears(-yearsBefore));
    for (const DemoBranch &branch : world.branches) {
        rows.add({branch.id, branch.name, since, since, form.flag(true), form.flag(false), form.flag(true),
                  form.flag(false)});
    }
    return rows.outcome();
}

Result<Done> fillUsers(const DemoWorld &world, const QSqlDatabase &database, const LmsForm &form)
{
    LmsRows rows(database, u"users_customuser"_s,
                 {u"id"_s, u"password"_s, u"is_superuser"_s, u"username"_s, u"first_name"_s, u"last_name"_s,
                  u"is_staff"_s, u"is_active"_s, u"date_joined"_s, u"email"_s, u"role"_s, u"branch_id"_s,
                  u"timezone"_s});
    const QDateTime since = world.now.addYears(-yearsBefore);
    for (const DemoPerson &person : world.people) {
        const bool isAdmin = person.role == "globaladmin"_L1;
        const bool hasLeft = person.account == DemoPerson::Account::Deleted;
        rows.add({person.id, u"!"_s /* no password fits */, form.flag(isAdmin), person.userName(), person.firstName,
                  person.lastName, form.flag(isAdmin), form.flag(!hasLeft), form.instant(since.addDays(person.id)),
                  person.email(), person.role, form.reference(person.branchId), person.timezone});
    }
    return rows.outcome();
}

Result<Done> fillCourses(const DemoWorld &world, const QSqlDatabase &database, const LmsForm &form)
{
    LmsRows rows(database, u"courses_course"_s,
                 {u"id"_s, u"title"_s, u"course_code"_s, u"is_active"_s, u"branch_id"_s, u"instructor_id"_s,
                  u"created_at"_s, u"updated_at"_s});
    const QVariant since = form.instant(world.now.addYears(-1));
    for (const DemoCourse &course : world.courses) {
        rows.add({course.id, course.title, u"C-%1"_s.arg(1000 + course.id), form.flag(true), course.branchId,
                  course.instructorId, since, since});
    }
    return rows.outcome();
}

QList<const DemoConference *> throughTopic(const DemoWorld &world)
{
    QList<const DemoConference *> conferences;
    for (const DemoConference &conference : world.conferences) {
        if (conference.courseLink == DemoConference::CourseLink::ThroughTopic)
            conferences.append(&conference);
    }
    return conferences;
}

Result<Done> fillTopics(const DemoWorld &world, const QSqlDatabase &database, const LmsForm &form)
{
    LmsRows rows(database, u"courses_topic"_s,
                 {u"id"_s, u"title"_s, u"content_type"_s, u"status"_s, u"conference_id"_s});
    for (const DemoConference *conference : throughTopic(world)) {
        rows.add({1000 + conference->id, form.shortText(conference->title, 800), u"Conference"_s, u"active"_s,
                  conference->id});
    }
    return rows.outcome();
}

Result<Done> fillCourseTopics(const DemoWorld &world, const QSqlDatabase &database, const LmsForm &)
{
    LmsRows rows(database, u"courses_coursetopic"_s, {u"id"_s, u"course_id"_s, u"topic_id"_s, u"\"order\""_s});
    for (const DemoConference *conference : throughTopic(world))
        rows.add({2000 + conference->id, conference->courseId, 1000 + conference->id, 1});
    return rows.outcome();
}

Result<Done> fillIntegrations(const DemoWorld &world, const QSqlDatabase &database, const LmsForm &form)
{
    LmsRows rows(database, u"account_settings_teamsintegration"_s,
                 {u"id"_s, u"user_id"_s, u"name"_s, u"is_active"_s, u"created_at"_s, u"updated_at"_s, u"client_id"_s,
                  u"client_secret"_s, u"tenant_id"_s, u"branch_id"_s, u"service_account_email"_s});
    for (const DemoIntegration &integration : world.integrations) {
        const QVariant since = form.instant(world.now.addDays(-400 + 30 * integration.id));
        const QString &account = integration.serviceAccountEmail;
        rows.add({integration.id, form.reference(integration.userId), integration.name, form.flag(integration.isActive),
                  since, since, demoGuid(u"application of the LMS"_s), u"the LMS keeps its own secret here"_s,
                  demoTenantId(), form.reference(integration.branchId),
                  account.isEmpty() ? QVariant() : QVariant(account)});
    }
    return rows.outcome();
}

} // namespace

const std::array<LmsTable, 10> &demoTables()
{
    static const std::array<LmsTable, 10> tables{
        LmsTable{"branches_branch"_L1, fillBranches},
        LmsTable{"users_customuser"_L1, fillUsers},
        LmsTable{"account_settings_teamsintegration"_L1, fillIntegrations},
        LmsTable{"courses_course"_L1, fillCourses},
        LmsTable{"conferences_conference"_L1, fillConferences},
        LmsTable{"courses_topic"_L1, fillTopics},
        LmsTable{"courses_coursetopic"_L1, fillCourseTopics},
        LmsTable{"conferences_conferencetimeslot"_L1, fillTimeSlots},
        LmsTable{"conferences_conferencetimeslotselection"_L1, fillSelections},
        LmsTable{"conferences_conferencerecording"_L1, fillRecordings},
    };
    return tables;
}

} // namespace confdesk
