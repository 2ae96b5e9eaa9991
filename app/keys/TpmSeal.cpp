// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/TpmSeal.h"

#include <array>
#include <memory>
#include <sodium.h>
#include <tss2/tss2_esys.h>
#include <tss2/tss2_mu.h>
#include <tss2/tss2_rc.h>
#include <tss2/tss2_tctildr.h>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr std::size_t pcrOfSecureBoot = 7;

// TPM 2.0 part 2, 6.6: a code of format 1 carries the number of the parameter or session in its upper bits.
ErrorCode codeOf(TSS2_RC rc)
{
    if ((rc & TSS2_RC_LAYER_MASK) != 0)
        return ErrorCode::TpmFailed;
    if ((rc & TPM2_RC_FMT1) == 0)
        return rc == TPM2_RC_LOCKOUT ? ErrorCode::TpmLockedOut : ErrorCode::TpmFailed;
    switch (rc & (TPM2_RC_FMT1 | 0x3f)) {
    case TPM2_RC_AUTH_FAIL:
    case TPM2_RC_BAD_AUTH: return ErrorCode::WrongPin;
    case TPM2_RC_POLICY_FAIL: return ErrorCode::TpmStateChanged;
    case TPM2_RC_INTEGRITY: return ErrorCode::TpmCleared;
    default: return ErrorCode::TpmFailed;
    }
}

Error failure(TSS2_RC rc, const char* operation)
{
    return {codeOf(rc), u"%1: 0x%2"_s.arg(QLatin1StringView(operation)).arg(quint32(rc), 0, 16)};
}

struct FreeByEsys {
    void operator()(void* memory) const { Esys_Free(memory); }
};
template <class T>
using EsysPtr = std::unique_ptr<T, FreeByEsys>;

// Something inside the chip, which has room for three: given back when this goes.
class Handle
{
public:
    explicit Handle(ESYS_CONTEXT* context) : m_context(context) {}
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    ~Handle()
    {
        if (m_object != ESYS_TR_NONE)
            Esys_FlushContext(m_context, m_object);
    }
    ESYS_TR* out() { return &m_object; }
    ESYS_TR get() const { return m_object; }

private:
    ESYS_CONTEXT* m_context;
    ESYS_TR m_object = ESYS_TR_NONE;
};

class Chip
{
public:
    static Result<std::unique_ptr<Chip>> open(const QByteArray& tpm)
    {
        std::unique_ptr<Chip> chip(new Chip);
        if (Tss2_TctiLdr_Initialize(tpm.constData(), &chip->m_way) != TSS2_RC_SUCCESS)
            return {ErrorCode::TpmMissing, u"no way to a TPM"_s};
        if (Esys_Initialize(&chip->m_context, chip->m_way, nullptr) != TSS2_RC_SUCCESS)
            return {ErrorCode::TpmMissing, u"no answer from a TPM"_s};
        const TSS2_RC started = Esys_Startup(chip->m_context, TPM2_SU_CLEAR);
        if (started != TSS2_RC_SUCCESS && started != TPM2_RC_INITIALIZE) // by the firmware, as a rule
            return (started & TSS2_RC_LAYER_MASK) != 0
                       ? Result<std::unique_ptr<Chip>>(ErrorCode::TpmMissing, u"no answer from a TPM"_s)
                       : failure(started, "starting");
        return chip;
    }
    Chip(const Chip&) = delete;
    Chip& operator=(const Chip&) = delete;
    ~Chip()
    {
        Esys_Finalize(&m_context);
        Tss2_TctiLdr_Finalize(&m_way);
    }
    ESYS_CONTEXT* context() const { return m_context; }

private:
    Chip() = default;

    TSS2_TCTI_CONTEXT* m_way = nullptr;
    ESYS_CONTEXT* m_context = nullptr;
};

