// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/translations/shownwords.h"

#include "tests/ui/checks/pseudotranslator.h"
#include "tests/ui/translations/tsfile.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QHeaderView>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTabBar>
#include <QTableView>

namespace itam::tests {
namespace {

/// What remains of a text without whatever is translated, in brackets, and without data.
QString wordsLeft(QString text)
{
    static const QRegularExpression bracketed(QStringLiteral("%1[^%1%2]*%2").arg(pseudoOpen).arg(pseudoClose));
    // Nested ones become empty from the inside.
    for (QString before; before != text;) {
        before = text;
        text.remove(bracketed);
    }
    static const QRegularExpression data(QStringLiteral(
        // names of SamplePage and of the fakes
        "Acme|Production|Development|itam(-console)?|operations\\.db|nothing|console@host|ServiceNow|STAGING|"
        "The table could not be written|No computer with this ComputerID|(IRUN|ITXN|C|S|pc|export)\\d+|"
        // of CI lifecycle: classes, states and actions of the instance, and what its engine says
        "Configuration Item|(Linux|Windows) Server|Service|Hardware|Computer|Server|(Non-)?Operational|"
        "Repair in Progress|DR Standby|Ready|Retired|Pipeline|Catalog|Installed|In use|CreateTask|Patching|"
        "Provisioning|Cloning|CI action \\[\\w+\\] is [a-z ]*(CI action \\[\\w+\\])?|"
        // addresses, files, codes
        "https?://\\S*|sqlite:\\S*|/\\S*|api/\\S*|[\\w.]+\\.(example|com)|[A-Z]+_[A-Z]+|AMBIGUOUS|"
        // days of the week, sizes and days as QLocale writes them
        "(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
        "\\d[\\d.,]* ?(bytes|[kKMG]i?B)|\\d+ [A-Z][a-z]{2,8} \\d{4}|UTC"));
    text.remove(data);
    static const QRegularExpression word(QStringLiteral("\\p{L}{2,}"));
    return text.contains(word) ? text.trimmed() : QString();
}

class Collector
{
public:
    void add(const QObject* owner, const char* property, const QString& text)
    {
        if (!wordsLeft(text).isEmpty())
            m_found.append(QStringLiteral("%1 %2.%3: %4")
                               .arg(QString::fromLatin1(owner->metaObject()->className()), owner->objectName(),
                                    QString::fromLatin1(property), text));
    }
    QStringList take() { return std::exchange(m_found, {}); }

private:
    QStringList m_found;
};

void addHeaders(Collector& words, const QAbstractItemView* view)
{
    if (!view->model() || !qobject_cast<const QTableView*>(view))
        return;
    for (int column = 0; column < view->model()->columnCount(); ++column) {
        words.add(view, "header", view->model()->headerData(column, Qt::Horizontal).toString());
        words.add(view, "header tool tip",
                  view->model()->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString());
    }
}

void addTexts(Collector& words, const QWidget* widget)
{
    words.add(widget, "toolTip", widget->toolTip());
    words.add(widget, "accessibleName", widget->accessibleName());
    if (const auto* label = qobject_cast<const QLabel*>(widget))
        words.add(widget, "text", label->text());
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
        words.add(widget, "text", button->text());
    if (const auto* edit = qobject_cast<const QLineEdit*>(widget))
        words.add(widget, "placeholderText", edit->placeholderText());
    if (const auto* combo = qobject_cast<const QComboBox*>(widget)) {
        for (int i = 0; i < combo->count(); ++i)
            words.add(widget, "item", combo->itemText(i));
    }
    if (const auto* tabs = qobject_cast<const QTabBar*>(widget)) {
        for (int i = 0; i < tabs->count(); ++i)
            words.add(widget, "tab", tabs->tabText(i));
    }
    if (const auto* view = qobject_cast<const QAbstractItemView*>(widget))
        addHeaders(words, view);
}

} // namespace

QStringList untranslatedTexts(const QWidget* window)
{
    Collector words;
    words.add(window, "windowTitle", window->windowTitle());
    for (const QWidget* widget : window->findChildren<QWidget*>()) {
        // Qt's own parts of other widgets speak Qt's own translations.
        if (widget->isVisibleTo(window) && !widget->objectName().startsWith(QLatin1String("qt_")))
            addTexts(words, widget);
    }
    return words.take();
}

QStringList sharedMnemonics(const QWidget* window, const QStringList& menuTitles)
{
    QHash<QString, QStringList> claims;
    const auto add = [&claims](const QString& text) {
        const QKeySequence key = QKeySequence::mnemonic(text);
        if (!key.isEmpty())
            claims[key.toString()].append(text);
    };
    for (const QString& title : menuTitles)
        add(title);
    for (const QLabel* label : window->findChildren<QLabel*>()) {
        if (label->buddy() && label->isVisibleTo(window))
            add(label->text());
    }
    for (const QAbstractButton* button : window->findChildren<QAbstractButton*>()) {
        if (button->isVisibleTo(window))
            add(button->text());
    }
    QStringList shared;
    for (auto it = claims.cbegin(); it != claims.cend(); ++it) {
        if (it->size() > 1)
            shared.append(it.key() + QStringLiteral(": ") + it->join(QStringLiteral(", ")));
    }
    return shared;
}

QString RecordingTranslator::translate(const char* context, const char* source, const char*, int) const
{
    const QString owner = QString::fromUtf8(context);
    if (!owner.startsWith(QLatin1Char('Q')) && qstrlen(source) > 0)
        m_asked.insert(keyOf(owner, QString::fromUtf8(source)));
    return {};
}

} // namespace itam::tests
