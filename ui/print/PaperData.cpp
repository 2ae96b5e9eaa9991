// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/PaperData.h"

#include "ui/print/PaperRequirements.h"

#include <QLocale>
#include <algorithm>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_L1;
using Qt::Literals::StringLiterals::operator""_s;

class Filler
{
public:
    Filler(const Application& application, const RuleContext& rules, const ReferenceData& reference)
        : m_application(application),
          m_rules(rules),
          m_reference(reference),
          m_words(reference.papers().words)
    {
        const QDate handedIn = application.submittedAt.toLocalTime().date();
        m_day = handedIn.isValid() ? handedIn : rules.today;
    }

    PaperData data(const PaperOffice& office)
    {
        for (const QString& place : paperPlaces())
            m_data.values.insert(place, QString());
        fillOffice(office);
        fillRequest();
        fillPerson();
        fillRelatives();
        fillIntegratedDocuments();
        if (m_application.notice) {
            set(u"notice_to"_s, m_application.notice->toWhom);
            set(u"notice_date"_s, shown(m_application.notice->notifiedOn));
        }
        m_data.lists.insert(u"requirements"_s, requirementRows(m_application, m_rules, m_words));
        m_data.lists.insert(u"corrections"_s, correctionRows());
        return std::move(m_data);
    }

private:
    void set(const QString& place, const QString& value)
    {
        Q_ASSERT(m_data.values.contains(place));
        m_data.values.insert(place, value);
    }
    static QString shown(QDate day) { return day.toString(u"dd/MM/yyyy"_s); }
    static QString twoDigits(int number) { return u"%1"_s.arg(number, 2, 10, QChar(u'0')); }
    QString word(const QString& key) const { return m_words.value(key); }

    void fillOffice(const PaperOffice& office)
    {
        set(u"unit"_s, office.unit.toUpper());
        set(u"unit_above"_s, office.unitAbove.toUpper());
        set(u"officer"_s, office.officer);
        set(u"day"_s, twoDigits(m_day.day()));
        // The rule of official papers: a nought before January and February only.
        set(u"month"_s, m_day.month() < 3 ? twoDigits(m_day.month()) : QString::number(m_day.month()));
        set(u"year"_s, QString::number(m_day.year()));
    }

    void fillRequest()
    {
        set(u"file_number"_s, m_application.fileNumber);
        QStringList kinds;
        QList<ApplicationKind> asked{m_application.kind};
        asked += m_application.bundled;
        for (const ApplicationKind kind : asked)
            kinds.append(word(u"kind_"_s + toName(kind).toLower()));
        set(u"kind"_s, kinds.join(u"; "_s));
        if (const KindReason* reason = m_rules.book->findReason(m_application.kind, m_application.reason))
            set(u"reason"_s, reason->nameVi);
        const auto tick = [&](const QString& place, std::initializer_list<ApplicationKind> any) {
            if (std::any_of(any.begin(), any.end(),
                            [&](ApplicationKind kind) { return asked.contains(kind); }))
                set(place, u"x"_s);
        };
        tick(u"asks_card"_s,
             {ApplicationKind::CardFirst, ApplicationKind::CardExchange, ApplicationKind::CardReissue});
        tick(u"asks_eid_1"_s, {ApplicationKind::EidLevel1});
        tick(u"asks_eid_2"_s, {ApplicationKind::EidLevel2});
        fillFeeAndDue();
    }

    void fillFeeAndDue()
    {
        RuleContext then = m_rules; // what counts is the day it was handed in, not that of another print
        then.today = m_day;
        const WorkingCalendar::Due due = dueDate(then);
        set(u"due_date"_s, shown(due.day));
        set(u"due_iso"_s, due.day.toString(Qt::ISODate));
        if (!due.certain)
            set(u"due_note"_s, word(u"due_uncertain"_s));
        const FeeQuote fee = feeFor(m_application, then);
        if (!fee.known) {
            set(u"fee"_s, word(u"fee_unknown"_s));
        } else if (fee.dong == 0) {
            set(u"fee"_s, word(fee.exempt ? u"fee_exempt"_s : u"fee_none"_s));
        } else {
            const QLocale vietnamese(QLocale::Vietnamese, QLocale::Vietnam);
            set(u"fee"_s, vietnamese.toString(fee.dong) + u' ' + word(u"fee_dong"_s));
        }
        const FeeExemption* exemption = m_rules.book->fees.findExemption(m_application.feeExemption);
        if (fee.exempt && exemption)
            set(u"fee_note"_s, exemption->nameVi);
    }

    // A code list's entry of today, by its Vietnamese name; what it does not know stays as it was taken down.
    QString coded(const CodedValue& value, const QString& list) const
    {
        if (value.unknown)
            return word(u"unknown"_s);
        const CodeEntry* entry = m_reference.list(list).find(value.code);
        return entry ? entry->nameVi : value.code;
    }

    QString place(const Place& value) const
    {
        if (value.unknown)
            return word(u"unknown"_s);
        QStringList parts;
        if (!value.declared.isEmpty())
            parts.append(value.declared);
        if (const AdminUnit* unit = m_reference.units().find(value.unitCode, m_day)) {
            const QString name = officialName(*unit);
            // Who declared an address to its end is not told it twice.
            if (!value.declared.contains(unit->name))
                parts.append(name);
        }
        return parts.join(u", "_s);
    }

