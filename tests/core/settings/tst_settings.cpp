// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settings.h"
#include "tests/testcase.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace itam::core::settings;
using itam::core::model::DataType;

namespace itam::tests {

class SettingsTest final : public TestCase
{
    Q_OBJECT
private slots:
    void init();

    void withoutAFileThereAreDefaults();
    void givesBackWhatWasSaved();
    void untouchedDefaultsStayOutOfTheFile();
    void readsWhatAPersonWrote();
    void keepsWhatItDoesNotKnow();
    void removesInstancesThatAreGone();
    void namesTheBadValue_data();
    void namesTheBadValue();
    void journalIsAPathOrAnAddressWithoutAPassword();
    void aBadFileIsLeftAlone();
    void validateNamesTheBadValue();
    void takesTheBounds_data();
    void takesTheBounds();
    void findsTheActiveInstance();
    void withoutASoftwareRouteNoApplicationsTravel();
    void addsRenamesAndRemovesInstances();
    void refusesNamesThatAreNone();
    void aRenamedInstanceKeepsWhatItDoesNotKnow();
    void twoInstancesExchangeTheirNames();
    void isPrivate();
    void livesInTheConfigurationFolder();

private:
    static Settings sample();
    void write(const QByteArray& text) const;
    QByteArray text() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void SettingsTest::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("new/itam-console.ini"));
}

Settings SettingsTest::sample()
{
    Settings settings;
    InstanceSettings production;
    production.name = QStringLiteral("Production (EU)");
    production.url = QUrl(QStringLiteral("https://example.service-now.com"));
    production.user = QStringLiteral("itam.\u00fcser = ; #");
    production.clientId = QStringLiteral("0123456789abcdef");
    production.tokenSavedAt = QDateTime(QDate(2026, 1, 31), QTime(12, 0), Qt::UTC);
    InstanceSettings sandbox;
    sandbox.name = QStringLiteral("Sandbox");
    sandbox.url = QUrl(QStringLiteral("http://127.0.0.1:18080"));
    sandbox.endpoint = QStringLiteral("fnmp.do");
    sandbox.environment = Environment::Test;
    sandbox.embedded = true;
    sandbox.channel = core::settings::Channel::Identification;
    sandbox.identification.software = core::settings::SoftwareRoute::Cmdb;
    sandbox.clientSecretSavedAt = QDateTime(QDate(2026, 2, 1), QTime(8, 30), Qt::UTC);
    settings.instances = {production, sandbox};
    settings.activeInstance = production.name;
    settings.source = QStringLiteral("sqlite:/var/lib/itam/operations.db");
    settings.included[DataType::Applications] = false;
    settings.limits.segmentRecords = 250;
    settings.limits.segmentBytes = 1024 * 1024;
    settings.limits.retryScale = 0.25;
    settings.retire = {RetirePolicy::Report, 5, 25};
    settings.console = {ColorScheme::Dark, Language::German};
    return settings;
}

