// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demotitles.h"

#include "demo/demopeople.h"

#include <array>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

constexpr int sessionsPerCourse = 8;

/// A course and what its conferences are about.
struct Programme
{
    qint64 branch;
    qint64 instructor;
    QLatin1StringView course;
    std::array<QLatin1StringView, sessionsPerCourse> sessions;
};

constexpr qint64 training = demoid::northgate;
constexpr qint64 college = demoid::southbank;

// clang-format off
constexpr std::array programmes{
    Programme{training, 11, "Fire Safety for Site Managers"_L1,
        {"The law in one hour"_L1, "Walking the escape routes"_L1, "Fire doors and what breaks them"_L1, "Hot work permits"_L1,
         "Extinguishers, hands on"_L1, "Evacuating people who need help"_L1, "The fire risk assessment"_L1, "Drill and debriefing"_L1}},
    Programme{training, 14, "SQL for Analysts"_L1,
        {"Select, filter, sort"_L1, "Joins without fear"_L1, "Grouping and totals"_L1, "Window functions"_L1,
         "Dates and time zones"_L1, "Reading a query plan"_L1, "Views and reports"_L1, "Clinic: bring your query"_L1}},
    Programme{training, 12, "Leading Remote Teams"_L1,
        {"The first hundred days"_L1, "One-to-ones that help"_L1, "Meetings people want"_L1, "Feedback across cultures"_L1,
         "Conflict at a distance"_L1, "Setting goals together"_L1, "Hiring over video"_L1, "Open questions"_L1}},
    Programme{training, 11, "First Aid at Work"_L1,
        {"Scene, safety, help"_L1, "Resuscitation"_L1, "Bleeding and shock"_L1, "Burns and scalds"_L1,
         "Choking and breathing"_L1, "Fractures and sprains"_L1, "Mental health first aid"_L1, "Assessment"_L1}},
    Programme{training, 13, "Project Management Fundamentals"_L1,
        {"What a project is"_L1, "Stakeholders"_L1, "Scope and requirements"_L1, "Estimating"_L1,
         "Planning backwards"_L1, "Risks and reserves"_L1, "Reporting honestly"_L1, "Closing well"_L1}},
    Programme{training, 15, "Negotiation Skills"_L1,
        {"Interests, not positions"_L1, "Preparing a negotiation"_L1, "Opening and anchoring"_L1, "Listening"_L1,
         "Making concessions"_L1, "Difficult counterparts"_L1, "Contracts and small print"_L1, "Role play"_L1}},
    Programme{training, 14, "Excel: Pivot Tables and Power Query"_L1,
        {"Tables done right"_L1, "First pivot table"_L1, "Slicers and timelines"_L1, "Importing data"_L1,
         "Cleaning data"_L1, "Combining sources"_L1, "Dashboards"_L1, "Clinic: bring your workbook"_L1}},
    Programme{training, 12, "Cyber Security Essentials"_L1,
        {"Phishing, live"_L1, "Passwords and passkeys"_L1, "Devices on the move"_L1, "Reporting an incident"_L1,
         "Working from home"_L1, "Suppliers and access"_L1, "Backups"_L1, "Table-top exercise"_L1}},
    Programme{training, 13, "Presenting with Confidence"_L1,
        {"Finding the story"_L1, "Slides that help"_L1, "Voice and breath"_L1, "Handling questions"_L1,
         "Presenting online"_L1, "Nerves"_L1, "Numbers on stage"_L1, "Final presentations"_L1}},
    Programme{training, 15, "Data Protection Refresher"_L1,
        {"What changed this year"_L1, "Subject access requests"_L1, "Retention in practice"_L1, "Sharing with partners"_L1,
         "Photos and recordings"_L1, "Breaches: the first hour"_L1, "Impact assessments"_L1, "Quiz"_L1}},
    Programme{training, 11, "Forklift Theory"_L1,
        {"Daily checks"_L1, "Stability"_L1, "Loads and racking"_L1, "Pedestrians"_L1,
         "Ramps and docks"_L1, "Charging and fuel"_L1, "Accidents we learned from"_L1, "Written test"_L1}},
    Programme{training, 14, "Customer Care"_L1,
        {"The first minute"_L1, "Writing plainly"_L1, "Complaints"_L1, "Saying no"_L1,
         "Vulnerable customers"_L1, "Chat and telephone"_L1, "Measuring what matters"_L1, "Call listening"_L1}},
    Programme{college, 16, "Algebra II"_L1,
        {"Quadratic functions"_L1, "Complex numbers"_L1, "Polynomials"_L1, "Rational functions"_L1,
         "Exponentials and logarithms"_L1, "Sequences and series"_L1, "Matrices"_L1, "Revision"_L1}},
    Programme{college, 17, "A-level Chemistry"_L1,
        {"Bonding"_L1, "Energetics"_L1, "Kinetics"_L1, "Equilibria"_L1,
         "Acids and bases"_L1, "Redox"_L1, "Organic mechanisms"_L1, "Practical skills"_L1}},
    Programme{college, 18, "Modern European History"_L1,
        {"1848"_L1, "Unifications"_L1, "Imperial rivalries"_L1, "The Great War"_L1,
         "Between the wars"_L1, "1945 and after"_L1, "The Berlin Wall"_L1, "Essay workshop"_L1}},
    Programme{college, 16, "Statistics 1"_L1,
        {"Describing data"_L1, "Probability"_L1, "Distributions"_L1, "Sampling"_L1,
         "Confidence intervals"_L1, "Hypothesis tests"_L1, "Correlation"_L1, "Mock examination"_L1}},
    Programme{college, 19, "Introduction to Programming"_L1,
        {"Values and names"_L1, "Decisions"_L1, "Loops"_L1, "Functions"_L1,
         "Lists and dictionaries"_L1, "Files"_L1, "Testing"_L1, "Project showcase"_L1}},
    Programme{college, 17, "Biology: Cells and Genetics"_L1,
        {"Cell structure"_L1, "Membranes"_L1, "Enzymes"_L1, "Mitosis and meiosis"_L1,
         "DNA and proteins"_L1, "Inheritance"_L1, "Gene technology"_L1, "Revision"_L1}},
    Programme{college, 18, "English Literature: The Novel"_L1,
        {"Openings"_L1, "Narrators"_L1, "Austen"_L1, "Dickens"_L1,
         "Woolf"_L1, "Achebe"_L1, "Endings"_L1, "Coursework tutorial"_L1}},
    Programme{college, 16, "French Conversation B1"_L1,
        {"Se pr\xe9senter"_L1, "Le quotidien"_L1, "Voyager"_L1, "Au travail"_L1,
         "Les m\xe9\x64ias"_L1, "Donner son avis"_L1, "Cuisine et culture"_L1, "Oral blanc"_L1}},
    Programme{college, 19, "Foundation Physics"_L1,
        {"Units and errors"_L1, "Motion"_L1, "Forces"_L1, "Energy"_L1,
         "Waves"_L1, "Electricity"_L1, "Fields"_L1, "Problem class"_L1}},
    Programme{college, 17, "Microeconomics"_L1,
        {"Scarcity and choice"_L1, "Demand"_L1, "Supply"_L1, "Elasticity"_L1,
         "Market failure"_L1, "Monopoly"_L1, "Labour markets"_L1, "Data response practice"_L1}},
    Programme{college, 18, "Music Theory Grade 5"_L1,
        {"Clefs and keys"_L1, "Rhythm"_L1, "Intervals"_L1, "Chords"_L1,
         "Transposing"_L1, "Ornaments"_L1, "Terms and signs"_L1, "Mock paper"_L1}},
    Programme{college, 19, "ESOL Evening Class"_L1,
        {"Introductions"_L1, "Numbers and dates"_L1, "At the doctor"_L1, "Looking for work"_L1,
         "Housing"_L1, "Telling a story"_L1, "Forms and letters"_L1, "Conversation circle"_L1}},
};
// clang-format on

