// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testcase.h"
#include "ui/shell/exportfigures.h"

using namespace itam::ui::shell;
using itam::core::journal::ExportMode;
using itam::core::journal::ExportRecord;
using itam::core::journal::Knowledge;
using itam::core::journal::TypeRecord;
using itam::core::model::DataType;

class ExportFiguresTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void areOfThisInstanceOldestFirst();
    void areAtMostThirty();
    void anExportThatGotNowhereIsNoBar();
    void changesAreThoseOfTheNewest();
    void readBeforeIsThatOfTheSameType();
    void sentenceSaysWhatTheChartShows();
    void nothingHasNoSentence();

private:
    /// Newer than those before.
    TypeRecord& add(const char* id, DataType type, qint64 sent, const char* url = "https://a");

    QDateTime m_now{QDate(2026, 5, 1), QTime(12, 0), Qt::UTC};
    itam::ui::exporter::ExportTarget m_target;
    Knowledge m_knowledge;
};

void ExportFiguresTest::init()
{
    TestCase::init();
    m_knowledge = {};
    m_target = {};
    m_target.instanceUrl = QStringLiteral("https://a");
}

TypeRecord& ExportFiguresTest::add(const char* id, DataType type, qint64 sent, const char* url)
{
    const QString exportId = QString::fromLatin1(id);
    if (!m_knowledge.types.contains(exportId)) {
        ExportRecord record;
        record.exportId = exportId;
        record.instanceUrl = QString::fromLatin1(url);
        record.started = m_now = m_now.addDays(1);
        m_knowledge.exports.insert(m_knowledge.exports.begin(), record);
    }
    TypeRecord& made = m_knowledge.types[exportId].emplace_back();
    made.exportId = exportId;
    made.type = type;
    made.sent = sent;
    return made;
}

void ExportFiguresTest::areOfThisInstanceOldestFirst()
{
    add("e1", DataType::Hardware, 10);
    add("e1", DataType::Contracts, 5);
    add("e2", DataType::Hardware, 99, "https://b");
    add("e3", DataType::Applications, 7);
    const auto figures = figuresOf(m_target, m_knowledge);
    QCOMPARE(figures.size(), 2);
    QCOMPARE(figures.first().exportId, QStringLiteral("e1"));
    QCOMPARE(figures.first().total(), 15);
    QCOMPARE(figures.last().sent[DataType::Applications], 7);
    QCOMPARE(figures.last().started, m_now);
}

void ExportFiguresTest::areAtMostThirty()
{
    for (int i = 0; i < mostFigures + 5; ++i)
        add(qPrintable(QStringLiteral("e%1").arg(i)), DataType::Hardware, i);
    const auto figures = figuresOf(m_target, m_knowledge);
    QCOMPARE(figures.size(), mostFigures);
    QCOMPARE(figures.last().total(), mostFigures + 4); // the newest are kept
}

void ExportFiguresTest::anExportThatGotNowhereIsNoBar()
{
    ExportRecord record;
    record.exportId = QStringLiteral("e1");
    record.instanceUrl = QStringLiteral("https://a");
    m_knowledge.exports.push_back(record);
    QVERIFY(figuresOf(m_target, m_knowledge).isEmpty());
    QVERIFY(!changesOf(m_target, m_knowledge)[DataType::Hardware]);
}

void ExportFiguresTest::changesAreThoseOfTheNewest()
{
    add("e1", DataType::Hardware, 1);
    TypeRecord& newest = add("e2", DataType::Hardware, 12);
    newest.mode = ExportMode::Full;
    newest.read = 100;
    newest.inserted = 7;
    newest.updated = 4;
    newest.vanished = 2;
    const auto changes = changesOf(m_target, m_knowledge);
    QCOMPARE(*changes[DataType::Hardware],
             (TypeChange{.full = true, .read = 100, .readBefore = 0, .sent = 12, .inserted = 7, .updated = 4, .vanished = 2}));
    QVERIFY(!changes[DataType::Contracts]);
}

void ExportFiguresTest::readBeforeIsThatOfTheSameType()
{
    add("e1", DataType::Hardware, 1).read = 90;
    add("e2", DataType::Contracts, 1).read = 5; // hardware was excluded
    add("e3", DataType::Hardware, 1).read = 100;
    const auto changes = changesOf(m_target, m_knowledge);
    QCOMPARE(changes[DataType::Hardware]->readBefore, std::optional<qint64>(90));
}

void ExportFiguresTest::sentenceSaysWhatTheChartShows()
{
    add("e1", DataType::Hardware, 10);
    add("e2", DataType::Hardware, 4);
    add("e2", DataType::Contracts, 1);
    const QString sentence = sentenceOf(figuresOf(m_target, m_knowledge));
    QVERIFY2(sentence.startsWith(QStringLiteral("2 export(s) sent 15 records (Hardware inventory: 14, Contracts: 1, "
                                                "Installed applications: 0).")),
             qPrintable(sentence));
    QVERIFY2(sentence.endsWith(QStringLiteral(": 10.")), qPrintable(sentence));
}

void ExportFiguresTest::nothingHasNoSentence()
{
    QVERIFY(sentenceOf({}).isEmpty());
}

ITAM_TEST(ExportFiguresTest)
#include "tst_exportfigures.moc"