void SettingsTest::write(const QByteArray& text) const
{
    QVERIFY(QDir().mkpath(QFileInfo(m_path).absolutePath()));
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

QByteArray SettingsTest::text() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void SettingsTest::withoutAFileThereAreDefaults()
{
    const auto settings = SettingsFile(m_path).load();
    QVERIFY(settings);
    QVERIFY(*settings == Settings());
    QCOMPARE(settings->limits.segmentRecords, 500);
    QCOMPARE(settings->limits.segmentBytes, 4 * 1024 * 1024);
    QVERIFY(settings->included[DataType::Hardware] && settings->included[DataType::Contracts] &&
            settings->included[DataType::Applications]);
    QCOMPARE(settings->retire.policy, RetirePolicy::Off);
    QCOMPARE(settings->retire.passes, 3);
    QCOMPARE(settings->retire.percent, 10);
    QVERIFY(!QFileInfo::exists(m_path));
}

void SettingsTest::givesBackWhatWasSaved()
{
    const SettingsFile file(m_path);
    QVERIFY(file.save(sample()));
    const auto settings = file.load();
    QVERIFY2(settings, settings ? "" : qPrintable(settings.error().subject + settings.error().detail));
    QVERIFY(*settings == sample());
    const QByteArray once = text();
    QVERIFY(file.save(*settings));
    QCOMPARE(text(), once);
}

void SettingsTest::untouchedDefaultsStayOutOfTheFile()
{
    QVERIFY(SettingsFile(m_path).save(sample()));
    QVERIFY(!text().contains("maxTries"));
    QVERIFY(text().contains("segmentRecords=250"));
    // A value that was set goes back to its default in the file too.
    Settings changed = sample();
    changed.limits.segmentRecords = 500;
    QVERIFY(SettingsFile(m_path).save(changed));
    QVERIFY(text().contains("segmentRecords=500"));
}

void SettingsTest::readsWhatAPersonWrote()
{
    write("; ours\nActiveInstance = prod\nsource=odbc:ITAM, the old one\n\n[Include]\ncontracts = no\n\n"
          "[instance Prod]\nURL = https://example.service-now.com/\nUser = itam\n");
    const auto settings = SettingsFile(m_path).load();
    QVERIFY2(settings, settings ? "" : qPrintable(settings.error().subject));
    QCOMPARE(settings->source, QStringLiteral("odbc:ITAM, the old one"));
    QVERIFY(!settings->included[DataType::Contracts]);
    QVERIFY(settings->active());
    QCOMPARE(settings->active()->name, QStringLiteral("Prod"));
    QCOMPARE(settings->active()->url, QUrl(QStringLiteral("https://example.service-now.com")));
    QCOMPARE(settings->active()->endpoint, QString::fromLatin1(defaultEndpoint));
}

void SettingsTest::keepsWhatItDoesNotKnow()
{
    write("; keep me\nfuture=1\n[limits]\nunknown=2\n[elsewhere]\nx=3\n");
    auto settings = SettingsFile(m_path).load();
    QVERIFY(settings);
    settings->limits.maxTries = 3;
    QVERIFY(SettingsFile(m_path).save(*settings));
    for (const char* line : {"; keep me\n", "future=1\n", "unknown=2\n", "x=3\n", "maxTries=3\n"})
        QVERIFY2(text().contains(line), line);
}

void SettingsTest::removesInstancesThatAreGone()
{
    const SettingsFile file(m_path);
    QVERIFY(file.save(sample()));
    Settings settings = sample();
    settings.instances.removeLast();
    QVERIFY(file.save(settings));
    QVERIFY(!text().contains("Sandbox"));
    QCOMPARE(file.load()->instances.size(), 1);
}

void SettingsTest::namesTheBadValue_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("name");
    const auto row = [](const char* text, const char* name) {
        QTest::newRow(QByteArray(text).replace('\n', ' ').constData()) << QByteArray(text) << QString::fromLatin1(name);
    };
    row("[limits]\nsegmentRecords=0", "limits/segmentRecords");
    row("[limits]\nsegmentRecords=10001", "limits/segmentRecords");
    row("[limits]\nsegmentRecords=many", "limits/segmentRecords");
    row("[limits]\nsegmentRecords=", "limits/segmentRecords");
    row("[limits]\nsegmentBytes=16383", "limits/segmentBytes");
    row("[limits]\nsegmentBytes=26214401", "limits/segmentBytes");
    row("[limits]\nmaxTries=11", "limits/maxTries");
    row("[limits]\nretryScale=nan", "limits/retryScale");
    row("[limits]\nretryScale=-1", "limits/retryScale");
    row("[include]\nhardware=perhaps", "include/hardware");
    row("activeInstance=nowhere", "activeInstance");
    row("[instance A]\nurl=http://example.com", "instance A/url");
    row("[instance A]\nendpoint=/x", "instance A/endpoint");
    row("[instance A]\nendpoint=https://elsewhere/x", "instance A/endpoint");
    row("[instance A]\nendpoint=", "instance A/endpoint");
    row("[instance A]\ntokenSavedAt=yesterday", "instance A/tokenSavedAt");
    row("[instance A]\nclientSecretSavedAt=yesterday", "instance A/clientSecretSavedAt");
    row("[instance A]\nenvironment=staging", "instance A/environment");
    row("[instance A]\nembedded=perhaps", "instance A/embedded");
    row("[instance A]\nsoftwareRoute=both", "instance A/softwareRoute");
    row("[limits]\ncompression=zip", "limits/compression");
    row("[retire]\npolicy=delete", "retire/policy");
    row("[retire]\npasses=0", "retire/passes");
    row("[retire]\npasses=1001", "retire/passes");
    row("[retire]\npercent=-1", "retire/percent");
    row("[retire]\npercent=101", "retire/percent");
    row("[console]\ncolorScheme=pink", "console/colorScheme");
    row("[console]\nlanguage=xx", "console/language");
    row("[console]\nnotifications=maybe", "console/notifications");
}

void SettingsTest::namesTheBadValue()
{
    QFETCH(QByteArray, text);
    write(text);
    const auto settings = SettingsFile(m_path).load();
    QVERIFY(!settings);
    QCOMPARE(settings.error().code, ErrorCode::SettingsInvalid);
    QTEST(settings.error().subject, "name");
    QVERIFY(!settings.error().detail.isEmpty());
}

