// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// SIGTERM, SIGINT and SIGHUP as a signal of Qt, so that the end of a session ends a running export in good order. One
// object at a time; main thread.
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace itam::app::console {

class StopSignals final : public QObject
{
    Q_OBJECT
public:
    explicit StopSignals(QObject* parent = nullptr);
    /// From then on the signals do what they usually do.
    ~StopSignals() override;

signals:
    void received();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace itam::app::console
