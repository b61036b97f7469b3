// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Checks of an operations database and an instance in memory: they answer what the test says, on whatever thread they
// are asked. Thread-safe.
#pragma once

#include "ui/checks/checkvalues.h"

#include <mutex>
#include <thread>

namespace itam::tests {

/// Outlives whoever asks.
class FakeChecks
{
public:
    struct Data
    {
        std::vector<core::source::Finding> findings;
        std::vector<core::exporter::PreviewRecord> records;
        std::vector<core::exporter::VerifyFinding> differences;
        core::model::PerType<qint64> rows{{{10, 5, 20}}};
        core::model::PerType<QString> fullReasons;
        qint64 unsendable = 0; ///< of hardware
        core::exporter::RecordView view;
        std::optional<Error> error;
        bool waits = false; ///< until it is stopped
        int foundBeforeWaiting = 0;
        int asked = 0;
        bool mayAskInstance = false;
        int askedInstance = 0;
        bool bySource = false;
        std::optional<core::exporter::DuplicateTasks> duplicateTasks;
        QList<QByteArray> viewed;
        bool mayRepair = true;
        ui::checks::RepairKeys repaired;
        int repairs = 0;
    };
    template <typename Change>
    void with(Change change)
    {
        const std::lock_guard lock(m_mutex);
        change(m_data);
    }
    [[nodiscard]] Data data()
    {
        const std::lock_guard lock(m_mutex);
        return m_data;
    }
    [[nodiscard]] ui::checks::CheckPorts ports()
    {
        return {.source = QStringLiteral("operations.db"),
                .instance = QStringLiteral("Acme"),
                .instanceUrl = QStringLiteral("https://acme.example"),
                .quality = [this](const auto& found, const auto& progress,
                                  const std::stop_token& stop) -> Result<core::exporter::QualityReport> {
                    const Data now = begin();
                    progress({core::model::DataType::Hardware, 5, 10});
                    for (std::size_t i = 0; i < now.findings.size(); ++i) {
                        if (now.foundBeforeWaiting == static_cast<int>(i))
                            ITAM_TRY(end(now, stop));
                        found(now.findings[i]);
                    }
                    ITAM_TRY(end(now, stop));
                    core::exporter::QualityReport report;
                    report.rows = now.rows;
                    return report;
                },
                .preview = previewer(false),
                .previewOnInstance = data().mayAskInstance ? previewer(true) : nullptr,
                .verify = [this](const auto& found, auto& progress,
                                 const std::stop_token& stop) -> Result<core::exporter::VerifyReport> {
                    const Data now = begin();
                    progress.update([](core::exporter::VerifyProgress& value) {
                        value = {core::model::DataType::Hardware, 5, 10, 1};
                    });
                    for (std::size_t i = 0; i < now.differences.size(); ++i) {
                        if (now.foundBeforeWaiting == static_cast<int>(i))
                            ITAM_TRY(end(now, stop));
                        found(now.differences[i]);
                    }
                    ITAM_TRY(end(now, stop));
                    core::exporter::VerifyReport report;
                    report.bySource = now.bySource;
                    report.duplicateTasks = now.duplicateTasks;
                    for (const core::model::DataType type : core::model::allDataTypes) {
                        report.types[type].looked = true;
                        report.types[type].read = now.rows[type];
                    }
                    for (const core::exporter::VerifyFinding& finding : now.differences) {
                        ++report.types[finding.type].found[static_cast<std::size_t>(finding.standing)];
                    }
                    return report;
                },
                .viewRecord = [this](core::model::DataType type, const QByteArray& key,
                                     const std::stop_token& stop) -> Result<core::exporter::RecordView> {
                    Data now;
                    with([&](Data& data) {
                        data.viewed.append(key);
                        now = data;
                    });
                    ITAM_TRY(end(now, stop));
                    core::exporter::RecordView view = now.view;
                    view.type = type;
                    view.key = key;
                    return view;
                },
                .repair =
                    [this](const ui::checks::RepairKeys& keys) {
                        bool may = false;
                        with([&](Data& data) {
                            may = data.mayRepair;
                            data.repaired = keys;
                            ++data.repairs;
                        });
                        return may;
                    }};
    }

private:
    [[nodiscard]] decltype(ui::checks::CheckPorts::preview) previewer(bool asks)
    {
        return [this, asks](const auto& record, core::exporter::ProgressBoard& board,
                            const std::stop_token& stop) -> Result<core::exporter::PreviewReport> {
            const Data now = begin();
            with([asks](Data& data) { data.askedInstance += asks ? 1 : 0; });
            board.update([](core::exporter::ExportProgress& progress) {
                progress.types[core::model::DataType::Hardware].phase = core::exporter::Phase::Exporting;
                progress.types[core::model::DataType::Hardware].total = 10;
                progress.types[core::model::DataType::Hardware].read = 5;
            });
            for (std::size_t i = 0; i < now.records.size(); ++i) {
                if (now.foundBeforeWaiting == static_cast<int>(i))
                    ITAM_TRY(end(now, stop));
                record(asks ? now.records[i] : withoutAnswer(now.records[i]));
            }
            ITAM_TRY(end(now, stop));
            core::exporter::PreviewReport report;
            report.asked = asks;
            for (const core::exporter::PreviewRecord& each : now.records) {
                if (asks && each.prediction)
                    ++report.types[each.type].predicted[static_cast<std::size_t>(each.prediction->predicted)];
            }
            for (const core::model::DataType type : core::model::allDataTypes) {
                report.types[type].looked = true;
                report.types[type].read = now.rows[type];
                report.types[type].fullReason = now.fullReasons[type];
            }
            report.types[core::model::DataType::Hardware].unsendable = now.unsendable;
            return report;
        };
    }
    [[nodiscard]] static core::exporter::PreviewRecord withoutAnswer(core::exporter::PreviewRecord record)
    {
        record.prediction.reset();
        return record;
    }
    [[nodiscard]] Data begin()
    {
        Data now;
        with([&](Data& data) {
            ++data.asked;
            now = data;
        });
        return now;
    }
    [[nodiscard]] static Result<void> end(const Data& now, const std::stop_token& stop)
    {
        while (now.waits && !stop.stop_requested())
            std::this_thread::yield();
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        if (now.error)
            return failure(*now.error);
        return {};
    }

    std::mutex m_mutex;
    Data m_data;
};

} // namespace itam::tests
