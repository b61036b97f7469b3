// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/schema.h"
#include "core/support/sqlite.h"
#include "tests/core/journal/support.h"
#include "tests/testcase.h"

#include <QFile>
#include <QFileInfo>

using namespace itam::core::journal;

namespace itam::tests {

class JournalFileTest final : public TestCase
{
    Q_OBJECT
private slots:
    void init();

    void makesAPrivateFileInAPrivateFolder();
    void tightensAFileThatOthersCouldRead();
    void writesThroughToTheDisk();
    void keepsItsIdentityAndSeed();
    void twoJournalsHaveDifferentIdentitiesAndSeeds();
    void readingNeedsAJournal();
    void readingCannotWrite();
    void readsAnOlderVersionOnlyAfterMigration();
    void opensFromEveryOldVersion();
    void refusesANewerVersionAndChangesNothing();
    void refusesWhatIsNoJournal_data();
    void refusesWhatIsNoJournal();
    void refusesADamagedJournal();
    void refusesAFolderThatCannotBeMade();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("data/journal.db")); }
    static QByteArray bytesOf(const QString& path);
    /// Of opening for writing and of opening for reading; an impossible one when it worked.
    static std::array<Error, 2> errorsOf(const QString& path);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void JournalFileTest::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
}

QByteArray JournalFileTest::bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::array<Error, 2> JournalFileTest::errorsOf(const QString& path)
{
    const auto writing = Journal::open(path);
    const auto reading = Journal::openForReading(path);
    Error none;
    none.detail = QStringLiteral("no error");
    return {writing ? none : writing.error(), reading ? none : reading.error()};
}

void JournalFileTest::makesAPrivateFileInAPrivateFolder()
{
    ITAM_OK(Journal::open(path()));
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                            QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    QVERIFY(!(QFileInfo(path()).permissions() & others));
    QVERIFY(!(QFileInfo(m_folder->filePath(QStringLiteral("data"))).permissions() & others));
}

void JournalFileTest::tightensAFileThatOthersCouldRead()
{
    ITAM_OK(Journal::open(path()));
    QVERIFY(QFile::setPermissions(path(), QFileInfo(path()).permissions() | QFileDevice::ReadOther));
    ITAM_OK(Journal::open(path()));
    QVERIFY(!(QFileInfo(path()).permissions() & QFileDevice::ReadOther));
}

void JournalFileTest::writesThroughToTheDisk()
{
    const auto database = openJournalFile(path(), Access::Writing, {});
    ITAM_OK(database);
    auto mode = (*database)->prepare("PRAGMA journal_mode");
    ITAM_OK(mode->step());
    QCOMPARE(mode->text(0), QStringLiteral("wal"));
    auto synchronous = (*database)->prepare("PRAGMA synchronous");
    ITAM_OK(synchronous->step());
    QCOMPARE(synchronous->integer(0), 2); // FULL
}

void JournalFileTest::keepsItsIdentityAndSeed()
{
    QString id;
    std::uint64_t seed = 0;
    {
        const auto journal = Journal::open(path());
        ITAM_OK(journal);
        id = journal->journalId();
        seed = journal->fingerprintSeed();
    }
    const auto again = Journal::open(path());
    ITAM_OK(again);
    QCOMPARE(id.size(), 32);
    QCOMPARE(again->journalId(), id);
    QCOMPARE(again->fingerprintSeed(), seed);
    const auto reading = Journal::openForReading(path());
    ITAM_OK(reading);
    QCOMPARE(reading->fingerprintSeed(), seed);
}

void JournalFileTest::twoJournalsHaveDifferentIdentitiesAndSeeds()
{
    const auto one = Journal::open(path());
    const auto two = Journal::open(m_folder->filePath(QStringLiteral("two.db")));
    ITAM_OK(one);
    ITAM_OK(two);
    QVERIFY(one->journalId() != two->journalId());
    QVERIFY(one->fingerprintSeed() != two->fingerprintSeed());
}

void JournalFileTest::readingNeedsAJournal()
{
    const auto journal = Journal::openForReading(path());
    QVERIFY(!journal);
    QCOMPARE(journal.error().code, ErrorCode::JournalUnavailable);
    QVERIFY(!QFileInfo::exists(path()));
}

void JournalFileTest::readingCannotWrite()
{
    ITAM_OK(Journal::open(path()));
    auto reading = Journal::openForReading(path());
    ITAM_OK(reading);
    const auto written = reading->beginExport(exportRecord(QStringLiteral("E1")));
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::JournalFailed);
    ITAM_OK(reading->exports(10));
}

