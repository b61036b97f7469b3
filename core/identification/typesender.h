// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What sends the records of one data type, whichever it is. One for each run; lives on the sender thread.
#pragma once

#include "core/identification/applications.h"
#include "core/identification/contracts.h"
#include "core/identification/hardware.h"

#include <memory>
#include <variant>

namespace itam::core::identification {

class TypeSender
{
public:
    /// What `parts` borrows outlives the sender. Error: SettingsInvalid.
    [[nodiscard]] static Result<std::unique_ptr<TypeSender>> make(Parts parts, model::DataType type);
    TypeSender(const TypeSender&) = delete;
    TypeSender& operator=(const TypeSender&) = delete;

    /// As HardwareSender::send().
    [[nodiscard]] Result<void> send(const QList<wire::ReceivedRecord>& records, const std::stop_token& stop,
                                    const std::function<void()>& meanwhile);
    /// After the last segment of a run.
    [[nodiscard]] Result<void> finish(const std::stop_token& stop);

private:
    explicit TypeSender(Parts parts) : m_parts(std::move(parts)) {}

    Parts m_parts; // the sender points to it
    std::variant<std::monostate, HardwareSender, ContractSender, ApplicationSender> m_sender;
};

} // namespace itam::core::identification
