// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testcase.h"
#include "ui/shell/notice.h"

using namespace itam::ui::shell;
using itam::core::journal::ExportRecord;
using itam::core::journal::Knowledge;
using itam::core::journal::Outcome;

class NoticeTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void interruptsOnlyWhenItIsWorthIt_data();
    void interruptsOnlyWhenItIsWorthIt();
    void namesTheInstanceAndTheExport();
    void whatWasThereAtTheFirstReadingIsHistory();
    void anExportElsewhereIsToldOnce();
    void ownExportsAreNotThoseOfOthers();

private:
    static void add(Knowledge& knowledge, const char* id, Outcome outcome = Outcome::TransferFailed)
    {
        ExportRecord record;
        record.exportId = QString::fromLatin1(id);
        record.outcome = outcome;
        knowledge.exports.insert(knowledge.exports.begin(), record);
    }
};

void NoticeTest::interruptsOnlyWhenItIsWorthIt_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<bool>("startedHere");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("wanted");
    QTest::addColumn<bool>("inFront");
    QTest::addColumn<QString>("title"); // empty: nobody is interrupted
    const QString none;
    QTest::newRow("long one by hand") << Outcome::Succeeded << true << 10 << true << false << "Export ended";
    QTest::newRow("nothing to send") << Outcome::NothingToSend << true << 60 << true << false << "Export ended";
    QTest::newRow("short one by hand") << Outcome::Succeeded << true << 9 << true << false << none;
    QTest::newRow("short one that failed") << Outcome::ImportFailed << true << 1 << true << false << "Export failed";
    QTest::newRow("problems") << Outcome::SucceededWithProblems << true << 1 << true << false
                              << "Export ended with problems";
    QTest::newRow("stopped by hand") << Outcome::Cancelled << true << 60 << true << false << none;
    QTest::newRow("in front") << Outcome::TransferFailed << true << 60 << true << true << none;
    QTest::newRow("switched off") << Outcome::TransferFailed << true << 60 << false << false << none;
    QTest::newRow("scheduled success") << Outcome::Succeeded << false << 600 << true << false << none;
    QTest::newRow("scheduled failure") << Outcome::PreflightFailed << false << 1 << true << false
                                       << "Scheduled export failed";
    QTest::newRow("scheduled, interrupted") << Outcome::Interrupted << false << 1 << true << false
                                            << "Scheduled export failed";
    QTest::newRow("scheduled with problems") << Outcome::SucceededWithProblems << false << 1 << true << false
                                             << "Scheduled export ended with problems";
    QTest::newRow("still running") << Outcome::Running << false << 60 << true << false << none;
}

void NoticeTest::interruptsOnlyWhenItIsWorthIt()
{
    QFETCH(const Outcome, outcome);
    QFETCH(const bool, startedHere);
    QFETCH(const int, seconds);
    QFETCH(const bool, wanted);
    QFETCH(const bool, inFront);
    const auto notice = noticeOf({QStringLiteral("e1"), QStringLiteral("Acme"), outcome, std::chrono::seconds(seconds), startedHere},
                                 {.wanted = wanted, .windowInFront = inFront});
    QTEST(notice ? notice->title : QString(), "title");
}

void NoticeTest::namesTheInstanceAndTheExport()
{
    for (const Outcome outcome :
         {Outcome::Succeeded, Outcome::NothingToSend, Outcome::SucceededWithProblems, Outcome::TransferFailed}) {
        const auto notice = noticeOf({QStringLiteral("e1"), QStringLiteral("Acme"), outcome, longExport, true}, {});
        QVERIFY(notice);
        QVERIFY2(notice->text.contains(QStringLiteral("Acme")), qPrintable(notice->text));
        QCOMPARE(notice->exportId, QStringLiteral("e1"));
        QCOMPARE(notice->isProblem, outcome == Outcome::SucceededWithProblems || outcome == Outcome::TransferFailed);
    }
}

void NoticeTest::whatWasThereAtTheFirstReadingIsHistory()
{
    Knowledge knowledge;
    add(knowledge, "old");
    EndedElsewhere elsewhere;
    QVERIFY(elsewhere.newIn(knowledge).empty());
}

void NoticeTest::anExportElsewhereIsToldOnce()
{
    Knowledge knowledge;
    EndedElsewhere elsewhere;
    QVERIFY(elsewhere.newIn(knowledge).empty());
    add(knowledge, "e1", Outcome::Running);
    QVERIFY(elsewhere.newIn(knowledge).empty());
    knowledge.exports.front().outcome = Outcome::TransferFailed;
    QCOMPARE(elsewhere.newIn(knowledge).size(), 1U);
    QVERIFY(elsewhere.newIn(knowledge).empty());
}

void NoticeTest::ownExportsAreNotThoseOfOthers()
{
    Knowledge knowledge;
    EndedElsewhere elsewhere;
    QVERIFY(elsewhere.newIn(knowledge).empty());
    elsewhere.isOurs(QStringLiteral("e1"));
    add(knowledge, "e1");
    QVERIFY(elsewhere.newIn(knowledge).empty());
}

ITAM_TEST(NoticeTest)
#include "tst_notice.moc"
