// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The password of the account that reads the operations database: typed, tested, saved, replaced and removed, and never
// anywhere but in the keyring.
#include "tests/ui/integrations/controllerfixture.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>

#include <thread>

using namespace itam::ui::integrations;

namespace itam::tests {
namespace {

constexpr auto dsn = "postgres://reader@db.example/itam";

core::settings::Settings onServer()
{
    core::settings::Settings settings = sampleSettings();
    settings.source = QString::fromLatin1(dsn);
    return settings;
}

} // namespace

class SourcePasswordTest final : public ControllerFixture
{
    Q_OBJECT
private slots:
    void isAskedForOnServersOnly();
    void isSavedInTheKeyringOnly_S03();
    void isTestedBeforeItIsSaved();
    void isNotSavedWhenTheKeyringFails();
    void isReplacedAndRemovedWithSave();
    void belongsToServerAndAccountNotToOptions();
    void isNobodysWhenAFileIsChosenInstead();

private:
    void keep(const char* password);
    QString kept(const QString& of = QString::fromLatin1(dsn)) const;
    bool isShown() const { return at<QWidget>("sourcePasswordField")->isVisible(); }
};

void SourcePasswordTest::keep(const char* password)
{
    std::jthread([&] {
        const auto key = core::exporter::sourcePasswordKey(QString::fromLatin1(dsn));
        QVERIFY(m_store->write(key, core::secrets::Secret(password)));
    }).join();
}

QString SourcePasswordTest::kept(const QString& of) const
{
    const auto secret = m_store->peek(core::exporter::sourcePasswordKey(of));
    return secret && *secret ? QString::fromUtf8((*secret)->reveal()) : QStringLiteral("nothing");
}

void SourcePasswordTest::isAskedForOnServersOnly()
{
    begin(sampleSettings());
    QVERIFY(!isShown());
    for (const char* server : {dsn, "mariadb://db/itam", "odbc:DSN=itam"}) {
        type("sourceEdit", server);
        QVERIFY2(isShown(), server);
    }
    type("sourceEdit", "sqlite:/data/operations.db");
    QVERIFY(!isShown());
}

void SourcePasswordTest::isSavedInTheKeyringOnly_S03()
{
    begin(sampleSettings());
    type("sourceEdit", dsn);
    type("sourcePasswordEdit", " correct horse ");
    save();
    QTRY_VERIFY(!m_page->hasUnsavedChanges());
    QCOMPARE(kept(), QStringLiteral(" correct horse ")); // blanks are a part of it
    QCOMPARE(onDisk().source, QString::fromLatin1(dsn));
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("horse"));
    QTRY_COMPARE(at<QLabel>("savedPasswordLabel")->text(), QStringLiteral("Saved"));
    QCOMPARE(propertiesWith(*m_page, QStringLiteral("horse")), QStringList());
    QVERIFY(!m_page->draft().hasTypedSecrets());
}

void SourcePasswordTest::isTestedBeforeItIsSaved()
{
    begin(onServer());
    type("sourcePasswordEdit", "typed");
    click("testDatabaseButton");
    QTRY_COMPARE(m_typedPassword, QByteArray("typed"));
    QCOMPARE(kept(), QStringLiteral("nothing"));
}

void SourcePasswordTest::isNotSavedWhenTheKeyringFails()
{
    begin(onServer());
    QTRY_VERIFY(m_store->calls() > 0);
    type("sourcePasswordEdit", "typed");
    m_store->setBroken(true);
    save();
    QVERIFY(m_page->hasUnsavedChanges()); // what is typed stays typed
    QCOMPARE(m_page->draft().sourcePassword().typed, core::secrets::Secret("typed"));
    m_store->setBroken(false);
    QCOMPARE(kept(), QStringLiteral("nothing"));
}

void SourcePasswordTest::isReplacedAndRemovedWithSave()
{
    keep("first");
    begin(onServer());
    QTRY_VERIFY(at<QAbstractButton>("replacePasswordButton")->isVisible());
    click("replacePasswordButton");
    type("sourcePasswordEdit", "second");
    QCOMPARE(kept(), QStringLiteral("first"));
    save();
    QTRY_COMPARE(kept(), QStringLiteral("second"));
    QTRY_VERIFY(at<QAbstractButton>("removePasswordButton")->isVisible());
    click("removePasswordButton");
    QCOMPARE(kept(), QStringLiteral("second"));
    save();
    QTRY_COMPARE(kept(), QStringLiteral("nothing"));
}

void SourcePasswordTest::belongsToServerAndAccountNotToOptions()
{
    keep("kept");
    begin(sampleSettings());
    type("sourceEdit", "postgres://reader@db.example/itam?sslmode=require");
    QTRY_VERIFY(at<QAbstractButton>("replacePasswordButton")->isVisible());
    type("sourceEdit", "postgres://writer@db.example/itam");
    QTRY_VERIFY(!at<QAbstractButton>("replacePasswordButton")->isVisible());
}

void SourcePasswordTest::isNobodysWhenAFileIsChosenInstead()
{
    begin(onServer());
    type("sourcePasswordEdit", "typed");
    type("sourceEdit", "sqlite:/data/operations.db");
    QVERIFY(!m_page->draft().sourcePassword().isChange());
    save();
    QTRY_VERIFY(!m_page->hasUnsavedChanges());
    QCOMPARE(kept(), QStringLiteral("nothing"));
}

ITAM_TEST(SourcePasswordTest)

} // namespace itam::tests

#include "tst_sourcepassword.moc"
