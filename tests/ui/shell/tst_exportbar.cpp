// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/widgetrules.h"
#include "tests/testcase.h"
#include "ui/shell/exportbar.h"

#include <QProgressBar>
#include <QSignalSpy>

using namespace itam::ui::shell;
using itam::core::exporter::ExportProgress;
using itam::core::exporter::Phase;
using itam::core::model::DataType;
using itam::tests::child;

Q_DECLARE_METATYPE(itam::core::exporter::ExportProgress)

class ExportBarTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init()
    {
        TestCase::init();
        m_bar = std::make_unique<ExportBar>();
        m_bar->QWidget::show();
        QVERIFY(QTest::qWaitForWindowActive(m_bar.get()));
    }
    void saysWhatIsGoingOn_data();
    void saysWhatIsGoingOn();
    void showsHowFarTheActiveTypeIs();
    void movesWithoutEndWhileTheTotalIsUnknown();
    void showsAndStopsByKeyboardAndMouse();
    void answersAStopAtOnce();
    void tabFollowsReading();
    void everythingHasAName();

private:
    [[nodiscard]] QProgressBar* progressBar() const { return m_bar->findChild<QProgressBar*>(); }
    [[nodiscard]] QPushButton* button(const char* name) const { return child<QPushButton>(*m_bar, name); }
    std::unique_ptr<ExportBar> m_bar;
};

void ExportBarTest::saysWhatIsGoingOn_data()
{
    QTest::addColumn<ExportProgress>("progress");
    QTest::addColumn<QString>("line");
    ExportProgress progress;
    QTest::newRow("just begun") << progress << QStringLiteral("Exporting");
    progress.step = QStringLiteral("credentials");
    QTest::newRow("preflight") << progress << QStringLiteral("Logging in to ServiceNow");
    progress.step.clear();
    progress.types[DataType::Hardware].phase = Phase::Done;
    progress.types[DataType::Contracts].phase = Phase::Importing;
    QTest::newRow("importing") << progress << QStringLiteral("Contracts: Importing in ServiceNow");
    progress.types[DataType::Contracts].phase = Phase::Closing;
    QTest::newRow("closing") << progress << QStringLiteral("Contracts: Closing the import run");
    progress.types[DataType::Contracts].phase = Phase::Excluded;
    progress.types[DataType::Applications].phase = Phase::Exporting;
    progress.types[DataType::Applications].full = true;
    QTest::newRow("sending") << progress << QStringLiteral("Installed applications: Sending everything");
    progress.waiting.emplace();
    QTest::newRow("waiting") << progress << QStringLiteral("Waiting before the next attempt");
    progress.waiting.reset();
    progress.types[DataType::Applications].phase = Phase::Done;
    QTest::newRow("behind the last") << progress << QStringLiteral("Exporting");
}

void ExportBarTest::saysWhatIsGoingOn()
{
    QFETCH(const ExportProgress, progress);
    QFETCH(const QString, line);
    QCOMPARE(lineOf(progress), line);
    m_bar->show(progress);
    QCOMPARE(child<QLabel>(*m_bar, "exportBarLabel")->text(), line);
    QCOMPARE(child<QLabel>(*m_bar, "exportBarLabel")->accessibleName(), line);
}

void ExportBarTest::showsHowFarTheActiveTypeIs()
{
    ExportProgress progress;
    progress.types[DataType::Hardware].phase = Phase::Done;
    progress.types[DataType::Contracts].phase = Phase::Exporting;
    progress.types[DataType::Contracts].total = 4'000'000'000;
    progress.types[DataType::Contracts].read = 1'000'000'000;
    m_bar->show(progress);
    QVERIFY(progressBar()->maximum() > 0);
    QCOMPARE(progressBar()->value() * 4, progressBar()->maximum());
}

void ExportBarTest::movesWithoutEndWhileTheTotalIsUnknown()
{
    ExportProgress progress;
    progress.types[DataType::Contracts].phase = Phase::Exporting;
    m_bar->show(progress);
    QCOMPARE(progressBar()->maximum(), 0);
}

void ExportBarTest::showsAndStopsByKeyboardAndMouse()
{
    QSignalSpy shown(m_bar.get(), &ExportBar::showRequested);
    QSignalSpy stopped(m_bar.get(), &ExportBar::stopRequested);
    QTest::mouseClick(button("showExportButton"), Qt::LeftButton);
    QTest::keyClick(button("stopExportButton"), Qt::Key_Space);
    QCOMPARE(shown.count(), 1);
    QCOMPARE(stopped.count(), 1);
}

void ExportBarTest::answersAStopAtOnce()
{
    m_bar->setStopping(true);
    QVERIFY(!button("stopExportButton")->isEnabled());
    QCOMPARE(button("stopExportButton")->text(), QStringLiteral("Stopping..."));
    m_bar->setStopping(false);
    QVERIFY(button("stopExportButton")->isEnabled());
    QCOMPARE(button("stopExportButton")->text(), QStringLiteral("Stop after this segment"));
}

void ExportBarTest::tabFollowsReading()
{
    QCOMPARE(itam::tests::tabOrder(*m_bar).size(), 2);
    QCOMPARE(itam::tests::againstReadingOrder(*m_bar), QString());
}

void ExportBarTest::everythingHasAName()
{
    QCOMPARE(itam::tests::withoutName(*m_bar), QString());
    QCOMPARE(itam::tests::withoutKind(*m_bar), QString());
    QVERIFY(!progressBar()->accessibleName().isEmpty());
}

ITAM_TEST(ExportBarTest)
#include "tst_exportbar.moc"
