// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/transform/matching.h"

#include "core/mapping/serials.h"

namespace itam::sandbox::transform {
namespace {

using Action = Match::Action;

bool sameName(const QString& a, const QString& b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

Match update(int line, const QString& ci)
{
    Match match;
    match.action = Action::Update;
    match.line = line;
    match.ci = ci;
    return match;
}

Match insert(int line)
{
    Match match;
    match.line = line;
    return match;
}

std::vector<QString> idsOf(const std::vector<Candidate>& candidates)
{
    std::vector<QString> ids;
    for (const Candidate& candidate : candidates)
        ids.push_back(candidate.ci);
    return ids;
}

Match ambiguous(int line, const std::vector<Candidate>& candidates)
{
    Match match;
    match.action = Action::Ambiguous;
    match.line = line;
    match.rivals = idsOf(candidates);
    return match;
}

Match oneBySerial(const MatchInput& input)
{
    const Candidate& found = input.bySerial.front();
    if (input.byUniqueId && input.byUniqueId->ci == found.ci)
        return update(1, found.ci);
    if (input.byUniqueId) {
        Match match = update(4, found.ci);
        match.uniqueIdMoves = true;
        return match;
    }
    if (sameName(found.name, input.name))
        return update(2, found.ci);
    Match match = update(3, found.ci);
    match.nameDiffers = true;
    return match;
}

Match severalBySerial(const MatchInput& input)
{
    std::vector<Candidate> named;
    for (const Candidate& candidate : input.bySerial) {
        if (input.byUniqueId && input.byUniqueId->ci == candidate.ci) {
            Match match = update(5, candidate.ci);
            match.rivals = idsOf(input.bySerial);
            return match;
        }
        if (sameName(candidate.name, input.name))
            named.push_back(candidate);
    }
    if (named.size() != 1)
        return ambiguous(7, input.bySerial);
    Match match = update(6, named.front().ci);
    match.rivals = idsOf(input.bySerial);
    return match;
}

Match noneBySerial(const MatchInput& input)
{
    if (input.byUniqueId) {
        if (core::mapping::effectiveSerial(input.byUniqueId->serial).isEmpty())
            return update(8, input.byUniqueId->ci);
        Match match = insert(9);
        match.hardwareSwapped = true;
        return match;
    }
    std::vector<Candidate> withoutSerial;
    for (const Candidate& candidate : input.byName) {
        if (core::mapping::effectiveSerial(candidate.serial).isEmpty())
            withoutSerial.push_back(candidate);
    }
    if (withoutSerial.empty())
        return insert(11);
    return withoutSerial.size() == 1 ? update(10, withoutSerial.front().ci) : ambiguous(10, withoutSerial);
}

} // namespace

Match matchComputer(const MatchInput& input)
{
    if (!input.serial.isEmpty()) {
        if (input.bySerial.size() == 1)
            return oneBySerial(input);
        return input.bySerial.empty() ? noneBySerial(input) : severalBySerial(input);
    }
    if (input.byUniqueId)
        return update(12, input.byUniqueId->ci);
    if (input.byName.size() == 1)
        return update(13, input.byName.front().ci);
    return input.byName.empty() ? insert(14) : ambiguous(14, input.byName);
}

} // namespace itam::sandbox::transform
