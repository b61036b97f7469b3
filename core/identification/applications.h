// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Installed applications as related rows of the computer they are on (servicenow-ire.md 8, 13.4): the item only names
// a CI that must be there already. By the route of Software Asset Management a row says everything itself; by that of
// the CMDB it refers to its software package, an item of the same request. Rows hang on the computer there too, and not
// on the package, because a row is found again only below what it hangs on: an installation that changes its version
// changes its package, and would leave its old row behind. Lives on the sender thread.
#pragma once

#include "core/identification/emptiedrows.h"
#include "core/identification/landedrows.h"
#include "core/identification/packages.h"

namespace itam::core::identification {

class ApplicationSender
{
public:
    /// Error: SettingsInvalid.
    [[nodiscard]] static Result<ApplicationSender> make(Parts& parts);

    /// All records of the segment in work that have no outcome yet; as HardwareSender::send(). Error also
    /// IdentificationRuleMissing: no row of this kind can land (IR-11).
    [[nodiscard]] Result<void> send(const QList<wire::ReceivedRecord>& records, const std::stop_token& stop,
                                    const std::function<void()>& meanwhile);

private:
    /// What one computer has, at most mostInstallationsOfOne of it.
    struct Group
    {
        QString computer; ///< ComputerID
        Item item;
        QString sysId;                  ///< of its computer, as far as that is remembered
        bool isImagined = false;        ///< dry run: its computer would be inserted only now
        std::vector<QString> keys;      ///< of item.related
        std::vector<QStringList> empty; ///< the same: columns without a value
        std::vector<QString> criteria;  ///< the same, what the instance tells them apart with
        std::vector<QString> packages;  ///< the same, keys of Packages; empty where there are none
        std::vector<std::pair<QString, std::size_t>> sharing; ///< other keys, and the related row that stands for them
    };
    struct Request
    {
        std::vector<Group> groups;
        std::size_t rows = 0;
        qsizetype bytes = 0;
        QSet<QString> packages = {};
    };
    struct Load
    {
        std::vector<Group> groups;
        QHash<QString, int> packages; ///< by key: position among the items, behind those of the groups
        QByteArray body;
    };

    ApplicationSender(Parts& parts, mapping::TransformMap map, std::optional<Packages> packages)
        : m_parts(&parts)
        , m_map(std::move(map))
        , m_packages(std::move(packages))
        , m_emptied(parts)
    {
    }
    [[nodiscard]] Result<std::vector<Group>> groups(const QList<wire::ReceivedRecord>& records);
    [[nodiscard]] AttachedRow relatedRow(const mapping::Row& row, ColumnValues values) const;
    [[nodiscard]] static QString criterionOf(const AttachedRow& row);
    [[nodiscard]] static std::vector<Request> requests(std::vector<Group> groups);
    /// Dry run: nobody can be asked about rows of a computer that is not there yet. Takes them out.
    void settleImagined(std::vector<Group>& groups);
    /// Dry run: computers that only a serial number or a name leads to.
    [[nodiscard]] Result<void> nameMatched(std::vector<Group>& groups, const std::stop_token& stop);
    [[nodiscard]] Load loadOf(std::vector<Group> groups) const;
    [[nodiscard]] static Group part(const Group& group, std::size_t begin, std::size_t end);
    [[nodiscard]] std::optional<std::pair<Load, Load>> halve(Load& load) const;
    [[nodiscard]] Result<void> settleAnswer(const Load& load, const Answer& answer);
    void settle(const Group& group, const std::vector<Outcome>& outcomes);
    [[nodiscard]] std::optional<Error> judge(const Load& load, int position, const Answer& answer);
    [[nodiscard]] QString table() const { return m_map.targetTable; }
    [[nodiscard]] int at(QStringView column) const
    {
        return mapping::columnIndex(model::DataType::Applications, column);
    }

    Parts* m_parts;
    mapping::TransformMap m_map;
    std::optional<Packages> m_packages; ///< by the route of the CMDB
    LandedRows m_landed;                ///< of this run
    EmptiedRows m_emptied;              ///< of the segment in work
};

} // namespace itam::core::identification
