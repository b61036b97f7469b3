// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/errortext.h"
#include "tests/testcase.h"
#include "ui/models/datatypes.h"
#include "ui/models/segmentmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace itam;
using namespace itam::ui::models;
using core::exporter::SegmentLog;
using core::exporter::SegmentProgress;
using core::exporter::SegmentStage;
using core::support::Error;
using core::support::ErrorCode;
using Column = SegmentModel::Column;

namespace {

SegmentProgress segment(int index, SegmentStage stage = SegmentStage::Sending)
{
    SegmentProgress segment;
    segment.index = index;
    segment.transactionId = QStringLiteral("T%1").arg(index);
    segment.records = 500;
    segment.bytes = 2048;
    segment.stage = stage;
    return segment;
}

Error importFailed(const QString& transaction)
{
    Error error;
    error.code = ErrorCode::ImportFailed;
    error.subject = transaction;
    return error;
}

SegmentLog::Changes changes(const std::vector<int>& positions, SegmentStage stage = SegmentStage::Sending)
{
    SegmentLog::Changes changes;
    for (const int position : positions) {
        changes.changed.emplace_back(position, segment(position + 1, stage));
        changes.total = std::max(changes.total, position + 1);
    }
    return changes;
}

QString text(const SegmentModel& model, int row, Column column, int role = Qt::DisplayRole)
{
    return model.index(row, static_cast<int>(column)).data(role).toString();
}

/// First and last row of each announcement.
QList<std::pair<int, int>> spans(const QSignalSpy& spy)
{
    QList<std::pair<int, int>> spans;
    for (const QList<QVariant>& each : spy)
        spans.append({each[0].toModelIndex().row(), each[1].toModelIndex().row()});
    return spans;
}

} // namespace

class SegmentModelTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init()
    {
        TestCase::init();
        m_model = std::make_unique<SegmentModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void appendsNewRowsAtOnce();
    void announcesChangesAsSpans();
    void announcesARowThatChangedTwiceOnce();
    void changesAndAppendsInOneLook();
    void fillsAPositionThatComesLater();
    void announcesNothingWhenNothingChanged();
    void latestRowIsTheOneThatChangedLast();
    void startsAnewForTheNextExport();
    void takesALongExportInFewAnnouncements();
    void everyStageHasIconWordAndColour_data();
    void everyStageHasIconWordAndColour();
    void tellsEachColumn();
    void numbersStandAtTheRight();
    void keepsRawValuesForCopying();
    void tellsWhyASegmentFailed();
    void countsRecordsThatDidNotLand();
    void showsTheTextOfAnInstanceAsItIs();
    void hasTitlesForItsColumns();

private:
    std::unique_ptr<SegmentModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void SegmentModelTest::appendsNewRowsAtOnce()
{
    QSignalSpy inserted(m_model.get(), &SegmentModel::rowsInserted);
    QSignalSpy changed(m_model.get(), &SegmentModel::dataChanged);
    m_model->apply(changes({0, 1, 2}));
    QCOMPARE(m_model->rowCount(), 3);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted.first()[1].toInt(), 0);
    QCOMPARE(inserted.first()[2].toInt(), 2);
    QCOMPARE(changed.count(), 0);
}

void SegmentModelTest::announcesChangesAsSpans()
{
    m_model->apply(changes({0, 1, 2, 3, 4, 5, 6}));
    QSignalSpy changed(m_model.get(), &SegmentModel::dataChanged);
    m_model->apply(changes({5, 1, 2, 4, 0}, SegmentStage::Succeeded));
    QCOMPARE(spans(changed), (QList<std::pair<int, int>>{{0, 2}, {4, 5}}));
    QCOMPARE(changed.first()[0].toModelIndex().column(), 0);
    QCOMPARE(changed.first()[1].toModelIndex().column(), SegmentModel::columnTotal - 1);
    QCOMPARE(m_model->at(5).stage, SegmentStage::Succeeded);
    QCOMPARE(m_model->at(3).stage, SegmentStage::Sending);
}

void SegmentModelTest::announcesARowThatChangedTwiceOnce()
{
    m_model->apply(changes({0, 1}));
    QSignalSpy changed(m_model.get(), &SegmentModel::dataChanged);
    SegmentLog::Changes twice;
    twice.changed.emplace_back(0, segment(1, SegmentStage::Accepted));
    twice.changed.emplace_back(0, segment(1, SegmentStage::Succeeded));
    m_model->apply(twice);
    QCOMPARE(spans(changed), (QList<std::pair<int, int>>{{0, 0}}));
    QCOMPARE(m_model->at(0).stage, SegmentStage::Succeeded);
}

void SegmentModelTest::changesAndAppendsInOneLook()
{
    m_model->apply(changes({0, 1}));
    QSignalSpy inserted(m_model.get(), &SegmentModel::rowsInserted);
    QSignalSpy changed(m_model.get(), &SegmentModel::dataChanged);
    m_model->apply(changes({2, 1, 3}, SegmentStage::Accepted));
    QCOMPARE(spans(changed), (QList<std::pair<int, int>>{{1, 1}}));
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted.first()[1].toInt(), 2);
    QCOMPARE(inserted.first()[2].toInt(), 3);
    QCOMPARE(m_model->at(3).index, 4);
}

