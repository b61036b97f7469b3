// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/viewdatabase.h"

#include "core/source/viewpass.h"

namespace itam::core::source {

Result<model::ColumnSet> ViewDatabase::describe(model::DataType type)
{
    return columnsOf(type).map([](const ViewColumns& view) { return view.set; });
}

Result<bool> ViewDatabase::lastModifiedCovers(model::DataType type)
{
    return declared(coversColumn).map([type](const auto& declared) { return coversType(declared, type); });
}

Result<bool> ViewDatabase::canPreFilter(model::DataType type)
{
    const auto covers = lastModifiedCovers(type);
    if (!covers || !*covers)
        return covers;
    const auto view = columnsOf(type);
    if (!view)
        return failure(view.error());
    return view->set.hasLastModified ? findsByKey(*view) : Result<bool>(false);
}

Result<std::unique_ptr<RecordStream>> ViewDatabase::read(model::DataType type, NeedsValues needsValues)
{
    const auto view = columnsOf(type);
    if (!view)
        return failure(view.error());
    auto rows = openRows(*view, needsValues ? RowSource::LookUp::With : RowSource::LookUp::Without);
    if (!rows)
        return failure(std::move(rows).error());
    auto pass = std::make_unique<ViewPass>(*view, *std::move(rows), std::move(needsValues));
    pass->reportMissing(*view);
    return pass;
}

Result<std::unique_ptr<RecordStream>> ViewDatabase::readOne(model::DataType type, const QByteArray& key)
{
    const auto view = columnsOf(type);
    if (!view)
        return failure(view.error());
    auto rows = openRow(*view, key);
    if (!rows)
        return failure(std::move(rows).error());
    return std::make_unique<ViewPass>(*view, *std::move(rows), NeedsValues());
}

Result<QList<FoundComputer>> ViewDatabase::findComputers(const QString& text, int limit, std::stop_token stop)
{
    QList<FoundComputer> found;
    const QString wanted = text.trimmed();
    if (wanted.isEmpty() || limit <= 0)
        return found;
    const auto view = columnsOf(model::DataType::Hardware);
    if (!view)
        return failure(view.error());
    const auto add = [&found, limit](FoundComputer computer) {
        const bool isNew =
            std::ranges::none_of(found, [&computer](const FoundComputer& other) { return other.key == computer.key; });
        if (isNew)
            found.append(std::move(computer));
        return found.size() < limit;
    };
    ITAM_TRY(search(*view, wanted, std::move(stop), add));
    return found;
}

} // namespace itam::core::source
