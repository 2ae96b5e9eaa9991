// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/packet/EnvelopeFrame.h"

#include <array>
#include <openssl/asn1.h>

namespace thunhan
{
namespace
{

using namespace Qt::Literals::StringLiterals;

// From the outside in: ContentInfo, its [0], AuthEnvelopedData, EncryptedContentInfo.
struct Level {
    int tag;
    int tagClass;
    int before; // elements that stand before the one that holds the ciphertext
};
constexpr std::array<Level, 4> levels{{
    {V_ASN1_SEQUENCE, V_ASN1_UNIVERSAL, 1}, // type
    {0, V_ASN1_CONTEXT_SPECIFIC, 0},
    {V_ASN1_SEQUENCE, V_ASN1_UNIVERSAL, 2}, // version, recipients
    {V_ASN1_SEQUENCE, V_ASN1_UNIVERSAL, 2}, // type, algorithm
}};
constexpr QByteArrayView hollowEnd("\x80\x00\x04\x00", 4); // empty content, empty tag

// Reads the header of an element; what is left are its contents and whatever follows them.
struct Element {
    int tag = 0;
    int tagClass = 0;
    long size = 0; // of the contents; -1: not DER
};
Element readHeader(QByteArrayView& rest)
{
    Element element;
    const auto* const start = reinterpret_cast<const unsigned char*>(rest.data());
    const unsigned char* at = start;
    const int outcome =
        ASN1_get_object(&at, &element.size, &element.tag, &element.tagClass, static_cast<long>(rest.size()));
    if ((outcome & 0x81) != 0) // broken, or of indefinite length
        element.size = -1;
    else
        rest = rest.sliced(at - start);
    return element;
}

void putHeader(QByteArray& out, bool constructed, int tag, int tagClass, qsizetype size)
{
    std::array<unsigned char, 16> header{};
    unsigned char* end = header.data();
    ASN1_put_object(&end, constructed ? 1 : 0, static_cast<int>(size), tag, tagClass);
    out.append(reinterpret_cast<const char*>(header.data()), end - header.data());
}

qsizetype sizeWithHeader(int tag, qsizetype size)
{
    return ASN1_object_size(0, static_cast<int>(size), tag);
}

} // namespace

Result<QByteArray> envelopeHead(const QByteArray& hollow, qsizetype contentSize)
{
    std::array<QByteArrayView, levels.size()> kept;
    QByteArrayView rest(hollow);
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const Element level = readHeader(rest);
        if (level.size < 0 || level.tag != levels[i].tag || level.tagClass != levels[i].tagClass)
            return {ErrorCode::SealingFailed, u"envelope is built in another way"_s};
        const QByteArrayView from = rest;
        for (int before = 0; before < levels[i].before; ++before) {
            const Element element = readHeader(rest);
            if (element.size < 0)
                return {ErrorCode::SealingFailed, u"envelope is cut off"_s};
            rest = rest.sliced(element.size);
        }
        kept[i] = from.first(from.size() - rest.size());
    }
    if (rest != hollowEnd)
        return {ErrorCode::SealingFailed, u"envelope is not hollow"_s};

    std::array<qsizetype, levels.size()> sizes{};
    qsizetype inner = sizeWithHeader(0, contentSize);
    for (std::size_t i = levels.size(); i-- > 0;) {
        sizes[i] = kept[i].size() + inner;
        if (i == 2) // the tag stands behind EncryptedContentInfo
            sizes[i] += envelopeTailSize;
        inner = sizeWithHeader(levels[i].tag, sizes[i]);
    }
    QByteArray head;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        putHeader(head, true, levels[i].tag, levels[i].tagClass, sizes[i]);
        head.append(kept[i]);
    }
    putHeader(head, false, 0, V_ASN1_CONTEXT_SPECIFIC, contentSize);
    return head;
}

QByteArray envelopeTail(const QByteArray& tag)
{
    QByteArray tail;
    putHeader(tail, false, V_ASN1_OCTET_STRING, V_ASN1_UNIVERSAL, tag.size());
    return tail + tag;
}

} // namespace thunhan
