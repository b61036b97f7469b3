// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testcase.h"

#ifdef ITAM_TESTS_WITH_WINDOW
#include <QApplication>
#else
#include <QCoreApplication>
#endif
#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <cstdio>

namespace itam::tests {
namespace {

struct Registered
{
    QString name;
    Factory factory;
};

std::vector<Registered>& registry()
{
    static std::vector<Registered> tests;
    return tests;
}

void useFreshHome(const QTemporaryDir& home)
{
    for (const char* name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"}) {
        const QString folder = home.filePath(QString::fromLatin1(name).toLower());
        QDir().mkpath(folder);
        QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        qputenv(name, QFile::encodeName(folder));
    }
}

} // namespace

void TestCase::init()
{
    QTest::failOnWarning(
        QRegularExpression(QStringLiteral("^(?!This plugin does not support (propagateSizeHints|raise|grabbing the keyboard))")));
}

bool registerTest(const char* file, Factory factory)
{
    registry().push_back({QString::fromLatin1(file).section(QLatin1Char('.'), 0, 0), std::move(factory)});
    return true;
}

} // namespace itam::tests

// `--class NAME` runs one file's class; all other arguments are Qt Test's.
int main(int argc, char** argv)
{
    const QTemporaryDir home;
    itam::tests::useFreshHome(home);
#ifdef ITAM_TESTS_WITH_WINDOW
    QApplication application(argc, argv);
#else
    QCoreApplication application(argc, argv);
#endif
    QCoreApplication::setApplicationName(QStringLiteral("itam-console"));

    QStringList arguments = QCoreApplication::arguments();
    QString wanted;
    if (const auto at = arguments.indexOf(QStringLiteral("--class")); at > 0 && at + 1 < arguments.size()) {
        wanted = arguments[at + 1];
        arguments.remove(at, 2);
    }
    int ran = 0;
    int failed = 0;
    for (const auto& test : itam::tests::registry()) {
        if (!wanted.isEmpty() && test.name != wanted)
            continue;
        ++ran;
        failed += QTest::qExec(test.factory().get(), arguments);
    }
    if (ran == 0)
        std::fprintf(stderr, "no test class named %s here\n", qPrintable(wanted));
    return ran == 0 ? 125 : std::min(failed, 124);
}

#include "moc_testcase.cpp"
