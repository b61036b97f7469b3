// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/embedded/embeddedinstance.h"
#include "tests/testcase.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QUrl>

#include <cerrno>
#include <csignal>

using namespace itam;
using namespace itam::app::embedded;
using core::servicenow::LocalInstanceInfo;
using State = core::servicenow::LocalInstance::State;

namespace {

constexpr int patienceMs = 60'000;
constexpr auto heldFolder = "ITAM_TEST_HOLD_INSTANCE";

/// What a start came to.
struct Answer
{
    int calls = 0;
    Result<LocalInstanceInfo> result = failure(ErrorCode::Internal);

    [[nodiscard]] core::servicenow::LocalInstance::Started take()
    {
        return [this](const Result<LocalInstanceInfo>& answer) {
            ++calls;
            result = answer;
        };
    }
};

bool answers(const LocalInstanceInfo& info)
{
    QTcpSocket socket;
    const QUrl url(info.url);
    socket.connectToHost(url.host(), static_cast<quint16>(url.port()));
    return socket.waitForConnected(5'000);
}

qint64 pidIn(const QString& readyFile)
{
    QFile file(readyFile);
    return file.open(QIODevice::ReadOnly)
               ? QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("pid")).toInteger()
               : 0;
}

/// A zombie of ours does not count.
bool isRunning(qint64 pid)
{
    if (::kill(static_cast<pid_t>(pid), 0) != 0 && errno == ESRCH)
        return false;
    QFile stat(QStringLiteral("/proc/%1/stat").arg(pid));
    return stat.open(QIODevice::ReadOnly) && !stat.readAll().contains(") Z ");
}

} // namespace

class EmbeddedInstanceTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void startIsAnsweredFromTheEventLoop();
    void secondStartJoinsTheFirst();
    void stoppedInstanceAnswersNoMoreAndKeepsItsData();
    void stopWhileStartingIsCancelled();
    void startWhileStoppingFollowsTheEnd();
    void staleReadyFileIsNotBelieved();
    void secondProgramOnTheSameDataIsToldSo();
    void missingProgramIsTold();
    void programThatFailsIsToldWithWhatItSaid();
    void programThatNeverGetsReadyIsEnded();
    void endByItselfIsTold();
    void destructorLeavesNoProcessBehind();
    void killedParentTakesItAlong();
    void holdForTheParentTest();

private:
    [[nodiscard]] EmbeddedOptions options() const;
    /// An executable of the shell.
    [[nodiscard]] QString script(const QByteArray& text) const;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void EmbeddedInstanceTest::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
}

EmbeddedOptions EmbeddedInstanceTest::options() const
{
    return {.folder = m_folder->filePath(QStringLiteral("instance")),
            .program = qEnvironmentVariable("ITAM_BIN") + QStringLiteral("/servicenow-sandbox")};
}

QString EmbeddedInstanceTest::script(const QByteArray& text) const
{
    const QString path = m_folder->filePath(QStringLiteral("program"));
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write("#!/bin/sh\n" + text + '\n');
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    return path;
}

void EmbeddedInstanceTest::startIsAnsweredFromTheEventLoop()
{
    EmbeddedInstance instance(options());
    Answer answer;
    instance.start(answer.take());
    QCOMPARE(answer.calls, 0);
    QCOMPARE(instance.state(), State::Starting);
    QVERIFY(!instance.info());
    QTRY_COMPARE_WITH_TIMEOUT(answer.calls, 1, patienceMs);
    QVERIFY2(answer.result, answer.result ? "" : qPrintable(answer.result.error().detail));
    QCOMPARE(instance.state(), State::Running);
    QVERIFY(answers(*answer.result));
    QVERIFY(!answer.result->user.isEmpty());
    QVERIFY(!answer.result->clientId.isEmpty());
    QVERIFY(!answer.result->instanceId.isEmpty());
    QVERIFY(!answer.result->refreshToken.isEmpty());
    QVERIFY(!answer.result->clientSecret.isEmpty());
    QCOMPARE(instance.info()->url, answer.result->url);
}

void EmbeddedInstanceTest::secondStartJoinsTheFirst()
{
    EmbeddedInstance instance(options());
    Answer first;
    Answer second;
    Answer third;
    instance.start(first.take());
    instance.start(second.take());
    QTRY_COMPARE_WITH_TIMEOUT(second.calls, 1, patienceMs);
    QCOMPARE(first.calls, 1);
    QCOMPARE(first.result->url, second.result->url);
    instance.start(third.take());
    QCOMPARE(third.calls, 0);
    QTRY_COMPARE(third.calls, 1);
    QCOMPARE(third.result->url, first.result->url);
    QCOMPARE(first.calls, 1);
}

