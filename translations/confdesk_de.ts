<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>confdesk::ActionCatalog</name>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Read the list from the LMS database again.</source>
        <translation>Die Liste neu aus der LMS-Datenbank lesen.</translation>
    </message>
    <message>
        <source>&amp;Open another profile…</source>
        <translation>Anderes Profil ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Close this window and choose another LMS to look at.</source>
        <translation>Dieses Fenster schließen und ein anderes LMS wählen.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close Confdesk.</source>
        <translation>Confdesk schließen.</translation>
    </message>
    <message>
        <source>&amp;Check live</source>
        <translation>&amp;Live prüfen</translation>
    </message>
    <message>
        <source>Ask Microsoft Graph about the selected meetings; changes nothing.</source>
        <translation>Microsoft Graph nach den ausgewählten Besprechungen fragen; ändert nichts.</translation>
    </message>
    <message>
        <source>&amp;Enable recording</source>
        <translation>Aufzeichnung &amp;einschalten</translation>
    </message>
    <message>
        <source>Find the meeting id where it is needed, switch automatic recording on, and prove it. The join link stays.</source>
        <translation>Die Besprechungs-ID suchen, wo sie fehlt, die automatische Aufzeichnung einschalten und das nachweisen. Der Teilnahmelink bleibt.</translation>
    </message>
    <message>
        <source>Enable recording for &amp;all broken…</source>
        <translation>Aufzeichnung für &amp;alle fehlerhaften einschalten …</translation>
    </message>
    <message>
        <source>Enable recording for every listed meeting that needs it; asks first, and says which.</source>
        <translation>Die Aufzeichnung für jede aufgeführte Besprechung einschalten, die es nötig hat; fragt vorher und sagt, für welche.</translation>
    </message>
    <message>
        <source>Copy for &amp;ticket</source>
        <translation>Für &amp;Ticket kopieren</translation>
    </message>
    <message>
        <source>Copy verdict and evidence as text, without passcodes.</source>
        <translation>Befund und Belege als Text kopieren, ohne Kenncodes.</translation>
    </message>
    <message>
        <source>Copy &amp;join link</source>
        <translation>Teilnahme&amp;link kopieren</translation>
    </message>
    <message>
        <source>Copy the link that people click to join the meeting.</source>
        <translation>Den Link kopieren, über den man an der Besprechung teilnimmt.</translation>
    </message>
    <message>
        <source>&amp;Open in LMS</source>
        <translation>Im LMS &amp;öffnen</translation>
    </message>
    <message>
        <source>Open the conference’s page in the web browser.</source>
        <translation>Die Seite der Konferenz im Webbrowser öffnen.</translation>
    </message>
    <message>
        <source>&amp;Card</source>
        <translation>&amp;Karte</translation>
    </message>
    <message>
        <source>Show or hide what is known about the selected meeting.</source>
        <translation>Zeigen oder verbergen, was über die ausgewählte Besprechung bekannt ist.</translation>
    </message>
    <message>
        <source>&amp;Operations</source>
        <translation>&amp;Vorgänge</translation>
    </message>
    <message>
        <source>Show or hide the list of running and finished operations.</source>
        <translation>Die Liste der laufenden und beendeten Vorgänge zeigen oder verbergen.</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Find anything: a number, a link, an id, a name.</source>
        <translation>Alles Mögliche finden: eine Nummer, einen Link, eine ID, einen Namen.</translation>
    </message>
    <message>
        <source>C&amp;lear filters</source>
        <translation>&amp;Filter löschen</translation>
    </message>
    <message>
        <source>Show the whole list again.</source>
        <translation>Wieder die ganze Liste zeigen.</translation>
    </message>
    <message>
        <source>Step &amp;back</source>
        <translation>Schritt &amp;zurück</translation>
    </message>
    <message>
        <source>Leave the card or the search box, then clear the filters, then close the message.</source>
        <translation>Die Karte oder das Suchfeld verlassen, dann die Filter löschen, dann die Meldung schließen.</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>List what the keyboard can do.</source>
        <translation>Aufzählen, was die Tastatur kann.</translation>
    </message>
    <message>
        <source>&amp;About Confdesk</source>
        <translation>Ü&amp;ber Confdesk</translation>
    </message>
    <message>
        <source>Version and licence.</source>
        <translation>Version und Lizenz.</translation>
    </message>
    <message>
        <source>Not possible now: %1</source>
        <translation>Zurzeit nicht möglich: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Recreate meeting…</source>
        <translation>Besprechung &amp;neu anlegen …</translation>
    </message>
    <message>
        <source>Give the selected meetings new ones, with new links; shows first what that means. For those that nothing milder can repair.</source>
        <translation>Die ausgewählten Besprechungen durch neue mit neuen Links ersetzen; zeigt vorher, was das bedeutet. Für die, denen nichts Milderes hilft.</translation>
    </message>
    <message>
        <source>Re&amp;view what is planned…</source>
        <translation>&amp;Geplantes ansehen …</translation>
    </message>
    <message>
        <source>Show what is planned for the selected meetings, before anything is changed.</source>
        <translation>Zeigen, was für die ausgewählten Besprechungen geplant ist, bevor etwas geändert wird.</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausieren</translation>
    </message>
    <message>
        <source>Stop the selected operations after the step that they are at, to be continued later.</source>
        <translation>Die ausgewählten Vorgänge nach ihrem jetzigen Schritt anhalten, um sie später fortzusetzen.</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Go on with the selected operations where they were interrupted.</source>
        <translation>Mit den ausgewählten Vorgängen dort weitermachen, wo sie unterbrochen wurden.</translation>
    </message>
    <message>
        <source>&amp;Retry failed</source>
        <translation>Gescheiterte &amp;wiederholen</translation>
    </message>
    <message>
        <source>Start the failed ones among the selected operations again; without one, all that failed.</source>
        <translation>Die gescheiterten unter den ausgewählten Vorgängen noch einmal starten; ist keiner darunter, alle gescheiterten.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig machen</translation>
    </message>
    <message>
        <source>Take back what the selected interrupted operations have begun.</source>
        <translation>Zurücknehmen, was die ausgewählten unterbrochenen Vorgänge begonnen haben.</translation>
    </message>
    <message>
        <source>Cancel op&amp;eration</source>
        <translation>Vorgang abbre&amp;chen</translation>
    </message>
    <message>
        <source>Stop the selected operations; what can be taken back is taken back, and the rest is said.</source>
        <translation>Die ausgewählten Vorgänge anhalten; was sich zurücknehmen lässt, wird zurückgenommen, der Rest wird genannt.</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>Als Te&amp;xt kopieren</translation>
    </message>
    <message>
        <source>Copy the selected operations with their steps and errors, without passcodes.</source>
        <translation>Die ausgewählten Vorgänge mit ihren Schritten und Fehlern kopieren, ohne Kenncodes.</translation>
    </message>
    <message>
        <source>&amp;Text for the booked people…</source>
        <translation>&amp;Text für alle, die gebucht haben …</translation>
    </message>
    <message>
        <source>Show old and new link of the selected recreated meeting as a text to be sent.</source>
        <translation>Alten und neuen Link der ausgewählten, neu angelegten Besprechung als Text zum Verschicken zeigen.</translation>
    </message>
</context>
<context>
    <name>confdesk::AnswerTexts</name>
    <message>
        <source>Microsoft Graph&apos;s answer cannot be read: it is not a JSON object. A proxy or a sign-in page between this computer and Microsoft may have answered instead. Try again; if it stays so, give the details to IT.</source>
        <translation>Die Antwort von Microsoft Graph lässt sich nicht lesen: Sie ist kein JSON-Objekt. Vielleicht hat ein Proxy oder eine Anmeldeseite zwischen diesem Rechner und Microsoft geantwortet. Versuchen Sie es noch einmal; bleibt es so, geben Sie die Einzelheiten der IT.</translation>
    </message>
</context>
<context>
    <name>confdesk::BulkRepairDialog</name>
    <message>
        <source>Enable recording for all broken</source>
        <translation>Aufzeichnung für alle fehlerhaften einschalten</translation>
    </message>
    <message>
        <source>Meetings that are left out, and why</source>
        <translation>Ausgelassene Besprechungen und der Grund</translation>
    </message>
    <message numerus="yes">
        <source>%n conference(s)</source>
        <translation>
            <numerusform>einer Konferenz</numerusform>
            <numerusform>%n Konferenzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Automatic recording will be switched on for %n meeting(s) of %1. Join links stay as they are, and nobody is notified.</source>
        <extracomment>%1 is a number of conferences, as in &quot;22 conferences&quot;.</extracomment>
        <translation>
            <numerusform>Die automatische Aufzeichnung wird für eine Besprechung aus %1 eingeschaltet. Teilnahmelinks bleiben, wie sie sind, und niemand wird benachrichtigt.</numerusform>
            <numerusform>Die automatische Aufzeichnung wird für %n Besprechungen aus %1 eingeschaltet. Teilnahmelinks bleiben, wie sie sind, und niemand wird benachrichtigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>No listed meeting is left out.</source>
        <translation>Keine aufgeführte Besprechung wird ausgelassen.</translation>
    </message>
    <message numerus="yes">
        <source>%n broken meeting(s) will be left out:</source>
        <translation>
            <numerusform>Eine fehlerhafte Besprechung wird ausgelassen:</numerusform>
            <numerusform>%n fehlerhafte Besprechungen werden ausgelassen:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enable recording for %n meeting(s)</source>
        <translation>
            <numerusform>Aufzeichnung für eine Besprechung einschalten</numerusform>
            <numerusform>Aufzeichnung für %n Besprechungen einschalten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confdesk::CalendarEntries</name>
    <message>
        <source>The calendar entry of %1 does not contain the old link and was left as it is: give the new link to %1.</source>
        <translation>Der Kalendereintrag von %1 enthält den alten Link nicht und blieb, wie er ist: Geben Sie %1 den neuen Link.</translation>
    </message>
    <message>
        <source>%1 has deleted the calendar entry: give the new link to %1.</source>
        <translation>%1 hat den Kalendereintrag gelöscht: Geben Sie %1 den neuen Link.</translation>
    </message>
    <message>
        <source>%1 has no mailbox any more, or none that Graph can reach: give the new link to %1.</source>
        <translation>%1 hat kein Postfach mehr, oder keines, das Graph erreicht: Geben Sie %1 den neuen Link.</translation>
    </message>
    <message>
        <source>The calendar entry of %1 could not be updated: %2</source>
        <translation>Der Kalendereintrag von %1 ließ sich nicht aktualisieren: %2</translation>
    </message>
</context>
<context>
    <name>confdesk::CalendarService</name>
    <message>
        <source>It is not known whether the event “%1” has been made in the calendar of %2: look for it before another one is made.</source>
        <translation>Es ist nicht bekannt, ob der Eintrag „%1“ im Kalender von %2 angelegt wurde: Suchen Sie ihn dort, bevor ein weiterer angelegt wird.</translation>
    </message>
    <message>
        <source>It is not known whether the mail to %1 has been sent: look into the sent items of %2 before it is sent again.</source>
        <translation>Es ist nicht bekannt, ob die Mail an %1 gesendet wurde: Sehen Sie in die gesendeten Elemente von %2, bevor sie noch einmal gesendet wird.</translation>
    </message>
</context>
<context>
    <name>confdesk::CardPane</name>
    <message>
        <source>Card of the selected meeting</source>
        <translation>Karte der ausgewählten Besprechung</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>Organizer</source>
        <translation>Organisator</translation>
    </message>
    <message>
        <source>E&amp;vidence</source>
        <translation>&amp;Belege</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>What the verdict stands on. Ctrl+C copies the whole value.</source>
        <translation>Worauf sich der Befund stützt. Strg+C kopiert den ganzen Wert.</translation>
    </message>
    <message>
        <source>Enable recording is not possible: %1</source>
        <translation>Aufzeichnung einschalten ist nicht möglich: %1</translation>
    </message>
    <message>
        <source>The buttons act on: %1.</source>
        <translation>Die Knöpfe gelten für: %1.</translation>
    </message>
    <message>
        <source>No meeting is selected.</source>
        <translation>Keine Besprechung ist ausgewählt.</translation>
    </message>
    <message>
        <source>Recreate meeting is not possible: %1</source>
        <translation>Besprechung neu anlegen ist nicht möglich: %1</translation>
    </message>
</context>
<context>
    <name>confdesk::CliText</name>
    <message>
        <source>Graph asks to wait %1 s</source>
        <translation>Graph bittet, %1 s zu warten</translation>
    </message>
    <message>
        <source>Checked %1 of %2</source>
        <translation>%1 von %2 geprüft</translation>
    </message>
    <message>
        <source>The result could not be written: %1.</source>
        <translation>Das Ergebnis ließ sich nicht schreiben: %1.</translation>
    </message>
    <message>
        <source>Request id: %1</source>
        <translation>Anfrage-ID: %1</translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <translation>%1 braucht einen Wert.</translation>
    </message>
    <message>
        <source>%1 is not an option of “%2”.</source>
        <translation>%1 ist keine Option von „%2“.</translation>
    </message>
    <message>
        <source>--profile and --demo exclude each other: give one of them.</source>
        <translation>--profile und --demo schließen einander aus: Geben Sie eines davon an.</translation>
    </message>
    <message>
        <source>Neither --profile nor --demo was given: say which LMS is meant.</source>
        <translation>Weder --profile noch --demo ist angegeben: Sagen Sie, welches LMS gemeint ist.</translation>
    </message>
    <message>
        <source>--state belongs to --demo: a profile&apos;s database says itself where it is.</source>
        <translation>--state gehört zu --demo: Die Datenbank eines Profils sagt selbst, wo sie ist.</translation>
    </message>
    <message>
        <source>--format “%1” is unknown: it is text, json or csv.</source>
        <translation>--format „%1“ ist unbekannt: Es gibt text, json und csv.</translation>
    </message>
    <message>
        <source>--patience “%1” is not a whole number of seconds from 1 to %2.</source>
        <translation>--patience „%1“ ist keine ganze Zahl von Sekunden von 1 bis %2.</translation>
    </message>
    <message>
        <source>--verdict “%1” is unknown: the verdicts are %2.</source>
        <translation>--verdict „%1“ ist unbekannt: Die Befunde sind %2.</translation>
    </message>
    <message>
        <source>--verdict names no verdict: the verdicts are %1.</source>
        <translation>--verdict nennt keinen Befund: Die Befunde sind %1.</translation>
    </message>
    <message>
        <source>--scope “%1” is unknown: it is now, upcoming, recent or all.</source>
        <translation>--scope „%1“ ist unbekannt: Es gibt now, upcoming, recent und all.</translation>
    </message>
    <message>
        <source>WHAT is missing: say which conference or meeting to check.</source>
        <translation>WHAT fehlt: Sagen Sie, welche Konferenz oder Besprechung zu prüfen ist.</translation>
    </message>
    <message>
        <source>--all-broken and “%1” exclude each other: give one.</source>
        <translation>--all-broken und „%1“ schließen einander aus: Geben Sie eines an.</translation>
    </message>
    <message>
        <source>WHAT is missing: say which meetings to repair, or give --all-broken.</source>
        <translation>WHAT fehlt: Sagen Sie, welche Besprechungen zu reparieren sind, oder geben Sie --all-broken an.</translation>
    </message>
    <message>
        <source>An argument of “%1” is empty.</source>
        <translation>Ein Argument von „%1“ ist leer.</translation>
    </message>
    <message>
        <source>“%1” is not a command: the commands are %2.</source>
        <translation>„%1“ ist kein Befehl: Die Befehle sind %2.</translation>
    </message>
    <message>
        <source>The command is missing.</source>
        <translation>Der Befehl fehlt.</translation>
    </message>
    <message>
        <source>Meetings read: %1</source>
        <translation>Gelesene Besprechungen: %1</translation>
    </message>
    <message>
        <source>Ended: %1 of %2</source>
        <translation>Beendet: %1 von %2</translation>
    </message>
    <message>
        <source>Nothing was found for “%1”, which was recognised as %2.</source>
        <translation>Zu „%1“, erkannt als %2, wurde nichts gefunden.</translation>
    </message>
    <message>
        <source>“%1”, which was recognised as %2, means several conferences. Name one of them:</source>
        <translation>„%1“, erkannt als %2, meint mehrere Konferenzen. Nennen Sie eine davon:</translation>
    </message>
    <message>
        <source>no valid time</source>
        <translation>keine gültige Zeit</translation>
    </message>
    <message>
        <source>%1 of the listed meetings (%2) need repair.</source>
        <translation>%1 der aufgeführten Besprechungen (%2) müssen repariert werden.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Als Nächstes: %1</translation>
    </message>
    <message>
        <source>Too late from: %1 UTC</source>
        <translation>Zu spät ab: %1 UTC</translation>
    </message>
    <message>
        <source>Booked by: %1</source>
        <translation>Gebucht von: %1</translation>
    </message>
    <message>
        <source>Evidence:</source>
        <translation>Belege:</translation>
    </message>
    <message>
        <source>planned only</source>
        <translation>nur geplant</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>No meeting is like that.</source>
        <translation>So ist keine Besprechung.</translation>
    </message>
    <message>
        <source>MEETING</source>
        <translation>BESPRECHUNG</translation>
    </message>
    <message>
        <source>CONFERENCE</source>
        <translation>KONFERENZ</translation>
    </message>
    <message>
        <source>TITLE</source>
        <translation>TITEL</translation>
    </message>
    <message>
        <source>LOCAL TIME</source>
        <translation>ORTSZEIT</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>BOOKED</source>
        <translation>GEBUCHT</translation>
    </message>
    <message>
        <source>VERDICT</source>
        <translation>BEFUND</translation>
    </message>
    <message>
        <source>WHY</source>
        <translation>WARUM</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Zweigstelle</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Recording status in the LMS</source>
        <translation>Aufzeichnungsstatus im LMS</translation>
    </message>
    <message>
        <source>Conference %1: %2</source>
        <translation>Konferenz %1: %2</translation>
    </message>
    <message>
        <source>Nothing needs repair.</source>
        <translation>Nichts muss repariert werden.</translation>
    </message>
    <message>
        <source>Done: %1, failed: %2, skipped: %3. Requests to Microsoft: %4.</source>
        <translation>Erledigt: %1, gescheitert: %2, ausgelassen: %3. Anfragen an Microsoft: %4.</translation>
    </message>
    <message>
        <source>Waited %1 s because Graph asked to.</source>
        <translation>%1 s gewartet, weil Graph darum bat.</translation>
    </message>
    <message>
        <source>Usage: confdesk-cli [--profile P | --demo [--state DIR]] [--format text|json|csv] [--journal FILE] [--patience SECONDS] COMMAND …</source>
        <translation>Aufruf: confdesk-cli [--profile P | --demo [--state DIR]] [--format text|json|csv] [--journal FILE] [--patience SECONDS] COMMAND …</translation>
    </message>
    <message>
        <source>Usage: confdesk-cli [--profile P | --demo …] %1 %2</source>
        <translation>Aufruf: confdesk-cli [--profile P | --demo …] %1 %2</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is one argument too many: “%2” takes %n argument(s).</source>
        <translation>
            <numerusform>„%1“ ist ein Argument zu viel: „%2“ nimmt ein Argument.</numerusform>
            <numerusform>„%1“ ist ein Argument zu viel: „%2“ nimmt %n Argumente.</numerusform>
        </translation>
    </message>
    <message>
        <source>The meeting is missing: name it by its number, as slot:45 or conference:54.</source>
        <translation>Die Besprechung fehlt: Nennen Sie sie mit ihrer Nummer, etwa slot:45 oder conference:54.</translation>
    </message>
    <message>
        <source>Recreating gives the meeting a new join link. Confirm that with --yes, or look at it first with --dry-run. Nothing was done.</source>
        <translation>Beim Neuanlegen bekommt die Besprechung einen neuen Teilnahmelink. Bestätigen Sie das mit --yes, oder sehen Sie es sich zuerst mit --dry-run an. Nichts wurde getan.</translation>
    </message>
    <message>
        <source>The id is missing: “operations” lists those that there are.</source>
        <translation>Die ID fehlt: „operations“ führt auf, welche es gibt.</translation>
    </message>
    <message>
        <source>The task is missing: it is init or check.</source>
        <translation>Die Aufgabe fehlt: Es gibt init und check.</translation>
    </message>
    <message>
        <source>“%1” is no task of the journal&apos;s: it is init or check.</source>
        <translation>„%1“ ist keine Aufgabe für das Journal: Es gibt init und check.</translation>
    </message>
    <message>
        <source>The %1 was made; its version is %2.</source>
        <translation>Die %1 wurde eingerichtet; sie hat Version %2.</translation>
    </message>
    <message>
        <source>The %1 was brought up to version %2.</source>
        <translation>Die %1 wurde auf Version %2 gebracht.</translation>
    </message>
    <message>
        <source>The %1 has version %2.</source>
        <translation>Die %1 hat Version %2.</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>im Gang</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message numerus="yes">
        <source>It knows %n operation(s) of this LMS.</source>
        <translation>
            <numerusform>Darin steht ein Vorgang dieses LMS.</numerusform>
            <numerusform>Darin stehen %n Vorgänge dieses LMS.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not come to their end:</source>
        <translation>Nicht zu Ende gekommen:</translation>
    </message>
    <message>
        <source>Problem: %1</source>
        <translation>Problem: %1</translation>
    </message>
    <message>
        <source>It is sound.</source>
        <translation>Alles ist in Ordnung.</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>rückgängig gemacht</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>Continue it with “resume %1”, or take it back with “undo %1”.</source>
        <translation>Setzen Sie ihn mit „resume %1“ fort, oder nehmen Sie ihn mit „undo %1“ zurück.</translation>
    </message>
    <message>
        <source>Continue it with “resume %1”.</source>
        <translation>Setzen Sie ihn mit „resume %1“ fort.</translation>
    </message>
    <message>
        <source>The journal has no operations.</source>
        <translation>Das Journal enthält keine Vorgänge.</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>BEGUN (UTC)</source>
        <translation>BEGONNEN (UTC)</translation>
    </message>
    <message>
        <source>FLOW</source>
        <translation>ABLAUF</translation>
    </message>
    <message>
        <source>BY</source>
        <translation>VON</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>STAND</translation>
    </message>
    <message>
        <source>“%1” was recognised as %2. Name the meeting to recreate by its number:</source>
        <translation>„%1“ wurde erkannt als %2. Nennen Sie die Besprechung, die neu anzulegen ist, mit ihrer Nummer:</translation>
    </message>
    <message>
        <source>Conference %1 has time slots, and each of them is a meeting. Name one of them:</source>
        <translation>Konferenz %1 hat Termine, und jeder davon ist eine Besprechung. Nennen Sie einen davon:</translation>
    </message>
    <message>
        <source>Nothing was recreated.</source>
        <translation>Nichts wurde neu angelegt.</translation>
    </message>
    <message>
        <source>The journal has no operation “%1”: “operations” lists those that there are.</source>
        <translation>Das Journal enthält keinen Vorgang „%1“: „operations“ führt auf, welche es gibt.</translation>
    </message>
    <message>
        <source>Operation %1 is under way in another program.</source>
        <translation>Vorgang %1 ist in einem anderen Programm im Gang.</translation>
    </message>
    <message>
        <source>Operation %1 is under way in another program, begun by %2.</source>
        <translation>Vorgang %1 ist in einem anderen Programm im Gang, begonnen von %2.</translation>
    </message>
    <message>
        <source>Operation %1 has left nothing behind that would have to be undone: it only puts right. Continue it (“resume %1”), or leave it.</source>
        <translation>Vorgang %1 hat nichts hinterlassen, was rückgängig zu machen wäre: Er bringt nur in Ordnung. Setzen Sie ihn fort („resume %1“), oder lassen Sie ihn.</translation>
    </message>
    <message>
        <source>Operation %1 cannot be undone any more: what it changed is in use already. It only goes forward: “resume %1”.</source>
        <translation>Vorgang %1 lässt sich nicht mehr rückgängig machen: Was er geändert hat, ist schon in Gebrauch. Es geht nur vorwärts: „resume %1“.</translation>
    </message>
    <message>
        <source>Operation %1 is done and cannot be undone: what it changed is in use already.</source>
        <translation>Vorgang %1 ist erledigt und lässt sich nicht rückgängig machen: Was er geändert hat, ist schon in Gebrauch.</translation>
    </message>
    <message>
        <source>Operation %1 has ended, and has left nothing behind that could be undone.</source>
        <translation>Vorgang %1 ist beendet und hat nichts hinterlassen, was sich rückgängig machen ließe.</translation>
    </message>
    <message>
        <source>Operation %1 has ended, and there is nothing to continue: start a new one.</source>
        <translation>Vorgang %1 ist beendet, und es gibt nichts fortzusetzen: Beginnen Sie einen neuen.</translation>
    </message>
    <message>
        <source>No operation is interrupted: there is nothing to continue.</source>
        <translation>Kein Vorgang ist unterbrochen: Es gibt nichts fortzusetzen.</translation>
    </message>
    <message>
        <source>%1

