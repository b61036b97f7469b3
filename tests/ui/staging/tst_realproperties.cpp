// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/staging/realinstance.h"
#include "ui/staging/propertiessection.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tableview.h"

#include <QComboBox>
#include <QSpinBox>

using namespace itam;
using namespace itam::ui;
using namespace itam::ui::staging;
using tests::child;

// Integration Properties of a real sandbox: shown, explained, changed, and changed back.
class RealPropertiesTest final : public tests::RealPageTest
{
    Q_OBJECT
private slots:
    void initTestCase() { begin(); }
    void init()
    {
        RealPageTest::init();
        auto made = std::make_unique<PropertiesSection>(prompter);
        m_page = &made->propertiesPage();
        show(std::move(made));
        QTRY_VERIFY(m_page->properties().rowCount() > 0);
    }
    void cleanup() { finish(); }
    void listsAllInTheirOrder();
    void explainsAValueBeforeItIsSaved_F14();
    void explainsEveryValue_F14();
    void savesAndUndoes();
    void keepsNumbersInTheirRange();
    void leavesAloneWhatIsGivenAtTheStart();
    void passesOnWhyItIsRefused();
    void keepsTheRulesOfAPage();

private:
    void choose(const char* name)
    {
        const int row = m_page->properties().rowOf(QString::fromLatin1(name));
        QVERIFY(row >= 0);
        m_page->list().table().selectRow(row);
    }
    [[nodiscard]] QString onInstance(const char* name) const
    {
        return instance.value(QStringLiteral("x_fls_flexera_fnms_property"),
                              QLatin1String("name=") + QLatin1String(name), QStringLiteral("value"));
    }
    [[nodiscard]] QPushButton* save() const { return child<QPushButton>(*page, "savePropertyButton"); }
    [[nodiscard]] QString effect() const { return child<QLabel>(*page, "propertyEffectLabel")->text(); }

    PropertiesPage* m_page = nullptr;
};

void RealPropertiesTest::listsAllInTheirOrder()
{
    QCOMPARE(textOf(m_page->properties(), 0, 0), QStringLiteral("Adding Inventories"));
    QCOMPARE(textOf(m_page->properties(), 0, 1), QStringLiteral("Yes"));
    const int row = m_page->properties().rowOf(QStringLiteral("updating_contracts"));
    QCOMPARE(textOf(m_page->properties(), row, 1), QStringLiteral("No"));
}

void RealPropertiesTest::explainsAValueBeforeItIsSaved_F14()
{
    choose("adding_inventories");
    QVERIFY(!save()->isEnabled());
    QCOMPARE(effect(), QStringLiteral("Computers that ServiceNow does not have are inserted."));
    child<QComboBox>(*page, "propertyValueComboBox")->setCurrentIndex(1);
    QVERIFY2(effect().startsWith(QLatin1String("When it is saved: Computers that ServiceNow does not have are held")),
             qUtf8Printable(effect()));
    QVERIFY(child<QLabel>(*page, "propertyNoteLabel")->text().contains(QLatin1String("sent again by the next export")));
    QVERIFY(save()->isEnabled());
    QCOMPARE(onInstance("adding_inventories"), QStringLiteral("true"));
}

void RealPropertiesTest::explainsEveryValue_F14()
{
    for (const IntegrationProperty& property : m_page->properties().rows()) {
        QSet<QString> effects;
        for (const QString& value : property.choices)
            effects.insert(effectText(property, value));
        QVERIFY2(effects.size() == property.choices.size(), qUtf8Printable(property.name)); // each its own
        QVERIFY2(!effectText(property, property.value).isEmpty(), qUtf8Printable(property.name));
    }
}

void RealPropertiesTest::savesAndUndoes()
{
    choose("updating_contracts");
    child<QComboBox>(*page, "propertyValueComboBox")->setCurrentIndex(0);
    QTest::mouseClick(save(), Qt::LeftButton);
    QTRY_COMPARE(onInstance("updating_contracts"), QStringLiteral("true"));
    QTRY_COMPARE(m_page->list().bar().message().what, QStringLiteral("Updating Contracts is now: Yes."));
    const int row = m_page->properties().rowOf(QStringLiteral("updating_contracts"));
    QTRY_COMPARE(textOf(m_page->properties(), row, 1), QStringLiteral("Yes"));
    QTest::mouseClick(child<QPushButton>(*page, "undoPropertyButton"), Qt::LeftButton);
    QTRY_COMPARE(onInstance("updating_contracts"), QStringLiteral("false"));
    QTRY_COMPARE(textOf(m_page->properties(), row, 1), QStringLiteral("No"));
}

void RealPropertiesTest::keepsNumbersInTheirRange()
{
    choose("retention_days");
    auto* number = child<QSpinBox>(*page, "propertyValueSpinBox");
    QCOMPARE(number->minimum(), 1);
    QCOMPARE(number->maximum(), 100000);
    number->setValue(120);
    QVERIFY2(effect().contains(QLatin1String("go after 120 days")), qUtf8Printable(effect()));
    QTest::mouseClick(child<QPushButton>(*page, "defaultPropertyButton"), Qt::LeftButton);
    QCOMPARE(number->value(), 90);
    QVERIFY(!save()->isEnabled());
}

void RealPropertiesTest::leavesAloneWhatIsGivenAtTheStart()
{
    choose("max_body_bytes");
    QVERIFY(!child<QSpinBox>(*page, "propertyValueSpinBox")->isEnabled());
    QVERIFY(!save()->isEnabled());
    QVERIFY(child<QLabel>(*page, "propertyNoteLabel")->text().contains(QLatin1String("given when the instance starts")));
}

void RealPropertiesTest::passesOnWhyItIsRefused()
{
    Error refused;
    refused.code = ErrorCode::Forbidden;
    refused.detail = QStringLiteral("Only an administrator may change records of Integration Property.");
    m_page->showSaveError(refused);
    QCOMPARE(m_page->list().bar().message().what, QStringLiteral("ServiceNow did not take the value."));
    QCOMPARE(m_page->list().bar().message().meaning, refused.detail);
}

void RealPropertiesTest::keepsTheRulesOfAPage()
{
    keepsTheRules();
}

ITAM_TEST(RealPropertiesTest)
#include "tst_realproperties.moc"
