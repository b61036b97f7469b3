// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A switch that acts at once (ux.md 2: settings that wait for Save are check boxes). Space turns it; the word beside it
// says how it stands, so that colour is never alone. GUI thread.
#pragma once

#include <QAbstractButton>

namespace itam::ui::lifecycle {

class SwitchButton final : public QAbstractButton
{
    Q_OBJECT
public:
    /// `name`: accessible name; `objectName` ends in "Button".
    SwitchButton(const QString& name, const char* objectName, QWidget* parent = nullptr);

    void setWords(const QString& on, const QString& off);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QSize trackSize() const;

    QString m_on;
    QString m_off;
};

} // namespace itam::ui::lifecycle
