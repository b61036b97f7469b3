// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The foot of the page: "Export now" with the reason beside it when it cannot start, and "Save" and "Revert" when there
// is something to save (ux.md 2). GUI thread.
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace itam::ui::integrations {

class SaveBar : public QFrame
{
    Q_OBJECT
public:
    explicit SaveBar(QWidget* parent = nullptr);

    /// Empty: an export can start.
    void showExportObstacle(const QString& why);
    struct Saving
    {
        bool changed = false;
        bool busy = false;
        QString obstacle = {}; ///< why it cannot be saved; empty: it can
    };
    void showSaving(const Saving& saving);
    [[nodiscard]] bool canSave() const;
    [[nodiscard]] QList<QWidget*> focusOrder() const;

signals:
    void exportRequested();
    void saveRequested();
    void revertRequested();

private:
    QPushButton* m_exportButton;
    QLabel* m_exportLabel;
    QLabel* m_saveLabel;
    QPushButton* m_revertButton;
    QPushButton* m_saveButton;
    Saving m_saving;
};

} // namespace itam::ui::integrations
