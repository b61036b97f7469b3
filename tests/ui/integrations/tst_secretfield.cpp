// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/widgetrules.h"
#include "tests/testcase.h"
#include "tests/ui/integrations/pagetools.h"
#include "ui/integrations/secretfield.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace itam::ui::integrations;
using namespace itam::core::settings;
using itam::core::secrets::Secret;
using itam::ui::services::SecretKind;

namespace itam::tests {

class SecretFieldTest final : public TestCase
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void asksForOneThatIsMissing();
    void aPasteLosesItsBlanks();
    void revealsOnlyWhatIsBeingTyped();
    void neverShowsASavedOne();
    void saysHowOldItIsAndWhenItExpires_F04_data();
    void saysHowOldItIsAndWhenItExpires_F04();
    void aClientSecretHasNoExpectedEnd();
    void replacingKeepsTheSavedOneUntilThen();
    void removingCanBeUndone();
    void doesNotTakeTheFieldAwayWhileSomebodyTypes();
    void saysThatTheKeyringCannotBeRead();
    void saysThatItIsKeptUntilTheConsoleCloses();
    void isReadOnlyForTheEmbeddedInstance();

private:
    static SecretField::View saved(int daysAgo);
    QLineEdit* edit() const { return child<QLineEdit>(*m_field, "tokenEdit"); }
    QPushButton* button(const char* name) const { return child<QPushButton>(*m_field, name); }
    QString label() const { return child<QLabel>(*m_field, "savedTokenLabel")->text(); }
    QString note() const;

    std::unique_ptr<SecretField> m_field;
};

void SecretFieldTest::init()
{
    TestCase::init();
    m_field = std::make_unique<SecretField>(SecretKind::RefreshToken);
    m_field->show();
    QVERIFY(QTest::qWaitForWindowActive(m_field.get()));
}

void SecretFieldTest::cleanup()
{
    m_field.reset();
}

QString SecretFieldTest::note() const
{
    const auto* note = child<QWidget>(*m_field, "tokenEditNote");
    return note->isVisible() ? edit()->accessibleDescription() : QString();
}

SecretField::View SecretFieldTest::saved(int daysAgo)
{
    SecretField::View view;
    view.saved = {
        .presence = SecretPresence::Saved, .untilClose = false, .place = QStringLiteral("System keyring"), .error = {}};
    view.savedAt = testNow().addDays(-daysAgo);
    view.nowUtc = testNow();
    return view;
}

void SecretFieldTest::asksForOneThatIsMissing()
{
    SecretField::View view;
    view.saved.presence = SecretPresence::Missing;
    m_field->showView(view);
    QVERIFY(edit()->isVisible());
    QCOMPARE(edit()->echoMode(), QLineEdit::Password);
    QVERIFY(!edit()->accessibleName().isEmpty());
    QVERIFY(note().contains(QStringLiteral("Generate Token")));
    QVERIFY(!button("replaceTokenButton")->isVisible());
    QVERIFY(!button("keepTokenButton")->isVisible());
}

void SecretFieldTest::aPasteLosesItsBlanks()
{
    QSignalSpy typed(m_field.get(), &SecretField::typed);
    QApplication::clipboard()->setText(QStringLiteral("  tok en-1 \n"));
    edit()->setFocus();
    QTest::keySequence(edit(), QKeySequence::Paste);
    QVERIFY(!typed.isEmpty());
    QVERIFY(typed.last().first().value<Secret>() == Secret("tok en-1"));
}

void SecretFieldTest::revealsOnlyWhatIsBeingTyped()
{
    auto* reveal = child<QToolButton>(*m_field, "revealTokenButton");
    QVERIFY(!reveal->isEnabled());
    QTest::keyClicks(edit(), QStringLiteral("token"));
    QVERIFY(reveal->isEnabled());
    const QString name = reveal->accessibleName();
    QTest::mouseClick(reveal, Qt::LeftButton);
    QCOMPARE(edit()->echoMode(), QLineEdit::Normal);
    QVERIFY(reveal->accessibleName() != name);
    // Another instance, or a save: what comes next is hidden again.
    m_field->showView(saved(1));
    QCOMPARE(edit()->echoMode(), QLineEdit::Password);
    QVERIFY(edit()->text().isEmpty());
    QVERIFY(!edit()->isUndoAvailable());
}

void SecretFieldTest::neverShowsASavedOne()
{
    m_field->showView(saved(1));
    QVERIFY(!edit()->isVisible());
    QVERIFY(edit()->text().isEmpty());
    QVERIFY(!child<QToolButton>(*m_field, "revealTokenButton")->isVisible());
    QTest::mouseClick(button("replaceTokenButton"), Qt::LeftButton);
    QVERIFY(edit()->text().isEmpty());
}

