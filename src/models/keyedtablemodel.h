// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QList>

#include <algorithm>

namespace confdesk {

/// A flat table whose rows are known by a key. A new list of keys is applied by difference, with at most one removal,
/// one insertion and two moves however much has changed, so that the selection, the current row and the scroll bar
/// survive.
template <typename Key>
class KeyedTableModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_keys.size());
    }
    [[nodiscard]] const QList<Key> &keys() const { return m_keys; }
    [[nodiscard]] Key keyAt(int row) const { return m_keys.value(row); }
    [[nodiscard]] bool contains(const Key &key) const { return m_rows.contains(key); }
    /// -1 when it is not shown.
    [[nodiscard]] int rowOf(const Key &key) const { return m_rows.value(key, -1); }

protected:
    void setKeys(const QList<Key> &wanted)
    {
        if (wanted == m_keys)
            return;
        QHash<Key, int> places;
        places.reserve(wanted.size());
        for (const Key &key : wanted)
            places.insert(key, static_cast<int>(places.size()));
        removeAllBut(wanted, places);
        appendNew(wanted);
        reorder(wanted);
    }

    void rowsChanged(int first, int last) { Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1)); }

private:
    void removeAllBut(const QList<Key> &wanted, const QHash<Key, int> &places)
    {
        QList<Key> kept;
        for (const Key &key : wanted) {
            if (m_rows.contains(key))
                kept.append(key);
        }
        if (kept.size() == m_keys.size())
            return;
        QList<Key> order = kept;
        for (const Key &key : std::as_const(m_keys)) {
            if (!places.contains(key))
                order.append(key);
        }
        reorder(order);
        beginRemoveRows({}, static_cast<int>(kept.size()), static_cast<int>(m_keys.size()) - 1);
        m_keys = kept;
        rememberRows();
        endRemoveRows();
    }

    void appendNew(const QList<Key> &wanted)
    {
        QList<Key> added;
        for (const Key &key : wanted) {
            if (!m_rows.contains(key))
                added.append(key);
        }
        if (added.isEmpty())
            return;
        beginInsertRows({}, static_cast<int>(m_keys.size()), static_cast<int>(m_keys.size() + added.size()) - 1);
        m_keys.append(added);
        rememberRows();
        endInsertRows();
    }

    void reorder(const QList<Key> &order)
    {
        if (order == m_keys)
            return;
        Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
        const QList<Key> old = m_keys;
        const QModelIndexList before = persistentIndexList();
        m_keys = order;
        rememberRows();
        QModelIndexList after;
        after.reserve(before.size());
        for (const QModelIndex &each : before)
            after.append(index(m_rows.value(old.at(each.row())), each.column()));
        changePersistentIndexList(before, after);
        Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    }

    void rememberRows()
    {
        m_rows.clear();
        m_rows.reserve(m_keys.size());
        for (const Key &key : std::as_const(m_keys))
            m_rows.insert(key, static_cast<int>(m_rows.size()));
    }

    QList<Key> m_keys;
    QHash<Key, int> m_rows;
};

} // namespace confdesk
