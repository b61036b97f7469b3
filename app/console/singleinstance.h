// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One window for each data folder: a second start raises the first (two would fight over settings and journal). A local
// socket of this user, named after the folder. Main thread.
#pragma once

#include <QLocalServer>
#include <QObject>

namespace itam::app::console {

class SingleInstance final : public QObject
{
    Q_OBJECT
public:
    explicit SingleInstance(const QString& dataFolder, QObject* parent = nullptr);

    /// True: another window is open and was asked to come to the front.
    [[nodiscard]] bool raiseOther();
    /// From now on second starts come here. False: it cannot listen; the window works without.
    bool listen();

signals:
    void raiseRequested();

private:
    QString m_name;
    QLocalServer m_server;
};

} // namespace itam::app::console
