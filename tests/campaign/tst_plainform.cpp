// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The same over the plain form of the identification API (servicenow-ire.md 1, IR-7), which takes a payload whole or
// refuses it whole: what an instance has whose release is without the enhanced one.
#include "tests/campaign/disturbances.h"
#include "tests/campaign/snapshot.h"
#include "tests/testcase.h"

#include <QLoggingCategory>

using namespace itam::tests::campaign;
namespace http = itam::sandbox::http;

namespace {

/// Counts what the identification API was asked in each form, and how often it answered.
class Watched final : public FarEnd
{
public:
    explicit Watched(FarEnd& farEnd) : m_farEnd(farEnd) {}
    itam::Result<http::Response> handle(const http::Request& request) override
    {
        auto response = m_farEnd.handle(request);
        const QString root = QStringLiteral("/api/now/identifyreconcile");
        const bool isAnswered = response && response->status == 200;
        if (request.path == root)
            plain += isAnswered;
        else if (request.path.startsWith(root))
            others += isAnswered && !request.path.endsWith(QLatin1String("/query"));
        return response;
    }

    int plain = 0;
    int others = 0; ///< of the enhanced form

private:
    FarEnd& m_farEnd;
};

class PlainFormTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("itam.*=false")); }
    void onlyThePlainFormAnswers();
    void bothFormsLeadToTheSameRecords();
    void eachFaultAtAnExchange()
    {
        QCOMPARE(
            runSpread(Start::Kind::Second, httpFaults() + silencesThatEnd() + killedExporters().mid(1), overPlainForm),
            0);
    }
};

void PlainFormTest::onlyThePlainFormAnswers()
{
    Start start(Start::Kind::Second, overPlainForm);
    QVERIFY2(start.undisturbed().startsWith(QLatin1String("succeeded")), qUtf8Printable(start.undisturbed()));
    start.site().copyTo(start.work());
    LocalInstance instance(start.work().instance(), start.clock());
    Watched watched(instance);
    DirectTransport transport(watched);
    itam::core::exporter::ExportControl control;
    (void)exportOnce(start.work(), start.login(), start.clock(), transport, std::stop_source(), control);
    QVERIFY(watched.plain > 5);
    QCOMPARE(watched.others, 0);
}

void PlainFormTest::bothFormsLeadToTheSameRecords()
{
    const Start enhanced(Start::Kind::First, overIdentification);
    const Start plain(Start::Kind::First, overPlainForm);
    for (int part = 0; part < static_cast<int>(comparableParts.size()); ++part) {
        const QStringList expected = comparableContent(enhanced.work().instance(), part);
        QVERIFY(expected.size() > 2);
        QCOMPARE(comparableContent(plain.work().instance(), part), expected);
    }
}

ITAM_TEST(PlainFormTest)
} // namespace
#include "tst_plainform.moc"
