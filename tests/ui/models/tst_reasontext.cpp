// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/changedetector.h"
#include "core/wire/codes.h"
#include "tests/testcase.h"
#include "ui/models/reasontext.h"

using namespace itam;
using namespace itam::ui::models;

class ReasonTextTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void everyCodeHasASentenceAndAdvice_data();
    void everyCodeHasASentenceAndAdvice();
    void looksBehindTheKeyOfAnother();
    void tellsAnUnknownCodeAsItIs();
    void saysThatThereIsNoReason();
};

void ReasonTextTest::everyCodeHasASentenceAndAdvice_data()
{
    namespace reason = core::wire::reason;
    QTest::addColumn<bool>("isProblem");
    QTest::newRow(reason::unchanged) << false;
    QTest::newRow(reason::addOff) << false;
    QTest::newRow(reason::updateOff) << false;
    QTest::newRow(reason::ambiguous) << true;
    QTest::newRow(reason::noKey) << true;
    QTest::newRow(reason::ciNotFound) << true;
    QTest::newRow(reason::lookupLate) << true;
    QTest::newRow(reason::duplicateOf) << false;
    QTest::newRow(reason::inDoubt) << true;
    QTest::newRow(reason::failedTransaction) << true;
    QTest::newRow(reason::tooLarge) << true;
}

void ReasonTextTest::everyCodeHasASentenceAndAdvice()
{
    QFETCH(const bool, isProblem);
    const QString code = QString::fromLatin1(QTest::currentDataTag());
    const ReasonText text = reasonText(code);
    QVERIFY(!text.what.isEmpty());
    QVERIFY(text.what != code);
    QVERIFY(text.advice.endsWith(QLatin1Char('.')));
    QCOMPARE(text.isProblem, isProblem);
    // The same line as the one that decides between succeeded and succeeded with problems.
    if (code != QLatin1String(core::wire::reason::unchanged))
        QCOMPARE(text.isProblem, !core::changes::isHeldBack(code) && !core::changes::isDuplicate(code));
}

void ReasonTextTest::looksBehindTheKeyOfAnother()
{
    const ReasonText text = reasonText(QStringLiteral("DUPLICATE_OF C-17"));
    QCOMPARE(text.what, reasonText(QStringLiteral("DUPLICATE_OF")).what);
    QVERIFY(!text.isProblem);
}

void ReasonTextTest::tellsAnUnknownCodeAsItIs()
{
    const ReasonText text = reasonText(QStringLiteral("SOME <b>NEW</b> CODE"));
    QCOMPARE(text.what, QStringLiteral("SOME <b>NEW</b> CODE"));
    QVERIFY(text.isProblem);
}

void ReasonTextTest::saysThatThereIsNoReason()
{
    QVERIFY(!reasonText({}).what.isEmpty());
    QVERIFY(reasonText({}).isProblem);
}

ITAM_TEST(ReasonTextTest)
#include "tst_reasontext.moc"
