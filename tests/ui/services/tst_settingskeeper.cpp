// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testcase.h"
#include "ui/services/settingskeeper.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace itam::core::settings;
using itam::ui::services::SettingsKeeper;

namespace itam::tests {

class SettingsKeeperTest final : public TestCase
{
    Q_OBJECT
private slots:
    void init();

    void startsWithDefaults();
    void savesAndTellsOnce();
    void anErrorChangesNothing();
    void neverReplacesAFileThatItCouldNotRead();
    void followsAFileThatSomebodyElseWrites();
    void followsAFileThatIsReplaced();
    void knowsTheNamesInTheFileAfterSaving();
    void guardRefusesAndIsToldOfWhatWasSaved();

private:
    void write(const QByteArray& text) const;
    QByteArray text() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void SettingsKeeperTest::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("itam-console.ini"));
}

void SettingsKeeperTest::write(const QByteArray& text) const
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(text), text.size());
}

QByteArray SettingsKeeperTest::text() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void SettingsKeeperTest::startsWithDefaults()
{
    const SettingsKeeper keeper(m_path);
    QVERIFY(keeper.settings() == Settings());
    QVERIFY(!keeper.loadError());
    QVERIFY(!QFile::exists(m_path));
}

void SettingsKeeperTest::savesAndTellsOnce()
{
    SettingsKeeper keeper(m_path);
    QSignalSpy changed(&keeper, &SettingsKeeper::settingsChanged);
    Settings settings;
    settings.source = QStringLiteral("sqlite:a.db");
    QVERIFY(keeper.save(settings));
    QCOMPARE(changed.count(), 1);
    QVERIFY(keeper.settings() == settings);
    QVERIFY(keeper.save(settings));
    QCOMPARE(changed.count(), 1);
    QVERIFY(SettingsKeeper(m_path).settings() == settings);
}

void SettingsKeeperTest::anErrorChangesNothing()
{
    SettingsKeeper keeper(m_path);
    QSignalSpy changed(&keeper, &SettingsKeeper::settingsChanged);
    Settings settings;
    settings.limits.maxTries = 99;
    const auto saved = keeper.save(settings);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::SettingsInvalid);
    QCOMPARE(changed.count(), 0);
    QVERIFY(keeper.settings() == Settings());
    QVERIFY(!QFile::exists(m_path));
}

void SettingsKeeperTest::neverReplacesAFileThatItCouldNotRead()
{
    const QByteArray bad = "[limits]\nmaxTries=99\n[instance A]\nurl=https://a.service-now.com\n";
    write(bad);
    SettingsKeeper keeper(m_path);
    QSignalSpy error(&keeper, &SettingsKeeper::loadErrorChanged);
    QVERIFY(keeper.loadError());
    QCOMPARE(keeper.loadError()->subject, QStringLiteral("limits/maxTries"));
    QVERIFY(!keeper.save({}));
    QCOMPARE(text(), bad);
    // Somebody mends it.
    write("[limits]\nmaxTries=9\n[instance A]\nurl=https://a.service-now.com\n");
    QTRY_COMPARE(error.count(), 1);
    QVERIFY(!keeper.loadError());
    QCOMPARE(keeper.settings().limits.maxTries, 9);
    QVERIFY(keeper.save(keeper.settings()));
}

void SettingsKeeperTest::followsAFileThatSomebodyElseWrites()
{
    SettingsKeeper keeper(m_path);
    QSignalSpy changed(&keeper, &SettingsKeeper::settingsChanged);
    write("source=sqlite:b.db\n");
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(keeper.settings().source, QStringLiteral("sqlite:b.db"));
    write("source=sqlite:c.db\n");
    QTRY_COMPARE(changed.count(), 2);
}

void SettingsKeeperTest::followsAFileThatIsReplaced()
{
    SettingsKeeper keeper(m_path);
    QSignalSpy changed(&keeper, &SettingsKeeper::settingsChanged);
    for (int i = 1; i <= 3; ++i) {
        Settings settings;
        settings.limits.maxTries = i;
        QVERIFY(SettingsFile(m_path).save(settings)); // writes another file and renames it
        QTRY_COMPARE(changed.count(), i);
        QCOMPARE(keeper.settings().limits.maxTries, i);
    }
}

void SettingsKeeperTest::knowsTheNamesInTheFileAfterSaving()
{
    write("[instance Old]\nurl=https://a.service-now.com\nfuture=1\n");
    SettingsKeeper keeper(m_path);
    for (const char* name : {"New", "Newer"}) {
        Settings settings = keeper.settings();
        QVERIFY(renameInstance(settings, settings.instances.first().name, QString::fromLatin1(name)));
        QVERIFY(keeper.save(settings));
    }
    QCOMPARE(text(), QByteArray("[instance Newer]\nurl=https://a.service-now.com\nfuture=1\n"));
}

void SettingsKeeperTest::guardRefusesAndIsToldOfWhatWasSaved()
{
    SettingsKeeper keeper(m_path);
    bool permitted = false;
    QList<std::pair<Settings, Settings>> told;
    keeper.setGuard({.permit =
                         [&permitted](const Settings&, const Settings&) {
                             return permitted ? Result<void>() : failure(ErrorCode::NotPermitted);
                         },
                     .saved = [&told](const Settings& before, const Settings& after) { told.append({before, after}); }});
    Settings settings;
    settings.source = QStringLiteral("sqlite:a.db");
    QCOMPARE(keeper.save(settings).error().code, ErrorCode::NotPermitted);
    QVERIFY(keeper.settings() == Settings());
    QVERIFY(!QFile::exists(m_path));
    QVERIFY(told.isEmpty());
    permitted = true;
    QVERIFY(keeper.save(settings));
    QCOMPARE(told.size(), 1);
    QVERIFY(told.first().first == Settings());
    QVERIFY(told.first().second == settings);
    // What could not be saved is not told.
    settings.limits.maxTries = 99;
    QVERIFY(!keeper.save(settings));
    QCOMPARE(told.size(), 1);
}

ITAM_TEST(SettingsKeeperTest)

} // namespace itam::tests

#include "tst_settingskeeper.moc"
