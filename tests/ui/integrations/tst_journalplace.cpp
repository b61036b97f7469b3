// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where the journal is: typed, checked and saved, with its password in the keyring only, and what the page says of it.
#include "core/exporter/journalplace.h"
#include "tests/ui/integrations/controllerfixture.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QToolButton>

using namespace itam::ui::integrations;

namespace itam::tests {
namespace {

constexpr auto address = "postgres://itam@db.example/journal";

} // namespace

class JournalPlaceTest final : public ControllerFixture
{
    Q_OBJECT
private slots:
    void isSavedWithItsPasswordInTheKeyringOnly_S03();
    void saysWhenAnotherPlaceTakesEffect();
    void emptyIsTheUsualFile();
    void refusesWhatIsNoPlace_data();
    void refusesWhatIsNoPlace();
    void isCheckedBeforeItIsSaved();
    void passwordIsAskedForOnServersOnly();
    void passwordOfTheSamePlaceIsReplacedAndRemoved();
    void whoeverCouldNotOpenItIsToldOfAPassword();
    void browsesForAFile();
    void revertForgetsAll();
    void theCommandLineGoesFirst();

private:
    void open(const Settings& settings = sampleSettings())
    {
        begin(settings);
        at<QToolButton>("journalSectionButton")->click();
    }
    QString kept() const
    {
        const auto secret = m_store->peek(core::exporter::journalPasswordKey(QString::fromLatin1(address)));
        return secret && *secret ? QString::fromUtf8((*secret)->reveal()) : QStringLiteral("nothing");
    }
    QString note() const { return at<QLineEdit>("journalEdit")->accessibleDescription(); }
};

void JournalPlaceTest::isSavedWithItsPasswordInTheKeyringOnly_S03()
{
    open();
    type("journalEdit", address);
    type("journalPasswordEdit", " correct horse ");
    save();
    QTRY_VERIFY(!m_page->hasUnsavedChanges());
    QCOMPARE(kept(), QStringLiteral(" correct horse "));
    QCOMPARE(onDisk().journal, QString::fromLatin1(address));
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("horse"));
    QCOMPARE(propertiesWith(*m_page, QStringLiteral("horse")), QStringList());
    QVERIFY(!m_page->draft().hasTypedSecrets());
}

void JournalPlaceTest::saysWhenAnotherPlaceTakesEffect()
{
    open();
    QVERIFY(!note().contains(QStringLiteral("next start")));
    type("journalEdit", address);
    QVERIFY2(note().contains(QStringLiteral("works with /data/journal.db until it is closed")), qPrintable(note()));
    save();
    QTRY_VERIFY(!m_page->hasUnsavedChanges());
    QVERIFY(note().contains(QStringLiteral("next start")));
}

void JournalPlaceTest::emptyIsTheUsualFile()
{
    Settings settings = sampleSettings();
    settings.journal = QString::fromLatin1(address);
    open(settings);
    QCOMPARE(at<QLineEdit>("journalEdit")->text(), QString::fromLatin1(address));
    QCOMPARE(at<QLineEdit>("journalEdit")->placeholderText(), QStringLiteral("/data/journal.db"));
    type("journalEdit", "");
    save();
    QTRY_VERIFY(!m_page->hasUnsavedChanges());
    QCOMPARE(onDisk().journal, QString());
}

void JournalPlaceTest::refusesWhatIsNoPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("relative") << "journal.db"
                              << "whole path";
    QTest::newRow("mariadb") << "mariadb://itam@db/journal"
                             << "postgres://";
    QTest::newRow("password") << "postgres://itam:geheim@db/journal"
                              << "names no password";
}

void JournalPlaceTest::refusesWhatIsNoPlace()
{
    QFETCH(QString, text);
    QFETCH(QString, says);
    open();
    type("journalEdit", qPrintable(text));
    m_page->save();
    QVERIFY2(note().contains(says), qPrintable(note()));
    QVERIFY(!m_page->canSave());
    QCOMPARE(onDisk().journal, QString());
}

void JournalPlaceTest::isCheckedBeforeItIsSaved()
{
    open();
    type("journalEdit", address);
    type("journalPasswordEdit", "typed");
    click("testJournalButton");
    QTRY_COMPARE(m_checkedJournal, QString::fromLatin1(address));
    QCOMPARE(m_typedPassword, QByteArray("typed"));
    QCOMPARE(kept(), QStringLiteral("nothing"));
    QTRY_VERIFY(m_page->findChild<QLabel*>(QStringLiteral("checkLabel.journal.new")));
    QVERIFY(m_page->hasUnsavedChanges());
}

void JournalPlaceTest::passwordIsAskedForOnServersOnly()
{
    open();
    const auto isShown = [this] { return at<QWidget>("journalPasswordField")->isVisible(); };
    QVERIFY(!isShown());
    type("journalEdit", address);
    QVERIFY(isShown());
    type("journalPasswordEdit", "typed");
    type("journalEdit", "/data/other.db");
    QVERIFY(!isShown());
    QVERIFY(!m_page->draft().journalPassword().isChange());
}

void JournalPlaceTest::passwordOfTheSamePlaceIsReplacedAndRemoved()
{
    Settings settings = sampleSettings();
    settings.journal = QString::fromLatin1(address);
    open(settings);
    type("journalPasswordEdit", "first");
    save();
    QTRY_COMPARE(kept(), QStringLiteral("first"));
    QTRY_VERIFY(at<QAbstractButton>("replaceJournalPasswordButton")->isVisible());
    click("replaceJournalPasswordButton");
    type("journalPasswordEdit", "second");
    save();
    QTRY_COMPARE(kept(), QStringLiteral("second"));
    QTRY_VERIFY(at<QAbstractButton>("removeJournalPasswordButton")->isVisible());
    click("removeJournalPasswordButton");
    save();
    QTRY_COMPARE(kept(), QStringLiteral("nothing"));
}

void JournalPlaceTest::whoeverCouldNotOpenItIsToldOfAPassword()
{
    Settings settings = sampleSettings();
    settings.journal = QString::fromLatin1(address);
    open(settings);
    const QSignalSpy told(m_controller.get(), &IntegrationsController::journalPasswordChanged);
    type("journalPasswordEdit", "first");
    save();
    QTRY_COMPARE(told.size(), 1);
    type("sourceEdit", "sqlite:/data/other.db");
    save();
    QCOMPARE(told.size(), 1);
}

void JournalPlaceTest::browsesForAFile()
{
    open();
    m_prompter.path = QStringLiteral("/data/shared/journal.db");
    click("browseJournalButton");
    QCOMPARE(m_page->draft().settings().journal, QStringLiteral("/data/shared/journal.db"));
}

void JournalPlaceTest::revertForgetsAll()
{
    open();
    type("journalEdit", "journal.db");
    at<QLineEdit>("sourceEdit")->setFocus();
    QVERIFY(m_page->hasUnsavedChanges());
    QVERIFY(!m_page->canSave());
    m_page->revert();
    QVERIFY(!m_page->hasUnsavedChanges());
    QCOMPARE(at<QLineEdit>("journalEdit")->text(), QString());
}

void JournalPlaceTest::theCommandLineGoesFirst()
{
    open();
    IntegrationsState state = m_controller->state();
    state.isJournalGiven = true;
    state.journalInUse = QStringLiteral("/elsewhere/journal.db");
    m_page->showState(state);
    QVERIFY2(note().contains(QStringLiteral("--journal /elsewhere/journal.db")), qPrintable(note()));
}

ITAM_TEST(JournalPlaceTest)

} // namespace itam::tests

#include "tst_journalplace.moc"