    void fillPerson()
    {
        const Applicant& a = m_application.applicant;
        set(u"full_name"_s, a.fullName.toUpper());
        set(u"other_name"_s, a.otherName);
        set(u"personal_number"_s, a.personalNumber.digits());
        set(u"personal_number_grouped"_s, a.personalNumber.grouped());
        set(u"old_cmnd"_s, a.oldCmnd);
        set(u"birth_date"_s, a.birthDate.toDisplay());
        if (a.sex) {
            set(u"sex"_s, word(*a.sex == Sex::Male ? u"sex_male"_s : u"sex_female"_s));
            set(*a.sex == Sex::Male ? u"male"_s : u"female"_s, u"x"_s);
        }
        set(u"birth_place"_s, place(a.birthPlace));
        set(u"birth_registration"_s, place(a.birthRegistration));
        set(u"origin"_s, place(a.origin));
        set(u"ethnicity"_s, coded(a.ethnicity, u"ethnic_groups"_s));
        set(u"religion"_s, coded(a.religion, u"religions"_s));
        QStringList nationalities;
        for (const CodedValue& nationality : a.nationalities)
            nationalities.append(coded(nationality, u"nationalities"_s));
        set(u"nationality"_s, nationalities.join(u", "_s));
        if (a.bloodGroup)
            set(u"blood_group"_s, bloodGroup(*a.bloodGroup));
        if (a.maritalStatus)
            set(u"marital_status"_s, maritalStatus(*a.maritalStatus));
        set(u"permanent_address"_s, place(a.permanentAddress));
        set(u"temporary_address"_s, place(a.temporaryAddress));
        set(u"current_address"_s, place(a.currentAddress));
        set(u"occupation"_s, a.occupation);
        set(u"education"_s, a.education);
        set(u"features"_s, a.features);
        set(u"phone"_s, a.phone.startsWith("+84"_L1) ? u'0' + a.phone.mid(3) : a.phone);
        set(u"email"_s, a.email);
        set(u"household_relation"_s, a.householdRelation);
        set(u"residence_file"_s, a.residenceFile);
        QStringList card{a.previousCard.number, a.previousCard.issued.toDisplay()};
        card.removeAll(QString());
        set(u"previous_card"_s, card.join(u", "_s));
    }

    static QString bloodGroup(BloodGroup group)
    {
        switch (group) {
        case BloodGroup::A: return u"A"_s;
        case BloodGroup::B: return u"B"_s;
        case BloodGroup::Ab: return u"AB"_s;
        case BloodGroup::O: return u"O"_s;
        }
        Q_UNREACHABLE();
    }

    QString maritalStatus(MaritalStatus status) const
    {
        switch (status) {
        case MaritalStatus::Single: return word(u"marital_single"_s);
        case MaritalStatus::Married: return word(u"marital_married"_s);
        case MaritalStatus::Divorced: return word(u"marital_divorced"_s);
        case MaritalStatus::Widowed: return word(u"marital_widowed"_s);
        }
        Q_UNREACHABLE();
    }

    void fillRelatives()
    {
        const auto fill = [&](RelativeRole role, const QString& name) {
            const QList<Relative>& all = m_application.applicant.relatives;
            const auto found = std::find_if(all.begin(), all.end(),
                                            [role](const Relative& each) { return each.role == role; });
            if (found == all.end())
                return;
            set(name + u"_name"_s, found->fullName.toUpper());
            set(name + u"_number"_s,
                found->personalNumber.isEmpty() ? found->oldCmnd : found->personalNumber.digits());
            set(name + u"_nationality"_s, coded(found->nationality, u"nationalities"_s));
        };
        fill(RelativeRole::Father, u"father"_s);
        fill(RelativeRole::Mother, u"mother"_s);
        fill(RelativeRole::Spouse, u"spouse"_s);
        fill(RelativeRole::Representative, u"representative"_s);
    }

    // The form has three lines; what goes beyond shares the last.
    void fillIntegratedDocuments()
    {
        constexpr qsizetype formLines = 3;
        QStringList lines;
        for (const IntegratedDocument& document : m_application.applicant.integratedDocuments) {
            const CodeEntry* type = m_reference.list(u"integrated_documents"_s).find(document.type);
            lines.append((type ? type->nameVi : document.type) + u": "_s + document.number);
        }
        for (qsizetype i = 0; i < formLines; ++i)
            set(u"integrated_%1"_s.arg(i + 1),
                (i + 1 < formLines ? lines.mid(i, 1) : lines.mid(i)).join(u"; "_s));
    }

    QList<PaperRow> correctionRows() const
    {
        QList<PaperRow> rows;
        for (const RecordCorrection& correction : m_application.corrections) {
            QString text = word(u"correction_row"_s);
            text.replace("%1"_L1, correction.onRecord.isEmpty() ? u"–"_s : correction.onRecord);
            rows.append({text.replace("%2"_L1, correction.claimed), true});
        }
        return rows;
    }

    const Application& m_application;
    const RuleContext& m_rules;
    const ReferenceData& m_reference;
    const QHash<QString, QString>& m_words;
    QDate m_day;
    PaperData m_data;
};

} // namespace

QString PaperData::filled(const QString& words) const
{
    QString text;
    qsizetype at = 0;
    // In one pass: a value may itself hold braces.
    for (qsizetype open = words.indexOf(u'{'); open >= 0; open = words.indexOf(u'{', at)) {
        const qsizetype close = words.indexOf(u'}', open);
        if (close < 0)
            break;
        text += words.mid(at, open - at) + values.value(words.mid(open + 1, close - open - 1));
        at = close + 1;
    }
    return text + words.mid(at);
}

PaperData paperData(const Application& application, const PaperOffice& office, const RuleContext& rules,
                    const ReferenceData& reference)
{
    return Filler(application, rules, reference).data(office);
}

} // namespace thunhan
