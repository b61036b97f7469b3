// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The Integrations page (itam-export.md 3.1): which ServiceNow instance, with which login, what is exported, from which
// operations database, and where the journal of it is. Shows values, holds what is typed until it is saved, and says
// what is wanted; it decides nothing (integrationscontroller.h does). GUI thread.
#pragma once

#include "core/exporter/setupchecklist.h"
#include "ui/integrations/draft.h"
#include "ui/integrations/integrationsstate.h"
#include "ui/integrations/secretfield.h"

#include <QPointer>
#include <QWidget>

class QTimer;

namespace itam::ui::widgets {
class MessageBar;
class Section;
} // namespace itam::ui::widgets

namespace itam::ui::integrations {

class AdvancedSection;
class CheckList;
class EmbeddedPanel;
class EntitlementBanner;
class Exclusions;
class InstanceFields;
class JournalFields;
class KeyringNotice;
class SaveBar;
class SourceFields;

class IntegrationsPage : public QWidget
{
    Q_OBJECT
public:
    explicit IntegrationsPage(QWidget* parent = nullptr);
    ~IntegrationsPage() override;

    /// Also while something is typed that cannot be saved.
    [[nodiscard]] bool hasUnsavedChanges() const { return m_wasChanged; }
    /// There is something to save, and nothing is wrong with it.
    [[nodiscard]] bool canSave() const;
    /// Takes what is typed in the field that has the focus as well, then canSave().
    [[nodiscard]] bool finishEditing();
    [[nodiscard]] const Draft& draft() const { return m_draft; }
    [[nodiscard]] services::Keep keepSecrets() const;
    /// Widgets that take the focus, in reading order.
    [[nodiscard]] QList<QWidget*> focusOrder() const;

public slots:
    /// What is typed stays typed.
    void showState(const itam::ui::integrations::IntegrationsState& state);
    /// What was typed is saved now: the draft starts anew, typed secrets are wiped.
    void acceptSaved(const itam::ui::integrations::IntegrationsState& state);
    /// Asks for saving, if that is possible.
    void save();
    void revert();
    void showProblem(const itam::core::support::Error& error);
    void showNotice(const QString& what, const QString& advice);
    void takeSourceFile(const QString& path);
    void takeJournalFile(const QString& path);

    void startConnectionTest();
    void addConnectionCheck(const itam::core::exporter::ConnectionCheck& check);
    void finishConnectionTest(bool cancelled, bool canExport);
    void startDatabaseTest();
    void addDatabaseCheck(const itam::core::exporter::ConnectionCheck& check);
    void finishDatabaseTest(bool cancelled, bool canExport);
    void startJournalCheck();
    void addJournalCheck(const itam::core::exporter::ConnectionCheck& check);
    void finishJournalCheck(bool cancelled, bool passed);

signals:
    /// An unfinished import on the saved instance (P-13).
    void closeAsFailedRequested();
    void saveRequested();
    void unsavedChangesChanged(bool unsaved);
    /// Somebody looks at this instance: what is saved of it is wanted (state.secrets).
    void secretsWanted(const itam::core::settings::InstanceSettings& instance);
    /// Somebody looks at the operations database of that name, on a server (state.sourcePassword).
    void sourcePasswordWanted(const QString& dsn);
    /// Likewise of the journal at that address (state.journalPassword).
    void journalPasswordWanted(const QString& address);
    void secretsRetryRequested();
    /// With what stands in the form, saved or not.
    void connectionTestRequested(const itam::core::settings::InstanceSettings& instance,
                                 const itam::ui::services::TypedSecrets& typed);
    void connectionTestCancelRequested();
    void setupPageRequested(const itam::core::exporter::SetupSubject& subject,
                            const QList<itam::core::exporter::ConnectionCheck>& checks);
    /// `password`: what is typed and not saved; may be empty.
    void databaseTestRequested(const QString& dsn, const itam::core::secrets::Secret& password,
                               const itam::core::model::PerType<bool>& included);
    void databaseTestCancelRequested();
    /// `place`: as the form says it, empty for the usual file; `password`: as above.
    void journalCheckRequested(const QString& place, const itam::core::secrets::Secret& password);
    void journalCheckCancelRequested();
    void sourceFileRequested();
    void journalFileRequested();
    void licenceFileRequested();
    void exportRequested();
    void embeddedInstanceRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QWidget* makeContent();
    void fillServiceNow(widgets::Section& section);
    void fillSource(widgets::Section& section);
    void connectInstanceFields();
    void connectSecret(SecretField* field, services::SecretKind kind);
    void connectSource();
    void connectJournal();
    void connectRest();
    void orderFocus();
    /// After every change of draft or state.
    void refresh();
    void refreshSecret(SecretField* field, services::SecretKind kind);
    void refreshSourcePassword();
    void refreshJournal();
    /// What is saved and typed of a server's password, and who asks for it after a pause.
    struct PasswordFacts
    {
        const QString& savedOf;
        const std::optional<services::SavedSecret>& saved;
        const SecretChange& change;
        QString& asked;
        QTimer& timer;
    };
    [[nodiscard]] SecretField::View passwordView(const std::optional<core::secrets::SecretKey>& key,
                                                 const PasswordFacts& facts) const;
    void refreshEmbedded();
    void refreshSaving();
    void refreshSectionState();
    /// Of the instance in the form, when they are known.
    [[nodiscard]] const services::SavedSecrets* secrets() const;
    void wantSecrets();
    void blockWhileSaving();
    /// The connection as tested is no longer the one in the form.
    void changedConnection();
    void removeInstance();
    [[nodiscard]] FormState formState() const;

    Draft m_draft;
    IntegrationsState m_state;
    bool m_wasChanged = false;
    core::settings::StartObstacle m_obstacleShown = core::settings::StartObstacle::None;
    QString m_asked;        ///< storage name of what was asked for last
    QString m_askedSource;  ///< likewise of the operations database
    QString m_askedJournal; ///< likewise of the journal
    QPointer<QWidget> m_focusBeforeSaving;
    QTimer* m_secretsTimer;
    QTimer* m_sourceTimer;
    QTimer* m_journalTimer;

    QWidget* m_content = nullptr;
    widgets::MessageBar* m_bar;
    EntitlementBanner* m_entitlement;
    EmbeddedPanel* m_embedded;
    SecretField* m_token;
    SecretField* m_clientSecret;
    InstanceFields* m_instance;
    KeyringNotice* m_keyring;
    AdvancedSection* m_advanced;
    CheckList* m_connectionChecks;
    Exclusions* m_exclusions;
    SecretField* m_sourcePassword;
    SourceFields* m_source;
    CheckList* m_databaseChecks;
    SecretField* m_journalPassword;
    JournalFields* m_journal;
    CheckList* m_journalChecks;
    SaveBar* m_saveBar;
    widgets::Section* m_serviceNow = nullptr;
    widgets::Section* m_database = nullptr;
    widgets::Section* m_journalSection = nullptr;
};

} // namespace itam::ui::integrations
