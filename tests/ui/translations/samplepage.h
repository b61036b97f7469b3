// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Pages and windows of the console in situations that show most of their texts, built over fakes. What they show as
// data is listed in shownwords.cpp. GUI thread.
#pragma once

#include "tests/fakes/fakeclock.h"
#include "tests/fakes/fakeprompter.h"
#include "tests/fakes/historyaccess.h"
#include "ui/history/historycontroller.h"
#include "ui/history/historypage.h"

namespace itam::tests {

class SamplePage
{
public:
    [[nodiscard]] static QStringList names();

    /// Shown, laid out and filled, in the language that is installed.
    explicit SamplePage(const QString& name);
    ~SamplePage();
    SamplePage(const SamplePage&) = delete;
    SamplePage& operator=(const SamplePage&) = delete;

    /// Null: there is no such page, or it could not be filled.
    [[nodiscard]] QWidget* widget() const { return m_widget.get(); }

private:
    struct History;
    struct Lifecycle;

    [[nodiscard]] QWidget* makeOverview(const QString& situation);
    [[nodiscard]] QWidget* makeIntegrations(const QString& situation);
    [[nodiscard]] QWidget* makeExport(const QString& situation);
    [[nodiscard]] QWidget* makeHistory(const QString& situation);
    [[nodiscard]] QWidget* makePending(const QString& situation);
    [[nodiscard]] QWidget* makeLifecycle(const QString& situation);
    [[nodiscard]] QWidget* makeWindow();
    void fillLifecycle(const QString& situation);
    void fillHistory(const QString& situation);
    [[nodiscard]] bool openRun(const QString& tab);

    FakeClock m_clock;
    std::unique_ptr<History> m_history;
    std::unique_ptr<Lifecycle> m_lifecycle;
    std::unique_ptr<QWidget> m_widget;
};

} // namespace itam::tests
