// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/windowstate.h"
#include "core/support/files.h"
#include "tests/testcase.h"

#include <QTemporaryDir>

using namespace itam::core::settings;

class WindowStateTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void bringsBackWhatWasSaved();
    void startsEmptyWhenTheFileIsMissingOrDamaged();
    void leavesOutOnlyWhatIsDamaged();

private:
    QTemporaryDir m_folder;
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("new/window.json")); }
};

void WindowStateTest::bringsBackWhatWasSaved()
{
    const WindowState state{{QStringLiteral("layout"), QByteArray("\0\xff binary", 9)},
                            {QStringLiteral("history/runsTable"), QByteArray("x")}};
    QVERIFY(saveWindowState(path(), state));
    QCOMPARE(loadWindowState(path()), state);
}

void WindowStateTest::startsEmptyWhenTheFileIsMissingOrDamaged()
{
    QVERIFY(loadWindowState(m_folder.filePath(QStringLiteral("none"))).isEmpty());
    const QString damaged = m_folder.filePath(QStringLiteral("damaged"));
    QVERIFY(itam::core::support::writePrivateFile(damaged, "{ \"layout\": "));
    QVERIFY(loadWindowState(damaged).isEmpty());
}

void WindowStateTest::leavesOutOnlyWhatIsDamaged()
{
    const QString file = m_folder.filePath(QStringLiteral("half"));
    QVERIFY(itam::core::support::writePrivateFile(file, "{\"good\": \"eA==\", \"bad\": \"***\", \"number\": 5}"));
    const WindowState state = loadWindowState(file);
    QCOMPARE(state.value(QStringLiteral("good")), QByteArray("x"));
    QVERIFY(!state.contains(QStringLiteral("bad")));
}

ITAM_TEST(WindowStateTest)
#include "tst_windowstate.moc"
