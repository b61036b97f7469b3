// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a person arranged the window: opaque values by name, in a file beside the settings that may be lost without harm.
// Not for anything that an export depends on. Any thread.
#pragma once

#include "core/support/result.h"

#include <QByteArray>
#include <QMap>

namespace itam::core::settings {

using WindowState = QMap<QString, QByteArray>;

/// What cannot be read is left out: a window in its default arrangement is better than none.
[[nodiscard]] WindowState loadWindowState(const QString& path);
/// Errors: FileUnwritable.
[[nodiscard]] Result<void> saveWindowState(const QString& path, const WindowState& state);

} // namespace itam::core::settings