constexpr qint64 firstCourse = 3;
constexpr qint64 courseStep = 2; ///< ids with holes, as after deletions

qint64 courseIdAt(size_t index)
{
    return firstCourse + courseStep * static_cast<qint64>(index);
}

} // namespace

QList<DemoCourse> demoCourses()
{
    QList<DemoCourse> courses;
    for (size_t i = 0; i < programmes.size(); ++i) {
        courses.append({.id = courseIdAt(i),
                        .title = programmes.at(i).course,
                        .branchId = programmes.at(i).branch,
                        .instructorId = programmes.at(i).instructor});
    }
    const qint64 last = courses.last().id;
    courses.append({.id = last + courseStep,
                    .title = u"Pasted by accident: "_s + u"lorem ipsum "_s.repeated(832),
                    .branchId = demoid::southbank,
                    .instructorId = 17});
    return courses;
}

QList<DemoTitle> demoTitles(qint64 branchId)
{
    QList<DemoTitle> titles;
    for (size_t session = 0; session < sessionsPerCourse; ++session) {
        for (size_t i = 0; i < programmes.size(); ++i) {
            const Programme &programme = programmes.at(i);
            if (programme.branch == branchId)
                titles.append(
                    {.title = programme.course + u": "_s + programme.sessions.at(session), .courseId = courseIdAt(i)});
        }
    }
    return titles;
}

QStringList hostileTitles()
{
    return {u"<b>Induction</b> & <script>alert(\"x\")</script><img src=x onerror=alert(1)>"_s,
            u"Robert'); DROP TABLE conferences_conference;-- \"quoted\" \\ %1 %2"_s,
            u"Timetable \u202Exslx.lanif\u202C (right to left)"_s,
            u"A title that somebody pasted a whole lesson into. "_s.repeated(200),
            u"\U0001F393\U0001F680 Graduation rehearsal \U0001F469\U0001F3FD\u200D\U0001F3A4 with choir \U0001F3B6"_s,
            u"=HYPERLINK(\"https://example.invalid\";\"Click me\")"_s,
            u"Two lines\nand a tab\there  "_s};
}

} // namespace confdesk
