// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/console/consolecase.h"

#include <QApplication>

#include <csignal>

namespace itam::tests {

QString ConsoleCase::prepare()
{
    const QString problem = m_keyring.start(Keyring::State::Unlocked);
    qputenv("DBUS_SESSION_BUS_ADDRESS",
            m_keyring.environment().value(QStringLiteral("DBUS_SESSION_BUS_ADDRESS")).toUtf8());
    // The embedded instance is looked for beside the program, which here is the test, and then in PATH.
    qputenv("PATH", qgetenv("ITAM_BIN") + ':' + qgetenv("PATH"));
    return problem;
}

void ConsoleCase::endQuietly()
{
    std::signal(SIGTERM, SIG_IGN);
}

app::console::Options ConsoleCase::options() const
{
    app::console::Options options;
    options.dataFolder = m_folder.filePath(QStringLiteral("data"));
    options.settings = m_folder.filePath(QStringLiteral("settings.ini"));
    return options;
}

std::unique_ptr<app::console::Console> ConsoleCase::start(const app::console::Options& options) const
{
    auto console = std::make_unique<app::console::Console>(options, *qApp, core::secrets::makeKeychainStore());
    console->show();
    return console;
}

bool ConsoleCase::close(std::unique_ptr<app::console::Console> console)
{
    QSignalSpy finished(console.get(), &app::console::Console::finished);
    console->window().close();
    return QTest::qWaitFor([&] { return finished.count() == 1; }, 10'000);
}

bool ConsoleCase::connectTo(const Driver& driver, const SandboxProcess& sandbox, const QString& name)
{
    return driver.openPage("integrations") && driver.click("newInstanceButton") &&
           driver.type("instanceNameEdit", name) && driver.click("confirmNameButton") &&
           driver.type("instanceUrlEdit", sandbox.url()) && driver.type("userEdit", sandbox.info("user")) &&
           driver.type("tokenEdit", sandbox.info("refreshToken")) &&
           (driver.find("clientIdEdit") || driver.click("advancedSectionButton")) &&
           driver.type("clientIdEdit", sandbox.info("clientId")) &&
           driver.type("clientSecretEdit", sandbox.info("clientSecret")) && driver.click("saveButton") &&
           driver.waitFor([&] { return driver.textOf("headerInstanceLabel") == name; }) &&
           driver.waitForVisible("savedTokenLabel");
}

} // namespace itam::tests
