// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/auditsection.h"

#include "ui/lifecycle/auditpage.h"
#include "ui/lifecycle/instancelane.h"
#include "ui/lifecycle/recordlist.h"
#include "ui/lifecycle/storyview.h"
#include "ui/widgets/tableview.h"

#include <QDataStream>

namespace itam::ui::lifecycle {

using core::servicenow::AuditQuestion;
using core::servicenow::AuditRow;
using core::servicenow::LifecycleInstance;
using core::servicenow::RecordPage;

namespace {

constexpr quint32 stateMark = 0x4c415531; // "LAU1"

using EntriesPage = RecordPage<AuditRow>;

} // namespace

/// With what the entries speak of. What cannot be read of that is left out: entries without labels are better than none.
struct AuditSection::FirstPage
{
    EntriesPage entries;
    std::optional<core::lifecycle::RuleSet> rules;
    QList<core::servicenow::RequestorRow> requestors;
};

AuditSection::AuditSection(widgets::Prompter& prompter, const core::support::Clock& clock)
    : LifecycleSection(new AuditPage(clock))
    , m_page(static_cast<AuditPage&>(*page()))
    , m_clock(clock)
{
    connectPage();
    m_writer.serve(m_page.list(), prompter, [this] { return makeBegin(); });
}

AuditSection::~AuditSection() = default;

void AuditSection::connectPage()
{
    connect(&m_page.filter(), &AuditFilter::choiceChanged, this, [this] {
        if (!m_isRestoring)
            ask();
    });
    connect(&m_page.list(), &RecordList::refreshRequested, this, &AuditSection::ask);
    connect(&m_page.list(), &RecordList::settingsRequested, this, &LifecycleSection::settingsRequested);
    connect(&m_page.entries(), &models::PagedModel::pageWanted, this, &AuditSection::askPage);
    connect(&m_page, &AuditPage::storyRequested, this, &AuditSection::showStoryOf);
    connect(&m_page.story(), &StoryView::retryRequested, this, &AuditSection::askStory);
    connect(&m_page.story().story(), &StoryModel::moreWanted, this, &AuditSection::askStory);
    connect(&m_page.story(), &StoryView::backRequested, this, [this] { m_story.cancel(); });
}

void AuditSection::ask()
{
    m_question = questionOf(m_page.filter().choice(), m_clock.nowUtc());
    m_page.showLoading();
    askInstance<FirstPage>(
        m_pages, ports().access,
        [question = m_question](LifecycleInstance& instance, std::stop_token stop) -> Result<FirstPage> {
            const auto entries = instance.audit(question, stop);
            if (!entries)
                return failure(entries.error());
            FirstPage first{*entries, std::nullopt, {}};
            if (const auto configuration = instance.configuration(stop))
                first.rules = configuration->rules;
            if (const auto requestors = instance.requestors(stop))
                first.requestors = *requestors;
            return first;
        },
        [this](const Result<FirstPage>& first) {
            if (first)
                showFirstPage(*first);
            else
                m_page.showError(first.error());
        });
}

void AuditSection::showFirstPage(const FirstPage& first)
{
    if (first.rules) {
        m_page.entries().setRules(*first.rules);
        m_page.story().story().setRules(*first.rules);
    }
    m_page.filter().setRequestors(first.requestors);
    m_page.showEntries(0, models::tablePage(first.entries));
}

void AuditSection::askPage(int page)
{
    AuditQuestion question = m_question;
    question.after = models::recordCursor(m_page.entries().startOf(page));
    askInstance<EntriesPage>(
        m_pages, ports().access,
        [question](LifecycleInstance& instance, std::stop_token stop) { return instance.audit(question, stop); },
        [this, page](const Result<EntriesPage>& entries) {
            if (entries)
                m_page.showEntries(page, models::tablePage(*entries));
            else
                m_page.showError(entries.error());
        });
}

void AuditSection::showStoryOf(const QString& ci, const QString& name)
{
    m_page.showStory(ci, name);
    m_storyAfter = {};
    askStory();
}

void AuditSection::askStory()
{
    AuditQuestion question;
    question.ci = m_page.story().ci();
    question.oldestFirst = true;
    question.after = m_storyAfter;
    // The story may be opened from elsewhere, before anything was read here.
    const bool needsRules = m_page.entries().rules().operationalStates.empty();
    askInstance<FirstPage>(
        m_story, ports().access,
        [question, needsRules](LifecycleInstance& instance, std::stop_token stop) -> Result<FirstPage> {
            const auto entries = instance.audit(question, stop);
            if (!entries)
                return failure(entries.error());
            FirstPage first{*entries, std::nullopt, {}};
            if (needsRules) {
                if (const auto configuration = instance.configuration(stop))
                    first.rules = configuration->rules;
            }
            return first;
        },
        [this](const Result<FirstPage>& answer) {
            if (!answer)
                return m_page.story().showError(answer.error());
            if (answer->rules) {
                m_page.entries().setRules(*answer->rules);
                m_page.story().story().setRules(*answer->rules);
            }
            if (answer->entries.next)
                m_storyAfter = *answer->entries.next;
            m_page.story().showEntries(answer->entries.rows, answer->entries.next.has_value());
        });
}

RecordWriter::Begin AuditSection::makeBegin() const
{
    return [access = ports().access, question = m_question,
            rules = m_page.entries().rules()](const QList<int>& columns) -> Result<RecordWriter::NextPage> {
        auto opened = services::openLifecycle(access);
        if (!opened)
            return failure(opened.error());
        std::shared_ptr<LifecycleInstance> instance = std::move(*opened);
        return [instance, next = question, rules, columns](std::stop_token stop) mutable -> Result<RecordWriter::Page> {
            const auto entries = instance->audit(next, stop);
            if (!entries)
                return failure(entries.error());
            RecordWriter::Page page;
            for (const AuditRow& row : entries->rows) {
                RecordWriter::Cells cells;
                for (const int column : columns)
                    cells.append(AuditModel::raw(row, static_cast<AuditModel::Column>(column), rules));
                page.rows.append(cells);
            }
            page.isLast = !entries->next;
            next.after = entries->next.value_or(core::servicenow::RecordCursor());
            return page;
        };
    };
}

void AuditSection::forget()
{
    m_pages.cancel();
    m_story.cancel();
    m_writer.cancel();
    m_isRestoring = true;
    m_page.entries().setRules({});
    m_page.forget();
    m_isRestoring = false;
}

QByteArray AuditSection::saveViewState() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << stateMark << toBytes(m_page.filter().choice()) << m_page.list().table().saveColumns();
    return bytes;
}

void AuditSection::restoreViewState(const QByteArray& state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 mark = 0;
    QByteArray choice;
    QByteArray columns;
    stream >> mark >> choice >> columns;
    if (mark != stateMark || stream.status() != QDataStream::Ok)
        return;
    m_isRestoring = true;
    m_page.filter().setChoice(auditChoiceFrom(choice));
    m_isRestoring = false;
    m_page.list().table().restoreColumns(columns);
}

} // namespace itam::ui::lifecycle