Shows which Teams meetings of the LMS will not be recorded, and repairs them.

Commands:
  list        one line per meeting, from the database alone
                --scope now|upcoming|recent|all  now: running or starting within 48 hours; recent: ended
                                                 in the last 30 days; without it these and all upcoming ones
                --verdict CODE,…                 only meetings with one of these verdicts
                --needs-repair                   only meetings that need repair
  check       the card of the conference or meeting WHAT
                --live                           ask Microsoft Graph too
  repair      finds the online meeting id where needed, switches recording on, proves it; the link stays
                --all-broken                     every meeting that needs repair, instead of WHAT…
                --dry-run                        look, plan and show, but change nothing
  recreate    gives slot:ID or conference:ID a new Teams meeting, with a new link; bookings stay, learners&apos;
              calendar entries get the new link
                --dry-run                        look, plan and show, but change nothing
                --force                          also where repair would do, or where it is late
                --yes                            yes, really: without it nothing is done
  operations  what the journal knows was done and begun
  resume      continues the interrupted operations ID…, or all of them
  undo        takes back what the interrupted operation ID has begun
  journal     init: makes the schema of a team&apos;s journal; check: proves the journal sound
WHAT is a conference (51, conference:51, its address in the LMS), a time slot (slot:45), a join link, an event
or meeting id, or part of a title.

Options:
  --profile P         a profile file, or the name of one in the configuration folder
  --demo              a made-up LMS and a simulated Microsoft Graph instead of a profile
  --state DIR         where the demo lives and goes on from call to call; without it each call starts anew
  --format FORMAT     text (for people), json or csv (for programs)
  --journal FILE      keep the journal in this file instead of where the profile has it
  --patience SECONDS  how long one request may wait and retry altogether (120)
  -h, --help          this text
  -v, --version       the version

Secrets come from CONFDESK_DB_PASSWORD and CONFDESK_CLIENT_SECRET.
Exit status: 0 all fine; 1 done, but something needs attention; 2 wrong use; 3 nothing was done because of
database, network, token, credential or the journal.</source>
        <translation>%1

Zeigt, welche Teams-Besprechungen des LMS nicht aufgezeichnet werden, und repariert sie.

Befehle:
  list        eine Zeile je Besprechung, allein aus der Datenbank
                --scope now|upcoming|recent|all  now: läuft oder beginnt binnen 48 Stunden; recent: in den
                                                 letzten 30 Tagen beendet; ohne Angabe diese und alle kommenden
                --verdict CODE,…                 nur Besprechungen mit einem dieser Befunde
                --needs-repair                   nur Besprechungen, die repariert werden müssen
  check       die Karte der Konferenz oder Besprechung WHAT
                --live                           auch Microsoft Graph fragen
  repair      sucht die Onlinebesprechungs-ID, wo sie fehlt, schaltet die Aufzeichnung ein und weist es nach;
              der Link bleibt
                --all-broken                     jede Besprechung, die es nötig hat, statt WHAT…
                --dry-run                        nachsehen, planen und zeigen, aber nichts ändern
  recreate    gibt slot:ID oder conference:ID eine neue Teams-Besprechung mit neuem Link; Buchungen bleiben,
              die Kalendereinträge der Lernenden bekommen den neuen Link
                --dry-run                        nachsehen, planen und zeigen, aber nichts ändern
                --force                          auch, wo eine Reparatur genügen würde oder es spät ist
                --yes                            ja, wirklich: ohne Angabe wird nichts getan
  operations  was laut Journal getan und begonnen wurde
  resume      setzt die unterbrochenen Vorgänge ID… fort, oder alle
  undo        nimmt zurück, was der unterbrochene Vorgang ID begonnen hat
  journal     init: legt das Schema für das Journal eines Teams an; check: prüft, ob das Journal in Ordnung ist
WHAT ist eine Konferenz (51, conference:51, ihre Adresse im LMS), ein Termin (slot:45), ein Teilnahmelink, eine
Ereignis- oder Besprechungs-ID oder ein Teil eines Titels.

Optionen:
  --profile P         eine Profildatei oder der Name einer Profildatei im Konfigurationsordner
  --demo              ein erfundenes LMS und ein simuliertes Microsoft Graph statt eines Profils
  --state DIR         wo die Demo lebt und von Aufruf zu Aufruf weitergeht; ohne Angabe beginnt jeder Aufruf neu
  --format FORMAT     text (für Menschen), json oder csv (für Programme)
  --journal FILE      das Journal in dieser Datei führen statt dort, wo das Profil es hat
  --patience SECONDS  wie lange eine Anfrage insgesamt warten und es neu versuchen darf (120)
  -h, --help          dieser Text
  -v, --version       die Version

Geheimnisse kommen aus CONFDESK_DB_PASSWORD und CONFDESK_CLIENT_SECRET.
Endestatus: 0 alles gut; 1 getan, aber etwas braucht Aufmerksamkeit; 2 falscher Gebrauch; 3 nichts getan wegen
Datenbank, Netz, Token, Anmeldedaten oder Journal.</translation>
    </message>
</context>
<context>
    <name>confdesk::CloseQuestion</name>
    <message>
        <source>Operations are running</source>
        <translation>Vorgänge laufen</translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s) are still running.</source>
        <translation>
            <numerusform>Ein Vorgang läuft noch.</numerusform>
            <numerusform>%n Vorgänge laufen noch.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Bleiben</translation>
    </message>
    <message>
        <source>What is paused stops after its present step, and can be continued the next time Confdesk is started. What is done already stays done.</source>
        <translation>Was pausiert wird, hält nach seinem jetzigen Schritt an und lässt sich beim nächsten Start von Confdesk fortsetzen. Was getan ist, bleibt getan.</translation>
    </message>
    <message>
        <source>&amp;Finish in the background, then quit</source>
        <translation>Im &amp;Hintergrund fertigstellen, dann beenden</translation>
    </message>
    <message>
        <source>&amp;Pause and quit</source>
        <translation>&amp;Pausieren und beenden</translation>
    </message>
</context>
<context>
    <name>confdesk::ConferencePane</name>
    <message>
        <source>Conferences</source>
        <translation>Konferenzen</translation>
    </message>
    <message>
        <source>One row for each conference, with the worst verdict of its meetings. Enter goes to the card.</source>
        <translation>Eine Zeile je Konferenz, mit dem schlimmsten Befund ihrer Besprechungen. Die Eingabetaste führt zur Karte.</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>Liste wird gelesen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln meeting(s) read</source>
        <translation>
            <numerusform>Eine Besprechung gelesen</numerusform>
            <numerusform>%Ln Besprechungen gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Showing what matches “%1”. Enter searches the whole database.</source>
        <translation>Gezeigt wird, was zu „%1“ passt. Die Eingabetaste durchsucht die ganze Datenbank.</translation>
    </message>
    <message>
        <source>Nothing here matches.</source>
        <translation>Hier passt nichts.</translation>
    </message>
    <message>
        <source>Nothing here matches “%1”.</source>
        <translation>Hier passt nichts zu „%1“.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Nothing could be read. The message above says why.</source>
        <translation>Es ließ sich nichts lesen. Die Meldung oben sagt, warum.</translation>
    </message>
    <message>
        <source>Show all conferences</source>
        <translation>Alle Konferenzen zeigen</translation>
    </message>
    <message>
        <source>Reading the conferences…</source>
        <translation>Konferenzen werden gelesen …</translation>
    </message>
    <message>
        <source>No conference is running or starts in the next 48 hours.</source>
        <translation>Keine Konferenz läuft oder beginnt in den nächsten 48 Stunden.</translation>
    </message>
    <message>
        <source>No conference lies ahead.</source>
        <translation>Keine Konferenz steht bevor.</translation>
    </message>
    <message>
        <source>No conference has ended in the last 30 days.</source>
        <translation>Keine Konferenz ist in den letzten 30 Tagen zu Ende gegangen.</translation>
    </message>
    <message>
        <source>No conference is running, lies ahead, or has ended in the last 30 days.</source>
        <translation>Keine Konferenz läuft, steht bevor oder ist in den letzten 30 Tagen zu Ende gegangen.</translation>
    </message>
    <message>
        <source>The LMS has no conferences.</source>
        <translation>Das LMS hat keine Konferenzen.</translation>
    </message>
</context>
<context>
    <name>confdesk::ConferenceTableModel</name>
    <message>
        <source>(no title)</source>
        <translation>(ohne Titel)</translation>
    </message>
    <message>
        <source>%1
Course: %2</source>
        <translation>%1
Kurs: %2</translation>
    </message>
    <message>
        <source>The branch of the owner; a conference has none of its own.</source>
        <translation>Die Zweigstelle des Besitzers; eine Konferenz hat keine eigene.</translation>
    </message>
    <message>
        <source>No time slots: the conference itself is one meeting.</source>
        <translation>Keine Termine: Die Konferenz selbst ist eine Besprechung.</translation>
    </message>
    <message numerus="yes">
        <source>%n time slot(s)</source>
        <translation>
            <numerusform>ein Termin</numerusform>
            <numerusform>%n Termine</numerusform>
        </translation>
    </message>
    <message>
        <source>no owner</source>
        <translation>kein Besitzer</translation>
    </message>
    <message>
        <source>owner %1</source>
        <translation>Besitzer %1</translation>
    </message>
    <message>
        <source>no branch</source>
        <translation>keine Zweigstelle</translation>
    </message>
    <message>
        <source>branch %1</source>
        <translation>Zweigstelle %1</translation>
    </message>
    <message>
        <source>no time slots</source>
        <translation>keine Termine</translation>
    </message>
    <message>
        <source>Conference</source>
        <translation>Konferenz</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Zweigstelle</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Befund</translation>
    </message>
</context>
<context>
    <name>confdesk::Connection</name>
    <message>
        <source>The connection to the %1 broke. Check that the server is running, and try again.</source>
        <translation>Die Verbindung zur %1 ist abgerissen. Prüfen Sie, ob der Server läuft, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The %1 cannot hold a text with a NUL character in it. Nothing was written.</source>
        <translation>Die %1 kann keinen Text mit einem NUL-Zeichen darin aufnehmen. Nichts wurde geschrieben.</translation>
    </message>
</context>
<context>
    <name>confdesk::ConnectionSettings</name>
    <message>
        <source>SQLite database %1</source>
        <translation>SQLite-Datenbank %1</translation>
    </message>
    <message>
        <source>PostgreSQL database %1 on %2</source>
        <translation>PostgreSQL-Datenbank %1 auf %2</translation>
    </message>
    <message>
        <source>PostgreSQL database %1 on %2, port %3</source>
        <translation>PostgreSQL-Datenbank %1 auf %2, Port %3</translation>
    </message>
    <message>
        <source>The %1 cannot be opened: a value of the profile, or the password, contains a NUL character. Correct it.</source>
        <translation>Die %1 lässt sich nicht öffnen: Ein Wert des Profils oder das Passwort enthält ein NUL-Zeichen. Berichtigen Sie es.</translation>
    </message>
    <message>
        <source>The %1 cannot be opened: the path of sslRootCert, %2, has a semicolon, which the driver does not support. Rename the file or its folder.</source>
        <translation>Die %1 lässt sich nicht öffnen: Der Pfad von sslRootCert, %2, enthält ein Semikolon, das der Treiber nicht verträgt. Benennen Sie die Datei oder ihren Ordner um.</translation>
    </message>
    <message>
        <source>journal %1</source>
        <translation>Journaldatei %1</translation>
    </message>
    <message>
        <source>journal in the PostgreSQL database %1 on %2</source>
        <translation>PostgreSQL-Journaldatenbank %1 auf %2</translation>
    </message>
    <message>
        <source>journal in the PostgreSQL database %1 on %2, port %3</source>
        <translation>PostgreSQL-Journaldatenbank %1 auf %2, Port %3</translation>
    </message>
</context>
<context>
    <name>confdesk::CredentialErrors</name>
    <message>
        <source>Entra ID does not accept the client secret of the application %1. Enter the secret&apos;s value, not its id: the portal shows the value only once, when the secret is made.</source>
        <translation>Entra ID erkennt das Geheimnis der Anwendung %1 nicht an. Geben Sie den Wert des Geheimnisses an, nicht seine ID: Das Portal zeigt den Wert nur einmal, beim Anlegen.</translation>
    </message>
    <message>
        <source>The client secret of the application %1 has expired. Create a new one in the Entra admin centre, and give its value to Confdesk.</source>
        <translation>Das Geheimnis der Anwendung %1 ist abgelaufen. Legen Sie im Entra Admin Center ein neues an, und geben Sie dessen Wert Confdesk.</translation>
    </message>
    <message>
        <source>Entra ID does not accept the certificate of the application %1. Check that this certificate is registered there and not expired, and that this computer&apos;s clock is right.</source>
        <translation>Entra ID erkennt das Zertifikat der Anwendung %1 nicht an. Prüfen Sie, ob dieses Zertifikat dort eingetragen und nicht abgelaufen ist, und ob die Uhr dieses Rechners richtig geht.</translation>
    </message>
    <message>
        <source>The tenant %1 has no application %2. Check both ids and the cloud in this profile; the application may lack an administrator&apos;s consent in that tenant.</source>
        <translation>Der Mandant %1 hat keine Anwendung %2. Prüfen Sie beide IDs und die Cloud in diesem Profil; vielleicht fehlt der Anwendung in diesem Mandanten die Zustimmung eines Administrators.</translation>
    </message>
    <message>
        <source>Nobody has consented to the application %2 in the tenant %1. Ask an administrator to grant admin consent.</source>
        <translation>Der Anwendung %2 hat im Mandanten %1 niemand zugestimmt. Bitten Sie einen Administrator, die Administratorzustimmung zu erteilen.</translation>
    </message>
    <message>
        <source>The application %1 is not set up completely: it lacks permissions or consent. Ask an administrator to add the application permissions listed in the README and to consent.</source>
        <translation>Die Anwendung %1 ist nicht vollständig eingerichtet: Es fehlen Berechtigungen oder die Zustimmung. Bitten Sie einen Administrator, die im README aufgeführten Anwendungsberechtigungen hinzuzufügen und ihnen zuzustimmen.</translation>
    </message>
    <message>
        <source>Entra ID asks for a person to sign in, which the application %1 cannot do. Check that the profile names the application registered for Confdesk, with application permissions.</source>
        <translation>Entra ID verlangt die Anmeldung eines Menschen, was die Anwendung %1 nicht leisten kann. Prüfen Sie, ob das Profil die für Confdesk eingetragene Anwendung nennt, mit Anwendungsberechtigungen.</translation>
    </message>
    <message>
        <source>Entra ID does not know the tenant %1. Check it for typing errors, and the cloud in this profile: the tenant may live in another one.</source>
        <translation>Entra ID kennt den Mandanten %1 nicht. Prüfen Sie ihn auf Tippfehler, und die Cloud in diesem Profil: Der Mandant liegt vielleicht in einer anderen.</translation>
    </message>
    <message>
        <source>“%1” is not one tenant. Enter the tenant&apos;s id or one of its domains in this profile.</source>
        <translation>„%1“ ist nicht ein einzelner Mandant. Geben Sie in diesem Profil die ID des Mandanten oder eine seiner Domänen an.</translation>
    </message>
    <message>
        <source>The tenant %1 lives in another cloud. Choose that cloud in this profile.</source>
        <translation>Der Mandant %1 liegt in einer anderen Cloud. Wählen Sie diese Cloud im Profil.</translation>
    </message>
    <message>
        <source>Entra ID does not know the Microsoft Graph address of this profile in the tenant %1. Check the profile&apos;s cloud, or its graphUrl.</source>
        <translation>Entra ID kennt die Microsoft-Graph-Adresse dieses Profils im Mandanten %1 nicht. Prüfen Sie die Cloud des Profils oder dessen graphUrl.</translation>
    </message>
    <message>
        <source>Entra ID has seen too many sign-ins of the application %1 in a short time. Wait some minutes; check that no other program signs in as this application in a loop.</source>
        <translation>Entra ID hat in kurzer Zeit zu viele Anmeldungen der Anwendung %1 gesehen. Warten Sie einige Minuten; prüfen Sie, dass sich kein anderes Programm ständig als diese Anwendung anmeldet.</translation>
    </message>
    <message>
        <source>Entra ID cannot answer at the moment. Try again in a few minutes.</source>
        <translation>Entra ID kann zurzeit nicht antworten. Versuchen Sie es in einigen Minuten noch einmal.</translation>
    </message>
    <message>
        <source>Entra ID refuses the application %2 in the tenant %1. Check tenant, application id and secret of this profile, and look the code up in Microsoft&apos;s list of sign-in errors.</source>
        <translation>Entra ID weist die Anwendung %2 im Mandanten %1 ab. Prüfen Sie Mandant, Anwendungs-ID und Geheimnis dieses Profils, und schlagen Sie den Code in Microsofts Liste der Anmeldefehler nach.</translation>
    </message>
    <message>
        <source>Entra ID&apos;s sign-in service failed with status %1. Try again in a few minutes.</source>
        <translation>Der Anmeldedienst von Entra ID ist mit Status %1 gescheitert. Versuchen Sie es in einigen Minuten noch einmal.</translation>
    </message>
    <message>
        <source>The sign-in address of this profile does not answer like Entra ID (status %1). Check the profile&apos;s cloud, or its loginUrl; a proxy may be in the way too.</source>
        <translation>Die Anmeldeadresse dieses Profils antwortet nicht wie Entra ID (Status %1). Prüfen Sie die Cloud des Profils oder dessen loginUrl; auch ein Proxy kann im Weg sein.</translation>
    </message>
</context>
<context>
    <name>confdesk::Demo</name>
    <message>
        <source>The demo&apos;s LMS database could not be made (%1). Check that there is space, and try again.</source>
        <translation>Die LMS-Datenbank der Demo ließ sich nicht anlegen (%1). Prüfen Sie, ob Platz ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The demo&apos;s LMS database %1 could not be made: %2</source>
        <translation>Die LMS-Datenbank %1 der Demo ließ sich nicht anlegen: %2</translation>
    </message>
    <message>
        <source>the file is there already.</source>
        <translation>Die Datei ist schon da.</translation>
    </message>
</context>
<context>
    <name>confdesk::DemoFolder</name>
    <message>
        <source>The folder %1 holds half a demo: %2 is missing. Nothing was changed; give another folder, or empty this one.</source>
        <translation>Der Ordner %1 enthält eine halbe Demo: %2 fehlt. Nichts wurde geändert; geben Sie einen anderen Ordner an, oder leeren Sie diesen.</translation>
    </message>
    <message>
        <source>The demo needs a temporary folder, but none could be made: %1</source>
        <translation>Die Demo braucht einen temporären Ordner, aber es ließ sich keiner anlegen: %1</translation>
    </message>
    <message>
        <source>The folder %1 for the demo cannot be made. Give one that can.</source>
        <translation>Der Ordner %1 für die Demo lässt sich nicht anlegen. Geben Sie einen an, bei dem das geht.</translation>
    </message>
    <message>
        <source>The demo in %1 is in use by another program. Wait for its end, or give another folder.</source>
        <translation>Die Demo in %1 wird von einem anderen Programm benutzt. Warten Sie dessen Ende ab, oder geben Sie einen anderen Ordner an.</translation>
    </message>
    <message>
        <source>The folder %1 for the demo cannot be written to. Give one that can.</source>
        <translation>In den Ordner %1 für die Demo lässt sich nicht schreiben. Geben Sie einen an, bei dem das geht.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>%1 is damaged. Nothing was changed; give another folder, or empty this one.</source>
        <translation>%1 ist beschädigt. Nichts wurde geändert; geben Sie einen anderen Ordner an, oder leeren Sie diesen.</translation>
    </message>
</context>
<context>
    <name>confdesk::Error</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
</context>
<context>
    <name>confdesk::EvidenceModel</name>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(nichts)</translation>
    </message>
    <message>
        <source>(empty text)</source>
        <translation>(leerer Text)</translation>
    </message>
    <message>
        <source>Read from the LMS database.</source>
        <translation>Aus der LMS-Datenbank gelesen.</translation>
    </message>
    <message>
        <source>Microsoft Graph said so.</source>
        <translation>Microsoft Graph hat es gesagt.</translation>
    </message>
    <message>
        <source>Microsoft Graph said so earlier; Confdesk’s journal remembers it.</source>
        <translation>Microsoft Graph hat es früher gesagt; das Journal von Confdesk hat es sich gemerkt.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>LMS</source>
        <translation>LMS</translation>
    </message>
    <message>
        <source>now</source>
        <extracomment>The age of a value that has just been read; short, for a narrow column.</extracomment>
        <translation>jetzt</translation>
    </message>
</context>
<context>
    <name>confdesk::FileState</name>
    <message>
        <source>The %1 cannot be opened: the profile names no file. Set file in the section [database].</source>
        <translation>Die %1 lässt sich nicht öffnen: Das Profil nennt keine Datei. Setzen Sie file im Abschnitt [database].</translation>
    </message>
    <message>
        <source>The %1 cannot be opened: this is a folder. Name the file inside it in the profile.</source>
        <translation>Die %1 lässt sich nicht öffnen: Das ist ein Ordner. Nennen Sie im Profil die Datei darin.</translation>
    </message>
    <message>
        <source>The %1 cannot be opened: there is no such file, or you may not look into its folder. Check the path in the profile.</source>
        <translation>Die %1 lässt sich nicht öffnen: Es gibt keine solche Datei, oder Sie dürfen nicht in ihren Ordner sehen. Prüfen Sie den Pfad im Profil.</translation>
    </message>
    <message>
        <source>The %1 cannot be opened: this is not a file. Check the path in the profile.</source>
        <translation>Die %1 lässt sich nicht öffnen: Das ist keine Datei. Prüfen Sie den Pfad im Profil.</translation>
    </message>
    <message>
        <source>The %1 cannot be opened: you may not read this file. Ask for permission to read it.</source>
        <translation>Die %1 lässt sich nicht öffnen: Sie dürfen diese Datei nicht lesen. Bitten Sie um das Leserecht.</translation>
    </message>
    <message>
        <source>The %1 cannot be opened: this file is empty. Choose another file in the profile.</source>
        <translation>Die %1 lässt sich nicht öffnen: Diese Datei ist leer. Wählen Sie im Profil eine andere.</translation>
    </message>
    <message>
        <source>You may not write the file %1: ask for permission, to be able to repair.</source>
        <translation>Sie dürfen die Datei %1 nicht beschreiben: Bitten Sie um das Recht, um reparieren zu können.</translation>
    </message>
    <message>
        <source>You may not write the folder %1, where SQLite keeps its journal while it changes the database: ask for permission, to be able to repair.</source>
        <translation>Sie dürfen nicht in den Ordner %1 schreiben, in dem SQLite sein Journal führt, während es die Datenbank ändert: Bitten Sie um das Recht, um reparieren zu können.</translation>
    </message>
</context>
<context>
    <name>confdesk::Flow</name>
    <message>
        <source>What this operation has done cannot be undone: it only puts right.</source>
        <translation>Was dieser Vorgang getan hat, lässt sich nicht rückgängig machen: Er berichtigt nur.</translation>
    </message>
</context>
<context>
    <name>confdesk::FlowRunner</name>
    <message>
        <source>Not begun yet. Continue it to do so.</source>
        <translation>Noch nicht begonnen. Setzen Sie den Vorgang fort, um das zu tun.</translation>
    </message>
    <message>
        <source>This operation was begun by another version of Confdesk, with other steps: continue or undo it there.</source>
        <translation>Diesen Vorgang hat eine andere Version von Confdesk mit anderen Schritten begonnen: Setzen Sie ihn dort fort, oder machen Sie ihn dort rückgängig.</translation>
    </message>
    <message>
        <source>Paused. Continue it to finish what was begun.</source>
        <translation>Pausiert. Setzen Sie den Vorgang fort, um abzuschließen, was begonnen wurde.</translation>
    </message>
    <message>
        <source>%1 It could not be undone yet: %2</source>
        <extracomment>%1 is why it ended, %2 why what it had begun could not be taken back; both are whole sentences</extracomment>
        <translation>%1 Es ließ sich noch nicht rückgängig machen: %2</translation>
    </message>
