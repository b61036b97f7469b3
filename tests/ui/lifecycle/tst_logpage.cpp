// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/lifecycle/recordspage.h"
#include "ui/lifecycle/logpage.h"
#include "ui/lifecycle/logsection.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QToolButton>

using namespace itam;
using namespace itam::ui;
using lifecycle::LogChoice;
using lifecycle::LogModel;
using lifecycle::LogPage;
using lifecycle::LogSection;
using tests::child;

// The State Management Logs: one call that was done, one that was refused.
class LogPageTest final : public tests::RecordsPageTest
{
    Q_OBJECT
private slots:
    void init()
    {
        prepare();
        fake->with([&](tests::FakeLifecycle::Data& data) {
            data.world.log.clear();
            data.world.log.push_back({0, QStringLiteral("Operator [a] is registered")});
            data.world.log.push_back({2, QStringLiteral("INVALID_SYS_ID: Invalid sys_id [nowhere]")});
        });
        auto made = std::make_unique<LogSection>(prompter, clock);
        m_page = &made->logPage();
        use(std::move(made));
    }
    void cleanup() { finish(); }
    void tellsRefusedFromDone_R49();
    void splitsCodeFromMessage_data();
    void splitsCodeFromMessage();
    void showsRefusedOnly();
    void searches();
    void followsTheNewest();
    void stopsFollowingWhenTheInstanceFails();
    void writesWhatIsFiltered();
    void saysWhenNothingIsLogged();
    void remembersItsView();
    void keepsTheRulesOfAPage();

private:
    void show()
    {
        showPage();
        QTRY_COMPARE(m_page->lines().rowCount(), 2);
    }
    [[nodiscard]] QString cell(int row, LogModel::Column column) const
    {
        return textOf(m_page->lines(), row, static_cast<int>(column));
    }
    [[nodiscard]] int rowOfRefusal() const { return cell(0, LogModel::Column::Code).isEmpty() ? 1 : 0; }

    LogPage* m_page = nullptr;
};

void LogPageTest::tellsRefusedFromDone_R49()
{
    show();
    const int row = rowOfRefusal();
    QCOMPARE(cell(row, LogModel::Column::Result), QStringLiteral("Refused"));
    QCOMPARE(cell(row, LogModel::Column::Code), QStringLiteral("INVALID_SYS_ID"));
    QCOMPARE(cell(row, LogModel::Column::Message), QStringLiteral("Invalid sys_id [nowhere]"));
    const QModelIndex code = m_page->lines().index(row, static_cast<int>(LogModel::Column::Code));
    QCOMPARE(code.data(Qt::ToolTipRole).toString(), QStringLiteral("Refresh: the CI is no longer there."));
    QCOMPARE(cell(1 - row, LogModel::Column::Result), QStringLiteral("Done"));
    QCOMPARE(cell(1 - row, LogModel::Column::Message), QStringLiteral("Operator [a] is registered"));
}

void LogPageTest::splitsCodeFromMessage_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    QTest::newRow("known") << "INVALID_DELETE: [a] is in use" << "INVALID_DELETE" << "[a] is in use";
    QTest::newRow("not known") << "SOMETHING_NEW: two\nlines" << "SOMETHING_NEW" << "two\nlines";
    QTest::newRow("none") << "Operator [a] is registered" << "" << "Operator [a] is registered";
    QTest::newRow("no code") << "Note: nothing" << "" << "Note: nothing";
}

void LogPageTest::splitsCodeFromMessage()
{
    QFETCH(const QString, line);
    core::servicenow::LogRow row;
    row.message = line;
    QTEST(lifecycle::logTextOf(row).code, "code");
    QTEST(lifecycle::logTextOf(row).message, "message");
}

void LogPageTest::showsRefusedOnly()
{
    show();
    click("logRefusedButton");
    QTRY_COMPARE(m_page->lines().rowCount(), 1);
    QCOMPARE(cell(0, LogModel::Column::Result), QStringLiteral("Refused"));
    QTest::mouseClick(child<QToolButton>(*page, "refusedChipButton"), Qt::LeftButton);
    QTRY_COMPARE(m_page->lines().rowCount(), 2);
    QVERIFY(!button("logRefusedButton")->isChecked());
}

void LogPageTest::searches()
{
    show();
    auto* search = child<QLineEdit>(*page, "logSearchEdit");
    QTest::keyClick(page.get(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, QStringLiteral("nowhere"));
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(m_page->lines().rowCount(), 1);
    search->setText(QStringLiteral("xyz"));
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(emptyTitle(m_page->list().table()), QStringLiteral("No line matches these filters"));
    QTest::mouseClick(emptyButton(m_page->list().table()), Qt::LeftButton);
    QTRY_COMPARE(m_page->lines().rowCount(), 2);
}

void LogPageTest::followsTheNewest()
{
    show();
    fake->with([](tests::FakeLifecycle::Data& data) {
        data.world.log.push_back({0, QStringLiteral("A line that came later")});
    });
    click("logFollowButton");
    QTRY_COMPARE(m_page->lines().rowCount(), 3);
    fake->with([](tests::FakeLifecycle::Data& data) {
        data.world.log.push_back({0, QStringLiteral("And one more")});
    });
    QTRY_COMPARE_WITH_TIMEOUT(m_page->lines().rowCount(), 4, 8000);
    QCOMPARE(m_page->list().table().property("dimmed").toBool(), false);
    page->hide();
    const int asked = calls("log");
    emit m_page->list().refreshRequested(); // whoever asks by hand is answered
    QTRY_COMPARE(calls("log"), asked + 1);
}

void LogPageTest::stopsFollowingWhenTheInstanceFails()
{
    show();
    failNext("log", ErrorCode::ServerFailed);
    click("logFollowButton");
    QTRY_VERIFY(!m_page->isFollowing());
    QCOMPARE(m_page->list().bar().message().severity, models::Severity::Error);
    QCOMPARE(m_page->lines().rowCount(), 2);
}

void LogPageTest::writesWhatIsFiltered()
{
    const QTemporaryDir folder;
    prompter.path = folder.filePath(QStringLiteral("log.csv"));
    show();
    click("logRefusedButton");
    QTRY_COMPARE(m_page->lines().rowCount(), 1);
    click("logCsvButton");
    QTRY_VERIFY(QFile::exists(prompter.path));
    QFile file(prompter.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QCOMPARE(text.count(QLatin1String("\r\n")), 2);
    QVERIFY(text.contains(QStringLiteral("INVALID_SYS_ID")));
}

void LogPageTest::saysWhenNothingIsLogged()
{
    fake->with([](tests::FakeLifecycle::Data& data) { data.world.log.clear(); });
    showPage();
    QTRY_COMPARE(emptyTitle(m_page->list().table()), QStringLiteral("Nothing is logged yet"));
}

void LogPageTest::remembersItsView()
{
    m_page->setChoice({QStringLiteral("abc"), true, LogChoice::Period::Last30Days});
    const QByteArray state = section->saveViewState();
    LogSection other(prompter, clock);
    const std::unique_ptr<QWidget> otherPage(other.page());
    other.restoreViewState("damaged");
    QVERIFY(other.logPage().choice().isEmpty());
    other.restoreViewState(state);
    QCOMPARE(other.logPage().choice(), m_page->choice());
}

void LogPageTest::keepsTheRulesOfAPage()
{
    show();
    m_page->setChoice({QStringLiteral("nowhere"), true, LogChoice::Period::Last30Days});
    QTRY_VERIFY(button("logRefreshButton")->isEnabled());
    keepsTheRules();
}

ITAM_TEST(LogPageTest)
#include "tst_logpage.moc"
