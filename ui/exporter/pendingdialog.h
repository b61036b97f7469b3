// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The records that did not land (pendinglist.h) in a window of their own, with the ways to what is known of them and to
// the Integration Properties that hold some back. Not modal. GUI thread.
#pragma once

#include "ui/exporter/pendinglist.h"

#include <QDialog>

class QPushButton;

namespace itam::ui::exporter {

class PendingDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit PendingDialog(QWidget* parent = nullptr);

    using Choice = PendingChoice;
    /// Opens with the first of `choices`; `reason` narrows, empty: all.
    void start(const QList<Choice>& choices, const QString& reason, const QDateTime& nowUtc);
    void append(const core::journal::PendingPage& page);
    void showError(const core::support::Error& error) { m_list->showError(error); }

signals:
    void pageWanted(itam::core::model::DataType type, const QByteArray& afterKey);
    /// What the list shows, on the page Records.
    void recordsRequested(itam::core::model::DataType type, const QString& text);
    void propertiesRequested();

private:
    PendingList* m_list;
    QPushButton* m_properties; ///< shown where a record is held back by one
};

} // namespace itam::ui::exporter