</context>
<context>
    <name>confdesk::GraphErrors</name>
    <message>
        <source>No Teams application access policy lets the application %1 act for the organizer %2. Ask a Teams administrator to run the PowerShell in the README, “Application access policy”, with these two ids. It takes 30 minutes, sometimes many hours, until it works.</source>
        <translation>Keine Teams-Anwendungszugriffsrichtlinie lässt die Anwendung %1 für den Organisator %2 handeln. Bitten Sie einen Teams-Administrator, die PowerShell-Befehle aus dem README, „Application access policy“, mit diesen beiden IDs auszuführen. Es dauert 30 Minuten, manchmal viele Stunden, bis es wirkt.</translation>
    </message>
    <message>
        <source>%1 has no mailbox in Exchange Online: it is on premises, without licence, or deleted. Ask IT which account holds the calendar, or to give this one a licence.</source>
        <translation>%1 hat kein Postfach in Exchange Online: Es liegt auf eigenen Servern, ist ohne Lizenz oder gelöscht. Fragen Sie die IT, welches Konto den Kalender führt, oder bitten Sie um eine Lizenz für dieses.</translation>
    </message>
    <message>
        <source>Microsoft wants to be paid for this request about %1. Ask an administrator to look at the billing of the application %2.</source>
        <translation>Microsoft will für diese Anfrage zu %1 bezahlt werden. Bitten Sie einen Administrator, die Abrechnung der Anwendung %2 anzusehen.</translation>
    </message>
    <message>
        <source>Microsoft Graph refuses the access token of the application %1, a fresh one too. Check tenant, application id and cloud of this profile.</source>
        <translation>Microsoft Graph lehnt das Zugriffstoken der Anwendung %1 ab, auch ein frisches. Prüfen Sie Mandant, Anwendungs-ID und Cloud dieses Profils.</translation>
    </message>
    <message>
        <source>Microsoft Graph refuses the application %1 the request about %2: it needs the application permission %3 with an administrator&apos;s consent. Ask an administrator to grant it; the README, “Permissions”, lists all.</source>
        <translation>Microsoft Graph verweigert der Anwendung %1 die Anfrage zu %2: Sie braucht die Anwendungsberechtigung %3 mit der Zustimmung eines Administrators. Bitten Sie einen Administrator, sie zu erteilen; das README, „Permissions“, führt alle auf.</translation>
    </message>
    <message>
        <source>The meeting does not belong to %1. Check who organizes it: the account whose calendar holds the event. When the account is right, switch recording on by hand in the meeting&apos;s options.</source>
        <translation>Die Besprechung gehört nicht %1. Prüfen Sie, wer sie organisiert: das Konto, dessen Kalender den Eintrag enthält. Wenn das Konto stimmt, schalten Sie die Aufzeichnung von Hand in den Optionen der Besprechung ein.</translation>
    </message>
    <message>
        <source>The calendar of %1 does not hold the event %2: it was deleted, or moved to another mailbox. Look at the calendar; when the event is lost, recreate the meeting.</source>
        <translation>Der Kalender von %1 enthält den Eintrag %2 nicht: Er wurde gelöscht oder in ein anderes Postfach verschoben. Sehen Sie in den Kalender; wenn der Eintrag verloren ist, legen Sie die Besprechung neu an.</translation>
    </message>
    <message>
        <source>The directory of this tenant has no user %1. Check the spelling, or ask IT who took over the account.</source>
        <translation>Das Verzeichnis dieses Mandanten hat keinen Benutzer %1. Prüfen Sie die Schreibweise, oder fragen Sie die IT, wer das Konto übernommen hat.</translation>
    </message>
    <message>
        <source>Teams does not accept the stored id of a meeting of %1: it is cut or damaged. Look the meeting up by its join link again.</source>
        <translation>Teams erkennt die gespeicherte ID einer Besprechung von %1 nicht an: Sie ist abgeschnitten oder beschädigt. Suchen Sie die Besprechung noch einmal über ihren Teilnahmelink.</translation>
    </message>
    <message>
        <source>Teams no longer knows this meeting of %1: it was deleted, has expired, or its link is wrong. Recreate the meeting if it has yet to take place.</source>
        <translation>Teams kennt diese Besprechung von %1 nicht mehr: Sie wurde gelöscht, ist abgelaufen, oder ihr Link ist falsch. Legen Sie die Besprechung neu an, wenn sie noch bevorsteht.</translation>
    </message>
    <message>
        <source>The request to Microsoft Graph was redirected (%1) and given up, so that the access token goes nowhere else. A sign-in page of the network may be in the way: open a browser, then try again.</source>
        <translation>Die Anfrage an Microsoft Graph wurde umgeleitet (%1) und aufgegeben, damit das Zugriffstoken nirgendwo sonst hingelangt. Vielleicht ist eine Anmeldeseite des Netzes im Weg: Öffnen Sie einen Browser, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>A web page came instead of an answer of Microsoft Graph (%1). A proxy or a firewall between this computer and Microsoft may be in the way: give the details to IT.</source>
        <translation>Statt einer Antwort von Microsoft Graph kam eine Webseite (%1). Vielleicht ist ein Proxy oder eine Firewall zwischen diesem Rechner und Microsoft im Weg: Geben Sie die Einzelheiten der IT.</translation>
    </message>
    <message>
        <source>Microsoft Graph did not understand the search for the join link (%1). Compare the link with the one in the calendar event; give the details to support when they are equal.</source>
        <translation>Microsoft Graph hat die Suche nach dem Teilnahmelink nicht verstanden (%1). Vergleichen Sie den Link mit dem im Kalendereintrag; wenn beide gleich sind, geben Sie die Einzelheiten dem Support.</translation>
    </message>
    <message>
        <source>Microsoft Graph could not make the change, because another one is under way (%1). Refresh, and try again.</source>
        <translation>Microsoft Graph konnte die Änderung nicht vornehmen, weil eine andere im Gang ist (%1). Aktualisieren Sie, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Microsoft Graph asks to wait (%1). Try again later.</source>
        <translation>Microsoft Graph bittet zu warten (%1). Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>Microsoft Graph failed with status %1, though the request was right. Nothing is wrong here: try again in a few minutes.</source>
        <translation>Microsoft Graph ist mit Status %1 gescheitert, obwohl die Anfrage richtig war. Hier ist nichts falsch: Versuchen Sie es in einigen Minuten noch einmal.</translation>
    </message>
    <message>
        <source>%1 asks to wait %2 before the next request. That is longer than this request may still wait (its patience was %3 altogether), so it was given up. Try again later, or allow more patience.</source>
        <translation>%1 bittet, %2 bis zur nächsten Anfrage zu warten. Das ist länger, als diese Anfrage noch warten darf (ihre Geduld betrug insgesamt %3), daher wurde sie aufgegeben. Versuchen Sie es später noch einmal, oder geben Sie mehr Geduld.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>a duration in seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>The answer to a request about %1 is not one of Microsoft Graph&apos;s (%2 instead of %3). A proxy or a sign-in page between this computer and Microsoft may have answered instead. Try again; if it stays so, give the details to IT.</source>
        <translation>Die Antwort auf eine Anfrage zu %1 ist keine von Microsoft Graph (%2 statt %3). Vielleicht hat ein Proxy oder eine Anmeldeseite zwischen diesem Rechner und Microsoft geantwortet. Versuchen Sie es noch einmal; bleibt es so, geben Sie die Einzelheiten der IT.</translation>
    </message>
    <message>
        <source>Exchange does not let the application %1 into the mailbox of %2: an Exchange policy keeps it out, or it lacks the application permission %3. Ask an Exchange administrator to include the mailbox in what the application may reach; it takes hours until it works.</source>
        <translation>Exchange lässt die Anwendung %1 nicht in das Postfach von %2: Eine Exchange-Richtlinie schließt sie aus, oder ihr fehlt die Anwendungsberechtigung %3. Bitten Sie einen Exchange-Administrator, das Postfach in das einzuschließen, was die Anwendung erreichen darf; es dauert Stunden, bis es wirkt.</translation>
    </message>
    <message>
        <source>The event %1 in the calendar of %2 was changed by somebody else after it had been read, so it was left as it is (%3). Try again: it is then read anew.</source>
        <translation>Der Eintrag %1 im Kalender von %2 wurde von jemand anderem geändert, nachdem er gelesen worden war, und blieb daher, wie er ist (%3). Versuchen Sie es noch einmal: Er wird dann neu gelesen.</translation>
    </message>
    <message>
        <source>Microsoft Graph did not accept a request about %1 (%2). Give the details to support.</source>
        <translation>Microsoft Graph hat eine Anfrage zu %1 nicht angenommen (%2). Geben Sie die Einzelheiten dem Support.</translation>
    </message>
    <message>
        <source>The video of %1 is not there any more: it was deleted, moved, or its time is over. Refresh the recordings; OneDrive keeps deleted files in its recycle bin for a while.</source>
        <translation>Das Video von %1 ist nicht mehr da: Es wurde gelöscht oder verschoben, oder seine Zeit ist abgelaufen. Aktualisieren Sie die Aufzeichnungen; OneDrive behält gelöschte Dateien eine Weile im Papierkorb.</translation>
    </message>
</context>
<context>
    <name>confdesk::GraphSimulator</name>
    <message>
        <source>The simulated Graph cannot listen on 127.0.0.1:%1: %2.</source>
        <translation>Das simulierte Graph kann nicht auf 127.0.0.1:%1 lauschen: %2.</translation>
    </message>
</context>
<context>
    <name>confdesk::HttpExchange</name>
    <message>
        <source>The request to %1 was not finished within %2, and was given up. Try again, or allow more patience.</source>
        <translation>Die Anfrage an %1 war nach %2 nicht fertig und wurde aufgegeben. Versuchen Sie es noch einmal, oder geben Sie mehr Geduld.</translation>
    </message>
</context>
<context>
    <name>confdesk::JournalConnection</name>
    <message>
        <source>The %1 is damaged and cannot be relied on. Put a backup in its place, or move the file away to begin a new one; what was unfinished in it must then be looked at by hand.</source>
        <translation>Die %1 ist beschädigt, und auf sie ist kein Verlass. Setzen Sie eine Sicherung an ihre Stelle, oder verschieben Sie die Datei, um eine neue zu beginnen; was darin unvollendet war, müssen Sie dann von Hand nachsehen.</translation>
    </message>
    <message>
        <source>The %1 is of an older version (%2 of the schema; this program takes %3). Run “confdesk-cli journal init” once, with the account that made it.</source>
        <translation>Die %1 ist von einer älteren Version (%2 des Schemas; dieses Programm braucht %3). Führen Sie einmal „confdesk-cli journal init“ aus, mit dem Konto, das sie eingerichtet hat.</translation>
    </message>
    <message>
        <source>The %1 cannot be used: the user %2 lacks rights. Ask its administrator to GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA confdesk TO %2.</source>
        <translation>Die %1 ist nicht zu gebrauchen: Dem Benutzer %2 fehlen Rechte. Bitten Sie ihren Administrator um GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA confdesk TO %2.</translation>
    </message>
    <message>
        <source>There is no %1 yet. It is made as soon as something is done, and by “confdesk-cli journal init”.</source>
        <translation>Die %1 gibt es noch nicht. Sie wird angelegt, sobald etwas getan wird, oder mit „confdesk-cli journal init“.</translation>
    </message>
    <message>
        <source>There is no %1 yet: the schema confdesk or its tables are missing. Run “confdesk-cli journal init” once, with an account that may create a schema.</source>
        <translation>Die %1 ist noch nicht eingerichtet: Das Schema confdesk oder seine Tabellen fehlen. Führen Sie einmal „confdesk-cli journal init“ aus, mit einem Konto, das ein Schema anlegen darf.</translation>
    </message>
</context>
<context>
    <name>confdesk::JournalFile</name>
    <message>
        <source>The %1 cannot be made: %2. Ask for the right to write in its folder, or name another file with --journal.</source>
        <translation>Die %1 lässt sich nicht anlegen: %2. Bitten Sie um das Schreibrecht in ihrem Ordner, oder nennen Sie mit --journal eine andere Datei.</translation>
    </message>
    <message>
        <source>The %1 cannot be made: its folder %2 is not there and cannot be made. Ask for the right to write, or name another file with --journal.</source>
        <translation>Die %1 lässt sich nicht anlegen: Ihren Ordner %2 gibt es nicht, und er lässt sich nicht anlegen. Bitten Sie um das Schreibrecht, oder nennen Sie mit --journal eine andere Datei.</translation>
    </message>
    <message>
        <source>The %1 cannot be opened: this is not a file. Name a file with --journal.</source>
        <translation>Die %1 lässt sich nicht öffnen: Das ist keine Datei. Nennen Sie mit --journal eine Datei.</translation>
    </message>
    <message>
        <source>The %1 cannot be used: you may not read and write this file. Ask for permission, or name another file with --journal.</source>
        <translation>Die %1 ist nicht zu gebrauchen: Sie dürfen diese Datei nicht lesen und beschreiben. Bitten Sie um das Recht, oder nennen Sie mit --journal eine andere Datei.</translation>
    </message>
    <message>
        <source>The %1 cannot be used: you may not write in its folder, where SQLite keeps what belongs to it. Ask for permission, or name another file with --journal.</source>
        <translation>Die %1 ist nicht zu gebrauchen: Sie dürfen nicht in ihren Ordner schreiben, in dem SQLite ablegt, was dazugehört. Bitten Sie um das Recht, oder nennen Sie mit --journal eine andere Datei.</translation>
    </message>
    <message>
        <source>The %1 is damaged: the file is empty. Put a backup in its place, or take the file away to begin a new one; what was unfinished in it must then be looked at by hand.</source>
        <translation>Die %1 ist beschädigt: Die Datei ist leer. Setzen Sie eine Sicherung an ihre Stelle, oder entfernen Sie die Datei, um eine neue zu beginnen; was darin unvollendet war, müssen Sie dann von Hand nachsehen.</translation>
    </message>
    <message>
        <source>The %1 cannot be made: no file is named. Name one with --journal.</source>
        <translation>Die %1 lässt sich nicht anlegen: Es ist keine Datei genannt. Nennen Sie mit --journal eine.</translation>
    </message>
    <message>
        <source>The %1 is damaged: its file is gone, but %2, which holds the last changes of it, is there. Put the file back, or take that away too to begin a new journal.</source>
        <translation>Die %1 ist beschädigt: Die Datei ist weg, aber %2 mit ihren letzten Änderungen ist da. Legen Sie die Datei zurück, oder entfernen Sie auch diese, um ein neues Journal zu beginnen.</translation>
    </message>
    <message>
        <source>The %1 cannot be made: %2. Name another file with --journal.</source>
        <translation>Die %1 lässt sich nicht anlegen: %2. Nennen Sie mit --journal eine andere Datei.</translation>
    </message>
</context>
<context>
    <name>confdesk::JournalReport</name>
    <message>
        <source>SQLite finds the file damaged: %1</source>
        <translation>Laut SQLite ist die Datei beschädigt: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) belong to operations that are not there.</source>
        <translation>
            <numerusform>Ein Schritt gehört zu einem Vorgang, den es nicht gibt.</numerusform>
            <numerusform>%n Schritte gehören zu Vorgängen, die es nicht gibt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The journal is of an older version: run “confdesk-cli journal init”.</source>
        <translation>Das Journal ist von einer älteren Version: Führen Sie „confdesk-cli journal init“ aus.</translation>
    </message>
    <message>
        <source>The user %1 lacks rights: %2.</source>
        <translation>Dem Benutzer %1 fehlen Rechte: %2.</translation>
    </message>
</context>
<context>
    <name>confdesk::JournalRows</name>
    <message>
        <source>The %1 holds something that this program cannot read: it was changed by hand, or by a newer Confdesk. The details show it. Update Confdesk, or put a backup in its place.</source>
        <translation>Die %1 enthält etwas, das dieses Programm nicht lesen kann: Sie wurde von Hand geändert oder von einem neueren Confdesk. Die Einzelheiten zeigen es. Aktualisieren Sie Confdesk, oder setzen Sie eine Sicherung an ihre Stelle.</translation>
    </message>
</context>
<context>
    <name>confdesk::JournalSchema</name>
    <message>
        <source>The %1 cannot be used: this is another database, not a journal of Confdesk. Name another file with --journal.</source>
        <translation>Die %1 ist nicht zu gebrauchen: Das ist eine andere Datenbank, kein Journal von Confdesk. Nennen Sie mit --journal eine andere Datei.</translation>
    </message>
    <message>
        <source>The %1 cannot be used: the schema confdesk there has other tables, not those of a journal. Name another database in the section [journal] of the profile.</source>
        <translation>Die %1 ist nicht zu gebrauchen: Das Schema confdesk dort hat andere Tabellen, nicht die eines Journals. Nennen Sie im Abschnitt [journal] des Profils eine andere Datenbank.</translation>
    </message>
    <message>
        <source>The %1 cannot be used: the user %2 may not enter its schema. Ask its administrator to GRANT USAGE ON SCHEMA confdesk TO %2, and SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA confdesk.</source>
        <translation>Die %1 ist nicht zu gebrauchen: Der Benutzer %2 hat keinen Zugang zu ihrem Schema. Bitten Sie ihren Administrator um GRANT USAGE ON SCHEMA confdesk TO %2 und um SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA confdesk.</translation>
    </message>
    <message>
        <source>The %1 cannot be made: the user %2 may not create a schema there. Run “confdesk-cli journal init” with an account that may, or ask its administrator to GRANT CREATE ON DATABASE %3 TO %2.</source>
        <translation>Die %1 lässt sich nicht einrichten: Der Benutzer %2 darf dort kein Schema anlegen. Führen Sie „confdesk-cli journal init“ mit einem Konto aus, das es darf, oder bitten Sie ihren Administrator um GRANT CREATE ON DATABASE %3 TO %2.</translation>
    </message>
    <message>
        <source>The %1 was made by a newer Confdesk (version %2 of the schema; this program knows %3). Nothing was read or changed. Update Confdesk here.</source>
        <translation>Die %1 wurde von einem neueren Confdesk eingerichtet (Version %2 des Schemas; dieses Programm kennt %3). Nichts wurde gelesen oder geändert. Aktualisieren Sie Confdesk auf diesem Rechner.</translation>
    </message>
</context>
<context>
    <name>confdesk::JsonFields</name>
    <message>
        <source>Microsoft Graph&apos;s answer cannot be used: “%1” is missing or wrong in it. Try again; if it stays so, give the details to support.</source>
        <translation>Die Antwort von Microsoft Graph ist nicht zu gebrauchen: „%1“ fehlt darin oder ist falsch. Versuchen Sie es noch einmal; bleibt es so, geben Sie die Einzelheiten dem Support.</translation>
    </message>
</context>
<context>
    <name>confdesk::JsonReader</name>
    <message>
        <source>a regular expression (%1)</source>
        <translation>einen regulären Ausdruck (%1)</translation>
    </message>
    <message>
        <source>list of faults</source>
        <translation>Liste der Störungen</translation>
    </message>
    <message>
        <source>a list; it is missing</source>
        <translation>eine Liste; sie fehlt</translation>
    </message>
    <message>
        <source>The %1 is not valid JSON: %2 at byte %3.</source>
        <translation>%1: Das ist kein gültiges JSON: %2 bei Byte %3.</translation>
    </message>
    <message>
        <source>The %1 must be one JSON object.</source>
        <translation>%1: Das muss ein einziges JSON-Objekt sein.</translation>
    </message>
    <message>
        <source>a text; it is missing</source>
        <translation>ein Text; er fehlt</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a text that is not empty</source>
        <translation>ein Text, der nicht leer ist</translation>
    </message>
    <message>
        <source>a GUID</source>
        <translation>eine GUID</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>a time with its offset, such as 2026-02-03T09:00:00Z</source>
        <translation>eine Zeit mit Abstand zu UTC, etwa 2026-02-03T09:00:00Z</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>eines von %1</translation>
    </message>
    <message>
        <source>nothing: no such key is known here</source>
        <translation>nichts: Ein solcher Schlüssel ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>The %1 is wrong at “%2”: expected %3.</source>
        <translation>%1: falsch bei „%2“: Erwartet wird %3.</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>an id that no other one has</source>
        <translation>eine ID, die kein anderer hat</translation>
    </message>
    <message>
        <source>world of the simulated Graph</source>
        <translation>Welt des simulierten Graph</translation>
    </message>
    <message>
        <source>a number of bytes</source>
        <translation>eine Anzahl Bytes</translation>
    </message>
</context>
<context>
    <name>confdesk::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation>Tasten und was sie tun</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was sie tut</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>In a list: go to the card of the selected meeting.</source>
        <translation>In einer Liste: zur Karte der ausgewählten Besprechung gehen.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>In a list: copy the selected rows, or the value of the evidence.</source>
        <translation>In einer Liste: die ausgewählten Zeilen oder den Wert des Belegs kopieren.</translation>
    </message>
    <message>
        <source>letters, digits</source>
        <translation>Buchstaben, Ziffern</translation>
    </message>
    <message>
        <source>Jump</source>
        <translation>Springen</translation>
    </message>
    <message>
        <source>In a list: go to the next row that begins with what is typed.</source>
        <translation>In einer Liste: zur nächsten Zeile gehen, die mit dem Getippten beginnt.</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>In a list: show what can be done with the selected rows.</source>
        <translation>In einer Liste: zeigen, was sich mit den ausgewählten Zeilen tun lässt.</translation>
    </message>
</context>
<context>
    <name>confdesk::ListLoader</name>
    <message>
        <source>The database has not been opened yet.</source>
        <translation>Die Datenbank ist noch nicht geöffnet.</translation>
    </message>
    <message>
        <source>This profile is read-only (readOnly=true in its file).</source>
        <translation>Dieses Profil ist schreibgeschützt (readOnly=true in seiner Datei).</translation>
    </message>
    <message>
        <source>The journal has not been opened yet.</source>
        <translation>Das Journal ist noch nicht geöffnet.</translation>
    </message>
</context>
<context>
    <name>confdesk::LmsSchema</name>
    <message>
        <source>The %1 cannot be used: its table %2 is in the schema %3, which the user %4 does not reach. Ask its administrator for USAGE on the schema and to put it on the user&apos;s search_path.</source>
        <translation>Die %1 ist nicht zu gebrauchen: Ihre Tabelle %2 liegt im Schema %3, das der Benutzer %4 nicht erreicht. Bitten Sie ihren Administrator um USAGE auf dem Schema und darum, es in den search_path des Benutzers aufzunehmen.</translation>
    </message>
    <message>
        <source>The %1 is not the database of an LMS: it has no table %2. Choose another database in the profile.</source>
        <translation>Die %1 ist nicht die Datenbank eines LMS: Sie hat keine Tabelle %2. Wählen Sie im Profil eine andere Datenbank.</translation>
    </message>
    <message>
        <source>The %1 cannot be used: its table %2 has no column %3. This version of the LMS is not known to Confdesk.</source>
        <translation>Die %1 ist nicht zu gebrauchen: Ihre Tabelle %2 hat keine Spalte %3. Diese Version des LMS kennt Confdesk nicht.</translation>
    </message>
    <message>
        <source>The %1 cannot be used: the user %2 may not read the table %3. Ask its administrator to GRANT SELECT ON %3 TO %2.</source>
        <translation>Die %1 ist nicht zu gebrauchen: Der Benutzer %2 darf die Tabelle %3 nicht lesen. Bitten Sie ihren Administrator um GRANT SELECT ON %3 TO %2.</translation>
    </message>
</context>
<context>
    <name>confdesk::LmsStore</name>
    <message>
        <source>The connection to the %1 broke while its meetings were being read: some are missing from the list. Refresh it.</source>
        <translation>Die Verbindung zur %1 ist abgerissen, während ihre Besprechungen gelesen wurden: In der Liste fehlen einige. Aktualisieren Sie sie.</translation>
    </message>
