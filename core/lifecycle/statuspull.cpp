// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/statuspull.h"

#include "core/lifecycle/choices.h"

namespace itam::core::lifecycle {
namespace {

bool isStatusRetired(const CiValues& values, bool isHardware)
{
    return isHardware ? values.hardwareStatus == hwstatus::retired : values.installStatus == status::retired;
}

void setStatus(CiValues& values, bool retired, bool isHardware)
{
    values.installStatus = retired ? status::retired : status::installed;
    if (!isHardware)
        return;
    values.hardwareStatus = retired ? hwstatus::retired : hwstatus::installed;
    // The substatus depends on the status: that of another one would be none of its choices.
    values.hardwareSubstatus = retired ? QString() : QString(hwstatus::inUse);
}

} // namespace

Pulled pulled(const CiValues& before, const CiValues& wanted, bool isHardware)
{
    Pulled result{wanted, {}};
    const bool wasRetired = before.operationalStatus == opstate::retired;
    const bool isRetired = wanted.operationalStatus == opstate::retired;
    if (before.operationalStatus != wanted.operationalStatus) {
        if (wasRetired != isRetired) {
            setStatus(result.values, isRetired, isHardware);
            result.rule = isRetired ? RuleId("R39") : RuleId("R41");
        }
        return result;
    }
    const bool wasStatusRetired = isStatusRetired(before, isHardware);
    const bool isNowRetired = isStatusRetired(wanted, isHardware);
    if (wasStatusRetired == isNowRetired)
        return result;
    result.values.operationalStatus = isNowRetired ? opstate::retired : opstate::nonOperational;
    result.rule = isNowRetired ? RuleId("R40") : RuleId("R42");
    return result;
}

} // namespace itam::core::lifecycle