void SettingsTest::journalIsAPathOrAnAddressWithoutAPassword()
{
    write("journal=/var/lib/itam/journal.db\n");
    QCOMPARE(SettingsFile(m_path).load()->journal, QStringLiteral("/var/lib/itam/journal.db"));
    write("journal=postgres://anna@db:5432/itam?sslmode=verify-full\n");
    const auto settings = SettingsFile(m_path).load();
    QVERIFY(settings);
    QCOMPARE(settings->journal, QStringLiteral("postgres://anna@db:5432/itam?sslmode=verify-full"));
    for (const char* text :
         {"journal=journal.db", "journal=mariadb://anna@db/itam", "journal=postgres://anna:geheim@db/itam",
          "journal=postgres://anna@db/itam?password=geheim"}) {
        write(text);
        const auto refused = SettingsFile(m_path).load();
        QVERIFY2(!refused, text);
        QCOMPARE(refused.error().subject, QStringLiteral("journal"));
        QVERIFY(!refused.error().detail.contains(QStringLiteral("geheim")));
    }
}

void SettingsTest::aBadFileIsLeftAlone()
{
    const QByteArray bad = "[limits]\nthis is no setting\n";
    write(bad);
    const auto loaded = SettingsFile(m_path).load();
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().subject, m_path + QStringLiteral(", line 2"));
    QVERIFY(!SettingsFile(m_path).save(sample()));
    QCOMPARE(text(), bad);
}

void SettingsTest::validateNamesTheBadValue()
{
    QVERIFY(validate(Settings()));
    QVERIFY(validate(sample()));
    const auto named = [](const std::function<void(Settings&)>& change) {
        Settings settings = sample();
        change(settings);
        const auto valid = validate(settings);
        return valid ? QStringLiteral("valid") : valid.error().subject;
    };
    QCOMPARE(named([](Settings& s) { s.limits.pollMs = 1; }), QStringLiteral("limits/pollMs"));
    QCOMPARE(named([](Settings& s) { s.limits.stallSeconds = 0; }), QStringLiteral("limits/stallSeconds"));
    QCOMPARE(named([](Settings& s) { s.source = QStringLiteral("a\nb"); }), QStringLiteral("source"));
    QCOMPARE(named([](Settings& s) { s.activeInstance = QStringLiteral("x"); }), QStringLiteral("activeInstance"));
    QCOMPARE(named([](Settings& s) { s.instances[0].user = QStringLiteral("a\nb"); }),
             QStringLiteral("instance Production (EU)/user"));
    QCOMPARE(named([](Settings& s) { s.instances[1].url = QUrl(QStringLiteral("ftp://x")); }),
             QStringLiteral("instance Sandbox/url"));
    QCOMPARE(named([](Settings& s) { s.instances[1].name = QStringLiteral("production (eu)"); }),
             QStringLiteral("instance production (eu)"));
    QCOMPARE(named([](Settings& s) { s.instances[1].name = QStringLiteral("a]"); }), QStringLiteral("instance a]"));
    QCOMPARE(named([](Settings& s) { s.instances[1].url = QUrl(); }), QStringLiteral("valid"));
}

void SettingsTest::takesTheBounds_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const char* line : {"segmentRecords=1", "segmentRecords=10000", "segmentBytes=16384", "segmentBytes=26214400",
                             "maxTries=1", "maxTries=10", "retryScale=0", "retryScale=0.001"})
        QTest::newRow(line) << QByteArray(line);
}

void SettingsTest::takesTheBounds()
{
    QFETCH(QByteArray, line);
    write("[limits]\n" + line + "\n");
    const auto settings = SettingsFile(m_path).load();
    QVERIFY2(settings, settings ? "" : qPrintable(settings.error().detail));
}

void SettingsTest::findsTheActiveInstance()
{
    QVERIFY(!Settings().active());
    QCOMPARE(sample().active()->user, sample().instances[0].user);
}

void SettingsTest::withoutASoftwareRouteNoApplicationsTravel()
{
    Settings settings = sample();
    settings.included[DataType::Applications] = true;
    QVERIFY(travelling(settings)[DataType::Applications]);
    InstanceSettings& active = settings.instances.first();
    active.identification.software = core::settings::SoftwareRoute::Off;
    QVERIFY(travelling(settings)[DataType::Applications]); // of the other channel it says nothing
    active.channel = core::settings::Channel::Identification;
    QVERIFY(!travelling(settings)[DataType::Applications]);
    QVERIFY(travelling(settings)[DataType::Hardware]);
}