</context>
<context>
    <name>confdesk::MainWindow</name>
    <message>
        <source>Nothing is filtered.</source>
        <translation>Nichts ist gefiltert.</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) could not be checked.</source>
        <translation>
            <numerusform>Eine Besprechung konnte nicht geprüft werden.</numerusform>
            <numerusform>%n Besprechungen konnten nicht geprüft werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Asked Microsoft Graph about %n meeting(s).</source>
        <translation>
            <numerusform>Microsoft Graph wurde nach einer Besprechung gefragt.</numerusform>
            <numerusform>Microsoft Graph wurde nach %n Besprechungen gefragt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Showing what was read at %1.</source>
        <translation>Gezeigt wird, was um %1 gelesen wurde.</translation>
    </message>
    <message>
        <source>Confdesk closes as soon as the running operations are done.</source>
        <translation>Confdesk schließt, sobald die laufenden Vorgänge fertig sind.</translation>
    </message>
    <message>
        <source>About Confdesk</source>
        <translation>Über Confdesk</translation>
    </message>
    <message>
        <source>Confdesk %1</source>
        <translation>Confdesk %1</translation>
    </message>
    <message>
        <source>Sees to it that every Teams meeting of an LMS is recorded.

Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Sorgt dafür, dass jede Teams-Besprechung eines LMS aufgezeichnet wird.

Freie Software unter der GNU General Public License, Version 3 oder später. Ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>Confdesk — %1 (production)</source>
        <translation>Confdesk – %1 (Produktion)</translation>
    </message>
    <message>
        <source>Confdesk — %1</source>
        <translation>Confdesk – %1</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search or paste anything: number, link, id, name (%1)</source>
        <translation>Suchen oder Beliebiges einfügen: Nummer, Link, ID, Name (%1)</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Which conferences are listed</source>
        <translation>Welche Konferenzen aufgeführt werden</translation>
    </message>
    <message>
        <source>Now, ahead, last 30 days</source>
        <translation>Jetzt, kommend, letzte 30 Tage</translation>
    </message>
    <message>
        <source>Now and next 48 hours</source>
        <translation>Jetzt und nächste 48 Stunden</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>Kommend</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Meeting</source>
        <translation>&amp;Besprechung</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Nothing can be changed without it.</source>
        <translation>Ohne das Journal lässt sich nichts ändern.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>Copied the review.</source>
        <translation>Übersicht kopiert.</translation>
    </message>
    <message>
        <source>The meeting has another link by now.</source>
        <translation>Die Besprechung hat inzwischen einen anderen Link.</translation>
    </message>
    <message>
        <source>Nobody has booked this meeting.</source>
        <translation>Niemand hat diese Besprechung gebucht.</translation>
    </message>
    <message>
        <source>&amp;Operation</source>
        <translation>&amp;Vorgang</translation>
    </message>
</context>
<context>
    <name>confdesk::Meeting</name>
    <message>
        <source>Conference %1 (without a title)</source>
        <translation>Konferenz %1 (ohne Titel)</translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <translation>%1, %2 %3</translation>
    </message>
    <message>
        <source>%1, %2 %3 (%4)</source>
        <translation>%1, %2 %3 (%4)</translation>
    </message>
</context>
<context>
    <name>confdesk::MeetingCard</name>
    <message>
        <source>(no title)</source>
        <translation>(ohne Titel)</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>%1 (object id in the join link)</source>
        <translation>%1 (Objekt-ID im Teilnahmelink)</translation>
    </message>
    <message>
        <source>%1 (service account; the link names nobody)</source>
        <translation>%1 (Dienstkonto; der Link nennt niemanden)</translation>
    </message>
    <message>
        <source>%1 (owner of the integration; the link names nobody)</source>
        <translation>%1 (Besitzer der Integration; der Link nennt niemanden)</translation>
    </message>
    <message>
        <source>not known: the link names nobody</source>
        <translation>nicht bekannt: Der Link nennt niemanden</translation>
    </message>
    <message numerus="yes">
        <source>%n booked</source>
        <translation>
            <numerusform>%n gebucht</numerusform>
            <numerusform>%n gebucht</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confdesk::MeetingCommands</name>
    <message>
        <source>Copied verdict and evidence of %1.</source>
        <translation>Befund und Belege kopiert: %1.</translation>
    </message>
    <message>
        <source>Copied the join link of %1.</source>
        <translation>Teilnahmelink kopiert: %1.</translation>
    </message>
    <message>
        <source>No meeting is selected.</source>
        <translation>Keine Besprechung ist ausgewählt.</translation>
    </message>
    <message>
        <source>This meeting has no join link.</source>
        <translation>Diese Besprechung hat keinen Teilnahmelink.</translation>
    </message>
    <message>
        <source>The profile does not say where the LMS is (baseUrl in [lms]).</source>
        <translation>Das Profil sagt nicht, wo das LMS ist (baseUrl in [lms]).</translation>
    </message>
    <message>
        <source>The profile does not say how to reach Microsoft Graph (section [graph]).</source>
        <translation>Das Profil sagt nicht, wie Microsoft Graph zu erreichen ist (Abschnitt [graph]).</translation>
    </message>
    <message>
        <source>No listed meeting is broken in a way that this repairs.</source>
        <translation>Keine aufgeführte Besprechung hat einen Fehler, den das behebt.</translation>
    </message>
    <message>
        <source>This is not a Teams meeting: Microsoft Graph does not know it.</source>
        <translation>Das ist keine Teams-Besprechung: Microsoft Graph kennt sie nicht.</translation>
    </message>
    <message>
        <source>Microsoft Graph is being asked already.</source>
        <translation>Microsoft Graph wird schon gefragt.</translation>
    </message>
    <message>
        <source>Enable recording for all broken</source>
        <translation>Aufzeichnung für alle fehlerhaften einschalten</translation>
    </message>
    <message>
        <source>Enable recording</source>
        <translation>Aufzeichnung einschalten</translation>
    </message>
</context>
<context>
    <name>confdesk::MeetingLocks</name>
    <message>
        <source>It is the database&apos;s user %1, with the program %2.</source>
        <translation>Es ist der Datenbankbenutzer %1 mit dem Programm %2.</translation>
    </message>
    <message>
        <source>It is the database&apos;s user %1, with the program %2 on %3, connected since %4 UTC.</source>
        <translation>Es ist der Datenbankbenutzer %1 mit dem Programm %2 auf %3, verbunden seit %4 UTC.</translation>
    </message>
    <message>
        <source>%1 is being worked on by another program.</source>
        <translation>%1 wird gerade von einem anderen Programm bearbeitet.</translation>
    </message>
    <message>
        <source>Nothing was written. Try again when it has finished.</source>
        <translation>Nichts wurde geschrieben. Versuchen Sie es noch einmal, wenn es fertig ist.</translation>
    </message>
</context>
<context>
    <name>confdesk::MeetingLookUp</name>
    <message>
        <source>Could not find out who owns the meeting: neither the link nor the LMS names an organizer that the directory knows. Set `organizer` in the profile, or ask IT who took over the account.</source>
        <translation>Es ließ sich nicht feststellen, wem die Besprechung gehört: Weder Link noch LMS nennen einen Organisator, den das Verzeichnis kennt. Setzen Sie `organizer` im Profil, oder fragen Sie die IT, wer das Konto übernommen hat.</translation>
    </message>
    <message>
        <source>The row has neither a join link nor a calendar event to look for.</source>
        <translation>Die Zeile hat weder einen Teilnahmelink noch einen Kalendereintrag, wonach sich suchen ließe.</translation>
    </message>
    <message>
        <source>The calendar event has no Teams meeting behind it.</source>
        <translation>Hinter dem Kalendereintrag steht keine Teams-Besprechung.</translation>
    </message>
</context>
<context>
    <name>confdesk::MeetingPane</name>
    <message>
        <source>Show &amp;all</source>
        <translation>&amp;Alle zeigen</translation>
    </message>
    <message>
        <source>Read the whole conference, with the time slots that are outside of the chosen period.</source>
        <translation>Die ganze Konferenz lesen, mit den Terminen außerhalb des gewählten Zeitraums.</translation>
    </message>
    <message>
        <source>Show all time slots of this conference</source>
        <translation>Alle Termine dieser Konferenz zeigen</translation>
    </message>
    <message>
        <source>Time slots</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>The time slots of the selected conference, or the conference itself when it has none.</source>
        <translation>Die Termine der ausgewählten Konferenz, oder die Konferenz selbst, wenn sie keine hat.</translation>
    </message>
    <message>
        <source>No conference is selected.</source>
        <translation>Keine Konferenz ist ausgewählt.</translation>
    </message>
    <message>
        <source>Conference %1 has no time slots: it is one meeting</source>
        <translation>Konferenz %1 hat keine Termine: Sie ist eine einzige Besprechung</translation>
    </message>
    <message numerus="yes">
        <source>%1 of the %n time slot(s) of conference %2</source>
        <translation>
            <numerusform>%1 von %n Termin der Konferenz %2</numerusform>
            <numerusform>%1 von %n Terminen der Konferenz %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time slot(s) of conference %1</source>
        <translation>
            <numerusform>Ein Termin der Konferenz %1</numerusform>
            <numerusform>%n Termine der Konferenz %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confdesk::MeetingReader</name>
    <message>
        <source>There is no conference %1 in the %2. It may have been deleted.</source>
        <translation>Es gibt keine Konferenz %1 in der %2. Vielleicht wurde sie gelöscht.</translation>
    </message>
    <message>
        <source>There is no time slot %1 in the %2. It may have been deleted.</source>
        <translation>Es gibt keinen Termin %1 in der %2. Vielleicht wurde er gelöscht.</translation>
    </message>
    <message>
        <source>Conference %1 has time slots now, so it is no longer a meeting itself. Choose one of its time slots.</source>
        <translation>Konferenz %1 hat jetzt Termine und ist daher selbst keine Besprechung mehr. Wählen Sie einen ihrer Termine.</translation>
    </message>
</context>
<context>
    <name>confdesk::MeetingSelection</name>
    <message numerus="yes">
        <source>all %n slot(s) of conference %1</source>
        <translation>
            <numerusform>der einzige Termin der Konferenz %1</numerusform>
            <numerusform>alle %n Termine der Konferenz %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected slot(s) of conference %1</source>
        <translation>
            <numerusform>ein ausgewählter Termin der Konferenz %1</numerusform>
            <numerusform>%n ausgewählte Termine der Konferenz %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confdesk::MeetingTableModel</name>
    <message numerus="yes">
        <source>%n person(s) booked this meeting.</source>
        <translation>
            <numerusform>Eine Person hat diese Besprechung gebucht.</numerusform>
            <numerusform>%n Personen haben diese Besprechung gebucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>When Microsoft Graph was asked last about this meeting.</source>
        <translation>Wann Microsoft Graph zuletzt nach dieser Besprechung gefragt wurde.</translation>
    </message>
    <message>
        <source>Microsoft Graph has not been asked about this meeting.</source>
        <translation>Microsoft Graph ist nach dieser Besprechung nicht gefragt worden.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) booked</source>
        <translation>
            <numerusform>eine Person hat gebucht</numerusform>
            <numerusform>%n Personen haben gebucht</numerusform>
        </translation>
    </message>
    <message>
        <source>checked %1</source>
        <translation>geprüft %1</translation>
    </message>
    <message>
        <source>never checked</source>
        <translation>nie geprüft</translation>
    </message>
    <message>
        <source>Start</source>
        <extracomment>Header of a column of times; %1 is the time zone they are in.</extracomment>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Start (%1)</source>
        <translation>Beginn (%1)</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
</context>
<context>
    <name>confdesk::MeetingWriter</name>
    <message>
        <source>nothing (NULL)</source>
        <translation>nichts (NULL)</translation>
    </message>
    <message>
        <source>an empty text</source>
        <translation>ein leerer Text</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Time slot %1</source>
        <translation>Termin %1</translation>
    </message>
    <message>
        <source>Conference %1</source>
        <translation>Konferenz %1</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else in the meantime: %2 was %3 and now is %4. Nothing was written. Look at the present values, and try again.</source>
        <translation>%1 wurde inzwischen von jemand anderem geändert: %2 war %3 und ist jetzt %4. Nichts wurde geschrieben. Sehen Sie sich die jetzigen Werte an, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1: what was saved did not stay. %2 was set to %3 and is %4 again; the LMS&apos;s own sync saves whole rows. Check again when the sync has finished.</source>
        <translation>%1: Was gespeichert wurde, ist nicht geblieben. %2 wurde auf %3 gesetzt und ist wieder %4; der Abgleich des LMS speichert ganze Zeilen. Prüfen Sie noch einmal, wenn er fertig ist.</translation>
    </message>
    <message numerus="yes">
        <source>An online meeting id of %n character(s) cannot be stored: the LMS keeps 1 to 255. Nothing was written.</source>
        <translation>
            <numerusform>Eine Onlinebesprechungs-ID aus einem Zeichen lässt sich nicht speichern: Das LMS fasst 1 bis 255. Nichts wurde geschrieben.</numerusform>
            <numerusform>Eine Onlinebesprechungs-ID aus %n Zeichen lässt sich nicht speichern: Das LMS fasst 1 bis 255. Nichts wurde geschrieben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confdesk::MessageBar</name>
    <message>
        <source>&amp;Details</source>
        <translation>Ein&amp;zelheiten</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Details of the message</source>
        <translation>Einzelheiten der Meldung</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>An error&apos;s sentences, followed by one more sentence.</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>confdesk::NetworkFailures</name>
    <message>
        <source>Cannot find %1 on the network. Check the internet connection, and the address in this profile.</source>
        <translation>%1 ist im Netz nicht zu finden. Prüfen Sie die Internetverbindung und die Adresse in diesem Profil.</translation>
    </message>
    <message>
        <source>%1 refuses the connection. Check the address in this profile, and whether a firewall is in the way.</source>
        <translation>%1 lehnt die Verbindung ab. Prüfen Sie die Adresse in diesem Profil und ob eine Firewall im Weg ist.</translation>
    </message>
    <message>
        <source>No secure connection to %1: its certificate cannot be trusted. Check this computer&apos;s clock. When the network inspects encrypted connections, ask IT to install its root certificate in this system&apos;s store.</source>
        <translation>Keine sichere Verbindung zu %1: Seinem Zertifikat ist nicht zu trauen. Prüfen Sie die Uhr dieses Rechners. Wenn das Netz verschlüsselte Verbindungen prüft, bitten Sie die IT, ihr Stammzertifikat auf diesem System zu installieren.</translation>
    </message>
    <message>
        <source>The proxy of this system does not let Confdesk through to %1. Check the system&apos;s proxy settings, or ask IT.</source>
        <translation>Der Proxy dieses Systems lässt Confdesk nicht zu %1 durch. Prüfen Sie die Proxy-Einstellungen des Systems, oder fragen Sie die IT.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost before the whole answer had come. Check the internet connection, and try again.</source>
        <translation>Die Verbindung zu %1 riss ab, bevor die ganze Antwort da war. Prüfen Sie die Internetverbindung, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 did not answer within %2. Try again; if it stays so, check the internet connection.</source>
        <translation>%1 hat binnen %2 nicht geantwortet. Versuchen Sie es noch einmal; bleibt es so, prüfen Sie die Internetverbindung.</translation>
    </message>
    <message>
        <source>The answer of %1 is longer than any that Confdesk expects, and was given up. Give the details to support.</source>
        <translation>Die Antwort von %1 ist länger als jede, die Confdesk erwartet, und wurde aufgegeben. Geben Sie die Einzelheiten dem Support.</translation>
    </message>
</context>
<context>
    <name>confdesk::NewMeeting</name>
    <message>
        <source>The answer was lost: looking whether the event was created</source>
        <translation>Die Antwort ging verloren: Es wird nachgesehen, ob der Kalendereintrag angelegt wurde</translation>
    </message>
    <message>
        <source>Waiting for Teams to make the link, try %1 of %2</source>
        <translation>Warten, bis Teams den Link anlegt, Versuch %1 von %2</translation>
    </message>
    <message>
        <source>The calendar event was created without a Teams meeting: %1 may not own Teams meetings (no Teams licence, or Teams is not allowed as the mailbox&apos;s meeting provider). Give the account a Teams licence, or set another organizer in the profile.</source>
        <translation>Der Kalendereintrag wurde ohne Teams-Besprechung angelegt: %1 darf keine Teams-Besprechungen besitzen (keine Teams-Lizenz, oder Teams ist im Postfach nicht als Besprechungsanbieter zugelassen). Geben Sie dem Konto eine Teams-Lizenz, oder setzen Sie im Profil einen anderen Organisator.</translation>
    </message>
    <message>
        <source>The calendar event was created, but Teams made no meeting for it within a minute. Check that %1 has a Teams licence, and try again later.</source>
        <translation>Der Kalendereintrag wurde angelegt, aber Teams hat binnen einer Minute keine Besprechung dafür angelegt. Prüfen Sie, ob %1 eine Teams-Lizenz hat, und versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>Waiting for Teams to know the meeting, try %1 of %2</source>
        <translation>Warten, bis Teams die Besprechung kennt, Versuch %1 von %2</translation>
    </message>
</context>
<context>
    <name>confdesk::Notification</name>
    <message>
        <source>The online meeting of “%1” has a new link.</source>
        <translation>Die Onlinebesprechung „%1“ hat einen neuen Link.</translation>
    </message>
    <message>
        <source>When:</source>
        <translation>Wann:</translation>
    </message>
    <message>
        <source>New link:</source>
        <translation>Neuer Link:</translation>
    </message>
    <message>
        <source>Please do not use the old link any more:</source>
        <translation>Bitte benutzen Sie den alten Link nicht mehr:</translation>
    </message>
    <message>
        <source>Your booking stays as it is.</source>
        <translation>Ihre Buchung bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>New link: %1</source>
        <extracomment>Subject of a mail: the name of a meeting.</extracomment>
        <translation>Neuer Link: %1</translation>
    </message>
</context>
<context>
    <name>confdesk::NotificationWindow</name>
    <message>
        <source>Text for the booked people</source>
        <translation>Text für alle, die gebucht haben</translation>
    </message>
    <message>
        <source>&amp;Subject</source>
        <translation>&amp;Betreff</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>&amp;Text (can be changed here)</source>
        <translation>&amp;Text (lässt sich hier ändern)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Mail it to %n person(s)</source>
        <translation>
            <numerusform>Per Mail an eine Person &amp;senden</numerusform>
            <numerusform>Per Mail an %n Personen &amp;senden</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody who has booked gets one mail; nobody gets it twice about the same link.</source>
        <translation>Alle, die gebucht haben, bekommen eine Mail; niemand bekommt sie zweimal zum selben Link.</translation>
    </message>
    <message>
        <source>It cannot be mailed from here: %1</source>
        <translation>Von hier aus lässt sich keine Mail senden: %1</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
</context>
<context>
    <name>confdesk::NotifyFlow</name>
    <message>
        <source>Find those who have booked and have not been told</source>
        <translation>Finden, wer gebucht hat und noch nicht benachrichtigt ist</translation>
    </message>
    <message>
        <source>Send one mail to each</source>
        <translation>Allen je eine Mail senden</translation>
    </message>
    <message numerus="yes">
        <source>Cancelled. %n mail(s) had been sent.</source>
        <extracomment>the number is that of mails</extracomment>
        <translation>
            <numerusform>Abgebrochen. Eine Mail war schon gesendet.</numerusform>
            <numerusform>Abgebrochen. %n Mails waren schon gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has another link by now than the mail names: nobody was written to.</source>
        <translation>%1 hat inzwischen einen anderen Link, als die Mail nennt: Niemandem wurde geschrieben.</translation>
    </message>
    <message>
        <source>%1 has no mail address in the LMS.</source>
        <translation>%1 hat im LMS keine Mailadresse.</translation>
    </message>
    <message numerus="yes">
        <source>%n to write to</source>
        <translation>
            <numerusform>Eine Person ist zu benachrichtigen</numerusform>
            <numerusform>%n Personen sind zu benachrichtigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Whether %1 got the mail is not known; it was not sent a second time.</source>
        <translation>Ob %1 die Mail bekommen hat, ist nicht bekannt; sie wurde nicht noch einmal gesendet.</translation>
    </message>
    <message>
        <source>Everybody has been told already</source>
        <translation>Alle sind schon benachrichtigt</translation>
    </message>
    <message numerus="yes">
        <source>%n sent</source>
        <extracomment>the number is that of mails</extracomment>
        <translation>
            <numerusform>%n gesendet</numerusform>
            <numerusform>%n gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to go</source>
        <extracomment>the number is that of mails</extracomment>
        <translation>
            <numerusform>noch %n</numerusform>
            <numerusform>noch %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be written to: %2</source>
        <translation>An %1 ließ sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>Whether %1 got the mail is not known: %2</source>
        <translation>Ob %1 die Mail bekommen hat, ist nicht bekannt: %2</translation>
    </message>
</context>
<context>
    <name>confdesk::OpenError</name>
    <message>
        <source>The %1 cannot be reached: there is no host %2. Check the host in the profile, and the network.</source>
        <translation>Die %1 ist nicht zu erreichen: Es gibt keinen Host %2. Prüfen Sie den Host im Profil und das Netz.</translation>
    </message>
    <message>
        <source>The %1 cannot be reached: nothing answers on %2, port %3. Check that the server is running, and the host and port in the profile.</source>
        <translation>Die %1 ist nicht zu erreichen: Auf %2, Port %3, antwortet nichts. Prüfen Sie, ob der Server läuft, sowie Host und Port im Profil.</translation>
    </message>
    <message>
        <source>The %1 cannot be reached: %2 did not answer in time. Check the network, a VPN or firewall, and the host and port in the profile.</source>
        <translation>Die %1 ist nicht zu erreichen: %2 hat nicht rechtzeitig geantwortet. Prüfen Sie das Netz, VPN oder Firewall sowie Host und Port im Profil.</translation>
    </message>
    <message>
        <source>The %1 cannot be reached: no server listens there. Check that it is running, and the host in the profile.</source>
        <translation>Die %1 ist nicht zu erreichen: Dort lauscht kein Server. Prüfen Sie, ob er läuft, und den Host im Profil.</translation>
    </message>
    <message>
        <source>The %1 does not admit the user %2 without encryption. Set sslMode to verify-full in the profile.</source>
        <translation>Die %1 lässt den Benutzer %2 nicht ohne Verschlüsselung zu. Setzen Sie sslMode im Profil auf verify-full.</translation>
    </message>
    <message>
        <source>The %1 was not opened: the CA certificate that would prove the server&apos;s identity cannot be read. Name the file as sslRootCert in the profile.</source>
        <translation>Die %1 wurde nicht geöffnet: Das CA-Zertifikat, das die Echtheit des Servers belegen würde, lässt sich nicht lesen. Nennen Sie die Datei im Profil als sslRootCert.</translation>
    </message>
    <message>
        <source>The %1 was not opened: the server does not offer encryption (TLS), which sslMode in the profile asks for. Ask its administrator to switch TLS on.</source>
        <translation>Die %1 wurde nicht geöffnet: Der Server bietet keine Verschlüsselung (TLS), die sslMode im Profil verlangt. Bitten Sie seinen Administrator, TLS einzuschalten.</translation>
    </message>
    <message>
        <source>The %1 was not opened: the server&apos;s certificate (TLS) could not be verified for %2. Check sslRootCert and the host in the profile; if both are right, somebody may be listening in.</source>
        <translation>Die %1 wurde nicht geöffnet: Das Zertifikat (TLS) des Servers ließ sich für %2 nicht bestätigen. Prüfen Sie sslRootCert und den Host im Profil; wenn beide stimmen, hört vielleicht jemand mit.</translation>
    </message>
    <message>
        <source>The %1 asks for a password, and none was given for the user %2. Give it in the environment variable CONFDESK_DB_PASSWORD.</source>
        <translation>Die %1 verlangt ein Passwort, und für den Benutzer %2 ist keines angegeben. Geben Sie es in der Umgebungsvariablen CONFDESK_DB_PASSWORD an.</translation>
    </message>
    <message>
        <source>The %1 refuses the user %2: the user name or the password is wrong. Check both.</source>
        <translation>Die %1 weist den Benutzer %2 ab: Benutzername oder Passwort ist falsch. Prüfen Sie beides.</translation>
    </message>
    <message>
        <source>The %1 does not admit the user %2 from this computer. Ask its administrator for an entry in pg_hba.conf.</source>
        <translation>Die %1 lässt den Benutzer %2 von diesem Rechner nicht zu. Bitten Sie ihren Administrator um einen Eintrag in pg_hba.conf.</translation>
    </message>
    <message>
        <source>The %1 does not let the user %2 in: it does not know the user, or the user may not log in. Check the user in the profile.</source>
        <translation>Die %1 lässt den Benutzer %2 nicht ein: Sie kennt ihn nicht, oder er darf sich nicht anmelden. Prüfen Sie den Benutzer im Profil.</translation>
    </message>
    <message>
        <source>The %1 cannot be opened: the server has no database of this name. Check the name in the profile.</source>
        <translation>Die %1 lässt sich nicht öffnen: Der Server hat keine Datenbank dieses Namens. Prüfen Sie den Namen im Profil.</translation>
    </message>
    <message>
        <source>The %1 cannot be opened: the user %2 may not connect to it. Ask its administrator to GRANT CONNECT.</source>
        <translation>Die %1 lässt sich nicht öffnen: Der Benutzer %2 darf sich nicht mit ihr verbinden. Bitten Sie ihren Administrator um GRANT CONNECT.</translation>
    </message>
    <message>
        <source>The %1 has no room for another connection. Try again later, or tell its administrator.</source>
        <translation>Die %1 hat keinen Platz für eine weitere Verbindung. Versuchen Sie es später noch einmal, oder sagen Sie es ihrem Administrator.</translation>
    </message>
    <message>
        <source>The %1 is starting up or shutting down. Try again in a moment.</source>
        <translation>Die %1 fährt gerade hoch oder herunter. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The %1 cannot be opened. The details say what the server said; check host, port, name, user and password.</source>
        <translation>Die %1 lässt sich nicht öffnen. Die Einzelheiten sagen, was der Server sagte; prüfen Sie Host, Port, Name, Benutzer und Passwort.</translation>
    </message>
