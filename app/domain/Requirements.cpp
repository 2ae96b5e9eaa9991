// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/Requirements.h"

#include "app/base/EnumNames.h"

#include <algorithm>

namespace thunhan
{
namespace
{

using Qt::Literals::StringLiterals::operator""_L1;

constexpr EnumNames<Demand, 4> demandNames{{
    {Demand::NotAsked, "NOT_ASKED"_L1},
    {Demand::Offered, "OFFERED"_L1},
    {Demand::Expected, "EXPECTED"_L1},
    {Demand::Required, "REQUIRED"_L1},
}};

constexpr EnumNames<Signer, 3> signerNames{{
    {Signer::Nobody, "NOBODY"_L1},
    {Signer::Applicant, "APPLICANT"_L1},
    {Signer::Representative, "REPRESENTATIVE"_L1},
}};

constexpr EnumNames<RequestDetails, 3> detailsNames{{
    {RequestDetails::None, "NONE"_L1},
    {RequestDetails::Correction, "CORRECTION"_L1},
    {RequestDetails::Notice, "NOTICE"_L1},
}};

template <class T>
void takeOver(QList<T>& into, const QList<T>& from)
{
    for (const T& item : from) {
        if (!into.contains(item))
            into.append(item);
    }
}

} // namespace

QString toName(Demand demand)
{
    return enumToName(demandNames, demand);
}

std::optional<Demand> demandFromName(QStringView name)
{
    return enumFromName(demandNames, name);
}

QString toName(Signer signer)
{
    return enumToName(signerNames, signer);
}

std::optional<Signer> signerFromName(QStringView name)
{
    return enumFromName(signerNames, name);
}

QString toName(RequestDetails details)
{
    return enumToName(detailsNames, details);
}

std::optional<RequestDetails> requestDetailsFromName(QStringView name)
{
    return enumFromName(detailsNames, name);
}

Demand Requirements::of(BiometricModality modality) const
{
    switch (modality) {
    case BiometricModality::Face: return portrait;
    case BiometricModality::Finger: return fingers;
    case BiometricModality::Iris: return iris;
    case BiometricModality::Signature: return signer == Signer::Nobody ? Demand::NotAsked : Demand::Required;
    }
    Q_UNREACHABLE();
}

bool Requirements::asksForBiometrics() const
{
    return fingers != Demand::NotAsked || portrait != Demand::NotAsked || iris != Demand::NotAsked;
}

QList<EnrollmentStep> Requirements::steps() const
{
    QList<EnrollmentStep> steps{EnrollmentStep::Find, EnrollmentStep::PersonalData};
    if (fingers != Demand::NotAsked || iris != Demand::NotAsked)
        steps.append(EnrollmentStep::Fingerprints);
    if (portrait != Demand::NotAsked)
        steps.append(EnrollmentStep::Portrait);
    if (!documents.isEmpty())
        steps.append(EnrollmentStep::Documents);
    steps.append(EnrollmentStep::ReadBack);
    return steps;
}

void Requirements::unite(const Requirements& other)
{
    for (std::size_t i = 0; i < fields.size(); ++i)
        fields[i] = std::max(fields[i], other.fields[i]);
    fingers = std::max(fingers, other.fingers);
    takeOver(impressions, other.impressions);
    portrait = std::max(portrait, other.portrait);
    iris = std::max(iris, other.iris);
    representative = std::max(representative, other.representative);
    signer = std::max(signer, other.signer);
    details = std::max(details, other.details);
    takeOver(documents, other.documents);
    takeOver(confirmations, other.confirmations);
}

} // namespace thunhan
