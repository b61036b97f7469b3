// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The records that did not land (pendinglist.h) in a window of their own. Not modal. GUI thread.
#pragma once

#include "ui/exporter/pendinglist.h"

#include <QDialog>

namespace itam::ui::exporter {

class PendingDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit PendingDialog(QWidget* parent = nullptr);

    using Choice = PendingChoice;
    /// Opens with the first of `choices`; `reason` narrows, empty: all.
    void start(const QList<Choice>& choices, const QString& reason, const QDateTime& nowUtc);
    void append(const core::journal::PendingPage& page) { m_list->append(page); }
    void showError(const core::support::Error& error) { m_list->showError(error); }

signals:
    void pageWanted(itam::core::model::DataType type, const QByteArray& afterKey);

private:
    PendingList* m_list;
};

} // namespace itam::ui::exporter
