// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/filenotice.h"

#include "ui/models/format.h"

#include <QFileInfo>
#include <QPushButton>

namespace itam::ui::history {

FileNotice::FileNotice(QWidget* parent) : MessageBar(parent)
{
    setObjectName(QStringLiteral("fileMessageBar"));
}

void FileNotice::showWriting(qint64 rows)
{
    const QString soFar = tr("%n row(s) so far.", nullptr, static_cast<int>(rows));
    if (m_isWriting)
        return updateMeaning(soFar); // the button keeps its focus
    m_isWriting = true;
    showMessage({.severity = models::Severity::Busy,
                 .what = tr("Writing the file\u2026"),
                 .meaning = soFar,
                 .closable = false});
    addAction(tr("Stop writing"), "stopWritingButton", [this] { emit stopRequested(); });
}

void FileNotice::showWritten(const QString& path, qint64 rows)
{
    m_isWriting = false;
    showMessage({.severity = models::Severity::Ok,
                 //: %1 is a file name
                 .what = tr("%n row(s) written to %1", nullptr, static_cast<int>(rows)).arg(QFileInfo(path).fileName()),
                 .meaning = path});
}

void FileNotice::showSaved(const QString& path)
{
    m_isWriting = false;
    showMessage({.severity = models::Severity::Ok,
                 //: %1 is a file name
                 .what = tr("The payload was saved as %1").arg(QFileInfo(path).fileName()),
                 .meaning = path});
}

void FileNotice::showFailed(const Error& error)
{
    m_isWriting = false;
    if (error.code != ErrorCode::Cancelled)
        return showError(error);
    showMessage({.severity = models::Severity::Neutral,
                 .what = tr("Writing was stopped."),
                 .meaning = tr("No file was left behind.")});
}

} // namespace itam::ui::history
