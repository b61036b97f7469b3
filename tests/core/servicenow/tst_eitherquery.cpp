// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/eitherquery.h"
#include "tests/testcase.h"

#include <QUrl>

using namespace itam;
using namespace itam::core::servicenow;

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

class EitherQueryTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void valuesStandInLists();
    void whatCannotStandInAListIsAConditionOfItsOwn();
    void severalColumnsAreAskedAtOnce();
    void longQueriesAreCut();
    void oneValueThatIsTooLongTravelsAlone();
    void nothingAsksForNothing();
};

void EitherQueryTest::valuesStandInLists()
{
    const auto parts = eitherParts(text("name"), {text("a"), text("b"), text("a")});
    QCOMPARE(parts.size(), 1);
    QCOMPARE(parts.first().query, text("nameINa,b"));
    QCOMPARE(parts.first().names, QStringList({text("a"), text("b"), text("a")}));
}

void EitherQueryTest::whatCannotStandInAListIsAConditionOfItsOwn()
{
    const auto parts =
        eitherParts(text("name"), {text("Doe, Jane"), text("x^y"), text(" blank"), text("javascript:a")});
    QCOMPARE(parts.size(), 1);
    QCOMPARE(parts.first().query, text("nameINx^^y,javascript;a^ORname=Doe, Jane^ORname= blank"));
}

void EitherQueryTest::severalColumnsAreAskedAtOnce()
{
    const auto parts = eitherParts({text("CORP\\jdoe"), text("asmith")}, [](const QString& name) {
        return std::vector<Condition>{{text("user_name"), name}, {text("email"), name}};
    });
    QCOMPARE(parts.size(), 1);
    QCOMPARE(parts.first().query, text("user_nameINCORP\\jdoe,asmith^ORemailINCORP\\jdoe,asmith"));
}

void EitherQueryTest::longQueriesAreCut()
{
    QStringList names;
    for (int i = 0; i < 2000; ++i)
        names.append(text("Müller %1").arg(i));
    const auto parts = eitherParts(text("name"), names);
    QVERIFY(parts.size() > 1);
    QStringList asked;
    for (const EitherPart& part : parts) {
        QVERIFY(QUrl::toPercentEncoding(part.query, ",").size() <= longestEitherQuery);
        asked += part.names;
    }
    QCOMPARE(asked, names);
}

void EitherQueryTest::oneValueThatIsTooLongTravelsAlone()
{
    const QString longName(longestEitherQuery + 1, u'x');
    const auto parts = eitherParts(text("name"), {text("a"), longName, text("b")});
    QCOMPARE(parts.size(), 3);
    QCOMPARE(parts[1].names, QStringList{longName});
}

void EitherQueryTest::nothingAsksForNothing()
{
    QVERIFY(eitherParts(text("name"), {}).isEmpty());
    QVERIFY(EitherQuery().isEmpty());
}

ITAM_TEST(EitherQueryTest)
#include "tst_eitherquery.moc"
