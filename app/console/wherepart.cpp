// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/wherepart.h"

#include "core/journal/store/location.h"
#include "core/servicenow/networklifecycle.h"
#include "ui/history/historycontroller.h"
#include "ui/lifecycle/lifecycledesk.h"
#include "ui/shell/mainwindow.h"

namespace itam::app::console {
namespace {

using core::exporter::WhereSources;

/// What one search asks through, made on the thread that searches.
class Search
{
public:
    Search(const SessionInput& input, OpenSession open, std::shared_ptr<const core::support::Clock> clock)
        : m_source(input.source)
        , m_journal(input.journal)
        , m_instance(input.instanceUrl)
        , m_discoverySource(input.discoverySource)
        , m_open(std::move(open))
        , m_clock(std::move(clock))
    {
    }

    /// Borrows from this.
    [[nodiscard]] WhereSources sources()
    {
        return {.tale = {.source = m_source,
                         .journal = m_journal,
                         .instance = m_instance,
                         .discoverySource = m_discoverySource,
                         .connect = [this] { return connect(); }},
                .lifecycle = [this]() -> Result<std::unique_ptr<core::servicenow::LifecycleInstance>> {
                    auto session = m_open();
                    if (!session)
                        return failure(session.error());
                    return core::servicenow::makeLifecycleInstance(std::move(*session), *m_clock);
                }};
    }

private:
    [[nodiscard]] Result<core::servicenow::TableClient> connect()
    {
        if (!m_session) {
            auto session = m_open();
            if (!session)
                return failure(session.error());
            m_session = std::move(*session);
        }
        return m_session->tables();
    }

    core::source::SourceLocation m_source;
    core::journal::Location m_journal;
    QUrl m_instance;
    QString m_discoverySource;
    OpenSession m_open;
    std::shared_ptr<const core::support::Clock> m_clock;
    std::unique_ptr<core::servicenow::InstanceSession> m_session;
};

} // namespace

WherePart::WherePart(const Surroundings& surroundings) : m_around(surroundings)
{
    using ui::staging::WhereSection;
    auto section = std::make_unique<WhereSection>([this] { return ports(); }, *m_around.clock);
    m_section = section.get();
    m_around.records.addSection(QStringLiteral("where"), ui::staging::RecordsGroup::Find, tr("Where is this computer?"),
                                QStringLiteral("search"), std::move(section));
    m_around.records.offerStories();
    connect(&m_around.records, &ui::staging::RecordsDesk::storyRequested, this,
            [this](core::model::DataType, const QString& key) { lookFor(key); });
    connect(&m_around.window, &ui::shell::MainWindow::findRequested, this, &WherePart::open);
    connect(m_section, &WhereSection::checksRequested, this, [this] { showPage("checks"); });
    connect(m_section, &WhereSection::runRequested, this, [this](const QString& number) {
        showPage("history");
        m_around.history.openRun(number);
    });
    connect(m_section, &WhereSection::ciRequested, this, [this](const QString&, const QString& name) {
        showPage("lifecycle");
        m_around.lifecycle().showCisNamed(name);
    });
}

void WherePart::showPage(const char* id)
{
    m_around.window.showPage(QString::fromLatin1(id));
}

void WherePart::open()
{
    showPage("records");
    m_around.records.showSection(QStringLiteral("where"));
    m_section->wherePage().focusText();
}

void WherePart::lookFor(const QString& text)
{
    open();
    m_section->lookFor(text);
}

ui::staging::WherePorts WherePart::ports() const
{
    return {.find =
                [input = m_around.sessionInput(), open = m_around.sessionOpener(),
                 clock = m_around.clock](const QString& text, const std::stop_token& stop) {
                    Search search(input, open, clock);
                    return core::exporter::findWhereabouts(search.sources(), text, stop);
                },
            .gather =
                [input = m_around.sessionInput(), open = m_around.sessionOpener(),
                 clock = m_around.clock](const core::exporter::WhereHit& hit, const std::stop_token& stop) {
                    Search search(input, open, clock);
                    return core::exporter::gatherWhereabouts(search.sources(), hit, stop);
                }};
}

} // namespace itam::app::console
