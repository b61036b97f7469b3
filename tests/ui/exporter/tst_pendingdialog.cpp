// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/widgetrules.h"
#include "tests/testcase.h"
#include "ui/exporter/pendingdialog.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tableview.h"

using namespace itam;
using namespace itam::ui;
using namespace itam::ui::exporter;
using core::journal::PendingPage;
using core::model::DataType;
using tests::child;

class PendingDialogTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void asksForTheFirstType();
    void beginsWithTheWantedCause();
    void leavesOutTheKeyOfAnother();
    void asksForTheNextPageAtTheEndOfTheTable();
    void goesOnWhenTheFilterHidesAWholePage();
    void asksOnceForEachPage();
    void filtersEveryColumnWithoutCase();
    void saysThatNothingMatches();
    void saysThatEverythingHasLanded();
    void forgetsRecordsThatHaveLanded();
    void showsAnotherType();
    void triesAgainAfterAnError();
    void returnInTheFilterPressesNothing();
    void closesWithEscape();
    void tabFollowsReading();
    void everythingHasAName();
    void showsForeignTextAsItIs();

private:
    static PendingPage page(int from, int count, bool more, const char* reason = "AMBIGUOUS")
    {
        PendingPage page;
        for (int i = from; i < from + count; ++i)
            page.rows.append({QByteArray("C") + QByteArray::number(i), QString::fromLatin1(reason), {}});
        page.more = more;
        return page;
    }
    void start(const QString& reason = {}, const QList<PendingDialog::Choice>& choices = {{DataType::Hardware, 17}})
    {
        m_dialog->start(choices, reason, m_clock.nowUtc());
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }
    [[nodiscard]] QLineEdit* filter() const { return child<QLineEdit>(*m_dialog, "pendingFilterEdit"); }
    [[nodiscard]] widgets::EmptyState* empty() const { return m_dialog->findChild<widgets::EmptyState*>(); }
    [[nodiscard]] int rows() const { return m_table->model()->rowCount(); }

    tests::FakeClock m_clock;
    std::unique_ptr<PendingDialog> m_dialog;
    widgets::TableView* m_table = nullptr;
    QList<std::pair<DataType, QByteArray>> m_wanted;
};

void PendingDialogTest::init()
{
    TestCase::init();
    m_wanted.clear();
    m_dialog = std::make_unique<PendingDialog>();
    m_table = child<widgets::TableView>(*m_dialog, "pendingTable");
    QVERIFY(m_table);
    connect(m_dialog.get(), &PendingDialog::pageWanted, this, [this](DataType type, const QByteArray& after) {
        m_wanted.append({type, after});
    });
}

void PendingDialogTest::asksForTheFirstType()
{
    start({}, {{DataType::Contracts, 1200}, {DataType::Hardware, 17}});
    QCOMPARE(m_wanted, (QList<std::pair<DataType, QByteArray>>{{DataType::Contracts, {}}}));
    const auto* types = child<QComboBox>(*m_dialog, "pendingTypeComboBox");
    QCOMPARE(types->count(), 2);
    QCOMPARE(types->currentText(), QStringLiteral("Contracts (%1)").arg(QLocale().toString(1200)));
    m_dialog->append(page(1, 3, false));
    QCOMPARE(rows(), 3);
}

void PendingDialogTest::beginsWithTheWantedCause()
{
    start(QStringLiteral("NO_KEY"));
    QCOMPARE(filter()->text(), QStringLiteral("NO_KEY"));
    PendingPage mixed = page(1, 3, false);
    mixed.rows.append(page(4, 1, false, "NO_KEY").rows);
    m_dialog->append(mixed);
    QCOMPARE(rows(), 1);
}

void PendingDialogTest::leavesOutTheKeyOfAnother()
{
    start(QStringLiteral("DUPLICATE_OF C-17"));
    QCOMPARE(filter()->text(), QStringLiteral("DUPLICATE_OF"));
}

void PendingDialogTest::asksForTheNextPageAtTheEndOfTheTable()
{
    start();
    m_dialog->append(page(1, 500, true));
    QCoreApplication::processEvents();
    QCOMPARE(m_wanted.size(), 1);
    m_table->scrollToBottom();
    QTRY_COMPARE(m_wanted.size(), 2);
    QCOMPARE(m_wanted.last().second, QByteArray("C500"));
    m_dialog->append(page(501, 20, false));
    QCOMPARE(rows(), 520);
    m_table->scrollToBottom();
    QCoreApplication::processEvents();
    QCOMPARE(m_wanted.size(), 2);
}

void PendingDialogTest::goesOnWhenTheFilterHidesAWholePage()
{
    start(QStringLiteral("NO_KEY"));
    m_dialog->append(page(1, 500, true));
    QCOMPARE(m_wanted.size(), 2);
    QCOMPARE(m_wanted.last().second, QByteArray("C500"));
    QVERIFY(!empty()->isVisible());
    m_dialog->append(page(501, 500, true));
    QCOMPARE(m_wanted.size(), 3);
    m_dialog->append(page(1001, 3, false, "NO_KEY"));
    QCOMPARE(rows(), 3);
    QCOMPARE(m_wanted.size(), 3);
}

