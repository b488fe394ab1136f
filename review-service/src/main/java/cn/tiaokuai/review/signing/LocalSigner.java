package cn.tiaokuai.review.signing;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * Signs with a key of this machine: from files where the operator has put them, else one that lives as long as the process. Its
 * public half is kept, so that what it signed can be verified for ever; nobody can sign anything more with it.
 */
@DefaultBean
@ApplicationScoped
public class LocalSigner implements Signer {

    private static final String ALGORITHM = "Ed25519";

    private final KeyPair key;

    LocalSigner(SigningConfig config) throws GeneralSecurityException {
        key = config.keyFile().isPresent()
                ? read(
                        config.keyFile().get(),
                        config.publicKeyFile()
                                .orElseThrow(() -> new IllegalArgumentException(
                                        "tiaokuai.review.signing.public-key-file is missing beside key-file")))
                : KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    }

    @Override
    public String algorithm() {
        return ALGORITHM;
    }

    @Override
    public PublicKey publicKey() {
        return key.getPublic();
    }

    @Override
    public byte[] sign(byte[] content) {
        try {
            java.security.Signature signing = java.security.Signature.getInstance(ALGORITHM);
            signing.initSign(key.getPrivate());
            signing.update(content);
            return signing.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign with the local key", e);
        }
    }

    private static KeyPair read(Path privateKey, Path publicKey) throws GeneralSecurityException {
        KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
        return new KeyPair(
                keys.generatePublic(new X509EncodedKeySpec(pem(publicKey))),
                keys.generatePrivate(new PKCS8EncodedKeySpec(pem(privateKey))));
    }

    private static byte[] pem(Path file) {
        try {
            return Base64.getMimeDecoder()
                    .decode(Files.readString(file)
                            .replaceAll("-----[A-Z ]+-----", "")
                            .strip());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the signing key " + file, e);
        }
    }
}
