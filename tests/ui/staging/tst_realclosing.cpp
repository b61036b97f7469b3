// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endtoend/rawclient.h"
#include "tests/ui/staging/realinstance.h"
#include "ui/history/closerundialog.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tableview.h"

#include <QLineEdit>
#include <QSignalSpy>

using namespace itam;
using namespace itam::ui;
using history::CloseRunDialog;
using tests::child;

// An import that somebody began and never ended, on a real sandbox: it blocks, and is closed (P-13, I-12).
class RealClosingTest final : public tests::RealPageTest
{
    Q_OBJECT
private slots:
    void initTestCase() { begin(); }
    void init()
    {
        RealPageTest::init();
        m_closer.setPorts(instance.ports());
        m_dialog = std::make_unique<CloseRunDialog>(m_closer, clock);
    }
    void cleanup()
    {
        m_dialog.reset();
        finish();
    }
    void saysThatNothingBlocks();
    void namesWhoBlocksAndSinceWhen_F01();
    void closesWithACommentOnly_I12();
    void passesOnWhyItIsRefused();
    void keepsTheRulesOfAPage();

private:
    /// Number of an Import Run whose last segment never comes.
    [[nodiscard]] QString begun(const char* id)
    {
        tests::RawClient client(instance.sandbox());
        tests::RawClient::Segment segment;
        segment.transactionId = QString::fromLatin1(id) + QStringLiteral("-1");
        segment.exportId = QString::fromLatin1(id);
        segment.last = false;
        segment.records = tests::RawClient::computer("Z1", "pc-z", "SZ123456");
        segment.count = 1;
        const auto reply = client.send(segment);
        return reply ? reply->importRun : QString();
    }
    void open(const QString& number)
    {
        m_dialog->start(number);
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
        QTRY_VERIFY(!table()->property("dimmed").toBool());
        QTRY_VERIFY(child<QPushButton>(*m_dialog, "unfinishedRefreshButton")->isEnabled());
    }
    [[nodiscard]] widgets::TableView* table() const
    {
        return child<widgets::TableView>(*m_dialog, "unfinishedRunsTable");
    }
    [[nodiscard]] QPushButton* close() const { return child<QPushButton>(*m_dialog, "closeAsFailedButton"); }
    [[nodiscard]] QLineEdit* comment() const { return child<QLineEdit>(*m_dialog, "closingCommentEdit"); }
    [[nodiscard]] QString stateOf(const QString& number) const
    {
        return instance.value(QStringLiteral("x_fls_flexera_fnms_import_run"),
                              QLatin1String("number=") + number, QStringLiteral("state"));
    }

    services::RunCloser m_closer;
    std::unique_ptr<CloseRunDialog> m_dialog;
};

void RealClosingTest::saysThatNothingBlocks()
{
    open({});
    QTRY_COMPARE(emptyTitle(*table()), QStringLiteral("No Import Run blocks"));
    QVERIFY(!close()->isEnabled());
}

void RealClosingTest::namesWhoBlocksAndSinceWhen_F01()
{
    const QString number = begun("6e9b1d4c-0000-4000-8000-000000000001");
    QVERIFY(!number.isEmpty());
    open(number);
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    const QAbstractItemModel& model = *table()->model();
    QCOMPARE(textOf(model, 0, 0), number);
    QCOMPARE(textOf(model, 0, 1), QStringLiteral("Hardware inventory"));
    QVERIFY(!textOf(model, 0, 3).isEmpty());
    QCOMPARE(textOf(model, 0, 4), QStringLiteral("just now"));
    QVERIFY(child<QLabel>(*m_dialog, "closingEffectLabel")->text().contains(textOf(model, 0, 3)));
    QVERIFY(m_dialog->windowTitle().endsWith(QLatin1String("test")));
}

void RealClosingTest::closesWithACommentOnly_I12()
{
    open({});
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    const QString number = textOf(*table()->model(), 0, 0);
    QVERIFY(!close()->isEnabled());
    QTest::keyClicks(comment(), QStringLiteral("   "));
    QVERIFY(!close()->isEnabled());
    comment()->setText(QStringLiteral("the sender was switched off"));
    QSignalSpy closed(m_dialog.get(), &CloseRunDialog::runClosed);
    QTest::mouseClick(close(), Qt::LeftButton);
    QTRY_COMPARE(closed.count(), 1);
    QTRY_COMPARE(stateOf(number), QStringLiteral("Failed"));
    QTRY_COMPARE(emptyTitle(*table()), QStringLiteral("No Import Run blocks"));
    const QString reason = instance.value(QStringLiteral("sys_audit"),
                                          QStringLiteral("tablename=x_fls_flexera_fnms_import_run"),
                                          QStringLiteral("reason"));
    QCOMPARE(reason, QStringLiteral("the sender was switched off"));
    QCOMPARE(instance.host().run().outcome(), QStringLiteral("succeeded-with-problems")); // it blocks no longer
}

void RealClosingTest::passesOnWhyItIsRefused()
{
    m_closer.setPorts({});
    m_dialog->start();
    QTRY_VERIFY(!child<widgets::MessageBar>(*m_dialog, "messageBar")->message().what.isEmpty());
    QVERIFY(!close()->isEnabled());
}

void RealClosingTest::keepsTheRulesOfAPage()
{
    QVERIFY(!begun("6e9b1d4c-0000-4000-8000-000000000002").isEmpty());
    open({});
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    QCOMPARE(tests::withoutName(*m_dialog), QString());
    QCOMPARE(tests::withoutKind(*m_dialog), QString());
    QCOMPARE(tests::withRichText(*m_dialog), QString());
    QCOMPARE(tests::againstReadingOrder(*m_dialog), QString());
    QTRY_COMPARE(tests::clippedTexts(m_dialog.get()), QStringList());
}

ITAM_TEST(RealClosingTest)
#include "tst_realclosing.moc"
