// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakeprompter.h"
#include "tests/fakes/widgetrules.h"
#include "tests/testcase.h"
#include "tests/ui/checks/clipping.h"
#include "ui/lifecycle/listfilter.h"
#include "ui/lifecycle/recordlist.h"
#include "ui/shell/activitycontroller.h"
#include "ui/shell/activitypage.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QFile>
#include <QTemporaryDir>

using namespace itam::ui;
using namespace itam::ui::shell;
using itam::tests::child;

class ActivityPageTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void showsTheNewestFirst();
    void saysWhenNothingIsLogged();
    void filtersByLevelAreaAndText();
    void followsWhatIsWritten();
    void copiesAndWrites();
    void leadsToTheFolder();
    void saysWhyItCannotRead();
    void remembersItsView();
    void keepsTheRulesOfAPage();

private:
    void append(const QByteArray& text) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Append));
        file.write(text);
    }
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("itam-console.log")); }
    void writeSome() const
    {
        append("2026-05-12T09:31:00.000Z info itam.core.exporter: export e1 begins\n"
               "2026-05-12T09:31:01.000Z warning itam.core.servicenow: slow\n"
               "2026-05-12T09:31:02.000Z error itam.core.exporter: export ended\n");
    }
    void show(int rows)
    {
        m_page->show();
        QTRY_COMPARE(m_page->lines().rowCount(), rows);
        QTRY_VERIFY(child<QPushButton>(*m_page, "activityRefreshButton")->isEnabled());
    }
    [[nodiscard]] QString emptyTitle() const
    {
        return child<widgets::EmptyState>(m_page->list().table(), "emptyState")->title();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    itam::tests::FakePrompter m_prompter;
    std::unique_ptr<ActivityPage> m_page;
    std::unique_ptr<ActivityController> m_controller;
};

void ActivityPageTest::init()
{
    TestCase::init();
    widgets::applyTheme(*qApp, widgets::SchemeChoice::Light);
    m_folder = std::make_unique<QTemporaryDir>();
    m_page = std::make_unique<ActivityPage>();
    m_page->resize(1000, 600);
    m_controller = std::make_unique<ActivityController>(*m_page, path(), m_prompter);
}

void ActivityPageTest::cleanup()
{
    m_controller.reset();
    m_page.reset();
}

void ActivityPageTest::showsTheNewestFirst()
{
    writeSome();
    show(3);
    QCOMPARE(m_page->lines().index(0, 3).data().toString(), QStringLiteral("export ended"));
    QCOMPARE(m_page->lines().index(0, 0).data().toString(), QStringLiteral("Error"));
    QCOMPARE(m_page->lines().index(1, 2).data().toString(), QStringLiteral("itam.core.servicenow"));
}

void ActivityPageTest::saysWhenNothingIsLogged()
{
    m_page->show();
    QTRY_COMPARE(emptyTitle(), QStringLiteral("Nothing is logged yet"));
}

void ActivityPageTest::filtersByLevelAreaAndText()
{
    writeSome();
    show(3);
    auto& filter = m_page->choice();
    filter.setState({QString(), QString::number(2)});
    QTRY_COMPARE(m_page->lines().rowCount(), 2);
    filter.setState({QString(), QString(), QStringLiteral("itam.core.exporter")});
    QTRY_COMPARE(m_page->lines().index(1, 3).data().toString(), QStringLiteral("export e1 begins"));
    QCOMPARE(m_page->lines().rowCount(), 2);
    filter.setState({QStringLiteral("SLOW")});
    QTRY_COMPARE(m_page->lines().rowCount(), 1);
    filter.setState({QStringLiteral("nowhere")});
    QTRY_COMPARE(emptyTitle(), QStringLiteral("No line matches these filters"));
    filter.clear();
    QTRY_COMPARE(m_page->lines().rowCount(), 3);
}

void ActivityPageTest::followsWhatIsWritten()
{
    writeSome();
    show(3);
    QTest::mouseClick(child<QPushButton>(*m_page, "activityFollowButton"), Qt::LeftButton);
    append("2026-05-12T09:31:03.000Z info itam: one more\n");
    QTRY_COMPARE_WITH_TIMEOUT(m_page->lines().rowCount(), 4, 10'000);
    QCOMPARE(m_page->lines().index(0, 3).data().toString(), QStringLiteral("one more"));
}

void ActivityPageTest::copiesAndWrites()
{
    writeSome();
    show(3);
    QTest::mouseClick(child<QPushButton>(*m_page, "activityCopyButton"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text().count(QLatin1Char('\n')), 4);
    m_prompter.path = m_folder->filePath(QStringLiteral("log.csv"));
    emit m_page->list().csvRequested();
    QTRY_VERIFY(QFile::exists(m_prompter.path));
    QFile file(m_prompter.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("2026-05-12T09:31:02"));
}

void ActivityPageTest::leadsToTheFolder()
{
    QSignalSpy wanted(m_page.get(), &ActivityPage::folderRequested);
    m_page->show();
    QTest::mouseClick(child<QPushButton>(*m_page, "activityFolderButton"), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
}

void ActivityPageTest::saysWhyItCannotRead()
{
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("itam-console.log")));
    m_page->show();
    QTRY_VERIFY(child<QPushButton>(*m_page, "activityRefreshButton")->isEnabled());
    QVERIFY(emptyTitle() != QStringLiteral("Nothing is logged yet"));
    QVERIFY(QDir(m_folder->path()).rmdir(QStringLiteral("itam-console.log")));
    writeSome();
    QTest::mouseClick(child<QPushButton>(m_page->list().table(), "emptyStateButton"), Qt::LeftButton);
    QTRY_COMPARE(m_page->lines().rowCount(), 3);
}

void ActivityPageTest::remembersItsView()
{
    writeSome();
    show(3);
    m_page->choice().setState({QStringLiteral("export"), QString::number(2)});
    const QByteArray state = m_controller->saveViewState();
    m_page->choice().clear();
    m_controller->restoreViewState(QByteArrayLiteral("scrap"));
    QVERIFY(m_page->choice().isEmpty());
    m_controller->restoreViewState(state);
    QCOMPARE(m_page->choice().state().mid(0, 2), (QStringList{QStringLiteral("export"), QString::number(2)}));
}

void ActivityPageTest::keepsTheRulesOfAPage()
{
    writeSome();
    show(3);
    QCOMPARE(itam::tests::withoutName(*m_page), QString());
    QCOMPARE(itam::tests::withoutKind(*m_page), QString());
    QCOMPARE(itam::tests::withoutHelp(*m_page), QString());
    QCOMPARE(itam::tests::withRichText(*m_page), QString());
    QCOMPARE(itam::tests::againstReadingOrder(*m_page), QString());
    for (const auto scheme : {widgets::SchemeChoice::Light, widgets::SchemeChoice::Dark}) {
        widgets::applyTheme(*qApp, scheme);
        QTRY_COMPARE(itam::tests::clippedTexts(m_page.get()), QStringList());
        QCOMPARE(itam::tests::paleTexts(m_page.get()), QStringList());
    }
}

ITAM_TEST(ActivityPageTest)
#include "tst_activitypage.moc"