// The TCG's storage key on P-256: made anew each time from the chip's seed, so nothing has to stay inside.
Result<void> makeParent(const Chip& chip, Handle& parent)
{
    TPM2B_PUBLIC wanted{};
    TPMT_PUBLIC& area = wanted.publicArea;
    area.type = TPM2_ALG_ECC;
    area.nameAlg = TPM2_ALG_SHA256;
    area.objectAttributes = TPMA_OBJECT_FIXEDTPM | TPMA_OBJECT_FIXEDPARENT | TPMA_OBJECT_SENSITIVEDATAORIGIN |
                            TPMA_OBJECT_USERWITHAUTH | TPMA_OBJECT_NODA | TPMA_OBJECT_RESTRICTED |
                            TPMA_OBJECT_DECRYPT;
    TPMS_ECC_PARMS& curve = area.parameters.eccDetail;
    curve.symmetric.algorithm = TPM2_ALG_AES;
    curve.symmetric.keyBits.aes = 128;
    curve.symmetric.mode.aes = TPM2_ALG_CFB;
    curve.scheme.scheme = TPM2_ALG_NULL;
    curve.curveID = TPM2_ECC_NIST_P256;
    curve.kdf.scheme = TPM2_ALG_NULL;
    const TPM2B_SENSITIVE_CREATE nothing{};
    const TPM2B_DATA outside{};
    const TPML_PCR_SELECTION noPcr{};
    TPM2B_PUBLIC* made = nullptr;
    TPM2B_CREATION_DATA* data = nullptr;
    TPM2B_DIGEST* digest = nullptr;
    TPMT_TK_CREATION* ticket = nullptr;
    const TSS2_RC rc =
        Esys_CreatePrimary(chip.context(), ESYS_TR_RH_OWNER, ESYS_TR_PASSWORD, ESYS_TR_NONE, ESYS_TR_NONE,
                           &nothing, &wanted, &outside, &noPcr, parent.out(), &made, &data, &digest, &ticket);
    const EsysPtr<TPM2B_PUBLIC> ownedMade(made);
    const EsysPtr<TPM2B_CREATION_DATA> ownedData(data);
    const EsysPtr<TPM2B_DIGEST> ownedDigest(digest);
    const EsysPtr<TPMT_TK_CREATION> ownedTicket(ticket);
    if (rc != TSS2_RC_SUCCESS) // what a wrong PIN is to the slot is a password on the chip's owner here
        return {ErrorCode::TpmFailed, failure(rc, "making the parent key").detail};
    return {};
}

// A session salted by `parent`, so that what lies on the bus between processor and chip is encrypted.
Result<void> startSession(const Chip& chip, const Handle& parent, TPM2_SE kind, Handle& session)
{
    TPMT_SYM_DEF cipher{};
    cipher.algorithm = TPM2_ALG_AES;
    cipher.keyBits.aes = 128;
    cipher.mode.aes = TPM2_ALG_CFB;
    TSS2_RC rc = Esys_StartAuthSession(chip.context(), parent.get(), ESYS_TR_NONE, ESYS_TR_NONE, ESYS_TR_NONE,
                                       ESYS_TR_NONE, nullptr, kind, &cipher, TPM2_ALG_SHA256, session.out());
    if (rc == TSS2_RC_SUCCESS && kind != TPM2_SE_TRIAL) {
        constexpr TPMA_SESSION attributes =
            TPMA_SESSION_CONTINUESESSION | TPMA_SESSION_DECRYPT | TPMA_SESSION_ENCRYPT;
        rc = Esys_TRSess_SetAttributes(chip.context(), session.get(), attributes, attributes);
    }
    if (rc != TSS2_RC_SUCCESS)
        return failure(rc, "starting a session");
    return {};
}

// "Started as now, and the PIN is told."
Result<void> demand(const Chip& chip, const Handle& session)
{
    TPML_PCR_SELECTION selection{};
    selection.count = 1;
    selection.pcrSelections[0].hash = TPM2_ALG_SHA256;
    selection.pcrSelections[0].sizeofSelect = 3;
    selection.pcrSelections[0].pcrSelect[pcrOfSecureBoot / 8] = 1U << (pcrOfSecureBoot % 8);
    const TPM2B_DIGEST asTheyAre{};
    TSS2_RC rc = Esys_PolicyPCR(chip.context(), session.get(), ESYS_TR_NONE, ESYS_TR_NONE, ESYS_TR_NONE,
                                &asTheyAre, &selection);
    if (rc == TSS2_RC_SUCCESS)
        rc = Esys_PolicyAuthValue(chip.context(), session.get(), ESYS_TR_NONE, ESYS_TR_NONE, ESYS_TR_NONE);
    if (rc != TSS2_RC_SUCCESS)
        return failure(rc, "stating the policy");
    return {};
}

