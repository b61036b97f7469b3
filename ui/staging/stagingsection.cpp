// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staging/stagingsection.h"

#include "ui/models/recordpages.h"
#include "ui/staging/tablelane.h"
#include "ui/staging/tablepagewriter.h"

namespace itam::ui::staging {

using core::servicenow::RunningMap;
using core::servicenow::StagedRecord;
using core::servicenow::StagedRows;
using core::servicenow::StagedScope;
using core::servicenow::TableClient;

namespace {

using RowsPage = TableRowModel::Page;

/// Without a right to see them, or of a table that is gone: none, and that is no error.
bool isHidden(const Error& error)
{
    return error.code == ErrorCode::Forbidden || error.code == ErrorCode::NotFound ||
           error.code == ErrorCode::TooLarge;
}

} // namespace

struct StagingSection::First
{
    StagedScope scope;
    core::servicenow::TableQuestion question;
    RowsPage rows;
};

struct StagingSection::Answer
{
    StagedStory story;
    Known known;
};

StagingSection::StagingSection(widgets::Prompter& prompter, const core::support::Clock& clock)
    : RecordsSection(new StagingPage(clock))
    , m_page(static_cast<StagingPage&>(*page()))
    , m_clock(clock)
{
    using lifecycle::RecordList;
    const auto askUnlessQuiet = [this] {
        if (!m_isQuiet)
            ask();
    };
    connect(&m_page.filter(), &TableFilter::choiceChanged, this, askUnlessQuiet);
    connect(&m_page, &StagingPage::numberChosen, this, askUnlessQuiet);
    connect(&m_page, &StagingPage::recordWanted, this, &StagingSection::askRecord);
    connect(&m_page.list(), &RecordList::refreshRequested, this, &StagingSection::ask);
    connect(&m_page.list(), &RecordList::settingsRequested, this, &RecordsSection::settingsRequested);
    connect(&m_page.rows(), &models::PagedModel::pageWanted, this, &StagingSection::askPage);
    connect(&m_page.rows(), &TableRowModel::pageOrderChanged, this, askUnlessQuiet);
    connect(&m_page.record(), &StagedRecordView::recordRequested, this,
            [this](const core::servicenow::TargetRecord& record) {
                emit linkRequested(core::servicenow::pageOf(ports().url, record));
            });
    m_writer.serve(m_page.list(), prompter, [this] { return makeBegin(); });
}

void StagingSection::showRowsOf(const QString& number, const QString& key)
{
    m_isQuiet = true;
    m_page.setNumber(number);
    TableChoice choice;
    choice.text = key;
    choice.options = {0, 0};
    m_page.filter().setChoice(choice);
    m_isQuiet = false;
    refresh();
}

void StagingSection::ask()
{
    m_page.showLoading();
    m_known = {}; // maps may have been changed meanwhile
    askTables<First>(
        m_pages, ports(),
        [names = ports().names, number = m_page.number(), order = m_page.rows().pageOrder(),
         conditions = m_page.filter().conditions(m_clock.nowUtc())](
            TableClient& tables, std::stop_token stop) -> Result<First> {
            StagedRows staged(tables, names);
            const auto scope = staged.scope(number, stop);
            // Nothing was ever imported: there are no rows, and nothing is wrong.
            if (!scope && scope.error().code == ErrorCode::NotFound && number.isEmpty())
                return First();
            if (!scope)
                return failure(scope.error());
            auto question = staged.question(*scope, conditions);
            question.order = order;
            auto rows = core::servicenow::readPage(tables, question, stop);
            if (!rows)
                return failure(std::move(rows).error());
            return First{*scope, question, *std::move(rows)};
        },
        [this](const Result<First>& first) {
            if (!first)
                return m_page.showError(first.error());
            m_scope = first->scope;
            m_question = first->question;
            if (!m_scope.number.isEmpty())
                m_page.showScope(m_scope);
            m_page.showRows(0, first->rows);
        });
}

void StagingSection::askPage(int page)
{
    core::servicenow::TableQuestion question = m_question;
    question.after = models::recordCursor(m_page.rows().startOf(page));
    askTables<RowsPage>(
        m_pages, ports(),
        [question](TableClient& tables, std::stop_token stop) {
            return core::servicenow::readPage(tables, question, stop);
        },
        [this, page](const Result<RowsPage>& rows) {
            if (rows)
                m_page.showRows(page, *rows);
            else
                m_page.showError(rows.error());
        });
}

void StagingSection::askRecord(const QString& sysId)
{
    askTables<Answer>(
        m_record, ports(),
        [names = ports().names, type = m_scope.type, sysId,
         known = m_known](TableClient& tables, std::stop_token stop) mutable -> Result<Answer> {
            if (!known.maps.contains(type)) {
                auto maps = core::servicenow::runningMaps(tables, names.staging(type), stop);
                if (!maps && !isHidden(maps.error()))
                    return failure(std::move(maps).error());
                known.maps.insert(type, std::move(maps));
            }
            const auto& maps = known.maps[type];
            const QList<RunningMap> rules = maps.value_or(QList<RunningMap>());
            auto record = StagedRows(tables, names).record(type, sysId, rules, stop);
            if (!record)
                return failure(std::move(record).error());
            const QString transaction = record->values.value(QStringLiteral("u_transaction.number"));
            if (known.transaction != transaction) {
                auto payload = core::servicenow::ImportHistory(tables, names).payload(transaction, stop);
                if (!payload && !isHidden(payload.error()))
                    return failure(std::move(payload).error());
                known.transaction = transaction;
                known.payload = payload ? std::optional(payload->xml) : std::nullopt;
            }
            std::optional<core::servicenow::TableRow> sent;
            if (known.payload)
                sent = core::servicenow::sentValues(*known.payload, record->values.value(QStringLiteral("u_key")));
            const auto fields = core::exporter::traceFields(type, *record, rules, sent);
            return Answer{{*std::move(record), fields, maps.has_value(), sent.has_value()}, std::move(known)};
        },
        [this](const Result<Answer>& answer) {
            if (!answer)
                return m_page.record().showError(answer.error());
            m_known = answer->known;
            m_page.record().showStory(answer->story);
        });
}

lifecycle::RecordWriter::Begin StagingSection::makeBegin() const
{
    return writerOf(ports(), m_question, m_page.rows().fields());
}

void StagingSection::forget()
{
    m_pages.cancel();
    m_record.cancel();
    m_writer.cancel();
    m_known = {};
    m_scope = {};
    m_page.forget();
}

void StagingSection::restoreViewState(const QByteArray& state)
{
    m_isQuiet = true;
    m_page.restoreViewState(state);
    m_isQuiet = false;
}

} // namespace itam::ui::staging
