// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakeprompter.h"
#include "tests/testcase.h"
#include "ui/schedule/supportbundler.h"
#include "ui/widgets/messagebar.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace itam;
using namespace itam::ui;
using core::administration::BundleSources;

class SupportBundlerTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void saysWhatIsInItBeforeItIsWritten();
    void writesAndSaysWhere();
    void saysWhyItCouldNot();

private:
    [[nodiscard]] BundleSources sources() const
    {
        BundleSources made;
        made.settingsPath = m_folder->filePath(QStringLiteral("settings.ini"));
        made.dataFolder = m_folder->filePath(QStringLiteral("data"));
        made.journal = m_folder->filePath(QStringLiteral("data/journal.db"));
        made.program = QStringLiteral("itam-console");
        made.now = QDateTime(QDate(2026, 12, 6), QTime(3, 0), Qt::UTC);
        return made;
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<widgets::MessageBar> m_bar;
    tests::FakePrompter m_prompter;
    std::unique_ptr<schedule::SupportBundler> m_bundler;
};

void SupportBundlerTest::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_prompter = {};
    m_bundler.reset();
    m_bar = std::make_unique<widgets::MessageBar>();
    m_bundler = std::make_unique<schedule::SupportBundler>(*m_bar, m_prompter, [this] { return sources(); });
}

void SupportBundlerTest::saysWhatIsInItBeforeItIsWritten()
{
    m_bundler->start();
    QCOMPARE(m_prompter.questions.size(), 1);
    const QString text = m_prompter.questions.first().explanation;
    for (const auto& part : core::administration::bundleParts())
        QVERIFY2(text.contains(part.what), qPrintable(part.what));
    QVERIFY(text.contains(core::administration::bundlePrivacy()));
    // Cancelled: no name was asked for.
    QVERIFY(m_prompter.suggestedNames.isEmpty());
}

void SupportBundlerTest::writesAndSaysWhere()
{
    m_prompter.answer = 1;
    m_prompter.path = m_folder->filePath(QStringLiteral("b.tar.gz"));
    QSignalSpy written(m_bundler.get(), &schedule::SupportBundler::written);
    m_bundler->start();
    QTRY_COMPARE(written.size(), 1);
    QCOMPARE(m_prompter.suggestedNames, QStringList{QStringLiteral("itam-console-support-20261206-030000.tar.gz")});
    QVERIFY(m_bar->message().what.contains(m_prompter.path));
    QVERIFY(QFileInfo(m_prompter.path).size() > 0);
    QVERIFY(!(QFile::permissions(m_prompter.path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
}

void SupportBundlerTest::saysWhyItCouldNot()
{
    m_prompter.answer = 1;
    m_prompter.path = m_folder->filePath(QStringLiteral("no/such/folder/b.tar.gz"));
    m_bundler->start();
    QTRY_COMPARE(m_bar->message().id, QStringLiteral("file.write"));
}

ITAM_TEST(SupportBundlerTest)
#include "tst_supportbundler.moc"
