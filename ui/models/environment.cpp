// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/environment.h"

#include <QCoreApplication>

namespace itam::ui::models {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Environment)
};

} // namespace

State environmentState(core::settings::Environment environment, bool embedded)
{
    if (embedded)
        return {Severity::Neutral, QStringLiteral("server"), Words::tr("On this computer")};
    switch (environment) {
    case core::settings::Environment::None:
        return {};
    case core::settings::Environment::Development:
        return {Severity::Ok, QStringLiteral("server"), Words::tr("Development")};
    case core::settings::Environment::Test:
        return {Severity::Busy, QStringLiteral("server"), Words::tr("Test")};
    case core::settings::Environment::Production:
        return {Severity::Error, QStringLiteral("server"), Words::tr("Production")};
    }
    return {};
}

} // namespace itam::ui::models
