// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demopeople.h"

#include "demo/demorandom.h"
#include "demo/demotenant.h"

#include <array>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

using Account = DemoPerson::Account;

struct Teacher
{
    qint64 id;
    QLatin1StringView first;
    QLatin1StringView last;
    QLatin1StringView role;
    qint64 branch; ///< 0: none
    QLatin1StringView zone;
    Account account = Account::Usual;
};

constexpr QLatin1StringView london("Europe/London");
constexpr QLatin1StringView newYork("America/New_York");
constexpr QLatin1StringView sydney("Australia/Sydney");
constexpr QLatin1StringView kolkata("Asia/Kolkata");
constexpr QLatin1StringView saoPaulo("America/Sao_Paulo");
constexpr QLatin1StringView casablanca("Africa/Casablanca");
constexpr QLatin1StringView instructor("instructor");
constexpr QLatin1StringView admin("admin");

// clang-format off
constexpr std::array teachers{
    Teacher{demoid::siteAdmin, "Site"_L1, "Admin"_L1, "globaladmin"_L1, 0, london},
    Teacher{demoid::northgateAdmin, "Maya"_L1, "Lindqvist"_L1, admin, demoid::northgate, london},
    Teacher{demoid::southbankAdmin, "Helen"_L1, "Marsh"_L1, admin, demoid::southbank, london},
    Teacher{11, "Daniel"_L1, "Okafor"_L1, instructor, demoid::northgate, london},
    Teacher{12, "Grace"_L1, "Whitfield"_L1, instructor, demoid::northgate, newYork},
    Teacher{13, "Olivia"_L1, "Chen"_L1, instructor, demoid::northgate, sydney},
    Teacher{14, "Priya"_L1, "Raman"_L1, instructor, demoid::northgate, kolkata},
    Teacher{15, "Lucia"_L1, "Ferreira"_L1, instructor, demoid::northgate, saoPaulo},
    Teacher{16, "Ingrid"_L1, "Solberg"_L1, instructor, demoid::southbank, london},
    Teacher{demoid::unlicensed, "Kwame"_L1, "Boateng"_L1, instructor, demoid::southbank, london},
    Teacher{18, "Ruth"_L1, "Feldman"_L1, instructor, demoid::southbank, newYork},
    Teacher{19, "Noah"_L1, "Petersen"_L1, instructor, demoid::southbank, sydney},
    Teacher{demoid::leaver, "Tom"_L1, "Ashby"_L1, instructor, demoid::northgate, london, Account::Deleted},
    Teacher{demoid::notCovered, "Samuel"_L1, "Reyes"_L1, instructor, demoid::southbank, london, Account::NotCovered},
    Teacher{demoid::offLimits, "Yusuf"_L1, "Amari"_L1, instructor, 0, casablanca, Account::MailboxOffLimits},
    Teacher{demoid::incidentOwner, "Anna"_L1, "Owens"_L1, instructor, demoid::northgate, london},
};

constexpr std::array firstNames{
    "Amelia"_L1, "Ben"_L1, "Chloe"_L1, "Dev"_L1, "Ella"_L1, "Farid"_L1, "Gemma"_L1, "Hugo"_L1,
    "Isla"_L1, "Jonas"_L1, "Keira"_L1, "Leo"_L1, "Mina"_L1, "Niall"_L1, "Orla"_L1, "Pavel"_L1};
constexpr std::array lastNames{"Hart"_L1, "Novak"_L1, "Singh"_L1, "Doyle"_L1};
// clang-format on
static_assert(firstNames.size() * lastNames.size() == demoid::learners);

DemoPerson toPerson(const Teacher &teacher)
{
    DemoPerson person{.id = teacher.id,
                      .firstName = teacher.first,
                      .lastName = teacher.last,
                      .role = teacher.role,
                      .branchId = teacher.branch > 0 ? std::optional(teacher.branch) : std::nullopt,
                      .timezone = teacher.zone,
                      .account = teacher.account,
                      .hasTeamsLicence = teacher.id != demoid::unlicensed};
    person.objectId = demoGuid(person.email());
    return person;
}

DemoPerson learner(int index)
{
    const size_t number = static_cast<size_t>(index);
    DemoPerson person{.id = demoid::firstLearner + index,
                      .firstName = firstNames.at(number % firstNames.size()),
                      .lastName = lastNames.at(number / firstNames.size()),
                      .role = u"learner"_s,
                      .branchId = index % 2 == 0 ? demoid::northgate : demoid::southbank};
    person.objectId = demoGuid(person.email());
    if (person.id == demoid::withoutMailbox)
        person.account = Account::NoMailbox;
    return person;
}

} // namespace

QString DemoPerson::userName() const
{
    return firstName.toLower() + u'.' + lastName.toLower();
}

QString DemoPerson::email() const
{
    return userName() + u'@' + demoDomain();
}

QString DemoPerson::fullName() const
{
    return firstName + u' ' + lastName;
}

QList<DemoBranch> demoBranches()
{
    return {{.id = demoid::northgate, .name = u"Northgate"_s}, {.id = demoid::southbank, .name = u"Southbank"_s}};
}

QList<DemoPerson> demoPeople()
{
    QList<DemoPerson> people;
    for (const Teacher &teacher : teachers)
        people.append(toPerson(teacher));
    for (int i = 0; i < demoid::learners; ++i)
        people.append(learner(i));
    return people;
}

QList<DemoIntegration> demoIntegrations()
{
    // The lowest id is out of use: whoever takes the first one of a branch must ask for is_active too.
    return {{.id = 1,
             .name = u"Northgate Teams (old registration)"_s,
             .userId = demoid::northgateAdmin,
             .branchId = demoid::northgate,
             .serviceAccountEmail = u"webmaster@northgate.example"_s,
             .isActive = false},
            {.id = 2,
             .name = u"Northgate Teams"_s,
             .userId = demoid::northgateAdmin,
             .branchId = demoid::northgate,
             .serviceAccountEmail = demoServiceAccount()},
            {.id = 3, .name = u"Southbank Teams"_s, .userId = demoid::southbankAdmin, .branchId = demoid::southbank},
            {.id = 5, .name = u"Yusuf Amari, freelance"_s, .userId = demoid::offLimits}};
}

} // namespace confdesk
