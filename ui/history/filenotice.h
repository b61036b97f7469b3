// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What becomes of a file that is written from the import history: progress with a stop, then where it is or why it is
// not. GUI thread.
#pragma once

#include "core/support/result.h"
#include "ui/widgets/messagebar.h"

namespace itam::ui::history {

class FileNotice final : public widgets::MessageBar
{
    Q_OBJECT
public:
    explicit FileNotice(QWidget* parent = nullptr);

    void showWriting(qint64 rows);
    void showWritten(const QString& path, qint64 rows);
    void showSaved(const QString& path);
    /// Cancelled is no error: somebody wanted it.
    void showFailed(const Error& error);

signals:
    void stopRequested();

private:
    bool m_isWriting = false;
};

} // namespace itam::ui::history
