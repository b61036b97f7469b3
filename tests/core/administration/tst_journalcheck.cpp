// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What "Check journal" finds at a place, and that it leaves it as it was.
#include "core/administration/journalcheck.h"
#include "core/journal/operators.h"
#include "core/journal/schema.h"
#include "core/support/sqlite.h"
#include "tests/fakes/fakeclock.h"
#include "tests/testcase.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace itam;
using namespace itam::core;
using namespace itam::core::administration;
using exporter::CheckState;
using exporter::ConnectionCheck;

namespace itam::tests {
namespace {

const model::Account anna{QStringLiteral("anna"), false, false};
const model::Account berta{QStringLiteral("berta"), false, false};

} // namespace

class JournalCheckTest final : public TestCase
{
    Q_OBJECT
private slots:
    void init();
    void placeWithoutAJournalStaysEmpty();
    void folderThatIsMissingIsMadeLater();
    void nothingCanBeMadeBelowAFile();
    void saysWhoThisAccountIs();
    void namesWhoHoldsTheLock_d10();
    void nameThatAKilledProgramLeftIsNobody();
    void somethingElseIsNoJournal();
    void newerJournalIsRefused();
    void olderJournalIsNotMigrated();
    void everySentenceSaysSomething();

private:
    QStringList idsOf(const model::Account& account = anna)
    {
        QStringList reported;
        const auto checks = runJournalChecks({.clock = m_clock, .journal = path(), .account = account}, {},
                                             [&](const ConnectionCheck& check) { reported.append(check.id); });
        m_checks = checks;
        return reported;
    }
    void makeJournal() const
    {
        auto journal = journal::Journal::open(path());
        QVERIFY(journal);
        QVERIFY(journal::Operators(*journal).enter(anna, m_clock.nowUtc()));
    }
    void setVersion(int version) const
    {
        auto file = support::sqlite::Database::open(path(), support::sqlite::OpenMode::ReadWrite);
        QVERIFY(file);
        QVERIFY(file->execute("PRAGMA user_version = " + QByteArray::number(version)));
    }
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("data/journal.db")); }

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeClock m_clock;
    QList<ConnectionCheck> m_checks;
};

void JournalCheckTest::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(m_folder->filePath(QStringLiteral("data"))));
}

void JournalCheckTest::placeWithoutAJournalStaysEmpty()
{
    QCOMPARE(idsOf(), (QStringList{QStringLiteral("journal"), QStringLiteral("journal.new")}));
    QVERIFY(exporter::canExport(m_checks));
    QVERIFY(QDir(m_folder->filePath(QStringLiteral("data"))).isEmpty());
}

void JournalCheckTest::folderThatIsMissingIsMadeLater()
{
    QVERIFY(QDir(m_folder->path()).rmdir(QStringLiteral("data")));
    QVERIFY(idsOf().contains(QStringLiteral("journal.new")));
    QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("data"))));
}

void JournalCheckTest::nothingCanBeMadeBelowAFile()
{
    QVERIFY(QDir(m_folder->path()).rmdir(QStringLiteral("data")));
    QFile file(m_folder->filePath(QStringLiteral("data")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(idsOf(), QStringList{QStringLiteral("journal")});
    QCOMPARE(m_checks.first().state, CheckState::Failed);
    QCOMPARE(m_checks.first().error->code, ErrorCode::JournalUnavailable);
}

void JournalCheckTest::saysWhoThisAccountIs()
{
    makeJournal();
    QCOMPARE(idsOf(anna), (QStringList{QStringLiteral("journal"), QStringLiteral("journal.current"),
                                       QStringLiteral("journal.free"), QStringLiteral("journal.administrator")}));
    QCOMPARE(idsOf(berta).last(), QStringLiteral("journal.viewer"));
    QCOMPARE(m_checks.last().state, CheckState::Warning);
    QCOMPARE(m_checks.last().detail, QStringLiteral("berta"));
    // Looking makes nobody known.
    auto journal = journal::Journal::open(path());
    QVERIFY(journal);
    QVERIFY(!journal::Operators(*journal).find(berta.name)->has_value());
}

void JournalCheckTest::namesWhoHoldsTheLock_d10()
{
    makeJournal();
    auto journal = journal::Journal::open(path());
    QVERIFY(journal);
    const auto lock = journal->lock();
    QVERIFY(lock);
    QVERIFY(idsOf().contains(QStringLiteral("journal.busy")));
    QVERIFY2(m_checks[2].detail.contains(QStringLiteral("process %1").arg(QCoreApplication::applicationPid())),
             qPrintable(m_checks[2].detail));
}

void JournalCheckTest::nameThatAKilledProgramLeftIsNobody()
{
    makeJournal();
    QFile lock(path() + QStringLiteral(".lock"));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    QVERIFY(lock.write("itam-export\n4711\ncomputer\n") > 0);
    lock.close();
    QVERIFY(idsOf().contains(QStringLiteral("journal.free")));
}

void JournalCheckTest::somethingElseIsNoJournal()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write("a letter to somebody, and nothing that a program could read as a database") > 0);
    file.close();
    QCOMPARE(idsOf(), QStringList{QStringLiteral("journal")});
    QCOMPARE(m_checks.first().error->code, ErrorCode::JournalUnavailable);
    QVERIFY(!exporter::canExport(m_checks));
}

void JournalCheckTest::newerJournalIsRefused()
{
    makeJournal();
    setVersion(journal::newestSchema() + 1);
    QCOMPARE(idsOf(), QStringList{QStringLiteral("journal")});
    QCOMPARE(m_checks.first().error->code, ErrorCode::JournalTooNew);
}

void JournalCheckTest::olderJournalIsNotMigrated()
{
    makeJournal();
    setVersion(journal::newestSchema() - 1);
    QVERIFY(idsOf().contains(QStringLiteral("journal.older")));
    QCOMPARE(m_checks[1].detail, QString::number(journal::newestSchema() - 1));
    QCOMPARE(*journal::schemaOfFile(path(), {}), journal::newestSchema() - 1);
}

void JournalCheckTest::everySentenceSaysSomething()
{
    for (const char* id : {"journal", "journal.new", "journal.current", "journal.older", "journal.free", "journal.busy",
                           "journal.administrator", "journal.viewer"}) {
        const ConnectionCheck check{
            .id = QString::fromLatin1(id), .state = CheckState::Warning, .detail = QStringLiteral("detail")};
        QVERIFY2(!exporter::checkTitle(check.id).startsWith(QStringLiteral("ServiceNow")), id);
        QVERIFY2(exporter::checkSentence(check).size() > 20, id);
    }
}

ITAM_TEST(JournalCheckTest)

} // namespace itam::tests

#include "tst_journalcheck.moc"
