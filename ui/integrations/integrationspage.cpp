// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/integrations/integrationspage.h"

#include "core/source/location.h"
#include "ui/integrations/advancedsection.h"
#include "ui/integrations/checklist.h"
#include "ui/integrations/embeddedpanel.h"
#include "ui/integrations/entitlementbanner.h"
#include "ui/integrations/exclusions.h"
#include "ui/integrations/instancefields.h"
#include "ui/integrations/journalfields.h"
#include "ui/integrations/keyringnotice.h"
#include "ui/integrations/savebar.h"
#include "ui/integrations/secretfield.h"
#include "ui/integrations/serverpassword.h"
#include "ui/integrations/sourcefields.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/section.h"

#include <QAction>
#include <QEvent>
#include <QScrollArea>
#include <QTimer>
#include <QToolButton>

namespace itam::ui::integrations {
namespace {

using core::exporter::ConnectionCheck;
using core::settings::InstanceSettings;
using core::settings::StartObstacle;
using services::SecretKind;
using widgets::spacing;
using widgets::TextRole;

constexpr int contentCharacters = 150;
/// Somebody who types an account is asked about it once, not with each letter.
constexpr std::chrono::milliseconds typingPause{300};

QStringList namesOf(const core::settings::Settings& settings)
{
    QStringList names;
    for (const InstanceSettings& instance : settings.instances)
        names.append(instance.name);
    return names;
}

} // namespace

IntegrationsPage::IntegrationsPage(QWidget* parent)
    : QWidget(parent)
    , m_secretsTimer(new QTimer(this))
    , m_sourceTimer(new QTimer(this))
    , m_journalTimer(new QTimer(this))
    , m_bar(new widgets::MessageBar(this))
    , m_entitlement(new EntitlementBanner(this))
    , m_embedded(new EmbeddedPanel(this))
    , m_token(new SecretField(SecretKind::RefreshToken, this))
    , m_clientSecret(new SecretField(SecretKind::ClientSecret, this))
    , m_instance(new InstanceFields(m_token, this))
    , m_keyring(new KeyringNotice(this))
    , m_advanced(new AdvancedSection(m_clientSecret, this))
    , m_connectionChecks(new CheckList("connection", tr("Test connection"),
                                       tr("Tests what stands in the fields above, saved or not. Nothing is sent."),
                                       this))
    , m_exclusions(new Exclusions(this))
    , m_sourcePassword(new SecretField(SecretKind::SourcePassword, this))
    , m_source(new SourceFields(m_sourcePassword, this))
    , m_databaseChecks(new CheckList("database", tr("Test database"),
                                     tr("Opens the database read-only and counts the records of each data type."),
                                     this))
    , m_journalPassword(new SecretField(SecretKind::JournalPassword, this))
    , m_journal(new JournalFields(m_journalPassword, this))
    , m_journalChecks(new CheckList("journal", tr("Check journal"),
                                    tr("Looks at the place above, saved or not. Nothing is made or changed there."),
                                    this))
    , m_saveBar(new SaveBar(this))
{
    setObjectName(QStringLiteral("integrationsPage"));
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("integrationsScrollArea"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_content = makeContent();
    scroll->setWidget(m_content);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(scroll, 1);
    column->addWidget(m_saveBar);

    for (QTimer* timer : {m_secretsTimer, m_sourceTimer, m_journalTimer}) {
        timer->setSingleShot(true);
        timer->setInterval(typingPause);
    }
    auto* saveAction = new QAction(tr("Save"), this);
    saveAction->setShortcut(QKeySequence::Save);
    saveAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(saveAction);
    connect(saveAction, &QAction::triggered, this, &IntegrationsPage::save);
    connectInstanceFields();
    connectSecret(m_token, SecretKind::RefreshToken);
    connectSecret(m_clientSecret, SecretKind::ClientSecret);
    connectRest();
    connectSource();
    connectJournal();
    orderFocus();
    m_serviceNow->setExpanded(true);
    m_database->setExpanded(true);
    refresh();
}

IntegrationsPage::~IntegrationsPage()
{
    // A field that loses the focus reports what is typed in it: now, not when the draft is gone already.
    blockSignals(true);
    hide();
}

QWidget* IntegrationsPage::makeContent()
{
    auto* content = new QWidget(this);
    content->setObjectName(QStringLiteral("scrollContent"));
    auto* inner = new QWidget(content);
    inner->setMaximumWidth(widgets::textWidth(contentCharacters));
    auto* column = new QVBoxLayout(inner);
    const int margin = spacing(6);
    column->setContentsMargins(margin, spacing(5), margin, margin);
    column->setSpacing(spacing(4));
    auto* title = widgets::makeLabel(tr("Integrations"), TextRole::Title, inner);
    title->setObjectName(QStringLiteral("pageTitleLabel"));
    column->addWidget(title);
    column->addWidget(widgets::makeLabel(
        tr("Records are read from the operations database and exported to the active ServiceNow instance."),
        TextRole::Muted, inner));
    m_bar->setObjectName(QStringLiteral("integrationsBar"));
    column->addWidget(m_bar);
    column->addWidget(m_entitlement);
    m_serviceNow = new widgets::Section(tr("ServiceNow"), "serviceNowSection", inner);
    fillServiceNow(*m_serviceNow);
    column->addWidget(m_serviceNow);
    m_database = new widgets::Section(tr("Operations database"), "operationsDatabaseSection", inner);
    fillSource(*m_database);
    column->addWidget(m_database);
    m_journalSection = new widgets::Section(tr("Journal"), "journalSection", inner);
    m_journalSection->body()->addWidget(
        widgets::makeLabel(tr("What ServiceNow is known to hold, which records are pending, and all past exports."),
                           TextRole::Muted, m_journalSection));
    m_journalSection->body()->addWidget(m_journal);
    m_journalSection->body()->addWidget(m_journalChecks);
    column->addWidget(m_journalSection);
    column->addStretch(1);
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(inner, 1);
    row->addStretch(0);
    return content;
}

void IntegrationsPage::fillServiceNow(widgets::Section& section)
{
    QVBoxLayout* body = section.body();
    body->addWidget(m_embedded);
    body->addWidget(m_instance);
    body->addWidget(m_keyring);
    body->addWidget(m_advanced);
    body->addWidget(m_connectionChecks);
    body->addSpacing(spacing(1));
    body->addWidget(widgets::makeLine(this));
    body->addSpacing(spacing(1));
    body->addWidget(widgets::makeLabel(tr("What to export"), TextRole::Heading, this));
    body->addWidget(m_exclusions);
}

void IntegrationsPage::fillSource(widgets::Section& section)
{
    section.body()->addWidget(m_source);
    section.body()->addWidget(m_databaseChecks);
}

QList<QWidget*> IntegrationsPage::focusOrder() const
{
    QList<QWidget*> order = m_bar->focusOrder() + m_entitlement->focusOrder();
    order.append(findChild<QToolButton*>(QStringLiteral("serviceNowSectionButton")));
    for (const QList<QWidget*>& part :
         {m_embedded->focusOrder(), m_instance->focusOrder(), m_keyring->focusOrder(), m_advanced->focusOrder(),
          m_connectionChecks->focusOrder(), m_exclusions->focusOrder(),
          QList<QWidget*>{findChild<QToolButton*>(QStringLiteral("operationsDatabaseSectionButton"))},
          m_source->focusOrder(), m_databaseChecks->focusOrder(),
          QList<QWidget*>{findChild<QToolButton*>(QStringLiteral("journalSectionButton"))}, m_journal->focusOrder(),
          m_journalChecks->focusOrder(), m_saveBar->focusOrder()})
        order.append(part);
    return order;
}

void IntegrationsPage::orderFocus()
{
    const QList<QWidget*> order = focusOrder();
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

bool IntegrationsPage::canSave() const
{
    return m_saveBar->canSave();
}

services::Keep IntegrationsPage::keepSecrets() const
{
    return m_keyring->keepUntilClose() ? services::Keep::UntilClose : services::Keep::InKeyring;
}

void IntegrationsPage::showState(const IntegrationsState& state)
{
    m_state = state;
    m_draft.rebase(state.settings);
    refresh();
}

void IntegrationsPage::acceptSaved(const IntegrationsState& state)
{
    m_state = state;
    m_draft = Draft(state.settings);
    m_bar->clear();
    refresh();
}

bool IntegrationsPage::finishEditing()
{
    m_instance->finishEditing();
    m_source->finishEditing();
    m_journal->finishEditing();
    refresh();
    return canSave();
}

void IntegrationsPage::save()
{
    if (finishEditing())
        emit saveRequested();
}

void IntegrationsPage::revert()
{
    m_draft = Draft(m_state.settings);
    m_bar->clear();
    m_instance->forgetTyped();
    m_source->forgetTyped();
    m_journal->forgetTyped();
    changedConnection();
    m_databaseChecks->markStale();
    m_journalChecks->markStale();
}

void IntegrationsPage::showProblem(const core::support::Error& error)
{
    m_bar->showError(error);
}

void IntegrationsPage::showNotice(const QString& what, const QString& advice)
{
    m_bar->showMessage({.severity = models::Severity::Warning, .what = what, .advice = advice});
}

void IntegrationsPage::takeSourceFile(const QString& path)
{
    m_source->takeFile(path);
}

void IntegrationsPage::takeJournalFile(const QString& path)
{
    m_journal->takeFile(path);
}

void IntegrationsPage::startConnectionTest()
{
    m_connectionChecks->start();
}

void IntegrationsPage::addConnectionCheck(const ConnectionCheck& check)
{
    m_connectionChecks->addCheck(check);
}

void IntegrationsPage::finishConnectionTest(bool cancelled, bool canExport)
{
    m_connectionChecks->finish(cancelled, canExport);
}

void IntegrationsPage::startDatabaseTest()
{
    m_databaseChecks->start();
}

void IntegrationsPage::addDatabaseCheck(const ConnectionCheck& check)
{
    m_databaseChecks->addCheck(check);
}

void IntegrationsPage::finishDatabaseTest(bool cancelled, bool canExport)
{
    m_databaseChecks->finish(cancelled, canExport);
}

void IntegrationsPage::startJournalCheck()
{
    m_journalChecks->start();
}

void IntegrationsPage::addJournalCheck(const ConnectionCheck& check)
{
    m_journalChecks->addCheck(check);
}

void IntegrationsPage::finishJournalCheck(bool cancelled, bool passed)
{
    m_journalChecks->finish(cancelled, passed);
}

void IntegrationsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        refresh();
    QWidget::changeEvent(event);
}

void IntegrationsPage::changedConnection()
{
    m_connectionChecks->markStale();
    refresh();
}

void IntegrationsPage::removeInstance()
{
    const QString name = m_draft.active().name;
    const Draft before = m_draft;
    m_draft.removeActive();
    changedConnection();
    m_bar->showMessage({.severity = models::Severity::Neutral,
                        .what = tr("The instance %1 is removed when you save.").arg(name),
                        .meaning = tr("Its saved token and client secret go with it. Nothing changes in ServiceNow.")});
    m_bar->addAction(tr("Undo"), "undoRemoveButton", [this, before] {
        m_draft = before;
        m_bar->clear();
        changedConnection();
    });
}

void IntegrationsPage::refresh()
{
    const core::settings::Settings& settings = m_draft.settings();
    const InstanceSettings& active = m_draft.active();
    m_entitlement->showEntitlement(m_state.entitlement);
    refreshEmbedded();
    m_instance->showInstance(namesOf(settings), active);
    m_advanced->showValues(active, settings.limits);
    wantSecrets();
    refreshSecret(m_token, SecretKind::RefreshToken);
    refreshSecret(m_clientSecret, SecretKind::ClientSecret);
    m_keyring->showProblem(m_state.keyringProblem);
    m_exclusions->showIncluded(settings.included, m_draft.saved().included);
    m_exclusions->showLastCounts(m_state.lastCounts, m_state.nowUtc);
    m_source->showPlace(settings.source);
    refreshSourcePassword();
    refreshJournal();
    m_databaseChecks->setObstacle(settings.source.isEmpty() ? tr("Choose the operations database first.") : QString());
    m_connectionChecks->setObstacle(active.url.isEmpty() ? tr("Fill in the instance URL first.") : QString());
    const bool identifies = active.channel == core::settings::Channel::Identification;
    m_connectionChecks->offerSetup(
        identifies ? std::optional(core::exporter::SetupSubject{active, core::settings::travelling(settings)})
                   : std::nullopt);
    refreshSectionState();
    refreshSaving();
    blockWhileSaving();
}

void IntegrationsPage::refreshSecret(SecretField* field, SecretKind kind)
{
    const InstanceSettings& active = m_draft.active();
    SecretField::View view;
    const bool owned = !active.url.isEmpty() && !active.user.isEmpty();
    view.looking = owned && !secrets();
    const bool token = kind == SecretKind::RefreshToken;
    if (const services::SavedSecrets* known = secrets())
        view.saved = token ? known->token : known->clientSecret;
    view.savedAt = token ? active.tokenSavedAt : active.clientSecretSavedAt;
    view.nowUtc = m_state.nowUtc;
    view.change = m_draft.activeSecrets()[kind];
    view.readOnly = active.embedded;
    view.readOnlyNote = tr("Filled in by the embedded instance, for as long as the console is open.");
    if (token && active.channel == core::settings::Channel::Identification)
        view.origin = tr("Made with the OAuth entry for this user (Application Registry).");
    field->showView(view);
}

void IntegrationsPage::refreshSourcePassword()
{
    const QString& dsn = m_draft.settings().source;
    // A password that was typed for a server is nobody's when a file is chosen instead.
    if (!sourcePasswordOf(dsn) && m_source->isValid())
        m_draft.sourcePassword() = {};
    m_sourcePassword->showView(
        passwordView(sourcePasswordOf(dsn), {m_state.sourcePasswordOf, m_state.sourcePassword, m_draft.sourcePassword(),
                                             m_askedSource, *m_sourceTimer}));
}

void IntegrationsPage::refreshJournal()
{
    const QString& place = m_draft.settings().journal;
    m_journal->showJournal({.place = place,
                            .usual = m_state.usualJournal,
                            .inUse = m_state.journalInUse,
                            .isGiven = m_state.isJournalGiven});
    if (!journalPasswordOf(place) && m_journal->isValid())
        m_draft.journalPassword() = {};
    m_journalPassword->showView(
        passwordView(journalPasswordOf(place), {m_state.journalPasswordOf, m_state.journalPassword,
                                                m_draft.journalPassword(), m_askedJournal, *m_journalTimer}));
}

SecretField::View IntegrationsPage::passwordView(const std::optional<core::secrets::SecretKey>& key,
                                                 const PasswordFacts& facts) const
{
    const QString wanted = key ? key->storageName() : QString();
    const bool isKnown = facts.saved && facts.savedOf == wanted;
    if (wanted != facts.asked) {
        facts.asked = wanted;
        if (key && !isKnown)
            facts.timer.start();
        else
            facts.timer.stop();
    }
    SecretField::View view;
    view.looking = key && !isKnown;
    if (isKnown)
        view.saved = *facts.saved;
    view.nowUtc = m_state.nowUtc;
    view.change = facts.change;
    return view;
}

void IntegrationsPage::refreshEmbedded()
{
    const InstanceSettings& active = m_draft.active();
    const bool empty = active.url.isEmpty() && active.user.isEmpty() && !active.embedded;
    const EmbeddedPanel::Role role = active.embedded ? EmbeddedPanel::Role::Active
                                     : empty         ? EmbeddedPanel::Role::Offer
                                                     : EmbeddedPanel::Role::Hidden;
    m_embedded->showEmbedded(role, m_state.embedded, m_state.embeddedInfo);
    m_instance->setOfferEmbedded(role == EmbeddedPanel::Role::Hidden);
}

void IntegrationsPage::wantSecrets()
{
    const InstanceSettings& active = m_draft.active();
    const QString wanted = services::secretKeyOf(active, SecretKind::RefreshToken).storageName();
    if (wanted == m_asked)
        return;
    m_asked = wanted;
    if (wanted != m_state.secretsOf && !active.url.isEmpty() && !active.user.isEmpty())
        m_secretsTimer->start();
    else
        m_secretsTimer->stop();
}

const services::SavedSecrets* IntegrationsPage::secrets() const
{
    const QString wanted = services::secretKeyOf(m_draft.active(), SecretKind::RefreshToken).storageName();
    return m_state.secrets && m_state.secretsOf == wanted ? &*m_state.secrets : nullptr;
}

void IntegrationsPage::blockWhileSaving()
{
    if (m_state.saving == !m_content->isEnabled())
        return;
    // What is typed while secrets are on their way to the keyring would be lost when they have arrived.
    if (m_state.saving)
        m_focusBeforeSaving = focusWidget();
    m_content->setEnabled(!m_state.saving);
    if (!m_state.saving && m_focusBeforeSaving && m_focusBeforeSaving->isVisibleTo(this))
        m_focusBeforeSaving->setFocus(Qt::OtherFocusReason);
}

void IntegrationsPage::refreshSectionState()
{
    const bool missingBelow =
        m_state.obstacle == StartObstacle::NoClientId || m_state.obstacle == StartObstacle::NoClientSecret;
    if (missingBelow && m_obstacleShown != m_state.obstacle)
        m_advanced->setExpanded(true); // what is missing is in there
    m_obstacleShown = m_state.obstacle;
    if (m_state.obstacle == StartObstacle::None)
        m_serviceNow->setState({models::Severity::Ok, QStringLiteral("ok"), tr("Ready to export")});
    else if (core::settings::isConnectionIncomplete(m_state.obstacle))
        m_serviceNow->setState({models::Severity::Warning, QStringLiteral("warning"), tr("Not complete")});
    else
        m_serviceNow->setState({});
    if (m_draft.saved().source.isEmpty())
        m_database->setState({models::Severity::Warning, QStringLiteral("warning"), tr("Not chosen")});
    else
        m_database->setState({});
}

FormState IntegrationsPage::formState() const
{
    return {.urlValid = m_instance->isUrlValid(),
            .endpointValid = m_advanced->isEndpointValid(),
            .sourceValid = m_source->isValid(),
            .journalValid = m_journal->isValid(),
            .keyringWorks = !m_keyring->hasProblem(),
            .keepUntilClose = m_keyring->keepUntilClose()};
}

void IntegrationsPage::refreshSaving()
{
    const FormState form = formState();
    const bool changed = m_draft.isChanged() || !form.urlValid || !form.sourceValid || !form.journalValid;
    m_saveBar->showSaving({.changed = changed, .busy = m_state.saving, .obstacle = saveObstacle(m_draft, form)});
    m_saveBar->showExportObstacle(core::settings::obstacleText(m_state.obstacle));
    if (m_wasChanged != changed) {
        m_wasChanged = changed;
        emit unsavedChangesChanged(changed);
    }
}

} // namespace itam::ui::integrations
