// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rounds of changes and disturbed exports, drawn from a seed. After every few of them the faults stop, and two clean
// exports must bring the instance to where a full import into a fresh one gets (as settle_down() of the model).
#pragma once

#include "tests/campaign/cases.h"
#include "tests/campaign/estate.h"

#include <random>

namespace itam::tests::campaign {

class RandomWalk
{
public:
    /// Over the identification API only the source changes: an instance without our application has no switches, and
    /// nothing on it tells what another host wrote or that a restored backup has older values (servicenow-ire.md 13.5).
    explicit RandomWalk(unsigned seed, core::settings::Channel channel = core::settings::Channel::Application);

    /// Round `number` of this seed is always the same, whichever came before it.
    void round(int number);
    /// What is missing or different after two clean exports; empty when all is well.
    [[nodiscard]] QStringList settle();
    /// What was done so far, a line each.
    [[nodiscard]] const QStringList& story() const { return m_story; }

private:
    void change();
    void changeSource(int what);
    void changeInstance(int what);
    void disturbedExport();
    void otherHostExports();
    void restoreInstance();
    [[nodiscard]] QStringList compareWithFresh();
    /// Target tables, without what depends on how a row came to be.
    [[nodiscard]] QStringList contentOf(const Site& site) const;
    [[nodiscard]] bool isIdentification() const
    {
        return m_start.site().channel == core::settings::Channel::Identification;
    }
    [[nodiscard]] int draw(int below);
    [[nodiscard]] QByteArray drawKey(const QByteArray& table);
    void note(const QString& what) { m_story.append(what); }

    unsigned m_seed;
    std::mt19937 m_random;
    Start m_start;
    QTemporaryDir m_folder;
    QStringList m_story;
    bool m_hasBackup = false;
};

} // namespace itam::tests::campaign
