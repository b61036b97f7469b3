// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A Test button and what it found: named checks as they end, each with tick, cross or "not reached", its time, and what
// to do (ux.md 2). GUI thread.
#pragma once

#include "core/exporter/setupchecklist.h"
#include "ui/models/roles.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace itam::ui::integrations {

class CheckList : public QWidget
{
    Q_OBJECT
public:
    /// `name` begins the object names: "connection" gives testConnectionButton and the like. `hint`: what the test
    /// does.
    CheckList(const char* name, const QString& buttonText, const QString& hint, QWidget* parent = nullptr);

    /// A test begins: the old list goes.
    void start();
    void addCheck(const core::exporter::ConnectionCheck& check);
    void finish(bool cancelled, bool canExport);
    /// What was tested has changed since: the list stays and says so.
    void markStale();
    [[nodiscard]] bool isRunning() const { return m_running; }
    /// Empty: the test can start; else why not, in text beside the button.
    void setObstacle(const QString& why);
    /// What the instance's administrator prepares for its channel can be saved as a page, with what the test found of
    /// it; nullopt: there is nothing to prepare.
    void offerSetup(const std::optional<core::exporter::SetupSubject>& subject);
    /// As it is copied.
    [[nodiscard]] QString asText() const;
    [[nodiscard]] QList<QWidget*> focusOrder() const;

signals:
    void testRequested();
    void cancelRequested();
    /// An unfinished import is why no export can start (P-13).
    void closeAsFailedRequested();
    void setupPageRequested(const itam::core::exporter::SetupSubject& subject,
                            const QList<itam::core::exporter::ConnectionCheck>& checks);

private:
    void clearRows();
    void showSummary(models::Severity severity, const QString& text);
    [[nodiscard]] bool hasChecks() const { return !m_checks.isEmpty(); }

    QString m_hint;
    QString m_obstacle;
    bool m_running = false;
    bool m_stale = false;
    QList<core::exporter::ConnectionCheck> m_checks;
    QPushButton* m_testButton;
    QPushButton* m_cancelButton;
    std::optional<core::exporter::SetupSubject> m_setup;
    QPushButton* m_setupButton;
    QPushButton* m_copyButton;
    QPushButton* m_closeButton;
    QLabel* m_summaryIcon;
    QLabel* m_summary;
    QWidget* m_table;
    QGridLayout* m_rows;
};

} // namespace itam::ui::integrations
