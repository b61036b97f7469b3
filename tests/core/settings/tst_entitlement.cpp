// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/entitlement.h"
#include "tests/core/settings/licencefixture.h"
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

Licence licence()
{
    return {.number = QStringLiteral("L-1"),
            .licensee = QStringLiteral("Example GmbH"),
            .options = {QString::fromLatin1(servicenowOption)},
            .issued = start.date(),
            .expires = start.date().addDays(365)};
}

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
    void p10_aClockSetBackIsNoticed();
    void aFileOfTheFirstVersionsIsUnderstood();
    void p10_aLicenceDecides_data();
    void p10_aLicenceDecides();
    void installsOnlyWhatLetsAnExportStart();
    void whatCannotBeReadIsOver_data();
    void whatCannotBeReadIsOver();
    void anInterruptedFirstStartBeginsAgain();
    void isPrivate();
    void saysWhenItCannotWrite();

private:
    Result<Entitlement> at(qint64 seconds) const { return loadEntitlement(m_path, FixedClock(start.addSecs(seconds))); }

    void writeLicence(const QByteArray& bytes) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void EntitlementTest::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("data/entitlement"));
}

void EntitlementTest::writeLicence(const QByteArray& bytes) const
{
    QFile file(licencePath(m_path));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

void EntitlementTest::p10_beginsWithTheFirstStart()
{
    const auto entitlement = at(0);
    QVERIFY(entitlement);
    QCOMPARE(entitlement->state, EntitlementState::Evaluation);
    QCOMPARE(entitlement->ends, start.addDays(evaluationDays));
    QCOMPARE(entitlement->daysLeft, evaluationDays);
    QVERIFY(entitlement->isValid());
}

void EntitlementTest::p10_countsDays_data()
{
    using State = EntitlementState;
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<int>("daysLeft");
    QTest::addColumn<State>("state");
    QTest::newRow("an hour later") << hour << 30 << State::Evaluation;
    QTest::newRow("a day later") << day << 29 << State::Evaluation;
    QTest::newRow("22 days later") << 22 * day << 8 << State::Evaluation;
    QTest::newRow("23 days later") << 23 * day << 7 << State::EvaluationEndsSoon;
    QTest::newRow("29 days later") << 29 * day << 1 << State::EvaluationEndsSoon;
    QTest::newRow("a second before the end") << 30 * day - 1 << 1 << State::EvaluationEndsSoon;
    QTest::newRow("30 days later") << 30 * day << 0 << State::EvaluationOver;
    QTest::newRow("a year later") << 365 * day << 0 << State::EvaluationOver;
    QTest::newRow("clock put back for summer time") << -hour << 30 << State::Evaluation;
    QTest::newRow("clock put back by a day") << -day << 30 << State::Evaluation;
    QTest::newRow("clock put back further") << -day - 1 << 30 << State::ClockSetBack;
}

void EntitlementTest::p10_countsDays()
{
    QVERIFY(at(0));
    QFETCH(qint64, seconds);
    const auto entitlement = at(seconds);
    QVERIFY(entitlement);
    QTEST(entitlement->daysLeft, "daysLeft");
    QTEST(entitlement->state, "state");
}

void EntitlementTest::p10_aLaterStartDoesNotBeginAnew()
{
    QVERIFY(at(0));
    QVERIFY(at(10 * day));
    QCOMPARE(at(20 * day)->ends, start.addDays(evaluationDays));
}

// The first day alone would let an evaluation last for ever by a clock that is set back each month.
void EntitlementTest::p10_aClockSetBackIsNoticed()
{
    QVERIFY(at(0)->isValid());
    QVERIFY(at(20 * day)->isValid());
    QCOMPARE(at(19 * day)->state, EntitlementState::Evaluation);
    const auto back = at(10 * day);
    QCOMPARE(back->state, EntitlementState::ClockSetBack);
    QCOMPARE(core::settings::errorOf(*back).code, ErrorCode::ClockSetBack);
    QCOMPARE(core::settings::errorOf(*back).subject, QStringLiteral("2026-03-21"));
    QVERIFY(at(21 * day)->isValid());
}

void EntitlementTest::aFileOfTheFirstVersionsIsUnderstood()
{
    QVERIFY(at(0));
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("itam-console evaluation since 2026-03-01T10:00:00Z\n");
    file.close();
    QCOMPARE(at(5 * day)->daysLeft, 25);
    QCOMPARE(at(0)->state, EntitlementState::ClockSetBack); // used five days later
}

void EntitlementTest::p10_aLicenceDecides_data()
{
    using State = EntitlementState;
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<State>("state");
    QTest::addColumn<QString>("error");
    const QByteArray good = signedLicence(licence());
    Licence other = licence();
    other.options = {QStringLiteral("reports")};
    QTest::newRow("good") << good << day << State::Licensed << QString();
    QTest::newRow("good, the evaluation long over") << good << 300 * day << State::Licensed << QString();
    QTest::newRow("31 days left") << good << 335 * day << State::Licensed << QString();
    QTest::newRow("30 days left") << good << 336 * day << State::LicenceEndsSoon << QString();
    QTest::newRow("its last day") << good << 365 * day + 13 * hour << State::LicenceEndsSoon << QString();
    QTest::newRow("the day after") << good << 365 * day + 14 * hour << State::LicenceExpired
                                   << QStringLiteral("licence.expired");
    QTest::newRow("forged") << QByteArray(good).replace("2027", "2099") << day << State::LicenceForged
                            << QStringLiteral("licence.forged");
    QTest::newRow("signed by somebody") << signedLicence(licence(), strangeSecretKey()) << day << State::LicenceForged
                                        << QStringLiteral("licence.forged");
    QTest::newRow("empty") << QByteArray() << day << State::LicenceForged << QStringLiteral("licence.forged");
    QTest::newRow("other option") << signedLicence(other) << day << State::LicenceOtherOption
                                  << QStringLiteral("licence.option");
    QTest::newRow("clock before it was issued") << good << -30 * day << State::ClockSetBack
                                                << QStringLiteral("licence.clock");
}

void EntitlementTest::p10_aLicenceDecides()
{
    QFETCH(QByteArray, file);
    QFETCH(qint64, seconds);
    QFETCH(QString, error);
    QVERIFY(at(std::min<qint64>(0, seconds)));
    writeLicence(file);
    const auto entitlement = at(seconds);
    QVERIFY(entitlement);
    QTEST(entitlement->state, "state");
    QCOMPARE(entitlement->isValid(), error.isEmpty());
    const auto checked = checkEntitlement(m_path, FixedClock(start.addSecs(seconds)));
    QCOMPARE(checked ? QString() : core::support::errorId(checked.error().code), error);
}

void EntitlementTest::installsOnlyWhatLetsAnExportStart()
{
    const QString file = m_folder->filePath(QStringLiteral("received.json"));
    const auto install = [&](const QByteArray& bytes, qint64 seconds) {
        QFile out(file);
        if (out.open(QIODevice::WriteOnly))
            out.write(bytes);
        out.close();
        return installLicence(m_path, file, FixedClock(start.addSecs(seconds)));
    };
    QCOMPARE(installLicence(m_path, file, FixedClock(start)).error().code, ErrorCode::FileUnreadable);
    QCOMPARE(install(signedLicence(licence(), strangeSecretKey()), day).error().code, ErrorCode::LicenceForged);
    QCOMPARE(install(signedLicence(licence()), 400 * day).error().code, ErrorCode::LicenceExpired);
    QVERIFY(!QFileInfo::exists(licencePath(m_path)));
    QCOMPARE(at(day)->state, EntitlementState::Evaluation);

    QCOMPARE(install(signedLicence(licence()), day)->state, EntitlementState::Licensed);
    QCOMPARE(at(day)->licence->licensee, QStringLiteral("Example GmbH"));
    QCOMPARE(install("{}", day).error().code, ErrorCode::LicenceForged);
    QCOMPARE(at(day)->state, EntitlementState::Licensed); // what was there stays

    QCOMPARE(removeLicence(m_path, FixedClock(start.addSecs(2 * day)))->state, EntitlementState::Evaluation);
    QCOMPARE(removeLicence(m_path, FixedClock(start.addSecs(2 * day))).error().code, ErrorCode::NotFound);
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
