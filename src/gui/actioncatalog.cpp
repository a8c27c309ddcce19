// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/actioncatalog.h"

#include "gui/icons.h"
#include "models/texts.h"

#include <QKeySequence>

#include <array>

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

struct Spec
{
    Act act;
    const char *name; ///< objectName: for tests and for scripts
    const char *text;
    const char *statusTip;
    QLatin1StringView icon; ///< empty: none
    QKeyCombination keys;   ///< key 0: none
    QKeyCombination otherKeys = Qt::Key(0);
};

constexpr auto noKeys = QKeyCombination(Qt::Key(0));
constexpr Qt::Modifiers ctrlShift = Qt::CTRL | Qt::SHIFT;

// No single letter ever writes.
constexpr std::array specs{
    Spec{Act::Refresh, "refresh", QT_TRANSLATE_NOOP("confdesk::ActionCatalog", "&Refresh"),
         QT_TRANSLATE_NOOP("confdesk::ActionCatalog", "Read the list from the LMS database again."), "refresh"_L1,
         Qt::Key_F5},
    Spec{Act::OtherProfile, "otherProfile", QT_TRANSLATE_NOOP("confdesk::ActionCatalog", "&Open another profile…"),
         QT_TRANSLATE_NOOP("confdesk::ActionCatalog", "Close this window and choose another LMS to look at."),
         "profile"_L1, Qt::CTRL | Qt::Key_O},
    Spec{Act::Quit, "quit", QT_TRANSLATE_NOOP("confdesk::ActionCatalog", "&Quit"),
         QT_TRANSLATE_NOOP("confdesk::ActionCatalog", "Close Confdesk."), "quit"_L1, Qt::CTRL | Qt::Key_Q},
    Spec{Act::CheckLive, "checkLive", QT_TRANSLATE_NOOP("confdesk::ActionCatalog", "&Check live"),
         QT_TRANSLATE_NOOP("confdesk::ActionCatalog",
                           "Ask Microsoft Graph about the selected meetings; changes nothing."),
         "check-live"_L1, ctrlShift | Qt::Key_L},
    Spec{Act::EnableRecording, "enableRecording", QT_TRANSLATE_NOOP("confdesk::ActionCatalog", "&Enable recording"),
         QT_TRANSLATE_NOOP(
             "confdesk::ActionCatalog",
             "Find the meeting id where it is needed, switch automatic recording on, and prove it. The join "
             "link stays."),
         "enable-recording"_L1, ctrlShift | Qt::Key_E},
    Spec{Act::EnableRecordingForAll, "enableRecordingForAll",
         QT_TRANSLATE_NOOP("confdesk::ActionCatalog", "Enable recording for &all broken…"),
         QT_TRANSLATE_NOOP("confdesk::ActionCatalog",
                           "Enable recording for every listed meeting that needs it; asks first, and says which."),
         "enable-recording-all"_L1, noKeys},
    Spec{Act::Recreate, "recreate", QT_TRANSLATE_NOOP("confdesk::ActionCatalog", "&Recreate meeting…"),
         QT_TRANSLATE_NOOP("confdesk::ActionCatalog",
                           "Give the selected meetings new ones, with new links; shows first "
                           "what that means. For those that nothing milder can repair."),
         "recreate"_L1, ctrlShift | Qt::Key_R},
    Spec{Act::Review, "review", QT_TRANSLATE_NOOP("confdesk::ActionCatalog", "Re&view what is planned…"),
         QT_TRANSLATE_NOOP("confdesk::ActionCatalog",
                           "Show what is planned for the selected meetings, before anything is changed."),
         "review"_L1, Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter},
    Spec{Act::CopyForTicket, "copyForTicket", QT_TRANSLATE_NOOP("confdesk::ActionCatalog", "Copy for &ticket"),
         QT_TRANSLATE_NOOP("confdesk::ActionCatalog", "Copy verdict and evidence as text, without passcodes."),
         "copy"_L1, ctrlShift | Qt::Key_C},
    Spec{Act::CopyJoinLink, "copyJoinLink", QT_TRANSLATE_NOOP("confdesk::ActionCatalog", "Copy &join link"),
         QT_TRANSLATE_NOOP("confdesk::ActionCatalog", "Copy the link that people click to join the meeting."),
         "copy-link"_L1, noKeys},
    Spec{Act::OpenInLms, "openInLms", QT_TRANSLATE_NOOP("confdesk::ActionCatalog", "&Open in LMS"),
         QT_TRANSLATE_NOOP("confdesk::ActionCatalog", "Open the conference’s page in the web browser."), "open"_L1,
         noKeys},
    Spec{Act::ShowCard, "showCard", QT_TRANSLATE_NOOP("confdesk::ActionCatalog", "&Card"),
         QT_TRANSLATE_NOOP("confdesk::ActionCatalog", "Show or hide what is known about the selected meeting."),
         "card"_L1, Qt::Key_F7},
    Spec{Act::ShowOperations, "showOperations", QT_TRANSLATE_NOOP("confdesk::ActionCatalog", "&Operations"),
         QT_TRANSLATE_NOOP("confdesk::ActionCatalog", "Show or hide the list of running and finished operations."),
         "operations"_L1, Qt::Key_F8},
    Spec{Act::PauseOperation, "pauseOperation", QT_TRANSLATE_NOOP("confdesk::ActionCatalog", "&Pause"),
         QT_TRANSLATE_NOOP("confdesk::ActionCatalog",
                           "Stop the selected operations after the step that they are at, to be continued later."),
         "pause"_L1, ctrlShift | Qt::Key_P},
    Spec{
        Act::ContinueOperation, "continueOperation", QT_TRANSLATE_NOOP("confdesk::ActionCatalog", "C&ontinue"),
        QT_TRANSLATE_NOOP("confdesk::ActionCatalog", "Go on with the selected operations where they were interrupted."),
        "continue"_L1, ctrlShift | Qt::Key_G},
    Spec{Act::RetryOperations, "retryOperations", QT_TRANSLATE_NOOP("confdesk::ActionCatalog", "&Retry failed"),
         QT_TRANSLATE_NOOP("confdesk::ActionCatalog",
                           "Start the failed ones among the selected operations again; without one, all that failed."),
         "retry"_L1, ctrlShift | Qt::Key_F},
    Spec{Act::UndoOperation, "undoOperation", QT_TRANSLATE_NOOP("confdesk::ActionCatalog", "&Undo"),
         QT_TRANSLATE_NOOP("confdesk::ActionCatalog", "Take back what the selected interrupted operations have begun."),
         "state-undone"_L1, noKeys},
    Spec{Act::CancelOperation, "cancelOperation", QT_TRANSLATE_NOOP("confdesk::ActionCatalog", "Cancel op&eration"),
         QT_TRANSLATE_NOOP("confdesk::ActionCatalog",
                           "Stop the selected operations; what can be taken back is taken back, and the rest is said."),
         "cancel"_L1, noKeys},
    Spec{Act::CopyOperation, "copyOperation", QT_TRANSLATE_NOOP("confdesk::ActionCatalog", "&Copy as text"),
         QT_TRANSLATE_NOOP("confdesk::ActionCatalog",
                           "Copy the selected operations with their steps and errors, without passcodes."),
         "copy"_L1, noKeys},
    Spec{Act::NotifyText, "notifyText", QT_TRANSLATE_NOOP("confdesk::ActionCatalog", "&Text for the booked people…"),
         QT_TRANSLATE_NOOP("confdesk::ActionCatalog",
                           "Show old and new link of the selected recreated meeting as a text to be sent."),
         "notify"_L1, ctrlShift | Qt::Key_T},
    Spec{Act::Search, "search", QT_TRANSLATE_NOOP("confdesk::ActionCatalog", "&Search"),
         QT_TRANSLATE_NOOP("confdesk::ActionCatalog", "Find anything: a number, a link, an id, a name."), "search"_L1,
         Qt::CTRL | Qt::Key_K, Qt::CTRL | Qt::Key_F},
    Spec{Act::ClearFilters, "clearFilters", QT_TRANSLATE_NOOP("confdesk::ActionCatalog", "C&lear filters"),
         QT_TRANSLATE_NOOP("confdesk::ActionCatalog", "Show the whole list again."), "clear"_L1, Qt::CTRL | Qt::Key_L},
    Spec{Act::Back, "back", QT_TRANSLATE_NOOP("confdesk::ActionCatalog", "Step &back"),
         QT_TRANSLATE_NOOP("confdesk::ActionCatalog",
                           "Leave the card or the search box, then clear the filters, then close the message."),
         ""_L1, Qt::Key_Escape},
    Spec{Act::ShowKeys, "showKeys", QT_TRANSLATE_NOOP("confdesk::ActionCatalog", "&Keys"),
         QT_TRANSLATE_NOOP("confdesk::ActionCatalog", "List what the keyboard can do."), "keys"_L1, Qt::Key_F1},
    Spec{Act::About, "about", QT_TRANSLATE_NOOP("confdesk::ActionCatalog", "&About Confdesk"),
         QT_TRANSLATE_NOOP("confdesk::ActionCatalog", "Version and licence."), "about"_L1, noKeys},
};

