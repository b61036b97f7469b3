// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staging/recordsdesk.h"

#include "ui/staging/propertiessection.h"
#include "ui/staging/stagingsection.h"
#include "ui/staging/tablelistsection.h"
#include "ui/staging/tablespecs.h"
#include "ui/widgets/tableview.h"

namespace itam::ui::staging {
namespace {

constexpr quint32 stateMark = 0x52454431; // "RED1"

} // namespace

RecordsDesk::RecordsDesk(const Parts& parts) : m_parts(parts), m_sections(parts.page, stateMark)
{
    addSections();
}

RecordsDesk::~RecordsDesk() = default;

// One line for each sub-page, in the order of the list.
void RecordsDesk::addSections()
{
    const auto addTable = [this](RecordsGroup group, TableSpec spec) {
        const QString id = QString::fromLatin1(spec.name);
        const QString title = spec.words.title;
        const QString icon = spec.words.icon;
        addSection(id, group, title, icon,
                   std::make_unique<TableListSection>(std::move(spec), m_parts.prompter, m_parts.clock));
    };
    auto staging = std::make_unique<StagingSection>(m_parts.prompter, m_parts.clock);
    m_staging = staging.get();
    addSection(QStringLiteral("staging"), RecordsGroup::Results, tr("Staging and results"), QStringLiteral("staging"),
               std::move(staging));
    auto pending = std::make_unique<PendingSection>(m_parts.journal, m_parts.pending, m_parts.clock);
    m_pending = pending.get();
    connect(m_pending, &PendingSection::exportRequested, this, &RecordsDesk::exportRequested);
    addSection(QStringLiteral("pending"), RecordsGroup::Results, tr("Pending records"), QStringLiteral("waiting"),
               std::move(pending));
    addTable(RecordsGroup::Results, duplicatesSpec());
    addTable(RecordsGroup::Results, contractsSpec());
    addTable(RecordsGroup::Instance, scheduledImportsSpec());
    addTable(RecordsGroup::Instance, dataSourcesSpec());
    addTable(RecordsGroup::Instance, transformMapsSpec());
    auto properties = std::make_unique<PropertiesSection>(m_parts.prompter);
    m_properties = properties.get();
    addSection(QStringLiteral("properties"), RecordsGroup::Instance, tr("Integration Properties"),
               QStringLiteral("shield"), std::move(properties));
    addTable(RecordsGroup::Instance, applicationLogSpec());
}

void RecordsDesk::addSection(const QString& id, RecordsGroup group, const QString& title, const QString& icon,
                             std::unique_ptr<RecordsSection> section)
{
    RecordsSection* added = section.get();
    m_parts.page.addSection(id, group, title, icon, added->page());
    connect(added, &RecordsSection::badgeChanged, this, [this, id](int badge) { m_parts.page.setBadge(id, badge); });
    connect(added, &RecordsSection::instanceChanged, this, [this, added] { m_sections.refreshOthers(added); });
    connect(added, &RecordsSection::rowsRequested, this, &RecordsDesk::showRowsOf);
    connect(added, &RecordsSection::linkRequested, this, &RecordsDesk::linkRequested);
    connect(added, &RecordsSection::storyRequested, this, &RecordsDesk::storyRequested);
    connect(added, &RecordsSection::settingsRequested, this, &RecordsDesk::settingsRequested);
    m_sections.insert(id, std::move(section));
    if (group == RecordsGroup::Find) // what most come for, however late it is made
        m_parts.page.showSection(id);
    if (m_ports.access)
        added->setPorts(m_ports);
}

void RecordsDesk::showRowsOf(const QString& number, const QString& key)
{
    m_staging->showRowsOf(number, key);
    m_parts.page.showSection(QStringLiteral("staging"));
    emit pageRequested();
    m_staging->stagingPage().list().table().setFocus();
}

void RecordsDesk::showPending(core::model::DataType type, const QString& text)
{
    m_parts.page.showSection(QStringLiteral("pending"));
    m_pending->showOnly(type, text);
    emit pageRequested();
    m_pending->pendingPage().list().table().setFocus();
}

void RecordsDesk::showProperties()
{
    m_parts.page.showSection(QStringLiteral("properties"));
    emit pageRequested();
    m_properties->propertiesPage().list().table().setFocus();
}

void RecordsDesk::setPorts(const services::RecordsPorts& ports)
{
    m_ports = ports;
    m_sections.forEach([&ports](RecordsSection& section) { section.setPorts(ports); });
}

void RecordsDesk::refresh()
{
    m_sections.refreshShown();
}

QByteArray RecordsDesk::saveViewState() const
{
    return m_sections.saveViewState();
}

void RecordsDesk::restoreViewState(const QByteArray& state)
{
    m_sections.restoreViewState(state);
}

} // namespace itam::ui::staging
