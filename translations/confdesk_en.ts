<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>confdesk::BulkRepairDialog</name>
    <message numerus="yes">
        <source>%n conference(s)</source>
        <translation>
            <numerusform>%n conference</numerusform>
            <numerusform>%n conferences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Automatic recording will be switched on for %n meeting(s) of %1. Join links stay as they are, and nobody is notified.</source>
        <extracomment>%1 is a number of conferences, as in &quot;22 conferences&quot;.</extracomment>
        <translation>
            <numerusform>Automatic recording will be switched on for %n meeting of %1. Join links stay as they are, and nobody is notified.</numerusform>
            <numerusform>Automatic recording will be switched on for %n meetings of %1. Join links stay as they are, and nobody is notified.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n broken meeting(s) will be left out:</source>
        <translation>
            <numerusform>%n broken meeting will be left out:</numerusform>
            <numerusform>%n broken meetings will be left out:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enable recording for %n meeting(s)</source>
        <translation>
            <numerusform>Enable recording for %n meeting</numerusform>
            <numerusform>Enable recording for %n meetings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confdesk::CloseQuestion</name>
    <message numerus="yes">
        <source>%n operation(s) are still running.</source>
        <translation>
            <numerusform>%n operation is still running.</numerusform>
            <numerusform>%n operations are still running.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confdesk::ConferencePane</name>
    <message numerus="yes">
        <source>%Ln meeting(s) read</source>
        <translation>
            <numerusform>%Ln meeting read</numerusform>
            <numerusform>%Ln meetings read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confdesk::ConferenceTableModel</name>
    <message numerus="yes">
        <source>%n time slot(s)</source>
        <translation>
            <numerusform>%n time slot</numerusform>
            <numerusform>%n time slots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confdesk::MainWindow</name>
    <message numerus="yes">
        <source>%n meeting(s) could not be checked.</source>
        <translation>
            <numerusform>%n meeting could not be checked.</numerusform>
            <numerusform>%n meetings could not be checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Asked Microsoft Graph about %n meeting(s).</source>
        <translation>
            <numerusform>Asked Microsoft Graph about %n meeting.</numerusform>
            <numerusform>Asked Microsoft Graph about %n meetings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confdesk::MeetingCard</name>
    <message numerus="yes">
        <source>%n booked</source>
        <translation>
            <numerusform>%n booked</numerusform>
            <numerusform>%n booked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confdesk::MeetingPane</name>
    <message numerus="yes">
        <source>%1 of the %n time slot(s) of conference %2</source>
        <translation>
            <numerusform>%1 of the %n time slot of conference %2</numerusform>
            <numerusform>%1 of the %n time slots of conference %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time slot(s) of conference %1</source>
        <translation>
            <numerusform>%n time slot of conference %1</numerusform>
            <numerusform>%n time slots of conference %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confdesk::MeetingSelection</name>
    <message numerus="yes">
        <source>all %n slot(s) of conference %1</source>
        <translation>
            <numerusform>the only slot of conference %1</numerusform>
            <numerusform>all %n slots of conference %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected slot(s) of conference %1</source>
        <translation>
            <numerusform>%n selected slot of conference %1</numerusform>
            <numerusform>%n selected slots of conference %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confdesk::MeetingTableModel</name>
    <message numerus="yes">
        <source>%n person(s) booked this meeting.</source>
        <translation>
            <numerusform>%n person booked this meeting.</numerusform>
            <numerusform>%n people booked this meeting.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) booked</source>
        <translation>
            <numerusform>%n person booked</numerusform>
            <numerusform>%n people booked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confdesk::MeetingWriter</name>
    <message numerus="yes">
        <source>An online meeting id of %n character(s) cannot be stored: the LMS keeps 1 to 255. Nothing was written.</source>
        <translation>
            <numerusform>An online meeting id of %n character cannot be stored: the LMS keeps 1 to 255. Nothing was written.</numerusform>
            <numerusform>An online meeting id of %n characters cannot be stored: the LMS keeps 1 to 255. Nothing was written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confdesk::SearchController</name>
    <message numerus="yes">
        <source>Showing the first %n conference(s) that match %1.</source>
        <translation>
            <numerusform>Showing the first conference that matches %1.</numerusform>
            <numerusform>Showing the first %n conferences that match %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conference(s) match %1.</source>
        <translation>
            <numerusform>%n conference matches %1.</numerusform>
            <numerusform>%n conferences match %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confdesk::StatusLine</name>
    <message numerus="yes">
        <source>%1 of %Ln conference(s) shown</source>
        <translation>
            <numerusform>%1 of %Ln conference shown</numerusform>
            <numerusform>%1 of %Ln conferences shown</numerusform>
        </translation>
    </message>
</context>
</TS>