void SegmentModelTest::fillsAPositionThatComesLater()
{
    // A look is limited, and what changed again in the meantime moves to the end of the order.
    m_model->apply(changes({0, 2}));
    QCOMPARE(m_model->rowCount(), 3);
    QCOMPARE(m_model->at(2).index, 3);
    m_model->apply(changes({1}));
    QCOMPARE(m_model->rowCount(), 3);
    QCOMPARE(m_model->at(1).index, 2);
}

void SegmentModelTest::announcesNothingWhenNothingChanged()
{
    m_model->apply(changes({0}));
    QSignalSpy inserted(m_model.get(), &SegmentModel::rowsInserted);
    QSignalSpy changed(m_model.get(), &SegmentModel::dataChanged);
    m_model->apply({});
    QCOMPARE(inserted.count() + changed.count(), 0);
    QCOMPARE(m_model->latestRow(), 0);
}

void SegmentModelTest::latestRowIsTheOneThatChangedLast()
{
    QCOMPARE(m_model->latestRow(), -1);
    m_model->apply(changes({0, 1, 2, 3}));
    QCOMPARE(m_model->latestRow(), 3);
    m_model->apply(changes({3, 1}));
    QCOMPARE(m_model->latestRow(), 1);
}

void SegmentModelTest::startsAnewForTheNextExport()
{
    m_model->apply(changes({0, 1}));
    QSignalSpy reset(m_model.get(), &SegmentModel::modelReset);
    m_model->clear();
    QCOMPARE(reset.count(), 1);
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->latestRow(), -1);
    m_model->apply(changes({0}));
    QCOMPARE(m_model->rowCount(), 1);
}

void SegmentModelTest::takesALongExportInFewAnnouncements()
{
    m_tester.reset(); // it looks at every row after every change
    constexpr int total = 100'000;
    constexpr int look = 2000;
    QSignalSpy inserted(m_model.get(), &SegmentModel::rowsInserted);
    QSignalSpy changed(m_model.get(), &SegmentModel::dataChanged);
    SegmentLog log;
    quint64 seen = 0;
    for (int i = 1; i <= total; ++i) {
        log.put(segment(i));
        if (i > 1)
            log.put(segment(i - 1, SegmentStage::Succeeded));
        if (i % (look / 2) == 0) {
            const SegmentLog::Changes news = log.since(seen, look);
            seen = news.version;
            m_model->apply(news);
        }
    }
    QCOMPARE(m_model->rowCount(), total);
    // One append for each look, and one span for the row that was the newest in the look before.
    QCOMPARE(inserted.count(), total * 2 / look);
    QCOMPARE(changed.count(), total * 2 / look - 1);
    qint64 announced = 0;
    for (const auto& [from, to] : spans(changed))
        announced += to - from + 1;
    QCOMPARE(announced, total * 2 / look - 1);
    QCOMPARE(m_model->at(total - 2).stage, SegmentStage::Succeeded);
}

void SegmentModelTest::everyStageHasIconWordAndColour_data()
{
    QTest::addColumn<SegmentStage>("stage");
    QTest::addColumn<Severity>("severity");
    QTest::addColumn<QString>("word");
    const auto row = [](const char* word, SegmentStage stage, Severity severity) {
        QTest::newRow(word) << stage << severity << QString::fromLatin1(word);
    };
    row("Sending", SegmentStage::Sending, Severity::Busy);
    row("Waiting to retry", SegmentStage::WaitingToRetry, Severity::Warning);
    row("Accepted", SegmentStage::Accepted, Severity::Busy);
    row("Importing", SegmentStage::Importing, Severity::Busy);
    row("Imported", SegmentStage::Succeeded, Severity::Ok);
    row("Import failed", SegmentStage::Failed, Severity::Error);
    row("Split in two", SegmentStage::Split, Severity::Neutral);
    row("Not sent", SegmentStage::GivenUp, Severity::Error);
}

void SegmentModelTest::everyStageHasIconWordAndColour()
{
    QFETCH(const SegmentStage, stage);
    QFETCH(const Severity, severity);
    QFETCH(const QString, word);
    m_model->apply(changes({0}, stage));
    const auto state =
        m_model->index(0, static_cast<int>(Column::State)).data(StateRole).value<itam::ui::models::State>();
    QCOMPARE(state.word, word);
    QCOMPARE(state.severity, severity);
    QVERIFY(!state.icon.isEmpty());
    QCOMPARE(text(*m_model, 0, Column::State), word);
    QVERIFY(!m_model->index(0, static_cast<int>(Column::Message)).data(StateRole).isValid());
}

