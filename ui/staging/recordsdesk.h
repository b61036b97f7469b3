// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// All sub-pages of Records put together: makes them, gives them the instance, carries between them what one knows and
// another shows. GUI thread.
#pragma once

#include "core/journal/store/location.h"
#include "core/support/clock.h"
#include "ui/staging/pendingsection.h"
#include "ui/staging/recordspage.h"
#include "ui/staging/recordssection.h"
#include "ui/widgets/prompter.h"
#include "ui/widgets/sectionset.h"

namespace itam::ui::staging {

class PropertiesSection;
class StagingSection;

class RecordsDesk final : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        RecordsPage& page;
        widgets::Prompter& prompter;
        const core::support::Clock& clock;
        core::journal::Location journal = {};
        PendingSource pending = {};
    };
    /// `parts` outlive the desk.
    explicit RecordsDesk(const Parts& parts);
    ~RecordsDesk() override;

    /// Another instance: everything is forgotten.
    void setPorts(const services::RecordsPorts& ports);
    /// The sub-page that is shown.
    void refresh();

    [[nodiscard]] QByteArray saveViewState() const;
    void restoreViewState(const QByteArray& state);

    /// For sub-pages that are made elsewhere. The desk owns `section`, the page its widget.
    void addSection(const QString& id, RecordsGroup group, const QString& title, const QString& icon,
                    std::unique_ptr<RecordsSection> section);

    /// Unknown ids change nothing.
    void showSection(const QString& id) { m_parts.page.showSection(id); }

    /// Pending records, which follow the journal.
    [[nodiscard]] PendingSection& pending() { return *m_pending; }
    /// Somebody shows what storyRequested() asks for.
    void offerStories() { m_pending->pendingPage().offerStory(); }

public slots:
    /// The staged rows of an Import Transaction or Import Run; of one record, unless `key` is empty.
    void showRowsOf(const QString& number, const QString& key);
    /// Pending records of a type, narrowed by a text; the focus is in their list.
    void showPending(itam::core::model::DataType type, const QString& text);
    /// The Integration Properties; the focus is in their list.
    void showProperties();

signals:
    /// A sub-page shows what was asked of another page: the window shows Records.
    void pageRequested();
    void linkRequested(const QUrl& url);
    /// All that is known of one record.
    void storyRequested(itam::core::model::DataType type, const QString& key);
    /// A differential export, or a full one.
    void exportRequested(bool full);
    /// Credentials are missing.
    void settingsRequested();

private:
    void addSections();

    Parts m_parts;
    services::RecordsPorts m_ports;
    widgets::SectionSet<RecordsSection> m_sections;
    StagingSection* m_staging = nullptr; // three of the sections
    PendingSection* m_pending = nullptr;
    PropertiesSection* m_properties = nullptr;
};

} // namespace itam::ui::staging
