package dev.throughline.command.audit.tree;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/** The private Ed25519 key that checkpoints are signed with. It shows nothing of itself but its public half. */
public final class SignerKey {
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private final String name;
    private final PrivateKey key;
    private final VerifierKey verifier;

    private SignerKey(String name, PrivateKey key, VerifierKey verifier) {
        this.name = name;
        this.key = key;
        this.verifier = verifier;
    }

    /**
     * A key as {@code openssl genpkey -algorithm ed25519} writes it.
     *
     * @param name of the key; by convention the origin of the log
     * @param pem PKCS #8 in PEM
     * @throws IllegalArgumentException when it is anything else; the message shows nothing of it
     */
    public static SignerKey of(String name, String pem) {
        String text = pem.strip();
        if (!VerifierKey.isName(name)) {
            throw new IllegalArgumentException("expected a name without spaces and '+' for the audit key");
        }
        if (!text.startsWith(BEGIN) || !text.endsWith(END)) {
            throw malformed();
        }
        try {
            byte[] encoded =
                    Base64.getMimeDecoder().decode(text.substring(BEGIN.length(), text.length() - END.length()));
            EdECPrivateKey key = (EdECPrivateKey)
                    KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            SignerKey signer = new SignerKey(name, key, VerifierKey.of(name, publicHalf(key)));
            if (!signer.verifier.signed(signer.sign("trial\n"))) {
                throw malformed();
            }
            return signer;
        } catch (GeneralSecurityException | IllegalArgumentException unfit) {
            throw malformed();
        }
    }

    /** A new key in the form that {@link #of} reads. */
    public static String fresh() {
        try {
            byte[] encoded = KeyPairGenerator.getInstance("Ed25519")
                    .generateKeyPair()
                    .getPrivate()
                    .getEncoded();
            return BEGIN + "\n" + Base64.getEncoder().encodeToString(encoded) + "\n" + END + "\n";
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java since 15 has Ed25519", impossible);
        }
    }

    public VerifierKey verifier() {
        return verifier;
    }

    public SignedNote sign(String text) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(text.getBytes(UTF_8));
            return new SignedNote(text, List.of(SignedNote.Signature.by(name, verifier.hash(), signer.sign())));
        } catch (GeneralSecurityException unfit) {
            throw new IllegalStateException("the audit key no longer signs", unfit);
        }
    }

    /** Java makes a pair from random bytes alone, so the private half is handed to it as such. */
    private static PublicKey publicHalf(EdECPrivateKey key) throws GeneralSecurityException {
        KeyPairGenerator pairs = KeyPairGenerator.getInstance("Ed25519");
        pairs.initialize(
                NamedParameterSpec.ED25519, new Prescribed(key.getBytes().orElseThrow(SignerKey::malformed)));
        return pairs.generateKeyPair().getPublic();
    }

    private static final class Prescribed extends SecureRandom {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial")
        private final byte[] seed;

        Prescribed(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException("expected a private Ed25519 key, as PKCS #8 in PEM: make one with"
                + " 'openssl genpkey -algorithm ed25519'");
    }

    @Override
    public String toString() {
        return "the private half of " + verifier.id();
    }
}
