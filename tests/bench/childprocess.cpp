// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/childprocess.h"

#include "tests/bench/bench.h"

#include <QCoreApplication>

#include <fcntl.h>
#include <net/if.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <vector>

namespace itam::bench {
namespace {

std::vector<char*> pointersTo(QList<QByteArray>& words)
{
    std::vector<char*> pointers;
    for (QByteArray& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    return pointers;
}

[[noreturn]] void become(QList<QByteArray>& words, int input, int output)
{
    if (input >= 0)
        ::dup2(input, STDIN_FILENO);
    ::dup2(output, STDOUT_FILENO);
    const auto pointers = pointersTo(words);
    ::execvp(pointers.front(), pointers.data());
    ::_exit(127);
}

constexpr auto measuring = "--measuring-child";

/// What the small process tells: exit status, seconds of CPU, kilobytes.
struct Figures
{
    int exitStatus = -1;
    double cpuSeconds = 0;
    long peakKilobytes = 0;
};

double secondsOf(const timeval& time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

} // namespace

bool isMeasuringChild(int argc, char** argv, int& status)
{
    if (argc < 4 || qstrcmp(argv[1], measuring) != 0)
        return false;
    const int told = QByteArray(argv[2]).toInt();
    const int pid = ::fork();
    if (pid == 0) {
        ::close(told);
        ::execvp(argv[3], argv + 3);
        ::_exit(127);
    }
    int ended = 0;
    rusage usage{};
    if (pid > 0 && ::wait4(pid, &ended, 0, &usage) == pid) {
        const Figures figures{WIFEXITED(ended) ? WEXITSTATUS(ended) : -2,
                              secondsOf(usage.ru_utime) + secondsOf(usage.ru_stime), usage.ru_maxrss};
        status = ::write(told, &figures, sizeof figures) == sizeof figures ? 0 : 1;
    }
    return true;
}

ChildEnd runChild(const QString& program, const QStringList& arguments, Output output)
{
    int told[2] = {-1, -1};
    if (::pipe(told) != 0 || ::fcntl(told[0], F_SETFD, FD_CLOEXEC) != 0)
        return {};
    QList<QByteArray> words{QCoreApplication::applicationFilePath().toLocal8Bit(), measuring,
                            QByteArray::number(told[1]), program.toLocal8Bit()};
    for (const QString& argument : arguments)
        words.append(argument.toLocal8Bit());
    int pipe[2] = {-1, -1};
    if (output == Output::Kept && ::pipe2(pipe, O_CLOEXEC) != 0)
        return {};
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    const Stopwatch watch;
    const int pid = ::fork();
    if (pid == 0)
        become(words, -1, output == Output::Kept ? pipe[1] : nowhere);
    ::close(nowhere);
    ::close(told[1]);
    ChildEnd end;
    if (output == Output::Kept) {
        ::close(pipe[1]);
        char buffer[65536];
        for (ssize_t count = 0; (count = ::read(pipe[0], buffer, sizeof buffer)) > 0;)
            end.output.append(buffer, count);
        ::close(pipe[0]);
    }
    Figures figures;
    const bool isTold = ::read(told[0], &figures, sizeof figures) == sizeof figures;
    end.seconds = watch.milliseconds() / 1000;
    ::close(told[0]);
    if (pid > 0)
        (void)::waitpid(pid, nullptr, 0);
    if (!isTold)
        return end;
    end.exitStatus = figures.exitStatus;
    end.cpuSeconds = figures.cpuSeconds;
    end.peakMegabytes = static_cast<double>(figures.peakKilobytes) / 1024;
    return end;
}

SinkProcess::SinkProcess(int delayMs)
{
    int input[2] = {-1, -1};
    int output[2] = {-1, -1};
    if (::pipe2(input, O_CLOEXEC) != 0 || ::pipe2(output, O_CLOEXEC) != 0)
        return;
    QList<QByteArray> words{(QCoreApplication::applicationDirPath() + QStringLiteral("/itam-bench-sink")).toLocal8Bit(),
                            "--delay", QByteArray::number(delayMs)};
    m_pid = ::fork();
    if (m_pid == 0)
        become(words, input[0], output[1]);
    ::close(input[0]);
    ::close(output[1]);
    m_input = input[1];
    QByteArray line;
    char character = 0;
    while (::read(output[0], &character, 1) == 1 && character != '\n')
        line.append(character);
    ::close(output[0]);
    m_port = line.toInt();
}

SinkProcess::~SinkProcess()
{
    if (m_input >= 0)
        ::close(m_input);
    if (m_pid > 0)
        ::waitpid(m_pid, nullptr, 0);
}

bool useEthernetPackets()
{
    if (::unshare(CLONE_NEWNET) != 0)
        return false;
    const int socket = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    ifreq request{};
    qstrncpy(request.ifr_name, "lo", sizeof request.ifr_name);
    request.ifr_mtu = 1500;
    const bool sized = ::ioctl(socket, SIOCSIFMTU, &request) == 0;
    request.ifr_flags = IFF_UP | IFF_RUNNING | IFF_LOOPBACK;
    const bool up = ::ioctl(socket, SIOCSIFFLAGS, &request) == 0;
    ::close(socket);
    return sized && up;
}

} // namespace itam::bench
