// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The identification channel between a memory of its own and an instance of prepared answers. One thread.
#pragma once

#include "core/identification/channel.h"
#include "core/wire/codec.h"
#include "tests/fakes/fakeclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>

namespace itam::tests {

/// An instance: what it was asked, and what it answers. Tables are empty unless `rows` has some.
struct PreparedInstance
{
    /// `payload` as it came; what it gives is the result object.
    std::function<Result<core::servicenow::HttpReply>(const QJsonObject& payload)> identify;
    std::function<Result<core::servicenow::HttpReply>(const core::servicenow::HttpRequest& request)> table;
    QList<core::servicenow::HttpRequest> requests;

    [[nodiscard]] QList<QJsonObject> payloads() const;
    [[nodiscard]] QStringList asked() const; ///< "GET /api/now/table/sys_user"
};

[[nodiscard]] inline core::servicenow::HttpReply jsonReply(const QJsonObject& object, int status = 200)
{
    core::servicenow::HttpReply reply;
    reply.status = status;
    reply.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return reply;
}
[[nodiscard]] inline core::servicenow::HttpReply resultReply(const QJsonValue& result, int status = 200)
{
    return jsonReply({{QStringLiteral("result"), result}}, status);
}
/// 32 hexadecimal digits that tell the number.
[[nodiscard]] inline QString sysId(int number)
{
    return QStringLiteral("%1").arg(number, 32, 16, QLatin1Char('0'));
}

class PreparedTransport final : public core::servicenow::Transport
{
public:
    explicit PreparedTransport(PreparedInstance& instance) : m_instance(instance) {}
    Result<core::servicenow::HttpReply> send(const core::servicenow::HttpRequest& request, std::stop_token) override
    {
        if (request.url.path() == QLatin1String("/oauth_token.do"))
            return jsonReply(
                {{QStringLiteral("access_token"), QStringLiteral("a")}, {QStringLiteral("expires_in"), 1800}});
        m_instance.requests.append(request);
        if (request.meanwhile)
            request.meanwhile();
        if (request.url.path().startsWith(QLatin1String("/api/now/identifyreconcile")))
            return m_instance.identify(QJsonDocument::fromJson(request.body).object());
        if (m_instance.table)
            return m_instance.table(request);
        return resultReply(QJsonArray());
    }

private:
    PreparedInstance& m_instance;
};

inline QList<QJsonObject> PreparedInstance::payloads() const
{
    QList<QJsonObject> payloads;
    for (const auto& request : requests) {
        if (request.url.path().endsWith(QLatin1String("/enhanced")))
            payloads.append(QJsonDocument::fromJson(request.body).object());
    }
    return payloads;
}

inline QStringList PreparedInstance::asked() const
{
    QStringList asked;
    for (const auto& request : requests)
        asked.append(QLatin1String(core::servicenow::nameOf(request.method)) + QLatin1Char(' ') + request.url.path());
    return asked;
}

/// A memory that forgets with the test.
class KeptMemory final : public core::servicenow::ChannelMemory
{
public:
    using Record = core::servicenow::RememberedRecord;
    Result<QString> epoch(const QString&) override { return knownEpoch; }
    Result<QHash<QByteArray, Record>> find(const QString& place, core::model::DataType,
                                           const QList<QByteArray>& keys) override
    {
        QHash<QByteArray, Record> found;
        for (const Record& record : recordsAt(place)) {
            if (keys.contains(record.key))
                found.insert(record.key, record);
        }
        return found;
    }
    Result<QHash<QString, QByteArray>> firstKeys(const QString&, core::model::DataType,
                                                 const QStringList& sysIds) override
    {
        QHash<QString, QByteArray> found;
        for (const Record& record : records) {
            if (sysIds.contains(record.sysId) && !found.contains(record.sysId))
                found.insert(record.sysId, record.key);
        }
        return found;
    }
    Result<void> remember(const QString& place, core::model::DataType, const QList<Record>& given) override
    {
        QList<Record>& kept = recordsAt(place);
        for (const Record& record : given) {
            const auto known =
                std::find_if(kept.begin(), kept.end(), [&](const Record& each) { return each.key == record.key; });
            if (known == kept.end())
                kept.append(record);
            else
                *known = record;
        }
        return {};
    }
    Result<void> forget(const QString& place, core::model::DataType, const QList<QByteArray>& keys) override
    {
        recordsAt(place).removeIf([&](const Record& each) { return keys.contains(each.key); });
        return {};
    }
    Result<QList<Record>> sample(const QString&, core::model::DataType, int count) override
    {
        return records.mid(0, count);
    }