void SettingsTest::addsRenamesAndRemovesInstances()
{
    Settings settings;
    QVERIFY(addInstance(settings, QStringLiteral("A")));
    QVERIFY(addInstance(settings, QStringLiteral("B")));
    QVERIFY(addInstance(settings, QStringLiteral("C")));
    QCOMPARE(settings.activeInstance, QStringLiteral("C"));
    settings.activeInstance = QStringLiteral("b");
    QVERIFY(renameInstance(settings, QStringLiteral("B"), QStringLiteral("Live")));
    QCOMPARE(settings.activeInstance, QStringLiteral("Live"));
    QVERIFY(renameInstance(settings, QStringLiteral("A"), QStringLiteral("a")));
    QCOMPARE(settings.activeInstance, QStringLiteral("Live"));
    // The neighbour takes over, at last nobody.
    QVERIFY(removeInstance(settings, QStringLiteral("live")));
    QCOMPARE(settings.activeInstance, QStringLiteral("C"));
    QVERIFY(removeInstance(settings, QStringLiteral("C")));
    QCOMPARE(settings.activeInstance, QStringLiteral("a"));
    QVERIFY(removeInstance(settings, QStringLiteral("a")));
    QVERIFY(settings.activeInstance.isEmpty());
    QVERIFY(validate(settings));
}

void SettingsTest::refusesNamesThatAreNone()
{
    Settings settings;
    QVERIFY(addInstance(settings, QStringLiteral("A")));
    QVERIFY(addInstance(settings, QStringLiteral("B")));
    for (const char* name : {"", " C", "a", "x]", "x\ny"}) {
        QVERIFY2(!addInstance(settings, QString::fromLatin1(name)), name);
        QVERIFY2(!renameInstance(settings, QStringLiteral("B"), QString::fromLatin1(name)), name);
    }
    QCOMPARE(settings.instances.size(), 2);
    QCOMPARE(renameInstance(settings, QStringLiteral("Z"), QStringLiteral("Y")).error().code, ErrorCode::NotFound);
    QCOMPARE(removeInstance(settings, QStringLiteral("Z")).error().code, ErrorCode::NotFound);
}

void SettingsTest::aRenamedInstanceKeepsWhatItDoesNotKnow()
{
    write("activeInstance=Old\n[instance Old]\n; ask Ann\nurl=https://example.service-now.com\nfuture=1\n[x]\ny=2\n");
    const SettingsFile file(m_path);
    auto settings = file.load();
    QVERIFY(settings);
    QVERIFY(renameInstance(*settings, QStringLiteral("Old"), QStringLiteral("New")));
    QVERIFY(file.save(*settings));
    QCOMPARE(text(), QByteArray("activeInstance=New\n[instance New]\n; ask Ann\nurl=https://example.service-now.com\n"
                                "future=1\n[x]\ny=2\n"));
    QCOMPARE(file.load()->instances.first().nameInFile, QStringLiteral("New"));
}

void SettingsTest::twoInstancesExchangeTheirNames()
{
    write("[instance A]\nurl=https://a.service-now.com\nmine=a\n[instance B]\nurl=https://b.service-now.com\nmine=b\n"
          "[instance C]\nurl=https://c.service-now.com\nmine=c\n");
    const SettingsFile file(m_path);
    auto settings = file.load();
    QVERIFY(settings);
    QVERIFY(renameInstance(*settings, QStringLiteral("A"), QStringLiteral("X")));
    QVERIFY(renameInstance(*settings, QStringLiteral("B"), QStringLiteral("A")));
    QVERIFY(renameInstance(*settings, QStringLiteral("X"), QStringLiteral("B")));
    // And one takes the name of one that is gone.
    QVERIFY(removeInstance(*settings, QStringLiteral("C")));
    QVERIFY(renameInstance(*settings, QStringLiteral("A"), QStringLiteral("C")));
    QVERIFY(file.save(*settings));
    QCOMPARE(text(), QByteArray("[instance B]\nurl=https://a.service-now.com\nmine=a\n"
                                "[instance C]\nurl=https://b.service-now.com\nmine=b\n"));
}

void SettingsTest::isPrivate()
{
    QVERIFY(SettingsFile(m_path).save(sample()));
    QVERIFY(!(QFileInfo(m_path).permissions() &
              (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup | QFileDevice::WriteOther)));
}

void SettingsTest::livesInTheConfigurationFolder()
{
    QCOMPARE(defaultSettingsPath(),
             qEnvironmentVariable("XDG_CONFIG_HOME") + QStringLiteral("/itam-console/itam-console.ini"));
}

ITAM_TEST(SettingsTest)

} // namespace itam::tests

#include "tst_settings.moc"
