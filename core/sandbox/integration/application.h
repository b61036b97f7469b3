// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The integration application of an instance: the far end of the wire (itam-export.md 1.6, 2-6; design.md 5). What it
// acknowledges is committed before it answers; what it has begun is found again after a crash.
#pragma once

#include "core/sandbox/integration/administration.h"
#include "core/sandbox/integration/importqueue.h"
#include "core/sandbox/platform/integrationendpoint.h"

namespace itam::sandbox::integration {

/// The files that the programs carry (resources/instance), for Schema::fromJson() and StoreOptions.
[[nodiscard]] QByteArray instanceSchema();
[[nodiscard]] QList<QByteArray> storeScripts();

struct ApplicationOptions
{
    /// Between the start of a transaction and its work; segments are accepted meanwhile.
    std::chrono::milliseconds processingDelay{0};
    /// False: nothing is processed but by step() (tests).
    bool processesByItself = true;
    /// Empty: those of resources/instance.
    QList<QByteArray> maps;
    QByteArray properties;
};

/// handle() may be called from any thread, also several at once. The store must outlive it.
class Application final : public platform::IntegrationEndpoint
{
public:
    /// Recovers what a crash left (D-9), then begins to work. Errors: SettingsInvalid, those of the store.
    [[nodiscard]] static Result<std::unique_ptr<Application>> open(store::Store& store,
                                                                   ApplicationOptions options = {});
    ~Application() override;

    [[nodiscard]] core::wire::Reply handle(const QByteArray& body, const QByteArray& digestHeader,
                                           const platform::Caller& caller) override;

    /// Of its records over REST.
    [[nodiscard]] platform::RecordRules& rules() { return m_administration; }

    /// Integration Property (6.2). Errors: NotFound, Usage, those of the store.
    [[nodiscard]] Result<void> setProperty(const QString& name, const QString& value);

    /// One atomic step of the queue, when it does not work by itself.
    [[nodiscard]] Result<ImportQueue::Step> step() { return m_queue.step(); }
    /// Steps until there is nothing left to do.
    [[nodiscard]] Result<void> processAll();
    /// Abandons and purges; otherwise done twice a minute.
    [[nodiscard]] Result<void> maintain() { return m_queue.maintain(); }

private:
    Application(store::Store& store, transform::MapSet maps, std::chrono::milliseconds delay);
    [[nodiscard]] Result<core::wire::Reply> reply(const QByteArray& body, const QByteArray& digestHeader,
                                                  const platform::Caller& caller);
    [[nodiscard]] Result<core::wire::Reply> segmentReply(const QByteArray& body, const core::wire::Request& request,
                                                         const platform::Caller& caller);
    [[nodiscard]] Result<core::wire::Reply> statusOf(const core::wire::StatusRequest& request);
    [[nodiscard]] Result<core::wire::Reply> connectionOf(const core::wire::Sender& sender,
                                                         const platform::Caller& caller);
    [[nodiscard]] Result<qint64> maxBodyBytes();
    [[nodiscard]] Result<void> abandonStale();

    store::Store& m_store;
    const transform::MapSet m_maps;
    ImportQueue m_queue; ///< its thread ends first
    Administration m_administration;
};

} // namespace itam::sandbox::integration
