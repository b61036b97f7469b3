// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One Import Run in figures and facts: what the instance says, and what the journal of this computer adds. GUI thread.
#pragma once

#include "core/support/clock.h"
#include "ui/models/historyrows.h"

#include <QScrollArea>

class QFormLayout;
class QGridLayout;
class QLabel;

namespace itam::ui::history {

class RunSummary final : public QScrollArea
{
    Q_OBJECT
public:
    /// `clock` outlives the view.
    explicit RunSummary(const core::support::Clock& clock, QWidget* parent = nullptr);

    void showRun(const models::RunEntry& entry);

private:
    struct Fact
    {
        QLabel* name = nullptr;
        QLabel* value = nullptr;
    };
    enum FactRow
    {
        DataType,
        Mode,
        Received,
        Finished,
        Duration,
        Transactions,
        Origin,
        Export,
        Message
    };
    static constexpr std::size_t factTotal = static_cast<std::size_t>(Message) + 1;
    enum OwnRow
    {
        Outcome,
        Read,
        Sent,
        Unchanged,
        Vanished,
        Segments,
        Retries,
        Detail
    };
    static constexpr std::size_t ownTotal = static_cast<std::size_t>(Detail) + 1;
    static constexpr std::size_t figureTotal = 6;

    [[nodiscard]] Fact addFact(QGridLayout* grid, const QString& name, const char* objectName);
    static void setFact(const Fact& fact, const QString& text, const QString& tooltip = {});
    void makeFigures(QVBoxLayout* column);
    void makeFacts(QVBoxLayout* column);
    void showOwn(const std::optional<models::JournalRun>& ours);

    const core::support::Clock& m_clock;
    std::array<QLabel*, figureTotal> m_figures{};
    std::array<Fact, factTotal> m_facts{};
    std::array<Fact, ownTotal> m_own{};
    QLabel* m_place = nullptr; ///< who remembers the run
    QLabel* m_notOurs = nullptr;
};

} // namespace itam::ui::history