void SegmentModelTest::tellsEachColumn()
{
    SegmentProgress one = segment(1200, SegmentStage::Succeeded);
    one.type = core::model::DataType::Contracts;
    one.attempts = 2;
    one.returnCode = QStringLiteral("0");
    one.took = std::chrono::milliseconds(1500);
    one.transactionNumber = QStringLiteral("ITXN7");
    SegmentLog::Changes first;
    first.changed.emplace_back(0, one);
    m_model->apply(first);
    QCOMPARE(text(*m_model, 0, Column::Number), QLocale().toString(1200));
    QCOMPARE(text(*m_model, 0, Column::DataType), titleOf(core::model::DataType::Contracts));
    QCOMPARE(text(*m_model, 0, Column::Records), QStringLiteral("500"));
    QCOMPARE(text(*m_model, 0, Column::Attempts), QStringLiteral("2"));
    QCOMPARE(text(*m_model, 0, Column::ReturnCode), QStringLiteral("0"));
    QCOMPARE(text(*m_model, 0, Column::Duration), QStringLiteral("1.5 s"));
    QCOMPARE(text(*m_model, 0, Column::Transaction), QStringLiteral("ITXN7"));
    QCOMPARE(text(*m_model, 0, Column::Message), QString());
    QVERIFY(!text(*m_model, 0, Column::Size).isEmpty());
    QCOMPARE(text(*m_model, 0, Column::Number, IdRole), QStringLiteral("T1200"));
}

void SegmentModelTest::numbersStandAtTheRight()
{
    m_model->apply(changes({0}));
    for (const Column column : {Column::Number, Column::Records, Column::Size, Column::Attempts, Column::Duration}) {
        const int at = static_cast<int>(column);
        QVERIFY(m_model->index(0, at).data(Qt::TextAlignmentRole).value<Qt::Alignment>() & Qt::AlignRight);
        QVERIFY(m_model->headerData(at, Qt::Horizontal, Qt::TextAlignmentRole).value<Qt::Alignment>() & Qt::AlignRight);
    }
    QVERIFY(m_model->index(0, static_cast<int>(Column::Message)).data(Qt::TextAlignmentRole).value<Qt::Alignment>() &
            Qt::AlignLeft);
}

void SegmentModelTest::keepsRawValuesForCopying()
{
    SegmentProgress one = segment(1200, SegmentStage::Failed);
    one.took = std::chrono::milliseconds(1500);
    one.lastError.emplace().code = ErrorCode::TooLarge;
    SegmentLog::Changes first;
    first.changed.emplace_back(0, one);
    m_model->apply(first);
    const auto raw = [&](Column column) { return m_model->index(0, static_cast<int>(column)).data(RawRole); };
    QCOMPARE(raw(Column::Number), QVariant(1200));
    QCOMPARE(raw(Column::DataType), QVariant(QStringLiteral("hardware")));
    QCOMPARE(raw(Column::Size), QVariant(qint64{2048}));
    QCOMPARE(raw(Column::Duration), QVariant(qint64{1500}));
    QCOMPARE(raw(Column::Message), QVariant(core::support::errorId(ErrorCode::TooLarge)));
}

void SegmentModelTest::tellsWhyASegmentFailed()
{
    SegmentProgress one = segment(1, SegmentStage::Failed);
    one.attempts = 1;
    one.lastError = importFailed(QStringLiteral("ITXN9"));
    SegmentLog::Changes first;
    first.changed.emplace_back(0, one);
    m_model->apply(first);
    QCOMPARE(text(*m_model, 0, Column::Message), core::support::errorText(*one.lastError).what);
    QCOMPARE(text(*m_model, 0, Column::Message, Qt::ToolTipRole), text(*m_model, 0, Column::Message));
}

void SegmentModelTest::countsRecordsThatDidNotLand()
{
    SegmentProgress one = segment(1, SegmentStage::Succeeded);
    one.rows.errors = 2;
    one.rows.skipped = 3;
    SegmentLog::Changes first;
    first.changed.emplace_back(0, one);
    m_model->apply(first);
    QVERIFY(text(*m_model, 0, Column::Message).startsWith(QLatin1String("5 ")));
}

void SegmentModelTest::showsTheTextOfAnInstanceAsItIs()
{
    SegmentProgress one = segment(1, SegmentStage::Failed);
    one.transactionNumber = QStringLiteral("<b>ITXN</b>");
    one.lastError = importFailed(QStringLiteral("<b>ITXN</b>"));
    SegmentLog::Changes first;
    first.changed.emplace_back(0, one);
    m_model->apply(first);
    QCOMPARE(text(*m_model, 0, Column::Transaction), QStringLiteral("<b>ITXN</b>"));
    QVERIFY(text(*m_model, 0, Column::Message).contains(QLatin1String("<b>ITXN</b>")));
}

void SegmentModelTest::hasTitlesForItsColumns()
{
    QSet<QString> titles;
    for (int column = 0; column < m_model->columnCount(); ++column)
        titles.insert(m_model->headerData(column, Qt::Horizontal).toString());
    titles.remove(QString());
    QCOMPARE(titles.size(), SegmentModel::columnTotal);
    QVERIFY(!m_model->headerData(SegmentModel::columnTotal, Qt::Horizontal).isValid());
    QVERIFY(!m_model->headerData(0, Qt::Vertical).isValid());
}

ITAM_TEST(SegmentModelTest)
#include "tst_segmentmodel.moc"
