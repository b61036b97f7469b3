// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads the console's log for the page in the background, when it is shown, when its filters change, and while somebody
// follows. GUI thread.
#pragma once

#include "core/support/background.h"
#include "ui/lifecycle/recordwriter.h"
#include "ui/widgets/prompter.h"

#include <QTimer>

namespace itam::ui::shell {

class ActivityPage;

class ActivityController final : public QObject
{
    Q_OBJECT
public:
    /// `page` and `prompter` outlive the controller.
    ActivityController(ActivityPage& page, QString logPath, widgets::Prompter& prompter);

    void refresh();
    [[nodiscard]] QByteArray saveViewState() const;
    /// A damaged or foreign value changes nothing.
    void restoreViewState(const QByteArray& state);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void read(bool isAnnounced);
    void pace();

    ActivityPage& m_page;
    const QString m_path;
    QTimer m_pace;
    bool m_isStale = true;
    lifecycle::RecordWriter m_writer;
    core::support::BackgroundLane m_lane;
};

} // namespace itam::ui::shell
