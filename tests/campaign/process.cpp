// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/campaign/process.h"

#include "tests/campaign/localinstance.h"

#include <QRandomGenerator>

#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

namespace itam::tests::campaign {
namespace {

// More than a child ever takes: it stays within, the parent goes on behind.
constexpr unsigned long long numbersOfAChild = 400'000;

} // namespace

int forkApart()
{
    (void)QRandomGenerator::global()->generate();
    const auto process = ::fork();
    if (process < 0)
        giveUp(QStringLiteral("no process"));
    if (process > 0)
        QRandomGenerator::global()->discard(numbersOfAChild);
    return process;
}

bool waitForEnd(int process)
{
    int status = 0;
    ::waitpid(process, &status, 0);
    return WIFSIGNALED(status);
}

void killSelf()
{
    ::kill(::getpid(), SIGKILL);
}

} // namespace itam::tests::campaign
