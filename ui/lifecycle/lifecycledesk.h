// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// All sub-pages of CI lifecycle put together: makes them, gives them the instance, carries between them what one knows
// and another shows. GUI thread.
#pragma once

#include "core/support/clock.h"
#include "ui/lifecycle/lifecyclepage.h"
#include "ui/lifecycle/lifecyclesection.h"
#include "ui/widgets/prompter.h"
#include "ui/widgets/sectionset.h"

namespace itam::ui::lifecycle {

class CisSection;
class RenewTasksSection;

class LifecycleDesk final : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        LifecyclePage& page;
        widgets::Prompter& prompter;
        const core::support::Clock& clock;
    };
    /// `parts` outlive the desk.
    explicit LifecycleDesk(const Parts& parts);
    ~LifecycleDesk() override;

    /// Another instance: everything is forgotten.
    void setPorts(const services::LifecyclePorts& ports);
    /// The sub-page that is shown.
    void refresh();
    /// CIs with this in their name, whatever was filtered before.
    void showCisNamed(const QString& name);

    [[nodiscard]] QByteArray saveViewState() const;
    void restoreViewState(const QByteArray& state);

    /// For sub-pages that are made elsewhere. The desk owns `section`, the page its widget.
    void addSection(const QString& id, SectionGroup group, const QString& title, const QString& icon,
                    std::unique_ptr<LifecycleSection> section);

signals:
    /// Credentials are missing.
    void settingsRequested();
    /// One CI's audit; a sub-page wants it shown.
    void storyRequested(const QString& ci, const QString& name);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addSections();
    void addRenewTasks();
    void addAudit();

    Parts m_parts;
    widgets::SectionSet<LifecycleSection> m_sections;
    CisSection* m_cis = nullptr; // two of the sections
    RenewTasksSection* m_renewTasks = nullptr;
    bool m_isCountStale = true;
};

} // namespace itam::ui::lifecycle
