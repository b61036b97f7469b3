// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/journal/child.h"
#include "tests/core/journal/support.h"
#include "tests/testcase.h"

#include <csignal>
#include <cstdio>

using namespace itam::core::journal;

namespace itam::tests {

void startChild(QProcess& child, const QByteArray& action, const QString& path)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("ITAM_CHILD_ACTION"), QString::fromLatin1(action));
    environment.insert(QStringLiteral("ITAM_CHILD_JOURNAL"), path);
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::SeparateChannels);
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--class"), QStringLiteral("child")});
}

namespace {

[[noreturn]] void dieHere()
{
    // What SIGKILL leaves behind is what counts: no destructor runs.
    std::raise(SIGKILL);
    std::abort();
}

void hold(Journal& journal)
{
    const auto lock = journal.lock();
    std::puts(lock ? "itam-child: locked" : "itam-child: refused");
    std::fflush(stdout);
    while (std::getchar() != EOF) {
    }
}

Result<void> dieAccounting(Journal& journal)
{
    auto ends = endsOf(journal, QStringLiteral("E1"), Landing::End::Landed);
    int calls = 0;
    return journal.account(runEnd(QStringLiteral("E1")), [&] {
        if (++calls == 3)
            dieHere();
        return ends();
    });
}

Result<void> dieAfterSending(Journal& journal)
{
    ITAM_TRY(journal.recordSending(segmentRecord(QStringLiteral("E1"), 9), records(2)));
    dieHere();
}

} // namespace

/// Not a test: runs when the variables of startChild() are set.
class Child final : public TestCase
{
    Q_OBJECT
private slots:
    void act()
    {
        const QByteArray action = qgetenv("ITAM_CHILD_ACTION");
        if (action.isEmpty())
            return;
        auto journal = Journal::open(qEnvironmentVariable("ITAM_CHILD_JOURNAL"));
        ITAM_OK(journal);
        if (action == "hold")
            hold(*journal);
        else if (action == "die-accounting")
            ITAM_OK(dieAccounting(*journal));
        else if (action == "die-after-sending")
            ITAM_OK(dieAfterSending(*journal));
        else
            QFAIL("unknown action");
    }
};

ITAM_TEST(Child)

} // namespace itam::tests

#include "child.moc"
