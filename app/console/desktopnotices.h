// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Notices of the window on the desktop: org.freedesktop.Notifications where the session has such a service, for it
// works without an icon in the tray; else a balloon of the tray, where there is one; else nothing, for nobody can be
// reached. Main thread; what a service answers comes later.
#pragma once

#include "ui/shell/notifier.h"

#include <memory>

namespace itam::app::console {

[[nodiscard]] std::unique_ptr<ui::shell::NoticeBoard> makeDesktopNotices();

} // namespace itam::app::console
