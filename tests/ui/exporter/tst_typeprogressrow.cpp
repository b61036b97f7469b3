// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/widgetrules.h"
#include "tests/testcase.h"
#include "ui/exporter/phaseline.h"
#include "ui/exporter/typeprogressrow.h"
#include "ui/widgets/statechip.h"

#include <QProgressBar>

using namespace itam::ui;
using namespace itam::ui::exporter;
using itam::core::exporter::Phase;
using itam::core::exporter::TypeProgress;
using itam::core::model::DataType;
using itam::tests::child;
using namespace std::chrono_literals;

class TypeProgressRowTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init()
    {
        TestCase::init();
        m_now = {};
        m_row = std::make_unique<TypeProgressRow>(DataType::Contracts);
        m_bar = child<QProgressBar>(*m_row, "contractsProgressBar");
        m_rate = child<QLabel>(*m_row, "contractsRateLabel");
        QVERIFY(m_bar && m_rate);
    }
    void waitsEmpty();
    void movesWithoutEndWhileTheTotalIsUnknown();
    void showsThePartThatIsDone();
    void showsMoreThanThereIsAsAll();
    void standsStillWhenItFailed();
    void isFullWhenItIsDone();
    void tellsTheRateFirstAndTheRestWhenItCanBeTrusted();
    void tellsNoRestWhileTheTotalIsUnknown();
    void anotherStepBeginsItsOwnEstimate();
    void tellsNoRateAfterTheEnd();
    void forgetsTheRateOfAnEarlierExport();
    void takesCountsBeyondInt();
    void tellsItsStepsToAScreenReader();

private:
    static TypeProgress reading(qint64 read, std::optional<qint64> total)
    {
        TypeProgress progress;
        progress.phase = Phase::Exporting;
        progress.read = read;
        progress.total = total;
        return progress;
    }
    /// Ten looks a second for so long, 100 records a second.
    void read(std::chrono::seconds time, std::optional<qint64> total)
    {
        for (auto passed = 0ms; passed < time; passed += 100ms) {
            m_now += 100ms;
            m_read += 10;
            m_row->show(reading(m_read, total), m_now);
        }
    }

    std::chrono::steady_clock::time_point m_now;
    qint64 m_read = 0;
    std::unique_ptr<TypeProgressRow> m_row;
    QProgressBar* m_bar = nullptr;
    QLabel* m_rate = nullptr;
};

void TypeProgressRowTest::waitsEmpty()
{
    QVERIFY(m_bar->maximum() > 0);
    QCOMPARE(m_bar->value(), 0);
    QVERIFY(m_rate->text().isEmpty());
    QCOMPARE(m_row->findChild<widgets::StateChip*>()->state().word, QStringLiteral("Waiting"));
}

void TypeProgressRowTest::movesWithoutEndWhileTheTotalIsUnknown()
{
    m_row->show(reading(100, std::nullopt), m_now);
    QCOMPARE(m_bar->minimum(), 0);
    QCOMPARE(m_bar->maximum(), 0);
}

void TypeProgressRowTest::showsThePartThatIsDone()
{
    m_row->show(reading(100, std::nullopt), m_now);
    m_row->show(reading(100, 400), m_now);
    QVERIFY(m_bar->maximum() > 0);
    QCOMPARE(m_bar->value() * 4, m_bar->maximum());
    QVERIFY(child<QLabel>(*m_row, "contractsFiguresLabel")->text().startsWith(QLatin1String("100 of 400 read")));
}

void TypeProgressRowTest::showsMoreThanThereIsAsAll()
{
    m_row->show(reading(500, 400), m_now);
    QCOMPARE(m_bar->value(), m_bar->maximum());
}

void TypeProgressRowTest::standsStillWhenItFailed()
{
    m_row->show(reading(100, std::nullopt), m_now);
    TypeProgress failed = reading(100, std::nullopt);
    failed.phase = Phase::Failed;
    m_row->show(failed, m_now);
    QVERIFY(m_bar->maximum() > 0);
    QCOMPARE(m_row->findChild<widgets::StateChip*>()->state().severity, models::Severity::Error);
}

void TypeProgressRowTest::isFullWhenItIsDone()
{
    for (const Phase phase : {Phase::Done, Phase::Unchanged}) {
        TypeProgress done;
        done.phase = phase;
        m_row->show(done, m_now);
        QCOMPARE(m_bar->value(), m_bar->maximum());
    }
}

void TypeProgressRowTest::tellsTheRateFirstAndTheRestWhenItCanBeTrusted()
{
    read(3s, 5000);
    QVERIFY(m_rate->text().contains(QLatin1String("records/s")));
    QVERIFY(!m_rate->text().contains(QLatin1String("left")));
    read(17s, 5000);
    QVERIFY2(m_rate->text().contains(QLatin1String("30 s left")), qPrintable(m_rate->text()));
}

void TypeProgressRowTest::tellsNoRestWhileTheTotalIsUnknown()
{
    read(20s, std::nullopt);
    QVERIFY(m_rate->text().contains(QLatin1String("records/s")));
    QVERIFY(!m_rate->text().contains(QLatin1String("left")));
}

void TypeProgressRowTest::anotherStepBeginsItsOwnEstimate()
{
    read(20s, 5000);
    TypeProgress sending = reading(2000, 5000);
    sending.readToEnd = true;
    sending.built = 5000;
    sending.sent = 2500; // as if it went on from what was read
    m_row->show(sending, m_now + 1s);
    QVERIFY(m_rate->text().isEmpty());
}

void TypeProgressRowTest::tellsNoRateAfterTheEnd()
{
    read(20s, 5000);
    TypeProgress done = reading(5000, 5000);
    done.phase = Phase::Done;
    m_row->show(done, m_now);
    QVERIFY(m_rate->text().isEmpty());
}

void TypeProgressRowTest::forgetsTheRateOfAnEarlierExport()
{
    read(20s, 5000);
    m_row->reset();
    QVERIFY(m_rate->text().isEmpty());
    QCOMPARE(m_bar->value(), 0);
    m_row->show(reading(2100, 5000), m_now + 1s);
    QVERIFY(m_rate->text().isEmpty());
}

void TypeProgressRowTest::takesCountsBeyondInt()
{
    m_row->show(reading(3'000'000'000, 6'000'000'000), m_now);
    QCOMPARE(m_bar->value() * 2, m_bar->maximum());
}

void TypeProgressRowTest::tellsItsStepsToAScreenReader()
{
    m_row->show(reading(100, 400), m_now);
    QVERIFY(m_bar->accessibleName().contains(QLatin1String("Contracts")));
    QVERIFY(m_row->findChild<PhaseLine*>()->accessibleName().startsWith(QLatin1String("Read under way, Build ahead")));
    QVERIFY(!m_row->findChild<widgets::StateChip*>()->accessibleName().isEmpty());
}

ITAM_TEST(TypeProgressRowTest)
#include "tst_typeprogressrow.moc"
