// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the tests of the Integrations page share: values to show, and a search for texts.
#pragma once

#include "ui/integrations/integrationsstate.h"

#include <QObject>

namespace itam::tests {

/// 2026-01-01 00:00 UTC, as of FakeClock.
[[nodiscard]] QDateTime testNow();
/// Two instances, both complete; the first is active.
[[nodiscard]] core::settings::Settings sampleSettings();
/// All secrets saved, nothing in the way.
[[nodiscard]] ui::integrations::IntegrationsState sampleState();
[[nodiscard]] QString secretsKeyOf(const core::settings::InstanceSettings& instance);

/// Every text that is in a property of `root` or below it and holds `text`; "object.property".
[[nodiscard]] QStringList propertiesWith(const QObject& root, const QString& text);

} // namespace itam::tests
