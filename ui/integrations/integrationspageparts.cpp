// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of the page that listens to its fields: what is typed goes into the draft, what is wanted goes out.
#include "ui/integrations/advancedsection.h"
#include "ui/integrations/checklist.h"
#include "ui/integrations/embeddedpanel.h"
#include "ui/integrations/entitlementbanner.h"
#include "ui/integrations/exclusions.h"
#include "ui/integrations/instancefields.h"
#include "ui/integrations/integrationspage.h"
#include "ui/integrations/journalfields.h"
#include "ui/integrations/keyringnotice.h"
#include "ui/integrations/savebar.h"
#include "ui/integrations/sourcefields.h"

#include <QTimer>

namespace itam::ui::integrations {

using services::SecretKind;

void IntegrationsPage::connectInstanceFields()
{
    connect(m_instance, &InstanceFields::activated, this, [this](const QString& name) {
        m_draft.activate(name);
        changedConnection();
    });
    connect(m_instance, &InstanceFields::addRequested, this, [this](const QString& name) {
        const auto added = m_draft.add(name);
        changedConnection();
        m_instance->showNameProblem(added ? QString()
                                          : tr("Not a name for an instance: %1.").arg(added.error().detail));
    });
    connect(m_instance, &InstanceFields::renameRequested, this, [this](const QString& name) {
        const auto renamed = m_draft.renameActive(name);
        refresh();
        m_instance->showNameProblem(renamed ? QString()
                                            : tr("Not a name for an instance: %1.").arg(renamed.error().detail));
    });
    connect(m_instance, &InstanceFields::removeRequested, this, &IntegrationsPage::removeInstance);
    connect(m_instance, &InstanceFields::environmentChanged, this, [this](core::settings::Environment environment) {
        m_draft.editActive().environment = environment;
        refresh();
    });
    connect(m_instance, &InstanceFields::urlChanged, this, [this](const QUrl& url) {
        m_draft.editActive().url = url;
        changedConnection();
    });
    connect(m_instance, &InstanceFields::channelChanged, this, [this](core::settings::Channel channel) {
        m_draft.editActive().channel = channel;
        changedConnection();
    });
    connect(m_instance, &InstanceFields::discoverySourceChanged, this, [this](const QString& source) {
        m_draft.editActive().identification.discoverySource = source;
        changedConnection();
    });
    connect(m_instance, &InstanceFields::makeReferencesChanged, this, [this](bool makes) {
        m_draft.editActive().identification.makeReferences = makes;
        refresh();
    });
    connect(m_instance, &InstanceFields::softwareRouteChanged, this, [this](core::settings::SoftwareRoute route) {
        m_draft.editActive().identification.software = route;
        changedConnection();
    });
    connect(m_instance, &InstanceFields::userChanged, this, [this](const QString& user) {
        m_draft.editActive().user = user;
        changedConnection();
    });
    connect(m_instance, &InstanceFields::embeddedRequested, this, &IntegrationsPage::embeddedInstanceRequested);
    connect(m_instance, &InstanceFields::validityChanged, this, &IntegrationsPage::refreshSaving);
    connect(m_embedded, &EmbeddedPanel::embeddedRequested, this, &IntegrationsPage::embeddedInstanceRequested);
}

void IntegrationsPage::connectSecret(SecretField* field, SecretKind kind)
{
    connect(field, &SecretField::typed, this, [this, kind](const core::secrets::Secret& secret) {
        m_draft.activeSecrets()[kind].typed = secret;
        changedConnection();
    });
    connect(field, &SecretField::removalChanged, this, [this, kind](bool removed) {
        m_draft.activeSecrets()[kind] = {.typed = {}, .removed = removed};
        changedConnection();
    });
}

void IntegrationsPage::connectRest()
{
    connect(m_secretsTimer, &QTimer::timeout, this, [this] { emit secretsWanted(m_draft.active()); });
    connect(m_keyring, &KeyringNotice::retryRequested, this, &IntegrationsPage::secretsRetryRequested);
    connect(m_keyring, &KeyringNotice::keepUntilCloseChanged, this, &IntegrationsPage::refreshSaving);
    connect(m_advanced, &AdvancedSection::clientIdChanged, this, [this](const QString& id) {
        m_draft.editActive().clientId = id;
        changedConnection();
    });
    connect(m_advanced, &AdvancedSection::endpointChanged, this, [this](const QString& endpoint) {
        m_draft.editActive().endpoint = endpoint;
        changedConnection();
    });
    connect(m_advanced, &AdvancedSection::limitsChanged, this, [this](const core::settings::ExportLimits& limits) {
        m_draft.edit().limits = limits;
        refresh();
    });
    connect(m_advanced, &AdvancedSection::validityChanged, this, &IntegrationsPage::refreshSaving);
    connect(m_connectionChecks, &CheckList::testRequested, this, [this] {
        m_instance->finishEditing();
        const SecretChanges& changes = m_draft.activeSecrets();
        emit connectionTestRequested(m_draft.active(), {changes.token.typed, changes.clientSecret.typed});
    });
    connect(m_connectionChecks, &CheckList::closeAsFailedRequested, this, &IntegrationsPage::closeAsFailedRequested);
    connect(m_connectionChecks, &CheckList::cancelRequested, this, &IntegrationsPage::connectionTestCancelRequested);
    connect(m_connectionChecks, &CheckList::setupPageRequested, this, &IntegrationsPage::setupPageRequested);
    connect(m_exclusions, &Exclusions::includedChanged, this, [this](core::model::DataType type, bool included) {
        m_draft.edit().included[type] = included;
        m_databaseChecks->markStale();
        refresh();
    });
    connect(m_entitlement, &EntitlementBanner::licenceRequested, this, &IntegrationsPage::licenceFileRequested);
    connect(m_saveBar, &SaveBar::exportRequested, this, &IntegrationsPage::exportRequested);
    connect(m_saveBar, &SaveBar::saveRequested, this, &IntegrationsPage::save);
    connect(m_saveBar, &SaveBar::revertRequested, this, &IntegrationsPage::revert);
}

void IntegrationsPage::connectSource()
{
    const auto changed = [this] {
        m_databaseChecks->markStale();
        refresh();
    };
    connect(m_source, &SourceFields::placeChanged, this, [this, changed](const QString& dsn) {
        m_draft.edit().source = dsn;
        changed();
    });
    connect(m_sourcePassword, &SecretField::typed, this, [this, changed](const core::secrets::Secret& password) {
        m_draft.sourcePassword().typed = password;
        changed();
    });
    connect(m_sourcePassword, &SecretField::removalChanged, this, [this, changed](bool removed) {
        m_draft.sourcePassword() = {.typed = {}, .removed = removed};
        changed();
    });
    connect(m_sourceTimer, &QTimer::timeout, this, [this] { emit sourcePasswordWanted(m_draft.settings().source); });
    connect(m_source, &SourceFields::browseRequested, this, &IntegrationsPage::sourceFileRequested);
    connect(m_source, &SourceFields::validityChanged, this, &IntegrationsPage::refreshSaving);
    connect(m_databaseChecks, &CheckList::testRequested, this, [this] {
        m_source->finishEditing();
        emit databaseTestRequested(m_draft.settings().source, m_draft.sourcePassword().typed,
                                   core::settings::travelling(m_draft.settings()));
    });
    connect(m_databaseChecks, &CheckList::cancelRequested, this, &IntegrationsPage::databaseTestCancelRequested);
}

void IntegrationsPage::connectJournal()
{
    const auto changed = [this] {
        m_journalChecks->markStale();
        refresh();
    };
    connect(m_journal, &JournalFields::placeChanged, this, [this, changed](const QString& place) {
        m_draft.edit().journal = place;
        changed();
    });
    connect(m_journalPassword, &SecretField::typed, this, [this, changed](const core::secrets::Secret& password) {
        m_draft.journalPassword().typed = password;
        changed();
    });
    connect(m_journalPassword, &SecretField::removalChanged, this, [this, changed](bool removed) {
        m_draft.journalPassword() = {.typed = {}, .removed = removed};
        changed();
    });
    connect(m_journalTimer, &QTimer::timeout, this, [this] { emit journalPasswordWanted(m_draft.settings().journal); });
    connect(m_journal, &JournalFields::browseRequested, this, &IntegrationsPage::journalFileRequested);
    connect(m_journal, &JournalFields::validityChanged, this, &IntegrationsPage::refreshSaving);
    connect(m_journalChecks, &CheckList::testRequested, this, [this] {
        m_journal->finishEditing();
        if (m_journal->isValid())
            emit journalCheckRequested(m_draft.settings().journal, m_draft.journalPassword().typed);
    });
    connect(m_journalChecks, &CheckList::cancelRequested, this, &IntegrationsPage::journalCheckCancelRequested);
}

} // namespace itam::ui::integrations
