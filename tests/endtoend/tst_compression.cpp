// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Packed segments between the real programs: what goes over the wire is watched in between, what lands is read from the
// instance, and what the journal remembers is compared.
#include "tests/endtoend/exporterprocess.h"
#include "tests/endtoend/smallestate.h"
#include "tests/testcase.h"

#include "core/settings/settings.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

using namespace itam;
using namespace itam::tests;

namespace {

/// Hands everything on in both directions and keeps what came from the client.
class Relay final : public QTcpServer
{
public:
    explicit Relay(const QUrl& instance)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this, instance] {
            QTcpSocket* client = nextPendingConnection();
            auto* server = new QTcpSocket(client);
            server->connectToHost(instance.host(), static_cast<quint16>(instance.port()));
            connect(client, &QTcpSocket::readyRead, server, [this, client, server] {
                const QByteArray bytes = client->readAll();
                sent += bytes;
                server->write(bytes);
            });
            connect(server, &QTcpSocket::readyRead, client, [client, server] { client->write(server->readAll()); });
            connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        });
    }
    [[nodiscard]] QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(serverPort()); }

    QByteArray sent;
};

} // namespace

class CompressionTest final : public TestCase
{
    Q_OBJECT
private slots:
    void init();
    void segmentsTravelAsTheSettingSays_data();
    void segmentsTravelAsTheSettingSays();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<ExporterHost> m_host;
};

void CompressionTest::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
    const QString source = m_folder->filePath(QStringLiteral("operations.db"));
    SmallEstate estate(source);
    estate.addComputers(40);
    m_sandbox = std::make_unique<SandboxProcess>(m_folder->filePath(QStringLiteral("sandbox")));
    QVERIFY(m_sandbox->start());
    m_host = std::make_unique<ExporterHost>(m_folder->filePath(QStringLiteral("host")), *m_sandbox, source);
}

void CompressionTest::segmentsTravelAsTheSettingSays_data()
{
    QTest::addColumn<core::settings::Compression>("compression");
    QTest::addColumn<bool>("packed");
    QTest::newRow("on") << core::settings::Compression::On << true;
    QTest::newRow("auto, to this computer") << core::settings::Compression::Auto << false;
}

void CompressionTest::segmentsTravelAsTheSettingSays()
{
    QFETCH(const core::settings::Compression, compression);
    QFETCH(const bool, packed);
    const core::settings::SettingsFile file(m_host->folder() + QStringLiteral("/settings"));
    core::settings::Settings settings = file.load().value();
    settings.limits.compression = compression;
    QVERIFY(file.save(settings));
    Relay relay(QUrl(m_sandbox->url()));
    const auto process = m_host->start({QStringLiteral("-url"), relay.url()});
    QTRY_COMPARE_WITH_TIMEOUT(process->state(), QProcess::NotRunning, 60'000);
    const ExportEnd end = ExporterHost::finish(*process);
    QCOMPARE(end.outcome(), QStringLiteral("succeeded"));
    QCOMPARE(end.number("hardware", "inserted"), 40);
    QCOMPARE(relay.sent.contains("Content-Encoding: gzip"), packed);
    QCOMPARE(relay.sent.contains("<record "), !packed);
    // What is shown and kept is the size before packing.
    const QJsonObject transaction =
        m_sandbox->table(QStringLiteral("x_fls_flexera_fnms_import_transaction")).first().toObject();
    const auto database =
        core::support::sqlite::Database::open(m_host->journalPath(), core::support::sqlite::OpenMode::ReadOnly);
    QVERIFY(database);
    auto statement = database->prepare("SELECT bytes FROM segments");
    QVERIFY(statement && statement->step().value_or(false));
    QCOMPARE(QString::number(statement->integer(0)), transaction.value(QLatin1String("payload_bytes")).toString());
    QCOMPARE(relay.sent.size() > statement->integer(0), !packed);
}

ITAM_TEST(CompressionTest)
#include "tst_compression.moc"
