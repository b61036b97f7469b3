// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console.h"

#include "app/console/sourceof.h"

#include "core/support/version.h"

#include <QApplication>
#include <QDir>
#include <QEvent>

namespace itam::app::console {
namespace {

using core::settings::ColorScheme;
using core::settings::Language;
using ui::widgets::SchemeChoice;

constexpr std::chrono::seconds longestWaitForPaint{1};

SchemeChoice choiceOf(ColorScheme scheme)
{
    switch (scheme) {
    case ColorScheme::System:
        return SchemeChoice::System;
    case ColorScheme::Light:
        return SchemeChoice::Light;
    case ColorScheme::Dark:
        return SchemeChoice::Dark;
    }
    return SchemeChoice::System;
}

ColorScheme schemeOf(SchemeChoice choice)
{
    switch (choice) {
    case SchemeChoice::System:
        return ColorScheme::System;
    case SchemeChoice::Light:
        return ColorScheme::Light;
    case SchemeChoice::Dark:
        return ColorScheme::Dark;
    }
    return ColorScheme::System;
}

Language languageOf(const QString& code)
{
    for (const Language language : {Language::English, Language::German, Language::French}) {
        if (languageCode(language) == code)
            return language;
    }
    return Language::System;
}

} // namespace

Console::Console(Options options, QApplication& application, std::unique_ptr<core::secrets::SecretStore> keyring)
    : m_options(std::move(options))
    , m_application(application)
    , m_settings(m_options.settings)
    , m_credentials(std::move(keyring))
    , m_operators(
          core::administration::Gate(journalOf(m_settings.settings(), m_options, m_credentials.makeLastingReader())),
          std::make_shared<core::support::SystemClock>())
    , m_language(m_settings.settings().console.language)
    , m_appearance(application, m_settings.settings().console.colorScheme)
    , m_state(core::settings::loadWindowState(inData(QStringLiteral("window.json"))))
    , m_prompter(&m_window)
{
    guardSettings(m_settings, m_operators);
    guardSecrets(m_credentials, m_operators);
    addPages();
    connectChoices();
    restoreWindow();
    m_operators.whenKnown([this] { takeSource(); });
    connect(&m_window, &ui::shell::MainWindow::closeRequested, this, [this] {
        // Afterwards the workspace answers.
        if (!m_workspace)
            close();
    });
    m_window.installEventFilter(this);
}

Console::~Console() = default;

Console::Appearance::Appearance(QApplication& application, ColorScheme scheme)
{
    ui::widgets::applyTheme(application, choiceOf(scheme));
}

QString Console::inData(const QString& name) const
{
    return QDir(m_options.dataFolder).filePath(name);
}

void Console::takeSource()
{
    if (m_options.source.isEmpty() || !m_settings.settings().source.isEmpty())
        return;
    core::settings::Settings settings = m_settings.settings();
    settings.source = m_options.source;
    if (const auto saved = m_settings.save(settings); !saved)
        m_window.messages().showError(saved.error());
}

void Console::addPages()
{
    const auto add = [this](const char* id, const QString& title) {
        const QString name = QString::fromLatin1(id);
        m_window.addPage({name, title, name}, new QWidget(&m_window));
    };
    add("overview", tr("Overview"));
    add("integrations", tr("Integrations"));
    add("export", tr("Export"));
    add("history", tr("Import history"));
    add("lifecycle", tr("CI lifecycle"));
    add("records", tr("Records"));
    add("checks", tr("Checks"));
    add("schedule", tr("Schedule"));
    add("administration", tr("Operators"));
    m_window.addSidePage(QStringLiteral("activity"), tr("Activity &log"), QKeySequence(Qt::CTRL | Qt::Key_L),
                         new QWidget(&m_window));
    m_window.buildMenus();
}

void Console::connectChoices()
{
    using ui::shell::MainWindow;
    const auto change = [this](auto set) {
        core::settings::Settings settings = m_settings.settings();
        set(settings.console);
        if (const auto saved = m_settings.save(settings); !saved)
            m_window.messages().showError(saved.error());
    };
    m_window.setChoices(choiceOf(m_settings.settings().console.colorScheme),
                        m_settings.settings().console.language == Language::System
                            ? QString()
                            : languageCode(m_settings.settings().console.language));
    connect(&m_window, &MainWindow::schemeChosen, this, [this, change](SchemeChoice choice) {
        change([choice](core::settings::ConsoleSettings& console) { console.colorScheme = schemeOf(choice); });
        ui::widgets::applyTheme(m_application, choice);
    });
    connect(&m_window, &MainWindow::languageChosen, this, [this, change](const QString& code) {
        change([&code](core::settings::ConsoleSettings& console) { console.language = languageOf(code); });
        m_window.messages().showMessage({.severity = ui::models::Severity::Neutral,
                                         .what = tr("The language was saved."),
                                         .meaning = tr("It is used from the next start of the program.")});
    });
    m_window.setNotifying(m_settings.settings().console.notifications);
    connect(&m_window, &MainWindow::notifyingChosen, this, [change](bool notifying) {
        change([notifying](core::settings::ConsoleSettings& console) { console.notifications = notifying; });
    });
    connect(&m_window, &MainWindow::aboutRequested, this, &Console::showAbout);
}

// The pages take longer to build than the window: it is there first, and they follow within a moment.
bool Console::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_window && event->type() == QEvent::Paint) {
        m_window.removeEventFilter(this);
        QTimer::singleShot(0, this, &Console::assemble);
    }
    return QObject::eventFilter(watched, event);
}

void Console::assemble()
{
    if (m_workspace)
        return;
    m_workspace =
        std::make_unique<Workspace>(m_options, m_settings, m_window, m_prompter, m_operators, m_credentials, m_state);
    connect(m_workspace.get(), &Workspace::readyToQuit, this, &Console::close);
}

void Console::restoreWindow()
{
    m_window.restoreLayout(m_state.value(QStringLiteral("layout")));
    if (!m_options.page.isEmpty())
        m_window.showPage(m_options.page);
}

void Console::close()
{
    m_state.insert(QStringLiteral("layout"), m_window.saveLayout());
    if (m_workspace)
        m_workspace->saveState(m_state);
    // An arrangement that is lost harms nobody.
    static_cast<void>(core::settings::saveWindowState(inData(QStringLiteral("window.json")), m_state));
    m_window.setMayClose(true);
    m_window.close();
    emit finished();
}

void Console::show()
{
    m_window.show();
    // A window that starts minimised is not painted, but its work goes on.
    QTimer::singleShot(longestWaitForPaint, this, &Console::assemble);
}

void Console::raise()
{
    m_window.show();
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.raise();
    m_window.activateWindow();
}

void Console::showAbout()
{
    m_window.messages().showMessage(
        {.severity = ui::models::Severity::Neutral,
         .what = tr("itam-console %1").arg(QStringLiteral(ITAM_VERSION)),
         .meaning = tr("Keeps an ITAM operations database and ServiceNow together. Licence: GPL-3.0-or-later.")});
}

} // namespace itam::app::console
