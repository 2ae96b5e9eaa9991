// SPDX-License-Identifier: GPL-3.0-or-later
// Sealing 2 MB, beside the cipher and the digest that it cannot do without. Real time is what counts: the
// work is spread over threads, and CPU time is that of the first alone.
#include "app/base/Sha256.h"
#include "app/keys/OpenSslPtr.h"
#include "app/packet/CmsEnvelope.h"
#include "tests/support/PacketFixture.h"

#include <QThreadPool>
#include <benchmark/benchmark.h>
#include <openssl/rand.h>

namespace thunhan
{
namespace
{

constexpr qsizetype twoMegabytes = qsizetype{2} * 1024 * 1024;

QByteArray noise(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    RAND_bytes(reinterpret_cast<unsigned char*>(bytes.data()), static_cast<int>(bytes.size()));
    return bytes;
}

void aesGcm(benchmark::State& state)
{
    const QByteArray plain = noise(twoMegabytes);
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
    const QByteArray plain = noise(twoMegabytes);
    for (auto _ : state)
        benchmark::DoNotOptimize(sha256(plain));
    state.SetBytesProcessed(state.iterations() * twoMegabytes);
}
BENCHMARK(digest)->Name("Sha256/2MB")->Unit(benchmark::kMillisecond);

void sealEnvelope2MB(benchmark::State& state)
{
    const TestCertificate made = issueTestCertificate({.commonName = QStringLiteral("Recipient")});
    const Certificate recipient = Certificate::parse(made.certificate).value();
    const QByteArray plain = noise(twoMegabytes);
    QThreadPool pool;
    for (auto _ : state)
        benchmark::DoNotOptimize(sealEnvelope(plain, recipient, pool));
    state.SetBytesProcessed(state.iterations() * twoMegabytes);
}
BENCHMARK(sealEnvelope2MB)->Name("SealEnvelope/2MB")->Unit(benchmark::kMillisecond);

// The whole packet of an application with images of 2 MB together, as the store reads them: images compared
// with what was captured, encrypted, digested, signed. Keys and certificates were read before.
void sealPacket(benchmark::State& state, int images)
{
    PacketFixture fixture;
    fixture.application.documents.clear();
    fixture.application.samples.removeIf([](const BiometricSample& sample) { return !sample.kept; });
    fixture.application.samples.resize(images);
    fixture.sampleImages.clear();
    for (BiometricSample& sample : fixture.application.samples) {
        const DigestedBytes image(noise(twoMegabytes / images));
        sample.imageDigest = image.digest();
        fixture.sampleImages.insert(sample.id, image);
    }
    const SealingIdentity identity = fixture.identity().value();
    const SealInput input = fixture.input(identity);
    QThreadPool pool;
    const PacketSealer sealer(fixture.clock, pool);
    for (auto _ : state) {
        const Result<SealedPacket> packet = sealer.seal(input);
        if (!packet)
            state.SkipWithError("not sealed");
        benchmark::DoNotOptimize(packet);
    }
    state.SetBytesProcessed(state.iterations() * twoMegabytes);
}
BENCHMARK_CAPTURE(sealPacket, one, 1)->Name("SealPacket/2MB")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(sealPacket, eight, 8)->Name("SealPacket/8x256kB")->Unit(benchmark::kMillisecond);

} // namespace
} // namespace thunhan
