// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/staging/realinstance.h"

#include "core/servicenow/instancesession.h"

#include <QDir>

namespace itam::tests {
namespace {

class SessionAccess final : public ui::services::TableAccess
{
public:
    explicit SessionAccess(std::unique_ptr<core::servicenow::InstanceSession> session)
        : m_session(std::move(session))
        , m_tables(m_session->tables())
    {
    }
    core::servicenow::TableClient& tables() override { return m_tables; }

private:
    std::unique_ptr<core::servicenow::InstanceSession> m_session;
    core::servicenow::TableClient m_tables;
};

core::servicenow::Credentials credentialsOf(const SandboxProcess& sandbox)
{
    core::servicenow::Credentials credentials;
    credentials.instance = QUrl(sandbox.url());
    credentials.endpoint = QStringLiteral("api/x_fls_flexera_fnms/integration/fnmstosn");
    credentials.user = sandbox.info("user");
    credentials.clientId = sandbox.info("clientId");
    credentials.clientSecret = core::secrets::Secret(sandbox.info("clientSecret").toUtf8());
    credentials.refreshToken = core::secrets::Secret(sandbox.info("refreshToken").toUtf8());
    return credentials;
}

} // namespace

bool RealInstance::start()
{
    const QString hostFolder = m_folder.filePath(QStringLiteral("host"));
    const QString sandboxFolder = m_folder.filePath(QStringLiteral("instance"));
    if (!QDir().mkpath(hostFolder) || !QDir().mkpath(sandboxFolder))
        return false;
    m_sandbox = std::make_unique<SandboxProcess>(sandboxFolder);
    if (!m_sandbox->start())
        return false;
    m_estate = std::make_unique<SmallEstate>(m_folder.filePath(QStringLiteral("operations.db")));
    m_estate->addComputers(12);
    m_estate->addContracts(3);
    m_estate->addInstallations(15, 2);
    if (!m_estate->execute("UPDATE computer SET serial = 'S00001XY' WHERE id = 'C00002'"))
        return false;
    m_host = std::make_unique<ExporterHost>(hostFolder, *m_sandbox, m_estate->path());
    const ExportEnd end = m_host->run({QStringLiteral("--segment-records"), QStringLiteral("8")});
    if (end.outcome() != QLatin1String("succeeded-with-problems"))
        qInfo("%s%s", end.out.constData(), end.err.constData());
    return end.outcome() == QLatin1String("succeeded-with-problems");
}

ui::services::RecordsPorts RealInstance::ports() const
{
    return {.access = [this]() -> Result<std::unique_ptr<ui::services::TableAccess>> {
                auto session = core::servicenow::InstanceSession::open(credentialsOf(*m_sandbox), m_clock);
                if (!session)
                    return failure(session.error());
                return std::make_unique<SessionAccess>(std::move(*session));
            },
            .instance = QStringLiteral("test"),
            .url = QUrl(m_sandbox->url())};
}

QString RealInstance::value(const QString& table, const QString& query, const QString& field) const
{
    const QJsonArray rows = m_sandbox->table(table, query, field);
    return rows.isEmpty() ? QString() : rows.first().toObject().value(field).toString();
}

void RealPageTest::keepsTheRules()
{
    QCOMPARE(withoutName(*page), QString());
    QCOMPARE(withoutKind(*page), QString());
    QCOMPARE(withRichText(*page), QString());
    QCOMPARE(againstReadingOrder(*page), QString());
    page->resize(820, 640);
    for (const auto scheme : {ui::widgets::SchemeChoice::Light, ui::widgets::SchemeChoice::Dark}) {
        ui::widgets::applyTheme(*qApp, scheme);
        QTRY_COMPARE(clippedTexts(page.get()), QStringList());
        QCOMPARE(paleTexts(page.get()), QStringList());
    }
    ui::widgets::applyTheme(*qApp, ui::widgets::SchemeChoice::Light);
}

} // namespace itam::tests
