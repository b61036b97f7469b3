// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/secretstore.h"
#include "tests/testcase.h"

#include <cstdio>
#include <thread>

using namespace itam::core::secrets;

namespace itam::tests {
namespace {

void say(const QString& text)
{
    std::printf("keychain: %s\n", qPrintable(text));
    std::fflush(stdout);
}

QString outcome(const Result<void>& result)
{
    return result ? QStringLiteral("done")
                  : core::support::errorId(result.error().code) + QLatin1String(": ") + result.error().detail;
}

QString outcome(const Result<std::optional<Secret>>& result)
{
    if (!result)
        return outcome(Result<void>(failure(result.error())));
    return *result ? QString::fromUtf8((*result)->reveal()) : QStringLiteral("nothing");
}

} // namespace

/// Not a test: acts when ITAM_CHILD_ACTIONS is set. A keyring is found once in a process, so each test needs a new one.
class KeychainChild final : public TestCase
{
    Q_OBJECT
private slots:
    void act()
    {
        const SecretKey key{QStringLiteral("https://example.service-now.com"), QStringLiteral("itam"),
                            QStringLiteral("refresh-token")};
        const auto store = makeKeychainStore();
        for (const QString& action :
             qEnvironmentVariable("ITAM_CHILD_ACTIONS").split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            // Each call on a thread of its own, as the console makes them.
            std::jthread([&] {
                if (action == QLatin1String("read"))
                    say(outcome(store->read(key)));
                else if (action == QLatin1String("remove"))
                    say(outcome(store->remove(key)));
                else
                    say(outcome(store->write(key, Secret(action.toUtf8()))));
            });
        }
    }
};

ITAM_TEST(KeychainChild)

} // namespace itam::tests

#include "keychainchild.moc"
