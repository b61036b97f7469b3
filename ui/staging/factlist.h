// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Facts about one record, a name and a value each, that scroll when there are many. All text is plain. GUI thread.
#pragma once

#include <QScrollArea>

class QGridLayout;
class QLabel;

namespace itam::ui::staging {

class FactList final : public QScrollArea
{
    Q_OBJECT
public:
    struct Fact
    {
        QString name;
        QString value;       ///< empty: the fact is left out
        bool isCode = false; ///< in letters of equal width
    };
    /// `name`: object name; `accessibleName`: what the facts are about.
    FactList(const char* name, const QString& accessibleName, QWidget* parent = nullptr);

    void showFacts(const QList<Fact>& facts);
    [[nodiscard]] QString valueOf(const QString& name) const;

private:
    struct Row
    {
        QLabel* name;
        QLabel* value;
    };
    void addRow();

    QGridLayout* m_grid;
    QList<Row> m_rows; ///< kept and used again
    QList<Fact> m_facts;
};

} // namespace itam::ui::staging
