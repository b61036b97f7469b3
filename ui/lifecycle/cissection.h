// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Between the sub-page CIs, the dialog of changes and their services: turns intents into questions and answers into
// values. Asks before a change that would retire much or touch many (ux.md 2, threshold for safety). GUI thread.
#pragma once

#include "ui/lifecycle/cispage.h"
#include "ui/lifecycle/lifecycledesk.h"

namespace itam::ui::lifecycle {

class ChangeDialog;

class CisSection final : public LifecycleSection
{
    Q_OBJECT
public:
    /// `parts` outlive the section.
    explicit CisSection(const LifecycleDesk::Parts& parts);
    ~CisSection() override;

    [[nodiscard]] CisPage& cisPage() const { return *m_page; }
    [[nodiscard]] ChangeDialog& dialog() const { return *m_dialog; }

    /// With the requestor to act as on each instance; its id is no secret.
    [[nodiscard]] QByteArray saveViewState() const override;
    void restoreViewState(const QByteArray& state) override;

protected:
    void forget() override;
    void ask() override;

private:
    CisSection(const LifecycleDesk::Parts& parts, CisPage* page);
    void connectList();
    void connectDetail();
    void connectDialog();
    void connectFiles();
    void askFirstPage();
    void takeError(services::CiReader::Kind kind, const Error& error);
    void openDialog(models::CiChange::Kind kind, services::CiTargets targets, qint64 total,
                    const core::servicenow::ActiveAction& action);
    void askAndApply();
    void apply();
    void pickFile();

    widgets::Prompter& m_prompter;
    CisPage* m_page;        ///< owned by the container
    ChangeDialog* m_dialog; ///< owned by the page
    services::CiReader m_reader;
    services::CiChanger m_changer;
    services::Knowledge m_knowledge;
    std::optional<Error> m_rulesError;
    services::CiTargets m_targets;
    std::optional<models::ChangePreview> m_preview;
    QMap<QString, QString> m_requestors; ///< to act as, by instance
};

} // namespace itam::ui::lifecycle
