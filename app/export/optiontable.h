// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which options there are, and what each makes of its value. Pure functions of argv; any thread. Error of all: Usage.
#pragma once

#include "app/export/arguments.h"

namespace itam::app::exporter {

/// What is read while going over the words; what goes with what is judged at the end (argumentrules.h).
struct Parsing
{
    Arguments arguments;
    QDate today;
    bool connectionTest = false;
    QString lifecycleOption; ///< the first one, as it is called here
    bool outGiven = false;
};

struct Option
{
    const char* name;
    bool takesValue;
    Result<void> (*take)(Parsing&, const QString&);
};

/// In any case; null: there is none. `isSchedule`: behind that command --user is a scope and takes no value.
[[nodiscard]] const Option* optionNamed(QStringView name, bool isSchedule);

} // namespace itam::app::exporter