</context>
<context>
    <name>confdesk::OperationCommands</name>
    <message>
        <source>An earlier run of Confdesk began this. Select the meeting, and start it anew from there.</source>
        <translation>Ein früherer Lauf von Confdesk hat das begonnen. Wählen Sie die Besprechung aus, und starten Sie es von dort neu.</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n operation(s).</source>
        <translation>
            <numerusform>Einen Vorgang kopiert.</numerusform>
            <numerusform>%n Vorgänge kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>No operation is selected.</source>
        <translation>Kein Vorgang ist ausgewählt.</translation>
    </message>
    <message>
        <source>This operation has ended.</source>
        <translation>Dieser Vorgang ist beendet.</translation>
    </message>
    <message>
        <source>Only an operation that was interrupted can be continued.</source>
        <translation>Nur ein unterbrochener Vorgang lässt sich fortsetzen.</translation>
    </message>
    <message>
        <source>The meeting has its new link already: it can only be continued.</source>
        <translation>Die Besprechung hat schon ihren neuen Link: Der Vorgang lässt sich nur fortsetzen.</translation>
    </message>
    <message>
        <source>Nothing is selected that was interrupted and could be taken back.</source>
        <translation>Nichts ist ausgewählt, das unterbrochen wurde und sich zurücknehmen ließe.</translation>
    </message>
    <message>
        <source>No operation has failed.</source>
        <translation>Kein Vorgang ist gescheitert.</translation>
    </message>
    <message>
        <source>Select one of the recreated meetings: each has its own text.</source>
        <translation>Wählen Sie eine der neu angelegten Besprechungen aus: Jede hat ihren eigenen Text.</translation>
    </message>
    <message>
        <source>Only a meeting that was recreated has a new link to tell.</source>
        <translation>Nur eine neu angelegte Besprechung hat einen neuen Link mitzuteilen.</translation>
    </message>
</context>
<context>
    <name>confdesk::OperationText</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>Started by %1</source>
        <translation>Gestartet von %1</translation>
    </message>
    <message>
        <source>Number of the operation: %1</source>
        <translation>Nummer des Vorgangs: %1</translation>
    </message>
    <message>
        <source>Warnings:</source>
        <translation>Warnungen:</translation>
    </message>
</context>
<context>
    <name>confdesk::OperationWords</name>
    <message>
        <source>%1 – %2</source>
        <extracomment>A step of an operation, and what it is just doing: &quot;Look the meeting up – waiting for Teams, try 3 of 6&quot;.</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>waiting for its turn</source>
        <translation>wartet, bis er an der Reihe ist</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>rückgängig gemacht</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>zu tun</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <source>Enable recording</source>
        <translation>Aufzeichnung einschalten</translation>
    </message>
    <message>
        <source>Recreate meeting</source>
        <translation>Besprechung neu anlegen</translation>
    </message>
    <message>
        <source>Mail the new link</source>
        <translation>Neuen Link mailen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>An operation and the meeting it is about: &quot;Enable recording: “Algebra, 3 March 10:00”&quot;.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (dry run)</source>
        <translation>%1 (Probelauf)</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n warning(s)</source>
        <extracomment>%1 is the state of an operation, such as &quot;done&quot;.</extracomment>
        <translation>
            <numerusform>%1, eine Warnung</numerusform>
            <numerusform>%1, %n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue goes on with: %1</source>
        <translation>Fortsetzen macht weiter mit: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n meeting(s)</source>
        <extracomment>Several operations of one kind: &quot;Recreate meeting: 10 meetings&quot;.</extracomment>
        <translation>
            <numerusform>%1: eine Besprechung</numerusform>
            <numerusform>%1: %n Besprechungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 von %2 erledigt</translation>
    </message>
    <message>
        <source>%1, attempt %2</source>
        <translation>%1, %2. Versuch</translation>
    </message>
    <message>
        <source>An operation on this meeting is running.</source>
        <translation>Ein Vorgang zu dieser Besprechung läuft.</translation>
    </message>
    <message>
        <source>An operation on this meeting was interrupted: continue it or undo it first.</source>
        <translation>Ein Vorgang an dieser Besprechung wurde unterbrochen: Setzen Sie ihn zuerst fort, oder machen Sie ihn rückgängig.</translation>
    </message>
</context>
<context>
    <name>confdesk::OperationWork</name>
    <message>
        <source>another program</source>
        <translation>einem anderen Programm</translation>
    </message>
    <message>
        <source>an unknown time</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>“%1” is being worked on by %2 since %3. Wait until that is finished, then look at it again.</source>
        <translation>„%1“ wird gerade von %2 bearbeitet (Beginn: %3). Warten Sie, bis das fertig ist, und sehen Sie dann noch einmal nach.</translation>
    </message>
    <message>
        <source>An operation on “%1” that %2 began at %3 was interrupted. Continue it or undo it first: its id is %4.</source>
        <translation>Ein Vorgang zu „%1“, begonnen von %2 (Beginn: %3), wurde unterbrochen. Setzen Sie ihn zuerst fort, oder machen Sie ihn rückgängig: Seine ID ist %4.</translation>
    </message>
    <message>
        <source>The operation on “%1” is not this program&apos;s any more: it was taken over by %2. Nothing more is done here.</source>
        <translation>Der Vorgang zu „%1“ gehört diesem Programm nicht mehr: Er wurde von %2 übernommen. Hier wird nichts mehr getan.</translation>
    </message>
    <message>
        <source>Several programs began to work on “%1” at the same time. Look at it again in a moment.</source>
        <translation>Mehrere Programme haben gleichzeitig begonnen, „%1“ zu bearbeiten. Sehen Sie gleich noch einmal nach.</translation>
    </message>
    <message>
        <source>The program that worked on this ended before it was done. Nothing has to be continued or undone; another operation on the meeting was begun since.</source>
        <translation>Das Programm, das daran gearbeitet hat, wurde vorher beendet. Nichts muss fortgesetzt oder rückgängig gemacht werden; seitdem wurde ein anderer Vorgang zu der Besprechung begonnen.</translation>
    </message>
    <message>
        <source>The %1 has no operation “%2”. Look at the list of operations again.</source>
        <translation>Die %1 enthält keinen Vorgang „%2“. Sehen Sie sich die Liste der Vorgänge noch einmal an.</translation>
    </message>
    <message>
        <source>The operation on “%1” is closed: there is nothing to continue or undo.</source>
        <translation>Der Vorgang zu „%1“ ist abgeschlossen: Es gibt nichts fortzusetzen oder rückgängig zu machen.</translation>
    </message>
</context>
<context>
    <name>confdesk::Operations</name>
    <message>
        <source>This profile is read-only: nothing may be changed.</source>
        <translation>Dieses Profil ist schreibgeschützt: Nichts darf geändert werden.</translation>
    </message>
    <message>
        <source>This operation was begun by a newer version of Confdesk: continue or undo it there.</source>
        <translation>Diesen Vorgang hat eine neuere Version von Confdesk begonnen: Setzen Sie ihn dort fort, oder machen Sie ihn dort rückgängig.</translation>
    </message>
</context>
<context>
    <name>confdesk::OperationsDock</name>
    <message>
        <source>Operations</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Running and finished operations</source>
        <translation>Laufende und beendete Vorgänge</translation>
    </message>
    <message>
        <source>Each operation has its steps below it.</source>
        <translation>Unter jedem Vorgang stehen seine Schritte.</translation>
    </message>
    <message>
        <source>D&amp;etails</source>
        <translation>Ein&amp;zelheiten</translation>
    </message>
    <message>
        <source>Details of the selected operation</source>
        <translation>Einzelheiten des ausgewählten Vorgangs</translation>
    </message>
    <message>
        <source>Operations: %1 at work, %2 done, %3 failed</source>
        <translation>Vorgänge: %1 in Arbeit, %2 erledigt, %3 gescheitert</translation>
    </message>
    <message>
        <source>Operations: %1 done, %2 failed</source>
        <translation>Vorgänge: %1 erledigt, %2 gescheitert</translation>
    </message>
    <message numerus="yes">
        <source>The list has all %n warning(s).</source>
        <translation>
            <numerusform>Die Liste enthält die eine Warnung.</numerusform>
            <numerusform>Die Liste enthält alle %n Warnungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been done yet. What Confdesk changes is listed here.</source>
        <translation>Noch ist nichts getan. Was Confdesk ändert, wird hier aufgeführt.</translation>
    </message>
    <message>
        <source>Operations: %1 interrupted, %2 done, %3 failed</source>
        <translation>Vorgänge: %1 unterbrochen, %2 erledigt, %3 gescheitert</translation>
    </message>
</context>
<context>
    <name>confdesk::OperationsModel</name>
    <message>
        <source>nothing to add</source>
        <translation>nichts hinzuzufügen</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
</context>
<context>
    <name>confdesk::OwnerFile</name>
    <message>
        <source>The %1 cannot be used: the file %2, which shows other programs that this one is running, cannot be made (%3). Ask for the right to write in its folder.</source>
        <translation>Die %1 ist nicht zu gebrauchen: Die Datei %2, die anderen Programmen zeigt, dass dieses läuft, lässt sich nicht anlegen (%3). Bitten Sie um das Schreibrecht in ihrem Ordner.</translation>
    </message>
    <message>
        <source>The %1 cannot be used: its folder does not support locks (%2). Keep the journal on a local disk.</source>
        <translation>Die %1 ist nicht zu gebrauchen: Ihr Ordner unterstützt keine Sperren (%2). Führen Sie das Journal auf einem lokalen Datenträger.</translation>
    </message>
</context>
<context>
    <name>confdesk::Profile</name>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, Zeile %2: %3</translation>
    </message>
    <message>
        <source>A section is written as [name].</source>
        <translation>Ein Abschnitt wird als [name] geschrieben.</translation>
    </message>
    <message>
        <source>This is neither a [section], nor key=value, nor a comment.</source>
        <translation>Das ist weder ein [abschnitt] noch schlüssel=wert noch ein Kommentar.</translation>
    </message>
    <message>
        <source>The key “%1” stands before the first [section].</source>
        <translation>Der Schlüssel „%1“ steht vor dem ersten [abschnitt].</translation>
    </message>
    <message>
        <source>This is no UTF-8 text.</source>
        <translation>Das ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>It may have letters, digits, dashes and dots only.</source>
        <translation>Erlaubt sind nur Buchstaben, Ziffern, Bindestriche und Punkte.</translation>
    </message>
    <message>
        <source>driver=postgresql needs it.</source>
        <translation>driver=postgresql braucht ihn.</translation>
    </message>
    <message>
        <source>it says what the LMS database is: sqlite or postgresql.</source>
        <translation>er sagt, was die LMS-Datenbank ist: sqlite oder postgresql.</translation>
    </message>
    <message>
        <source>driver=sqlite needs the path of the database.</source>
        <translation>driver=sqlite braucht den Pfad der Datenbank.</translation>
    </message>
    <message>
        <source>Microsoft&apos;s cloud in China (21Vianet) offers no online meetings through Graph, so that Confdesk cannot work with it.</source>
        <translation>Microsofts Cloud in China (21Vianet) bietet keine Onlinebesprechungen über Graph; Confdesk kann daher nicht mit ihr arbeiten.</translation>
    </message>
    <message>
        <source>cloud=custom needs it.</source>
        <translation>cloud=custom braucht ihn.</translation>
    </message>
    <message>
        <source>Give the root only, without the version at the end.</source>
        <translation>Geben Sie nur die Wurzel an, ohne die Version am Ende.</translation>
    </message>
    <message>
        <source>It is allowed with cloud=custom only.</source>
        <translation>Das ist nur mit cloud=custom erlaubt.</translation>
    </message>
    <message>
        <source>credential=certificate needs the path of the PEM file.</source>
        <translation>credential=certificate braucht den Pfad der PEM-Datei.</translation>
    </message>
    <message>
        <source>it says whose Microsoft 365 is asked.</source>
        <translation>er sagt, wessen Microsoft 365 gefragt wird.</translation>
    </message>
    <message>
        <source>it is the id of the application registered for Confdesk.</source>
        <translation>es ist die ID der für Confdesk eingetragenen Anwendung.</translation>
    </message>
    <message>
        <source>It is missing: store=postgresql needs it, and [database] has none.</source>
        <translation>Er fehlt: store=postgresql braucht ihn, und [database] hat keinen.</translation>
    </message>
    <message>
        <source>There is no profile “%1”, nor any other in %2. Put a file %1.ini there, or give the path of a profile file.</source>
        <translation>Es gibt kein Profil „%1“ und auch kein anderes in %2. Legen Sie dort eine Datei %1.ini ab, oder geben Sie den Pfad einer Profildatei an.</translation>
    </message>
    <message>
        <source>There is no profile “%1” in %2. There are: %3.</source>
        <translation>Es gibt kein Profil „%1“ in %2. Es gibt: %3.</translation>
    </message>
    <message>
        <source>Cannot read the profile file %1: %2.</source>
        <translation>Die Profildatei %1 lässt sich nicht lesen: %2.</translation>
    </message>
    <message>
        <source>%1 is too large to be a profile file.</source>
        <translation>%1 ist zu groß für eine Profildatei.</translation>
    </message>
    <message>
        <source>It must be a web address like https://host.example.</source>
        <translation>Es muss eine Webadresse wie https://host.example sein.</translation>
    </message>
    <message>
        <source>It must not contain a user name or password.</source>
        <translation>Sie darf keinen Benutzernamen und kein Passwort enthalten.</translation>
    </message>
    <message>
        <source>It must end before any “?” or “#”.</source>
        <translation>Sie muss vor jedem „?“ oder „#“ enden.</translation>
    </message>
    <message>
        <source>Plain http is accepted for this machine only (localhost, 127.0.0.1): use https.</source>
        <translation>Einfaches http ist nur für diesen Rechner erlaubt (localhost, 127.0.0.1): Nehmen Sie https.</translation>
    </message>
    <message>
        <source>Secrets do not belong in a profile. Remove this line, and put the secret into the environment variable CONFDESK_DB_PASSWORD (database) or CONFDESK_CLIENT_SECRET (Graph).</source>
        <translation>Geheimnisse gehören nicht in ein Profil. Entfernen Sie diese Zeile, und geben Sie das Geheimnis in der Umgebungsvariablen CONFDESK_DB_PASSWORD (Datenbank) oder CONFDESK_CLIENT_SECRET (Graph) an.</translation>
    </message>
    <message>
        <source>%1, line %2: There is no section [%3]. There are [database], [graph], [lms], [journal] and [safety].</source>
        <translation>%1, Zeile %2: Es gibt keinen Abschnitt [%3]. Es gibt [database], [graph], [lms], [journal] und [safety].</translation>
    </message>
    <message>
        <source>It stands in the file twice. Remove one of the lines.</source>
        <translation>Er steht zweimal in der Datei. Entfernen Sie eine der Zeilen.</translation>
    </message>
    <message>
        <source>There is no such key. Write it as “%1”.</source>
        <translation>Einen solchen Schlüssel gibt es nicht. Schreiben Sie ihn als „%1“.</translation>
    </message>
    <message>
        <source>There is no such key. There are: %1.</source>
        <translation>Einen solchen Schlüssel gibt es nicht. Es gibt: %1.</translation>
    </message>
    <message>
        <source>It is missing: %1</source>
        <translation>Er fehlt: %1</translation>
    </message>
    <message>
        <source>“%1” is none of %2.</source>
        <translation>„%1“ ist keines von %2.</translation>
    </message>
    <message>
        <source>“%1” is no port: a number from 1 to 65535.</source>
        <translation>„%1“ ist kein Port: Das ist eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>%1, line %2, key “%3” of [%4]: %5</source>
        <translation>%1, Zeile %2, Schlüssel „%3“ in [%4]: %5</translation>
    </message>
    <message>
        <source>The value is none of %1.</source>
        <translation>Der Wert ist keiner von %1.</translation>
    </message>
</context>
<context>
    <name>confdesk::Reconcile</name>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Wrong conference</source>
        <translation>Falsche Konferenz</translation>
    </message>
    <message>
        <source>File gone</source>
        <translation>Datei weg</translation>
    </message>
    <message>
        <source>Twice in the LMS</source>
        <translation>Doppelt im LMS</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>Zu bestätigen</translation>
    </message>
    <message>
        <source>Not in the LMS</source>
        <translation>Nicht im LMS</translation>
    </message>
    <message>
        <source>Not there yet</source>
        <translation>Noch nicht da</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Accepted as missing</source>
        <translation>Fehlen hingenommen</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Aufgezeichnet</translation>
    </message>
    <message>
        <source>File without a meeting</source>
        <translation>Datei ohne Besprechung</translation>
    </message>
    <message>
        <source>Not expected</source>
        <translation>Nicht erwartet</translation>
    </message>
    <message numerus="yes">
        <source>The owner, title and time of this file fit %n meeting(s): say whose it is.</source>
        <extracomment>the number is that of meetings</extracomment>
        <translation>
            <numerusform>Besitzer, Titel und Zeit dieser Datei passen zu einer Besprechung: Sagen Sie, ob sie dazugehört.</numerusform>
            <numerusform>Besitzer, Titel und Zeit dieser Datei passen zu %n Besprechungen: Sagen Sie, zu welcher sie gehört.</numerusform>
        </translation>
    </message>
    <message>
        <source>The owner, title and time of this file fit the meeting, but Graph does not say that it is its recording: confirm it, or leave it.</source>
        <translation>Besitzer, Titel und Zeit dieser Datei passen zu der Besprechung, aber Graph sagt nicht, dass sie deren Aufzeichnung ist: Bestätigen Sie es, oder lassen Sie es dabei.</translation>
    </message>
    <message>
        <source>The LMS has this recording under conference %1, where it does not belong.</source>
        <translation>Das LMS hat diese Aufzeichnung unter der Konferenz %1, wo sie nicht hingehört.</translation>
    </message>
    <message>
        <source>The LMS has this recording, but its file is not in the organizer&apos;s OneDrive any more: it was moved or deleted.</source>
        <translation>Das LMS hat diese Aufzeichnung, aber ihre Datei ist nicht mehr im OneDrive des Organisators: Sie wurde verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>The LMS has this recording more than once.</source>
        <translation>Das LMS hat diese Aufzeichnung mehrfach.</translation>
    </message>
    <message>
        <source>The recording exists, but the LMS does not have it: sync it.</source>
        <translation>Die Aufzeichnung gibt es, aber das LMS hat sie nicht: Gleichen Sie sie ab.</translation>
    </message>
    <message>
        <source>Graph has the recording, but its file is not in the organizer&apos;s OneDrive; the LMS does not have it either.</source>
        <translation>Graph hat die Aufzeichnung, aber ihre Datei ist nicht im OneDrive des Organisators; auch das LMS hat sie nicht.</translation>
    </message>
    <message>
        <source>The organizer&apos;s OneDrive could not be read: whether the file is still there is not known.</source>
        <translation>Das OneDrive des Organisators ließ sich nicht lesen: Ob die Datei noch da ist, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The recording&apos;s time is over.</source>
        <translation>Die Zeit dieser Aufzeichnung ist abgelaufen.</translation>
    </message>
    <message>
        <source>Recorded; the file is there, and the LMS has it.</source>
        <translation>Aufgezeichnet; die Datei ist da, und das LMS hat sie.</translation>
    </message>
    <message>
        <source>This file belongs to no meeting that the LMS knows.</source>
        <translation>Diese Datei gehört zu keiner Besprechung, die das LMS kennt.</translation>
    </message>
    <message>
        <source>The meeting is over, and no recording of it was found, neither in Graph nor in the organizer&apos;s OneDrive.</source>
        <translation>Die Besprechung ist vorbei, und es fand sich keine Aufzeichnung von ihr, weder in Graph noch im OneDrive des Organisators.</translation>
    </message>
    <message>
        <source>The meeting is over, and its recording is not there yet: that may take hours.</source>
        <translation>Die Besprechung ist vorbei, und ihre Aufzeichnung ist noch nicht da: Das kann Stunden dauern.</translation>
    </message>
    <message>
        <source>A file may be the recording of this meeting or of another one: say whose it is.</source>
        <translation>Eine Datei kann die Aufzeichnung dieser Besprechung sein oder die einer anderen: Sagen Sie, zu welcher sie gehört.</translation>
    </message>
    <message>
        <source>The organizer&apos;s recordings could not be read: whether there is one is not known.</source>
        <translation>Die Aufzeichnungen des Organisators ließen sich nicht lesen: Ob es eine gibt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>There is no recording; %1 has accepted that: %2</source>
        <extracomment>%1 is a person, %2 the reason that the person gave</extracomment>
        <translation>Es gibt keine Aufzeichnung; %1 hat das hingenommen: %2</translation>
    </message>
    <message>
        <source>The meeting is not over yet.</source>
        <translation>Die Besprechung ist noch nicht vorbei.</translation>
    </message>
    <message>
        <source>Not a Teams meeting.</source>
        <translation>Keine Teams-Besprechung.</translation>
    </message>
</context>
<context>
    <name>confdesk::RecordingForm</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>confdesk::RecordingReader</name>
    <message>
        <source>There is no recording %1 in the %2. It may have been deleted.</source>
        <translation>Die Aufzeichnung %1 gibt es in der %2 nicht. Vielleicht wurde sie gelöscht.</translation>
    </message>
</context>
<context>
    <name>confdesk::RecordingSwitch</name>
    <message>
        <source>Teams accepted the change, but still says that recording is off. Check live in a few minutes; if it stays off, a Teams meeting policy forbids automatic recording.</source>
        <translation>Teams hat die Änderung angenommen, sagt aber immer noch, dass die Aufzeichnung ausgeschaltet ist. Prüfen Sie in einigen Minuten live; bleibt sie aus, verbietet eine Teams-Besprechungsrichtlinie die automatische Aufzeichnung.</translation>
    </message>
    <message>
        <source>Teams answered with another meeting than the one that was asked for; nothing was saved. Check live, and try again.</source>
        <translation>Teams hat mit einer anderen Besprechung geantwortet als der erfragten; nichts wurde gespeichert. Prüfen Sie live, und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>confdesk::RecordingWriter</name>
    <message>
        <source>Not stored, because it does not fit: %1.</source>
        <translation>Nicht gespeichert, weil es nicht hineinpasst: %1.</translation>
    </message>
    <message>
        <source>%1 is being synced by the LMS itself: data_sync_status was “%2” and now is “%3”. Nothing was written. Wait until the LMS has finished, and try again.</source>
        <translation>%1 wird gerade vom LMS selbst abgeglichen: data_sync_status war „%2“ und ist jetzt „%3“. Es wurde nichts geschrieben. Warten Sie, bis das LMS fertig ist, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Recording %1</source>
        <translation>Aufzeichnung %1</translation>
    </message>
