// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testcase.h"
#include "ui/widgets/form.h"
#include "ui/widgets/labels.h"

#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QWheelEvent>

using namespace itam::ui::widgets;

namespace itam::tests {

class FormTest final : public TestCase
{
    Q_OBJECT
private slots:
    void aNoteDescribesItsField();
    void onlyAnErrorMarksTheField();
    void labelsBelongToTheirFields();
    void hidesARowWithLabelAndNote();
    void theWheelChangesOnlyTheFieldWithTheFocus();
};

void FormTest::aNoteDescribesItsField()
{
    QLineEdit edit;
    edit.setObjectName(QStringLiteral("urlEdit"));
    FieldNote note(&edit);
    QVERIFY(note.isHidden());
    QCOMPARE(note.objectName(), QStringLiteral("urlEditNote"));
    note.showNote(FieldNote::Kind::Info, QStringLiteral("A <b>hint</b>."));
    QVERIFY(!note.isHidden());
    QCOMPARE(edit.accessibleDescription(), QStringLiteral("A <b>hint</b>."));
    for (const QLabel* label : note.findChildren<QLabel*>())
        QVERIFY(label->text().isEmpty() || label->textFormat() == Qt::PlainText);
    note.clear();
    QVERIFY(note.isHidden());
    QVERIFY(edit.accessibleDescription().isEmpty());
}

void FormTest::onlyAnErrorMarksTheField()
{
    QLineEdit edit;
    FieldNote note(&edit);
    for (const FieldNote::Kind kind :
         {FieldNote::Kind::Hint, FieldNote::Kind::Info, FieldNote::Kind::Ok, FieldNote::Kind::Warning}) {
        note.showNote(kind, QStringLiteral("text"));
        QVERIFY(!edit.property("invalid").toBool());
    }
    note.showNote(FieldNote::Kind::Error, QStringLiteral("text"));
    QVERIFY(edit.property("invalid").toBool());
    QVERIFY(note.kind() == FieldNote::Kind::Error);
    note.clear();
    QVERIFY(!edit.property("invalid").toBool());
}

void FormTest::labelsBelongToTheirFields()
{
    Form form;
    auto* edit = new QLineEdit(&form);
    QCOMPARE(form.addRow(QStringLiteral("&URL"), edit)->buddy(), edit);
    auto* row = new QWidget(&form);
    auto* inner = new QLineEdit(row);
    const QLabel* label = form.addRow(QStringLiteral("&Token"), row, nullptr, inner, Form::LabelAt::Top);
    QCOMPARE(label->buddy(), inner);
    QVERIFY(label->contentsMargins().top() > 0); // beside the middle of the first line
}

void FormTest::hidesARowWithLabelAndNote()
{
    Form form;
    auto* edit = new QLineEdit(&form);
    auto* note = new FieldNote(edit, &form);
    QLabel* label = form.addRow(QStringLiteral("Name"), edit, note);
    form.addRow(QStringLiteral("Other"), new QLineEdit(&form));
    note->showNote(FieldNote::Kind::Error, QStringLiteral("taken"));
    form.setRowVisible(label, false);
    QVERIFY(label->isHidden() && edit->isHidden() && note->isHidden());
    form.setRowVisible(label, true);
    QVERIFY(!label->isHidden() && !edit->isHidden() && !note->isHidden());
    note->clear();
    form.setRowVisible(label, true);
    QVERIFY(note->isHidden()); // there is nothing to say
}

void FormTest::theWheelChangesOnlyTheFieldWithTheFocus()
{
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    auto* box = new QSpinBox(&window);
    auto* other = new QLineEdit(&window);
    column->addWidget(box);
    column->addWidget(other);
    box->setValue(50);
    ignoreWheelWithoutFocus(box);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto turn = [&] {
        const QPointF middle(box->rect().center());
        QWheelEvent wheel(middle, box->mapToGlobal(middle), QPoint(0, -120), QPoint(0, -120), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(box, &wheel);
    };
    other->setFocus();
    turn();
    QCOMPARE(box->value(), 50);
    box->setFocus();
    turn();
    QVERIFY(box->value() < 50);
}

ITAM_TEST(FormTest)

} // namespace itam::tests

#include "tst_form.moc"
