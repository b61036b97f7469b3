// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One case of the Nth-failure campaign: an export from a known start, one thing that goes wrong at its n-th step, then
// clean exports. Where an undisturbed export gets to, they must get to as well.
#pragma once

#include "tests/campaign/site.h"

#include <QTemporaryDir>

#include <functional>

namespace itam::tests::campaign {

/// Over which channel, and where the journal is.
struct Setup
{
    core::settings::Channel channel = core::settings::Channel::Application;
    const JournalServer* server = nullptr; ///< null: the journal is a file
    bool hasPlainFormOnly = false;         ///< the instance has no enhanced form of the identification API
};
inline constexpr Setup overIdentification{.channel = core::settings::Channel::Identification};
inline constexpr Setup overPlainForm{.channel = core::settings::Channel::Identification, .hasPlainFormOnly = true};

/// Where the export under test begins, and what an undisturbed one leaves behind. Files that each case copies.
class Start
{
public:
    /// First: an empty instance and an empty journal. Second: both after an export, with a tombstone, and then changes.
    enum class Kind
    {
        First,
        Second,
        GoesBack ///< as Second; after the export under test some records get their old values again
    };
    explicit Start(Kind kind, const Setup& setup = {});

    [[nodiscard]] QString name() const;
    [[nodiscard]] const Site& site() const { return m_site; }
    /// Where a case works; emptied for each.
    [[nodiscard]] Site work() const;
    [[nodiscard]] const Login& login() const { return m_login; }
    [[nodiscard]] const QString& undisturbed() const { return m_undisturbed; }
    [[nodiscard]] FakeClock& clock() { return m_clock; }
    /// Of an undisturbed export from here.
    [[nodiscard]] int exchanges() const { return m_exchanges; }

    /// What is not as it should be after at most two clean exports in the work folder; empty when all is well.
    [[nodiscard]] QStringList converge();
    /// A request of the export under test that arrives after the next one (D-3).
    void keepOnItsWay(const http::Request& request) { m_onItsWay = request; }

private:
    void prepare(Kind kind, bool hasPlainFormOnly);
    void observe();
    void goBack() const;
    [[nodiscard]] QStringList deliver(LocalInstance& instance);
    [[nodiscard]] QStringList content(const Site& site) const;

    Kind m_kind;
    QTemporaryDir m_folder;
    Site m_site;
    Login m_login;
    FakeClock m_clock;
    QString m_undisturbed; ///< how an export ends that has nothing to do but what is always sent again
    QStringList m_content;
    int m_exchanges = 0;
    std::optional<http::Request> m_onItsWay;
};

/// How an export ended that was disturbed.
struct Disturbed
{
    bool reached = false; ///< false: it had no such step
    QString end;          ///< "succeeded", ...; empty when nobody is left to tell
};
/// Disturbs an export in the work folder at its n-th step.
using Disturb = std::function<Disturbed(Start& start, int nth)>;

/// What a kind counts.
enum class Steps
{
    Exchanges,
    FirstSegments, ///< exchanges of which few matter, so that none is left out
    JournalStatements,
    InstanceStatements
};

struct Kind
{
    QString name;
    Disturb disturb;
    bool survives = false; ///< the export itself gets over it, if it got through preflight (D-2, D-15)
    Steps steps = Steps::Exchanges;
};

/// All cases of one kind from one start: steps 1, 2, 3 and so on until one is not reached any more. Prints how many
/// there were, and what went wrong with those that failed. The number of failed cases. ITAM_CAMPAIGN_STRIDE=1 takes
/// every step, without it each so-manieth (README.md). ITAM_CAMPAIGN_ONLY: a part of
/// the names of the kinds to run.
[[nodiscard]] int runCases(Start& start, const Kind& kind);
/// D-9, of the first export: what the instance holds after each so-manieth step, as it was left, is whole segments. The
/// number of steps after which it is not.
[[nodiscard]] int runWholeSegments(const Kind& kind, int stride);
/// All of them from one start.
[[nodiscard]] int runAll(Start::Kind where, const QList<Kind>& kinds, const Setup& setup = {});
/// One case of each, at exchanges that together are spread over the whole export; all cases as runAll() where
/// ITAM_CAMPAIGN_STRIDE or ITAM_CAMPAIGN_DENSE is set. Kinds that count exchanges only.
[[nodiscard]] int runSpread(Start::Kind where, const QList<Kind>& kinds, const Setup& setup);

} // namespace itam::tests::campaign
