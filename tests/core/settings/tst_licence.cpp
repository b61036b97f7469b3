// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/licence.h"
#include "core/settings/licencekeys.h"
#include "tests/core/settings/licencefixture.h"
#include "tests/testcase.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace itam::core::settings;

namespace itam::tests {
namespace {

Licence sample()
{
    return {.number = QStringLiteral("L-1"),
            .licensee = QStringLiteral("Müller & Söhne"),
            .options = {QStringLiteral("reports"), QStringLiteral("servicenow")},
            .issued = QDate(2026, 1, 1),
            .expires = QDate(2026, 12, 31)};
}

Result<Licence> read(const QByteArray& file)
{
    return readLicence(file, builtInLicenceKeys());
}

} // namespace

class LicenceTest final : public TestCase
{
    Q_OBJECT
private slots:
    void isReadAsItWasSigned();
    void canonicalFormIsFixed();
    void spacesAndOrderDoNotMatter();
    void everyChangedByteOfAValueIsNoticed();
    void aMemberMoreOrLessIsNoticed();
    void anotherKeyIsNotBelieved();
    void noKeyBelievesNothing();
    void garbageIsNotGenuine_data();
    void garbageIsNotGenuine();
};

void LicenceTest::isReadAsItWasSigned()
{
    const auto licence = read(signedLicence(sample()));
    QVERIFY2(licence, qPrintable(licence ? QString() : licence.error().detail));
    QCOMPARE(*licence, sample());
}

void LicenceTest::canonicalFormIsFixed()
{
    QCOMPARE(signedBytes(sample()),
             QByteArray("itam-console licence\n"
                        "{\"expires\":\"2026-12-31\",\"format\":1,\"issued\":\"2026-01-01\","
                        "\"licensee\":\"M\xc3\xbcller & S\xc3\xb6hne\",\"number\":\"L-1\","
                        "\"options\":[\"reports\",\"servicenow\"]}"));
}

void LicenceTest::spacesAndOrderDoNotMatter()
{
    const QJsonObject object = QJsonDocument::fromJson(signedLicence(sample())).object();
    QByteArray backwards = "{";
    const QStringList names = object.keys();
    for (auto name = names.crbegin(); name != names.crend(); ++name) {
        const QByteArray one = QJsonDocument(QJsonObject{{*name, object.value(*name)}}).toJson(QJsonDocument::Compact);
        backwards += (backwards.size() > 1 ? " ,\r\n  " : "") + one.mid(1, one.size() - 2);
    }
    const auto licence = read(backwards + "\n}\n");
    QVERIFY(licence);
    QCOMPARE(*licence, sample());
}

// Whatever byte of the file is another: it says the same (white space) or is refused.
void LicenceTest::everyChangedByteOfAValueIsNoticed()
{
    const QByteArray file = signedLicence(sample());
    int refused = 0;
    for (qsizetype i = 0; i < file.size(); ++i) {
        QByteArray changed = file;
        changed[i] = changed[i] == 'x' ? 'y' : 'x';
        if (const auto licence = read(changed); !licence) {
            QCOMPARE(licence.error().code, ErrorCode::LicenceForged);
            ++refused;
        } else {
            QCOMPARE(*licence, sample());
        }
    }
    QVERIFY(refused > 200);
}

void LicenceTest::aMemberMoreOrLessIsNoticed()
{
    QJsonObject object = QJsonDocument::fromJson(signedLicence(sample())).object();
    object.insert(QStringLiteral("unlimited"), true);
    QVERIFY(!read(QJsonDocument(object).toJson()));
    object.remove(QStringLiteral("unlimited"));
    QVERIFY(read(QJsonDocument(object).toJson()));
    object.remove(QStringLiteral("number"));
    QVERIFY(!read(QJsonDocument(object).toJson()));
}

void LicenceTest::anotherKeyIsNotBelieved()
{
    const auto licence = read(signedLicence(sample(), strangeSecretKey()));
    QVERIFY(!licence);
    QCOMPARE(licence.error().code, ErrorCode::LicenceForged);
}

void LicenceTest::noKeyBelievesNothing()
{
    QVERIFY(!readLicence(signedLicence(sample()), {}));
    QVERIFY(!readLicence(signedLicence(sample()), {QByteArray("short")}));
}

void LicenceTest::garbageIsNotGenuine_data()
{
    Licence nobody = sample();
    nobody.licensee.clear();
    Licence noDate = sample();
    noDate.expires = {};
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not JSON") << QByteArray("licensed for ever");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("no signature") << QByteArray(R"({"format":1,"licensee":"x"})");
    QTest::newRow("huge") << QByteArray(100'000, ' ');
    QTest::newRow("no licensee") << signedLicence(nobody);
    QTest::newRow("no date") << signedLicence(noDate);
}

void LicenceTest::garbageIsNotGenuine()
{
    QFETCH(QByteArray, file);
    const auto licence = read(file);
    QVERIFY(!licence);
    QCOMPARE(licence.error().code, ErrorCode::LicenceForged);
    QVERIFY(!licence.error().detail.isEmpty());
}

ITAM_TEST(LicenceTest)

} // namespace itam::tests

#include "tst_licence.moc"