void EmbeddedInstanceTest::stoppedInstanceAnswersNoMoreAndKeepsItsData()
{
    EmbeddedInstance instance(options());
    Answer first;
    instance.start(first.take());
    QTRY_COMPARE_WITH_TIMEOUT(first.calls, 1, patienceMs);
    int stopped = 0;
    instance.stop([&stopped] { ++stopped; });
    QCOMPARE(instance.state(), State::Stopping);
    QVERIFY(!instance.info());
    QTRY_COMPARE(stopped, 1);
    QCOMPARE(instance.state(), State::Stopped);
    QVERIFY(!answers(*first.result));
    QVERIFY(!QFile::exists(instance.folder() + QStringLiteral("/ready.json")));
    instance.stop([&stopped] { ++stopped; });
    QTRY_COMPARE(stopped, 2);
    Answer second;
    instance.start(second.take());
    QTRY_COMPARE_WITH_TIMEOUT(second.calls, 1, patienceMs);
    QCOMPARE(second.result->instanceId, first.result->instanceId);
}

void EmbeddedInstanceTest::stopWhileStartingIsCancelled()
{
    EmbeddedInstance instance(options());
    Answer answer;
    instance.start(answer.take());
    instance.stop();
    QTRY_COMPARE_WITH_TIMEOUT(answer.calls, 1, patienceMs);
    QCOMPARE(answer.result.error().code, ErrorCode::Cancelled);
    QCOMPARE(instance.state(), State::Stopped);
}

void EmbeddedInstanceTest::startWhileStoppingFollowsTheEnd()
{
    EmbeddedInstance instance(options());
    Answer first;
    instance.start(first.take());
    QTRY_COMPARE_WITH_TIMEOUT(first.calls, 1, patienceMs);
    const qint64 before = instance.processId();
    Answer second;
    instance.stop();
    instance.start(second.take());
    QTRY_COMPARE_WITH_TIMEOUT(second.calls, 1, patienceMs);
    QVERIFY(second.result);
    QVERIFY(instance.processId() != before);
}

