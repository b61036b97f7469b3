// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What was sent in one segment: coloured XML with a search. Nothing is fetched until somebody asks for it. A large one
// is shown up to a limit; the whole of it can be saved. GUI thread.
#pragma once

#include "core/servicenow/importhistory.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace itam::ui::widgets {
class MessageBar;
} // namespace itam::ui::widgets

namespace itam::ui::history {

class XmlHighlighter;

/// As it is shown: one element a line where it can be read, cut at `limit` bytes of it.
struct ShownPayload
{
    QString text;
    bool isCut = false;
};
[[nodiscard]] ShownPayload shownPayload(const QByteArray& xml, qint64 limit);
inline constexpr qint64 shownPayloadLimit = 512 * 1024;

class PayloadView final : public QWidget
{
    Q_OBJECT
public:
    explicit PayloadView(QWidget* parent = nullptr);

    /// Which transaction it would be about; an empty number: none is chosen.
    void offer(const QString& transactionNumber);
    void showLoading();
    void showPayload(const core::servicenow::ImportPayload& payload);
    void showError(const Error& error);
    [[nodiscard]] const QString& number() const { return m_number; }
    void focusContent();
    void focusSearch();

signals:
    void payloadRequested(const QString& transactionNumber);
    void saveRequested(const itam::core::servicenow::ImportPayload& payload);

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QWidget* makeOffer();
    [[nodiscard]] QWidget* makeText();
    void search();
    void step(int by);
    void showMatches();

    QString m_number;
    core::servicenow::ImportPayload m_payload;
    QList<int> m_matches; ///< positions in the document
    int m_current = -1;
    QStackedWidget* m_stack;
    QLabel* m_offer;
    QPushButton* m_fetch;
    widgets::MessageBar* m_bar;
    QLineEdit* m_search;
    QLabel* m_count;
    QToolButton* m_previous;
    QToolButton* m_next;
    QLabel* m_size;
    QPushButton* m_save;
    QPlainTextEdit* m_text;
    XmlHighlighter* m_highlighter;
};

} // namespace itam::ui::history
