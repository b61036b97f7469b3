// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checks/checksection.h"

namespace itam::ui::checks {

void CheckSection::setPorts(const CheckPorts& ports)
{
    const bool isSame = m_hasPorts && m_ports.source == ports.source && m_ports.instance == ports.instance &&
                        m_ports.instanceUrl == ports.instanceUrl && m_ports.included == ports.included;
    m_ports = ports;
    m_hasPorts = true;
    if (!isSame)
        forget();
    portsChanged();
}

} // namespace itam::ui::checks
