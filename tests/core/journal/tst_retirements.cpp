// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Absence is counted with the commit that ends a pass; what was retired is kept for good.
#include "core/journal/requestors.h"
#include "core/journal/retirements.h"
#include "tests/core/journal/support.h"
#include "tests/testcase.h"

using namespace itam::core::journal;
using End = Landing::End;

namespace itam::tests {
namespace {

const QDateTime day = QDateTime::fromMSecsSinceEpoch(1'000'000'000, Qt::UTC);

PassEnd passWithout(const QList<QByteArray>& absent, int dayNumber)
{
    PassEnd pass;
    pass.absent = absent;
    pass.ended = day.addDays(dayNumber);
    return pass;
}

Retirement retirement(const QString& ci)
{
    Retirement made;
    made.ci = ci;
    made.name = QStringLiteral("pc");
    made.ciClass = QStringLiteral("cmdb_ci_computer");
    made.keys = {"key-0", "key-1"};
    made.requestorId = QStringLiteral("R");
    made.cause = QStringLiteral("E1");
    made.stateBefore = 3;
    made.attempts = 1;
    made.began = day;
    made.changed = day;
    return made;
}

} // namespace

class RetirementsTest final : public TestCase
{
    Q_OBJECT
private slots:
    void init();

    void countsPassesInARow();
    void whoIsFoundAgainBeginsAnew();
    void passesThatAreNotCountedChangeNothing();
    void aPassCountsWhenItsRunSucceeded_data();
    void aPassCountsWhenItsRunSucceeded();
    void ownersAreApart();
    void presentIsWhatThePassFound();
    void keepsWhatItWasTold();
    void ofACiOneIsOpenAtMost();
    void readsOfAllInstances();
    void requestorsAreAPartByUse();

private:
    /// "key-0 3, key-1 1"
    QString counted(const Owner& owner = hardwareOf());