void JournalFileTest::readsAnOlderVersionOnlyAfterMigration()
{
    ITAM_OK(Journal::open(path()));
    ITAM_OK(runSql(path(), "PRAGMA user_version = 0"));
    const auto reading = Journal::openForReading(path());
    QVERIFY(!reading);
    QCOMPARE(reading.error().code, ErrorCode::JournalUnavailable);
}

void JournalFileTest::opensFromEveryOldVersion()
{
    for (int version = 0; version <= newestSchema(); ++version) {
        const QString old = m_folder->filePath(QStringLiteral("old-%1.db").arg(version));
        const auto database = core::support::sqlite::Database::open(old, core::support::sqlite::OpenMode::Create);
        ITAM_OK(database);
        for (int number = 1; number <= version; ++number) {
            QFile script(QStringLiteral(":/itam/migrations/journal/%1.sql").arg(number, 4, 10, QLatin1Char('0')));
            QVERIFY(script.open(QIODevice::ReadOnly));
            ITAM_OK(database->execute(script.readAll()));
            ITAM_OK(database->execute("PRAGMA user_version = " + QByteArray::number(number)));
        }
        auto journal = Journal::open(old);
        ITAM_OK(journal);
        ITAM_OK(sendExport(*journal, QStringLiteral("E1"), 1));
        ITAM_OK(accountAll(*journal, QStringLiteral("E1"), Landing::End::Landed));
    }
    QVERIFY(newestSchema() >= 1);
}

void JournalFileTest::refusesANewerVersionAndChangesNothing()
{
    ITAM_OK(Journal::open(path()));
    ITAM_OK(runSql(path(), "PRAGMA user_version = " + QByteArray::number(newestSchema() + 1)));
    const QByteArray before = bytesOf(path());
    for (const Error& error : errorsOf(path())) {
        QVERIFY2(error.code == ErrorCode::JournalTooNew, qPrintable(error.detail));
        QCOMPARE(error.subject, path());
    }
    QVERIFY(bytesOf(path()) == before);
}

void JournalFileTest::refusesWhatIsNoJournal_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("text") << QByteArray("This is a letter to the accounting department. ").repeated(100)
                          << QByteArray();
    QTest::newRow("short text") << QByteArray("x") << QByteArray();
    QTest::newRow("header only") << QByteArray("SQLite format 3\0", 16) << QByteArray();
    QTest::newRow("another database") << QByteArray() << QByteArray("CREATE TABLE customers(name TEXT)");
    QTest::newRow("another version") << QByteArray() << QByteArray("PRAGMA user_version = 5");
    QTest::newRow("another application") << QByteArray()
                                         << QByteArray("PRAGMA application_id = 7; CREATE TABLE journal(id TEXT)");
}

void JournalFileTest::refusesWhatIsNoJournal()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, sql);
    const QString file = m_folder->filePath(QStringLiteral("other.db"));
    {
        QFile other(file);
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.write(content);
    }
    if (!sql.isEmpty())
        ITAM_OK(runSql(file, sql));
    const QByteArray before = bytesOf(file);
    for (const Error& error : errorsOf(file)) {
        QVERIFY2(error.code == ErrorCode::JournalUnavailable, qPrintable(error.detail));
        QCOMPARE(error.subject, file);
        QVERIFY(!error.detail.isEmpty());
    }
    QVERIFY(bytesOf(file) == before);
}

void JournalFileTest::refusesADamagedJournal()
{
    {
        auto journal = Journal::open(path());
        ITAM_OK(journal);
        ITAM_OK(sendExport(*journal, QStringLiteral("E1"), 50));
    }
    QByteArray bytes = bytesOf(path());
    QVERIFY(bytes.size() > 3 * 4096);
    // Every page but the first: the header still says "SQLite", the schema does not follow.
    for (qsizetype i = 4096; i < bytes.size(); i += 97)
        bytes[i] = '\x5a';
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    const auto journal = Journal::open(path());
    QVERIFY(!journal);
    QCOMPARE(journal.error().code, ErrorCode::JournalUnavailable);
    QVERIFY(bytesOf(path()) == bytes);
}

void JournalFileTest::refusesAFolderThatCannotBeMade()
{
    const QString file = m_folder->filePath(QStringLiteral("file"));
    {
        QFile made(file);
        QVERIFY(made.open(QIODevice::WriteOnly));
    }
    const auto journal = Journal::open(file + QStringLiteral("/journal.db"));
    QVERIFY(!journal);
    QCOMPARE(journal.error().code, ErrorCode::JournalUnavailable);
}

ITAM_TEST(JournalFileTest)

} // namespace itam::tests

#include "tst_journalfile.moc"
