// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identification/typesender.h"

namespace itam::core::identification {

using model::DataType;

Result<std::unique_ptr<TypeSender>> TypeSender::make(Parts parts, DataType type)
{
    std::unique_ptr<TypeSender> made(new TypeSender(std::move(parts)));
    const auto take = [&made](auto sender) -> Result<void> {
        if (!sender)
            return failure(sender.error());
        made->m_sender = *std::move(sender);
        return {};
    };
    switch (type) {
    case DataType::Hardware:
        ITAM_TRY(take(HardwareSender::make(made->m_parts)));
        break;
    case DataType::Contracts:
        ITAM_TRY(take(ContractSender::make(made->m_parts)));
        break;
    case DataType::Applications:
        ITAM_TRY(take(ApplicationSender::make(made->m_parts)));
        break;
    }
    return made;
}

Result<void> TypeSender::send(const QList<wire::ReceivedRecord>& records, const std::stop_token& stop,
                              const std::function<void()>& meanwhile)
{
    if (auto* hardware = std::get_if<HardwareSender>(&m_sender))
        return hardware->send(records, stop, meanwhile);
    if (auto* contracts = std::get_if<ContractSender>(&m_sender))
        return contracts->send(records, stop, meanwhile);
    return std::get<ApplicationSender>(m_sender).send(records, stop, meanwhile);
}

Result<void> TypeSender::finish(const std::stop_token& stop)
{
    if (auto* hardware = std::get_if<HardwareSender>(&m_sender))
        return hardware->finish(stop);
    if (auto* contracts = std::get_if<ContractSender>(&m_sender))
        return contracts->finish(stop);
    return {};
}

} // namespace itam::core::identification
