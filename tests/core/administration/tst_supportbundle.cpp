// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The bundle of an installation in whose files secrets were planted wherever people and libraries leave them.
#include "core/administration/scrubbing.h"
#include "core/administration/supportbundle.h"
#include "core/journal/journal.h"
#include "core/schedule/runlog.h"
#include "tests/testcase.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

using namespace itam;
using namespace itam::core::administration;

namespace {

const QList<QByteArray> secrets{"refresh-Tok3n-value", "cl1ent/secret+value", "db-Passw0rd", "pr0xy pass", "kept-by-Program"};

void put(const QString& path, const QByteArray& bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class SupportBundleTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void holdsWhatItsContentsSay();
    void holdsNoSecret();
    void unreadableSettingsDoNotStopIt();
    void logsAreBounded();
    void fileIsPrivateAndReplacedOnlyWhenAsked();
    void stopsWhenAsked();

private:
    [[nodiscard]] QByteArray bytesOf(const QList<ArchivedFile>& files, const char* name) const
    {
        for (const ArchivedFile& file : files) {
            if (file.name == QLatin1String(name))
                return file.bytes;
        }
        return "missing";
    }
    [[nodiscard]] QString in(const char* name) const { return m_folder->filePath(QLatin1String(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    BundleSources m_sources;
};

void SupportBundleTest::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_sources = {.settingsPath = in("config/itam-console.ini"),
                 .dataFolder = in("data"),
                 .journal = in("data/journal.db"),
                 .logs = {in("data/itam-export.log"), in("data/itam-console.log")},
                 .schedule = {in("units"), in("none"), in("none"), in("none")},
                 .program = QStringLiteral("itam-export"),
                 .now = QDateTime(QDate(2026, 12, 6), QTime(3, 0), Qt::UTC),
                 .known = {core::secrets::Secret(secrets[4])}};
    put(m_sources.settingsPath, "; token=" + secrets[0] + "\n[general]\nactiveInstance=Production\nsource=postgres://itam:" + secrets[2] +
                                    "@db/itam\n\n[instance Production]\nurl=https://example.service-now.com\nuser=svc\nclientId=c1\n"
                                    "clientSecret=" + secrets[1] + "\n");
    QByteArray log("2026-12-06T03:00:00.000Z info itam.core.exporter export e1 started\n");
    log += "Authorization: Bearer " + secrets[0] + "\n";
    log += "curl: client_secret=" + QUrl::toPercentEncoding(QString::fromUtf8(secrets[1])) + "&x=1\n";
    log += "cannot open postgres://itam:" + secrets[2] + "@db/itam\n";
    log += "http_proxy=http://me:" + QUrl::toPercentEncoding(QString::fromUtf8(secrets[3])) + "@proxy:3128\n";
    log += "a line that holds " + secrets[4] + " and " + secrets[4].toBase64() + " and " + secrets[4].toHex() + "\n";
    put(in("data/itam-export.log"), log);
    put(in("data/itam-export.log.1"), log);
    put(in("units/itam-export.service"), "[Service]\nEnvironment=ITAM_PASSWORD=" + secrets[2] + "\n");
    core::schedule::ScheduledRun run;
    run.started = m_sources.now;
    run.lines = QStringList{QStringLiteral("token: %1").arg(QString::fromUtf8(secrets[0]))};
    QVERIFY(core::schedule::RunLog(core::schedule::runLogPath(in("data"))).begin(run));
}

void SupportBundleTest::holdsWhatItsContentsSay()
{
    const auto files = gatherBundle(m_sources, {});
    QVERIFY(files);
    const QByteArray contents = bytesOf(*files, "CONTENTS.txt");
    for (const BundlePart& part : bundleParts()) {
        QVERIFY2(contents.contains(part.name.toUtf8()), qPrintable(part.name));
        QVERIFY2(std::ranges::any_of(*files, [&](const ArchivedFile& file) { return file.name.startsWith(part.name); }),
                 qPrintable(part.name));
    }
    QVERIFY(contents.contains(bundlePrivacy().toUtf8()));
    QVERIFY(bytesOf(*files, "environment.txt").contains("Qt: 6."));
    QVERIFY(bytesOf(*files, "environment.txt").contains("SQLite: 3."));
    QVERIFY(bytesOf(*files, "settings.ini").contains("https://example.service-now.com"));
    QVERIFY(bytesOf(*files, "logs/itam-export.log").contains("export e1 started"));
    QVERIFY(bytesOf(*files, "logs/itam-export.log.1").contains("export e1 started"));
    QVERIFY(bytesOf(*files, "journal.json").contains("\"exports\""));
    QVERIFY(bytesOf(*files, "files.txt").contains("itam-export.log.1"));
    QVERIFY(bytesOf(*files, "schedule/user/itam-export.service").contains("[Service]"));
}

void SupportBundleTest::holdsNoSecret()
{
    const QString path = in("bundle.tar.gz");
    QVERIFY(writeBundle(path, m_sources, {}));
    // As whoever gets it unpacks it.
    const QString unpacked = in("unpacked");
    QVERIFY(QDir().mkpath(unpacked));
    QProcess process;
    process.start(QStringLiteral("tar"), {QStringLiteral("-C"), unpacked, QStringLiteral("-xzf"), path});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    int looked = 0;
    for (QDirIterator it(unpacked, QDir::Files, QDirIterator::Subdirectories); it.hasNext(); ++looked) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        for (const QByteArray& secret : secrets) {
            for (const QByteArray& form : formsOf(secret))
                QVERIFY2(!bytes.contains(form), qPrintable(file.fileName() + QStringLiteral(": ") + QString::fromUtf8(form)));
        }
    }
    QVERIFY(looked >= 8);
}

void SupportBundleTest::unreadableSettingsDoNotStopIt()
{
    put(m_sources.settingsPath, "what is this " + secrets[0]);
    const auto files = gatherBundle(m_sources, {});
    QVERIFY(files);
    QVERIFY(bytesOf(*files, "settings.ini").startsWith("not here: "));
    QVERIFY(!bytesOf(*files, "settings.ini").contains(secrets[0]));
}

void SupportBundleTest::logsAreBounded()
{
    put(in("data/itam-console.log"), QByteArray(3 * 1024 * 1024, 'x') + "\nthe end\n");
    const auto files = gatherBundle(m_sources, {});
    QVERIFY(files);
    const QByteArray log = bytesOf(*files, "logs/itam-console.log");
    QVERIFY(log.size() <= 1024 * 1024);
    QVERIFY(log.endsWith("the end\n"));
}

void SupportBundleTest::fileIsPrivateAndReplacedOnlyWhenAsked()
{
    const QString path = in("bundle.tar.gz");
    const auto written = writeBundle(path, m_sources, {});
    QVERIFY(written);
    QCOMPARE(written->bytes, QFileInfo(path).size());
    QVERIFY(!(QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    const auto again = writeBundle(path, m_sources, {});
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::FileUnwritable);
    QVERIFY(writeBundle(path, m_sources, {}, core::support::Replace::Yes));
    QVERIFY(!(QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
}

void SupportBundleTest::stopsWhenAsked()
{
    std::stop_source stop;
    stop.request_stop();
    const auto files = gatherBundle(m_sources, stop.get_token());
    QVERIFY(!files);
    QCOMPARE(files.error().code, ErrorCode::Cancelled);
}

ITAM_TEST(SupportBundleTest)
#include "tst_supportbundle.moc"
