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
    <name>confdesk::CliText</name>
    <message numerus="yes">
        <source>“%1” is one argument too many: “%2” takes %n argument(s).</source>
        <translation>
            <numerusform>“%1” is one argument too many: “%2” takes %n argument.</numerusform>
            <numerusform>“%1” is one argument too many: “%2” takes %n arguments.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It knows %n operation(s) of this LMS.</source>
        <translation>
            <numerusform>It knows %n operation of this LMS.</numerusform>
            <numerusform>It knows %n operations of this LMS.</numerusform>
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
    <name>confdesk::JournalReport</name>
    <message numerus="yes">
        <source>%n step(s) belong to operations that are not there.</source>
        <translation>
            <numerusform>%n step belongs to an operation that is not there.</numerusform>
            <numerusform>%n steps belong to operations that are not there.</numerusform>
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
    <name>confdesk::NotificationWindow</name>
    <message numerus="yes">
        <source>&amp;Mail it to %n person(s)</source>
        <translation>
            <numerusform>&amp;Mail it to %n person</numerusform>
            <numerusform>&amp;Mail it to %n persons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confdesk::NotifyFlow</name>
    <message numerus="yes">
        <source>Cancelled. %n mail(s) had been sent.</source>
        <extracomment>the number is that of mails</extracomment>
        <translation>
            <numerusform>Cancelled. %n mail had been sent.</numerusform>
            <numerusform>Cancelled. %n mails had been sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to write to</source>
        <translation>
            <numerusform>%n to write to</numerusform>
            <numerusform>%n to write to</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent</source>
        <extracomment>the number is that of mails</extracomment>
        <translation>
            <numerusform>%n sent</numerusform>
            <numerusform>%n sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to go</source>
        <extracomment>the number is that of mails</extracomment>
        <translation>
            <numerusform>%n to go</numerusform>
            <numerusform>%n to go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confdesk::OperationCommands</name>
    <message numerus="yes">
        <source>Copied %n operation(s).</source>
        <translation>
            <numerusform>Copied %n operation.</numerusform>
            <numerusform>Copied %n operations.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confdesk::OperationWords</name>
    <message numerus="yes">
        <source>%1, %n warning(s)</source>
        <extracomment>%1 is the state of an operation, such as &quot;done&quot;.</extracomment>
        <translation>
            <numerusform>%1, %n warning</numerusform>
            <numerusform>%1, %n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n meeting(s)</source>
        <extracomment>Several operations of one kind: &quot;Recreate meeting: 10 meetings&quot;.</extracomment>
        <translation>
            <numerusform>%1: %n meeting</numerusform>
            <numerusform>%1: %n meetings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confdesk::OperationsDock</name>
    <message numerus="yes">
        <source>The list has all %n warning(s).</source>
        <translation>
            <numerusform>The list has the %n warning.</numerusform>
            <numerusform>The list has all %n warnings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confdesk::Reconcile</name>
    <message numerus="yes">
        <source>The owner, title and time of this file fit %n meeting(s): say whose it is.</source>
        <extracomment>the number is that of meetings</extracomment>
        <translation>
            <numerusform>The owner, title and time of this file fit %n meeting: say whose it is.</numerusform>
            <numerusform>The owner, title and time of this file fit %n meetings: say whose it is.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confdesk::RecreateFlow</name>
    <message numerus="yes">
        <source>%n to go</source>
        <extracomment>the number is that of calendar entries</extracomment>
        <translation>
            <numerusform>%n to go</numerusform>
            <numerusform>%n to go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n booked; the new organizer is %1</source>
        <extracomment>%1 is a mail address; the number is that of bookings</extracomment>
        <translation>
            <numerusform>%n booked; the new organizer is %1</numerusform>
            <numerusform>%n booked; the new organizer is %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confdesk::ReplacementWriter</name>
    <message numerus="yes">
        <source>A value of %n character(s) cannot be stored in %1: the LMS keeps 1 to %2. Nothing was written.</source>
        <translation>
            <numerusform>A value of %n character cannot be stored in %1: the LMS keeps 1 to %2. Nothing was written.</numerusform>
            <numerusform>A value of %n characters cannot be stored in %1: the LMS keeps 1 to %2. Nothing was written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confdesk::ReviewWords</name>
    <message numerus="yes">
        <source>%n booked</source>
        <translation>
            <numerusform>%n booked</numerusform>
            <numerusform>%n booked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendar entry(ies) will point to the new link</source>
        <translation>
            <numerusform>%n calendar entry will point to the new link</numerusform>
            <numerusform>%n calendar entries will point to the new link</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendar entry(ies) cannot be updated: there is no old link to replace</source>
        <translation>
            <numerusform>%n calendar entry cannot be updated: there is no old link to replace</numerusform>
            <numerusform>%n calendar entries cannot be updated: there is no old link to replace</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It will be deleted; %n person(s) will get a mail about that.</source>
        <translation>
            <numerusform>It will be deleted; %n person will get a mail about that.</numerusform>
            <numerusform>It will be deleted; %n persons will get a mail about that.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %n meeting(s)</source>
        <translation>
            <numerusform>Create %n meeting</numerusform>
            <numerusform>Create %n meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recreate %n meeting(s)</source>
        <translation>
            <numerusform>Recreate %n meeting</numerusform>
            <numerusform>Recreate %n meetings</numerusform>
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
<context>
    <name>confdesk::SyncFlow</name>
    <message numerus="yes">
        <source>%n would be added</source>
        <extracomment>the number is that of recordings</extracomment>
        <translation>
            <numerusform>%n would be added</numerusform>
            <numerusform>%n would be added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <extracomment>the number is that of recordings</extracomment>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confdesk::UnfinishedNotice</name>
    <message numerus="yes">
        <source>%n operation(s) were interrupted: %1</source>
        <extracomment>%1 names the operations: &quot;Recreate meeting: “Algebra, 3 March 10:00”; …&quot;.</extracomment>
        <translation>
            <numerusform>%n operation was interrupted: %1</numerusform>
            <numerusform>%n operations were interrupted: %1</numerusform>
        </translation>
    </message>
</context>
</TS>
