// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What works behind the sub-pages of a SectionPage, by their ids: refreshes the one that is shown, and saves and
// restores how each is arranged. A Section has refresh(), saveViewState() and restoreViewState(). GUI thread.
#pragma once

#include "ui/widgets/sectionpage.h"

#include <QDataStream>
#include <QIODevice>
#include <QMap>

#include <map>
#include <memory>

namespace itam::ui::widgets {

template <typename Section>
class SectionSet
{
public:
    /// `page` outlives it. `stateMark` begins each saved state, so that another page's is none.
    SectionSet(SectionPage& page, quint32 stateMark) : m_page(page), m_stateMark(stateMark) {}

    void insert(const QString& id, std::unique_ptr<Section> section) { m_sections[id] = std::move(section); }
    /// Null: there is none.
    [[nodiscard]] Section* find(const QString& id) const
    {
        const auto found = m_sections.find(id);
        return found == m_sections.end() ? nullptr : found->second.get();
    }
    template <typename Visit>
    void forEach(Visit visit) const
    {
        for (const auto& [id, section] : m_sections)
            visit(*section);
    }

    void refreshShown() const
    {
        if (Section* shown = find(m_page.currentSection()))
            shown->refresh();
    }
    /// What `changer` did may make what the others show untrue.
    void refreshOthers(const Section* changer) const
    {
        forEach([changer](Section& section) {
            if (&section != changer)
                section.refresh();
        });
    }

    [[nodiscard]] QByteArray saveViewState() const
    {
        QMap<QString, QByteArray> states;
        for (const auto& [id, section] : m_sections)
            states.insert(id, section->saveViewState());
        QByteArray bytes;
        QDataStream stream(&bytes, QIODevice::WriteOnly);
        stream.setVersion(QDataStream::Qt_6_4);
        stream << m_stateMark << m_page.saveViewState() << states;
        return bytes;
    }
    /// A damaged or foreign value changes nothing.
    void restoreViewState(const QByteArray& state)
    {
        QDataStream stream(state);
        stream.setVersion(QDataStream::Qt_6_4);
        quint32 mark = 0;
        QByteArray page;
        QMap<QString, QByteArray> states;
        stream >> mark >> page >> states;
        if (mark != m_stateMark || stream.status() != QDataStream::Ok)
            return;
        for (const auto& [id, section] : m_sections) {
            if (states.contains(id))
                section->restoreViewState(states.value(id));
        }
        m_page.restoreViewState(page);
    }

private:
    SectionPage& m_page;
    const quint32 m_stateMark;
    std::map<QString, std::unique_ptr<Section>> m_sections;
};

} // namespace itam::ui::widgets
