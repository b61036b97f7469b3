// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Between the page Import history and the reader: turns intents into questions and answers into values on the page.
// Asks for the first time when the page is shown. GUI thread.
#pragma once

#include "ui/history/historypage.h"
#include "ui/services/historyreader.h"
#include "ui/widgets/prompter.h"

#include <QObject>

namespace itam::ui::widgets {
class TableView;
} // namespace itam::ui::widgets

namespace itam::ui::history {

class HistoryController final : public QObject
{
    Q_OBJECT
public:
    /// All outlive the controller.
    HistoryController(HistoryPage& page, services::HistoryReader& reader, widgets::Prompter& prompter,
                      const core::support::Clock& clock, QObject* parent = nullptr);

public slots:
    /// Asks for the newest page; what is open is asked again.
    void refresh();
    /// Opens one Import Run, whatever the list shows.
    void openRun(const QString& number);
    /// Shows the Import Runs of one export, and opens the first.
    void openExport(const QString& exportId);
    /// The reader got another instance: nothing that is shown is true any more.
    void forgetInstance();

    [[nodiscard]] QByteArray saveViewState() const { return m_page.saveViewState(); }
    void restoreViewState(const QByteArray& state);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connectList();
    void connectDetail();
    void connectAnswers();
    void connectFiles();
    void askFirstPage();
    [[nodiscard]] core::servicenow::HistoryQuestion runQuestion() const;
    [[nodiscard]] core::servicenow::HistoryQuestion transactionQuestion() const;
    void askTransactions(int page);
    void askProblemRows(int page);
    void retry();
    void takeError(services::HistoryReader::Kind kind, const Error& error);
    void pickFile(const QString& name, const widgets::TableView& table,
                  std::function<void(const services::TableFile&)> write);
    void savePayload(const core::servicenow::ImportPayload& payload);

    HistoryPage& m_page;
    services::HistoryReader& m_reader;
    widgets::Prompter& m_prompter;
    const core::support::Clock& m_clock;
    /// As of the first page: "the last 7 days" must not move between two pages.
    core::servicenow::HistoryFilter m_filter;
    bool m_hasAsked = false;
    bool m_openFirst = false;
};

} // namespace itam::ui::history