QList<QKeySequence> shortcutsOf(const Spec &spec)
{
    QList<QKeySequence> shortcuts;
    for (const QKeyCombination keys : {spec.keys, spec.otherKeys}) {
        if (keys.key() != Qt::Key(0))
            shortcuts.append(QKeySequence(keys));
    }
    return shortcuts;
}

} // namespace

ActionCatalog::ActionCatalog(QObject *parent) : QObject(parent)
{
    for (const Spec &spec : specs) {
        auto *action = new QAction(tr(spec.text), this);
        action->setObjectName(QLatin1StringView(spec.name));
        if (!spec.icon.isEmpty())
            action->setIcon(icon(spec.icon));
        action->setShortcuts(shortcutsOf(spec));
        m_order.append(spec.act);
        m_actions.insert(spec.act, action);
        m_statusTips.insert(spec.act, tr(spec.statusTip));
        describe(spec.act);
    }
}

QList<QAction *> ActionCatalog::all() const
{
    QList<QAction *> actions;
    for (const Act act : m_order)
        actions.append(m_actions.value(act));
    return actions;
}

void ActionCatalog::setReason(Act act, const std::optional<QString> &reason)
{
    m_reasons.insert(act, reason.value_or(QString()));
    m_actions.value(act)->setEnabled(!reason);
    describe(act);
}

void ActionCatalog::describe(Act act)
{
    QAction *action = m_actions.value(act);
    const QString why = m_reasons.value(act);
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    QString tip = m_statusTips.value(act);
    if (!why.isEmpty())
        tip = tr("Not possible now: %1").arg(why);
    else if (!keys.isEmpty())
        tip = tr("%1 (%2)").arg(tip, keys);
    action->setToolTip(asToolTip(tip));
    action->setStatusTip(tip);
    action->setWhatsThis(tip.toHtmlEscaped());
}

} // namespace confdesk