    QTemporaryDir m_folder;
    int m_number = 0;
    std::unique_ptr<Journal> m_journal;
};

void RetirementsTest::init()
{
    TestCase::init();
    auto journal = Journal::open(journalAt(m_folder.filePath(QStringLiteral("%1.db").arg(++m_number))));
    ITAM_OK(journal);
    m_journal = std::make_unique<Journal>(std::move(*journal));
}

QString RetirementsTest::counted(const Owner& owner)
{
    const auto absences = Retirements(*m_journal, owner).absences();
    if (!absences)
        return absences.error().detail;
    QStringList texts;
    for (const Absence& absence : *absences)
        texts.append(QStringLiteral("%1 %2").arg(QString::fromUtf8(absence.key)).arg(absence.passes));
    return texts.join(QStringLiteral(", "));
}

void RetirementsTest::countsPassesInARow()
{
    QVERIFY(!Retirements(*m_journal, hardwareOf()).countedPasses()->last.isValid());
    ITAM_OK(m_journal->endPass(hardwareOf(), passWithout({"key-0"}, 1)));
    ITAM_OK(m_journal->endPass(hardwareOf(), passWithout({"key-1", "key-0", "key-0"}, 2)));
    QCOMPARE(counted(), QStringLiteral("key-0 2, key-1 1"));
    Retirements book(*m_journal, hardwareOf());
    QCOMPARE(book.absences()->constFirst().since, day.addDays(1));
    QCOMPARE(book.countedPasses()->passes, 2);
    QCOMPARE(book.countedPasses()->last, day.addDays(2));
}

void RetirementsTest::whoIsFoundAgainBeginsAnew()
{
    ITAM_OK(m_journal->endPass(hardwareOf(), passWithout({"key-0", "key-1"}, 1)));
    ITAM_OK(m_journal->endPass(hardwareOf(), passWithout({"key-1"}, 2)));
    QCOMPARE(counted(), QStringLiteral("key-1 2"));
    ITAM_OK(m_journal->endPass(hardwareOf(), passWithout({"key-0", "key-1"}, 3)));
    QCOMPARE(counted(), QStringLiteral("key-0 1, key-1 3"));
}

void RetirementsTest::passesThatAreNotCountedChangeNothing()
{
    ITAM_OK(m_journal->endPass(hardwareOf(), passWithout({"key-0"}, 1)));
    ITAM_OK(m_journal->endPass(hardwareOf(), PassEnd()));
    QCOMPARE(counted(), QStringLiteral("key-0 1"));
    QCOMPARE(Retirements(*m_journal, hardwareOf()).countedPasses()->passes, 1);
}

void RetirementsTest::aPassCountsWhenItsRunSucceeded_data()
{
    QTest::addColumn<bool>("succeeded");
    QTest::newRow("succeeded") << true;
    QTest::newRow("failed") << false;
}

void RetirementsTest::aPassCountsWhenItsRunSucceeded()
{
    QFETCH(bool, succeeded);
    ITAM_OK(sendExport(*m_journal, QStringLiteral("E1"), 1));
    Journal::RunEnd end = runEnd(QStringLiteral("E1"));
    end.succeeded = succeeded;
    end.pass = passWithout({"key-9"}, 1);
    ITAM_OK(m_journal->account(end, endsOf(*m_journal, QStringLiteral("E1"), End::Landed)));
    QCOMPARE(counted(), succeeded ? QStringLiteral("key-9 1") : QString());
}

void RetirementsTest::ownersAreApart()
{
    const Owner other = hardwareOf(QStringLiteral("I2"));
    ITAM_OK(m_journal->endPass(hardwareOf(), passWithout({"key-0"}, 1)));
    ITAM_OK(m_journal->endPass(other, passWithout({"key-1"}, 1)));
    QCOMPARE(counted(), QStringLiteral("key-0 1"));
    QCOMPARE(counted(other), QStringLiteral("key-1 1"));
}

void RetirementsTest::presentIsWhatThePassFound()
{
    ITAM_OK(m_journal->recordUnsendable(
        hardwareOf(), {landing(End::Landed, {"landed", print(1)}), landing(End::Landed, {"landed-gone", print(2)}),
                       landing(End::Failed, {"pending", print(3)}, QStringLiteral("R"))}));
    ITAM_OK(m_journal->endPass(hardwareOf(), passWithout({"landed-gone"}, 1)));
    const auto present =
        Retirements(*m_journal, hardwareOf()).present({"landed", "landed-gone", "pending", "never heard of"});
    ITAM_OK(present);
    QCOMPARE(*present, (QSet<QByteArray>{"landed", "pending"}));
}

void RetirementsTest::keepsWhatItWasTold()
{
    Retirements book(*m_journal, hardwareOf());
    QList<Retirement> two{retirement(QStringLiteral("ci1")), retirement(QStringLiteral("ci2"))};
    ITAM_OK(book.store(two));
    QVERIFY(two[0].id != 0 && two[1].id != two[0].id);
    QCOMPARE(book.open().value(), two);
    two[0].step = RetirementStep::Returned;
    two[0].stateAfter = 1;
    two[1].step = RetirementStep::Refused;
    two[1].code = QStringLiteral("INVALID_OPS_STATE_TRANSITION");
    two[1].rule = QStringLiteral("R14");
    ITAM_OK(book.store(two));
    QCOMPARE(book.open().value(), QList<Retirement>{two[1]});
    QCOMPARE(book.all(10).value(), (QList<Retirement>{two[1], two[0]}));
    QVERIFY(Retirements(*m_journal, hardwareOf(QStringLiteral("I2"))).all(10)->isEmpty());
}

void RetirementsTest::ofACiOneIsOpenAtMost()
{
    Retirements book(*m_journal, hardwareOf());
    QList<Retirement> first{retirement(QStringLiteral("ci1"))};
    ITAM_OK(book.store(first));
    QList<Retirement> again{retirement(QStringLiteral("ci2")), retirement(QStringLiteral("ci1"))};
    QVERIFY(!book.store(again));
    QCOMPARE(again[0].id, 0); // nothing of it is stored
    QCOMPARE(book.open()->size(), 1);
    first[0].step = RetirementStep::Returned;
    ITAM_OK(book.store(first));
    ITAM_OK(book.store(again));
}

void RetirementsTest::readsOfAllInstances()
{
    const QString path = m_folder.filePath(QStringLiteral("nowhere.db"));
    QVERIFY(readRetirements(path, 10)->isEmpty());
    for (const QString& instance : {QStringLiteral("I1"), QStringLiteral("I2"), QStringLiteral("I1")}) {
        const Owner owner = hardwareOf(instance);
        ITAM_OK(m_journal->endPass(owner, passWithout({}, 1)));
        QList<Retirement> one{retirement(QStringLiteral("ci%1").arg(++m_number))};
        ITAM_OK(Retirements(*m_journal, owner).store(one));
    }
    const auto known = readRetirements(m_journal->location(), 2);
    ITAM_OK(known);
    QCOMPARE(known->size(), 2);
    QCOMPARE(known->at(0).owner.instanceId, QStringLiteral("I1"));
    QCOMPARE(known->at(1).owner.instanceId, QStringLiteral("I2"));
    QVERIFY(known->at(0).retirement.id > known->at(1).retirement.id);
}

void RetirementsTest::requestorsAreAPartByUse()
{
    Requestors requestors(*m_journal, QStringLiteral("I1"));
    QCOMPARE(requestors.find(RequestorUse::Retirement).value(), QString());
    ITAM_OK(requestors.store(RequestorUse::Retirement, QStringLiteral("a"), day));
    ITAM_OK(requestors.store(RequestorUse::Retirement, QStringLiteral("b"), day));
    ITAM_OK(requestors.store(RequestorUse::Commands, QStringLiteral("c"), day));
    QCOMPARE(requestors.find(RequestorUse::Retirement).value(), QStringLiteral("b"));
    QCOMPARE(Requestors(*m_journal, QStringLiteral("I2")).find(RequestorUse::Retirement).value(), QString());
    ITAM_OK(requestors.forget(RequestorUse::Retirement));
    QCOMPARE(requestors.find(RequestorUse::Retirement).value(), QString());
    QCOMPARE(requestors.find(RequestorUse::Commands).value(), QStringLiteral("c"));
}

ITAM_TEST(RetirementsTest)

} // namespace itam::tests

#include "tst_retirements.moc"
