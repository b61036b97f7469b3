// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endtoend/replay.h"

#include <QTest>

namespace itam::tests {
namespace {

constexpr int patienceMs = 60'000;

QString text(const QJsonObject& row, const char* field)
{
    return row.value(QLatin1String(field)).toString();
}

/// sys_id -> what a person would call the record.
QHash<QString, QString> namesOf(const QJsonArray& rows, const char* field)
{
    QHash<QString, QString> names;
    for (const QJsonValue& row : rows)
        names.insert(text(row.toObject(), "sys_id"), text(row.toObject(), field));
    return names;
}

bool execute(const QString& file, const QByteArray& sql)
{
    const auto database = core::support::sqlite::Database::open(file, core::support::sqlite::OpenMode::ReadWrite);
    const auto done = database ? database->execute(sql) : Result<void>(failure(database.error()));
    if (!done)
        qInfo("%s", qUtf8Printable(done.error().detail));
    return done.has_value();
}

class TableLines
{
public:
    explicit TableLines(const SandboxProcess& instance) : m_instance(instance)
    {
        m_computers = m_instance.table(QStringLiteral("cmdb_ci_computer"));
        m_contracts = m_instance.table(QStringLiteral("ast_contract"));
        m_computerNames = namesOf(m_computers, "serial_number");
        m_contractNames = namesOf(m_contracts, "vendor_contract");
    }

    [[nodiscard]] QStringList all()
    {
        add("computer", m_computers, {"itam_unique_id", "name", "serial_number", "os", "ram", "cpu_count"});
        add("contract", m_contracts,
            {"vendor_contract", "short_description", "state", "starts", "ends", "parent_contract"});
        add("link", m_instance.table(QStringLiteral("contract_rel_ci")),
            {"itam_record_id", "itam_computer_id", "contract", "ci_item"});
        add("installation", m_instance.table(QStringLiteral("cmdb_sam_sw_install")),
            {"itam_unique_id", "itam_computer_id", "display_name", "version", "installed_on"});
        add("identity", m_instance.table(QStringLiteral("x_fls_flexera_fnms_identity")), {"computer_id", "ci"});
        m_lines.sort();
        return m_lines;
    }

private:
    void add(const char* what, const QJsonArray& rows, const std::vector<const char*>& fields)
    {
        for (const QJsonValue& row : rows) {
            QStringList words{QString::fromLatin1(what)};
            for (const char* field : fields)
                words.append(QStringLiteral("%1=%2").arg(QLatin1String(field), value(row.toObject(), field)));
            m_lines.append(words.join(u' '));
        }
    }

    [[nodiscard]] QString value(const QJsonObject& row, const char* field) const
    {
        const QString stored = text(row, field);
        const QHash<QString, QString>& names = m_computerNames.contains(stored) ? m_computerNames : m_contractNames;
        return names.value(stored, stored);
    }

