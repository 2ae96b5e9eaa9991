// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/PaperRequirements.h"

#include "app/domain/Prints.h"

#include <algorithm>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_L1;
using Qt::Literals::StringLiterals::operator""_s;

bool has(const Application& application, BiometricModality modality)
{
    return std::any_of(application.samples.begin(), application.samples.end(),
                       [modality](const BiometricSample& s) { return s.modality == modality && s.kept; });
}

bool hasAny(const Application& application, const QList<DocumentType>& types)
{
    return std::any_of(
        application.documents.begin(), application.documents.end(),
        [&](const DocumentScan& scan) { return types.isEmpty() || types.contains(scan.type); });
}

// Ten fingers, each taken in all that is asked for or recorded as missing.
bool hasFingers(const Application& application, const QList<Impression>& impressions)
{
    return std::all_of(allFingerPositions.begin(), allFingerPositions.end(), [&](FingerPosition finger) {
        return application.exceptionFor(BiometricModality::Finger, finger) ||
               std::all_of(impressions.begin(), impressions.end(),
                           [&](Impression impression) { return keptPrint(application, finger, impression); });
    });
}

bool hasRepresentative(const Application& application)
{
    const QList<Relative>& all = application.applicant.relatives;
    return std::any_of(all.begin(), all.end(),
                       [](const Relative& each) { return each.role == RelativeRole::Representative; });
}

} // namespace

QList<PaperRow> requirementRows(const Application& application, const RuleContext& rules,
                                const QHash<QString, QString>& words)
{
    const Requirements asked = requirementsFor(application, rules);
    QList<PaperRow> rows;
    const auto add = [&](Demand demand, QString text, bool there) {
        if (demand == Demand::NotAsked)
            return;
        if (demand == Demand::Offered)
            text += u' ' + words.value(u"asked_optional"_s);
        rows.append({text, there});
    };
    add(asked.fingers, words.value(u"asked_fingers"_s), hasFingers(application, asked.impressions));
    add(asked.portrait, words.value(u"asked_portrait"_s), has(application, BiometricModality::Face));
    add(asked.iris, words.value(u"asked_iris"_s), has(application, BiometricModality::Iris));
    add(asked.representative, words.value(u"asked_representative"_s), hasRepresentative(application));
    for (const DocumentDemand& document : asked.documents) {
        QStringList names;
        for (const DocumentType type : document.anyOf)
            names.append(words.value(u"document_"_s + toName(type).toLower()));
        if (names.isEmpty())
            names.append(words.value(u"document_any"_s));
        add(document.demand,
            words.value(u"asked_document"_s) + u' ' + names.join(u' ' + words.value(u"asked_or"_s) + u' '),
            hasAny(application, document.anyOf));
    }
    if (asked.confirmations.contains(ConfirmationKind::BiometricConsent))
        add(Demand::Required, words.value(u"asked_consent"_s),
            application.isConfirmed(ConfirmationKind::BiometricConsent));
    if (asked.confirmations.contains(ConfirmationKind::DataReadBack))
        add(Demand::Required, words.value(u"asked_read_back"_s),
            application.isConfirmed(ConfirmationKind::DataReadBack));
    if (asked.signer != Signer::Nobody)
        add(Demand::Required,
            words.value(asked.signer == Signer::Applicant ? u"asked_signature_applicant"_s
                                                          : u"asked_signature_representative"_s),
            has(application, BiometricModality::Signature));
    return rows;
}

} // namespace thunhan