void EmbeddedInstanceTest::staleReadyFileIsNotBelieved()
{
    QVERIFY(QDir().mkpath(options().folder));
    QFile stale(options().folder + QStringLiteral("/ready.json"));
    QVERIFY(stale.open(QIODevice::WriteOnly));
    stale.write(R"({"url":"http://127.0.0.1:1","pid":999999999})");
    stale.close();
    EmbeddedInstance instance(options());
    Answer answer;
    instance.start(answer.take());
    QTRY_COMPARE_WITH_TIMEOUT(answer.calls, 1, patienceMs);
    QVERIFY2(answer.result, answer.result ? "" : qPrintable(answer.result.error().detail));
    QVERIFY(answer.result->url != QStringLiteral("http://127.0.0.1:1"));
    QVERIFY(answers(*answer.result));
}

void EmbeddedInstanceTest::secondProgramOnTheSameDataIsToldSo()
{
    EmbeddedInstance first(options());
    Answer running;
    first.start(running.take());
    QTRY_COMPARE_WITH_TIMEOUT(running.calls, 1, patienceMs);
    EmbeddedInstance second(options());
    Answer refused;
    second.start(refused.take());
    QTRY_COMPARE_WITH_TIMEOUT(refused.calls, 1, patienceMs);
    QCOMPARE(refused.result.error().code, ErrorCode::LocalInstanceBusy);
    QVERIFY2(refused.result.error().subject.contains(QString::number(first.processId())),
             qPrintable(refused.result.error().subject));
    QCOMPARE(second.state(), State::Stopped);
    QCOMPARE(first.state(), State::Running);
    QVERIFY(answers(*running.result));
}

void EmbeddedInstanceTest::missingProgramIsTold()
{
    EmbeddedOptions nowhere = options();
    nowhere.program = m_folder->filePath(QStringLiteral("not-there"));
    EmbeddedInstance instance(nowhere);
    Answer answer;
    instance.start(answer.take());
    QCOMPARE(answer.calls, 0);
    QTRY_COMPARE(answer.calls, 1);
    QCOMPARE(answer.result.error().code, ErrorCode::LocalInstanceFailed);
    QCOMPARE(answer.result.error().subject, nowhere.program);
    QCOMPARE(instance.state(), State::Stopped);
}

void EmbeddedInstanceTest::programThatFailsIsToldWithWhatItSaid()
{
    EmbeddedOptions failing = options();
    failing.program = script("echo no room left; exit 1");
    EmbeddedInstance instance(failing);
    Answer answer;
    instance.start(answer.take());
    QTRY_COMPARE(answer.calls, 1);
    QCOMPARE(answer.result.error().code, ErrorCode::LocalInstanceFailed);
    QCOMPARE(answer.result.error().subject, QStringLiteral("no room left"));
}

void EmbeddedInstanceTest::programThatNeverGetsReadyIsEnded()
{
    EmbeddedOptions hanging = options();
    hanging.program = script("exec cat /dev/zero > /dev/null");
    hanging.startTimeout = std::chrono::milliseconds(200);
    EmbeddedInstance instance(hanging);
    Answer answer;
    instance.start(answer.take());
    QTRY_COMPARE(answer.calls, 1);
    QCOMPARE(answer.result.error().code, ErrorCode::LocalInstanceFailed);
    QVERIFY(answer.result.error().subject.contains(QStringLiteral("not ready in time")));
}

void EmbeddedInstanceTest::endByItselfIsTold()
{
    EmbeddedInstance instance(options());
    QList<ErrorCode> ends;
    instance.whenEnded([&ends](const Error& error) { ends.append(error.code); });
    Answer answer;
    instance.start(answer.take());
    QTRY_COMPARE_WITH_TIMEOUT(answer.calls, 1, patienceMs);
    ::kill(static_cast<pid_t>(instance.processId()), SIGKILL);
    QTRY_COMPARE(ends, QList<ErrorCode>{ErrorCode::LocalInstanceFailed});
    QCOMPARE(instance.state(), State::Stopped);
    QVERIFY(!instance.info());
    QCOMPARE(answer.calls, 1);
    // What SIGKILL left behind is no obstacle.
    Answer again;
    instance.start(again.take());
    QTRY_COMPARE_WITH_TIMEOUT(again.calls, 1, patienceMs);
    QVERIFY(again.result);
}

void EmbeddedInstanceTest::destructorLeavesNoProcessBehind()
{
    qint64 pid = 0;
    {
        EmbeddedInstance instance(options());
        Answer answer;
        instance.start(answer.take());
        QTRY_COMPARE_WITH_TIMEOUT(answer.calls, 1, patienceMs);
        pid = instance.processId();
        QVERIFY(isRunning(pid));
    }
    QVERIFY(!isRunning(pid));
    QVERIFY(!QFile::exists(options().folder + QStringLiteral("/ready.json")));
}

void EmbeddedInstanceTest::killedParentTakesItAlong()
{
    // This program once more as the parent that is killed.
    QProcess parent;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(heldFolder), options().folder);
    parent.setProcessEnvironment(environment);
    parent.setProcessChannelMode(QProcess::MergedChannels);
    parent.start(
        QCoreApplication::applicationFilePath(),
        {QStringLiteral("--class"), QStringLiteral("tst_embeddedinstance"), QStringLiteral("holdForTheParentTest")});
    const QString readyFile = options().folder + QStringLiteral("/ready.json");
    QTRY_VERIFY_WITH_TIMEOUT(pidIn(readyFile) > 0, patienceMs);
    const qint64 child = pidIn(readyFile);
    QVERIFY(isRunning(child));
    parent.kill();
    QVERIFY(parent.waitForFinished());
    QTRY_VERIFY(!isRunning(child));
    // It ended in good order.
    QVERIFY(!QFile::exists(readyFile));
}

/// Not a test: the parent of the one above, when its variable is set.
void EmbeddedInstanceTest::holdForTheParentTest()
{
    const QString folder = qEnvironmentVariable(heldFolder);
    if (folder.isEmpty())
        return;
    EmbeddedOptions held = options();
    held.folder = folder;
    EmbeddedInstance instance(held);
    Answer answer;
    instance.start(answer.take());
    QTRY_COMPARE_WITH_TIMEOUT(answer.calls, 1, patienceMs);
    // Until it is killed, or nobody did.
    QVERIFY(QTest::qWaitFor([&instance] { return instance.state() == State::Stopped; }, patienceMs));
}

ITAM_TEST(EmbeddedInstanceTest)
#include "tst_embeddedinstance.moc"
