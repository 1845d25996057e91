package dev.throughline.command.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.command.audit.Stranger;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
    private static final Checkpoint CHECKPOINT = new Checkpoint(
            "example.com/log",
            3,
            Hash.ofLeaf(new byte[0]),
            7,
            Instant.parse("2026-11-25T14:00:00.25Z"),
            Hash.ofNote(""));

    @Test
    void theTextIsTheDocumentedOne() {
        assertThat(CHECKPOINT.text()).isEqualTo("""
                        example.com/log
                        3
                        bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=
                        position 7
                        time 2026-11-25T14:00:00.250Z
                        previous 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
                        """);
        assertThat(Checkpoint.parse(CHECKPOINT.text())).isEqualTo(CHECKPOINT);
    }

    @Test
    void aStrangerVerifiesTheSignatureWithThePublicKeyAlone() throws GeneralSecurityException {
        SignerKey key = SignerKey.of("example.com/log", SignerKey.fresh());
        String note = key.sign(CHECKPOINT.text()).note();

        assertThat(note).startsWith(CHECKPOINT.text() + "\n\u2014 example.com/log ");
        assertThat(Stranger.signed(note, key.verifier().text())).isTrue();
        assertThat(Stranger.signed(
                        note.replace("position 7", "position 8"), key.verifier().text()))
                .isFalse();
        SignerKey another = SignerKey.of("example.com/log", SignerKey.fresh());
        assertThat(Stranger.signed(note, another.verifier().text())).isFalse();
    }

    @Test
    void aNoteIsReadAsItWasWritten() {
        SignerKey key = SignerKey.of("example.com/log", SignerKey.fresh());
        SignedNote signed = key.sign(CHECKPOINT.text());
        SignedNote read = SignedNote.parse(signed.note());

        assertThat(read.text()).isEqualTo(CHECKPOINT.text());
        assertThat(read.signatures())
                .singleElement()
                .satisfies(signature ->
                        assertThat(signature.key()).isEqualTo(key.verifier().id()));
        assertThat(key.verifier().signed(read)).isTrue();
        assertThat(VerifierKey.parse(key.verifier().text()).signed(read)).isTrue();
        assertThat(SignerKey.of("example.com/log", SignerKey.fresh()).verifier().signed(read))
                .isFalse();
    }

    /** The example in the documentation of Go's package note, which reads and writes this form. */
    @Test
    void whatOthersSignedIsVerified() {
        String key = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
        String note = """
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.

                \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                """;
        assertThat(VerifierKey.parse(key).text()).isEqualTo(key);
        assertThat(VerifierKey.parse(key).signed(SignedNote.parse(note))).isTrue();
        assertThat(SignedNote.parse(note).note()).isEqualTo(note);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secret",
                "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA==\n-----END PRIVATE KEY-----",
                "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n-----END PUBLIC KEY-----"
            })
    void aMalformedKeyIsRefusedWithoutShowingIt(String pem) {
        assertThatThrownBy(() -> SignerKey.of("log", pem))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageContaining("openssl genpkey -algorithm ed25519");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\n1\n", "a\n1\nAA==\nposition 1\ntime 2026-01-01T00:00:00Z\nprevious AA==\n"})
    void aMalformedCheckpointIsRefused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSizeWithAZeroBeforeItIsNoCheckpoint() {
        String text = CHECKPOINT.text().replace("\n3\n", "\n03\n");
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStrangerComputesTheLeafOfAnEvent() {
        AuditedEvent event = new AuditedEvent(
                7,
                "e-1",
                "bet/checkout",
                2,
                "StreamAggregate",
                "bet.killed.v1",
                null,
                Instant.parse("2026-01-02T03:04:05.1Z"),
                "{\"reason\":\"\u00fcml\"}",
                "{ }");
        assertThat(event.leaf().bytes())
                .isEqualTo(Stranger.leaf(Map.of(
                        "position", "7",
                        "id", "e-1",
                        "stream", "bet/checkout",
                        "sequence", "2",
                        "streamType", "StreamAggregate",
                        "type", "bet.killed.v1",
                        "recordedAt", "2026-01-02T03:04:05.100000Z",
                        "context", "{\"reason\":\"\u00fcml\"}",
                        "payload", "{ }")));
        assertThat(HexFormat.of().formatHex(event.leaf().bytes())).hasSize(64);
    }
}
