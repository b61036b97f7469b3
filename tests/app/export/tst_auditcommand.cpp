// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What `itam-export audit` tells, from when on, and as what.
#include "app/export/commands.h"
#include "app/export/console.h"
#include "core/administration/gate.h"
#include "tests/testcase.h"

#include <QJsonArray>
#include <QTemporaryDir>

using namespace itam;
using namespace itam::app::exporter;

class AuditCommandTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void tellsAllOfIt();
    void since_data();
    void since();
    void csvIsATableOfAll();
    void saysWhenThereIsNothingSince();
    void refusesWhatIsNoTime_data();
    void refusesWhatIsNoTime();

private:
    [[nodiscard]] QString run(const QString& line)
    {
        const auto arguments = parseArguments(line.split(u' ', Qt::SkipEmptyParts), QDate(2026, 6, 1));
        if (!arguments)
            return arguments.error().subject;
        Configuration configuration;
        configuration.journal = m_folder->filePath(QStringLiteral("journal.db"));
        const Transcript transcript;
        return runAudit(*arguments, configuration) == 0 ? transcript.text() : QStringLiteral("failed");
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void AuditCommandTest::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
    const core::administration::Gate gate(m_folder->filePath(QStringLiteral("journal.db")));
    const QDateTime first(QDate(2026, 1, 30), QTime(23, 30), Qt::UTC);
    QVERIFY(gate.standing(first));
    const auto record = [&](const char* setting, const QDateTime& when) {
        QVERIFY(gate.record({{0, {}, {}, QString::fromLatin1(setting), {}, QStringLiteral("a, b")}}, when));
    };
    record("first", first);
    record("second", first.addSecs(3600)); // 2026-01-31T00:30:00Z
    record("third", first.addDays(1));
}

void AuditCommandTest::tellsAllOfIt()
{
    const QString text = run(QStringLiteral("audit"));
    for (const char* setting : {"first", "second", "third"})
        QVERIFY2(text.contains(QLatin1String(setting)), qPrintable(text));
}

void AuditCommandTest::since_data()
{
    QTest::addColumn<QString>("since");
    QTest::addColumn<QString>("settings");
    QTest::newRow("day in UTC") << "2026-01-31"
                                << "third second";
    QTest::newRow("time in UTC") << "2026-01-31T00:30:00Z"
                                 << "third second";
    QTest::newRow("a second later") << "2026-01-31T00:30:01Z"
                                    << "third";
    QTest::newRow("another zone") << "2026-01-31T01:30:00+01:00"
                                  << "third second";
    QTest::newRow("no zone is UTC") << "2026-01-31T00:31:00"
                                    << "third";
    QTest::newRow("later") << "2026-02-02"
                           << "";
}

void AuditCommandTest::since()
{
    QFETCH(const QString, since);
    const QString text = run(QStringLiteral("audit --output json --since ") + since);
    QStringList settings;
    for (const QJsonValue& change : QJsonDocument::fromJson(text.toUtf8())[QLatin1String("changes")].toArray())
        settings.append(change[QLatin1String("setting")].toString());
    QTEST(settings.join(u' '), "settings");
}

void AuditCommandTest::csvIsATableOfAll()
{
    const QStringList lines =
        run(QStringLiteral("audit --output csv --since 2026-01-31")).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0], QStringLiteral("id,when,who,setting,before,after"));
    QVERIFY2(lines[1].contains(QStringLiteral("2026-01-31T23:30:00Z")), qPrintable(lines[1]));
    QVERIFY2(lines[1].endsWith(QStringLiteral(",third,,\"a, b\"")), qPrintable(lines[1]));
    QCOMPARE(run(QStringLiteral("audit --output csv --limit 1")).count(QStringLiteral("\r\n")), 2);
}

void AuditCommandTest::saysWhenThereIsNothingSince()
{
    QCOMPARE(run(QStringLiteral("audit --since 2026-02-02")),
             QStringLiteral("No setting was changed since 2026-02-02T00:00:00Z (UTC).\n"));
}

void AuditCommandTest::refusesWhatIsNoTime_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("says");
    QTest::newRow("word") << "audit --since yesterday"
                          << "--since takes a day or a time such as 2026-01-31T12:00:00Z";
    QTest::newRow("day that is none") << "audit --since 2026-02-30"
                                      << "not \"2026-02-30\"";
    QTest::newRow("another command") << "status --since 2026-01-31"
                                     << "--since is for audit";
}

void AuditCommandTest::refusesWhatIsNoTime()
{
    QFETCH(const QString, line);
    QFETCH(const QString, says);
    const QString text = run(line);
    QVERIFY2(text.contains(says), qPrintable(text));
}

ITAM_TEST(AuditCommandTest)
#include "tst_auditcommand.moc"
