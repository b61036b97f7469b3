// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testcase.h"
#include "ui/integrations/draft.h"

using namespace itam::ui::integrations;
using namespace itam::core::settings;
using itam::core::model::DataType;
using itam::core::secrets::Secret;
using itam::ui::services::SecretKind;

namespace itam::tests {

class DraftTest final : public TestCase
{
    Q_OBJECT
private slots:
    void anEmptyFormIsNoChange();
    void noticesEachChange();
    void secretsFollowTheirInstance();
    void removingTheLastInstanceLeavesAnEmptyOne();
    void followsWhatIsSavedElsewhere();
    void keepsWhatIsChangedHereWhenSomethingElseIsSaved();
    void keepsARenamedInstanceTogether();
    void saysWhyItCannotBeSaved();

private:
    static Settings sample();
};

Settings DraftTest::sample()
{
    Settings settings;
    for (const char* name : {"A", "B"}) {
        InstanceSettings instance;
        instance.name = instance.nameInFile = QString::fromLatin1(name);
        instance.url = QUrl(QStringLiteral("https://%1.service-now.com").arg(instance.name.toLower()));
        instance.user = QStringLiteral("itam");
        settings.instances.append(instance);
    }
    settings.activeInstance = QStringLiteral("A");
    return settings;
}

void DraftTest::anEmptyFormIsNoChange()
{
    Draft draft;
    QVERIFY(!draft.isChanged());
    QVERIFY(!draft.active().name.isEmpty());
    draft.editActive().user = QStringLiteral("x");
    QVERIFY(draft.isChanged());
    QVERIFY(validate(draft.settings()));
    // A file that names no active instance: the form shows one, and saving makes it so.
    Settings settings = sample();
    settings.activeInstance.clear();
    QVERIFY(Draft(settings).isChanged());
}

void DraftTest::noticesEachChange()
{
    const auto changed = [](const std::function<void(Draft&)>& change) {
        Draft draft(sample());
        change(draft);
        return draft.isChanged();
    };
    QVERIFY(!changed([](Draft&) {}));
    QVERIFY(changed([](Draft& d) { d.edit().source = QStringLiteral("sqlite:x"); }));
    QVERIFY(changed([](Draft& d) { d.edit().included[DataType::Contracts] = false; }));
    QVERIFY(changed([](Draft& d) { d.edit().limits.maxTries = 1; }));
    QVERIFY(changed([](Draft& d) { d.activate(QStringLiteral("B")); }));
    QVERIFY(changed([](Draft& d) { d.activeSecrets().token.typed = Secret("t"); }));
    QVERIFY(changed([](Draft& d) { d.activeSecrets().clientSecret.removed = true; }));
    QVERIFY(changed([](Draft& d) { d.removeActive(); }));
    QVERIFY(changed([](Draft& d) { QVERIFY(d.renameActive(QStringLiteral("C"))); }));
    QVERIFY(changed([](Draft& d) { QVERIFY(d.add(QStringLiteral("C"))); }));
    QVERIFY(!changed([](Draft& d) { d.activate(QStringLiteral("nobody")); }));
    QVERIFY(!changed([](Draft& d) { QVERIFY(!d.add(QStringLiteral("a"))); }));
}

void DraftTest::secretsFollowTheirInstance()
{
    Draft draft(sample());
    draft.activeSecrets().token.typed = Secret("t");
    draft.activate(QStringLiteral("B"));
    QVERIFY(!draft.activeSecrets().isChange());
    draft.activate(QStringLiteral("A"));
    QVERIFY(draft.renameActive(QStringLiteral("C")));
    QVERIFY(draft.secretsOf(QStringLiteral("c")).token.typed == Secret("t"));
    QVERIFY(draft.renameActive(QStringLiteral("c"))); // only another case
    QVERIFY(draft.activeSecrets().token.typed == Secret("t"));
    draft.removeActive();
    QVERIFY(!draft.hasTypedSecrets());
}

void DraftTest::removingTheLastInstanceLeavesAnEmptyOne()
{
    Draft draft(sample());
    draft.removeActive();
    QCOMPARE(draft.active().name, QStringLiteral("B"));
    draft.removeActive();
    QCOMPARE(draft.settings().instances.size(), 1);
    QVERIFY(draft.active().url.isEmpty());
}

void DraftTest::followsWhatIsSavedElsewhere()
{
    Draft draft(sample());
    Settings saved = sample();
    saved.source = QStringLiteral("sqlite:x");
    saved.instances[0].tokenSavedAt = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    draft.rebase(saved);
    QVERIFY(draft.settings() == saved);
    QVERIFY(!draft.isChanged());
}

void DraftTest::keepsWhatIsChangedHereWhenSomethingElseIsSaved()
{
    Draft draft(sample());
    draft.editActive().user = QStringLiteral("mine");
    draft.edit().included[DataType::Hardware] = false;
    draft.activeSecrets().token.typed = Secret("t");
    // Meanwhile the address of the same instance, another data type, one instance more and one less.
    Settings saved = sample();
    saved.instances[0].url = QUrl(QStringLiteral("http://127.0.0.1:4711"));
    saved.instances[0].clientId = QStringLiteral("theirs");
    saved.included[DataType::Contracts] = false;
    QVERIFY(removeInstance(saved, QStringLiteral("B")));
    QVERIFY(addInstance(saved, QStringLiteral("N")));
    saved.activeInstance = QStringLiteral("A");
    draft.rebase(saved);
    QCOMPARE(draft.active().user, QStringLiteral("mine"));
    QCOMPARE(draft.active().url, saved.instances[0].url);
    QCOMPARE(draft.active().clientId, QStringLiteral("theirs"));
    QVERIFY(!draft.settings().included[DataType::Hardware]);
    QVERIFY(!draft.settings().included[DataType::Contracts]);
    QVERIFY(!draft.settings().instance(QStringLiteral("B")));
    QVERIFY(draft.settings().instance(QStringLiteral("N")));
    QVERIFY(draft.activeSecrets().token.typed == Secret("t"));
    QVERIFY(draft.isChanged());
    QVERIFY(validate(draft.settings()));
}

void DraftTest::keepsARenamedInstanceTogether()
{
    Draft draft(sample());
    QVERIFY(draft.renameActive(QStringLiteral("Mine")));
    Settings saved = sample();
    saved.instances[0].user = QStringLiteral("theirs");
    draft.rebase(saved);
    QCOMPARE(draft.settings().instances.size(), 2);
    QCOMPARE(draft.active().name, QStringLiteral("Mine"));
    QCOMPARE(draft.active().user, QStringLiteral("theirs"));
    // One that was removed here does not come back.
    draft.removeActive();
    saved.source = QStringLiteral("sqlite:x");
    draft.rebase(saved);
    QCOMPARE(draft.settings().instances.size(), 1);
    QCOMPARE(draft.active().name, QStringLiteral("B"));
}

void DraftTest::saysWhyItCannotBeSaved()
{
    Draft draft(sample());
    QVERIFY(saveObstacle(draft, {}).isEmpty());
    QVERIFY(saveObstacle(draft, {.urlValid = false}).contains(QStringLiteral("URL")));
    QVERIFY(saveObstacle(draft, {.endpointValid = false}).contains(QStringLiteral("endpoint")));
    QVERIFY(saveObstacle(draft, {.sourceValid = false}).contains(QStringLiteral("data source")));
    // Without a keyring everything but a secret can be saved.
    const FormState noKeyring{.keyringWorks = false};
    QVERIFY(saveObstacle(draft, noKeyring).isEmpty());
    draft.activeSecrets().token.typed = Secret("t");
    QVERIFY(saveObstacle(draft, {}).isEmpty());
    QVERIFY(saveObstacle(draft, noKeyring).contains(QStringLiteral("keyring")));
    QVERIFY(saveObstacle(draft, {.keyringWorks = false, .keepUntilClose = true}).isEmpty());
    draft.editActive().user.clear();
    QVERIFY(saveObstacle(draft, {}).contains(QStringLiteral("account")));
}

ITAM_TEST(DraftTest)

} // namespace itam::tests

#include "tst_draft.moc"
