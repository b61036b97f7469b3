// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testcase.h"
#include "ui/services/journalreader.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace itam;
using namespace itam::core::journal;
using itam::core::model::DataType;
using ui::services::JournalReader;

class JournalReaderTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void aJournalThatIsNotThereKnowsNothing();
    void tellsWhatTheJournalKnows();
    void readsPendingRecordsPageByPage();
    void theNewerQuestionIsAnswered();
    void questionsOfDifferentKindDoNotOvertakeEachOther();
    void saysThatTheJournalCannotBeRead();
    void saysThatAPageCannotBeRead();
    void makesTheJournalBeforeTheFirstAnswerWhenAsked();
    void noAnswerArrivesAfterItsEnd();

private:
    void fillJournal();
    void breakJournal();

    const Owner m_owner{QStringLiteral("instance"), QStringLiteral("source"), DataType::Hardware};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<JournalReader> m_reader;
    QList<Knowledge> m_known;
    QList<PendingPage> m_pages;
};

void JournalReaderTest::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_reader = std::make_unique<JournalReader>(m_folder->filePath(QStringLiteral("journal.db")));
    m_known.clear();
    m_pages.clear();
    connect(m_reader.get(), &JournalReader::knowledgeRead, this,
            [this](const Knowledge& knowledge) { m_known.append(knowledge); });
    connect(m_reader.get(), &JournalReader::pendingRead, this,
            [this](const PendingPage& page) { m_pages.append(page); });
}

void JournalReaderTest::fillJournal()
{
    auto journal = Journal::open(m_reader->location().place);
    QVERIFY(journal);
    ExportRecord record;
    record.exportId = QStringLiteral("e1");
    record.instanceId = m_owner.instanceId;
    record.sourceId = m_owner.sourceId;
    record.started = QDateTime::currentDateTimeUtc();
    QVERIFY(journal->beginExport(record));
    std::vector<Landing> landings;
    for (int i = 1; i <= 5; ++i) {
        Landing landing;
        landing.end = Landing::End::NotLanded;
        landing.record.key = QByteArray("C") + QByteArray::number(i);
        landing.reason = QStringLiteral("TOO_LARGE");
        landings.push_back(landing);
    }
    QVERIFY(journal->recordUnsendable(m_owner, landings, record.started));
}

void JournalReaderTest::breakJournal()
{
    QFile file(m_reader->location().place);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8192, 'x'));
}

void JournalReaderTest::aJournalThatIsNotThereKnowsNothing()
{
    m_reader->readKnowledge();
    QVERIFY(m_known.isEmpty());
    QTRY_COMPARE(m_known.size(), 1);
    QVERIFY(m_known.first().exports.empty());
    QVERIFY(!QFile::exists(m_reader->location().place));
}

void JournalReaderTest::tellsWhatTheJournalKnows()
{
    fillJournal();
    m_reader->readKnowledge();
    QTRY_COMPARE(m_known.size(), 1);
    QCOMPARE(m_known.first().exports.size(), std::size_t{1});
    QCOMPARE(m_known.first().baselines.size(), 1);
    QCOMPARE(m_known.first().baselines.first().owner, m_owner);
    QCOMPARE(m_known.first().baselines.first().pending.first().count, 5);
}

void JournalReaderTest::readsPendingRecordsPageByPage()
{
    fillJournal();
    m_reader->readPending(m_owner, {}, 3);
    QTRY_COMPARE(m_pages.size(), 1);
    QCOMPARE(m_pages.first().rows.size(), 3);
    QVERIFY(m_pages.first().more);
    m_reader->readPending(m_owner, m_pages.first().rows.last().key, 3);
    QTRY_COMPARE(m_pages.size(), 2);
    QCOMPARE(m_pages.last().rows.size(), 2);
    QCOMPARE(m_pages.last().rows.last().key, QByteArray("C5"));
    QVERIFY(!m_pages.last().more);
}

void JournalReaderTest::theNewerQuestionIsAnswered()
{
    fillJournal();
    m_reader->readPending(m_owner, {}, 3);
    m_reader->readPending(m_owner, {}, 2);
    QTRY_VERIFY(!m_pages.isEmpty());
    QCoreApplication::processEvents();
    QCOMPARE(m_pages.size(), 1);
    QCOMPARE(m_pages.first().rows.size(), 2);
}

void JournalReaderTest::questionsOfDifferentKindDoNotOvertakeEachOther()
{
    fillJournal();
    m_reader->readKnowledge();
    m_reader->readPending(m_owner, {}, 3);
    QTRY_COMPARE(m_known.size(), 1);
    QTRY_COMPARE(m_pages.size(), 1);
}

void JournalReaderTest::saysThatTheJournalCannotBeRead()
{
    breakJournal();
    QSignalSpy failed(m_reader.get(), &JournalReader::failed);
    m_reader->readKnowledge();
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(m_known.isEmpty());
}

void JournalReaderTest::saysThatAPageCannotBeRead()
{
    // Apart from the other: whoever asked for the page has to know.
    breakJournal();
    QSignalSpy failed(m_reader.get(), &JournalReader::failed);
    QSignalSpy pageFailed(m_reader.get(), &JournalReader::pendingFailed);
    m_reader->readPending(m_owner, {}, 3);
    QTRY_COMPARE(pageFailed.count(), 1);
    QCOMPARE(failed.count(), 0);
    QVERIFY(m_pages.isEmpty());
}

void JournalReaderTest::makesTheJournalBeforeTheFirstAnswerWhenAsked()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("journal.db"));
    JournalReader reader(path);
    reader.prepareFirst();
    QSignalSpy known(&reader, &JournalReader::knowledgeRead);
    reader.readKnowledge();
    reader.readKnowledge();
    QTRY_COMPARE(known.count(), 1);
    QVERIFY(core::journal::Journal::openForReading(path));
}

void JournalReaderTest::noAnswerArrivesAfterItsEnd()
{
    fillJournal();
    m_reader->readKnowledge();
    m_reader->readPending(m_owner, {}, 3);
    m_reader.reset();
    QCoreApplication::processEvents();
    QVERIFY(m_known.isEmpty());
    QVERIFY(m_pages.isEmpty());
}

ITAM_TEST(JournalReaderTest)
#include "tst_journalreader.moc"