</context>
<context>
    <name>confdesk::Recreatability</name>
    <message>
        <source>This meeting can still be repaired: enable recording instead; its link stays, and nobody has to be told.</source>
        <translation>Diese Besprechung lässt sich noch reparieren: Schalten Sie stattdessen die Aufzeichnung ein; der Link bleibt, und niemand muss benachrichtigt werden.</translation>
    </message>
    <message>
        <source>Nothing is known to be wrong with this meeting: check it live first.</source>
        <translation>Von einem Fehler dieser Besprechung ist nichts bekannt: Prüfen Sie sie zuerst live.</translation>
    </message>
    <message>
        <source>%1 The meeting itself is not at fault: a new one would be refused as well, unless another organizer owns it.</source>
        <extracomment>%1 is what is the matter, a whole sentence</extracomment>
        <translation>%1 An der Besprechung selbst liegt es nicht: Auch eine neue würde abgelehnt, es sei denn, sie gehört einem anderen Organisator.</translation>
    </message>
    <message>
        <source>Only the time in Teams differs: moving the calendar event keeps the link.</source>
        <translation>Nur die Zeit in Teams weicht ab: Wird der Kalendereintrag verschoben, bleibt der Link.</translation>
    </message>
    <message>
        <source>The row has a calendar event, and its Teams meeting may be fine: only the link is missing in the LMS.</source>
        <translation>Die Zeile hat einen Kalendertermin, und dessen Teams-Besprechung kann in Ordnung sein: Nur der Link fehlt im LMS.</translation>
    </message>
    <message>
        <source>Somebody decided to leave this meeting as it is. %1</source>
        <translation>Jemand hat entschieden, diese Besprechung zu lassen, wie sie ist. %1</translation>
    </message>
    <message>
        <source>The meeting is over: a new one would be of no use.</source>
        <translation>Die Besprechung ist vorbei: Eine neue würde nichts nützen.</translation>
    </message>
    <message>
        <source>The meeting is running: people are in it, and a new link would divide them. Ask the organizer to press Record.</source>
        <translation>Die Besprechung läuft: Es sind Leute darin, und ein neuer Link würde sie trennen. Bitten Sie den Organisator, auf „Aufzeichnen“ zu drücken.</translation>
    </message>
    <message>
        <source>Nothing is wrong with this meeting: Teams says that it will be recorded.</source>
        <translation>An dieser Besprechung ist nichts falsch: Laut Teams wird sie aufgezeichnet.</translation>
    </message>
    <message>
        <source>The LMS is syncing this conference right now, and will then save the whole row as it was before: a new meeting would be lost. Try again when it has finished.</source>
        <translation>Das LMS gleicht diese Konferenz gerade ab und speichert danach die ganze Zeile so, wie sie vorher war: Eine neue Besprechung ginge verloren. Versuchen Sie es noch einmal, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>The meeting starts in less than 5 minutes: people are on their way with the old link.</source>
        <translation>Die Besprechung beginnt in weniger als 5 Minuten: Die Leute sind mit dem alten Link schon auf dem Weg.</translation>
    </message>
</context>
<context>
    <name>confdesk::RecreateCommands</name>
    <message>
        <source>Nothing is planned: Confdesk has nothing to change here.</source>
        <translation>Nichts ist geplant: Confdesk hat hier nichts zu ändern.</translation>
    </message>
</context>
<context>
    <name>confdesk::RecreateFacts</name>
    <message>
        <source>The journal&apos;s record of this operation cannot be read: “%1” is missing or not as it should be.</source>
        <translation>Was das Journal zu diesem Vorgang enthält, lässt sich nicht lesen: „%1“ fehlt oder ist nicht, wie es sein soll.</translation>
    </message>
</context>
<context>
    <name>confdesk::RecreateFlow</name>
    <message>
        <source>%1 was moved to another time in the meantime: the new meeting would be at the wrong time. Plan it again.</source>
        <translation>%1 wurde inzwischen auf eine andere Zeit verschoben: Die neue Besprechung läge zur falschen Zeit. Planen Sie noch einmal.</translation>
    </message>
    <message>
        <source>%1 has begun in the meantime: people are in the old meeting.</source>
        <translation>%1 hat inzwischen begonnen: Es sind Leute in der alten Besprechung.</translation>
    </message>
    <message>
        <source>The row has the new calendar event, but its link or online meeting id was changed since by somebody else: check it live.</source>
        <translation>Die Zeile hat den neuen Kalendertermin, aber jemand anderes hat seither den Link oder die Online-Besprechungs-Id geändert: Prüfen Sie live.</translation>
    </message>
    <message>
        <source>It was written already</source>
        <translation>War schon geschrieben</translation>
    </message>
    <message>
        <source>Link, event id and online meeting id are written</source>
        <translation>Link, Ereignis-ID und Onlinebesprechungs-ID sind geschrieben</translation>
    </message>
    <message>
        <source>The row had no link that could be replaced in the calendar entry of %1: give the new link to %1.</source>
        <translation>Die Zeile hatte keinen Link, der im Kalendereintrag von %1 ersetzt werden könnte: Geben Sie %1 den neuen Link.</translation>
    </message>
    <message numerus="yes">
        <source>%n to go</source>
        <extracomment>the number is that of calendar entries</extracomment>
        <translation>
            <numerusform>noch %n</numerusform>
            <numerusform>noch %n</numerusform>
        </translation>
    </message>
    <message>
        <source>The calendar entry of %1 could not be updated: %2 Give the new link to %1.</source>
        <translation>Der Kalendereintrag von %1 konnte nicht aktualisiert werden: %2 Geben Sie %1 den neuen Link.</translation>
    </message>
    <message>
        <source>Nobody has an entry</source>
        <translation>Niemand hat einen Eintrag</translation>
    </message>
    <message>
        <source>%1 of %2 updated</source>
        <translation>%1 von %2 aktualisiert</translation>
    </message>
    <message>
        <source>There was none</source>
        <translation>Es gab keine</translation>
    </message>
    <message>
        <source>Late recordings of it will still be found</source>
        <translation>Späte Aufzeichnungen von ihr werden noch gefunden</translation>
    </message>
    <message>
        <source>There is none</source>
        <translation>Es gibt keinen</translation>
    </message>
    <message>
        <source>another row uses it, or it belongs to another meeting than the old link.</source>
        <translation>Eine andere Zeile verwendet ihn, oder er gehört zu einer anderen Besprechung als der alte Link.</translation>
    </message>
    <message>
        <source>somebody else has changed the row since, and it does not have the new meeting any more. Look at its present values.</source>
        <translation>Jemand anderes hat die Zeile seither geändert, und sie hat die neue Besprechung nicht mehr. Sehen Sie sich die jetzigen Werte an.</translation>
    </message>
    <message>
        <source>another row uses it, or its link.</source>
        <translation>Eine andere Zeile verwendet ihn oder seinen Link.</translation>
    </message>
    <message>
        <source>The old calendar event was not deleted: %1</source>
        <extracomment>%1 goes on after the colon</extracomment>
        <translation>Der alte Kalendertermin wurde nicht gelöscht: %1</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>It was gone already</source>
        <translation>Er war schon weg</translation>
    </message>
    <message>
        <source>The old calendar event could not be deleted: %1 It stays in the calendar of %2.</source>
        <translation>Der alte Kalendereintrag ließ sich nicht löschen: %1 Er bleibt im Kalender von %2.</translation>
    </message>
    <message>
        <source>Read the row, its bookings and its old meeting</source>
        <translation>Die Zeile, ihre Buchungen und ihre alte Besprechung lesen</translation>
    </message>
    <message>
        <source>Create the calendar event</source>
        <translation>Den Kalendereintrag anlegen</translation>
    </message>
    <message>
        <source>Would be created</source>
        <translation>Würde angelegt</translation>
    </message>
    <message>
        <source>Wait for the join link</source>
        <translation>Auf den Teilnahmelink warten</translation>
    </message>
    <message>
        <source>Would be waited for</source>
        <translation>Würde abgewartet</translation>
    </message>
    <message>
        <source>Look the meeting up by its link</source>
        <translation>Die Besprechung über ihren Link suchen</translation>
    </message>
    <message>
        <source>Would be looked up</source>
        <translation>Würde gesucht</translation>
    </message>
    <message>
        <source>Switch recording on</source>
        <translation>Die Aufzeichnung einschalten</translation>
    </message>
    <message>
        <source>Would be switched on</source>
        <translation>Würde eingeschaltet</translation>
    </message>
    <message>
        <source>Read it back from Teams</source>
        <translation>Sie aus Teams zurücklesen</translation>
    </message>
    <message>
        <source>Would be read back</source>
        <translation>Würde zurückgelesen</translation>
    </message>
    <message>
        <source>Give the row the new meeting</source>
        <translation>Die neue Besprechung in die Zeile schreiben</translation>
    </message>
    <message>
        <source>Would be written</source>
        <translation>Würde geschrieben</translation>
    </message>
    <message>
        <source>Put the new link into the learners&apos; calendars</source>
        <translation>Den neuen Link in die Kalender der Lernenden eintragen</translation>
    </message>
    <message>
        <source>Would be updated</source>
        <translation>Würden aktualisiert</translation>
    </message>
    <message>
        <source>Remember the old meeting</source>
        <translation>Die alte Besprechung merken</translation>
    </message>
    <message>
        <source>Would be remembered</source>
        <translation>Würde gemerkt</translation>
    </message>
    <message>
        <source>Delete the old calendar event</source>
        <translation>Den alten Kalendereintrag löschen</translation>
    </message>
    <message>
        <source>Would be deleted</source>
        <translation>Würde gelöscht</translation>
    </message>
    <message>
        <source>Paused. The meeting has its new link; continue to finish the calendars and to delete the old event.</source>
        <translation>Pausiert. Die Besprechung hat ihren neuen Link; setzen Sie fort, um die Kalender fertigzustellen und den alten Eintrag zu löschen.</translation>
    </message>
    <message>
        <source>Cancelled. The row is as before; the new calendar event is still there: undo it, or continue.</source>
        <translation>Abgebrochen. Die Zeile ist wie zuvor; der neue Kalendereintrag ist noch da: Machen Sie den Vorgang rückgängig, oder setzen Sie ihn fort.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Abgebrochen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1 has changed since this was planned. Nothing was changed; look at its present values, and plan it again.</source>
        <translation>%1 wurde geändert, seit das geplant wurde. Nichts wurde geändert; sehen Sie sich die jetzigen Werte an, und planen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The old calendar event could not be looked for, and is left as it is: %1</source>
        <translation>Der alte Kalendereintrag ließ sich nicht suchen und bleibt, wie er ist: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n booked; the new organizer is %1</source>
        <extracomment>%1 is a mail address; the number is that of bookings</extracomment>
        <translation>
            <numerusform>%n gebucht; der neue Organisator ist %1</numerusform>
            <numerusform>%n gebucht; der neue Organisator ist %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Created already</source>
        <translation>Schon angelegt</translation>
    </message>
    <message>
        <source>In the calendar of %1</source>
        <translation>Im Kalender von %1</translation>
    </message>
    <message>
        <source>Exchange put the new event at another time than the slot&apos;s: it does not know the time zone “%1” as the LMS does.</source>
        <translation>Exchange hat den neuen Termin auf eine andere Zeit gelegt als die des Zeitfensters: Es kennt die Zeitzone „%1“ nicht so wie das LMS.</translation>
    </message>
    <message>
        <source>It came with the event</source>
        <translation>Er kam mit dem Kalendereintrag</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Teams says: on</source>
        <translation>Teams sagt: eingeschaltet</translation>
    </message>
    <message>
        <source>The meeting has its new link already, and people may have it: this can only be continued.</source>
        <translation>Die Besprechung hat schon ihren neuen Link, und vielleicht haben ihn schon Leute: Der Vorgang lässt sich nur fortsetzen.</translation>
    </message>
    <message>
        <source>Nothing had been changed yet.</source>
        <translation>Es war noch nichts geändert.</translation>
    </message>
    <message>
        <source>The row has the new meeting already: this can only be continued.</source>
        <translation>Die Zeile hat schon die neue Besprechung: Der Vorgang lässt sich nur fortsetzen.</translation>
    </message>
    <message>
        <source>The new calendar event could not be deleted again; it stays in the calendar of %1: %2</source>
        <translation>Der neue Kalendertermin konnte nicht wieder gelöscht werden; er bleibt im Kalender von %1: %2</translation>
    </message>
    <message>
        <source>The row is as before.</source>
        <translation>Die Zeile ist wie vorher.</translation>
    </message>
    <message>
        <source>The new calendar event was deleted again; the row is as before.</source>
        <translation>Der neue Kalendereintrag wurde wieder gelöscht; die Zeile ist wie zuvor.</translation>
    </message>
    <message>
        <source>No new calendar event was left; the row is as before.</source>
        <translation>Kein neuer Kalendereintrag ist übrig; die Zeile ist wie zuvor.</translation>
    </message>
</context>
<context>
    <name>confdesk::RecreatePlanner</name>
    <message>
        <source>the profile&apos;s service account</source>
        <translation>Dienstkonto des Profils</translation>
    </message>
    <message>
        <source>the branch&apos;s service account</source>
        <translation>Dienstkonto der Zweigstelle</translation>
    </message>
    <message>
        <source>who created the conference</source>
        <translation>hat die Konferenz angelegt</translation>
    </message>
    <message>
        <source>who owns the branch&apos;s integration</source>
        <translation>Besitzer der Integration der Zweigstelle</translation>
    </message>
    <message>
        <source>Nobody can own the new meeting: the directory knows neither the profile&apos;s service account nor the conference&apos;s creator nor the owner of the integration. Set `organizer` in the profile.</source>
        <translation>Niemandem kann die neue Besprechung gehören: Das Verzeichnis kennt weder das Dienstkonto des Profils noch den, der die Konferenz angelegt hat, noch den Besitzer der Integration. Setzen Sie `organizer` im Profil.</translation>
    </message>
</context>
<context>
    <name>confdesk::RepairFlow</name>
    <message>
        <source>Cancelled after everything was saved: recording is on.</source>
        <translation>Abgebrochen, nachdem alles gespeichert war: Die Aufzeichnung ist eingeschaltet.</translation>
    </message>
    <message>
        <source>Cancelled. Recording is on and the id is saved; the conference&apos;s recording status is not.</source>
        <translation>Abgebrochen. Die Aufzeichnung ist eingeschaltet und die ID gespeichert; der Aufzeichnungsstatus der Konferenz ist es nicht.</translation>
    </message>
    <message>
        <source>Cancelled while Teams was being told to record: the change may have reached it. Check live to see; nothing was saved to the LMS.</source>
        <translation>Abgebrochen, während Teams den Auftrag zur Aufzeichnung bekam: Die Änderung hat es vielleicht erreicht. Prüfen Sie live; im LMS wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>Cancelled. Recording has been switched on in Teams, but nothing was saved to the LMS: enable recording again to finish.</source>
        <translation>Abgebrochen. Die Aufzeichnung ist in Teams eingeschaltet, aber im LMS ist nichts gespeichert: Schalten Sie die Aufzeichnung noch einmal ein, um es abzuschließen.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Abgebrochen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Read the row in the LMS</source>
        <translation>Die Zeile im LMS lesen</translation>
    </message>
    <message>
        <source>Find the organizer</source>
        <translation>Den Organisator finden</translation>
    </message>
    <message>
        <source>Look the meeting up by its link</source>
        <translation>Die Besprechung über ihren Link suchen</translation>
    </message>
    <message>
        <source>Switch recording on</source>
        <translation>Die Aufzeichnung einschalten</translation>
    </message>
    <message>
        <source>Read it back from Teams</source>
        <translation>Sie aus Teams zurücklesen</translation>
    </message>
    <message>
        <source>Save to the LMS</source>
        <translation>Im LMS speichern</translation>
    </message>
    <message>
        <source>%1, named by the link</source>
        <translation>%1, vom Link genannt</translation>
    </message>
    <message>
        <source>Found; recording is on already</source>
        <translation>Gefunden; die Aufzeichnung ist schon eingeschaltet</translation>
    </message>
    <message>
        <source>Found; recording is off</source>
        <translation>Gefunden; die Aufzeichnung ist ausgeschaltet</translation>
    </message>
    <message>
        <source>On already</source>
        <translation>Schon eingeschaltet</translation>
    </message>
    <message>
        <source>Would be switched on</source>
        <translation>Würde eingeschaltet</translation>
    </message>
    <message>
        <source>The look-up has shown it</source>
        <translation>Die Suche hat es gezeigt</translation>
    </message>
    <message>
        <source>Teams says: on</source>
        <translation>Teams sagt: eingeschaltet</translation>
    </message>
    <message>
        <source>The id is right already</source>
        <translation>Die ID ist schon richtig</translation>
    </message>
    <message>
        <source>The id would be saved</source>
        <translation>Die ID würde gespeichert</translation>
    </message>
    <message>
        <source>The online meeting id is saved and recording is on, but the conference&apos;s recording status is not: %1</source>
        <translation>Die Onlinebesprechungs-ID ist gespeichert und die Aufzeichnung eingeschaltet, aber der Aufzeichnungsstatus der Konferenz ist nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>The LMS is syncing this conference right now; its sync saves the whole row and may undo the recording status. Refresh when it has finished.</source>
        <translation>Das LMS gleicht diese Konferenz gerade ab; der Abgleich speichert die ganze Zeile und kann den Aufzeichnungsstatus rückgängig machen. Aktualisieren Sie, wenn er fertig ist.</translation>
    </message>
    <message>
        <source>Id saved; the link is unchanged</source>
        <translation>ID gespeichert; der Link ist unverändert</translation>
    </message>
    <message>
        <source>Status saved; the link is unchanged</source>
        <translation>Status gespeichert; der Link ist unverändert</translation>
    </message>
    <message>
        <source>The LMS has it right already</source>
        <translation>Im LMS ist es schon richtig</translation>
    </message>
</context>
<context>
    <name>confdesk::Repairability</name>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is what is the matter, %2 what to do; both are whole sentences</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The meeting is over: switching recording on would change nothing any more.</source>
        <translation>Die Besprechung ist vorbei: Die Aufzeichnung einzuschalten würde nichts mehr ändern.</translation>
    </message>
</context>
<context>
    <name>confdesk::ReplacementWriter</name>
    <message numerus="yes">
        <source>A value of %n character(s) cannot be stored in %1: the LMS keeps 1 to %2. Nothing was written.</source>
        <translation>
            <numerusform>Ein Wert aus einem Zeichen lässt sich nicht in %1 speichern: Das LMS fasst 1 bis %2. Nichts wurde geschrieben.</numerusform>
            <numerusform>Ein Wert aus %n Zeichen lässt sich nicht in %1 speichern: Das LMS fasst 1 bis %2. Nichts wurde geschrieben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confdesk::Requester</name>
    <message>
        <source>Confdesk cannot make a request out of what was asked. Check the addresses in the [graph] section of this profile.</source>
        <translation>Confdesk kann daraus keine Anfrage machen. Prüfen Sie die Adressen im Abschnitt [graph] dieses Profils.</translation>
    </message>
</context>
<context>
    <name>confdesk::ReviewRow</name>
    <message>
        <source>organizer</source>
        <translation>Organisator</translation>
    </message>
    <message>
        <source>join link</source>
        <translation>Teilnahmelink</translation>
    </message>
    <message>
        <source>people</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>old event</source>
        <translation>alter Eintrag</translation>
    </message>
    <message>
        <source>why not milder</source>
        <translation>warum nötig</translation>
    </message>
    <message>
        <source>Recreate &amp;nevertheless: everybody gets a new link</source>
        <translation>&amp;Trotzdem neu anlegen: Alle bekommen einen neuen Link</translation>
    </message>
    <message>
        <source>&amp;Enable recording instead</source>
        <translation>&amp;Stattdessen Aufzeichnung einschalten</translation>
    </message>
    <message>
        <source>%1: recreate nevertheless, everybody gets a new link</source>
        <translation>%1: trotzdem neu anlegen, alle bekommen einen neuen Link</translation>
    </message>
    <message>
        <source>%1: enable recording instead, the link stays</source>
        <translation>%1: stattdessen Aufzeichnung einschalten, der Link bleibt</translation>
    </message>
</context>
<context>
    <name>confdesk::ReviewSheet</name>
    <message>
        <source>Recreate meetings</source>
        <translation>Besprechungen neu anlegen</translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation>PRODUKTION</translation>
    </message>
    <message>
        <source>Meetings of this review</source>
        <translation>Besprechungen dieser Übersicht</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>Copy as te&amp;xt</source>
        <translation>Als Te&amp;xt kopieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 · conference %2</source>
        <extracomment>The title of a conference and its number.</extracomment>
        <translation>%1 · Konferenz %2</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(ohne Titel)</translation>
    </message>
    <message>
        <source>T&amp;ype %1 to confirm:</source>
        <translation>Zum Bestätigen %1 ein&amp;geben:</translation>
    </message>
    <message>
        <source>%1 of %2 are planned…</source>
        <translation>%1 von %2 sind geplant …</translation>
    </message>
    <message>
        <source>Nothing is chosen: the remarks say why. Tick “Recreate nevertheless” to insist.</source>
        <translation>Nichts ist ausgewählt: Die Bemerkungen sagen, warum. Kreuzen Sie „Trotzdem neu anlegen“ an, um darauf zu bestehen.</translation>
    </message>
    <message>
        <source>None of these meetings can be recreated.</source>
        <translation>Keine dieser Besprechungen lässt sich neu anlegen.</translation>
    </message>
    <message>
        <source>This is a production profile: the numbers must be typed.</source>
        <translation>Das ist ein Produktionsprofil: Die Nummern müssen eingegeben werden.</translation>
    </message>
