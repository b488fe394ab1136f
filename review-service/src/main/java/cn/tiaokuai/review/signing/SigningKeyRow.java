package cn.tiaokuai.review.signing;

import cn.tiaokuai.platform.Digests;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.hibernate.annotations.Immutable;

/** A public key by which decisions were signed; written once. */
@Entity(name = "SigningKey")
@Table(name = "signing_key")
@Immutable
class SigningKeyRow {

    @Id
    String id;

    String algorithm;

    /** Of the key itself, which need not be called like its signatures. */
    @Column(name = "key_algorithm")
    String keyAlgorithm;

    @Column(name = "public_key")
    String publicKey;

    @Column(name = "first_used")
    Instant firstUsed;

    /**
     * True when this key has signed exactly these bytes.
     *
     * @throws GeneralSecurityException where nothing here knows such keys or signatures
     */
    boolean verifies(byte[] content, String signature) throws GeneralSecurityException {
        try {
            byte[] encoded = Base64.getDecoder().decode(publicKey);
            java.security.Signature check = java.security.Signature.getInstance(algorithm);
            check.initVerify(KeyFactory.getInstance(keyAlgorithm).generatePublic(new X509EncodedKeySpec(encoded)));
            check.update(content);
            return Digests.sha256(encoded).equals(id)
                    && check.verify(Base64.getDecoder().decode(signature));
        } catch (SignatureException | IllegalArgumentException e) {
            return false; // whatever it is, it is no signature of this key
        }
    }
}
