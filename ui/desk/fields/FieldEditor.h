// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Applicant.h"
#include "app/domain/TextFindings.h"
#include "ui/widgets/LineEdit.h"

#include <QList>
#include <QWidget>
#include <optional>

namespace thunhan
{

// What an operator types into one field of the applicant. Shows and gives values of the domain, so that a
// page compares values and not spellings: 14082001 and 14/08/2001 are one date.
class FieldEditor : public QWidget
{
    Q_OBJECT
public:
    explicit FieldEditor(FieldKey field, QWidget* parent = nullptr);

    FieldKey field() const { return m_field; }

    // Takes its field out of `applicant`.
    virtual void showValue(const Applicant& applicant) = 0;
    // Puts its field into `applicant`. False when what was typed is no value; nothing is changed then.
    virtual bool writeValue(Applicant& applicant) const = 0;
    // Codes that this station chose lately, the latest first; for editors that offer codes.
    virtual void offerFirst(const QStringList& /*codes*/) {}
    // Words choices and hints anew after a change of language.
    virtual void retranslate() {}
    // Whether it is the place to mend this item of a field that is a list; -1, the field as a whole, is for
    // all editors of the field.
    virtual bool shows(const Applicant& /*applicant*/, int /*item*/) const { return true; }
    virtual void setState(LineEdit::State state) = 0;
    virtual void focusInput() = 0;

    // What keeps a text of one of its inputs out of the record. Looked for before cleaning and capitals,
    // which hide what an old font wrote. writeValue() is false then.
    std::optional<TextFinding> refusedText() const;

    bool isDirty() const { return m_dirty; }
    void setDirty(bool dirty) { m_dirty = dirty; }

Q_SIGNALS:
    void edited();   // by the operator, with every key
    void finished(); // the focus left it
    void entered();  // the focus came

protected:
    // Tells what happens to one of its inputs; Enter goes to the next input.
    void watch(QLineEdit& input);
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    const FieldKey m_field;
    QList<const QLineEdit*> m_inputs;
    bool m_dirty = false;
};

} // namespace thunhan
