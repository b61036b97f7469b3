// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// All sub-pages of Records put together: makes them, gives them the instance, carries between them what one knows and
// another shows. GUI thread.
#pragma once

#include "core/support/clock.h"
#include "ui/staging/recordspage.h"
#include "ui/staging/recordssection.h"
#include "ui/widgets/prompter.h"

#include <map>

namespace itam::ui::staging {

class RecordsDesk final : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        RecordsPage& page;
        widgets::Prompter& prompter;
        const core::support::Clock& clock;
    };
    /// `parts` outlive the desk.
    explicit RecordsDesk(const Parts& parts);
    ~RecordsDesk() override;

    /// Another instance: everything is forgotten.
    void setPorts(const services::RecordsPorts& ports);
    /// The sub-page that is shown.
    void refresh();

    [[nodiscard]] QByteArray saveViewState() const;
    void restoreViewState(const QByteArray& state);

    /// For sub-pages that are made elsewhere. The desk owns `section`, the page its widget.
    void addSection(const QString& id, RecordsGroup group, const QString& title, const QString& icon,
                    std::unique_ptr<RecordsSection> section);

signals:
    /// Credentials are missing.
    void settingsRequested();

private:
    void addSections();
    void markOthersStale(const RecordsSection* changer);

    Parts m_parts;
    services::RecordsPorts m_ports;
    std::map<QString, std::unique_ptr<RecordsSection>> m_sections;
};

} // namespace itam::ui::staging
