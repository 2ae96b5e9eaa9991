// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/training/OsiaShapes.h"

using namespace Qt::Literals::StringLiterals;

namespace thunhan
{

namespace
{

using Rule = JsonShape::Property::Rule;
using Properties = QHash<QString, JsonShape::Property>;

QStringList names(const char16_t* spaced)
{
    return QString::fromUtf16(spaced).split(u' ');
}

JsonShape biometricSubType()
{
    return JsonShape::oneOf(names(
        u"UNKNOWN RIGHT_THUMB RIGHT_INDEX RIGHT_MIDDLE RIGHT_RING RIGHT_LITTLE LEFT_THUMB LEFT_INDEX "
        u"LEFT_MIDDLE LEFT_RING LEFT_LITTLE PLAIN_RIGHT_FOUR_FINGERS PLAIN_LEFT_FOUR_FINGERS PLAIN_THUMBS "
        u"UNKNOWN_PALM RIGHT_FULL_PALM RIGHT_WRITERS_PALM LEFT_FULL_PALM LEFT_WRITERS_PALM RIGHT_LOWER_PALM "
        u"RIGHT_UPPER_PALM LEFT_LOWER_PALM LEFT_UPPER_PALM RIGHT_OTHER LEFT_OTHER RIGHT_INTERDIGITAL "
        u"RIGHT_THENAR RIGHT_HYPOTHENAR LEFT_INTERDIGITAL LEFT_THENAR LEFT_HYPOTHENAR RIGHT_INDEX_AND_MIDDLE "
        u"RIGHT_MIDDLE_AND_RING RIGHT_RING_AND_LITTLE LEFT_INDEX_AND_MIDDLE LEFT_MIDDLE_AND_RING "
        u"LEFT_RING_AND_LITTLE RIGHT_INDEX_AND_LEFT_INDEX RIGHT_INDEX_AND_MIDDLE_AND_RING "
        u"RIGHT_MIDDLE_AND_RING_AND_LITTLE LEFT_INDEX_AND_MIDDLE_AND_RING LEFT_MIDDLE_AND_RING_AND_LITTLE "
        u"EYE_UNDEF EYE_RIGHT EYE_LEFT EYE_BOTH PORTRAIT LEFT_PROFILE RIGHT_PROFILE"));
}

JsonShape biometricType()
{
    return JsonShape::oneOf(names(u"FACE FINGER IRIS SIGNATURE UNKNOWN"));
}

JsonShape impressionType()
{
    return JsonShape::oneOf(names(
        u"LIVE_SCAN_PLAIN LIVE_SCAN_ROLLED NONLIVE_SCAN_PLAIN NONLIVE_SCAN_ROLLED LATENT_IMPRESSION "
        u"LATENT_TRACING LATENT_PHOTO LATENT_LIFT LIVE_SCAN_SWIPE LIVE_SCAN_VERTICAL_ROLL LIVE_SCAN_PALM "
        u"NONLIVE_SCAN_PALM LATENT_PALM_IMPRESSION LATENT_PALM_TRACING LATENT_PALM_PHOTO LATENT_PALM_LIFT "
        u"LIVE_SCAN_OPTICAL_CONTACTLESS_PLAIN OTHER UNKNOWN"));
}

JsonShape encryption()
{
    return JsonShape::object({
        {u"type"_s, {JsonShape::oneOf(names(u"JWE PKCS7")), Rule::Required}},
        {u"scope"_s, {JsonShape::string(), Rule::Required}},
    });
}

JsonShape integrity()
{
    return JsonShape::array(JsonShape::object({
        {u"id"_s, {JsonShape::string()}},
        {u"type"_s, {JsonShape::oneOf(names(u"NONE JWS PKCS7"))}},
        {u"scope"_s, {JsonShape::string(), Rule::Required}},
        {u"alg"_s, {JsonShape::string(), Rule::Required}},
        {u"encrypted"_s, {JsonShape::boolean()}},
        {u"followRef"_s, {JsonShape::boolean()}},
        {u"hash"_s, {JsonShape::string(), Rule::Required}},
        {u"signature"_s, {JsonShape::string()}},
        {u"signatureRef"_s, {JsonShape::string(JsonShape::Format::AbsoluteUri)}},
    }));
}

JsonShape missing()
{
    return JsonShape::array(JsonShape::object({
        {u"biometricSubType"_s, {biometricSubType()}},
        {u"presence"_s, {JsonShape::oneOf(names(u"BANDAGED AMPUTATED DAMAGED"))}},
    }));
}

// What both interfaces say about a sample.
Properties commonBiometricProperties()
{
    const JsonShape text = JsonShape::string();
    const JsonShape number = JsonShape::integer();
    const JsonShape uri = JsonShape::string(JsonShape::Format::AbsoluteUri);
    return {
        {u"biometricType"_s, {biometricType(), Rule::Required}},
        {u"biometricSubType"_s, {biometricSubType()}},
        {u"instance"_s, {text}},
        {u"image"_s, {text}},
        {u"imageRef"_s, {uri}},
        {u"captureDate"_s, {JsonShape::string(JsonShape::Format::DateTime)}},
        {u"captureDevice"_s, {text}},
        {u"impressionType"_s, {impressionType()}},
        {u"width"_s, {number}},
        {u"height"_s, {number}},
        {u"bitdepth"_s, {number}},
        {u"mimeType"_s, {text}},
        {u"resolution"_s, {number}},
        {u"compression"_s, {JsonShape::oneOf(names(u"NONE WSQ JPEG JPEG2000 PNG"))}},
        {u"missing"_s, {missing()}},
        {u"metadata"_s, {text}},
        {u"comment"_s, {text}},
        {u"template"_s, {text}},
        {u"templateRef"_s, {uri}},
        {u"templateFormat"_s, {text}},
        {u"quality"_s, {number}},
        {u"qualityFormat"_s, {text}},
        {u"algorithm"_s, {text}},
        {u"vendor"_s, {text}},
        {u"encryption"_s, {encryption()}},
        {u"integrity"_s, {integrity()}},
    };
}

JsonShape documentPart()
{
    return JsonShape::object({
        {u"pages"_s, {JsonShape::array(JsonShape::integer(), 1)}},
        {u"data"_s, {JsonShape::string()}},
        {u"dataRef"_s, {JsonShape::string(JsonShape::Format::AbsoluteUri)}},
        {u"width"_s, {JsonShape::integer()}},
        {u"height"_s, {JsonShape::integer()}},
        {u"mimeType"_s, {JsonShape::string()}},
        {u"captureDate"_s, {JsonShape::string(JsonShape::Format::DateTime)}},
        {u"captureDevice"_s, {JsonShape::string()}},
        {u"encryption"_s, {encryption()}},
        {u"integrity"_s, {integrity()}},
    });
}

JsonShape document()
{
    return JsonShape::object({
        {u"documentType"_s,
         {JsonShape::oneOf(names(u"ID_CARD PASSPORT INVOICE BIRTH_CERTIFICATE FORM OTHER")), Rule::Required}},
        {u"documentTypeOther"_s, {JsonShape::string()}},
        {u"instance"_s, {JsonShape::string()}},
        {u"parts"_s, {JsonShape::array(documentPart(), 1), Rule::Required}},
        {u"integrity"_s, {integrity()}},
    });
}

// The address is open: its members differ from country to country.
JsonShape credentialRequestData()
{
    const JsonShape text = JsonShape::string();
    const JsonShape time = JsonShape::string(JsonShape::Format::DateTime);
    return JsonShape::object({
        {u"priority"_s, {JsonShape::integer(), Rule::Required}},
        {u"credentialProfileId"_s, {text, Rule::Required}},
        {u"credentialProfileVersion"_s, {text}},
        {u"credentialProfileSubtype"_s, {text}},
        {u"numberOfPages"_s, {JsonShape::integer()}},
        {u"requestType"_s,
         {JsonShape::oneOf(names(u"FIRST_ISSUANCE RENEWAL REPLACEMENT OTHER")), Rule::Required}},
        {u"requestTypeOther"_s, {text}},
        {u"validFromDate"_s, {time}},
        {u"validToDate"_s, {time}},
        {u"credentialNumber"_s, {text}},
        {u"issuingAuthority"_s, {text}},
        {u"deliveryOffice"_s, {text}},
        {u"deliveryAddress"_s, {JsonShape::anything()}},
        {u"parentCredentialId"_s, {text}},
        {u"others"_s, {JsonShape::anything()}},
    });
}

} // namespace

JsonShape enrollmentShape()
{
    return JsonShape::object({
        {u"enrollmentId"_s, {JsonShape::string(), Rule::ReadOnly}},
        {u"status"_s, {JsonShape::string(), Rule::ReadOnly}},
        {u"enrollmentType"_s, {JsonShape::string()}},
        {u"enrollmentFlags"_s, {JsonShape::anything()}},
        {u"requestData"_s, {JsonShape::anything()}},
        {u"contextualData"_s, {JsonShape::anything()}},
        {u"biographicData"_s, {JsonShape::anything()}},
        {u"biometricData"_s, {JsonShape::array(JsonShape::object(commonBiometricProperties()))}},
        {u"documentData"_s, {JsonShape::array(document())}},
        {u"encryption"_s, {encryption()}},
        {u"integrity"_s, {integrity()}},
    });
}

JsonShape credentialRequestShape()
{
    Properties biometric = commonBiometricProperties();
    biometric.insert(u"encounterId"_s, {JsonShape::string()});
    return JsonShape::object({
        {u"credentialRequestId"_s, {JsonShape::string(), Rule::ReadOnly}},
        {u"status"_s, {JsonShape::oneOf(names(u"PENDING ISSUED CANCELLED FAILED"))}},
        {u"requestData"_s, {credentialRequestData(), Rule::Required}},
        {u"personId"_s, {JsonShape::string(), Rule::Required}},
        {u"biographicData"_s, {JsonShape::anything(), Rule::Required}},
        {u"biometricData"_s, {JsonShape::array(JsonShape::object(biometric))}},
        {u"credentialIds"_s, {JsonShape::array(JsonShape::string()), Rule::ReadOnly}},
        {u"encryption"_s, {encryption()}},
        {u"integrity"_s, {integrity()}},
    });
}

} // namespace thunhan