void SecretFieldTest::saysHowOldItIsAndWhenItExpires_F04_data()
{
    QTest::addColumn<int>("daysAgo");
    QTest::addColumn<QString>("age");
    QTest::addColumn<QString>("expiry");
    QTest::newRow("today") << 0 << QStringLiteral("Saved today") << QStringLiteral("Expected to expire on");
    QTest::newRow("89 days") << 89 << QStringLiteral("89 days ago") << QStringLiteral("System keyring");
    QTest::newRow("90 days") << 90 << QStringLiteral("90 days ago") << QStringLiteral("in 10 days");
    QTest::newRow("99 days") << 99 << QStringLiteral("99 days ago") << QStringLiteral("replace it in time");
    QTest::newRow("100 days") << 100 << QStringLiteral("100 days ago") << QStringLiteral("Probably expired on");
}

void SecretFieldTest::saysHowOldItIsAndWhenItExpires_F04()
{
    QFETCH(int, daysAgo);
    QFETCH(QString, age);
    QFETCH(QString, expiry);
    m_field->showView(saved(daysAgo));
    QVERIFY2(label().contains(age), qPrintable(label()));
    QVERIFY2(note().contains(expiry), qPrintable(note()));
}

void SecretFieldTest::aClientSecretHasNoExpectedEnd()
{
    SecretField field(SecretKind::ClientSecret);
    field.showView(saved(400));
    field.show();
    const QString said = child<QLineEdit>(field, "clientSecretEdit")->accessibleDescription();
    QCOMPARE(said, QStringLiteral("Kept in: System keyring."));
}

void SecretFieldTest::replacingKeepsTheSavedOneUntilThen()
{
    QSignalSpy typed(m_field.get(), &SecretField::typed);
    m_field->showView(saved(1));
    button("replaceTokenButton")->setFocus();
    QTest::keyClick(button("replaceTokenButton"), Qt::Key_Space);
    QVERIFY(edit()->isVisible());
    QVERIFY(edit()->hasFocus());
    QVERIFY(note().contains(QStringLiteral("stays until you save")));
    QTest::keyClicks(edit(), QStringLiteral("new"));
    QVERIFY(typed.last().first().value<Secret>() == Secret("new"));
    QTest::mouseClick(button("keepTokenButton"), Qt::LeftButton);
    QVERIFY(typed.last().first().value<Secret>().isEmpty());
    QVERIFY(edit()->text().isEmpty());
    QVERIFY(!edit()->isVisible());
    QVERIFY(button("replaceTokenButton")->hasFocus());
}

void SecretFieldTest::removingCanBeUndone()
{
    QSignalSpy removal(m_field.get(), &SecretField::removalChanged);
    SecretField::View view = saved(1);
    m_field->showView(view);
    QTest::mouseClick(button("removeTokenButton"), Qt::LeftButton);
    QCOMPARE(removal.last().first().toBool(), true);
    view.change.removed = true;
    m_field->showView(view);
    QVERIFY(label().contains(QStringLiteral("removed when you save")));
    QVERIFY(!button("removeTokenButton")->isVisible());
    QTest::mouseClick(button("undoTokenButton"), Qt::LeftButton);
    QCOMPARE(removal.last().first().toBool(), false);
}

void SecretFieldTest::doesNotTakeTheFieldAwayWhileSomebodyTypes()
{
    SecretField::View view;
    view.looking = true;
    m_field->showView(view);
    edit()->setFocus();
    QVERIFY(note().contains(QStringLiteral("Looking")));
    QTest::keyClicks(edit(), QStringLiteral("t"));
    SecretField::View found = saved(1);
    found.change.typed = Secret("t");
    m_field->showView(found);
    QVERIFY(edit()->isVisible() && edit()->hasFocus());
    QCOMPARE(edit()->text(), QStringLiteral("t"));
    // With nothing typed the saved one is shown, and the focus stays in the field.
    m_field->showView(view);
    m_field->showView(saved(1));
    QVERIFY(!edit()->isVisible());
    QVERIFY(button("replaceTokenButton")->hasFocus());
}

void SecretFieldTest::saysThatTheKeyringCannotBeRead()
{
    SecretField::View view;
    core::support::Error error;
    error.code = ErrorCode::SecretUnavailable;
    view.saved.error = error;
    m_field->showView(view);
    QVERIFY(label().contains(QStringLiteral("cannot be read")));
    QVERIFY(edit()->isVisible());
}

void SecretFieldTest::saysThatItIsKeptUntilTheConsoleCloses()
{
    SecretField::View view = saved(0);
    view.saved.untilClose = true;
    m_field->showView(view);
    QVERIFY(note().contains(QStringLiteral("until the console closes")));
}

void SecretFieldTest::isReadOnlyForTheEmbeddedInstance()
{
    SecretField::View view = saved(0);
    view.readOnly = true;
    view.readOnlyNote = QStringLiteral("Filled in");
    m_field->showView(view);
    QCOMPARE(label(), QStringLiteral("Filled in"));
    for (const char* name : {"replaceTokenButton", "removeTokenButton", "undoTokenButton"})
        QVERIFY(!button(name)->isVisible());
    QVERIFY(!edit()->isVisible());
}

ITAM_TEST(SecretFieldTest)

} // namespace itam::tests

#include "tst_secretfield.moc"
