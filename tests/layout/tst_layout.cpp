// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rules on this tree.
#include "tests/layout/layoutrules.h"
#include "tests/testcase.h"

#include <QDir>

using namespace itam::tests;

class LayoutTest final : public TestCase
{
    Q_OBJECT
private slots:
    void initTestCase();
    void coreKnowsNoWindow() { verify(layout::checkNoWindowInCore(m_root)); }
    void sqlStandsInItsFolders() { verify(layout::checkSqlPlaces(m_root)); }
    void arrowsPointOneWay() { verify(layout::checkArrows(m_root)); }
    void everyFolderIsInTheMap() { verify(layout::checkMap(m_root)); }
    void everyFolderIsATarget() { verify(layout::checkTargets(m_root)); }
    void noFileIsTooLong() { verify(layout::checkSizes(m_root)); }
    void everyFileHasItsLicenceLines() { verify(layout::checkLicenceLines(m_root)); }
    void nothingIsLeftForLater() { verify(layout::checkWords(m_root)); }

private:
    static void verify(const layout::Violations& violations)
    {
        QVERIFY2(violations.isEmpty(), qPrintable(QLatin1Char('\n') + violations.join(QLatin1Char('\n'))));
    }
    QString m_root;
};

void LayoutTest::initTestCase()
{
    QDir folder(qEnvironmentVariable("ITAM_SOURCE", QDir::currentPath()));
    while (!folder.exists(QStringLiteral("CMakePresets.json")))
        QVERIFY2(folder.cdUp(), "run by ctest, or from inside the source tree");
    m_root = folder.absolutePath();
    QVERIFY(folder.exists(QStringLiteral("core/support/result.h")));
}

ITAM_TEST(LayoutTest)
#include "tst_layout.moc"
