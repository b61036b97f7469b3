// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// All sub-pages of Checks put together: makes them, gives them the operations database and the instance, carries
// between them what one knows and another shows. GUI thread.
#pragma once

#include "core/support/clock.h"
#include "ui/checks/checklog.h"
#include "ui/checks/checksection.h"
#include "ui/checks/checkspage.h"
#include "ui/widgets/prompter.h"
#include "ui/widgets/sectionset.h"

namespace itam::ui::checks {

class ChecksDesk final : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        ChecksPage& page;
        widgets::Prompter& prompter;
        const core::support::Clock& clock;
        QString logPath = {}; ///< of CheckLog
    };
    /// `parts` outlive the desk.
    explicit ChecksDesk(const Parts& parts);
    ~ChecksDesk() override;

    /// Other settings. What was found is forgotten when it is another instance or another operations database.
    void setPorts(const CheckPorts& ports);
    /// The sub-page that is shown does its work again.
    void refresh();
    /// What was found before may not be true any more.
    void noteExportEnded();

    [[nodiscard]] QByteArray saveViewState() const;
    void restoreViewState(const QByteArray& state);

    /// For sub-pages that are made elsewhere. The desk owns `section`, the page its widget.
    void addSection(const QString& id, ChecksGroup group, const QString& title, const QString& icon,
                    std::unique_ptr<CheckSection> section);

signals:
    void settingsRequested();
    void linkRequested(const QUrl& url);
    /// One record, field by field; a sub-page wants it shown.
    void recordRequested(itam::core::model::DataType type, const QByteArray& key);

private:
    void addSections();

    Parts m_parts;
    CheckLog m_log;
    CheckPorts m_ports;
    widgets::SectionSet<CheckSection> m_sections;
};

} // namespace itam::ui::checks
