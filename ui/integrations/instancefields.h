// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which instance: its name in the list, what it is for, its address and account. GUI thread.
#pragma once

#include "core/settings/settings.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace itam::ui::widgets {
class FieldNote;
class Form;
} // namespace itam::ui::widgets

namespace itam::ui::integrations {

class ChannelFields;
class SecretField;

class InstanceFields : public QWidget
{
    Q_OBJECT
public:
    /// `token` becomes the last field; this takes it over.
    explicit InstanceFields(SecretField* token, QWidget* parent = nullptr);

    /// What is typed now: names of all instances, and the active one.
    void showInstance(const QStringList& names, const core::settings::InstanceSettings& active);
    /// Of adding or renaming: why not. Empty: it was taken.
    void showNameProblem(const QString& why);
    void setOfferEmbedded(bool offered);
    /// False: the text in the URL field is no instance URL; said below the field once it was left.
    [[nodiscard]] bool isUrlValid() const { return m_urlProblem.isEmpty(); }
    /// Looks at the text as if the field had been left, so that Save sees what was typed last.
    void finishEditing();
    /// What is typed and no address is dropped with the next showInstance().
    void forgetTyped();
    [[nodiscard]] QList<QWidget*> focusOrder() const;

signals:
    void activated(const QString& name);
    void addRequested(const QString& name);
    void renameRequested(const QString& name);
    void removeRequested();
    void environmentChanged(core::settings::Environment environment);
    /// Empty: there is none, or what is typed is none.
    void urlChanged(const QUrl& url);
    void userChanged(const QString& user);
    void channelChanged(core::settings::Channel channel);
    void discoverySourceChanged(const QString& source);
    void makeReferencesChanged(bool makes);
    void softwareRouteChanged(core::settings::SoftwareRoute route);
    void embeddedRequested();
    /// isUrlValid() changed.
    void validityChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Naming
    {
        None,
        New,
        Rename
    };
    void addChooser();
    void addNaming();
    void addFields(SecretField* token);
    void startNaming(Naming naming);
    void stopNaming();
    void confirmName();
    void urlEdited();
    void showUrlNote(const QString& problem, const QString& correction);

    Naming m_naming = Naming::None;
    QString m_name;
    bool m_embedded = false;
    bool m_urlTouched = false;
    QString m_urlProblem;
    QUrl m_url;

    widgets::Form* m_form;
    QComboBox* m_instanceCombo;
    QPushButton* m_newButton;
    QPushButton* m_renameButton;
    QPushButton* m_removeButton;
    QLabel* m_nameLabel = nullptr;
    QLineEdit* m_nameEdit;
    QPushButton* m_nameOkButton;
    QPushButton* m_nameCancelButton;
    widgets::FieldNote* m_nameNote;
    QComboBox* m_environmentCombo;
    widgets::FieldNote* m_environmentNote;
    QLineEdit* m_urlEdit;
    widgets::FieldNote* m_urlNote;
    QPushButton* m_embeddedButton;
    QLineEdit* m_userEdit;
    ChannelFields* m_channel = nullptr;
    SecretField* m_token;
};

} // namespace itam::ui::integrations