Result<TPM2B_DIGEST> policyDigest(const Chip& chip, const Handle& parent)
{
    Handle trial(chip.context());
    THUNHAN_TRY(startSession(chip, parent, TPM2_SE_TRIAL, trial));
    THUNHAN_TRY(demand(chip, trial));
    TPM2B_DIGEST* digest = nullptr;
    const TSS2_RC rc =
        Esys_PolicyGetDigest(chip.context(), trial.get(), ESYS_TR_NONE, ESYS_TR_NONE, ESYS_TR_NONE, &digest);
    const EsysPtr<TPM2B_DIGEST> owned(digest);
    if (rc != TSS2_RC_SUCCESS)
        return failure(rc, "reading the policy");
    return *digest;
}

// A PIN of any length, as an authorisation value, which may be no longer than a digest.
template <class Buffer>
void takePin(Buffer& value, const SecureBytes& pin)
{
    static_assert(sizeof value.buffer >= crypto_hash_sha256_BYTES);
    value.size = crypto_hash_sha256_BYTES;
    crypto_hash_sha256(value.buffer, pin.data(), pin.size());
}

template <class T, class Marshal>
Result<QByteArray> bytesOf(const T& object, Marshal marshal)
{
    std::array<unsigned char, std::size_t(largestTpmPart)> buffer{};
    std::size_t used = 0;
    const TSS2_RC rc = marshal(&object, buffer.data(), buffer.size(), &used);
    if (rc != TSS2_RC_SUCCESS)
        return failure(rc, "writing what the chip made");
    return QByteArray(reinterpret_cast<const char*>(buffer.data()), qsizetype(used));
}

template <class T, class Unmarshal>
Result<T> objectFrom(const QByteArray& bytes, Unmarshal unmarshal)
{
    T object{};
    std::size_t used = 0;
    if (unmarshal(reinterpret_cast<const unsigned char*>(bytes.constData()), std::size_t(bytes.size()), &used,
                  &object) != TSS2_RC_SUCCESS ||
        used != std::size_t(bytes.size()))
        return {ErrorCode::KeySlotsDamaged, u"what the chip made is not in its form"_s};
    return object;
}

} // namespace

