// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/payloadview.h"

#include "ui/history/xmlhighlighter.h"
#include "ui/models/format.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"

#include <QEvent>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QStackedWidget>
#include <QTextBlock>
#include <QToolButton>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace itam::ui::history {
namespace {

constexpr int mostMatches = 10'000;

QToolButton* makeStep(const char* name, const char* iconName, const QString& text, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(QString::fromLatin1(name));
    button->setIcon(widgets::icon(iconName));
    button->setAccessibleName(text);
    button->setToolTip(text);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

ShownPayload shownPayload(const QByteArray& xml, qint64 limit)
{
    // Segments are written without blanks between elements: as one line of a megabyte no text widget is usable.
    QByteArray out;
    QXmlStreamReader reader(xml);
    QXmlStreamWriter writer(&out);
    writer.setAutoFormatting(true);
    writer.setAutoFormattingIndent(2);
    bool isCut = false;
    while (!reader.atEnd() && !isCut) {
        reader.readNext();
        if (reader.hasError())
            break;
        const bool isMadeUp = reader.isStartDocument() && reader.documentVersion().isEmpty();
        if (!reader.isWhitespace() && !isMadeUp)
            writer.writeCurrentToken(reader);
        isCut = out.size() > limit;
    }
    if (reader.hasError()) { // shown as it came
        isCut = xml.size() > limit;
        return {QString::fromUtf8(xml.left(limit)), isCut};
    }
    return {QString::fromUtf8(out).trimmed(), isCut};
}

PayloadView::PayloadView(QWidget* parent) : QWidget(parent), m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("payloadView"));
    m_bar = new widgets::MessageBar(this);
    m_stack->addWidget(makeOffer());
    m_stack->addWidget(makeText());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, widgets::spacing(2), 0, 0);
    column->addWidget(m_bar);
    column->addWidget(m_stack, 1);

    connect(m_fetch, &QPushButton::clicked, this, [this] { emit payloadRequested(m_number); });
    connect(m_save, &QPushButton::clicked, this, [this] { emit saveRequested(m_payload); });
    connect(m_search, &QLineEdit::textChanged, this, &PayloadView::search);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { step(1); });
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    connect(new QShortcut(QKeySequence::FindNext, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
            &QShortcut::activated, this, [this] { step(1); });
    connect(new QShortcut(QKeySequence::FindPrevious, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
            &QShortcut::activated, this, [this] { step(-1); });
    offer({});
}

QWidget* PayloadView::makeOffer()
{
    auto* page = new QWidget(this);
    m_offer = widgets::makeLabel({}, widgets::TextRole::Muted, page);
    m_offer->setObjectName(QStringLiteral("payloadOfferLabel"));
    m_offer->setAlignment(Qt::AlignCenter);
    m_fetch = widgets::makeButton(tr("Show payload"), "showPayloadButton", widgets::ButtonKind::Plain, page);
    auto* column = new QVBoxLayout(page);
    column->addStretch(1);
    column->addWidget(m_offer);
    column->addWidget(m_fetch, 0, Qt::AlignHCenter);
    column->addStretch(2);
    return page;
}

QWidget* PayloadView::makeText()
{
    auto* page = new QWidget(this);
    m_search = new QLineEdit(page);
    m_search->setObjectName(QStringLiteral("payloadSearchEdit"));
    m_search->setAccessibleName(tr("Search the payload"));
    m_search->setPlaceholderText(tr("Search the payload"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(widgets::icon("search", widgets::ColorRole::TextMuted), QLineEdit::LeadingPosition);
    m_search->setMaximumWidth(widgets::textWidth(40));
    m_count = widgets::makeLabel({}, widgets::TextRole::Muted, page);
    m_count->setObjectName(QStringLiteral("payloadMatchesLabel"));
    m_count->setWordWrap(false);
    m_previous = makeStep("previousMatchButton", "chevron-up", tr("Previous match (Shift+F3)"), page);
    m_next = makeStep("nextMatchButton", "chevron-down", tr("Next match (F3)"), page);
    m_size = widgets::makeLabel({}, widgets::TextRole::Muted, page);
    m_size->setObjectName(QStringLiteral("payloadSizeLabel"));
    m_size->setWordWrap(false);
    m_save = widgets::makeButton(tr("Save payload"), "savePayloadButton", widgets::ButtonKind::Plain, page);
    m_save->setIcon(widgets::icon("download"));

    m_text = new QPlainTextEdit(page);
    m_text->setObjectName(QStringLiteral("payloadTextEdit"));
    m_text->setAccessibleName(tr("Payload"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(true);
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(QApplication::font().pointSizeF());
    m_text->setFont(font);
    m_highlighter = new XmlHighlighter(m_text->document());

    auto* row = new QHBoxLayout;
    row->addWidget(m_search, 1);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_count);
    row->addStretch(1);
    row->addWidget(m_size);
    row->addWidget(m_save);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_text, 1);
    return page;
}

void PayloadView::offer(const QString& transactionNumber)
{
    if (!transactionNumber.isEmpty() && transactionNumber == m_number)
        return;
    m_number = transactionNumber;
    m_payload = {};
    m_text->clear();
    m_matches.clear();
    m_bar->clear();
    m_stack->setCurrentIndex(0);
    m_fetch->setVisible(!m_number.isEmpty());
    m_offer->setText(m_number.isEmpty()
                         ? tr("Choose an Import Transaction to see what was sent in it.")
                         //: %1 is the number of an Import Transaction
                         : tr("The payload of %1 is fetched from ServiceNow when you ask for it.").arg(m_number));
}

void PayloadView::showLoading()
{
    m_bar->clear();
    m_offer->setText(tr("Fetching the payload of %1\u2026").arg(m_number));
}

void PayloadView::showPayload(const core::servicenow::ImportPayload& payload)
{
    m_number = payload.number;
    m_payload = payload;
    const ShownPayload shown = shownPayload(payload.xml, shownPayloadLimit);
    m_text->setPlainText(shown.text);
    m_size->setText(tr("%1, %2").arg(payload.number, models::bytes(payload.xml.size())));
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    m_stack->setCurrentIndex(1);
    if (hadFocus)
        focusContent();
    m_bar->clear();
    if (shown.isCut)
        m_bar->showMessage({.severity = models::Severity::Neutral,
                            .what = tr("Only the beginning is shown."),
                            .meaning = tr("The payload has %1.").arg(models::bytes(payload.xml.size())),
                            .advice = tr("Save it to see all of it.")});
    search();
}

void PayloadView::showError(const Error& error)
{
    offer(std::exchange(m_number, {}));
    m_bar->showError(error);
}

void PayloadView::focusContent()
{
    if (m_stack->currentIndex() == 1)
        m_text->setFocus();
    else
        m_fetch->setFocus();
}

void PayloadView::focusSearch()
{
    if (m_stack->currentIndex() == 1) {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    }
}

void PayloadView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        m_highlighter->readColors();
}

void PayloadView::search()
{
    m_matches.clear();
    m_current = -1;
    const QString wanted = m_search->text();
    if (!wanted.isEmpty()) {
        const QString all = m_text->toPlainText();
        for (auto at = all.indexOf(wanted, 0, Qt::CaseInsensitive); at >= 0 && m_matches.size() < mostMatches;
             at = all.indexOf(wanted, at + wanted.size(), Qt::CaseInsensitive))
            m_matches.append(static_cast<int>(at));
    }
    m_previous->setEnabled(!m_matches.isEmpty());
    m_next->setEnabled(!m_matches.isEmpty());
    if (m_matches.isEmpty())
        showMatches();
    else
        step(1);
}

void PayloadView::step(int by)
{
    if (m_matches.isEmpty())
        return;
    const int total = static_cast<int>(m_matches.size());
    m_current = (m_current + by + total) % total;
    QTextCursor cursor = m_text->textCursor();
    cursor.setPosition(m_matches.at(m_current));
    m_text->setTextCursor(cursor);
    m_text->centerCursor();
    showMatches();
}

void PayloadView::showMatches()
{
    const auto length = static_cast<int>(m_search->text().size());
    QList<QTextEdit::ExtraSelection> selections;
    // Those around the present one: more are not in sight.
    constexpr int around = 200;
    for (int i = std::max(0, m_current - around);
         i < std::min<int>(static_cast<int>(m_matches.size()), m_current + around); ++i) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(m_text->document());
        selection.cursor.setPosition(m_matches.at(i));
        selection.cursor.setPosition(m_matches.at(i) + length, QTextCursor::KeepAnchor);
        const auto role = i == m_current ? widgets::ColorRole::Accent : widgets::ColorRole::WarningSoft;
        selection.format.setBackground(widgets::color(role, this));
        if (i == m_current)
            selection.format.setForeground(widgets::color(widgets::ColorRole::AccentText, this));
        selections.append(selection);
    }
    m_text->setExtraSelections(selections);
    if (m_search->text().isEmpty())
        m_count->setText({});
    else if (m_matches.isEmpty())
        m_count->setText(tr("No match"));
    else
        //: a search: the present match %1 of %2
        m_count->setText(tr("%1 of %2").arg(models::count(m_current + 1), models::count(m_matches.size())));
}

} // namespace itam::ui::history