    const SandboxProcess& m_instance;
    QJsonArray m_computers;
    QJsonArray m_contracts;
    QHash<QString, QString> m_computerNames;
    QHash<QString, QString> m_contractNames;
    QStringList m_lines;
};

} // namespace

QStringList tablesOf(const SandboxProcess& instance)
{
    return TableLines(instance).all();
}

Replay::Replay() : m_instance(path("instance")), m_estate(path("operations.db"))
{
}

bool Replay::begin(const Size& size, const QStringList& instanceOptions)
{
    m_estate.addComputers(size.computers);
    if (size.contracts > 0)
        m_estate.addContracts(size.contracts);
    if (size.installedOn > 0)
        m_estate.addInstallations(size.installedOn, size.perComputer);
    m_options = instanceOptions;
    if (!startInstance())
        return false;
    m_host = anotherHost();
    return true;
}

bool Replay::startInstance()
{
    QStringList options = m_options;
    for (auto it = m_properties.cbegin(); it != m_properties.cend(); ++it)
        options += {QStringLiteral("--property"), QStringLiteral("%1=%2").arg(it.key(), it.value())};
    return m_instance.start(options);
}

bool Replay::restartAfter(const std::function<void()>& change)
{
    m_instance.stop();
    if (change)
        change();
    return startInstance();
}

bool Replay::setProperty(const char* name, const char* value)
{
    m_properties.insert(QString::fromLatin1(name), QString::fromLatin1(value));
    return restartAfter();
}

bool Replay::saveInstance()
{
    QFile::remove(path("backup.db"));
    return execute(m_instance.dataFile(), "VACUUM INTO '" + path("backup.db").toUtf8() + '\'');
}

bool Replay::restoreInstance()
{
    bool done = false;
    const bool started = restartAfter([&] {
        for (const char* suffix : {"", "-wal", "-shm"})
            QFile::remove(m_instance.dataFile() + QLatin1String(suffix));
        done = QFile::copy(path("backup.db"), m_instance.dataFile()) &&
               execute(m_instance.dataFile() + QStringLiteral(".run"),
                       "ATTACH '" + m_instance.dataFile().toUtf8() +
                           "' AS data; UPDATE mark SET epoch = (SELECT value FROM data.itam_meta WHERE name = 'epoch'),"
                           " count = (SELECT value FROM data.itam_meta WHERE name = 'open_count')");
    });
    return done && started;
}

bool Replay::alterInstance(const QByteArray& sql)
{
    bool done = false;
    const bool started = restartAfter([&] { done = execute(m_instance.dataFile(), sql); });
    return done && started;
}

std::unique_ptr<ExporterHost> Replay::anotherHost(const QString& source)
{
    const QString folder = m_folder.filePath(QStringLiteral("host-%1").arg(++m_hosts));
    return std::make_unique<ExporterHost>(folder, m_instance, source.isEmpty() ? m_estate.path() : source);
}

bool Replay::killWhen(const std::function<bool()>& isThen, const QStringList& extra)
{
    const auto process = m_host->start(extra);
    const bool came = QTest::qWaitFor(isThen, patienceMs);
    process->kill();
    process->waitForFinished();
    if (!came)
        qInfo("the moment to kill the export did not come");
    return came && process->exitStatus() == QProcess::CrashExit;
}

QStringList Replay::freshImport()
{
    SandboxProcess fresh(m_folder.filePath(QStringLiteral("fresh")));
    QStringList options;
    for (auto it = m_properties.cbegin(); it != m_properties.cend(); ++it)
        options += {QStringLiteral("--property"), QStringLiteral("%1=%2").arg(it.key(), it.value())};
    if (!fresh.start(options))
        return {QStringLiteral("no fresh instance")};
    ExporterHost host(m_folder.filePath(QStringLiteral("fresh-host")), fresh, m_estate.path());
    if (const ExportEnd end = host.run(); end.exitStatus != 0)
        return {QStringLiteral("no fresh import: ") + end.errorCode()};
    return tablesOf(fresh);
}

QStringList Replay::complaints(const Expected& expected)
{
    QStringList found;
    const ExportEnd idle = m_host->run();
    const QString outcome = idle.outcome();
    if (outcome != QLatin1String("nothing-to-send") && (expected.sent == 0 || idle.exitStatus != 0))
        found.append(QStringLiteral("idle export: %1 %2").arg(outcome, idle.errorCode()));
    qint64 sent = 0;
    for (const char* type : {"hardware", "contracts", "applications"})
        sent += std::max<qint64>(0, idle.number(type, "sent"));
    if (sent != expected.sent)
        found.append(QStringLiteral("idle export sent %1 and not %2").arg(sent).arg(expected.sent));
    QStringList wanted = freshImport() + expected.stays;
    wanted.sort();
    const QStringList have = tablesOf(m_instance);
    for (const QString& line : wanted) {
        if (have.count(line) < wanted.count(line))
            found.append(QStringLiteral("missing: ") + line);
    }
    for (const QString& line : have) {
        if (have.count(line) > wanted.count(line))
            found.append(QStringLiteral("too much: ") + line);
    }
    return found;
}

} // namespace itam::tests
