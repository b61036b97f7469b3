// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tells somebody who works elsewhere how exports ended (notice.h). Looks into the journal every minute for those of
// other programs while the window is not in front. How a notice is shown is behind an interface. GUI thread.
#pragma once

#include "ui/services/exportservice.h"
#include "ui/services/journalreader.h"
#include "ui/shell/notice.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>

namespace itam::ui::shell {

/// The desktop's own way to interrupt somebody.
class NoticeBoard
{
public:
    virtual ~NoticeBoard() = default;
    /// `clicked` is called at most once, later.
    virtual void show(const Notice& notice, std::function<void()> clicked) = 0;
};

class Notifier final : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        QWidget& window;
        services::ExportService& exports;
        services::JournalReader& journal;
        NoticeBoard& board;
        std::function<bool()> isWanted; ///< setting
        /// Name of the instance with this address; the address when it has none.
        std::function<QString(const QString& url)> nameOfInstance;
    };
    /// All of it outlives the notifier.
    explicit Notifier(Parts parts);

signals:
    /// Somebody clicked: the window and this export are wanted.
    void exportWanted(const QString& exportId);

private:
    void tell(const EndedExport& ended);
    void tellOthers(const core::journal::Knowledge& knowledge);
    [[nodiscard]] bool isInFront() const;

    Parts m_parts;
    EndedElsewhere m_elsewhere;
    QTimer m_look;
};

} // namespace itam::ui::shell
