package cn.tiaokuai.review.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tiaokuai.platform.Digests;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys of whatever device: what signatures are called is not what keys are called. */
class SigningKeyTest {

    private static final byte[] WORDS = "同意".getBytes(StandardCharsets.UTF_8);

    private static SigningKeyRow row(KeyPair key, String algorithm) {
        SigningKeyRow row = new SigningKeyRow();
        row.id = Digests.sha256(key.getPublic().getEncoded());
        row.algorithm = algorithm;
        row.keyAlgorithm = key.getPublic().getAlgorithm();
        row.publicKey = Base64.getEncoder().encodeToString(key.getPublic().getEncoded());
        return row;
    }

    private static String signed(KeyPair key, String algorithm) throws Exception {
        Signature signing = Signature.getInstance(algorithm);
        signing.initSign(key.getPrivate());
        signing.update(WORDS);
        return Base64.getEncoder().encodeToString(signing.sign());
    }

    @ParameterizedTest
    @CsvSource({"RSA, SHA256withRSA", "EC, SHA256withECDSA", "Ed25519, Ed25519"})
    void a_signature_is_verified_by_the_key_that_made_it(String keys, String algorithm) throws Exception {
        KeyPair key = KeyPairGenerator.getInstance(keys).generateKeyPair();
        SigningKeyRow row = row(key, algorithm);
        String signature = signed(key, algorithm);
        assertThat(row.verifies(WORDS, signature)).isTrue();
        assertThat(row.verifies("不同意".getBytes(StandardCharsets.UTF_8), signature))
                .isFalse();
        assertThat(row.verifies(WORDS, "AAAA")).isFalse();
        assertThat(row.verifies(WORDS, "not Base64")).isFalse();
    }

    @Test
    void a_key_that_nothing_here_knows_is_no_wrong_signature() throws Exception {
        SigningKeyRow row = row(KeyPairGenerator.getInstance("Ed25519").generateKeyPair(), "SM3withSM2");
        assertThatThrownBy(() -> row.verifies(WORDS, "AAAA")).isInstanceOf(NoSuchAlgorithmException.class);
    }
}
