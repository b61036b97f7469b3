// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/entitlement.h"
#include "tests/testcase.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace itam::core::settings;

namespace itam::tests {
namespace {

class FixedClock final : public core::support::Clock
{
public:
    explicit FixedClock(QDateTime now) : m_now(std::move(now)) {}
    QDateTime nowUtc() const override { return m_now; }
    std::chrono::steady_clock::time_point now() const override { return {}; }
    bool sleep(std::chrono::milliseconds, std::stop_token) const override { return true; }

private:
    QDateTime m_now;
};

const QDateTime start(QDate(2026, 3, 1), QTime(10, 0), Qt::UTC);
constexpr qint64 hour = 3600;
constexpr qint64 day = 24 * hour;

} // namespace

class EntitlementTest final : public TestCase
{
    Q_OBJECT
private slots:
    void init();

    void p10_beginsWithTheFirstStart();
    void p10_countsDays_data();
    void p10_countsDays();
    void p10_aLaterStartDoesNotBeginAnew();
    void whatCannotBeReadIsOver_data();
    void whatCannotBeReadIsOver();
    void anInterruptedFirstStartBeginsAgain();
    void isPrivate();
    void saysWhenItCannotWrite();

private:
    Result<Entitlement> at(qint64 seconds) const { return loadEntitlement(m_path, FixedClock(start.addSecs(seconds))); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void EntitlementTest::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("data/entitlement"));
}

void EntitlementTest::p10_beginsWithTheFirstStart()
{
    const auto entitlement = at(0);
    QVERIFY(entitlement);
    QCOMPARE(entitlement->evaluationBegan, start);
    QCOMPARE(entitlement->daysLeft, evaluationDays);
    QVERIFY(entitlement->isValid());
}

void EntitlementTest::p10_countsDays_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<int>("daysLeft");
    QTest::newRow("an hour later") << hour << 30;
    QTest::newRow("a day later") << day << 29;
    QTest::newRow("29 days later") << 29 * day << 1;
    QTest::newRow("a second before the end") << 30 * day - 1 << 1;
    QTest::newRow("30 days later") << 30 * day << 0;
    QTest::newRow("a year later") << 365 * day << 0;
    QTest::newRow("clock put back for summer time") << -hour << 30;
    QTest::newRow("clock put back by a day") << -day << 30;
    QTest::newRow("clock put back further") << -day - 1 << 0;
}

void EntitlementTest::p10_countsDays()
{
    QVERIFY(at(0));
    QFETCH(qint64, seconds);
    const auto entitlement = at(seconds);
    QVERIFY(entitlement);
    QTEST(entitlement->daysLeft, "daysLeft");
    QCOMPARE(entitlement->isValid(), entitlement->daysLeft > 0);
}

void EntitlementTest::p10_aLaterStartDoesNotBeginAnew()
{
    QVERIFY(at(0));
    QVERIFY(at(10 * day));
    QCOMPARE(at(20 * day)->evaluationBegan, start);
}

void EntitlementTest::whatCannotBeReadIsOver_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("other words") << QByteArray("licensed for ever\n");
    QTest::newRow("no date") << QByteArray("itam-console evaluation since today\n");
    QTest::newRow("date only") << QByteArray("2026-03-01T10:00:00Z\n");
    QTest::newRow("huge") << QByteArray(100'000, 'x');
}

void EntitlementTest::whatCannotBeReadIsOver()
{
    QVERIFY(at(0));
    QFETCH(QByteArray, text);
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    const auto entitlement = at(0);
    QVERIFY(entitlement);
    QVERIFY(!entitlement->isValid());
}

void EntitlementTest::anInterruptedFirstStartBeginsAgain()
{
    QVERIFY(at(0));
    QVERIFY(QFile::resize(m_path, 0));
    QCOMPARE(at(5 * day)->daysLeft, evaluationDays);
    QCOMPARE(at(6 * day)->daysLeft, evaluationDays - 1);
}

void EntitlementTest::isPrivate()
{
    QVERIFY(at(0));
    QVERIFY(!(QFileInfo(m_path).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
}

void EntitlementTest::saysWhenItCannotWrite()
{
    {
        QFile file(m_folder->filePath(QStringLiteral("data")));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    const auto entitlement = at(0);
    QVERIFY(!entitlement);
    QCOMPARE(entitlement.error().code, ErrorCode::FileUnwritable);
}

ITAM_TEST(EntitlementTest)

} // namespace itam::tests

#include "tst_entitlement.moc"