void PendingDialogTest::asksOnceForEachPage()
{
    // The dialog is used again, with more to read and another cause than before.
    start(QStringLiteral("AMBIGUOUS"));
    m_dialog->append(page(1, 500, true));
    m_wanted.clear();
    start(QStringLiteral("NO_KEY"), {{DataType::Contracts, 3}});
    QCOMPARE(m_wanted, (QList<std::pair<DataType, QByteArray>>{{DataType::Contracts, {}}}));
}

void PendingDialogTest::filtersEveryColumnWithoutCase()
{
    start();
    m_dialog->append(page(1, 12, false));
    filter()->setFocus();
    QTest::keyClicks(filter(), QStringLiteral("c12"));
    QCOMPARE(rows(), 1);
    filter()->clear();
    QTest::keyClicks(filter(), QStringLiteral("ambig"));
    QCOMPARE(rows(), 12);
}

void PendingDialogTest::saysThatNothingMatches()
{
    start();
    m_dialog->append(page(1, 12, false));
    QTest::keyClicks(filter(), QStringLiteral("nowhere"));
    QVERIFY(empty()->isVisible());
    QCOMPARE(empty()->title(), QStringLiteral("No record matches this filter"));
    QTest::mouseClick(child<QPushButton>(*m_dialog, "emptyStateButton"), Qt::LeftButton);
    QVERIFY(filter()->text().isEmpty());
    QCOMPARE(rows(), 12);
    QVERIFY(!empty()->isVisible());
}

void PendingDialogTest::saysThatEverythingHasLanded()
{
    start({}, {});
    QVERIFY(empty()->isVisible());
    QCOMPARE(empty()->title(), QStringLiteral("Every record has landed"));
    QVERIFY(m_wanted.isEmpty());
    start();
    m_dialog->append({});
    QVERIFY(empty()->isVisible());
}

void PendingDialogTest::forgetsRecordsThatHaveLanded()
{
    start();
    m_dialog->append(page(1, 12, true));
    m_wanted.clear();
    start({}, {});
    QCOMPARE(rows(), 0);
    QVERIFY(empty()->isVisible());
    QVERIFY(m_wanted.isEmpty());
}

void PendingDialogTest::showsAnotherType()
{
    start({}, {{DataType::Hardware, 17}, {DataType::Applications, 4}});
    m_dialog->append(page(1, 17, false));
    auto* types = child<QComboBox>(*m_dialog, "pendingTypeComboBox");
    types->setFocus();
    QTest::keyClick(types, Qt::Key_Down);
    QCOMPARE(m_wanted.last().first, DataType::Applications);
    QCOMPARE(m_wanted.last().second, QByteArray());
    QCOMPARE(rows(), 0);
}

void PendingDialogTest::triesAgainAfterAnError()
{
    start();
    Error error;
    error.code = ErrorCode::JournalFailed;
    m_dialog->showError(error);
    const auto* bar = m_dialog->findChild<widgets::MessageBar*>();
    QVERIFY(bar->isVisible());
    auto* again = child<QPushButton>(*m_dialog, "pendingTryAgainButton");
    QTRY_VERIFY(again->isVisible());
    QTest::mouseClick(again, Qt::LeftButton);
    QCOMPARE(m_wanted.size(), 2);
    QCOMPARE(m_wanted.last().second, QByteArray());
    m_dialog->append(page(1, 3, false));
    QVERIFY(!bar->isVisible());
    QCOMPARE(rows(), 3);
}

void PendingDialogTest::returnInTheFilterPressesNothing()
{
    start();
    m_dialog->append(page(1, 3, true));
    Error error;
    error.code = ErrorCode::JournalFailed;
    error.detail = QStringLiteral("disk I/O error");
    m_dialog->showError(error);
    QTRY_VERIFY(child<QPushButton>(*m_dialog, "pendingTryAgainButton")->isVisible());
    m_wanted.clear();
    filter()->setFocus();
    QTest::keyClick(filter(), Qt::Key_Return);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(m_wanted.isEmpty());
    QVERIFY(!child<QLabel>(*m_dialog, "messageDetailLabel")->isVisible());
}

void PendingDialogTest::closesWithEscape()
{
    start();
    QTest::keyClick(m_table, Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    start();
    QTest::mouseClick(child<QPushButton>(*m_dialog, "closePendingButton"), Qt::LeftButton);
    QVERIFY(!m_dialog->isVisible());
}

void PendingDialogTest::tabFollowsReading()
{
    start();
    m_dialog->append(page(1, 3, false));
    QCOMPARE(QApplication::focusWidget(), m_table);
    QCOMPARE(tests::tabOrder(*m_dialog).size(), 5);
    QCOMPARE(tests::againstReadingOrder(*m_dialog), QString());
}

void PendingDialogTest::everythingHasAName()
{
    start();
    Error error;
    error.code = ErrorCode::JournalFailed;
    m_dialog->showError(error);
    QCOMPARE(tests::withoutName(*m_dialog), QString());
    QCOMPARE(tests::withoutKind(*m_dialog), QString());
}

void PendingDialogTest::showsForeignTextAsItIs()
{
    start();
    m_dialog->append(page(1, 1, false, "<b>NEW_CODE</b>"));
    QVERIFY(m_table->model()->index(0, 1).data().toString().contains(QLatin1String("<b>")));
    QCOMPARE(tests::withRichText(*m_dialog), QString());
}

ITAM_TEST(PendingDialogTest)
#include "tst_pendingdialog.moc"
