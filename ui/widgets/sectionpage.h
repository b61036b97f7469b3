// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A page of sub-pages: their list, in groups, at its left, the chosen one beside it. It knows no sub-page's insides. GUI
// thread.
//
// Keys: arrows in the list change the sub-page at once; Ctrl+PageUp and Ctrl+PageDown do from anywhere inside.
#pragma once

#include "ui/widgets/sectionmodel.h"

#include <QWidget>

class QListView;
class QStackedWidget;

namespace itam::ui::widgets {

class SectionPage : public QWidget
{
    Q_OBJECT
public:
    struct Look
    {
        QString name;         ///< object name, "lifecyclePage"
        QString listName;     ///< accessible name of the list
        QStringList headings; ///< SectionModel's
    };
    explicit SectionPage(const Look& look, QWidget* parent = nullptr);

    /// Within its group in the order of the calls. The page owns `content`.
    void addSection(const QString& id, int group, const QString& title, const QString& icon, QWidget* content);
    /// Unknown ids change nothing.
    void showSection(const QString& id);
    [[nodiscard]] QString currentSection() const;
    [[nodiscard]] bool hasSection(const QString& id) const { return m_sections.rowOf(id) >= 0; }
    /// Open cases, behind the title; 0: none.
    void setBadge(const QString& id, int badge) { m_sections.setBadge(id, badge); }

    [[nodiscard]] QByteArray saveViewState() const;
    /// Which sub-page was shown. A damaged or foreign value changes nothing.
    void restoreViewState(const QByteArray& state);

signals:
    void sectionShown(const QString& id);

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QWidget* makeList(const QString& name);
    void makeActions();
    void fitList();
    void walk(int step);

    SectionModel m_sections;
    QListView* m_list;
    QStackedWidget* m_pages;
};

} // namespace itam::ui::widgets
