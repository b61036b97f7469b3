// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/prompter.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QTextDocument>

namespace itam::ui::widgets {
namespace {

void pickFile(QFileDialog* dialog, std::function<void(QString)> picked)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::finished, dialog, [dialog, picked = std::move(picked)](int result) {
        const QStringList files = dialog->selectedFiles();
        picked(result == QDialog::Accepted && !files.isEmpty() ? files.first() : QString());
    });
    dialog->open();
}

} // namespace

void DialogPrompter::ask(const Question& question, std::function<void(int)> answered)
{
    auto* box = new QMessageBox(m_parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(QStringLiteral("questionDialog"));
    box->setWindowTitle(question.title);
    box->setTextFormat(Qt::PlainText);
    box->setText(question.text);
    // The format of the box does not hold for this one.
    box->setInformativeText(Qt::mightBeRichText(question.explanation)
                                ? Qt::convertFromPlainText(question.explanation, Qt::WhiteSpaceNormal)
                                : question.explanation);
    box->setIcon(question.dangerous ? QMessageBox::Warning : QMessageBox::Question);
    QList<QAbstractButton*> buttons;
    for (const QString& choice : question.choices)
        buttons.append(box->addButton(choice, QMessageBox::ActionRole));
    box->setEscapeButton(buttons[question.cancel]);
    box->setDefaultButton(static_cast<QPushButton*>(buttons[question.preferred]));
    const int cancel = question.cancel;
    QObject::connect(box, &QMessageBox::finished, box, [box, buttons, cancel, answered = std::move(answered)](int) {
        const auto chosen = buttons.indexOf(box->clickedButton());
        answered(chosen < 0 ? cancel : static_cast<int>(chosen));
    });
    box->open();
}

void DialogPrompter::pickSaveFile(const QString& title, const QString& suggestedName, const QString& filter,
                                  std::function<void(QString)> picked)
{
    auto* dialog = new QFileDialog(m_parent, title, {}, filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->selectFile(suggestedName);
    pickFile(dialog, std::move(picked));
}

void DialogPrompter::pickOpenFile(const QString& title, const QString& filter, std::function<void(QString)> picked)
{
    auto* dialog = new QFileDialog(m_parent, title, {}, filter);
    dialog->setAcceptMode(QFileDialog::AcceptOpen);
    dialog->setFileMode(QFileDialog::ExistingFile);
    pickFile(dialog, std::move(picked));
}

} // namespace itam::ui::widgets
