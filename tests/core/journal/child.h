// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Parts of a test that must happen in another process: the test program starts itself.
#pragma once

#include <QProcess>

namespace itam::tests {

/// Starts `action` of child.cpp on the journal at `path`. "hold" prints a line when it holds the lock and waits for the
/// end of its input; "die-accounting" is killed in the middle of account(); "die-after-sending" after recordSending().
void startChild(QProcess& child, const QByteArray& action, const QString& path);

} // namespace itam::tests
