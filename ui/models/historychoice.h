// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an administrator chooses above the import history, as a value, and what it means as a filter: the rules about
// days are here and not in a widget. Pure; any thread.
#pragma once

#include "core/servicenow/historyquery.h"

#include <QDate>

namespace itam::ui::models {

struct HistoryChoice
{
    enum class State
    {
        Any,
        UnderWay,
        Succeeded,
        Failed
    };
    enum class Period
    {
        Any,
        Today,
        Last7Days,
        Last30Days,
        Last90Days,
        Between
    };
    QString text = {};
    State state = State::Any;
    std::optional<core::model::DataType> type = {};
    Period period = Period::Any;
    QDate from = {}; ///< of Between, local days, both included; either may be null
    QDate to = {};
    bool problemsOnly = false;
    QString exportId = {}; ///< set from elsewhere, shown as a chip

    [[nodiscard]] bool isEmpty() const { return *this == HistoryChoice(); }
    friend bool operator==(const HistoryChoice&, const HistoryChoice&) = default;
};

/// Days begin at midnight of the local time zone; a day chosen by name counts from `nowUtc`.
[[nodiscard]] core::servicenow::HistoryFilter filterOf(const HistoryChoice& choice, const QDateTime& nowUtc);

/// Between begins with the last 30 days; the other periods need no days of their own.
void choosePeriod(HistoryChoice& choice, HistoryChoice::Period period, const QDateTime& nowUtc);

/// For saving; the export id is not remembered. Damaged bytes give an empty choice.
[[nodiscard]] QByteArray toBytes(const HistoryChoice& choice);
[[nodiscard]] HistoryChoice choiceFromBytes(const QByteArray& bytes);

} // namespace itam::ui::models