Result<TpmSealed> sealInTpm(const QByteArray& tpm, const SecureBytes& secret, const SecureBytes& pin)
{
    if (pin.size() < shortestPin)
        return {ErrorCode::PassphraseTooWeak, u"the PIN is too short"_s};
    THUNHAN_TRY_ASSIGN(const auto chip, Chip::open(tpm));
    Handle parent(chip->context());
    THUNHAN_TRY(makeParent(*chip, parent));
    TPM2B_PUBLIC wanted{};
    wanted.publicArea.type = TPM2_ALG_KEYEDHASH;
    wanted.publicArea.nameAlg = TPM2_ALG_SHA256;
    // By the policy alone, and wrong PINs count: neither USERWITHAUTH nor NODA.
    wanted.publicArea.objectAttributes = TPMA_OBJECT_FIXEDTPM | TPMA_OBJECT_FIXEDPARENT;
    wanted.publicArea.parameters.keyedHashDetail.scheme.scheme = TPM2_ALG_NULL;
    THUNHAN_TRY_ASSIGN(wanted.publicArea.authPolicy, policyDigest(*chip, parent));

    // The structure holds the secret and the PIN, so it stands in locked memory.
    SecureBytes room(sizeof(TPM2B_SENSITIVE_CREATE) + alignof(TPM2B_SENSITIVE_CREATE));
    void* place = room.data();
    std::size_t space = room.size();
    if (room.isEmpty() ||
        !std::align(alignof(TPM2B_SENSITIVE_CREATE), sizeof(TPM2B_SENSITIVE_CREATE), place, space))
        return {ErrorCode::Internal, u"no locked memory for what the chip is given"_s};
    auto* sensitive = new (place) TPM2B_SENSITIVE_CREATE{};
    if (secret.size() > sizeof sensitive->sensitive.data.buffer)
        return {ErrorCode::MalformedInput, u"the secret is too long for a chip"_s};
    takePin(sensitive->sensitive.userAuth, pin);
    sensitive->sensitive.data.size = UINT16(secret.size());
    std::copy_n(secret.data(), secret.size(), sensitive->sensitive.data.buffer);

    Handle session(chip->context());
    THUNHAN_TRY(startSession(*chip, parent, TPM2_SE_HMAC, session));
    const TPM2B_DATA outside{};
    const TPML_PCR_SELECTION noPcr{};
    TPM2B_PRIVATE* privatePart = nullptr;
    TPM2B_PUBLIC* publicPart = nullptr;
    TPM2B_CREATION_DATA* data = nullptr;
    TPM2B_DIGEST* digest = nullptr;
    TPMT_TK_CREATION* ticket = nullptr;
    const TSS2_RC rc =
        Esys_Create(chip->context(), parent.get(), ESYS_TR_PASSWORD, session.get(), ESYS_TR_NONE, sensitive,
                    &wanted, &outside, &noPcr, &privatePart, &publicPart, &data, &digest, &ticket);
    const EsysPtr<TPM2B_PRIVATE> ownedPrivate(privatePart);
    const EsysPtr<TPM2B_PUBLIC> ownedPublic(publicPart);
    const EsysPtr<TPM2B_CREATION_DATA> ownedData(data);
    const EsysPtr<TPM2B_DIGEST> ownedDigest(digest);
    const EsysPtr<TPMT_TK_CREATION> ownedTicket(ticket);
    if (rc != TSS2_RC_SUCCESS)
        return failure(rc, "sealing");
    TpmSealed sealed;
    THUNHAN_TRY_ASSIGN(sealed.publicPart, bytesOf(*publicPart, Tss2_MU_TPM2B_PUBLIC_Marshal));
    THUNHAN_TRY_ASSIGN(sealed.privatePart, bytesOf(*privatePart, Tss2_MU_TPM2B_PRIVATE_Marshal));
    return sealed;
}

Result<SecureBytes> unsealFromTpm(const QByteArray& tpm, const TpmSealed& sealed, const SecureBytes& pin)
{
    THUNHAN_TRY_ASSIGN(const auto publicPart,
                       objectFrom<TPM2B_PUBLIC>(sealed.publicPart, Tss2_MU_TPM2B_PUBLIC_Unmarshal));
    THUNHAN_TRY_ASSIGN(const auto privatePart,
                       objectFrom<TPM2B_PRIVATE>(sealed.privatePart, Tss2_MU_TPM2B_PRIVATE_Unmarshal));
    THUNHAN_TRY_ASSIGN(const auto chip, Chip::open(tpm));
    Handle parent(chip->context());
    THUNHAN_TRY(makeParent(*chip, parent));
    Handle object(chip->context());
    TSS2_RC rc = Esys_Load(chip->context(), parent.get(), ESYS_TR_PASSWORD, ESYS_TR_NONE, ESYS_TR_NONE,
                           &privatePart, &publicPart, object.out());
    if (rc != TSS2_RC_SUCCESS)
        return failure(rc, "loading");
    Handle session(chip->context());
    THUNHAN_TRY(startSession(*chip, parent, TPM2_SE_POLICY, session));
    THUNHAN_TRY(demand(*chip, session));
    TPM2B_AUTH value{};
    takePin(value, pin);
    rc = Esys_TR_SetAuth(chip->context(), object.get(), &value);
    sodium_memzero(&value, sizeof value);
    if (rc != TSS2_RC_SUCCESS)
        return failure(rc, "telling the PIN");
    TPM2B_SENSITIVE_DATA* given = nullptr;
    rc = Esys_Unseal(chip->context(), object.get(), session.get(), ESYS_TR_NONE, ESYS_TR_NONE, &given);
    const EsysPtr<TPM2B_SENSITIVE_DATA> owned(given);
    if (rc != TSS2_RC_SUCCESS)
        return failure(rc, "unsealing");
    SecureBytes secret = SecureBytes::copyOf(std::span<const unsigned char>(given->buffer, given->size));
    sodium_memzero(given, sizeof *given);
    if (secret.isEmpty())
        return {ErrorCode::Internal, u"no locked memory for what the chip gave"_s};
    return secret;
}

} // namespace thunhan
