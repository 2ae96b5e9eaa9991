// SPDX-License-Identifier: GPL-3.0-or-later
// Sealing one object of 2 MB, beside the cipher and the digest that it cannot do without.
#include "app/base/Sha256.h"
#include "app/keys/OpenSslPtr.h"
#include "app/packet/CmsEnvelope.h"
#include "tests/support/PacketFixture.h"

#include <benchmark/benchmark.h>
#include <openssl/rand.h>

namespace thunhan
{
namespace
{

constexpr qsizetype twoMegabytes = qsizetype{2} * 1024 * 1024;

QByteArray noise()
{
    QByteArray bytes(twoMegabytes, Qt::Uninitialized);
    RAND_bytes(reinterpret_cast<unsigned char*>(bytes.data()), static_cast<int>(bytes.size()));
    return bytes;
}

void aesGcm(benchmark::State& state)
{
    const QByteArray plain = noise();
    QByteArray out(plain.size(), Qt::Uninitialized);
    const std::array<unsigned char, 32> key{1};
    const std::array<unsigned char, 12> nonce{2};
    const std::unique_ptr<EVP_CIPHER_CTX, OpenSslDeleter<&EVP_CIPHER_CTX_free>> context(EVP_CIPHER_CTX_new());
    for (auto _ : state) {
        int written = 0;
        EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, key.data(), nonce.data());
        EVP_EncryptUpdate(context.get(), reinterpret_cast<unsigned char*>(out.data()), &written,
                          reinterpret_cast<const unsigned char*>(plain.constData()),
                          static_cast<int>(plain.size()));
        EVP_EncryptFinal_ex(context.get(), reinterpret_cast<unsigned char*>(out.data()), &written);
        benchmark::DoNotOptimize(out.data());
    }
    state.SetBytesProcessed(state.iterations() * twoMegabytes);
}
BENCHMARK(aesGcm)->Name("AesGcm/2MB")->Unit(benchmark::kMillisecond);

void digest(benchmark::State& state)
{
    const QByteArray plain = noise();
    for (auto _ : state)
        benchmark::DoNotOptimize(sha256(plain));
    state.SetBytesProcessed(state.iterations() * twoMegabytes);
}
BENCHMARK(digest)->Name("Sha256/2MB")->Unit(benchmark::kMillisecond);

void sealEnvelope2MB(benchmark::State& state)
{
    const TestCertificate made = issueTestCertificate({.commonName = QStringLiteral("Recipient")});
    const Certificate recipient = Certificate::parse(made.certificate).value();
    const QByteArray plain = noise();
    for (auto _ : state)
        benchmark::DoNotOptimize(sealEnvelope(plain, recipient));
    state.SetBytesProcessed(state.iterations() * twoMegabytes);
}
BENCHMARK(sealEnvelope2MB)->Name("SealEnvelope/2MB")->Unit(benchmark::kMillisecond);

// The whole packet of an application whose only image is 2 MB: images checked, encrypted, digested, signed.
void sealPacket(benchmark::State& state)
{
    PacketFixture fixture;
    fixture.application.documents.clear();
    while (fixture.application.samples.size() > 1)
        fixture.application.samples.removeFirst();
    BiometricSample& sample = fixture.application.samples.first();
    const DigestedBytes image(noise()); // as the store reads it
    sample.imageDigest = image.digest();
    fixture.sampleImages = {{sample.id, image}};
    for (auto _ : state) {
        const Result<SealedPacket> packet = fixture.seal();
        if (!packet)
            state.SkipWithError("not sealed");
        benchmark::DoNotOptimize(packet);
    }
    state.SetBytesProcessed(state.iterations() * twoMegabytes);
}
BENCHMARK(sealPacket)->Name("SealPacket/2MB")->Unit(benchmark::kMillisecond);

} // namespace
} // namespace thunhan