    QList<Record> records;
    QHash<QString, QList<Record>> beside; ///< what is noted at other places than an instance's own
    QString knownEpoch;

private:
    QList<Record>& recordsAt(const QString& place)
    {
        const bool isBeside = place.endsWith(QLatin1String(":sending")) || place.endsWith(QLatin1String(":former")) ||
                              place.endsWith(QLatin1String(":software"));
        return isBeside ? beside[place] : records;
    }
};

/// A record as it stands in a segment.
struct SentRow
{
    QString key;
    QList<std::pair<QString, QString>> fields;
    QString supersedes;
};

/// A computer as a segment has it.
[[nodiscard]] inline SentRow computer(const char* key, const char* name, const char* serial,
                                      const QList<std::pair<QString, QString>>& more = {})
{
    SentRow row{QString::fromLatin1(key),
                {{QStringLiteral("ComputerID"), QString::fromLatin1(key)},
                 {QStringLiteral("ComputerName"), QString::fromLatin1(name)},
                 {QStringLiteral("SerialNo"), QString::fromLatin1(serial)}},
                {}};
    row.fields += more;
    return row;
}

/// Changes item `index` of what the bench would answer.
[[nodiscard]] inline QJsonObject withItem(QJsonObject result, int index, const QJsonObject& item)
{
    QJsonArray items = result.value(QLatin1String("items")).toArray();
    items[index] = item;
    result.insert(QStringLiteral("items"), items);
    return result;
}
[[nodiscard]] inline QJsonObject itemOf(const QJsonObject& payload, int index)
{
    return payload.value(QLatin1String("items")).toArray().at(index).toObject();
}

struct IdentificationBench
{
    explicit IdentificationBench(core::identification::Options options = {})
    {
        core::servicenow::Credentials credentials;
        credentials.instance = QUrl(QStringLiteral("https://demo.example"));
        session = std::make_unique<core::servicenow::OAuthSession>(transport, clock, credentials);
        channel = core::identification::makeChannel(transport, *session, clock, std::move(options));
        channel->useMemory(&memory);
        instance.identify = [this](const QJsonObject& payload) {
            return Result<core::servicenow::HttpReply>(inserted(payload));
        };
    }

    /// Every item, related row, lookup and relation as new, under numbers that grow.
    core::servicenow::HttpReply inserted(const QJsonObject& payload) { return resultReply(insertedResult(payload)); }
    QJsonObject insertedResult(const QJsonObject& payload);

    /// Connected, so that segments may be sent.
    Result<core::wire::ConnectionReport> connect() { return channel->connectionTest({}, {}); }
    QByteArray segment(core::model::DataType type, const QList<SentRow>& rows, bool last = true, int index = 1) const;
    Result<core::wire::Reply> send(core::model::DataType type, const QList<SentRow>& rows, bool last = true,
                                   int index = 1)
    {
        return channel->sendSegment(segment(type, rows, last, index), {}, {});
    }
    core::wire::RunReport run(core::model::DataType type);
    /// "key: result REASON" of what did not land.
    QStringList notLanded(core::model::DataType type);

    PreparedInstance instance;
    PreparedTransport transport{instance};
    FakeClock clock;
    std::unique_ptr<core::servicenow::OAuthSession> session;
    std::unique_ptr<core::servicenow::IntegrationChannel> channel;
    KeptMemory memory;
    int nextNumber = 1;
    QString exportId = QStringLiteral("3f2a91c0-0000");
    bool full = false; ///< of runs: all records again
};

} // namespace itam::tests