</context>
<context>
    <name>confdesk::ReviewWords</name>
    <message>
        <source>Slot %1</source>
        <translation>Termin %1</translation>
    </message>
    <message>
        <source>Conference %1</source>
        <translation>Konferenz %1</translation>
    </message>
    <message>
        <source>is over</source>
        <translation>ist vorbei</translation>
    </message>
    <message>
        <source>is running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>starts in %1</source>
        <extracomment>%1 is a span of time such as &quot;1 d 18 h&quot; or &quot;12 min&quot;.</extracomment>
        <translation>beginnt in %1</translation>
    </message>
    <message>
        <source>Nobody can book a conference without time slots: no calendar entry changes.</source>
        <translation>Eine Konferenz ohne Termine kann niemand buchen: Kein Kalendereintrag ändert sich.</translation>
    </message>
    <message numerus="yes">
        <source>%n booked</source>
        <translation>
            <numerusform>%n gebucht</numerusform>
            <numerusform>%n gebucht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendar entry(ies) will point to the new link</source>
        <translation>
            <numerusform>%n Kalendereintrag bekommt den neuen Link</numerusform>
            <numerusform>%n Kalendereinträge bekommen den neuen Link</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendar entry(ies) cannot be updated: there is no old link to replace</source>
        <translation>
            <numerusform>%n Kalendereintrag kann nicht aktualisiert werden: Es gibt keinen alten Link, der zu ersetzen wäre</numerusform>
            <numerusform>%n Kalendereinträge können nicht aktualisiert werden: Es gibt keinen alten Link, der zu ersetzen wäre</numerusform>
        </translation>
    </message>
    <message>
        <source>Whether there is one is not known, and it stays as it is: %1</source>
        <translation>Ob es einen gibt, ist nicht bekannt, und er bleibt, wie er ist: %1</translation>
    </message>
    <message>
        <source>It is in none of the calendars that were asked: nothing is deleted, nobody gets a mail.</source>
        <translation>Er steht in keinem der befragten Kalender: Es wird nichts gelöscht, und niemand bekommt eine Mail.</translation>
    </message>
    <message>
        <source>There is none to delete: nobody gets a mail.</source>
        <translation>Es ist keiner zu löschen: Niemand bekommt eine Mail.</translation>
    </message>
    <message>
        <source>Another row needs it, or it belongs to another meeting: it stays, and nobody gets a mail.</source>
        <translation>Eine andere Zeile braucht ihn, oder er gehört zu einer anderen Besprechung: Er bleibt, und niemand bekommt eine Mail.</translation>
    </message>
    <message numerus="yes">
        <source>It will be deleted; %n person(s) will get a mail about that.</source>
        <translation>
            <numerusform>Er wird gelöscht; eine Person bekommt eine Mail darüber.</numerusform>
            <numerusform>Er wird gelöscht; %n Personen bekommen eine Mail darüber.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (checked %2)</source>
        <extracomment>A sentence, followed by when Microsoft Graph was asked: &quot;4 min ago&quot;.</extracomment>
        <translation>%1 (geprüft %2)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>a new link</source>
        <translation>ein neuer Link</translation>
    </message>
    <message>
        <source>Recording is being enabled instead; the link stays.</source>
        <translation>Stattdessen wird die Aufzeichnung eingeschaltet; der Link bleibt.</translation>
    </message>
    <message>
        <source>Finding out what this would mean…</source>
        <translation>Es wird ermittelt, was das bedeuten würde …</translation>
    </message>
    <message>
        <source>Recreate nothing</source>
        <translation>Nichts neu anlegen</translation>
    </message>
    <message numerus="yes">
        <source>Create %n meeting(s)</source>
        <translation>
            <numerusform>Besprechung anlegen</numerusform>
            <numerusform>Besprechungen anlegen (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recreate %n meeting(s)</source>
        <translation>
            <numerusform>Besprechung neu anlegen</numerusform>
            <numerusform>Besprechungen neu anlegen (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>not possible</source>
        <translation>nicht möglich</translation>
    </message>
    <message>
        <source>organizer</source>
        <translation>Organisator</translation>
    </message>
    <message>
        <source>join link</source>
        <translation>Teilnahmelink</translation>
    </message>
    <message>
        <source>people</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>old event</source>
        <translation>alter Eintrag</translation>
    </message>
    <message>
        <source>why not milder</source>
        <translation>warum nötig</translation>
    </message>
    <message>
        <source>objection</source>
        <translation>Einwand</translation>
    </message>
    <message>
        <source>Recreated nevertheless.</source>
        <translation>Wird trotzdem neu angelegt.</translation>
    </message>
    <message>
        <source>Left alone.</source>
        <translation>Bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>%1 (production)</source>
        <translation>%1 (Produktion)</translation>
    </message>
</context>
<context>
    <name>confdesk::Schedule</name>
    <message>
        <source>The start %1 does not exist on %2 in %3: the clocks go forward then.</source>
        <translation>Den Beginn %1 gibt es am %2 in %3 nicht: Dann werden die Uhren vorgestellt.</translation>
    </message>
    <message>
        <source>The end %1 does not exist on %2 in %3: the clocks go forward then.</source>
        <translation>Das Ende %1 gibt es am %2 in %3 nicht: Dann werden die Uhren vorgestellt.</translation>
    </message>
    <message>
        <source>The time zone is blank.</source>
        <translation>Die Zeitzone ist leer.</translation>
    </message>
    <message>
        <source>There is no time zone named “%1”.</source>
        <translation>Es gibt keine Zeitzone namens „%1“.</translation>
    </message>
    <message>
        <source>The end %1 is not after the start %2 on the same date, %3.</source>
        <translation>Das Ende %1 liegt nicht nach dem Beginn %2 am selben Tag, %3.</translation>
    </message>
    <message>
        <source>The date or a time of day cannot be read.</source>
        <translation>Das Datum oder eine Uhrzeit lässt sich nicht lesen.</translation>
    </message>
</context>
<context>
    <name>confdesk::SearchController</name>
    <message>
        <source>Recognised as %1. Enter looks it up in the database.</source>
        <translation>Erkannt als %1. Die Eingabetaste sucht danach in der Datenbank.</translation>
    </message>
    <message>
        <source>Looking for %1…</source>
        <translation>Gesucht wird: %1 …</translation>
    </message>
    <message>
        <source>Nothing found. This was recognised as %1.</source>
        <translation>Nichts gefunden. Das wurde erkannt als %1.</translation>
    </message>
    <message>
        <source>Found %1: conference %2.</source>
        <translation>Gefunden: %1, Konferenz %2.</translation>
    </message>
    <message numerus="yes">
        <source>Showing the first %n conference(s) that match %1.</source>
        <translation>
            <numerusform>Gezeigt wird die erste Konferenz, die passt zu: %1.</numerusform>
            <numerusform>Gezeigt werden die ersten %n Konferenzen, die passen zu: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conference(s) match %1.</source>
        <translation>
            <numerusform>Eine Konferenz passt zu: %1.</numerusform>
            <numerusform>%n Konferenzen passen zu: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confdesk::SimulatorProgram</name>
    <message>
        <source>Cannot read “%1”: %2.</source>
        <translation>„%1“ lässt sich nicht lesen: %2.</translation>
    </message>
    <message>
        <source>“%1” cannot be used. %2</source>
        <translation>„%1“ ist nicht zu gebrauchen. %2</translation>
    </message>
    <message>
        <source>--%1 needs a number from 0 to %2, not “%3”.</source>
        <translation>--%1 braucht eine Zahl von 0 bis %2, nicht „%3“.</translation>
    </message>
    <message>
        <source>Unexpected argument “%1”.</source>
        <translation>Unerwartetes Argument „%1“.</translation>
    </message>
    <message>
        <source>Cannot write to “%1”, where --state should go.</source>
        <translation>In „%1“, wohin --state soll, lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>A simulated Microsoft Graph and Entra ID token endpoint on 127.0.0.1. Prints its root URL when it listens, and serves until it is ended with SIGTERM or SIGINT.</source>
        <translation>Ein simuliertes Microsoft Graph und ein simulierter Token-Endpunkt von Entra ID auf 127.0.0.1. Gibt seine Wurzel-URL aus, sobald es lauscht, und dient, bis SIGTERM oder SIGINT es beendet.</translation>
    </message>
    <message>
        <source>The tenant to simulate; without it a small example.</source>
        <translation>Der zu simulierende Mandant; ohne Angabe ein kleines Beispiel.</translation>
    </message>
    <message>
        <source>Port to listen on; 0: any free one.</source>
        <translation>Port, auf dem gelauscht wird; 0: irgendein freier.</translation>
    </message>
    <message>
        <source>File that receives the world after every change.</source>
        <translation>Datei, die nach jeder Änderung die Welt aufnimmt.</translation>
    </message>
    <message>
        <source>What shall go wrong.</source>
        <translation>Was schiefgehen soll.</translation>
    </message>
    <message>
        <source>Delay of every answer in milliseconds.</source>
        <translation>Verzögerung jeder Antwort in Millisekunden.</translation>
    </message>
</context>
<context>
    <name>confdesk::SqlError</name>
    <message>
        <source>The %1 has been locked by another program for more than %2 s. Wait until that program has finished, or close it, and try again.</source>
        <translation>Die %1 ist seit mehr als %2 s von einem anderen Programm gesperrt. Warten Sie, bis dieses Programm fertig ist, oder schließen Sie es, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The %1 holds a change that was interrupted, and that only a program with the right to write can take back. Start the LMS once, and try again.</source>
        <translation>Die %1 enthält eine unterbrochene Änderung, die nur ein Programm mit Schreibrecht zurücknehmen kann. Starten Sie das LMS einmal, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The %1 cannot be opened. Check that its file and folder exist, and that you may read them.</source>
        <translation>Die %1 lässt sich nicht öffnen. Prüfen Sie, ob es Datei und Ordner gibt und ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>The %1 cannot be changed: its file or folder is read-only for you. Ask for the right to write.</source>
        <translation>Die %1 lässt sich nicht ändern: Datei oder Ordner sind für Sie schreibgeschützt. Bitten Sie um das Schreibrecht.</translation>
    </message>
    <message>
        <source>The %1 cannot be read: its disk reports an error. Check the disk, or the network folder, and try again.</source>
        <translation>Die %1 lässt sich nicht lesen: Ihr Datenträger meldet einen Fehler. Prüfen Sie den Datenträger oder den Netzwerkordner, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The %1 is damaged. Restore it from a backup, or ask whoever runs the LMS to check it.</source>
        <translation>Die %1 ist beschädigt. Stellen Sie sie aus einer Sicherung wieder her, oder bitten Sie, wer das LMS betreibt, sie zu prüfen.</translation>
    </message>
    <message>
        <source>The %1 cannot be changed: the disk is full. Nothing was written. Free some space, and try again.</source>
        <translation>Die %1 lässt sich nicht ändern: Der Datenträger ist voll. Nichts wurde geschrieben. Schaffen Sie Platz, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The %1 cannot be opened: the file is not an SQLite database. Choose another file in the profile.</source>
        <translation>Die %1 lässt sich nicht öffnen: Die Datei ist keine SQLite-Datenbank. Wählen Sie im Profil eine andere.</translation>
    </message>
    <message>
        <source>The %1 refused a statement. The details say what SQLite said; the LMS may have been updated in between: open the profile again.</source>
        <translation>Die %1 hat eine Anweisung abgelehnt. Die Einzelheiten sagen, was SQLite sagte; vielleicht wurde das LMS inzwischen aktualisiert: Öffnen Sie das Profil noch einmal.</translation>
    </message>
    <message>
        <source>The %1 refuses access: a right is missing. The details name the table; ask its administrator to GRANT it.</source>
        <translation>Die %1 verweigert den Zugriff: Ein Recht fehlt. Die Einzelheiten nennen die Tabelle; bitten Sie ihren Administrator, es zu erteilen (GRANT).</translation>
    </message>
    <message>
        <source>The %1 took too long over a statement, which was stopped. Try again when the server is less busy.</source>
        <translation>Die %1 brauchte zu lange für eine Anweisung, die daher angehalten wurde. Versuchen Sie es noch einmal, wenn der Server weniger zu tun hat.</translation>
    </message>
    <message>
        <source>The %1 refused a statement: its tables are not those that were there at opening. The LMS may have been updated in between: open the profile again.</source>
        <translation>Die %1 hat eine Anweisung abgelehnt: Ihre Tabellen sind nicht die, die beim Öffnen da waren. Vielleicht wurde das LMS inzwischen aktualisiert: Öffnen Sie das Profil noch einmal.</translation>
    </message>
    <message>
        <source>The %1 cannot be changed: the server&apos;s disk is full. Nothing was written. Tell its administrator.</source>
        <translation>Die %1 lässt sich nicht ändern: Der Datenträger des Servers ist voll. Nichts wurde geschrieben. Sagen Sie es ihrem Administrator.</translation>
    </message>
    <message>
        <source>The %1 has no room for another connection, or too little memory. Try again later, or tell its administrator.</source>
        <translation>Die %1 hat keinen Platz für eine weitere Verbindung oder zu wenig Speicher. Versuchen Sie es später noch einmal, oder sagen Sie es ihrem Administrator.</translation>
    </message>
    <message>
        <source>The %1 refuses a value. Nothing was written. The details say which rule it breaks.</source>
        <translation>Die %1 lehnt einen Wert ab. Nichts wurde geschrieben. Die Einzelheiten sagen, welche Regel er verletzt.</translation>
    </message>
    <message>
        <source>The %1 does not accept changes now: the server is a standby, or set to read-only. Use the primary server.</source>
        <translation>Die %1 nimmt zurzeit keine Änderungen an: Der Server ist ein Reserveserver (Standby) oder auf Nur-Lesen gestellt. Nehmen Sie den Hauptserver.</translation>
    </message>
    <message>
        <source>Somebody else changed the same rows of the %1 at the same time. Nothing was written. Look at the present values, and try again.</source>
        <translation>Jemand anderes hat gleichzeitig dieselben Zeilen der %1 geändert. Nichts wurde geschrieben. Sehen Sie sich die jetzigen Werte an, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The %1 refused a statement. The details say what the server said.</source>
        <translation>Die %1 hat eine Anweisung abgelehnt. Die Einzelheiten sagen, was der Server sagte.</translation>
    </message>
    <message>
        <source>The connection to the %1 broke. Check that the server is running, and try again.</source>
        <translation>Die Verbindung zur %1 ist abgerissen. Prüfen Sie, ob der Server läuft, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The %1 cannot be opened: Qt&apos;s database driver %2 is missing. Install the package %3.</source>
        <translation>Die %1 lässt sich nicht öffnen: Der Datenbanktreiber %2 von Qt fehlt. Installieren Sie das Paket %3.</translation>
    </message>
    <message>
        <source>The %1 cannot be opened. Check that its folder exists, and that you may read and write there.</source>
        <translation>Die %1 lässt sich nicht öffnen. Prüfen Sie, ob es ihren Ordner gibt und ob Sie dort lesen und schreiben dürfen.</translation>
    </message>
    <message>
        <source>The %1 cannot be written: its file or folder is read-only for you. Ask for the right to write, or name another file with --journal.</source>
        <translation>Die %1 lässt sich nicht beschreiben: Datei oder Ordner sind für Sie schreibgeschützt. Bitten Sie um das Schreibrecht, oder nennen Sie mit --journal eine andere Datei.</translation>
    </message>
    <message>
        <source>The %1 is damaged and cannot be relied on. Put a backup in its place, or move the file away to begin a new one; what was unfinished in it must then be looked at by hand.</source>
        <translation>Die %1 ist beschädigt, und auf sie ist kein Verlass. Setzen Sie eine Sicherung an ihre Stelle, oder verschieben Sie die Datei, um eine neue zu beginnen; was darin unvollendet war, müssen Sie dann von Hand nachsehen.</translation>
    </message>
    <message>
        <source>The %1 cannot be opened: the file is no journal, or it is damaged. Put a backup in its place, move it away to begin a new one, or name another file with --journal.</source>
        <translation>Die %1 lässt sich nicht öffnen: Die Datei ist kein Journal oder ist beschädigt. Setzen Sie eine Sicherung an ihre Stelle, verschieben Sie sie, um eine neue zu beginnen, oder nennen Sie mit --journal eine andere Datei.</translation>
    </message>
    <message>
        <source>The %1 refused a statement. The details say what SQLite said; “confdesk-cli journal check” examines the file.</source>
        <translation>Die %1 hat eine Anweisung abgelehnt. Die Einzelheiten sagen, was SQLite sagte; „confdesk-cli journal check“ untersucht die Datei.</translation>
    </message>
    <message>
        <source>The %1 refuses access: a right is missing. The details name the object; ask its administrator for the rights on the schema confdesk and its tables.</source>
        <translation>Die %1 verweigert den Zugriff: Ein Recht fehlt. Die Einzelheiten nennen das Objekt; bitten Sie ihren Administrator um die Rechte auf das Schema confdesk und dessen Tabellen.</translation>
    </message>
    <message>
        <source>The %1 does not have the tables of a journal. Run “confdesk-cli journal init” once, with an account that may create a schema.</source>
        <translation>Die %1 hat nicht die Tabellen eines Journals. Führen Sie einmal „confdesk-cli journal init“ aus, mit einem Konto, das ein Schema anlegen darf.</translation>
    </message>
</context>
<context>
    <name>confdesk::StartOptions</name>
    <message>
        <source>%1 Try confdesk --help.</source>
        <translation>%1 Hilfe: confdesk --help.</translation>
    </message>
    <message>
        <source>Shows which Teams meetings of an LMS will not be recorded, and repairs them.</source>
        <translation>Zeigt, welche Teams-Besprechungen eines LMS nicht aufgezeichnet werden, und repariert sie.</translation>
    </message>
    <message>
        <source>Open a made-up LMS and a simulated Microsoft Graph.</source>
        <translation>Ein erfundenes LMS und ein simuliertes Microsoft Graph öffnen.</translation>
    </message>
    <message>
        <source>Keep the demo&apos;s world in DIR, and go on from there next time.</source>
        <translation>Die Welt der Demo in DIR behalten und nächstes Mal dort weitermachen.</translation>
    </message>
    <message>
        <source>Open this profile: a file, or a name in the configuration folder. Without it the last one is opened.</source>
        <translation>Dieses Profil öffnen: eine Datei oder ein Name im Konfigurationsordner. Ohne Angabe wird das letzte geöffnet.</translation>
    </message>
    <message>
        <source>Show this text.</source>
        <translation>Diesen Text zeigen.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Die Version zeigen.</translation>
    </message>
    <message>
        <source>“%1” is not an option.</source>
        <translation>„%1“ ist keine Option.</translation>
    </message>
    <message>
        <source>Give either --demo or --profile, not both.</source>
        <translation>Geben Sie entweder --demo oder --profile an, nicht beides.</translation>
    </message>
    <message>
        <source>--state belongs to --demo.</source>
        <translation>--state gehört zu --demo.</translation>
    </message>
</context>
<context>
    <name>confdesk::StartWindow</name>
    <message>
        <source>Confdesk</source>
        <translation>Confdesk</translation>
    </message>
    <message>
        <source>Confdesk shows which Teams meetings of your LMS will not be recorded, and repairs them without changing their links.</source>
        <translation>Confdesk zeigt, welche Teams-Besprechungen Ihres LMS nicht aufgezeichnet werden, und repariert sie, ohne ihre Links zu ändern.</translation>
    </message>
    <message>
        <source>Try the &amp;demo</source>
        <translation>&amp;Demo ausprobieren</translation>
    </message>
    <message>
        <source>A made-up LMS and a simulated Microsoft Graph on this computer: nothing you do there reaches anybody.</source>
        <translation>Ein erfundenes LMS und ein simuliertes Microsoft Graph auf diesem Rechner: Nichts, was Sie dort tun, erreicht irgendjemanden.</translation>
    </message>
    <message>
        <source>&amp;Open a profile file…</source>
        <translation>Profildatei ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;Profiles on this computer</source>
        <translation>&amp;Profile auf diesem Rechner</translation>
    </message>
    <message>
        <source>Profiles on this computer</source>
        <translation>Profile auf diesem Rechner</translation>
    </message>
    <message>
        <source>Enter opens the chosen one.</source>
        <translation>Die Eingabetaste öffnet das gewählte.</translation>
    </message>
    <message>
        <source>A profile is a small text file that says where the LMS database and the Microsoft tenant are; passwords never stand in it. Save it as %1, and it is listed here. The file docs/cli.md explains every line.</source>
        <translation>Ein Profil ist eine kleine Textdatei, die sagt, wo die LMS-Datenbank und der Microsoft-Mandant sind; Passwörter stehen nie darin. Speichern Sie es als %1, dann ist es hier aufgeführt. Die Datei docs/cli.md erklärt jede Zeile.</translation>
    </message>
    <message>
        <source>Open a profile</source>
        <translation>Profil öffnen</translation>
    </message>
    <message>
        <source>Profiles (*.ini);;All files (*)</source>
        <translation>Profile (*.ini);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>confdesk::StatusLine</name>
    <message>
        <source>Progress of the live check</source>
        <translation>Fortschritt der Live-Prüfung</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the live check</source>
        <translation>Live-Prüfung abbrechen</translation>
    </message>
    <message>
        <source>Stop asking Microsoft Graph; what has been answered stays.</source>
        <translation>Microsoft Graph nicht weiter fragen; was beantwortet ist, bleibt.</translation>
    </message>
    <message>
        <source>Opening the database…</source>
        <translation>Datenbank wird geöffnet …</translation>
    </message>
    <message>
        <source>Read-only: %1</source>
        <translation>Nur lesen: %1</translation>
    </message>
    <message>
        <source>Read and write</source>
        <translation>Lesen und schreiben</translation>
    </message>
    <message>
        <source>Database: reading…</source>
        <translation>Datenbank: wird gelesen …</translation>
    </message>
    <message>
        <source>Database: not read yet</source>
        <translation>Datenbank: noch nicht gelesen</translation>
    </message>
    <message>
        <source>Database: not reachable, list of %1</source>
        <translation>Datenbank: nicht erreichbar, Liste %1 gelesen</translation>
    </message>
    <message>
        <source>Database: read %1</source>
        <extracomment>%1 is an age such as &quot;12 s ago&quot;.</extracomment>
        <translation>Datenbank: %1 gelesen</translation>
    </message>
    <message>
        <source>Graph: not in the profile</source>
        <translation>Graph: nicht im Profil</translation>
    </message>
    <message>
        <source>Graph: ready</source>
        <translation>Graph: bereit</translation>
    </message>
    <message>
        <source>Graph asks to wait %1</source>
        <translation>Graph bittet, %1 zu warten</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln conference(s) shown</source>
        <translation>
            <numerusform>%1 von %Ln Konferenz gezeigt</numerusform>
            <numerusform>%1 von %Ln Konferenzen gezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking Graph: %1 of %2</source>
        <translation>Graph wird gefragt: %1 von %2</translation>
    </message>
    <message>
        <source>Opening the journal…</source>
        <translation>Das Journal wird geöffnet…</translation>
    </message>
</context>
<context>
    <name>confdesk::SyncFlow</name>
    <message>
        <source>Cancelled after everything was saved.</source>
        <translation>Abgebrochen, nachdem alles gespeichert war.</translation>
    </message>
    <message>
        <source>Cancelled. Not synced; nothing was changed.</source>
        <translation>Abgebrochen. Nicht abgeglichen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Read the row in the LMS</source>
        <translation>Die Zeile im LMS lesen</translation>
    </message>
    <message>
        <source>Compare Graph, OneDrive and the LMS</source>
        <translation>Graph, OneDrive und das LMS vergleichen</translation>
    </message>
    <message>
        <source>Save to the LMS</source>
        <translation>Im LMS speichern</translation>
    </message>
    <message>
        <source>%1 is no Teams meeting.</source>
        <translation>%1 ist keine Teams-Besprechung.</translation>
    </message>
    <message>
        <source>%1 is not over yet.</source>
        <translation>%1 ist noch nicht vorbei.</translation>
    </message>
    <message>
        <source>%1 was not looked at.</source>
        <translation>%1 wurde nicht angesehen.</translation>
    </message>
    <message>
        <source>The LMS has all that is proved already</source>
        <translation>Das LMS hat schon alles, was belegt ist</translation>
    </message>
    <message numerus="yes">
        <source>%n would be added</source>
        <extracomment>the number is that of recordings</extracomment>
        <translation>
            <numerusform>%n würde hinzugefügt</numerusform>
            <numerusform>%n würden hinzugefügt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is too long for the LMS and was left empty.</source>
        <translation>%1 ist zu lang für das LMS und blieb leer.</translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <extracomment>the number is that of recordings</extracomment>
        <translation>
            <numerusform>%n hinzugefügt</numerusform>
            <numerusform>%n hinzugefügt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confdesk::SyncRights</name>
    <message>
        <source>The table %1 of this LMS demands a value for %2, of which this version of Confdesk knows nothing: update Confdesk, to be able to write recordings into the LMS.</source>
        <translation>Die Tabelle %1 dieses LMS verlangt einen Wert für %2, von dem diese Version von Confdesk nichts weiß: Aktualisieren Sie Confdesk, um Aufzeichnungen ins LMS schreiben zu können.</translation>
    </message>
    <message>
        <source>The user %1 may not add rows with %2 to the table %3: ask the database&apos;s administrator to GRANT INSERT ON %3 TO %1.</source>
        <translation>Der Benutzer %1 darf der Tabelle %3 keine Zeilen mit %2 hinzufügen: Bitten Sie die Administration der Datenbank um GRANT INSERT ON %3 TO %1.</translation>
    </message>
    <message>
        <source>The user %1 may not use the sequence %2, which numbers new rows: ask the database&apos;s administrator to GRANT USAGE ON SEQUENCE %2 TO %1.</source>
        <translation>Der Benutzer %1 darf die Sequenz %2, die neue Zeilen nummeriert, nicht verwenden: Bitten Sie die Administration der Datenbank um GRANT USAGE ON SEQUENCE %2 TO %1.</translation>
    </message>
    <message>
        <source>This LMS has no column %1 in the table %2: update the LMS, to be able to see what it knows of recordings.</source>
        <translation>Dieses LMS hat in der Tabelle %2 keine Spalte %1: Aktualisieren Sie das LMS, um sehen zu können, was es von Aufzeichnungen weiß.</translation>
    </message>
    <message>
        <source>This LMS has no column %1 in the table %2: update the LMS, to be able to write recordings into it.</source>
        <translation>Dieses LMS hat in der Tabelle %2 keine Spalte %1: Aktualisieren Sie das LMS, um Aufzeichnungen hineinschreiben zu können.</translation>
    </message>
</context>
<context>
    <name>confdesk::Texts</name>
    <message>
        <source>%1 d %2 h</source>
        <extracomment>A span of time: days and hours.</extracomment>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>A span of time: hours and minutes.</extracomment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>A span of time: minutes.</extracomment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>A span of time: seconds.</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <extracomment>%1 is a span of time such as &quot;4 min&quot; or &quot;1 d 18 h&quot;.</extracomment>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>Kind: %1</source>
        <translation>Art: %1</translation>
    </message>
    <message>
        <source>Request id: %1</source>
        <translation>Anfrage-ID: %1</translation>
    </message>
</context>
<context>
    <name>confdesk::Ticket</name>
    <message>
        <source>  %1: %2 (%3, %4)</source>
        <extracomment>A line of evidence: field, value, where it comes from, when it was read (UTC).</extracomment>
        <translation>  %1: %2 (%3, %4)</translation>
    </message>
    <message>
        <source>Evidence:</source>
        <translation>Belege:</translation>
    </message>
    <message>
        <source>Confdesk %1, %2, %3 UTC</source>
        <translation>Confdesk %1, %2, %3 UTC</translation>
    </message>
    <message>
        <source>Slot %1 of conference %2</source>
        <translation>Termin %1 der Konferenz %2</translation>
    </message>
    <message>
        <source>Conference %1</source>
        <translation>Konferenz %1</translation>
    </message>
    <message>
        <source>slot %1 of conference %2</source>
        <translation>Termin %1 der Konferenz %2</translation>
    </message>
    <message>
        <source>conference %1</source>
        <translation>Konferenz %1</translation>
    </message>
</context>
<context>
    <name>confdesk::Times</name>
    <message>
        <source>ddd d MMM</source>
        <extracomment>A date format of QLocale::toString: weekday, day, month.</extracomment>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <extracomment>A date format of QLocale::toString: weekday, day, month, year.</extracomment>
        <translation>ddd d. MMM yyyy</translation>
    </message>
    <message>
        <source>%1 %2–%3</source>
        <extracomment>A day, a start and an end time: &quot;Mon 24 Nov 13:40–14:40&quot;.</extracomment>
        <translation>%1 %2–%3</translation>
    </message>
    <message>
        <source>no time zone</source>
        <translation>keine Zeitzone</translation>
    </message>
    <message>
        <source>your time</source>
        <translation>Ihre Zeit</translation>
    </message>
</context>
<context>
    <name>confdesk::TokenCalls</name>
    <message>
        <source>This profile has no complete [graph] section: tenantId and clientId say as which application Confdesk asks Microsoft Graph. Add them to the profile.</source>
        <translation>Dieses Profil hat keinen vollständigen Abschnitt [graph]: tenantId und clientId sagen, als welche Anwendung Confdesk Microsoft Graph fragt. Ergänzen Sie sie im Profil.</translation>
    </message>
    <message>
        <source>Confdesk sends no secret to %1: the address is not https. Correct it in the [graph] section of this profile.</source>
        <translation>Confdesk schickt kein Geheimnis an %1: Die Adresse ist nicht https. Berichtigen Sie sie im Abschnitt [graph] dieses Profils.</translation>
    </message>
    <message>
        <source>The client secret of the application %1 is missing. Put it into the environment variable CONFDESK_CLIENT_SECRET before Confdesk starts.</source>
        <translation>Das Geheimnis der Anwendung %1 fehlt. Geben Sie es in der Umgebungsvariablen CONFDESK_CLIENT_SECRET an, bevor Confdesk startet.</translation>
    </message>
</context>
<context>
    <name>confdesk::Transaction</name>
    <message>
        <source>The connection to the %1 broke while a change was being saved: nobody knows whether it was. Look at the row again before you repeat it.</source>
        <translation>Die Verbindung zur %1 riss ab, während eine Änderung gespeichert wurde: Niemand weiß, ob sie es wurde. Sehen Sie sich die Zeile noch einmal an, bevor Sie es wiederholen.</translation>
    </message>
    <message>
        <source>The connection to the %1 broke while something was being written down: nobody knows whether it was. Check that the server is running, and try again.</source>
        <translation>Die Verbindung zur %1 riss ab, während etwas festgehalten wurde: Niemand weiß, ob es festgehalten ist. Prüfen Sie, ob der Server läuft, und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>confdesk::UnfinishedNotice</name>
    <message numerus="yes">
        <source>%n operation(s) were interrupted: %1</source>
        <extracomment>%1 names the operations: &quot;Recreate meeting: “Algebra, 3 March 10:00”; …&quot;.</extracomment>
        <translation>
            <numerusform>Ein Vorgang wurde unterbrochen: %1</numerusform>
            <numerusform>%n Vorgänge wurden unterbrochen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Co&amp;ntinue</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>Zei&amp;gen</translation>
    </message>
</context>
<context>
    <name>confdesk::UserCalls</name>
    <message>
        <source>Several accounts have the mail address %1: %2. Use the user name of one of them.</source>
        <translation>Mehrere Konten haben die Mailadresse %1: %2. Nehmen Sie den Benutzernamen eines davon.</translation>
    </message>
    <message>
        <source>The directory of this tenant has no user %1, neither as user name nor as mail address. Check the spelling, or ask IT who took over the account.</source>
        <translation>Das Verzeichnis dieses Mandanten hat keinen Benutzer %1, weder als Benutzernamen noch als Mailadresse. Prüfen Sie die Schreibweise, oder fragen Sie die IT, wer das Konto übernommen hat.</translation>
    </message>
</context>
<context>
    <name>confdesk::Verdict</name>
    <message>
        <source>%1 decided to leave it as it is: %2</source>
        <translation>%1 hat entschieden, es dabei zu belassen: %2</translation>
    </message>
    <message>
        <source>The meeting is over; Teams was asked, but did not say whether it was recorded.</source>
        <translation>Die Besprechung ist vorbei; Teams wurde gefragt, hat aber nicht gesagt, ob sie aufgezeichnet wurde.</translation>
    </message>
    <message>
        <source>The meeting is over, and whether it was recorded has not been asked.</source>
        <translation>Die Besprechung ist vorbei; ob sie aufgezeichnet wurde, ist noch nicht erfragt.</translation>
    </message>
    <message>
        <source>An online meeting id is stored, but the short link says nothing to compare it with: Teams has not been asked yet whether recording is on.</source>
        <translation>Eine Onlinebesprechungs-ID ist gespeichert, aber der kurze Link sagt nichts, womit sie sich vergleichen ließe: Teams ist noch nicht gefragt worden, ob die Aufzeichnung eingeschaltet ist.</translation>
    </message>
    <message>
        <source>The stored online meeting id belongs to the link, but Teams has not been asked yet whether recording is on.</source>
        <translation>Die gespeicherte Onlinebesprechungs-ID gehört zum Link, aber Teams ist noch nicht gefragt worden, ob die Aufzeichnung eingeschaltet ist.</translation>
    </message>
    <message>
        <source>Teams says that the meeting belongs to somebody other than the organizer who was asked.</source>
        <translation>Laut Teams gehört die Besprechung jemand anderem als dem gefragten Organisator.</translation>
    </message>
    <message>
        <source>Nobody whom the LMS names as a possible organizer of this meeting is in the directory.</source>
        <translation>Niemand, den das LMS als möglichen Organisator dieser Besprechung nennt, steht im Verzeichnis.</translation>
    </message>
    <message>
        <source>The organizer of the meeting is no longer in the directory.</source>
        <translation>Den Organisator der Besprechung gibt es im Verzeichnis nicht mehr.</translation>
    </message>
    <message>
        <source>Recording is on, but the LMS does not know the join link: learners cannot join.</source>
        <translation>Die Aufzeichnung ist eingeschaltet, aber das LMS kennt den Teilnahmelink nicht: Lernende können nicht teilnehmen.</translation>
    </message>
    <message>
        <source>There is a calendar event, but the LMS does not know its join link.</source>
        <translation>Es gibt einen Kalendereintrag, aber das LMS kennt dessen Teilnahmelink nicht.</translation>
    </message>
    <message>
        <source>The LMS invented this join link: there is no such Teams meeting, and nobody can join.</source>
        <translation>Diesen Teilnahmelink hat das LMS erfunden: Es gibt keine solche Teams-Besprechung, und niemand kann teilnehmen.</translation>
    </message>
    <message>
        <source>The link is of Teams for private use: such a meeting cannot be recorded for the LMS.</source>
        <translation>Der Link führt zu Teams für private Nutzung: Eine solche Besprechung lässt sich für das LMS nicht aufzeichnen.</translation>
    </message>
    <message>
        <source>The link starts an ad-hoc meeting instead of a planned one: Teams cannot find it by its link.</source>
        <translation>Der Link startet eine Sofortbesprechung statt einer geplanten: Teams kann sie nicht über ihren Link finden.</translation>
    </message>
    <message>
        <source>The link leads to Teams, but names no meeting.</source>
        <translation>Der Link führt zu Teams, nennt aber keine Besprechung.</translation>
    </message>
    <message>
        <source>The platform is Teams, but the link does not lead to a Teams meeting.</source>
        <translation>Die Plattform ist Teams, aber der Link führt nicht zu einer Teams-Besprechung.</translation>
    </message>
    <message>
        <source>The meeting is running without automatic recording: it is too late for the switch.</source>
        <translation>Die Besprechung läuft ohne automatische Aufzeichnung: Zum Einschalten ist es zu spät.</translation>
    </message>
    <message>
        <source>The meeting is running now, and it is not proved that it is being recorded: it is too late for the switch.</source>
        <translation>Die Besprechung läuft gerade, und es ist nicht belegt, dass sie aufgezeichnet wird: Zum Einschalten ist es zu spät.</translation>
    </message>
    <message>
        <source>The meeting is on another platform; Confdesk looks after Teams meetings only.</source>
        <translation>Die Besprechung findet auf einer anderen Plattform statt; Confdesk kümmert sich nur um Teams-Besprechungen.</translation>
    </message>
    <message>
        <source>The meeting is over, and Teams has its recording.</source>
        <translation>Die Besprechung ist vorbei, und Teams hat ihre Aufzeichnung.</translation>
    </message>
    <message>
        <source>The meeting is over and its recording is not there yet, which is still normal.</source>
        <translation>Die Besprechung ist vorbei, und ihre Aufzeichnung ist noch nicht da, was noch normal ist.</translation>
    </message>
    <message>
        <source>The meeting is over, and Teams has no recording of it.</source>
        <translation>Die Besprechung ist vorbei, und Teams hat keine Aufzeichnung von ihr.</translation>
    </message>
    <message>
        <source>Teams does not let Confdesk act for this organizer: no application access policy covers the account.</source>
        <translation>Teams lässt Confdesk nicht für diesen Organisator handeln: Keine Anwendungszugriffsrichtlinie umfasst das Konto.</translation>
    </message>
    <message>
        <source>Microsoft 365 refuses: the application lacks a permission.</source>
        <translation>Microsoft 365 lehnt ab: Der Anwendung fehlt eine Berechtigung.</translation>
    </message>
    <message>
        <source>Teams no longer knows this meeting: it was deleted or has expired.</source>
        <translation>Teams kennt diese Besprechung nicht mehr: Sie wurde gelöscht oder ist abgelaufen.</translation>
    </message>
    <message>
        <source>The meeting belongs to another organisation (tenant): it cannot be changed from here.</source>
        <translation>Die Besprechung gehört einer anderen Organisation (Mandant): Von hier aus lässt sie sich nicht ändern.</translation>
    </message>
    <message>
        <source>There is neither a calendar event nor a join link: nobody can join.</source>
        <translation>Es gibt weder einen Kalendereintrag noch einen Teilnahmelink: Niemand kann teilnehmen.</translation>
    </message>
    <message>
        <source>The join link exists, but the LMS does not know the meeting&apos;s online meeting id, without which recording cannot be switched on.</source>
        <translation>Den Teilnahmelink gibt es, aber das LMS kennt die Onlinebesprechungs-ID nicht, ohne die sich die Aufzeichnung nicht einschalten lässt.</translation>
    </message>
    <message>
        <source>The LMS stores the chat&apos;s thread id where the online meeting id belongs; recording cannot be switched on with it.</source>
        <translation>Das LMS hat die Thread-ID des Chats gespeichert, wo die Onlinebesprechungs-ID hingehört; mit ihr lässt sich die Aufzeichnung nicht einschalten.</translation>
    </message>
    <message>
        <source>What stands in the LMS as online meeting id is no id that Teams could know.</source>
        <translation>Was im LMS als Onlinebesprechungs-ID steht, ist keine ID, die Teams kennen könnte.</translation>
    </message>
    <message>
        <source>The stored online meeting id belongs to another meeting than the join link.</source>
        <translation>Die gespeicherte Onlinebesprechungs-ID gehört zu einer anderen Besprechung als der Teilnahmelink.</translation>
    </message>
    <message>
        <source>The Teams meeting is right, but automatic recording is off.</source>
        <translation>Die Teams-Besprechung stimmt, aber die automatische Aufzeichnung ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>Recording is on, but the calendar event in Teams has another time than the LMS.</source>
        <translation>Die Aufzeichnung ist eingeschaltet, aber der Kalendereintrag in Teams hat eine andere Zeit als das LMS.</translation>
    </message>
    <message>
        <source>Teams says that this meeting will be recorded automatically.</source>
        <translation>Laut Teams wird diese Besprechung automatisch aufgezeichnet.</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Aufgezeichnet</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message>
        <source>Recording off</source>
        <translation>Aufzeichnung aus</translation>
    </message>
    <message>
        <source>Id missing</source>
        <translation>ID fehlt</translation>
    </message>
    <message>
        <source>Thread id instead of id</source>
        <translation>Thread-ID statt ID</translation>
    </message>
    <message>
        <source>Id of another meeting</source>
        <translation>ID einer anderen Besprechung</translation>
    </message>
    <message>
        <source>Id unusable</source>
        <translation>ID unbrauchbar</translation>
    </message>
    <message>
        <source>Link missing</source>
        <translation>Link fehlt</translation>
    </message>
    <message>
        <source>Link invalid</source>
        <translation>Link ungültig</translation>
    </message>
    <message>
        <source>No Teams meeting</source>
        <translation>Keine Teams-Besprechung</translation>
    </message>
    <message>
        <source>Meeting gone</source>
        <translation>Besprechung weg</translation>
    </message>
    <message>
        <source>Access policy missing</source>
        <translation>Zugriffsrichtlinie fehlt</translation>
    </message>
    <message>
        <source>Permission missing</source>
        <translation>Berechtigung fehlt</translation>
    </message>
    <message>
        <source>Organizer problem</source>
        <translation>Organisator unklar</translation>
    </message>
    <message>
        <source>Time invalid</source>
        <translation>Zeit ungültig</translation>
    </message>
    <message>
        <source>Teams has another time</source>
        <translation>Teams hat andere Zeit</translation>
    </message>
    <message>
        <source>Running now</source>
        <translation>Läuft gerade</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>Recording late</source>
        <translation>Aufzeichnung verspätet</translation>
    </message>
    <message>
        <source>Not Teams</source>
        <translation>Nicht Teams</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Hingenommen</translation>
    </message>
    <message>
        <source>Check live to ask Teams whether recording is on.</source>
        <translation>Prüfen Sie live: Teams sagt, ob die Aufzeichnung eingeschaltet ist.</translation>
    </message>
    <message>
        <source>Confdesk can find the meeting in Teams and switch recording on; the link stays.</source>
        <translation>Confdesk kann die Besprechung in Teams finden und die Aufzeichnung einschalten; der Link bleibt.</translation>
    </message>
    <message>
        <source>The meeting has to be made anew, with a new link.</source>
        <translation>Die Besprechung muss neu angelegt werden, mit einem neuen Link.</translation>
    </message>
    <message>
        <source>A Teams meeting has to be made for it.</source>
        <translation>Dafür muss eine Teams-Besprechung angelegt werden.</translation>
    </message>
    <message>
        <source>This has to be corrected in the LMS.</source>
        <translation>Das muss im LMS berichtigt werden.</translation>
    </message>
    <message>
        <source>The calendar event in Teams has to be moved to the time in the LMS.</source>
        <translation>Der Kalendereintrag in Teams muss auf die Zeit im LMS verschoben werden.</translation>
    </message>
    <message>
        <source>Ask whoever administers Microsoft 365; the meeting itself is not at fault.</source>
        <translation>Fragen Sie, wer Microsoft 365 verwaltet; an der Besprechung selbst liegt es nicht.</translation>
    </message>
    <message>
        <source>Ask the organizer to press Record now.</source>
        <translation>Bitten Sie den Organisator, jetzt auf „Aufzeichnen“ zu drücken.</translation>
    </message>
    <message>
        <source>Wait; recordings often take hours to appear.</source>
        <translation>Warten Sie; Aufzeichnungen erscheinen oft erst nach Stunden.</translation>
    </message>
    <message>
        <source>Look in the organizer&apos;s OneDrive for the recording, or accept that there is none.</source>
        <translation>Suchen Sie die Aufzeichnung im OneDrive des Organisators, oder finden Sie sich damit ab, dass es keine gibt.</translation>
    </message>
</context>
<context>
    <name>confdesk::VerdictLook</name>
    <message>
        <source>Was not recorded</source>
        <translation>Wurde nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>Will not be recorded</source>
        <translation>Wird nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>will not be recorded, starts within 48 hours</source>
        <translation>wird nicht aufgezeichnet, beginnt binnen 48 Stunden</translation>
    </message>
    <message>
        <source>will not be recorded</source>
        <translation>wird nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>outside of Confdesk’s reach</source>
        <translation>außerhalb der Reichweite von Confdesk</translation>
    </message>
    <message>
        <source>left as it is</source>
        <translation>bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Not known whether it was recorded</source>
        <translation>Nicht bekannt, ob sie aufgezeichnet wurde</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Aufgezeichnet</translation>
    </message>
    <message>
        <source>Will be recorded</source>
        <translation>Wird aufgezeichnet</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>Bleibt, wie es ist</translation>
    </message>
    <message>
        <source>%1 · %2 of %3</source>
        <extracomment>%1 is a verdict such as &quot;Id missing&quot;; it concerns %2 of the conference&apos;s %3 meetings.</extracomment>
        <translation>%1 · %2 von %3</translation>
    </message>
    <message>
        <source>%1, %2. %3</source>
        <extracomment>Read aloud: a verdict (&quot;Id missing&quot;), what it means (&quot;will not be recorded&quot;), and the sentence that explains it.</extracomment>
        <translation>%1, %2. %3</translation>
    </message>
    <message>
        <source>Too late in %1</source>
        <extracomment>%1 is a span of time such as &quot;1 d 18 h&quot;: after it the meeting has begun, and it is too late.</extracomment>
        <translation>Zu spät in %1</translation>
    </message>
</context>
<context>
    <name>confdesk::VideoDownload</name>
    <message>
        <source>The video cannot be written to “%1”: %2. Make room on the disk, or choose another folder, and download it again: it goes on where it stopped.</source>
        <translation>Das Video lässt sich nicht nach „%1“ schreiben: %2. Schaffen Sie Platz auf dem Datenträger, oder wählen Sie einen anderen Ordner, und laden Sie es noch einmal herunter: Es geht weiter, wo es stehen blieb.</translation>
    </message>
    <message>
        <source>“%1” holds the beginning of another video than the one that is there now: it was replaced meanwhile. Delete the file, and download the video again.</source>
        <translation>„%1“ enthält den Anfang eines anderen Videos als des jetzigen: Es wurde inzwischen ersetzt. Löschen Sie die Datei, und laden Sie das Video noch einmal herunter.</translation>
    </message>
    <message>
        <source>The video is not the one that was listed: it has %1 bytes instead of %2. Refresh the recordings, and download it again.</source>
        <translation>Das Video ist nicht das aufgeführte: Es hat %1 Bytes statt %2. Aktualisieren Sie die Aufzeichnungen, und laden Sie es noch einmal herunter.</translation>
    </message>
    <message>
        <source>Microsoft Graph names no address from which the video may be fetched: only https addresses are followed. Try again; if it stays so, give the details to support.</source>
        <translation>Microsoft Graph nennt keine Adresse, von der das Video geholt werden darf: Nur https-Adressen wird gefolgt. Versuchen Sie es noch einmal; bleibt es so, geben Sie die Einzelheiten dem Support.</translation>
    </message>
    <message>
        <source>%1 did not give the video, but something else. A proxy or a sign-in page between this computer and Microsoft may have answered instead. Try again; if it stays so, give the details to IT.</source>
        <translation>%1 hat nicht das Video geliefert, sondern etwas anderes. Vielleicht hat ein Proxy oder eine Anmeldeseite zwischen diesem Rechner und Microsoft geantwortet. Versuchen Sie es noch einmal; bleibt es so, geben Sie die Einzelheiten der IT.</translation>
    </message>
    <message>
        <source>The video is not there any more: Microsoft Graph knows it, but %1 does not. It was deleted or moved a moment ago. Refresh the recordings.</source>
        <translation>Das Video ist nicht mehr da: Microsoft Graph kennt es, %1 aber nicht. Es wurde gerade eben gelöscht oder verschoben. Aktualisieren Sie die Aufzeichnungen.</translation>
    </message>
    <message>
        <source>%1 does not give the video out, though Microsoft Graph has just allowed it. A policy of this tenant or a firewall may be in the way: give the details to IT.</source>
        <translation>%1 gibt das Video nicht heraus, obwohl Microsoft Graph es gerade erlaubt hat. Vielleicht ist eine Richtlinie dieses Mandanten oder eine Firewall im Weg: Geben Sie die Einzelheiten der IT.</translation>
    </message>
    <message>
        <source>%1, where the video is, failed with status %2. Nothing is wrong here: try again in a few minutes, the download goes on where it stopped.</source>
        <translation>%1, wo das Video liegt, ist mit Status %2 gescheitert. Hier ist nichts falsch: Versuchen Sie es in einigen Minuten noch einmal, das Herunterladen geht weiter, wo es stehen blieb.</translation>
    </message>
    <message>
        <source>%1, where the video is, did not accept the request for it (%2). Give the details to support.</source>
        <translation>%1, wo das Video liegt, hat die Anfrage danach nicht angenommen (%2). Geben Sie die Einzelheiten dem Support.</translation>
    </message>
</context>
<context>
    <name>confdesk::What</name>
    <message>
        <source>a link that does not lead to Teams</source>
        <translation>Link, der nicht zu Teams führt</translation>
    </message>
    <message>
        <source>a Teams join link</source>
        <translation>Teams-Teilnahmelink</translation>
    </message>
    <message>
        <source>a Teams thread id</source>
        <translation>Teams-Thread-ID</translation>
    </message>
    <message>
        <source>an online meeting id</source>
        <translation>Onlinebesprechungs-ID</translation>
    </message>
    <message>
        <source>conference %1</source>
        <translation>Konferenz %1</translation>
    </message>
    <message>
        <source>time slot %1</source>
        <translation>Termin %1</translation>
    </message>
    <message>
        <source>an event id</source>
        <translation>Ereignis-ID</translation>
    </message>
    <message>
        <source>text “%1”</source>
        <translation>Text „%1“</translation>
    </message>
</context>
<context>
    <name>confdesk::Workspace</name>
    <message>
        <source>This version cannot sign in with a certificate. Set credential=secret in the [graph] section of the profile “%1”, and give the application a client secret.</source>
        <translation>Diese Version kann sich nicht mit einem Zertifikat anmelden. Setzen Sie credential=secret im Abschnitt [graph] des Profils „%1“, und geben Sie der Anwendung ein Geheimnis.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
</context>
<context>
    <name>confdesk::WriteRights</name>
    <message>
        <source>The user %1 may not change %2 in the table %3: ask the database&apos;s administrator to GRANT UPDATE (%4) ON %3 TO %1.</source>
        <translation>Der Benutzer %1 darf %2 in der Tabelle %3 nicht ändern: Bitten Sie den Administrator der Datenbank um GRANT UPDATE (%4) ON %3 TO %1.</translation>
    </message>
    <message>
        <source>This server is a standby and cannot be changed: use the primary server, to be able to repair.</source>
        <translation>Dieser Server ist ein Reserveserver (Standby) und lässt sich nicht ändern: Nehmen Sie den Hauptserver, um reparieren zu können.</translation>
    </message>
    <message>
        <source>The server allows the user %1 only to read (default_transaction_read_only): ask its administrator, to be able to repair.</source>
        <translation>Der Server erlaubt dem Benutzer %1 nur zu lesen (default_transaction_read_only): Fragen Sie seinen Administrator, um reparieren zu können.</translation>
    </message>
    <message>
        <source>The profile forbids writing (readOnly=true).</source>
        <translation>Das Profil verbietet das Schreiben (readOnly=true).</translation>
    </message>
    <message>
        <source>This LMS is older than November 2025 and has no column online_meeting_id (migration conferences 0008): update the LMS, to be able to repair.</source>
        <translation>Dieses LMS ist älter als November 2025 und hat keine Spalte online_meeting_id (Migration conferences 0008): Aktualisieren Sie das LMS, um reparieren zu können.</translation>
    </message>
    <message>
        <source>This LMS has no column %1 in the table %2, in which learners&apos; calendar entries are found: update the LMS, to be able to recreate meetings.</source>
        <translation>Dieses LMS hat keine Spalte %1 in der Tabelle %2, in der die Kalendereinträge der Lernenden zu finden sind: Aktualisieren Sie das LMS, um Besprechungen neu anlegen zu können.</translation>
    </message>
    <message>
        <source>The user %1 may not read %2 in the table %3: ask the database&apos;s administrator to GRANT SELECT (%4) ON %3 TO %1.</source>
        <translation>Der Benutzer %1 darf %2 in der Tabelle %3 nicht lesen: Bitten Sie den Administrator der Datenbank um GRANT SELECT (%4) ON %3 TO %1.</translation>
    </message>
</context>
</TS>
