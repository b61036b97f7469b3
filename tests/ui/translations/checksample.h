// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Data quality, preview and verify with something to say in each place. GUI thread.
#pragma once

#include <QString>
#include <QWidget>

#include <memory>

namespace itam::tests {

/// What works behind the page lives as long as the page. Null for a situation that there is not.
[[nodiscard]] std::unique_ptr<QWidget> makeChecksPage(const QString& situation);
/// When the page is shown: runs its check and waits for what it finds.
void fillChecksPage(QWidget& page, const QString& situation);

} // namespace itam::tests
