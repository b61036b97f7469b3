// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/setupchecklist.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::core;
using namespace itam::core::exporter;

namespace {

SetupSubject subject()
{
    SetupSubject made;
    made.instance.url = QUrl(QStringLiteral("https://acme.service-now.com"));
    made.instance.user = QStringLiteral("svc.itam");
    made.instance.channel = settings::Channel::Identification;
    made.instance.identification.discoverySource = QStringLiteral("ACME-ITAM");
    return made;
}

ConnectionCheck check(const char* id, CheckState state)
{
    ConnectionCheck made{.id = QString::fromLatin1(id), .state = state};
    if (state == CheckState::Failed)
        made.error = Error{ErrorCode::DiscoverySourceMissing, QStringLiteral("missing"), {}, 0, {}};
    return made;
}

std::optional<SetupState> stateOf(const QList<SetupItem>& items, const char* id)
{
    for (const SetupItem& item : items) {
        if (item.id == QLatin1String(id))
            return item.state;
    }
    return std::nullopt;
}

const QDateTime now(QDate(2026, 3, 1), QTime(9, 5), Qt::UTC);

} // namespace

class SetupChecklistTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void aTestMarksWhatItSaw_data();
    void aTestMarksWhatItSaw();
    void nothingIsProvenBeforeATest();
    void softwareFollowsTheRoute();
    void leavesOutWhatIsNotExported();
    void thePageNamesInstanceUserAndSource();
    void thePageFitsOnPaper();
    void thePageSaysWhatTheTestSaid();
};

void SetupChecklistTest::aTestMarksWhatItSaw_data()
{
    QTest::addColumn<QString>("item");
    QTest::addColumn<QString>("judges"); // the last of them decides
    for (const auto& [item, judge] :
         {std::pair{"user", "login"},
          std::pair{"roles", "endpoint servicenow.table-rights servicenow.identification-role"},
          std::pair{"oauth", "login"}, std::pair{"scopes", "endpoint servicenow.api-scope"},
          std::pair{"domain", "servicenow.domain"}, std::pair{"engine", "servicenow.engine-properties"},
          std::pair{"source-name", "servicenow.foreign-keys"},
          std::pair{"discovery-source", "servicenow.discovery-source"},
          std::pair{"hardware-rule", "servicenow.class-rules servicenow.hardware-rule"},
          std::pair{"relation-type", "servicenow.relation-type"}, std::pair{"contracts", "servicenow.contract-tables"}})
        QTest::newRow(item) << QString::fromLatin1(item) << QString::fromLatin1(judge);
}

void SetupChecklistTest::aTestMarksWhatItSaw()
{
    QFETCH(QString, item);
    QFETCH(QString, judges);
    const auto after = [&](CheckState state) {
        QList<ConnectionCheck> checks;
        for (const QString& each : judges.split(u' '))
            checks.append(check(each.toLatin1().constData(), CheckState::Passed));
        checks.last() = check(judges.section(u' ', -1).toLatin1().constData(), state);
        return stateOf(setupItems(subject(), checks), item.toLatin1().constData());
    };
    QCOMPARE(after(CheckState::Passed), SetupState::Done);
    QCOMPARE(after(CheckState::Failed), SetupState::ToDo);
    QCOMPARE(after(CheckState::Warning), SetupState::ToDo);
    QCOMPARE(after(CheckState::NotReached), SetupState::Unproven);
    QCOMPARE(after(CheckState::NotChecked), SetupState::Unproven);
}

void SetupChecklistTest::nothingIsProvenBeforeATest()
{
    for (const SetupItem& item : setupItems(subject(), {})) {
        QCOMPARE(item.state, SetupState::Unproven);
        QVERIFY(item.found.isEmpty());
    }
    // Installed applications need two things; one of them alone proves nothing.
    const auto one = setupItems(subject(), {check("servicenow.sam-plugin", CheckState::Passed)});
    QCOMPARE(stateOf(one, "sam"), SetupState::Unproven);
    const auto both = setupItems(subject(), {check("servicenow.sam-plugin", CheckState::Passed),
                                             check("servicenow.installation-rule", CheckState::Passed)});
    QCOMPARE(stateOf(both, "sam"), SetupState::Done);
}

void SetupChecklistTest::softwareFollowsTheRoute()
{
    SetupSubject packages = subject();
    packages.instance.identification.software = settings::SoftwareRoute::Cmdb;
    const auto items = setupItems(packages, {check("servicenow.package-rule", CheckState::Passed),
                                             check("servicenow.installation-rule", CheckState::Passed)});
    QCOMPARE(stateOf(items, "packages"), SetupState::Done);
    QVERIFY(!stateOf(items, "sam"));
    QVERIFY(stateOf(items, "licensing"));
    QVERIFY(!stateOf(setupItems(subject(), {}), "packages"));
}

void SetupChecklistTest::leavesOutWhatIsNotExported()
{
    SetupSubject less = subject();
    less.included[model::DataType::Applications] = false;
    less.included[model::DataType::Contracts] = false;
    less.instance.identification.relateHosts = false;
    const auto items = setupItems(less, {});
    for (const char* id : {"sam", "licensing", "contracts", "relation-type"})
        QVERIFY2(!stateOf(items, id), id);
    QVERIFY(stateOf(items, "hardware-rule"));
    // Only who makes companies and models needs the right to.
    QVERIFY(!stateOf(items, "references"));
    less.instance.identification.makeReferences = true;
    QVERIFY(stateOf(setupItems(less, {}), "references"));
}

void SetupChecklistTest::thePageNamesInstanceUserAndSource()
{
    const QString page = setupChecklist(subject(), {check("login", CheckState::Passed)}, now);
    QVERIFY(page.startsWith(QLatin1String("# Checklist for the ServiceNow administrator\n")));
    for (const char* part : {"https://acme.service-now.com", "svc.itam", "ACME-ITAM", "2026-03-01 09:05 UTC", "- [x] "})
        QVERIFY2(page.contains(QLatin1String(part)), part);
}

void SetupChecklistTest::thePageFitsOnPaper()
{
    const QStringList lines = setupChecklist(subject(), {}, now).split(QLatin1Char('\n'));
    for (const QString& line : lines)
        QVERIFY2(line.size() <= 100, qPrintable(line));
    QVERIFY(lines.size() < 60);
}

void SetupChecklistTest::thePageSaysWhatTheTestSaid()
{
    const ConnectionCheck failed = check("servicenow.discovery-source", CheckState::Failed);
    const QString page = setupChecklist(subject(), {failed}, now).simplified();
    QVERIFY(page.contains(QLatin1String("- [!] ")));
    QVERIFY2(page.contains(checkSentence(failed).simplified()), qPrintable(page));
}

ITAM_TEST(SetupChecklistTest)
#include "tst_setupchecklist.moc"
